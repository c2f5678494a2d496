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

} // namespace

TextDay day_of(const Analysis& analysis) {
    constexpr std::size_t opening = 120;
    constexpr int first_year = 1940;
    constexpr int last_year = 2100;
    constexpr std::size_t near = 4; // "12 de junio de 2025"
    constexpr unsigned mid_year = 7;
    constexpr unsigned mid_month = 15;
    TextDay out;
    const std::vector<Word>& words = analysis.words;
    for (std::size_t w = 0; w < std::min(opening, words.size()); ++w) {
        if (words[w].number < first_year || words[w].number > last_year)
            continue;
        out.year = words[w].number;
        out.day = Day::make(out.year, mid_year, 1);
        for (std::size_t m = w; m > 0 && w - m < near; --m) {
            const unsigned month = month_of(analysis.said(static_cast<std::uint32_t>(m - 1)));
            if (month == 0)
                continue;
            out.month = month;
            out.day = Day::make(out.year, month, mid_month);
            // The day stands before the month or behind it: "3 de abril", "April 3".
            for (const std::size_t d : {m, m - 2, m - 3}) {
                if (d >= w || words[d].number < 1 || words[d].number > 31)
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
    return out;
}

} // namespace plenary::reader
