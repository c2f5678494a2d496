#include "plenary/chart/positions/strip.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "plenary/chart/fixture.hpp"
#include "plenary/positions/examples.hpp"

namespace plenary::chart {
namespace {

positions::ActorTable table_of(std::vector<positions::Actor> actors) {
    return {"actors.csv", "actors.csv", {""}, std::move(actors), std::nullopt};
}

std::string strip(const positions::ActorTable& table) {
    std::vector<Problem> problems;
    const auto model = model_of(table, 0, salience_scale(table, std::nullopt, problems));
    EXPECT_TRUE(model);
    return model ? draw_strip(*model) : "";
}

TEST(Strip, TheEmissionStandards) {
    const std::string drawing = strip(table_of(positions::examples::emission_standards()));
    fixture::expect_golden(drawing, "strip-emission-standards.svg");
    fixture::expect_legible(drawing);
}

// The area of a bubble is as the weight there: 4, 7 and 10 have 0.248, 0.093 and 0.336 of 0.677.
TEST(Strip, TheAreaIsTheWeight) {
    const std::string drawing = strip(table_of(positions::examples::emission_standards()));
    std::vector<double> radii;
    for (const std::string& tag : fixture::tags(drawing, "circle"))
        radii.push_back(fixture::length_of(tag, "r"));
    ASSERT_EQ(radii.size(), 3U);
    EXPECT_NEAR(radii[0] * radii[0] / (radii[2] * radii[2]), 0.248 / 0.336, 1e-3);
    EXPECT_NEAR(radii[1] * radii[1] / (radii[2] * radii[2]), 0.093 / 0.336, 1e-3);
}

TEST(Strip, ATieHasTwoLines) {
    const std::string tied = strip(table_of(positions::examples::actors({"a 1 0 1", "b 1 8 1"})));
    EXPECT_NE(tied.find("median between 0 and 8"), std::string::npos);
    const std::string single = strip(table_of(positions::examples::actors({"a 1 0 1"})));
    EXPECT_EQ(fixture::tags(tied, "line").size(), fixture::tags(single, "line").size() + 1);
    fixture::expect_legible(tied);
    fixture::expect_legible(single);
}

TEST(Strip, ManyFarPositions) {
    std::vector<positions::Actor> actors;
    for (int i = 0; i < 60; ++i) {
        actors.push_back(positions::examples::actor("somebody 1 0 1"));
        actors.back().on[0].position = positions::Decimal::make(-99999999999999 + i, 3);
    }
    actors.back().on[0].position = positions::Decimal::make(99999999999999, 3);
    fixture::expect_legible(strip(table_of(std::move(actors))));
}

TEST(Strip, HostileNamesAndManyPositions) {
    std::vector<positions::Actor> actors;
    for (const fixture::Case& one : fixture::hostile()) {
        positions::Actor actor = positions::examples::actor("a 1 0 1");
        actor.id = one.dossier.motions.front().sentence;
        actor.on[0].position = positions::Decimal::make(
            static_cast<std::int64_t>(actors.size()) * 111111111111111 / 10, 3);
        actors.push_back(std::move(actor));
    }
    for (int i = 0; i < 200; ++i) {
        positions::Actor actor = positions::examples::actor("b 1 0 1");
        actor.on[0].position = positions::Decimal::make(i, 1);
        actors.push_back(std::move(actor));
    }
    positions::ActorTable table = table_of(std::move(actors));
    table.file = std::string(300, 'W') + "<&\"";
    table.issues[0] = "]]><script>\xE2\x80\xAE";
    const std::string drawing = strip(table);
    EXPECT_EQ(drawing.find("<script"), std::string::npos);
    EXPECT_EQ(drawing.find("\xE2\x80\xAE"), std::string::npos);
    EXPECT_NE(drawing.find("positions more"), std::string::npos);
}

} // namespace
} // namespace plenary::chart
