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

    // The sorted union of `from` shifted by each of the steps, without what `keep` refuses.
    template <class Keep>
    static Sums shifted(const Sums& from, const Sums& steps, int sign, Keep keep) {
        Sums out;
        Sums merged;
        for (const std::int64_t step : steps) {
            Sums one;
            one.reserve(from.size());
            for (const std::int64_t value : from) {
                const std::int64_t moved = value + sign * step;
                if (keep(moved))
                    one.push_back(moved);
            }
            if (out.empty()) {
                out = std::move(one);
                continue;
            }
            merged.clear();
            merged.reserve(out.size() + one.size());
            std::set_union(out.begin(), out.end(), one.begin(), one.end(),
                           std::back_inserter(merged));
            out.swap(merged);
        }
        return out;
    }

    Result<std::monostate> meet() {
        above_[0] = {atom_.threshold};
        below_[n_] = {0};
        std::uint32_t top = 0;
        std::uint32_t bottom = n_;
        while (top < bottom) {
            if (above_[top].size() <= below_[bottom].size()) {
                ++top;
                above_[top] = shifted(above_[top - 1], steps(top - 1), -1, [&](std::int64_t r) {
                    return r > least_[top] && r <= greatest_[top];
                });
            } else {
                --bottom;
                below_[bottom] = shifted(below_[bottom + 1], steps(bottom), +1,
                                         [&](std::int64_t sum) { return matters(bottom, sum); });
            }
            if (above_[top].size() > most_ || below_[bottom].size() > most_)
                return too_large();
        }
        meeting_ = top;
        return std::monostate{};
    }

    // Only sums between the lowest and the highest residual of the level can separate two
    // residuals; and a sum that matters above is made from one that matters here.
    [[nodiscard]] bool matters(std::uint32_t level, std::int64_t sum) const {
        return sum >= lowest_[level] && sum <= highest_[level];
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
        for (std::uint32_t i = meeting_; i < n_; ++i) {
            const Sums& sums = below_[i + 1];
            std::vector<std::size_t> places(nodes.size() * d_);
            std::vector<bool> reached(sums.size() + 1, false);
            for (std::uint32_t c = 0; c < d_; ++c) {
                std::size_t at = 0;
                for (std::size_t k = 0; k < nodes.size(); ++k) {
                    const std::int64_t residual = nodes[k] - value(i, c);
                    std::size_t& place = places[k * d_ + c];
                    if (residual <= least_[i + 1]) {
                        place = to_holds;
                    } else if (residual > greatest_[i + 1]) {
                        place = to_fails;
                    } else {
                        while (at < sums.size() && sums[at] < residual)
                            ++at;
                        place = at;
                        reached[at] = true;
                    }
                }
            }
            std::vector<Id> number(reached.size());
            Sums next;
            for (std::size_t s = 0; s < reached.size(); ++s) {
                if (!reached[s])
                    continue;
                number[s] = first_node + static_cast<Id>(next.size());
                next.push_back(representative(i + 1, s));
            }
            std::vector<Id>& level = levels_[i];
            level.resize(places.size());
            for (std::size_t k = 0; k < places.size(); ++k) {
                level[k] = places[k] == to_holds   ? holds
                           : places[k] == to_fails ? fails
                                                   : number[places[k]];
            }
            nodes = std::move(next);
            total += nodes.size();
            if (total > most_)
                return too_large();
        }
        return classes;
    }

    // Levels above the meeting: residuals that have the same children are neighbours in order.
    void go_up(std::vector<Id> ids_below) {
        for (std::uint32_t i = meeting_; i-- > 0;) {
            const Sums& here = above_[i];
            const Sums& there = above_[i + 1];
            std::vector<Id> raw(here.size() * d_);
            for (std::uint32_t c = 0; c < d_; ++c) {
                std::size_t at = 0;
                for (std::size_t k = 0; k < here.size(); ++k) {
                    const std::int64_t residual = here[k] - value(i, c);
                    Id& child = raw[k * d_ + c];
                    if (residual <= least_[i + 1]) {
                        child = holds;
                    } else if (residual > greatest_[i + 1]) {
                        child = fails;
                    } else {
                        while (there[at] < residual)
                            ++at;
                        child = ids_below[at];
                    }
                }
            }
            std::vector<Id>& level = levels_[i];
            std::vector<Id> ids(here.size());
            for (std::size_t k = 0; k < here.size(); ++k) {
                const auto first = raw.begin() + static_cast<std::ptrdiff_t>(k * d_);
                const bool same = k > 0 && std::equal(first, first + d_, level.end() - d_);
                if (!same)
                    level.insert(level.end(), first, first + d_);
                ids[k] = first_node + static_cast<Id>(level.size() / d_ - 1);
            }
            ids_below = std::move(ids);
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
};

} // namespace

Result<Diagram> compile_atom(const Atom& atom, std::uint32_t variables, std::uint32_t choices,
                             std::size_t most_nodes) {
    assert(choices >= 2);
    return Meeting(atom, variables, choices, most_nodes).run();
}

} // namespace plenary::diagram
