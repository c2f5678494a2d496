// Which answer to an item is the likeliest, by position.
//
// Of ordered answers it is a step function of u = b'x: the likeliest category rises with u. With
// two categories it changes at the cutpoint. With three, F(c_1 - u) and F(u - c_2) are equal in the
// middle between the cutpoints; the middle category has an interval about it if it is the likeliest
// there, and none if it is not.
#pragma once

#include <cstddef>

#include "plenary/idealpoint/response.hpp"

namespace plenary::idealpoint {

class Likeliest {
public:
    // `theta`, the parameters of an item with at least one category, must outlive this. Cost for
    // three ordered categories: about fifty chances.
    Likeliest(Family family, std::size_t categories, std::size_t dimensions, const double* theta);

    // For a member at `position` (d doubles). The first of equally likely ones.
    [[nodiscard]] std::size_t at(const double* position) const;

private:
    Family family_;
    std::size_t categories_;
    std::size_t dimensions_;
    const double* theta_;
    double low_ = 0; // of u: up to here the first category, from high_ on the last
    double high_ = 0;
};

} // namespace plenary::idealpoint
