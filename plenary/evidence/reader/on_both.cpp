#include "plenary/evidence/reader/on_both.hpp"

#include <algorithm>
#include <string>

namespace plenary::reader {
namespace {

bool is_vote(const Bound& one) {
    return one.claim.kind == Proposal::Kind::stance && one.claim.act == Proposal::Act::vote &&
           !one.claim.rule.empty();
}

// Whether "both" stands behind the act, or right before who acted, in the same clause.
bool says_both(const Analysis& a, const Claim& claim) {
    constexpr std::uint32_t far = 9;
    constexpr std::uint32_t near = 4;
    constexpr std::uint32_t ends =
        Gap::stop | Gap::semicolon | Gap::colon | Gap::line | Gap::question | Gap::exclamation;
    for (std::uint32_t w = claim.cue_first; w < a.words.size() && w <= claim.cue_last + far; ++w) {
        if (w > claim.cue_first && (a.words[w].before & ends) != 0)
            break;
        // "voted for it, while Peru voted against both"
        if (w > claim.cue_last && a.is(w, Sense::state))
            break;
        // "took part in neither vote": the act holds the word.
        if (a.is(w, Sense::both) ? w > claim.cue_last : a.said(w) == "neither")
            return true;
    }
    const std::uint32_t who = std::min(claim.who.first, claim.cue_first);
    for (std::uint32_t w = who; w > 0 && who - w < near; --w) {
        if ((a.words[w].before & (ends | Gap::comma)) != 0)
            return false;
        if (a.is(w - 1, Sense::both) && w >= 2 && a.is(w - 2, Sense::preposition))
            return true;
    }
    return false;
}

} // namespace

void copy_to_both(const Analysis& a, std::vector<Bound>& claims) {
    std::vector<Bound> out;
    std::string last; // voted on
    std::string before;
    for (Bound& one : claims) {
        const bool vote = is_vote(one);
        if (vote && !before.empty() && says_both(a, one.claim)) {
            Bound other = one;
            one.motion = last;
            other.motion = before;
            out.push_back(one);
            out.push_back(std::move(other));
            continue;
        }
        if (vote && one.motion != last) {
            before = last;
            last = one.motion;
        }
        out.push_back(std::move(one));
    }
    claims = std::move(out);
}

} // namespace plenary::reader
