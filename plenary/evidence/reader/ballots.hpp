// Which ballot a vote belongs to, where a text tells of several on what it calls by one name: a
// record reads out "in favour: ...", and later "in favour: ..." again, or the same members are said
// to have voted otherwise. Nobody votes twice in a ballot, so that is another one.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "plenary/evidence/reader/bind.hpp"

namespace plenary::reader {

// One of the things that OtherMatters tells apart.
struct OnThing {
    int thing = -1;      // its number; -1: none is told
    bool object = false; // it stands behind the act
};

// A claim with its motion.
struct Bound {
    Claim claim;
    std::string motion;
    OnThing on;
    std::string set_motion = {}; // on which those did that are told by an act; empty: not told
};

// Takes the claims of one text sentence by sentence. Cost O(members named) a sentence.
class Ballots {
public:
    // Gives the votes of a sentence the key of their ballot: the motion's own for the first, with
    // "/ballot 2" behind it for the second; what follows the ballot on a part of a text is on the
    // text. A sentence that corrects what was said opens none.
    void assign(std::vector<Bound>& claims, std::uint32_t block, bool correcting,
                const std::string& text);

    // The keys that were made, each with the motion's own.
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& made() const {
        return made_;
    }

private:
    struct Told {
        Proposal::Stance stance = Proposal::Stance::yes;
        std::uint32_t block = 0;
        std::uint32_t sentence = 0;
        bool listed = false;
    };

    struct Ballot {
        int number = 1;
        int repeated = 0; // rows of members that had one
        std::map<std::uint16_t, Told> told;
        std::map<Proposal::Stance, std::uint32_t> lists; // the block of each list read out
    };

    [[nodiscard]] bool opens_another(const Ballot& ballot, const std::vector<const Bound*>& votes,
                                     std::uint32_t block) const;

    static void tell(Ballot& ballot, const std::vector<const Bound*>& votes, std::uint32_t block);
    [[nodiscard]] bool goes_to_text(const std::string& motion, const std::string& text) const;

    std::map<std::string, Ballot> open_;
    std::map<std::string, std::string> passed_on_; // from a part to the text
    std::vector<std::pair<std::string, std::string>> made_;
};

} // namespace plenary::reader
