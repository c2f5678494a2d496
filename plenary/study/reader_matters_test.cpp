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

TEST(ReaderMatters, TheOneOnSomethingIsAnotherOfTheKind) {
    expect_by_motion(Language::spanish, R"(
Perú votó a favor de la resolución y Chile se abstuvo. En la de Ucrania, Chile votó a favor. => PER yes, CHL abstain; CHL yes
)");
    expect_by_motion(Language::french, R"(
Le Pérou a voté pour la résolution et le Chili s'est abstenu. Sur celle de l'eau, le Chili a voté pour. => PER yes, CHL abstain; CHL yes
)");
    expect_by_motion(Language::portuguese, R"(
O Peru votou a favor da resolução e o Chile absteve-se. Na da Ucrânia, o Chile votou a favor. => PER yes, CHL abstain; CHL yes
)");
}

TEST(ReaderMatters, WhatIsToldOfBothIsToldOfEach) {
    expect_by_motion(Language::english, R"(
Peru voted for the amendment. Peru voted against the draft. Chile abstained on both. => PER yes, CHL abstain; PER no, CHL abstain
Peru voted for the amendment. Peru voted against the draft. Chile took part in neither vote. => PER yes, CHL absent; PER no, CHL absent
Peru voted for the draft. Chile abstained on both occasions. => PER yes, CHL abstain
)");
    expect_by_motion(Language::spanish, R"(
Perú votó a favor de la enmienda. Perú votó en contra del proyecto. Chile se abstuvo en ambas votaciones. => PER yes, CHL abstain; PER no, CHL abstain
)");
    expect_by_motion(Language::french, R"(
Le Pérou a voté pour l'amendement. Le Pérou a voté contre le projet. Le Chili s'est abstenu dans les deux cas. => PER yes, CHL abstain; PER no, CHL abstain
)");
    expect_by_motion(Language::portuguese, R"(
O Peru votou a favor da emenda. O Peru votou contra o projeto. O Chile absteve-se em ambas as votações. => PER yes, CHL abstain; PER no, CHL abstain
)");
}

TEST(ReaderMatters, WhoDecidesBesideAVoteHasVoted) {
    expect_to_say(Language::english, R"(
Peru backed the draft and Chile abstained. => CHL abstain, PER yes
Peru backed the draft. => PER support
)");
    expect_to_say(Language::spanish, R"(
Perú lo aprobó y Chile se abstuvo. => CHL abstain, PER yes
Votación nominal sobre el proyecto: Perú, sí; Chile, no. => CHL no, PER yes
)");
    expect_to_say(Language::french, R"(
Le Pérou l'a approuvé et le Chili s'est abstenu. => CHL abstain, PER yes
)");
}

TEST(ReaderMatters, TheMotionBehindOneToAdjournIsThatOne) {
    expect_by_motion(Language::english, R"(
Peru submitted the draft. Cuba moves to adjourn the debate. Chile and Haiti speak for the motion, Peru against it. => PER support; CUB support, CHL support, HTI support, PER oppose
)");
    expect_by_motion(Language::spanish, R"(
Perú presentó el proyecto. México propuso aplazar el debate. La moción fue rechazada; Chile y Cuba se abstuvieron. => PER support; MEX support, CHL abstain, CUB abstain
)");
    expect_by_motion(Language::french, R"(
Le Pérou a présenté le projet. Le Mexique demande de reporter le vote. Report refusé. Le Chili a voté pour ; le Brésil s'est abstenu. => PER support; MEX support, CHL yes, BRA abstain
)");
}

// What a text says of a sheet or a screen corrects it.
TEST(ReaderMatters, ACorrectionIsNoOtherMotion) {
    expect_by_motion(Language::english, R"(
Peru and Chile voted for the draft. Correction: the sheet shows that Chile abstained. => PER yes, CHL abstain
The cap passed. Peru and Chile voted for it. Chile's vote was later changed to an abstention. => PER yes, CHL abstain
)");
}

TEST(ReaderMatters, TwoWhoStoodOtherwisePartWhatWasToldOfMore) {
    expect_by_motion(Language::english, R"(
Bolivia, Colombia, Ecuador and Peru all voted for it. The tax on parcels was harder. Bolivia and Ecuador voted in favour, Peru abstained, and Colombia voted against. => BOL yes, COL yes, ECU yes, PER yes; BOL yes, ECU yes, PER abstain, COL no
)");
}

TEST(ReaderMatters, WhoSponsoredOneAndVotedAgainstAnother) {
    expect_by_motion(Language::spanish, R"(
Chile copatrocinó el proyecto. La tasa fue rechazada después. Chile votó en contra y Perú a favor. => CHL support; CHL no, PER yes
)");
}

TEST(ReaderMatters, WhatComesNextIsAnotherMotion) {
    expect_by_motion(Language::english, R"(
Peru voted for the draft. Next came Japan's request for a quota. Chile voted for that as well. => PER yes; CHL yes
)");
}

TEST(ReaderMatters, TextsOnTwoTopicsAreTwo) {
    expect_by_motion(Language::english, R"(
Switzerland voted for the resolution on digital privacy. Switzerland voted against the text on safe drinking water. => CHE yes; CHE no
)");
}

TEST(ReaderMatters, NobodyVotesOnAStatementWhereThereIsAResolution) {
    expect_by_motion(Language::english, R"(
Luxembourg, Chile and Fiji signed a statement. Fiji then voted for the resolution on Xinjiang and Burundi voted against. => LUX support, CHL support, FJI support; FJI yes, BDI no
)");
}

} // namespace
} // namespace plenary::study
