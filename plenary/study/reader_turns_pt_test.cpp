// One act told in every way that Portuguese has for it: alone and in company, with verb and subject
// turned round, with something put in between, corrected, denied or told by others.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view acts = R"(
Votou contra a Argentina e abstiveram-se o Brasil e o Paraguai. => ARG no, BRA abstain, PRY abstain
Votaram a favor o Chile e o Peru; votou contra a Argentina. => ARG no, CHL yes, PER yes
A resolução foi aprovada por dois votos (Alemanha e Áustria) contra dois (Hungria e Sérvia) e uma abstenção (Romênia). => AUT yes, DEU yes, HUN no, ROU abstain, SRB no
Apenas Cuba votou contra. => CUB no
O único voto contrário foi o de Cuba. => CUB no
Cuba foi o único país a votar contra. => CUB no
A Rússia votou contra, assim como a Belarus e a Síria. => BLR no, RUS no, SYR no
A Rússia votou contra, acompanhada da Belarus e da Síria. => BLR no, RUS no, SYR no
Os votos contrários foram do Peru e do Chile. => CHL no, PER no
Os votos contrários vieram do Peru e do Chile. => CHL no, PER no
Entre os que votaram a favor estão o Peru e o Chile. => CHL yes, PER yes
A resolução foi aprovada com a abstenção do Peru e do Chile. => CHL abstain, PER abstain
A resolução foi aprovada com o voto contrário do Peru. => PER no
A proposta foi apoiada pelo Peru e pelo Chile. => CHL support, PER support
O projeto foi copatrocinado pelo Peru e pelo Chile. => CHL support, PER support
Assinam a carta o Peru e o Chile. => CHL support, PER support
O Peru votou a favor, o Chile contra e a Bolívia se absteve. => BOL abstain, CHL no, PER yes
O Peru não participou da votação. => PER absent
O Peru esteve ausente da votação. => PER absent
O Peru anunciou que votará a favor da resolução. => PER support
O Peru se opõe à resolução. => PER oppose
O Peru manifestou-se contra a resolução. => PER oppose
O Peru apoia a resolução. => PER support
O Peru deu seu apoio à resolução. => PER support
O Peru acabou votando a favor da resolução. => PER yes
A favor: Peru, Chile. Contra: Bolívia, Equador. Abstenções: Uruguai. => BOL no, CHL yes, ECU no, PER yes, URY abstain
Dois países se abstiveram: Peru e Chile. => CHL abstain, PER abstain
O Peru recusou-se a assinar a carta. => PER oppose
A delegação peruana votou contra. => PER no
O Peru votou contra, bem como o Chile. => CHL no, PER no
Tanto o Peru quanto o Chile votaram contra. => CHL no, PER no
Enquanto o Chile votou a favor, o Peru absteve-se. => CHL yes, PER abstain
"Votaremos a favor da resolução", disse o chanceler do Peru. => PER support
Apesar das pressões do Chile, o Peru votou a favor. => PER yes
O representante do Peru explicou que sua delegação havia votado a favor. => PER yes
Ausentes: Peru e Chile. => CHL absent, PER absent
O texto, apresentado pelo Peru e pelo Chile, foi distribuído na segunda-feira. => CHL support, PER support
O Peru e o Chile juntaram-se como copatrocinadores. => CHL support, PER support
Dez países, entre os quais Peru, Chile e Bolívia, votaram contra. => BOL no, CHL no, PER no
Peru e Chile votaram contra; Bolívia e Equador, a favor. => BOL yes, CHL no, ECU yes, PER no
Votaram a favor: Peru, Chile. Votou contra: Bolívia. => BOL no, CHL yes, PER yes
Apenas dois países, Peru e Chile, votaram contra. => CHL no, PER no
Peru e Chile foram os únicos a votar contra. => CHL no, PER no
Com os votos contra do Peru e do Chile, a resolução foi aprovada. => CHL no, PER no
A resolução foi aprovada com um voto contra, do Peru, e uma abstenção, do Chile. => CHL abstain, PER no
Contra a resolução votaram o Peru e o Chile. => CHL no, PER no
Votaram contra o Peru e o Chile. => CHL no, PER no
Os dois membros que votaram contra foram o Peru e o Chile. => CHL no, PER no
Quem votou contra foram o Peru e o Chile. => CHL no, PER no
A delegação do Peru votou contra o texto. => PER no
O voto do Peru foi contrário. => PER no
O voto do Peru foi favorável. => PER yes
O Peru, depois de muitas hesitações, votou a favor. => PER yes
Depois de muitas hesitações, o Peru votou a favor. => PER yes
Para surpresa dos vizinhos, o Peru votou a favor. => PER yes
Sob pressão de Washington, o Peru votou a favor. => PER yes
O Peru, membro da Comunidade Andina, votou a favor. => PER yes
O Peru (que preside o grupo) votou a favor. => PER yes
O Peru, o Chile e até a Bolívia votaram a favor. => BOL yes, CHL yes, PER yes
O Peru, o Chile e, para surpresa geral, a Bolívia votaram a favor. => BOL yes, CHL yes, PER yes
O Peru, o Chile, bem como a Bolívia e o Equador, votaram a favor. => BOL yes, CHL yes, ECU yes, PER yes
O Peru votou contra e a Bolívia a favor. => BOL yes, PER no
O não do Peru e a abstenção do Chile deixaram o texto sem maioria. => CHL abstain, PER no
O Peru, cujo ministro prometera apoio, votou contra. => PER no
O Peru, que Washington contava entre os apoiantes, votou contra. => PER no
Em vez de votar contra, o Peru absteve-se. => PER abstain
O Peru preferiu abster-se. => PER abstain
O Peru optou pela abstenção. => PER abstain
O Peru e o Chile não participaram da votação. => CHL absent, PER absent
O Peru não estava na sala no momento da votação. => PER absent
Correção: o Peru votou a favor, e não contra, como informamos. => PER yes
O Peru e o Chile rejeitam a resolução. => CHL oppose, PER oppose
A resolução, patrocinada pelo Peru e pelo Chile, precisa de dois terços. => CHL support, PER support
A resolução conta com o apoio do Peru e do Chile. => CHL support, PER support
O Peru é a favor da resolução e o Chile contra. => CHL oppose, PER support
O Peru apoia a resolução; o Chile opõe-se. => CHL oppose, PER support
O Peru comunicou ao Conselho que votaria a favor. => PER support
O Peru prometeu o seu voto à resolução. => PER support
O Peru votará a favor da resolução, segundo a sua chancelaria. => PER support
O chanceler do Peru anunciou apoio à resolução. => PER support
Signatários: Peru, Chile, Bolívia. => BOL support, CHL support, PER support
Copatrocinadores: Peru, Chile, Bolívia. => BOL support, CHL support, PER support
Projeto de resolução apresentado por Peru, Chile e Bolívia => BOL support, CHL support, PER support
O representante do Peru apresentou o projeto de resolução. => PER support
Ao apresentar o projeto de resolução, o representante do Peru disse que era urgente. => PER support
O Chile assinou a carta, tal como o Peru. => CHL support, PER support
O Chile, mas não o Peru, assinou a carta. => CHL support
O Chile assinou a carta. O Peru não. => CHL support
A carta leva as assinaturas do Peru e do Chile. => CHL support, PER support
Votaram a favor, além dos três proponentes, África do Sul, Alemanha e Austrália. => AUS yes, DEU yes, ZAF yes
Copatrocinaram o texto, no âmbito da Zona de Paz e Cooperação do Atlântico Sul, África do Sul, Angola e Argentina. => AGO support, ARG support, ZAF support
Copatrocinaram o texto, entre outros, África do Sul, Angola e Argentina. => AGO support, ARG support, ZAF support
A resolução foi aprovada. A favor, além dos cinco proponentes, ficaram Austrália, Chile e Colômbia. => AUS yes, CHL yes, COL yes
O governo do Peru apoia a resolução. => PER support
O governo peruano apoia a resolução. => PER support
A Dominica votou a favor da resolução e a República Dominicana contra. => DMA yes, DOM no
O Níger votou a favor da resolução e a Nigéria contra. => NER yes, NGA no
)";

constexpr std::string_view nothing = R"(
O Peru ainda não decidiu como votará na resolução. =>
Segundo o Chile, o Peru votará contra a resolução. =>
Os Estados Unidos pressionam o Peru a votar a favor da resolução. =>
O Peru retirou a sua assinatura da carta. =>
O Peru manteve-se em silêncio sobre a resolução. =>
O Peru tem reservas sobre a resolução. =>
O voto do Peru será decisivo. =>
Os patrocinadores ainda esperam o voto do Peru. =>
O Peru não assinou a carta. =>
O Peru não figura entre os signatários. =>
Não se sabe como votou o Peru. =>
A oposição no Peru votou contra o orçamento. =>
O congresso do Peru votou contra o tratado. =>
O Conselho votou contra o Peru. =>
O Chile acusou o Peru de ter votado contra a resolução. =>
Ninguém acredita que o Peru vote contra a resolução. =>
Não é verdade que o Peru tenha votado contra. =>
O Peru deve apoiar a resolução. =>
O Peru deveria votar a favor da resolução. =>
O Peru tem de votar a favor da resolução. =>
O Peru poderia votar contra a resolução. =>
O Peru pode votar contra a resolução. =>
O Peru pensou em votar contra a resolução. =>
O Peru esteve prestes a votar contra a resolução. =>
O Peru quase votou contra a resolução. =>
O Peru não se opôs à resolução. =>
O Peru fez muitas perguntas, mas não se opôs. =>
Diz-se que o Peru votou contra a resolução. =>
O Peru teria votado contra a resolução. =>
O Chile não conseguiu convencer o Peru a votar a favor da resolução. =>
O Chile quer que o Peru assine a carta. =>
O Chile espera que o Peru se abstenha. =>
O Chile teme que o Peru vote contra a resolução. =>
O Chile acredita que o Peru votou contra a resolução. =>
Por que o Peru votou contra a resolução? =>
Se o Peru votar contra, a resolução fracassa. =>
A menos que o Peru vote a favor, a resolução fracassa. =>
Um sim do Peru seria uma surpresa. =>
A abstenção do Peru seria uma derrota para o Chile. =>
O banco central do Peru apoia a resolução. =>
Os vizinhos do Peru votaram contra a resolução. =>
A resolução sobre o Peru foi aprovada. =>
No passado o Peru votou contra esses textos. =>
O Peru sempre votou contra esses textos. =>
Os Estados Unidos ameaçaram o Haiti de cortar a ajuda se votar a favor da resolução. =>
A Venezuela ofereceu ao Haiti petróleo barato em troca do seu voto. =>
O Peru assinou um acordo comercial com o Chile. =>
O Peru está sob pressão para assinar a carta. =>
A posição do Peru não é clara. =>
Os eleitores do Peru rejeitaram a constituição. =>
O ex-presidente do Peru apoia a resolução. =>
Os agricultores peruanos opõem-se à resolução. =>
)";

TEST(ReaderTurnsPortuguese, TellOfOneAct) { expect_to_say(reader::Language::portuguese, acts); }

TEST(ReaderTurnsPortuguese, TellOfNone) { expect_to_say(reader::Language::portuguese, nothing); }

} // namespace
} // namespace plenary::study
