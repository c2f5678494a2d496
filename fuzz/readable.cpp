#include "fuzz/readable.hpp"

#include "fuzz/require.hpp"

#include "plenary/text/utf8.hpp"

namespace plenary::fuzz {

void require_readable(const reader::Readable& readable, std::uint32_t source_bytes) {
    const auto size = readable.text.size();
    require(!first_invalid_utf8(readable.text), "the text is UTF-8", readable.text);
    require(readable.from.size() == size + 1, "every byte has its place", readable.text);
    require(readable.from.back() == source_bytes, "the end is the end of the source");
    for (std::size_t i = 0; i < size; ++i)
        require(readable.from[i] <= readable.from[i + 1], "places never fall", readable.text);
    std::uint32_t next = 0;
    for (const reader::Block& block : readable.blocks) {
        require(block.begin == next && block.end > block.begin, "blocks follow one another");
        require(readable.text[block.end - 1] != ' ', "no blank ends a block", readable.text);
        next = block.end + 1;
    }
    require(readable.blocks.empty() ? size == 0 : next == size + 1, "blocks are all of the text");
}

} // namespace plenary::fuzz
