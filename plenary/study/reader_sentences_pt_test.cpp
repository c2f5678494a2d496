// What the reader makes of single sentences in Portuguese: votes, signatures, sponsors and stands
// as agencies, ministries, minutes and columns tell them, and what only looks like one.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view says = R"(
Votaram a favor Peru, Chile e Equador. => CHL yes, ECU yes, PER yes
Votos contra: Cuba, Bolívia e Nicarágua. => BOL no, CUB no, NIC no
Votos contra – Cuba, Bolívia e Nicarágua. => BOL no, CUB no, NIC no
O resultado foi de 20 a favor, 2 contra (Haiti e Granada) e 3 abstenções (Belize, Guiana e Suriname). => BLZ abstain, GRD no, GUY abstain, HTI no, SUR abstain
O resultado foi de 20 a favor, 2 contra – Haiti e Granada – e 3 abstenções – Belize, Guiana e Suriname. => BLZ abstain, GRD no, GUY abstain, HTI no, SUR abstain
Com o voto contrário do Paraguai e a abstenção da Bolívia, a moção passou. => BOL abstain, PRY no
Com os votos contra do Irã e da Síria, o texto foi aprovado. => IRN no, SYR no
A proposta foi aprovada com a abstenção do Panamá. => PAN abstain
A proposta foi aprovada com os votos contrários da China e da Rússia. => CHN no, RUS no
A resolução foi aprovada por 12 votos a 2 (Irã e Síria), com uma abstenção (China). => CHN abstain, IRN no, SYR no
A resolução foi aprovada com 25 votos a favor, três contra (Cuba, Nicarágua e Venezuela) e duas abstenções (Haiti e Dominica). => CUB no, DMA abstain, HTI abstain, NIC no, VEN no
A China e a Rússia derrubaram a resolução. => CHN oppose, RUS oppose
A China e a Rússia barraram o texto. => CHN oppose, RUS oppose
A China e a Rússia afundaram o projeto. => CHN oppose, RUS oppose
A Rússia vetou o projeto de resolução. => RUS no
A Rússia voltou a vetar o projeto de resolução. => RUS no
A Rússia exerceu o seu direito de veto. => RUS no
O veto da Rússia derrubou o texto. => RUS no
O projeto esbarrou no veto da China. => CHN no
O texto foi vetado pela China. => CHN no
A Hungria disse não ao plano. => HUN oppose
A Hungria deu o seu aval ao plano. => HUN support
A Hungria deu o seu sim ao plano. => HUN yes
A Hungria desceu o polegar à resolução. => HUN oppose
A Hungria levantou o cartão do não. => HUN no
A Hungria ficou do lado do não. => HUN no
A Hungria alinhou com o não. => HUN no
A Hungria pronunciou-se contra o plano. => HUN oppose
A Hungria votou contra; a Eslováquia, a favor; a Chéquia absteve-se. => CZE abstain, HUN no, SVK yes
A Hungria votou a favor e a Eslováquia contra. => HUN yes, SVK no
A Hungria votou a favor da emenda e a Eslováquia fê-lo contra. => HUN yes, SVK no
Foram a Alemanha e a Áustria que votaram contra. => AUT no, DEU no
Foram a Alemanha e a Áustria quem votou contra. => AUT no, DEU no
Foi a Hungria quem votou contra. => HUN no
Os que votaram contra foram a Alemanha e a Áustria. => AUT no, DEU no
Quem se absteve foi a Hungria. => HUN abstain
O único voto contra foi o da Hungria. => HUN no
A única abstenção foi a de Malta. => MLT abstain
A única abstenção coube a Malta. => MLT abstain
O voto contra coube à Hungria. => HUN no
Entre os que a apoiaram estavam o Quênia e o Senegal. => KEN support, SEN support
Entre os países que votaram a favor figuram o Brasil, o México e a Índia. => BRA yes, IND yes, MEX yes
A favor (3): Angola, Egito, Marrocos. => AGO yes, EGY yes, MAR yes
Contra, Angola e Egito; abstenções, Marrocos. => AGO no, EGY no, MAR abstain
A favor: Angola e Egito. Contra: Marrocos. Abstenções: Tunísia. => AGO yes, EGY yes, MAR no, TUN abstain
Votos favoráveis: Argentina, Uruguai. Votos contrários: Paraguai. Abstenção: Bolívia. => ARG yes, BOL abstain, PRY no, URY yes
Abstiveram-se a Índia, a África do Sul e o Paquistão. => IND abstain, PAK abstain, ZAF abstain
Abstiveram-se: Índia, África do Sul e Paquistão. => IND abstain, PAK abstain, ZAF abstain
Não participaram da votação Burkina Faso e Togo. => BFA absent, TGO absent
A Venezuela, sem direito a voto, não participou da votação. => VEN absent
A Dominica não ocupou o seu lugar. => DMA absent
A Dominica não estava na sala no momento da votação. => DMA absent
O Malawi não registou voto. => MWI absent
O Malaui não registrou voto. => MWI absent
O Chade figura como ausente. => TCD absent
Tonga esteve ausente da votação, assim como Nauru. => NRU absent, TON absent
Ausentes: Tonga, Nauru. => NRU absent, TON absent
O Haiti ausentou-se na hora do voto. => HTI absent
Não votaram nem o Chade nem o Níger. => NER absent, TCD absent
A Guiana apôs a sua assinatura à declaração. => GUY support
A Guiana subscreveu a declaração. => GUY support
Assinaram a carta o Peru, o Chile e a Colômbia. => CHL support, COL support, PER support
A carta é assinada pelo Peru e pelo Chile. => CHL support, PER support
A carta traz as assinaturas do Peru e do Chile. => CHL support, PER support
A declaração foi subscrita por Peru, Chile e Colômbia. => CHL support, COL support, PER support
Subscrevem a declaração o Peru e o Chile. => CHL support, PER support
Assinam: Peru, Chile e Colômbia. => CHL support, COL support, PER support
Signatários: Peru, Chile e Colômbia. => CHL support, COL support, PER support
O documento, que assinam o Peru e o Chile, pede uma trégua. => CHL support, PER support
Em nota conjunta, o Peru e o Chile condenaram a medida. => CHL oppose, PER oppose
A Noruega e a Islândia copatrocinam o projeto. => ISL support, NOR support
O projeto, copatrocinado pela Noruega e pela Islândia, será votado na segunda. => ISL support, NOR support
O projeto, apresentado por Noruega e Islândia, será votado na segunda. => ISL support, NOR support
O projeto é da autoria da Noruega. => NOR support
O projeto, da autoria da Noruega e da Islândia, será votado. => ISL support, NOR support
Por iniciativa da Noruega, o conselho votou o texto. => NOR support
A emenda da Noruega foi rejeitada. => NOR support
A emenda norueguesa foi rejeitada. => NOR support
Entre os copatrocinadores estão o Japão e a Suíça. => CHE support, JPN support
Os autores do projeto são o Japão e a Suíça. => CHE support, JPN support
O Japão juntou-se aos copatrocinadores. => JPN support
O Sr. Haugen (Noruega) diz que a sua delegação apoia o projeto de resolução. => NOR support
A Sra. Pérez (Cuba) diz que a sua delegação se opõe ao parágrafo 4. => CUB oppose
O representante do Senegal disse que a sua delegação apoiava o projeto. => SEN support
O representante do Senegal disse que votaria a favor do projeto. => SEN support
Uganda anunciou que votaria contra. => UGA oppose
Uganda fez saber que não apoiará a resolução. => UGA oppose
Uganda confirmou o seu voto contra. => UGA no
Madri apoia o plano. => ESP support
Madrid deu luz verde ao plano. => ESP support
Portugal deu o seu voto à resolução. => PRT yes
Portugal viu com bons olhos a resolução. => PRT support
Portugal mostrou-se favorável à resolução. => PRT support
Portugal chancelou a resolução. => PRT support
Portugal manifestou-se favoravelmente à resolução. => PRT support
Portugal posicionou-se contra a emenda. => PRT oppose
Portugal torceu o nariz à emenda. => PRT oppose
Portugal rechaçou a proposta. => PRT oppose
Portugal rejeitou liminarmente a proposta. => PRT oppose
Portugal considerou a proposta inaceitável. => PRT oppose
Portugal virou as costas à resolução. => PRT oppose
Portugal chumbou a proposta. => PRT oppose
A Turquia demarcou-se da declaração. => TUR oppose
A Turquia recusou-se a assinar a declaração. => TUR oppose
O voto favorável da Turquia foi decisivo. => TUR yes
O sim da Turquia surpreendeu todos. => TUR yes
O não da Turquia surpreendeu todos. => TUR no
A abstenção da Turquia surpreendeu todos. => TUR abstain
A Turquia optou pela abstenção. => TUR abstain
A Turquia ficou-se pela abstenção. => TUR abstain
A Turquia refugiou-se na abstenção. => TUR abstain
A Turquia, que se absteve, explicou a sua posição. => TUR abstain
A Turquia e Israel, que votaram contra, explicaram a sua posição. => ISR no, TUR no
A Turquia explicou a sua abstenção. => TUR abstain
A Turquia justificou o seu voto contra. => TUR no
Todos os países do Benelux votaram a favor. => BEL yes, LUX yes, NLD yes
A Suécia e a Dinamarca, por sua vez, votaram contra. => DNK no, SWE no
Também a Suécia votou contra. => SWE no
A Suécia votou contra a emenda. O mesmo fez a Dinamarca. => DNK no, SWE no
A Suécia votou contra a emenda, tal como a Dinamarca. => DNK no, SWE no
A Suécia votou contra a emenda, a exemplo da Dinamarca. => DNK no, SWE no
Tanto a Suécia como a Dinamarca votaram contra. => DNK no, SWE no
A Suécia votou sim; a Dinamarca, não. => DNK no, SWE yes
Pelo sim votaram a Suécia e a Dinamarca. => DNK yes, SWE yes
A emenda contou com o apoio da Suécia e da Dinamarca. => DNK support, SWE support
A emenda recebeu o apoio da Suécia e da Dinamarca. => DNK support, SWE support
A emenda foi rejeitada pela Suécia e pela Dinamarca. => DNK no, SWE no
A emenda, à qual se opuseram a Suécia e a Dinamarca, foi retirada. => DNK oppose, SWE oppose
A emenda, que apoiavam a Suécia e a Dinamarca, foi retirada. => DNK support, SWE support
A emenda, apoiada pela Suécia e pela Dinamarca, caiu. => DNK support, SWE support
A emenda só obteve os votos da Suécia e da Dinamarca. => DNK yes, SWE yes
A emenda só teve três votos: os da Suécia, da Dinamarca e da Finlândia. => DNK yes, FIN yes, SWE yes
Opôs-se a Finlândia. => FIN oppose
A Finlândia levantou objeções ao texto. => FIN oppose
A Finlândia impediu o consenso. => FIN oppose
A Finlândia acabou por votar a favor do texto. => FIN yes
A Finlândia acabou se abstendo. => FIN abstain
A Finlândia corrigiu o seu voto: a favor. => FIN yes
A Finlândia pediu que constasse em ata o seu voto contra. => FIN no
A Finlândia não hesitou em votar a favor do texto. => FIN yes
"Votámos contra", disse a embaixadora da Finlândia. => FIN no
"O meu país votou contra", explicou o embaixador da Finlândia. => FIN no
O Quénia e o Uganda ratificaram o tratado. => KEN support, UGA support
O Quênia aderiu ao tratado. => KEN support
O Quênia depositou o instrumento de ratificação do tratado. => KEN support
Pediram o adiamento o Quênia e Uganda. => KEN support, UGA support
O Quênia pediu o adiamento da votação. => KEN support
O Quênia solicitou votação em separado do parágrafo 4. => KEN support
Dezoito países votaram a favor, entre eles Quênia, Uganda e Mali. => 18 yes, KEN yes, MLI yes, UGA yes
Dois países votaram contra: Quênia e Uganda. => KEN no, UGA no
Dois países, Quênia e Uganda, votaram contra. => KEN no, UGA no
Três se abstiveram: Quênia, Uganda e Mali. => KEN abstain, MLI abstain, UGA abstain
Registraram-se três abstenções: Quênia, Uganda e Mali. => KEN abstain, MLI abstain, UGA abstain
Houve três abstenções, as do Quênia, de Uganda e do Mali. => KEN abstain, MLI abstain, UGA abstain
Nairóbi saudou a resolução. => KEN support
O chanceler queniano elogiou a resolução. => KEN support
O Quênia acolheu com satisfação a resolução. => KEN support
O Quênia congratulou-se com a adoção da resolução. => KEN support
)";

// Threats, offers, expectations, denials, conditions, claims of others, persons and firms.
constexpr std::string_view nothing = R"(
A Turquia não assinou a declaração. =>
O Quênia ameaçou votar contra. =>
Espera-se que o Quênia vote a favor. =>
O Quênia poderá abster-se. =>
Se o Quênia votar contra, o texto cairá. =>
Os Estados Unidos ofereceram ajuda ao Quênia se votar a favor. =>
Os Estados Unidos pediram ao Quênia que votasse a favor. =>
Os Estados Unidos pressionam o Quênia para que se abstenha. =>
O Quênia votou contra? =>
O Quênia negou ter votado contra. =>
É falso que o Quênia tenha votado contra. =>
O Quênia ainda não decidiu o seu voto. =>
O Quênia não se absteve. =>
Nenhum país votou contra. =>
Ninguém votou contra. =>
Segundo um diário ugandês, o Quênia votou contra. =>
O ex-ministro queniano Raila Otieno apoiou a resolução. =>
O Parlamento queniano rejeitou a resolução. =>
A oposição queniana rejeitou a resolução. =>
O Banco do Quênia apoiou o plano. =>
A jogadora Argentina Ruiz assinou a carta. =>
Um senador norte-americano apoiou a resolução. =>
Diplomatas acreditam que o Quênia se absterá. =>
O Quênia teria votado a favor se estivesse presente. =>
O Quênia avalia se apoia a resolução. =>
O Quênia deve decidir se assina a declaração. =>
O Quênia pediu mais tempo antes da votação. =>
O texto pede ao Quênia que ratifique o tratado. =>
A resolução condena o Irã. =>
A votação contra o Irã foi adiada. =>
As sanções contra o Irã foram aprovadas por 12 votos a favor. =>
O embaixador no Quênia assinou a carta. =>
Corre o boato de que o Quênia se absteve. =>
O Quênia não chegou a assinar a carta. =>
Tomara que o Quênia vote a favor. =>
Ativistas do Quênia assinaram a petição. =>
Os analistas esperavam o apoio do Quênia. =>
O Quênia agradeceu o debate. =>
O Quênia disse não ter instruções para votar. =>
O Quênia quer que Uganda vote a favor. =>
O Quênia hesita em assinar a carta. =>
)";

TEST(PortugueseSentences, SayThis) { expect_to_say(reader::Language::portuguese, says); }

TEST(PortugueseSentences, SayNothing) { expect_to_say(reader::Language::portuguese, nothing); }

} // namespace
} // namespace plenary::study
