// For tests: a phrase that means the same in each language.
#pragma once

#include <string_view>

#include "plenary/evidence/reader/lexicon.hpp"

namespace plenary::reader {

inline void add_in_every_language(Lexicon& lexicon, std::string_view phrase,
                                  const Meaning& meaning) {
    for (const Language language :
         {Language::english, Language::spanish, Language::french, Language::portuguese})
        lexicon.add(language, phrase, meaning);
}

} // namespace plenary::reader
