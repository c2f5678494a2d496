// What one item says to a Newton step, in arrays that a vector loop can fill.
//
// An item with K categories has p parameters, d slopes and then K - 1 cutpoints (or, unordered,
// what its model says). C is its cross curvature with positions: a row of `stride` doubles for each
// parameter and dimension, an entry for each answer in the order of Data::voters. Curvatures are of
// the negative log posterior.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "plenary/idealpoint/data.hpp"
#include "plenary/numeric/lanes.hpp"

namespace plenary::idealpoint {

// As many parameters as nine unordered categories in eight dimensions have.
inline constexpr std::size_t most_parameters = (most_categories - 1) * (most_dimensions + 1);

// How much of the curvature is wanted.
enum class Curvature {
    value,        // the log likelihood alone
    gradient,     // and its gradient, `pull` and `slope_pull`, as they are
    gauss_newton, // without the curvature of the product of slope and position: never negative
    whole,
    items, // of the item's own parameters alone, positions held still
};

// Plain pointers: everything is owned by whoever calls.
struct ItemWork {
    // Given.
    std::size_t answers = 0;
    std::size_t dimensions = 1;
    std::size_t categories = 2;
    std::size_t parameters = 2;
    std::size_t stride = 0; // whole_lanes(answers) + lanes
    double weight = 1;      // of the likelihood and of the parameters' priors
    Curvature curvature = Curvature::whole;
    const std::uint32_t* voters = nullptr; // local states
    const std::size_t* starts = nullptr;   // of categories, from 0; categories + 1 of them
    const double* positions = nullptr;     // of the period: dimension by dimension
    std::size_t states = 0;                // of the period
    const double* theta = nullptr;         // p parameters
    const double* precision = nullptr;     // of their priors; means are 0
    bool shared = false; // parameters are shared with other items: nothing is eliminated

    // Found. Gradients are of the log posterior.
    double log_likelihood = 0;
    double pull_square = 0;       // of the gradient with respect to the parameters
    double* gathered = nullptr;   // d rows: positions of the answers
    double* slope_pull = nullptr; // d rows: gradient with respect to the positions of the answers
    double* own = nullptr;        // d (d + 1) / 2 rows: curvature with respect to the same
    double* cross = nullptr;      // p d rows: C, then L^-1 C with LL' the item's own curvature
    double* pull = nullptr;       // p: gradient, then L^-1 times it
    double* root = nullptr;       // p p: the item's own curvature, then L, by rows
    bool positive = true;         // whether that curvature is positive definite
    double* scratch = nullptr;    // 6 rows and more, as the model needs
};

// Storage for ItemWork.
class ItemRoom {
public:
    // For items of up to these sizes.
    ItemRoom(std::size_t answers, std::size_t dimensions, std::size_t parameters,
             std::size_t categories);

    // Points `work` at this storage, and sets its stride.
    void lend(ItemWork& work);

private:
    std::vector<double> cells_;
    std::array<std::size_t, 8> at_{};
    std::size_t stride_ = 0;
};

} // namespace plenary::idealpoint
