#include "plenary/idealpoint/fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "plenary/idealpoint/likeliest.hpp"
#include "plenary/idealpoint/nested.hpp"
#include "plenary/idealpoint/tail.hpp"

namespace plenary::idealpoint {
namespace {

// Signs that nothing else settles.
void orient(const Data& data, const Layout& layout, std::size_t positive, Point& point) {
    for (std::size_t e = first_is_tied(data) ? 1 : 0; e < layout.dimensions(); ++e) {
        double mean = 0;
        double own = 0;
        std::size_t own_states = 0;
        for (std::size_t t = 0; t < data.periods(); ++t) {
            for (std::size_t i = 0; i < data.states_in(t); ++i) {
                const double x = point.positions[layout.coordinate(t, i, e)];
                mean += x / static_cast<double>(data.states());
                if (data.member_of[data.first_state[t] + i] == positive) {
                    own += x;
                    ++own_states;
                }
            }
        }
        if (own_states > 0 && own / static_cast<double>(own_states) < mean)
            mirror_dimension(data, layout, point, e);
    }
}

// Where the priors' means tie a side, the other one may suit them better: the likelihood does not
// care. Says whether it does, and then goes there.
bool goes_to_better_side(const Data& data, const Layout& layout, Point& point) {
    if (!first_is_tied(data))
        return false;
    Point other = point;
    mirror_dimension(data, layout, other, 0);
    if (log_prior(data, layout, other) <= log_prior(data, layout, point))
        return false;
    point = std::move(other);
    return true;
}

} // namespace

std::vector<ItemFit> item_fits(const Data& data, const Layout& layout, const Point& point,
                               Width width, const Workers& workers) {
    std::vector<ItemFit> out(data.items.size());
    const std::vector<double> weighted = Pass(data, layout, width, workers).log_likelihoods(point);
    constexpr std::size_t at_once = 64;
    workers.run_all((out.size() + at_once - 1) / at_once, [&](std::size_t part, std::size_t) {
        std::array<double, most_dimensions> x{};
        const std::size_t end = std::min(out.size(), (part + 1) * at_once);
        for (std::size_t j = part * at_once; j < end; ++j) {
            const Item& item = data.items[j];
            ItemFit& fit = out[j];
            fit.log_likelihood = item.categories() > 1 ? weighted[j] / item.weight : 0.0;
            const Likeliest likeliest(layout.family(), item.categories(), layout.dimensions(),
                                      point.parameters.data() + layout.first_parameter(j));
            for (std::size_t k = 0; k < item.categories(); ++k) {
                fit.most_common = std::max(fit.most_common, item.starts[k + 1] - item.starts[k]);
                for (std::size_t i = item.starts[k]; i < item.starts[k + 1]; ++i) {
                    for (std::size_t e = 0; e < layout.dimensions(); ++e)
                        x[e] = point.positions[layout.coordinate(
                            item.period, data.voters[item.first_voter + i], e)];
                    fit.correct += likeliest.at(x.data()) == k ? 1U : 0U;
                }
            }
        }
    });
    return out;
}

Fit fit(const Data& data, const Layout& layout, const FitOptions& options, Width width,
        const Workers& workers) {
    Fit out;
    Pass pass(data, layout, width, workers);
    ModeOptions to_mode = options.mode;
    Point start;
    if (options.known) {
        start = known_start(data, layout, pass, *options.known);
        const std::size_t first = first_to_settle(data, layout, *options.known);
        if (first > 0)
            settle_tail(data, layout, first, start, width, workers);
        to_mode.gauss_newton_steps = 0;
    } else {
        start = options.random_start
                    ? random_start(data, layout, pass, *options.random_start, width)
                    : good_start(data, layout, pass, width);
        orient(data, layout, options.positive, start);
    }
    out.mode = find_mode(data, layout, pass, std::move(start), to_mode, width, workers);
    if (out.mode.converged) {
        Point side = out.mode.point;
        if (goes_to_better_side(data, layout, side)) {
            const int before = out.mode.iterations;
            out.mode = find_mode(data, layout, pass, std::move(side), options.mode, width, workers);
            out.mode.iterations += before;
        }
    }
    if (out.mode.converged) {
        Point turned = out.mode.point;
        if (layout.dimensions() > 1)
            to_principal_axes(data, layout, turned);
        orient(data, layout, options.positive, turned);
        if (turned.positions != out.mode.point.positions) {
            ModeOptions again = options.mode;
            again.gauss_newton_steps = 0;
            again.progress = {};
            const int before = out.mode.iterations;
            out.mode = find_mode(data, layout, pass, std::move(turned), again, width, workers);
            out.mode.iterations += before;
        }
    }
    if (out.mode.converged && options.integrate_items && can_integrate_items(data, layout)) {
        const auto integrate = [&] {
            const int before = out.mode.iterations;
            out.mode = integrate_items(data, layout, pass, out.mode, options.mode, width, workers);
            out.mode.iterations += before;
        };
        integrate();
        // Its first steps are long, and may end on the other side.
        if (out.mode.converged && goes_to_better_side(data, layout, out.mode.point))
            integrate();
        if (out.mode.converged && layout.coordinates() <= most_mean_coordinates &&
            !to_mean(layout, pass, out.mode, options.mode, width, workers))
            out.mode.converged = false;
    }
    if (out.mode.converged)
        out.spread = spread_of(data, layout, out.mode, width, workers);
    out.items = item_fits(data, layout, out.mode.point, width, workers);
    std::size_t correct = 0;
    for (const ItemFit& item : out.items)
        correct += item.correct;
    if (data.answers() > 0)
        out.correct = static_cast<double>(correct) / static_cast<double>(data.answers());
    return out;
}

} // namespace plenary::idealpoint
