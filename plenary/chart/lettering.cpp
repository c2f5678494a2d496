#include "plenary/chart/lettering.hpp"

#include <algorithm>
#include <array>

#include "plenary/text/utf8.hpp"

namespace plenary::chart {
namespace {

using Widths = std::array<unsigned char, 95>;

// The characters from space to tilde, in hundredths of the size.
constexpr Widths regular{
    32, 40, 46, 84, 64, 95, 78, 27, 39,  39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79,
    60, 79, 69, 63, 61, 73, 68, 99, 69,  61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63,
    63, 28, 28, 58, 28, 97, 63, 61, 63,  63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84};
constexpr Widths bold{35,  46, 52, 84, 70, 100, 87, 31,  46, 46, 52, 84, 38, 42,  38, 37,
                      70,  70, 70, 70, 70, 70,  70, 70,  70, 70, 40, 40, 84, 84,  84, 58,
                      100, 77, 76, 73, 83, 68,  68, 82,  84, 37, 37, 77, 64, 100, 84, 85,
                      73,  85, 77, 72, 68, 81,  77, 110, 77, 72, 73, 46, 37, 46,  84, 50,
                      50,  67, 72, 59, 72, 68,  44, 72,  71, 34, 34, 67, 34, 104, 71, 69,
                      72,  72, 49, 60, 48, 71,  65, 92,  65, 65, 58, 71, 37, 71,  84};

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view ellipsis = "...";

// The bytes of the character at `at`; one byte when they are ill-formed.
std::string_view character_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const std::string_view bytes = text.substr(at, length);
    return first_invalid_utf8(bytes) ? text.substr(at, 1) : bytes;
}

// The code point of a well-formed character.
char32_t code_of(std::string_view character) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(character[i]); };
    if (character.size() == 1)
        return byte(0);
    char32_t code = byte(0) & (0xFFU >> (character.size() + 1));
    for (std::size_t i = 1; i < character.size(); ++i)
        code = (code << 6U) | (byte(i) & 0x3FU);
    return code;
}

bool dropped(char32_t code) {
    const auto between = [code](char32_t from, char32_t to) { return from <= code && code <= to; };
    return code < 0x20 || between(0x7F, 0x9F) || // control characters
           between(0x200E, 0x200F) ||            // direction marks
           between(0x2028, 0x202E) ||            // line separators and direction overrides
           between(0x2066, 0x2069) ||            // direction isolates
           (code & 0xFFFEU) == 0xFFFE;           // no characters at all, and not for XML
}

double character_width(std::string_view character, double size, Weight weight) {
    const auto first = static_cast<unsigned char>(character.front());
    const Widths& widths = weight == Weight::bold ? bold : regular;
    if (first >= 32 && first < 127)
        return size * widths[first - 32U] / 100;
    const std::size_t columns = display_width(character);
    const double one = weight == Weight::bold ? 0.72 : 0.66;
    return size * (columns > 1 ? 1.0 : columns == 1 ? one : 0.0);
}

// How many bytes of `text` fit, cut between characters and never before a combining mark.
std::size_t fitting(std::string_view text, double size, double width, Weight weight) {
    double used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::string_view character = character_at(text, at);
        used += character_width(character, size, weight);
        if (used > width)
            return at;
        at += character.size();
    }
    return at;
}

void trim_end(std::string& text) { text.erase(text.find_last_not_of(' ') + 1); }

} // namespace

std::string clean(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view character = character_at(text, at);
        at += character.size();
        if (first_invalid_utf8(character)) {
            out += replacement;
        } else if (character == "\t" || character == "\n") {
            out += ' ';
        } else if (!dropped(code_of(character))) {
            out += character;
        }
    }
    return out;
}

double text_width(std::string_view text, double size, Weight weight) {
    double width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view character = character_at(text, at);
        width += character_width(character, size, weight);
        at += character.size();
    }
    return width;
}

std::string shorten(std::string_view text, double size, double width, Weight weight) {
    std::string out = clean(text);
    if (text_width(out, size, weight) <= width)
        return out;
    const double room = width - text_width(ellipsis, size, weight);
    const std::size_t kept = room < 0 ? 0 : fitting(out, size, room, weight);
    if (kept == 0)
        return "";
    out.resize(kept);
    trim_end(out);
    return out.append(ellipsis);
}

std::vector<std::string> wrap(std::string_view text, double size, double width, Weight weight,
                              std::size_t most) {
    const std::string all = clean(text);
    std::string_view rest = all;
    std::vector<std::string> lines;
    for (;;) {
        while (rest.starts_with(' '))
            rest.remove_prefix(1);
        std::size_t end = fitting(rest, size, width, weight);
        if (end < rest.size()) {
            if (lines.size() + 1 >= most) {
                lines.push_back(shorten(rest, size, width, weight));
                return lines;
            }
            const std::size_t space = rest.substr(0, end + 1).rfind(' ');
            if (space != std::string_view::npos && space > 0) {
                end = space;
            } else if (end == 0) {
                end = character_at(rest, 0).size();
            }
        }
        std::string line(rest.substr(0, end));
        trim_end(line);
        if (!line.empty() || lines.empty())
            lines.push_back(std::move(line));
        rest.remove_prefix(end);
        if (rest.find_first_not_of(' ') == std::string_view::npos)
            return lines;
    }
}

} // namespace plenary::chart
