// One vote told in many ways: by who speaks for the member, in its own words, through a noun, of
// the only one, or as another did.
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Language;

TEST(ReaderTellings, SayTheSameInEnglish) {
    expect_to_say(Language::english, R"(
The representative of Peru said that his delegation had voted against the draft. => PER no
The representative of Peru said his country had voted against the draft. => PER no
The representative of Peru explained that he had voted against the draft. => PER no
Peru's representative said that she had abstained. => PER abstain
Peru's ambassador said her country abstained. => PER abstain
Peru said it had voted against the draft. => PER no
Peru said that it had abstained because of its costs. => PER abstain
Peru explained its vote against the draft. => PER no
Peru explained its abstention. => PER abstain
Explaining its vote against the draft, Peru cited the costs. => PER no
Mr. Vargas (Peru) said that his delegation had voted against the draft resolution. => PER no
Ms. Rojas (Peru), explaining her delegation's vote against, said the text was unclear. => PER no
Mr. Vargas (Peru): My delegation voted against the draft. => PER no
Mr. Vargas (Peru): We voted against the draft. => PER no
Mr. Vargas (Peru): Peru voted against the draft. => PER no
Mr. Vargas (Peru), speaking in explanation of vote, said that his delegation had abstained. => PER abstain
The delegate of Peru stated that his government had voted against it. => PER no
The Peruvian delegate said he had voted no. => PER no
The Peruvian ambassador, Luis Vargas, said his country had voted against the text. => PER no
"We voted against it," said the ambassador of Peru. => PER no
"We abstained because the text was unclear," Peru's ambassador said. => PER abstain
"Peru voted against this text because it is unclear," its ambassador said. => PER no
Peru spoke first. Its delegation voted against the draft. => PER no
Peru called the text unclear; it abstained. => PER abstain
Peru had doubts. Nonetheless it voted for the draft. => PER yes
Peru's foreign minister confirmed that Peru had voted against the draft. => PER no
The foreign ministry in Lima said Peru had voted against the draft. => PER no
Lima voted against the draft. => PER no
The government in Lima voted against the draft. => PER no
The government of Peru voted against the draft. => PER no
The Peruvian government voted against the draft. => PER no
The Peruvian delegation abstained. => PER abstain
Peru's vote was against the draft. => PER no
Peru's vote was no. => PER no
Peru's no vote surprised many. => PER no
Peru's vote against the draft surprised many. => PER no
Peru's abstention surprised many. => PER abstain
The abstention of Peru surprised many. => PER abstain
The vote of Peru against the draft surprised many. => PER no
The only vote against came from Peru. => PER no
The only vote against was Peru's. => PER no
The only vote against was cast by Peru. => PER no
The only country to vote against was Peru. => PER no
The only country voting against was Peru. => PER no
Peru was the only country to vote against it. => PER no
Peru was the only member that voted against it. => PER no
Peru was the only one against. => PER no
Peru was one of the countries that voted against it. => PER no
Peru was among the countries that voted against it. => PER no
Peru was among those voting against. => PER no
Peru cast the only vote against. => PER no
Peru cast a vote against the draft. => PER no
Peru cast its vote against the draft. => PER no
Peru recorded an abstention. => PER abstain
Peru chose to abstain. => PER abstain
Peru opted to abstain. => PER abstain
Peru decided to abstain and did so. => PER abstain
Peru ended up voting against it. => PER no
Peru ended up abstaining. => PER abstain
Peru raised its hand against the draft. => PER no
Peru joined the majority in voting for the draft. => PER yes
Peru joined Chile in voting against the draft. => CHL no, PER no
Peru sided with Chile, which voted against the draft. => CHL no, PER no
Peru followed Chile and voted against the draft. => CHL no, PER no
Chile voted against the draft. Peru followed suit. => CHL no, PER no
Chile voted against the draft. Peru did likewise. => CHL no, PER no
Chile voted against the draft, and Peru did likewise. => CHL no, PER no
Chile voted against the draft, as Peru did. => CHL no, PER no
Chile voted against the draft; Peru, for it. => CHL no, PER yes
Chile voted against the draft but Peru for it. => CHL no, PER yes
Chile voted against the draft, unlike Peru, which abstained. => CHL no, PER abstain
Unlike Chile, which voted against it, Peru abstained. => CHL no, PER abstain
Chile voted against the draft, and so did its neighbour Peru. => CHL no, PER no
Chile and its neighbour Peru voted against the draft. => CHL no, PER no
Chile, but not Peru, voted against the draft. => CHL no
Chile voted against the draft, Peru did not. => CHL no
Neither Chile nor Peru voted for the draft; both abstained. => CHL abstain, PER abstain
Peru, following Chile, voted against the draft. => PER no
)");
}

TEST(ReaderTellings, SayTheSameInSpanish) {
    expect_to_say(Language::spanish, R"(
El representante del Perú dijo que su delegación había votado en contra del proyecto. => PER no
El representante del Perú dijo que su país había votado en contra del proyecto. => PER no
El representante del Perú explicó que había votado en contra del proyecto. => PER no
La embajadora de Perú dijo que su país se abstuvo. => PER abstain
Perú dijo que había votado en contra del proyecto. => PER no
Perú explicó su voto en contra del proyecto. => PER no
Perú explicó su abstención. => PER abstain
Al explicar su voto en contra, Perú citó los costos. => PER no
El Sr. Vargas (Perú) dice que su delegación votó en contra del proyecto de resolución. => PER no
El Sr. Vargas (Perú): Mi delegación votó en contra del proyecto. => PER no
El Sr. Vargas (Perú): Hemos votado en contra del proyecto. => PER no
El delegado peruano dijo que había votado en contra. => PER no
El embajador peruano, Luis Vargas, dijo que su país votó en contra del texto. => PER no
«Votamos en contra», dijo el embajador de Perú. => PER no
«Nos abstuvimos porque el texto era confuso», dijo la embajadora de Perú. => PER abstain
Perú habló primero. Su delegación votó en contra del proyecto. => PER no
El canciller peruano confirmó que Perú votó en contra del proyecto. => PER no
La cancillería peruana dijo que Perú votó en contra del proyecto. => PER no
Lima votó en contra del proyecto. => PER no
El Gobierno de Lima votó en contra del proyecto. => PER no
El Gobierno peruano votó en contra del proyecto. => PER no
La delegación peruana se abstuvo. => PER abstain
El voto de Perú fue en contra. => PER no
El voto en contra de Perú sorprendió a muchos. => PER no
La abstención de Perú sorprendió a muchos. => PER abstain
El único voto en contra fue el de Perú. => PER no
El único voto en contra lo emitió Perú. => PER no
El único país que votó en contra fue Perú. => PER no
El único país en votar en contra fue Perú. => PER no
Perú fue el único país que votó en contra. => PER no
Perú fue el único en votar en contra. => PER no
Perú fue uno de los países que votaron en contra. => PER no
Perú figuró entre los países que votaron en contra. => PER no
Perú emitió el único voto en contra. => PER no
Perú emitió un voto en contra del proyecto. => PER no
Perú optó por abstenerse. => PER abstain
Perú optó por la abstención. => PER abstain
Perú decidió abstenerse y así lo hizo. => PER abstain
Perú acabó votando en contra. => PER no
Perú terminó absteniéndose. => PER abstain
Perú se sumó a Chile y votó en contra del proyecto. => CHL no, PER no
Chile votó en contra del proyecto. Perú hizo lo propio. => CHL no, PER no
Chile votó en contra del proyecto. Perú también. => CHL no, PER no
Chile votó en contra del proyecto, y lo mismo hizo Perú. => CHL no, PER no
Chile votó en contra del proyecto; Perú, a favor. => CHL no, PER yes
Chile votó en contra del proyecto, pero Perú a favor. => CHL no, PER yes
Chile votó en contra del proyecto, a diferencia de Perú, que se abstuvo. => CHL no, PER abstain
Chile y su vecino Perú votaron en contra del proyecto. => CHL no, PER no
Chile, pero no Perú, votó en contra del proyecto. => CHL no
Ni Chile ni Perú votaron a favor; ambos se abstuvieron. => CHL abstain, PER abstain
)");
}

TEST(ReaderTellings, SayTheSameInFrench) {
    expect_to_say(Language::french, R"(
Le représentant du Pérou a dit que sa délégation avait voté contre le projet. => PER no
Le représentant du Pérou a dit que son pays avait voté contre le projet. => PER no
Le représentant du Pérou a expliqué qu'il avait voté contre le projet. => PER no
L'ambassadrice du Pérou a dit que son pays s'était abstenu. => PER abstain
Le Pérou a dit avoir voté contre le projet. => PER no
Le Pérou a dit qu'il avait voté contre le projet. => PER no
Le Pérou a expliqué son vote contre le projet. => PER no
Le Pérou a expliqué son abstention. => PER abstain
Expliquant son vote contre le projet, le Pérou a évoqué les coûts. => PER no
M. Vargas (Pérou) dit que sa délégation a voté contre le projet de résolution. => PER no
Mme Rojas (Pérou), expliquant le vote contre de sa délégation, dit que le texte est confus. => PER no
M. Vargas (Pérou) : Ma délégation a voté contre le projet. => PER no
M. Vargas (Pérou) : Nous avons voté contre le projet. => PER no
Le délégué péruvien a dit qu'il avait voté contre. => PER no
L'ambassadeur péruvien, Luis Vargas, a dit que son pays avait voté contre le texte. => PER no
« Nous avons voté contre », a dit l'ambassadeur du Pérou. => PER no
« Nous nous sommes abstenus parce que le texte était confus », a dit l'ambassadrice du Pérou. => PER abstain
Le Pérou a parlé le premier. Sa délégation a voté contre le projet. => PER no
Le ministre péruvien des affaires étrangères a confirmé que le Pérou avait voté contre le projet. => PER no
Lima a voté contre le projet. => PER no
Le gouvernement péruvien a voté contre le projet. => PER no
La délégation péruvienne s'est abstenue. => PER abstain
Le vote du Pérou contre le projet a surpris. => PER no
L'abstention du Pérou a surpris. => PER abstain
La seule voix contre est celle du Pérou. => PER no
Le seul vote contre est celui du Pérou. => PER no
Le seul pays à avoir voté contre est le Pérou. => PER no
Le seul pays qui a voté contre est le Pérou. => PER no
Le Pérou est le seul pays à avoir voté contre. => PER no
Le Pérou a été le seul à voter contre. => PER no
Le Pérou est l'un des pays qui ont voté contre. => PER no
Le Pérou figure parmi les pays qui ont voté contre. => PER no
Le Pérou a émis un vote contre le projet. => PER no
Le Pérou a choisi de s'abstenir. => PER abstain
Le Pérou a opté pour l'abstention. => PER abstain
Le Pérou a fini par voter contre. => PER no
Le Pérou a fini par s'abstenir. => PER abstain
Le Pérou s'est joint au Chili pour voter contre le projet. => CHL no, PER no
Le Chili a voté contre le projet. Le Pérou a fait de même. => CHL no, PER no
Le Chili a voté contre le projet. Le Pérou aussi. => CHL no, PER no
Le Chili a voté contre le projet, et le Pérou a fait de même. => CHL no, PER no
Le Chili a voté contre le projet ; le Pérou, pour. => CHL no, PER yes
Le Chili a voté contre le projet, mais le Pérou pour. => CHL no, PER yes
Le Chili a voté contre le projet, contrairement au Pérou, qui s'est abstenu. => CHL no, PER abstain
Le Chili et son voisin le Pérou ont voté contre le projet. => CHL no, PER no
Le Chili, mais pas le Pérou, a voté contre le projet. => CHL no
Ni le Chili ni le Pérou n'ont voté pour ; tous deux se sont abstenus. => CHL abstain, PER abstain
)");
}

TEST(ReaderTellings, SayTheSameInPortuguese) {
    expect_to_say(Language::portuguese, R"(
O representante do Peru disse que a sua delegação tinha votado contra o projeto. => PER no
O representante do Peru disse que o seu país tinha votado contra o projeto. => PER no
O representante do Peru explicou que tinha votado contra o projeto. => PER no
A embaixadora do Peru disse que o seu país se absteve. => PER abstain
O Peru disse que tinha votado contra o projeto. => PER no
O Peru disse ter votado contra o projeto. => PER no
O Peru explicou o seu voto contra o projeto. => PER no
O Peru explicou a sua abstenção. => PER abstain
Ao explicar o seu voto contra, o Peru citou os custos. => PER no
O Sr. Vargas (Peru) diz que a sua delegação votou contra o projeto de resolução. => PER no
O Sr. Vargas (Peru): A minha delegação votou contra o projeto. => PER no
O Sr. Vargas (Peru): Votamos contra o projeto. => PER no
O delegado peruano disse que tinha votado contra. => PER no
O embaixador peruano, Luis Vargas, disse que o seu país votou contra o texto. => PER no
"Votámos contra", disse o embaixador do Peru. => PER no
"Abstivemo-nos porque o texto era confuso", disse a embaixadora do Peru. => PER abstain
O Peru falou primeiro. A sua delegação votou contra o projeto. => PER no
O chanceler peruano confirmou que o Peru votou contra o projeto. => PER no
Lima votou contra o projeto. => PER no
O governo peruano votou contra o projeto. => PER no
A delegação peruana absteve-se. => PER abstain
O voto contra do Peru surpreendeu muitos. => PER no
A abstenção do Peru surpreendeu muitos. => PER abstain
O único voto contra foi o do Peru. => PER no
O único voto contra veio do Peru. => PER no
O único país que votou contra foi o Peru. => PER no
O único país a votar contra foi o Peru. => PER no
O Peru foi o único país que votou contra. => PER no
O Peru foi o único a votar contra. => PER no
O Peru foi um dos países que votaram contra. => PER no
O Peru está entre os países que votaram contra. => PER no
O Peru deu o único voto contra. => PER no
O Peru optou por se abster. => PER abstain
O Peru optou pela abstenção. => PER abstain
O Peru acabou por votar contra. => PER no
O Peru acabou se abstendo. => PER abstain
O Peru juntou-se ao Chile e votou contra o projeto. => CHL no, PER no
O Chile votou contra o projeto. O Peru fez o mesmo. => CHL no, PER no
O Chile votou contra o projeto. O Peru também. => CHL no, PER no
O Chile votou contra o projeto, e o mesmo fez o Peru. => CHL no, PER no
O Chile votou contra o projeto; o Peru, a favor. => CHL no, PER yes
O Chile votou contra o projeto, mas o Peru a favor. => CHL no, PER yes
O Chile votou contra o projeto, ao contrário do Peru, que se absteve. => CHL no, PER abstain
O Chile e o seu vizinho Peru votaram contra o projeto. => CHL no, PER no
O Chile, mas não o Peru, votou contra o projeto. => CHL no
Nem o Chile nem o Peru votaram a favor; ambos se abstiveram. => CHL abstain, PER abstain
)");
}

} // namespace
} // namespace plenary::study
