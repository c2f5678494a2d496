// The games that the rows of cases/reference are about, by name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plenary/format/body.hpp"
#include "plenary/rule/body.hpp"
#include "plenary/rule/electorate.hpp"
#include "plenary/rule/formula.hpp"

namespace plenary::study {

struct NamedGame {
    Electorate electorate;
    Formula formula;
    std::uint32_t choices = 2;
};

// A rule of a body on the body's own day, every member voting. `rule` is an id of the body's rules,
// or a rule. Beside `population` there is a column `thousands`.
inline std::optional<NamedGame> game_of_body(const std::string& id, const std::string& rule,
                                             std::uint32_t choices) {
    const format::ReadBody read = format::read_body(std::filesystem::path("data/bodies") / id);
    NamedGame out;
    out.choices = choices;
    out.electorate = electorate_of(read.body, read.body.reference_day, true);
    if (const auto column = out.electorate.columns.find("population");
        column != out.electorate.columns.end()) {
        std::vector<Rational> thousands;
        for (const Rational& persons : column->second)
            thousands.push_back(Rational::make((persons.numerator() + 500) / 1000, 1).value());
        out.electorate.columns["thousands"] = thousands;
    }
    std::string text = rule;
    for (const BodyRule& own : read.body.rules) {
        if (own.id == rule)
            text = own.text;
    }
    auto formula = parse_formula(text);
    if (!formula)
        return std::nullopt;
    out.formula = std::move(*formula);
    return out;
}

// A quota and weights, as "[51;50,49,1]", of the members p1, p2, ...
inline std::optional<NamedGame> game_of_weights(const std::string& name) {
    std::vector<std::int64_t> numbers;
    for (std::size_t at = 1; at < name.size();) {
        std::size_t used = 0;
        numbers.push_back(std::stoll(name.substr(at), &used));
        at += used + 1;
    }
    NamedGame out;
    out.electorate.name = name;
    // Nassau County's board of supervisors in 1958 has names in cases.csv.
    const std::vector<std::string> nassau{"Hempstead 1",     "Hempstead 2", "Oyster Bay",
                                          "North Hempstead", "Long Beach",  "Glen Cove"};
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        const std::string code = "p" + std::to_string(i);
        const bool named = name == "[58;31,31,28,21,2,2]";
        out.electorate.members.push_back({code, named ? nassau.at(i - 1) : code, true, "seated"});
        out.electorate.columns["weight"].push_back(Rational::make(numbers[i], 1).value());
    }
    auto formula = parse_formula("yes[weight] >= " + std::to_string(numbers.front()));
    if (!formula)
        return std::nullopt;
    out.formula = std::move(*formula);
    return out;
}

// None when there is no such game.
inline std::optional<NamedGame> game_named(const std::string& name) {
    struct Named {
        std::string body;
        std::string rule;
        std::uint32_t choices = 2;
    };

    static const std::map<std::string, Named> all{
        {"eec_1958", {"eec-1958", "qualified"}},
        {"unsc", {"unsc", "binary"}},
        {"unsc_ternary", {"unsc", "substantive", 3}},
        {"oas_24", {"oas", "two-thirds"}},
        {"unga_129", {"unga", "charter-amendment"}},
        {"us_electoral_college_2024", {"us-electoral-college", "2024"}},
        {"us_electoral_college_1992", {"us-electoral-college", "1992"}},
        {"eu27_nice_votesonly", {"eu-council-nice", "nice-votes"}},
        {"eu27_nice_triple", {"eu-council-nice", "nice"}},
        {"eu27pop", {"eu-council", "yes[population] >= 291452117"}},
        {"eu27pop1000", {"eu-council", "yes[thousands] >= 291455"}},
        {"eu_council_qmv", {"eu-council", "qmv"}},
        {"eu_council_qmv_no_blocking_clause", {"eu-council", "qmv-no-blocking-clause"}},
        {"imf_85", {"imf", "85"}},
        {"imf_50", {"imf", "50"}},
    };
    if (!name.empty() && name.front() == '[')
        return game_of_weights(name);
    const auto found = all.find(name);
    if (found == all.end())
        return std::nullopt;
    return game_of_body(found->second.body, found->second.rule, found->second.choices);
}

// The places of those that a row's member means: one by its code or name, or each of a kind.
inline std::vector<std::size_t> places_of(const Electorate& electorate, const std::string& member) {
    std::vector<std::size_t> out;
    const auto permanent = electorate.groups.find("P5");
    for (std::size_t i = 0; i < electorate.members.size(); ++i) {
        const Elector& one = electorate.members[i];
        bool meant = one.code == member || one.name == member || member == "any member";
        if (permanent != electorate.groups.end()) {
            meant = meant || (member == "any permanent member" && permanent->second[i]) ||
                    (member == "any elected member" && !permanent->second[i]);
        }
        if (meant)
            out.push_back(i);
    }
    return out;
}

} // namespace plenary::study
