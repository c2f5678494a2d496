// Lists and roll calls as they are set: line by line, with stars of footnotes, in tables.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "plenary/format/reader_text.hpp"
#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Language;

using Kind = reader::Block::Kind;
using Lines = std::vector<std::pair<Kind, std::string_view>>;

// A text whose lines are blocks, and what is read of it.
std::vector<reader::Proposal> read_lines(Language language, const Lines& lines) {
    static const format::ReadLexicon lexicon = format::read_lexicon({"data"});
    reader::Readable readable;
    readable.language = language;
    for (const auto& [kind, words] : lines) {
        const auto begin = static_cast<std::uint32_t>(readable.text.size());
        readable.text += std::string(words) + "\n";
        readable.blocks.push_back({kind, begin, static_cast<std::uint32_t>(begin + words.size())});
    }
    return reader::read(readable, lexicon.lexicon).proposals;
}

// What is read of a table, a row a line.
std::string said_of_table(Language language, const std::vector<std::string>& rows) {
    Lines lines;
    for (const std::string& row : rows)
        lines.emplace_back(Kind::row, row);
    std::vector<std::string> out;
    for (const reader::Proposal& one : read_lines(language, lines))
        out.push_back(one.member + " " + std::string(to_string(one.stance)));
    std::sort(out.begin(), out.end());
    return join(out, ", ");
}

// Seen: every line but the first was nobody's vote.
TEST(ReaderLines, AreVotesWhereEachIsANameAndAnAnswer) {
    const std::string all = "CHL no, MEX absent, PER abstain, URY yes";
    EXPECT_EQ(said(Language::english, "Uruguay YES\nChile NO\nPeru ABSTENTION\nMexico ABSENT"),
              all);
    EXPECT_EQ(said(Language::spanish, "Uruguay SÍ\nChile NO\nPerú ABSTENCIÓN\nMéxico AUSENTE"),
              all);
    EXPECT_EQ(said(Language::french, "Uruguay OUI\nChili NON\nPérou ABSTENTION\nMexique ABSENT"),
              all);
    EXPECT_EQ(said(Language::portuguese, "Uruguai SIM\nChile NÃO\nPeru ABSTENÇÃO\nMéxico AUSENTE"),
              all);
}

// Seen: the sentence ended behind each star, so of a list only the first was read.
TEST(ReaderLines, GoOnBehindTheStarOfAFootnote) {
    EXPECT_EQ(said(Language::english, "In favour: Uruguay*, Chile**, Peru. Against: Mexico*."),
              "CHL yes, MEX no, PER yes, URY yes");
    EXPECT_EQ(said(Language::english, "The draft was introduced by Djibouti* and Somalia*."),
              "DJI support, SOM support");
    EXPECT_EQ(said(Language::spanish, "A favor: Uruguay*, Chile y Perú*. En contra: México."),
              "CHL yes, MEX no, PER yes, URY yes");
}

// Seen: "R. D. del Congo" was the other Congo, "Corea del N." the other Korea.
TEST(ReaderLines, KnowNamesCutShort) {
    EXPECT_EQ(said(Language::spanish, "A favor: Perú, R. D. del Congo, Corea del N., Chile."),
              "CHL yes, COD yes, PER yes, PRK yes");
    EXPECT_EQ(said(Language::french, "Pour : Pérou, Guinée éq., R.D. du Congo, Chili."),
              "CHL yes, COD yes, GNQ yes, PER yes");
    EXPECT_EQ(said(Language::english, "In favour: Peru, Congo (DR), Eq. Guinea, S. Sudan, Chile."),
              "CHL yes, COD yes, GNQ yes, PER yes, SSD yes");
}

// Seen: nothing of such tables was read.
TEST(ReaderLines, OfATableWithTheSidesOverItsColumns) {
    const std::string all = "BRA yes, CHL yes, GHA abstain, MEX no, PER yes, TGO no";
    EXPECT_EQ(
        said_of_table(Language::english, {"In favour (3)\tAgainst (2)\tAbstaining (1)",
                                          "Brazil\tMexico\tGhana", "Chile\tTogo\t", "Peru\t\t"}),
        all);
    EXPECT_EQ(
        said_of_table(Language::french, {"Pour\tContre\tAbstentions", "Brésil\tMexique\tGhana",
                                         "Chili\tTogo\t", "Pérou\t\t"}),
        all);
    EXPECT_EQ(said_of_table(Language::spanish, {"A favor\tEn contra\tAbstenciones",
                                                "Brasil, Chile y Perú\tMéxico, Togo\tGhana"}),
              all);
    // a column that is empty at the top
    EXPECT_EQ(said_of_table(Language::english, {"For\tAgainst", "\tTogo", "Peru\t"}),
              "PER yes, TGO no");
}

TEST(ReaderLines, OfATableWithCrossesBelowTheSides) {
    EXPECT_EQ(said_of_table(Language::english, {"State\tYes\tNo\tAbstain", "Brazil\tX\t\t",
                                                "Mexico\t\tX\t", "Ghana\t\t\tX", "Togo\t\t\t"}),
              "BRA yes, GHA abstain, MEX no");
    // two crosses say nothing
    EXPECT_EQ(said_of_table(Language::english, {"State\tYes\tNo", "Brazil\tX\tX"}), "");
}

TEST(ReaderLines, OfATableWhoseHeadSaysMoreAreNotTakenForSides) {
    EXPECT_EQ(said_of_table(Language::english,
                            {"Speaker\tFor the record\tAgainst the clock", "Peru\tChile\tTogo"}),
              "");
}

TEST(ReaderLines, StandBehindALabelWithoutAColon) {
    EXPECT_EQ(said(Language::english, "Yes (2) Brazil, Chile"), "BRA yes, CHL yes");
    EXPECT_EQ(said(Language::english, "For / Brazil, Chile"), "BRA yes, CHL yes");
    EXPECT_EQ(said(Language::english, "Against = Brazil, Chile"), "BRA no, CHL no");
}

TEST(ReaderLines, OpenADocumentWithWhoseItIs) {
    const std::string all = "BRA support, CHL support, PER support";
    EXPECT_EQ(said(Language::english, "Brazil, Chile and Peru: draft resolution"), all);
    EXPECT_EQ(said(Language::spanish, "Brasil, Chile y Perú: proyecto de resolución"), all);
    EXPECT_EQ(said(Language::french, "Brésil, Chili et Pérou : projet de résolution"), all);
    EXPECT_EQ(said(Language::portuguese, "Brasil, Chile e Peru: projeto de resolução"), all);
    EXPECT_EQ(said(Language::english, "Brazil, Chile and Peru: statement by the chair"), "");
}

// Seen: "02 Chile votes" was so many votes, and "10:04" a name with an answer behind its colon.
TEST(ReaderLines, OpenWithTheTimeOfDay) {
    EXPECT_EQ(said(Language::english, "10:02 Chile votes no."), "CHL no");
    EXPECT_EQ(said(Language::english, "10:04 Mexico: yes."), "MEX yes");
    EXPECT_EQ(said(Language::spanish, "10.02 Chile vota no."), "CHL no");
}

TEST(ReaderLines, AnswerWhatWasAskedOfOne) {
    EXPECT_EQ(said(Language::english, "How did Chile vote? Against."), "CHL no");
    EXPECT_EQ(said(Language::spanish, "¿Cómo votó Chile? En contra."), "CHL no");
    EXPECT_EQ(said(Language::portuguese, "Como votou o Chile? A favor."), "CHL yes");
    // of the question, and no vote
    EXPECT_EQ(said(Language::english, "Did Chile vote against the draft? No."), "");
}

TEST(ReaderLines, OfASummaryPutWhoSupportsBesideWhoSpeaks) {
    EXPECT_EQ(said(Language::english, "CHILE, supported by PERU, opposed the draft."),
              "CHL oppose, PER oppose");
    EXPECT_EQ(said(Language::english, "The draft, supported by Peru, was opposed by Chile."),
              "CHL oppose, PER support");
}

// Who does what on which motion, where each line is a block.
std::string told_on(Language language, const Lines& lines) {
    std::vector<std::string> out;
    for (const reader::Proposal& one : read_lines(language, lines))
        out.push_back(one.member + " " + std::string(to_string(one.stance)) + " " + one.motion);
    return join(out, ", ");
}

// Seen: the list below a misspelled name was of another text.
TEST(ReaderLines, GoOnBehindANameThatIsNotRead) {
    EXPECT_EQ(told_on(Language::english,
                      {{Kind::paragraph, "The Council adopted the resolution on Monday."},
                       {Kind::paragraph, "Voted in favour:"},
                       {Kind::item, "1. Old and bearded"},
                       {Kind::item, "2. Malawi"},
                       {Kind::item, "3. Marshal Islands"},
                       {Kind::item, "4. Mentenegro"},
                       {Kind::item, "5. Poland"}}),
              "MWI yes text, POL yes text");
}

// Seen: only the first of the lists by letters was read.
TEST(ReaderLines, GoOnByLetters) {
    EXPECT_EQ(told_on(Language::french, {{Kind::paragraph, "Pour (108) :"},
                                         {Kind::paragraph, "A : Algérie, Andorre"},
                                         {Kind::paragraph, "B : Barbade, Belize"},
                                         {Kind::paragraph, "C : Chili, Tchad"},
                                         {Kind::paragraph, "Contre (2) :"},
                                         {Kind::paragraph, "Fidji, Tonga"}}),
              "DZA yes text, AND yes text, BRB yes text, BLZ yes text, CHL yes text, TCD yes text, "
              "FJI no text, TON no text");
}

// Seen: "Norway, Chile vote against ..." among the related news stood on the text at hand.
TEST(ReaderLines, OfOtherPagesAreNotRead) {
    EXPECT_EQ(told_on(Language::english, {{Kind::paragraph, "Chile voted against the resolution."},
                                          {Kind::heading, "Related News:"},
                                          {Kind::item, "Norway, Peru vote against a ban on nets"},
                                          {Kind::item, "Kenya opposes the ban"},
                                          {Kind::paragraph, "Fiji abstained, its envoy said."}}),
              "CHL no text, FJI abstain text");
    EXPECT_EQ(
        told_on(Language::spanish, {{Kind::paragraph, "Chile votó en contra de la resolución."},
                                    {Kind::paragraph, "Lea también: Perú votó en contra del plan"},
                                    {Kind::paragraph, "Cuba se abstuvo."}}),
        "CHL no text, CUB abstain text");
    EXPECT_EQ(told_on(Language::french, {{Kind::paragraph, "Le Chili a voté contre la résolution."},
                                         {Kind::paragraph, "À lire aussi : le Pérou vote contre"}}),
              "CHL no text");
    // a label that goes on for long is a sentence
    EXPECT_EQ(told_on(Language::english,
                      {{Kind::paragraph,
                        "Recommended: that the Council take note of the report, which Chile had "
                        "opposed when it was first put to it in the spring, and of the letter that "
                        "Peru had sent. Cuba voted against the resolution."}}),
              "CHL oppose text, CUB no text");
}

// Seen: a title without a colon, and a colon behind "include", opened no list.
TEST(ReaderLines, AreOpenedByATitleAndByWhatIsIncluded) {
    EXPECT_EQ(told_on(Language::english,
                      {{Kind::paragraph, "Member states that voted against the resolution"},
                       {Kind::paragraph, "B: The Bahamas, Belarus"},
                       {Kind::paragraph, "C: Chad, Cuba"},
                       {Kind::paragraph, "Member states that abstained"},
                       {Kind::paragraph, "A: Algeria, Angola"}}),
              "BHS no text, BLR no text, TCD no text, CUB no text, DZA abstain text, AGO abstain "
              "text");
    EXPECT_EQ(told_on(Language::english,
                      {{Kind::paragraph, "The following 93 countries voted for suspending Fiji:"},
                       {Kind::item, "Albania"},
                       {Kind::item, "Andorra"}}),
              " yes text, ALB yes text, AND yes text");
    EXPECT_EQ(
        told_on(Language::french, {{Kind::paragraph, "Les pays soutenant la résolution incluent :"},
                                   {Kind::item, "Tchad"},
                                   {Kind::item, "Mali"}}),
        "TCD support text, MLI support text");
}

// Seen: the sponsors of the text stood on another motion than its column in the table.
TEST(ReaderLines, OfATextAndItsOneColumnTellOfOneMotion) {
    const auto told = by_motion(read_lines(
        Language::english,
        {{Kind::paragraph, "The draft decision was put forward by Norway and co-sponsored by "
                           "Chile. A motion to take no action was lost."},
         {Kind::row, "Member\tNo-action motion\tAccreditation"},
         {Kind::row, "Algeria\tYes\tNo"},
         {Kind::row, "Armenia\tNo\tYes"},
         {Kind::row, "Bahrain\tAbstained\tNo"},
         {Kind::row, "Cuba\tYes\tNo"}}));
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told.front().second, "NOR support, CHL support, DZA no, ARM yes, BHR no, CUB no");
}

// The stances on each motion of lines, in the order of the first.
std::string motions_of(Language language, const Lines& lines) {
    std::vector<std::string> out;
    for (const auto& [motion, stances] : by_motion(read_lines(language, lines)))
        out.push_back(stances);
    return join(out, "; ");
}

// Seen: the head of a page between two lists brought in another text.
TEST(ReaderLines, OfOneRollAreOfOneVoteWhateverStandsBetween) {
    const auto text = format::readable_from("Il est procédé à un vote par appel nominal. Le "
                                            "résultat est le suivant :\n\n"
                                            "Ont voté pour : le Pérou, le Chili.\n\n"
                                            "                 — 7 —\n\n"
                                            "CM/Del/Déc(2026)1541               — 8 —\n\n"
                                            "Ont voté contre : le Ghana, le Mali.\n\n"
                                            "Se sont abstenus : Cuba, le Togo.\n",
                                            "page.txt");
    ASSERT_TRUE(text);
    const auto motions = by_motion(read_whole(text->readable));
    ASSERT_EQ(motions.size(), 1U);
    EXPECT_EQ(motions.front().second, "PER yes, CHL yes, GHA no, MLI no, CUB abstain, TGO abstain");
}

// Seen: votes on a budget were told of the text of two paragraphs before.
TEST(ReaderLines, NumberedThatOpenWithATopicAreOnAnotherText) {
    EXPECT_EQ(
        motions_of(Language::english,
                   {{Kind::paragraph, "1. Area. Argentina and Peru voted against the text."},
                    {Kind::paragraph, "2. Budget. Ghana and Mali voted against; Cuba abstained."}}),
        "ARG no, PER no; GHA no, MLI no, CUB abstain");
    EXPECT_EQ(motions_of(Language::english,
                         {{Kind::paragraph, "1. Area. Argentina and Peru voted against the text."},
                          {Kind::paragraph, "2. Abstentions. Ghana and Mali abstained."}}),
              "ARG no, PER no, GHA abstain, MLI abstain");
}

} // namespace
} // namespace plenary::study
