// What a model of ideal points is fitted to: answers of members to items, by period.
//
// A *state* is a member in a period: what has a position. In a static model there is one period
// and a state is a member. States are numbered period by period; within its period a state has a
// local number. Items and their answers stand in the same order. Immutable once built.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace plenary::idealpoint {

inline constexpr std::size_t most_dimensions = 8;
inline constexpr std::size_t most_categories = 9;

// Normal, one dimension of a state after the other: independent, the same variance in each.
struct StatePrior {
    // The state that this one walked from, or none: then the mean and variance are its own. With
    // one, `variance` is that of the step and `mean` is not used.
    std::optional<std::size_t> previous;
    double mean = 0; // of the first dimension; 0 in the others
    double variance = 1;
};

struct ItemPrior {
    double slope_variance = 25;
    double cut_variance = 25; // of cutpoints, or intercepts; all means are 0
};

// A roll call with the categories that occur in it, least first. Unused categories are dropped,
// but one where only one is used (see give_two_sides).
struct Item {
    std::size_t source = 0; // its place among the roll calls it was made from
    std::size_t period = 0;
    // So many times it counts: likelihood and prior of its parameters, so that a weight of two is
    // the item twice. Linked items have their prior once, whatever they weigh.
    double weight = 1;
    // Items of one group have the same parameters, so that they tie the scales of their periods.
    // They have the same labels, also where nobody used one.
    std::optional<std::size_t> group;
    std::vector<std::uint8_t> labels; // what each category is in the source, ascending
    std::size_t first_voter = 0;      // where its answers begin in Data::voters
    // Where the answers of each category begin, from there, and where the last ends.
    std::vector<std::size_t> starts;

    [[nodiscard]] std::size_t categories() const { return labels.size(); }

    [[nodiscard]] std::size_t answers() const { return starts.back(); }
};

// A roll call with one category gets its neighbour beside it, without answers: that everybody
// answered alike says something, and a model needs two sides.
void give_two_sides(Item& item);

struct Data {
    std::size_t members = 0;
    std::vector<std::size_t> first_state; // of each period, and the number of states at the end
    std::vector<std::uint32_t> member_of; // by state
    std::vector<StatePrior> priors;       // by state
    ItemPrior item_prior;
    std::vector<Item> items;             // by period
    std::size_t groups = 0;              // of linked items
    std::vector<std::size_t> first_item; // of each period, and the number of items at the end
    std::vector<std::uint32_t> voters;   // local numbers of states

    [[nodiscard]] std::size_t periods() const { return first_state.size() - 1; }

    [[nodiscard]] std::size_t states() const { return member_of.size(); }

    [[nodiscard]] std::size_t states_in(std::size_t period) const {
        return first_state[period + 1] - first_state[period];
    }

    [[nodiscard]] std::size_t answers() const { return voters.size(); }
};

// Makes items, of no group yet, a new group; each gets the labels of all of them.
void link_items(Data& data, std::span<const std::size_t> items);

// Whether priors have a mean in the first dimension, so that its sides are not alike.
[[nodiscard]] bool first_is_tied(const Data& data);

} // namespace plenary::idealpoint
