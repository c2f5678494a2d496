// Which estimate of positions an archive's shape asks for.
#pragma once

#include <string>

#include "plenary/idealpoint/data.hpp"

namespace plenary::idealpoint {

enum class Method {
    joint,    // the mode of positions and items together (mode.hpp)
    marginal, // positions integrated out (marginal.hpp)
};

struct MethodChoice {
    Method method = Method::joint;
    std::string reason; // "the typical member gave 21 answers, under 100: ..."
};

// Whether marginal.hpp can take it: static, of one dimension and one part, without links.
[[nodiscard]] bool can_be_marginal(const Data& data, std::size_t dimensions);

// Marginal where the typical (median) member with answers gave fewer than 100 of them, and the
// typical item has 50 answers or more; else joint. A joint mode takes the noise of short records
// for position; the marginal posterior takes items for known. Measured: the Asahi-Todai survey (21
// answers a member; correlation with draws .84 for the joint mode, .955 marginal) and the 109th
// Senate (500 answers; the joint mode is within 0.3 posterior sd); in between, simulations
// (docs/method/marginal.md).
[[nodiscard]] MethodChoice choose_method(const Data& data, std::size_t dimensions = 1);

} // namespace plenary::idealpoint
