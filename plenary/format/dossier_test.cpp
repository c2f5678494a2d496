#include "plenary/format/dossier.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "plenary/evidence/lineup.hpp"
#include "plenary/format/body.hpp"

namespace plenary::format {
namespace {

// Tests run in the repository's root.
const std::filesystem::path example = "data/oas-venezuela-2017";

TEST(ReadDossier, TheExampleIsSound) {
    const ReadDossier read = read_dossier(example, {});
    for (const Problem& problem : read.problems)
        ADD_FAILURE() << describe(problem);
    EXPECT_EQ(read.dossier.motions.size(), 15U);
    EXPECT_EQ(read.dossier.body.id, "oas");
    EXPECT_TRUE(read.dossier.hash.starts_with("sha256:"));
    EXPECT_EQ(read.dossier.hash, read_dossier(example, {}).dossier.hash);
}

TEST(ReadDossier, TheExampleHoldsWhatTheArticleClaims) {
    const Dossier dossier = read_dossier(example, {}).dossier;
    int suspend = 0;
    int named = 0;
    int inferred = 0;
    int aggregates = 0;
    for (const Statement& one : dossier.statements) {
        if (one.source != "haiti-liberte-2017-03-30")
            continue;
        EXPECT_TRUE(one.quote.empty()) << "no sentence of the article is carried over";
        if (one.motion == "suspend") {
            ++suspend;
            EXPECT_EQ(one.act, Act::inference);
            EXPECT_EQ(one.stance, Stance::yes);
            EXPECT_EQ(one.rests_on.size(), 1U);
        }
        if (one.motion != "agenda-2017-03-28")
            continue;
        if (one.act == Act::inference)
            ++inferred;
        if (one.act == Act::aggregate)
            ++aggregates;
        if (one.act == Act::reported || one.act == Act::vote)
            ++named;
    }
    EXPECT_EQ(suspend, 20);
    EXPECT_EQ(named, 7);
    EXPECT_EQ(inferred, 14);
    EXPECT_EQ(aggregates, 1);
}

TEST(ReadDossier, AMissingFolderIsOneProblem) {
    const ReadDossier read = read_dossier("no-such-folder", {});
    ASSERT_EQ(read.problems.size(), 1U);
    EXPECT_EQ(read.problems[0].code, "no-such-dossier");
}

TEST(Bodies, EveryBodyOfTheLibraryIsSoundAndNamesItsSource) {
    const std::vector<std::string> ids = list_bodies({"data"});
    EXPECT_GE(ids.size(), 2U);
    for (const std::string& id : ids) {
        const ReadBody read = read_body(find_body(id, {"data"}).value());
        for (const Problem& problem : read.problems)
            ADD_FAILURE() << describe(problem);
        EXPECT_FALSE(read.body.source.empty()) << id;
        EXPECT_GT(read.body.on(read.body.reference_day).seated(), 0) << id;
        for (const Member& member : read.body.members) {
            EXPECT_TRUE(member.tile) << id << " " << member.code;
            EXPECT_EQ(resolve_member(read.body, member.name)->code, member.code);
        }
    }
}

TEST(Bodies, TheOasOverTime) {
    const Body oas = read_body("data/bodies/oas").body;
    const auto on = [&](const char* text) { return oas.on(Day::parse(text).value()); };
    EXPECT_EQ(on("1962-01-31").seated(), 21);
    EXPECT_EQ(on("1962-02-01").seated(), 20) << "Cuba";
    EXPECT_EQ(on("2009-07-04").seated(), 33) << "Cuba and Honduras";
    EXPECT_EQ(on("2011-06-02").seated(), 34);
    EXPECT_EQ(on("2017-03-28").members(), 35);
    EXPECT_EQ(on("2019-04-09").find("VEN")->spell, nullptr) << "still its government's delegate";
    EXPECT_EQ(on("2019-04-10").find("VEN")->spell->principal, "delegate of the National Assembly");
    EXPECT_EQ(on("2023-11-18").members(), 35);
    EXPECT_EQ(on("2023-11-19").members(), 34) << "Nicaragua has left";
    EXPECT_EQ(on("2024-07-31").find("VEN")->state, SeatState::vacant);
    EXPECT_FALSE(oas.in_group("LIMA", "PER", Day::parse("2017-03-30").value()))
        << "founded in August";
}

TEST(Bodies, TheSecurityCouncilOf2017) {
    const Body unsc = read_body("data/bodies/unsc").body;
    const Roster roster = unsc.on(Day::parse("2017-04-13").value());
    EXPECT_EQ(roster.seated(), 15);
    const auto permanent =
        std::count_if(roster.seats.begin(), roster.seats.end(), [&](const Seat& seat) {
            return unsc.in_group("P5", seat.member->code, roster.day);
        });
    EXPECT_EQ(permanent, 5);
}

} // namespace
} // namespace plenary::format
