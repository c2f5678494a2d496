#include "plenary/study/scale_weights.hpp"

#include <fmt/format.h>

#include "plenary/format/archive_tables.hpp"
#include "plenary/format/file.hpp"
#include "plenary/format/table.hpp"
#include "plenary/numeric/printed.hpp"

namespace plenary::study {

WeightsById read_weights(const rollcall::Archive& archive, const std::string& file,
                         std::vector<Problem>& problems) {
    WeightsById out;
    const auto bytes = format::read_file(file);
    if (!bytes) {
        problems.push_back(bytes.error());
        return out;
    }
    const format::TypedTable table(format::parse_csv(*bytes, file, problems),
                                   {"rollcall", "weight"}, problems);
    const auto places = rollcall::places_of(archive.roll_calls);
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::string id = format::id_in(table.needed(row, "rollcall"));
        const std::string written = table.needed(row, "weight");
        const auto weight = printed_number(written);
        const bool fits = weight && *weight >= 0 && *weight <= most_weight;
        if (!written.empty() && !fits) {
            table.report(row, "weight", "bad-weight",
                         fmt::format("'{}' is no weight of a roll call", written),
                         "write a number from 0 (left out) to 1000000");
        }
        if (!id.empty() && places.find(id) == places.end()) {
            table.report(row, "rollcall", "unknown-roll-call",
                         fmt::format("the archive has no roll call '{}'", id),
                         "plenary archive show lists them");
        } else if (!id.empty() && !out.emplace(id, fits ? *weight : 1).second) {
            table.report(row, "rollcall", "roll-call-twice",
                         fmt::format("roll call '{}' stands twice", id), "keep one row");
        }
    }
    return out;
}

WeightsById weights_asked(const Request& request, const rollcall::Archive& archive,
                          const format::FitSettings* before, std::vector<Problem>& problems) {
    WeightsById out;
    if (request.asked.has("weights"))
        out = read_weights(archive, request.asked.text("weights"), problems);
    if (before == nullptr)
        return out;
    for (const auto& [id, weight] : before->weights) {
        const auto [now, is_new] = out.emplace(id, weight);
        if (!is_new && now->second != weight)
            problems.push_back(
                usage("other-settings",
                      fmt::format("roll call {} weighs {} in the earlier fit, not {}", id, weight,
                                  now->second),
                      "give it the same weight, or fit the whole archive anew", "--weights"));
    }
    return out;
}

std::vector<double> weights_by_place(const rollcall::Archive& archive, const WeightsById& weights,
                                     std::vector<std::string>& notes) {
    std::vector<double> out(archive.roll_calls.size(), 1.0);
    const auto places = rollcall::places_of(archive.roll_calls);
    std::size_t none = 0;
    std::size_t others = 0;
    for (const auto& [id, weight] : weights) {
        out[places.find(id)->second] = weight;
        none += weight == 0 ? 1 : 0;
        others += weight != 0 && weight != 1 ? 1 : 0;
    }
    if (none > 0)
        notes.push_back(fmt::format("left out for their weight of 0: {} roll call{}", none,
                                    none == 1 ? "" : "s"));
    if (others > 0)
        notes.push_back(fmt::format("{} roll call{} another weight than 1", others,
                                    others == 1 ? " has" : "s have"));
    return out;
}

} // namespace plenary::study
