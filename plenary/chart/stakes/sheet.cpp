#include "plenary/chart/stakes/sheet.hpp"

#include <algorithm>
#include <cmath>

#include "plenary/chart/lettering.hpp"

namespace plenary::chart {

std::vector<double> nice_ticks(double low, double high, int most) {
    low = std::min(low, 0.0);
    high = std::max(high, 0.0);
    if (low == high)
        high = 1;
    constexpr double ten = 10;
    const double unit = std::pow(ten, std::floor(std::log10((high - low) / most)));
    double step = unit;
    for (const double factor : {1.0, 2.0, 5.0, ten, 2 * ten, 5 * ten}) {
        step = unit * factor;
        if (std::ceil(high / step) - std::floor(low / step) <= most)
            break;
    }
    std::vector<double> out;
    const double first = std::floor(low / step);
    const double last = std::ceil(high / step);
    for (double i = first; i <= last; ++i)
        out.push_back(i * step);
    return out;
}

std::vector<double> decades(double low, double high) {
    constexpr double ten = 10;
    std::vector<double> out;
    const auto first = static_cast<int>(std::floor(std::log10(low)));
    const auto last = static_cast<int>(std::ceil(std::log10(high)));
    for (int i = first; i <= std::max(last, first + 1); ++i)
        out.push_back(std::pow(ten, i));
    return out;
}

Sheet::Sheet(std::string_view id, std::string_view title, std::string_view description)
    : svg(id, width, title, description) {
    y = margin - 4;
    write(title, 14, {{"fill", "#000000"}, {"font-weight", "bold"}}, 4);
}

void Sheet::write(std::string_view words, double size, const Attributes& more,
                  std::size_t most_lines) {
    const bool bold = std::any_of(more.begin(), more.end(),
                                  [](const Attribute& one) { return one.name == "font-weight"; });
    for (const std::string& line :
         wrap(words, size, inner, bold ? Weight::bold : Weight::regular, most_lines)) {
        y += size * 1.2;
        svg.text(margin, y, size, line, more);
    }
    y += size * 0.3;
}

void Sheet::write_to(double x, double baseline, double size, std::string_view words) {
    svg.text(std::max(0.0, x - text_width(words, size)), baseline, size, words,
             {{"fill", "#222222"}});
}

void Sheet::write_at(double middle, double baseline, double size, std::string_view words) {
    const double wide = text_width(words, size);
    svg.text(std::clamp(middle - wide / 2, 2.0, std::max(2.0, width - 2 - wide)), baseline, size,
             words, {{"fill", "#222222"}});
}

std::string Sheet::finish(const std::vector<std::string>& notes, std::string_view source) {
    const Attributes small{{"fill", "#333333"}};
    for (const std::string& note : notes)
        write(note, 9, small, 24);
    write(source, 9, small, 24);
    return svg.finish(y + margin - 4);
}

} // namespace plenary::chart
