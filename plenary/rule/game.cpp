#include "plenary/rule/game.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>
#include <optional>

#include <fmt/format.h>

#include "plenary/diagram/blocks.hpp"
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

Wide gcd(Wide a, Wide b) {
    if (a < 0)
        a = -a;
    if (b < 0)
        b = -b;
    constexpr Wide narrow = std::numeric_limits<std::int64_t>::max();
    while (b != 0) {
        if (a <= narrow && b <= narrow)
            return std::gcd(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
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

    // Contributions and a constant over one common denominator.
    struct Sum {
        explicit Sum(std::size_t size) : parts(size, 0) {}

        std::vector<Wide> parts;
        Wide constant = 0;
        Wide denominator = 1;
        bool overflow = false;

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
    };

    // One atom `sum + constant >= 0` for each side of the comparison that is wanted.
    Result<std::uint32_t> comparison(const Comparison& comparison) {
        using Kind = diagram::Formula::Kind;
        if (const auto share = as_share_of_turnout(comparison))
            return share_of_turnout(*share);
        auto read = difference(comparison);
        if (!read)
            return fail(read.error());
        const Sum& sum = *read;
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

    // As compared, and at least one yes where it could hold without any.
    Result<std::uint32_t> share_of_turnout(const Comparison& share) {
        using Kind = diagram::Formula::Kind;
        const auto sum = difference(share);
        if (!sum)
            return fail(sum.error());
        auto reached = atom(*sum, 1, 0);
        if (reached && can_hold_without_yes(*sum)) {
            Sum votes(game_.variables.size() * game_.choices);
            if (auto added = add(votes, share.left[0], 1); !added)
                return fail(added.error());
            auto voted = atom(votes, 1, 1);
            if (!voted)
                return voted;
            reached = entry({Kind::at_least, 0, 2, {*reached, *voted}});
        }
        if (!reached || share.sign == Sign::at_least)
            return reached;
        return entry({Kind::negation, 0, 0, {*reached}});
    }

    // Left minus right.
    Result<Sum> difference(const Comparison& comparison) {
        Sum sum(game_.variables.size() * game_.choices);
        for (const Term& term : comparison.left) {
            if (auto added = add(sum, term, 1); !added)
                return fail(added.error());
        }
        for (const Term& term : comparison.right) {
            if (auto added = add(sum, term, -1); !added)
                return fail(added.error());
        }
        return sum;
    }

    [[nodiscard]] bool can_hold_without_yes(const Sum& sum) const {
        Wide best = sum.constant;
        for (auto first = sum.parts.begin(); first != sum.parts.end(); first += game_.choices)
            best += *std::max_element(first, first + game_.choices - 1);
        return best >= 0;
    }

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

    // sign x sum >= strict, as an atom: the contributions against the constant. Contributions are
    // counted from each variable's first choice and divided by what they have in common; only
    // multiples of that can be reached, so the threshold is rounded up.
    Result<std::uint32_t> atom(const Sum& sum, int sign, int strict) {
        constexpr Wide limit = Wide(1) << 62U;
        std::vector<Wide> parts;
        Wide threshold = strict - sign * sum.constant;
        Wide divisor = 0;
        for (std::size_t at = 0; at < sum.parts.size(); ++at) {
            const Wide first = sum.parts[at - at % game_.choices];
            if (at % game_.choices == 0)
                threshold -= sign * first;
            parts.push_back(sign * (sum.parts[at] - first));
            if (divisor != 1)
                divisor = gcd(divisor, parts.back());
        }
        if (divisor > 1) {
            threshold = threshold > 0 ? (threshold + divisor - 1) / divisor : threshold / divisor;
            for (Wide& part : parts)
                part /= divisor;
        }
        if (threshold >= limit || threshold <= -limit)
            return overflow();
        diagram::Atom out;
        out.threshold = static_cast<std::int64_t>(threshold);
        for (const Wide part : parts) {
            if (part >= limit || part <= -limit)
                return overflow();
            out.contribution.push_back(static_cast<std::int64_t>(part));
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

// Renumbers the variables: the new variable k is the old order[k].
void put_in_order(Game& game, const std::vector<std::size_t>& order) {
    std::vector<std::vector<std::uint32_t>> blocks;
    std::vector<std::size_t> variables;
    for (const std::size_t old : order) {
        blocks.push_back({static_cast<std::uint32_t>(old)});
        variables.push_back(game.variables[old]);
    }
    game.spec = diagram::in_blocks(game.spec, blocks);
    game.variables = std::move(variables);
    for (std::uint32_t v = 0; v < game.variables.size(); ++v)
        game.places[game.variables[v]] = v;
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
    game.places.assign(electorate.members.size(), Game::nowhere);
    for (std::uint32_t v = 0; v < game.variables.size(); ++v)
        game.places[game.variables[v]] = v;
    game.spec.variables = static_cast<std::uint32_t>(game.variables.size());
    game.spec.choices = choices;
    if (auto root = Binder(game.electorate, game).formula(formula); !root)
        return fail(root.error());
    if (auto fits = game.spec.check(); !fits)
        return fail(fits.error());
    put_in_order(game, diagram::heaviest_first(game.spec));
    return game;
}

} // namespace plenary
