#include "plenary/question/measure/sampling.hpp"

#include <algorithm>
#include <cmath>

namespace plenary::question {

Sampled sample_passage(const Game& game, const std::vector<double>& chance, std::uint64_t samples,
                       std::uint64_t seed, const std::function<bool(double)>& go_on) {
    const diagram::Spec& spec = game.spec;
    const std::size_t n = spec.variables;
    const std::size_t d = spec.choices;
    Sampled out;
    std::vector<std::uint64_t> hits(n * d, 0);
    std::vector<std::uint32_t> chosen(n);
    std::vector<std::int64_t> sums(spec.atoms.size());
    std::vector<bool> holds(spec.atoms.size());
    for (std::uint64_t k = 0; k < samples; ++k) {
        if (k % 1024 == 0 && go_on && !go_on(static_cast<double>(k) / static_cast<double>(samples)))
            break;
        RandomStream random(seed, k);
        std::fill(sums.begin(), sums.end(), 0);
        for (std::size_t i = 0; i < n; ++i) {
            double rest = random.uniform();
            std::uint32_t c = 0;
            while (c + 1 < d && rest >= chance[i * d + c])
                rest -= chance[i * d + c++];
            chosen[i] = c;
            for (std::size_t a = 0; a < sums.size(); ++a)
                sums[a] += spec.atoms[a].contribution[i * d + c];
        }
        for (std::size_t a = 0; a < sums.size(); ++a)
            holds[a] = sums[a] >= spec.atoms[a].threshold;
        const std::vector<bool> drawn = holds;
        const bool passes = diagram::evaluate(spec.formula, drawn);
        ++out.samples;
        out.passed += passes ? 1 : 0;
        for (std::size_t i = 0; i < n; ++i) {
            for (std::uint32_t c = 0; c < d; ++c) {
                bool changed = false;
                for (std::size_t a = 0; a < sums.size(); ++a) {
                    const auto& contribution = spec.atoms[a].contribution;
                    const std::int64_t sum =
                        sums[a] - contribution[i * d + chosen[i]] + contribution[i * d + c];
                    holds[a] = sum >= spec.atoms[a].threshold;
                    changed = changed || holds[a] != drawn[a];
                }
                const bool would = changed ? diagram::evaluate(spec.formula, holds) : passes;
                hits[i * d + c] += would ? 1 : 0;
            }
        }
    }
    if (out.samples == 0)
        return out;
    const auto total = static_cast<double>(out.samples);
    out.p = static_cast<double>(out.passed) / total;
    constexpr double z = 1.959963984540054;
    const double centre = (out.p + z * z / (2 * total)) / (1 + z * z / total);
    const double half = z * std::sqrt(out.p * (1 - out.p) / total + z * z / (4 * total * total)) /
                        (1 + z * z / total);
    out.low = std::max(0.0, centre - half);
    out.high = std::min(1.0, centre + half);
    for (const std::uint64_t hit : hits)
        out.given.push_back(static_cast<double>(hit) / total);
    return out;
}

} // namespace plenary::question
