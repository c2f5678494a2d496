#include "plenary/format/yardsticks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/percent.hpp"

namespace plenary::format {

namespace fs = std::filesystem;

std::optional<fs::path> find_yardsticks(const std::vector<fs::path>& roots) {
    std::error_code ignored;
    for (const fs::path& root : roots) {
        const fs::path file = root / "yardsticks" / "concessionality.csv";
        if (fs::is_regular_file(file, ignored))
            return file;
    }
    return std::nullopt;
}

ReadYardsticks read_yardsticks(std::string_view bytes, const std::string& file) {
    ReadYardsticks out;
    const TypedTable rows(parse_csv(bytes, file, out.problems),
                          {"id", "name", "recipients", "discount_pct", "source"}, out.problems);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t problems_before = out.problems.size();
        stakes::Regime regime;
        regime.where = rows.where(i, "id");
        regime.id = rows.needed(i, "id");
        regime.name = rows.needed(i, "name");
        regime.recipients = rows.text(i, "recipients");
        regime.recipients_name = rows.text(i, "recipients_name");
        regime.source = rows.needed(i, "source");
        regime.valid = {rows.day(i, "valid_from"), rows.day(i, "valid_to")};
        if (const auto percent = rows.needed_decimal(i, "discount_pct")) {
            regime.discount = fraction_of(*percent);
            if (*percent <= lowest_discount || *percent > highest_rate) {
                rows.report(i, "discount_pct", "E-LOAN-RANGE",
                            fmt::format("a discount of {} %", rows.text(i, "discount_pct")),
                            "write percent a year, above -100 and at most 100");
            } else if (looks_like_a_fraction(*percent)) {
                out.warnings.push_back(rate_unit_warning(rows, i, "discount_pct"));
            }
        }
        if (const auto percent = rows.decimal(i, "threshold_pct")) {
            regime.threshold = fraction_of(*percent);
            if (*percent < 0 || *percent > highest_rate) {
                rows.report(i, "threshold_pct", "E-LOAN-RANGE",
                            fmt::format("a threshold of {} %", rows.text(i, "threshold_pct")),
                            "write percent of the face, 0 to 100");
            }
        }
        const bool twice = std::any_of(out.regimes.begin(), out.regimes.end(),
                                       [&](const auto& one) { return one.id == regime.id; });
        if (twice) {
            rows.report(i, "id", "E-DUP", fmt::format("the yardstick '{}' stands twice", regime.id),
                        "give each row its own id");
        }
        if (out.problems.size() == problems_before)
            out.regimes.push_back(std::move(regime));
    }
    return out;
}

} // namespace plenary::format
