// What a reviewer can do, in words.
#pragma once

#include "plenary/review/account.hpp"

namespace plenary::review {

// The keys and what they do.
[[nodiscard]] Part keys_in_words();

// The commands of the plain prompt and what they do.
[[nodiscard]] Part commands_in_words();

} // namespace plenary::review
