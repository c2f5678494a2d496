#include "plenary/evidence/reader/binding.hpp"

#include <set>
#include <sstream>

#include "plenary/text/fold.hpp"

namespace plenary::reader {
namespace {

// Words of at least four letters; shorter ones ("the") tell no motion from another.
std::set<std::string> words_of(const std::string& text) {
    constexpr std::size_t shortest = 4;
    std::set<std::string> out;
    std::istringstream in(fold(text));
    for (std::string word; in >> word;) {
        if (word.size() >= shortest)
            out.insert(word);
    }
    return out;
}

int shared(const std::set<std::string>& a, const std::set<std::string>& b) {
    int count = 0;
    for (const std::string& word : a)
        count += b.contains(word) ? 1 : 0;
    return count;
}

// "matter:agenda": the reader's own word for a thing decided on that is no text.
std::string name_of(const std::string& key) {
    const std::size_t colon = key.find(':');
    return colon == std::string::npos ? key : key.substr(colon + 1);
}

} // namespace

std::map<std::string, std::string> bind_motions(const std::vector<MotionHeard>& heard,
                                                const std::vector<Motion>& motions, Day known) {
    constexpr int id_counts = 2;
    std::map<std::string, std::string> out;
    for (const MotionHeard& one : heard) {
        const std::set<std::string> said = words_of(name_of(one.key) + " " + one.words);
        int best = 0;
        const Motion* found = nullptr;
        for (const Motion& motion : motions) {
            if (motion.day && known < *motion.day)
                continue;
            const int score = id_counts * shared(said, words_of(motion.id)) +
                              shared(said, words_of(motion.sentence));
            if (score > best) {
                best = score;
                found = &motion;
            } else if (score == best) {
                found = nullptr;
            }
        }
        if (found != nullptr)
            out.emplace(one.key, found->id);
    }
    return out;
}

plenary::Stance stance_in_dossier(const Proposal& proposal) {
    const bool firm = proposal.grade == Proposal::Grade::firm;
    switch (proposal.stance) {
    case Proposal::Stance::yes:
    case Proposal::Stance::support:
        return firm ? plenary::Stance::yes : plenary::Stance::lean_yes;
    case Proposal::Stance::no:
    case Proposal::Stance::oppose:
        return firm ? plenary::Stance::no : plenary::Stance::lean_no;
    case Proposal::Stance::abstain:
        return plenary::Stance::abstain;
    case Proposal::Stance::absent:
        return plenary::Stance::absent;
    }
    return plenary::Stance::undecided;
}

plenary::Act act_in_dossier(const Proposal& proposal) {
    if (proposal.member.empty())
        return plenary::Act::aggregate;
    switch (proposal.act) {
    case Proposal::Act::vote:
        return plenary::Act::vote;
    case Proposal::Act::signature:
        return plenary::Act::signature;
    case Proposal::Act::sponsorship:
        return plenary::Act::co_sponsorship;
    case Proposal::Act::speech:
        return plenary::Act::speech;
    case Proposal::Act::backing:
    case Proposal::Act::reported:
        return plenary::Act::reported;
    }
    return plenary::Act::reported;
}

} // namespace plenary::reader
