// One member's votes over all draws, written as runs of letters: "Y3NX12" is YYYN and twelve X.
//
// N no, A abstain, Y yes, X there is a vote and the member stays away, . no vote. There is one way
// to write a list: runs are as long as they can be, and a run of one has no number.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace plenary::score {

inline constexpr std::string_view vote_letters = "NAYX.";

// What none of these letters is does not occur in `letters`. Never longer than its argument.
[[nodiscard]] std::string packed_runs(std::string_view letters);

// How many letters the runs stand for; none where this is not how packed_runs() writes it, or where
// they are more than `most`. Cost O(bytes), whatever they stand for.
[[nodiscard]] std::optional<std::size_t> length_of_runs(std::string_view runs, std::size_t most);

// The letters; of runs that have a length.
[[nodiscard]] std::string unpacked_runs(std::string_view runs);

} // namespace plenary::score
