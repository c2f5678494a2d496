#include <cmath>
#include <map>

#include <gtest/gtest.h>

#include "plenary/chart/fixture.hpp"
#include "plenary/chart/png.hpp"

namespace plenary::chart::draw {

extern const Chart tally;

namespace {

using fixture::assembly;
using fixture::seven;
using fixture::thirty_five;

TEST(Tally, LooksAsItDid) {
    fixture::expect_golden(fixture::draw(tally, seven()), "tally-seven.svg");
    fixture::expect_golden(fixture::draw(tally, thirty_five()), "tally-thirty-five.svg");
    fixture::expect_golden(
        fixture::draw(tally, assembly(40, fixture::rule("yes >= 2/3 of voting"))),
        "tally-range.svg");
}

TEST(Tally, GivesTheSameBytesTwice) {
    const fixture::Case one = assembly(60, fixture::rule("majority of members"));
    EXPECT_EQ(fixture::draw(tally, one), fixture::draw(tally, one));
}

TEST(Tally, SaysInWordsWhatItShows) {
    const std::string drawing = fixture::draw(tally, seven());
    const std::string words = drawing.substr(0, drawing.find("</desc>"));
    for (const char* part :
         {"Open the harbour", "2 of 5: ", "3 short, two thirds of all 7 members", "5 needed",
          "Lost", "2 yes, 1 no, 1 abstain, 1 unknown, 1 conflict, 1 not seated",
          "7 members, 6 can vote", "Source: press, notes (3 sources)"}) {
        EXPECT_NE(words.find(part), std::string::npos) << part;
    }
    EXPECT_NE(drawing.find(">Source: press, notes (3 sources), everything known; L7.</text>"),
              std::string::npos);
}

TEST(Tally, LegendNamesWhatOccursAndNothingElse) {
    const std::string drawing = fixture::draw(tally, seven());
    for (const char* word :
         {"yes 2", "no 1", "abstain 1", "unknown 1", "conflict 1", "not seated 1", "inferred 1"}) {
        EXPECT_NE(drawing.find(fmt::format(">{}</text>", word)), std::string::npos) << word;
    }
    for (const char* word : {">lean", ">undecided", ">absent", ">barred", ">implied", ">assumed"}) {
        EXPECT_EQ(drawing.find(word), std::string::npos) << word;
    }
}

TEST(Tally, BearsHostileNames) {
    for (const fixture::Case& one : fixture::hostile()) {
        const std::string drawing = fixture::draw(tally, one);
        const auto png = to_png(drawing, 360);
        EXPECT_TRUE(png) << png.error().message;
        EXPECT_EQ(drawing.find("<script"), std::string::npos);
    }
}

TEST(Tally, DrawsEverySizeOfBody) {
    for (const std::size_t n : {1U, 2U, 3U, 10U, 11U, 35U, 193U, 700U}) {
        for (const char* words : {"yes >= 2/3 of members", "yes > 1/2 of voting", "yes >= 1",
                                  "yes >= 100% of members"}) {
            const auto png = to_png(fixture::draw(tally, assembly(n, fixture::rule(words))), 360);
            EXPECT_TRUE(png) << n << " " << words << ": " << png.error().message;
        }
    }
}

TEST(Tally, KeepsWordsLargeEnoughAndInside) {
    for (const std::size_t n : {1U, 7U, 11U, 35U, 193U, 700U}) {
        const std::string drawing =
            fixture::draw(tally, assembly(n, fixture::rule("yes > 1/2 of voting")));
        fixture::expect_legible(drawing);
    }
}

// The boxes stand side by side from margin to margin, each as long as it has members.
TEST(Tally, SegmentsAddUpToTheMembers) {
    for (std::size_t n = 1; n <= 700; n = n * 3 / 2 + 1) {
        const fixture::Case one = assembly(n, fixture::rule("majority of members"));
        const std::string drawing = fixture::draw(tally, one);
        std::size_t places = 0;
        for (const Place place : all_places) {
            const int number = one.counted.count.tally.of(place);
            if (number == 0)
                continue;
            ++places;
            EXPECT_NE(drawing.find(fmt::format("<title>{}: {}, ", to_string(place), number)),
                      std::string::npos);
        }
        EXPECT_EQ(fixture::occurrences(drawing, " named by a source</title>"), places);
    }
}

TEST(Tally, TickStandsWhereTheVotesNeededAre) {
    const std::string drawing = fixture::draw(tally, thirty_five());
    const double wanted = 12 + 336.0 * 24 / 35;
    bool found = false;
    for (const std::string& tag : fixture::tags(drawing, "line")) {
        found = found || std::abs(fixture::length_of(tag, "x1") - wanted) < 0.01;
    }
    EXPECT_TRUE(found);
    EXPECT_NE(drawing.find(">24 needed</text>"), std::string::npos);
    EXPECT_NE(drawing.find(">Y 20</text>"), std::string::npos);
}

// Labels below the bar keep apart, also when every place has one member of many.
TEST(Tally, LabelsBelowTheBarDoNotOverlap) {
    for (const int many : {1, 20, 100, 600}) {
        std::vector<fixture::Role> roles(static_cast<std::size_t>(many), fixture::Role{});
        for (const Place place : all_places)
            roles.push_back({place, Basis::named});
        const std::string drawing =
            fixture::draw(tally, fixture::invented(roles, fixture::rule("yes > 1/2 of present")));
        std::map<double, std::vector<double>> rows;
        for (const std::string& tag : fixture::tags(drawing, "text")) {
            if (tag.find("middle") != std::string::npos &&
                fixture::length_of(tag, "font-size") == 10) {
                rows[fixture::length_of(tag, "y")].push_back(fixture::length_of(tag, "x"));
            }
        }
        for (auto& [y, xs] : rows) {
            for (std::size_t i = 1; i < xs.size(); ++i)
                EXPECT_GE(xs[i] - xs[i - 1], 8) << many;
        }
    }
}

} // namespace
} // namespace plenary::chart::draw
