// What reports of real votes showed to be read wrongly, each told in words of our own: bodies that
// are no members, some that are not all, who is left out, numbers of others, full stops in names.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view english = R"(
# what an aside tells is not the vote
Chad, absent during the previous vote, voted in favour. => TCD yes
Chad, tired after the long vote, voted in favour. => TCD yes
# a body adopts
The text failed to be approved by the Permanent Council of the Organization of American States (OAS). =>
The European Union backed the text. =>
# who is left out does not act
Most European countries, except Malta and Latvia, abstained. =>
Several states other than Fiji voted in favour. =>
Many countries, but not Malta or Latvia, abstained. =>
No country other than Fiji voted against. => FJI no
# some are not all
Some EU members abstained. =>
Most of the EU abstained. =>
Japan, Canada and several member States of the Arab League opposed the proposal. => CAN oppose, JPN oppose
It was approved against the will of 7 Arab countries. =>
22 out of a total of 47 members of the Human Rights Council refused to support the resolution. =>
Of the 33 members of CELAC, 31 voted in favour. =>
The 15 EU states abstained. =>
China and Russia were the only permanent Security Council members opposing the draft. =>
# whose number it is
A total of 90 countries voted in favor of the text, 14 countries voted against including Palau and Nauru, while 45 others abstained. => 14 no, 45 abstain, 90 yes, NRU no, PLW no
Peru, Chile and two others - Cuba and Haiti - abstained. => CHL abstain, CUB abstain, HTI abstain, PER abstain
The nine countries that voted against include Palau, its neighbour Nauru, as well as Fiji, and two European countries - Malta and Latvia. => FJI no, LVA no, MLT no, NRU no, PLW no
Voting against were three member states - Malta, Latvia and Poland. => LVA no, MLT no, POL no
Tunisia and Chad were two of the five countries voting against. => TCD no, TUN no
Peru and Chile are the nations that voted against the debate. => CHL no, PER no
Seventeen countries voted in favour. They are Peru, Chile and Cuba. => 17 yes, CHL yes, CUB yes, PER yes
# a part of another word, and what a text does
Chad vetoed a US-backed resolution deploring the raid. => TCD no, USA support
The US-backed text was voted on. => USA support
Kenya criticized the proposed treaty. => KEN oppose
Kenya said that voting against the paragraph would mean silence. =>
Kenya voted in favor of the resolution despite blocking it a day earlier. => KEN yes
Kenya condemned the vote. =>
The text fails with Malta abstaining or against. =>
It needs the support of Malta and Latvia, and the vote is on Friday. =>
The text lost the backing of Malta, and was voted down. =>
# others act
Fiji voted for it, and Greenpeace voted against. => FJI yes
It suspended Niger and endorsed the measures. =>
A proposal was supported by Fiji. It fell because the European Union voted against it. => FJI support
States had tabled a proposal, and it was voted on. =>
# full stops that end nothing
Fiji, the U.S., Chile and the U.K. voted against. => CHL no, FJI no, GBR no, USA no
The U.S. and Canada voted against. => CAN no, USA no
The states (the U.S., Fiji and Chad) boycotted the vote. => FJI absent, TCD absent, USA absent
# names
The United Arab Emirates (UAE), Qatar and Fiji voted against. => ARE no, FJI no, QAT no
The United Kingdom (UK) and the United States (US) abstained. => GBR abstain, USA abstain
Ghana's U.N. ambassador, Martha Mensah, said her country abstained. => GHA abstain
Djibouti abstained on all other resolutions (on Sri Lanka, Belarus and Iran). => DJI abstain
The text was supported by the U.S. and 27 European Union nations. => USA support
# labels and counts
For - Brazil, Chile; Against - Fiji; Abstained - Cuba. => BRA yes, CHL yes, CUB abstain, FJI no
There were 12 abstentions and five votes against, namely by Fiji and Chad. => FJI no, TCD no
Fiji was the lone no vote. => FJI no
# company
Sweden decided on Friday to abstain. => SWE abstain
Sweden chose in the end to vote against. => SWE no
36 countries abstained including Chad's neighbors Niger and Sudan, along with Fiji. => 36 abstain, FJI abstain, NER abstain, SDN abstain
Nine members, Caribbean states for the most part, lined up behind Fiji. => 9 support
Fiji said that to adjourn was "to say no to the measures". =>
The Commission got what it proposed: fixed tariffs, for five years, on cars that come from China. =>
The text was approved with 18 votes in favor (Chad, Mali), 6 abstentions (Fiji) and one absent country (Nauru). => FJI abstain, MLI yes, NRU absent, TCD yes
The text passed 41-5, with Chad and Mali joining Fiji in voting no. => FJI no, MLI no, TCD no
Kenya's decision to abstain sank the proposal. => KEN abstain
# a part of what was counted
Twelve countries voted in favour and 3 against, including Fiji and Chad. => 12 yes, FJI no, TCD no
The text was approved (19 in favor, 3 against including Fiji, Chad, and Niger, and 12 abstentions). => FJI no, NER no, TCD no
The proposal won only 15 votes, among them Chad and Fiji. => FJI yes, TCD yes
Twelve countries abstained, including Brazil. Among them were China and India. => 12 abstain, BRA abstain, CHN abstain, IND abstain
Twelve countries voted against. One of them was Cuba. => 12 no, CUB no
# the only one of a kind
Kenya was the only African country to vote in favour. => KEN yes
Kenya was the only West African country to vote in favour. => KEN yes
# who holds the office
The president of Chile, Juan Borges, and the president of Peru, Ana Castro, signed the declaration. => CHL support, PER support
The foreign ministers of Chile, Juan Borges; Peru, Ana Castro; and Fiji, Luis Peters, signed the declaration. => CHL support, FJI support, PER support
# what an active verb condemns, and other things that are no act
The text condemns the annexation by Chad of three islands. =>
Chad and Fiji joined Cuba in opposing the measure, a powerful sign of its isolation. => CUB oppose, FJI oppose, TCD oppose
Chad, Fiji's lack of support for a ban on nets catches Malta off guard. =>
It achieved 24 votes in favour with 43 countries voting against. => 43 no
Among the abstentions were all 3 of the Gulf countries on the committee: Bahrain, Oman, and Saudi Arabia. => BHR abstain, OMN abstain, SAU abstain
Of the EU's 27 members, 20 voted in favour. =>
Of the Council's five permanent members, three voted in favour. =>
Italy saw that 74 voted against. =>
The proposal to list the hippo on Appendix I was made by Benin, Gabon and Togo. => BEN support, GAB support, TGO support
The announcement was made by Benin. =>
36 countries abstained, including Chad, Fiji's most faithful friend, which found fault with it. => 36 abstain, TCD abstain
Speaking against the amendment were Chad and Peru; speaking in favour were Niger and Cuba. => CUB support, NER support, PER oppose, TCD oppose
Estonia, which banned it in 2018, joined Chad and Fiji in voting against. => EST no, FJI no, TCD no
# a score before a bracket
The text was adopted 12-2 (Chad, Fiji). => FJI no, TCD no
The text was adopted 12-3 (Chad, Fiji). =>
The vote was 14 to 1, with Fiji casting the veto. => FJI no
China, Chad's neighbour, and Fiji abstained. => CHN abstain, FJI abstain
Chad and Fiji parted ways, with Cuba voting for the resolution. => CUB yes
Of the five members with veto power, three (Fiji, Chad, and Malta) have recognised the declaration. =>
Chad abstained, in contrast to Malta, author of the text. => MLT support, TCD abstain
The sponsors were Chad and Cuba, but not Fiji. => CUB support, TCD support
It was signed by Chad and Cuba, but not by Fiji. => CUB support, TCD support
Brazil: in favour; Chad: against; Cuba: abstained. => BRA yes, CUB abstain, TCD no
)";

constexpr std::string_view spanish = R"(
Los que firmaron el texto y la OEA lo saben. Aprueba OEA creación de un grupo de trabajo. =>
La mayoría de los países europeos, salvo Malta y Letonia, se abstuvieron. =>
Nadie salvo Perú votó en contra. => PER no
La mayoría de los países de la UE votó a favor. =>
Un grupo de 14 países votó en contra, entre ellos Perú y Chile. => 14 no, CHL no, PER no
Solo cuatro miembros votaron a favor, entre ellos Fiyi; hubo nueve noes, incluidos los de Malta y Chad. => 4 yes, FJI yes, MLT no, TCD no
Votaron en contra Malta y Chad, y se abstuvieron 35 países. => 35 abstain, MLT no, TCD no
Panamá empezó por mediar entre Caracas y Bogotá y al final se abstuvo. => PAN abstain
Montevideo ratificó que se queda en el bloque, y la votación sigue. =>
El embajador de México defendió que la situación era grave. =>
Igual que Argentina, eligieron abstenerse India y Brasil. => ARG abstain, BRA abstain, IND abstain
Junto a Malta votaron en contra Chad y Fiyi. => FJI no, MLT no, TCD no
¿Quiénes votaron en contra? Perú, Malta y Chad. => MLT no, PER no, TCD no
Perú y Chile fueron los países que se abstuvieron. => CHL abstain, PER abstain
Diecisiete países votaron a favor. Estos países son Argentina, Perú y Chile. => 17 yes, ARG yes, CHL yes, PER yes
Se abstuvieron India, México y Brasil. => BRA abstain, IND abstain, MEX abstain
Francia e Italia repitieron el voto a favor. => FRA yes, ITA yes
# una parte de lo contado
Recibió 19 votos a favor, tres en contra, entre ellos Chad, y 12 abstenciones, entre ellas la de Fiyi. => FJI abstain, TCD no
El texto fue aprobado con 17 votos, entre ellos los de Chile, Perú y México. => CHL yes, MEX yes, PER yes
Doce se abstuvieron --entre ellos China y Chad-- y uno votó en contra. => CHN abstain, TCD abstain
Doce países se abstuvieron. Entre ellos están China e India. => 12 abstain, CHN abstain, IND abstain
Además de Chile, Perú y Brasil votaron a favor. => BRA yes, CHL yes, PER yes
# quién ocupa el cargo
Los presidentes de Uruguay, Luis Castro; de Chile, Ricardo López, y de Fiyi, Pedro Silva, firmaron la declaración. => CHL support, FJI support, URY support
Uruguay no acompañó el texto con su firma. =>
La resolución fue vetada por Rusia, uno de los cinco permanentes junto con China y Francia. => RUS no
Recibió cuatro votos a favor, incluido el de Chad, nueve en contra, incluidos los de Fiyi y Francia, y dos abstenciones. => FJI no, FRA no, TCD yes
Ninguna votó en contra y solo las de Guatemala, Surinam y Dominica se abstuvieron. => DMA abstain, GTM abstain, SUR abstain
El texto obtuvo el apoyo de once de los quince miembros del Consejo de Seguridad. => 11 support
Rusia, país con derecho de veto, votó en contra. => RUS no
Rusia y China se abstuvieron, en un giro frente a Cuba, promotora del texto. => CHN abstain, CUB support, RUS abstain
)";

constexpr std::string_view french = R"(
La plupart des pays européens, sauf Malte et la Lettonie, se sont abstenus. =>
Plusieurs pays de l'UE se sont abstenus. =>
Le projet de résolution condamnant l'annexion par le Tchad a été adopté. =>
Voici les 19 abstentionnistes, à savoir, le Pérou, le Chili et Cuba. => CHL abstain, CUB abstain, PER abstain
Il faut l'appui d'au moins 9 des 15 membres, dont Malte et le Tchad, pour que le texte passe. =>
Ont voté pour quatorze pays (Malte, Irlande), neuf ont voté contre (France, Italie) et les cinq derniers se sont abstenus (Pologne, Grèce). => FRA no, GRC abstain, IRL yes, ITA no, MLT yes, POL abstain
Il suspend le Niger de toutes les activités et endosse les mesures. =>
Malte, que personne n'attendait là, a voté pour la résolution, et l'Europe s'est abstenue. => MLT yes
Malte et le Tchad [membres de la CEDEAO, dit-on] sont favorables à une intervention. =>
Les 25 pays de l'Union européenne se sont abstenus. =>
L'amendement n'a réuni que 88 voix pour, il fallait les deux tiers. =>
# une partie de ce qui est compté
Le texte a obtenu 141 voix pour, 5 contre, dont le Tchad, et 35 abstentions, dont la Chine et l'Inde. => CHN abstain, IND abstain, TCD no
Deux pays se sont abstenus. L'un d'eux est le Togo. => 2 abstain, TGO abstain
L'Érythrée et le Mali ont été les seuls pays africains à avoir voté contre. => ERI no, MLI no
Le Canada a voté en faveur de l'adhésion du Kosovo, ainsi que l'Australie et la Turquie. => CAN yes
La surprise est venue de l'Espagne qui a voté « oui ». => ESP yes
Le Maroc et le Togo ont remis leur instrument de ratification de l'accord. => MAR support, TGO support
)";

constexpr std::string_view portuguese = R"(
# an adverb between the vote and its side
Quanto ao anexo, votaram igualmente contra a Malásia e o Sri Lanka. => LKA no, MYS no
A maioria dos países europeus, exceto Malta e Letônia, se absteve. =>
Malta, Chade ou Áustria foram alguns dos países que votaram contra. => AUT no, MLT no, TCD no
Guerra na Síria: projeto russo não reúne apoio na ONU. => RUS support
No extremo oposto está Moçambique. =>
Votaram contra Malta e o Chade e abstiveram-se 35 países. => 35 abstain, MLT no, TCD no
# uma parte do que foi contado
A resolução obteve 141 votos a favor, 5 contra, incluindo o Chade, e 35 abstenções, entre elas a da China. => CHN abstain, TCD no
Dois países se abstiveram. Um deles foi a Rússia. => 2 abstain, RUS abstain
Os Estados Unidos foram os únicos a votarem contra o texto. => USA no
O texto teve 12 votos a favor e um voto de rejeição dos EUA. => USA no
Além dos Estados Unidos, Portugal e Angola votaram a favor. => AGO yes, PRT yes, USA yes
Os presidentes do Uruguai, Luís Castro, do Chile, Ricardo Lopes, e do Peru, Pedro Silva, assinaram a declaração. => CHL support, PER support, URY support
A resolução condena a incorporação pelo Chade de três ilhas. =>
A embaixadora de Angola disse que “votou a favor da resolução”. => AGO yes
Fontes da delegação italiana disseram que 74 votaram contra. =>
Brasil e Paraguai divulgaram uma declaração conjunta. => BRA support, PRY support
)";

TEST(ReaderReports, English) { expect_to_say(reader::Language::english, english); }

TEST(ReaderReports, Spanish) { expect_to_say(reader::Language::spanish, spanish); }

TEST(ReaderReports, French) { expect_to_say(reader::Language::french, french); }

TEST(ReaderReports, Portuguese) { expect_to_say(reader::Language::portuguese, portuguese); }

} // namespace
} // namespace plenary::study
