// Two motions in one sentence: what is on which, where a clause opens with what it is on, where one
// act is on both, and where the second half leaves its verb out.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view of_two_english = R"(
On the amendment, Peru voted yes; on the resolution, it voted no. => PER yes; PER no
On the amendment Peru abstained, on the resolution it voted in favour. => PER abstain; PER yes
Peru abstained on the amendment but voted for the resolution. => PER abstain; PER yes
Peru voted no on the amendment, yes on the resolution. => PER no; PER yes
As for the amendment, Chile voted against. => CHL no
Having voted against the amendment, Peru voted for the resolution. => PER no; PER yes
After voting against the amendment, Peru voted for the resolution. => PER no; PER yes
Peru, after voting against the amendment, supported the resolution. => PER no; PER support
Peru voted against both the amendment and the resolution. => PER no; PER no
Peru voted for the amendment as well as the resolution. => PER yes; PER yes
Peru voted for the amendment and the resolution. => PER yes; PER yes
Peru first voted against the amendment and then for the resolution. => PER no; PER yes
The amendment was opposed by Peru, the resolution by Chile. => PER oppose; CHL oppose
Chile voted against the amendment, and Peru against the resolution. => CHL no; PER no
On the amendment: Peru yes, Chile no. On the resolution: Peru no, Chile yes. => PER yes, CHL no; PER no, CHL yes
On the amendment Peru and Chile voted against and Cuba abstained; on the resolution all three voted in favour. => PER no, CHL no, CUB abstain; PER yes, CHL yes, CUB yes
Peru voted for the resolution, having abstained on the amendment. => PER yes; PER abstain
Peru voted for the resolution even though the amendment it had backed failed. => PER yes; PER support
On the amendment Peru voted yes, on the resolution no. => PER yes; PER no
On the amendment Peru voted in favour, and on the resolution as a whole against. => PER yes; PER no
On the amendment, Peru and Chile voted in favour, and on the resolution as a whole they abstained. => PER yes, CHL yes; PER abstain, CHL abstain
The letter was signed by Peru, the treaty by Chile. => PER support; CHL support
The amendment was backed by Peru and by Chile. => PER support, CHL support
The amendment was backed by Peru and the resolution by Chile. => PER support
Peru voted for the amendment but against the text. => PER yes; PER no
Peru abstained on the amendment but voted for the proposal. => PER abstain; PER yes
On the amendment Peru voted yes, on the text no. => PER yes; PER no
On the amendment, Peru and Chile voted in favour, and on the proposal as a whole they abstained. => PER yes, CHL yes; PER abstain, CHL abstain
On the amendment, Peru voted yes; on the declaration, it voted no. => PER yes; PER no
In the end, on the amendment Peru voted yes, on the resolution no. => PER yes; PER no
Denmark voted against; Peru voted for draft resolution A/C.3/79/L.36. => DNK no, PER yes
)";

constexpr std::string_view of_two_spanish = R"(
Sobre la enmienda, Perú votó a favor; sobre la resolución, votó en contra. => PER yes; PER no
Perú se abstuvo en la enmienda, pero votó a favor de la resolución. => PER abstain; PER yes
Tras votar en contra de la enmienda, Perú votó a favor de la resolución. => PER no; PER yes
Perú votó en contra de la enmienda y a favor de la resolución. => PER no; PER yes
Perú votó a favor tanto de la enmienda como de la resolución. => PER yes; PER yes
Perú votó primero en contra de la enmienda y después a favor de la resolución. => PER no; PER yes
Chile votó en contra de la enmienda y Perú en contra de la resolución. => CHL no; PER no
En la enmienda: Perú sí, Chile no. En la resolución: Perú no, Chile sí. => PER yes, CHL no; PER no, CHL yes
Perú votó a favor de la resolución pese a haber votado en contra de la enmienda. => PER yes; PER no
Perú votó a favor de la enmienda; en la resolución, se abstuvo. => PER yes; PER abstain
Perú primero votó en contra de la resolución. => PER no
Perú votó a favor de la enmienda pero en contra de la propuesta. => PER yes; PER no
)";

constexpr std::string_view of_two_french = R"(
Sur l'amendement, le Pérou a voté pour ; sur la résolution, il a voté contre. => PER yes; PER no
Le Pérou s'est abstenu sur l'amendement mais a voté pour la résolution. => PER abstain; PER yes
Après avoir voté contre l'amendement, le Pérou a voté pour la résolution. => PER no; PER yes
Le Pérou a voté contre l'amendement et pour la résolution. => PER no; PER yes
Le Pérou a voté pour l'amendement comme pour la résolution. => PER yes; PER yes
Le Chili a voté contre l'amendement, le Pérou contre la résolution. => CHL no; PER no
Amendement : Pérou oui, Chili non. Résolution : Pérou non, Chili oui. => PER yes, CHL no; PER no, CHL yes
Le Pérou a voté pour la résolution bien qu'il eût voté contre l'amendement. => PER yes; PER no
Sur l'amendement, le Pérou a voté pour, sur la résolution contre. => PER yes; PER no
Le Pérou a d'abord voté contre la résolution. => PER no
Le Pérou a voté contre l'amendement, puis pour la résolution. => PER no; PER yes
Le Pérou s'est pour sa part abstenu. => PER abstain
Le Pérou a voté pour l'amendement mais contre la proposition. => PER yes; PER no
)";

constexpr std::string_view of_two_portuguese = R"(
Na emenda, o Peru votou a favor; na resolução, votou contra. => PER yes; PER no
O Peru absteve-se na emenda, mas votou a favor da resolução. => PER abstain; PER yes
Depois de votar contra a emenda, o Peru votou a favor da resolução. => PER no; PER yes
O Peru votou contra a emenda e a favor da resolução. => PER no; PER yes
O Peru votou a favor tanto da emenda como da resolução. => PER yes; PER yes
O Peru votou primeiro contra a emenda e depois a favor da resolução. => PER no; PER yes
O Chile votou contra a emenda e o Peru contra a resolução. => CHL no; PER no
Emenda: Peru sim, Chile não. Resolução: Peru não, Chile sim. => PER yes, CHL no; PER no, CHL yes
Na emenda o Peru votou a favor, na resolução contra. => PER yes; PER no
Na emenda o Peru votou a favor, e na resolução absteve-se. => PER yes; PER abstain
O Peru votou a favor da emenda mas contra a proposta. => PER yes; PER no
)";

TEST(ReaderTwoMotions, English) { expect_by_motion(reader::Language::english, of_two_english); }

TEST(ReaderTwoMotions, Spanish) { expect_by_motion(reader::Language::spanish, of_two_spanish); }

TEST(ReaderTwoMotions, French) { expect_by_motion(reader::Language::french, of_two_french); }

TEST(ReaderTwoMotions, Portuguese) {
    expect_by_motion(reader::Language::portuguese, of_two_portuguese);
}

} // namespace
} // namespace plenary::study
