#include "plenary/evidence/reader/other_matters.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "plenary/evidence/reader/stances.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;

bool stands(const Bound& one) {
    return one.claim.kind == Proposal::Kind::stance && !one.claim.rule.empty();
}

} // namespace

bool OtherMatters::parted(std::uint32_t from, std::uint32_t to) const {
    constexpr std::uint32_t joins = Gap::space | Gap::apostrophe | Gap::hyphen | Gap::quote |
                                    Gap::quote_open | Gap::quote_close;
    for (std::uint32_t w = from + 1; w <= to; ++w) {
        if ((a_.words[w].before & ~joins) != 0)
            return true;
    }
    return false;
}

// "Half an hour earlier", "Una hora después": what follows may be on something else.
bool OtherMatters::shifts(const Sentence& sentence) const {
    constexpr std::uint32_t early = 6;
    for (std::uint32_t w = sentence.first; w <= sentence.last && w < sentence.first + early; ++w) {
        if (w > sentence.first && (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        if (a_.is(w, Sense::shift))
            return true;
        if (a_.is(w, Sense::state))
            return false;
    }
    return false;
}

int OtherMatters::added(NounPhrase phrase) {
    constexpr std::size_t most = 250; // so that the work on a long text stays linear
    if (things_.size() == most)
        return -1;
    things_.push_back({std::move(phrase), false});
    return static_cast<int>(things_.size()) - 1;
}

int OtherMatters::numbered(const NounPhrase& phrase) {
    for (std::size_t i = 0; i < things_.size(); ++i) {
        if (may_be_one(things_[i].phrase, phrase))
            return static_cast<int>(i);
    }
    return added(phrase);
}

void OtherMatters::enter(const Sentence& sentence, bool names_text) {
    using How = VotedThing::How;
    here_.clear();
    if (sentence.block_number != block_ || names_text)
        topic_ = -1;
    block_ = sentence.block_number;
    if (shifts(sentence)) {
        NounPhrase time;
        time.head = sentence.first;
        topic_ = added(std::move(time));
    }
    for (const VotedThing& one : voted_things(a_, sentence)) {
        const int thing = numbered(one.phrase);
        if (thing < 0)
            continue;
        here_.push_back({thing, one.phrase.head});
        if (one.how == How::object)
            continue;
        topic_ = thing;
        if (one.how == How::fronted || one.how == How::turned)
            things_[static_cast<std::size_t>(thing)].turned = true;
    }
}

OnThing OtherMatters::of(const Claim& claim) const {
    constexpr std::uint32_t near = 8;
    for (const Here& one : here_) {
        if (one.head > claim.cue_last && one.head <= claim.cue_last + near &&
            !parted(claim.cue_last, one.head))
            return {one.thing, true};
    }
    // "The levy was voted by Mali and Togo"
    if (claim.rule == "passive" || claim.rule == "inverted") {
        for (auto one = here_.rbegin(); one != here_.rend(); ++one) {
            if (one->head < claim.cue_first && claim.cue_first <= one->head + near &&
                !parted(one->head, claim.cue_first))
                return {one->thing, true};
        }
    }
    return {topic_, false};
}

// Whether members stood otherwise on the thing than on what was told before it: more of them than
// stood the same way, or two.
bool OtherMatters::contradicts(const std::vector<const Bound*>& told, int thing) const {
    std::map<std::uint16_t, std::set<Stance>> rest;
    bool reached = false;
    for (const Bound* one : told) {
        reached = reached || one->on.thing == thing;
        if (reached)
            continue;
        for (const std::uint16_t state : one->claim.who.states)
            rest[state].insert(one->claim.stance);
    }
    int conflicts = 0;
    int agreements = 0;
    for (const Bound* one : told) {
        if (one->on.thing != thing)
            continue;
        for (const std::uint16_t state : one->claim.who.states) {
            const auto found = rest.find(state);
            if (found == rest.end())
                continue;
            if (found->second.contains(one->claim.stance))
                ++agreements;
            else if (std::any_of(found->second.begin(), found->second.end(), [&](Stance other) {
                         return reader::contradicts(one->claim.stance, other);
                     }))
                ++conflicts;
        }
    }
    return conflicts > agreements || conflicts > 1;
}

// Whether the thing is no part of what the claims, all of one motion, were on before.
bool OtherMatters::is_other(const std::vector<const Bound*>& told, int thing) const {
    if (told.front()->on.thing == thing)
        return false;
    const bool ballot = told.front()->motion.find("/ballot ") != std::string::npos;
    if (things_[static_cast<std::size_t>(thing)].turned && !ballot)
        return true;
    // "spoke for the interconnector", and then "backed the reserve"
    const auto object = [&](bool of_it) {
        return std::find_if(told.begin(), told.end(), [&](const Bound* one) {
            return one->on.object && (one->on.thing == thing) == of_it;
        });
    };
    const auto its = object(true);
    return (its != told.end() && object(false) < its) || contradicts(told, thing);
}

std::vector<MotionHeard> OtherMatters::part(std::vector<Bound>& claims) const {
    std::map<std::string, std::vector<const Bound*>> told; // of each motion
    std::vector<std::pair<std::string, int>> pairs;        // motion and thing
    std::set<std::pair<std::string, int>> known;
    for (const Bound& one : claims) {
        if (!stands(one))
            continue;
        told[one.motion].push_back(&one);
        if (one.on.thing >= 0 && known.emplace(one.motion, one.on.thing).second)
            pairs.emplace_back(one.motion, one.on.thing);
    }
    std::map<std::pair<std::string, int>, std::string> other; // and its key
    std::vector<MotionHeard> made;
    for (const auto& [motion, thing] : pairs) {
        if (!is_other(told[motion], thing))
            continue;
        made.push_back(heard(thing));
        other[{motion, thing}] = made.back().key;
    }
    for (Bound& one : claims) {
        const auto key = other.find({one.motion, one.on.thing});
        if (stands(one) && key != other.end())
            one.motion = key->second;
    }
    return made;
}

// "matter:article plastics"; of a time, "text/aside 3".
MotionHeard OtherMatters::heard(int thing) const {
    const NounPhrase& phrase = things_[static_cast<std::size_t>(thing)].phrase;
    MotionHeard out;
    out.key = phrase.noun.empty() ? "text/aside " + std::to_string(thing) : "matter:" + phrase.noun;
    for (const std::string& mark : phrase.marks)
        out.key += " " + mark;
    out.begin = a_.words[phrase.head].begin;
    out.end = a_.words[phrase.head].end;
    out.words = a_.text->text.substr(out.begin, out.end - out.begin);
    return out;
}

} // namespace plenary::reader
