#include "plenary/format/vote_words.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

using rollcall::State;

TEST(VoteWords, AreKnownInFourLanguages) {
    EXPECT_EQ(state_said("Yes"), State::yes);
    EXPECT_EQ(state_said("Sí"), State::yes);
    EXPECT_EQ(state_said("OUI"), State::yes);
    EXPECT_EQ(state_said("sim"), State::yes);
    EXPECT_EQ(state_said("En contra"), State::no);
    EXPECT_EQ(state_said("contre"), State::no);
    EXPECT_EQ(state_said("Não"), State::no);
    EXPECT_EQ(state_said("Abstención"), State::abstain);
    EXPECT_EQ(state_said("s'abstient"), State::abstain);
    EXPECT_EQ(state_said("abstenção"), State::abstain);
    EXPECT_EQ(state_said("Ausente"), State::absent);
    EXPECT_EQ(state_said("not_member"), State::not_member);
}

TEST(VoteWords, LettersAndNumbersSayNothing) {
    for (const char* code : {"Y", "N", "A", "1", "0", "", "NA", "yes?no"})
        EXPECT_EQ(state_said(code), std::nullopt) << code;
}

} // namespace
} // namespace plenary::format
