#include "plenary/procedure/members.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "plenary/numeric/bivariate_normal.hpp"

namespace plenary::procedure {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Stretch scaled(const Stretch& stretch, double variance) {
    if (variance > 0) {
        const double deviation = std::sqrt(variance);
        return {stretch.from / deviation, stretch.to / deviation};
    }
    // Nothing is added: 0 lies in a stretch when it is above its lower end.
    const auto side = [](double end) { return end >= 0 ? infinity : -infinity; };
    return {side(stretch.from), side(stretch.to)};
}

double in(const Stretch& stretch) { return normal_between(stretch.from, stretch.to); }

Stretch common_part(const Stretch& a, const Stretch& b) {
    return {std::max(a.from, b.from), std::min(a.to, b.to)};
}

bool alike(const Voter& a, const Voter& b) {
    if (a.support != b.support || a.abstain_margin != b.abstain_margin || a.observed != b.observed)
        return false;
    for (std::size_t m = 0; m < a.variable.size(); ++m) {
        if (a.variable[m].has_value() != b.variable[m].has_value())
            return false;
    }
    return true;
}

// The levels of sqrt(tau) G at which this voter changes its vote at a stage of the block, lowest
// first, without repetition.
std::vector<double> changes_of(const Chain& chain, const Voter& voter,
                               const std::vector<std::size_t>& stages) {
    std::vector<double> out;
    for (const std::size_t m : stages) {
        for (std::uint32_t c = 1; c < chain.games[m].choices; ++c)
            out.push_back(stretch_of(chain, voter, m, c, 0).from);
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

Stretch stretch_of(const Chain& chain, const Voter& voter, std::size_t stage, std::uint32_t choice,
                   double shift) {
    const double yes_above = chain.difficulty[stage] - voter.support - shift;
    const double no_below = yes_above - voter.abstain_margin;
    const std::uint32_t yes = chain.games[stage].choices - 1;
    if (choice == yes)
        return {yes_above, infinity};
    if (yes == 1)
        return {-infinity, yes_above};
    return choice == 0 ? Stretch{-infinity, no_below} : Stretch{no_below, yes_above};
}

Stretch stretch_of_observed(const Chain& chain, const Voter& voter, std::size_t stage,
                            double shift) {
    const auto& vote = voter.observed[stage];
    if (!vote)
        return {-infinity, infinity};
    const double yes_above = chain.difficulty[stage] - voter.support - shift;
    if (*vote == Choice::yes)
        return {yes_above, infinity};
    const double no_below = yes_above - voter.abstain_margin;
    if (*vote == Choice::no)
        return {-infinity, no_below};
    if (*vote == Choice::abstain && voter.abstain_margin > 0)
        return {no_below, yes_above};
    return {-infinity, yes_above};
}

double in_both(const Stretch& a, const Stretch& b, double r) {
    if (a.to <= a.from || b.to <= b.from)
        return 0;
    if (std::isinf(a.to) && std::isinf(b.to))
        return normal_both_above(a.from, b.from, r);
    // A stretch that reaches down is turned round; one with two ends is a difference of two.
    if (std::isinf(a.from) && !std::isinf(a.to))
        return in_both({-a.to, infinity}, b, -r);
    if (std::isinf(b.from) && !std::isinf(b.to))
        return in_both(a, {-b.to, infinity}, -r);
    if (!std::isinf(a.to)) {
        return std::max(0.0, in_both({a.from, infinity}, b, r) - in_both({a.to, infinity}, b, r));
    }
    return std::max(0.0, in_both(a, {b.from, infinity}, r) - in_both(a, {b.to, infinity}, r));
}

MemberVotes::MemberVotes(const Chain& chain, Correlation correlation, Way way,
                         std::vector<std::size_t> stages)
    : chain_(chain), correlation_(correlation), way_(way), observed_(chain.observed_stages()) {
    for (std::size_t i = 0; i < chain.voters.size(); ++i) {
        std::size_t first = 0;
        while (!alike(chain.voters[first], chain.voters[i]))
            ++first;
        like_.push_back(first);
    }
    if (way == Way::nested) {
        joint_.stages = std::move(stages);
        prepare_nested();
        return;
    }
    joint_ = every_combination(chain, std::move(stages));
}

void MemberVotes::prepare_nested() {
    for (const std::size_t m : joint_.stages)
        joint_.choices += chain_.games[m].choices - 1;
    for (const Voter& voter : chain_.voters) {
        std::vector<double> changes = changes_of(chain_, voter, joint_.stages);
        changes.insert(changes.begin(), -infinity);
        changes.push_back(infinity);
        for (std::size_t region = 0; region + 1 < changes.size(); ++region) {
            const Stretch here{changes[region], changes[region + 1]};
            for (const std::size_t m : joint_.stages) {
                std::uint32_t vote = 0;
                // The highest choice whose stretch begins at or below the region's lower end.
                for (std::uint32_t c = 1; c < chain_.games[m].choices; ++c) {
                    if (stretch_of(chain_, voter, m, c, 0).from <= here.from)
                        vote = c;
                }
                joint_.votes.push_back(vote);
            }
        }
    }
}

Stretch MemberVotes::own_stretch(const Voter& voter, double shock) const {
    const double shift = std::sqrt(correlation_.common) * shock;
    Stretch out{-infinity, infinity};
    for (const std::size_t m : observed_) {
        if (voter.variable[m])
            out = common_part(out, stretch_of_observed(chain_, voter, m, shift));
    }
    return out;
}

std::vector<double> MemberVotes::nested_chances(const Voter& voter, double shock) const {
    const double shift = std::sqrt(correlation_.common) * shock;
    std::vector<double> changes = changes_of(chain_, voter, joint_.stages);
    const Stretch own = own_stretch(voter, shock);
    const double whole = in(scaled(own, correlation_.persistence));
    std::vector<double> out;
    double from = -infinity;
    for (std::size_t region = 0; region < joint_.choices; ++region) {
        const double to = region < changes.size() ? changes[region] - shift : infinity;
        const Stretch here = scaled(common_part(own, {from, to}), correlation_.persistence);
        out.push_back(whole > 0 ? in(here) / whole : 0);
        from = to;
    }
    return out;
}

std::vector<double> MemberVotes::chances_of(const Voter& voter, double shock) const {
    if (way_ == Way::nested)
        return nested_chances(voter, shock);
    const double shift = std::sqrt(correlation_.common) * shock;
    const double variance = 1 - correlation_.common;
    const double r = variance > 0 ? correlation_.persistence / variance : 0;
    const auto stretch = [&](std::size_t m, std::uint32_t c) {
        return scaled(stretch_of(chain_, voter, m, c, shift), variance);
    };
    const std::size_t first = joint_.stages.front();
    std::vector<double> out;
    if (way_ == Way::pair) {
        const std::size_t second = joint_.stages.back();
        // Where it has no vote the chance of any choice there is of no matter: all on the first.
        for (std::uint32_t c = 0; c < chain_.games[first].choices; ++c) {
            for (std::uint32_t d = 0; d < chain_.games[second].choices; ++d) {
                const Stretch everywhere{-infinity, infinity};
                const bool here = voter.variable[first].has_value();
                const bool there = voter.variable[second].has_value();
                const bool counted = (here || c == 0) && (there || d == 0);
                out.push_back(counted ? in_both(here ? stretch(first, c) : everywhere,
                                                there ? stretch(second, d) : everywhere, r)
                                      : 0);
            }
        }
        return out;
    }
    if (way_ == Way::given && voter.variable[observed_.front()] &&
        voter.observed[observed_.front()]) {
        const Stretch seen =
            scaled(stretch_of_observed(chain_, voter, observed_.front(), shift), variance);
        const double whole = in(seen);
        for (std::uint32_t c = 0; c < joint_.choices; ++c)
            out.push_back(whole > 0 ? in_both(seen, stretch(first, c), r) / whole : 0);
        return out;
    }
    for (std::uint32_t c = 0; c < joint_.choices; ++c)
        out.push_back(in(stretch(first, c)));
    return out;
}

void MemberVotes::fill(double shock, std::size_t lane, std::vector<JointRule::Lane>& chance) const {
    for (std::size_t i = 0; i < chain_.voters.size(); ++i) {
        if (like_[i] != i) {
            for (std::size_t c = 0; c < joint_.choices; ++c)
                chance[i * joint_.choices + c][lane] = chance[like_[i] * joint_.choices + c][lane];
            continue;
        }
        const std::vector<double> got = chances_of(chain_.voters[i], shock);
        for (std::size_t c = 0; c < joint_.choices; ++c)
            chance[i * joint_.choices + c][lane] = got[c];
    }
}

double MemberVotes::likelihood_of(const Voter& voter, double shock) const {
    if (correlation_.nested() && correlation_.persistence > 0)
        return in(scaled(own_stretch(voter, shock), correlation_.persistence));
    const double shift = std::sqrt(correlation_.common) * shock;
    double out = 1;
    for (const std::size_t m : observed_) {
        if (voter.variable[m]) {
            out *=
                in(scaled(stretch_of_observed(chain_, voter, m, shift), 1 - correlation_.common));
        }
    }
    return out;
}

double MemberVotes::log_likelihood(double shock) const {
    if (observed_.empty())
        return 0;
    std::vector<double> logs(chain_.voters.size());
    double sum = 0;
    for (std::size_t i = 0; i < logs.size(); ++i) {
        logs[i] = like_[i] == i ? std::log(likelihood_of(chain_.voters[i], shock)) : logs[like_[i]];
        sum += logs[i];
    }
    return sum;
}

} // namespace plenary::procedure
