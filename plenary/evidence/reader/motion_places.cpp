// How what a sentence names stands to the act of a claim: what a clause opens with, what stands
// beside another, who did what to which.
#include <algorithm>

#include "plenary/evidence/reader/motion_key.hpp"
#include "plenary/evidence/reader/motions.hpp"

namespace plenary::reader {

// Whether another clause begins between two words: "voted for it, including Mexico, whose accord
// was awaited".
bool Motions::aside(std::uint32_t last, std::uint32_t first) const {
    bool comma = false;
    for (std::uint32_t w = last + 1; w <= first; ++w) {
        if ((a_.words[w].before & Gap::semicolon) != 0)
            return true;
        comma = comma || (a_.words[w].before & Gap::comma) != 0;
        if (comma && w < first && a_.is(w, Sense::relative))
            return true;
    }
    return false;
}

// "On the resolution, Peru voted for it", "On the draft: Peru voted against it": whether it says on
// what, ahead of who acts.
bool Motions::heads_clause(const Mention& mention, const Claim& claim) const {
    constexpr std::uint32_t early = 4;
    std::uint32_t last = mention.last;
    if (last + 1 < a_.words.size() && a_.words[last + 1].number >= 0 &&
        a_.words[last + 1].before == Gap::space)
        ++last; // "paragraph 4"
    if (last >= claim.who.first || last + 1 >= a_.words.size())
        return false;
    return (a_.after(last) & Gap::colon) != 0 ||
           (mention.first <= first_ + early && (a_.after(last) & Gap::comma) != 0);
}

// "the motion to adjourn the debate": whether the noun has behind it what is moved.
bool Motions::moves(const Hit& noun, const Mention& mention) const {
    constexpr std::uint32_t near = 10;
    return mention.key == "procedure" && a_.in(noun.last, WordList::motion_word) &&
           mention.first > noun.last && mention.first <= noun.last + near &&
           !parted(noun.last, mention.first) && !turns_between(noun.last, mention.first);
}

// "for the ban and against the fund": whether another side is taken between two words.
bool Motions::turns_between(std::uint32_t last, std::uint32_t first) const {
    for (std::uint32_t w = last + 2; w < first; ++w) {
        const bool joined = (a_.words[w].before & Gap::comma) != 0 ||
                            a_.senses[w - 1].has_any({Sense::conjunction, Sense::but});
        if (joined && a_.is(w, Sense::side))
            return true;
    }
    return false;
}

// "On the amendment Peru voted yes", "..., sur la résolution non": whether a clause opens with what
// it is on.
bool Motions::is_framed(const Mention& mention) const {
    constexpr std::uint32_t opens = Gap::comma | Gap::semicolon | Gap::colon | Gap::dash;
    std::uint32_t w = mention.first;
    const auto on = [&] {
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* prep = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
        return a_.is(w, Sense::about) ||
               (prep != nullptr && (prep->feature == Feature::on || prep->feature == Feature::in));
    };
    while (w > first_ && !on() && (w == mention.first || a_.is(w, Sense::article)))
        --w;
    if (!on())
        return false;
    const std::uint32_t first = a_.hits[a_.hit_at[w]].first;
    return first == first_ || (a_.words[first].before & opens) != 0 ||
           a_.is(first - 1, Sense::conjunction);
}

// Whether a clause ends between two words.
bool Motions::parted(std::uint32_t last, std::uint32_t first) const {
    for (std::uint32_t w = last + 1; w <= first; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen)) != 0)
            return true;
    }
    return false;
}

// "those that had voted against the amendment": what they did it on, and no object of what they do
// now.
bool Motions::tells_set(const Mention& mention, const Named& who) const {
    constexpr std::uint32_t near = 5;
    return who.did_last > 0 && mention.first > who.did_last &&
           mention.first <= who.did_last + near && !parted(who.did_last, mention.first) &&
           std::none_of(mentions_.begin(), mentions_.end(), [&](const Mention& other) {
               return other.first > who.did_last && other.first < mention.first;
           });
}

// "the amendment and the resolution", "tanto da emenda como da resolução"
bool Motions::names_beside(const Mention& one, const Mention& next) const {
    constexpr std::uint32_t near = 5;
    if (next.first <= one.last + 1 || next.first > one.last + near || next.opens || next.matter ||
        next.key == one.key)
        return false;
    bool joins = false;
    for (std::uint32_t w = one.last + 1; w < next.first; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* prep = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
        const bool joining = a_.is(w, Sense::conjunction) || a_.in(w, WordList::joins_objects);
        joins = joins || joining;
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0 ||
            (a_.is(w, Sense::side) && !a_.in(w - 1, WordList::joins_objects)) ||
            (!joining && !a_.is(w, Sense::article) &&
             (prep == nullptr || prep->feature == Feature::on)))
            return false;
    }
    return joins && (a_.words[next.first].before & ~(Gap::space | Gap::apostrophe)) == 0;
}

// "the treaty by Chile": whether right behind a thing stands who did it to it, from a word on.
bool Motions::has_agent(const Mention& one, std::uint32_t who) const {
    constexpr std::uint32_t longest = 6;
    bool by = false;
    // "the resolution on drinking water by Chile"
    std::uint32_t behind = one.last + 1;
    while (behind < who && behind < one.last + longest && !a_.in(behind, WordList::by) &&
           (a_.words[behind].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen)) == 0 &&
           (a_.hit_at[behind] == Analysis::none ||
            a_.senses[behind].has_any({Sense::preposition, Sense::article})))
        ++behind;
    if (behind >= who || !a_.in(behind, WordList::by))
        behind = one.last + 1;
    for (std::uint32_t w = behind; w < who; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* prep = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
        const bool names_it = prep != nullptr && prep->feature == Feature::by;
        by = by || names_it;
        const std::uint32_t apart = w == behind ? Gap::comma : 0;
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe | apart)) != 0 ||
            (!names_it && !a_.is(w, Sense::article)))
            return false;
    }
    return by;
}

// "by Peru, the treaty by Chile": whether a thing behind who did it has another that did it to it.
bool Motions::has_other_agent(const Mention& one, const Claim& claim) const {
    constexpr std::uint32_t near = 7;
    if (one.first <= claim.who.last ||
        (!parted(claim.who.last, one.first) && !a_.is(claim.who.last + 1, Sense::conjunction)))
        return false;
    for (std::uint32_t who = one.last + 2; who < a_.words.size() && who <= one.last + 1 + near;
         ++who) {
        if (has_agent(one, who))
            return true;
    }
    return false;
}

// Whether the words of a row's vote stand in a table.
bool Motions::told_in_row(const Claim& claim) const {
    for (std::uint32_t w = claim.first + 1; w <= claim.last; ++w) {
        if ((a_.words[w].before & Gap::tab) != 0)
            return true;
    }
    return false;
}

// Whether "adopting the text" stands between two words.
bool Motions::adopts_whole(std::uint32_t last, std::uint32_t first) const {
    for (std::uint32_t w = last + 2; w < first; ++w) {
        if (a_.is(w, Sense::anaphor) && a_.hits[a_.hit_at[w]].first == w &&
            a_.hits[a_.hit_at[w]].last > w && a_.in(w - 1, WordList::adopting))
            return true;
    }
    return false;
}

// Whether the sentence names a motion behind a word, and not before it.
bool Motions::told_only_behind(const std::string& key, std::uint32_t word) const {
    bool behind = false;
    for (const Mention& one : mentions_) {
        if (one.key != key)
            continue;
        if (one.first <= word)
            return false;
        behind = true;
    }
    return behind && last_before_ != key;
}

// ", on the text no", ", on the proposal as a whole they abstained": what the clause of the act
// opens with, by a noun that names nothing.
bool Motions::framed_by_noun(const Claim& claim) const {
    constexpr std::uint32_t far = 9;
    for (std::uint32_t w = claim.cue_first; w > first_ + 1 && claim.cue_first - w < far; --w) {
        const std::uint32_t noun = a_.hit_at[w - 1];
        if (noun != Analysis::none && a_.is(w - 1, Sense::anaphor) &&
            a_.hits[noun].last > a_.hits[noun].first) {
            const Mention said{a_.hits[noun].first, a_.hits[noun].last, "", false, false};
            return is_framed(said);
        }
    }
    return false;
}

} // namespace plenary::reader
