// The gifts of loans as a drawing: for each loan and yardstick a bar over the readings of the
// terms, with a mark at the reading as stated. What was not in force on the day is drawn hollow and
// says so. 360 units wide, no type below 9 units; drawn from the answer alone, so the same answer
// gives the same bytes.
#pragma once

#include <string>

#include "plenary/question/measure/loans.hpp"

namespace plenary::chart::stakes {

// A complete SVG document with a title, a description in words and its sources.
[[nodiscard]] std::string draw_loans(const Dossier& dossier, const question::LoansAnswer& loans);

} // namespace plenary::chart::stakes
