#include "plenary/evidence/reader/words.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "plenary/text/fold.hpp"

namespace plenary::reader {
namespace {

constexpr std::size_t first_letter = 0xC0;
constexpr std::size_t after_letters = 0x250; // Latin-1 and Latin Extended A and B

struct Folded {
    std::array<char, 3> bytes{};
    std::uint8_t size = 0;
    bool capital = false;
};

std::string utf8_of(std::size_t code) {
    return {static_cast<char>(0xC0U | (code >> 6U)), static_cast<char>(0x80U | (code & 0x3FU))};
}

std::array<Folded, after_letters - first_letter> make_table() {
    std::array<Folded, after_letters - first_letter> out;
    for (std::size_t code = first_letter; code < after_letters; ++code) {
        const std::string original = utf8_of(code);
        const std::string folded = fold(original);
        Folded& one = out[code - first_letter];
        if (folded.empty() || folded.size() > one.bytes.size() || code == 0xD7 || code == 0xF7)
            continue;
        for (std::size_t i = 0; i < folded.size(); ++i)
            one.bytes[i] = folded[i];
        one.size = static_cast<std::uint8_t>(folded.size());
        // In Latin-1 capitals stand before 0xDF, behind it they alternate, the capital first.
        one.capital = code < 0xDF || (code >= 0x100 && code % 2 == 0);
    }
    return out;
}

const Folded& folded_letter(std::size_t code) {
    static const auto table = make_table();
    return table[code - first_letter];
}

std::size_t length_at(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    std::size_t length = 1;
    if (byte >= 0xF0)
        length = 4;
    else if (byte >= 0xE0)
        length = 3;
    else if (byte >= 0xC0)
        length = 2;
    return std::min(length, text.size() - at);
}

std::size_t code_at(std::string_view text, std::size_t at, std::size_t length) {
    const auto byte = [&](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(text[at + i]));
    };
    if (length == 2)
        return ((byte(0) & 0x1FU) << 6U) | (byte(1) & 0x3FU);
    if (length == 3)
        return ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
    return byte(0);
}

std::uint32_t ascii_gap(char c) {
    switch (c) {
    case ' ':
        return Gap::space;
    case '\n':
        return Gap::line;
    case '\t':
        return Gap::tab;
    case ',':
        return Gap::comma;
    case ';':
        return Gap::semicolon;
    case ':':
        return Gap::colon;
    case '.':
        return Gap::stop;
    case '-':
        return Gap::hyphen;
    case '\'':
        return Gap::apostrophe;
    case '"':
        return Gap::quote;
    case '(':
    case '[':
        return Gap::open;
    case ')':
    case ']':
        return Gap::close;
    case '?':
        return Gap::question;
    case '!':
        return Gap::exclamation;
    case '*':
        return Gap::bullet;
    default:
        return Gap::other;
    }
}

std::uint32_t wide_gap(std::size_t code) {
    switch (code) {
    case 0xA0:
    case 0x202F:
    case 0x2009:
        return Gap::space;
    case 0x2019:
    case 0x2BC:
        return Gap::apostrophe;
    case 0x201C:
    case 0x201E:
    case 0xAB:
    case 0x2018:
        return Gap::quote_open;
    case 0x201D:
    case 0xBB:
        return Gap::quote_close;
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return Gap::dash;
    case 0x2010:
    case 0x2011:
        return Gap::hyphen;
    case 0x2022:
    case 0xB7:
    case 0x25CF:
    case 0x25AA:
    case 0x2023:
        return Gap::bullet;
    case 0x2026:
        return Gap::comma;
    default:
        return Gap::other;
    }
}

// "Chile*, Peru", "Chile * | N": a star right behind a word, or before what is no space.
bool is_footnote_mark(std::string_view text, std::size_t star) {
    return (star > 0 && text[star - 1] != ' ') || star + 1 >= text.size() || text[star + 1] != ' ';
}

// What letters a word has, as bits.
constexpr std::uint8_t small_letter = 1;
constexpr std::uint8_t capital_letter = 2;
constexpr std::uint8_t digit = 4;

struct Ascii {
    char folded = 0;
    std::uint8_t kind = 0; // 0: in no word
};

constexpr std::array<Ascii, 128> make_ascii() {
    std::array<Ascii, 128> out{};
    for (std::size_t code = 0; code < out.size(); ++code) {
        const char c = static_cast<char>(code);
        if (c >= '0' && c <= '9')
            out[code] = {c, digit};
        else if (c >= 'a' && c <= 'z')
            out[code] = {c, small_letter};
        else if (c >= 'A' && c <= 'Z')
            out[code] = {static_cast<char>(c - 'A' + 'a'), capital_letter};
    }
    return out;
}

constexpr std::array<Ascii, 128> ascii = make_ascii();

bool is_ascii(char c) { return static_cast<unsigned char>(c) < ascii.size(); }

const Ascii& ascii_of(char c) { return ascii[static_cast<unsigned char>(c)]; }

// A word while it is read.
struct Spelling {
    std::string folded;
    std::uint8_t first = 0; // the kind of the first letter
    std::uint8_t kinds = 0; // of all
    std::size_t letters = 0;
};

// Reads the run of ASCII letters from `at` on; returns where it ends.
std::size_t spell_ascii(std::string_view text, std::size_t at, Spelling& into) {
    std::size_t end = at;
    while (end < text.size() && is_ascii(text[end]) && ascii_of(text[end]).kind != 0)
        ++end;
    if (end == at)
        return at;
    const std::size_t before = into.folded.size();
    into.folded.resize(before + (end - at));
    char* to = into.folded.data() + before;
    for (std::size_t i = at; i < end; ++i) {
        const Ascii& one = ascii_of(text[i]);
        *to++ = one.folded;
        into.kinds |= one.kind;
    }
    if (into.letters == 0)
        into.first = ascii_of(text[at]).kind;
    into.letters += end - at;
    return end;
}

// Reads the letters from `at` on; returns where they end.
std::size_t spell(std::string_view text, std::size_t at, Spelling& into) {
    into.folded.clear();
    into.first = 0;
    into.kinds = 0;
    into.letters = 0;
    for (;;) {
        at = spell_ascii(text, at, into);
        if (at == text.size() || is_ascii(text[at]))
            return at;
        const std::size_t before = into.folded.size();
        bool letter = false;
        bool capital = false;
        const std::size_t length = fold_letter(text, at, into.folded, letter, capital);
        if (!letter)
            return at;
        if (into.folded.size() > before) {
            const char c = into.folded[before];
            const std::uint8_t kind = c >= '0' && c <= '9' ? digit
                                      : capital            ? capital_letter
                                                           : small_letter;
            into.first = into.letters == 0 && capital ? capital_letter
                         : into.letters == 0          ? kind
                                                      : into.first;
            into.kinds |= kind;
            ++into.letters;
        }
        at += length;
    }
}

} // namespace

std::uint32_t Vocabulary::add(std::string_view folded) {
    if (const std::uint32_t known = find(folded); known != 0)
        return known;
    if (forms_.empty())
        forms_.emplace_back();
    if (forms_.size() > slots_.size() / 2)
        grow();
    const std::uint32_t hash = hash_of(folded);
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].id != 0)
        at = (at + 1) & (slots_.size() - 1);
    const auto id = static_cast<std::uint32_t>(forms_.size());
    slots_[at] = {hash, id};
    forms_.push_back(
        {static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(folded.size())});
    bytes_ += folded;
    return id;
}

// Eight bytes at a time, as words are short.
std::uint32_t Vocabulary::hash_of(std::string_view folded) {
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;
    constexpr unsigned half = 32;
    std::uint64_t hash = folded.size();
    const auto mix = [&](std::string_view piece) {
        std::uint64_t number = 0;
        std::memcpy(&number, piece.data(), piece.size());
        hash = (hash ^ number) * golden;
        hash ^= hash >> half;
    };
    constexpr std::size_t step = sizeof(std::uint64_t);
    for (; folded.size() > step; folded.remove_prefix(step))
        mix(folded.substr(0, step));
    if (!folded.empty())
        mix(folded);
    return static_cast<std::uint32_t>(hash);
}

std::uint32_t Vocabulary::find(std::string_view folded) const {
    if (slots_.empty())
        return 0;
    const std::uint32_t hash = hash_of(folded);
    for (std::size_t at = hash & (slots_.size() - 1); slots_[at].id != 0;
         at = (at + 1) & (slots_.size() - 1)) {
        if (slots_[at].hash != hash)
            continue;
        const Form& form = forms_[slots_[at].id];
        if (std::string_view(bytes_).substr(form.at, form.size) == folded)
            return slots_[at].id;
    }
    return 0;
}

void Vocabulary::grow() {
    constexpr std::size_t smallest = 1U << 14U;
    std::vector<Slot> old = std::move(slots_);
    slots_.assign(std::max(smallest, old.size() * 2), {});
    for (const Slot& slot : old) {
        if (slot.id == 0)
            continue;
        std::size_t at = slot.hash & (slots_.size() - 1);
        while (slots_[at].id != 0)
            at = (at + 1) & (slots_.size() - 1);
        slots_[at] = slot;
    }
}

std::size_t fold_letter(std::string_view text, std::size_t at, std::string& out, bool& letter,
                        bool& capital) {
    const char c = text[at];
    capital = false;
    letter = true;
    if (static_cast<unsigned char>(c) < 0x80) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            out += c;
        } else if (c >= 'A' && c <= 'Z') {
            out += static_cast<char>(c - 'A' + 'a');
            capital = true;
        } else {
            letter = false;
        }
        return 1;
    }
    const std::size_t length = length_at(text, at);
    const std::size_t code = code_at(text, at, length);
    if (code >= first_letter && code < after_letters) {
        const Folded& one = folded_letter(code);
        letter = one.size > 0;
        capital = one.capital;
        out.append(one.bytes.data(), one.size);
        return length;
    }
    // A combining accent belongs to the letter before it and is dropped with it.
    if (code >= 0x300 && code < 0x370)
        return length;
    letter = (code >= 0x370 && code < 0x2000) || (code >= 0x2C00 && length == 3) || length == 4;
    if (letter)
        out.append(text.substr(at, length));
    return length;
}

// "(AP) - The", "it passed -- narrowly": a hyphen between blanks, or the second of two. At the
// begin of a line it is the mark of an item.
bool is_typed_dash(std::string_view text, std::size_t at) {
    if (at < 2 || at + 1 >= text.size())
        return false;
    if (text[at - 1] == '-' && text[at + 1] != '-')
        return text[at - 2] != '-' && text[at - 2] != '\n';
    return text[at - 1] == ' ' && text[at + 1] == ' ' && text[at - 2] != '\n' &&
           text[at - 2] != ' ';
}

// "the U.S., Fiji", "the U.S. and Fiji": a full stop that ends no sentence.
bool ends_short_word(std::string_view text, std::size_t at) {
    const auto next = [&](std::size_t by) { return at + by < text.size() ? text[at + by] : '\0'; };
    if (at == 0)
        return false;
    if (next(1) == ',' || next(1) == ';')
        return true;
    const bool capital = text[at - 1] >= 'A' && text[at - 1] <= 'Z';
    return capital && next(1) == ' ' && next(2) >= 'a' && next(2) <= 'z';
}

std::vector<Word> words_of(std::string_view text, const Vocabulary& vocabulary,
                           std::uint32_t& last) {
    constexpr std::size_t usual_word = 6;
    constexpr std::size_t longest_number = 7;
    std::vector<Word> out;
    out.reserve(text.size() / usual_word + 1);
    Spelling spelling;
    std::uint32_t gap = Gap::line;
    std::size_t at = 0;
    while (at < text.size()) {
        const bool apart = is_ascii(text[at]) && ascii_of(text[at]).kind == 0;
        const std::size_t next = apart ? at : spell(text, at, spelling);
        if (next == at) {
            const std::size_t length = length_at(text, at);
            // A run of dots leads the eye to a column.
            if (text[at] == '.' && at > 0 && text[at - 1] == '.') {
                gap = (gap & ~Gap::stop) | Gap::tab;
                ++at;
                continue;
            }
            if (text[at] == '.' && ends_short_word(text, at)) {
                ++at;
                continue;
            }
            if (text[at] == '*' && (gap & Gap::line) == 0 && is_footnote_mark(text, at))
                gap |= Gap::other;
            else if (text[at] == '-' && is_typed_dash(text, at))
                gap = (gap & ~Gap::hyphen) | Gap::dash;
            else
                gap |= length == 1 ? ascii_gap(text[at]) : wide_gap(code_at(text, at, length));
            at += length;
            continue;
        }
        Word word;
        word.begin = static_cast<std::uint32_t>(at);
        word.end = static_cast<std::uint32_t>(next);
        word.before = gap;
        const bool digits = (spelling.kinds & ~digit) == 0;
        word.capital = spelling.first == capital_letter;
        word.upper = !digits && (spelling.kinds & small_letter) == 0 && spelling.letters > 1;
        if (digits && spelling.folded.size() <= longest_number) {
            word.number = 0;
            for (const char c : spelling.folded)
                word.number = word.number * 10 + (c - '0');
        }
        word.id = vocabulary.find(spelling.folded);
        out.push_back(word);
        gap = 0;
        at = next;
    }
    last = gap;
    return out;
}

} // namespace plenary::reader
