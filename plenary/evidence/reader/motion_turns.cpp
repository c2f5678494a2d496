// What a sentence turns to: a text that is put to the vote, another text, a vote that is over.
#include <string_view>

#include "plenary/evidence/reader/course.hpp"
#include "plenary/evidence/reader/marks.hpp"
#include "plenary/evidence/reader/motion_key.hpp"
#include "plenary/evidence/reader/motions.hpp"

namespace plenary::reader {

// "Had paragraph 6 been put to a separate vote", also behind "Mr. Kapoor (India):"
bool Motions::opens_with_had(const Sentence& sentence) const {
    for (std::uint32_t w = sentence.first; w <= sentence.last; ++w) {
        if (a_.said(w) == "Had" &&
            (w == sentence.first ||
             (a_.words[w].before & (Gap::colon | Gap::quote_open | Gap::quote)) != 0))
            return true;
    }
    return false;
}

// "If paragraph 5 were deleted", "asked whether it might be"
bool Motions::is_conditional(const Sentence& sentence) const {
    for (std::uint32_t w = sentence.first; w <= sentence.last; ++w) {
        if (a_.in(w, WordList::asks_whether))
            return true;
    }
    if (!sentence.senses.has(Sense::condition))
        return false;
    for (std::uint32_t w = sentence.first; w <= sentence.last; ++w) {
        if (a_.is(w, Sense::condition) && !is_reflexive(a_, sentence, a_.hit_at[w]))
            return true;
    }
    return false;
}

// "the new text", "nuevo proyecto"
bool Motions::is_new(const Mention& mention) const {
    const std::string said = folded({mention.first, mention.first, 0});
    return said.starts_with("new") || said.starts_with("nuev") || said.starts_with("nouv") ||
           said.starts_with("nov");
}

// Whether the last vote was on a part of the text.
bool Motions::is_part_voted() const { return is_part(voted_) || voted_.starts_with("paragraph"); }

// "The Council then turned to a draft on fishing", "Passou-se em seguida ao projeto mexicano".
bool Motions::turned_to(const Mention& mention) const {
    constexpr std::uint32_t near = 6;
    for (std::uint32_t w = mention.first; w > first_ && mention.first - w < near; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen)) != 0)
            return false;
        if (turns_to(a_, w - 1))
            return a_.said(w) != "that"; // "moved that the draft be put off"
        if (a_.is(w - 1, Sense::vote))
            return false;
    }
    return false;
}

// "a draft on locusts", "una resolución sobre huracanes": not the one before.
bool Motions::is_indefinite(const Mention& mention) const {
    if (mention.first <= first_ || mention.last + 1 >= a_.words.size())
        return false;
    return a_.in(mention.first - 1, WordList::a_new) && a_.in(mention.last + 1, WordList::on_what);
}

// "a Russian text", "un texto ruso": not the one before.
bool Motions::is_another(const Mention& mention) const {
    constexpr std::uint32_t near = 2;
    for (std::uint32_t w = mention.first; w > first_ && mention.first - w < near; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::hyphen)) != 0)
            return false;
        if (a_.in(w - 1, WordList::a_new))
            return true;
    }
    return false;
}

// "the resolution on fisheries", "la resolución sobre pesca": fisheries; empty when it is not said.
std::string Motions::topic_of(const Mention& mention) const {
    constexpr std::uint32_t near = 4;
    constexpr std::size_t shortest = 4;
    const std::uint32_t first = mention.last + 1;
    if (first >= a_.words.size() || a_.words[first].before != Gap::space ||
        !a_.in(first, WordList::concerning))
        return "";
    for (std::uint32_t w = first + 1; w < a_.words.size() && w <= first + near; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return "";
        if (a_.said(w).size() >= shortest && !a_.is(w, Sense::article) &&
            !a_.is(w, Sense::preposition) && a_.words[w].number < 0)
            return folded({w, w, 0});
    }
    return "";
}

// "put the draft", "somete el proyecto", "mets le projet", "submeto o projeto"
bool Motions::puts(std::uint32_t object, std::uint32_t from) const {
    constexpr std::uint32_t near = 4;
    for (std::uint32_t w = object; w > from && object - w < near; --w) {
        if (a_.is(w - 1, Sense::puts))
            return true;
    }
    return false;
}

// "adopted the draft", "the draft was then adopted", "aprobó el proyecto"
bool Motions::result_told(const Mention& mention, const Sentence& sentence) const {
    constexpr std::uint32_t near = 5;
    const auto tells = [&](std::uint32_t w) {
        return a_.is(w, Sense::adopted) || a_.in(w, WordList::result_verb);
    };
    for (std::uint32_t w = mention.first; w > sentence.first && mention.first - w < near; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            break;
        if (tells(w - 1))
            return true;
    }
    for (std::uint32_t w = mention.last + 1; w <= sentence.last && w <= mention.last + near; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            break;
        if (tells(w))
            return true;
    }
    return false;
}

// "Resolution 2728 was adopted", after votes on another: what follows is on that one.
bool Motions::goes_on_to(const Mention& mention, const Sentence& sentence) const {
    constexpr std::uint32_t early = 3;
    return acted_ && numbered_key(mention.key) && mention.first <= sentence.first + early &&
           result_told(mention, sentence) && !sentence.question && !is_conditional(sentence);
}

// "The draft was then put to the vote", "Le projet est ensuite mis aux voix"
bool Motions::called_up(const Mention& mention, const Sentence& sentence) const {
    constexpr std::uint32_t early = 3;
    constexpr std::uint32_t near = 7;
    if (mention.first > sentence.first + early || sentence.question || is_conditional(sentence) ||
        sentence.senses.has_any({Sense::expect, Sense::neg}))
        return false;
    bool put = false;
    for (std::uint32_t w = mention.last + 1; w <= sentence.last && w <= mention.last + near; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe | Gap::comma)) != 0)
            return false;
        if (put && a_.is(w, Sense::vote))
            return true;
        put = put || a_.is(w, Sense::puts);
    }
    return false;
}

// What the sentence speaks of last; of "the no-action motion on L.7" the motion.
const Motions::Mention& Motions::spoken_last() const {
    constexpr std::uint32_t near = 4;
    std::size_t at = mentions_.size() - 1;
    // "failed, which is better than we had on paper"
    while (at > 0 && aside(mentions_[at - 1].last, mentions_[at].first))
        --at;
    if (at == 0)
        return mentions_.front();
    const Mention& last = mentions_[at];
    const Mention& before = mentions_[at - 1];
    if (!is_part(before.key) || !stands_for_text(last.key) || last.first > before.last + near ||
        parted(before.last, last.first))
        return last;
    for (std::uint32_t w = before.last + 1; w < last.first; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* prep = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
        if (prep != nullptr && (prep->feature == Feature::on || prep->feature == Feature::to ||
                                prep->feature == Feature::of))
            return before;
    }
    return last;
}

// "they voted, for the first time, on the seat"
bool Motions::voted_on(const Mention& mention) const {
    constexpr std::uint32_t far = 12;
    std::uint32_t w = mention.first;
    while (w > first_ && a_.is(w - 1, Sense::article) && !a_.is(w - 1, Sense::preposition))
        --w;
    const std::uint32_t hit = w > first_ ? a_.hit_at[w - 1] : Analysis::none;
    const Meaning* prep = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
    // "Luego votó el proyecto en su conjunto"
    const Meaning* verb = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::vote);
    if (verb != nullptr && a_.text->language != Language::english &&
        (verb->feature == Feature::past || verb->feature == Feature::present))
        return true;
    if (prep == nullptr || prep->feature != Feature::on)
        return false;
    for (std::uint32_t v = a_.hits[hit].first; v > first_ && mention.first - v < far; --v) {
        const std::uint32_t at = a_.hit_at[v - 1];
        const Meaning* vote = at == Analysis::none ? nullptr : a_.meaning(at, Sense::vote);
        if (vote != nullptr)
            return vote->feature == Feature::past || vote->feature == Feature::present ||
                   !mention.matter;
    }
    return false;
}

// "Votación nominal del mecanismo": a vote on what has another name.
bool Motions::opens_vote(const Sentence& sentence) const {
    constexpr std::uint32_t early = 5;
    constexpr std::uint32_t near = 3;
    for (std::uint32_t w = sentence.first; w < sentence.last && w < sentence.first + early; ++w) {
        if (!a_.is(w, Sense::balloting))
            continue;
        for (std::uint32_t v = w + 1; v < sentence.last && v <= w + near; ++v) {
            const std::uint32_t hit = a_.hit_at[v];
            const Meaning* prep =
                hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
            if (prep != nullptr)
                return (prep->feature == Feature::of || prep->feature == Feature::on) &&
                       a_.hit_at[v + 1] == Analysis::none && a_.words[v + 1].number < 0;
        }
        return false;
    }
    return false;
}

// "I now put to the vote the draft resolution", "I shall put the draft to the vote now".
const Motions::Mention* Motions::put_to_vote(const Sentence& sentence) const {
    constexpr std::uint32_t near = 3;
    if (mentions_.empty() || !sentence.senses.has(Sense::vote))
        return nullptr;
    for (std::uint32_t w = sentence.first; w <= sentence.last; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none || a_.hits[hit].first != w)
            continue;
        const Meaning* vote = a_.meaning(hit, Sense::vote);
        const bool noun = vote != nullptr && (vote->feature == Feature::noun ||
                                              (w > sentence.first && a_.is(w - 1, Sense::article)));
        if (!noun)
            continue;
        for (const Mention& one : mentions_) {
            const bool behind =
                one.first > a_.hits[hit].last && one.first <= a_.hits[hit].last + near;
            const bool put = one.last < w && w <= one.last + near && one.first > sentence.first &&
                             puts(one.first, sentence.first);
            const bool text = stands_for_text(one.key) && !one.key.starts_with("matter:");
            if (text && (behind || put))
                return &one;
        }
    }
    return nullptr;
}

// "Amendment L.41 was rejected by 22 votes to 10": that vote is over.
void Motions::close(const Sentence& sentence) {
    const auto over = [&](std::uint32_t last) {
        for (std::uint32_t w = last + 1; w <= sentence.last && w <= last + 6; ++w) {
            if (a_.is(w, Sense::adopted) || tells_defeat(a_, w))
                return true;
        }
        return false;
    };
    for (const Mention& one : mentions_) {
        if ((is_part(one.key) || one.key.starts_with("paragraph")) && over(one.last))
            closed_.insert(one.key);
    }
    // "The motion was lost", of one to adjourn
    for (std::uint32_t w = sentence.first; voted_ == "procedure" && w <= sentence.last; ++w) {
        if (a_.in(w, WordList::motion_word) && over(w))
            closed_.insert(voted_);
    }
}

// "The no-action motion on L.7 failed, 24 to 58": of a part, with the count.
bool Motions::told_result(const Sentence& sentence) const {
    if (mentions_.empty() || !is_part(spoken_last().key) || !closed_.contains(spoken_last().key))
        return false;
    for (std::uint32_t w = spoken_last().last + 1; w + 2 <= sentence.last; ++w) {
        if (a_.words[w].number >= 0 && a_.words[w + 2].number >= 0 &&
            (a_.said(w + 1) == "to" || a_.is(w + 1, Sense::side)))
            return true;
    }
    return false;
}

// "Antes hubo otra votación, la de la sede": on something else.
bool Motions::tells_another_vote(const Sentence& sentence) const {
    if (sentence.question || is_conditional(sentence) || sentence.senses.has(Sense::neg))
        return false;
    for (std::uint32_t w = sentence.first; w < sentence.last; ++w) {
        if (a_.in(w, WordList::another) && a_.is(w + 1, Sense::balloting))
            return true;
    }
    return false;
}

// "In the vote Chile voted yes", not "Chile and Peru voted for it"
bool Motions::calls_vote(const Sentence& sentence) const {
    if (!sentence.senses.has(Sense::side))
        return true;
    for (std::uint32_t w = sentence.first; w <= sentence.last; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* vote = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::vote);
        if (vote != nullptr && (vote->feature == Feature::noun ||
                                (w > sentence.first && a_.is(w - 1, Sense::article))))
            return true;
    }
    return false;
}

// A vote that the sentence calls, whatever it is on.
bool Motions::tells_vote(const Sentence& sentence) const {
    return sentence.senses.has_any({Sense::vote, Sense::balloting});
}

} // namespace plenary::reader
