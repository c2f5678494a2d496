#include "plenary/evidence/reader/hand.hpp"

#include <gtest/gtest.h>

#include "plenary/evidence/reader/score.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;

GoldRow row(const std::string& iso3, Stance stance, const std::string& span,
            const std::string& note = "") {
    GoldRow out;
    out.iso3 = iso3;
    out.motion = "ports";
    out.stance = stance;
    out.span = span;
    out.note = note;
    return out;
}

Readable ports() {
    Readable out;
    out.text = "Peru voted  for it. The other 14 did not.";
    return out;
}

TEST(Hand, ARowIsAProposalOnItsWords) {
    const Reading read =
        reading_by_hand({row("PER", Stance::yes, "Peru voted for it")}, ports(), {});
    ASSERT_EQ(read.proposals.size(), 1U);
    const Proposal& one = read.proposals.front();
    EXPECT_EQ(one.member, "PER");
    EXPECT_EQ(one.motion, "ports");
    EXPECT_EQ(one.begin, 0U);
    EXPECT_EQ(one.end, 18U); // white space does not matter
    EXPECT_EQ(one.basis, Proposal::Basis::named);
    EXPECT_EQ(one.grade, Proposal::Grade::firm);
    ASSERT_EQ(read.motions.size(), 1U);
    EXPECT_EQ(read.motions.front().key, "ports");
}

TEST(Hand, TheNoteSaysHowAndHowSurely) {
    const Reading read =
        reading_by_hand({row("CHL", Stance::no, "14", "by complement; weak"),
                         row("SET14", Stance::no, "14"), row("HTI", Stance::absent, "at dawn")},
                        ports(), {});
    ASSERT_EQ(read.proposals.size(), 3U);
    EXPECT_EQ(read.proposals[0].basis, Proposal::Basis::reference);
    EXPECT_EQ(read.proposals[0].grade, Proposal::Grade::weak);
    EXPECT_EQ(read.proposals[1].basis, Proposal::Basis::aggregate);
    EXPECT_EQ(read.proposals[1].count, 14);
    EXPECT_EQ(read.proposals[2].begin, read.proposals[2].end); // its words are not in the text
}

TEST(Hand, WordsMayBeThoseOfTheSnapshot) {
    Readable page;
    page.text = "Peru\tYes";
    page.from = {4, 5, 6, 7, 17, 17, 18, 19, 25};
    const Reading read = reading_by_hand({row("PER", Stance::yes, "Peru</td><td>Yes")}, page,
                                         "<td>Peru</td><td>Yes</td>");
    ASSERT_EQ(read.proposals.size(), 1U);
    EXPECT_EQ(read.proposals.front().begin, 0U);
    EXPECT_EQ(read.proposals.front().end, 8U);
}

TEST(Hand, ATrapIsNothingThatWasRead) {
    GoldRow trap = row("PER", Stance::no, "Peru");
    trap.trap = true;
    EXPECT_TRUE(reading_by_hand({trap}, ports(), {}).proposals.empty());
}

TEST(Hand, AHandAgreesWithItself) {
    const std::vector<GoldRow> gold{row("PER", Stance::yes, "Peru voted for it"),
                                    row("CHL", Stance::no, "14", "by complement"),
                                    row("SET14", Stance::no, "The other 14")};
    const Counts counts = score(gold, reading_by_hand(gold, ports(), {}).proposals, ports()).counts;
    EXPECT_EQ(counts.of(GoldClass::listed), (Tally{1, 0, 0}));
    EXPECT_EQ(counts.of(GoldClass::indirect), (Tally{1, 0, 0}));
}

} // namespace
} // namespace plenary::reader
