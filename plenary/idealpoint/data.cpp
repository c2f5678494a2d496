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

void link_items(Data& data, std::span<const std::size_t> items) {
    std::vector<std::uint8_t> labels;
    for (const std::size_t j : items)
        labels.insert(labels.end(), data.items[j].labels.begin(), data.items[j].labels.end());
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    for (const std::size_t j : items) {
        Item& item = data.items[j];
        item.group = data.groups;
        std::vector<std::size_t> starts;
        std::size_t own = 0;
        for (const std::uint8_t label : labels) {
            starts.push_back(item.starts[own]);
            if (own < item.labels.size() && item.labels[own] == label)
                ++own;
        }
        starts.push_back(item.starts.back());
        item.labels = labels;
        item.starts = starts;
    }
    ++data.groups;
}

bool first_is_tied(const Data& data) {
    return std::any_of(data.priors.begin(), data.priors.end(),
                       [](const StatePrior& prior) { return !prior.previous && prior.mean != 0; });
}

} // namespace plenary::idealpoint
