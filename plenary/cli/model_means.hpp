// What the command line hands over for asking a model.
#pragma once

#include "plenary/cli/verb.hpp"
#include "plenary/study/model.hpp"

namespace plenary::cli {

// Lines for a person go to stderr, harmless to a terminal. Where a model is named an interrupt
// stops the asking cleanly. `lexicon` must outlive what is returned.
[[nodiscard]] study::ModelMeans model_means(const Call& call, const reader::Lexicon& lexicon);

} // namespace plenary::cli
