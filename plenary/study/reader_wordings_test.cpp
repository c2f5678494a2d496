// Wordings of votes that reports of real bodies use, each told in words of our own: who was
// counted, who stands among those that did it, in whose company, and what was so another year.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view english = R"(
# told beside a vote
Fiji opposed it, while Chad and Mali abstained. => FJI no, MLI abstain, TCD abstain
The board passed the resolution with only Fiji and Malta opposing, diplomats said. => FJI no, MLT no
Malta joined Fiji in opposing the resolution, while Chad abstained. => FJI no, MLT no, TCD abstain
# who was counted last
The text won 12 votes in favour and one against, that of Fiji. => FJI no
The vote in the Council was 12 in favour, Fiji opposed and two abstentions. => FJI oppose
The amendment was rejected by 80 votes to 2 (Mali and Chad). => MLI yes, TCD yes
30 governors voted in favour, 2 [Fiji and Malta] against, and 3 [Chad, Mali, Togo] abstained. => FJI no, MLI abstain, MLT no, TCD abstain, TGO abstain
# a group is not all of it
Among the EU member states, Malta, Cyprus and Greece abstained. => CYP abstain, GRC abstain, MLT abstain
Tonga joined six other Pacific Islands Forum members in voting against the resolution. => TON no
EU members supported the resolution: Belgium, Malta and Spain. => BEL support, ESP support, MLT support
Of the 45 that abstained, 15 were from the EU, including Malta and Greece. => GRC abstain, MLT abstain
More than 90 voted for it, while 24, including the regimes of Fiji, Chad and Mali, voted against the measure. => FJI no, MLI no, TCD no
# in company
Fiji voted against it, alongside three other countries – Chad, Mali and Togo – while 12 nations abstained. => 12 abstain, FJI no, MLI no, TCD no, TGO no
In a shift, Malta joined Fiji, Chad and a handful of other nations on Monday to vote against the resolution. => FJI no, MLT no, TCD no
Alongside Malta, the countries voting against included Fiji and Chad. => FJI no, MLT no, TCD no
Malta's Ministry of Foreign Affairs said Malta voted in favour of the resolution, as did Fiji and Chad. => FJI yes, MLT yes, TCD yes
All five permanent members but the United States voted in favour. => CHN yes, FRA yes, GBR yes, RUS yes
Two African countries voted against the resolution. The two countries were Chad and Mali. => MLI no, TCD no
# vetoes
Russia, China veto US resolution; Guyana abstains => CHN no, GUY abstain, RUS no
The United Kingdom abstained. The resolution failed due to the U.S. veto. => GBR abstain, USA no
# acts and objects
Fiji refused to condemn Chad and abstained. => FJI abstain
Fiji criticised the United States but abstained. => FJI abstain
Fiji abstained on the amendment and voted for the resolution. => FJI abstain, FJI yes
Several delegations (Chad, Mali) opposed the text; others (Fiji, Malta) supported it. => FJI support, MLI oppose, MLT support, TCD oppose
A roll-call vote was taken: Chad – yes; Fiji – yes; Mali – no; Malta – abstain. => FJI yes, MLI no, MLT abstain, TCD yes
Against it were the delegations of Chad and Mali; Fiji and Malta did not raise their cards. => MLI no, TCD no
The vote was 12 to 4, with Chad and Mali among the noes and Fiji abstaining. => FJI abstain, MLI no, TCD no
Three states – Chad, Mali and Fiji – have made their opposition clear, while two – Malta and Togo – have abstained. => MLT abstain, TGO abstain
33 states voted for the decision, two were against (Chad, Mali). => 33 yes, MLI no, TCD no
# codes of two letters
Result of the vote in the Council: 22 votes for (BE, CZ, DK), 3 votes against (HU, PL, IT) and 2 abstentions (MT, AT). => AUT abstain, BEL yes, CZE yes, DNK yes, HUN no, ITA no, MLT abstain, POL no
The Permanent Representatives Committee agreed, with HU voting against and SK abstaining, to adopt the act. => HUN no, SVK abstain
# then and now
Last year Fiji and Malta abstained. This time both voted in favour, while Chad and Mali abstained. => FJI yes, MLI abstain, MLT yes, TCD abstain
# who did not
The letter, whose signatories include Malta, was not signed by Fiji or Chad. => MLT support
# what is told aside
Kenya, while commending Chad on its efforts, opposed the text. => KEN oppose
All other member states voted for it except the two that voted against (Malta and Cyprus). => CYP no, MLT no
Just two countries joined Fiji in voting against it – Chad and Mali. => FJI no, MLI no, TCD no
# one label, one sense
The draft failed. Yes – 14. No – 1 (Fiji). Abstentions – 0. => FJI no
Peru, usually in lockstep with Fiji, abstained. => PER abstain
To the dismay of Fiji, Chad abstained. => TCD abstain
None of its usual allies joined the US in voting “No”. Only three other countries dissented: Malta, Chad and Fiji. => FJI no, MLT no, TCD no, USA no
Peru moved from yes to abstention. => PER abstain
Speaking after Egypt, Kenya opposed the proposal. => KEN oppose
It was not Mali that voted against, but Niger. => NER no
The bid to single out Israel was defeated 61-43, with 33 abstaining. =>
The US proposal to delay the vote was backed by Israel but voted down. => ISR support
Not even China vetoed it. =>
Five countries that recognized Kosovo abstained from voting yesterday (Japan, South Korea, Malawi, Egypt, and Papua New Guinea). => EGY abstain, JPN abstain, KOR abstain, MWI abstain, PNG abstain
Five countries abstained (representing 30.79% of the vote): Bulgaria, Germany, Poland, Portugal and Romania. => BGR abstain, DEU abstain, POL abstain, PRT abstain, ROU abstain
Egypt, Jordan and Qatar expressed disappointment with Germany's abstention. => DEU abstain
Six states joined the position; the South was against. =>
# a list in dashes, and who stands behind them
Four Caribbean nations – Fiji, Malta, Chad, and Mali – along with Togo and Peru supported putting the report on the agenda. => FJI support, MLI support, MLT support, PER support, TCD support, TGO support
Fiji, Malta, Chad, and Mali – along with Togo and Peru supported putting the report on the agenda. => FJI support, MLI support, MLT support, PER support, TCD support, TGO support
)";

constexpr std::string_view spanish = R"(
# told beside a vote
El texto tuvo 187 votos a favor. Se opusieron Fiyi y Malta, mientras que Chad se abstuvo. => FJI no, MLT no, TCD abstain
Solo dos países, Fiyi y Malta, se opusieron al texto, mientras que 30 votaron a favor y tres (Chad, Malí y Togo) se abstuvieron. => FJI no, MLI abstain, MLT no, TCD abstain, TGO abstain
La resolución fue apoyada por doce miembros (entre ellos Fiyi y Malta), mientras que Chad se abstuvo. => FJI yes, MLT yes, TCD abstain
# who was counted
Votaron a favor 20 países, tres (Chad, Malí y Togo) lo hicieron en contra. => MLI no, TCD no, TGO no
# a group is not all of it
Egipto y Jordania, entre otros países árabes, respaldaron la resolución. => EGY support, JOR support
# among those that did it
Entre los que votaron en contra están la propia Fiyi y los regímenes de Chad y Malí. => FJI no, MLI no, TCD no
Entre las abstenciones, aparte de Chad, estuvieron Malí, Togo y otros 36 países. => MLI abstain, TCD abstain, TGO abstain
# in company
Fiyi fue uno de los seis países, junto a Chad y Malí, que votaron en contra. => FJI no, MLI no, TCD no
Fiyi, Malta y otros 12 países, entre ellos Chad y Malí, votaron en contra. => FJI no, MLI no, MLT no, TCD no
# vetoes
El texto, presentado por Malta, no prosperó por el veto ruso. => MLT support, RUS no
# then and now
El año pasado Chad votó a favor; este año se abstuvo. Lo mismo hizo Malí. => MLI abstain, TCD abstain
El texto obtuvo 165 votos, lejos de los 187 del año pasado, cuando solo Chad y Malí votaron en contra. =>
# second halves
Votaron a favor Chad y Malí y en contra Togo y Fiyi. => FJI no, MLI yes, TCD yes, TGO no
Los embajadores de Chad y Malí votaron a favor, el de Togo en contra y el de Fiyi optó por abstenerse. => FJI abstain, MLI yes, TCD yes, TGO no
El texto fue aprobado con los votos de 101 países, entre ellos Chad y Malí. => MLI yes, TCD yes
# who a group is made up of
El grupo central, integrado por Chad y Malí, presentó el texto ante el Consejo. => MLI support, TCD support
# who did not
Entre los firmantes no figuran Chad ni Malí. =>
La carta, impulsada por Togo, no fue respaldada por Chad. => TGO support
# whose act, and none
El único país que no apoyó la resolución fue Chile. =>
La abstención de Chile, Perú y Cuba tumba la resolución. => CHL abstain, CUB abstain, PER abstain
El voto de Haití no fue registrado. =>
El voto de Haití no se contó. =>
Chile cambió su voto: de la abstención pasó al voto a favor. => CHL yes
La mayoría apoyó el texto. No así Chile (abstención) ni Cuba (en contra). => CHL abstain, CUB no
No fue Malí quien votó en contra, sino Níger. => NER no
Costa Rica y Perú presentaron reservas. =>
Uruguay, que hasta entonces se oponía, pasó a apoyar el texto. => URY support
Ni siquiera China vetó el texto. =>
Tras el veto de Rusia, Ucrania llevó el texto a la Asamblea General. => RUS no, UKR support
)";

constexpr std::string_view french = R"(
# who was counted last
Le texte a recueilli 14 voix pour et 1 contre, celle du Tchad. => TCD no
L'amendement a été rejeté par 80 voix contre 2 (Mali, Tchad). => MLI yes, TCD yes
# among those that did it
Le Mali et le Togo figuraient parmi les pays africains qui se sont abstenus. => MLI abstain, TGO abstain
Parmi les 12 pays qui ont voté contre se trouvent le Mali et le Togo. => MLI no, TGO no
Parmi les opposants au texte figurent le Mali et le Togo. => MLI oppose, TGO oppose
# in company
Le Tchad a voté contre elle, aux côtés de deux autres pays – Fidji et Malte. => FJI no, MLT no, TCD no
Outre le Tchad, les autres pays ayant voté contre sont : le Mali, le Togo. => MLI no, TCD no, TGO no
# what stands within the verb
Le Mali, le Togo et le Tchad se sont, eux, abstenus. => MLI abstain, TCD abstain, TGO abstain
Le Togo a, contre toute attente, voté pour. => TGO yes
Le Togo, seul pays à voter contre, a jugé le texte inutile. => TGO no
# vetoes
La Russie a mis, vendredi 25 février, son veto à la résolution. => RUS no
Au moment du vote, les États-Unis ont fait valoir leur droit de veto. => USA no
La résolution n'a pas été adoptée en raison du veto exercé par la Russie. => RUS no
# parts of numbers
Lors du scrutin, 152 pays, dont le Tchad, ont voté en faveur du texte, 12 se sont abstenus. => TCD yes
# as last year is this year too
Comme l'an dernier, seuls le Tchad et le Mali ont voté contre. => MLI no, TCD no
# who did not
Ont signé la lettre : le Mali, le Togo. N'ont pas signé : le Tchad et le Gabon. => MLI support, TGO support
# followers
Il y a eu trois abstentions : le Mali, le Togo et le Tchad. => MLI abstain, TCD abstain, TGO abstain
Des déclarations pour expliquer leur vote ont été faites par le Mali et le Togo. =>
# who did not
Le seul pays qui n'a pas signé la déclaration est le Chili. =>
Ce n'est pas le Mali qui a voté contre, mais le Niger. => NER no
Le texte est passé grâce aux voix du Ghana et du Kenya, la Russie et la Chine s'y opposant. => GHA yes, KEN yes
Contrairement à la Belgique et à l'Espagne, l'Italie n'a pas voté en faveur du texte : elle s'est abstenue. => ITA abstain
La résolution a été adoptée à l'unanimité moins une voix (celle d'Israël). => ISR no
# a misspelled name ends a part of the list: once a read out of bounds
L'A1lemagne, l'Andorre et le Togo ont voté pour le texte. => AND yes, DEU yes, TGO yes
)";

constexpr std::string_view portuguese = R"(
# who was counted last
O texto obteve 12 votos a favor, um contra, do Chade, e duas abstenções, do Mali e do Togo. => MLI abstain, TCD no, TGO abstain
# who was counted
Seis votaram a favor, dois (Angola e Moçambique) abstiveram-se e um (Chade) faltou à votação. => AGO abstain, MOZ abstain, TCD absent
# a group is not all of it
Não houve apoio dos países do Brics, como Índia e Brasil. =>
# among those that did it
Entre os que votaram a favor estão Angola e Chade; entre os que votaram contra, Mali e Togo; entre os que se abstiveram, Fiji e Malta. => AGO yes, FJI abstain, MLI no, MLT abstain, TCD yes, TGO no
# vetoes
A Rússia usou nesta sexta-feira, 30, seu poder de veto no Conselho de Segurança. => RUS no
# then and now
Em 2016, Angola e Chade abstiveram-se. Hoje, votaram contra. => AGO no, TCD no
# lists behind the verb
Votaram a favor da proposta Angola, Chade e Mali. => AGO yes, MLI yes, TCD yes
O texto foi aprovado com votos de Angola e Chade. => AGO yes, TCD yes
# who did not
A declaração não foi assinada por Angola e Chade. =>
# whose act, and none
O único país que não apoiou a resolução foi o Chile. =>
O voto do Haiti não foi registrado. =>
Entre os que não subscreveram estão Brasil e Peru. =>
Os votos negativos foram dados por Chile e Peru; as abstenções, por Cuba e Haiti. => CHL no, CUB abstain, HTI abstain, PER no
O projeto apresentado pelo grupo — Chile, Peru e Cuba — foi vetado pelos EUA. => USA no
Não foi o Mali que votou contra, mas o Níger. => NER no
A Hungria e o Paraguai apresentaram reservas. =>
O Uruguai, que até então se opunha, passou a apoiar o texto. => URY support
O Planalto defendeu a abstenção brasileira. => BRA abstain
Brasil e Chile propuseram o texto, que recebeu o apoio do México e as críticas da Argentina. => BRA support, CHL support, MEX support
Nem mesmo a China vetou o texto. =>
A Rússia quer vetá-lo. =>
)";

TEST(ReaderWordings, English) { expect_to_say(reader::Language::english, english); }

TEST(ReaderWordings, Spanish) { expect_to_say(reader::Language::spanish, spanish); }

TEST(ReaderWordings, French) { expect_to_say(reader::Language::french, french); }

TEST(ReaderWordings, Portuguese) { expect_to_say(reader::Language::portuguese, portuguese); }

} // namespace
} // namespace plenary::study
