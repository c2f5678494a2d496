// The cells of a table that reach down into the rows below (rowspan).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <gumbo.h>

namespace plenary::format {

// The number an attribute rowspan or colspan tells: 1 to 200; 1 where it tells none.
[[nodiscard]] std::uint32_t span_of(std::string_view value);

// Of one table. Only short text is held, for a cell that says how several voted is short; and a
// table repeats at most so many bytes, so that a page cannot ask for more than it is itself. Every
// call costs O(cells of the row).
class HtmlSpans {
public:
    // The first cell from this one on that nothing from above reaches.
    [[nodiscard]] std::uint32_t free_from(std::uint32_t cell) const;

    // A cell begins there, where nothing from above reaches.
    void open(std::uint32_t cell, std::string_view rowspan);

    // A stretch of text of the cell.
    void hold(std::uint32_t cell, const GumboText& text);

    // Calls put(cell, text) for what reaches into the cells from `from` to before `to`; each has
    // one row less to go.
    template <class Put>
    void repeat(std::uint32_t from, std::uint32_t to, Put put) {
        for (std::uint32_t c = from; c < to && c < cells_.size(); ++c) {
            Cell& cell = cells_[c];
            if (cell.rows == 0)
                continue;
            --cell.rows;
            for (const GumboText* text : cell.texts) {
                if (cell.bytes > longest || repeated_ > most)
                    break;
                repeated_ += cell.bytes;
                put(c, *text);
            }
        }
    }

private:
    static constexpr std::size_t longest = 60;
    static constexpr std::size_t most = 100'000;

    struct Cell {
        std::uint32_t rows = 0; // below that it still reaches into
        std::size_t bytes = 0;
        std::vector<const GumboText*> texts;
    };

    std::vector<Cell> cells_;
    std::size_t repeated_ = 0;
};

} // namespace plenary::format
