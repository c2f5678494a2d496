#include "plenary/evidence/reader/marks.hpp"

#include <algorithm>
#include <string_view>

#include "plenary/evidence/reader/text_day.hpp"

namespace plenary::reader {
namespace {

// What turns a sentence round.
constexpr Senses marking{Sense::deny,         Sense::claim,    Sense::say,       Sense::aux,
                         Sense::urge,         Sense::expect,   Sense::condition, Sense::first,
                         Sense::change,       Sense::withdraw, Sense::former,    Sense::hedge,
                         Sense::without_vote, Sense::threat,   Sense::offer,     Sense::earlier};

class MarksFinder {
public:
    MarksFinder(const Analysis& a, const Sentence& s, std::int32_t year, unsigned month)
        : a_(a), s_(s), text_year_(year), text_month_(month) {}

    Marks run() {
        for (std::uint32_t w = s_.first; w <= s_.last;) {
            const std::uint32_t hit = a_.hit_at[w];
            if (hit == Analysis::none) {
                year_at(w);
                month_at(w);
                ++w;
                continue;
            }
            if (w == s_.first && inverted(hit))
                marks_.condition.push_back(w);
            if (!a_.senses[w].has_any(marking)) {
                w = a_.hits[hit].last + 1;
                continue;
            }
            const auto mark = [&](Sense sense, std::vector<std::uint32_t>& into) {
                if (a_.is(w, sense))
                    into.push_back(w);
            };
            if (!sets_apart(hit))
                mark(Sense::deny, marks_.deny);
            if (!is_second(w))
                mark(Sense::claim, marks_.claim);
            mark(Sense::say, marks_.say);
            if (const Meaning* aux = a_.meaning(hit, Sense::aux);
                aux != nullptr && aux->feature == Feature::will &&
                a_.hits[hit].last > a_.hits[hit].first)
                marks_.say.push_back(w);
            mark(Sense::urge, marks_.urge);
            mark(Sense::expect, marks_.expect);
            if (a_.is(w, Sense::condition) && !is_reflexive(a_, s_, hit))
                marks_.condition.push_back(w);
            if (!is_ordinal(w))
                mark(Sense::first, marks_.first);
            mark(Sense::change, marks_.change);
            mark(Sense::withdraw, marks_.withdraw);
            if (of_office(hit))
                mark(Sense::former, marks_.former);
            mark(Sense::hedge, marks_.hedge);
            mark(Sense::without_vote, marks_.without_vote);
            mark(Sense::threat, marks_.threat);
            mark(Sense::offer, marks_.offer);
            if (a_.meaning(hit, Sense::earlier) != nullptr && !behind_except(w))
                marks_.earlier.push_back(w);
            w = a_.hits[hit].last + 1;
        }
        return std::move(marks_);
    }

private:
    // "Unlike last year, Peru voted for it": of now
    [[nodiscard]] bool behind_except(std::uint32_t w) const {
        while (w > s_.first && a_.is(w - 1, Sense::article) && !a_.is(w - 1, Sense::except))
            --w;
        return w > s_.first && a_.is(w - 1, Sense::except);
    }

    // "Contrairement à l'Inde", not "Contrairement à ce qu'on a dit"
    [[nodiscard]] bool sets_apart(std::uint32_t hit) const {
        if (!a_.is(a_.hits[hit].first, Sense::except))
            return false;
        std::uint32_t w = a_.hits[hit].last + 1;
        while (w <= s_.last && a_.is(w, Sense::article))
            ++w;
        return w <= s_.last && a_.senses[w].has_any({Sense::state, Sense::earlier});
    }

    // "No primeiro, o Peru votou": of two, and not what was told first; "En premier lieu,": of
    // several things that are told.
    [[nodiscard]] bool is_ordinal(std::uint32_t w) const {
        const std::uint32_t hit = a_.hit_at[w];
        if (w == s_.first && (a_.after(a_.hits[hit].last) & Gap::comma) != 0 &&
            a_.in(a_.hits[hit].last, WordList::enumerates))
            return true;
        return a_.in(w, WordList::ordinal_or_at_first) && w > s_.first &&
               (a_.words[w].before & ~Gap::space) == 0 && a_.is(w - 1, Sense::article);
    }

    // "contra o segundo", unlike "segundo o Peru"
    [[nodiscard]] bool is_second(std::uint32_t w) const {
        return w > s_.first && a_.in(w, WordList::second) &&
               (a_.words[w].before & ~Gap::space) == 0 &&
               (a_.is(w - 1, Sense::article) || a_.in(w - 1, WordList::contracted_article));
    }

    // "the then president", "alors ministre", "soutenu alors par le Bénin", and not "Then Peru
    // voted", "Alors le Pérou a voté"
    [[nodiscard]] bool of_office(std::uint32_t hit) const {
        const Hit& h = a_.hits[hit];
        if (h.first != h.last || !a_.in(h.first, WordList::former_of_office))
            return true;
        const bool opens = h.first == s_.first || (a_.words[h.first].before & ~Gap::space) != 0 ||
                           a_.is(h.first - 1, Sense::conjunction);
        const bool article = !opens && a_.is(h.first - 1, Sense::article);
        return article || (!opens && a_.text->language != Language::english) ||
               (h.last < s_.last && a_.is(h.last + 1, Sense::speaker) &&
                (a_.words[h.last + 1].before & ~(Gap::space | Gap::hyphen)) == 0);
    }

    // "Should Peru abstain, it falls", "Had Peru voted for it, ...", "Let Peru vote against it"
    [[nodiscard]] bool inverted(std::uint32_t hit) const {
        const std::uint32_t w = a_.hits[hit].first;
        const std::string_view said = a_.said(w);
        if (a_.text->language != Language::english || s_.question ||
            (said != "Should" && said != "Had" && said != "Were" && said != "Let"))
            return false;
        constexpr std::uint32_t near = 4;
        for (std::uint32_t i = w + 1; i <= s_.last && i < w + near; ++i) {
            if (a_.senses[i].has_any({Sense::state, Sense::pronoun}))
                return true;
        }
        return false;
    }

    void year_at(std::uint32_t w) {
        constexpr int first_year = 1900;
        constexpr int last_year = 2100;
        const int number = a_.words[w].number;
        if (number >= first_year && number <= last_year && (text_year_ < 0 || number < text_year_))
            marks_.years.push_back(w);
    }

    // "Em julho, quando se votou": of another time than the text's.
    void month_at(std::uint32_t w) {
        if (text_month_ == 0 || w == s_.first || a_.words[w].before != Gap::space ||
            !a_.in(w - 1, WordList::in_a_year))
            return;
        const unsigned month = month_named(a_.said(w));
        if (month != 0 && month != text_month_)
            marks_.months.push_back(w);
    }

    const Analysis& a_;
    const Sentence& s_;
    std::int32_t text_year_;
    unsigned text_month_;
    Marks marks_;
};

} // namespace

Marks marks_in(const Analysis& analysis, const Sentence& sentence, std::int32_t year,
               unsigned month) {
    return MarksFinder(analysis, sentence, year, month).run();
}

bool is_reflexive(const Analysis& a, const Sentence& s, std::uint32_t hit) {
    const Hit& h = a.hits[hit];
    if (a.text->language != Language::portuguese || h.first != h.last || a.said(h.first) != "se" ||
        h.first == s.first || h.last == s.last)
        return false;
    const bool opens = (a.words[h.first].before & ~Gap::space) != 0 ||
                       a.is(h.first - 1, Sense::conjunction) || a.is(h.first - 1, Sense::but);
    const std::uint32_t next = h.last + 1;
    const bool verb_before = (a.words[h.first].before & Gap::hyphen) != 0; // "votou-se"
    return verb_before || (!opens && !a.is(next, Sense::article) && !a.is(next, Sense::state) &&
                           !a.is(next, Sense::neg) && !a.is(next, Sense::pronoun));
}

bool any_between(const std::vector<std::uint32_t>& marks, std::uint32_t from, std::uint32_t to) {
    return std::any_of(marks.begin(), marks.end(),
                       [&](std::uint32_t w) { return from <= w && w < to; });
}

} // namespace plenary::reader
