// The logistic link of ordered answers.
#pragma once

#include "plenary/idealpoint/item_work.hpp"
#include "plenary/numeric/width.hpp"

namespace plenary::idealpoint {

// respond() for Family::logit.
void respond_logit(ItemWork& work, Width width);

} // namespace plenary::idealpoint
