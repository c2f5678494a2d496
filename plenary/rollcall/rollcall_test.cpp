#include <gtest/gtest.h>

#include "plenary/rollcall/archive.hpp"

namespace plenary::rollcall {
namespace {

TEST(Vote, TravelsInOneByte) {
    for (int cast = 0; cast < states; ++cast) {
        for (int intended = 0; intended < states; ++intended) {
            const Vote vote{static_cast<State>(cast), static_cast<State>(intended)};
            EXPECT_EQ(vote_of(code_of(vote)), vote);
        }
        const auto state = static_cast<State>(cast);
        EXPECT_EQ(state_named(word_for(state)), state);
        EXPECT_EQ(state_lettered(letter_for(state)), state);
    }
    EXPECT_FALSE(state_named("aye"));
    EXPECT_FALSE(state_lettered('y'));
}

TEST(VoteMatrix, KeepsVotesByRollCallAndMember) {
    const std::vector<Cast> casts = {
        {1, 2, code_of(State::no)}, {0, 1, code_of(State::yes)}, {1, 0, code_of(State::abstain)}};
    const VoteMatrix matrix(3, 3, casts);
    EXPECT_EQ(matrix.size(), 3U);
    EXPECT_EQ(matrix.roll_calls(), 3U);
    EXPECT_EQ(matrix.begin(2), matrix.end(2));
    EXPECT_EQ(matrix.member(matrix.begin(1)), 0U);
    EXPECT_EQ(matrix.at(1, 2), code_of(State::no));
    EXPECT_EQ(matrix.at(1, 1), std::nullopt);
    EXPECT_EQ(tally(matrix, 1), (std::vector<int>{0, 0, 1, 1, 0, 0, 0, 0, 0}));
}

TEST(VoteMatrix, HoldsMoreMembersThanSixteenBitsCount) {
    const VoteMatrix matrix(70'000, 1, {{0, 69'999, code_of(State::yes)}});
    EXPECT_EQ(matrix.member(0), 69'999U);
}

TEST(VoteMatrix, FindsWhoVotedTwice) {
    const std::vector<Cast> casts = {{0, 1, 1}, {1, 1, 1}, {0, 1, 2}, {0, 2, 1}};
    EXPECT_EQ(duplicates(casts), (std::vector<std::size_t>{2}));
}

TEST(Member, HasCodesThatHoldForAWhile) {
    Member germany{"DEU", "Germany", "", {}, {}, {}, {"FRG"}, {}};
    germany.codes = {{"cow", "260", {Day::make(1955, 5, 5), Day::make(1990, 10, 2)}},
                     {"cow", "255", {Day::make(1990, 10, 3), {}}}};
    EXPECT_EQ(germany.code("cow", Day::make(1980, 1, 1)), "260");
    EXPECT_EQ(germany.code("cow"), "255");
    EXPECT_EQ(germany.code("iso2"), "");
    EXPECT_FALSE(germany.sat(*Day::make(1980, 1, 1)));
    germany.seated = {{Day::make(1990, 10, 3), {}}};
    EXPECT_EQ(germany.sat(*Day::make(1980, 1, 1)), false);
    EXPECT_EQ(germany.sat(*Day::make(2000, 1, 1)), true);
}

} // namespace
} // namespace plenary::rollcall
