// A text as a person reads it, with the place of every byte in the bytes it was read from: hard
// line breaks and hyphenation unwrapped, markup gone, hidden and struck-out text left out. A plain
// value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plenary::reader {

enum class Language { english, spanish, french, portuguese };

// What a stretch of text is to its neighbours.
struct Block {
    enum class Kind {
        heading,
        paragraph,
        item,  // of a list
        row,   // of a table; its cells are parted by tabs
        quoted // an earlier mail, or what another wrote
    };
    Kind kind = Kind::paragraph;
    std::uint32_t begin = 0; // bytes of the text
    std::uint32_t end = 0;
};

struct Readable {
    std::string text; // UTF-8, blocks parted by line feeds
    // For each byte of the text the byte of the snapshot it comes from, and one for the end: as
    // long as the text and one more, never falling.
    std::vector<std::uint32_t> from;
    std::vector<Block> blocks; // in order, apart from one another
    Language language = Language::english;
    bool language_guessed = false; // false: too little text to tell
};

[[nodiscard]] std::string_view to_string(Language language); // "en", "es", "fr", "pt"

} // namespace plenary::reader
