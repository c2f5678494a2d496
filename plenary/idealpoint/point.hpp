// Where a fit is: positions of states and parameters of items.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "plenary/idealpoint/data.hpp"
#include "plenary/idealpoint/gauge.hpp"
#include "plenary/idealpoint/response.hpp"

namespace plenary::idealpoint {

// How positions and parameters stand in flat arrays: period by period, in it dimension by
// dimension, in it state by state; parameters item by item.
class Layout {
public:
    Layout(const Data& data, Family family, std::size_t dimensions);

    [[nodiscard]] Family family() const { return family_; }

    [[nodiscard]] std::size_t dimensions() const { return dimensions_; }

    [[nodiscard]] std::size_t coordinates() const { return coordinates_; }

    [[nodiscard]] std::size_t parameters() const { return parameters_; }

    // Parameters of groups of linked items stand behind those of the others.
    [[nodiscard]] std::size_t first_shared() const { return first_shared_; }

    // Where the coordinates of a period begin.
    [[nodiscard]] std::size_t first_of_period(std::size_t period) const {
        return dimensions_ * (*first_state_)[period];
    }

    [[nodiscard]] std::size_t coordinate(std::size_t period, std::size_t local,
                                         std::size_t dimension) const {
        const std::size_t states = (*first_state_)[period + 1] - (*first_state_)[period];
        return first_of_period(period) + dimension * states + local;
    }

    [[nodiscard]] std::size_t first_parameter(std::size_t item) const {
        return first_parameter_[item];
    }

    [[nodiscard]] std::size_t parameters_of_item(std::size_t item) const { return count_[item]; }

    // Whether an item is the first that has its parameters.
    [[nodiscard]] bool owns(std::size_t item) const { return owns_[item]; }

private:
    Family family_;
    std::size_t dimensions_;
    std::size_t coordinates_;
    const std::vector<std::size_t>* first_state_; // of the data, which must outlive this
    std::vector<std::size_t> first_parameter_;
    std::vector<std::size_t> count_;
    std::vector<bool> owns_;
    std::size_t first_shared_ = 0;
    std::size_t parameters_ = 0;
};

struct Point {
    std::vector<double> positions;
    std::vector<double> parameters;
};

// How its positions stand, for what knows no members (gauge.hpp).
[[nodiscard]] Frame frame_of(const Data& data, const Layout& layout);

// Log prior density of a point, quadratic terms only.
[[nodiscard]] double log_prior(const Data& data, const Layout& layout, const Point& point);

} // namespace plenary::idealpoint
