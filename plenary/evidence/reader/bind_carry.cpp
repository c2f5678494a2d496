// What a sentence leaves to the next: who has the floor and for whom, who acted last, whether votes
// were counted.
#include <algorithm>
#include <array>
#include <string_view>

#include "plenary/evidence/reader/binder.hpp"

namespace plenary::reader {
namespace {

using Act = Proposal::Act;

} // namespace

// "Mr. Keller (Switzerland):", "El REPRESENTANTE DE COLOMBIA:" open what they say.
void Binder::take_the_floor() {
    constexpr std::uint32_t early = 9;
    for (const Named& one : named_) {
        // Within a paragraph only a colon gives the floor.
        if (one.kind != Named::Kind::states || one.states.size() != 1 ||
            one.first > s_.first + early ||
            (!s_.opens_block && (a_.after(one.last) & Gap::colon) == 0))
            continue;
        const bool bracketed =
            (a_.words[one.first].before & Gap::open) != 0 ||
            (one.first > s_.first && (a_.words[one.first - 1].before & Gap::open) != 0);
        std::uint32_t title = s_.first; // "17. El Sr. Brandt (Suiza)"
        if (a_.words[title].number >= 0 && title < s_.last)
            ++title;
        if (a_.is(title, Sense::article) && title < s_.last)
            ++title;
        const bool person = bracketed && (a_.after(one.last) & (Gap::colon | Gap::close)) != 0 &&
                            a_.is(title, Sense::title);
        const bool office = (a_.after(one.last) & Gap::colon) != 0 && at_.speaks(one);
        if (person || office) {
            carried_.speaker = one;
            carried_.spoken_for.reset();
            carried_.subject = one;
        }
    }
}

// "I have the honour to speak on behalf of Denmark, Norway and my own country"
void Binder::speak_for_others() {
    if (!carried_.speaker)
        return;
    for (const Named& one : named_) {
        const bool set =
            one.kind == Named::Kind::states || (one.kind == Named::Kind::group && !one.council);
        if (set && on_behalf(one) && s_.senses.has(Sense::first_person))
            carried_.spoken_for = one;
    }
}

// "by 21 votes", "por 21 votos"
bool Binder::votes_behind(std::uint32_t last) const {
    constexpr std::uint32_t near = 4;
    for (std::uint32_t w = last + 1; w < s_.last && w <= last + near; ++w) {
        if ((a_.words[w].before & ~Gap::space) != 0)
            return false;
        if (a_.number_at(w) >= 0)
            return a_.is(w + 1, Sense::vote);
    }
    return false;
}

// "The text was put to the vote", "Il est procédé au vote", "sometido a votación"
bool Binder::put_to_vote() const {
    constexpr std::uint32_t near = 5;
    if (s_.question || !s_.senses.has(Sense::vote) || !marks_.expect.empty() ||
        !marks_.condition.empty() || s_.senses.has(Sense::neg))
        return false;
    for (std::uint32_t w = s_.first; w < s_.last; ++w) {
        if (!a_.is(w, Sense::puts))
            continue;
        for (std::uint32_t v = w + 1; v <= s_.last && v <= w + near; ++v) {
            if (a_.is(v, Sense::vote))
                return true;
        }
    }
    return false;
}

void Binder::remember() {
    speak_for_others();
    for (const Claim& one : out_) {
        if (one.rule.empty() || one.kind != Proposal::Kind::stance)
            continue;
        carried_.told_year = one.year;
        carried_.told_earlier = one.earlier;
    }
    // "Peru spoke first" says of no vote that it was told wrong.
    carried_.correcting =
        !marks_.deny.empty() ||
        std::any_of(marks_.first.begin(), marks_.first.end(), [&](std::uint32_t w) {
            return !cues_.empty() || !a_.in(a_.hits[a_.hit_at[w]].last, WordList::first_in_turn);
        });
    for (const Cue& cue : cues_) {
        const bool ahead = cue.form == Feature::future || cue.form == Feature::conditional ||
                           cue.form == Feature::infinitive || cue.form == Feature::base;
        if (cue.act == Act::vote && !cue.adopted && (cue.label || !ahead))
            carried_.voting = true;
    }
    // "was rejected by 21 votes to 12"
    if (!s_.question && marks_.expect.empty() && marks_.condition.empty() && marks_.years.empty() &&
        s_.senses.has(Sense::adopted) && s_.senses.has(Sense::vote) &&
        std::any_of(cues_.begin(), cues_.end(),
                    [&](const Cue& cue) { return cue.adopted && votes_behind(cue.last); }))
        carried_.voting = true;
    carried_.voting = carried_.voting || put_to_vote();
    // "The council voted on it on Tuesday": no side, and yet a vote that took place.
    if (!s_.question && marks_.expect.empty() && marks_.condition.empty() &&
        s_.senses.has(Sense::vote)) {
        for (std::uint32_t w = s_.first; w <= s_.last; ++w) {
            const std::uint32_t hit = a_.hit_at[w];
            const Meaning* vote = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::vote);
            if (vote != nullptr && vote->feature == Feature::past)
                carried_.voting = true;
        }
    }
    for (const Claim& one : out_) {
        if (one.who.kind == Named::Kind::states && one.who.states.size() == 1 && !one.rule.empty())
            carried_.subject = one.who;
    }
    for (const Named& one : named_) {
        if (one.kind == Named::Kind::states && one.states.size() > 1 && acts(one.role))
            carried_.several = one;
    }
    if (last_claimed_ && !out_.empty() &&
        (out_.back().who.kind == Named::Kind::number ||
         (out_.back().who.kind == Named::Kind::group &&
          a_.counted(out_.back().who.first, s_.first))) &&
        !out_.back().rule.empty() && out_.back().stance == cues_[*last_claimed_].stance)
        carried_.counted = cues_[*last_claimed_];
    if (last_claimed_)
        carried_.cue = cues_[*last_claimed_];
    if (std::all_of(out_.begin(), out_.end(), [](const Claim& one) { return one.rule.empty(); })) {
        for (const Named& one : named_) {
            if (one.kind == Named::Kind::states && one.states.size() == 1 &&
                one.role == Role::agent) {
                carried_.subject = one;
                break;
            }
        }
    }
}

} // namespace plenary::reader
