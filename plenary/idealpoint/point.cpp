#include "plenary/idealpoint/point.hpp"

#include <cassert>

namespace plenary::idealpoint {

Layout::Layout(const Data& data, Family family, std::size_t dimensions)
    : family_(family), dimensions_(dimensions), coordinates_(dimensions * data.states()),
      first_state_(&data.first_state) {
    const std::size_t items = data.items.size();
    first_parameter_.resize(items);
    owns_.assign(items, true);
    for (std::size_t j = 0; j < items; ++j) {
        const Item& item = data.items[j];
        count_.push_back(idealpoint::parameters_of(family, item.categories(), dimensions));
        if (item.group)
            continue;
        first_parameter_[j] = parameters_;
        parameters_ += count_[j];
    }
    first_shared_ = parameters_;
    std::vector<std::size_t> of_group(data.groups, items);
    for (std::size_t j = 0; j < items; ++j) {
        if (!data.items[j].group)
            continue;
        std::size_t& owner = of_group[*data.items[j].group];
        owns_[j] = owner == items;
        if (owns_[j]) {
            owner = j;
            first_parameter_[j] = parameters_;
            parameters_ += count_[j];
        }
        assert(count_[j] == count_[owner]);
        first_parameter_[j] = first_parameter_[owner];
    }
}

Frame frame_of(const Data& data, const Layout& layout) {
    Frame out;
    out.dimensions = layout.dimensions();
    for (std::size_t t = 0; t < data.periods(); ++t)
        out.states.push_back(data.states_in(t));
    return out;
}

double log_prior(const Data& data, const Layout& layout, const Point& point) {
    const std::size_t d = layout.dimensions();
    double sum = 0;
    const auto at = [&](std::size_t period, std::size_t state, std::size_t e) {
        return point.positions[layout.coordinate(period, state - data.first_state[period], e)];
    };
    for (std::size_t t = 0; t < data.periods(); ++t) {
        for (std::size_t s = data.first_state[t]; s < data.first_state[t + 1]; ++s) {
            const StatePrior& prior = data.priors[s];
            for (std::size_t e = 0; e < d; ++e) {
                const double from = prior.previous ? at(t - 1, *prior.previous, e)
                                    : e == 0       ? prior.mean
                                                   : 0.0;
                const double away = at(t, s, e) - from;
                sum -= away * away / (2 * prior.variance);
            }
        }
    }
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        if (!layout.owns(j))
            continue;
        const std::size_t slopes = slopes_of(layout.family(), data.items[j].categories(), d);
        const double* theta = point.parameters.data() + layout.first_parameter(j);
        const double weight = data.items[j].group ? 1 : data.items[j].weight;
        for (std::size_t i = 0; i < layout.parameters_of_item(j); ++i) {
            const double variance =
                i < slopes ? data.item_prior.slope_variance : data.item_prior.cut_variance;
            sum -= weight * theta[i] * theta[i] / (2 * variance);
        }
    }
    return sum;
}

} // namespace plenary::idealpoint
