// A game of cases/reference whose diagram is too large, on the dense lattice: counts are sums of
// doubles there.
#pragma once

#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plenary/diagram/lattice.hpp"
#include "plenary/question/measure/indices.hpp"
#include "plenary/study/reference_games.hpp"

namespace plenary::study {

class LatticeGame {
public:
    // None when there is no such game, when it is none for the lattice, or when the work fails.
    static std::optional<LatticeGame> make(const std::string& name, bool with_costly) {
        auto named = game_named(name);
        if (!named)
            return std::nullopt;
        question::Arena arena;
        arena.electorate = std::move(named->electorate);
        arena.formula = std::move(named->formula);
        question::WantedIndices wanted{"banzhaf", "banzhaf_absolute"};
        if (with_costly)
            wanted.insert(wanted.end(), {"shapley", "public_good"});
        auto got = question::indices(arena, wanted);
        if (!got || got->nodes)
            return std::nullopt;
        LatticeGame out;
        out.indices_ = std::move(*got);
        return out;
    }

    // Nothing is counted in digits.
    static std::optional<std::string> number(const std::string& /*index*/) { return std::nullopt; }

    // The values of the row's index for the row's members; empty when either is unknown.
    [[nodiscard]] std::vector<double> values(const std::string& index,
                                             const std::string& member) const {
        const auto voters = static_cast<int>(indices_.game.spec.variables);
        if (member == "*") {
            if (index == "W")
                return {std::ldexp(indices_.act.value(), voters)};
            if (index == "WM")
                return {minimal()};
            return {};
        }
        std::vector<double> out;
        for (const std::size_t place : places_of(indices_.game.electorate, member)) {
            if (index == "BZ")
                append(out, "banzhaf", place, 0);
            if (index == "RBZ")
                append(out, "banzhaf_absolute", place, voters - 1);
            if (index == "SH")
                append(out, "shapley", place, 0);
            if (index == "PG")
                append(out, "public_good", place, 0);
        }
        return out;
    }

private:
    // The value of a column times a power of two, if there is such a column.
    void append(std::vector<double>& out, std::string_view key, std::size_t place,
                int doublings) const {
        for (const question::Index& index : indices_.columns) {
            const question::Value value = indices_.value(index, place);
            if (const auto* number = value.as<double>(); index.key == key && number != nullptr)
                out.push_back(std::ldexp(*number, doublings));
        }
    }

    // Minimal winning coalitions.
    [[nodiscard]] double minimal() const {
        const diagram::Spec& spec = indices_.game.spec;
        return diagram::lattice_sets(spec.atoms.front(), spec.variables, {1, 1, 1, 1},
                                     {std::size_t{1} << 30U, {}})
            .value()
            .sum[0];
    }

    question::Indices indices_;
};

} // namespace plenary::study
