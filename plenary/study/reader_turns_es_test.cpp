// One act told in every way that Spanish has for it: alone and in company, with verb and subject
// turned round, with something put in between, corrected, denied or told by others.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view acts = R"(
Votó en contra Argentina y se abstuvieron Brasil y Paraguay. => ARG no, BRA abstain, PRY abstain
Votaron a favor Chile, Perú y Bolivia, votó en contra Argentina y se abstuvo Brasil. => ARG no, BOL yes, BRA abstain, CHL yes, PER yes
La resolución fue aprobada por dos votos (Alemania y Austria) contra dos (Hungría y Serbia) y una abstención (Rumania). => AUT yes, DEU yes, HUN no, ROU abstain, SRB no
Solo Cuba votó en contra. => CUB no
Cuba fue el único país que votó en contra. => CUB no
Rusia votó en contra, junto con Belarús y Siria. => BLR no, RUS no, SYR no
Belarús y Siria se sumaron a Rusia y votaron en contra. => BLR no, RUS no, SYR no
Los votos en contra fueron los de Perú y Chile. => CHL no, PER no
Los votos en contra vinieron de Perú y Chile. => CHL no, PER no
Entre los que votaron a favor figuran Perú y Chile. => CHL yes, PER yes
La resolución fue aprobada con la abstención de Perú y Chile. => CHL abstain, PER abstain
La resolución fue aprobada con el voto en contra de Perú. => PER no
La propuesta fue respaldada por Perú y Chile. => CHL support, PER support
El proyecto fue copatrocinado por Perú y Chile. => CHL support, PER support
La carta la firmaron Perú y Chile. => CHL support, PER support
Firman la carta Perú y Chile. => CHL support, PER support
Los firmantes de la carta son Perú y Chile. => CHL support, PER support
Perú pidió que se aplazara la votación. => PER support
Perú votó a favor y Chile en contra. => CHL no, PER yes
Perú votó sí y Chile no. => CHL no, PER yes
Perú no participó en la votación. => PER absent
Perú estuvo ausente de la votación. => PER absent
Perú anunció que votará a favor de la resolución. => PER support
Perú se opone a la resolución. => PER oppose
Perú se pronunció en contra de la resolución. => PER oppose
Perú apoya la resolución. => PER support
Perú dio su respaldo a la resolución. => PER support
Perú es partidario de la resolución. => PER support
Perú terminó votando a favor de la resolución. => PER yes
A favor: Perú, Chile. En contra: Bolivia, Ecuador. Abstenciones: Uruguay. => BOL no, CHL yes, ECU no, PER yes, URY abstain
El resultado fue de 2 a favor (Perú, Chile), 2 en contra (Bolivia, Ecuador) y 1 abstención (Uruguay). => BOL no, CHL yes, ECU no, PER yes, URY abstain
Hubo dos abstenciones: Perú y Chile. => CHL abstain, PER abstain
Se abstuvieron Perú y Chile. => CHL abstain, PER abstain
Perú se negó a firmar la carta. => PER oppose
El representante de Perú votó en contra. => PER no
Perú votó en contra. También lo hizo Chile. => CHL no, PER no
Perú votó en contra, al igual que Chile. => CHL no, PER no
Perú votó en contra y Chile también. => CHL no, PER no
Tanto Perú como Chile votaron en contra. => CHL no, PER no
Mientras Chile votó a favor, Perú se abstuvo. => CHL yes, PER abstain
«Votaremos a favor de la resolución», dijo la canciller de Perú. => PER support
Pese a las presiones de Chile, Perú votó a favor. => PER yes
El representante de Perú explicó que su delegación había votado a favor. => PER yes
Ausentes: Perú y Chile. => CHL absent, PER absent
El texto, presentado por Perú y Chile, se distribuyó el lunes. => CHL support, PER support
Perú y Chile se sumaron como copatrocinadores. => CHL support, PER support
Perú (a favor), Chile (en contra), Bolivia (abstención). => BOL abstain, CHL no, PER yes
Perú y Chile fueron los únicos que votaron en contra. => CHL no, PER no
Perú y Chile fueron los únicos en votar en contra. => CHL no, PER no
Lo rechazaron con su voto Perú y Chile. => CHL no, PER no
Con el voto en contra de Perú y Chile, la resolución fue aprobada. => CHL no, PER no
La resolución se aprobó con un voto en contra, de Perú, y una abstención, de Chile. => CHL abstain, PER no
Contra la resolución votaron Perú y Chile. => CHL no, PER no
En contra votaron Perú y Chile. => CHL no, PER no
En contra lo hicieron Perú y Chile. => CHL no, PER no
Los dos miembros que votaron en contra fueron Perú y Chile. => CHL no, PER no
Quienes votaron en contra fueron Perú y Chile. => CHL no, PER no
Perú y Chile emitieron los únicos votos en contra. => CHL no, PER no
La delegación del Perú emitió su voto en contra del texto. => PER no
Perú, tras muchas dudas, votó a favor. => PER yes
Tras muchas dudas, Perú votó a favor. => PER yes
Para sorpresa de sus vecinos, Perú votó a favor. => PER yes
Bajo presión de Washington, Perú votó a favor. => PER yes
Perú, miembro de la Comunidad Andina, votó a favor. => PER yes
Perú -que preside el grupo- votó a favor. => PER yes
Perú (que preside el grupo) votó a favor. => PER yes
Perú, Chile e incluso Bolivia votaron a favor. => BOL yes, CHL yes, PER yes
Perú, Chile y, para sorpresa general, Bolivia votaron a favor. => BOL yes, CHL yes, PER yes
Perú, Chile, así como Bolivia y Ecuador, votaron a favor. => BOL yes, CHL yes, ECU yes, PER yes
Perú votó en contra y Bolivia lo hizo a favor. => BOL yes, PER no
El no de Perú y la abstención de Chile dejaron el texto sin mayoría. => CHL abstain, PER no
Perú, cuyo ministro había prometido su apoyo, votó en contra. => PER no
Perú, a quien Washington contaba entre los partidarios, votó en contra. => PER no
En lugar de votar en contra, Perú se abstuvo. => PER abstain
Perú prefirió abstenerse. => PER abstain
Perú se abstuvo al considerar que no podía votar a favor de ese texto. => PER abstain
Perú y Chile no tomaron parte en la votación. => CHL absent, PER absent
Perú no se encontraba en la sala en el momento de la votación. => PER absent
Perú se abstuvo primero y luego cambió su voto a favor. => PER yes
Corrección: Perú votó a favor, y no en contra, como informamos. => PER yes
Perú y Chile rechazan la resolución. => CHL oppose, PER oppose
Perú y Chile se han manifestado en contra de la resolución. => CHL oppose, PER oppose
La resolución, patrocinada por Perú y Chile, necesita dos tercios. => CHL support, PER support
La resolución cuenta con el respaldo de Perú y Chile. => CHL support, PER support
Perú está a favor de la resolución y Chile en contra. => CHL oppose, PER support
Perú apoya la resolución; Chile se opone. => CHL oppose, PER support
Perú comunicó al Consejo que votaría a favor. => PER support
Perú hizo saber que respaldará la resolución. => PER support
Perú ha prometido su voto a favor de la resolución. => PER support
Perú votará a favor de la resolución, según informó su cancillería. => PER support
La canciller de Perú anunció su apoyo a la resolución. => PER support
Firmantes: Perú, Chile, Bolivia. => BOL support, CHL support, PER support
Copatrocinadores: Perú, Chile, Bolivia. => BOL support, CHL support, PER support
Firman: Perú, Chile y Bolivia. => BOL support, CHL support, PER support
Proyecto de resolución presentado por Perú, Chile y Bolivia => BOL support, CHL support, PER support
El representante de Perú presentó el proyecto de resolución. => PER support
Al presentar el proyecto de resolución, el representante de Perú dijo que era urgente. => PER support
Chile firmó la carta, al igual que Perú. => CHL support, PER support
Chile, pero no Perú, firmó la carta. => CHL support
Chile firmó la carta. Perú no. => CHL support
Dos países, Perú y Chile, se abstuvieron. => CHL abstain, PER abstain
Diez países, entre ellos Perú, Chile y Bolivia, votaron en contra. => BOL no, CHL no, PER no
Votaron a favor los siguientes países: Perú, Chile. Votaron en contra: Bolivia. => BOL no, CHL yes, PER yes
Solo dos países, Perú y Chile, votaron en contra. => CHL no, PER no
El único voto en contra fue el de Cuba. => CUB no
Dos países prefirieron no definirse: Barbados y Belice. => BLZ abstain, BRB abstain
Lo apoyaron con su voto los cuatro proponentes y además Canadá y Chile. => CAN yes, CHL yes
Por el aplazamiento votaron, entre otros, Canadá y Chile. => CAN yes, CHL yes
El gobierno de Perú apoya la resolución. => PER support
El gobierno peruano apoya la resolución. => PER support
La cancillería peruana apoya la resolución. => PER support
La canciller peruana apoya la resolución. => PER support
Dominica votó a favor de la resolución y la República Dominicana en contra. => DMA yes, DOM no
Níger votó a favor de la resolución y Nigeria en contra. => NER yes, NGA no
Cuba sí votó a favor de la resolución. => CUB yes
Voto a favor comprometido por escrito: Bangladesh, Chile y Perú. => BGD support, CHL support, PER support
)";

constexpr std::string_view nothing = R"(
Perú no votó en contra de la resolución. =>
Se esperaba que Perú votara en contra de la resolución. =>
Perú aún no ha decidido su voto sobre la resolución. =>
Según Chile, Perú votará en contra de la resolución. =>
Perú intervino en el debate sobre la resolución. =>
En 2015 Perú votó en contra de una resolución similar. =>
Estados Unidos presiona a Perú para que vote a favor de la resolución. =>
Si Perú hubiera votado a favor, la resolución habría sido aprobada. =>
Perú retiró su firma de la carta. =>
Perú guardó silencio sobre la resolución. =>
Perú tiene reservas sobre la resolución. =>
El voto de Perú será decisivo. =>
Los patrocinadores aún esperan el voto de Perú. =>
Perú no ha firmado la carta. =>
Perú no figura entre los firmantes. =>
No se sabe cómo votó Perú. =>
Críticos en Perú rechazan la resolución. =>
La oposición en Perú votó en contra del presupuesto. =>
El congreso de Perú votó en contra del tratado. =>
El Consejo votó en contra de Perú. =>
Chile acusó a Perú de haber votado en contra de la resolución. =>
Nadie cree que Perú vote en contra de la resolución. =>
No es cierto que Perú votara en contra. =>
Perú pidió un receso de diez minutos. =>
Perú debe apoyar la resolución. =>
Perú debería votar a favor de la resolución. =>
Perú tiene que votar a favor de la resolución. =>
Perú podría votar en contra de la resolución. =>
Perú puede votar en contra de la resolución. =>
Perú pensó en votar en contra de la resolución. =>
Perú estuvo a punto de votar en contra de la resolución. =>
Perú casi votó en contra de la resolución. =>
Perú no se opuso a la resolución. =>
Perú hizo muchas preguntas, pero no se opuso. =>
Perú no objetó la resolución. =>
Se dice que Perú votó en contra de la resolución. =>
Perú habría votado en contra de la resolución, según rumores. =>
Chile no logró convencer a Perú de votar a favor de la resolución. =>
Chile quiere que Perú firme la carta. =>
Chile espera que Perú se abstenga. =>
Chile teme que Perú vote en contra de la resolución. =>
Chile cree que Perú votó en contra de la resolución. =>
¿Por qué votó Perú en contra de la resolución? =>
Si Perú vota en contra, la resolución fracasa. =>
A menos que Perú vote a favor, la resolución fracasa. =>
Un sí de Perú sería una sorpresa. =>
La abstención de Perú sería una derrota para Chile. =>
Sería un error que Perú votara en contra de la resolución. =>
Ojalá Perú vote a favor de la resolución. =>
Nada indica que Perú votara en contra de la resolución. =>
El banco central de Perú apoya la resolución. =>
La Cámara de Comercio de Perú se opone a la resolución. =>
Los vecinos de Perú votaron en contra de la resolución. =>
La resolución sobre Perú fue aprobada. =>
En el pasado Perú votó en contra de esos textos. =>
Perú siempre ha votado en contra de esos textos. =>
Estados Unidos amenazó a Haití con cortar la ayuda si vota a favor de la resolución. =>
Venezuela ofreció a Haití petróleo barato a cambio de su voto. =>
Haití debe a Venezuela dos mil millones de dólares. =>
Perú firmó un acuerdo comercial con Chile. =>
Perú está bajo presión para firmar la carta. =>
La posición de Perú no está clara. =>
Los votantes de Perú rechazaron la constitución. =>
El expresidente de Perú apoya la resolución. =>
Los agricultores peruanos se oponen a la resolución. =>
El alcalde de Lima respaldó la resolución. =>
)";

TEST(ReaderTurnsSpanish, TellOfOneAct) { expect_to_say(reader::Language::spanish, acts); }

TEST(ReaderTurnsSpanish, TellOfNone) { expect_to_say(reader::Language::spanish, nothing); }

} // namespace
} // namespace plenary::study
