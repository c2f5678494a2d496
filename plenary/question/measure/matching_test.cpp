#include "plenary/question/measure/matching.hpp"

#include <map>
#include <random>

#include <gtest/gtest.h>

#include "plenary/diagram/minimal.hpp"
#include "plenary/question/arena.hpp"

namespace plenary::question {
namespace {

using Set = std::vector<std::uint32_t>;

diagram::Diagram sets_of(const char* rule, int members) {
    Arena arena;
    for (int i = 0; i < members; ++i) {
        const std::string code(1, static_cast<char>('A' + i));
        arena.electorate.members.push_back({code, code, true, "seated"});
        arena.electorate.columns["w"].push_back(Rational::make(members - i, 1).value());
    }
    arena.formula = parse_formula(rule).value();
    return diagram::minimal_sets(compile_game(arena, 2).value().diagram, 1'000'000).value();
}

std::vector<Set> listed(const diagram::Diagram& sets, const Filter& filter) {
    std::vector<Set> out;
    diagram::each_set(sets, filter.must, filter.must_not, [&](const Set& set) {
        out.push_back(set);
        return true;
    });
    return out;
}

TEST(Matching, CountsWhatListingFinds) {
    std::mt19937_64 random(7);
    for (const char* rule : {"yes >= 4", "yes[w] >= 14",
                             "yes[w] >= 10 and yes >= 3 or yes in A = 1", "yes >= 9", "yes >= 0"}) {
        const diagram::Diagram sets = sets_of(rule, 8);
        for (int trial = 0; trial < 200; ++trial) {
            Filter filter{std::vector<bool>(8), std::vector<bool>(8)};
            for (std::size_t i = 0; i < 8; ++i) {
                filter.must[i] = random() % 5 == 0;
                filter.must_not[i] = random() % 5 == 0;
            }
            ASSERT_EQ(Matching(sets, filter).count(), UInt256(listed(sets, filter).size()))
                << rule << ", trial " << trial;
        }
    }
}

TEST(Matching, DrawsEveryMatchingSetAndNoOther) {
    const diagram::Diagram sets = sets_of("yes[w] >= 14", 8);
    Filter filter{std::vector<bool>(8), std::vector<bool>(8)};
    filter.must[2] = true;
    filter.must_not[0] = true;
    const std::vector<Set> all = listed(sets, filter);
    ASSERT_GT(all.size(), 3U);
    std::map<Set, int> drawn;
    const int each = 1000;
    for (const Set& set : Matching(sets, filter).draw(all.size() * each, 1))
        ++drawn[set];
    ASSERT_EQ(drawn.size(), all.size());
    for (const Set& set : all)
        EXPECT_NEAR(drawn[set], each, 150);
}

} // namespace
} // namespace plenary::question
