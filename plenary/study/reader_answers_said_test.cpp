// What is told as an answer or by a noun: 'said «yes»', 'the votes against came from', 'among the
// abstainers'.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view english = R"(
When the roll was called on the motion, the Finnish delegate answered "Yes". => FIN yes
The motion made by Lebanon was opposed by Israel. => ISR oppose, LBN support
Voting against the motion to adjourn was Lithuania. => LTU no
"We voted against the text," the Cuban ambassador said. => CUB no
My delegation, said the speaker from Cuba, voted against this text as a matter of principle. => CUB no
Explaining its vote, Cuba said it had voted against the text. => CUB no
The Finnish delegation, which abstained on the draft, gave no reasons. => FIN abstain
Among the abstainers on the draft was Finland. => FIN abstain
Finland was among the abstainers on the draft. => FIN abstain
Of the fifteen members, only Finland and Malta withheld their support for the draft. => FIN oppose, MLT oppose
Only Finland failed to vote for the draft: it abstained. => FIN abstain
Voting yes on the draft were Peru and Chile; voting no were Bolivia and Cuba; Haiti abstained. => BOL no, CHL yes, CUB no, HTI abstain, PER yes
Peru and Chile voted yes on the draft, Bolivia and Cuba no, Haiti abstaining. => BOL no, CHL yes, CUB no, HTI abstain, PER yes
)";

constexpr std::string_view spanish = R"(
Lisboa dijo «sí» en la votación de la moción. => PRT yes
El Salvador respondió «no» cuando se votó el texto. => SLV no
Serbia respondió «abstención» al llamado nominal sobre el proyecto de resolución. => SRB abstain
«Votamos en contra del texto», dijo la embajadora de Cuba. => CUB no
La moción fue rechazada en la votación por Panamá y Cuba. => CUB no, PAN no
Ecuador y Perú, que copatrocinaron el proyecto, votaron a favor; lo mismo hizo Chile. => CHL yes, ECU support, ECU yes, PER support, PER yes
)";

constexpr std::string_view french = R"(
« Nous avons voté contre le texte », a dit l'ambassadeur de Cuba. => CUB no
Les trois voix contre le projet sont venues du Togo, du Bénin et du Mali. => BEN no, MLI no, TGO no
Le oui du Togo au projet a répondu au non du Bénin lors du vote. => BEN no, TGO yes
Le projet a recueilli les voix du Togo et du Bénin ; le Mali a voté contre. => BEN yes, MLI no, TGO yes
)";

constexpr std::string_view portuguese = R"(
Ao ser chamada, a Libéria respondeu "sim" à moção. => LBR yes
"Votámos contra o texto", disse o embaixador de Cuba. => CUB no
A Nova Zelândia disse sim à resolução na votação e a Austrália também. => AUS yes, NZL yes
Só a Hungria votou contra o projeto; a Eslovénia esteve entre os que se abstiveram. => HUN no, SVN abstain
A lista de copatrocinadores do projeto inclui a Macedónia do Norte e o Montenegro. => MKD support, MNE support
)";

TEST(ReaderAnswersSaid, English) { expect_to_say(reader::Language::english, english); }

TEST(ReaderAnswersSaid, Spanish) { expect_to_say(reader::Language::spanish, spanish); }

TEST(ReaderAnswersSaid, French) { expect_to_say(reader::Language::french, french); }

TEST(ReaderAnswersSaid, Portuguese) { expect_to_say(reader::Language::portuguese, portuguese); }

} // namespace
} // namespace plenary::study
