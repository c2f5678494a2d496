#include "plenary/study/scale_breaks.hpp"

#include <gtest/gtest.h>

#include "plenary/disk/scratch_folder.hpp"

namespace plenary::study {
namespace {

// Three sessions; A is in all of them, B from the second on, C in the first alone.
rollcall::Archive some_archive() {
    rollcall::Archive out;
    for (const char* id : {"A", "B", "C"})
        out.members.emplace_back().id = id;
    for (const auto& [session, day] :
         {std::pair{1, "1990-09-20"}, {1, "1990-12-01"}, {2, "1991-09-18"}, {3, "1992-09-20"}}) {
        rollcall::RollCall& item = out.roll_calls.emplace_back();
        item.id = "r" + std::to_string(out.roll_calls.size());
        item.session = session;
        item.day = Day::parse(day);
    }
    return out;
}

idealpoint::Compiled some_data() {
    idealpoint::Compiled out;
    out.members = {0, 1, 2};
    out.periods = {1, 2, 3};
    idealpoint::Data& data = out.data;
    data.members = 3;
    data.first_state = {0, 2, 4, 6};
    data.member_of = {0, 2, 0, 1, 0, 1};
    data.priors.resize(6);
    data.priors[2] = {0, 0, 0.1};
    data.priors[4] = {2, 0, 0.1};
    data.priors[5] = {3, 0, 0.1};
    for (std::size_t j = 0; j < 4; ++j) {
        idealpoint::Item& item = data.items.emplace_back();
        item.source = j;
        item.period = j < 2 ? 0 : j - 1;
    }
    return out;
}

std::vector<double> variances(const std::vector<std::tuple<const char*, const char*, double>>& rows,
                              BrokenSteps& said) {
    std::vector<format::MemberBreak> breaks;
    for (const auto& [member, day, factor] : rows)
        breaks.push_back({member, *Day::parse(day), factor});
    idealpoint::Compiled compiled = some_data();
    const auto steps = widen_steps(breaks, some_archive(), compiled);
    EXPECT_TRUE(steps);
    said = steps.value_or(BrokenSteps{});
    std::vector<double> out;
    for (const std::size_t state : {2UL, 4UL, 5UL})
        out.push_back(compiled.data.priors[state].variance);
    return out;
}

TEST(ScaleBreaks, WidenTheStepIntoTheFirstSessionThatBeginsThenOrLater) {
    BrokenSteps said;
    using V = std::vector<double>;
    EXPECT_EQ(variances({{"A", "1991-09-18", 4}}, said), (V{0.4, 0.1, 0.1}));
    EXPECT_EQ(said.widened, 1U);
    EXPECT_EQ(variances({{"A", "1991-09-19", 4}}, said), (V{0.1, 0.4, 0.1}));
    EXPECT_EQ(variances({{"A", "1990-11-01", 4}}, said), (V{0.4, 0.1, 0.1}));
    EXPECT_EQ(variances({{"A", "1991-01-01", 4}, {"A", "1991-02-01", 2}}, said),
              (V{0.8, 0.1, 0.1}));
    EXPECT_EQ(said.widened, 1U);
    EXPECT_EQ(variances({{"A", "1991-01-01", 1}}, said), (V{0.1, 0.1, 0.1}));
    EXPECT_EQ(said.widened, 0U);
    EXPECT_EQ(said.outside, 0U);
    // Before the first session of a member, after its last one.
    EXPECT_EQ(variances({{"A", "1980-01-01", 4},
                         {"B", "1991-01-01", 4},
                         {"C", "1991-01-01", 4},
                         {"A", "1993-01-01", 4}},
                        said),
              (V{0.1, 0.1, 0.1}));
    EXPECT_EQ(said.outside, 4U);
}

TEST(ScaleBreaks, SessionsNeedDays) {
    rollcall::Archive archive = some_archive();
    archive.roll_calls[2].day.reset();
    idealpoint::Compiled compiled = some_data();
    const auto steps = widen_steps({}, archive, compiled);
    ASSERT_FALSE(steps);
    EXPECT_EQ(steps.error().code, "no-days");
}

struct Read {
    std::vector<format::MemberBreak> breaks;
    std::vector<Problem> problems;
};

Read read(const std::string& text, double usual = 1) {
    const disk::ScratchFolder folder;
    folder.put("breaks.csv", text);
    Read out;
    out.breaks = read_breaks(some_archive(), (folder / "breaks.csv").string(), usual, out.problems);
    return out;
}

TEST(ScaleBreaks, AreReadInTheOrderOfMembersAndDays) {
    const Read all =
        read("member,date,factor\nB,1991-01-01,4\nA,1992-01-01,\nA,1991-01-01,0.5\n", 9);
    EXPECT_TRUE(all.problems.empty());
    ASSERT_EQ(all.breaks.size(), 3U);
    EXPECT_EQ(all.breaks[0], (format::MemberBreak{"A", *Day::parse("1991-01-01"), 0.5}));
    EXPECT_EQ(all.breaks[1], (format::MemberBreak{"A", *Day::parse("1992-01-01"), 9}));
    EXPECT_EQ(all.breaks[2], (format::MemberBreak{"B", *Day::parse("1991-01-01"), 4}));
    EXPECT_EQ(read("date,member\n1991-01-01,A\n").breaks[0].factor, 1);
}

TEST(ScaleBreaks, AreOfMembersOfTheArchive) {
    const Read wrong = read("member,date\nX,1991-01-01\nA,1991-01-01\n");
    EXPECT_EQ(wrong.breaks.size(), 1U);
    ASSERT_EQ(wrong.problems.size(), 1U);
    EXPECT_EQ(wrong.problems[0].code, "unknown-member");
    EXPECT_EQ(wrong.problems[0].where.line, 2);
    EXPECT_EQ(wrong.problems[0].hint, "did you mean 'A', 'B' or 'C'?");
}

} // namespace
} // namespace plenary::study
