#include "plenary/evidence/reader/text_day.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace plenary::reader {
namespace {

// How the months of four languages begin, folded; "mar" is March in three of them and "marzo",
// "mars", "março" begin so as well.
constexpr std::array<std::string_view, 12> months{
    "jan ene janv", "feb fev",     "mar",     "apr abr avr", "may mai", "jun juin",
    "jul juil",     "aug ago aou", "sep set", "oct out",     "nov",     "dec dic dez"};
constexpr std::size_t shortest = 3;
constexpr std::size_t longest = 10; // "septiembre", "septembre"

std::string folded(std::string_view word) {
    std::string out;
    bool letter = false;
    bool capital = false;
    for (std::size_t at = 0; at < word.size();)
        at += fold_letter(word, at, out, letter, capital);
    return out;
}

} // namespace

unsigned month_named(std::string_view word) {
    const std::string said = folded(word);
    constexpr std::array<std::string_view, 48> full{
        "january",  "february",  "march",     "april",    "may",       "june",    "july",
        "august",   "september", "october",   "november", "december",  "enero",   "febrero",
        "marzo",    "abril",     "mayo",      "junio",    "julio",     "agosto",  "septiembre",
        "octubre",  "noviembre", "diciembre", "janvier",  "fevrier",   "mars",    "avril",
        "mai",      "juin",      "juillet",   "aout",     "septembre", "octobre", "novembre",
        "decembre", "janeiro",   "fevereiro", "marco",    "abril",     "maio",    "junho",
        "julho",    "agosto",    "setembro",  "outubro",  "novembro",  "dezembro"};
    const auto found = std::find(full.begin(), full.end(), said);
    if (found != full.end())
        return static_cast<unsigned>((found - full.begin()) % 12) + 1;
    return 0;
}

namespace {

// 1 to 12, or 0. Words that begin as a month and are none ("marched", "mayor", "outro") are told by
// what they go on with.
unsigned month_of(std::string_view word) {
    if (const unsigned full = month_named(word); full > 0)
        return full;
    const std::string said = folded(word);
    if (said.size() < shortest || said.size() > longest)
        return 0;
    for (std::size_t m = 0; m < months.size(); ++m) {
        std::string_view rest = months[m];
        while (!rest.empty()) {
            const std::string_view one = rest.substr(0, rest.find(' '));
            rest.remove_prefix(std::min(rest.size(), one.size() + 1));
            if (said == one || (said == "sept" && m == 8))
                return static_cast<unsigned>(m) + 1;
        }
    }
    return 0;
}

// "until 31 August 2024", "depuis 1992": another day than the text's.
bool bounds(std::string_view word) {
    constexpr std::array<std::string_view, 12> words{"until", "till",   "since", "before",
                                                     "jusqu", "depuis", "d'ici", "hasta",
                                                     "desde", "até",    "avant", "antes"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

// "In 2016 the two abstained. Today they voted against": the year is of another time.
bool told_apart(const Analysis& analysis, std::size_t w) {
    constexpr std::size_t near = 3;
    constexpr std::size_t far = 60;
    const std::vector<Word>& words = analysis.words;
    bool in = false;
    for (std::size_t b = w; b > 0 && w - b < near && !in; --b)
        in = analysis.in(static_cast<std::uint32_t>(b - 1), WordList::in_a_year);
    if (!in)
        return false;
    bool past = false; // the sentence of the year
    for (std::size_t i = w + 1; i < std::min(words.size(), w + far); ++i) {
        past = past || (words[i].before & (Gap::stop | Gap::line | Gap::semicolon)) != 0;
        const auto at = static_cast<std::uint32_t>(i);
        if (past && (analysis.in(at, WordList::now) ||
                     (analysis.in(at, WordList::this_) && i + 1 < words.size() &&
                      analysis.in(at + 1, WordList::time))))
            return true;
    }
    return false;
}

// What a year at word `w` tells: with its month and day where they stand beside it.
TextDay told_at(const Analysis& analysis, std::size_t w) {
    constexpr std::size_t near = 4; // "12 de junio de 2025"
    constexpr unsigned mid_year = 7;
    constexpr unsigned mid_month = 15;
    constexpr unsigned last_month = 12;
    constexpr unsigned last_day = 31;
    const std::vector<Word>& words = analysis.words;
    TextDay out;
    out.year = words[w].number;
    out.day = Day::make(out.year, mid_year, 1);
    const auto in_date = [&](std::size_t at, unsigned most) {
        return at < words.size() && (words[at].before & Gap::hyphen) != 0 &&
               words[at].number >= 1 && static_cast<unsigned>(words[at].number) <= most;
    };
    // "2024-02-21"
    if (in_date(w + 1, last_month) && in_date(w + 2, last_day)) {
        out.month = static_cast<unsigned>(words[w + 1].number);
        out.day = Day::make(out.year, out.month, static_cast<unsigned>(words[w + 2].number));
        return out;
    }
    for (std::size_t m = w; m > 0 && w - m < near; --m) {
        const unsigned month = month_of(analysis.said(static_cast<std::uint32_t>(m - 1)));
        if (month == 0)
            continue;
        out.month = month;
        out.day = Day::make(out.year, month, mid_month);
        // The day stands before the month or behind it: "3 de abril", "April 3".
        for (const std::size_t d : {m, m - 2, m - 3}) {
            if (d >= w || words[d].number < 1 ||
                words[d].number > static_cast<std::int32_t>(last_day))
                continue;
            if (const auto exact =
                    Day::make(out.year, month, static_cast<unsigned>(words[d].number)))
                out.day = exact;
            break;
        }
        break;
    }
    return out;
}

} // namespace

// The first year with its month; where there is none, the first year.
TextDay day_of(const Analysis& analysis) {
    constexpr std::size_t opening = 120;
    constexpr int first_year = 1940;
    constexpr int last_year = 2100;
    constexpr std::size_t far = 6; // "jusqu'au 31 août 2024"
    TextDay bare;
    const std::vector<Word>& words = analysis.words;
    for (std::size_t w = 0; w < std::min(opening, words.size()); ++w) {
        if (words[w].number < first_year || words[w].number > last_year)
            continue;
        const TextDay told = told_at(analysis, w);
        bool other = false;
        for (std::size_t b = w; b > 0 && w - b < (told.month > 0 ? far : 2) && !other; --b)
            other = bounds(analysis.said(static_cast<std::uint32_t>(b - 1)));
        if (other || told_apart(analysis, w))
            continue;
        if (told.month > 0)
            return told;
        if (bare.year < 0)
            bare = told;
    }
    return bare;
}

} // namespace plenary::reader
