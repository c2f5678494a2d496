// The motion that a claim is about.
#include <algorithm>
#include <string_view>
#include <tuple>

#include "plenary/evidence/reader/motion_key.hpp"
#include "plenary/evidence/reader/motions.hpp"

namespace plenary::reader {

bool Motions::names_text() const {
    return std::any_of(mentions_.begin(), mentions_.end(),
                       [](const Mention& one) { return !one.matter; });
}

bool Motions::quoted_at(std::uint32_t word) const {
    bool quoted = false;
    for (std::uint32_t w = first_ + 1; w <= word && w < a_.words.size(); ++w)
        quoted = quoted_after(quoted, a_.words[w].before);
    return quoted;
}

// A matter is what somebody acts on only right behind the act: "oppose any new levy". Elsewhere it
// is talk.
bool Motions::is_object(const Mention& mention, const Claim& claim) const {
    constexpr std::uint32_t near = 6;
    constexpr std::uint32_t far = 13; // of a matter that was acted on before
    const bool known = std::any_of(heard_.begin(), heard_.end(), [&](const MotionHeard& one) {
        return one.key == mention.key && one.begin < a_.words[claim.cue_first].begin;
    });
    if (mention.first > claim.cue_last + (known ? far : near))
        return false;
    for (std::uint32_t w = claim.cue_last + 1; w <= mention.first; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen | Gap::quote |
                                    Gap::quote_open | Gap::quote_close)) != 0)
            return false;
    }
    return true;
}

// "backed it in a joint letter", "condamne dans un communiqué": what the stand is told in, not what
// it is on.
bool Motions::is_vehicle(const Mention& mention, const Claim& claim) const {
    constexpr std::uint32_t near = 3;
    if (claim.act == Proposal::Act::vote || claim.act == Proposal::Act::signature ||
        claim.act == Proposal::Act::sponsorship ||
        !(mention.key.starts_with("letter") || mention.key.starts_with("declaration")))
        return false;
    for (std::uint32_t w = mention.first; w > first_ && mention.first - w < near; --w) {
        const std::uint32_t hit = a_.hit_at[w - 1];
        if (hit == Analysis::none)
            continue;
        const Meaning* prep = a_.meaning(hit, Sense::preposition);
        if (prep != nullptr && (prep->feature == Feature::in || prep->feature == Feature::by ||
                                prep->feature == Feature::with))
            return true;
        if (prep != nullptr)
            return false;
    }
    return mention.first > first_ && a_.said(mention.first - 1) == "mediante";
}

// The first word that carries meaning right behind the act; none for a pronoun.
std::uint32_t Motions::object_of(const Claim& claim) const {
    constexpr std::uint32_t near = 5;
    for (std::uint32_t w = claim.cue_last + 1; w < a_.words.size() && w <= claim.cue_last + near;
         ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen)) != 0 ||
            a_.is(w, Sense::anaphor) || a_.is(w, Sense::pronoun))
            return Analysis::none;
        constexpr std::size_t shortest = 5;
        if (a_.hit_at[w] == Analysis::none && a_.said(w).size() >= shortest)
            return w;
    }
    return Analysis::none;
}

// "moved to adjourn", "asked to postpone": the act says itself what is moved.
bool Motions::moves_procedure(const Claim& claim) const {
    if (claim.act != Proposal::Act::sponsorship)
        return false;
    for (std::uint32_t w = claim.cue_first + 1; w <= claim.cue_last; ++w) {
        // "a demandé l'ajournement", "moción de aplazamiento de"
        if (a_.begins(w, WordList::procedure_word) ||
            (a_.text->language == Language::english && a_.said(w - 1) == "to" &&
             a_.in(w, WordList::adjourns)))
            return true;
    }
    return false;
}

std::string Motions::key_of_set(const Named& who) const {
    for (const Mention& one : mentions_) {
        if (tells_set(one, who))
            return one.key;
    }
    return "";
}

std::string Motions::key_of(const Claim& claim) {
    if (claim.year >= 0)
        return "in " + std::to_string(claim.year);
    if (claim.earlier)
        return "earlier";
    if (claim.column > 0) {
        std::string key = column_key(claim.column);
        hear(key, claim.first, claim.last);
        voted_ = key;
        return key;
    }
    if (claim.rule == "likewise" && !claimed_.empty())
        return claimed_;
    if (moves_procedure(claim)) {
        claimed_ = "procedure";
        last_ = claimed_;
        last_block_ = block_;
        moved_block_ = block_;
        hear(claimed_, claim.cue_first, claim.cue_last);
        acted_ = true;
        return claimed_;
    }
    // A count alone turns to nothing.
    if (claim.rule == "result") {
        const auto before = std::tuple(voted_, main_, signed_, acted_);
        std::string key = key_told(claim);
        std::tie(voted_, main_, signed_, acted_) = before;
        return key;
    }
    claimed_ = key_told(claim);
    claimed_in_ = first_;
    // "the British text" is the one that was said to be Britain's.
    if (claim.act == Proposal::Act::sponsorship && claim.stance == Proposal::Stance::support &&
        stands_for_text(claimed_)) {
        for (const std::uint16_t state : claim.who.states)
            matters_.emplace(std::string(unnamed) + ":" + a_.lexicon->states[state], claimed_);
    }
    return claimed_;
}

std::vector<std::string> Motions::keys_joined_to(const Claim& claim, const std::string& key) {
    std::vector<std::string> out;
    if (claim.act != Proposal::Act::vote || claim.year >= 0 || claim.earlier || claim.column > 0)
        return out;
    const Mention* last = nullptr;
    for (const Mention& one : mentions_) {
        if (one.first <= claim.cue_last || one.matter)
            continue;
        if (last == nullptr && (one.key != key || aside(claim.cue_last, one.first)))
            return out;
        if (last != nullptr) {
            if (!names_beside(*last, one))
                return out;
            hear(one.key, claim.first, claim.last);
            out.push_back(one.key);
        }
        last = &one;
    }
    return out;
}

// The text itself, where only a part of it was told of.
std::string Motions::on_whole(const Claim& claim) {
    std::string whole = stands_for_text(main_) ? main_ : std::string(unnamed);
    if (claim.act == Proposal::Act::vote)
        voted_ = whole;
    hear(whole, claim.first, claim.last);
    return whole;
}

std::string Motions::key_told(const Claim& claim) {
    if (claimed_in_ == first_ && is_part(claimed_) && framed_by_noun(claim))
        return on_whole(claim);
    for (const Mention& one : mentions_) {
        if (claim.about != Analysis::none && one.first <= claim.about && claim.about <= one.last) {
            if (main_.empty())
                main_ = one.key;
            return one.key;
        }
    }
    // What stands behind the verb comes first, then what stands before it.
    const Mention* found = nullptr;
    const bool in_quote = quoted_at(claim.cue_first);
    // "On the amendment Peru voted yes, on the resolution no", whatever opens the sentence
    constexpr std::uint32_t ahead = 12;
    const bool headed = std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& one) {
        return one.last < claim.cue_first && is_framed(one) && one.first <= first_ + ahead;
    });
    for (const Mention& one : mentions_) {
        // "The proposal, drawn up by Peru, would not ban ...": its object stands before it. "The
        // letter was signed by Peru, the treaty by Chile"
        if (claim.rule == "passive" && one.first > claim.cue_last &&
            has_agent(one, claim.who.first)) {
            found = &one;
            break;
        }
        const bool behind_agent = claim.rule == "passive" && has_other_agent(one, claim);
        if (is_vehicle(one, claim) || (one.matter && claim.rule == "passive") || behind_agent ||
            tells_set(one, claim.who))
            continue;
        if (!one.opens && one.first > claim.cue_last && one.first <= claim.cue_last + 12 &&
            (!one.quoted || in_quote) && (!one.matter || is_object(one, claim)) &&
            !aside(claim.cue_last, one.first) && !turns_between(claim.cue_last, one.first) &&
            !(headed && is_framed(one) && parted(claim.cue_last, one.first))) {
            found = &one;
            break;
        }
    }
    // "moved that the item be adjourned"
    for (const Mention& one : mentions_) {
        constexpr std::uint32_t near = 9;
        if (claim.act == Proposal::Act::sponsorship && one.key == "procedure" &&
            one.first > claim.cue_last && one.first <= claim.cue_last + near)
            found = &one;
    }
    if (found == nullptr) {
        for (const Mention& one : mentions_) {
            if (one.last < claim.cue_first && !one.matter && !is_vehicle(one, claim) &&
                !tells_set(one, claim.who) &&
                !(claim.act == Proposal::Act::vote && is_signable(one.key) && one.key != main_ &&
                  !is_framed(one)))
                found = &one;
        }
    }
    // "It rejected Peru's amendment before adopting the text with Peru voting against"
    if (found != nullptr && found->last < claim.cue_first && is_part(found->key) &&
        adopts_whole(found->last, claim.cue_first)) {
        std::string whole = stands_for_text(main_) ? main_ : std::string(unnamed);
        if (claim.act == Proposal::Act::vote)
            voted_ = whole;
        hear(whole, claim.first, claim.last);
        return whole;
    }
    // "In favour | All others | Joint statement by Greece": the other cell is about something else.
    if (claim.rule == "row" && found != nullptr && told_in_row(claim))
        found = nullptr;
    acted_ = true;
    // "The draft was tabled in April. Mexico put its name to it": to what was spoken of last
    const bool it = claim.of_it || (claim.cue_last + 1 < a_.words.size() &&
                                    a_.words[claim.cue_last + 1].before == Gap::space &&
                                    a_.said(claim.cue_last + 1) == "it");
    if (claim.act == Proposal::Act::signature && found == nullptr && it && stands_for_text(last_) &&
        last_block_ == block_) {
        hear(last_, claim.first, claim.last);
        return last_;
    }
    // "backing it", "opposed the text"
    for (std::uint32_t w = claim.cue_last + 1;
         w < a_.words.size() && w <= claim.cue_last + 2 && claim.act != Proposal::Act::signature;
         ++w) {
        if ((a_.words[w].before & (Gap::comma | Gap::semicolon | Gap::stop | Gap::dash)) != 0)
            break;
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none || a_.meaning(hit, Sense::anaphor) == nullptr ||
            (a_.hits[hit].first == a_.hits[hit].last && a_.said(w) != "it"))
            continue;
        const bool mentioned =
            std::any_of(mentions_.begin(), mentions_.end(), [&](const Mention& one) {
                return (one.first <= w && w <= one.last) || moves(a_.hits[hit], one);
            });
        // "backed the motion", of one to adjourn
        if (!mentioned && last_ == "procedure" && last_block_ == block_ && a_.hits[hit].last > w &&
            (a_.said(a_.hits[hit].last) == "motion" || a_.said(a_.hits[hit].last) == "moción" ||
             a_.said(a_.hits[hit].last) == "moção"))
            return last_;
        // "voted for the amendment but against the text": on another
        if (!mentioned && claimed_in_ == first_ && is_part(claimed_) &&
            a_.hits[hit].last > a_.hits[hit].first)
            return on_whole(claim);
        const bool just_told = last_block_ == block_ && !told_only_behind(last_, claim.cue_last) &&
                               (is_part(last_) || last_.starts_with(std::string(unnamed) + ":"));
        const bool spoken = claim.act == Proposal::Act::vote || claim.act == Proposal::Act::speech;
        const std::string& meant =
            just_told && spoken                                   ? last_
            : !topic_.empty() && claim.act == Proposal::Act::vote ? topic_
            : stands_for_text(voted_) ||
                    (claim.act == Proposal::Act::vote && is_part(voted_) && last_block_ != block_)
                ? voted_
                : main_;
        // "voted for the amendment, except Peru, which voted against it"
        // "On the resolution, Peru voted for it"
        const bool framed = found != nullptr && heads_clause(*found, claim);
        if (!mentioned && found != nullptr && found->last < claim.cue_first &&
            (is_part(found->key) || framed) && claim.act == Proposal::Act::vote) {
            voted_ = found->key;
            return found->key;
        }
        if (!meant.empty() && !mentioned) {
            if (claim.act == Proposal::Act::vote)
                voted_ = meant;
            return meant;
        }
    }
    // "The signatories will also oppose any new charge": another motion, whatever it is called.
    if (claim.who.kind == Named::Kind::reference && claim.intended && found == nullptr) {
        if (const std::uint32_t object = object_of(claim); object != Analysis::none) {
            std::string key = "object:" + folded({object, object, 0});
            hear(key, object, object);
            return key;
        }
    }
    std::string key;
    if (claim.act == Proposal::Act::vote) {
        key = found != nullptr ? found->key : !voted_.empty() ? voted_ : main_;
    } else if (claim.act == Proposal::Act::signature || claim.signs) {
        const bool told_here = claim.of_it && claimed_in_ == first_ && !claimed_.empty();
        key = found != nullptr          ? found->key
              : !signed_.empty()        ? signed_
              : told_here               ? claimed_ // "came from Peru, which signed it with Chile"
              : !last_signable_.empty() ? last_signable_
                                        : "signed";
    } else {
        // "Peru joined the sponsors; Chile asked to be taken off the list": what comes behind is
        // told of later.
        const bool later = !mentions_.empty() && !last_before_.empty() && found == nullptr &&
                           std::all_of(mentions_.begin(), mentions_.end(), [&](const Mention& one) {
                               return one.first > claim.cue_last;
                           });
        const std::string& told = later ? last_before_ : last_;
        // "It adopted a declaration on hurricanes. It was sponsored by Peru."
        const bool just_told =
            claim.act == Proposal::Act::sponsorship && !told.empty() && last_block_ == block_;
        // "Pakistan asks for a suspension." "Somalia seconds." in the next entry
        const bool next_said = mentions_.empty() && last_block_ + 1 == block_ &&
                               claim.last < claim.first + 4 && !closed_.contains(last_);
        const bool part_told = last_ == "procedure" && (last_block_ == block_ || next_said);
        key = found != nullptr                                           ? found->key
              : just_told || part_told                                   ? told
              : stands_for_text(told)                                    ? told
              : !voted_.empty() && (!is_part(voted_) || !topic_.empty()) ? voted_
                                                                         : main_;
    }
    if (key.empty())
        key = main_.empty() ? std::string(unnamed) : main_;
    // Nobody votes on a letter.
    if (claim.act == Proposal::Act::vote && key.starts_with("letter"))
        key = std::string(unnamed);
    // "voted against paragraph 7": the next speaker explains a vote on the whole again.
    const bool in_passing = key.starts_with("paragraph") && !apart_;
    if (claim.act == Proposal::Act::vote && claim.grade == Proposal::Grade::firm && !in_passing)
        voted_ = key;
    if (claim.act == Proposal::Act::signature)
        signed_ = key;
    if (main_.empty())
        main_ = key;
    hear(key, claim.first, claim.last);
    return key;
}

} // namespace plenary::reader
