#include "plenary/procedure/expected.hpp"

#include <gtest/gtest.h>

#include "plenary/procedure/fixture.hpp"

namespace plenary::procedure {
namespace {

Expected expected(const Body& body, const Procedure& one, std::size_t stage = 0) {
    return expected_at(fixture::chain(body, one), one, stage, 1U << 20U).value();
}

TEST(Expected, VotesShortAndWhoIsPivotal) {
    const Body body = fixture::body(9);
    const std::vector<double> supports{1, 0.5, 0.4, 0.3, 0.1, -0.1, -0.2, -0.4, 1.5};
    const Procedure one = fixture::procedure({fixture::stage("one", "yes >= 2/3 of members"),
                                              fixture::stage("two", "yes >= 2/3 of members", 0.4)},
                                             supports);
    const Expected first = expected(body, one, 0);
    EXPECT_EQ(first.yes, 6);
    EXPECT_EQ(first.needed, 6);
    EXPECT_EQ(first.shortfall, 0);
    EXPECT_TRUE(first.passes);
    EXPECT_EQ(first.pivotal.size(), 6U);
    // A support of exactly the difficulty is no yes.
    const Expected second = expected(body, one, 1);
    EXPECT_EQ(second.yes, 3);
    EXPECT_EQ(second.shortfall, 3);
    EXPECT_TRUE(second.pivotal.empty());
    EXPECT_TRUE(second.monotone);
}

TEST(Expected, BarringMovesABaseOfTheSeatedOnly) {
    const Body body = fixture::body(9);
    for (const char* base : {"members", "seated"}) {
        Procedure one =
            fixture::procedure({fixture::stage("one", fmt::format("yes >= 2/3 of {}", base))},
                               std::vector<double>(9, 1.0));
        one.stages[0].barred = {"M0", "M1", "M2"};
        const Expected got = expected(body, one);
        EXPECT_EQ(got.yes, 6);
        EXPECT_EQ(got.needed_without_barring, 6);
        EXPECT_EQ(got.needed, std::string_view(base) == "members" ? 6 : 4);
    }
}

TEST(Expected, VetoesAreCountedAsMembersThatWouldHaveToMove) {
    const Body body = fixture::body(5, 2);
    const Procedure one = fixture::procedure({fixture::stage("one", "yes >= 3 and no in P = 0")},
                                             {-1, -1, 1, 1, 1}, 0.5);
    const Expected got = expected(body, one);
    EXPECT_FALSE(got.needed);
    EXPECT_FALSE(got.passes);
    EXPECT_EQ(got.shortfall, 2);
    EXPECT_TRUE(got.pivotal.empty());
    const Procedure easy = fixture::procedure({fixture::stage("one", "yes >= 3 and no in P = 0")},
                                              {-1, -0.4, 1, 1, 1}, 0.5);
    EXPECT_EQ(expected(body, easy).shortfall, 1);
    EXPECT_EQ(expected(body, easy).pivotal, (std::vector<std::string>{"M0"}));
}

} // namespace
} // namespace plenary::procedure
