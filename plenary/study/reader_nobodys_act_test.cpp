// What is lacking, sought, kept from happening, said of one of two or only perhaps so, is no act;
// and who is named beside the act does not do it.
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view nobody_english = R"(
Then his hand went up with those of Japan, India and Bangladesh. =>
The draft (Peru, Chile and Ghana) was adopted. =>
The pause resolution (Chile, Palau and Vanuatu, joined later by Germany) calls for a pause. =>
Ghana and Mali, objecting, asked for the text to be withdrawn. =>
Up went the hands of Mexico and Brazil. =>
Among those raising their cards were Peru and Chile. =>
Neither support nor opposition came from Peru. =>
Peru gave no support to the draft. =>
Peru offered no objection to the draft. =>
Peru raised no objection. =>
Without the vote of Peru the draft fails. =>
The draft lacks the support of Peru. =>
The draft failed to win the support of Peru. =>
The draft did not get the backing of Peru and Chile. =>
The sponsors are seeking the support of Peru. =>
The support of Peru is uncertain. =>
The vote of Peru is still open. =>
Only the vote of Peru is missing. =>
The abstention of Peru would be enough. =>
The threat of a Russian veto remains. =>
Peru's abstention last year is remembered. =>
The letter was not signed by Peru. =>
The letter, unsigned by Peru, was sent. =>
The draft was opposed by nobody but praised by Peru's press. =>
All but Peru were asked to vote for the draft. =>
Peru was asked why it voted against. =>
Peru would rather abstain than vote against. =>
Peru neither confirmed nor denied that it had voted against. =>
Had it not been for Peru, the draft would have passed. =>
The draft was adopted despite fears that Peru would vote against. =>
Peru, it was wrongly reported, voted against. =>
Contrary to what was written, Peru did not vote against. =>
Peru forgot to vote. =>
It is unclear whether Peru voted against or abstained. =>
Peru's vote was not counted. =>
Peru meant to vote for it but pressed the wrong button. =>
Peru used to vote against such drafts. =>
Peru always votes against such drafts. =>
Peru never votes against such drafts. =>
Peru has the right to vote against. =>
Peru may not vote. =>
Peru's parliament voted against the treaty. =>
The people of Peru voted against the treaty. =>
Peru's opposition party voted against the draft. =>
The Peruvian senator voted against the bill. =>
Ms. Chad voted against the draft. =>
Members voted against Peru's bid. =>
The Council condemned Peru and supported Chile. =>
The draft supports Peru. =>
The resolution, which condemns Peru, was adopted. =>
Support for Peru came from all sides. =>
They supported Peru's candidate. =>
The vote on Peru was postponed. =>
The vote in Peru was postponed. =>
The amendment on Peru was rejected. =>
The embassy of Peru in Chile was attacked after the vote. =>
Peru and Chile were urged to vote against. =>
Peru was blamed for the abstentions. =>
Peru was criticised for voting against. => PER no
Peru has not signed. =>
Peru has not yet signed the letter. =>
Nobody but Peru's press supported the draft. =>
Peru supported the previous draft, not this one. =>
Peru, unlike last year, did not sponsor the draft. =>
Peru stopped supporting the draft. =>
Peru took its name off the draft. =>
Peru is considering supporting the draft. =>
Peru stopped short of supporting the draft. =>
Peru fell short of opposing the draft. =>
Peru was close to voting against the draft. =>
Peru came close to voting against. =>
Peru almost voted against. =>
Peru nearly abstained. =>
Peru pretended to support the draft. =>
Peru persuaded Chile to vote for the draft. =>
Peru convinced Chile to abstain. =>
Peru talked Chile out of voting against. =>
Peru prevented Chile from voting against. =>
Peru kept Chile from abstaining. =>
Peru complained about Chile's absence. =>
Peru bought votes. =>
Peru counted the votes against. =>
Peru collected the signatures against the treaty. =>
Peru read out the names of those that voted against. =>
Peru chaired the vote against which protests were filed. =>
Peru announced the result: ten votes against. =>
Peru, chairing the meeting, put the draft to the vote. =>
Peru spoke after the vote. =>
Peru explained the vote of the group. =>
Peru praised those who voted against. =>
Peru praised the abstention of Chile. => CHL abstain
Peru mourned its minister before the vote against the draft. =>
Peru, asked how it voted, said: against. => PER no
The ambassador of Peru told reporters that Chile voted against. =>
According to Peru, ten members voted against. =>
Peru said the draft had ten votes against it. =>
Peru and Chile differ: one voted for the draft, the other against. =>
Either Peru or Chile voted against. =>
Peru or Chile voted against. =>
One of Peru and Chile voted against. =>
At least one of Peru, Chile and Ghana abstained. =>
Peru and perhaps Chile voted against. => PER no
Peru and, it seems, Chile voted against. => PER no
Peru and reportedly Chile voted against. => PER no
Peru – Chile was absent – voted against. => CHL absent, PER no
Peru, which borders Chile, voted against. => PER no
Peru, a friend of Chile and Ghana, voted against. => PER no
Peru, after talks with Chile, voted against. => PER no
Peru, in a swipe at Chile, voted against. => PER no
Peru, to please Chile, voted against. => PER no
Peru, represented by Chile, voted against. => PER no
Peru, on instructions from Lima, voted against. => PER no
Peru voted against, to the regret of Chile. => PER no
Peru voted against, in defiance of Chile. => PER no
Peru voted against, as Chile had predicted. => PER no
Peru voted against, as Chile had asked. => PER no
Peru voted against, and Chile noticed. => PER no
Peru voted against, whereas Chile hesitated. => PER no
Peru voted against while Chile's delegate was speaking. => PER no
Peru voted against the amendment Chile had tabled. => CHL support, PER no
Peru voted against Chile's amendment. => CHL support, PER no
Peru voted against the candidate of Chile. => PER no
Peru voted with Chile. =>
Peru voted like Chile, against. => CHL no, PER no
Unlike Chile, Peru voted against. => PER no
Not only Peru but also Chile voted against. => CHL no, PER no
Far from abstaining, Peru voted against. => PER no
Instead of abstaining, Peru voted against. => PER no
Rather than vote against, Peru abstained. => PER abstain
Peru abstained rather than vote against. => PER abstain
Peru abstained instead of voting against. => PER abstain
Peru abstained; a no would have cost it the seat. => PER abstain
Peru abstained, having first voted against. => PER abstain
)";

constexpr std::string_view nobody_spanish = R"(
También lo hicieron, tras sendas explicaciones de voto, el Brasil, México y Egipto. =>
Brasil, Uruguay y Bolivia sí lo hicieron. =>
Faltó el voto de Perú. =>
El texto no consiguió el apoyo de Perú. =>
El texto carece del apoyo de Perú. =>
Se busca el apoyo de Perú. =>
Perú no dio su apoyo al texto. =>
El voto de Perú no llegó. =>
Perú olvidó votar. =>
No consta el voto de Perú. =>
Se ignora si Perú votó en contra. =>
La firma de Perú no figura en la carta. =>
Perú ya no apoya el texto. => PER oppose
Perú estuvo a punto de votar en contra. =>
Perú casi se abstiene. =>
Perú dejó de apoyar el texto. =>
Perú convenció a Chile de votar a favor. =>
Perú impidió que Chile votara en contra. =>
Perú fingió apoyar el texto. =>
Perú contó los votos en contra. =>
Perú leyó los nombres de quienes votaron en contra. =>
O Perú o Chile votó en contra. =>
Perú o Chile votaron en contra. =>
Perú y quizá Chile votaron en contra. => PER no
Perú, amigo de Chile y de Cuba, votó en contra. => PER no
Perú, tras hablar con Chile, votó en contra. => PER no
Perú votó en contra, a pesar de Chile. => PER no
Perú votó en contra de la enmienda de Chile. => CHL support, PER no
En vez de abstenerse, Perú votó en contra. => PER no
Perú se abstuvo en lugar de votar en contra. => PER abstain
)";

constexpr std::string_view nobody_french = R"(
Il manque la voix du Pérou. =>
Le texte n'a pas obtenu le soutien du Pérou. =>
On attend le soutien du Pérou. =>
Le Pérou n'a pas donné son soutien au texte. =>
La signature du Pérou ne figure pas sur la lettre. =>
On ignore si le Pérou a voté contre. =>
Le Pérou a failli voter contre. =>
Le Pérou a cessé de soutenir le texte. =>
Le Pérou a convaincu le Chili de voter pour. =>
Le Pérou a empêché le Chili de voter contre. =>
Le Pérou a compté les voix contre. =>
Le Pérou a feint de soutenir le texte. =>
Le Pérou ou le Chili a voté contre. =>
Le Pérou, ami du Chili et de Cuba, a voté contre. => PER no
Le Pérou, après avoir parlé au Chili, a voté contre. => PER no
Le Pérou a voté contre l'amendement du Chili. => CHL support, PER no
Au lieu de s'abstenir, le Pérou a voté contre. => PER no
Le Pérou s'est abstenu au lieu de voter contre. => PER abstain
)";

constexpr std::string_view nobody_portuguese = R"(
Levantaram a placa verde Colômbia, Equador, Peru e Chile. =>
Falta o voto do Peru. =>
O texto não obteve o apoio do Peru. =>
Espera-se o apoio do Peru. =>
A assinatura do Peru não consta da carta. =>
Ignora-se se o Peru votou contra. =>
O Peru quase votou contra. =>
O Peru deixou de apoiar o texto. =>
O Peru convenceu o Chile a votar a favor. =>
O Peru impediu que o Chile votasse contra. =>
O Peru esteve a ponto de votar contra. =>
O Peru contou os votos contra. =>
O Peru ou o Chile votou contra. =>
O Peru, amigo do Chile e de Cuba, votou contra. => PER no
O Peru votou contra a emenda do Chile. => CHL support, PER no
Em vez de se abster, o Peru votou contra. => PER no
)";

TEST(ReaderNobodysAct, English) { expect_to_say(reader::Language::english, nobody_english); }

TEST(ReaderNobodysAct, Spanish) { expect_to_say(reader::Language::spanish, nobody_spanish); }

TEST(ReaderNobodysAct, French) { expect_to_say(reader::Language::french, nobody_french); }

TEST(ReaderNobodysAct, Portuguese) {
    expect_to_say(reader::Language::portuguese, nobody_portuguese);
}

} // namespace
} // namespace plenary::study
