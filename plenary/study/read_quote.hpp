// Where a quote stands, as data for programs: the selectors of the W3C Web Annotation model.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/format/reader_text.hpp"
#include "plenary/question/value.hpp"

namespace plenary::study {

// Tells the places of quotes in one file. For plain text `exact`, `start` and `end` are of the text
// of the snapshot, with its byte-order mark and its line ends: text[start:end] == exact. For every
// other kind of file they are of the readable text. Counted in code points. A prefix and a suffix
// are at most 32 of them.
class Quotes {
public:
    // `file` must outlive this. Cost O(bytes).
    explicit Quotes(const format::ReadableFile& file);

    // [first, second) in code points of what the selectors are of.
    [[nodiscard]] std::pair<std::size_t, std::size_t> characters(std::uint32_t begin,
                                                                 std::uint32_t end) const;

    // {"selector": [TextQuoteSelector, TextPositionSelector]} of bytes [begin, end) of the readable
    // text. Cost O(quote) beside a table look-up.
    [[nodiscard]] question::Value selectors(std::uint32_t begin, std::uint32_t end) const;

    // The bytes of the snapshot that the quote comes from, [first, second). In plain text exactly
    // these; elsewhere markup behind the quote may be among them.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> bytes(std::uint32_t begin,
                                                                std::uint32_t end) const;

private:
    [[nodiscard]] std::size_t characters_before(std::size_t byte) const;
    // In bytes of what the selectors are of.
    [[nodiscard]] std::pair<std::size_t, std::size_t> stretch(std::uint32_t begin,
                                                              std::uint32_t end) const;

    const format::ReadableFile& file_;
    std::string_view text_;          // what the selectors are of
    std::vector<std::size_t> marks_; // code points before every so many bytes of it
};

// The bytes of the readable text where a quote stands that begins with this character of what the
// selectors are of. Where the words do not stand there, the place nearest to it where they do;
// nothing where they stand nowhere. Cost O(bytes).
[[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>>
find_quote(const format::ReadableFile& file, std::size_t character, std::string_view quote);

} // namespace plenary::study
