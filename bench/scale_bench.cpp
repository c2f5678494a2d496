// How fast ideal points are fitted, errors included, to the exact mode: the General Assembly with
// the priors of data/priors/reference.toml, and simulated bodies of growing size. The size is
// answers. Run with engine_bench.cpp.

#include <cstdlib>

#include <benchmark/benchmark.h>

#include "plenary/idealpoint/fit.hpp"
#include "plenary/idealpoint/simulated.hpp"
#include "plenary/study/scale_prepare.hpp"
#include "plenary/study/threads.hpp"

namespace {

using namespace plenary;

void run_fit(benchmark::State& state, const idealpoint::Data& data,
             const idealpoint::Layout& layout, const idealpoint::FitOptions& options,
             std::size_t threads) {
    const Workers workers = study::thread_workers(threads);
    for ([[maybe_unused]] auto round : state) {
        const idealpoint::Fit fit = idealpoint::fit(data, layout, options, widest(), workers);
        if (!fit.spread)
            std::abort();
        benchmark::DoNotOptimize(fit.spread->z_sd.data());
    }
    state.counters["size"] = static_cast<double>(data.answers());
    state.SetLabel("answers");
}

void scale_assembly(benchmark::State& state, bool ordinal, bool dynamic, std::size_t threads) {
    study::Request request;
    request.data_roots = {"data"};
    request.asked.add("archive", "data/archives/un-general-assembly");
    request.asked.set("preset", "reference");
    if (ordinal)
        request.asked.set("model", "ordinal");
    if (dynamic)
        request.asked.set("dynamic", "");
    const study::ScaledOrProblems prepared = study::prepare_scale(request);
    if (!prepared.scaled)
        std::abort();
    const study::Scaled& scaled = *prepared.scaled;
    run_fit(state, scaled.compiled.data, *scaled.layout, scaled.options, threads);
}

void scale_simulated(benchmark::State& state) {
    idealpoint::World world;
    world.members = 100;
    world.answered = 1;
    world.items = static_cast<std::size_t>(state.range(0)) / world.members;
    const idealpoint::Simulated simulated = idealpoint::simulate(world, 1);
    const idealpoint::Layout layout(simulated.data, world.family, 1);
    run_fit(state, simulated.data, layout, {}, 1);
}

} // namespace

BENCHMARK_CAPTURE(scale_assembly, binary, false, false, 1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scale_assembly, ordinal, true, false, 1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scale_assembly, binary_dynamic, false, true, 1)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scale_assembly, ordinal_dynamic, true, true, 1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(scale_assembly, ordinal_dynamic_two_threads, true, true, 2)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(scale_simulated)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
