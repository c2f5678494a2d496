// The closed formulas for the grant element, of the DAC annex "technical presentation of the
// calculation of the grant element". They check the schedule in the tests and value nothing.
#pragma once

#include <optional>

#include "plenary/stakes/schedule.hpp"

namespace plenary::stakes {

// The grant element as a fraction of the face. With A payments a year, M = periods / A, INT =
// (first - 1) / A, NR repayments, D = (1 + I)^(1/A) - 1, C1 = (1 + I)^INT and C2 = (1 + I)^(NR/A):
//
//   equal principal  1 - ZG - ZM - ZX, ZG = R1 (1 - 1/C1) / (A D), ZM = (1 - 1/C2) / (NR C1 D),
//                    ZX = R2 (1/C2 - 1 + D NR) / (A NR C1 D^2)
//   annuity          1 - ZG - ZX, ZX = R2/A (1 + 1 / ((1 + R2/A)^NR - 1)) (1 - 1/C2) / (C1 D)
//   one payment      1 - (1 + R2 M) / (1 + I)^M, or 1 - (1 + R2/A)^(A M) / (1 + I)^M
//
// Nothing for what they do not cover: a list, interest added to the principal, days of payment, and
// where they divide by zero (I = 0; an annuity with R2 = 0). Near those they lose digits: do not
// use them for |I| or R2 below 1e-4.
[[nodiscard]] std::optional<double> closed_form_grant_element(const Terms& terms, double discount);

} // namespace plenary::stakes
