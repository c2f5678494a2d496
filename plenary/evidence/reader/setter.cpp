#include "plenary/evidence/reader/setter.hpp"

#include <algorithm>
#include <utility>

#include "plenary/evidence/reader/language.hpp"
#include "plenary/text/characters.hpp"
#include "plenary/text/compose.hpp"

namespace plenary::reader {
namespace {

// The letters of a Latin ligature, or nothing.
std::string_view letters_of(char32_t code) {
    switch (code) {
    case 0xFB00:
        return "ff";
    case 0xFB01:
        return "fi";
    case 0xFB02:
        return "fl";
    case 0xFB03:
        return "ffi";
    case 0xFB04:
        return "ffl";
    default:
        return {};
    }
}

bool ends_line(char32_t code) {
    return (code >= 0x0A && code <= 0x0D) || code == 0x85 || code == 0x2028 || code == 0x2029;
}

// A mark joins at most so many characters before it.
constexpr int longest_cluster = 8;

} // namespace

void Setter::open(Block::Kind kind) {
    close();
    kind_ = kind;
}

void Setter::close() {
    if (in_block_)
        out_.blocks.back().end = static_cast<std::uint32_t>(out_.text.size());
    in_block_ = false;
    blank_waits_ = false;
    cells_wait_ = 0;
}

void Setter::begin_block() {
    if (!out_.blocks.empty()) {
        out_.text += '\n';
        last_from_ = std::max(last_from_, next_from_);
        out_.from.push_back(last_from_);
    }
    const auto begin = static_cast<std::uint32_t>(out_.text.size());
    out_.blocks.push_back({quotes_ > 0 ? Block::Kind::quoted : kind_, begin, begin});
    in_block_ = true;
}

void Setter::blank(std::uint32_t from) {
    if (!blank_waits_ && cells_wait_ == 0)
        blank_from_ = from;
    blank_waits_ = true;
}

void Setter::cell(std::uint32_t from) {
    if (cells_wait_ == 0)
        cell_from_ = from;
    ++cells_wait_;
}

void Setter::put_bytes(std::string_view bytes, std::uint32_t from, std::uint32_t next) {
    const bool at_begin = !in_block_;
    if (at_begin)
        begin_block();
    if (cells_wait_ > 0) {
        last_from_ = std::max(last_from_, std::min(cell_from_, from));
        out_.text.append(cells_wait_, '\t');
        out_.from.insert(out_.from.end(), cells_wait_, last_from_);
    } else if (blank_waits_ && !at_begin) {
        last_from_ = std::max(last_from_, std::min(blank_from_, from));
        out_.text += ' ';
        out_.from.push_back(last_from_);
    }
    cells_wait_ = 0;
    blank_waits_ = false;
    last_from_ = std::max(last_from_, from);
    next_from_ = next;
    out_.text += bytes;
    out_.from.insert(out_.from.end(), bytes.size(), last_from_);
}

// The cluster before the mark is taken back and put again with it, at the place of its first byte.
void Setter::combine(std::string_view mark, std::uint32_t from, std::uint32_t next) {
    const std::size_t least = in_block_ ? out_.blocks.back().begin : out_.text.size();
    std::size_t begin = out_.text.size();
    if (blank_waits_ || cells_wait_ > 0 || begin == least) {
        put_bytes(mark, from, next);
        return;
    }
    for (int steps = 0; begin > least && steps < longest_cluster; ++steps) {
        const Character before = character_before(out_.text, begin);
        begin -= before.size;
        if (!is_combining(before.code))
            break;
    }
    const std::string whole = composed(out_.text.substr(begin) + std::string(mark));
    const std::uint32_t place = out_.from[begin];
    out_.text.resize(begin);
    out_.text += whole;
    out_.from.resize(begin);
    out_.from.resize(out_.text.size(), place);
    last_from_ = place;
    next_from_ = next;
}

void Setter::put_wide(char32_t code, std::string_view bytes, std::uint32_t from,
                      std::uint32_t next) {
    if (is_invisible(code))
        return;
    if (is_blank(code) || ends_line(code))
        blank(from);
    else if (is_combining(code))
        combine(bytes, from, next);
    else if (code == 0x2010 || code == 0x2011)
        put_bytes("-", from, next);
    else if (const std::string_view letters = letters_of(code); !letters.empty())
        put_bytes(letters, from, next);
    else if (code == replacement_character)
        put_bytes("\uFFFD", from, next);
    else
        put_bytes(bytes, from, next);
}

void Setter::put(const Piece& piece) {
    const std::string_view text = piece.text;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte > 0x20 && byte < 0x7F) {
            put_bytes(text.substr(i, 1), piece.at(i), piece.at(i + 1));
            // The rest of a word of ASCII, without asking again what waits.
            std::size_t end = i + 1;
            while (end < text.size() && text[end] > 0x20 && text[end] < 0x7F)
                ++end;
            out_.text.append(text, i + 1, end - i - 1);
            const std::size_t begin = out_.from.size();
            out_.from.resize(begin + end - i - 1);
            for (std::size_t k = i + 1; k < end; ++k) {
                last_from_ = std::max(last_from_, piece.at(k));
                out_.from[begin + k - i - 1] = last_from_;
            }
            next_from_ = piece.at(end);
            i = end;
            continue;
        }
        const Character c = character_at(text, i);
        put_wide(c.code, text.substr(i, c.size), piece.at(i), piece.at(i + c.size));
        i += c.size;
    }
}

Readable Setter::finish(std::uint32_t end) {
    close();
    out_.from.push_back(std::max(end, last_from_));
    const auto language = guess_language(out_.text, declared_);
    out_.language_guessed = language.has_value();
    out_.language = language.value_or(Language::english);
    return std::exchange(out_, {});
}

} // namespace plenary::reader
