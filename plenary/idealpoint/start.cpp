#include "plenary/idealpoint/start.hpp"

#include <algorithm>
#include <cmath>

#include "plenary/numeric/leading_axes.hpp"
#include "plenary/numeric/normal.hpp"

namespace plenary::idealpoint {
namespace {

constexpr std::size_t rows_at_once = 512;
constexpr int item_steps = 12;

// The cutpoints that give the shares of an item's categories where nobody has a slope; of linked
// items, those of all of them.
void start_cuts(const Data& data, const Layout& layout, Point& point) {
    if (layout.family() == Family::nominal)
        return; // all zero
    std::vector<std::vector<double>> answers(data.groups);
    const auto count = [](const Item& item, std::vector<double>& out) {
        out.resize(item.categories());
        for (std::size_t k = 0; k < item.categories(); ++k)
            out[k] += static_cast<double>(item.starts[k + 1] - item.starts[k]);
    };
    for (const Item& item : data.items) {
        if (item.group)
            count(item, answers[*item.group]);
    }
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        const Item& item = data.items[j];
        std::vector<double> own;
        if (!item.group)
            count(item, own);
        const std::vector<double>& counts = item.group ? answers[*item.group] : own;
        double all = 0;
        for (const double each : counts)
            all += each;
        double* cut = point.parameters.data() + layout.first_parameter(j) + layout.dimensions();
        double below = 0;
        for (std::size_t k = 0; k + 1 < counts.size(); ++k) {
            below += counts[k];
            cut[k] = normal_quantile((below + 0.5) / (all + 1));
        }
    }
}

// One position a member, in every period.
void spread(const Data& data, const Layout& layout, const std::vector<double>& by_member,
            Point& point) {
    for (std::size_t t = 0; t < data.periods(); ++t) {
        for (std::size_t local = 0; local < data.states_in(t); ++local) {
            const std::size_t member = data.member_of[data.first_state[t] + local];
            for (std::size_t e = 0; e < layout.dimensions(); ++e) {
                point.positions[layout.coordinate(t, local, e)] =
                    by_member[e * data.members + member];
            }
        }
    }
}

Point with_items(const Data& data, const Layout& layout, Pass& pass,
                 const std::vector<double>& by_member) {
    Point point;
    point.positions.assign(layout.coordinates(), 0.0);
    point.parameters.assign(layout.parameters(), 0.0);
    spread(data, layout, by_member, point);
    start_cuts(data, layout, point);
    pass.fit_items(point, item_steps);
    return point;
}

// What a group of states' answers have in common, over items `first` to `last` - 1. `number` is the
// place of a state in the group.
template <class Number>
Matrix gram(const Data& data, std::size_t first, std::size_t last, std::size_t size,
            const Number& number, Width width) {
    Matrix out(size, size);
    Matrix rows(rows_at_once, size);
    std::size_t filled = 0;
    const auto flush = [&] {
        add_product(out, rows, rows, 1.0, 0, filled, Part::upper, width);
        rows.set_zero();
        filled = 0;
    };
    for (std::size_t j = first; j < last; ++j) {
        const Item& item = data.items[j];
        const auto all = static_cast<double>(item.answers());
        double mean = 0;
        double square = 0;
        for (std::size_t k = 0; k < item.categories(); ++k) {
            const auto votes = static_cast<double>(item.starts[k + 1] - item.starts[k]);
            mean += static_cast<double>(k) * votes / all;
            square += static_cast<double>(k * k) * votes / all;
        }
        const double sd = std::sqrt(square - mean * mean);
        if (!(sd > 0))
            continue;
        double* row = rows.row(filled++);
        for (std::size_t k = 0; k < item.categories(); ++k) {
            const double value = (static_cast<double>(k) - mean) / sd;
            for (std::size_t i = item.starts[k]; i < item.starts[k + 1]; ++i) {
                const std::size_t state =
                    data.first_state[item.period] + data.voters[item.first_voter + i];
                row[number(state)] = value;
            }
        }
        if (filled == rows_at_once)
            flush();
    }
    flush();
    mirror(out);
    return out;
}

// One position a member and dimension, from leading_axes().
std::vector<double> along_axes(const Data& data, std::size_t d, int rounds, std::uint64_t seed,
                               Width width) {
    const std::size_t n = data.members;
    const bool walks =
        std::any_of(data.priors.begin(), data.priors.end(),
                    [](const StatePrior& prior) { return prior.previous.has_value(); });
    if (walks) {
        const auto member = [&data](std::size_t state) { return data.member_of[state]; };
        return leading_axes(gram(data, 0, data.items.size(), n, member, width), d, rounds, seed);
    }
    std::vector<double> out(d * n, 0.0);
    for (std::size_t t = 0; t < data.periods(); ++t) {
        const std::size_t first = data.first_state[t];
        const std::size_t states = data.states_in(t);
        const auto local = [first](std::size_t state) { return state - first; };
        const std::vector<double> part = leading_axes(
            gram(data, data.first_item[t], data.first_item[t + 1], states, local, width), d, rounds,
            seed);
        for (std::size_t i = 0; i < states; ++i) {
            for (std::size_t e = 0; e < d; ++e)
                out[e * n + data.member_of[first + i]] = part[e * states + i];
        }
    }
    return out;
}

} // namespace

Point good_start(const Data& data, const Layout& layout, Pass& pass, Width width) {
    constexpr int rounds = 60;
    std::vector<double> by_member = along_axes(data, layout.dimensions(), rounds, 1, width);
    double agreement = 0;
    for (std::size_t s = 0; s < data.states(); ++s)
        agreement += data.priors[s].mean * by_member[data.member_of[s]];
    if (agreement < 0) {
        for (std::size_t i = 0; i < data.members; ++i)
            by_member[i] = -by_member[i];
    }
    return with_items(data, layout, pass, by_member);
}

Point known_start(const Data& data, const Layout& layout, Pass& pass, const Known& known) {
    const std::size_t d = layout.dimensions();
    Point point;
    point.positions.assign(layout.coordinates(), 0.0);
    point.parameters.assign(layout.parameters(), 0.0);
    std::vector<std::optional<double>> at = known.positions;
    const auto for_walks = [&](std::size_t t, const auto& each) {
        for (std::size_t local = 0; local < data.states_in(t); ++local) {
            const StatePrior& prior = data.priors[data.first_state[t] + local];
            for (std::size_t e = 0; prior.previous && e < d; ++e) {
                const std::size_t before = *prior.previous - data.first_state[t - 1];
                each(at[layout.coordinate(t - 1, before, e)], at[layout.coordinate(t, local, e)]);
            }
        }
    };
    using Place = std::optional<double>;
    for (std::size_t t = 1; t < data.periods(); ++t)
        for_walks(t, [](const Place& from, Place& to) { to = to ? to : from; });
    for (std::size_t t = data.periods(); t-- > 1;)
        for_walks(t, [](Place& to, const Place& from) { to = to ? to : from; });
    for (std::size_t t = 0; t < data.periods(); ++t) {
        for (std::size_t local = 0; local < data.states_in(t); ++local) {
            const StatePrior& prior = data.priors[data.first_state[t] + local];
            for (std::size_t e = 0; e < d; ++e) {
                const std::size_t c = layout.coordinate(t, local, e);
                point.positions[c] = at[c].value_or(prior.previous || e > 0 ? 0.0 : prior.mean);
            }
        }
    }
    start_cuts(data, layout, point);
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        if (!known.items[j].empty())
            std::copy(known.items[j].begin(), known.items[j].end(),
                      point.parameters.begin() +
                          static_cast<std::ptrdiff_t>(layout.first_parameter(j)));
    }
    pass.fit_items(point, item_steps);
    return point;
}

Point random_start(const Data& data, const Layout& layout, Pass& pass, std::uint64_t seed,
                   Width width) {
    constexpr int rounds = 4;
    return with_items(data, layout, pass,
                      along_axes(data, layout.dimensions(), rounds, seed, width));
}

} // namespace plenary::idealpoint
