#include "plenary/forecast/outcome.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "plenary/forecast/history.hpp"
#include "plenary/numeric/random.hpp"

namespace plenary::forecast {
namespace {

constexpr std::int8_t no = 0;
constexpr std::int8_t yes = 2;
constexpr std::size_t choices = 4; // no, abstain, yes, away

// How many must turn to yes, or how many of the yes it can lose.
int missing_of(std::vector<std::int8_t>& draw, bool passed, const Passes& passes) {
    int steps = 0;
    for (std::int8_t& vote : draw) {
        if (vote == no_vote || (vote == yes) != passed)
            continue;
        vote = passed ? no : yes;
        ++steps;
        if (passes(draw) != passed)
            return passed ? 1 - steps : steps;
    }
    return passed ? -steps : steps + 1;
}

// What a member's answer is worth. `seen`: by choice, draws, and those of them that pass; `unit`:
// the variance of a mean of draws, over that of one.
void tell_worth(const std::array<std::array<double, 2>, choices>& seen, double pass, double count,
                double unit, MemberOutcome& out) {
    double mean = 0; // of log2 P(result | choice) / P(result), which is the information
    double square = 0;
    int kinds = 0;
    for (const auto& [all, passed] : seen) {
        if (!(all > 0))
            continue;
        ++kinds;
        for (const auto& [draws, base] :
             {std::pair(passed, pass), std::pair(all - passed, 1 - pass)}) {
            if (!(draws > 0))
                continue;
            const double gain = std::log2(draws / all / base);
            mean += draws / count * gain;
            square += draws / count * gain * gain;
        }
    }
    if (kinds < 2)
        return;
    // Counts from few draws look more informative than they are (Miller 1955).
    const double bias = (kinds - 1) * unit / (2 * std::log(2.0));
    out.bits = std::max(0.0, mean - bias);
    out.bits_error = std::sqrt(std::max(0.0, square - mean * mean) * unit);
}

} // namespace

Quantiles quantiles_of(std::vector<int> values) {
    std::sort(values.begin(), values.end());
    Quantiles out;
    out.first = values.front();
    out.shares.assign(static_cast<std::size_t>(values.back() - values.front()) + 1, 0.0);
    const auto count = static_cast<double>(values.size());
    for (const int value : values) {
        out.mean += value / count;
        out.shares[static_cast<std::size_t>(value - out.first)] += 1 / count;
    }
    const auto at = [&values, count](double share) {
        const double place = std::ceil(share * count - 1e-9);
        return values[static_cast<std::size_t>(std::max(place, 1.0)) - 1];
    };
    out.q05 = at(0.05);
    out.q50 = at(0.5);
    out.q95 = at(0.95);
    return out;
}

Outcome outcome_of(std::span<const std::int8_t> votes, std::size_t members, const Passes& passes,
                   Depth depth, double effective) {
    const std::size_t draws = votes.size() / members;
    const auto count = static_cast<double>(draws);
    Outcome out;
    out.members.resize(members);
    std::array<std::vector<int>, choices> totals;
    std::vector<int> missing;
    // By member and choice: draws, and those of them that pass.
    std::vector<std::array<std::array<double, 2>, choices>> seen(members);
    std::vector<std::int8_t> draw(members);
    double passing = 0; // draws
    std::vector<double> pivots(members, 0.0);
    for (std::size_t s = 0; s < draws; ++s) {
        const std::span<const std::int8_t> own = votes.subspan(s * members, members);
        std::copy(own.begin(), own.end(), draw.begin());
        const bool passed = passes(draw);
        passing += passed ? 1 : 0;
        std::array<int, choices> tally{};
        for (std::size_t m = 0; m < members; ++m) {
            if (own[m] == no_vote)
                continue;
            const std::size_t choice = static_cast<std::uint8_t>(own[m]);
            ++tally[choice];
            ++seen[m][choice][0];
            seen[m][choice][1] += passed ? 1 : 0;
            if (depth == Depth::totals)
                continue;
            bool turns = false;
            for (std::int8_t other = 0; other < static_cast<std::int8_t>(choices); ++other) {
                if (turns || other == own[m])
                    continue;
                draw[m] = other;
                turns = passes(draw) != passed;
            }
            draw[m] = own[m];
            pivots[m] += turns ? 1 : 0;
        }
        for (std::size_t c = 0; c < choices; ++c)
            totals[c].push_back(tally[c]);
        if (depth == Depth::whole)
            missing.push_back(missing_of(draw, passed, passes));
    }
    out.pass = passing / count;
    out.error = drawing_error(out.pass, draws, effective);
    out.no = quantiles_of(std::move(totals[0]));
    out.abstain = quantiles_of(std::move(totals[1]));
    out.yes = quantiles_of(std::move(totals[2]));
    out.absent = quantiles_of(std::move(totals[3]));
    if (depth == Depth::whole)
        out.missing = quantiles_of(std::move(missing));
    for (std::size_t m = 0; m < members; ++m) {
        MemberOutcome& member = out.members[m];
        member.no = seen[m][0][0] / count;
        member.abstain = seen[m][1][0] / count;
        member.yes = seen[m][2][0] / count;
        member.absent = seen[m][3][0] / count;
        member.pivot = pivots[m] / count;
        if (depth == Depth::totals)
            continue;
        tell_worth(seen[m], out.pass, count, 1 / count + 1 / effective, member);
    }
    return out;
}

double drawing_error(double chance, std::size_t draws, double effective) {
    return std::sqrt(chance * (1 - chance) * (1 / static_cast<double>(draws) + 1 / effective));
}

void take_away(std::span<std::int8_t> votes, std::span<const double> absent, std::uint64_t seed) {
    RandomStream random(seed, 0);
    for (std::size_t at = 0; at < votes.size(); ++at) {
        const double u = random.uniform();
        if (votes[at] != no_vote && u < absent[at % absent.size()])
            votes[at] = away;
    }
}

} // namespace plenary::forecast
