#include "plenary/chart/procedure/chain.hpp"

#include <gtest/gtest.h>

#include "plenary/chart/fixture.hpp"

namespace plenary::chart {
namespace {

using question::procedural::prepare;
using question::procedural::run;
using question::procedural::Run;
using question::procedural::Wanted;

// Seven members, two stages with days; the second leads back to the first when it fails.
Dossier dossier() {
    Dossier out;
    out.title = "A small dossier";
    out.default_day = *Day::parse("2017-03-30");
    out.body.name = "Small Body";
    procedure::Procedure one;
    one.id = "small";
    one.title = "An agenda & a decision";
    one.note = "Invented figures.";
    one.source = "own";
    for (const char* code : {"A", "B", "C", "D", "E", "F", "G"}) {
        out.body.members.push_back(fixture::member(code, code));
        one.supports.push_back({code, 0.5, 0.5, 0.5, 0, "own", {}});
    }
    procedure::Stage first;
    first.id = "agenda";
    first.organ = "Council";
    first.rule = fixture::rule("yes > 1/2 of members");
    first.day = Day::parse("2017-04-01");
    first.on_pass = "decision";
    first.on_fail = "dropped";
    procedure::Stage second = first;
    second.id = "decision";
    second.organ = "Assembly, special session";
    second.rule = fixture::rule("yes >= 2/3 of members");
    second.day = Day::parse("2017-05-01");
    second.difficulty = 0.4;
    second.on_pass = "done";
    one.stages = {first, second};
    out.procedures.push_back(std::move(one));
    return out;
}

std::string drawn(const std::vector<double>& persistence) {
    const Dossier where = dossier();
    const std::vector<Problem> none;
    const question::Setting setting{where, none, {}, {}, "0", {}, {}, {}};
    const Wanted wanted;
    const auto prepared = prepare(setting, wanted, where.procedures.front()).value();
    std::vector<Run> runs;
    for (const double tau : persistence)
        runs.push_back(run(setting, wanted, prepared, {0.2, tau}).value());
    return draw_chain(where, prepared, runs);
}

TEST(Chain, OneLineOfNumbersForEachCorrelation) {
    const std::string one = drawn({0.4});
    const std::string two = drawn({0, 0.4});
    EXPECT_EQ(fixture::occurrences(one, "passes if reached"), 2U);
    EXPECT_EQ(fixture::occurrences(two, "passes if reached"), 4U);
    EXPECT_NE(one.find("An agenda &amp; a decision"), std::string::npos);
    EXPECT_EQ(fixture::occurrences(one, "<rect"), 3U); // white, and two stages
    EXPECT_EQ(one, drawn({0.4}));
}

TEST(Chain, Golden) { fixture::expect_golden(drawn({0, 0.4}), "chain-two.svg"); }

} // namespace
} // namespace plenary::chart
