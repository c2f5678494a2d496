#include "plenary/cli/with_reader.hpp"

#include <cstdio>
#include <utility>

#include <fmt/format.h>

#include "plenary/cli/progress.hpp"
#include "plenary/evidence/reader/read.hpp"
#include "plenary/format/reader_lexicon.hpp"
#include "plenary/text/printable.hpp"

namespace plenary::cli {
namespace {

using reader::Readable;
using reader::Reading;

study::ModelMeans model_means(const Call& call, const reader::Lexicon& lexicon) {
    study::ModelMeans out;
    out.key = call.surroundings.model_key;
    out.lexicon = &lexicon;
    out.tell = [](const std::string& line) {
        fmt::print(stderr, "plenary: {}\n", printable(line));
    };
    out.progress = watch_progress();
    return out;
}

} // namespace

study::Reply with_reader(const Call& call, const std::vector<std::filesystem::path>& data_roots,
                         const AskingOfTexts& ask) {
    if (call.asked.has("model")) {
        const format::ReadLexicon read = format::read_lexicon(data_roots);
        if (!read.problems.empty())
            return {std::nullopt, read.problems};
        return ask([&](const Readable& text) { return reader::read(text, read.lexicon); },
                   model_means(call, read.lexicon));
    }
    format::LexiconsByLanguage lexicons(data_roots);
    study::Reply reply = ask(
        [&](const Readable& text) -> Result<Reading> {
            const format::ReadLexicon& read = lexicons.of(text.language);
            if (!read.problems.empty())
                return fail(read.problems.front());
            return reader::read(text, read.lexicon);
        },
        {});
    // All that is wrong with the tables, where the reader could tell one problem only.
    if (std::vector<Problem> problems = lexicons.problems(); !problems.empty())
        return {std::nullopt, std::move(problems)};
    return reply;
}

} // namespace plenary::cli
