#include "plenary/idealpoint/tail.hpp"

#include <algorithm>
#include <cassert>

namespace plenary::idealpoint {
namespace {

Data tail_of(const Data& data, std::size_t first, const Point& point) {
    const std::size_t states = data.first_state[first];
    const std::size_t items = data.first_item[first];
    const std::size_t voters =
        items < data.items.size() ? data.items[items].first_voter : data.voters.size();
    Data out;
    out.members = data.members;
    out.item_prior = data.item_prior;
    for (std::size_t t = first; t <= data.periods(); ++t) {
        out.first_state.push_back(data.first_state[t] - states);
        out.first_item.push_back(data.first_item[t] - items);
    }
    for (std::size_t s = states; s < data.states(); ++s) {
        out.member_of.push_back(data.member_of[s]);
        StatePrior prior = data.priors[s];
        if (prior.previous && *prior.previous < states) {
            prior.mean = point.positions[*prior.previous];
            prior.previous.reset();
        } else if (prior.previous) {
            *prior.previous -= states;
        }
        out.priors.push_back(prior);
    }
    for (std::size_t j = items; j < data.items.size(); ++j) {
        Item item = data.items[j];
        item.period -= first;
        item.first_voter -= voters;
        out.items.push_back(std::move(item));
    }
    out.voters.assign(data.voters.begin() + static_cast<std::ptrdiff_t>(voters), data.voters.end());
    return out;
}

// The first period with something that is not known; periods() where all is.
std::size_t first_new(const Data& data, const Layout& layout, const Known& known) {
    for (std::size_t t = 0; t < data.periods(); ++t) {
        for (std::size_t c = layout.first_of_period(t); c < layout.first_of_period(t + 1); ++c) {
            if (!known.positions[c])
                return t;
        }
        for (std::size_t j = data.first_item[t]; j < data.first_item[t + 1]; ++j) {
            if (known.items[j].empty())
                return t;
        }
    }
    return data.periods();
}

} // namespace

std::size_t first_to_settle(const Data& data, const Layout& layout, const Known& known) {
    constexpr std::size_t lead = 6; // General Assembly: with 3 the whole takes a step more
    if (layout.dimensions() > 1 || data.groups > 0)
        return 0;
    const std::size_t first = first_new(data, layout, known);
    return first < data.periods() && first > lead ? first - lead : 0;
}

void settle_tail(const Data& data, const Layout& layout, std::size_t first, Point& point,
                 Width width, const Workers& workers) {
    assert(layout.dimensions() == 1 && data.groups == 0 && first > 0);
    const Data tail = tail_of(data, first, point);
    const Layout tail_layout(tail, layout.family(), 1);
    Pass pass(tail, tail_layout, width, workers);
    const auto positions =
        point.positions.begin() + static_cast<std::ptrdiff_t>(data.first_state[first]);
    const auto parameters =
        point.parameters.end() - static_cast<std::ptrdiff_t>(tail_layout.parameters());
    ModeOptions options;
    options.most_iterations = 20;
    options.decrement = 0.1;
    options.gauss_newton_steps = 2;
    const Mode mode =
        find_mode(tail, tail_layout, pass,
                  {{positions, point.positions.end()}, {parameters, point.parameters.end()}},
                  options, width, workers);
    std::copy(mode.point.positions.begin(), mode.point.positions.end(), positions);
    std::copy(mode.point.parameters.begin(), mode.point.parameters.end(), parameters);
}

} // namespace plenary::idealpoint
