// UTF-8 text with the place of each of its bytes in the bytes it was read from. Plain values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plenary::reader {

// A stretch of text. With a table its byte i stands at from[i] of the source (as many as the text
// has bytes and one for the end, never falling); without one at first + i.
struct Piece {
    std::string_view text;
    const std::uint32_t* from = nullptr;
    std::uint32_t first = 0;

    [[nodiscard]] std::uint32_t at(std::size_t i) const {
        return from != nullptr ? from[i] : first + static_cast<std::uint32_t>(i);
    }

    [[nodiscard]] Piece part(std::size_t begin, std::size_t size) const {
        const std::string_view cut = text.substr(begin, size);
        return from != nullptr ? Piece{cut, from + begin, 0}
                               : Piece{cut, nullptr, first + static_cast<std::uint32_t>(begin)};
    }
};

// A text that owns its table; an empty table means that byte i is byte i of the source.
struct Located {
    std::string text;
    std::vector<std::uint32_t> from;

    [[nodiscard]] Piece piece() const { return {text, from.empty() ? nullptr : from.data(), 0}; }
};

} // namespace plenary::reader
