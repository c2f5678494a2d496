// The members that a word of a user can mean.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "plenary/rollcall/archive.hpp"

namespace plenary::rollcall {

// Those with this id; else with this code in any scheme; else with this name or alias, case and
// accents aside. Several where it does not say which. Cost O(members).
[[nodiscard]] std::vector<std::size_t> members_called(const Archive& archive,
                                                      std::string_view text);

} // namespace plenary::rollcall
