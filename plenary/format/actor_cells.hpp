// What the readers of actors share: a number in a cell, and actors that stand twice.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/positions/actor.hpp"

namespace plenary::format {

enum class Sign { any, not_negative };

// The number, or zero and a problem: E-RANGE when there is none or it is below zero where it may
// not be, bad-number when it is no decimal of at most 15 digits. `what` names it: "position".
[[nodiscard]] positions::Decimal actor_number(std::string_view text, std::string_view what,
                                              Sign sign, const Where& where,
                                              std::vector<Problem>& problems);

// E-DUP for every actor whose id stands before it.
void report_doubles(const std::vector<positions::Actor>& actors, std::vector<Problem>& problems);

// No actor at all is a problem too (no-actors).
void report_no_actors(const positions::ActorTable& table, std::vector<Problem>& problems);

} // namespace plenary::format
