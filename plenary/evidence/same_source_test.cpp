#include "plenary/evidence/same_source.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "plenary/evidence/conflicts.hpp"
#include "plenary/evidence/small_dossier.hpp"

namespace plenary {
namespace {

TEST(SameSource, FollowsTheChainToItsEnd) {
    const SameAs same_as{{"paper", "radio"}, {"radio", "agency"}, {"a", "b"}, {"b", "a"}};
    EXPECT_EQ(origin_of(same_as, "paper"), "agency");
    EXPECT_EQ(origin_of(same_as, "agency"), "agency");
    EXPECT_EQ(origin_of(same_as, "other"), "other");
    EXPECT_EQ(origin_of(same_as, "a"), "a");
}

// Two yes that the one names and five no that the other counts are seven ballots of one text, for
// six members that can vote. Two texts may both be wrong in their own way.
TEST(SameSource, OneTextIsHeldAgainstTheSeatsAsOne) {
    SmallDossier small;
    small.add("a", "A", Stance::yes);
    small.add("b", "B", Stance::yes);
    small
        .add(SmallDossier::aggregate("others", 5, Stance::no,
                                     {{true, "members"}, {false, "A"}, {false, "B"}}))
        .source = "radio";
    const auto ballots = [&] {
        const Lineup lineup = small.line_up();
        return std::count_if(lineup.conflicts.begin(), lineup.conflicts.end(),
                             [](const Conflict& one) { return one.kind == ConflictKind::ballots; });
    };
    EXPECT_EQ(ballots(), 0);
    small.dossier().sources[1].same_as = "press";
    EXPECT_EQ(ballots(), 1);
}

TEST(SameSource, OneTextSaysAThingOnce) {
    SmallDossier small;
    small.dossier().sources.push_back(SmallDossier::source("agency"));
    small.add("a1", "A", Stance::yes);
    small.add("a2", "A", Stance::yes).source = "radio";
    small.add("a3", "A", Stance::no).source = "agency";
    const auto message = [&] { return small.line_up().conflicts.at(0).message; };
    EXPECT_EQ(message(), "m: Member A (A): yes (press) against yes (radio) against no (agency)");
    small.dossier().sources[1].same_as = "press";
    const Lineup lineup = small.line_up();
    EXPECT_EQ(message(), "m: Member A (A): yes (press) against no (agency)");
    EXPECT_EQ(lineup.conflicts.at(0).claims.size(), 3U) << "what can be ruled on stays";
    EXPECT_TRUE(lineup.cells.at(0).conflict);
}

TEST(SameSource, CarryingOneText) {
    SmallDossier small;
    for (const char* id : {"agency", "mirror", "zeta"})
        small.dossier().sources.push_back(SmallDossier::source(id));
    Dossier& dossier = small.dossier();
    using Groups = std::vector<std::vector<std::string>>;
    const std::set<std::string> all{"press", "radio", "agency", "mirror", "zeta"};
    EXPECT_EQ(carrying_one_text(dossier, all), Groups());
    for (Source& source : dossier.sources) {
        if (source.id == "agency" || source.id == "mirror")
            source.same_as = "zeta";
        if (source.id == "press")
            source.same_as = "mirror";
    }
    EXPECT_EQ(carrying_one_text(dossier, all), (Groups{{"zeta", "agency", "mirror", "press"}}));
    EXPECT_EQ(carrying_one_text(dossier, {"press", "agency", "radio"}),
              (Groups{{"agency", "press"}}))
        << "where the first is not among them";
    EXPECT_EQ(carrying_one_text(dossier, {"press", "radio"}), Groups());
}

TEST(SameSource, SourcesOnAMotionAreThoseInView) {
    SmallDossier small;
    small.add("a", "A", Stance::yes);
    small.add("b", "B", Stance::yes).source = "radio";
    const Motion& motion = small.dossier().motions.front();
    View view;
    EXPECT_EQ(sources_on(small.dossier(), motion, view), (std::set<std::string>{"press", "radio"}));
    view.all_sources = false;
    view.sources = {"radio"};
    EXPECT_EQ(sources_on(small.dossier(), motion, view), (std::set<std::string>{"radio"}));
}

} // namespace
} // namespace plenary
