#include <cmath>
#include <map>

#include <gtest/gtest.h>

#include "plenary/chart/fixture.hpp"

namespace plenary::chart::draw {

extern const Chart tally;

namespace {

using fixture::assembly;
using fixture::thirty_five;

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
