#include "plenary/idealpoint/method.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace plenary::idealpoint {
namespace {

constexpr std::size_t answers_of_a_long_record = 100;
constexpr std::size_t answers_of_a_known_item = 50;

// The upper one of two in the middle; 0 for none.
std::size_t median(std::vector<std::size_t> numbers) {
    if (numbers.empty())
        return 0;
    const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
    std::nth_element(numbers.begin(), middle, numbers.end());
    return *middle;
}

} // namespace

bool can_be_marginal(const Data& data, std::size_t dimensions) {
    return dimensions == 1 && data.periods() == 1 && data.groups == 0;
}

MethodChoice choose_method(const Data& data, std::size_t dimensions) {
    const bool walks = std::any_of(data.priors.begin(), data.priors.end(),
                                   [](const auto& prior) { return prior.previous.has_value(); });
    if (walks)
        return {Method::joint, "positions move over time: they are estimated together"};
    if (data.periods() > 1)
        return {Method::joint, "the record is of several parts: they are estimated together"};
    if (dimensions > 1)
        return {Method::joint, "positions have several dimensions: they are estimated together"};
    std::vector<std::size_t> by_state(data.states(), 0);
    std::vector<std::size_t> by_item;
    for (const Item& item : data.items) {
        by_item.push_back(item.answers());
        for (std::size_t i = 0; i < item.answers(); ++i)
            ++by_state[data.voters[item.first_voter + i]];
    }
    by_state.erase(std::remove(by_state.begin(), by_state.end(), std::size_t{0}), by_state.end());
    const std::size_t record = median(std::move(by_state));
    const std::size_t item = median(std::move(by_item));
    if (record >= answers_of_a_long_record) {
        return {Method::joint,
                fmt::format("the typical member gave {} answers, {} or more: positions and items "
                            "are estimated together",
                            record, answers_of_a_long_record)};
    }
    if (item < answers_of_a_known_item) {
        return {Method::joint,
                fmt::format("the typical item has {} answers, under {}: items are too uncertain to "
                            "be taken for known, so positions and items are estimated together",
                            item, answers_of_a_known_item)};
    }
    return {
        Method::marginal,
        fmt::format("the typical member gave {} answers, under {}, and the typical item has {}: "
                    "positions are integrated out",
                    record, answers_of_a_long_record, item)};
}

} // namespace plenary::idealpoint
