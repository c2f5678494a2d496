// What is voted for or against, however it is told: "votaron por readmitir a Siria", "lo votó",
// "was rejected with the votes of".
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Language;

TEST(ReaderChosen, WhatIsVotedForMayBeAnAct) {
    expect_to_say(Language::spanish, R"(
Líbano e Irak votaron por readmitir a Siria. => IRQ yes, LBN yes
Etiopía y Ruanda votaron por Entebbe y Egipto se ausentó. => EGY absent, ETH yes, RWA yes
Perú votó por error. =>
Perú votó por correo. =>
Perú y Chile votaron por quitarlo. =>
)");
    expect_to_say(Language::portuguese, R"(
Angola e Cabo Verde votaram por prorrogar o mandato. => AGO yes, CPV yes
Angola e o Brasil votaram por rejeitá-la. => AGO no, BRA no
Brasil e Colômbia votaram por ela. => BRA yes, COL yes
Angola votou pela manhã. =>
)");
}

TEST(ReaderChosen, WhatIsVotedIsVotedFor) {
    expect_to_say(Language::spanish, R"(
La denuncia la votaron Mónaco y Chile; Perú se opuso con su voto. => CHL yes, MCO yes, PER no
Portugal y Angola la han votado. => AGO yes, PRT yes
)");
    expect_to_say(Language::french, R"(
La Jamaïque l'avait voté, l'Italie et le Chili avaient voté contre. => CHL no, ITA no, JAM yes
)");
}

TEST(ReaderChosen, VotesThatBroughtATextDownWereNoes) {
    expect_to_say(Language::english, R"(
The amendment was defeated with the votes of Palau and Fiji. => FJI no, PLW no
The amendment was adopted with the votes of Palau and Fiji. => FJI yes, PLW yes
)");
    expect_to_say(Language::french, R"(
L'amendement a été repoussé grâce aux voix des Palaos et de Vanuatu. => PLW no, VUT no
La mission a été reconduite contre les seules voix de la Chine et du Burundi. => BDI no, CHN no
)");
}

TEST(ReaderChosen, WhoseVotesCarriedATextVotedForIt) {
    expect_to_say(Language::spanish, R"(
La resolución pasó con los votos de Perú y Chile y la abstención de Haití. => CHL yes, HTI abstain, PER yes
La resolución fue rechazada con los votos de Perú y Chile. => CHL no, PER no
)");
    expect_to_say(Language::french, R"(
La résolution est passée avec les voix du Pérou et du Chili. => CHL yes, PER yes
)");
    expect_to_say(Language::portuguese, R"(
A resolução passou com os votos do Peru e do Chile. => CHL yes, PER yes
)");
}

TEST(ReaderChosen, WhoOwnsAnActIsOfNoOtherList) {
    expect_to_say(Language::english, R"(
The resolution passed with the votes of Peru and Chile and Haiti's abstention. => CHL yes, HTI abstain, PER yes
)");
}

TEST(ReaderChosen, OneOfSoManySponsors) {
    expect_to_say(Language::english, R"(
Peru is one of the eleven sponsors. => PER support
)");
    expect_to_say(Language::french, R"(
Le Pérou est l'un des onze auteurs. => PER support
)");
}

TEST(ReaderChosen, YesAndNoAreVotesBehindAVote) {
    expect_to_say(Language::spanish, R"(
Los miembros votaron la estrategia: Dinamarca y Suecia dijeron sí. => DNK yes, SWE yes
)");
}

TEST(ReaderChosen, ASideBehindCompanyIsOfWhoIsNamedLast) {
    expect_to_say(Language::english, R"(
Peru voted for it with Chile, and Bolivia against. => BOL no, CHL yes, PER yes
)");
    expect_to_say(Language::french, R"(
Le Pérou a voté pour avec le Chili, et la Bolivie contre. => BOL no, CHL yes, PER yes
)");
    expect_to_say(Language::portuguese, R"(
Granada votou a favor com Dominica, e São Cristóvão e Névis contra. => DMA yes, GRD yes, KNA no
)");
}

TEST(ReaderChosen, ASideThatStandsAloneIsAsTheOneToldBefore) {
    expect_to_say(Language::english, R"(
There was a vote on Monday. Bolivia and Nicaragua spoke in favour of it; Guyana and Jamaica against. => BOL support, GUY oppose, JAM oppose, NIC support
For the cap were Peru and Chile; against it, Togo and Mali. => CHL yes, MLI no, PER yes, TGO no
)");
}

TEST(ReaderChosen, AYearToldBeforeInTheSentenceIsThatOfThen) {
    expect_to_say(Language::english, R"(
On 3 October 2023 the Council adopted the mission; Russia abstained. In October 2022 it had been unanimous; Norway and Ireland, which then sat on it, had voted for it. => RUS abstain
)");
}

// Seen: "the others, that is, A and B" was the rest of a body of 34.
TEST(ReaderChosen, OthersThatAreNamedAreNoRest) {
    expect_to_say(Language::english, R"(
Brazil voted against. The others, namely Ecuador, Panama and Cuba, abstained. => BRA no, CUB abstain, ECU abstain, PAN abstain
)");
    expect_to_say(Language::spanish, R"(
Brasil votó en contra junto con México. Los demás presentes, esto es, Ecuador, Panamá, Cuba y Uruguay, se abstuvieron. => BRA no, CUB abstain, ECU abstain, MEX no, PAN abstain, URY abstain
)");
    expect_to_say(Language::french, R"(
Le Brésil a voté contre. Les autres, à savoir l'Équateur, le Panama et Cuba, se sont abstenus. => BRA no, CUB abstain, ECU abstain, PAN abstain
)");
    expect_to_say(Language::portuguese, R"(
O Brasil votou contra. Os demais, ou seja, Equador, Panamá e Cuba, abstiveram-se. => BRA no, CUB abstain, ECU abstain, PAN abstain
)");
}

TEST(ReaderChosen, ANumberBeforeAColonIsThatOfTheRest) {
    expect_to_say(Language::spanish, R"(
El Consejo Permanente de la OEA votó el proyecto. Votaron a favor diez de los trece países: todos menos Argentina y Paraguay, que se abstuvieron. => ARG abstain, PRY abstain
)");
}

TEST(ReaderChosen, MembersThatAreCountedAreTheTable) {
    expect_to_say(Language::english, R"(
The board has nine members: Chad, Ghana, India, Japan, Kenya, Malta, Nepal, Peru and Togo. Chad and Ghana voted against. All the others voted in favour. => GHA no, IND yes, JPN yes, KEN yes, MLT yes, NPL yes, PER yes, TCD no, TGO yes
)");
}

TEST(ReaderChosen, WhoWasAwayDoesNotHideWhoVotedBefore) {
    expect_to_say(Language::english, R"(
The amendment was put to the vote. In favour: Chad, Ghana and India. Against: Japan, Kenya, Malta and Nepal. The draft was then put to the vote. Chad voted against. Sudan was absent. All the others voted in favour. => GHA yes, GHA yes, IND yes, IND yes, JPN no, JPN yes, KEN no, KEN yes, MLT no, MLT yes, NPL no, NPL yes, SDN absent, TCD no, TCD yes
)");
}

TEST(ReaderChosen, TheSubjectStandsBehindWhereTheObjectOpensTheClause) {
    expect_to_say(Language::spanish, R"(
Se opusieron México y Bélgica; la apoyó Chile. => BEL oppose, CHL support, MEX oppose
)");
}

// Seen: the number before a noun that opens the text was looked for before the text.
TEST(ReaderChosen, MembersThatOpenATextAreNoNumber) {
    expect_to_say(Language::english, R"(
Member States: Peru, Chile, Kenya, Ghana, Togo, Mali, Chad, Niger and Japan. =>
Members: Peru, Chile, Kenya, Ghana, Togo, Mali, Chad, Niger and Japan. =>
)");
}

} // namespace
} // namespace plenary::study
