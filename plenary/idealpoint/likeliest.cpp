#include "plenary/idealpoint/likeliest.hpp"

#include <algorithm>
#include <array>

#include "plenary/idealpoint/chances.hpp"

namespace plenary::idealpoint {

Likeliest::Likeliest(Family family, std::size_t categories, std::size_t dimensions,
                     const double* theta)
    : family_(family), categories_(categories), dimensions_(dimensions), theta_(theta) {
    if (family == Family::nominal || categories < 2 || categories > 3)
        return;
    const double* cuts = theta + dimensions;
    low_ = high_ = (cuts[0] + cuts[categories - 2]) / 2;
    if (categories == 2)
        return;
    // Of a member at u = x, with a slope of one.
    const std::array<double, 3> on_u{1, cuts[0], cuts[1]};
    std::array<double, 3> p{};
    const auto middle_leads = [&](double u) {
        chances_at(family, 3, 1, on_u.data(), &u, p.data());
        return p[1] > p[0];
    };
    if (!middle_leads(low_))
        return;
    // At the cutpoint the first category has one half.
    double first = cuts[0];
    double middle = low_;
    for (int k = 0; k < 60 && first < middle; ++k) {
        const double between = first + (middle - first) / 2;
        if (between == first || between == middle)
            break;
        (middle_leads(between) ? middle : first) = between;
    }
    low_ = first;
    high_ = cuts[0] + cuts[1] - first;
}

std::size_t Likeliest::at(const double* position) const {
    if (family_ == Family::nominal || categories_ < 2 || categories_ > 3) {
        std::array<double, most_categories> p{};
        chances_at(family_, categories_, dimensions_, theta_, position, p.data());
        return static_cast<std::size_t>(
            std::max_element(p.begin(), p.begin() + static_cast<int>(categories_)) - p.begin());
    }
    double u = 0;
    for (std::size_t e = 0; e < dimensions_; ++e)
        u += theta_[e] * position[e];
    return u <= low_ ? 0 : u < high_ ? 1 : categories_ - 1;
}

} // namespace plenary::idealpoint
