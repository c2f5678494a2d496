#include "plenary/format/fit_folder.hpp"

#include <gtest/gtest.h>

#include "plenary/disk/scratch_folder.hpp"
#include "plenary/format/file.hpp"

namespace plenary::format {
namespace {

constexpr std::string_view positions = "member,name,session,dimension,mean,sd,z,zsd\n"
                                       "A,Alpha,1,1,1,0.5,-1,0.25\n"
                                       "B,,1,1,3,0.5,1,0.25\n"
                                       "A,Alpha,2,1,2e0,0.5,0,0.25\n";
constexpr std::string_view roll_calls =
    "rollcall,session,votes,categories,correct,most_common,log_likelihood,parameters\n"
    "r1,1,10,0;1;2,9,6,-3.5,b1=-1.5;c1=-0.25;c2=1e-3\n"
    "r2,2,4,0;2,4,4,-0.5,b1=2;a1=1\n";

class FitFolders : public testing::Test {
protected:
    Result<FitFolder> read(std::string_view some_positions, std::string_view some_roll_calls,
                           std::string_view summary = R"({"model": "ordinal probit"})") {
        EXPECT_TRUE(write_file(folder_.path() / "positions.csv", some_positions));
        EXPECT_TRUE(write_file(folder_.path() / "rollcalls.csv", some_roll_calls));
        EXPECT_TRUE(write_file(folder_.path() / "fit.json", summary));
        return read_fit(folder_.path());
    }

    std::string refused(std::string_view some_positions, std::string_view some_roll_calls,
                        std::string_view summary = R"({"model": "ordinal probit"})") {
        const auto fit = read(some_positions, some_roll_calls, summary);
        EXPECT_FALSE(fit);
        return fit ? std::string() : fit.error().code;
    }

private:
    disk::ScratchFolder folder_;
};

TEST_F(FitFolders, AreReadBack) {
    const auto fit =
        read(positions, roll_calls, R"({"model": "ordinal probit", "notes": ["B was silent", 3]})");
    ASSERT_TRUE(fit) << fit.error().message;
    EXPECT_EQ(fit->model, "ordinal probit");
    EXPECT_EQ(fit->notes, std::vector<std::string>{"B was silent"});
    EXPECT_TRUE(fit->converged);
    EXPECT_EQ(fit->sessions, (std::vector<int>{1, 2}));
    EXPECT_EQ(fit->dimensions, 1U);
    ASSERT_EQ(fit->positions.size(), 3U);
    EXPECT_EQ(fit->positions[2].session, 2);
    EXPECT_EQ(fit->positions[0].z_sd, 0.25);
    EXPECT_EQ(fit->axes[0].mean, 2);
    EXPECT_EQ(fit->axes[0].scale, 1);
    ASSERT_EQ(fit->roll_calls.size(), 2U);
    EXPECT_EQ(fit->roll_calls[0].labels, (std::vector<int>{0, 1, 2}));
    EXPECT_EQ(fit->roll_calls[0].slopes, std::vector<double>{-1.5});
    EXPECT_EQ(fit->roll_calls[0].cutpoints, (std::vector<double>{-0.25, 1e-3}));
    EXPECT_EQ(fit->roll_calls[1].intercepts, std::vector<double>{1});
    EXPECT_EQ(fit->roll_calls[0].error_reduction(), 0.75);
    EXPECT_FALSE(fit->roll_calls[1].error_reduction());
    EXPECT_EQ(read_posterior_of(*fit).error().code, "no-posterior");
}

TEST_F(FitFolders, KnowWhatDidNotConverge) {
    const auto fit = read("member,name,session,dimension,mean,sd,z,zsd\nA,,,1,1,,,\n", roll_calls);
    ASSERT_TRUE(fit) << fit.error().message;
    EXPECT_FALSE(fit->converged);
    EXPECT_FALSE(fit->dynamic());
}

TEST_F(FitFolders, RefuseWhatDoesNotFitTogether) {
    const std::string head = "member,name,session,dimension,mean,sd,z,zsd\n";
    EXPECT_EQ(refused("member,mean\nA,1\n", roll_calls), "no-column");
    EXPECT_EQ(refused(head, roll_calls), "bad-fit");
    EXPECT_EQ(refused(head + "A,,1,1,1,1,1,1\nB,,,1,1,1,1,1\n", roll_calls), "bad-fit");
    EXPECT_EQ(refused(head + "A,,,1,1,1,1,1\nA,,,2,1,1,1,1\nB,,,1,1,1,1,1\n", roll_calls),
              "bad-fit");
    EXPECT_EQ(refused(head + "A,,,2,1,1,1,1\nB,,,2,1,1,1,1\n", roll_calls), "bad-fit");
    EXPECT_EQ(refused(head + "A,,,1,1,1,1,1\nB,,,2,1,1,1,1\n", roll_calls), "bad-fit");
    EXPECT_EQ(refused(head + "A,,,9,1,1,1,1\n", roll_calls), "bad-fit");
    EXPECT_EQ(refused(head + "A,,x,1,1,1,1,1\n", roll_calls), "bad-number");
    EXPECT_EQ(refused(head + "A,,,-1,1,1,1,1\n", roll_calls), "bad-number");
    const std::string items =
        "rollcall,session,votes,categories,correct,most_common,log_likelihood,parameters\n";
    EXPECT_EQ(refused(positions, items + "r,1,4,0;x,4,4,-1,b1=1\n"), "bad-number");
    EXPECT_EQ(refused(positions, items + "r,1,4,0;1,4,4,-1,d1=1\n"), "bad-number");
    EXPECT_EQ(refused(positions, items + "r,1,4,0;1,4,4,-1,b1\n"), "bad-number");
    EXPECT_EQ(refused(positions, roll_calls, "{}"), "bad-fit");
    EXPECT_EQ(refused(positions, roll_calls, "{"), "bad-fit");
    EXPECT_EQ(read_fit("nowhere").error().code, "not-a-fit");
}

} // namespace
} // namespace plenary::format
