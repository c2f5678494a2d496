#include "plenary/evidence/reader/spelling.hpp"

#include <algorithm>
#include <string>

#include "plenary/evidence/reader/words.hpp"

namespace plenary::reader {
namespace {

std::uint64_t bit(std::uint32_t letter) {
    constexpr std::uint32_t most = 64;
    return letter < most ? std::uint64_t{1} << letter : 0;
}

} // namespace

void spell(std::string_view word, Spelling& spelling) {
    std::string folded;
    for (std::size_t at = 0; at < word.size();) {
        const char c = word[at];
        const bool ascii = static_cast<unsigned char>(c) < 0x80;
        const bool small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (small || (c >= 'A' && c <= 'Z')) {
            if (!small)
                spelling.plain_capital |= bit(spelling.letters);
            ++spelling.letters;
            ++at;
            continue;
        }
        bool letter = false;
        bool capital = false;
        folded.clear();
        at += fold_letter(word, at, folded, letter, capital);
        if (folded.empty()) {
            // A combining accent is of the letter before it.
            if (!ascii && spelling.letters > 0)
                spelling.marked |= bit(spelling.letters - 1);
            continue;
        }
        if (!ascii && folded.size() == 1)
            spelling.marked |= bit(spelling.letters);
        spelling.letters += static_cast<std::uint32_t>(folded.size());
    }
}

bool writes_accents(std::string_view text) {
    constexpr std::ptrdiff_t seldom = 300; // bytes
    // The first bytes of the accented Latin letters and of the combining accents, in UTF-8.
    const auto accents =
        std::count_if(text.begin(), text.end(), [](char c) { return c == '\xC3' || c == '\xCC'; });
    return accents * seldom > static_cast<std::ptrdiff_t>(text.size());
}

} // namespace plenary::reader
