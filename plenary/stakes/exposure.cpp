#include "plenary/stakes/exposure.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace plenary::stakes {
namespace {

constexpr std::array levers{Lever::aid, Lever::loan, Lever::trade, Lever::troops, Lever::other};
constexpr std::array bases{Basis::per_year, Basis::stock, Basis::per_unit};

std::string time_of(const Stake& stake) {
    return stake.year.empty() ? to_string(stake.as_of) : stake.year;
}

} // namespace

std::string_view to_string(Lever lever) {
    switch (lever) {
    case Lever::aid:
        return "aid";
    case Lever::loan:
        return "loan";
    case Lever::trade:
        return "trade";
    case Lever::troops:
        return "troops";
    case Lever::other:
        break;
    }
    return "other";
}

std::string_view to_string(Basis basis) {
    switch (basis) {
    case Basis::per_year:
        return "per_year";
    case Basis::stock:
        return "stock";
    case Basis::per_unit:
        break;
    }
    return "per_unit";
}

std::string_view words(Basis basis) {
    switch (basis) {
    case Basis::per_year:
        return "a year";
    case Basis::stock:
        return "in all";
    case Basis::per_unit:
        break;
    }
    return "a unit";
}

std::optional<Lever> parse_lever(std::string_view text) {
    const auto* found = std::find_if(levers.begin(), levers.end(),
                                     [&](Lever lever) { return to_string(lever) == text; });
    return found == levers.end() ? std::nullopt : std::optional(*found);
}

std::optional<Basis> parse_basis(std::string_view text) {
    const auto* found = std::find_if(bases.begin(), bases.end(),
                                     [&](Basis basis) { return to_string(basis) == text; });
    return found == bases.end() ? std::nullopt : std::optional(*found);
}

const std::vector<std::string>& lever_words() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> out;
        for (const Lever lever : levers)
            out.emplace_back(to_string(lever));
        return out;
    }();
    return all;
}

const std::vector<std::string>& basis_words() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> out;
        for (const Basis basis : bases)
            out.emplace_back(to_string(basis));
        return out;
    }();
    return all;
}

bool is_currency(std::string_view unit) {
    constexpr std::size_t letters = 3; // ISO 4217
    return unit.size() == letters &&
           std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::optional<double> share_of_base(const Stake& stake) {
    if (!stake.base || stake.basis == Basis::per_unit)
        return std::nullopt;
    return stake.amount / stake.base->amount;
}

std::vector<bool> conflicting(const std::vector<Stake>& stakes) {
    using Key =
        std::tuple<std::string, Lever, std::string, std::string, Basis, std::string, std::string>;
    std::map<Key, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < stakes.size(); ++i) {
        const Stake& one = stakes[i];
        groups[{one.member, one.lever, one.provider, one.measure, one.basis, one.unit,
                time_of(one)}]
            .push_back(i);
    }
    std::vector<bool> out(stakes.size(), false);
    for (const auto& [key, group] : groups) {
        for (const std::size_t i : group) {
            out[i] = std::any_of(group.begin(), group.end(), [&](std::size_t j) {
                return stakes[j].source != stakes[i].source && stakes[j].amount != stakes[i].amount;
            });
        }
    }
    return out;
}

bool same_figure(const Stake& a, const Stake& b) {
    const auto key = [](const Stake& one) {
        return std::tie(one.member, one.lever, one.provider, one.measure, one.basis, one.unit,
                        one.year, one.as_of, one.source);
    };
    return key(a) == key(b);
}

std::string common_currency(const std::vector<Stake>& stakes,
                            const std::vector<ExchangeRate>& rates) {
    std::string first;
    for (const Stake& one : stakes) {
        if (!is_currency(one.unit) || one.unit == first)
            continue;
        if (!first.empty() && !rates.empty())
            return rates.front().to;
        if (first.empty())
            first = one.unit;
    }
    return first;
}

} // namespace plenary::stakes
