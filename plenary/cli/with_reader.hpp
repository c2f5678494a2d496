// How the command line has texts read.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "plenary/cli/verb.hpp"
#include "plenary/study/model.hpp"
#include "plenary/study/read.hpp"

namespace plenary::cli {

using AskingOfTexts =
    std::function<study::Reply(const study::TextReader&, const study::ModelMeans&)>;

// What `ask` answers when it is given a reader with the tables of DATA/reader. Of the tables only
// those of a text's own language are read; of all four where a model is asked, whose answer may
// name a member in any. What a model needs is told on stderr, harmless to a terminal, and an
// interrupt stops the asking cleanly. Problems: those of the tables; then nothing of `ask` counts.
[[nodiscard]] study::Reply with_reader(const Call& call,
                                       const std::vector<std::filesystem::path>& data_roots,
                                       const AskingOfTexts& ask);

} // namespace plenary::cli
