#include "plenary/evidence/reader/line.hpp"

#include <algorithm>
#include <array>

#include "plenary/text/characters.hpp"
#include "plenary/text/fold.hpp"

namespace plenary::reader {
namespace {

constexpr std::string_view strokes = "-_=*+|~#.:";

constexpr std::array bullets{U'-',      U'*',      U'\u2022', U'\u00b7', U'\u25e6', U'\u25aa',
                             U'\u25cf', U'\u25cb', U'\u2023', U'\u2043', U'\u2013', U'\u2014',
                             U'\u25a0', U'\u25a1', U'\uf0b7', U'\u2713', U'\u2714'};

bool is_closing(char32_t c) {
    return c == U'"' || c == U'\'' || c == U')' || c == U']' || c == U'\u00bb' || c == U'\u201d' ||
           c == U'\u2019' || c == U'*' || c == U'_';
}

bool is_end(char32_t c) {
    return c == U'.' || c == U':' || c == U';' || c == U'?' || c == U'!' || c == U'\u2026';
}

bool is_hyphen(char32_t c) {
    return c == U'-' || c == U'\u2010' || c == U'\u00ad' || c == U'\u00ac';
}

// Bytes of "12. ", "4.1 ", "(3) ", "a) ", "iv. " at the begin of a line, or 0.
std::uint32_t number_marker(std::string_view text) {
    std::size_t at = 0;
    const bool open = text.starts_with('(');
    at += open ? 1 : 0;
    const std::size_t digits = at;
    while (at < text.size() && at < digits + 3 && is_digit(static_cast<unsigned char>(text[at])))
        ++at;
    bool dotted = false;
    if (at == digits) {
        if (at < text.size() && text[at] >= 'a' && text[at] <= 'z')
            ++at;
        else
            return 0;
    } else {
        while (at + 1 < text.size() && text[at] == '.' &&
               is_digit(static_cast<unsigned char>(text[at + 1]))) {
            at += 2;
            dotted = true;
        }
    }
    const char close = at < text.size() ? text[at] : ' ';
    const bool letter = text[digits] >= 'a' && text[digits] <= 'z';
    if (close == ')' || (close == '.' && !open && !letter))
        ++at;
    else if (open || !dotted)
        return 0;
    const std::size_t blank = at;
    while (at < text.size() && text[at] == ' ')
        ++at;
    return at > blank && at < text.size() ? static_cast<std::uint32_t>(at) : 0;
}

std::uint32_t bullet_marker(std::string_view text) {
    const Character mark = character_at(text, 0);
    if (std::find(bullets.begin(), bullets.end(), mark.code) == bullets.end())
        return 0;
    std::size_t at = mark.size;
    while (at < text.size() && is_blank(character_at(text, at).code))
        at += character_at(text, at).size;
    return at > mark.size && at < text.size() ? static_cast<std::uint32_t>(at) : 0;
}

// Skips the marks of quotation at the begin, "> > ", and says whether there was one.
bool skip_quotes(std::string_view text, std::size_t& begin, std::size_t end) {
    bool any = false;
    std::size_t at = begin;
    while (at < end && (text[at] == '>' || (text[at] == ' ' && at < begin + 2))) {
        if (text[at] == '>') {
            any = true;
            begin = at + 1;
        }
        ++at;
    }
    return any;
}

bool is_plain_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Columns of the first word, up to a blank or the end.
std::uint32_t first_word(std::string_view text) {
    std::uint32_t width = 0;
    for (std::size_t i = 0; i < text.size(); ++width) {
        const Character c = character_at(text, i);
        if (is_blank(c.code))
            break;
        i += c.size;
    }
    return width;
}

void look_at_letters(Line& line, std::string_view text) {
    int letters = 0;
    bool small = false;
    bool strokes_only = true;
    std::uint32_t gap = 0;
    std::uint32_t pipes = 0;
    for (std::size_t i = 0; i < text.size(); ++line.width) {
        const char byte = text[i];
        if (is_plain_letter(byte)) {
            ++i;
            ++letters;
            small = small || byte >= 'a';
            strokes_only = false;
            line.gap = std::max(line.gap, gap);
            gap = 0;
            continue;
        }
        const Character c = character_at(text, i);
        i += c.size;
        if (is_blank(c.code)) {
            gap += c.code == U'\t' ? 8U : 1U;
            continue;
        }
        line.gap = std::max(line.gap, gap);
        gap = 0;
        strokes_only = strokes_only && c.code < 0x80 && strokes.find(byte) != strokes.npos;
        if (c.code >= 0x80) {
            const bool letter = (!small || letters < 3) && is_letter(c.code);
            letters += letter ? 1 : 0;
            small = small || (letter && is_lower(c.code));
            continue;
        }
        pipes += byte == '|' ? 1U : 0U;
    }
    line.first_word = first_word(text);
    line.first = text.empty() ? 0 : character_at(text, 0).code;
    line.last = text.empty() ? 0 : character_before(text, text.size()).code;
    line.upper = letters >= 3 && !small;
    line.piped = pipes >= 2;
    line.ruled = line.width == 0 || (strokes_only && line.width >= 3);
}

void look_at_end(Line& line, std::string_view text) {
    std::size_t end = text.size();
    Character last = character_before(text, end);
    if (is_hyphen(last.code) && end > last.size) {
        const char32_t before = character_before(text, end - last.size).code;
        line.breaks = is_letter(before) || is_digit(before);
        line.soft = last.code != U'-' && last.code != U'\u2010';
    }
    while (end > 0 && is_closing(last.code)) {
        end -= last.size;
        last = end > 0 ? character_before(text, end) : Character{};
    }
    line.ends = is_end(last.code);
}

} // namespace

Line look_at_line(std::string_view text, std::size_t begin, std::size_t end) {
    Line line;
    line.quoted = skip_quotes(text, begin, end);
    while (begin < end) {
        const Character c = character_at(text, begin);
        if (!is_blank(c.code) && !is_invisible(c.code))
            break;
        line.indent += c.code == U'\t' ? 8U : is_invisible(c.code) ? 0U : 1U;
        begin += c.size;
    }
    while (end > begin) {
        const Character c = character_before(text, end);
        const bool drop = is_blank(c.code) || (is_invisible(c.code) && c.code != 0xAD);
        if (!drop || c.size > end - begin)
            break;
        end -= c.size;
    }
    line.begin = static_cast<std::uint32_t>(begin);
    line.end = static_cast<std::uint32_t>(end);
    const std::string_view inside = text.substr(begin, end - begin);
    look_at_letters(line, inside);
    if (line.width == 0 || line.ruled)
        return line;
    look_at_end(line, inside);
    line.marker = bullet_marker(inside);
    if (line.marker == 0) {
        line.marker = number_marker(inside);
        line.numbered = line.marker > 0;
    }
    return line;
}

bool is_roll_call(std::string_view line) {
    static constexpr std::array<std::string_view, 42> labels{"abstain",
                                                             "abstained",
                                                             "abstaining",
                                                             "abstencao",
                                                             "abstenciones",
                                                             "abstencion",
                                                             "abstencoes",
                                                             "abstention",
                                                             "abstentions",
                                                             "abstiveram se",
                                                             "a favor",
                                                             "absent",
                                                             "absents",
                                                             "absentes",
                                                             "against",
                                                             "ausente",
                                                             "ausentes",
                                                             "ayes",
                                                             "contra",
                                                             "contre",
                                                             "en contra",
                                                             "for",
                                                             "in favor",
                                                             "in favour",
                                                             "n ont pas pris part au vote",
                                                             "nays",
                                                             "no",
                                                             "noes",
                                                             "non voting",
                                                             "not voting",
                                                             "ont vote contre",
                                                             "ont vote pour",
                                                             "pour",
                                                             "s abstiennent",
                                                             "se abstuvieron",
                                                             "se sont abstenus",
                                                             "votent contre",
                                                             "votent pour",
                                                             "votes a favor",
                                                             "votos a favor",
                                                             "yeas",
                                                             "yes"};
    const std::size_t end = line.substr(0, 64).find_first_of(":(");
    if (end == line.npos || end == 0)
        return false;
    const std::size_t colon = line.substr(0, 96).find(':');
    if (colon == line.npos || (line[end] == '(' && line.find(')') > colon))
        return false;
    const std::string label = fold(line.substr(0, end));
    return std::find(labels.begin(), labels.end(), label) != labels.end();
}

bool is_pair(std::string_view line) {
    for (const std::string_view mark : {": ", " | ", " - ", " – ", " — ", "...."}) {
        const std::size_t at = line.find(mark);
        if (at != line.npos && at > 1 && at + mark.size() < line.size())
            return true;
    }
    return false;
}

bool has_label(std::string_view line) {
    const std::size_t colon = line.substr(0, 64).find(':');
    if (colon == line.npos || !is_upper(character_at(line, 0).code))
        return false;
    if (colon + 1 < line.size() && !is_blank(character_at(line, colon + 1).code))
        return false;
    const std::string_view label = line.substr(0, colon);
    // "Peru, Chile, Cuba. Noes: Brazil": the end of one list, and the next
    const std::size_t stop = label.find(". ");
    if (stop != label.npos && label.substr(0, stop).find(", ") != label.npos)
        return false;
    return std::count(label.begin(), label.end(), ' ') < 8;
}

} // namespace plenary::reader
