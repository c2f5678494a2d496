// What the reader proposes: that a text says this of a member. A proposal counts for nothing until
// a person accepts it. Plain values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plenary::reader {

struct Proposal {
    enum class Kind {
        stance,   // a member's position on a motion
        pressure, // a threat or an offer made to it: never a position
        note      // a characterisation or a standing that is neither ("does not sit")
    };
    // yes, no, abstain, absent: by a vote that took place. support, oppose: by any other act.
    enum class Stance { yes, no, abstain, absent, support, oppose };
    enum class Act { vote, signature, sponsorship, backing, speech, reported };
    // How the member is meant: by name; as the rest of a set; by an earlier list or a group's name;
    // or only as one of so many.
    enum class Basis { named, complement, reference, aggregate };
    enum class Grade { firm, weak, conditional };

    Kind kind = Kind::stance;
    std::string member;     // ISO 3166 alpha-3; empty for an aggregate
    std::int64_t count = 0; // of an aggregate
    Stance stance = Stance::yes;
    Act act = Act::reported;
    std::string motion; // the text's own key of the motion; empty: none could be told
    Basis basis = Basis::named;
    Grade grade = Grade::firm;
    std::uint32_t begin = 0; // the quote, bytes of the readable text
    std::uint32_t end = 0;
    std::string rule; // the rule that fired
    std::string what; // of pressure and notes: the words of the cue
};

// A motion as the text speaks of it.
struct MotionHeard {
    std::string key;
    std::string words; // how the text first names it
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

// A passage that names members beside a word of a stand, and of which nothing was proposed of them.
struct PassedOver {
    std::uint32_t begin = 0; // bytes of the readable text
    std::uint32_t end = 0;
    std::vector<std::string> members; // ISO 3166 alpha-3, each once
};

struct Reading {
    std::vector<Proposal> proposals; // in the order of the text
    std::vector<MotionHeard> motions;
    std::vector<PassedOver> passed_over; // in the order of the text
};

[[nodiscard]] std::string_view to_string(Proposal::Kind kind);
[[nodiscard]] std::string_view to_string(Proposal::Stance stance);
[[nodiscard]] std::string_view to_string(Proposal::Act act);
[[nodiscard]] std::string_view to_string(Proposal::Basis basis);
[[nodiscard]] std::string_view to_string(Proposal::Grade grade);

} // namespace plenary::reader
