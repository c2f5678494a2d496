#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "plenary/chart/fixture.hpp"
#include "plenary/chart/png.hpp"

namespace plenary::chart::draw {

extern const Chart hemicycle;

namespace {

using fixture::assembly;
using fixture::seven;
using fixture::thirty_five;

TEST(Hemicycle, LooksAsItDid) {
    fixture::expect_golden(fixture::draw(hemicycle, seven()), "hemicycle-seven.svg");
    fixture::expect_golden(fixture::draw(hemicycle, thirty_five()), "hemicycle-thirty-five.svg");
    fixture::expect_golden(
        fixture::draw(hemicycle, assembly(40, fixture::rule("yes >= 2/3 of voting"))),
        "hemicycle-range.svg");
}

TEST(Hemicycle, GivesTheSameBytesTwice) {
    const fixture::Case one = assembly(60, fixture::rule("majority of members"));
    EXPECT_EQ(fixture::draw(hemicycle, one), fixture::draw(hemicycle, one));
}

TEST(Hemicycle, SaysInWordsWhatItShows) {
    const std::string drawing = fixture::draw(hemicycle, seven());
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

TEST(Hemicycle, LegendNamesWhatOccursAndNothingElse) {
    const std::string drawing = fixture::draw(hemicycle, seven());
    for (const char* word :
         {"yes 2", "no 1", "abstain 1", "unknown 1", "conflict 1", "not seated 1", "inferred 1"}) {
        EXPECT_NE(drawing.find(fmt::format(">{}</text>", word)), std::string::npos) << word;
    }
    for (const char* word : {">lean", ">undecided", ">absent", ">barred", ">implied", ">assumed"}) {
        EXPECT_EQ(drawing.find(word), std::string::npos) << word;
    }
}

TEST(Hemicycle, BearsHostileNames) {
    for (const fixture::Case& one : fixture::hostile()) {
        const std::string drawing = fixture::draw(hemicycle, one);
        const auto png = to_png(drawing, 360);
        EXPECT_TRUE(png) << png.error().message;
        EXPECT_EQ(drawing.find("<script"), std::string::npos);
    }
}

TEST(Hemicycle, DrawsEverySizeOfBody) {
    for (const std::size_t n : {1U, 2U, 3U, 10U, 11U, 35U, 193U, 700U}) {
        for (const char* words : {"yes >= 2/3 of members", "yes > 1/2 of voting", "yes >= 1",
                                  "yes >= 100% of members"}) {
            const auto png =
                to_png(fixture::draw(hemicycle, assembly(n, fixture::rule(words))), 360);
            EXPECT_TRUE(png) << n << " " << words << ": " << png.error().message;
        }
    }
}

TEST(Hemicycle, KeepsWordsLargeEnoughAndInside) {
    for (const std::size_t n : {1U, 7U, 11U, 35U, 193U, 700U}) {
        const std::string drawing =
            fixture::draw(hemicycle, assembly(n, fixture::rule("yes > 1/2 of voting")));
        fixture::expect_legible(drawing);
    }
}

struct Seat {
    double x = 0;
    double y = 0;
    double radius = 0;
};

// The outermost circle of each seat, in the order of the drawing.
std::vector<Seat> seats_of(const std::string& drawing) {
    std::vector<Seat> out;
    const std::string start = "<g class=\"seat\">";
    for (auto at = drawing.find(start); at != std::string::npos; at = drawing.find(start, at + 1)) {
        const std::string inner = drawing.substr(at, drawing.find("</g>", at) - at);
        Seat seat;
        for (const std::string& tag : fixture::tags(inner, "circle")) {
            seat.x = fixture::length_of(tag, "cx");
            seat.y = fixture::length_of(tag, "cy");
            const double edge = fixture::length_of(tag, "stroke-width") / 2;
            seat.radius = std::max(seat.radius, fixture::length_of(tag, "r") + edge);
        }
        out.push_back(seat);
    }
    return out;
}

TEST(Hemicycle, HasASeatForEveryMemberAndNoTwoOverlap) {
    const Formula majority = fixture::rule("majority of members");
    for (std::size_t n = 1; n <= 700; ++n) {
        const std::string drawing = fixture::draw(hemicycle, assembly(n, majority));
        const std::vector<Seat> seats = seats_of(drawing);
        ASSERT_EQ(seats.size(), n);
        const double height = fixture::length_of(drawing.substr(0, 200), "height");
        for (std::size_t i = 0; i < n; ++i) {
            const Seat& a = seats[i];
            ASSERT_GT(a.radius, 1) << n;
            ASSERT_TRUE(a.x - a.radius >= 0 && a.x + a.radius <= 360) << n;
            ASSERT_TRUE(a.y - a.radius >= 0 && a.y + a.radius <= height) << n;
            for (std::size_t j = 0; j < i; ++j) {
                const Seat& b = seats[j];
                ASSERT_GE(std::hypot(a.x - b.x, a.y - b.y) + 0.02, a.radius + b.radius) << n;
            }
        }
    }
}

TEST(Hemicycle, SeatsSmallBodiesInOneRow) {
    for (std::size_t n = 2; n <= 10; ++n) {
        const auto seats =
            seats_of(fixture::draw(hemicycle, assembly(n, fixture::rule("majority of members"))));
        for (const Seat& seat : seats) {
            const double radius = std::hypot(seat.x - 180, seat.y - seats.front().y);
            EXPECT_NEAR(radius, 180 - seats.front().x, 0.02) << n;
        }
    }
}

TEST(Hemicycle, NamesEverySeatFromYesToThoseThatCannotVote) {
    const std::string drawing = fixture::draw(hemicycle, seven());
    std::size_t last = 0;
    for (const char* title :
         {"Aland (ALA): yes, named", "Borduria (BOR): yes, inferred", "Costaguana (COS): no, named",
          "Grand Fenwick (GRA): abstain, named", "Erewhon (ERE): unknown",
          "Drakmar (DRA): conflict", "Freedonia (FRE): not seated"}) {
        const auto at = drawing.find(fmt::format("<title>{}</title>", title));
        ASSERT_NE(at, std::string::npos) << title;
        EXPECT_GT(at, last);
        last = at;
    }
}

} // namespace
} // namespace plenary::chart::draw
