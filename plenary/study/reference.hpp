// The games of cases/reference and their indices by name, for the tests.
//
// Index names: W winning coalitions, WM minimal winning coalitions, WS those of the smallest size,
// RBZ swings, BZ normalised Banzhaf, ABZ swings / 2^(n-1), SH Shapley-Shubik, DP Deegan-Packel, PG
// Public Good (Holler), RPG minimal winning coalitions with the member, J Johnston, CP/CI/CC
// Coleman prevent/initiate/act, RA Rae, KB Koenig-Braeuninger, N Nevison, PHT Public Help theta, FT
// Felsenthal's least size; ternary_banzhaf, ternary_shapley_shubik (Felsenthal and Machover 1997)
// and pass_count, the profiles of three choices that pass.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "plenary/diagram/compile.hpp"
#include "plenary/diagram/minimal.hpp"
#include "plenary/diagram/semiring/count.hpp"
#include "plenary/diagram/sweep.hpp"
#include "plenary/format/body.hpp"
#include "plenary/format/csv.hpp"
#include "plenary/format/file.hpp"
#include "plenary/question/measure/johnston.hpp"
#include "plenary/question/measure/power.hpp"
#include "plenary/rule/body.hpp"
#include "plenary/rule/game.hpp"

namespace plenary::study {

struct ReferenceRow {
    std::string game;
    std::string index;
    std::string member;
    std::string value;
    std::optional<double> tolerance; // absolute; none in tables.csv
    std::string where;               // file:line
};

// All rows of cases/reference/NAME; empty when the file cannot be read whole.
inline std::vector<ReferenceRow> reference_rows(const std::string& name) {
    const std::string path = "cases/reference/" + name;
    const auto bytes = format::read_file(path);
    if (!bytes)
        return {};
    std::vector<Problem> problems;
    const format::CsvTable table = format::parse_csv(*bytes, path, problems);
    if (!problems.empty())
        return {};
    std::map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < table.header.size(); ++i)
        at[table.header[i].text] = i;
    std::vector<ReferenceRow> out;
    for (const auto& cells : table.rows) {
        ReferenceRow row{cells[at.at("game")].text,
                         cells[at.at("index")].text,
                         cells[at.at("member")].text,
                         cells[at.at("value")].text,
                         std::nullopt,
                         path + ":" + std::to_string(cells.front().line)};
        if (const auto tolerance = at.find("tolerance"); tolerance != at.end())
            row.tolerance = std::stod(cells[tolerance->second].text);
        out.push_back(std::move(row));
    }
    return out;
}

// One game, compiled, with everything it has been asked for so far.
class ReferenceGame {
public:
    // None when there is no such game. A name as "[51;50,49,1]" is a quota and weights of the
    // members p1, p2, ...
    static std::optional<ReferenceGame> make(const std::string& name) {
        ReferenceGame out;
        std::string rule;
        std::uint32_t choices = 2;
        if (!name.empty() && name.front() == '[') {
            rule = out.take_inline(name);
        } else {
            const auto found = named().find(name);
            if (found == named().end())
                return std::nullopt;
            const auto& [body, own_rule, ways] = found->second;
            choices = ways;
            rule = out.take_body(body, own_rule);
        }
        auto formula = parse_formula(rule);
        if (!formula)
            return std::nullopt;
        auto game = bind(*formula, out.electorate_, choices);
        if (!game)
            return std::nullopt;
        out.game_ = std::move(*game);
        auto compiled = diagram::compile(out.game_.spec, std::size_t{1} << 26U);
        if (!compiled)
            return std::nullopt;
        out.diagram_ = std::move(compiled->diagram);
        return out;
    }

    // What the row's index is for the game as a whole, in digits; none when it is no such index.
    std::optional<std::string> number(const std::string& index) {
        if (index == "pass_count" && game_.choices == 3) {
            const diagram::CountSemiring<UInt256> count(diagram_->variables(), 3);
            return to_string(diagram::value_of(*diagram_, count));
        }
        if (game_.choices != 2)
            return std::nullopt;
        if (index == "W")
            return to_string(banzhaf().winning);
        if (index == "WM")
            return to_string(minimal().minimal);
        if (index == "WS")
            return to_string(minimal().smallest);
        return std::nullopt;
    }

    // The values of the row's index for the row's members; empty when either is unknown.
    std::vector<double> values(const std::string& index, const std::string& member) {
        if (member == "*") {
            if (index == "CC" && game_.choices == 2)
                return {banzhaf().act};
            return {};
        }
        const std::vector<double> all = by_variable(index);
        std::vector<double> out;
        for (const std::size_t place : places(member)) {
            if (const auto variable = game_.variable_of(place); variable && !all.empty())
                out.push_back(all[*variable]);
        }
        return out;
    }

    [[nodiscard]] const diagram::Diagram& diagram() const { return *diagram_; }

    [[nodiscard]] const Game& game() const { return game_; }

private:
    struct Named {
        std::string body;
        std::string rule; // an id of the body's rules, or a rule
        std::uint32_t choices = 2;
    };

    static const std::map<std::string, Named>& named() {
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
        };
        return all;
    }

    std::string take_inline(const std::string& name) {
        std::vector<std::int64_t> numbers;
        for (std::size_t at = 1; at < name.size();) {
            std::size_t used = 0;
            numbers.push_back(std::stoll(name.substr(at), &used));
            at += used + 1;
        }
        electorate_.name = name;
        // Nassau County's board of supervisors in 1958 has names in cases.csv.
        const std::vector<std::string> nassau{"Hempstead 1",     "Hempstead 2", "Oyster Bay",
                                              "North Hempstead", "Long Beach",  "Glen Cove"};
        for (std::size_t i = 1; i < numbers.size(); ++i) {
            const std::string code = "p" + std::to_string(i);
            const bool named = name == "[58;31,31,28,21,2,2]";
            electorate_.members.push_back({code, named ? nassau.at(i - 1) : code, true, "seated"});
            electorate_.columns["weight"].push_back(Rational::make(numbers[i], 1).value());
        }
        return "yes[weight] >= " + std::to_string(numbers.front());
    }

    // On the body's own day, every member voting.
    std::string take_body(const std::string& id, const std::string& rule) {
        const format::ReadBody read = format::read_body(std::filesystem::path("data/bodies") / id);
        electorate_ = electorate_of(read.body, read.body.reference_day, true);
        if (const auto column = electorate_.columns.find("population");
            column != electorate_.columns.end()) {
            std::vector<Rational> thousands;
            for (const Rational& persons : column->second) {
                thousands.push_back(Rational::make((persons.numerator() + 500) / 1000, 1).value());
            }
            electorate_.columns["thousands"] = thousands;
        }
        for (const BodyRule& own : read.body.rules) {
            if (own.id == rule)
                return own.text;
        }
        return rule;
    }

    [[nodiscard]] std::vector<std::size_t> places(const std::string& member) const {
        std::vector<std::size_t> out;
        const auto permanent = electorate_.groups.find("P5");
        for (std::size_t i = 0; i < electorate_.members.size(); ++i) {
            const Elector& one = electorate_.members[i];
            bool meant = one.code == member || one.name == member || member == "any member";
            if (permanent != electorate_.groups.end()) {
                meant = meant || (member == "any permanent member" && permanent->second[i]) ||
                        (member == "any elected member" && !permanent->second[i]);
            }
            if (meant)
                out.push_back(i);
        }
        return out;
    }

    std::vector<double> by_variable(const std::string& index) {
        if (game_.choices == 3) {
            if (index == "ternary_banzhaf")
                return question::uniform_pivots(diagram::Engine(*diagram_), {}).value().by_variable;
            if (index == "ternary_shapley_shubik")
                return question::ternary_shapley_shubik(diagram::Engine(*diagram_), {})
                    .value()
                    .by_variable;
            return {};
        }
        if (index == "BZ")
            return banzhaf().normalised;
        if (index == "RBZ")
            return doubles(banzhaf().swings);
        if (index == "ABZ")
            return banzhaf().absolute;
        if (index == "CP")
            return banzhaf().prevent;
        if (index == "CI")
            return banzhaf().initiate;
        if (index == "RA")
            return banzhaf().rae;
        if (index == "KB")
            return banzhaf().koenig_braeuninger;
        if (index == "N")
            return banzhaf().nevison;
        if (index == "PHT")
            return banzhaf().public_help;
        if (index == "SH") {
            if (shapley_.empty())
                shapley_ =
                    question::shapley_shubik(diagram::Engine(*diagram_), {}).value().by_variable;
            return shapley_;
        }
        if (index == "DP")
            return minimal().deegan_packel;
        if (index == "PG")
            return minimal().public_good;
        if (index == "RPG")
            return doubles(minimal().with);
        if (index == "FT")
            return minimal().least_size;
        if (index == "J") {
            if (johnston_.empty()) {
                johnston_ = question::johnston(game_, *diagram_).value_or(std::vector<double>());
            }
            return johnston_;
        }
        return {};
    }

    static std::vector<double> doubles(const std::vector<UInt256>& counts) {
        std::vector<double> out;
        for (const UInt256& count : counts)
            out.push_back(count.to_double());
        return out;
    }

    const question::BanzhafFamily& banzhaf() {
        if (!banzhaf_)
            banzhaf_ = question::banzhaf_family(*diagram_);
        return *banzhaf_;
    }

    const question::MinimalFamily& minimal() {
        if (!minimal_) {
            minimal_ = question::minimal_family(
                diagram::minimal_sets(*diagram_, std::size_t{1} << 24U).value());
        }
        return *minimal_;
    }

    Electorate electorate_;
    Game game_;
    std::optional<diagram::Diagram> diagram_;
    std::optional<question::BanzhafFamily> banzhaf_;
    std::optional<question::MinimalFamily> minimal_;
    std::vector<double> shapley_;
    std::vector<double> johnston_;
};

// Deegan-Packel values of cases.csv that were summed in doubles, one addition for each of 4.4
// million minimal winning coalitions, and are off by up to 5.2e-12. The exact values are in
// reference_long_test.cpp.
inline bool was_summed_in_doubles(const ReferenceRow& row) {
    return row.index == "DP" &&
           (row.game == "eu_council_qmv" || row.game == "eu_council_qmv_no_blocking_clause");
}

// What is wrong with a row, in words; empty when it holds. Rows without a tolerance hold when they
// agree to 1e-12 (Banzhaf, Shapley-Shubik) or 1e-9, relative to the value.
inline std::string fault_of(const ReferenceRow& row, ReferenceGame& game) {
    const auto says = [&](const std::string& what) {
        return row.where + ": " + row.game + " " + row.index + " " + row.member + " is " +
               row.value + ", " + what;
    };
    if (row.member == "*" && row.index != "CC") {
        const auto number = game.number(row.index);
        if (!number)
            return says("but there is no such index");
        return *number == row.value ? "" : says("not " + *number);
    }
    const std::vector<double> values = game.values(row.index, row.member);
    if (values.empty())
        return says("but there is no such index or member");
    const double wanted = std::stod(row.value);
    const bool tight = row.index == "BZ" || row.index == "SH";
    double tolerance = row.tolerance.value_or((tight ? 1e-12 : 1e-9) * std::abs(wanted));
    if (was_summed_in_doubles(row))
        tolerance = std::max(tolerance, 6e-12);
    for (const double value : values) {
        if (!(std::abs(value - wanted) <= tolerance)) {
            return says(fmt::format("not {:.17g}, off by {:.3g}", value, value - wanted));
        }
    }
    return "";
}

} // namespace plenary::study
