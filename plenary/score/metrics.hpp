// How a forecast is scored: one row a roll call, and the figures over many of them.
//
// Rows are never added up before they are pooled, so the rows of any parts (sessions, machines) can
// be put together. docs/method/scoring.md defines every figure. Pure functions; safe to call from
// any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plenary::score {

// A chance of what happened below this costs as much as this: nobody's loss is infinite.
inline constexpr double least_chance = 1e-6;

inline constexpr std::size_t bins = 10;

// The votes whose chance of yes was within one tenth.
struct Bin {
    std::size_t votes = 0;
    double chance = 0; // sum of their chances of yes
    std::size_t yes = 0;

    friend bool operator==(const Bin&, const Bin&) = default;
};

// A roll call that came, and what was forecast of it. Spans are as long as there are members.
struct Ballot {
    std::string_view label;              // "session|rollcall|scheme|fraction", for the PIT
    std::span<const std::int8_t> came;   // codes; none: did not vote
    std::span<const char> hidden;        // 1: was to be predicted. The other votes were known.
    std::span<const double> chances;     // members x 3, of every hidden vote; they sum to 1
    std::span<const std::int32_t> draws; // pairs of yes and no, at least one; or empty
};

struct Row {
    int session = 0;
    std::string roll_call;
    std::size_t votes = 0; // hidden ones
    // Sums over the hidden votes.
    double log_loss = 0;
    double brier = 0;
    std::size_t right = 0;     // the likeliest outcome came (ties: no, then abstain)
    std::size_t yes_right = 0; // a chance of yes above one half and yes, or neither
    std::array<Bin, bins> reliability{};
    // Of the roll call's final totals.
    int yes = 0;
    int no = 0;
    double crps = 0; // of the yes total
    double pit = 0;
    int width90 = 0;      // from the 5 % to the 95 % quantile of the yes total
    int margin_error = 0; // of the yes beyond two thirds of yes and no
    double chance_majority = 0;
    double chance_two_thirds = 0;
    double chance_two_thirds_of_all = 0;
    double brier_majority = 0; // yes > no
    double brier_two_thirds = 0;
    double brier_two_thirds_of_all = 0; // of all members of the session

    [[nodiscard]] bool in50() const { return pit >= 0.25 && pit <= 0.75; }

    [[nodiscard]] bool in90() const { return pit >= 0.05 && pit <= 0.95; }

    friend bool operator==(const Row&, const Row&) = default;
};

// Fills all but session and roll_call. `members` counts those of the session: the base of "two
// thirds of all". Every hidden member has a vote and finite chances. Cost O(members^2) without
// draws.
[[nodiscard]] Row score_ballot(const Ballot& ballot, std::size_t members);

enum class Figure : std::size_t {
    log_loss,
    brier,
    accuracy,
    yes_accuracy,
    ece,
    crps,
    coverage50,
    coverage90,
    width90,
    margin_error,
    brier_majority,
    brier_two_thirds,
    brier_two_thirds_of_all,
    mean_pit,
};

inline constexpr std::size_t figures = 14;

// "log_loss", ... in the order of Figure.
[[nodiscard]] std::string_view name_of(Figure figure);

using Figures = std::array<double, figures>; // by Figure

// What pooling needs of rows; of parts it can be added up.
class Pool {
public:
    void add(const Row& row);
    void add(const Pool& other);

    [[nodiscard]] std::size_t roll_calls() const { return roll_calls_; }

    [[nodiscard]] std::size_t votes() const { return votes_; }

    // Per vote over all hidden votes, the others per roll call. There is at least one hidden vote.
    [[nodiscard]] Figures figures() const;

    [[nodiscard]] const std::array<Bin, bins>& reliability() const { return reliability_; }

    // Roll calls whose PIT is in each tenth; a tenth of them each where the forecast is right.
    [[nodiscard]] const std::array<std::size_t, bins>& pit_tenths() const { return pit_tenths_; }

private:
    std::size_t roll_calls_ = 0;
    std::size_t votes_ = 0;
    Figures sums_{};
    std::array<Bin, bins> reliability_{};
    std::array<std::size_t, bins> pit_tenths_{};
};

[[nodiscard]] Pool pooled(std::span<const Row> rows);

} // namespace plenary::score
