// Texts that were told apart only because an article brought one in as new: "Russia vetoed a
// draft", and further on "Algeria had put forward a resolution that ...". A report tells the same
// text so in its headline, in its first line and in its body.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "plenary/evidence/reader/ballots.hpp"

namespace plenary::reader {

// Gives the claims on the second of each pair the motion of the first, unless somebody stood
// otherwise on the one than on the other, or both were voted on by members of their own. Pairs in
// the order of the text, the key that was there before first. Cost O(claims log motions), and for
// each pair what is claimed on its two motions.
void unite_texts(std::vector<Bound>& claims,
                 const std::vector<std::pair<std::string, std::string>>& pairs);

// Where the one text without a name was voted on, and one document by its symbol was only sponsored
// or spoken of, they are one: gives its claims the motion of the text. Cost O(claims log motions).
void unite_symbol(std::vector<Bound>& claims);

// Lists of who voted how that follow one another under their labels, each of another stance and of
// other members, are of one vote: gives them the motion of the first. Cost O(claims log members).
void unite_roll(std::vector<Bound>& claims);

} // namespace plenary::reader
