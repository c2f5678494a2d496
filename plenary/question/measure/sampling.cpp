#include "plenary/question/measure/sampling.hpp"

#include <algorithm>

#include "plenary/numeric/wilson.hpp"

namespace plenary::question {

namespace {

// What a stretch of samples came to.
struct Tally {
    std::uint64_t samples = 0;
    std::uint64_t passed = 0;
    std::vector<std::uint64_t> hits; // [variable * choices + choice]
};

Tally tally(const diagram::Spec& spec, const std::vector<double>& chance, std::uint64_t seed,
            std::uint64_t first, std::uint64_t end) {
    const std::size_t n = spec.variables;
    const std::size_t d = spec.choices;
    Tally out;
    out.hits.assign(n * d, 0);
    std::vector<std::uint32_t> chosen(n);
    std::vector<std::int64_t> sums(spec.atoms.size());
    std::vector<bool> holds(spec.atoms.size());
    for (std::uint64_t k = first; k < end; ++k) {
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
                out.hits[i * d + c] += would ? 1 : 0;
            }
        }
    }
    return out;
}

} // namespace

Sampled sample_passage(const Game& game, const std::vector<double>& chance, std::uint64_t samples,
                       std::uint64_t seed, const std::function<bool(double)>& go_on,
                       const Workers& workers) {
    constexpr std::uint64_t stretch = 1024;
    std::vector<Tally> tallies((samples + stretch - 1) / stretch);
    workers.run_all(tallies.size(), [&](std::size_t task, std::size_t) {
        if (go_on && !go_on(static_cast<double>(task) / static_cast<double>(tallies.size())))
            return;
        const std::uint64_t first = task * stretch;
        tallies[task] = tally(game.spec, chance, seed, first, std::min(samples, first + stretch));
    });
    Sampled out;
    std::vector<std::uint64_t> hits(chance.size(), 0);
    for (const Tally& one : tallies) {
        out.samples += one.samples;
        out.passed += one.passed;
        for (std::size_t k = 0; k < one.hits.size(); ++k)
            hits[k] += one.hits[k];
    }
    if (out.samples == 0)
        return out;
    const auto total = static_cast<double>(out.samples);
    out.p = static_cast<double>(out.passed) / total;
    const WilsonInterval interval = wilson(out.p, total);
    out.low = interval.low;
    out.high = interval.high;
    for (const std::uint64_t hit : hits)
        out.given.push_back(static_cast<double>(hit) / total);
    return out;
}

} // namespace plenary::question
