#include "plenary/evidence/reader/layout.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "plenary/evidence/reader/line.hpp"
#include "plenary/text/characters.hpp"

namespace plenary::reader {
namespace {

constexpr std::size_t widest = 160;       // columns of a line that was broken by a width
constexpr std::size_t most_lines = 4096;  // of one group; the next line begins another
constexpr std::uint32_t wide_enough = 50; // columns from which on a short line says something
constexpr std::uint32_t widest_name = 40;
constexpr std::uint32_t widest_heading = 100;
constexpr std::uint32_t column_gap = 3;
constexpr std::uint32_t lone_gap = 8;

std::size_t line_end(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] < '\n' || text[at] > '\r'))
        ++at;
    return at;
}

std::size_t next_line(std::string_view text, std::size_t end) {
    if (end >= text.size())
        return text.size();
    return end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
}

// What only the whole text tells.
struct Measure {
    std::uint32_t width = 0; // of a full line; 0: lines were not broken by a width
    bool capitals = false;   // the text is in capitals throughout, like a telegram
    std::size_t last_text = 0;
};

Measure measure(std::string_view text) {
    std::array<std::size_t, widest + 1> bytes_of{};
    std::size_t all = 0;
    std::size_t beyond = 0;
    std::size_t upper = 0;
    std::size_t lower = 0;
    Measure out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = line_end(text, at);
        std::size_t width = 0;
        std::size_t shown = 0;
        for (std::size_t i = at; i < end; ++i) {
            const char c = text[i];
            width += (static_cast<unsigned char>(c) & 0xC0U) != 0x80 ? 1 : 0;
            upper += c >= 'A' && c <= 'Z' ? 1 : 0;
            lower += c >= 'a' && c <= 'z' ? 1 : 0;
            if (c != ' ' && c != '\t')
                shown = width;
        }
        if (shown > 0)
            out.last_text = at;
        all += shown;
        (shown > widest ? beyond : bytes_of[shown]) += shown;
        at = next_line(text, end);
    }
    out.capitals = upper * 10 > (upper + lower) * 6;
    if (beyond * 2 > all)
        return out;
    std::size_t below = 0;
    while (out.width < widest && (below + bytes_of[out.width]) * 10 < (all - beyond) * 9)
        below += bytes_of[out.width++];
    return out;
}

enum class Join { apart, blank, hyphen_dropped, hyphen_kept };

class Setting {
public:
    Setting(const Piece& piece, const Measure& measure, Setter& setter)
        : piece_(piece), text_(piece.text), measure_(measure), setter_(setter) {}

    void add(const Line& line) { lines_.push_back(line); }

    [[nodiscard]] std::size_t size() const { return lines_.size(); }

    // Sets the lines and forgets them.
    void set() {
        if (lines_.empty())
            return;
        more_follows_ = measure_.last_text > lines_.back().end;
        width_ = lines_.front().quoted ? own_width() : measure_.width;
        find_kinds();
        if (lines_.front().quoted)
            setter_.quote();
        for (std::size_t begin = 0; begin < lines_.size();) {
            std::size_t end = begin + 1;
            while (end < lines_.size() && joins_[end] != Join::apart)
                ++end;
            set_block(begin, end);
            begin = end;
        }
        if (lines_.front().quoted)
            setter_.unquote();
        lines_.clear();
    }

private:
    [[nodiscard]] std::string_view inside(const Line& line) const {
        return text_.substr(line.begin, line.end - line.begin);
    }

    // Quoted lines were broken by another hand than those around them.
    [[nodiscard]] std::uint32_t own_width() const {
        std::uint32_t most = 0;
        for (const Line& line : lines_)
            most = std::max(most, line.indent + line.width);
        return most <= widest ? most : 0;
    }

    [[nodiscard]] bool is_row(std::size_t i) const {
        const Line& line = lines_[i];
        if (line.piped || inside(line).find('\t') != std::string_view::npos)
            return true;
        if (line.gap < column_gap)
            return false;
        const auto has_gap = [&](std::size_t k) {
            return k < lines_.size() && lines_[k].gap >= column_gap;
        };
        return line.gap >= lone_gap || (i > 0 && has_gap(i - 1)) || has_gap(i + 1);
    }

    // The next line's first word would have found room.
    [[nodiscard]] bool had_room(const Line& a, const Line& b) const {
        return a.indent + a.width + 1 + b.first_word <= width_;
    }

    [[nodiscard]] bool is_list_of_names() const {
        if (lines_.size() < 3)
            return false;
        bool room = false;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const Line& line = lines_[i];
            if (line.width > widest_name || line.ends || line.last == U',' || line.breaks ||
                !(is_upper(line.first) || is_digit(line.first)))
                return false;
            room = room || (i + 1 < lines_.size() && had_room(line, lines_[i + 1]));
        }
        return room;
    }

    void find_kinds() {
        names_ = is_list_of_names();
        rows_.assign(lines_.size(), false);
        items_.assign(lines_.size(), false);
        listed_ = width_ < wide_enough &&
                  std::count_if(lines_.begin(), lines_.end(), [](const Line& line) {
                      return line.marker > 0 && !line.numbered;
                  }) > 1;
        all_upper_ =
            std::all_of(lines_.begin(), lines_.end(), [](const Line& line) { return line.upper; });
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            rows_[i] = is_row(i);
            items_[i] = lines_[i].marker > 0 && !rows_[i] && may_begin_item(i);
        }
        joins_.assign(lines_.size(), Join::apart);
        for (std::size_t i = 1; i < lines_.size(); ++i)
            joins_[i] = join(i - 1, i);
    }

    // A dash or a number at the begin of a line may be one that the width put there.
    [[nodiscard]] bool may_begin_item(std::size_t i) const {
        if (i == 0 || items_[i - 1] || rows_[i - 1] || listed_)
            return true;
        const Line& before = lines_[i - 1];
        return width_ == 0 || before.ends || before.last == U',' || had_room(before, lines_[i]);
    }

    [[nodiscard]] bool is_heading_line(std::size_t i) const {
        return lines_[i].upper && !measure_.capitals && !all_upper_ &&
               lines_[i].width <= widest_heading;
    }

    [[nodiscard]] Join join_word(const Line& a, const Line& b) const {
        const std::string_view next = inside(b);
        std::size_t end = 0;
        bool own_mark = false;
        while (end < next.size() && !is_blank(character_at(next, end).code)) {
            const Character c = character_at(next, end);
            own_mark = own_mark || c.code == U'\'' || c.code == U'\u2019' ||
                       (c.code == U'-' && end + 1 < next.size());
            end += c.size;
        }
        const std::string_view word = next.substr(0, end);
        for (const std::string_view with : {"and", "or", "y", "e", "o", "u", "et", "ou"}) {
            if (word == with && !a.soft)
                return Join::blank; // "pre- and"
        }
        // "absteve-se", "tornam-no"
        std::size_t letters = 0;
        while (letters < word.size() && is_letter(character_at(word, letters).code))
            letters += character_at(word, letters).size;
        for (const std::string_view clitic :
             {"se", "lhe", "lhes", "nos", "lo", "la", "los", "las"}) {
            if (word.substr(0, letters) == clitic && !a.soft)
                return Join::hyphen_kept;
        }
        if (a.soft)
            return Join::hyphen_dropped;
        return is_lower(b.first) && !own_mark ? Join::hyphen_dropped : Join::hyphen_kept;
    }

    [[nodiscard]] Join join(std::size_t i, std::size_t k) const {
        const Line& a = lines_[i];
        const Line& b = lines_[k];
        if (rows_[i] || rows_[k] || items_[k] || names_ || is_roll_call(inside(b)))
            return Join::apart;
        if (a.breaks && (is_letter(b.first) || is_digit(b.first)))
            return join_word(a, b);
        if (width_ == 0 || a.width > width_ + width_ / 2)
            return Join::apart;
        // "Chile: yes" above "Peru: no"
        if (a.width <= widest_name && b.width <= widest_name && is_pair(inside(a)) &&
            is_pair(inside(b)))
            return Join::apart;
        if (is_heading_line(i) || is_heading_line(k))
            return is_heading_line(i) && is_heading_line(k) && !had_room(a, b) ? Join::blank
                                                                               : Join::apart;
        const bool room = had_room(a, b);
        // "- Chile", "Against", "- Cuba": a heading among short lines
        if (listed_ && items_[i] && k + 1 < lines_.size() && lines_[k + 1].marker > 0 &&
            b.indent <= a.indent && is_upper(b.first) &&
            is_upper(
                character_at(inside(a), std::min<std::size_t>(a.marker, a.end - a.begin - 1)).code))
            return Join::apart;
        // "In favour: A, B" above "Opposed: C, D", both as wide as the page
        const bool labels = a.last != U',' && has_label(inside(a));
        if ((room || a.ends || labels) && has_label(inside(b)))
            return Join::apart;
        const bool capital = is_upper(b.first) || is_digit(b.first);
        if (all_upper_ && !measure_.capitals && room)
            return Join::apart;
        if (a.ends && b.indent > a.indent + 1 && capital)
            return Join::apart;
        const std::uint32_t reach = a.indent + a.width;
        if (room && a.ends && reach * 10 <= width_ * 7)
            return Join::apart;
        const bool short_line = width_ >= wide_enough && reach * 2 <= width_;
        return short_line && room && capital && a.last != U',' ? Join::apart : Join::blank;
    }

    [[nodiscard]] Block::Kind kind_of(std::size_t begin, std::size_t end) const {
        if (rows_[begin])
            return Block::Kind::row;
        const Line& line = lines_[begin];
        const bool title = line.numbered && line.upper && !measure_.capitals; // "2. OTHER BUSINESS"
        if ((items_[begin] && !title) || (names_ && !all_upper_))
            return Block::Kind::item;
        const bool more = end < lines_.size() || more_follows_;
        if (line.upper && !measure_.capitals && line.width <= widest_heading && more && !line.piped)
            return Block::Kind::heading;
        const bool heading = end == begin + 1 && more && !line.ends && line.last != U',' &&
                             line.width <= widest_heading && !measure_.capitals &&
                             (is_upper(line.first) || is_digit(line.first)) &&
                             !is_roll_call(inside(line)) && !has_label(inside(line));
        return heading ? Block::Kind::heading : Block::Kind::paragraph;
    }

    void set_block(std::size_t begin, std::size_t end) {
        setter_.open(kind_of(begin, end));
        if (rows_[begin]) {
            set_row(lines_[begin]);
            return;
        }
        for (std::size_t i = begin; i < end; ++i) {
            const Line& line = lines_[i];
            std::uint32_t from = line.begin;
            if (i == begin && items_[i] && !line.numbered)
                from += line.marker;
            std::uint32_t to = line.end;
            if (i + 1 < end && joins_[i + 1] == Join::hyphen_dropped)
                to -= character_before(text_, line.end).size;
            setter_.put(piece_.part(from, to - from));
            if (i + 1 < end && joins_[i + 1] == Join::blank)
                setter_.blank(piece_.at(line.end));
        }
    }

    // The bytes of the gap at this byte of a row: between cells, or 0.
    [[nodiscard]] std::size_t gap_at(const Line& line, std::size_t at) const {
        if (line.piped)
            return text_[at] == '|' ? 1 : 0;
        std::size_t end = at;
        std::uint32_t columns = 0;
        while (end < line.end) {
            const Character c = character_at(text_, end);
            if (!is_blank(c.code))
                break;
            columns += c.code == U'\t' ? column_gap : 1U;
            end += c.size;
        }
        return columns >= column_gap ? end - at : 0;
    }

    void set_row(const Line& line) {
        std::size_t cell = line.begin;
        std::size_t at = line.begin;
        if (line.piped && text_[at] == '|')
            cell = ++at;
        while (at < line.end) {
            const std::size_t gap = gap_at(line, at);
            if (gap == 0) {
                at += character_at(text_, at).size;
                continue;
            }
            setter_.put(piece_.part(cell, at - cell));
            // Two tabs are an empty cell between.
            const auto tabs =
                std::count(text_.begin() + static_cast<std::ptrdiff_t>(at),
                           text_.begin() + static_cast<std::ptrdiff_t>(at + gap), '\t');
            for (std::ptrdiff_t i = 0; i < std::max<std::ptrdiff_t>(tabs, 1); ++i)
                setter_.cell(piece_.at(at));
            at += gap;
            cell = at;
        }
        setter_.put(piece_.part(cell, line.end - cell));
    }

    const Piece& piece_;
    std::string_view text_;
    const Measure& measure_;
    Setter& setter_;
    std::vector<Line> lines_;
    std::vector<Join> joins_; // of each line with the one before
    std::vector<char> rows_;
    std::vector<char> items_;
    std::uint32_t width_ = 0; // of a full line of the group
    bool names_ = false;
    bool listed_ = false; // short lines, some with a dash before them
    bool all_upper_ = false;
    bool more_follows_ = false;
};

} // namespace

void lay_out(const Piece& text, Setter& setter) {
    const Measure whole = measure(text.text);
    Setting group(text, whole, setter);
    bool quoted = false;
    for (std::size_t at = 0; at < text.text.size();) {
        const std::size_t end = line_end(text.text, at);
        const Line line = look_at_line(text.text, at, end);
        if (line.ruled || line.quoted != quoted || group.size() >= most_lines)
            group.set();
        quoted = line.quoted;
        if (!line.ruled)
            group.add(line);
        if (end < text.text.size() && text.text[end] == '\f')
            group.set();
        at = next_line(text.text, end);
    }
    group.set();
}

Readable read_plain(const Piece& text, std::uint32_t source_bytes) {
    Setter setter;
    setter.reserve(text.text.size());
    lay_out(text, setter);
    return setter.finish(source_bytes);
}

} // namespace plenary::reader
