#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "plenary/chart/fixture.hpp"

namespace plenary::chart::draw {

extern const Chart hemicycle;

namespace {

using fixture::assembly;
using fixture::seven;

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
        std::vector<Seat> seats = seats_of(drawing);
        ASSERT_EQ(seats.size(), n);
        std::sort(seats.begin(), seats.end(),
                  [](const Seat& a, const Seat& b) { return a.x < b.x; });
        double widest = 0;
        for (const Seat& each : seats)
            widest = std::max(widest, each.radius);
        const double height = fixture::length_of(drawing.substr(0, 200), "height");
        for (std::size_t i = 0; i < n; ++i) {
            const Seat& a = seats[i];
            ASSERT_GT(a.radius, 1) << n;
            ASSERT_TRUE(a.x - a.radius >= 0 && a.x + a.radius <= 360) << n;
            ASSERT_TRUE(a.y - a.radius >= 0 && a.y + a.radius <= height) << n;
            // From left to right, as far as a seat can reach.
            for (std::size_t j = i; j > 0 && a.x - seats[j - 1].x <= 2 * widest; --j) {
                const Seat& b = seats[j - 1];
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
