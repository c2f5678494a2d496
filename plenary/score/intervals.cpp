#include "plenary/score/intervals.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "plenary/numeric/random.hpp"

namespace plenary::score {
namespace {

std::vector<Pool> by_session(std::span<const Row> rows) {
    std::map<int, Pool> pools;
    for (const Row& row : rows)
        pools[row.session].add(row);
    std::vector<Pool> out;
    for (const auto& [session, pool] : pools)
        out.push_back(pool);
    return out;
}

Figures of_drawn(const std::vector<Pool>& sessions, const std::vector<std::size_t>& drawn) {
    Pool out;
    for (const std::size_t s : drawn)
        out.add(sessions[s]);
    return out.figures();
}

// Figures of each repeat as rows of `figures_of`, then the middle 95 % of each.
template <class FiguresOf>
std::optional<Intervals> resampled(std::size_t sessions, const Resampling& how,
                                   const FiguresOf& figures_of) {
    if (sessions < 2)
        return std::nullopt;
    std::array<std::vector<double>, figures> values;
    std::vector<std::size_t> drawn(sessions);
    for (std::size_t repeat = 0; repeat < how.repeats; ++repeat) {
        RandomStream random(how.seed, repeat);
        for (std::size_t& s : drawn)
            s = static_cast<std::size_t>(random.uniform() * static_cast<double>(sessions));
        const Figures each = figures_of(drawn);
        for (std::size_t k = 0; k < figures; ++k)
            values[k].push_back(each[k]);
    }
    constexpr double tail = 0.025;
    const auto place = [&](double share) {
        return std::min(static_cast<std::size_t>(share * static_cast<double>(how.repeats)),
                        how.repeats - 1);
    };
    Intervals out;
    for (std::size_t k = 0; k < figures; ++k) {
        std::sort(values[k].begin(), values[k].end());
        out[k] = {values[k][place(tail)], values[k][place(1 - tail)]};
    }
    return out;
}

} // namespace

std::optional<Intervals> intervals_of(std::span<const Row> rows, const Resampling& how) {
    const std::vector<Pool> sessions = by_session(rows);
    return resampled(sessions.size(), how, [&](const std::vector<std::size_t>& drawn) {
        return of_drawn(sessions, drawn);
    });
}

std::optional<Intervals> difference_intervals(std::span<const Row> rows, std::span<const Row> base,
                                              const Resampling& how) {
    const std::vector<Pool> sessions = by_session(rows);
    const std::vector<Pool> others = by_session(base);
    return resampled(sessions.size(), how, [&](const std::vector<std::size_t>& drawn) {
        Figures out = of_drawn(sessions, drawn);
        const Figures other = of_drawn(others, drawn);
        for (std::size_t k = 0; k < figures; ++k)
            out[k] -= other[k];
        return out;
    });
}

} // namespace plenary::score
