#include "plenary/score/split.hpp"

#include <gtest/gtest.h>

#include "plenary/rollcall/fixture.hpp"
#include "plenary/score/make_task.hpp"
#include "plenary/score/task.hpp"

namespace plenary::score {
namespace {

// Members A to H. Rows before the last `targets` are of sessions 3 to 6, the rest of session 7.
rollcall::Archive archive_of(const std::vector<std::string>& rows, std::size_t targets) {
    rollcall::Archive out = rollcall::fixture::archive(rows);
    for (std::size_t j = 0; j < rows.size(); ++j)
        out.roll_calls[j].session = j + targets < rows.size() ? static_cast<int>(3 + j % 4) : 7;
    return out;
}

std::string known(const rollcall::Archive& archive, const Split& split, std::size_t target) {
    std::string out;
    for (const std::size_t m : split.known[target])
        out += archive.members[split.window.members[m]].id;
    return out;
}

Split split(const rollcall::Archive& archive, const std::string& reveal,
            const std::string& salt = std::string(usual_salt)) {
    auto asked = reveal_named(reveal);
    EXPECT_TRUE(asked) << reveal;
    asked->salt = salt;
    auto out = split_of(archive, 7, *asked);
    EXPECT_TRUE(out);
    return *out;
}

// Orders by the SHA-256 of "plenary-v1|7|g|member", computed in another program: g = 1 ECGHBDAF,
// g = 2 CDEHBGFA; with the salt x, g = 1 DAGEHCBF.
TEST(Split, AsksInTheOrderOfTheHashes) {
    const auto archive = archive_of({"YYYYYYYY", "YYYYYYYY"}, 2);
    const Split half = split(archive, "random:0.5");
    EXPECT_EQ(half.asked, 4U);
    EXPECT_EQ(known(archive, half, 0), "ECGH");
    EXPECT_EQ(known(archive, half, 1), "CDEH");
    EXPECT_EQ(known(archive, split(archive, "random:0.5", "x"), 0), "DAGE");
    EXPECT_EQ(known(archive, split(archive, "none"), 0), "");
    EXPECT_EQ(known(archive, split(archive, "random:0"), 0), "");
    EXPECT_EQ(split(archive, "random:1").known[1].size(), 8U);
}

TEST(Split, GroupsByTheIdModuloEightAndOtherIdsByTheirHash) {
    auto archive = archive_of({"YYYYYYYY", "YYYYYYYY", "YYYYYYYY"}, 3);
    archive.roll_calls[1].id = "1234567890123456789012345678901234567890001"; // 1 modulo 8
    archive.roll_calls[2].id = "S/PV.7"; // its hash's first byte is 0 modulo 8
    const Split half = split(archive, "random:0.5");
    EXPECT_EQ(known(archive, half, 0), "ECGH");
    EXPECT_EQ(known(archive, half, 1), "ECGH") << "numbers of any length";
    EXPECT_EQ(known(archive, half, 2), "AEDF");
}

TEST(Split, RoundsHalfToEvenAndLeavesWhoDidNotVoteUnknown) {
    // Five members in the session: 2.5 is 2, and 0.7 x 5 = 3.5 is 4.
    const auto archive = archive_of({"YYYYYXM.", "YYYYY..."}, 2);
    EXPECT_EQ(split(archive, "random:0.5").asked, 2U);
    EXPECT_EQ(split(archive, "random:0.7").asked, 4U);
    auto away = archive_of({"YYYYYYYY", "YYYYYYYY", "Y.......", "YYYYYYYY"}, 4);
    away.roll_calls[2].id = "9"; // group 1
    const Split half = split(away, "random:0.5");
    EXPECT_EQ(away.roll_calls[half.window.targets[3]].id, "9");
    EXPECT_EQ(known(away, half, 3), "") << "A is not among the first four of the group";
}

TEST(Split, RevealsSupportersAndLeavesFiveHidden) {
    const auto archive = archive_of({"YYYYYYNA", "YYYYYNNA", "YYYYYYYY"}, 3);
    const Split asked = split(archive, "supporters:0.5");
    EXPECT_EQ(known(archive, asked, 0), "E") << "six yes: one";
    EXPECT_EQ(known(archive, asked, 1), "") << "five yes: none";
    EXPECT_EQ(asked.known[2].size(), 3U);
}

TEST(Split, RevealsWhoDissentsMostTiesByTheArchive) {
    // The tie of the third roll call goes to no.
    const auto archive =
        archive_of({"NYYYYYYN", "YYNYYYYN", "NNNNYYYY", "YYYYYYYY", "YYYYYYYY"}, 2);
    // Off: A 1, C 1, E 1, F 1, G 1, H 3.
    const Split asked = split(archive, "dissent:0.4");
    EXPECT_EQ(asked.asked, 3U);
    EXPECT_EQ(known(archive, asked, 0), "HAC");
    EXPECT_EQ(known(archive, asked, 1), "HAC");
}

// A is off twice in 30 votes, B once in one: two of 30 are more than one of 20.
TEST(Split, DoesNotTakeOneVoteForAHabit) {
    std::vector<std::string> rows(30, "Y.YYYYYY");
    rows[3] = "N.YYYYYY";
    rows[4] = "NNYYYYYY";
    rows.emplace_back("YYYYYYYY");
    const auto archive = archive_of(rows, 1);
    EXPECT_EQ(known(archive, split(archive, "dissent:0.25"), 0), "AB");
}

TEST(Split, KnowsOnlyTheFourSessionsBeforeAndVotesThatWereCast) {
    auto archive =
        archive_of({"YNAXPVRM", "YYYYYYYY", "YYYYYYYY", "........", "YNA.....", "XXXXXXXX"}, 2);
    archive.roll_calls[1].session = 2; // too long ago
    archive.roll_calls[2].session = 8; // later
    const Split asked = split(archive, "none");
    EXPECT_EQ(asked.window.train, std::vector<std::size_t>{0});
    EXPECT_EQ(asked.window.targets, std::vector<std::size_t>{4}) << "nobody voted at the other one";
    const Task task = make_task(archive, asked);
    EXPECT_EQ(task.members, (std::vector<std::string>{"A", "B", "C"}));
    EXPECT_EQ(task.train, (std::vector<std::int8_t>{2, 0, 1}));
    EXPECT_EQ(task.hidden, (std::vector<char>{1, 1, 1}));
    EXPECT_EQ(task.known, (std::vector<std::int8_t>{-1, -1, -1}));
    EXPECT_EQ(outcomes_of(archive, asked), (std::vector<std::int8_t>{2, 0, 1}));
}

TEST(Split, OrdersRollCallsBySessionDayAndNumber) {
    auto archive = archive_of({"Y", "Y", "Y", "Y", "Y", "Y"}, 6);
    for (const auto& [place, id] : std::vector<std::pair<std::size_t, std::string>>{
             {0, "10"}, {1, "9"}, {2, "b"}, {3, "a"}, {4, "8"}, {5, "08"}})
        archive.roll_calls[place].id = id;
    rollcall::fixture::date(archive.roll_calls[4], 2000, 1, 1);
    const Split asked = split(archive, "none");
    EXPECT_EQ(asked.window.targets, (std::vector<std::size_t>{5, 1, 0, 3, 2, 4}))
        << "undated first, numbers before texts";
}

TEST(Split, SaysWhatItCannotRead) {
    for (const char* text : {"", "half", "random", "random:", "random:x", "random:-0.1",
                             "random:1.1", "none:0.1", "dissent:nan", "supporters:0.1:2"}) {
        const auto asked = reveal_named(text);
        ASSERT_FALSE(asked) << text;
        EXPECT_EQ(asked.error().code, "bad-reveal");
    }
    EXPECT_EQ(to_string(*reveal_named("dissent:0.10")), "dissent:0.1");
    EXPECT_EQ(to_string(*reveal_named("none")), "none");
    const auto missing = split_of(archive_of({"Y", "Y"}, 1), 9, Reveal{});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, "no-such-session");
    EXPECT_EQ(missing.error().hint, "it has sessions 3 to 7");
}

} // namespace
} // namespace plenary::score
