#include "plenary/score/settle.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "plenary/score/metrics.hpp"
#include "plenary/score/runs.hpp"
#include "plenary/score/tally.hpp"
#include "plenary/score/task.hpp"

namespace plenary::score {
namespace {

std::int8_t code_of(char letter) {
    switch (letter) {
    case 'N':
        return code::no;
    case 'A':
        return code::abstain;
    case 'Y':
        return code::yes;
    default:
        return code::none;
    }
}

// Pairs of yes and no, one a draw.
std::vector<std::int32_t> totals_of(const FrozenDraws& draws) {
    std::vector<std::int32_t> out(2 * draws.draws, 0);
    for (const std::string& runs : draws.votes) {
        const std::string letters = unpacked_runs(runs);
        for (std::size_t s = 0; s < draws.draws; ++s) {
            out[2 * s] += letters[s] == 'Y' ? 1 : 0;
            out[2 * s + 1] += letters[s] == 'N' ? 1 : 0;
        }
    }
    return out;
}

// No, abstain and yes of the draws in which there is a vote.
std::array<double, outcomes> of_a_vote(const std::array<double, 5>& all) {
    const double votes = all[0] + all[1] + all[2];
    if (!(votes > 0))
        return {1.0 / outcomes, 1.0 / outcomes, 1.0 / outcomes};
    return {all[0] / votes, all[1] / votes, all[2] / votes};
}

void settle_draws(const FrozenDraws& draws, const Came& came, Settled& out) {
    std::map<std::string_view, char> letter_of;
    for (std::size_t m = 0; m < came.members.size(); ++m)
        letter_of[came.members[m]] = came.votes[m];
    const std::size_t members = draws.members.size();
    std::vector<std::int8_t> voted(members, code::none);
    std::vector<char> hidden(members, 0);
    std::vector<double> chances;
    const auto all = chances_of(draws);
    for (std::size_t m = 0; m < members; ++m) {
        const auto found = letter_of.find(draws.members[m]);
        voted[m] = found == letter_of.end() ? code::none : code_of(found->second);
        hidden[m] = voted[m] != code::none && draws.known[m] == '.' ? 1 : 0;
        const auto own = of_a_vote(all[m]);
        chances.insert(chances.end(), own.begin(), own.end());
    }
    const std::vector<std::int32_t> totals = totals_of(draws);
    Ballot ballot;
    ballot.came = voted;
    ballot.hidden = hidden;
    ballot.chances = chances;
    ballot.draws = totals;
    const Row row = score_ballot(ballot, members);
    out.votes = row.votes;
    if (row.votes > 0) {
        out.log_loss = row.log_loss / static_cast<double>(row.votes);
        out.brier = row.brier / static_cast<double>(row.votes);
    }
    std::vector<int> yes;
    for (std::size_t s = 0; s < draws.draws; ++s)
        yes.push_back(totals[2 * s]);
    const Tally tally = Tally::of_draws(yes);
    constexpr double tail = 0.05;
    out.interval = {tally.quantile(tail), tally.quantile(1 - tail)};
    if (out.yes)
        out.crps = tally.crps(*out.yes);
}

bool near(const std::optional<double>& a, const std::optional<double>& b) {
    constexpr double rounding = 1e-9;
    return a.has_value() == b.has_value() &&
           (!a || std::abs(*a - *b) <= rounding * std::max(1.0, std::abs(*a)));
}

} // namespace

Settled settle(const Frozen& frozen, const Came& came) {
    Settled out;
    out.before = frozen.at.day() < came.day;
    if (came.votes.find('.') == std::string::npos)
        out.yes = static_cast<int>(std::count(came.votes.begin(), came.votes.end(), 'Y'));
    if (came.passed) {
        const double off = frozen.pass - (*came.passed ? 1 : 0);
        out.brier_pass = off * off;
    }
    if (const auto* draws = std::get_if<FrozenDraws>(&frozen.by))
        settle_draws(*draws, came, out);
    else
        out.interval = std::get<FrozenGuess>(frozen.by).yes;
    if (out.interval && out.yes)
        out.inside = out.interval->first <= *out.yes && *out.yes <= out.interval->second;
    return out;
}

bool nearly_same(const Settled& a, const Settled& b) {
    return a.before == b.before && a.votes == b.votes && a.yes == b.yes &&
           a.interval == b.interval && a.inside == b.inside && near(a.log_loss, b.log_loss) &&
           near(a.brier, b.brier) && near(a.crps, b.crps) && near(a.brier_pass, b.brier_pass);
}

void SettledPool::add(const Settled& settled) {
    if (!settled.before) {
        ++late;
        return;
    }
    ++forecasts;
    if (settled.brier_pass) {
        ++passages;
        brier_pass += *settled.brier_pass;
    }
    if (settled.log_loss && settled.brier) {
        votes += settled.votes;
        log_loss += *settled.log_loss * static_cast<double>(settled.votes);
        brier += *settled.brier * static_cast<double>(settled.votes);
    }
    if (settled.inside) {
        ++totals;
        inside += *settled.inside ? 1U : 0U;
    }
    if (settled.crps) {
        ++scored_totals;
        crps += *settled.crps;
    }
}

} // namespace plenary::score
