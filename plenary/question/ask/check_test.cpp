#include <gtest/gtest.h>

#include "plenary/question/asking.hpp"

namespace plenary::question {
namespace {

TEST(AskCheck, ExitsFiveUntilEveryConflictIsSettled) {
    SmallDossier small;
    small.add("one", "A", Stance::yes);
    small.add("two", "A", Stance::no).source = "radio";
    EXPECT_TRUE(ask_small(ask::check, small, {})->conflicts_remain);
    small.rule_on("A", "one");
    const auto settled = ask_small(ask::check, small, {});
    EXPECT_FALSE(settled->conflicts_remain);
    EXPECT_NE(text_of(*settled).find("0 conflicts open, 1 settled"), std::string::npos);
}

TEST(AskCheck, HasNoCut) {
    SmallDossier small;
    Statement& late = small.add("one", "A", Stance::yes);
    late.acted = late.known = test_day("2031-01-01");
    Statement other = late;
    other.id = "two";
    other.stance = Stance::no;
    small.add(other);
    EXPECT_TRUE(ask_small(ask::check, small, {})->conflicts_remain);
}

TEST(AskCheck, NamesTheSourcesOfEveryClaim) {
    SmallDossier small;
    small.add("one", "A", Stance::yes);
    small.add("two", "A", Stance::no).source = "radio";
    const std::string text = text_of(*ask_small(ask::check, small, {}));
    EXPECT_NE(text.find("yes: press [one]"), std::string::npos) << text;
    EXPECT_NE(text.find("no: radio [two]"), std::string::npos) << text;
}

} // namespace
} // namespace plenary::question
