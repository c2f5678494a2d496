// What language texts are in, where the user says so.
#pragma once

#include <optional>
#include <string>

#include "plenary/evidence/reader/readable.hpp"
#include "plenary/question/question.hpp"

namespace plenary::study {

// --language LANG
[[nodiscard]] question::Option language_option();

// The language that is asked for; nullopt where none is. Error unknown-language (usage): what is
// written is not en, es, fr or pt.
[[nodiscard]] Result<std::optional<reader::Language>> language_asked(const question::Asked& asked);

// Takes the language for that of the text, whatever its words say; changes nothing without one.
void take_language(const std::optional<reader::Language>& language, reader::Readable& text);

// That its words do not tell its language, and what to do; empty where they do, or it
// has none.
[[nodiscard]] std::string language_untold(const reader::Readable& text);

} // namespace plenary::study
