// Who was not there: two at once, empty seats, lists of those who did not vote.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view english = R"(
Neither Peru nor Chile took part in the vote. => CHL absent, PER absent
Neither Peru nor Chile voted. => CHL absent, PER absent
Neither Peru nor Chile was in the room for the vote. => CHL absent, PER absent
Neither Peru nor Chile voted against the resolution. =>
Neither Peru nor Chile signed the letter. =>
Peru did not vote, and nor did Chile. => CHL absent, PER absent
Peru did not vote; neither did Chile. => CHL absent, PER absent
Peru did not sign, and neither did Chile. =>
Peru did not vote against the resolution, and nor did Chile. =>
Peru was absent, as was Chile. => CHL absent, PER absent
Peru and Chile were not in the room. => CHL absent, PER absent
The seats of Peru and Chile were empty. => CHL absent, PER absent
Peru and Chile had no one in the room. => CHL absent, PER absent
Peru left before the vote. => PER absent
Not voting: Peru, Chile. => CHL absent, PER absent
Did not vote: Peru, Chile. => CHL absent, PER absent
Absent: Peru, Chile. => CHL absent, PER absent
)";

constexpr std::string_view spanish = R"(
Ni Perú ni Chile participaron en la votación. => CHL absent, PER absent
Ni Perú ni Chile votaron. => CHL absent, PER absent
Ni Perú ni Chile estaban en la sala. => CHL absent, PER absent
Ni Perú ni Chile votaron en contra de la resolución. =>
Ni Perú ni Chile firmaron la carta. =>
Perú no votó, y Chile tampoco. => CHL absent, PER absent
Perú no votó; tampoco Chile. => CHL absent, PER absent
Perú no firmó la carta, y Chile tampoco. =>
Las sillas de Perú y Chile estaban vacías. => CHL absent, PER absent
Perú se retiró antes de la votación. => PER absent
No votaron: Perú, Chile. => CHL absent, PER absent
Ausentes: Perú, Chile. => CHL absent, PER absent
)";

constexpr std::string_view french = R"(
Ni le Pérou ni le Chili n'ont pris part au vote. => CHL absent, PER absent
Ni le Pérou ni le Chili n'ont voté. => CHL absent, PER absent
Ni le Pérou ni le Chili n'étaient dans la salle. => CHL absent, PER absent
Ni le Pérou ni le Chili n'ont voté contre la résolution. =>
Ni le Pérou ni le Chili n'ont signé la lettre. =>
Le Pérou n'a pas voté, le Chili non plus. => CHL absent, PER absent
Le Pérou n'a pas signé la lettre, le Chili non plus. =>
Les sièges du Pérou et du Chili étaient vides. => CHL absent, PER absent
Le Pérou a quitté la salle avant le vote. => PER absent
N'ont pas voté : le Pérou, le Chili. => CHL absent, PER absent
Absents : Pérou, Chili. => CHL absent, PER absent
)";

constexpr std::string_view portuguese = R"(
Nem o Peru nem o Chile participaram na votação. => CHL absent, PER absent
Nem o Peru nem o Chile votaram. => CHL absent, PER absent
Nem o Peru nem o Chile estavam na sala. => CHL absent, PER absent
Nem o Peru nem o Chile votaram contra a resolução. =>
Nem o Peru nem o Chile assinaram a carta. =>
O Peru não votou, e o Chile também não. => CHL absent, PER absent
O Peru não assinou a carta, e o Chile também não. =>
As cadeiras do Peru e do Chile estavam vazias. => CHL absent, PER absent
O Peru saiu da sala antes da votação. => PER absent
Não votaram: Peru, Chile. => CHL absent, PER absent
Ausentes: Peru, Chile. => CHL absent, PER absent
)";

TEST(ReaderAbsence, English) { expect_to_say(reader::Language::english, english); }

TEST(ReaderAbsence, Spanish) { expect_to_say(reader::Language::spanish, spanish); }

TEST(ReaderAbsence, French) { expect_to_say(reader::Language::french, french); }

TEST(ReaderAbsence, Portuguese) { expect_to_say(reader::Language::portuguese, portuguese); }

} // namespace
} // namespace plenary::study
