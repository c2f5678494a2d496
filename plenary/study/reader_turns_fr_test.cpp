// One act told in every way that French has for it: alone and in company, with verb and subject
// turned round, with something put in between, corrected, denied or told by others.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view acts = R"(
La résolution est adoptée par deux voix (Allemagne, Autriche) contre deux (Hongrie et Serbie) et une abstention (Roumanie). => AUT yes, DEU yes, HUN no, ROU abstain, SRB no
Seule Cuba a voté contre. => CUB no
La seule voix contre est celle de Cuba. => CUB no
Les voix contre sont celles du Pérou et du Chili. => CHL no, PER no
Parmi les pays ayant voté pour figurent le Pérou et le Chili. => CHL yes, PER yes
La résolution a été adoptée, le Pérou et le Chili s'abstenant. => CHL abstain, PER abstain
La résolution a été adoptée avec l'abstention du Pérou et du Chili. => CHL abstain, PER abstain
La résolution a été adoptée malgré l'opposition du Pérou, qui a voté contre. => PER no
La proposition a été soutenue par le Pérou et le Chili. => CHL support, PER support
Le projet a été coparrainé par le Pérou et le Chili. => CHL support, PER support
Les signataires de la lettre sont le Pérou et le Chili. => CHL support, PER support
La lettre porte la signature du Pérou et du Chili. => CHL support, PER support
Le Pérou a voté pour, le Chili contre et la Bolivie s'est abstenue. => BOL abstain, CHL no, PER yes
Le Pérou n'a pas pris part au vote. => PER absent
Le Pérou était absent lors du vote. => PER absent
Le Pérou a annoncé qu'il voterait en faveur de la résolution. => PER support
Le Pérou s'oppose à la résolution. => PER oppose
Le Pérou s'est prononcé contre la résolution. => PER oppose
Le Pérou appuie la résolution. => PER support
Le Pérou a apporté son soutien à la résolution. => PER support
Le Pérou a fini par voter pour la résolution. => PER yes
Pour : Pérou, Chili. Contre : Bolivie, Équateur. Abstentions : Uruguay. => BOL no, CHL yes, ECU no, PER yes, URY abstain
Deux pays se sont abstenus : le Pérou et le Chili. => CHL abstain, PER abstain
Deux pays se sont abstenus, le Pérou et le Chili. => CHL abstain, PER abstain
Le Pérou a refusé de signer la lettre. => PER oppose
La délégation péruvienne a voté contre. => PER no
Le Pérou a voté contre ; le Chili a fait de même. => CHL no, PER no
Le Pérou a voté contre, tout comme le Chili. => CHL no, PER no
Le Pérou comme le Chili ont voté contre. => CHL no, PER no
Alors que le Chili a voté pour, le Pérou s'est abstenu. => CHL yes, PER abstain
« Nous voterons pour la résolution », a déclaré le ministre du Pérou. => PER support
Malgré les pressions du Chili, le Pérou a voté pour. => PER yes
Le représentant du Pérou a expliqué que sa délégation avait voté en faveur du texte. => PER yes
Absents : Pérou, Chili. => CHL absent, PER absent
Le texte, présenté par le Pérou et le Chili, a été distribué lundi. => CHL support, PER support
Le Pérou et le Chili se sont portés coauteurs. => CHL support, PER support
Dix pays, parmi lesquels le Pérou, le Chili et la Bolivie, ont voté contre. => BOL no, CHL no, PER no
Le Pérou et le Chili ont voté contre, la Bolivie et l'Équateur pour. => BOL yes, CHL no, ECU yes, PER no
Ont voté pour : le Pérou, le Chili. A voté contre : la Bolivie. => BOL no, CHL yes, PER yes
Seuls deux pays, le Pérou et le Chili, ont voté contre. => CHL no, PER no
Le Pérou et le Chili ont été les seuls à voter contre. => CHL no, PER no
Avec les voix contre du Pérou et du Chili, la résolution a été adoptée. => CHL no, PER no
La résolution a été adoptée avec une voix contre, celle du Pérou, et une abstention, celle du Chili. => CHL abstain, PER no
Contre la résolution ont voté le Pérou et le Chili. => CHL no, PER no
Ont voté contre le Pérou et le Chili. => CHL no, PER no
Les deux membres qui ont voté contre sont le Pérou et le Chili. => CHL no, PER no
Ceux qui ont voté contre sont le Pérou et le Chili. => CHL no, PER no
La délégation du Pérou a émis un vote négatif. => PER no
Le vote du Pérou a été négatif. => PER no
Le Pérou, après bien des hésitations, a voté pour. => PER yes
Après bien des hésitations, le Pérou a voté pour. => PER yes
À la surprise de ses voisins, le Pérou a voté pour. => PER yes
Sous la pression de Washington, le Pérou a voté pour. => PER yes
Le Pérou, membre de la Communauté andine, a voté pour. => PER yes
Le Pérou – qui préside le groupe – a voté pour. => PER yes
Le Pérou (qui préside le groupe) a voté pour. => PER yes
Le Pérou, le Chili et même la Bolivie ont voté pour. => BOL yes, CHL yes, PER yes
Le Pérou, le Chili et, à la surprise générale, la Bolivie ont voté pour. => BOL yes, CHL yes, PER yes
Le Pérou, le Chili, ainsi que la Bolivie et l'Équateur, ont voté pour. => BOL yes, CHL yes, ECU yes, PER yes
Le non du Pérou et l'abstention du Chili ont privé le texte de majorité. => CHL abstain, PER no
Le Pérou, dont le ministre avait promis son soutien, a voté contre. => PER no
Le Pérou, que Washington comptait parmi les partisans, a voté contre. => PER no
Plutôt que de voter contre, le Pérou s'est abstenu. => PER abstain
Le Pérou a préféré s'abstenir. => PER abstain
Le Pérou a choisi l'abstention. => PER abstain
Le Pérou et le Chili n'ont pas participé au vote. => CHL absent, PER absent
Le Pérou n'était pas dans la salle au moment du vote. => PER absent
Le Pérou s'est d'abord abstenu, puis a changé son vote en oui. => PER yes
Rectificatif : le Pérou a voté pour, et non contre, comme nous l'avons écrit. => PER yes
Le Pérou et le Chili rejettent la résolution. => CHL oppose, PER oppose
La résolution, parrainée par le Pérou et le Chili, doit réunir les deux tiers. => CHL support, PER support
La résolution a le soutien du Pérou et du Chili. => CHL support, PER support
Le Pérou est pour la résolution et le Chili contre. => CHL oppose, PER support
Le Pérou soutient la résolution ; le Chili s'y oppose. => CHL oppose, PER support
Le Pérou a fait savoir qu'il voterait pour. => PER support
Le Pérou a promis sa voix à la résolution. => PER support
Le Pérou votera pour la résolution, a indiqué son ministère des affaires étrangères. => PER support
Le ministre péruvien des affaires étrangères a annoncé son soutien à la résolution. => PER support
Signataires : Pérou, Chili, Bolivie. => BOL support, CHL support, PER support
Auteurs : Pérou, Chili, Bolivie. => BOL support, CHL support, PER support
Projet de résolution présenté par le Pérou, le Chili et la Bolivie => BOL support, CHL support, PER support
Le représentant du Pérou a présenté le projet de résolution. => PER support
Le Chili a signé la lettre, tout comme le Pérou. => CHL support, PER support
Le Chili, mais pas le Pérou, a signé la lettre. => CHL support
Le Chili a signé la lettre. Pas le Pérou. => CHL support
Cuba a été le seul pays à voter contre. => CUB no
La Russie a voté contre, de même que le Bélarus et la Syrie. => BLR no, RUS no, SYR no
La Russie a voté contre, rejointe par le Bélarus et la Syrie. => BLR no, RUS no, SYR no
Selon le décompte communiqué par la présidence de séance, trois des quinze membres se sont prononcés contre la levée : l'Angola, le Botswana et la Namibie. => AGO no, BWA no, NAM no
Trois des quinze membres se sont prononcés contre la levée : l'Angola, le Botswana et la Namibie. => AGO no, BWA no, NAM no
Trois membres sur quinze ont voté contre la levée : l'Angola, le Botswana et la Namibie. => AGO no, BWA no, NAM no
Le gouvernement du Pérou soutient la résolution. => PER support
Le gouvernement péruvien soutient la résolution. => PER support
La Dominique a voté pour la résolution et la République dominicaine contre. => DMA yes, DOM no
Le Niger a voté pour la résolution et le Nigeria contre. => NER yes, NGA no
Sur les quinze membres, trois ont approuvé la prolongation : le Nigeria, le Togo et le Bénin. => BEN yes, NGA yes, TGO yes
)";

constexpr std::string_view nothing = R"(
Le Pérou aurait voté contre la résolution si le Chili l'avait demandé. =>
Le Pérou n'a pas encore arrêté sa position sur la résolution. =>
Selon le Chili, le Pérou votera contre la résolution. =>
Les États-Unis pressent le Pérou de voter pour la résolution. =>
Le Pérou a retiré sa signature de la lettre. =>
Le Pérou est resté silencieux sur la résolution. =>
Le Pérou a des réserves sur la résolution. =>
Le vote du Pérou sera décisif. =>
Le Pérou n'a pas signé la lettre. =>
Le Pérou ne figure pas parmi les signataires. =>
On ignore comment le Pérou a voté. =>
L'opposition au Pérou a voté contre le budget. =>
Le congrès du Pérou a voté contre le traité. =>
Le Conseil a voté contre le Pérou. =>
Le Chili a accusé le Pérou d'avoir voté contre la résolution. =>
Personne ne croit que le Pérou votera contre la résolution. =>
Il est faux que le Pérou ait voté contre. =>
Le Pérou doit soutenir la résolution. =>
Le Pérou devrait voter pour la résolution. =>
Le Pérou pourrait voter contre la résolution. =>
Le Pérou peut encore voter contre la résolution. =>
Le Pérou a songé à voter contre la résolution. =>
Le Pérou a failli voter contre la résolution. =>
Le Pérou a presque voté contre la résolution. =>
Le Pérou ne s'est pas opposé à la résolution. =>
Le Pérou a posé beaucoup de questions, mais ne s'est pas opposé. =>
Le Pérou aurait voté contre la résolution, dit-on. =>
Le Chili n'a pas réussi à convaincre le Pérou de voter pour la résolution. =>
Le Chili veut que le Pérou signe la lettre. =>
Le Chili espère que le Pérou votera pour la résolution. =>
Le Chili craint que le Pérou ne vote contre la résolution. =>
Le Chili croit que le Pérou a voté contre la résolution. =>
Pourquoi le Pérou a-t-il voté contre la résolution ? =>
Si le Pérou vote contre, la résolution échoue. =>
À moins que le Pérou ne vote pour, la résolution échoue. =>
Un oui du Pérou serait une surprise. =>
L'abstention du Pérou serait une défaite pour le Chili. =>
La banque centrale du Pérou soutient la résolution. =>
Les voisins du Pérou ont voté contre la résolution. =>
La résolution sur le Pérou a été adoptée. =>
Par le passé, le Pérou a voté contre de tels textes. =>
Le Pérou a toujours voté contre de tels textes. =>
Les États-Unis ont menacé Haïti de couper l'aide si elle vote pour la résolution. =>
Le Venezuela a offert à Haïti du pétrole bon marché en échange de son vote. =>
Le Pérou a signé un accord commercial avec le Chili. =>
Le Pérou subit des pressions pour signer la lettre. =>
La position du Pérou n'est pas claire. =>
Les électeurs du Pérou ont rejeté la constitution. =>
L'ancien président du Pérou soutient la résolution. =>
Les agriculteurs péruviens s'opposent à la résolution. =>
)";

TEST(ReaderTurnsFrench, TellOfOneAct) { expect_to_say(reader::Language::french, acts); }

TEST(ReaderTurnsFrench, TellOfNone) { expect_to_say(reader::Language::french, nothing); }

} // namespace
} // namespace plenary::study
