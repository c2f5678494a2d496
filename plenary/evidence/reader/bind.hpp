// Who did what: the acts of a sentence bound to the members that it names, with what turns them
// round (denials, conditions, expectations, other people's claims) taken into account.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "plenary/evidence/reader/proposal.hpp"
#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::reader {

// A phrase that stands for an act, with its stance.
struct Cue {
    Proposal::Stance stance = Proposal::Stance::yes;
    Proposal::Act act = Proposal::Act::vote;
    std::uint32_t first = 0; // words
    std::uint32_t last = 0;
    Feature form = Feature::past;
    bool label = false;   // opens a list: "In favour (13):"
    bool bare = false;    // a side alone: "Peru against"
    bool passive = false; // "was signed by"
    bool adopted = false; // "was carried", with the list in brackets behind it
};

// One member, list or set with one stance.
struct Claim {
    Named who;
    Proposal::Stance stance = Proposal::Stance::yes;
    Proposal::Act act = Proposal::Act::vote;
    Proposal::Grade grade = Proposal::Grade::firm;
    std::uint32_t first = 0; // words of the quote
    std::uint32_t last = 0;
    std::uint32_t cue_first = 0;
    std::uint32_t cue_last = 0;
    std::uint32_t sentence = 0;
    std::int32_t year = -1; // of another time than the text's
    bool earlier = false;   // of another motion, without a year
    Proposal::Kind kind = Proposal::Kind::stance;
    bool of_it = false;                   // its object is a pronoun
    bool intended = false;                // announced, not done
    bool signs = false;                   // signs, or says that it will
    bool reported = false;                // told by somebody who is not named
    std::uint32_t about = Analysis::none; // a word of the motion meant, where it is plain
    std::uint32_t column = 0;             // of a table with several votes, else 0
    bool correction = false;              // goes before what was said of the member before
    std::string_view rule;
};

// What a sentence leaves to the next.
struct Carried {
    std::optional<Named> subject;    // the last single member that acted or spoke
    std::optional<Named> several;    // the last list that acted
    std::optional<Named> speaker;    // who has the floor in a record
    std::optional<Named> spoken_for; // on whose behalf
    std::optional<Cue> cue;
    std::optional<Cue> counted;    // what so many did, in the sentence before
    std::optional<Cue> opened;     // a label on a line of its own
    std::optional<Cue> asked;      // "And who was for it?"
    std::optional<Named> asked_of; // "How did Chile vote?"
    int answers = 0;               // sentences that may still answer
    bool correcting = false;       // something was said to be wrong or provisional
    bool lettered = false;         // a record with a letter before each name was read
    bool voting = false;           // a vote was spoken of in this block
    bool awaiting = false;         // the vote is still to come, and no other told of in this block
    std::int32_t year = -1;        // the text's own
    unsigned month = 0;
    std::int32_t told_year = -1; // of what was told last, where that was of another time
    bool told_earlier = false;
    std::size_t columns = 0; // of votes in the table, where rows had several
    std::vector<std::optional<Proposal::Stance>> sides; // that head the columns of the table
};

[[nodiscard]] std::vector<Claim> claims_in(const Analysis& analysis, const Sentence& sentence,
                                           const std::vector<Named>& named, Carried& carried);

// The cues alone, as claims_in() sees them.
[[nodiscard]] std::vector<Cue> cues_in(const Analysis& analysis, const Sentence& sentence,
                                       const std::vector<Named>& named, bool voting);

} // namespace plenary::reader
