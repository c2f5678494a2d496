// What the reader makes of single sentences in French: votes, signatures, sponsors and stands as
// agencies, ministries, minutes and columns tell them, and what only looks like one.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view says = R"(
Ont voté pour la France, l'Italie et l'Espagne. => ESP yes, FRA yes, ITA yes
Ont voté contre : Cuba, Bolivie et Nicaragua. => BOL no, CUB no, NIC no
Le texte a recueilli 20 voix pour, 2 contre (Haïti et Grenade) et 3 abstentions (Belize, Guyana et Suriname). => BLZ abstain, GRD no, GUY abstain, HTI no, SUR abstain
Le texte a recueilli 20 voix pour, 2 contre – Haïti et Grenade – et 3 abstentions – Belize, Guyana et Suriname. => BLZ abstain, GRD no, GUY abstain, HTI no, SUR abstain
La résolution a été adoptée sous les voix contraires de l'Iran et de la Syrie. => IRN no, SYR no
La résolution a été adoptée malgré les voix contraires de l'Iran et de la Syrie. => IRN no, SYR no
La résolution a été adoptée malgré le vote négatif de l'Iran. => IRN no
La résolution a été adoptée avec l'abstention de la Chine et de la Russie. => CHN abstain, RUS abstain
La résolution a été adoptée, la Chine s'étant abstenue. => CHN abstain
La résolution a été adoptée, la Chine et la Russie s'étant abstenues. => CHN abstain, RUS abstain
La résolution a été adoptée, l'Iran et la Syrie votant contre. => IRN no, SYR no
La résolution a été rejetée, l'Iran et la Syrie ayant voté contre. => IRN no, SYR no
La résolution a été adoptée par 12 voix contre 2 (Iran et Syrie) et une abstention (Chine). => CHN abstain, IRN no, SYR no
La Chine et la Russie ont fait barrage au texte. => CHN oppose, RUS oppose
La Chine et la Russie ont torpillé le texte. => CHN oppose, RUS oppose
La Chine et la Russie ont fait échouer la résolution. => CHN oppose, RUS oppose
La Russie a opposé son veto au projet de résolution. => RUS no
La Russie a mis son veto au texte. => RUS no
La Russie a bloqué le texte de son veto. => RUS no
Le veto de la Russie a fait tomber le texte. => RUS no
Le texte s'est heurté au veto de la Chine. => CHN no
La Hongrie a dit non au plan. => HUN oppose
La Hongrie a dit oui au plan. => HUN support
La Hongrie s'est prononcée contre le plan. => HUN oppose
La Hongrie s'est prononcée en faveur du plan. => HUN support
La Hongrie s'est rangée derrière la résolution. => HUN support
La Hongrie s'est rangée dans le camp du non. => HUN no
La Hongrie a rejoint le camp du oui. => HUN yes
La Hongrie a choisi le camp du non. => HUN no
La Hongrie est passée dans le camp des abstentionnistes. => HUN abstain
La Hongrie a voté contre ; la Slovaquie, pour ; la Tchéquie s'est abstenue. => CZE abstain, HUN no, SVK yes
La Hongrie a voté pour et la Slovaquie contre. => HUN yes, SVK no
La Hongrie a voté pour l'amendement, la Slovaquie contre. => HUN yes, SVK no
Ce sont l'Allemagne et l'Autriche qui ont voté contre. => AUT no, DEU no
C'est la Hongrie qui a voté contre. => HUN no
Ceux qui ont voté contre sont l'Allemagne et l'Autriche. => AUT no, DEU no
Le seul vote contre est celui de la Hongrie. => HUN no
Le seul vote négatif a été celui de la Hongrie. => HUN no
La seule abstention est celle de Malte. => MLT abstain
Les deux abstentions sont celles de Malte et de Chypre. => CYP abstain, MLT abstain
Seule la Hongrie a voté contre. => HUN no
Parmi ceux qui l'ont soutenue figuraient le Kenya et le Sénégal. => KEN support, SEN support
Parmi les pays qui ont voté pour figurent le Brésil, le Mexique et l'Inde. => BRA yes, IND yes, MEX yes
Pour (3) : Angola, Égypte, Maroc. => AGO yes, EGY yes, MAR yes
POUR : Angola, Égypte. CONTRE : Maroc. ABSTENTION : Tunisie. => AGO yes, EGY yes, MAR no, TUN abstain
Contre : l'Angola et l'Égypte ; abstention : le Maroc. => AGO no, EGY no, MAR abstain
Votes pour – Angola, Égypte et Maroc. => AGO yes, EGY yes, MAR yes
Voix contre : Maroc. => MAR no
Se sont abstenus le Kenya, le Mali et le Togo. => KEN abstain, MLI abstain, TGO abstain
Se sont abstenus : Kenya, Mali, Togo. => KEN abstain, MLI abstain, TGO abstain
N'ont pas pris part au vote le Burkina Faso et le Togo. => BFA absent, TGO absent
N'ont pas pris part au vote : Burkina Faso, Togo. => BFA absent, TGO absent
Le Venezuela, privé de droit de vote, n'a pas pris part au scrutin. => VEN absent
La Dominique n'occupait pas son siège. => DMA absent
La Dominique n'était pas dans la salle au moment du vote. => DMA absent
Le Malawi n'a pas enregistré de vote. => MWI absent
Les absents étaient les Tonga et Nauru. => NRU absent, TON absent
Absents : Tonga, Nauru. => NRU absent, TON absent
Le Tchad et le Niger n'ont pas participé au vote. => NER absent, TCD absent
Le Tchad a boudé le vote. => TCD absent
Le Guyana a apposé sa signature au bas de la déclaration. => GUY support
Le Pérou, le Chili et la Colombie ont signé la lettre. => CHL support, COL support, PER support
La lettre porte la signature du Pérou et du Chili. => CHL support, PER support
La déclaration est signée du Pérou et du Chili. => CHL support, PER support
La déclaration a été signée par le Pérou, le Chili et la Colombie. => CHL support, COL support, PER support
Signataires : Pérou, Chili et Colombie. => CHL support, COL support, PER support
Les signataires sont le Pérou, le Chili et la Colombie. => CHL support, COL support, PER support
La déclaration, que signent le Pérou et le Chili, demande une trêve. => CHL support, PER support
La déclaration, à laquelle se sont associés le Pérou et le Chili, demande une trêve. => CHL support, PER support
Dans un communiqué commun, le Pérou et le Chili ont condamné la mesure. => CHL oppose, PER oppose
La Norvège et l'Islande coparrainent le projet. => ISL support, NOR support
Le projet, coparrainé par la Norvège et l'Islande, sera voté lundi. => ISL support, NOR support
Le projet est porté par la Norvège et l'Islande. => ISL support, NOR support
Le projet présenté par la Norvège a été adopté. => NOR support
La Norvège a déposé un amendement. => NOR support
L'amendement déposé par la Norvège a été rejeté. => NOR support
L'amendement norvégien a été rejeté. => NOR support
À l'initiative de la Norvège, le conseil a voté le texte. => NOR support
La Norvège est à l'origine du texte. => NOR support
La Norvège s'est portée coauteur du projet. => NOR support
La Norvège et l'Islande se sont jointes à la liste des coauteurs. => ISL support, NOR support
Parmi les coauteurs figurent la Norvège et l'Islande. => ISL support, NOR support
Les auteurs du projet sont la Norvège et l'Islande. => ISL support, NOR support
M. Haugen (Norvège) dit que sa délégation appuie le projet de résolution. => NOR support
Mme Pérez (Cuba) dit que sa délégation s'oppose au paragraphe 4. => CUB oppose
Le représentant du Sénégal a déclaré que son pays soutenait le projet. => SEN support
Le représentant du Sénégal a indiqué que sa délégation voterait contre le projet. => SEN oppose
L'Ouganda a annoncé qu'il voterait contre. => UGA oppose
L'Ouganda votera contre la résolution, a annoncé son ministre. => UGA oppose
L'Ouganda a fait savoir qu'il ne soutiendrait pas la résolution. => UGA oppose
L'Ouganda a confirmé son vote contre. => UGA no
Madrid soutient le plan. => ESP support
Madrid a donné son feu vert au plan. => ESP support
Le Portugal a donné son aval à la résolution. => PRT support
Le Portugal voit la résolution d'un bon œil. => PRT support
Le Portugal s'est dit favorable à la résolution. => PRT support
Le Portugal s'est montré favorable à la résolution. => PRT support
Le Portugal a apporté sa voix à la résolution. => PRT yes
Le Portugal a accordé sa voix à la résolution. => PRT yes
Le Portugal a voté la résolution. => PRT yes
Le Portugal a voté en faveur de la résolution. => PRT yes
Le Portugal a levé la main pour le oui. => PRT yes
Le Portugal a rejeté la proposition. => PRT oppose
Le Portugal a tourné le dos à la résolution. => PRT oppose
Le Portugal a jugé la proposition inacceptable. => PRT oppose
Le Portugal a repoussé la proposition. => PRT oppose
Le Portugal est vent debout contre la proposition. => PRT oppose
Le Portugal ne veut pas de la résolution. => PRT oppose
La Turquie s'est désolidarisée de la déclaration. => TUR oppose
La Turquie a refusé de signer la déclaration. => TUR oppose
Le vote favorable de la Turquie a été décisif. => TUR yes
Le oui de la Turquie a surpris tout le monde. => TUR yes
Le non de la Turquie a surpris tout le monde. => TUR no
L'abstention de la Turquie a surpris tout le monde. => TUR abstain
La Turquie a préféré s'abstenir. => TUR abstain
La Turquie s'est réfugiée dans l'abstention. => TUR abstain
La Turquie, qui s'est abstenue, a expliqué sa position. => TUR abstain
La Turquie et Israël, qui ont voté contre, ont expliqué leur position. => ISR no, TUR no
La Turquie a expliqué son abstention. => TUR abstain
La Turquie a justifié son vote contre. => TUR no
Tous les pays du Benelux ont voté pour. => BEL yes, LUX yes, NLD yes
Les pays du Benelux ont tous voté pour. => BEL yes, LUX yes, NLD yes
La Suède et le Danemark ont en revanche voté contre. => DNK no, SWE no
La Suède a elle aussi voté contre. => SWE no
La Suède, elle, a voté contre. => SWE no
La Suède a voté contre l'amendement, de même que le Danemark. => DNK no, SWE no
La Suède a voté contre l'amendement. Le Danemark aussi. => DNK no, SWE no
La Suède a voté contre l'amendement. Le Danemark a fait de même. => DNK no, SWE no
Comme la Suède, le Danemark a voté contre l'amendement. => DNK no, SWE no
La Suède et le Danemark se sont opposés à l'amendement. => DNK oppose, SWE oppose
L'amendement a reçu le soutien de la Suède et du Danemark. => DNK support, SWE support
L'amendement a été soutenu par la Suède et le Danemark. => DNK support, SWE support
L'amendement a été combattu par la Suède et le Danemark. => DNK oppose, SWE oppose
L'amendement a été rejeté par la Suède et le Danemark. => DNK no, SWE no
L'amendement, auquel s'opposent la Suède et le Danemark, sera voté lundi. => DNK oppose, SWE oppose
L'amendement, que soutiennent la Suède et le Danemark, sera voté lundi. => DNK support, SWE support
L'amendement n'a obtenu que les voix de la Suède et du Danemark. => DNK yes, SWE yes
L'amendement n'a recueilli que trois voix : celles de la Suède, du Danemark et de la Finlande. => DNK yes, FIN yes, SWE yes
L'amendement a recueilli les suffrages de la Suède et du Danemark. => DNK yes, SWE yes
La Finlande a fait objection au texte. => FIN oppose
La Finlande a empêché le consensus. => FIN oppose
La Finlande a finalement voté pour. => FIN yes
La Finlande a fini par s'abstenir. => FIN abstain
La Finlande a demandé que son vote contre soit consigné. => FIN no
La Finlande n'a pas hésité à voter pour le texte. => FIN yes
La Finlande n'a pas voté contre : elle s'est abstenue. => FIN abstain
« Nous avons voté contre », a dit l'ambassadrice de Finlande. => FIN no
« Mon pays a voté contre », a expliqué l'ambassadeur de Finlande. => FIN no
« Nous ne pouvons pas appuyer ce texte », a dit l'ambassadeur de Finlande. => FIN oppose
Le Kenya et l'Ouganda ont ratifié le traité. => KEN support, UGA support
Le Kenya a adhéré au traité. => KEN support
Le Kenya a paraphé l'accord. => KEN support
Le report a été demandé par le Kenya. => KEN support
Le Kenya a demandé le report du vote. => KEN support
Dix-huit pays ont voté pour, dont le Kenya, l'Ouganda et le Mali. => 18 yes, KEN yes, MLI yes, UGA yes
Deux pays ont voté contre : le Kenya et l'Ouganda. => KEN no, UGA no
Deux pays, le Kenya et l'Ouganda, ont voté contre. => KEN no, UGA no
Deux pays (Kenya et Ouganda) ont voté contre. => KEN no, UGA no
Trois pays se sont abstenus : le Kenya, l'Ouganda et le Mali. => KEN abstain, MLI abstain, UGA abstain
On compte trois abstentions (Kenya, Ouganda et Mali). => KEN abstain, MLI abstain, UGA abstain
Le Kenya, pour sa part, a soutenu le texte. => KEN support
Le Kenya est pour, l'Ouganda contre. => KEN support, UGA oppose
Nairobi a salué la résolution. => KEN support
Le chef de la diplomatie kényane s'est félicité de la résolution. => KEN support
Le Kenya a accueilli favorablement la résolution. => KEN support
Le Kenya appelle de ses vœux la résolution. => KEN support
)";

// Threats, offers, expectations, denials, conditions, claims of others, persons and firms.
constexpr std::string_view nothing = R"(
La Turquie n'a pas signé la déclaration. =>
Le Kenya a menacé de voter contre. =>
Le Kenya devrait voter pour. =>
Le Kenya pourrait s'abstenir. =>
Si le Kenya vote contre, le texte tombera. =>
Les États-Unis ont promis une aide au Kenya s'il vote pour. =>
Les États-Unis ont demandé au Kenya de voter pour. =>
Les États-Unis pressent le Kenya de s'abstenir. =>
Le Kenya a-t-il voté contre ? =>
Le Kenya dément avoir voté contre. =>
Il est faux que le Kenya ait voté contre. =>
Le Kenya n'a pas encore décidé de son vote. =>
Le Kenya ne s'est pas abstenu. =>
Aucun pays n'a voté contre. =>
Personne n'a voté contre. =>
Selon un quotidien ougandais, le Kenya a voté contre. =>
L'ancien ministre kényan Raila Otieno a soutenu la résolution. =>
Le Parlement kényan a rejeté la résolution. =>
L'opposition kényane a rejeté la résolution. =>
La Banque du Kenya a soutenu le plan. =>
La joueuse Chine Leblanc a signé la lettre. =>
Un sénateur américain a soutenu la résolution. =>
Les diplomates pensent que le Kenya s'abstiendra. =>
On s'attend à ce que le Kenya vote pour. =>
Le Kenya aurait voté pour s'il avait été présent. =>
Le Kenya étudie s'il soutient la résolution. =>
Le Kenya doit décider s'il signe la déclaration. =>
Le Kenya a demandé plus de temps avant le vote. =>
Le texte demande au Kenya de ratifier le traité. =>
La résolution condamne l'Iran. =>
Le vote contre l'Iran a été reporté. =>
Les sanctions contre l'Iran ont été adoptées par 12 voix pour. =>
L'ambassadeur au Kenya a signé la lettre. =>
Le bruit court que le Kenya s'est abstenu. =>
Pourvu que le Kenya vote pour. =>
Des militants du Kenya ont signé la pétition. =>
Les analystes attendaient le soutien du Kenya. =>
Le Kenya a remercié les orateurs. =>
Le Kenya dit ne pas avoir d'instructions pour voter. =>
Le Kenya veut que l'Ouganda vote pour. =>
Le Kenya hésite à signer la lettre. =>
)";

class FrenchSentences : public ReaderSentences {};

TEST_P(FrenchSentences, SayThis) { says_this(); }

INSTANTIATE_TEST_SUITE_P(Says, FrenchSentences,
                         testing::ValuesIn(examples(reader::Language::french, says)));
INSTANTIATE_TEST_SUITE_P(Nothing, FrenchSentences,
                         testing::ValuesIn(examples(reader::Language::french, nothing)));

} // namespace
} // namespace plenary::study
