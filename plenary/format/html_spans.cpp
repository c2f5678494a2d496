#include "plenary/format/html_spans.hpp"

#include <algorithm>
#include <charconv>

namespace plenary::format {

std::uint32_t span_of(std::string_view value) {
    constexpr std::uint32_t widest = 200;
    std::uint32_t number = 1;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
    return read.ec == std::errc() ? std::clamp(number, 1U, widest) : 1U;
}

std::uint32_t HtmlSpans::free_from(std::uint32_t cell) const {
    while (cell < cells_.size() && cells_[cell].rows > 0)
        ++cell;
    return cell;
}

void HtmlSpans::open(std::uint32_t cell, std::string_view rowspan) {
    constexpr std::uint32_t widest = 1000;
    const std::uint32_t rows = span_of(rowspan) - 1;
    if (cell >= widest || (rows == 0 && cell >= cells_.size()))
        return;
    if (cell >= cells_.size())
        cells_.resize(cell + 1);
    cells_[cell] = {rows, 0, {}};
}

void HtmlSpans::hold(std::uint32_t cell, const GumboText& text) {
    if (cell >= cells_.size() || cells_[cell].rows == 0)
        return;
    cells_[cell].bytes += std::string_view(text.text).size();
    cells_[cell].texts.push_back(&text);
}

} // namespace plenary::format
