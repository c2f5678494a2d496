#include "plenary/procedure/joint.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace plenary::procedure {
namespace {

// The yes votes that carry a stage where its rule is a plain count of them; else none.
std::optional<std::size_t> quota_of(const Game& game) {
    if (!diagram::is_one_atom(game.spec))
        return std::nullopt;
    const diagram::Atom& atom = game.spec.atoms.front();
    if (atom.threshold < 1 || game.choices != 2)
        return std::nullopt;
    for (std::size_t v = 0; v < game.variables.size(); ++v) {
        if (atom.contribution[2 * v] != 0 || atom.contribution[2 * v + 1] != 1)
            return std::nullopt;
    }
    // More than there are cannot be reached: one more is as good as any.
    return std::min(static_cast<std::size_t>(atom.threshold), game.variables.size() + 1);
}

// The members that vote in the block, the heaviest of its first stage first.
std::vector<std::size_t> voters_of(const Chain& chain, const std::vector<std::size_t>& stages) {
    std::vector<std::size_t> out;
    std::vector<bool> taken(chain.voters.size(), false);
    for (const std::size_t stage : stages) {
        std::vector<std::pair<std::uint32_t, std::size_t>> here;
        for (std::size_t i = 0; i < chain.voters.size(); ++i) {
            const auto variable = chain.voters[i].variable[stage];
            if (variable && !taken[i]) {
                here.emplace_back(*variable, i);
                taken[i] = true;
            }
        }
        std::sort(here.begin(), here.end());
        for (const auto& [variable, voter] : here)
            out.push_back(voter);
    }
    return out;
}

} // namespace

JointVotes every_combination(const Chain& chain, std::vector<std::size_t> stages) {
    JointVotes out;
    out.stages = std::move(stages);
    for (const std::size_t stage : out.stages)
        out.choices *= chain.games[stage].choices;
    for (std::size_t i = 0; i < chain.voters.size(); ++i) {
        for (std::uint32_t c = 0; c < out.choices; ++c) {
            std::uint32_t rest = c;
            std::uint32_t below = out.choices;
            for (const std::size_t stage : out.stages) {
                below /= chain.games[stage].choices;
                out.votes.push_back(rest / below);
                rest %= below;
            }
        }
    }
    return out;
}

Result<JointRule> JointRule::build(const Chain& chain, const JointVotes& votes,
                                   std::size_t most_bytes, JointMethod method) {
    JointRule out;
    out.stages_ = votes.stages.size();
    out.choices_ = votes.choices;
    out.voters_ = voters_of(chain, votes.stages);
    if (method == JointMethod::fitting && out.prepare_counts(chain, votes, most_bytes))
        return out;
    if (auto done = out.prepare_diagrams(chain, votes, most_bytes); !done)
        return fail(done.error());
    return out;
}

bool JointRule::prepare_counts(const Chain& chain, const JointVotes& votes,
                               std::size_t most_bytes) {
    // A larger grid costs more than sampling it is worth.
    constexpr std::size_t most_cells = 100'000;
    std::size_t cells = 1;
    for (const std::size_t stage : votes.stages) {
        const auto quota = quota_of(chain.games[stage]);
        if (!quota)
            return false;
        quotas_.push_back(*quota);
        strides_.push_back(cells);
        cells *= *quota + 1;
        if (cells > most_cells || cells * patterns() * sizeof(Lane) > most_bytes)
            return false;
    }
    cells_ = cells;
    for (const std::size_t voter : voters_) {
        for (std::uint32_t c = 0; c < choices_; ++c) {
            std::uint32_t yes = 0;
            for (std::size_t k = 0; k < stages_; ++k) {
                const bool votes_here = chain.voters[voter].variable[votes.stages[k]].has_value();
                if (votes_here && votes.votes[(voter * choices_ + c) * stages_ + k] == 1)
                    yes |= 1U << k;
            }
            says_yes_.push_back(yes);
        }
    }
    destination_.resize(cells_ * patterns());
    for (std::size_t cell = 0; cell < cells_; ++cell) {
        for (std::size_t yes = 0; yes < patterns(); ++yes) {
            std::size_t to = cell;
            for (std::size_t k = 0; k < stages_; ++k) {
                const std::size_t count = cell / strides_[k] % (quotas_[k] + 1);
                if ((yes >> k & 1U) != 0 && count < quotas_[k])
                    to += strides_[k];
            }
            destination_[cell * patterns() + yes] = static_cast<std::uint32_t>(to);
        }
    }
    return true;
}

Result<std::monostate> JointRule::prepare_diagrams(const Chain& chain, const JointVotes& votes,
                                                   std::size_t most_bytes) {
    using Kind = diagram::Formula::Kind;
    constexpr std::size_t most_patterns = 32;
    if (patterns() > most_patterns) {
        return fail(
            {plenary::Kind::invalid, "too-large", "too many stages hang together", "", {}, ""});
    }
    diagram::Spec joined;
    joined.variables = static_cast<std::uint32_t>(voters_.size());
    joined.choices = choices_;
    std::vector<std::uint32_t> roots;
    for (std::size_t k = 0; k < stages_; ++k) {
        const Game& game = chain.games[votes.stages[k]];
        const auto first_atom = static_cast<std::uint32_t>(joined.atoms.size());
        for (const diagram::Atom& atom : game.spec.atoms) {
            diagram::Atom out;
            out.threshold = atom.threshold;
            for (const std::size_t voter : voters_) {
                const auto variable = chain.voters[voter].variable[votes.stages[k]];
                for (std::uint32_t c = 0; c < choices_; ++c) {
                    const std::uint32_t vote = votes.votes[(voter * choices_ + c) * stages_ + k];
                    out.contribution.push_back(
                        variable ? atom.contribution[*variable * game.choices + vote] : 0);
                }
            }
            joined.atoms.push_back(std::move(out));
        }
        const auto first_entry = static_cast<std::uint32_t>(joined.formula.entries.size());
        for (diagram::Formula::Entry entry : game.spec.formula.entries) {
            entry.atom += first_atom;
            for (std::uint32_t& child : entry.children)
                child += first_entry;
            joined.formula.entries.push_back(std::move(entry));
        }
        roots.push_back(static_cast<std::uint32_t>(joined.formula.entries.size() - 1));
    }
    for (std::size_t pattern = 0; pattern < patterns(); ++pattern) {
        diagram::Spec spec = joined;
        std::vector<std::uint32_t> sides;
        for (std::size_t k = 0; k < stages_; ++k) {
            std::uint32_t side = roots[k];
            if ((pattern >> k & 1U) == 0) {
                spec.formula.entries.push_back({Kind::negation, 0, 0, {side}});
                side = static_cast<std::uint32_t>(spec.formula.entries.size() - 1);
            }
            sides.push_back(side);
        }
        const auto all = static_cast<std::uint32_t>(sides.size());
        spec.formula.entries.push_back({Kind::at_least, 0, all, std::move(sides)});
        auto engine = diagram::Engine::build(spec, most_bytes / patterns());
        if (!engine)
            return fail(engine.error());
        engines_.push_back(std::move(*engine));
    }
    return std::monostate{};
}

std::string JointRule::say() const {
    if (counts()) {
        std::string out = "count of";
        for (std::size_t k = 0; k < stages_; ++k)
            out += fmt::format("{} 0 to {}", k > 0 ? " x" : "", quotas_[k]);
        return out + " yes votes";
    }
    std::size_t nodes = 0;
    for (const diagram::Engine& engine : engines_)
        nodes += engine.diagram() == nullptr ? 0 : engine.diagram()->size();
    return fmt::format("{} diagrams, {} nodes", engines_.size(), nodes);
}

Result<std::vector<JointRule::Lane>> JointRule::chances(const std::vector<Lane>& chance) const {
    if (counts())
        return by_count(chance);
    return by_diagram(chance);
}

std::vector<JointRule::Lane> JointRule::by_count(const std::vector<Lane>& chance) const {
    std::vector<Lane> here(cells_, Lane{});
    std::vector<Lane> next(cells_, Lane{});
    here[0].fill(1);
    std::vector<Lane> by_yes(patterns());
    for (std::size_t k = 0; k < voters_.size(); ++k) {
        std::fill(by_yes.begin(), by_yes.end(), Lane{});
        std::vector<bool> occurs(patterns(), false);
        for (std::uint32_t c = 0; c < choices_; ++c) {
            const std::uint32_t yes = says_yes_[k * choices_ + c];
            occurs[yes] = true;
            for (std::size_t lane = 0; lane < 8; ++lane)
                by_yes[yes][lane] += chance[voters_[k] * choices_ + c][lane];
        }
        std::fill(next.begin(), next.end(), Lane{});
        for (std::size_t cell = 0; cell < cells_; ++cell) {
            const Lane& from = here[cell];
            if (std::all_of(from.begin(), from.end(), [](double p) { return p == 0; }))
                continue;
            for (std::size_t yes = 0; yes < patterns(); ++yes) {
                if (!occurs[yes])
                    continue;
                const Lane& p = by_yes[yes];
                Lane& to = next[destination_[cell * patterns() + yes]];
                for (std::size_t lane = 0; lane < 8; ++lane)
                    to[lane] += from[lane] * p[lane];
            }
        }
        std::swap(here, next);
    }
    std::vector<Lane> out(patterns(), Lane{});
    for (std::size_t cell = 0; cell < cells_; ++cell) {
        std::size_t pattern = 0;
        for (std::size_t k = 0; k < stages_; ++k) {
            if (cell / strides_[k] % (quotas_[k] + 1) == quotas_[k])
                pattern |= std::size_t{1} << k;
        }
        for (std::size_t lane = 0; lane < 8; ++lane)
            out[pattern][lane] += here[cell][lane];
    }
    return out;
}

Result<std::vector<JointRule::Lane>> JointRule::by_diagram(const std::vector<Lane>& chance) const {
    std::vector<Lane> ordered;
    for (const std::size_t voter : voters_) {
        for (std::uint32_t c = 0; c < choices_; ++c)
            ordered.push_back(chance[voter * choices_ + c]);
    }
    std::vector<Lane> out;
    for (const diagram::Engine& engine : engines_) {
        auto got = diagram::EngineSweep(engine, {}).probability(ordered);
        if (!got)
            return fail(got.error());
        out.push_back(*got);
    }
    return out;
}

} // namespace plenary::procedure
