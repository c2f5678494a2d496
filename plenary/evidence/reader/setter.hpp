// Sets text into blocks, as a printer does: what is put comes out as a Readable, blank runs folded,
// invisible characters gone, and every byte with its place in the source.
//
// - A run of blanks becomes one blank; at the begin and the end of a block there is none. A line
//   end inside of put text is a blank.
// - Soft hyphens, zero-width and control characters, byte-order marks and marks that turn the
//   direction of writing are dropped. Typographic and no-break blanks become blanks, U+2010 and
//   U+2011 become "-", the Latin ligatures of U+FB00 to U+FB04 their letters, a letter with
//   combining marks one character where Unicode has it. Nothing else changes.
// - The places never fall: what is put from before the last place is placed at the last place.
// - Cost O(bytes).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "plenary/evidence/reader/located.hpp"
#include "plenary/evidence/reader/readable.hpp"

namespace plenary::reader {

class Setter {
public:
    // Room for a text of about so many bytes, so that it is not moved while it grows.
    void reserve(std::size_t bytes) {
        out_.text.reserve(bytes);
        out_.from.reserve(bytes + 1);
    }

    // Ends the block at hand and begins another. A block without text leaves nothing behind.
    void open(Block::Kind kind);

    // UTF-8; ill-formed bytes become U+FFFD.
    void put(const Piece& piece);

    // A blank before what is put next, and an end of a table's cell; `from` is the place of the
    // character that makes it. Cells after the last text of a row are not kept.
    void blank(std::uint32_t from);
    void cell(std::uint32_t from);

    // Blocks that begin between the two are of kind quoted. They may be nested.
    void quote() { ++quotes_; }

    void unquote() { --quotes_; }

    // What the source says of its language.
    void declare(Language language) { declared_ = language; }

    // The whole, its language guessed. `end` is the number of bytes of the source.
    [[nodiscard]] Readable finish(std::uint32_t end);

private:
    void put_wide(char32_t code, std::string_view bytes, std::uint32_t from, std::uint32_t next);
    void put_bytes(std::string_view bytes, std::uint32_t from, std::uint32_t next);
    void combine(std::string_view mark, std::uint32_t from, std::uint32_t next);
    void begin_block();
    void close();

    Readable out_;
    std::optional<Language> declared_;
    Block::Kind kind_ = Block::Kind::paragraph;
    int quotes_ = 0;
    bool in_block_ = false; // the last of out_.blocks is still open
    bool blank_waits_ = false;
    std::uint32_t blank_from_ = 0;
    std::uint32_t cells_wait_ = 0;
    std::uint32_t cell_from_ = 0;
    std::uint32_t last_from_ = 0; // the highest place so far
    std::uint32_t next_from_ = 0; // the place behind the last character put
};

} // namespace plenary::reader
