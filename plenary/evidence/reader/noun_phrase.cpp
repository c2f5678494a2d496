#include "plenary/evidence/reader/noun_phrase.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "plenary/evidence/reader/course.hpp"

namespace plenary::reader {
namespace {

constexpr std::uint32_t joins = Gap::space | Gap::apostrophe | Gap::hyphen;

class Phrase {
public:
    Phrase(const Analysis& a, std::uint32_t last) : a_(a), last_(last) {}

    std::optional<NounPhrase> behind(std::uint32_t article) {
        const std::uint32_t first = article + 1;
        if (first > last_ || !joined(first))
            return std::nullopt;
        NounPhrase out;
        if (leaves_noun_out(article)) {
            out.noun = "one";
            out.text = true;
            out.left_out = true;
            out.head = first;
            mark_from(first + 1, out);
            return out.marks.empty() ? std::nullopt : std::optional(out);
        }
        out.head = english() ? english_head(first) : romance_head(first);
        if (out.head == Analysis::none)
            return std::nullopt;
        out.noun = folded(out.head);
        out.text = is_text(out.head);
        if (english()) {
            for (std::uint32_t w = first; w < first_of(out.head); ++w)
                mark(w, out);
        }
        mark_behind(out);
        if (out.text && out.marks.empty())
            return std::nullopt;
        return out;
    }

private:
    [[nodiscard]] bool english() const { return a_.text->language == Language::english; }

    [[nodiscard]] bool joined(std::uint32_t w) const { return (a_.words[w].before & ~joins) == 0; }

    [[nodiscard]] const Meaning* motion(std::uint32_t w) const {
        const std::uint32_t hit = a_.hit_at[w];
        return hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::motion);
    }

    [[nodiscard]] bool is_matter(std::uint32_t w) const {
        const Meaning* m = motion(w);
        return m != nullptr && m->feature == Feature::matter;
    }

    [[nodiscard]] bool is_text(std::uint32_t w) const {
        const Meaning* m = motion(w);
        return m != nullptr && m->feature == Feature::text;
    }

    [[nodiscard]] std::uint32_t first_of(std::uint32_t w) const {
        return a_.hit_at[w] == Analysis::none ? w : a_.hits[a_.hit_at[w]].first;
    }

    [[nodiscard]] std::uint32_t last_of(std::uint32_t w) const {
        return a_.hit_at[w] == Analysis::none ? w : a_.hits[a_.hit_at[w]].last;
    }

    // A word that no table knows, written small.
    [[nodiscard]] bool unknown(std::uint32_t w) const {
        constexpr std::size_t shortest = 3;
        return a_.hit_at[w] == Analysis::none && !a_.words[w].capital && a_.words[w].number < 0 &&
               a_.said(w).size() >= shortest;
    }

    [[nodiscard]] bool may_head(std::uint32_t w) const {
        return unknown(w) || is_matter(w) || is_text(w);
    }

    [[nodiscard]] bool may_stand_before(std::uint32_t w) const {
        constexpr Senses never{Sense::article,  Sense::preposition, Sense::conjunction,
                               Sense::relative, Sense::pronoun,     Sense::but,
                               Sense::aux,      Sense::neg,         Sense::condition,
                               Sense::say,      Sense::vote,        Sense::side,
                               Sense::abstain,  Sense::support,     Sense::oppose,
                               Sense::sign,     Sense::sponsor,     Sense::absent};
        return may_head(w) || !a_.senses[w].has_any(never);
    }

    // The last noun before a preposition or a verb.
    [[nodiscard]] std::uint32_t english_head(std::uint32_t first) const {
        constexpr std::uint32_t longest = 5;
        std::uint32_t head = Analysis::none;
        for (std::uint32_t w = first; w <= last_ && w < first + longest; ++w) {
            if (!joined(w))
                break;
            if (a_.is(w, Sense::general))
                return Analysis::none;
            if (!may_stand_before(w) || (head != Analysis::none && tells_result(a_, w)))
                break;
            if (may_head(w))
                head = w;
            else if (head != Analysis::none && !a_.words[w].capital)
                break;
            if (is_matter(w) || is_text(w))
                break;
        }
        // "The screen shows Kuwait": a verb
        if (head != Analysis::none && head < last_ && a_.is(head + 1, Sense::state) &&
            joined(head + 1))
            return Analysis::none;
        return head;
    }

    // The first noun.
    [[nodiscard]] std::uint32_t romance_head(std::uint32_t first) const {
        std::uint32_t w = first;
        if (w < last_ && stands_before_nouns(w) && joined(w + 1))
            ++w;
        return may_head(w) && !a_.is(w, Sense::general) ? w : Analysis::none;
    }

    // "la nueva tasa", "le premier volet"
    [[nodiscard]] bool stands_before_nouns(std::uint32_t w) const {
        constexpr std::array<std::string_view, 11> begins{"nouve", "nuev", "nov",    "prim",
                                                          "premi", "gran", "segund", "second",
                                                          "otr",   "outr", "autre"};
        const std::string said = folded(w);
        return std::any_of(begins.begin(), begins.end(),
                           [&](std::string_view one) { return said.starts_with(one); });
    }

    void mark(std::uint32_t w, NounPhrase& out) const {
        constexpr std::size_t shortest = 3;
        if (a_.said(w).size() >= shortest &&
            !a_.senses[w].has_any({Sense::article, Sense::preposition}))
            out.marks.push_back(folded(w));
    }

    // "the one on mercenaries", "la de Ucrania", "na da Ucrânia"
    [[nodiscard]] bool leaves_noun_out(std::uint32_t article) const {
        const std::uint32_t next = article + 1;
        if (english()) // "the one" is one phrase of the table, or "one" a number
            return (a_.said(article) == "one" || a_.said(article) == "ones") &&
                   prep_at(next) == Feature::on;
        return (a_.in(next, WordList::of) || prep_at(next) == Feature::on) && next < last_ &&
               joined(next + 1);
    }

    [[nodiscard]] Feature prep_at(std::uint32_t w) const {
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* prep = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
        return prep == nullptr ? Feature::none : prep->feature;
    }

    // "the text on safe water", "la resolución sobre agua", "le mandat de l'experte"
    void mark_behind(NounPhrase& out) const {
        const std::uint32_t w = last_of(out.head) + 1;
        const Feature prep = w <= last_ ? prep_at(w) : Feature::none;
        if ((prep == Feature::on || (!out.text && prep == Feature::of)) && joined(w))
            mark_from(w + 1, out);
    }

    void mark_from(std::uint32_t first, NounPhrase& out) const {
        constexpr std::uint32_t longest = 5;
        for (std::uint32_t w = first; w <= last_ && w < first + longest && joined(w); ++w) {
            if (!a_.is(w, Sense::article) && a_.hit_at[w] != Analysis::none && !may_head(w) &&
                !a_.is(w, Sense::state))
                break;
            mark(w, out);
        }
    }

    [[nodiscard]] std::string folded(std::uint32_t word) const {
        return a_.folded(first_of(word), last_of(word));
    }

    const Analysis& a_;
    std::uint32_t last_;
};

} // namespace

std::optional<NounPhrase> phrase_behind(const Analysis& a, std::uint32_t article,
                                        std::uint32_t last) {
    return Phrase(a, last).behind(article);
}

bool may_be_one(const NounPhrase& one, const NounPhrase& other) {
    if (one.noun.empty() || (one.noun != other.noun && !(one.text && other.text)))
        return false;
    if (one.marks.empty() || other.marks.empty())
        return true;
    return std::any_of(one.marks.begin(), one.marks.end(), [&](const std::string& mark) {
        return std::find(other.marks.begin(), other.marks.end(), mark) != other.marks.end();
    });
}

} // namespace plenary::reader
