#include "plenary/chart/scale/trajectory.hpp"

#include <cmath>
#include <set>

#include <gtest/gtest.h>

#include "plenary/chart/scale/picture_check.hpp"

namespace plenary::chart {
namespace {

TrajectoryLine line_of(const std::string& label, const std::vector<int>& sessions, double start) {
    TrajectoryLine out{label, label + ": from here to there", {}};
    for (const int session : sessions) {
        const double z = start + 0.3 * std::sin(session);
        out.points.push_back({session, z, z - 0.2, z + 0.2});
    }
    return out;
}

Trajectory two() {
    Trajectory out;
    out.id = "scale-trajectory";
    out.title = "A, B over the sessions";
    out.key = "A line is the position, its band the 90 % interval.";
    out.sessions = {1, 2, 3, 4, 6, 7};
    out.lines = {line_of("A", {1, 2, 3, 4, 6, 7}, -1), line_of("B", {2, 3, 6, 7}, 1)};
    out.notes = {"A note."};
    out.source = "Source: invented.";
    return out;
}

TEST(Trajectory, OfTwo) {
    const std::string drawing = draw_trajectory(two());
    fixture::expect_golden(drawing, "scale-trajectory-two.svg");
    fixture::expect_legible(drawing);
    fixture::expect_apart(drawing);
}

// A has a position in every session of the fit, which has no session 5; B has none in session 4.
TEST(Trajectory, IsBrokenWhereAMemberIsMissing) {
    const auto bands = [](const Trajectory& picture) {
        std::size_t out = 0;
        for (const std::string& tag : fixture::tags(draw_trajectory(picture), "path"))
            out += tag.find("fill-opacity") != std::string::npos ? 1U : 0U;
        return out;
    };
    EXPECT_EQ(bands(two()), 3U);
    Trajectory whole = two();
    whole.lines.pop_back();
    EXPECT_EQ(bands(whole), 1U);
}

// Lines that end in one place, at any height: their labels stand apart, no two look the same.
TEST(Trajectory, OfEightThatMeet) {
    for (const double height : {-3.0, 0.0, 3.0}) {
        Trajectory picture = two();
        picture.lines.clear();
        for (std::size_t i = 0; i < most_marks; ++i)
            picture.lines.push_back(line_of(fmt::format("Member {}", i), {1, 2, 3}, height));
        picture.lines[0].points[0].low = -3.5;
        picture.lines[0].points[0].high = 3.5;
        const std::string drawing = draw_trajectory(picture);
        fixture::expect_apart(drawing);
        fixture::expect_legible(drawing);
    }
    std::set<std::string> looks;
    for (std::size_t i = 0; i < most_marks; ++i)
        looks.insert(std::string(dashes_of_mark(i)));
    EXPECT_EQ(looks.size(), most_marks);
}

TEST(Trajectory, OfOneSessionAndOfMany) {
    Trajectory picture = two();
    picture.lines = {line_of("A", {7}, 0)};
    fixture::expect_legible(draw_trajectory(picture));
    picture.sessions.clear();
    for (int session = 1780; session < 2030; ++session)
        picture.sessions.push_back(session);
    picture.lines = {line_of(std::string(70, 'W'), picture.sessions, 100)};
    const std::string drawing = draw_trajectory(picture);
    fixture::expect_apart(drawing);
    fixture::expect_legible(drawing);
}

} // namespace
} // namespace plenary::chart
