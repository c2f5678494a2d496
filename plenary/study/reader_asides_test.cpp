// Small words beside an act, and what stands behind a colon.
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Language;

TEST(ReaderAsides, SmallAdverbsStandWithinAPhrase) {
    expect_to_say(Language::spanish, R"(
Perú se manifestó también en contra del proyecto. => PER oppose
)");
    expect_to_say(Language::french, R"(
Le Pérou s'est aussi abstenu. => PER abstain
)");
    expect_to_say(Language::portuguese, R"(
As Filipinas manifestaram-se também contra a proposta. => PHL oppose
)");
}

TEST(ReaderAsides, SpeechBehindAColonIsNoList) {
    expect_to_say(Language::spanish, R"(
Brasil lo rechaza: «No vamos a firmar el acta del Perú», dijo el ministro. => BRA oppose
)");
    // A guest who is glad has not voted.
    expect_to_say(Language::portuguese, R"(
A resolução foi aprovada. Cuba, também convidada, comemora a aprovação: «É o nosso texto». => CUB support
)");
}

TEST(ReaderAsides, ALabelMayTellOfItsMembers) {
    expect_to_say(Language::english, R"(
The resolution passed. Against were the three sellers: Nauru, Tonga and Palau. => NRU no, PLW no, TON no
)");
}

TEST(ReaderAsides, WhoSaysTheSameStandsTheSame) {
    expect_to_say(Language::english, R"(
The draft was adopted. India abstains; so do China and Israel. => CHN abstain, IND abstain, ISR abstain
Peru opposed the draft, and Chile said the same. => CHL oppose, PER oppose
)");
    expect_to_say(Language::portuguese, R"(
O Peru recusou a proposta, e o Chile disse o mesmo. => CHL oppose, PER oppose
)");
}

TEST(ReaderAsides, WhatIsConfirmedInWritingIsAnnounced) {
    expect_to_say(Language::french, R"(
L'Italie et la Hongrie ont confirmé par écrit qu'elles s'opposeraient au texte. => HUN oppose, ITA oppose
)");
}

} // namespace
} // namespace plenary::study
