#include "plenary/study/scale_update.hpp"

#include <cmath>
#include <map>

#include <gtest/gtest.h>

#include "plenary/disk/scratch_folder.hpp"
#include "plenary/format/file.hpp"
#include "plenary/study/scale.hpp"

namespace plenary::study {
namespace {

class Updates : public testing::Test {
protected:
    using Options = std::vector<std::pair<std::string, std::string>>;

    Reply scaled(const Options& options, const std::string& out = "") {
        Request request;
        request.data_roots = {"data"};
        request.asked.add("archive", "data/archives/un-general-assembly");
        request.asked.set("threads", "2");
        for (const auto& [name, value] : options)
            request.asked.set(name, value);
        if (!out.empty())
            request.asked.set("out", folder(out));
        return scale(request);
    }

    [[nodiscard]] std::string folder(const std::string& name) const {
        return (scratch_.path() / name).string();
    }

    std::string refused(const Options& options) {
        const Reply reply = scaled(options);
        return reply.problems.empty() ? std::string() : reply.problems.front().code;
    }

    // The largest differences of positions and of their errors.
    void expect_same(const std::string& a, const std::string& b) {
        const auto one = format::read_fit(folder(a));
        const auto other = format::read_fit(folder(b));
        ASSERT_TRUE(one && other);
        ASSERT_EQ(one->positions.size(), other->positions.size());
        for (std::size_t i = 0; i < one->positions.size(); ++i) {
            const format::FitPosition& here = one->positions[i];
            const format::FitPosition& there = other->positions[i];
            ASSERT_EQ(here.member, there.member);
            ASSERT_NEAR(here.mean, there.mean, 1e-6);
            ASSERT_NEAR(here.sd, there.sd, 1e-6);
            ASSERT_NEAR(here.z, there.z, 1e-6);
            ASSERT_NEAR(here.z_sd, there.z_sd, 1e-6);
        }
    }

private:
    disk::ScratchFolder scratch_;
};

std::int64_t whole(const Reply& reply, std::string_view key) {
    for (const auto& [name, value] : reply.answer->data) {
        if (name == key)
            return *value.as<std::int64_t>();
    }
    return -1;
}

// What docs/formats/fit.md says of the General Assembly.
TEST_F(Updates, OfTheLastSessionOfTheGeneralAssemblyAreTheSameAsANewFit) {
    const Options model = {{"model", "ordinal"}, {"dynamic", ""}, {"preset", "reference"}};
    Options few = model;
    few.emplace_back("to", "73");
    ASSERT_TRUE(scaled(few, "old").answer);
    const Reply anew = scaled(model, "anew");
    const Reply updated = scaled({{"from-fit", folder("old")}}, "updated");
    ASSERT_TRUE(anew.answer && updated.answer);
    EXPECT_EQ(whole(anew, "iterations"), 12);
    EXPECT_EQ(whole(updated, "iterations"), 3);
    expect_same("anew", "updated");
    // Nothing new: nothing moves.
    const Reply again = scaled({{"from-fit", folder("updated")}}, "again");
    ASSERT_TRUE(again.answer);
    EXPECT_EQ(whole(again, "iterations"), 1);
    expect_same("updated", "again");
}

TEST_F(Updates, TakeWeightsAndLinksAlong) {
    const std::string weights = folder("weights.csv");
    ASSERT_TRUE(format::write_file(weights, "rollcall,weight\n5000,3\n5001,0\n"));
    const Options model = {{"from", "65"}, {"weights", weights}};
    Options few = model;
    few.emplace_back("to", "70");
    ASSERT_TRUE(scaled(few, "old").answer);
    ASSERT_TRUE(scaled(model, "anew").answer);
    ASSERT_TRUE(scaled({{"from-fit", folder("old")}, {"from", "65"}}, "updated").answer);
    expect_same("anew", "updated");

    const Options linked = {{"dynamic", ""}, {"from", "65"}, {"link", "titles"}};
    few = linked;
    few.emplace_back("to", "70");
    ASSERT_TRUE(scaled(few, "old linked").answer);
    ASSERT_TRUE(scaled(linked, "anew linked").answer);
    ASSERT_TRUE(scaled({{"from-fit", folder("old linked")}, {"from", "65"}}, "linked").answer);
    expect_same("anew linked", "linked");
}

TEST_F(Updates, RefuseWhatWasAskedOtherwise) {
    const std::string weights = folder("weights.csv");
    ASSERT_TRUE(format::write_file(weights, "rollcall,weight\n5900,3\n"));
    ASSERT_TRUE(
        scaled({{"from", "72"}, {"members", "USA,FRA,HTI,CHN,RUS"}, {"weights", weights}}, "old")
            .answer);
    const auto code = [&](Options options) {
        options.emplace_back("from-fit", folder("old"));
        return refused(options);
    };
    EXPECT_EQ(code({{"from", "72"}}), "");
    EXPECT_EQ(code({{"from", "73"}}), "roll-calls-missing");
    EXPECT_EQ(code({{"from", "72"}, {"members", "USA,FRA"}}), "other-settings");
    EXPECT_EQ(code({{"from", "72"}, {"response", "logit"}}), "other-settings");
    EXPECT_EQ(code({{"from", "72"}, {"positive", "HTI"}}), "other-settings");
    EXPECT_EQ(code({{"from", "72"}, {"dynamic", ""}}), "other-settings");
    EXPECT_EQ(code({{"from", "72"}, {"seed", "3"}}), "seed-from-fit");
    ASSERT_TRUE(format::write_file(weights, "rollcall,weight\n5900,2\n"));
    EXPECT_EQ(code({{"from", "72"}, {"weights", weights}}), "other-settings");
}

} // namespace
} // namespace plenary::study
