#include "plenary/procedure/patterns.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "plenary/procedure/shock.hpp"

namespace plenary::procedure {
namespace {

// Stages that hang together given F, with their rule and the members' votes.
struct Block {
    MemberVotes votes;
    JointRule rule;
};

constexpr std::size_t lanes = 8;

// The exact way that fits, or none.
std::optional<MemberVotes::Way> way_of(const Chain& chain, Correlation correlation) {
    const std::size_t free = chain.free_stages().size();
    const std::size_t observed = chain.observed_stages().size();
    if (correlation.persistence == 0 || (free == 1 && observed == 0))
        return MemberVotes::Way::separate;
    if (correlation.nested())
        return MemberVotes::Way::nested;
    if (free == 2 && observed == 0)
        return MemberVotes::Way::pair;
    if (free == 1 && observed == 1)
        return MemberVotes::Way::given;
    return std::nullopt;
}

Result<std::vector<Block>> blocks_of(const Chain& chain, Correlation correlation,
                                     MemberVotes::Way way, std::size_t most_bytes) {
    std::vector<Block> out;
    const std::vector<std::size_t> free = chain.free_stages();
    std::vector<std::vector<std::size_t>> groups;
    if (way == MemberVotes::Way::separate) {
        for (const std::size_t m : free)
            groups.push_back({m});
    } else if (!free.empty()) {
        groups.push_back(free);
    }
    for (const std::vector<std::size_t>& stages : groups) {
        MemberVotes votes(chain, correlation, way, stages);
        auto rule = JointRule::build(chain, votes.joint(), most_bytes);
        if (!rule)
            return fail(rule.error());
        out.push_back({std::move(votes), std::move(*rule)});
    }
    return out;
}

// The patterns of all stages from those of the blocks, independent of one another given F.
std::vector<double> put_together(const Chain& chain, const std::vector<Block>& blocks,
                                 const std::vector<std::vector<JointRule::Lane>>& by_block,
                                 std::size_t lane) {
    std::size_t known = 0;
    for (const std::size_t m : chain.observed_stages())
        known |= chain.outcome[m].value_or(false) ? std::size_t{1} << m : 0;
    std::vector<double> out(std::size_t{1} << chain.games.size(), 0.0);
    out[known] = 1;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const std::vector<std::size_t>& stages = blocks[b].votes.joint().stages;
        std::vector<double> next(out.size(), 0.0);
        for (std::size_t before = 0; before < out.size(); ++before) {
            if (out[before] == 0)
                continue;
            for (std::size_t pattern = 0; pattern < by_block[b].size(); ++pattern) {
                std::size_t after = before;
                for (std::size_t k = 0; k < stages.size(); ++k) {
                    if ((pattern >> k & 1U) != 0)
                        after |= std::size_t{1} << stages[k];
                }
                next[after] += out[before] * by_block[b][pattern][lane];
            }
        }
        out = std::move(next);
    }
    return out;
}

// Eight values of F at a time.
Result<std::vector<AtShock>> evaluate(const Chain& chain, const MemberVotes& likelihood,
                                      const std::vector<Block>& blocks,
                                      const std::vector<double>& shocks, const Workers& workers) {
    std::vector<AtShock> out(shocks.size());
    const std::size_t batches = (shocks.size() + lanes - 1) / lanes;
    std::vector<std::optional<Problem>> problems(batches);
    workers.run_all(batches, [&](std::size_t batch, std::size_t) {
        const std::size_t first = batch * lanes;
        const std::size_t size = std::min(lanes, shocks.size() - first);
        std::vector<std::vector<JointRule::Lane>> by_block;
        for (const Block& block : blocks) {
            std::vector<JointRule::Lane> chance(chain.voters.size() * block.votes.joint().choices,
                                                JointRule::Lane{});
            for (std::size_t lane = 0; lane < size; ++lane)
                block.votes.fill(shocks[first + lane], lane, chance);
            auto got = block.rule.chances(chance);
            if (!got) {
                problems[batch] = got.error();
                return;
            }
            by_block.push_back(std::move(*got));
        }
        for (std::size_t lane = 0; lane < size; ++lane) {
            out[first + lane].log_likelihood = likelihood.log_likelihood(shocks[first + lane]);
            out[first + lane].values = put_together(chain, blocks, by_block, lane);
        }
    });
    for (const auto& problem : problems) {
        if (problem)
            return fail(*problem);
    }
    return out;
}

// Where a vote changes when nothing but F decides.
std::vector<double> breaks_of(const Chain& chain) {
    std::vector<double> out;
    for (const Voter& voter : chain.voters) {
        for (const double difficulty : chain.difficulty) {
            out.push_back(difficulty - voter.support);
            out.push_back(difficulty - voter.support - voter.abstain_margin);
        }
    }
    return out;
}

std::string say_way(const Chain& chain, MemberVotes::Way way, const std::vector<Block>& blocks) {
    std::string rules;
    for (const Block& block : blocks)
        rules += (rules.empty() ? "" : ", ") + block.rule.say();
    std::string all = rules.empty() ? "nothing left open" : rules;
    switch (way) {
    case MemberVotes::Way::separate:
        return fmt::format("exact, stages independent given the common shock: {}", all);
    case MemberVotes::Way::pair:
        return fmt::format("exact, two stages together: {}", all);
    case MemberVotes::Way::given:
        return fmt::format("exact, one stage given the votes of another: {}", all);
    case MemberVotes::Way::nested:
        return fmt::format(
            "exact, {} nested stages together (who says yes at one says yes at every "
            "easier one): {}",
            chain.free_stages().size(), all);
    }
    return all;
}

} // namespace

Result<Patterns> patterns_of(const Chain& chain, Correlation correlation, const Means& means) {
    if (!(correlation.common >= 0) || !(correlation.persistence >= 0) ||
        correlation.common + correlation.persistence > 1 + 1e-12) {
        return fail({Kind::invalid,
                     "E-CORR",
                     fmt::format("a common shock of {} and a persistence of {} are no correlation",
                                 correlation.common, correlation.persistence),
                     "both are 0 or more, and together 1 at most",
                     {},
                     ""});
    }
    const auto way = way_of(chain, correlation);
    if (!way)
        return sampled_patterns(chain, correlation, means, "more than two stages hang together");
    if (means.always_sample)
        return sampled_patterns(chain, correlation, means, "as was asked");
    const auto blocks = blocks_of(chain, correlation, *way, means.most_bytes);
    if (!blocks) {
        if (blocks.error().code != "too-large")
            return fail(blocks.error());
        return sampled_patterns(chain, correlation, means,
                                "too many votes at once for the exact way");
    }
    const MemberVotes likelihood(chain, correlation, MemberVotes::Way::separate, {});
    const ShockFunction f = [&](const std::vector<double>& shocks) {
        return evaluate(chain, likelihood, *blocks, shocks, means.workers);
    };
    auto averaged = correlation.common == 0   ? without_shock(f)
                    : correlation.common == 1 ? average_between(breaks_of(chain), f)
                                              : average_over_shock(f);
    if (!averaged)
        return fail(averaged.error());
    if (!averaged->possible) {
        return fail({Kind::invalid,
                     "observed-impossible",
                     "the observed votes cannot be under these supports and this correlation",
                     "take a persistence and a common shock that add up to less than 1",
                     {},
                     ""});
    }
    Patterns out;
    out.chance = std::move(averaged->values);
    out.error = averaged->error;
    out.method = fmt::format("{}; {}", say_way(chain, *way, *blocks),
                             averaged->points == 1
                                 ? std::string("no common shock")
                                 : fmt::format("{} points of the common shock", averaged->points));
    return out;
}

} // namespace plenary::procedure
