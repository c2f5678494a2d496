#include "plenary/evidence/scenario.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "plenary/text/join.hpp"

namespace plenary {
namespace {

// The row of a kind for a member, else the one for everybody else.
const ScenarioRow* row_for(const std::vector<ScenarioRow>& rows, std::string_view scenario,
                           std::string_view member, ScenarioRow::Kind kind) {
    const ScenarioRow* others = nullptr;
    for (const ScenarioRow& row : rows) {
        if (row.scenario != scenario || row.kind != kind)
            continue;
        if (row.member == member)
            return &row;
        if (row.member == "*")
            others = &row;
    }
    return others;
}

bool names(const ScenarioRow* row, std::string_view member) {
    return row != nullptr && row->member == member;
}

std::optional<Chance> chance_of(const std::vector<ScenarioRow>& rows, std::string_view scenario,
                                std::string_view member) {
    const auto* certain = row_for(rows, scenario, member, ScenarioRow::Kind::certain);
    const auto* set = row_for(rows, scenario, member, ScenarioRow::Kind::set_p);
    const auto* shift = row_for(rows, scenario, member, ScenarioRow::Kind::logit_shift);
    // What is said of the member itself goes before what is said of everybody else.
    if (certain != nullptr && (names(certain, member) || !names(set, member)))
        return Chance{certain->value, certain->value, certain->value};
    if (set == nullptr)
        return std::nullopt;
    Chance out{set->low, set->value, set->high};
    if (shift != nullptr && (names(shift, member) || !names(set, member))) {
        out = {shifted(out.low, shift->low), shifted(out.value, shift->value),
               shifted(out.high, shift->high)};
    }
    return out;
}

} // namespace

std::string_view to_string(ScenarioRow::Kind kind) {
    switch (kind) {
    case ScenarioRow::Kind::set_p:
        return "set_p";
    case ScenarioRow::Kind::logit_shift:
        return "logit_shift";
    case ScenarioRow::Kind::certain:
        return "certain";
    }
    return "";
}

const std::vector<std::string>& scenario_kind_words() {
    static const std::vector<std::string> words{"set_p", "logit_shift", "certain"};
    return words;
}

std::optional<ScenarioRow::Kind> parse_scenario_kind(std::string_view text) {
    for (const auto kind :
         {ScenarioRow::Kind::set_p, ScenarioRow::Kind::logit_shift, ScenarioRow::Kind::certain}) {
        if (text == to_string(kind))
            return kind;
    }
    return std::nullopt;
}

double shifted(double p, double shift) {
    if (p <= 0 || p >= 1)
        return p;
    return 1 / (1 + (1 - p) / p * std::exp(-shift));
}

std::vector<std::string> scenario_names(const std::vector<ScenarioRow>& rows) {
    std::vector<std::string> out;
    for (const ScenarioRow& row : rows) {
        if (std::find(out.begin(), out.end(), row.scenario) == out.end())
            out.push_back(row.scenario);
    }
    return out;
}

Result<std::vector<std::optional<Chance>>> scenario_chances(const std::vector<ScenarioRow>& rows,
                                                            std::string_view scenario,
                                                            const Electorate& electorate) {
    std::vector<std::optional<Chance>> out(electorate.members.size());
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const Elector& member = electorate.members[i];
        if (member.can_vote) {
            out[i] = chance_of(rows, scenario, member.code);
            if (!out[i])
                missing.push_back(member.code);
            continue;
        }
        for (const ScenarioRow& row : rows) {
            if (row.scenario == scenario && row.member == member.code &&
                row.kind != ScenarioRow::Kind::logit_shift && row.high > 0) {
                return fail({Kind::invalid, "cannot-vote",
                             fmt::format("{} cannot vote ({})", member.name, member.seat),
                             "take it out; '*' stands for every other member that can vote",
                             row.where, ""});
            }
        }
    }
    if (missing.empty())
        return out;
    const std::size_t count = missing.size();
    if (count > 8)
        missing.resize(8);
    return fail(
        {Kind::invalid, "scenario-incomplete",
         fmt::format("the scenario '{}' says nothing about {}{}", scenario, join(missing, " "),
                     count > 8 ? fmt::format(" and {} more", count - 8) : ""),
         "give them a row, or '*' for every other member that can vote",
         Where{"scenarios.csv", 0, 0}, ""});
}

} // namespace plenary
