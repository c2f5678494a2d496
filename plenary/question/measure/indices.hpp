// All indices of power of a rule at once, as columns over its members: which there are depends on
// the rule, on the number of choices and on the method that fits.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/question/arena.hpp"
#include "plenary/question/value.hpp"
#include "plenary/rule/game.hpp"

namespace plenary::question {

// An index that can be asked for.
struct KnownIndex {
    std::string_view key;   // "banzhaf_raw"
    std::string_view title; // "swings"
    bool usual = false;     // among those that a terminal has room for
};

[[nodiscard]] const std::vector<KnownIndex>& known_indices();

// One column: a value for each variable of the game.
struct Index {
    std::string_view key;
    std::string_view title;
    bool usual = false;
    std::vector<Value> values; // double, or a decimal string for counts
};

// A union of members that vote as one, seen from outside: its power among the unions.
struct UnionPower {
    std::vector<std::size_t> members; // places in the electorate
    double shapley = 0;
    double banzhaf = 0; // absolute
};

struct Indices {
    Game game;
    std::vector<Index> columns;
    std::vector<UnionPower> unions; // empty: none given
    std::optional<std::size_t> nodes;
    std::string method;
    bool monotone = true;
    std::string winning; // decimal; empty: not counted
    std::string minimal;
    std::string smallest;
    std::uint32_t smallest_size = 0;
    std::optional<double> act;           // chance of passage if yes and no are equally likely
    std::optional<double> shapley_error; // by how much the values miss their sum
    std::optional<double> p_pass;        // uniform choices; only where chances stand for indices
    std::vector<std::string> notes;      // what is not given, and why

    // The value of a column for a member of the electorate; null when it cannot vote.
    [[nodiscard]] Value value(const Index& index, std::size_t member) const;
};

// Which indices are wanted; empty: all that come at a usual price.
using WantedIndices = std::vector<std::string>;

// With fewer choices than the rule tells apart a quorum would be hidden; for a rule that is not
// monotone as many choices as it tells apart are used, whatever is asked. Errors of binding and
// compiling; index-not-given when one that was asked for by name has no value here.
[[nodiscard]] Result<Indices> indices(const Arena& arena, const WantedIndices& wanted);

} // namespace plenary::question
