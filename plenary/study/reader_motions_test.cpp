// Which motion each stance is on, where a text tells of several.
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/evidence/reader/read.hpp"
#include "plenary/format/reader_lexicon.hpp"
#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

// "text: PER yes, CHL no; amendment: PER no", motions in the order of their first stance.
std::string on_motions(const std::vector<std::string>& paragraphs) {
    static const format::ReadLexicon read =
        format::read_lexicon({"data"}, reader::Language::english);
    reader::Readable readable;
    readable.language = reader::Language::english;
    for (const std::string& one : paragraphs) {
        const auto begin = static_cast<std::uint32_t>(readable.text.size());
        readable.text += one;
        readable.blocks.push_back({reader::Block::Kind::paragraph, begin,
                                   static_cast<std::uint32_t>(readable.text.size())});
        readable.text += "\n\n";
    }
    std::string out;
    for (const auto& [motion, stances] : by_motion(reader::read(readable, read.lexicon).proposals))
        out += fmt::format("{}{}: {}", out.empty() ? "" : "; ", motion, stances);
    return out;
}

TEST(ReaderMotions, ARivalTextIsAnother) {
    EXPECT_EQ(on_motions({"Russia vetoed the resolution. China abstained.",
                          "A competing Russian draft drew only two votes: Russia and China."}),
              "text: RUS no, CHN abstain; second: RUS support, RUS yes, CHN yes");
}

TEST(ReaderMotions, TheSymbolOfAnAmendmentIsNotTheText) {
    EXPECT_EQ(
        on_motions({"Costa Rica introduced the draft resolution L.14.",
                    "The amendment contained in document A/HRC/59/L.41, submitted by China, stood.",
                    "Amendment L.41 was rejected by 22 votes to 10.",
                    "At the request of Cuba, a recorded vote was taken.", "In favour: Chile, Peru",
                    "Against: China, Japan"}),
        "L.14: CRI support, CHL yes, PER yes, CHN no, JPN no; amendment L.41: CHN support");
}

TEST(ReaderMotions, TheVoteBehindAnAmendmentThatIsNotOverIsOnIt) {
    EXPECT_EQ(on_motions({"Costa Rica introduced the draft resolution L.14.",
                          "The adjournment will be voted on first, by roll call.",
                          "Peru, for the record, voted no.", "The adjournment was rejected.",
                          "In the vote Chile voted yes and Japan voted no."}),
              "L.14: CRI support, CHL yes, JPN no; procedure: PER no");
}

TEST(ReaderMotions, WhatIsPutToTheVoteIsVotedOn) {
    EXPECT_EQ(on_motions({"Malta submitted the draft resolution. Russia proposed an amendment.",
                          "China and Russia voted for the amendment. Malta voted against it.",
                          "I shall now put to the vote the draft resolution as a whole.",
                          "China and Russia abstained; Malta voted in favour."}),
              "text: MLT support, CHN abstain, RUS abstain, MLT yes; amendment: RUS support, CHN "
              "yes, RUS yes, MLT no");
}

TEST(ReaderMotions, ABodyThatTurnsToAnotherTextVotesOnThat) {
    EXPECT_EQ(on_motions({"Peru voted for the resolution. Chile voted against it.",
                          "The Council then turned to a draft submitted by Mexico. Chile voted "
                          "for it and Peru abstained."}),
              "text: PER yes, CHL no; text/2: MEX support, CHL yes, PER abstain");
}

TEST(ReaderMotions, ATextThatIsSpokenOfForTheFirstTimeIsAnother) {
    EXPECT_EQ(on_motions({"Peru voted for the resolution. Chile voted against it.",
                          "The Committee approved without a vote a draft on locusts, introduced by "
                          "Yemen."}),
              "text: PER yes, CHL no; text/2: YEM support");
    EXPECT_EQ(on_motions({"Peru voted for the resolution. Chile voted against it.",
                          "The Council adopted a declaration on hurricanes by consensus. It was "
                          "co-sponsored by Barbados and Dominica."}),
              "text: PER yes, CHL no; declaration: BRB support, DMA support");
}

TEST(ReaderMotions, ASpeechBehindARollIsNoOtherRoll) {
    EXPECT_EQ(on_motions({"The result of the vote on the resolution was as follows.",
                          "In favour: Kenya, Peru", "Against: Chile, Japan",
                          "Mr. Sato (Japan): My delegation voted against with regret.",
                          "Ms. Oduya (Kenya): Kenya voted in favour."}),
              "text: KEN yes, PER yes, CHL no, JPN no");
}

TEST(ReaderMotions, AListThatGoesOnIsNoOtherBallot) {
    EXPECT_EQ(on_motions({"The vote on the resolution: against: Cuba and Venezuela.",
                          "Of the others these voted against: China, Japan and Mali."}),
              "text: CUB no, VEN no, CHN no, JPN no, MLI no");
}

TEST(ReaderMotions, TheRowsOfATableMayNameSeveralAndMayHoldPairs) {
    EXPECT_EQ(on_motions({"Group\tDelegations\tText A\tText B", "Andes\tChile\tFor\tAgainst",
                          "Southern Cone\tArgentina, Brazil\tFor\tAbstained"}),
              "text#A: CHL yes, ARG yes, BRA yes; text#B: CHL no, ARG abstain, BRA abstain");
    EXPECT_EQ(on_motions({"The vote was as follows.", "Belgium\tyes\tLithuania\tno",
                          "Finland\tabstained\tMalta\tyes"}),
              "text: BEL yes, LTU no, FIN abstain, MLT yes");
}

TEST(ReaderMotions, EmptyCellsBeforeARowCountForNothing) {
    EXPECT_EQ(on_motions({"State\tText A\tText B\nGeorgia\t–\t–", "Iceland\tagainst\tfor"}),
              on_motions({"State\tText A\tText B", "Iceland\tagainst\tfor"}));
}

TEST(ReaderMotions, TwoToldOfAPastYearTellBesideTheMatter) {
    EXPECT_EQ(on_motions({"On 3 May 2016 Peru voted for the resolution. A draft failed in 2013, "
                          "when Malta and Italy voted against it."}),
              "text: PER yes");
}

TEST(ReaderMotions, ALongLineIsReadInTime) {
    std::string line;
    for (int i = 0; i < 20'000; ++i)
        line += "Peru\tyes\t";
    EXPECT_EQ(on_motions({line}), "text: PER yes");
}

TEST(ReaderMotions, ARollIsAnsweredInAnyLanguage) {
    EXPECT_EQ(on_motions({"The Secretary called the roll on the resolution.", "Peru. - Oui.",
                          "Chile. - Abstención.", "Haiti. - Non.", "Panama. - Yes."}),
              "text: PER yes, CHL abstain, HTI no, PAN yes");
}

TEST(ReaderMotions, DraftsByNumberAreMotionsOfTheirOwn) {
    EXPECT_EQ(on_motions({"Proposal 31 was put forward by Peru and Chile.",
                          "Peru and Chile voted in favour. Japan voted against.",
                          "Proposal 8 was put forward by Namibia. Kenya opposed it."}),
              "text#31: PER support, CHL support, PER yes, CHL yes, JPN no; text#8: NAM support, "
              "KEN oppose");
}

TEST(ReaderMotions, NobodyVotesOnALetter) {
    EXPECT_EQ(on_motions({"A letter from the nuclear club, and timber labels.",
                          "Hungary and Slovakia voted against. Austria abstained."}),
              "text: HUN no, SVK no, AUT abstain");
}

TEST(ReaderMotions, TheMotionOnADraftIsNotTheDraft) {
    EXPECT_EQ(on_motions({"The no-action motion on L.7 failed, 24 to 58 with 31 abstaining.",
                          "Belarus and China voted for it. Peru will vote for L.7."}),
              "procedure: BLR yes, CHN yes; L.7: PER support");
}

TEST(ReaderMotions, WhatIsOnlyAskedIsNotVotedOn) {
    EXPECT_EQ(on_motions({"South Africa asked whether the sponsors would accept the deletion of "
                          "paragraph 5.",
                          "A roll-call vote was taken on the draft resolution.",
                          "In favour: Argentina, Armenia."}),
              "text: ARG yes, ARM yes");
}

TEST(ReaderMotions, TheTextIsCalledUpBehindItsPart) {
    EXPECT_EQ(on_motions({"Uganda and Ghana voted for the amendment. Peru voted against it.",
                          "The draft resolution was then put to the vote. Togo voted against."}),
              "amendment: UGA yes, GHA yes, PER no; text: TGO no");
}

TEST(ReaderMotions, AnotherVoteIsOnSomethingElse) {
    EXPECT_EQ(on_motions({"Peru voted for the resolution.", "There was another vote before it.",
                          "Kenya voted in favour and Italy against."}),
              "text: PER yes; text/2: KEN yes, ITA no");
}

TEST(ReaderMotions, APageWithItsNewestEntryFirstIsReadFromBelow) {
    EXPECT_EQ(on_motions({"Live: the vote on the resolution, newest entries first",
                          "18:05 That is all from us.",
                          "17:52 CORRECTION. Suriname, which we had down as a yes, abstained.",
                          "17:18 In favour: Peru, Suriname and Uruguay.",
                          "17:02 The amendment has fallen. Mexico voted for it.",
                          "16:48 The ambassador of Chile supported the resolution."}),
              "text: SUR abstain, PER yes, URY yes, CHL support; amendment: MEX yes");
}

TEST(ReaderMotions, ACellWithoutAWordKeepsItsColumn) {
    EXPECT_EQ(on_motions({"Member\tDraft A\tDraft B", "Ghana\tY\tN", "Senegal\t.\tY"}),
              "text#A: GHA yes; text#B: GHA no, SEN yes");
}

TEST(ReaderMotions, AMonthThatIsNotTheTextsOwnIsAnotherTime) {
    EXPECT_EQ(on_motions({"New York, 19 October 2023. The Security Council voted on the text.",
                          "Russia abstained. In July, Peru voted against the renewal."}),
              "text: RUS abstain");
}

TEST(ReaderMotions, ABodysOwnNumbersNameItsDrafts) {
    EXPECT_EQ(on_motions({"The Assembly had before it draft resolution R.12, on ports. It was "
                          "submitted by Chile and Peru.",
                          "Draft resolution R.18, on dams, was submitted by Ghana.",
                          "Egypt spoke against R.12. In the vote on R.18, Mali voted no."}),
              "doc R.12: CHL support, PER support, EGY oppose; doc R.18: GHA support, MLI no");
    // a meeting's number names no draft
    EXPECT_EQ(on_motions({"At COP-29 the draft decision on ports was put to the vote. Mali voted "
                          "against the draft. COP-29 ended on Friday."}),
              "text: MLI no");
}

} // namespace
} // namespace plenary::study
