// Lists and roll calls as they are set: line by line, with stars of footnotes, in tables.
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Language;

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

} // namespace
} // namespace plenary::study
