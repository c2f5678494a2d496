#include <algorithm>

#include <gtest/gtest.h>

#include "plenary/chart/fixture.hpp"

namespace plenary::chart::draw {

extern const Chart tiles;

namespace {

using fixture::assembly;
using fixture::seven;
using fixture::thirty_five;

struct Square {
    double x = 0;
    double y = 0;
    double right = 0;
    double bottom = 0;
};

// What each tile covers.
std::vector<Square> squares_of(const std::string& drawing) {
    std::vector<Square> out;
    const std::string start = "<g class=\"tile\">";
    for (auto at = drawing.find(start); at != std::string::npos; at = drawing.find(start, at + 1)) {
        const std::string inner = drawing.substr(at, drawing.find("</g>", at) - at);
        Square square{1e9, 1e9, 0, 0};
        for (const std::string& tag : fixture::tags(inner, "rect")) {
            const double x = fixture::length_of(tag, "x");
            const double y = fixture::length_of(tag, "y");
            square.x = std::min(square.x, x);
            square.y = std::min(square.y, y);
            square.right = std::max(square.right, x + fixture::length_of(tag, "width"));
            square.bottom = std::max(square.bottom, y + fixture::length_of(tag, "height"));
        }
        out.push_back(square);
    }
    return out;
}

void expect_apart_and_inside(const std::string& drawing, std::size_t members) {
    const std::vector<Square> squares = squares_of(drawing);
    ASSERT_EQ(squares.size(), members);
    const double height = fixture::length_of(drawing.substr(0, 200), "height");
    for (std::size_t i = 0; i < members; ++i) {
        const Square& a = squares[i];
        ASSERT_TRUE(a.x >= 0 && a.y >= 0 && a.right <= 360 && a.bottom <= height);
        for (std::size_t j = 0; j < i; ++j) {
            const Square& b = squares[j];
            ASSERT_TRUE(a.right <= b.x || b.right <= a.x || a.bottom <= b.y || b.bottom <= a.y)
                << i << " " << j;
        }
    }
}

TEST(Tiles, HasATileForEveryMember) {
    for (const std::size_t n : {1U, 8U, 9U, 35U, 200U, 700U}) {
        const fixture::Case one = assembly(n, fixture::rule("majority of members"));
        expect_apart_and_inside(fixture::draw(tiles, one), n);
    }
}

TEST(Tiles, PutsMembersWhereTheirTileIs) {
    fixture::Case one = thirty_five();
    auto& members = one.dossier.body.members;
    for (std::size_t i = 0; i < 30; ++i) {
        members[i].tile = Tile{static_cast<int>(i / 6) + 3, static_cast<int>(i % 6) + 2};
    }
    members[30].tile = Tile{1000000, 1}; // too far out
    members[31].tile = Tile{0, -5};      // nowhere
    members[32].tile = members[0].tile;  // taken
    const std::string drawing = fixture::draw(tiles, one);
    expect_apart_and_inside(drawing, 35);
    const auto squares = squares_of(drawing);
    EXPECT_NEAR(squares[0].y, squares[5].y, 0.5);
    EXPECT_LT(squares[0].x, squares[1].x);
    EXPECT_LT(squares[5].y, squares[6].y);
    EXPECT_NE(drawing.find("Without a place on the map:"), std::string::npos);
}

// A map too wide for codes in its squares lists them below.
TEST(Tiles, ListsMembersWhereCodesDoNotFit) {
    fixture::Case one = thirty_five();
    for (std::size_t i = 0; i < 35; ++i)
        one.dossier.body.members[i].tile = Tile{1, static_cast<int>(i) + 1};
    const std::string drawing = fixture::draw(tiles, one);
    expect_apart_and_inside(drawing, 35);
    EXPECT_NE(drawing.find(">abstain: M30, M31</text>"), std::string::npos);
    EXPECT_NE(drawing.find("unknown: M34"), std::string::npos);
}

TEST(Tiles, ShowsCodeMarkAndLetter) {
    const std::string drawing = fixture::draw(tiles, seven());
    for (const char* word : {"ALA", "BOR*", "COS", "DRA", "ERE", "FRE", "GRA"}) {
        EXPECT_NE(drawing.find(fmt::format(">{}</text>", word)), std::string::npos) << word;
    }
}

} // namespace
} // namespace plenary::chart::draw
