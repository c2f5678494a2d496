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

bool is_of(const std::string& motion, const std::string& key) {
    return motion == key ||
           (motion.starts_with(key) && motion.compare(key.size(), 8, "/ballot ") == 0);
}

Stances stances_on(const std::vector<Bound>& claims, const std::string& key) {
    Stances out;
    for (const Bound& one : claims) {
        if (one.claim.kind != Proposal::Kind::stance || one.claim.rule.empty() ||
            !is_of(one.motion, key))
            continue;
        for (const std::uint16_t state : one.claim.who.states)
            out[state].insert(one.claim.stance);
    }
    return out;
}

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

void rename(std::vector<Bound>& claims, const std::string& from, const std::string& to) {
    for (Bound& one : claims) {
        if (is_of(one.motion, from))
            one.motion = to + one.motion.substr(from.size());
    }
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
    const Stances on_text = stances_on(claims, text);
    const Stances on_symbol = stances_on(claims, symbol);
    if (votes(on_text) && !votes(on_symbol) && may_be_one(on_text, on_symbol))
        rename(claims, symbol, text);
}

void unite_texts(std::vector<Bound>& claims,
                 const std::vector<std::pair<std::string, std::string>>& pairs) {
    for (const auto& [before, made] : pairs) {
        if (!may_be_one(stances_on(claims, before), stances_on(claims, made)))
            continue;
        rename(claims, made, before);
    }
}

} // namespace plenary::reader
