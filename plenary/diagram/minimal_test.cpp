#include "plenary/diagram/minimal.hpp"

#include <set>

#include <gtest/gtest.h>

#include "plenary/diagram/compile.hpp"
#include "plenary/diagram/random_spec.hpp"

namespace plenary::diagram {
namespace {

using Set = std::vector<std::uint32_t>;

Diagram diagram_of(const Spec& spec) { return compile(spec, 1'000'000).value().diagram; }

// Minimal sets by trying every set and leaving out one at a time.
std::set<Set> by_enumeration(const Spec& spec, bool blocking) {
    std::set<Set> out;
    const auto works = [&](std::vector<std::uint32_t> chosen) {
        if (!blocking)
            return spec.holds(chosen);
        for (std::uint32_t& c : chosen)
            c = 1 - c;
        return !spec.holds(chosen);
    };
    each_profile(spec, [&](const auto& chosen, bool) {
        if (!works(chosen))
            return;
        Set set;
        for (std::uint32_t i = 0; i < spec.variables; ++i) {
            if (chosen[i] == 0)
                continue;
            set.push_back(i);
            auto without = chosen;
            without[i] = 0;
            if (works(without))
                return;
        }
        out.insert(set);
    });
    return out;
}

TEST(MinimalSets, AgreeWithEnumeration) {
    std::mt19937_64 random(11);
    for (int trial = 0; trial < 300; ++trial) {
        const Spec spec =
            random_spec(random, 1 + static_cast<std::uint32_t>(random() % 9), 2, true);
        const Diagram diagram = diagram_of(spec);
        ASSERT_TRUE(is_monotone(diagram, 0, 1));
        for (const bool blocking : {false, true}) {
            const std::set<Set> truth = by_enumeration(spec, blocking);
            const Diagram sets =
                minimal_sets(blocking ? dual(diagram) : diagram, 1'000'000).value();
            const std::vector<bool> free(spec.variables, false);
            std::set<Set> listed;
            each_set(sets, free, free, [&](const Set& set) {
                EXPECT_TRUE(listed.insert(set).second);
                return true;
            });
            ASSERT_EQ(listed, truth) << "trial " << trial << " blocking " << blocking;
            EXPECT_EQ(count_sets(sets), UInt256(truth.size()));
            std::vector<std::uint64_t> by_variable(spec.variables, 0);
            std::vector<std::uint64_t> by_size(spec.variables + 1, 0);
            std::vector<double> shared(spec.variables, 0);
            for (const Set& set : truth) {
                ++by_size[set.size()];
                for (const std::uint32_t i : set) {
                    ++by_variable[i];
                    shared[i] += 1.0 / static_cast<double>(set.size());
                }
            }
            const auto got = count_sets_by_variable(sets);
            const auto sizes = count_sets_by_size(sets);
            const Shares share = shares(sets);
            for (std::uint32_t i = 0; i < spec.variables; ++i) {
                EXPECT_EQ(got[i], UInt256(by_variable[i]));
                EXPECT_NEAR(share.by_variable[i], shared[i], 1e-12 * (1 + shared[i]));
            }
            for (std::size_t s = 0; s < sizes.size(); ++s)
                EXPECT_EQ(sizes[s], UInt256(by_size[s]));
        }
    }
}

TEST(MinimalSets, ListOnlyWhatIsAskedFor) {
    std::mt19937_64 random(12);
    for (int trial = 0; trial < 100; ++trial) {
        const Spec spec = random_spec(random, 7, 2, true);
        const Diagram sets = minimal_sets(diagram_of(spec), 1'000'000).value();
        std::vector<bool> must(7, false);
        std::vector<bool> must_not(7, false);
        must[random() % 7] = true;
        must_not[random() % 7] = true;
        std::set<Set> wanted;
        for (const Set& set : by_enumeration(spec, false)) {
            bool fits = true;
            for (std::uint32_t i = 0; i < 7; ++i) {
                const bool in = std::find(set.begin(), set.end(), i) != set.end();
                fits = fits && (!must[i] || in) && (!must_not[i] || !in);
            }
            if (fits)
                wanted.insert(set);
        }
        std::set<Set> listed;
        each_set(sets, must, must_not, [&](const Set& set) {
            listed.insert(set);
            return true;
        });
        EXPECT_EQ(listed, wanted);
    }
}

TEST(IsMonotone, FindsTheOneThatIsNot) {
    Spec spec; // exactly one of two
    spec.variables = 2;
    spec.atoms = {{{0, 1, 0, 1}, 1}, {{0, -1, 0, -1}, -1}};
    spec.formula.entries = {{Formula::Kind::atom, 0, 0, {}},
                            {Formula::Kind::atom, 1, 0, {}},
                            {Formula::Kind::at_least, 0, 2, {0, 1}}};
    EXPECT_FALSE(is_monotone(diagram_of(spec), 0, 1));
}

} // namespace
} // namespace plenary::diagram
