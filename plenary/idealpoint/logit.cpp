#include "plenary/idealpoint/logit.hpp"

#include "plenary/idealpoint/ordered.hpp"

namespace plenary::idealpoint {
namespace {

// F(z) = factor * exp(log_part), and F itself.
struct Logistic {
    Lanes factor;
    Lanes log_part;
    Lanes value;
    Lanes rest; // 1 - F
};

[[nodiscard, gnu::always_inline]] inline Logistic logistic(Lanes z) {
    const LaneBits left = z < 0.0;
    const Lanes small = exp_of(-magnitude(z));
    const Lanes factor = 1.0 / (1.0 + small);
    const Lanes tail = small * factor;
    return {factor, keep(left, z), choose(left, tail, factor), choose(left, factor, tail)};
}

struct Logit {
    [[nodiscard, gnu::always_inline]] static Pieces lowest(Lanes high, const double*) {
        const Logistic at = logistic(high);
        const Lanes none = all_lanes(0.0);
        return {at.factor, at.log_part, none, at.rest, none, at.value * at.rest, none};
    }

    [[nodiscard, gnu::always_inline]] static Pieces highest(Lanes low, const double*) {
        const Logistic at = logistic(-low);
        const Lanes none = all_lanes(0.0);
        return {at.factor, at.log_part, -at.rest, none, at.value * at.rest, none, none};
    }

    // F(u) - F(l) = F(u) F(-l) (1 - q) with q = exp(l - u).
    [[nodiscard, gnu::always_inline]] static Pieces between(Lanes low, Lanes high, const double*) {
        const Logistic up = logistic(high);
        const Logistic down = logistic(-low);
        const Lanes q = exp_of(low - high);
        const Lanes gap = 1.0 - q;
        const Lanes odds = q / gap;
        const Lanes both = odds / gap;
        return {gap * up.factor * down.factor,
                up.log_part + down.log_part,
                -odds - down.rest,
                odds + up.rest,
                both + down.value * down.rest,
                both + up.value * up.rest,
                -both};
    }
};

} // namespace

void respond_logit(ItemWork& work, Width width) {
    run_on<Ordered<Logit>>(width, &work, static_cast<const double*>(nullptr));
}

} // namespace plenary::idealpoint
