#include "plenary/format/forecast_priors.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/format/toml.hpp"

namespace plenary::format {
namespace {

constexpr std::array<std::string_view, 7> kinds = {
    "signature", "co_sponsorship", "speech", "instruction", "reported", "inference", "lean"};

double number_within(const TomlTable& table, std::string_view key, double most,
                     std::vector<Problem>& problems) {
    const auto value = table.number(key, problems);
    if (!value) {
        problems.push_back({Kind::invalid, "missing-key", fmt::format("there is no '{}'", key),
                            "see docs/formats/forecast-priors.md", table.where(key), ""});
        return 0;
    }
    if (!(*value >= 0) || *value > most) {
        problems.push_back(
            {Kind::invalid, "bad-value", fmt::format("{} is {}, not 0 to {}", key, *value, most),
             fmt::format("write a number from 0 to {}", most), table.where(key), ""});
        return 0;
    }
    return *value;
}

} // namespace

ForecastPriors parse_forecast_priors(std::string_view bytes, const std::string& file,
                                     std::vector<Problem>& problems) {
    ForecastPriors out;
    const auto whole = TomlTable::parse(bytes, file);
    if (!whole) {
        problems.push_back(whole.error());
        return out;
    }
    whole->only({"surprise", "statement"}, problems);
    if (const auto surprise = whole->table("surprise", problems)) {
        surprise->only({"at_once", "per_year", "source"}, problems);
        constexpr double most_a_year = 100;
        out.surprise_at_once = number_within(*surprise, "at_once", 1, problems);
        out.surprise_per_year = number_within(*surprise, "per_year", most_a_year, problems);
        out.surprise_source = surprise->needed_text("source", problems);
    } else {
        problems.push_back({Kind::invalid, "missing-key", "there is no table [surprise]",
                            "see docs/formats/forecast-priors.md", Where{file, 0, 0}, ""});
    }
    for (const TomlTable& each : whole->tables("statement", problems)) {
        each.only({"act", "kept", "weight", "source"}, problems);
        const std::string act = each.needed_text("act", problems);
        Reliability row;
        constexpr double most_weight = 1e6;
        row.kept = number_within(each, "kept", 1, problems);
        row.weight = number_within(each, "weight", most_weight, problems);
        row.source = each.needed_text("source", problems);
        const bool known = std::find(kinds.begin(), kinds.end(), act) != kinds.end();
        if (!known || !out.statements.emplace(act, row).second) {
            problems.push_back({Kind::invalid, "bad-value",
                                known ? fmt::format("'{}' stands twice", act)
                                      : fmt::format("'{}' is no act that a forecast reads", act),
                                "each of signature, co_sponsorship, speech, instruction, "
                                "reported, inference and lean once",
                                each.where("act"), ""});
        }
    }
    for (const std::string_view kind : kinds) {
        if (!out.statements.contains(kind)) {
            problems.push_back({Kind::invalid, "missing-key",
                                fmt::format("there is no [[statement]] for '{}'", kind),
                                "see docs/formats/forecast-priors.md", Where{file, 0, 0}, ""});
        }
    }
    return out;
}

} // namespace plenary::format
