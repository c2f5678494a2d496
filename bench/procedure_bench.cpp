// How long a chain of votes takes. Run with engine_bench.cpp.

#include <benchmark/benchmark.h>

#include "plenary/procedure/fixture.hpp"

namespace {

using namespace plenary;
using namespace plenary::procedure;

Chain chain_of_stages(std::size_t stages) {
    std::vector<Stage> all;
    for (std::size_t m = 0; m < stages; ++m) {
        all.push_back(
            fixture::stage(fmt::format("stage-{}", m), "yes >= 24", 0.2 * static_cast<double>(m)));
    }
    return fixture::chain(fixture::body(35), fixture::procedure(all, fixture::thirty_five()));
}

void two_stages_exact(benchmark::State& state) {
    const Chain chain = chain_of_stages(2);
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(patterns_of(chain, {0.2, 0.4}, {}).value());
}

void three_stages_nested(benchmark::State& state) {
    const Chain chain = chain_of_stages(3);
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(patterns_of(chain, {0.2, 0.8}, {}).value());
}

void three_stages_sampled_10000(benchmark::State& state) {
    const Chain chain = chain_of_stages(3);
    Means means;
    means.samples = 10'000;
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(patterns_of(chain, {0.2, 0.4}, means).value());
}

BENCHMARK(two_stages_exact)->Unit(benchmark::kMillisecond);
BENCHMARK(three_stages_nested)->Unit(benchmark::kMillisecond);
BENCHMARK(three_stages_sampled_10000)->Unit(benchmark::kMillisecond);

} // namespace
