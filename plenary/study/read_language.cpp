#include "plenary/study/read_language.hpp"

#include <fmt/format.h>

#include "plenary/evidence/reader/language.hpp"

namespace plenary::study {

question::Option language_option() {
    return {"language", question::Option::Kind::text, "LANG",
            "what it is written in: en, es, fr or pt; without it, what its words say", false};
}

Result<std::optional<reader::Language>> language_asked(const question::Asked& asked) {
    if (!asked.has("language"))
        return std::optional<reader::Language>();
    const std::string said = asked.text("language");
    // "es", and not "es-MX"
    const auto language = said.size() == 2 ? reader::language_of_tag(said) : std::nullopt;
    if (!language) {
        return fail({Kind::usage, "unknown-language",
                     fmt::format("'{}' is no language that is read", said),
                     "write en, es, fr or pt", Where{"--language", 0, 0}, ""});
    }
    return language;
}

void take_language(const std::optional<reader::Language>& language, reader::Readable& text) {
    if (!language)
        return;
    text.language = *language;
    text.language_guessed = true;
}

std::string language_untold(const reader::Readable& text) {
    return text.language_guessed || text.text.empty()
               ? ""
               : "Its words do not tell its language, so it was read as English. "
                 "--language says which it is.";
}

} // namespace plenary::study
