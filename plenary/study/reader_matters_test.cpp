// Motions that a text names by nouns of every kind, told apart by what the text says of them.
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Language;

TEST(ReaderMatters, WhoVotedOtherwiseOnAnotherThingVotedOnAnotherMotion) {
    expect_by_motion(Language::english, R"(
The cap passed on Monday. Peru voted for it and Chile abstained. The inspection scheme came up an hour later. Chile voted for it and Peru voted against. => PER yes, CHL abstain; CHL yes, PER no
The draft was adopted. Peru voted for it. Peru again voted for it, said its delegate of the outcome. => PER yes
)");
    expect_by_motion(Language::spanish, R"(
Perú votó a favor de la resolución y Chile se abstuvo. La prórroga fue aprobada después. Chile votó a favor y Perú en contra. => PER yes, CHL abstain; CHL yes, PER no
)");
    expect_by_motion(Language::french, R"(
Le Pérou a voté pour la résolution et le Chili s'est abstenu. La prorogation a été adoptée ensuite. Le Chili a voté pour et le Pérou contre. => PER yes, CHL abstain; CHL yes, PER no
)");
    expect_by_motion(Language::portuguese, R"(
O Peru votou a favor da resolução e o Chile absteve-se. A prorrogação foi aprovada depois. O Chile votou a favor e o Peru contra. => PER yes, CHL abstain; CHL yes, PER no
)");
}

TEST(ReaderMatters, WhatATextTurnsToIsAnotherMotion) {
    expect_by_motion(Language::english, R"(
Peru voted for the resolution. Ministers then turned to the wind rules. Chile voted for them. => PER yes; CHL yes
Peru voted for the resolution. On the settlers file, Chile voted against. => PER yes; CHL no
Peru voted for the resolution. As for the common market, Chile voted against. => PER yes; CHL no
)");
    expect_by_motion(Language::spanish, R"(
Perú votó a favor de la resolución. En cuanto a la tasa común, Chile votó en contra. => PER yes; CHL no
)");
    expect_by_motion(Language::french, R"(
Le Pérou a voté pour la résolution. S'agissant du sursis, le Chili a voté contre. => PER yes; CHL no
)");
    expect_by_motion(Language::portuguese, R"(
O Peru votou a favor da resolução. Quanto ao sobrevoo, o Chile votou contra. => PER yes; CHL no
)");
}

TEST(ReaderMatters, TwoThingsThatAreActedOnAreTwoMotions) {
    expect_by_motion(Language::english, R"(
Peru voted for the port study. Chile voted for the grain reserve. => PER yes; CHL yes
Peru voted for the fuel quota. Chile voted for the quota too. => PER yes, CHL yes
Peru voted for the plastics article. Chile voted for the finance article. => PER yes; CHL yes
)");
}

TEST(ReaderMatters, AnHourLaterSomebodyVotedOtherwise) {
    expect_by_motion(Language::english, R"(
Peru voted for the harbour survey and Chile voted against. An hour later Chile voted for and Peru voted against. => PER yes, CHL no; CHL yes, PER no
)");
}

// What a text says of a sheet or a screen corrects it.
TEST(ReaderMatters, ACorrectionIsNoOtherMotion) {
    expect_by_motion(Language::english, R"(
Peru and Chile voted for the draft. Correction: the sheet shows that Chile abstained. => PER yes, CHL abstain
The cap passed. Peru and Chile voted for it. Chile's vote was later changed to an abstention. => PER yes, CHL abstain
)");
}

} // namespace
} // namespace plenary::study
