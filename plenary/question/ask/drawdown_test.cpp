#include <gtest/gtest.h>

#include "plenary/question/asking.hpp"

namespace plenary::question::ask {
namespace {

plenary::stakes::Contingent row(std::string mission, std::string plan, const char* from,
                                int headcount, std::string source = "press") {
    plenary::stakes::Contingent out;
    out.mission = std::move(mission);
    out.contributor = "A";
    out.name = "Member A";
    out.component = "military";
    out.plan = std::move(plan);
    out.from = test_day(from);
    out.headcount = headcount;
    out.source = std::move(source);
    return out;
}

// A record of ten days, a plan, and a mission of its own with no end.
SmallDossier small() {
    SmallDossier out;
    out.dossier().contingents = {row("M", "", "2017-01-01", 100), row("M", "", "2017-01-11", 0),
                                 row("M", "early", "2017-01-01", 100, "radio"),
                                 row("M", "early", "2017-01-06", 0, "radio"),
                                 row("N", "", "2017-01-01", 7)};
    out.dossier().reimbursement_rates = {{test_day("2016-07-01"), 310, "radio", {}}};
    return out;
}

const Value& at(const Answer& answer, std::string_view key) {
    static const Value none;
    for (const auto& [name, value] : answer.data) {
        if (name == key)
            return value;
    }
    return none;
}

double real(const Answer& answer, std::string_view key) {
    const auto* value = at(answer, key).as<double>();
    return value == nullptr ? -999 : *value;
}

TEST(AskDrawdown, CountsTheRecordUnlessAPlanIsAskedFor) {
    SmallDossier dossier = small();
    const Answer record = ask_small(drawdown, dossier, {}).value();
    EXPECT_EQ(real(record, "person_days"), 1000);
    EXPECT_EQ(real(record, "usd"), 10000); // 310 USD a month of 31 days is ten a day
    EXPECT_EQ(real(record, "usd_forgone"), 0);
    const Answer plan = ask_small(drawdown, dossier, {{"plan", "early"}}).value();
    EXPECT_EQ(real(plan, "person_days"), 500);
    EXPECT_EQ(real(plan, "usd_forgone"), 0); // the span ends when the plan does
    const Answer longer =
        ask_small(drawdown, dossier, {{"plan", "early"}, {"until", "2017-01-11"}}).value();
    EXPECT_EQ(real(longer, "person_days"), 500);
    EXPECT_EQ(real(longer, "usd_forgone"), 5000);
    EXPECT_NE(text_of(longer).find("by the plan 'early'"), std::string::npos);
    EXPECT_EQ(text_of(record).find("by the plan"), std::string::npos);
}

TEST(AskDrawdown, SaysWhatElseTheTableHolds) {
    SmallDossier dossier = small();
    const std::string text = text_of(ask_small(drawdown, dossier, {}).value());
    EXPECT_NE(text.find("M, military, the plan 'early'; N, military, the record."),
              std::string::npos);
}

TEST(AskDrawdown, NeedsAnEnd) {
    SmallDossier dossier = small();
    EXPECT_EQ(ask_small(drawdown, dossier, {{"mission", "N"}}).error().code, "no-end");
    const Answer open =
        ask_small(drawdown, dossier, {{"mission", "N"}, {"until", "2017-01-03"}}).value();
    EXPECT_EQ(real(open, "person_days"), 14);
    EXPECT_NE(text_of(open).find("On 2017-01-03 there are still 7"), std::string::npos);
}

TEST(AskDrawdown, LooksAtWhatIsKnownAndAtTheSourcesAskedFor) {
    SmallDossier dossier = small();
    View radio;
    radio.all_sources = false;
    radio.sources = {"radio"};
    // Where no record is in view, the plan is shown, and said to be one.
    EXPECT_NE(text_of(ask_small(drawdown, dossier, {}, radio).value()).find("by the plan 'early'"),
              std::string::npos);
    for (auto& one : dossier.dossier().contingents)
        one.known = test_day("2017-02-01");
    View early;
    early.as_of = test_day("2017-01-31");
    EXPECT_EQ(ask_small(drawdown, dossier, {}, early).error().code, "no-contingents");
}

TEST(AskDrawdown, ComputesNoMoneyWithoutARate) {
    SmallDossier dossier = small();
    dossier.dossier().reimbursement_rates[0].from = test_day("2017-01-02");
    const Answer answer = ask_small(drawdown, dossier, {}).value();
    EXPECT_TRUE(at(answer, "usd").as<double>() == nullptr);
    EXPECT_EQ(real(answer, "person_days"), 1000);
    EXPECT_NE(text_of(answer).find("No reimbursement is computed"), std::string::npos);
}

} // namespace
} // namespace plenary::question::ask
