// What is told side by side: a word for each member, 'respectively', 'that of', who votes with
// another, 'both' of those just named, and what is told within the subject.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view english = R"(
The vote on the text (Peru: yes; Chile: yes; Bolivia: no) surprised the chair. => BOL no, CHL yes, PER yes
Kenya voted for the resolution; Uganda, no; Tanzania, abstention. => KEN yes, TZA abstain, UGA no
The vote on the resolution split the Gulf: Kuwait in favour, Oman abstaining, Qatar absent. => KWT yes, OMN abstain, QAT absent
Votes on the draft: Peru (yes), Chile (no), Bolivia (abstained), Cuba (absent). => BOL abstain, CHL no, CUB absent, PER yes
Ghana voted yes on the draft, Togo no, and Benin not at all. => BEN absent, GHA yes, TGO no
In the vote on the draft, Libya and Egypt abstained and voted against, respectively. => EGY no, LBY abstain
Rwanda and Kenya voted no and yes respectively on the motion. => KEN yes, RWA no
With the exception of Nauru, which voted no, Fiji and Tonga voted for the resolution. => FJI yes, NRU no, TON yes
Peru's vote against the draft was decisive. => PER no
Chile's yes and Peru's no on the draft surprised nobody. => CHL yes, PER no
Tabled by Albania and Mexico, the draft met with a Russian veto. => ALB support, MEX support, RUS no
Sponsored by Peru, the resolution passed with Chile voting in favour. => CHL yes, PER support
Georgia, though sympathetic to the draft, abstained. => GEO abstain
Mauritius voted in favour of the draft; Madagascar, which had promised its support, abstained. => MDG abstain, MUS yes
The motion was carried by Chile, Uruguay and Panama against the sole vote of Nicaragua. => CHL yes, NIC no, PAN yes, URY yes
The motion was adopted over the objections of Poland and Hungary. => HUN oppose, POL oppose
Vilnius voted with Warsaw for the resolution, and Minsk voted against. => BLR no, LTU yes, POL yes
Neither Morocco nor Tunisia voted against the resolution; both abstained. => MAR abstain, TUN abstain
)";

constexpr std::string_view spanish = R"(
Perú y Ecuador, a favor; Bolivia, en contra; y Venezuela, ausente: así se votó el proyecto. => BOL no, ECU yes, PER yes, VEN absent
En la votación del proyecto: Perú y Ecuador, a favor; Bolivia, en contra; Venezuela, ausente. => BOL no, ECU yes, PER yes, VEN absent
Se votó el proyecto: Perú a favor, Bolivia en contra y Venezuela ausente. => BOL no, PER yes, VEN absent
Bolivia (a favor), Chile (abstención) y Surinam (en contra) explicaron su voto tras la aprobación del texto. => BOL yes, CHL abstain, SUR no
Votación del texto: Bolivia (sí), Chile (no), Surinam (abstención), Cuba (ausente). => BOL yes, CHL no, CUB absent, SUR abstain
Así votaron: Qatar sí, Irán no, Omán abstención. => IRN no, OMN abstain, QAT yes
Chile y Perú votaron a favor y en contra del proyecto, respectivamente. => CHL yes, PER no
La República Centroafricana votó con Rusia y en contra de la resolución. => CAF no, RUS no
La delegación de Bahamas se abstuvo; la de Granada votó a favor de la resolución. => BHS abstain, GRD yes
Ni Marruecos ni Túnez votaron en contra: ambos se abstuvieron en la resolución. => MAR abstain, TUN abstain
)";

constexpr std::string_view french = R"(
Le Togo et le Bénin ont respectivement voté pour et contre le projet. => BEN no, TGO yes
Vote sur le projet : Togo, pour ; Bénin, contre ; Mali, abstention ; Niger, absent. => BEN no, MLI abstain, NER absent, TGO yes
Le Togo (pour), le Bénin (contre) et le Mali (abstention) ont expliqué leur vote sur le projet. => BEN no, MLI abstain, TGO yes
La délégation du Togo s'est abstenue ; celle du Bénin a voté pour la résolution. => BEN yes, TGO abstain
)";

constexpr std::string_view portuguese = R"(
Votação do projeto: Chile (sim), Peru (não), Cuba (abstenção), Haiti (ausente). => CHL yes, CUB abstain, HTI absent, PER no
Na votação do projeto, Chile a favor, Peru contra, Cuba ausente. => CHL yes, CUB absent, PER no
Israel vota com os Estados Unidos contra a resolução sobre a Ucrânia. => ISR no, USA no
A delegação das Bahamas absteve-se; a de Granada votou a favor da resolução. => BHS abstain, GRD yes
Nem Marrocos nem a Tunísia votaram contra a resolução: ambos se abstiveram. => MAR abstain, TUN abstain
)";

TEST(ReaderParallels, English) { expect_to_say(reader::Language::english, english); }

TEST(ReaderParallels, Spanish) { expect_to_say(reader::Language::spanish, spanish); }

TEST(ReaderParallels, French) { expect_to_say(reader::Language::french, french); }

TEST(ReaderParallels, Portuguese) { expect_to_say(reader::Language::portuguese, portuguese); }

} // namespace
} // namespace plenary::study
