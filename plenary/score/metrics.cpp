#include "plenary/score/metrics.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "plenary/score/tally.hpp"
#include "plenary/score/task.hpp"

namespace plenary::score {
namespace {

constexpr std::array<std::string_view, figures> names = {"log_loss",
                                                         "brier",
                                                         "accuracy",
                                                         "yes_accuracy",
                                                         "ece",
                                                         "crps",
                                                         "coverage50",
                                                         "coverage90",
                                                         "width90",
                                                         "margin_error",
                                                         "brier_majority",
                                                         "brier_two_thirds",
                                                         "brier_two_thirds_of_all",
                                                         "mean_pit"};

std::size_t tenth_of(double share) {
    return std::min(static_cast<std::size_t>(share * bins), bins - 1);
}

void score_vote(Row& row, std::span<const double> chances, std::int8_t came) {
    const auto outcome = outcome_of(came);
    ++row.votes;
    row.log_loss -= std::log(std::clamp(chances[outcome], least_chance, 1.0));
    for (std::size_t c = 0; c < outcomes; ++c) {
        const double off = chances[c] - (c == outcome ? 1 : 0);
        row.brier += off * off;
    }
    const auto likeliest = std::max_element(chances.begin(), chances.end()) - chances.begin();
    const double chance_of_yes = chances[2];
    row.right += likeliest == came ? 1U : 0U;
    row.yes_right += (chance_of_yes > 0.5) == (came == code::yes) ? 1U : 0U;
    Bin& bin = row.reliability[tenth_of(chance_of_yes)];
    ++bin.votes;
    bin.chance += chance_of_yes;
    bin.yes += came == code::yes ? 1U : 0U;
}

struct Totals {
    int yes = 0;
    int no = 0;

    void add(std::int8_t vote) {
        yes += vote == code::yes ? 1 : 0;
        no += vote == code::no ? 1 : 0;
    }
};

// The distributions that the figures of a roll call need.
struct Tallies {
    Tally yes;
    Tally lead;   // yes - no
    Tally beyond; // yes - 2 no: at least 0 where yes is two thirds of both
};

Tallies tallies_of(std::span<const std::int32_t> draws) {
    std::vector<int> yes;
    std::vector<int> lead;
    std::vector<int> beyond;
    for (std::size_t k = 0; k + 1 < draws.size(); k += 2) {
        yes.push_back(draws[k]);
        lead.push_back(draws[k] - draws[k + 1]);
        beyond.push_back(draws[k] - 2 * draws[k + 1]);
    }
    return {Tally::of_draws(yes), Tally::of_draws(lead), Tally::of_draws(beyond)};
}

Tallies tallies_of(const std::vector<double>& chances, const Totals& known) {
    return {Tally::of_members(chances, {0, 0, 1}, known.yes),
            Tally::of_members(chances, {-1, 0, 1}, known.yes - known.no),
            Tally::of_members(chances, {-2, 0, 1}, known.yes - 2 * known.no)};
}

double squared(double number) { return number * number; }

double brier_of(double chance, bool came) { return squared(chance - (came ? 1 : 0)); }

} // namespace

Row score_ballot(const Ballot& ballot, std::size_t members) {
    Row out;
    Totals known;
    Totals final;
    std::vector<double> chances; // of the hidden votes
    for (std::size_t m = 0; m < ballot.came.size(); ++m) {
        final.add(ballot.came[m]);
        if (ballot.hidden[m] == 0) {
            known.add(ballot.came[m]);
            continue;
        }
        const auto own = ballot.chances.subspan(m * outcomes, outcomes);
        score_vote(out, own, ballot.came[m]);
        chances.insert(chances.end(), own.begin(), own.end());
    }
    out.yes = final.yes;
    out.no = final.no;

    const Tallies tallies =
        ballot.draws.empty() ? tallies_of(chances, known) : tallies_of(ballot.draws);
    out.crps = tallies.yes.crps(final.yes);
    out.pit = tallies.yes.pit(final.yes, pit_chance(ballot.label));
    constexpr double tail = 0.05;
    out.width90 = tallies.yes.quantile(1 - tail) - tallies.yes.quantile(tail);
    // yes - ceil(2 (yes + no) / 3) = floor((yes - 2 no) / 3)
    const int beyond = final.yes - 2 * final.no;
    out.margin_error = std::abs(tallies.beyond.divided(3).quantile(0.5) - floored(beyond, 3));
    const int two_thirds_of_all = static_cast<int>((2 * members + 2) / 3);
    out.chance_majority = tallies.lead.at_least(1);
    out.chance_two_thirds = tallies.beyond.at_least(0);
    out.chance_two_thirds_of_all = tallies.yes.at_least(two_thirds_of_all);
    out.brier_majority = brier_of(out.chance_majority, final.yes > final.no);
    out.brier_two_thirds = brier_of(out.chance_two_thirds, beyond >= 0);
    out.brier_two_thirds_of_all =
        brier_of(out.chance_two_thirds_of_all, final.yes >= two_thirds_of_all);
    return out;
}

std::string_view name_of(Figure figure) { return names[static_cast<std::size_t>(figure)]; }

void Pool::add(const Row& row) {
    ++roll_calls_;
    votes_ += row.votes;
    const auto sum = [this](Figure figure, double value) {
        sums_[static_cast<std::size_t>(figure)] += value;
    };
    sum(Figure::log_loss, row.log_loss);
    sum(Figure::brier, row.brier);
    sum(Figure::accuracy, static_cast<double>(row.right));
    sum(Figure::yes_accuracy, static_cast<double>(row.yes_right));
    sum(Figure::crps, row.crps);
    sum(Figure::coverage50, row.in50() ? 1 : 0);
    sum(Figure::coverage90, row.in90() ? 1 : 0);
    sum(Figure::width90, row.width90);
    sum(Figure::margin_error, row.margin_error);
    sum(Figure::brier_majority, row.brier_majority);
    sum(Figure::brier_two_thirds, row.brier_two_thirds);
    sum(Figure::brier_two_thirds_of_all, row.brier_two_thirds_of_all);
    sum(Figure::mean_pit, row.pit);
    for (std::size_t k = 0; k < bins; ++k) {
        reliability_[k].votes += row.reliability[k].votes;
        reliability_[k].chance += row.reliability[k].chance;
        reliability_[k].yes += row.reliability[k].yes;
    }
    ++pit_tenths_[tenth_of(row.pit)];
}

void Pool::add(const Pool& other) {
    roll_calls_ += other.roll_calls_;
    votes_ += other.votes_;
    for (std::size_t k = 0; k < sums_.size(); ++k)
        sums_[k] += other.sums_[k];
    for (std::size_t k = 0; k < bins; ++k) {
        reliability_[k].votes += other.reliability_[k].votes;
        reliability_[k].chance += other.reliability_[k].chance;
        reliability_[k].yes += other.reliability_[k].yes;
        pit_tenths_[k] += other.pit_tenths_[k];
    }
}

Figures Pool::figures() const {
    Figures out = sums_;
    constexpr auto per_vote = static_cast<std::size_t>(Figure::ece);
    const auto votes = static_cast<double>(votes_);
    const auto roll_calls = static_cast<double>(roll_calls_);
    for (std::size_t k = 0; k < out.size(); ++k)
        out[k] /= k < per_vote ? votes : roll_calls;
    double off = 0;
    for (const Bin& bin : reliability_)
        off += std::abs(bin.chance - static_cast<double>(bin.yes));
    out[per_vote] = off / votes;
    return out;
}

Pool pooled(std::span<const Row> rows) {
    Pool out;
    for (const Row& row : rows)
        out.add(row);
    return out;
}

} // namespace plenary::score
