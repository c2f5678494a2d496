// How fast texts are read, on the texts with gold: from bytes to a readable text, and from that to
// proposals. The size is bytes of text. Run with engine_bench.cpp.

#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "plenary/evidence/reader/read.hpp"
#include "plenary/evidence/reader/sentence.hpp"
#include "plenary/format/reader_lexicon.hpp"
#include "plenary/format/reader_text.hpp"
#include "plenary/study/read_files.hpp"

namespace {

using namespace plenary;

// Empty, and the bench is told so, where they are not below the working directory.
std::vector<format::ReadableFile> texts(benchmark::State& state) {
    study::TextsGiven given = study::texts_of({"cases/reader/dev", "cases/reader/blind"});
    if (!given.problems.empty()) {
        state.SkipWithError("no texts in cases/reader: run it in the root of the repository");
        return {};
    }
    return std::move(given.texts);
}

// Has each text of the mix looked at with the tables of its language, as the program does; the
// speed is in bytes of text.
template <class Look>
void over_the_mix(benchmark::State& state, Look look) {
    static format::LexiconsByLanguage lexicons({"data"});
    const std::vector<format::ReadableFile> mix = texts(state);
    if (mix.empty())
        return;
    std::size_t bytes = 0;
    for (const format::ReadableFile& one : mix) {
        bytes += one.readable.text.size();
        static_cast<void>(lexicons.of(one.readable.language));
    }
    for ([[maybe_unused]] auto round : state) {
        for (const format::ReadableFile& one : mix)
            benchmark::DoNotOptimize(
                look(one.readable, lexicons.of(one.readable.language).lexicon));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
    state.counters["size"] = static_cast<double>(bytes);
    state.SetLabel("bytes");
}

void reader_mix(benchmark::State& state) { over_the_mix(state, reader::read); }

// One long text of the mix's English: what it takes for a byte is to be what it takes in the mix.
void reader_long(benchmark::State& state) {
    static format::LexiconsByLanguage lexicons({"data"});
    constexpr std::size_t enough = 4'000'000;
    std::string all;
    const std::vector<format::ReadableFile> mix = texts(state);
    if (mix.empty())
        return;
    while (all.size() < enough) {
        for (const format::ReadableFile& one : mix) {
            if (one.readable.language == reader::Language::english)
                all += one.readable.text + "\n\n";
        }
    }
    const Result<format::ReadableFile> file = format::readable_from(std::move(all), "long.txt");
    if (!file) {
        state.SkipWithError("the long text is not read");
        return;
    }
    const reader::Readable& text = file->readable;
    const reader::Lexicon& lexicon = lexicons.of(reader::Language::english).lexicon;
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(reader::read(text, lexicon));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.text.size()));
    state.counters["size"] = static_cast<double>(text.text.size());
    state.SetLabel("bytes");
}

// The words, names and phrases alone: what is linear in the text.
void reader_phrases(benchmark::State& state) { over_the_mix(state, reader::analyse); }

void reader_lexicon(benchmark::State& state) {
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(format::read_lexicon({"data"}));
}

} // namespace

BENCHMARK(reader_mix)->Unit(benchmark::kMillisecond);
BENCHMARK(reader_long)->Unit(benchmark::kMillisecond);
BENCHMARK(reader_phrases)->Unit(benchmark::kMillisecond);
BENCHMARK(reader_lexicon)->Unit(benchmark::kMillisecond);
