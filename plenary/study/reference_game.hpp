// A game of cases/reference, compiled to a diagram, and its indices by name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plenary/diagram/compile.hpp"
#include "plenary/diagram/minimal.hpp"
#include "plenary/diagram/semiring/count.hpp"
#include "plenary/diagram/sweep.hpp"
#include "plenary/question/measure/johnston.hpp"
#include "plenary/question/measure/power.hpp"
#include "plenary/rule/game.hpp"
#include "plenary/study/reference_games.hpp"

namespace plenary::study {

// With everything it has been asked for so far.
class ReferenceGame {
public:
    // None when there is no such game, or its diagram is too large.
    static std::optional<ReferenceGame> make(const std::string& name) {
        const auto named = game_named(name);
        if (!named)
            return std::nullopt;
        auto game = bind(named->formula, named->electorate, named->choices);
        if (!game)
            return std::nullopt;
        auto compiled = diagram::compile(game->spec, std::size_t{1} << 26U);
        if (!compiled)
            return std::nullopt;
        ReferenceGame out;
        out.game_ = std::move(*game);
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
        for (const std::size_t place : places_of(game_.electorate, member)) {
            if (const auto variable = game_.variable_of(place); variable && !all.empty())
                out.push_back(all[*variable]);
        }
        return out;
    }

    [[nodiscard]] const Game& game() const { return game_; }

private:
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

    Game game_;
    std::optional<diagram::Diagram> diagram_;
    std::optional<question::BanzhafFamily> banzhaf_;
    std::optional<question::MinimalFamily> minimal_;
    std::vector<double> shapley_;
    std::vector<double> johnston_;
};

} // namespace plenary::study
