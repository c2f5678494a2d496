// The cheapest changes that make a rule pass from a partial line-up, and all sets that are as
// cheap.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "plenary/numeric/wide.hpp"
#include "plenary/question/arena.hpp"

namespace plenary::question {

// What moving each member costs, by member; none: it cannot be moved.
struct Prices {
    std::vector<std::optional<std::int64_t>> price;
    Choice rest = Choice::no; // what silent members do that are not moved
};

// One member and the choice it is moved to.
struct Change {
    std::size_t member = 0;
    Choice to = Choice::yes;

    friend bool operator==(const Change&, const Change&) = default;
};

struct Swing {
    bool passes_already = false;      // with the silent as `rest`
    std::optional<std::int64_t> cost; // of the cheapest set; none: no set suffices
    // The fewest members that have to move, whatever moving them costs; none: no set suffices. A
    // cheapest set may have more.
    std::optional<std::int64_t> fewest;
    UInt256 sets;                     // how many sets are as cheap
    std::vector<Change> in_every;     // changes that every cheapest set has
    std::vector<std::size_t> in_none; // movable members that no cheapest set moves
    bool monotone = true;             // then every change is to yes
    std::size_t nodes = 0;
    std::uint32_t choices = 2;
};

// `list` receives the cheapest sets in a fixed order until it answers false. Error too-large.
[[nodiscard]] Result<Swing>
cheapest_swing(const Arena& arena, const Prices& prices,
               const std::function<bool(const std::vector<Change>&)>& list);

// Prices as an issue of the line-up: silent members cost 1, firm ones cannot be moved unless
// `movable` names them.
[[nodiscard]] Prices usual_prices(const Arena& arena, Choice rest,
                                  const std::vector<bool>& movable);

} // namespace plenary::question
