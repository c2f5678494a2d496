// Signatures and sponsorships that a member takes back.
#pragma once

#include <vector>

#include "plenary/evidence/reader/ballots.hpp"
#include "plenary/evidence/reader/bind.hpp"

namespace plenary::reader {

// Takes out of `claims` what a member signed or sponsored, where the sentence says that it took its
// name off: "Ecuador, which had signed on Monday, took its name off the list". On whatever motion:
// a text seldom tells of two signatures of one member and takes back one of them. A claim of nobody
// is left without a rule. Cost O(words of the sentence + claims).
void take_names_off(const Analysis& a, const Sentence& s, const std::vector<Named>& named,
                    const Carried& carried, std::vector<Bound>& claims);

} // namespace plenary::reader
