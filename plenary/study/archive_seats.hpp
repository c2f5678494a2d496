// The members of an archive of roll calls as the seats of a body on a day.
#pragma once

#include <cstddef>
#include <vector>

#include "plenary/rollcall/archive.hpp"
#include "plenary/rule/body.hpp"

namespace plenary::study {

// The seat of each member of the archive, by code, else by ISO 3166 code, where that names one
// member; the number of seats for none. Cost O(seats x members).
[[nodiscard]] std::vector<std::size_t> archive_seats(const rollcall::Archive& archive,
                                                     const Roster& roster);

} // namespace plenary::study
