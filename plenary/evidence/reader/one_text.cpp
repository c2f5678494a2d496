#include "plenary/evidence/reader/one_text.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "plenary/evidence/reader/motion_key.hpp"
#include "plenary/evidence/reader/stances.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Stances = std::map<std::uint16_t, std::set<Stance>>; // of each member

// The claims on each motion.
class ByMotion {
public:
    explicit ByMotion(std::vector<Bound>& claims) : claims_(claims) {
        for (std::size_t place = 0; place < claims_.size(); ++place)
            places_[claims_[place].motion].push_back(place);
    }

    // On a motion and on its further ballots.
    [[nodiscard]] Stances stances_on(const std::string& key) const {
        Stances out;
        for (const std::string& motion : of(key)) {
            for (const std::size_t place : places_.at(motion)) {
                const Claim& claim = claims_[place].claim;
                if (claim.kind != Proposal::Kind::stance || claim.rule.empty())
                    continue;
                for (const std::uint16_t state : claim.who.states)
                    out[state].insert(claim.stance);
            }
        }
        return out;
    }

    void rename(const std::string& from, const std::string& to) {
        for (const std::string& motion : of(from)) {
            const std::string made = to + motion.substr(from.size());
            if (made == motion)
                continue;
            const auto node = places_.extract(motion);
            for (const std::size_t place : node.mapped()) {
                claims_[place].motion = made;
                places_[made].push_back(place);
            }
        }
    }

private:
    [[nodiscard]] std::vector<std::string> of(const std::string& key) const {
        std::vector<std::string> out;
        if (places_.contains(key))
            out.push_back(key);
        const std::string ballots = key + "/ballot ";
        for (auto it = places_.lower_bound(ballots);
             it != places_.end() && it->first.starts_with(ballots); ++it)
            out.push_back(it->first);
        return out;
    }

    std::vector<Bound>& claims_;
    std::map<std::string, std::vector<std::size_t>> places_;
};

bool votes(const Stances& stances) {
    return std::any_of(stances.begin(), stances.end(), [](const auto& one) {
        return std::any_of(one.second.begin(), one.second.end(),
                           [](Stance told) { return is_vote(told); });
    });
}

bool may_be_one(const Stances& one, const Stances& other) {
    bool agree = false;
    for (const auto& [state, stances] : one) {
        const auto found = other.find(state);
        if (found == other.end())
            continue;
        for (const Stance stance : stances) {
            agree = agree || found->second.contains(stance);
            if (std::any_of(found->second.begin(), found->second.end(),
                            [&](Stance told) { return contradicts(stance, told); }))
                return false;
        }
    }
    return agree || !votes(one) || !votes(other);
}

} // namespace

void unite_symbol(std::vector<Bound>& claims) {
    const std::string text(unnamed);
    std::set<std::string> symbols;
    for (const Bound& one : claims) {
        if (one.claim.kind == Proposal::Kind::stance && !one.claim.rule.empty() &&
            is_symbol(one.motion))
            symbols.insert(one.motion);
    }
    if (symbols.size() != 1)
        return;
    const std::string& symbol = *symbols.begin();
    ByMotion by_motion(claims);
    const Stances on_text = by_motion.stances_on(text);
    const Stances on_symbol = by_motion.stances_on(symbol);
    if (votes(on_text) && may_be_one(on_text, on_symbol))
        by_motion.rename(symbol, text);
}

void unite_roll(std::vector<Bound>& claims) {
    constexpr std::uint32_t near = 4; // sentences: a page may end between two lists
    const Bound* last = nullptr;
    std::set<Stance> told;
    std::set<std::uint16_t> voted;
    for (Bound& one : claims) {
        const Claim& claim = one.claim;
        if (claim.kind != Proposal::Kind::stance || claim.rule.empty() || !is_vote(claim.stance))
            continue;
        const std::vector<std::uint16_t>& states = claim.who.states;
        const bool listed = claim.rule == "label" && claim.who.kind == Named::Kind::states &&
                            !states.empty() && claim.year < 0 && !claim.earlier;
        const bool goes_on =
            listed && last != nullptr && claim.sentence > last->claim.sentence &&
            claim.sentence <= last->claim.sentence + near && !told.contains(claim.stance) &&
            std::none_of(states.begin(), states.end(),
                         [&](std::uint16_t state) { return voted.contains(state); });
        if (goes_on)
            one.motion = last->motion;
        else if (!listed || last == nullptr || claim.sentence != last->claim.sentence) {
            told.clear();
            voted.clear();
        }
        last = listed ? &one : nullptr;
        if (listed) {
            told.insert(claim.stance);
            voted.insert(states.begin(), states.end());
        }
    }
}

void unite_texts(std::vector<Bound>& claims,
                 const std::vector<std::pair<std::string, std::string>>& pairs) {
    ByMotion by_motion(claims);
    for (const auto& [before, made] : pairs) {
        if (may_be_one(by_motion.stances_on(before), by_motion.stances_on(made)))
            by_motion.rename(made, before);
    }
}

} // namespace plenary::reader
