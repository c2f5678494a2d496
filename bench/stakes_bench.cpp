// How long the questions about loans, pressure and inducement take, on the example of the OAS. Run
// with engine_bench.cpp.

#include <cstdlib>
#include <string>

#include <benchmark/benchmark.h>

#include "plenary/evidence/scenario.hpp"
#include "plenary/format/body.hpp"
#include "plenary/inducement/hurdle.hpp"
#include "plenary/question/measure/loans.hpp"
#include "plenary/question/pressed/report.hpp"
#include "plenary/study/open.hpp"
#include "plenary/study/threads.hpp"

namespace {

using namespace plenary;

study::Opened example(std::initializer_list<std::pair<const char*, const char*>> options) {
    study::Request request;
    request.dossier = "data/oas-venezuela-2017";
    request.data_roots = {"data"};
    for (const auto& [name, value] : options)
        request.asked.set(name, value);
    auto opened = study::open(request);
    if (!opened || !opened->problems().empty())
        std::abort();
    return std::move(*opened);
}

void loan_all_readings_and_regimes(benchmark::State& state) {
    const study::Opened opened = example({{"date", "2017-03-30"}, {"all-regimes", ""}});
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(question::value_loans(opened.setting()).value());
}

// From the rule's text to every reading, break-even, shock, range and sufficient set.
void pressure_report(benchmark::State& state) {
    const study::Opened opened = example({{"motion", "suspend"}});
    const auto wanted = question::pressed::wanted_of(opened.setting()).value();
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(question::pressed::answers_on(opened.setting(), wanted).value());
}

// Ten thousand scenarios drawn from the stated ranges, on each of the three readings.
void sensitivity_grid_10000(benchmark::State& state) {
    constexpr std::size_t draws = 10'000;
    const study::Opened opened = example({{"motion", "suspend"}});
    const question::Setting& setting = opened.setting();
    const auto wanted = question::pressed::wanted_of(setting).value();
    const auto readings = question::base_readings(wanted.rule, setting.dossier.body, wanted.seats);
    const Workers workers = study::thread_workers(static_cast<std::size_t>(state.range(0)));
    for ([[maybe_unused]] auto round : state) {
        for (const question::BaseReading& reading : readings) {
            question::PressureQuestion asked;
            asked.chances =
                scenario_chances(setting.dossier.scenarios, wanted.scenario, reading.electorate)
                    .value();
            benchmark::DoNotOptimize(
                question::pressure_grid(reading, asked, draws, wanted.seed, workers, [](double) {
                    return true;
                }).value());
        }
    }
}

void hurdle_eu_council(benchmark::State& state) {
    const format::ReadBody read = format::read_body("data/bodies/eu-council");
    if (!read.problems.empty())
        std::abort();
    const Electorate electorate = electorate_of(read.body, read.body.reference_day, false);
    std::string text;
    for (const BodyRule& rule : read.body.rules) {
        if (rule.id == "qmv")
            text = rule.text;
    }
    const Formula formula = parse_formula(text).value();
    for ([[maybe_unused]] auto round : state) {
        const auto rule = inducement::open_rule(formula, electorate, std::size_t{1} << 30U).value();
        benchmark::DoNotOptimize(inducement::hurdle(rule).value());
    }
}

BENCHMARK(loan_all_readings_and_regimes)->Unit(benchmark::kMicrosecond);
BENCHMARK(pressure_report)->Unit(benchmark::kMillisecond);
BENCHMARK(sensitivity_grid_10000)
    ->ArgName("threads")
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(hurdle_eu_council)->Unit(benchmark::kMillisecond);

} // namespace
