#include "plenary/diagram/threshold.hpp"

#include <algorithm>
#include <cassert>
#include <optional>

#include <fmt/format.h>

namespace plenary::diagram {
namespace {

using Sums = std::vector<std::int64_t>;

class Meeting {
public:
    Meeting(const Atom& atom, std::uint32_t variables, std::uint32_t choices, std::size_t most)
        : atom_(atom), n_(variables), d_(choices), most_(most), above_(variables + 1),
          below_(variables + 1), least_(variables + 1), greatest_(variables + 1),
          lowest_(variables + 1), highest_(variables + 1) {}

    Result<Diagram> run() {
        bound();
        if (atom_.threshold <= least_[0])
            return Diagram(n_, d_, true);
        if (atom_.threshold > greatest_[0])
            return Diagram(n_, d_, false);
        if (auto met = meet(); !met)
            return fail(met.error());
        levels_.resize(n_);
        Result<std::vector<Id>> classes = go_down();
        if (!classes)
            return fail(classes.error());
        go_up(std::move(*classes));
        return Diagram::from_levels(n_, d_, levels_);
    }

private:
    [[nodiscard]] std::int64_t value(std::uint32_t level, std::uint32_t choice) const {
        return atom_.contribution[std::size_t{level} * d_ + choice];
    }

    // What the variables from a level on can sum to, and what residuals can occur there.
    void bound() {
        for (std::uint32_t i = n_; i-- > 0;) {
            const auto [low, high] = ends(i);
            least_[i] = least_[i + 1] + low;
            greatest_[i] = greatest_[i + 1] + high;
        }
        lowest_[0] = highest_[0] = atom_.threshold;
        for (std::uint32_t i = 0; i < n_; ++i) {
            const auto [low, high] = ends(i);
            lowest_[i + 1] = lowest_[i] - high;
            highest_[i + 1] = highest_[i] - low;
        }
    }

    [[nodiscard]] std::pair<std::int64_t, std::int64_t> ends(std::uint32_t level) const {
        std::int64_t low = value(level, 0);
        std::int64_t high = low;
        for (std::uint32_t c = 1; c < d_; ++c) {
            low = std::min(low, value(level, c));
            high = std::max(high, value(level, c));
        }
        return {low, high};
    }

    // The values a choice adds at a level, each once.
    [[nodiscard]] Sums steps(std::uint32_t level) const {
        Sums out;
        for (std::uint32_t c = 0; c < d_; ++c)
            out.push_back(value(level, c));
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    // The sorted union of `from` shifted by each of the steps, as far as it lies in [lowest,
    // highest].
    Sums shifted(const Sums& from, const Sums& steps, int sign, std::int64_t lowest,
                 std::int64_t highest) {
        Sums out;
        for (const std::int64_t step : steps) {
            const std::int64_t move = sign * step;
            auto next = std::lower_bound(from.begin(), from.end(), lowest - move);
            const auto end = std::upper_bound(next, from.end(), highest - move);
            merged_.clear();
            merged_.reserve(out.size() + static_cast<std::size_t>(end - next));
            auto known = out.begin();
            while (known != out.end() && next != end) {
                const std::int64_t moved = *next + move;
                const std::int64_t least = std::min(*known, moved);
                merged_.push_back(least);
                known += *known == least ? 1 : 0;
                next += moved == least ? 1 : 0;
            }
            merged_.insert(merged_.end(), known, out.end());
            for (; next != end; ++next)
                merged_.push_back(*next + move);
            out.swap(merged_);
        }
        return out;
    }

    Result<std::monostate> meet() {
        above_[0] = {atom_.threshold};
        below_[n_] = {0};
        std::uint32_t top = 0;
        std::uint32_t bottom = n_;
        // A node stands for a few residuals, seldom for many.
        const std::size_t most_sums = 4 * most_;
        std::size_t listed = 0;
        while (top < bottom) {
            const bool from_top = above_[top].size() <= below_[bottom].size();
            if (from_top) {
                ++top;
                above_[top] =
                    shifted(above_[top - 1], steps(top - 1), -1, least_[top] + 1, greatest_[top]);
            } else {
                --bottom;
                // Only sums between the lowest and the highest residual of the level can separate
                // two residuals; and a sum that matters above is made from one that matters here.
                below_[bottom] = shifted(below_[bottom + 1], steps(bottom), +1, lowest_[bottom],
                                         highest_[bottom]);
            }
            listed += from_top ? above_[top].size() : below_[bottom].size();
            if (listed > most_sums)
                return too_large();
        }
        meeting_ = top;
        return std::monostate{};
    }

    // The largest residual of the class that a residual belongs to: the next sum that is not below
    // it, or the highest residual where there is none.
    [[nodiscard]] std::int64_t representative(std::uint32_t level, std::size_t place) const {
        const Sums& sums = below_[level];
        return place < sums.size() ? sums[place] : highest_[level];
    }

    [[nodiscard]] tl::unexpected<Problem> too_large() const {
        return fail(
            {Kind::invalid,
             "too-large",
             fmt::format("the diagram of this rule would pass {} nodes at one level", most_),
             "raise --max-memory, or let the rule be sampled",
             {},
             ""});
    }

    // What a choice makes of each residual of a level: decided(k, terminal), or open(k, place of
    // the first of the `sorted` that is not below it). Residuals and `sorted` ascend.
    template <class Decided, class Open>
    void after_choice(const Sums& residuals, std::uint32_t level, std::uint32_t choice,
                      const Sums& sorted, Decided decided, Open open) const {
        const std::int64_t step = value(level, choice);
        const auto place_above = [&](std::int64_t bound) {
            return static_cast<std::size_t>(
                std::upper_bound(residuals.begin(), residuals.end(), bound + step) -
                residuals.begin());
        };
        const std::size_t first_open = place_above(least_[level + 1]);
        const std::size_t first_failing = place_above(greatest_[level + 1]);
        for (std::size_t k = 0; k < first_open; ++k)
            decided(k, holds);
        std::size_t at = 0;
        for (std::size_t k = first_open; k < first_failing; ++k) {
            while (at < sorted.size() && sorted[at] < residuals[k] - step)
                ++at;
            open(k, at);
        }
        for (std::size_t k = first_failing; k < residuals.size(); ++k)
            decided(k, fails);
    }

    // Levels from the meeting down. Returns for each residual of above_[meeting_] its child id
    // there.
    Result<std::vector<Id>> go_down() {
        std::vector<Id> classes;
        Sums nodes; // the largest residual of each class at this level
        {
            const Sums& sums = below_[meeting_];
            std::size_t at = 0;
            for (const std::int64_t residual : above_[meeting_]) {
                while (at < sums.size() && sums[at] < residual)
                    ++at;
                const std::int64_t largest = representative(meeting_, at);
                if (nodes.empty() || nodes.back() != largest)
                    nodes.push_back(largest);
                classes.push_back(first_node + static_cast<Id>(nodes.size() - 1));
            }
        }
        std::size_t total = 0;
        std::vector<std::size_t>
            places;              // of each node's children among the classes of the next level
        std::vector<Id> reached; // the number of each class, where there is one
        for (std::uint32_t i = meeting_; i < n_; ++i) {
            const Sums& sums = below_[i + 1];
            places.resize(nodes.size() * d_);
            reached.assign(sums.size() + 1, fails);
            for (std::uint32_t c = 0; c < d_; ++c) {
                after_choice(
                    nodes, i, c, sums,
                    [&](std::size_t k, Id terminal) {
                        places[k * d_ + c] = terminal == holds ? to_holds : to_fails;
                    },
                    [&](std::size_t k, std::size_t at) {
                        places[k * d_ + c] = at;
                        reached[at] = holds;
                    });
            }
            nodes.clear();
            for (std::size_t s = 0; s < reached.size(); ++s) {
                if (reached[s] == fails)
                    continue;
                reached[s] = first_node + static_cast<Id>(nodes.size());
                nodes.push_back(representative(i + 1, s));
            }
            std::vector<Id>& level = levels_[i];
            level.resize(places.size());
            for (std::size_t k = 0; k < places.size(); ++k) {
                level[k] = places[k] == to_holds   ? holds
                           : places[k] == to_fails ? fails
                                                   : reached[places[k]];
            }
            total += nodes.size();
            if (total > most_)
                return too_large();
        }
        return classes;
    }

    // Levels above the meeting: residuals that have the same children are neighbours in order.
    void go_up(std::vector<Id> ids_below) {
        std::vector<Id> raw;
        for (std::uint32_t i = meeting_; i-- > 0;) {
            const Sums& here = above_[i];
            const Sums& there = above_[i + 1];
            raw.resize(here.size() * d_);
            for (std::uint32_t c = 0; c < d_; ++c) {
                after_choice(
                    here, i, c, there,
                    [&](std::size_t k, Id terminal) { raw[k * d_ + c] = terminal; },
                    [&](std::size_t k, std::size_t at) { raw[k * d_ + c] = ids_below[at]; });
            }
            std::vector<Id>& level = levels_[i];
            level.reserve(raw.size());
            ids_below.resize(here.size());
            Id last = fails;
            for (std::size_t k = 0; k < here.size(); ++k) {
                const Id* children = &raw[k * d_];
                bool same = k > 0;
                for (std::uint32_t c = 0; c < d_ && same; ++c)
                    same = children[c] == level[level.size() - d_ + c];
                if (!same) {
                    level.insert(level.end(), children, children + d_);
                    last = last == fails ? first_node : last + 1;
                }
                ids_below[k] = last;
            }
        }
    }

    static constexpr std::size_t to_holds = static_cast<std::size_t>(-1);
    static constexpr std::size_t to_fails = static_cast<std::size_t>(-2);

    const Atom& atom_;
    std::uint32_t n_;
    std::uint32_t d_;
    std::size_t most_;
    std::vector<Sums> above_; // residuals that can occur, by level
    std::vector<Sums> below_; // sums that the variables from a level on can make
    Sums least_;
    Sums greatest_;
    Sums lowest_; // residuals that can occur lie between these two
    Sums highest_;
    std::uint32_t meeting_ = 0;
    std::vector<std::vector<Id>> levels_;
    Sums merged_; // working memory
};

} // namespace

Result<Diagram> compile_atom(const Atom& atom, std::uint32_t variables, std::uint32_t choices,
                             std::size_t most_nodes) {
    assert(choices >= 2);
    return Meeting(atom, variables, choices, most_nodes).run();
}

} // namespace plenary::diagram
