#include "plenary/idealpoint/data.hpp"

#include <algorithm>

namespace plenary::idealpoint {

void give_two_sides(Item& item) {
    if (item.categories() != 1)
        return;
    const std::uint8_t label = item.labels.front();
    const std::size_t all = item.starts.back();
    if (label > 0) {
        item.labels = {static_cast<std::uint8_t>(label - 1), label};
        item.starts = {0, 0, all};
    } else {
        item.labels = {label, static_cast<std::uint8_t>(label + 1)};
        item.starts = {0, all, all};
    }
}

bool first_is_tied(const Data& data) {
    return std::any_of(data.priors.begin(), data.priors.end(),
                       [](const StatePrior& prior) { return !prior.previous && prior.mean != 0; });
}

} // namespace plenary::idealpoint
