#include "plenary/chart/rollcall/grid.hpp"

#include <gtest/gtest.h>

#include "plenary/chart/fixture.hpp"
#include "plenary/chart/png.hpp"

namespace plenary::chart {
namespace {

GridPicture small() {
    GridPicture out;
    out.title = "Club: votes by member";
    out.rows = {{"Alpha (A)", "YYNA."}, {"Beta & Sons (B)", "YNNXU"}, {"Gamma (G)", "NNYYM"}};
    out.notes = {"Columns: roll call 1 to 5."};
    out.source = "Source: minutes.";
    return out;
}

TEST(GridChart, LooksAsItDid) { fixture::expect_golden(draw_grid(small()), "grid-small.svg"); }

TEST(GridChart, SaysInWordsWhatItShows) {
    const std::string drawing = draw_grid(small());
    EXPECT_NE(drawing.find("Alpha (A): 2 yes, 1 no, 1 abstain"), std::string::npos);
    EXPECT_TRUE(to_png(drawing, 720));
}

TEST(GridChart, SaysWhatItLeavesOut) {
    GridPicture picture = small();
    picture.rows.assign(most_grid_rows + 1, {"Somebody", std::string(most_grid_columns + 1, 'Y')});
    const std::string drawing = draw_grid(picture);
    EXPECT_NE(drawing.find("first 60 of 61 roll calls"), std::string::npos);
    EXPECT_NE(drawing.find("first 250 of 251 members"), std::string::npos);
}

TEST(GridChart, NothingIsDrawnOfNothing) {
    GridPicture picture = small();
    picture.rows.clear();
    EXPECT_TRUE(to_png(draw_grid(picture), 360));
}

} // namespace
} // namespace plenary::chart
