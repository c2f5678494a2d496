#include "plenary/study/forecast_selection.hpp"

#include <gtest/gtest.h>

namespace plenary::study {
namespace {

using forecast::Selection;

// Sources "a" (all), "s" (supporters), "u" (unknown), "-" (does not say), "r" (repeats a). Each
// word is a member that was heard, through the sources of its letters.
SelectionUsed used(const std::vector<std::string>& members,
                   std::optional<Selection> option = std::nullopt) {
    Dossier dossier;
    const auto source = [&](const char* id, std::optional<HeardFirst> heard) {
        Source out;
        out.id = id;
        out.selection = heard;
        out.where = {"sources.csv", static_cast<int>(dossier.sources.size()) + 2, 1};
        dossier.sources.push_back(out);
    };
    source("a", HeardFirst::all);
    source("s", HeardFirst::supporters);
    source("u", HeardFirst::unknown);
    source("-", std::nullopt);
    source("r", std::nullopt);
    dossier.sources.back().same_as = "a";
    std::vector<Statement> statements;
    statements.reserve(100);
    Lineup lineup;
    SaidOnMotion said;
    for (const std::string& member : members) {
        Cell cell;
        for (const char letter : member) {
            statements.emplace_back();
            statements.back().source = std::string(1, letter);
            cell.decided_by.push_back(&statements.back());
        }
        forecast::Said heard;
        heard.member = lineup.cells.size();
        lineup.cells.push_back(cell);
        said.said.push_back(heard);
    }
    return selection_used(option, dossier, lineup, said);
}

TEST(SelectionUsed, IsThatOfTheSourcesWhereTheyAgree) {
    EXPECT_EQ(used({"a", "a", "r"}).selection, Selection::all);
    EXPECT_EQ(used({"s", "s"}).selection, Selection::supporters);
    EXPECT_EQ(used({"u"}).selection, Selection::unknown);
    EXPECT_EQ(used({"s"}).from, SelectionFrom::sources);
    EXPECT_EQ(say(used({"s", "s"})), "supporters (as the sources say: s)");
}

TEST(SelectionUsed, BesideAnOpenWaveIsThatOfTheOthers) {
    const SelectionUsed out = used({"a", "s", "s", "as"});
    EXPECT_EQ(out.selection, Selection::supporters);
    EXPECT_EQ(out.from, SelectionFrom::sources);
    EXPECT_EQ(out.open, (std::vector<char>{1, 0, 0, 1}));
    ASSERT_EQ(out.waves.size(), 2U);
    EXPECT_EQ(out.waves[1].members, 2U);
    EXPECT_EQ(say(out), "supporters (the sources differ: all for 2 members heard through a; "
                        "supporters for 2 members heard through s)");
    EXPECT_EQ(used({"a", "-"}).selection, Selection::unknown);
    EXPECT_EQ(used({"a", "-"}).open, (std::vector<char>{1, 0}));
}

TEST(SelectionUsed, IsUnknownWhereThoseWhoChooseDiffer) {
    EXPECT_EQ(used({"s", "-"}).selection, Selection::unknown);
    EXPECT_EQ(used({"a", "s", "u"}).selection, Selection::unknown);
    EXPECT_TRUE(used({"s", "s"}).open.empty());
    EXPECT_TRUE(used({"a", "s"}, Selection::all).open.empty()) << "the option is of all";
}

// Whoever is heard through a source that hears everybody would have been heard anyhow.
TEST(SelectionUsed, OfAMemberHeardTwiceIsTheWeakest) {
    EXPECT_EQ(used({"as", "a"}).selection, Selection::all);
    EXPECT_EQ(used({"su"}).selection, Selection::unknown);
    EXPECT_EQ(used({"s-"}).selection, Selection::unknown);
    EXPECT_EQ(used({"a-"}).selection, Selection::all);
}

TEST(SelectionUsed, IsWhatWasAskedForFirstAndUnknownLast) {
    EXPECT_EQ(used({"s"}, Selection::all).selection, Selection::all);
    EXPECT_EQ(used({"s"}, Selection::all).from, SelectionFrom::option);
    EXPECT_EQ(used({"-", "-"}).selection, Selection::unknown);
    EXPECT_EQ(used({"-"}).from, SelectionFrom::none);
    EXPECT_EQ(used({}).from, SelectionFrom::none);
    EXPECT_EQ(say(used({})), "unknown (nobody was heard)");
}

} // namespace
} // namespace plenary::study
