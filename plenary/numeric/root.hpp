// Where a continuous function crosses zero between two points of different sign.
#pragma once

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>

namespace plenary {

// Chandrupatla's method (1997): inverse quadratic interpolation where it is safe, else bisection.
// `f(x)` answers an optional double; none stops the search and is handed on. f(low) <= 0 <= f(high)
// as given. The answer is within `slack` of a crossing, or where f is exactly 0.
template <class F>
[[nodiscard]] std::optional<double> find_root(F f, double low, double f_low, double high,
                                              double f_high, double slack) {
    assert(f_low <= 0 && f_high >= 0);
    if (f_low == 0)
        return low;
    if (f_high == 0)
        return high;
    double a = high;
    double fa = f_high;
    double b = low;
    double fb = f_low;
    double c = a;
    double fc = fa;
    double t = 0.5;
    for (int step = 0; step < 200; ++step) {
        const double x = a + t * (b - a);
        const auto got = f(x);
        if (!got)
            return std::nullopt;
        const double fx = *got;
        if ((fx > 0) == (fa > 0)) {
            c = a;
            fc = fa;
        } else {
            c = b;
            fc = fb;
            b = a;
            fb = fa;
        }
        a = x;
        fa = fx;
        const double best = std::abs(fa) < std::abs(fb) ? a : b;
        const double share = slack / std::max(std::abs(b - a), slack);
        if (share > 0.5 || fa == 0)
            return fa == 0 ? a : best;
        const double xi = (a - b) / (c - b);
        const double phi = (fa - fb) / (fc - fb);
        const bool is_safe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
        t = is_safe ? fa / (fb - fa) * fc / (fb - fc) +
                          (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb)
                    : 0.5;
        t = std::clamp(t, share, 1 - share);
    }
    return a;
}

} // namespace plenary
