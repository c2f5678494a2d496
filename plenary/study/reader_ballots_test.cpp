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
)";

constexpr std::string_view spanish = R"(
El Consejo aprobó la resolución sobre pesca. Perú votó en contra. Después aprobó la resolución sobre puertos. Chile se abstuvo. => PER no; CHL abstain
El Consejo votó primero una enmienda al proyecto de resolución. Chile y Bolivia votaron a favor de la enmienda; Ecuador votó en contra. Luego aprobó el proyecto en su conjunto. Chile votó en contra. => CHL yes, BOL yes, ECU no; CHL no
Perú votó a favor de la resolución sobre pesca, pero en contra de la resolución sobre puertos. => PER yes; PER no
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
)";

TEST(ReaderBallots, AreToldApartInEnglish) { expect_by_motion(reader::Language::english, english); }

TEST(ReaderBallots, AreToldApartInSpanish) { expect_by_motion(reader::Language::spanish, spanish); }

TEST(ReaderBallots, AreToldApartInFrench) { expect_by_motion(reader::Language::french, french); }

TEST(ReaderBallots, AreToldApartInPortuguese) {
    expect_by_motion(reader::Language::portuguese, portuguese);
}

} // namespace
} // namespace plenary::study
