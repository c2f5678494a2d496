// Whose a text is, and who calls for what.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view english = R"(
Peru's draft was adopted. => PER support
The draft was the work of Peru. => PER support
Peru is behind the draft resolution. => PER support
Peru wrote the draft resolution. => PER support
The draft resolution, written by Peru and Chile, was adopted. => CHL support, PER support
The authors of the draft are Peru and Chile. => CHL support, PER support
Peru and Chile are among the sponsors of the draft. => CHL support, PER support
The sponsors include Peru and Chile. => CHL support, PER support
Sponsors: Peru, Chile. => CHL support, PER support
The draft carries the names of Peru and Chile. => CHL support, PER support
The letter bears the signatures of Peru and Chile. => CHL support, PER support
Peru's signature is on the letter. => PER support
Peru asked for a roll-call vote. =>
At the request of Peru, a recorded vote was taken. =>
Peru called for the adoption of the draft resolution. => PER support
Peru urged members to vote for the draft resolution. => PER support
Peru urged members to reject the draft resolution. => PER oppose
Peru said it would vote for the draft resolution. => PER support
Peru says it will vote against the draft resolution. => PER oppose
Peru will abstain on the draft resolution. =>
Peru has decided to vote for the draft resolution. => PER support
Peru intends to vote for the draft resolution. => PER support
Peru may vote for the draft resolution. =>
Peru is expected to vote for the draft resolution. =>
Peru is undecided on the draft resolution. =>
Peru welcomed the adoption of the draft resolution. => PER support
Peru regretted the adoption of the draft resolution. => PER oppose
Peru condemned the draft resolution. => PER oppose
Peru has reservations about the draft resolution. =>
Peru cannot accept the draft resolution. => PER oppose
Peru can live with the draft resolution. =>
)";

constexpr std::string_view spanish = R"(
El proyecto de Perú fue aprobado. => PER support
El proyecto, obra de Perú, fue aprobado. => PER support
Perú redactó el proyecto de resolución. => PER support
Los autores del proyecto son Perú y Chile. => CHL support, PER support
Perú y Chile figuran entre los patrocinadores del proyecto. => CHL support, PER support
Patrocinadores: Perú, Chile. => CHL support, PER support
Perú pidió aplazar la votación. => PER support
Perú pidió votación nominal. =>
A petición de Perú se procedió a votación nominal. =>
Perú pidió que se aprobara el proyecto de resolución. => PER support
Perú llamó a votar a favor del proyecto de resolución. => PER support
Perú llamó a rechazar el proyecto de resolución. => PER oppose
Perú dijo que votaría a favor del proyecto de resolución. => PER support
Perú votará en contra del proyecto de resolución. => PER oppose
Perú se abstendrá en el proyecto de resolución. =>
Perú podría votar a favor del proyecto de resolución. =>
Se espera que Perú vote a favor del proyecto de resolución. =>
Perú lamentó la aprobación del proyecto de resolución. => PER oppose
Perú celebró la aprobación del proyecto de resolución. => PER support
)";

constexpr std::string_view french = R"(
Le projet du Pérou a été adopté. => PER support
Le projet est l'œuvre du Pérou. => PER support
Le Pérou a rédigé le projet de résolution. => PER support
Les auteurs du projet sont le Pérou et le Chili. => CHL support, PER support
Le Pérou et le Chili figurent parmi les auteurs du projet. => CHL support, PER support
Auteurs : Pérou, Chili. => CHL support, PER support
La lettre porte les signatures du Pérou et du Chili. => CHL support, PER support
Le Pérou a demandé le report du vote. => PER support
Le Pérou a demandé un vote par appel nominal. =>
À la demande du Pérou, il a été procédé à un vote par appel nominal. =>
Le Pérou a appelé à voter pour le projet de résolution. => PER support
Le Pérou a appelé à rejeter le projet de résolution. => PER oppose
Le Pérou a dit qu'il voterait pour le projet de résolution. => PER support
Le Pérou votera contre le projet de résolution. => PER oppose
Le Pérou pourrait voter pour le projet de résolution. =>
Le Pérou devrait voter pour le projet de résolution. =>
Le Pérou a regretté l'adoption du projet de résolution. => PER oppose
)";

constexpr std::string_view portuguese = R"(
O projeto do Peru foi aprovado. => PER support
O projeto é obra do Peru. => PER support
O Peru redigiu o projeto de resolução. => PER support
Os autores do projeto são o Peru e o Chile. => CHL support, PER support
O Peru e o Chile figuram entre os patrocinadores do projeto. => CHL support, PER support
Patrocinadores: Peru, Chile. => CHL support, PER support
A carta leva as assinaturas do Peru e do Chile. => CHL support, PER support
O Peru pediu o adiamento da votação. => PER support
O Peru pediu votação nominal. =>
A pedido do Peru procedeu-se à votação nominal. =>
O Peru apelou ao voto a favor do projeto de resolução. => PER support
O Peru apelou à rejeição do projeto de resolução. => PER oppose
O Peru disse que votaria a favor do projeto de resolução. => PER support
O Peru votará contra o projeto de resolução. => PER oppose
O Peru poderia votar a favor do projeto de resolução. =>
Espera-se que o Peru vote a favor do projeto de resolução. =>
O Peru lamentou a aprovação do projeto de resolução. => PER oppose
)";

TEST(ReaderCalls, English) { expect_to_say(reader::Language::english, english); }

TEST(ReaderCalls, Spanish) { expect_to_say(reader::Language::spanish, spanish); }

TEST(ReaderCalls, French) { expect_to_say(reader::Language::french, french); }

TEST(ReaderCalls, Portuguese) { expect_to_say(reader::Language::portuguese, portuguese); }

} // namespace
} // namespace plenary::study
