// The plain words for votes in English, Spanish, French and Portuguese.
#pragma once

#include <optional>
#include <string_view>

#include "plenary/rollcall/vote.hpp"

namespace plenary::format {

// "Yes", "en contra", "Abstención", "absent", "not member": without regard to case, accents and
// punctuation. Nothing for letters and numbers, which mean different things in different files.
[[nodiscard]] std::optional<rollcall::State> state_said(std::string_view word);

} // namespace plenary::format
