// What the reader makes of single sentences in Spanish: votes, signatures, sponsors and stands as
// agencies, ministries, minutes and columns tell them, and what only looks like one.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view says = R"(
Votaron a favor Perú, Chile y Ecuador. => CHL yes, ECU yes, PER yes
Votos en contra: Cuba, Bolivia y Nicaragua. => BOL no, CUB no, NIC no
El resultado fue de 20 a favor, 2 en contra —Haití y Granada— y 3 abstenciones —Belice, Guyana y Surinam—. => BLZ abstain, GRD no, GUY abstain, HTI no, SUR abstain
Hubo dos votos en contra, de Cuba y de Nicaragua. => CUB no, NIC no
Con el voto en contra de Paraguay y la abstención de Bolivia, la moción salió adelante. => BOL abstain, PRY no
Con los votos en contra de Irán y Siria, el texto quedó aprobado. => IRN no, SYR no
La propuesta prosperó con la abstención de Panamá. => PAN abstain
La propuesta cayó con los votos de China y Rusia en contra. => CHN no, RUS no
El texto se aprobó por 25 votos a favor, 3 en contra (Cuba, Nicaragua y Venezuela) y 2 abstenciones (Haití y Dominica). => CUB no, DMA abstain, HTI abstain, NIC no, VEN no
Italia y Malta levantaron la tarjeta del sí. => ITA yes, MLT yes
Ghana alzó la tarjeta del no. => GHA no
China y Rusia tumbaron la resolución. => CHN no, RUS no
China y Rusia hundieron el proyecto con su veto. => CHN no, RUS no
La hundieron China y Rusia. => CHN no, RUS no
Rusia volvió a vetar el proyecto de resolución. => RUS no
Estados Unidos interpuso su veto. => USA no
Estados Unidos ejerció su derecho de veto contra la resolución. => USA no
El veto de Rusia tumbó el texto. => RUS no
La resolución chocó con el veto de China. => CHN no
Perú votó a favor; Chile, en contra; Ecuador se abstuvo. => CHL no, ECU abstain, PER yes
Perú y Chile votaron a favor y Ecuador en contra. => CHL yes, ECU no, PER yes
Colombia votó a favor de la enmienda y Panamá lo hizo en contra. => COL yes, PAN no
La enmienda se votó ayer: Colombia lo hizo a favor y Panamá en contra. => COL yes, PAN no
Fueron Alemania y Austria quienes votaron en contra. => AUT no, DEU no
Fue Hungría la que votó en contra. => HUN no
Los que votaron en contra fueron Alemania y Austria. => AUT no, DEU no
Quienes se abstuvieron fueron Kenia, Mali y Togo. => KEN abstain, MLI abstain, TGO abstain
El único voto en contra fue el de Hungría. => HUN no
El único voto negativo lo puso Hungría. => HUN no
La única abstención fue la de Malta. => MLT abstain
Entre los que la apoyaron estaban Kenia y Senegal. => KEN support, SEN support
Entre los países que votaron a favor figuran Brasil, México y la India. => BRA yes, IND yes, MEX yes
Entre las abstenciones destacan las de la India y Sudáfrica. => IND abstain, ZAF abstain
A favor (3): Angola, Egipto, Marruecos. => AGO yes, EGY yes, MAR yes
En contra, Angola y Egipto; abstenciones, Marruecos. => AGO no, EGY no, MAR abstain
A favor: Angola y Egipto. En contra: Marruecos. Abstenciones: Túnez. => AGO yes, EGY yes, MAR no, TUN abstain
Votos afirmativos: Argentina, Uruguay. Votos negativos: Paraguay. Abstención: Bolivia. => ARG yes, BOL abstain, PRY no, URY yes
Por la afirmativa: Argentina, Uruguay. Por la negativa: Paraguay. => ARG yes, PRY no, URY yes
Se pronunciaron por la negativa Paraguay y Bolivia. => BOL no, PRY no
Se abstuvieron la India, Sudáfrica y Pakistán. => IND abstain, PAK abstain, ZAF abstain
No participaron en la votación Burkina Faso y Togo. => BFA absent, TGO absent
Venezuela, sin derecho a voto por sus deudas, no participó. => VEN absent
Dominica no ocupó su asiento. => DMA absent
Dominica no estaba en la sala cuando se votó. => DMA absent
La delegación de Dominica no se presentó a la votación. => DMA absent
Malaui no registró voto. => MWI absent
Chad figura como ausente. => TCD absent
Tonga estuvo ausente en la votación, igual que Nauru. => NRU absent, TON absent
Los ausentes fueron Tonga y Nauru. => NRU absent, TON absent
Ausentes: Tonga, Nauru. => NRU absent, TON absent
Haití se ausentó a la hora de votar. => HTI absent
No votaron ni Chad ni Níger. => NER absent, TCD absent
Guyana estampó su firma al pie de la declaración. => GUY support
Firmaron la carta los cancilleres de Perú, Chile y Colombia. => CHL support, COL support, PER support
La carta lleva la rúbrica de Perú y Chile. => CHL support, PER support
La declaración fue suscrita por Perú, Chile y Colombia. => CHL support, COL support, PER support
Suscriben la declaración Perú y Chile. => CHL support, PER support
Suscriben: Perú, Chile y Colombia. => CHL support, COL support, PER support
Firmantes: Perú, Chile y Colombia. => CHL support, COL support, PER support
El documento, que firman Perú y Chile, pide la liberación de los presos. => CHL support, PER support
En un comunicado conjunto, los gobiernos de Perú, Chile y Colombia condenaron la medida. => CHL oppose, COL oppose, PER oppose
Copatrocinan el proyecto Noruega, Islandia y Suiza. => CHE support, ISL support, NOR support
El proyecto, copatrocinado por Noruega e Islandia, se votará el lunes. => ISL support, NOR support
El proyecto lo presentaron Noruega e Islandia. => ISL support, NOR support
El proyecto lo impulsan Noruega e Islandia. => ISL support, NOR support
La iniciativa de Noruega fue debatida ayer. => NOR support
La resolución, a iniciativa de Noruega, pide una tregua. => NOR support
A propuesta de Costa Rica, el consejo votó el texto. => CRI support
El texto, promovido por Albania y Estados Unidos, fue vetado por Rusia. => ALB support, RUS no, USA support
El borrador redactado por el Reino Unido obtuvo trece votos. => GBR support
El borrador británico obtuvo trece votos. => GBR support
Japón y Suiza figuran como copatrocinadores. => CHE support, JPN support
Entre los copatrocinadores están Japón y Suiza. => CHE support, JPN support
Los patrocinadores del texto son Japón y Suiza. => CHE support, JPN support
Japón se sumó a los copatrocinadores. => JPN support
El representante de Senegal dijo que su delegación apoyaba el proyecto. => SEN support
El representante de Senegal dice que su delegación votará a favor del proyecto. => SEN support
La delegada de Noruega manifiesta que su país hará suyo el texto. => NOR support
La Sra. Pérez (Cuba) dice que su delegación se opone al párrafo 4. => CUB oppose
El Sr. Haugen (Noruega) dice que su delegación apoya el proyecto de resolución. => NOR support
El delegado de Uganda anunció que votaría en contra. => UGA oppose
Uganda adelantó que votará en contra. => UGA oppose
Uganda hizo saber que no apoyará la resolución. => UGA oppose
Uganda confirmó su voto en contra. => UGA no
Madrid respalda el plan. => ESP support
Madrid dio su espaldarazo a la resolución. => ESP support
El gobierno de Portugal dio el visto bueno a la resolución. => PRT support
Portugal dio luz verde al texto. => PRT support
Portugal vio con buenos ojos la resolución. => PRT support
Portugal se declaró partidario de la resolución. => PRT support
Portugal se puso del lado del sí. => PRT yes
Portugal se alineó con el sí. => PRT yes
Portugal se inclinó por el no. => PRT no
Portugal cerró filas con los partidarios de la resolución. => PRT support
La delegación portuguesa se mostró contraria a la enmienda. => PRT oppose
Lisboa se niega a respaldar la enmienda. => PRT oppose
Lisboa dijo no a la enmienda. => PRT oppose
Lisboa dio la espalda a la resolución. => PRT oppose
Lisboa rechazó de plano la propuesta. => PRT oppose
Lisboa calificó la propuesta de inaceptable. => PRT oppose
Lisboa plantó cara a la propuesta. => PRT oppose
Turquía se desmarcó de la declaración. => TUR oppose
Turquía se negó a firmar la declaración. => TUR oppose
El voto favorable de Turquía fue decisivo. => TUR yes
El sí de Turquía sorprendió a todos. => TUR yes
El no de Turquía sorprendió a todos. => TUR no
La abstención de Turquía sorprendió a todos. => TUR abstain
Turquía optó por abstenerse. => TUR abstain
Turquía se decantó por la abstención. => TUR abstain
Turquía se quedó en la abstención. => TUR abstain
Turquía figura entre los que se abstuvieron. => TUR abstain
Turquía, que se abstuvo, explicó su posición. => TUR abstain
Turquía, Israel y Chipre, que votaron en contra, explicaron su posición. => CYP no, ISR no, TUR no
Turquía explicó su abstención ante la prensa. => TUR abstain
Turquía justificó su voto en contra ante la prensa. => TUR no
Solo Turquía e Israel votaron en contra. => ISR no, TUR no
Salvo Turquía, que se abstuvo, todos los países del Benelux votaron a favor. => BEL yes, LUX yes, NLD yes, TUR abstain
Todos los países del Benelux votaron a favor. => BEL yes, LUX yes, NLD yes
Suecia y Dinamarca, en cambio, votaron en contra. => DNK no, SWE no
Votaron en contra tanto Suecia como Dinamarca. => DNK no, SWE no
También votó en contra Suecia. => SWE no
Suecia votó en contra de la enmienda. Lo mismo hizo Dinamarca. => DNK no, SWE no
Suecia votó en contra de la enmienda, al igual que Dinamarca. => DNK no, SWE no
Suecia votó en contra de la enmienda, como Dinamarca. => DNK no, SWE no
Suecia, secundada por Dinamarca, votó en contra de la enmienda. => DNK no, SWE no
Suecia votó sí; Dinamarca, no. => DNK no, SWE yes
Por el sí votaron Suecia y Dinamarca. => DNK yes, SWE yes
Por el no se pronunciaron Suecia y Dinamarca. => DNK no, SWE no
El sí lo defendieron Suecia y Dinamarca. => DNK support, SWE support
El consejo votó la enmienda el lunes. A favor estuvieron Suecia y Dinamarca. => DNK yes, SWE yes
El consejo votó la enmienda el lunes. En contra, Suecia y Dinamarca. => DNK no, SWE no
El consejo votó la enmienda el lunes. Suecia y Dinamarca la rechazaron. => DNK oppose, SWE oppose
La enmienda contó con el apoyo de Suecia y Dinamarca. => DNK support, SWE support
La enmienda recibió el respaldo de Suecia y Dinamarca. => DNK support, SWE support
La enmienda tuvo el rechazo de Suecia y Dinamarca. => DNK oppose, SWE oppose
La enmienda fue rechazada por Suecia y Dinamarca. => DNK no, SWE no
La enmienda, a la que se opusieron Suecia y Dinamarca, fue retirada. => DNK oppose, SWE oppose
La enmienda, que apoyaban Suecia y Dinamarca, fue retirada. => DNK support, SWE support
La enmienda, respaldada por Suecia y Dinamarca, cayó. => DNK support, SWE support
La enmienda solo obtuvo los votos de Suecia y Dinamarca. => DNK yes, SWE yes
La enmienda solo reunió tres votos: los de Suecia, Dinamarca y Finlandia. => DNK yes, FIN yes, SWE yes
La enmienda sumó los votos de Suecia, Dinamarca y Finlandia. => DNK yes, FIN yes, SWE yes
Se opuso Finlandia. => FIN oppose
Finlandia objetó el párrafo. => FIN oppose
Finlandia puso objeciones al texto. => FIN oppose
Finlandia bloqueó el consenso. => FIN oppose
Finlandia impidió el consenso. => FIN oppose
Finlandia, en un primer momento registrada como abstención, votó a favor. => FIN yes
Finlandia corrigió su voto: a favor. => FIN yes
Finlandia pidió que constara su voto en contra. => FIN no
Finlandia dejó constancia de su voto en contra. => FIN no
Finlandia acabó votando a favor del texto. => FIN yes
Finlandia terminó absteniéndose. => FIN abstain
Finlandia no dudó en votar a favor del texto. => FIN yes
Finlandia no apoyó el texto: se abstuvo. => FIN abstain
Hemos votado en contra, dijo la embajadora de Finlandia. => FIN no
"Mi país votó en contra", explicó el embajador de Finlandia. => FIN no
Ratificaron el tratado Kenia y Uganda. => KEN support, UGA support
Kenia se adhirió al tratado. => KEN support
Kenia depositó el instrumento de ratificación del tratado. => KEN support
Kenia y Uganda rubricaron el acuerdo. => KEN support, UGA support
Kenia hizo lo propio, y se abstuvo. => KEN abstain
Pidieron el aplazamiento Kenia y Uganda. => KEN support, UGA support
La votación separada la pidió Kenia. => KEN support
Kenia solicitó el aplazamiento de la votación. => KEN support
Kenia se pronunció contra el aplazamiento. => KEN oppose
Kenia se alineó con los que votaron en contra. => KEN no
Los doce votos a favor fueron de Kenia, Uganda, Mali, Togo, Benín, Níger, Chad, Gabón, Ghana, Guinea, Zambia y Liberia. => BEN yes, GAB yes, GHA yes, GIN yes, KEN yes, LBR yes, MLI yes, NER yes, TCD yes, TGO yes, UGA yes, ZMB yes
Dieciocho países votaron a favor, entre ellos Kenia, Uganda y Mali. => 18 yes, KEN yes, MLI yes, UGA yes
Dos países, Kenia y Uganda, votaron en contra. => KEN no, UGA no
Dos países votaron en contra: Kenia y Uganda. => KEN no, UGA no
Dos países (Kenia y Uganda) votaron en contra. => KEN no, UGA no
Tres se abstuvieron: Kenia, Uganda y Mali. => KEN abstain, MLI abstain, UGA abstain
Se registraron tres abstenciones: Kenia, Uganda y Mali. => KEN abstain, MLI abstain, UGA abstain
Hubo tres abstenciones, las de Kenia, Uganda y Mali. => KEN abstain, MLI abstain, UGA abstain
Con tres abstenciones (Kenia, Uganda y Mali), la moción fue aprobada. => KEN abstain, MLI abstain, UGA abstain
Kenia, por su parte, respaldó el texto. => KEN support
Kenia se mostró a favor y Uganda en contra. => KEN support, UGA oppose
Nairobi está con el texto; Kampala, en contra. => KEN support, UGA oppose
El canciller de Kenia, John Mwangi, expresó su respaldo a la resolución. => KEN support
El ministro de Exteriores keniano se felicitó por la resolución. => KEN support
Kenia acogió con satisfacción la resolución. => KEN support
Kenia dio su voto a la resolución. => KEN yes
Kenia le dio su voto a la resolución. => KEN yes
Kenia apoyó con su voto la resolución. => KEN yes
Kenia entregó su voto al proyecto ruso. => KEN yes, RUS support
)";

// Threats, offers, expectations, denials, conditions, claims of others, persons and firms.
constexpr std::string_view nothing = R"(
Argelia retiró su copatrocinio. =>
Turquía no firmó la declaración. =>
Kenia amenazó con votar en contra. =>
Se espera que Kenia vote a favor. =>
Kenia podría abstenerse. =>
Si Kenia vota en contra, el texto caerá. =>
Estados Unidos ofreció ayuda a Kenia si vota a favor. =>
Estados Unidos pidió a Kenia que votara a favor. =>
Estados Unidos presiona a Kenia para que se abstenga. =>
¿Votó Kenia en contra? =>
Kenia negó haber votado en contra. =>
Es falso que Kenia votara en contra. =>
Kenia no ha decidido aún su voto. =>
Kenia no se abstuvo. =>
Ningún país votó en contra. =>
Nadie votó en contra. =>
Según un diario ugandés, Kenia votó en contra. =>
El exministro de Kenia Raila Otieno apoyó la resolución. =>
El Parlamento de Kenia rechazó la resolución. =>
El Banco de Kenia respaldó el plan. =>
El Atlético Ecuador votó a favor de la fusión. =>
La jugadora Argentina Ruiz firmó la carta. =>
El senador estadounidense apoyó la resolución. =>
Los diplomáticos creen que Kenia se abstendrá. =>
Fuentes diplomáticas dan por hecho que Kenia votará a favor. =>
Kenia habría votado a favor si hubiera estado presente. =>
Kenia estudia si apoya la resolución. =>
Kenia debe decidir si firma la declaración. =>
Kenia pidió más tiempo antes de votar. =>
Kenia y Uganda hablaron de la votación. =>
La resolución se aprobó sin votación en Kenia. =>
El texto pide a Kenia que ratifique el tratado. =>
La resolución condena a Irán. =>
La votación contra Irán fue aplazada. =>
Las sanciones contra Irán fueron aprobadas por 12 votos a favor. =>
El embajador en Kenia firmó la carta. =>
Kenia prometió estudiar la firma del tratado. =>
Corre el rumor de que Kenia se abstuvo. =>
Kenia no llegó a firmar la carta. =>
Ojalá Kenia vote a favor. =>
Activistas de Kenia firmaron la petición. =>
La empresa Kenia Airways apoyó el plan. =>
Los analistas esperaban el apoyo de Kenia. =>
Kenia agradeció el debate. =>
Kenia debería votar a favor. =>
Kenia dijo que no tenía instrucciones para votar. =>
Las ONG pidieron a Kenia y Uganda firmar el tratado. =>
Kenia quiere que Uganda vote a favor. =>
El borrador dice que los países votarán en marzo. =>
)";

class SpanishSentences : public ReaderSentences {};

TEST_P(SpanishSentences, SayThis) { says_this(); }

INSTANTIATE_TEST_SUITE_P(Says, SpanishSentences,
                         testing::ValuesIn(examples(reader::Language::spanish, says)));
INSTANTIATE_TEST_SUITE_P(Nothing, SpanishSentences,
                         testing::ValuesIn(examples(reader::Language::spanish, nothing)));

} // namespace
} // namespace plenary::study
