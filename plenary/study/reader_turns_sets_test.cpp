// Sets that nobody writes out: the others of a council, all but some, so many of so many, the
// members of a group.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view english = R"(
The Security Council adopted resolution 2699 on 2 October 2023. Russia and China abstained; all other members voted in favour. => ALB yes, ARE yes, BRA yes, CHE yes, CHN abstain, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS abstain, USA yes
The Security Council adopted resolution 2699 on 2 October 2023. Russia and China abstained. The other thirteen members were in favour. => ALB yes, ARE yes, BRA yes, CHE yes, CHN abstain, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS abstain, USA yes
The Security Council adopted the text on 2 October 2023 with 13 votes. Russia and China abstained. Everyone else on the council voted yes. => ALB yes, ARE yes, BRA yes, CHE yes, CHN abstain, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS abstain, USA yes
On 2 October 2023 the Security Council voted. All but Russia and China, which abstained, voted for the text. => ALB yes, ARE yes, BRA yes, CHE yes, CHN abstain, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS abstain, USA yes
On 2 October 2023 the Security Council adopted the text by 13 votes to none, Russia and China abstaining. => ALB yes, ARE yes, BRA yes, CHE yes, CHN abstain, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS abstain, USA yes
On 2 October 2023 the Security Council adopted the text by 13 votes in favour, none against and two abstentions (China and Russia). => ALB yes, ARE yes, BRA yes, CHE yes, CHN abstain, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS abstain, USA yes
On 2 October 2023 Russia vetoed a Security Council text. The fourteen others voted for it. => ALB yes, ARE yes, BRA yes, CHE yes, CHN yes, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS no, USA yes
On 2 October 2023 the Security Council unanimously adopted the text. => ALB yes, ARE yes, BRA yes, CHE yes, CHN yes, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS yes, USA yes
On 2 October 2023 all fifteen members of the Security Council voted for the text. => ALB yes, ARE yes, BRA yes, CHE yes, CHN yes, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS yes, USA yes
On 2 October 2023 the Council of the European Union voted on the regulation. Only Hungary voted against; the other 26 voted in favour. => AUT yes, BEL yes, BGR yes, CYP yes, CZE yes, DEU yes, DNK yes, ESP yes, EST yes, FIN yes, FRA yes, GRC yes, HRV yes, HUN no, IRL yes, ITA yes, LTU yes, LUX yes, LVA yes, MLT yes, NLD yes, POL yes, PRT yes, ROU yes, SVK yes, SVN yes, SWE yes
On 2 October 2023 the Council of the European Union voted on the regulation. Hungary voted against. All other member states voted in favour. => AUT yes, BEL yes, BGR yes, CYP yes, CZE yes, DEU yes, DNK yes, ESP yes, EST yes, FIN yes, FRA yes, GRC yes, HRV yes, HUN no, IRL yes, ITA yes, LTU yes, LUX yes, LVA yes, MLT yes, NLD yes, POL yes, PRT yes, ROU yes, SVK yes, SVN yes, SWE yes
On 2 October 2023 EU ministers voted on the regulation. Hungary voted against and Slovakia abstained; the remaining 25 backed it. => AUT yes, BEL yes, BGR yes, CYP yes, CZE yes, DEU yes, DNK yes, ESP yes, EST yes, FIN yes, FRA yes, GRC yes, HRV yes, HUN no, IRL yes, ITA yes, LTU yes, LUX yes, LVA yes, MLT yes, NLD yes, POL yes, PRT yes, ROU yes, SVK abstain, SVN yes, SWE yes
On 2 October 2023 all EU countries except Hungary, which voted against it, supported the text. => AUT support, BEL support, BGR support, CYP support, CZE support, DEU support, DNK support, ESP support, EST support, FIN support, FRA support, GRC support, HRV support, HUN no, IRL support, ITA support, LTU support, LUX support, LVA support, MLT support, NLD support, POL support, PRT support, ROU support, SVK support, SVN support, SWE support
On 2 October 2023 all EU member states but Hungary signed the letter. => AUT support, BEL support, BGR support, CYP support, CZE support, DEU support, DNK support, ESP support, EST support, FIN support, FRA support, GRC support, HRV support, IRL support, ITA support, LTU support, LUX support, LVA support, MLT support, NLD support, POL support, PRT support, ROU support, SVK support, SVN support, SWE support
On 2 October 2023 the Nordic countries voted for the resolution. => DNK yes, FIN yes, ISL yes, NOR yes, SWE yes
On 2 October 2023 the Nordic and Baltic states voted for the resolution. => DNK yes, EST yes, FIN yes, ISL yes, LTU yes, LVA yes, NOR yes, SWE yes
On 2 October 2023 the General Assembly voted. Denmark voted against; the other Nordic countries voted for the resolution. => DNK no, FIN yes, ISL yes, NOR yes, SWE yes
On 2 October 2023 the Baltic states voted against the resolution. => EST no, LTU no, LVA no
On 2 October 2023 the members of the Gulf Cooperation Council abstained. => ARE abstain, BHR abstain, KWT abstain, OMN abstain, QAT abstain, SAU abstain
On 2 October 2023 the Security Council voted. All but Russia and China voted for the text. => ALB yes, ARE yes, BRA yes, CHE yes, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, USA yes
On 2 October 2023 the Security Council voted. Everyone except Russia and China voted for the text. => ALB yes, ARE yes, BRA yes, CHE yes, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, USA yes
On 2 October 2023 the Security Council voted on the text. Every member except Russia and China voted for it. => ALB yes, ARE yes, BRA yes, CHE yes, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, USA yes
Estonia was the only Baltic state to abstain on the resolution. The Baltic bloc's other two countries voted for it. => EST abstain, LTU yes, LVA yes
The representative of Estonia, on behalf of the Baltic states, said its members had abstained in the vote on the resolution. => EST abstain, LTU abstain, LVA abstain
On 2 October 2023 the Council of the European Union voted on the regulation. Sweden voted no and Finland abstained. All the others adopted the regulation. => AUT yes, BEL yes, BGR yes, CYP yes, CZE yes, DEU yes, DNK yes, ESP yes, EST yes, FIN abstain, FRA yes, GRC yes, HRV yes, HUN yes, IRL yes, ITA yes, LTU yes, LUX yes, LVA yes, MLT yes, NLD yes, POL yes, PRT yes, ROU yes, SVK yes, SVN yes, SWE no
On 2 October 2023 the Security Council voted on the text. France abstained, and so did the other EU countries around the table. => FRA abstain, MLT abstain
On 2 October 2023 the Security Council voted on the text. The three European Union states on the Council abstained. =>
Forty-three countries voted for the resolution. => 43 yes
One hundred and twelve countries voted for the resolution. => 112 yes
)";

constexpr std::string_view spanish = R"(
El Consejo de Seguridad aprobó la resolución el 2 de octubre de 2023. Rusia y China se abstuvieron; los demás miembros votaron a favor. => ALB yes, ARE yes, BRA yes, CHE yes, CHN abstain, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS abstain, USA yes
El Consejo de Seguridad aprobó la resolución el 2 de octubre de 2023 por trece votos a favor y las abstenciones de Rusia y China. => ALB yes, ARE yes, BRA yes, CHE yes, CHN abstain, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS abstain, USA yes
El Consejo de Seguridad aprobó la resolución el 2 de octubre de 2023. Rusia y China se abstuvieron y los otros trece votaron a favor. => ALB yes, ARE yes, BRA yes, CHE yes, CHN abstain, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS abstain, USA yes
El 2 de octubre de 2023 el Consejo de Seguridad aprobó el texto por unanimidad. => ALB yes, ARE yes, BRA yes, CHE yes, CHN yes, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS yes, USA yes
El 2 de octubre de 2023 los catorce países de la Caricom votaron a favor de la resolución de la OEA. => ATG yes, BHS yes, BLZ yes, BRB yes, DMA yes, GRD yes, GUY yes, HTI yes, JAM yes, KNA yes, LCA yes, SUR yes, TTO yes, VCT yes
El 2 de octubre de 2023 votó el Consejo de Seguridad. Todos menos Rusia y China votaron a favor del texto. => ALB yes, ARE yes, BRA yes, CHE yes, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, USA yes
El 2 de octubre de 2023 votó el Consejo de Seguridad. Todos los miembros, salvo Rusia y China, votaron a favor del texto. => ALB yes, ARE yes, BRA yes, CHE yes, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, USA yes
Setenta y dos países votaron a favor de la resolución. => 72 yes
)";

constexpr std::string_view french = R"(
Le Conseil de sécurité a adopté la résolution le 2 octobre 2023. La Russie et la Chine se sont abstenues ; les treize autres membres ont voté pour. => ALB yes, ARE yes, BRA yes, CHE yes, CHN abstain, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS abstain, USA yes
Le Conseil de sécurité a adopté la résolution le 2 octobre 2023. La Russie et la Chine se sont abstenues. Tous les autres ont voté pour. => ALB yes, ARE yes, BRA yes, CHE yes, CHN abstain, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS abstain, USA yes
Le Conseil de sécurité a adopté la résolution le 2 octobre 2023 par 13 voix pour et deux abstentions (Russie et Chine). => ALB yes, ARE yes, BRA yes, CHE yes, CHN abstain, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS abstain, USA yes
Le Conseil de l'Union européenne a voté le 2 octobre 2023. Seule la Hongrie a voté contre, les vingt-six autres États membres ayant voté pour. => AUT yes, BEL yes, BGR yes, CYP yes, CZE yes, DEU yes, DNK yes, ESP yes, EST yes, FIN yes, FRA yes, GRC yes, HRV yes, HUN no, IRL yes, ITA yes, LTU yes, LUX yes, LVA yes, MLT yes, NLD yes, POL yes, PRT yes, ROU yes, SVK yes, SVN yes, SWE yes
Le 2 octobre 2023, au Conseil de l'Union européenne, tous les États membres sauf la Hongrie, qui a voté contre, ont voté pour le règlement. => AUT yes, BEL yes, BGR yes, CYP yes, CZE yes, DEU yes, DNK yes, ESP yes, EST yes, FIN yes, FRA yes, GRC yes, HRV yes, HUN no, IRL yes, ITA yes, LTU yes, LUX yes, LVA yes, MLT yes, NLD yes, POL yes, PRT yes, ROU yes, SVK yes, SVN yes, SWE yes
Le 2 octobre 2023 le Conseil de sécurité a voté. Tous sauf la Russie et la Chine ont voté pour le texte. => ALB yes, ARE yes, BRA yes, CHE yes, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, USA yes
Le 2 octobre 2023 le Conseil de sécurité a voté. Tous les membres, à l'exception de la Russie et de la Chine, ont voté pour le texte. => ALB yes, ARE yes, BRA yes, CHE yes, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, USA yes
Quatre-vingt-treize pays ont voté pour la résolution. => 93 yes
)";

constexpr std::string_view portuguese = R"(
O Conselho de Segurança aprovou a resolução em 2 de outubro de 2023. Rússia e China abstiveram-se; os demais membros votaram a favor. => ALB yes, ARE yes, BRA yes, CHE yes, CHN abstain, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS abstain, USA yes
O Conselho de Segurança aprovou a resolução em 2 de outubro de 2023. Rússia e China abstiveram-se e os outros treze votaram a favor. => ALB yes, ARE yes, BRA yes, CHE yes, CHN abstain, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS abstain, USA yes
O Conselho de Segurança aprovou a resolução em 2 de outubro de 2023 por treze votos a favor e duas abstenções (Rússia e China). => ALB yes, ARE yes, BRA yes, CHE yes, CHN abstain, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS abstain, USA yes
Em 2 de outubro de 2023 o Conselho de Segurança aprovou o texto por unanimidade. => ALB yes, ARE yes, BRA yes, CHE yes, CHN yes, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, RUS yes, USA yes
Em 2 de outubro de 2023 os nove Estados-membros da CPLP assinaram a declaração. => AGO support, BRA support, CPV support, GNB support, GNQ support, MOZ support, PRT support, STP support, TLS support
Em 2 de outubro de 2023 o Conselho de Segurança votou. Todos menos a Rússia e a China votaram a favor do texto. => ALB yes, ARE yes, BRA yes, CHE yes, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, USA yes
Em 2 de outubro de 2023 o Conselho de Segurança votou. Todos os membros, exceto a Rússia e a China, votaram a favor do texto. => ALB yes, ARE yes, BRA yes, CHE yes, ECU yes, FRA yes, GAB yes, GBR yes, GHA yes, JPN yes, MLT yes, MOZ yes, USA yes
Cento e doze países votaram a favor da resolução. => 112 yes
)";

TEST(ReaderSets, AreToldInEnglish) { expect_to_say(reader::Language::english, english); }

TEST(ReaderSets, AreToldInSpanish) { expect_to_say(reader::Language::spanish, spanish); }

TEST(ReaderSets, AreToldInFrench) { expect_to_say(reader::Language::french, french); }

TEST(ReaderSets, AreToldInPortuguese) { expect_to_say(reader::Language::portuguese, portuguese); }

} // namespace
} // namespace plenary::study
