#include "plenary/evidence/reader/ballots.hpp"

#include <algorithm>

namespace plenary::reader {
namespace {

bool is_vote(const Claim& claim) {
    return claim.kind == Proposal::Kind::stance && claim.act == Proposal::Act::vote &&
           !claim.rule.empty() && claim.year < 0 && !claim.earlier;
}

// Read out as a list, not told in a sentence.
bool is_listed(const Claim& claim) {
    return claim.rule == "row" || claim.rule == "label" || claim.rule == "list-below" ||
           claim.rule == "adopted-list";
}

} // namespace

bool Ballots::opens_another(const Ballot& ballot, const std::vector<const Bound*>& votes,
                            std::uint32_t block) const {
    constexpr std::size_t long_list = 3;
    constexpr std::size_t slip = 5;
    std::size_t conflicts = 0;
    for (const Bound* one : votes) {
        const Claim& claim = one->claim;
        if (claim.who.kind != Named::Kind::states)
            continue;
        const bool listed = is_listed(claim);
        if (listed && claim.rule != "row" && claim.who.states.size() > 1) {
            const auto list = ballot.lists.find(claim.stance);
            // Where nobody of it was told before, the first list goes on: "of the others, against:
            // ..."
            const auto known =
                std::count_if(claim.who.states.begin(), claim.who.states.end(),
                              [&](std::uint16_t state) { return ballot.told.contains(state); });
            const bool again =
                known > 0 && static_cast<std::size_t>(known) * slip >= claim.who.states.size();
            if (list != ballot.lists.end() && list->second != block && again)
                return true;
        }
        std::size_t here = 0;
        std::size_t beside = 0; // told otherwise in the same block
        for (const std::uint16_t state : claim.who.states) {
            const auto told = ballot.told.find(state);
            if (told == ballot.told.end() || told->second.sentence == claim.sentence)
                continue;
            if (told->second.block == block) {
                if (told->second.stance != claim.stance)
                    ++beside;
                continue;
            }
            if (claim.rule == "row" && told->second.listed && ballot.repeated > 0)
                return true;
            if (told->second.stance != claim.stance)
                ++here;
        }
        conflicts += here;
        if (beside >= long_list)
            return true;
        // One of a long list that was told otherwise is a slip; several are another ballot.
        if (here > 0 && listed && claim.who.states.size() >= long_list &&
            claim.who.states.size() < slip * here)
            return true;
    }
    return conflicts > 1;
}

void Ballots::tell(Ballot& ballot, const std::vector<const Bound*>& votes, std::uint32_t block) {
    for (const Bound* one : votes) {
        for (const std::uint16_t state : one->claim.who.states) {
            const auto told = ballot.told.find(state);
            if (told != ballot.told.end() && told->second.listed && one->claim.rule == "row")
                ++ballot.repeated;
        }
        for (const std::uint16_t state : one->claim.who.states)
            ballot.told[state] = {one->claim.stance, block, one->claim.sentence,
                                  is_listed(one->claim)};
        if (is_listed(one->claim) && one->claim.who.states.size() > 1)
            ballot.lists.emplace(one->claim.stance, block);
    }
}

// The ballot after the one on an amendment or on the order of business is on the text, unless that
// has been voted on.
bool Ballots::goes_to_text(const std::string& motion, const std::string& text) const {
    const bool part = motion.starts_with("amendment") || motion.starts_with("procedure") ||
                      motion.starts_with("paragraph");
    const auto known = open_.find(text);
    return part && !text.empty() && text != motion &&
           (known == open_.end() || known->second.told.empty());
}

void Ballots::assign(std::vector<Bound>& claims, std::uint32_t block, bool correcting,
                     const std::string& text) {
    std::map<std::string, std::vector<const Bound*>> by_motion;
    for (Bound& one : claims) {
        if (is_vote(one.claim)) {
            const auto passed = passed_on_.find(one.motion);
            if (passed != passed_on_.end())
                one.motion = passed->second;
            by_motion[one.motion].push_back(&one);
            correcting = correcting || one.claim.correction;
        }
    }
    for (const auto& [motion, votes] : by_motion) {
        Ballot& ballot = open_[motion];
        if (!correcting && opens_another(ballot, votes, block) && goes_to_text(motion, text)) {
            passed_on_[motion] = text;
            for (Bound& one : claims) {
                if (is_vote(one.claim) && one.motion == motion)
                    one.motion = text;
            }
            tell(open_[text], votes, block);
            continue;
        }
        if (!correcting && opens_another(ballot, votes, block)) {
            ballot = {ballot.number + 1, 0, {}, {}};
            made_.emplace_back(motion + "/ballot " + std::to_string(ballot.number), motion);
        }
        tell(ballot, votes, block);
    }
    for (Bound& one : claims) {
        const auto ballot = open_.find(one.motion);
        if (is_vote(one.claim) && ballot != open_.end() && ballot->second.number > 1)
            one.motion += "/ballot " + std::to_string(ballot->second.number);
    }
}

} // namespace plenary::reader
