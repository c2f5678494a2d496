#include "plenary/rule/game.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <optional>

#include <fmt/format.h>

#include "plenary/text/nearest.hpp"

namespace plenary {
namespace {

__extension__ using Wide = __int128;
constexpr Wide most = Wide(1) << 100U;

bool counts(Word word, Choice choice) {
    switch (word) {
    case Word::yes:
        return choice == Choice::yes;
    case Word::no:
        return choice == Choice::no;
    case Word::abstain:
        return choice == Choice::abstain;
    case Word::absent:
        return choice == Choice::absent;
    case Word::present:
        return choice != Choice::absent;
    case Word::voting:
        return choice == Choice::yes || choice == Choice::no;
    case Word::members:
    case Word::seated:
        break;
    }
    return false;
}

bool any_term(const Formula& formula, const auto& test) {
    if (formula.kind != Formula::Kind::comparison) {
        return std::any_of(formula.parts.begin(), formula.parts.end(),
                           [&](const Formula& part) { return any_term(part, test); });
    }
    const auto in = [&](const std::vector<Term>& terms) {
        return std::any_of(terms.begin(), terms.end(), test);
    };
    return in(formula.comparison.left) || in(formula.comparison.right);
}

class Binder {
public:
    Binder(const Electorate& electorate, Game& game) : electorate_(electorate), game_(game) {}

    Result<std::uint32_t> formula(const Formula& formula) {
        using Kind = diagram::Formula::Kind;
        std::vector<std::uint32_t> children;
        for (const Formula& part : formula.parts) {
            auto child = this->formula(part);
            if (!child)
                return child;
            children.push_back(*child);
        }
        const auto size = static_cast<std::uint32_t>(children.size());
        switch (formula.kind) {
        case Formula::Kind::comparison:
            return comparison(formula.comparison);
        case Formula::Kind::all:
            return entry({Kind::at_least, 0, size, std::move(children)});
        case Formula::Kind::any:
            return entry({Kind::at_least, 0, 1, std::move(children)});
        case Formula::Kind::negation:
            return entry({Kind::negation, 0, 0, std::move(children)});
        case Formula::Kind::at_least:
            return entry({Kind::at_least, 0, formula.least, std::move(children)});
        }
        return 0U;
    }

private:
    std::uint32_t entry(diagram::Formula::Entry entry) {
        game_.spec.formula.entries.push_back(std::move(entry));
        return static_cast<std::uint32_t>(game_.spec.formula.entries.size() - 1);
    }

    // One atom `sum + constant >= 0` for each side of the comparison that is wanted.
    Result<std::uint32_t> comparison(const Comparison& comparison) {
        using Kind = diagram::Formula::Kind;
        Sum sum(game_.variables.size() * game_.choices);
        for (const Term& term : comparison.left) {
            if (auto added = add(sum, term, 1); !added)
                return fail(added.error());
        }
        for (const Term& term : comparison.right) {
            if (auto added = add(sum, term, -1); !added)
                return fail(added.error());
        }
        sum.reduce();
        switch (comparison.sign) {
        case Sign::at_least:
            return atom(sum, 1, 0);
        case Sign::more:
            return atom(sum, 1, 1);
        case Sign::at_most:
            return atom(sum, -1, 0);
        case Sign::less:
            return atom(sum, -1, 1);
        case Sign::equal:
            break;
        }
        auto low = atom(sum, 1, 0);
        if (!low)
            return low;
        auto high = atom(sum, -1, 0);
        if (!high)
            return high;
        return entry({Kind::at_least, 0, 2, {*low, *high}});
    }

    // Contributions and a constant over one common denominator.
    struct Sum {
        explicit Sum(std::size_t size) : parts(size, 0) {}

        std::vector<Wide> parts;
        Wide constant = 0;
        Wide denominator = 1;
        bool overflow = false;

        static Wide gcd(Wide a, Wide b) {
            if (a < 0)
                a = -a;
            if (b < 0)
                b = -b;
            while (b != 0) {
                const Wide rest = a % b;
                a = b;
                b = rest;
            }
            return a;
        }

        // Makes the denominator a multiple of d and answers the factor for numerators over d.
        Wide over(Wide d) {
            const Wide factor = d / gcd(denominator, d);
            assert(factor > 0);
            if (denominator > most / factor)
                overflow = true;
            if (factor != 1 && !overflow) {
                denominator *= factor;
                for (Wide& part : parts)
                    scale(part, factor);
                scale(constant, factor);
            }
            return denominator / d;
        }

        // The fraction over the common denominator, which it may make larger; none when that does
        // not fit.
        std::optional<Wide> units(Wide numerator, Wide d) {
            const Wide factor = over(d);
            if (overflow || numerator > most / factor || numerator < -(most / factor))
                return std::nullopt;
            return numerator * factor;
        }

        void scale(Wide& value, Wide factor) {
            if (value > most / factor || value < -(most / factor)) {
                overflow = true;
            } else {
                value *= factor;
            }
        }

        void reduce() {
            Wide divisor = constant;
            for (const Wide part : parts)
                divisor = gcd(divisor, part);
            divisor = gcd(divisor, 0);
            if (divisor <= 1)
                return;
            for (Wide& part : parts)
                part /= divisor;
            constant /= divisor;
        }
    };

    Result<std::monostate> add(Sum& sum, const Term& term, int sign) {
        if (!term.word) {
            const auto value = sum.units(term.factor.numerator(), term.factor.denominator());
            if (!value)
                return too_fine(term);
            sum.constant += sign * *value;
            return std::monostate{};
        }
        const std::vector<bool>* group = nullptr;
        std::vector<bool> single;
        if (!term.group.empty()) {
            if (const auto found = electorate_.groups.find(term.group);
                found != electorate_.groups.end()) {
                group = &found->second;
            } else if (const auto place = electorate_.find(term.group)) {
                single.assign(electorate_.members.size(), false);
                single[*place] = true;
                group = &single;
            } else {
                return unknown_group(term);
            }
            if (std::find(group->begin(), group->end(), true) == group->end()) {
                return fail({Kind::invalid, "base-empty",
                             fmt::format("nobody is in the group '{}'", term.group),
                             "check the day, or the group's members", term.where, ""});
            }
        }
        const std::vector<Rational>* column = nullptr;
        if (!term.column.empty()) {
            const auto found = electorate_.columns.find(term.column);
            if (found == electorate_.columns.end())
                return unknown_column(term);
            column = &found->second;
        }
        for (std::size_t i = 0; i < electorate_.members.size(); ++i) {
            if (group != nullptr && !(*group)[i])
                continue;
            const Rational weight = column == nullptr ? Rational::make(1, 1).value() : (*column)[i];
            if (weight == Rational())
                continue;
            if (auto done = add_member(sum, term, sign, i, weight); !done)
                return done;
        }
        return std::monostate{};
    }

    Result<std::monostate> add_member(Sum& sum, const Term& term, int sign, std::size_t member,
                                      const Rational& weight) {
        const bool can_vote = electorate_.members[member].can_vote;
        if (is_fixed(*term.word) ? *term.word == Word::seated && !can_vote : !can_vote) {
            return std::monostate{};
        }
        const Wide denominator =
            static_cast<Wide>(term.factor.denominator()) * static_cast<Wide>(weight.denominator());
        if (denominator > most)
            return too_fine(term);
        const auto units = sum.units(static_cast<Wide>(term.factor.numerator()) *
                                         static_cast<Wide>(weight.numerator()),
                                     denominator);
        if (!units)
            return too_fine(term);
        const Wide value = sign * *units;
        if (is_fixed(*term.word)) {
            sum.constant += value;
            return std::monostate{};
        }
        const std::uint32_t variable = game_.places[member];
        for (std::uint32_t c = 0; c < game_.choices; ++c) {
            if (counts(*term.word, choice_at(c, game_.choices))) {
                sum.parts[std::size_t{variable} * game_.choices + c] += value;
            }
        }
        return std::monostate{};
    }

    // sign x sum >= strict, as an atom: the contributions against the constant.
    Result<std::uint32_t> atom(const Sum& sum, int sign, int strict) {
        constexpr Wide limit = Wide(1) << 62U;
        diagram::Atom out;
        const Wide threshold = strict - sign * sum.constant;
        if (threshold >= limit || threshold <= -limit)
            return overflow();
        out.threshold = static_cast<std::int64_t>(threshold);
        for (const Wide part : sum.parts) {
            if (part >= limit || part <= -limit)
                return overflow();
            out.contribution.push_back(static_cast<std::int64_t>(sign * part));
        }
        game_.spec.atoms.push_back(std::move(out));
        return entry({diagram::Formula::Kind::atom,
                      static_cast<std::uint32_t>(game_.spec.atoms.size() - 1),
                      0,
                      {}});
    }

    tl::unexpected<Problem> unknown_group(const Term& term) const {
        std::vector<std::string> known;
        for (const auto& [name, members] : electorate_.groups)
            known.push_back(name);
        for (const Elector& one : electorate_.members)
            known.push_back(one.code);
        const std::string hint = did_you_mean(term.group, known);
        return fail({Kind::invalid, "unknown-group",
                     fmt::format("'{}' is neither a group nor a member of {}", term.group,
                                 electorate_.name),
                     hint.empty() ? "write a group's id or a member's code" : hint, term.where,
                     ""});
    }

    tl::unexpected<Problem> unknown_column(const Term& term) const {
        std::vector<std::string> known;
        for (const auto& [name, values] : electorate_.columns)
            known.push_back(name);
        std::string hint = did_you_mean(term.column, known);
        if (hint.empty()) {
            hint = known.empty() ? "these members have no columns" : "the columns are:";
            for (const std::string& name : known)
                hint += " " + name;
        }
        return fail({Kind::invalid, "unknown-column",
                     fmt::format("{} has no column '{}'", electorate_.name, term.column), hint,
                     term.where, ""});
    }

    static tl::unexpected<Problem> too_fine(const Term& term) {
        return fail({Kind::invalid, "weight-too-fine",
                     "the weights and shares of this term have no common denominator that fits",
                     "use fewer decimals or a simpler fraction", term.where, ""});
    }

    static tl::unexpected<Problem> overflow() {
        return fail({Kind::invalid,
                     "sum-overflow",
                     "a sum of weights could overflow 64 bits",
                     "use smaller weights or fewer decimals",
                     {},
                     ""});
    }

    const Electorate& electorate_;
    Game& game_;
};

// Heaviest first: by the greatest share of any atom's range that a member moves. Ties keep the
// file's order.
std::vector<std::size_t> in_order_of_weight(const Game& game) {
    const std::size_t n = game.variables.size();
    const std::size_t d = game.choices;
    std::vector<double> weight(n, 0);
    for (const diagram::Atom& atom : game.spec.atoms) {
        std::vector<double> ranges(n);
        for (std::size_t v = 0; v < n; ++v) {
            const auto first = atom.contribution.begin() + static_cast<std::ptrdiff_t>(v * d);
            const auto [low, high] =
                std::minmax_element(first, first + static_cast<std::ptrdiff_t>(d));
            ranges[v] = static_cast<double>(*high) - static_cast<double>(*low);
        }
        const double all = std::accumulate(ranges.begin(), ranges.end(), 0.0);
        if (all <= 0)
            continue;
        const bool equal = std::all_of(ranges.begin(), ranges.end(),
                                       [&](double r) { return r == ranges.front(); });
        // An atom in which everybody moves the same says nothing about an order.
        if (equal)
            continue;
        for (std::size_t v = 0; v < n; ++v)
            weight[v] = std::max(weight[v], ranges[v] / all);
    }
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return weight[a] > weight[b]; });
    return order;
}

} // namespace

std::optional<std::uint32_t> Game::variable_of(std::size_t member) const {
    return places[member] == nowhere ? std::nullopt : std::optional(places[member]);
}

std::optional<std::uint32_t> choice_number(Choice choice, std::uint32_t choices) {
    switch (choice) {
    case Choice::no:
        return 0U;
    case Choice::yes:
        return choices - 1;
    case Choice::abstain:
        return choices >= 3 ? std::optional(choices - 2) : std::nullopt;
    case Choice::absent:
        return choices == 4 ? std::optional(1U) : std::nullopt;
    }
    return std::nullopt;
}

Choice choice_at(std::uint32_t number, std::uint32_t choices) {
    assert(number < choices);
    if (number == 0)
        return Choice::no;
    if (number == choices - 1)
        return Choice::yes;
    return choices == 4 && number == 1 ? Choice::absent : Choice::abstain;
}

bool needs_abstention(const Formula& formula) {
    return any_term(formula, [](const Term& term) {
        return term.word == Word::no || term.word == Word::abstain || term.word == Word::voting ||
               term.word == Word::absent || term.word == Word::present;
    });
}

bool needs_absence(const Formula& formula) {
    return any_term(formula, [](const Term& term) {
        return term.word == Word::absent || term.word == Word::present;
    });
}

Result<Game> bind(const Formula& formula, const Electorate& electorate, std::uint32_t choices) {
    assert(choices >= 2 && choices <= 4);
    Game game;
    game.formula = formula;
    game.electorate = electorate;
    game.choices = choices;
    for (std::size_t i = 0; i < electorate.members.size(); ++i) {
        if (electorate.members[i].can_vote)
            game.variables.push_back(i);
    }
    if (game.variables.empty()) {
        return fail({Kind::invalid,
                     "base-empty",
                     "nobody can vote",
                     "check the day and the seats",
                     {},
                     ""});
    }
    const auto bound_once = [&](Game& into) -> Result<std::monostate> {
        into.spec = {};
        into.places.assign(electorate.members.size(), Game::nowhere);
        for (std::uint32_t v = 0; v < into.variables.size(); ++v)
            into.places[into.variables[v]] = v;
        into.spec.variables = static_cast<std::uint32_t>(into.variables.size());
        into.spec.choices = choices;
        if (auto root = Binder(into.electorate, into).formula(formula); !root)
            return fail(root.error());
        return into.spec.check();
    };
    // Once to learn the weights, once more in their order.
    if (auto bound = bound_once(game); !bound)
        return fail(bound.error());
    const std::vector<std::size_t> order = in_order_of_weight(game);
    std::vector<std::size_t> variables;
    for (const std::size_t v : order)
        variables.push_back(game.variables[v]);
    if (variables == game.variables)
        return game;
    game.variables = std::move(variables);
    if (auto bound = bound_once(game); !bound)
        return fail(bound.error());
    return game;
}

} // namespace plenary
