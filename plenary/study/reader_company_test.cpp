// Who goes with the subject of a sentence, and who is set apart from it.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view english = R"(
Peru moved to delete paragraph 5. => PER support
Peru moved to adjourn the debate. => PER support
Peru had moved to strike the fourth paragraph. => PER support
Peru moves to postpone the vote. => PER support
Peru and Chile abstained on the resolution, and they were joined there by Cuba and Mali. => CHL abstain, CUB abstain, MLI abstain, PER abstain
Like India, Peru voted in favour of the resolution. => IND yes, PER yes
Like India and Chile, Peru abstained on the resolution. => CHL abstain, IND abstain, PER abstain
Unlike India, Peru voted in favour of the resolution. => PER yes
Together with India, Peru voted in favour of the resolution. => IND yes, PER yes
Along with Peru and Chile, India abstained. => CHL abstain, IND abstain, PER abstain
Alone among the Nordics, Finland abstained on the resolution. => FIN abstain
Peru, like India, voted in favour of the resolution. => IND yes, PER yes
Peru voted in favour of the resolution, unlike India. => PER yes
Peru voted in favour of the resolution, unlike India, which abstained. => IND abstain, PER yes
Peru, together with Chile and Mali, voted in favour of the resolution. => CHL yes, MLI yes, PER yes
Peru voted against the resolution together with Chile and Mali. => CHL no, MLI no, PER no
)";

constexpr std::string_view spanish = R"(
Al igual que India, Perú votó a favor de la resolución. => IND yes, PER yes
Como India, Perú se abstuvo en la resolución. => IND abstain, PER abstain
A diferencia de India, Perú votó a favor de la resolución. => PER yes
Junto con India, Perú votó a favor de la resolución. => IND yes, PER yes
Perú, al igual que India, votó a favor de la resolución. => IND yes, PER yes
Perú votó a favor de la resolución, a diferencia de India, que se abstuvo. => IND abstain, PER yes
Perú votó en contra de la resolución junto con Chile y Malí. => CHL no, MLI no, PER no
Perú, junto con Chile y Malí, votó en contra de la resolución. => CHL no, MLI no, PER no
)";

constexpr std::string_view french = R"(
Comme l'Inde, le Pérou a voté pour la résolution. => IND yes, PER yes
Contrairement à l'Inde, le Pérou a voté pour la résolution. => PER yes
Le Pérou, comme l'Inde, a voté pour la résolution. => IND yes, PER yes
Le Pérou a voté pour la résolution, contrairement à l'Inde, qui s'est abstenue. => IND abstain, PER yes
Le Pérou, avec le Chili et le Mali, a voté contre la résolution. => CHL no, MLI no, PER no
)";

constexpr std::string_view portuguese = R"(
Tal como a Índia, o Peru votou a favor da resolução. => IND yes, PER yes
Ao contrário da Índia, o Peru votou a favor da resolução. => PER yes
Juntamente com a Índia, o Peru votou a favor da resolução. => IND yes, PER yes
O Peru, tal como a Índia, votou a favor da resolução. => IND yes, PER yes
O Peru votou a favor da resolução, ao contrário da Índia, que se absteve. => IND abstain, PER yes
O Peru, juntamente com o Chile e o Mali, votou contra a resolução. => CHL no, MLI no, PER no
)";

TEST(ReaderCompany, English) { expect_to_say(reader::Language::english, english); }

TEST(ReaderCompany, Spanish) { expect_to_say(reader::Language::spanish, spanish); }

TEST(ReaderCompany, French) { expect_to_say(reader::Language::french, french); }

TEST(ReaderCompany, Portuguese) { expect_to_say(reader::Language::portuguese, portuguese); }

} // namespace
} // namespace plenary::study
