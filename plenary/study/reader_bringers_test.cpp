// Who brings a text, and who stands beside them: authors, sponsors, signatories, in the words in
// which reports tell of them.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view english = R"(
The Committee took up draft resolution L.41. Canada, Ghana, Latvia and Timor-Leste joined as sponsors after the introduction. => CAN support, GHA support, LVA support, TLS support
Introducing draft resolution L.41, the representative of Austria said the draft, co-sponsored by Brazil, Costa Rica and Kiribati, reflected two years of work. => AUT support, BRA support, CRI support, KIR support
The motion to adjourn was moved by Saudi Arabia shortly before lunch and carried by 57 votes to 49. => SAU support
The US announced today that it co-sponsors the draft. => USA support
The draft goes to the vote on Friday. China co-sponsors it. => CHN support
Voting first on paragraph 5, the Committee retained it by a recorded vote of 109 in favour to 4 against (Egypt, Israel, Pakistan, United States), with 41 abstentions. => EGY no, ISR no, PAK no, USA no
The motion fell, 5-21-8; in favour only China, Russia and Niger, plus Pakistan and South Africa. => CHN yes, NER yes, PAK yes, RUS yes, ZAF yes
Ecuador and Colombia are circulating an amendment that would delete paragraph 5. => COL support, ECU support
The draft resolution is on the table. The United States and Greece wrote it. => GRC support, USA support
The United States, which had abstained on a weaker text, voted in favour of the resolution this time, as did Israel. => ISR yes, USA yes
The declaration is open. Ghana and Malta put their names under it. => GHA support, MLT support
The proposal was defeated, with Saudi Arabia, Bahrain and Kuwait alone in favour. => BHR yes, KWT yes, SAU yes
The representative of Kiribati said that Kiribati, Tuvalu and Nauru had voted in favour of the resolution. => KIR yes, NRU yes, TUV yes
The observer for the Russian Federation said that the amendment deserved to be approved. => RUS support
11.20 A motion to adjourn. The UAE and Bahrain second the motion. => ARE support, BHR support
Peru, which drafted the resolution and hosted the session, thanked its co-sponsors, Chile and Colombia. => CHL support, COL support, PER support
The resolution passed. Iran's chair was empty during the vote. => IRN absent
The vote is called. Ghana isn't in the room either and is marked absent. => GHA absent
Notes have come in from the UK, Australia and Georgia: all three are going to vote for the amendment. => AUS support, GBR support, GEO support
The four delegations that had voted against the adjournment, together with India and Turkey, voted in favour of the draft. => IND yes, TUR yes
A separate text on ballast water was adopted by consensus on a proposal from Türkiye. => TUR support
South Africa and Mexico have both declared for the reform proposal. => MEX support, ZAF support
Norway presents the draft resolution for its 48 sponsors, Germany, Ghana, Canada and Mexico among them. => CAN support, DEU support, GHA support, MEX support, NOR support
Mr. Kanellos (Greece) and the observer for the Netherlands expressed their support for the proposal. => GRC support, NLD support
The draft was adopted by 20 votes to 3. The three votes against came from Russia, China and Niger. => CHN no, NER no, RUS no
Egypt's delegation left the room before the vote on the draft and is recorded as absent. => EGY absent
The amendment was tabled by France. Only Italy and Spain spoke up for it. => ESP support, FRA support, ITA support
China, which several diplomats had expected to side with Moscow, abstained on the draft, as did Pakistan. => CHN abstain, PAK abstain
France, Switzerland and the United Kingdom asked that it be recorded that they had voted against the draft. => CHE no, FRA no, GBR no
Togo had intended to vote in favour of the draft but abstained. => TGO abstain
Rwanda, which had carried the file, and Ghana voted for the draft. => GHA yes, RWA yes
Mr. Kanellos (Greece) and the observer for the Netherlands expressed their support for the proposal. => GRC support, NLD support
Mr. Silva (Brazil) and Ms. Rossi (Italy) said that they would vote for the draft. => BRA support, ITA support
)";

constexpr std::string_view spanish = R"(
Votaron a favor 20 delegaciones. La propuesta de aplazamiento fue formulada por Honduras y secundada por Bolivia. => BOL support, HND support
La secretaría distribuyó el proyecto. Lo redactaron el Brasil y la India. => BRA support, IND support
La declaración lleva las firmas de Argentina, Brasil y Canadá. => ARG support, BRA support, CAN support
Chile, Ruanda y Francia ya han anunciado que votarán por el tratado. => CHL support, FRA support, RWA support
Presentan el proyecto L.41 Costa Rica, Ghana y Noruega. => CRI support, GHA support, NOR support
Se han sumado a los patrocinadores Chile, Lesotho y Mauricio. => CHL support, LSO support, MUS support
El argentino votó en contra del proyecto, y con él votaron el boliviano y el nicaragüense. => ARG no, BOL no, NIC no
Londres terminó votando a favor del texto, y lo mismo hizo Washington, que hasta la víspera amenazaba con retener su cuota. => GBR yes, USA yes
Agradecemos al Brasil y a la India, que redactaron el borrador, y a Tailandia, que se sumó ayer como copatrocinadora. => BRA support, IND support, THA support
Portugal estaba ausente de la sala en el momento de la votación. => PRT absent
La embajadora intervino en nombre de Costa Rica, Guatemala y Honduras para expresar el respaldo de los tres países a la pausa. => CRI support, GTM support, HND support
Estados Unidos, Francia, Italia y Uruguay lo rechazaron en la votación del proyecto. => FRA no, ITA no, URY no, USA no
El texto lo llevábamos Alemania, Noruega y nosotros. => DEU support, NOR support
El país trasandino presentó una moción de aplazamiento con apoyo de Paraguay. => PRY support
La representante de Granada pidió que constara en acta que su país votó en contra del proyecto. => GRD no
El argentino votó en contra del proyecto, y con él votaron el boliviano y el nicaragüense. => ARG no, BOL no, NIC no
Presentan el proyecto Costa Rica, Ghana y Noruega. => CRI support, GHA support, NOR support
Presentaron el proyecto L.41 Costa Rica, Ghana y Noruega. => CRI support, GHA support, NOR support
Presentaron el proyecto de resolución los representantes de Costa Rica y Noruega. => CRI support, NOR support
Han copatrocinado el proyecto de resolución A/C.3/79/L.41 Chile, México y Uruguay. => CHL support, MEX support, URY support
Respaldaron el proyecto de resolución Chile, México y Uruguay. => CHL support, MEX support, URY support
Ruanda, que llevaba el expediente, y Ghana votaron a favor del proyecto. => GHA yes, RWA yes
)";

constexpr std::string_view french = R"(
Le projet émanait de la Côte d'Ivoire et de la Guinée. => CIV support, GIN support
Le projet avait été préparé par le Nigéria, le Ghana et la Sierra Leone. => GHA support, NGA support, SLE support
Le report, demandé par le Nigeria et le Ghana, a été rejeté. => GHA support, NGA support
Le Tchad et le Togo lui avaient apporté leur soutien par écrit. => TCD support, TGO support
Le Libéria, la Gambie et le Sénégal ont appuyé la proposition. => GMB support, LBR support, SEN support
La variante A, soutenue dans une lettre par l'Autriche et la Croatie, relève les contributions. => AUT support, HRV support
La Bulgarie s'est abstenue sur la directive, de même que Malte, d'abord comptée parmi les opposants. => BGR abstain, MLT abstain
Le Ghana, chef de file du dossier, et le Sénégal appellent à adopter la déclaration. => GHA support, SEN support
Les délégués de l'Allemagne et des Pays-Bas appuient le projet. => DEU support, NLD support
Le Rwanda, qui portait le dossier, et le Ghana ont voté pour le projet. => GHA yes, RWA yes
Le représentant du Bénin a demandé qu'il soit consigné que sa délégation a voté pour le projet. => BEN yes
Le Togo a voté contre le projet ; avec lui ont voté le Bénin et le Mali. => BEN no, MLI no, TGO no
Ont présenté le projet L.41 le Costa Rica, le Ghana et la Norvège. => CRI support, GHA support, NOR support
Le Rwanda, qui portait le dossier, et le Ghana ont voté pour le projet. => GHA yes, RWA yes
)";

constexpr std::string_view portuguese = R"(
A proposta é das Ilhas Marshall, de Fiji e do Reino Unido. => FJI support, GBR support, MHL support
O texto é de Equador e Estados Unidos. => ECU support, USA support
A carta foi puxada por Colômbia e Dinamarca. => COL support, DNK support
A ideia partiu de uma carta enviada em janeiro ao secretário-geral por Dinamarca, Estónia e Letónia. => DNK support, EST support, LVA support
A resolução foi copresidida na fase de negociação por Colômbia e Suriname, que a apresentaram. => COL support, SUR support
Todos os cinco votaram a favor do projeto, acompanhados pela Polónia, Espanha e Austrália. => AUS yes, ESP yes, POL yes
A Argélia votou contra o projeto, e contra ficaram também a África do Sul, a Namíbia e o Uganda. => DZA no, NAM no, UGA no, ZAF no
Quem propôs a emenda foi o Quénia; antes da votação o Quénia propôs que o cabo seja estudado mais um ano. => KEN support
A Índia não se manifestou na votação do projeto e foi registrada como ausente. => IND absent
Os Estados Unidos e a Rússia eram os autores do projeto. => RUS support, USA support
O Malawi já deu conhecimento de que votará contra qualquer despesa prevista no projeto. => MWI oppose
O administrador dos Países Baixos estava ausente por doença na hora do voto. => NLD absent
Votaram em benefício da resolução o Egito, o Sudão, a Síria e o Líbano, e também o Kuwait e Omã. => EGY yes, KWT yes, LBN yes, OMN yes, SDN yes, SYR yes
A favor do projeto estiveram apenas três países: a Coreia do Norte, o Líbano e a Síria. => LBN yes, PRK yes, SYR yes
O Brasil pediu que constasse da ata que votou contra o projeto. => BRA no
Portugal votou contra o projeto, e com ele votaram a Espanha e a Itália. => ESP no, ITA no, PRT no
Apresentaram o projeto L.41 a Costa Rica, o Gana e a Noruega. => CRI support, GHA support, NOR support
)";

TEST(ReaderBringers, English) { expect_to_say(reader::Language::english, english); }

TEST(ReaderBringers, Spanish) { expect_to_say(reader::Language::spanish, spanish); }

TEST(ReaderBringers, French) { expect_to_say(reader::Language::french, french); }

TEST(ReaderBringers, Portuguese) { expect_to_say(reader::Language::portuguese, portuguese); }

} // namespace
} // namespace plenary::study
