#include "plenary/evidence/reader/lead_in.hpp"

#include <algorithm>

#include "plenary/evidence/reader/entries.hpp"
#include "plenary/evidence/reader/text_day.hpp"

namespace plenary::reader {
namespace {

constexpr std::uint32_t joins = Gap::space | Gap::apostrophe | Gap::hyphen;

// "GENEVA, May 12 (AP) - ": the clause behind the dash.
std::uint32_t behind_place(const Analysis& a, const Sentence& s) {
    constexpr std::uint32_t longest = 10;
    constexpr Senses told{Sense::vote, Sense::side,   Sense::abstain, Sense::absent,
                          Sense::sign, Sense::motion, Sense::support, Sense::oppose};
    if (!s.opens_block || !a.words[s.first].upper || a.shouting)
        return s.first;
    for (std::uint32_t w = s.first + 1; w < s.last && w <= s.first + longest; ++w) {
        const std::uint32_t gap = a.words[w].before;
        // "(EFE).- "
        const bool dash = (gap & Gap::dash) != 0 ||
                          ((gap & Gap::hyphen) != 0 && (gap & (Gap::stop | Gap::close)) != 0);
        if (a.senses[w - 1].has_any(told) || (gap & (Gap::colon | Gap::semicolon)) != 0)
            return s.first;
        if (dash)
            return w;
    }
    return s.first;
}

// "UPDATE: "
std::uint32_t behind_entry_label(const Analysis& a, const Sentence& s) {
    return a.in(s.first, WordList::entry_label) && (a.after(s.first) & Gap::colon) != 0
               ? s.first + 1
               : s.first;
}

// "14:32 ", "1. ", "b) "
std::uint32_t behind_number(const Analysis& a, const Sentence& s) {
    if (opens_entry(a, s))
        return behind_time(a, s);
    const bool item = s.opens_block && a.words[s.first].number >= 0 &&
                      (a.words[s.first + 1].before & (Gap::stop | Gap::close)) != 0;
    return item ? s.first + 1 : s.first;
}

// "12 May", "May 12", "12 de mayo": the word behind it, where that is the month of the text; `w`
// where it is not, or a year goes with it.
std::uint32_t behind_date(const Analysis& a, std::uint32_t w, std::uint32_t last, unsigned of) {
    constexpr std::uint32_t longest = 3;
    constexpr std::int32_t most = 31;
    bool month = false;
    bool day = false;
    std::uint32_t behind = w;
    for (; behind < last && behind < w + longest; ++behind) {
        if (behind > w && (a.words[behind].before & ~joins) != 0)
            break;
        const bool number = a.words[behind].number > 0 && a.words[behind].number <= most;
        const unsigned named = month_named(a.said(behind));
        const bool name = named != 0;
        if (name && of != 0 && named != of)
            return w;
        if ((!number && !name && !(day && a.in(behind, WordList::of))) || (number && day) ||
            (name && month))
            break;
        day = day || number;
        month = month || name;
    }
    return month && day && a.words[behind].number < 0 ? behind : w;
}

// "On 12 May ", "On Tuesday ", without a comma behind it
std::uint32_t behind_day(const Analysis& a, const Sentence& s, unsigned month) {
    std::uint32_t w = s.first;
    while (w < s.first + 2 && a.senses[w].has_any({Sense::preposition, Sense::article}))
        ++w;
    // "Yesterday Peru abstained"
    if (a.in(w, WordList::day_named) && a.after(w) == Gap::space)
        return w + 1;
    const std::uint32_t behind = behind_date(a, w, s.last, month);
    return behind > w ? behind : s.first;
}

// "Meanwhile,", "In a tense session,", "On Tuesday,": words that turn nothing, up to a comma.
std::uint32_t behind_phrase(const Analysis& a, const Sentence& s, unsigned month) {
    constexpr std::uint32_t longest = 8;
    constexpr Senses small{Sense::preposition, Sense::article};
    constexpr Senses harmless{Sense::preposition, Sense::article, Sense::shift, Sense::general};
    constexpr Senses joining{Sense::but, Sense::conjunction}; // "However,", "Mientras tanto,"
    // "After two hours of debate,"
    const bool behind_time = a.in(s.first, WordList::opening_after);
    for (std::uint32_t w = s.first; w + 1 < s.last && w < s.first + longest;) {
        if (const std::uint32_t behind = behind_date(a, w, s.last, month); behind > w) {
            w = behind;
        } else {
            // "For Ana Gomez,"
            const bool name = a.proper(w) && w > s.first && !a.senses[w - 1].has_any(small);
            // "In 2016 they abstained. Today, they voted against": tells of now
            if (a.words[w].number >= 0 || name || a.in(w, WordList::now) ||
                month_named(a.said(w)) != 0 ||
                !(a.senses[w].within(harmless) ||
                  (a.hit_at[w] == a.hit_at[s.first] && a.senses[w].within(joining)) ||
                  (behind_time && a.senses[w].within({Sense::number, Sense::article}))))
                return s.first;
            ++w;
        }
        const std::uint32_t gap = a.words[w].before;
        if ((gap & Gap::comma) != 0 && (gap & ~(Gap::comma | Gap::space)) == 0)
            return w;
        if ((gap & ~joins) != 0)
            return s.first;
    }
    return s.first;
}

// Whether a list of members that has its "and" runs from the word on and ends with a comma: "At the
// request of Peru, Chile and Cuba, a vote was taken".
bool goes_on_as_list(const Analysis& a, std::uint32_t w, std::uint32_t last) {
    bool joined = false;
    bool member = false;
    for (; w <= last; ++w) {
        const bool state = a.is(w, Sense::state);
        const bool conjunction = a.is(w, Sense::conjunction);
        if (!state && !conjunction && !a.is(w, Sense::article))
            return false;
        joined = joined || conjunction;
        member = state;
        if (member && joined && (a.after(w) & Gap::comma) != 0)
            return true;
        if (w < last && (a.words[w + 1].before & ~(joins | Gap::comma)) != 0)
            return false;
    }
    return false;
}

// "At the request of Peru,", "To the anger of Peru,": a member that is only named, before the
// clause.
std::uint32_t behind_adjunct(const Analysis& a, const Sentence& s) {
    constexpr std::uint32_t longest = 9;
    constexpr Senses small{Sense::preposition, Sense::article, Sense::stop_phrase};
    constexpr Senses harmless{Sense::preposition, Sense::article,     Sense::general, Sense::asks,
                              Sense::motion,      Sense::stop_phrase, Sense::those};
    if (!a.in(s.first, WordList::opens_adjunct))
        return s.first;
    for (std::uint32_t w = s.first + 1; w + 1 < s.last && w < s.first + longest; ++w) {
        if ((a.words[w].before & ~joins) != 0)
            return s.first;
        if (a.is(w, Sense::state) && a.senses[w - 1].has_any(small)) {
            const std::uint32_t behind = a.hits[a.hit_at[w]].last + 1;
            const bool ends = behind < s.last && (a.words[behind].before & Gap::comma) != 0 &&
                              (a.words[behind].before & ~(Gap::comma | Gap::space)) == 0;
            return ends && w > s.first + 2 && !goes_on_as_list(a, behind, s.last) ? behind
                                                                                  : s.first;
        }
        if (a.proper(w) || a.words[w].number >= 0 || !a.senses[w].within(harmless))
            return s.first;
    }
    return s.first;
}

} // namespace

Sentence behind_lead_in(const Analysis& a, const Sentence& sentence, unsigned month) {
    Sentence out = sentence;
    const auto go = [&](std::uint32_t clause) { out.first = std::min(clause, out.last); };
    if (out.first + 1 < out.last)
        go(behind_place(a, out));
    if (out.first + 1 < out.last)
        go(behind_number(a, out));
    if (out.first + 1 < out.last)
        go(behind_entry_label(a, out));
    if (out.first + 1 < out.last)
        go(behind_day(a, out, month));
    if (out.first + 1 < out.last)
        go(behind_phrase(a, out, month));
    if (out.first + 1 < out.last)
        go(behind_adjunct(a, out));
    return out;
}

} // namespace plenary::reader
