// Choosing roll calls of an archive and bringing them into an order. Pure functions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plenary/rollcall/archive.hpp"

namespace plenary::rollcall {

// What came of a roll call in numbers.
struct Counts {
    int yes = 0;
    int no = 0;
    int abstain = 0;
    // From the totals that the source printed, because no member's vote is on record. What it does
    // not print is 0.
    bool printed = false;

    [[nodiscard]] int cast() const { return yes + no + abstain; }

    // How far yes and no are apart; nothing where nobody cast either.
    [[nodiscard]] std::optional<int> margin() const;
};

// Only where cells are votes. Cost O(votes of the roll call).
[[nodiscard]] Counts counts_of(const Archive& archive, std::size_t roll_call);

// Every condition that is set must hold.
struct Selection {
    // All of these words occur in its id, symbol, title or description, each alone or as part of a
    // longer word; case and accents do not matter.
    std::string text;
    std::string subject;     // one of its subjects, case and accents aside
    std::optional<Day> from; // a roll call known only to the month or the year is chosen where it
    std::optional<Day> to;   // can have been within these days; an undated one never is
    std::optional<std::pair<int, int>> sessions; // from, to
    std::optional<int> close;                    // yes and no at most so far apart
};

struct Selected {
    std::vector<std::size_t> roll_calls; // in the order of the archive
    std::size_t undated = 0;             // left out by `from` or `to` only because no day is told
    std::size_t imprecise = 0; // chosen although they can have been outside `from` and `to`
};

// Cost O(roll calls x length of their texts), and O(votes) with `close`.
[[nodiscard]] Selected select(const Archive& archive, const Selection& selection);

// day: earliest first, undated last. closeness: the smallest margin first, then the most votes
// cast. size: the most votes cast first. Ties keep the order they have.
enum class Order { day, closeness, size };

void sort_by(Order order, const Archive& archive, std::vector<std::size_t>& roll_calls);

} // namespace plenary::rollcall
