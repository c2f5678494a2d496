// From an archive to what a model is fitted to, by a stated rule.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plenary/idealpoint/data.hpp"
#include "plenary/rollcall/archive.hpp"

namespace plenary::idealpoint {

// What counts as an answer, and which: a category from 0 for each state of a vote, none for those
// that say nothing. Absence is never an opinion: no rule here takes it for one.
struct Reading {
    std::array<std::optional<std::uint8_t>, rollcall::states> category;
    bool intended = false; // what was announced or paired counts as cast
};

// no, yes.
[[nodiscard]] Reading yes_or_no();
// no, abstain, yes: an abstention stands between.
[[nodiscard]] Reading no_abstain_yes();

// How positions move from period to period.
struct Walk {
    double step_variance = 0.1;
    // The variance of the step into a period, where it is another one.
    std::map<std::size_t, double> step_into;
};

struct Start { // of a member's first state
    double mean = 0;
    double variance = 1;

    friend bool operator==(const Start&, const Start&) = default;
};

struct CompileOptions {
    Reading reading;
    bool dynamic = false; // periods are sessions; roll calls without one are left out
    // Roll calls and members to leave out; empty: none.
    std::function<bool(std::size_t roll_call)> take_roll_call;
    std::function<bool(std::size_t member)> take_member;
    Walk walk;
    Start start;
    std::map<std::size_t, Start> anchors; // by member
    ItemPrior items;
    bool keep_unanimous = false; // roll calls with one category
    // By roll call, a number that linked ones have in common; empty: none is linked.
    std::vector<std::optional<std::size_t>> links;
    // By roll call, above 0 where it is taken; empty: 1 each.
    std::vector<double> weights;
};

struct Compiled {
    Data data;
    std::vector<std::size_t> members; // places in the archive, by member of the data
    std::vector<int> periods;  // what each period is called; a static model's are its parts, from 0
    std::size_t parts = 1;     // of a static record, that have no member in common
    std::size_t linked = 0;    // roll calls that share their parameters with others
    std::size_t unanimous = 0; // roll calls left out for it
    std::size_t without_answers = 0; // and for having none
    std::size_t without_period = 0;  // and for belonging to none
    std::vector<std::size_t> silent; // members taken, without any answer
};

// Votes become answers. A static record falls into parts that have no member in common; each is a
// period, without a walk between them. A member of a static model keeps a state even without any
// answer, so that its position is the prior's; in a dynamic one it has a state in every period from
// its first to its last answer, also where it gave none.
[[nodiscard]] Compiled compile(const rollcall::Archive& archive, const CompileOptions& options);

} // namespace plenary::idealpoint
