#include "plenary/chart/chart.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/chart/fixture.hpp"
#include "plenary/chart/png.hpp"

namespace plenary::chart {
namespace {

using fixture::assembly;
using fixture::seven;
using fixture::thirty_five;

// What every chart of the register owes its reader.
class EveryChart : public testing::TestWithParam<const Chart*> {
protected:
    [[nodiscard]] static std::string golden(std::string_view of) {
        return fmt::format("{}-{}.svg", GetParam()->name, of);
    }
};

TEST_P(EveryChart, LooksAsItDid) {
    fixture::expect_golden(fixture::draw(*GetParam(), seven()), golden("seven"));
    fixture::expect_golden(fixture::draw(*GetParam(), thirty_five()), golden("thirty-five"));
    fixture::expect_golden(
        fixture::draw(*GetParam(), assembly(40, fixture::rule("yes >= 2/3 of voting"))),
        golden("range"));
}

TEST_P(EveryChart, GivesTheSameBytesTwice) {
    const fixture::Case one = assembly(60, fixture::rule("majority of members"));
    EXPECT_EQ(fixture::draw(*GetParam(), one), fixture::draw(*GetParam(), one));
}

TEST_P(EveryChart, SaysInWordsWhatItShows) {
    const std::string drawing = fixture::draw(*GetParam(), seven());
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

TEST_P(EveryChart, LegendNamesWhatOccursAndNothingElse) {
    const std::string drawing = fixture::draw(*GetParam(), seven());
    for (const char* word :
         {"yes 2", "no 1", "abstain 1", "unknown 1", "conflict 1", "not seated 1", "inferred 1"}) {
        EXPECT_NE(drawing.find(fmt::format(">{}</text>", word)), std::string::npos) << word;
    }
    for (const char* word : {">lean", ">undecided", ">absent", ">barred", ">implied", ">assumed"}) {
        EXPECT_EQ(drawing.find(word), std::string::npos) << word;
    }
}

TEST_P(EveryChart, BearsHostileNames) {
    for (const fixture::Case& one : fixture::hostile()) {
        const std::string drawing = fixture::draw(*GetParam(), one);
        const auto png = to_png(drawing, 360);
        EXPECT_TRUE(png) << png.error().message;
        EXPECT_EQ(drawing.find("<script"), std::string::npos);
    }
}

TEST_P(EveryChart, DrawsEverySizeOfBody) {
    for (const std::size_t n : {1U, 2U, 3U, 10U, 11U, 35U, 193U, 700U}) {
        for (const char* words : {"yes >= 2/3 of members", "yes > 1/2 of voting", "yes >= 1",
                                  "yes >= 100% of members"}) {
            const auto png =
                to_png(fixture::draw(*GetParam(), assembly(n, fixture::rule(words))), 360);
            EXPECT_TRUE(png) << n << " " << words << ": " << png.error().message;
        }
    }
}

TEST_P(EveryChart, KeepsWordsLargeEnoughAndInside) {
    for (const std::size_t n : {1U, 7U, 11U, 35U, 193U, 700U}) {
        const std::string drawing =
            fixture::draw(*GetParam(), assembly(n, fixture::rule("yes > 1/2 of voting")));
        fixture::expect_legible(drawing);
    }
}

INSTANTIATE_TEST_SUITE_P(All, EveryChart, testing::ValuesIn(draw::all().begin(), draw::all().end()),
                         [](const auto& one) { return std::string(one.param->name); });

} // namespace
} // namespace plenary::chart
