#include "plenary/question/measure/johnston.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace plenary::question {
namespace {

std::vector<double> shares(std::vector<double> values) {
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    if (sum > 0) {
        for (double& value : values)
            value /= sum;
    }
    return values;
}

struct Weighted {
    std::vector<std::int64_t> weights; // by variable, not negative
    std::int64_t quota = 0;
};

// The rule as one quota over weights, when it is one.
std::optional<Weighted> weighted(const Game& game) {
    if (game.spec.atoms.size() != 1 || game.choices != 2 || game.spec.formula.entries.size() != 1) {
        return std::nullopt;
    }
    const diagram::Atom& atom = game.spec.atoms.front();
    Weighted out;
    out.quota = atom.threshold;
    for (std::size_t v = 0; v < game.variables.size(); ++v) {
        out.quota -= atom.contribution[2 * v];
        out.weights.push_back(atom.contribution[2 * v + 1] - atom.contribution[2 * v]);
        if (out.weights.back() < 0)
            return std::nullopt;
    }
    return out;
}

// ways[k][s]: in how many ways k of some members sum to s, up to `most`. Doubles: counts up to 2^53
// exactly, above that with the usual relative error.
std::optional<std::vector<double>> by_counting(const Weighted& rule) {
    const std::size_t n = rule.weights.size();
    if (rule.quota <= 0)
        return std::nullopt;
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return rule.weights[a] > rule.weights[b];
    });
    const std::int64_t heaviest = rule.weights[order.front()];
    const std::int64_t total =
        std::accumulate(rule.weights.begin(), rule.weights.end(), std::int64_t{0});
    const std::int64_t most =
        std::min(total, rule.quota + heaviest); // sums of interest lie below this
    if (static_cast<double>(most) * static_cast<double>(n) > 67'108'864.0)
        return std::nullopt;
    const auto width = static_cast<std::size_t>(most) + 1;
    const auto weight = [&](std::size_t k) {
        return static_cast<std::size_t>(rule.weights[order[k]]);
    };

    std::vector<double> value(n, 0);
    // light[s]: ways in which the members after the prefix sum to s; built from the last member
    // backwards.
    std::vector<std::vector<double>> light(n + 1, std::vector<double>(width, 0));
    light[n][0] = 1;
    for (std::size_t k = n; k-- > 0;) {
        light[k] = light[k + 1];
        for (std::size_t s = weight(k); s < width; ++s)
            light[k][s] += light[k + 1][s - weight(k)];
    }
    // For each prefix of members heavier than an excess: excess in [weight(prefix), weight(prefix -
    // 1)). heavy[k][s]: ways in which k members of the prefix sum to s.
    std::vector<std::vector<double>> heavy(1, std::vector<double>(width, 0));
    heavy[0][0] = 1;
    for (std::size_t prefix = 1; prefix <= n; ++prefix) {
        const std::size_t w = weight(prefix - 1);
        heavy.emplace_back(width, 0.0);
        for (std::size_t k = prefix; k-- > 0;) {
            for (std::size_t s = width; s-- > w;)
                heavy[k + 1][s] += heavy[k][s - w];
        }
        const std::size_t low = prefix < n ? weight(prefix) : 0;
        if (low == w)
            continue; // equal weights belong to one prefix
        // Coalitions with excess x in [low, w): those of the prefix are critical. Members of equal
        // weight get the same, and a member's share follows from the others by taking it out of
        // heavy.
        for (std::size_t j = 0; j < prefix;) {
            std::size_t same = j;
            while (same < prefix && weight(same) == weight(j))
                ++same;
            double sum = 0;
            std::vector<double> without(width);
            std::vector<double> before(width, 0); // k - 1 members of the prefix without j
            for (std::size_t k = 1; k <= prefix; ++k) {
                // Ways of k - 1 others: heavy[k-1] without j, by the recurrence h[k] = o[k] +
                // o[k-1] shifted.
                without = heavy[k - 1];
                if (k >= 2) {
                    for (std::size_t s = weight(j); s < width; ++s)
                        without[s] -= before[s - weight(j)];
                }
                double ways = 0;
                for (std::size_t others = 0; others < width; ++others) {
                    if (without[others] == 0)
                        continue;
                    const std::size_t have = others + weight(j);
                    for (std::size_t x = low; x < w; ++x) {
                        const std::size_t goal = static_cast<std::size_t>(rule.quota) + x;
                        if (goal < have || goal - have >= width)
                            continue;
                        ways += without[others] * light[prefix][goal - have];
                    }
                }
                sum += ways / static_cast<double>(k);
                before = without;
            }
            for (std::size_t i = j; i < same; ++i)
                value[order[i]] += sum;
            j = same;
        }
    }
    return value;
}

std::vector<double> by_trying(const diagram::Diagram& diagram) {
    const std::uint32_t n = diagram.variables();
    std::vector<double> value(n, 0);
    // Whether each coalition wins, by walking the diagram once for all: bits are variables.
    std::vector<bool> wins(std::size_t{1} << n);
    for (std::size_t set = 0; set < wins.size(); ++set) {
        diagram::Id at = diagram.root();
        for (std::uint32_t i = 0; at >= diagram::first_node; ++i) {
            at = diagram.child(at, static_cast<std::uint32_t>((set >> i) & 1U));
        }
        wins[set] = at == diagram::holds;
    }
    for (std::size_t set = 0; set < wins.size(); ++set) {
        if (!wins[set])
            continue;
        std::size_t critical = 0;
        int count = 0;
        for (std::uint32_t i = 0; i < n; ++i) {
            const std::size_t bit = std::size_t{1} << i;
            if ((set & bit) != 0 && !wins[set ^ bit]) {
                critical |= bit;
                ++count;
            }
        }
        for (std::uint32_t i = 0; i < n && count > 0; ++i) {
            if ((critical >> i) & 1U)
                value[i] += 1.0 / count;
        }
    }
    return value;
}

} // namespace

std::optional<std::vector<double>> johnston(const Game& game, const diagram::Diagram& diagram) {
    if (const auto rule = weighted(game)) {
        if (auto value = by_counting(*rule))
            return shares(std::move(*value));
    }
    if (diagram.variables() > 24)
        return std::nullopt;
    return shares(by_trying(diagram));
}

} // namespace plenary::question
