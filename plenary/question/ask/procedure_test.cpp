#include <gtest/gtest.h>

#include "plenary/question/asking.hpp"
#include "plenary/question/procedural/say.hpp"

namespace plenary::question {

namespace ask {
extern const Question procedure;
}

namespace {

TEST(Procedure, FactorsInWords) {
    using procedural::say_factor;
    EXPECT_EQ(say_factor(0.1399, 0.0492), "three times too low");
    EXPECT_EQ(say_factor(0.0492, 0.1399), "three times too high");
    EXPECT_EQ(say_factor(0.104, 0.1), "the same");
    EXPECT_EQ(say_factor(0.13, 0.1), "1.30 times too low");
    EXPECT_EQ(say_factor(0.2, 0.1), "two times too low");
    EXPECT_EQ(say_factor(1.0, 0.1), "ten times too low");
    EXPECT_EQ(say_factor(0.16, 0.01), "16 times too low");
    EXPECT_EQ(say_factor(0, 0.1), "");
}

// Six of seven can vote; A to C in favour, the others against.
Dossier& with_procedure(SmallDossier& small) {
    procedure::Procedure one;
    one.id = "p";
    one.title = "Two votes";
    one.persistence = {0, 0.4};
    one.common_shock = {0.2};
    one.source = "press";
    for (const char* code : {"A", "B", "C"})
        one.supports.push_back({code, 1, 0.5, 1.5, 0, "press", {}});
    one.supports.push_back({"*", -0.5, -0.5, -0.5, 0, "radio", {}});
    for (const char* id : {"first", "second"}) {
        procedure::Stage stage;
        stage.id = id;
        stage.organ = "Council";
        stage.rule = parse_formula("yes > 1/2 of members").value();
        stage.on_pass = one.stages.empty() ? "second" : "done";
        stage.on_fail = "dropped";
        stage.source = "press";
        one.stages.push_back(stage);
    }
    small.dossier().procedures.push_back(std::move(one));
    return small.dossier();
}

const Value& entry(const Answer& answer, std::size_t k) {
    for (const auto& [key, value] : answer.data) {
        if (key == "procedures")
            return value.as<Array>()->at(k);
    }
    throw std::out_of_range("procedures");
}

double real(const Value& value, std::string_view key) { return *value.find(key)->as<double>(); }

TEST(Procedure, OneEntryForEachCorrelation) {
    SmallDossier small;
    with_procedure(small);
    const auto answer = ask_small(ask::procedure, small, {}).value();
    const Value& free = entry(answer, 0);
    const Value& lasting = entry(answer, 1);
    EXPECT_EQ(real(free, "persistence"), 0);
    EXPECT_EQ(real(lasting, "persistence"), 0.4);
    EXPECT_GT(real(lasting, "joint"), real(free, "joint"));
    EXPECT_NEAR(real(lasting, "naive_product"), real(free, "naive_product"), 1e-11);
    EXPECT_LT(real(*free.find("joint_range"), "low"), real(free, "joint"));
    EXPECT_GT(real(*free.find("joint_range"), "high"), real(free, "joint"));
    double ends = 0;
    for (const Value& end : *free.find("end_states")->as<Array>())
        ends += real(end, "p");
    EXPECT_NEAR(ends, 1, 1e-12);
    const Value& first = free.find("stages")->as<Array>()->front();
    EXPECT_EQ(*first.find("needed")->as<std::int64_t>(), 4);
    EXPECT_EQ(*first.find("short")->as<std::int64_t>(), 1);
    const std::string text = text_of(answer);
    EXPECT_NE(text.find("1 short"), std::string::npos);
    EXPECT_NE(text.find("If nothing passes: dropped"), std::string::npos);
    for (const std::string_view told : procedural::told())
        EXPECT_NE(text.find(told), std::string::npos);
}

TEST(Procedure, AnObservedRollCallIsTakenAsTheStage) {
    SmallDossier small;
    with_procedure(small);
    for (const char* code : {"A", "B", "C", "D"})
        small.add(std::string("v") + code, code, Stance::yes);
    small.add("vE", "E", Stance::no);
    small.add("vF", "F", Stance::lean_no);
    const auto before = ask_small(ask::procedure, small, {}).value();
    const auto after = ask_small(ask::procedure, small, {{"observed", "m:first"}}).value();
    const Value& stage = entry(after, 1).find("stages")->as<Array>()->front();
    EXPECT_EQ(*stage.find("observed")->find("known")->as<std::int64_t>(), 5);
    EXPECT_EQ(real(stage, "p_pass"), 1);
    // Four that voted yes are likelier to do it again.
    EXPECT_GT(real(entry(after, 1), "joint"), real(entry(before, 1), "joint"));
    // With three known the outcome is open.
    SmallDossier open;
    with_procedure(open);
    for (const char* code : {"A", "B", "C"})
        open.add(std::string("v") + code, code, Stance::yes);
    const auto refused = ask_small(ask::procedure, open, {{"observed", "m:first"}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "E-PROC");
}

TEST(Procedure, WhatIsAskedWrongly) {
    SmallDossier small;
    EXPECT_EQ(ask_small(ask::procedure, small, {}).error().code, "no-procedure");
    with_procedure(small);
    const std::pair<Options, std::string> wrong[] = {{{{"procedure", "q"}}, "unknown-procedure"},
                                                     {{{"observed", "m"}}, "bad-argument"},
                                                     {{{"observed", "n:first"}}, "unknown-motion"},
                                                     {{{"observed", "m:third"}}, "unknown-stage"},
                                                     {{{"persistence", "1.5"}}, "E-CORR"},
                                                     {{{"persistence", "0.9"}}, "E-CORR"},
                                                     {{{"common-shock", "x"}}, "E-CORR"},
                                                     {{{"samples", "0"}}, "bad-number"},
                                                     {{{"seed", "-1"}}, "bad-number"}};
    for (const auto& [options, code] : wrong) {
        const auto got = ask_small(ask::procedure, small, options);
        ASSERT_FALSE(got) << code;
        EXPECT_EQ(got.error().code, code);
    }
}

} // namespace
} // namespace plenary::question
