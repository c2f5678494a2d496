#include "plenary/evidence/reader/proposed.hpp"

#include <gtest/gtest.h>

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Places = Proposed::Places;

Proposal stance(const std::string& motion, Stance stance) {
    Proposal out;
    out.member = "PER";
    out.motion = motion;
    out.stance = stance;
    return out;
}

TEST(Proposed, FindsStancesByMotionAndByMember) {
    Proposed made(3);
    made.add(stance("text", Stance::yes), 0);
    made.add(stance("amendment", Stance::no), 0);
    made.add(stance("text", Stance::no), 2);
    made.add(stance("text", Stance::support), 0);
    EXPECT_EQ(made.of(0), (Places{0, 1, 3}));
    EXPECT_EQ(made.of(1), Places{});
    EXPECT_EQ(made.on("text"), (Places{0, 2, 3}));
    EXPECT_EQ(made.on("text", 0), (Places{0, 3}));
    EXPECT_EQ(made.on("text", 1), Places{});
    EXPECT_EQ(made.on("tex"), Places{});
    EXPECT_EQ(made.on("tex", 0), Places{});
    EXPECT_EQ(made.by_motion().size(), 2U);
    EXPECT_EQ(made.by_motion().at("amendment").of.at(0), Places{1});
}

TEST(Proposed, WhatIsNoStanceIsNotFoundByMotion) {
    Proposed made(1);
    Proposal pressure;
    pressure.kind = Proposal::Kind::pressure;
    made.add_apart(pressure, 0);
    made.add(stance("", Stance::yes), 0);
    EXPECT_EQ(made.all().size(), 2U);
    EXPECT_EQ(made.of(0), Places{1});
    EXPECT_EQ(made.on(""), Places{1});
}

TEST(Proposed, AnotherStanceTakesThePlaceOfTheFirst) {
    Proposed made(1);
    made.add(stance("text", Stance::yes), 0);
    made.replace(0, stance("text", Stance::absent));
    EXPECT_EQ(made.at(0).stance, Stance::absent);
    EXPECT_EQ(made.on("text", 0), Places{0});
    EXPECT_EQ(std::move(made).taken().size(), 1U);
}

} // namespace
} // namespace plenary::reader
