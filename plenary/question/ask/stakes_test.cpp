#include <gtest/gtest.h>

#include "plenary/question/asking.hpp"
#include "plenary/stakes/told.hpp"

namespace plenary::question::ask {
namespace {

plenary::stakes::Stake stake(std::string member, double amount, std::string source,
                             const char* as_of) {
    plenary::stakes::Stake out;
    out.member = std::move(member);
    out.lever = plenary::stakes::Lever::aid;
    out.provider = "Z";
    out.amount = amount;
    out.unit = "USD";
    out.measure = "disbursed";
    out.year = "2016";
    out.base = plenary::stakes::Base{"GDP", "2016", 1000, "radio"};
    out.as_of = test_day(as_of);
    out.source = std::move(source);
    return out;
}

// B twice, from sources that differ; A once, later.
SmallDossier small() {
    SmallDossier out;
    out.dossier().stakes = {stake("B", 30, "press", "2016-12-31"),
                            stake("B", 40, "radio", "2016-12-31"),
                            stake("A", 5, "press", "2017-06-30")};
    return out;
}

Array stakes_in(const Answer& answer) { return *Value(answer.data).find("stakes")->as<Array>(); }

TEST(AskStakes, KeepsSourcesThatDifferAsSeparateLines) {
    SmallDossier dossier = small();
    const Answer answer = ask_small(stakes, dossier, {}).value();
    ASSERT_TRUE(answer.table);
    ASSERT_EQ(answer.table->rows.size(), 3U);
    EXPECT_EQ(answer.table->rows[0][0], "A"); // the body's order, not the table's
    EXPECT_EQ(answer.table->rows[1][5], "30.00");
    EXPECT_EQ(answer.table->rows[1][15], "3");
    EXPECT_EQ(answer.table->rows[1][16], "yes");
    EXPECT_EQ(answer.table->rows[2][5], "40.00");
    EXPECT_EQ(answer.table->rows[2][16], "yes");
    EXPECT_EQ(answer.table->rows[0][16], "no");
    EXPECT_NE(text_of(answer).find("which is not zero): C, D, E, F, G"), std::string::npos);
    EXPECT_NE(text_of(answer).find(std::string(plenary::stakes::told::no_effect)),
              std::string::npos);
}

TEST(AskStakes, AFigureAfterTheCutOrOfAnotherSourceIsOutOfViewAndInNoConflict) {
    SmallDossier dossier = small();
    View cut;
    cut.as_of = test_day("2017-03-30");
    EXPECT_EQ(ask_small(stakes, dossier, {}, cut)->table->rows.size(), 2U);
    for (Source& source : dossier.dossier().sources)
        source.date = test_day("2017-06-01");
    EXPECT_EQ(ask_small(stakes, dossier, {}, cut)->table->rows.size(), 0U);
    cut.known_by = test_day("2017-06-01");
    EXPECT_EQ(ask_small(stakes, dossier, {}, cut)->table->rows.size(), 2U);
    for (Source& source : dossier.dossier().sources)
        source.date.reset();
    cut.known_by.reset();
    View press;
    press.all_sources = false;
    press.sources = {"press"};
    const Answer answer = ask_small(stakes, dossier, {}, press).value();
    ASSERT_EQ(answer.table->rows.size(), 2U);
    EXPECT_EQ(answer.table->rows[1][16], "no");
}

TEST(AskStakes, OfOneMemberOrLever) {
    SmallDossier dossier = small();
    EXPECT_EQ(ask_small(stakes, dossier, {{"member", "member a"}})->table->rows.size(), 1U);
    EXPECT_EQ(ask_small(stakes, dossier, {{"lever", "loan"}})->table->rows.size(), 0U);
    EXPECT_EQ(ask_small(stakes, dossier, {{"member", "nobody"}}).error().code, "unknown-member");
    EXPECT_EQ(ask_small(stakes, dossier, {{"lever", "credit"}}).error().code, "unknown-lever");
}

TEST(AskStakes, ShowsAnotherCurrencyInItsOwnAndInTheCommonOne) {
    SmallDossier dossier = small();
    dossier.dossier().stakes[2].unit = "EUR";
    dossier.dossier().exchange_rates = {{"EUR", "USD", 1.1, test_day("2017-01-01"), "radio", {}}};
    const Answer answer = ask_small(stakes, dossier, {}).value();
    EXPECT_NE(text_of(answer).find("A aid: 5.00 EUR is 5.50 USD at 1.1 of 2017-01-01 [radio]"),
              std::string::npos);
    EXPECT_EQ(stakes_in(answer).size(), 3U);
}

TEST(AskStakes, PrintsTheWarningsOfItsOwnTablesOnly) {
    SmallDossier dossier = small();
    dossier.dossier().warnings = {
        {Kind::invalid, "W-STAKE-SHARE", "mine", "", {"d/stakes.csv", 2, 3}, ""},
        {Kind::invalid, "W-LOAN-RATE-UNIT", "not mine", "", {"d/loans.csv", 2, 3}, ""}};
    const std::string text = text_of(ask_small(stakes, dossier, {}).value());
    EXPECT_NE(text.find("d/stakes.csv:2:3: mine"), std::string::npos);
    EXPECT_EQ(text.find("not mine"), std::string::npos);
}

} // namespace
} // namespace plenary::question::ask
