// A veto that was cast is a no; one that is only feared, faced or avoided is nobody's.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view english = R"(
Russia's veto killed the draft. => RUS no
The draft fell to a French veto. => FRA no
The draft was vetoed by Russia. => RUS no
Diplomats feared a Russian veto. =>
The draft would face a Russian veto. =>
To avoid a Russian veto, the text was changed. =>
A Chinese veto is unlikely. =>
The sponsors risk a Russian veto. =>
The sponsors hope for Malawi's yes. =>
Thanks to Malawi's yes, the resolution went through. => MWI yes
The sponsors were Peru and Chile. => CHL support, PER support
)";

constexpr std::string_view spanish = R"(
El veto ruso tumbó el texto. => RUS no
Para evitar el veto ruso, el texto fue cambiado. =>
Se teme un veto ruso. =>
)";

constexpr std::string_view french = R"(
Le veto russe a tué le texte. => RUS no
Veto russe au Conseil de sécurité sur le texte. => RUS no
On craint un veto russe. =>
Pour éviter un veto russe, le texte a été modifié. =>
La menace d'un veto chinois pèse sur le texte. =>
)";

constexpr std::string_view portuguese = R"(
O veto russo derrubou o texto. => RUS no
Teme-se um veto russo. =>
Para evitar o veto russo, o texto foi alterado. =>
)";

TEST(ReaderVeto, English) { expect_to_say(reader::Language::english, english); }

TEST(ReaderVeto, Spanish) { expect_to_say(reader::Language::spanish, spanish); }

TEST(ReaderVeto, French) { expect_to_say(reader::Language::french, french); }

TEST(ReaderVeto, Portuguese) { expect_to_say(reader::Language::portuguese, portuguese); }

} // namespace
} // namespace plenary::study
