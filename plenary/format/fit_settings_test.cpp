#include "plenary/format/fit_settings.hpp"

#include <gtest/gtest.h>

#include "plenary/format/output.hpp"

namespace plenary::format {
namespace {

FitSettings some() {
    FitSettings out;
    out.options = {{"model", "ordinal"}, {"dynamic", ""}, {"dims", "1"}};
    out.priors.step_variance = 0.1 + 0.2;
    out.priors.gaps_by_session = false;
    out.priors.anchors["USA"] = {2, 0.1};
    out.priors.sessions_left_out = {19};
    out.priors.members_left_out = {"B"};
    out.weights = {{"r1", 0}, {"r2", 1.0 / 3}};
    out.breaks = {{"HTI", *Day::parse("1986-02-07"), 4}};
    return out;
}

TEST(FitSettings, ReadBackToTheSame) {
    const std::string text = to_json({{"settings", data_of(some())}});
    const auto back = parse_settings(text, "fit.json");
    ASSERT_TRUE(back);
    EXPECT_EQ(back->options, some().options);
    EXPECT_TRUE(differences(some().priors, back->priors).empty());
    EXPECT_EQ(back->weights, some().weights);
    EXPECT_EQ(back->breaks, some().breaks);
}

TEST(FitSettings, WhatIsNotThereOrDamagedIsSaid) {
    const auto code = [](const std::string& text) {
        const auto read = parse_settings(text, "fit.json");
        return read ? std::string() : read.error().code;
    };
    EXPECT_EQ(code("{}"), "no-settings");
    EXPECT_EQ(code("no json"), "no-settings");
    EXPECT_EQ(code(R"({"settings": 3})"), "bad-fit");
    EXPECT_EQ(code(R"({"settings": {"options": {"dims": 1}}})"), "bad-fit");
    std::string text = to_json({{"settings", data_of(some())}});
    text.replace(text.find("1986-02-07"), 10, "1986-02-30");
    EXPECT_EQ(code(text), "bad-fit");
}

TEST(FitSettings, PriorsAreHeldAgainstEachOther) {
    Priors other = some().priors;
    other.step_variance = 0.5;
    other.gaps_by_session = true;
    other.anchors["USA"].mean = 1;
    other.members_left_out.clear();
    const auto said = differences(some().priors, other);
    ASSERT_EQ(said.size(), 4U);
    EXPECT_EQ(said[0], "step_variance is 0.30000000000000004 there and 0.5 here");
    EXPECT_EQ(said[1], "gaps is one-step there and by-session here");
}

} // namespace
} // namespace plenary::format
