#include "plenary/cli/model_means.hpp"

#include <cstdio>

#include <fmt/format.h>

#include "plenary/cli/progress.hpp"
#include "plenary/text/printable.hpp"

namespace plenary::cli {

study::ModelMeans model_means(const Call& call, const reader::Lexicon& lexicon) {
    study::ModelMeans out;
    out.key = call.surroundings.model_key;
    out.lexicon = &lexicon;
    out.tell = [](const std::string& line) {
        fmt::print(stderr, "plenary: {}\n", printable(line));
    };
    if (call.asked.has("model"))
        out.progress = watch_progress();
    return out;
}

} // namespace plenary::cli
