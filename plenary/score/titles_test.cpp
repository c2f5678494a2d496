#include "plenary/score/titles.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace plenary::score {
namespace {

std::string clean(const std::string& title, const std::string& description = "") {
    rollcall::RollCall item;
    item.title = title;
    item.description = description;
    return clean_title(item);
}

TEST(Titles, LoseTheWordsThatTellTheOutcome) {
    EXPECT_EQ(clean("Nuclear disarmament : resolution / adopted by the General Assembly"),
              "nuclear disarmament");
    EXPECT_EQ(clean("resolution/adopted by the general assemblyx"), "x")
        << "the formula is taken out as it is";
    EXPECT_EQ(clean("Adopted, rejections; approved fails DEFEATED resolutions"), "");
    EXPECT_EQ(clean("Draft drafts: the Acting President, presidents, the general assembly"),
              "drafts the presidents the");
    EXPECT_EQ(clean("unadopted re-adopt adopt_x adopt9"), "unadopted re");
    EXPECT_EQ(clean("general  assembly acting  president"), "general assembly acting")
        << "only with one blank between";
}

TEST(Titles, KeepOnlySmallLettersAndSingleBlanks) {
    EXPECT_EQ(clean(" A/RES/61(2)--Law of\tthe SEA\n"), "a res law of the sea");
    EXPECT_EQ(clean("\xC3\x89lan adopt\xC3\xA9"
                    "e caf\xC3\xA9 \xC3\xA9"
                    "adopt"),
              "lan caf adopt")
        << "letters beyond a to z belong to words, and then are blanks";
    EXPECT_EQ(clean("", ""), "");
}

TEST(Titles, ReadTheEndOfLongDescriptions) {
    const std::string accents = [] {
        std::string out;
        for (int k = 0; k < 396; ++k)
            out += "\xC3\xA9";
        return out;
    }();
    EXPECT_EQ(clean("Sea", "gone"), "sea gone");
    EXPECT_EQ(clean("Sea", "lost" + accents + "kept"), "sea kept") << "400 characters, not bytes";
    EXPECT_EQ(clean("Sea", "lost kep" + accents + "t e"), "sea p t e");
}

TEST(Titles, AreNewWhereNoneIsNear) {
    const std::vector<double> got = novelty({"law of the sea", "law of the moon moon"},
                                            {"law of the sea", "the moon", "of", "x yy zzz"});
    ASSERT_EQ(got.size(), 4U);
    // Weights: law and the log(3/3) = 0, sea and moon log(3/2); "of" is too short.
    EXPECT_NEAR(got[0], 1, 1e-8);
    EXPECT_NEAR(got[1], 1, 1e-8) << "only moon has a weight";
    EXPECT_EQ(got[2], 0);
    EXPECT_EQ(got[3], 0);
    EXPECT_EQ(novelty({}, {"sea"}), std::vector<double>{0});
    EXPECT_EQ(novelty({"xy", "sun"}, {"xy"}), std::vector<double>{0}) << "words of three letters";
}

TEST(Titles, WeighWordsByCountAndRarity) {
    // df: sea 2, law 1, moon 1 of 3; n + 1 = 4.
    const double sea = std::log(4.0 / 3);
    const double law = std::log(4.0 / 2);
    const double twice = (1 + std::log(2.0)) * law;
    const auto got = novelty({"sea law", "sea moon", "sun"}, {"law law sea"});
    const double want = (sea * sea + twice * law) / std::hypot(sea, twice) / std::hypot(sea, law);
    EXPECT_NEAR(got[0], want, 1e-8);
}

} // namespace
} // namespace plenary::score
