#include "plenary/positions/flip.hpp"

#include <cmath>

namespace plenary::positions {

std::string_view to_string(Input input) {
    switch (input) {
    case Input::salience:
        return "salience";
    case Input::capability:
        return "capability";
    case Input::position:
        return "position";
    }
    return "";
}

namespace {

// A change of weight that ties the median, and which way the median then goes.
struct Shift {
    Int128 weight = 0; // what is added to the actor's weight
    bool upward = true;
};

class Finder {
public:
    Finder(const Weighted& weighted, std::span<const Actor> actors, std::size_t issue,
           Decimal salience_most)
        : weighted_(weighted), actors_(actors), issue_(issue), salience_most_(salience_most),
          median_(weighted.levels[weighted.low]) {
        below_ = median_.up_to - median_.weight;
        above_ = weighted.total - median_.up_to;
    }

    [[nodiscard]] std::optional<Flip> by_weight(std::size_t actor, Input input) const {
        const Stand& stand = actors_[actor].on[issue_];
        const Decimal& capability = actors_[actor].capability;
        const bool of_salience = input == Input::salience;
        const Decimal& other = of_salience ? capability : stand.salience;
        if (other == Decimal())
            return std::nullopt;
        const Int128 per_unit = weight_per_unit(other, of_salience);
        std::optional<Flip> best;
        for (const Shift& shift : shifts(actor)) {
            Flip flip;
            flip.actor = actor;
            flip.input = input;
            flip.upward = shift.upward;
            flip.change = Fraction(shift.weight, per_unit);
            if (shift.weight > 0 && of_salience) {
                const Fraction room = difference(salience_most_, stand.salience);
                if (less(room, flip.change))
                    continue;
                flip.ties_only = room == flip.change;
            }
            if (shift.weight < 0) {
                if (-shift.weight > weighted_.weights[actor] || -shift.weight == weighted_.total)
                    continue;
                flip.ties_only = -shift.weight == weighted_.weights[actor];
            }
            if (!flip.ties_only)
                flip.new_median = next(actor, shift);
            if (!best || size(flip) < size(*best))
                best = flip;
        }
        return best;
    }

    [[nodiscard]] std::optional<Flip> by_position(std::size_t actor) const {
        const Int128 weight = weighted_.weights[actor];
        const std::int64_t at = weighted_.positions[actor];
        const Int128 up = 2 * (above_ + weight) - weighted_.total;
        const Int128 down = 2 * (below_ + weight) - weighted_.total;
        const bool can_up = weight > 0 && at <= median_.at && up >= 0;
        const bool can_down = weight > 0 && at >= median_.at && down >= 0;
        if (!can_up && !can_down)
            return std::nullopt;
        Flip out;
        out.actor = actor;
        out.input = Input::position;
        out.change =
            Fraction(static_cast<Int128>(median_.at) - at, power_of_ten(weighted_.position_places));
        out.upward = can_up;
        out.follows = true;
        out.either_way = can_up && can_down;
        out.ties_only = !(can_up && up > 0) && !(can_down && down > 0);
        return out;
    }

    static long double size(const Flip& flip) {
        return std::abs(static_cast<long double>(flip.change.numerator()) /
                        static_cast<long double>(flip.change.denominator()));
    }

private:
    // How much weight one whole unit of a factor brings, given the other factor.
    [[nodiscard]] Int128 weight_per_unit(const Decimal& other, bool of_salience) const {
        const int salience_places = weighted_.weight_places - weighted_.capability_places;
        const int mine = of_salience ? salience_places : weighted_.capability_places;
        const Int128 digits = other.at_places(weighted_.weight_places - mine).value_or(0);
        return digits * power_of_ten(mine);
    }

    static Fraction difference(const Decimal& a, const Decimal& b) {
        const Int128 left = static_cast<Int128>(a.digits()) * power_of_ten(b.places());
        const Int128 right = static_cast<Int128>(b.digits()) * power_of_ten(a.places());
        return {left - right,
                static_cast<Int128>(power_of_ten(a.places())) * power_of_ten(b.places())};
    }

    static bool less(const Fraction& a, const Fraction& b) {
        const auto left = product(a.numerator(), b.denominator());
        const auto right = product(b.numerator(), a.denominator());
        return left && right ? *left < *right : a.to_double() < b.to_double();
    }

    // Changes of this actor's weight that make A = M + B (upward) or B = M + A.
    [[nodiscard]] std::vector<Shift> shifts(std::size_t actor) const {
        const Int128 up = median_.weight + below_ - above_;
        const Int128 down = median_.weight + above_ - below_;
        const std::int64_t at = weighted_.positions[actor];
        if (at > median_.at)
            return {{up, true}, {-down, false}};
        if (at < median_.at)
            return {{down, false}, {-up, true}};
        return {{-up, true}, {-down, false}};
    }

    // The next position with weight, going the way of the shift; a raised actor brings its own.
    [[nodiscard]] std::optional<Decimal> next(std::size_t actor, const Shift& shift) const {
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < weighted_.levels.size(); ++i) {
            const Level& level = weighted_.levels[i];
            const bool counts =
                level.weight > 0 || (shift.weight > 0 && level.at == weighted_.positions[actor]);
            if (!counts)
                continue;
            if (shift.upward && level.at > median_.at && !found)
                found = i;
            if (!shift.upward && level.at < median_.at)
                found = i;
        }
        if (!found)
            return std::nullopt;
        return weighted_.position(*found);
    }

    const Weighted& weighted_;
    std::span<const Actor> actors_;
    std::size_t issue_;
    Decimal salience_most_;
    const Level& median_;
    Int128 below_ = 0;
    Int128 above_ = 0;
};

} // namespace

Flips flips(const Weighted& weighted, std::span<const Actor> actors, std::size_t issue,
            const Decimal& salience_most) {
    Flips out;
    out.tied = weighted.tied();
    if (out.tied)
        return out;
    const Finder finder(weighted, actors, issue, salience_most);
    for (std::size_t i = 0; i < actors.size(); ++i) {
        out.by_actor.push_back({finder.by_weight(i, Input::salience),
                                finder.by_weight(i, Input::capability), finder.by_position(i)});
    }
    // The share of what the number is now: a larger number is moved by less of itself.
    const auto now = [&](const Flip& flip) {
        const Actor& actor = actors[flip.actor];
        return flip.input == Input::salience     ? actor.on[issue].salience
               : flip.input == Input::capability ? actor.capability
                                                 : Decimal();
    };
    for (const FlipsOfActor& of_actor : out.by_actor) {
        for (std::size_t k = 0; k < of_actor.size(); ++k) {
            const auto& one = of_actor[k];
            auto& best = out.smallest[k];
            if (!one)
                continue;
            if (!best || Finder::size(*one) < Finder::size(*best) ||
                (Finder::size(*one) == Finder::size(*best) && now(*one) > now(*best)))
                best = one;
        }
    }
    return out;
}

} // namespace plenary::positions
