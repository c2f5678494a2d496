#include "plenary/evidence/reader/voted_things.hpp"

#include <optional>
#include <utility>

#include "plenary/evidence/reader/course.hpp"

namespace plenary::reader {
namespace {

constexpr std::uint32_t joined_words = Gap::space | Gap::apostrophe | Gap::hyphen;
constexpr Senses deeds{Sense::vote,   Sense::side,    Sense::abstain, Sense::support,
                       Sense::oppose, Sense::sponsor, Sense::adopted};

class Things {
public:
    Things(const Analysis& a, const Sentence& s) : a_(a), s_(s) {}

    std::vector<VotedThing> look() {
        std::vector<VotedThing> out;
        if (s_.question)
            return out;
        for (std::uint32_t w = s_.first; w < s_.last; ++w) {
            if (!opens_phrase(w))
                continue;
            std::optional<NounPhrase> phrase = phrase_behind(a_, w, s_.last);
            if (!phrase)
                continue;
            if (const auto how = how_of(*phrase, w))
                out.push_back({std::move(*phrase), *how});
        }
        return out;
    }

private:
    // An article, "as for", "celle"; "la de".
    [[nodiscard]] bool opens_phrase(std::uint32_t w) const {
        const std::uint32_t hit = a_.hit_at[w];
        return a_.is(w, Sense::article) || possessive(w) || a_.said(w) == "one" ||
               a_.said(w) == "celui" || a_.said(w) == "celle" ||
               (a_.is(w, Sense::those) && a_.hits[hit].first == w) ||
               (a_.is(w, Sense::about) && a_.hits[hit].last == w && !a_.is(w + 1, Sense::article));
    }

    // "Japan's request"
    [[nodiscard]] bool possessive(std::uint32_t w) const {
        return a_.text->language == Language::english && a_.said(w) == "s" && w > s_.first &&
               (a_.words[w].before & Gap::apostrophe) != 0 && a_.is(w - 1, Sense::state);
    }

    [[nodiscard]] std::optional<VotedThing::How> how_of(const NounPhrase& phrase,
                                                        std::uint32_t article) const {
        using How = VotedThing::How;
        constexpr std::uint32_t early = 3;
        if (result_behind(phrase.head))
            return How::result;
        if (fronted(article, phrase.left_out))
            return How::fronted;
        if (turned(article) || turns_behind(phrase.head))
            return How::turned;
        if (acted_on(article))
            return How::object;
        if (article < s_.first + early && !phrase.left_out)
            return How::subject;
        return std::nullopt;
    }

    [[nodiscard]] bool result_behind(std::uint32_t head) const {
        constexpr std::uint32_t near = 9;
        bool of = false;
        for (std::uint32_t w = head + 1; w <= s_.last && w <= head + near; ++w) {
            if ((a_.words[w].before & ~joined_words) != 0)
                return false;
            if (tells_result(a_, w))
                return true;
            of = of || a_.is(w, Sense::preposition);
            if (!a_.senses[w].has_any({Sense::aux, Sense::article}) && !of &&
                (a_.text->language == Language::english || w > head + 2))
                return false;
        }
        return false;
    }

    // "the vote on the seat", "adopted the cap", "supported the reserve", "spoke against the levy"
    [[nodiscard]] bool acted_on(std::uint32_t article) const {
        if (article == s_.first || (a_.words[article].before & ~joined_words) != 0)
            return false;
        std::uint32_t w = article - 1;
        for (int steps = 0;
             steps < 2 && a_.is(w, Sense::preposition) && !a_.senses[w].has_any(deeds); ++steps) {
            const Meaning* prep = a_.meaning(a_.hit_at[w], Sense::preposition);
            const bool to = prep->feature == Feature::on || prep->feature == Feature::to ||
                            prep->feature == Feature::of || prep->feature == Feature::for_;
            if (!to || w == s_.first || (a_.words[w].before & ~joined_words) != 0)
                return false;
            --w;
        }
        return a_.senses[w].has_any(deeds) || a_.is(w, Sense::balloting);
    }

    // "On the levy, ..."
    [[nodiscard]] bool fronted(std::uint32_t article, bool left_out) const {
        // Portuguese "Na da Ucrânia": the article holds the preposition.
        if (left_out && a_.text->language == Language::portuguese && a_.said(article).size() <= 3 &&
            (a_.said(article).front() == 'n' || a_.said(article).front() == 'N') &&
            opens_clause(article))
            return true;
        if (a_.is(article, Sense::about))
            return opens_clause(a_.hits[a_.hit_at[article]].first);
        if (article == s_.first || (a_.words[article].before & ~joined_words) != 0 ||
            a_.hit_at[article - 1] == Analysis::none)
            return false;
        const std::uint32_t hit = a_.hit_at[article - 1];
        const Meaning* prep = a_.meaning(hit, Sense::preposition);
        const bool within = left_out && prep != nullptr &&
                            (prep->feature == Feature::in || prep->feature == Feature::to ||
                             prep->feature == Feature::for_);
        return ((prep != nullptr && prep->feature == Feature::on) || within ||
                a_.is(article - 1, Sense::about)) &&
               opens_clause(a_.hits[hit].first);
    }

    [[nodiscard]] bool opens_clause(std::uint32_t w) const {
        constexpr std::uint32_t opens = Gap::comma | Gap::semicolon | Gap::colon | Gap::dash;
        return w == s_.first || (a_.words[w].before & opens) != 0;
    }

    // "turned to the rules", "took up the quota"
    [[nodiscard]] bool turned(std::uint32_t article) const {
        constexpr std::uint32_t near = 3;
        for (std::uint32_t w = article; w > s_.first && article - w < near; --w) {
            if ((a_.words[w].before & ~joined_words) != 0)
                return false;
            if (turns_to(a_, w - 1))
                return true;
        }
        return false;
    }

    // "The election of the chair followed", "the tax on parcels came next"
    [[nodiscard]] bool turns_behind(std::uint32_t head) const {
        constexpr std::uint32_t near = 7;
        for (std::uint32_t w = head + 1; w <= s_.last && w <= head + near; ++w) {
            if ((a_.words[w].before & ~joined_words) != 0)
                return false;
            if (comes_next(a_, w))
                return true;
            if (a_.senses[w].has_any(deeds))
                return false;
        }
        return false;
    }

    const Analysis& a_;
    const Sentence& s_;
};

} // namespace

std::vector<VotedThing> voted_things(const Analysis& a, const Sentence& sentence) {
    return Things(a, sentence).look();
}

} // namespace plenary::reader
