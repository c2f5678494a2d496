// Several motions in a few sentences: whose vote was on which.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view english = R"(
The Council first voted on an amendment by Peru to the draft resolution. Chile and Bolivia voted for the amendment; Ecuador voted against it. The Council then adopted the draft resolution as a whole. Chile voted against it. => PER support, CHL yes, BOL yes, ECU no; CHL no
The Assembly adopted resolution L.1 on fisheries. Peru voted against. It then adopted resolution L.2 on ports. Chile abstained. => PER no; CHL abstain
Peru signed the letter of protest. Chile voted against the resolution. => PER support; CHL no
The resolution on ports was adopted, with Peru abstaining. Earlier the Council had rejected a motion to adjourn the debate; Chile voted for the adjournment. => PER abstain; CHL yes
The Council adopted a resolution on fisheries. Peru voted against. It also adopted a resolution on ports. Chile voted against. => PER no; CHL no
Peru voted for the resolution on fisheries but against the resolution on ports. => PER yes; PER no
Peru voted for the resolution and against the amendment. => PER yes; PER no
Peru proposed a moratorium on mining and Chile opposed it. Bolivia proposed a fund for victims. => PER support, CHL oppose; BOL support
Peru and Chile voted against the ban on fishing. Bolivia voted for the ban on mining. => PER no, CHL no; BOL yes
The amendment was rejected; Peru voted against it. The resolution passed; Chile voted against it. => PER no; CHL no
The amendment was rejected; Peru voted against it, and so did Chile. => PER no, CHL no
Mr. Lindqvist (Sweden): I have the honour to speak on behalf of Denmark, Norway and my own country. Our three countries voted in favour of the draft resolution. We voted against the amendment. => DNK yes, NOR yes, SWE yes; DNK no, NOR no, SWE no
On the first draft, Chad abstained; on the second, it voted against. => TCD abstain; TCD no
Fiji opposed the first resolution and abstained on the second. => FJI oppose; FJI abstain
On the first, Chad abstained and Mali voted against. On the second, Chad voted in favour and Mali abstained. => TCD abstain, MLI no; TCD yes, MLI abstain
Chad abstained on paragraph 9, then voted in favour of the text in its entirety. => TCD abstain; TCD yes
Operative paragraph 3 was retained by 60 votes to 2, with Cuba and Iran against. The resolution as a whole was adopted, with Iran abstaining. => CUB no, IRN no; IRN abstain
The Council rejected Poland's amendment, which only Hungary supported, before adopting the text with Poland voting against. => POL support, HUN support; POL no
The Brazilian text was vetoed by the United States. A week later Russia and China vetoed a US draft; Mali abstained. => BRA support, USA no; RUS no, CHN no, MLI abstain
Chad abstained on the amendment and voted for the resolution. => TCD abstain; TCD yes
)";

constexpr std::string_view spanish = R"(
El Consejo aprobó la resolución sobre pesca. Perú votó en contra. Después aprobó la resolución sobre puertos. Chile se abstuvo. => PER no; CHL abstain
El Consejo votó primero una enmienda al proyecto de resolución. Chile y Bolivia votaron a favor de la enmienda; Ecuador votó en contra. Luego aprobó el proyecto en su conjunto. Chile votó en contra. => CHL yes, BOL yes, ECU no; CHL no
Perú votó a favor de la resolución sobre pesca, pero en contra de la resolución sobre puertos. => PER yes; PER no
En la primera votación, Brasil y México votaron a favor. En la segunda, ambos se abstuvieron. => BRA yes, MEX yes; BRA abstain, MEX abstain
El texto estadounidense fue vetado por Rusia y China, y el ruso recibió el voto en contra de Francia y Malta. => USA support, RUS no, CHN no; FRA no, MLT no
Se votó por separado el párrafo 10: Malí votó en contra y Chad se abstuvo. Luego el texto entero fue aprobado: votó en contra Togo y Chad votó a favor. => MLI no, TCD abstain; TGO no, TCD yes
Chad votó en contra de la resolución sobre Palestina y a favor de la relativa a Ucrania. => TCD no; TCD yes
)";

constexpr std::string_view french = R"(
Le Conseil a adopté la résolution sur la pêche. Le Pérou a voté contre. Il a ensuite adopté la résolution sur les ports. Le Chili s'est abstenu. => PER no; CHL abstain
Le Conseil a d'abord voté sur un amendement au projet de résolution. Le Chili et la Bolivie ont voté pour l'amendement ; l'Équateur a voté contre. Il a ensuite adopté le projet dans son ensemble. Le Chili a voté contre. => CHL yes, BOL yes, ECU no; CHL no
Le Pérou a voté pour la résolution sur la pêche, mais contre la résolution sur les ports. => PER yes; PER no
)";

constexpr std::string_view portuguese = R"(
O Conselho aprovou a resolução sobre pesca. O Peru votou contra. Depois aprovou a resolução sobre portos. O Chile absteve-se. => PER no; CHL abstain
O Conselho votou primeiro uma emenda ao projeto de resolução. O Chile e a Bolívia votaram a favor da emenda; o Equador votou contra. Depois aprovou o projeto no seu conjunto. O Chile votou contra. => CHL yes, BOL yes, ECU no; CHL no
O Peru votou a favor da resolução sobre pesca, mas contra a resolução sobre portos. => PER yes; PER no
Na primeira votação, o Mali votou a favor e o Chade absteve-se. Na segunda, ambos se abstiveram. => MLI yes, TCD abstain; MLI abstain, TCD abstain
)";

TEST(ReaderBallots, AreToldApartInEnglish) { expect_by_motion(reader::Language::english, english); }

TEST(ReaderBallots, AreToldApartInSpanish) { expect_by_motion(reader::Language::spanish, spanish); }

TEST(ReaderBallots, AreToldApartInFrench) { expect_by_motion(reader::Language::french, french); }

TEST(ReaderBallots, AreToldApartInPortuguese) {
    expect_by_motion(reader::Language::portuguese, portuguese);
}

} // namespace
} // namespace plenary::study
