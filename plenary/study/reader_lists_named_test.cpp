// Lists that stand behind their verb, behind what brings them in, with words between, with a group
// beside them, and who goes with those that are named.
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view lists_english = R"(
So far the request has been supported by the following members: (4) Peru, Chile, Ghana and Mali. => CHL support, GHA support, MLI support, PER support
The request has so far been supported by the following States Members of the Council: Peru, Chile, Ghana and Mali. It has also been supported by the following observers: Togo and Benin. => BEN support, CHL support, GHA support, MLI support, PER support, TGO support
Against the compulsory quotas voted Peru, Chile and Ghana. => CHL no, GHA no, PER no
For the amendment voted Peru, Chile and Ghana. => CHL yes, GHA yes, PER yes
Mexico, Panama and Costa Rica spoke in support. => CRI support, MEX support, PAN support
Mexico, Panama and Costa Rica speak in support. => CRI support, MEX support, PAN support
Mexico and Panama spoke against. => MEX oppose, PAN oppose
The draft was introduced by Cuba on behalf of a group that included Vietnam, Namibia and Belarus. => BLR support, CUB support, NAM support, VNM support
The draft is back, with Iceland and Colombia joining the original sponsors, New Zealand, Chile and Costa Rica. => CHL support, COL support, CRI support, ISL support, NZL support
The member for Ghana, speaking also on behalf of Togo and Senegal, could not accept the amendment. => GHA oppose, SEN oppose, TGO oppose
The text, put forward by Costa Rica and Paraguay, received 18 votes in favor and three against - Honduras itself, Bolivia and Nicaragua. => BOL no, CRI support, HND no, NIC no, PRY support
Mr. Okello (Uganda) said that Burundi, Malawi and Zambia had become sponsors of the draft. => BDI support, MWI support, ZMB support
Ukraine, Canada and Peru tabled the draft. => CAN support, PER support, UKR support
The text drew 38 co-sponsors, among them Brazil, Nigeria and Fiji. => BRA support, FJI support, NGA support
The letter carried the signatures of 22 countries, among them Peru, Chile and Ghana, but not that of the United States. => CHL support, GHA support, PER support
Japan became a co-sponsor last night, as did Peru and, from outside this chamber, Tonga, Ireland and Portugal. => IRL support, JPN support, PER support, PRT support, TON support
Hands up for the draft: Mexico, Brazil and Colombia. => BRA yes, COL yes, MEX yes
An open letter urging the Council to approve the draft was handed in by Kenya, Norway and Canada. => CAN support, KEN support, NOR support
Costa Rica, which wrote the resolution, carried it together with Chile, Ecuador and Uruguay. => CRI support
The 14 against include, besides Italy, France, Spain and Chile. => CHL no, ESP no, FRA no, ITA no
Japan, Canada and Mexico were among those who voted it down. => CAN no, JPN no, MEX no
Peru and Chile were among the 31 in favour; Japan and Canada were among the 20 against. => CAN no, CHL yes, JPN no, PER yes
The Directors for the United States and Germany asked that their abstentions be recorded. => DEU abstain, USA abstain
The declaration was published by Peru, Chile and Ghana. => CHL support, GHA support, PER support
Voted no: Peru and Chile. => CHL no, PER no
In the final vote, the five noes were those of Peru, Chile and Ghana. => CHL no, GHA no, PER no
The two no votes were those of Peru and Chile. => CHL no, PER no
The abstentions were those of Peru and Chile. => CHL abstain, PER abstain
In favour of the amendment spoke Mexico, Brazil and Panama. => BRA support, MEX support, PAN support
Against the amendment spoke Mexico and Brazil. => BRA oppose, MEX oppose
For it voted Peru, Chile and Ghana. => CHL yes, GHA yes, PER yes
Against voted Peru, Chile and Ghana. => CHL no, GHA no, PER no
Against the new tariff voted Peru, Chile and Ghana. => CHL no, GHA no, PER no
Against the draft were Peru, Chile and Ghana. => CHL no, GHA no, PER no
The request has been supported by the following States Members of the Council: (4) Peru, Chile, Ghana and Mali. => CHL support, GHA support, MLI support, PER support
The draft was sponsored by the following countries: Peru, Chile, Ghana and Mali. => CHL support, GHA support, MLI support, PER support
It was signed by Peru itself, Chile and Ghana. => CHL support, GHA support, PER support
Voting against were Peru itself, Chile and Ghana. => CHL no, GHA no, PER no
The draft that Peru, Chile and Ghana had tabled was adopted. => CHL support, GHA support, PER support
The resolution Peru and Chile sponsored was adopted. => CHL support, PER support
The delegations that spoke against were Peru and Chile. => CHL oppose, PER oppose
The countries that voted against were Peru and Chile. => CHL no, PER no
Peru and Chile, among others, voted against. => CHL no, PER no
Voting for it, besides the sponsors, were Japan and Cuba. => CUB yes, JPN yes
Among the votes against were those of Brazil and Chile. => BRA no, CHL no
Peru and Chile asked that the vote be postponed. => CHL support, PER support
The text was tabled by Peru and Chile, who were joined by Belgium and Ecuador. => BEL support, CHL support, ECU support, PER support
The text was tabled by Peru and Chile, later joined by Belgium and Ecuador. => BEL support, CHL support, ECU support, PER support
Peru presented the draft on behalf of Chile, Ghana and its own delegation. => CHL support, GHA support, PER support
Peru presented the draft, also on behalf of Chile and Ghana. => CHL support, GHA support, PER support
The draft was introduced by the representative of Peru, on behalf of Chile, Ghana and Peru. => CHL support, GHA support, PER support
Peru was joined by six others, including Chile and Ghana, in voting against. => CHL no, GHA no, PER no
Peru voted against. It was joined by Chile and Ghana. => CHL no, GHA no, PER no
Peru voted against and was joined by Chile and Ghana. => CHL no, GHA no, PER no
The representative of Chile, which together with Argentina and Uruguay voted in favour, asked for calm. => ARG yes, CHL yes, URY yes
The draft was supported in writing, in February, by Peru, Chile and Ghana. => CHL support, GHA support, PER support
Brazil voted alongside Cuba, China and Mexico against the amendment. => BRA no, CHN no, CUB no, MEX no
Bangladesh and the Marshall Islands, both absent from the vote, do not appear in the table. => BGD absent, MHL absent
Fiji, absent when the vote was taken, said so later. => FJI absent
Canada, which many had put in the no camp, settled for an abstention, as did Germany and Colombia. => CAN abstain, COL abstain, DEU abstain
The motion got ten votes: Japan, Guinea, Togo and Morocco. => GIN yes, JPN yes, MAR yes, TGO yes
The motion got ten votes, among them Japan, Guinea and Togo. => GIN yes, JPN yes, TGO yes
Nine voted against: Argentina, Australia and Hungary. => ARG no, AUS no, HUN no
The nine against were Argentina, Australia and Hungary. => ARG no, AUS no, HUN no
It was Cuba's draft, with Peru and Chile as co-sponsors. => CHL support, CUB support, PER support
Mexico and Brazil objected to the amendment from the outset. => BRA oppose, MEX oppose
Ghana and Togo called for its adoption. => GHA support, TGO support
The member for Ghana could not accept the amendment. => GHA oppose
The representative of Ghana, speaking also for Togo and Senegal, opposed the amendment. => GHA oppose, SEN oppose, TGO oppose
Peru voted for it, and Chile and Cuba too. => CHL yes, CUB yes, PER yes
China, with Russia and Peru, voted against. => CHN no, PER no, RUS no
China, with Russia and Peru, opposed the text. => CHN oppose, PER oppose, RUS oppose
Peru objected to the course. It was a course to which Mexico and Brazil objected. => BRA oppose, MEX oppose, PER oppose
Peru told them it would oppose the amendment. => PER oppose
The Netherlands, also in the name of Belgium and Luxembourg, said it would oppose the amendment. => BEL oppose, LUX oppose, NLD oppose
Peru, also on behalf of Chile and Ghana, said it would oppose the amendment. => CHL oppose, GHA oppose, PER oppose
Peru and Chile were recorded as abstaining. => CHL abstain, PER abstain
The Directors for Peru and Chile asked that their abstentions be recorded. => CHL abstain, PER abstain
Peru and Chile asked to be recorded as having abstained. => CHL abstain, PER abstain
Peru and Chile asked that their votes against be recorded. => CHL no, PER no
Peru, Chile and Cuba, which everybody had counted on, chose to abstain. => CHL abstain, CUB abstain, PER abstain
The hands of Mexico and Brazil went up for the draft. => BRA yes, MEX yes
Peru and Chile raised their hands for the amendment, Ghana against. => CHL yes, GHA no, PER yes
Peru put its card up in favour, Chile against. => CHL no, PER yes
In the chamber, Peru backed the text; in the corridors, Chile rejected it. => CHL oppose, PER support
Peru's delegation and Chile's voted against. => CHL no, PER no
The seats of Peru and Chile were empty. => CHL absent, PER absent
Absent: Peru, Chile. => CHL absent, PER absent
Peru and Chile did not press a button. => CHL absent, PER absent
Peru and Chile stayed away from the vote. => CHL absent, PER absent
The proposal by Peru, Chile and Ghana fell. => CHL support, GHA support, PER support
The joint proposal of Peru and Chile fell. => CHL support, PER support
Peru asked for a secret ballot, and Chile and Ghana supported the request. => CHL support, GHA support, PER support
Peru moved to adjourn; Chile and Ghana spoke in favour, Mali and Togo against. => CHL support, GHA support, MLI oppose, PER support, TGO oppose
)";

constexpr std::string_view lists_spanish = R"(
Alemania votó en contra y se abstuvieron Japón, Países Bajos y Suecia. => DEU no, JPN abstain, NLD abstain, SWE abstain
La rechazaron veinte delegaciones, entre ellas las de Brasil, Canadá y Chile. => BRA oppose, CAN oppose, CHL oppose
El aplazamiento fue derrotado por veinte votos. Votaron en contra, entre otras, las delegaciones de Brasil, Canadá y Chile. => BRA no, CAN no, CHL no
A favor de la propuesta de Honduras hablaron México, Brasil y Panamá. => BRA support, HND support, MEX support, PAN support
En contra de la enmienda hablaron México, Brasil y Panamá. => BRA oppose, MEX oppose, PAN oppose
En la votación final, los cinco noes fueron los de China, Egipto, Etiopía, Kuwait y Pakistán. => CHN no, EGY no, ETH no, KWT no, PAK no
El Sr. Bjornstad (Noruega), presentando el proyecto de resolución, dice que se han sumado a los patrocinadores Chile, Lesoto y Mauricio. => CHL support, LSO support, MUS support, NOR support
Granada y Papua Nueva Guinea se han sumado a los patrocinadores, que eran Cuba, Fiji y Santa Lucía. => CUB support, FJI support, GRD support, LCA support, PNG support
La representante de Seychelles presenta la propuesta 29 en nombre de su país y de Kenya, Maldivas y el Senegal. => KEN support, MDV support, SEN support, SYC support
Canadá se quedó en la abstención, lo mismo que Alemania, Colombia y Nigeria. => CAN abstain, COL abstain, DEU abstain, NGA abstain
La resolución que impulsaban Costa Rica, Suiza, Eslovenia y Maldivas se adoptó ayer. => CHE support, CRI support, MDV support, SVN support
Se votó el proyecto de resolución que habían presentado Chile, Colombia y México y al que Uruguay se sumó como copatrocinador. => CHL support, COL support, MEX support, URY support
Argentina, Chile, Costa Rica y México habían pedido que la votación se pospusiera. => ARG support, CHL support, CRI support, MEX support
Además de los cuatro, levantaron la mano por el proyecto Brasil, Canadá y Costa Rica. => BRA yes, CAN yes, CRI yes
El texto recibió el voto de Argentina, Chile, Panamá y Perú, entre otros. => ARG yes, CHL yes, PAN yes, PER yes
El texto recibió el voto de los cinco y también el de Argentina, Chile, Panamá y Perú. => ARG yes, CHL yes, PAN yes, PER yes
De Europa del Este, también votaron a favor Chequia, Lituania y Polonia. => CZE yes, LTU yes, POL yes
El proyecto, que salió con 19 votos, lo firmamos con Ecuador y Pakistán. => ECU support, PAK support
Por 97 votos contra 14 se mantuvo el párrafo; votaron en contra Argelia, Egipto, India y Pakistán. => DZA no, EGY no, IND no, PAK no
Las abstenciones fueron las de Perú y Chile. => CHL abstain, PER abstain
Los votos en contra fueron los de Perú y Chile. => CHL no, PER no
Los tres "no" fueron los de Perú, Chile y Cuba. => CHL no, CUB no, PER no
Hablaron a favor México, Brasil y Panamá. => BRA support, MEX support, PAN support
Hablaron a favor de la enmienda México, Brasil y Panamá. => BRA support, MEX support, PAN support
A favor de la enmienda votaron México, Brasil y Panamá. => BRA yes, MEX yes, PAN yes
El proyecto fue presentado por los siguientes países: Perú, Chile y Ghana. => CHL support, GHA support, PER support
Se adoptó la resolución que presentaron Perú y Chile. => CHL support, PER support
Se adoptó la resolución que habían presentado Perú, Chile y Cuba. => CHL support, CUB support, PER support
La resolución que impulsaban Perú, Chile y Cuba fue adoptada. => CHL support, CUB support, PER support
El texto, que patrocinaron Perú y Chile, fue adoptado. => CHL support, PER support
El texto reunió 38 copatrocinadores, entre ellos Brasil, Nigeria y Fiyi. => BRA support, FJI support, NGA support
El texto tuvo 38 copatrocinadores, entre los cuales Brasil, Nigeria y Fiyi. => BRA support, FJI support, NGA support
Las delegaciones que se abstuvieron fueron Perú y Chile. => CHL abstain, PER abstain
Los países que votaron en contra fueron Perú y Chile. => CHL no, PER no
Los que se pronunciaron en contra fueron Perú y Chile. => CHL oppose, PER oppose
Aprobaron el texto Perú, Chile y Cuba. => CHL support, CUB support, PER support
Perú y Chile, entre otros, votaron en contra. => CHL no, PER no
Votaron a favor, además de los proponentes, Japón y Cuba. => CUB yes, JPN yes
Votaron por esa enmienda, además de la proponente, Japón y Cuba. => CUB yes, JPN yes
La rechazaron veinte países, entre ellos Brasil, Canadá y Chile. => BRA oppose, CAN oppose, CHL oppose
Votaron en contra veinte delegaciones, entre ellas las de Brasil, Canadá y Chile. => BRA no, CAN no, CHL no
Entre los votos en contra figuran los de Brasil y Chile. => BRA no, CHL no
Entre los votos en contra estuvieron los de Brasil y Chile. => BRA no, CHL no
El texto recibió el voto de Argentina, Perú y Chile. => ARG yes, CHL yes, PER yes
Perú y Chile pidieron que la votación se aplazara. => CHL support, PER support
Presentaron el texto Perú y Chile, a los que se sumaron Bélgica y Ecuador. => BEL support, CHL support, ECU support, PER support
Perú presentó el proyecto en nombre de Chile, Ghana y su propio país. => CHL support, GHA support, PER support
La moción reunió apenas cinco votos: los de ambos países y los de Paraguay, Argentina y Guatemala. => ARG yes, GTM yes, PRY yes
La moción reunió apenas cinco votos: los de Paraguay, Argentina y Guatemala y los de los proponentes. => ARG yes, GTM yes, PRY yes
Perú votó en contra. A él se unieron Chile y Ghana. => CHL no, GHA no, PER no
Perú y Cuba votaron en contra. A ellos se unieron, solo en este punto, Chile y Ghana. => CHL no, CUB no, GHA no, PER no
La representante de Chile, que junto con Argentina y Uruguay votó a favor, pidió calma. => ARG yes, CHL yes, URY yes
También votaron a favor Chequia y Polonia. => CZE yes, POL yes
Perú votó en contra; a favor, Chequia y Polonia. => CZE yes, PER no, POL yes
La declaración fue firmada por los presidentes de los países de la región (Perú, Chile y Ghana). => CHL support, GHA support, PER support
El texto fue apoyado por carta, en febrero, por Perú, Chile y Ghana. => CHL support, GHA support, PER support
El Reino Unido votó por la propuesta, como hicieron Irlanda, Francia y Portugal. => FRA yes, GBR yes, IRL yes, PRT yes
El Reino Unido votó a favor, como lo hicieron Irlanda, Francia y Portugal. => FRA yes, GBR yes, IRL yes, PRT yes
La votaron Portugal, Francia e Italia. => FRA yes, ITA yes, PRT yes
Líbano y Georgia, ausentes durante la votación, lo comunicaron. => GEO absent, LBN absent
Los nueve en contra fueron Argentina, Australia y Hungría. => ARG no, AUS no, HUN no
Los autores del proyecto (Perú, Chile y Ghana) hablaron primero. => CHL support, GHA support, PER support
La enmienda era de Canadá, con Perú y Chile como copatrocinadores. => CAN support, CHL support, PER support
Perú y Chile llamaron a aprobar el texto. => CHL support, PER support
Votaron por esa enmienda Japón y Cuba. => CUB yes, JPN yes
Votaron por la enmienda, además de la proponente, Japón y Cuba. => CUB yes, JPN yes
Uruguay defendió el texto en nombre propio y de Brasil, Chile y México. => BRA support, CHL support, MEX support, URY support
Perú votó a favor. También lo hicieron Brasil, México y Egipto. => BRA yes, EGY yes, MEX yes, PER yes
Perú votó a favor, y Chile y Cuba también. => CHL yes, CUB yes, PER yes
El aplazamiento recibió seis apoyos: Perú, Chile, Cuba, México, Panamá y Bolivia. => BOL support, CHL support, CUB support, MEX support, PAN support, PER support
Perú y Chile pidieron que constara su abstención. => CHL abstain, PER abstain
Perú, Chile y Cuba optaron por la abstención. => CHL abstain, CUB abstain, PER abstain
Perú, Chile y Cuba, a la que todos daban por segura, optaron por la abstención. => CHL abstain, CUB abstain, PER abstain
Levantaron la mano a favor Perú y Chile. => CHL yes, PER yes
Alzaron la mano por la enmienda Perú y Chile. => CHL yes, PER yes
Las delegaciones de Perú y Chile abandonaron la sala antes de la votación. => CHL absent, PER absent
La propuesta conjunta de Perú y Chile cayó. => CHL support, PER support
Perú pidió aplazar la votación; Chile y Ghana hablaron a favor, Malí y Togo en contra. => CHL support, GHA support, MLI oppose, PER support, TGO oppose
)";

constexpr std::string_view lists_french = R"(
Outre la Russie, ont voté non le Belarus, la Corée du Nord et Cuba. => BLR no, CUB no, PRK no, RUS no
Ont voté oui la France, le Mali et le Niger. => FRA yes, MLI yes, NER yes
L'Italie et l'Espagne s'y sont opposées, et elles l'ont dit à voix haute. => ESP oppose, ITA oppose
La Guinée équatoriale s'y est opposée. => GNQ oppose
M. Ortega (Cuba), présentant le projet, annonce que l'Algérie et la Namibie se sont jointes aux auteurs, qui sont l'Afrique du Sud, la Bolivie et Cuba. => BOL support, CUB support, DZA support, NAM support, ZAF support
M. Vandeput (Belgique), présentant le projet au nom des coauteurs, à savoir la Belgique, le Costa Rica et la Gambie, dit qu'il faut agir. => BEL support, CRI support, GMB support
Le représentant du Pérou présente le projet de décision au nom de ses auteurs, le Chili, la Lituanie et son propre pays. => CHL support, LTU support, PER support
La Micronésie a présenté le projet au nom des auteurs, auxquels se sont ajoutés l'Autriche, le Bénin et le Chili. => AUT support, BEN support, CHL support, FSM support
La Bulgarie s'est abstenue, de même que Malte et Chypre. => BGR abstain, CYP abstain, MLT abstain
Le projet, présenté par l'Allemagne, la France et le Royaume-Uni, est mis aux voix. => DEU support, FRA support, GBR support
L'idée vient du Vanuatu, des Palaos et du Chili. => CHL support, PLW support, VUT support
Pour : l'Allemagne, Chypre, la Croatie, les trois États baltes et les trois pays du Benelux. => BEL yes, CYP yes, DEU yes, EST yes, HRV yes, LTU yes, LUX yes, LVA yes, NLD yes
La France et le Mali ont voté oui. => FRA yes, MLI yes
La France et le Mali ont voté non. => FRA no, MLI no
Ont voté pour la France et le Mali. => FRA yes, MLI yes
Ont voté contre la France et le Mali. => FRA no, MLI no
Ont voté contre le texte la France et le Mali. => FRA no, MLI no
Ont voté oui : la France et le Mali. => FRA yes, MLI yes
L'Italie et l'Espagne s'y sont opposées. => ESP oppose, ITA oppose
L'Italie s'y est opposée, et elle l'a dit. => ITA oppose
Les deux non sont ceux du Pérou et du Chili. => CHL no, PER no
Pour l'amendement ont parlé le Mexique et le Brésil. => BRA support, MEX support
Contre l'amendement ont voté le Mexique et le Brésil. => BRA no, MEX no
Le projet a été présenté par les pays suivants : le Pérou, le Chili et le Ghana. => CHL support, GHA support, PER support
Ont voté contre le Pérou lui-même, le Chili et le Ghana. => CHL no, GHA no, PER no
Le projet que présentent la France et le Mali a été adopté. => FRA support, MLI support
Le texte qu'avaient présenté la France, le Mali et le Niger a été adopté. => FRA support, MLI support, NER support
Le texte compte 38 coauteurs, dont le Brésil, le Nigéria et les Fidji. => BRA support, FJI support, NGA support
Le texte a réuni 38 coauteurs, parmi lesquels le Brésil et le Nigéria. => BRA support, NGA support
La France et le Mali s'étaient déclarés contre le texte. => FRA oppose, MLI oppose
La France et le Mali, entre autres, ont voté contre le texte. => FRA no, MLI no
Ont voté pour, outre les auteurs, le Japon et Cuba. => CUB yes, JPN yes
Parmi les votes contre figurent ceux du Brésil et du Chili. => BRA no, CHL no
Le Pérou et le Chili ont demandé que le vote soit reporté. => CHL support, PER support
Le texte a été présenté par le Pérou et le Chili, auxquels se sont joints la Belgique et l'Équateur. => BEL support, CHL support, ECU support, PER support
Le Pérou a présenté le projet au nom du Chili, du Ghana et de son propre pays. => CHL support, GHA support, PER support
Le Pérou a voté contre. Il a été rejoint par le Chili et le Ghana. => CHL no, GHA no, PER no
Le Pérou et Cuba ont voté contre. Ils ont été rejoints par le Chili et le Ghana. => CHL no, CUB no, GHA no, PER no
Le texte a été soutenu par écrit, en février, par le Pérou, le Chili et le Ghana. => CHL support, GHA support, PER support
Absents excusés : Niue, Palaos. => NIU absent, PLW absent
Le Royaume-Uni a voté pour, comme l'ont fait l'Irlande et la France. => FRA yes, GBR yes, IRL yes
Le Liban et la Géorgie, absents lors du vote, l'ont fait savoir. => GEO absent, LBN absent
Les auteurs du projet (Pérou, Chili et Ghana) ont parlé d'abord. => CHL support, GHA support, PER support
La Gambie et la Guinée-Bissau ont appelé à adopter le texte. => GMB support, GNB support
Les auteurs remercient les États qui les ont rejoints comme parrains, à savoir le Kenya et la Namibie. => KEN support, NAM support
Le Pérou a voté pour, et le Chili et Cuba aussi. => CHL yes, CUB yes, PER yes
Les États-Unis s'y sont associés comme coauteurs, suivis de l'Australie et de la Géorgie. => AUS support, GEO support, USA support
La Guinée équatoriale et le Maroc sont comptés comme abstentionnistes. => GNQ abstain, MAR abstain
Le Pérou et le Chili ont demandé que leur abstention soit consignée. => CHL abstain, PER abstain
Ont levé la main pour l'amendement le Pérou et le Chili. => CHL yes, PER yes
Les délégations du Pérou et du Chili ont quitté la salle avant le vote. => CHL absent, PER absent
Les sièges du Pérou et du Chili étaient vides. => CHL absent, PER absent
La proposition commune du Pérou et du Chili est tombée. => CHL support, PER support
Le Pérou a demandé l'ajournement ; le Chili et le Ghana ont parlé pour, le Mali et le Togo contre. => CHL support, GHA support, MLI oppose, PER support, TGO oppose
)";

constexpr std::string_view lists_portuguese = R"(
Votaram a favor, segundo a folha que este site pôde copiar: Alemanha, Argentina, Bélgica e Chile. => ARG yes, BEL yes, CHL yes, DEU yes
E votaram em benefício da resolução o Egito, o Sudão e o Iraque. => EGY yes, IRQ yes, SDN yes
Falaram a favor Estados Unidos, Peru e Ucrânia. => PER support, UKR support, USA support
Cabo Verde votou contra a emenda, assim como o Brasil, a Indonésia e a própria Índia. => BRA no, CPV no, IDN no, IND no
Votaram por essa emenda, além da proponente, o Japão e a Coreia do Sul. => JPN yes, KOR yes
O texto reuniu 38 copatrocinadores, entre os quais o Brasil, a Nigéria e as Fiji. => BRA support, FJI support, NGA support
A proposta partira do Brasil, da Índia e da África do Sul, com o copatrocínio de Indonésia e Egito. => BRA support, EGY support, IDN support, IND support, ZAF support
A moção ganhou somente o apoio do Egito, do Paquistão e da própria Índia. => EGY support, IND support, PAK support
Propuseram o texto a Nova Zelândia, a Islândia e o Peru. => ISL support, NZL support, PER support
Os dois votos contra foram os do Peru e do Chile. => CHL no, PER no
Os três «não» foram os do Peru, do Chile e de Cuba. => CHL no, CUB no, PER no
A favor da emenda falaram o México e o Brasil. => BRA support, MEX support
A favor da emenda votaram o México e o Brasil. => BRA yes, MEX yes
O projeto foi apresentado pelos seguintes países: Peru, Chile e Gana. => CHL support, GHA support, PER support
Foi adotada a resolução que apresentaram o Brasil, o Peru e Angola. => AGO support, BRA support, PER support
O texto reuniu 38 copatrocinadores, entre eles o Brasil, a Nigéria e as Fiji. => BRA support, FJI support, NGA support
Votaram a favor, além dos proponentes, o Japão e a Coreia do Sul. => JPN yes, KOR yes
Entre os votos contra estavam os do Brasil e do Chile. => BRA no, CHL no
O Peru e o Chile pediram que a votação fosse adiada. => CHL support, PER support
O texto foi apresentado pelo Peru e pelo Chile, aos quais se juntaram a Bélgica e o Equador. => BEL support, CHL support, ECU support, PER support
O Peru apresentou o projeto em nome do Chile, do Gana e do seu próprio país. => CHL support, GHA support, PER support
O Peru e Cuba votaram contra. A eles se juntaram o Chile e o Gana. => CHL no, CUB no, GHA no, PER no
A garantia foi pedida por Moçambique e apoiada por carta, em fevereiro, pela África do Sul, Angola e Botsuana. => AGO support, BWA support, ZAF support
O Brasil votou contra, ao lado de Cuba, China e México. => BRA no, CHN no, CUB no, MEX no
O Reino Unido votou a favor, como fizeram a Irlanda e a França. => FRA yes, GBR yes, IRL yes
O Líbano e a Geórgia, ausentes na votação, comunicaram-no. => GEO absent, LBN absent
O Peru e o Chile apelaram à adoção do texto. => CHL support, PER support
Votaram por essa emenda o Japão e a Coreia do Sul. => JPN yes, KOR yes
Votaram nela, além dos proponentes, Belize e Panamá. => BLZ yes, PAN yes
O texto é bom. Propuseram-no a Nova Zelândia, a Islândia e o Peru. => ISL support, NZL support, PER support
O Peru votou a favor, e o Chile e Cuba também. => CHL yes, CUB yes, PER yes
Levantaram a mão a favor o Peru e o Chile. => CHL yes, PER yes
Ergueram o braço contra a emenda o Peru e o Chile. => CHL no, PER no
As delegações do Peru e do Chile deixaram a sala antes da votação. => CHL absent, PER absent
As cadeiras do Peru e do Chile estavam vazias. => CHL absent, PER absent
A proposta conjunta do Peru e do Chile caiu. => CHL support, PER support
A proposta, do Peru com o Chile e Cuba, caiu. => CHL support, CUB support, PER support
O Peru pediu o adiamento; o Chile e o Gana falaram a favor, o Mali e o Togo contra. => CHL support, GHA support, MLI oppose, PER support, TGO oppose
)";

TEST(ReaderListsNamed, English) { expect_to_say(reader::Language::english, lists_english); }

TEST(ReaderListsNamed, Spanish) { expect_to_say(reader::Language::spanish, lists_spanish); }

TEST(ReaderListsNamed, French) { expect_to_say(reader::Language::french, lists_french); }

TEST(ReaderListsNamed, Portuguese) {
    expect_to_say(reader::Language::portuguese, lists_portuguese);
}

} // namespace
} // namespace plenary::study
