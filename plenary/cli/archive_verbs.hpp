// The verb `plenary archive`.
#pragma once

#include "plenary/cli/verb.hpp"

namespace plenary::cli {

[[nodiscard]] Verb archive_verb();

} // namespace plenary::cli
