// Unordered answers: P(answer = k) in proportion to exp(a_k + b_k'x), with a_1 = b_1 = 0.
//
// The parameters of an item are the slopes b_2, ..., b_K, d each, and then the intercepts a_2, ...,
// a_K.
#pragma once

#include "plenary/idealpoint/item_work.hpp"
#include "plenary/numeric/width.hpp"

namespace plenary::idealpoint {

// respond() for Family::nominal.
void respond_nominal(ItemWork& work, Width width);

} // namespace plenary::idealpoint
