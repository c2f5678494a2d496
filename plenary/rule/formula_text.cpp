#include "plenary/rule/formula_text.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "plenary/text/utf8.hpp"

namespace plenary::parsing {
namespace {

bool is_mark(UChar32 c) {
    const auto type = u_charType(c);
    return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

} // namespace

UChar32 take_character(std::string_view text, std::size_t& at) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    UChar32 c = 0;
    U8_NEXT(bytes, at, text.size(), c);
    return c;
}

bool is_digit(UChar32 c) { return c >= '0' && c <= '9'; }

bool starts_word(UChar32 c) { return c >= 0 && (c == '_' || u_isalpha(c) != 0); }

bool continues_word(UChar32 c) { return c >= 0 && (c == '_' || u_isalnum(c) != 0 || is_mark(c)); }

bool starts_name(UChar32 c) { return c >= 0 && (c == '_' || u_isalnum(c) != 0); }

bool continues_name(UChar32 c) { return c == '-' || c == '.' || continues_word(c); }

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string shown(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const UChar32 c = take_character(text, at);
        if (at > longest_shown)
            return out + "...";
        out += c < 0x20 || c == 0x7F ? " " : text.substr(start, at - start);
    }
    return out;
}

Places::Places(std::string_view text, Where start) : text_(text), first_(std::move(start)) {
    first_.line = std::max(first_.line, 1);
    first_.column = std::max(first_.column, 1);
    here_ = first_;
}

Where Places::at(std::size_t offset) {
    if (offset < at_) {
        at_ = 0;
        here_ = first_;
    }
    while (at_ < offset) {
        if (take_character(text_, at_) == '\n') {
            ++here_.line;
            here_.column = 1;
        } else {
            ++here_.column;
        }
    }
    return here_;
}

std::string Places::excerpt(std::size_t offset) const {
    constexpr std::size_t before = 60;
    constexpr std::size_t after = 30;
    std::size_t start = offset == 0 ? 0 : text_.rfind('\n', offset - 1);
    start = offset == 0 || start == std::string_view::npos ? 0 : start + 1;
    std::size_t end = text_.find('\n', offset);
    end = end == std::string_view::npos ? text_.size() : end;
    const std::size_t ahead = count_characters(text_.substr(start, offset - start));
    const std::size_t skipped = ahead > before ? ahead - before : 0;

    std::string left = skipped > 0 ? "..." : "";
    std::string right;
    std::size_t count = 0;
    for (std::size_t at = start; at < end && count < ahead + after; ++count) {
        const std::size_t from = at;
        const UChar32 c = take_character(text_, at);
        if (count < skipped || c == '\r')
            continue;
        std::string& side = from < offset ? left : right;
        if (c < 0)
            side += "\xEF\xBF\xBD";
        else if (c < 0x20 || (c >= 0x7F && c < 0xA0))
            side += ' ';
        else
            side += text_.substr(from, at - from);
        if (count + 1 == ahead + after && at < end)
            right += "...";
    }
    return fmt::format("  {}{}\n  {}^", left, right, std::string(display_width(left), ' '));
}

} // namespace plenary::parsing
