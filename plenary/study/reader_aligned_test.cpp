// Who stands with another: "Chile sided with Peru", "with Peru were Chile and Cuba"; and who is
// told apart from a set.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view english_with = R"(
Peru voted against the resolution. Chile and Cuba sided with Peru. => CHL no, CUB no, PER no
Peru voted against the resolution. Chile and Cuba sided with Lima. => CHL no, CUB no, PER no
Peru voted against the resolution. Only Chile and Cuba joined Peru. => CHL no, CUB no, PER no
Peru voted against the resolution. Chile and Cuba followed it. => CHL no, CUB no, PER no
Peru voted against the resolution. Chile and Cuba joined it. => CHL no, CUB no, PER no
Peru voted against the resolution. It was joined by Chile and Cuba. => CHL no, CUB no, PER no
Peru voted against the resolution. Peru was followed by Chile and Cuba. => CHL no, CUB no, PER no
Peru voted against the resolution. Chile and Cuba voted with Peru. => CHL no, CUB no, PER no
Peru voted against the resolution. Chile and Cuba stood with Peru. => CHL no, CUB no, PER no
Peru voted against the resolution. Chile and Cuba went along with Peru. => CHL no, CUB no, PER no
Peru voted against the resolution. With Peru were Chile and Cuba. => CHL no, CUB no, PER no
Peru voted against the resolution. Alongside Peru stood Chile and Cuba. => CHL no, CUB no, PER no
Peru voted against the resolution. Chile and Cuba lined up with Peru. => CHL no, CUB no, PER no
Peru voted against the resolution, joined by Chile and Cuba. => CHL no, CUB no, PER no
Peru voted against the resolution, and Chile and Cuba joined it. => CHL no, CUB no, PER no
Peru voted against the resolution, with Chile and Cuba at its side. => CHL no, CUB no, PER no
Peru voted against the resolution. Chile and Cuba backed Peru. => CHL no, CUB no, PER no
Peru voted against the resolution. Chile and Cuba kept it company. => CHL no, CUB no, PER no
Peru voted against the resolution. Chile and Cuba aligned themselves with Peru. => CHL no, CUB no, PER no
Peru opposed the resolution. Chile and Cuba echoed Peru. => CHL oppose, CUB oppose, PER oppose
Peru opposed the resolution. Chile and Cuba shared Peru's view. => CHL oppose, CUB oppose, PER oppose
Peru opposed the resolution. Chile and Cuba took the same view. => CHL oppose, CUB oppose, PER oppose
Peru opposed the resolution. Chile and Cuba agreed with Peru. => CHL oppose, CUB oppose, PER oppose
Peru has promised its vote for the resolution, and Chile and Cuba joined it on Friday. => CHL support, CUB support, PER support
Peru voted against the resolution. Chile and Cuba voted with the Peruvians, of course. => CHL no, CUB no, PER no
Peru voted against the resolution. So did its allies Chile and Cuba. => CHL no, CUB no, PER no
Peru voted against the resolution, flanked by Chile and Cuba. => CHL no, CUB no, PER no
Peru voted against the resolution, in the company of Chile and Cuba. => CHL no, CUB no, PER no
Peru, Chile and Cuba at its side, voted against the resolution. => CHL no, CUB no, PER no
Peru voted against the resolution and was followed by Chile and Cuba. => CHL no, CUB no, PER no
Peru voted against the resolution, as did its neighbours Chile and Cuba. => CHL no, CUB no, PER no
Peru voted against the resolution; ditto Chile and Cuba. => CHL no, CUB no, PER no
Peru voted against the resolution. The other two noes came from Chile and Cuba. => CHL no, CUB no, PER no
)";

constexpr std::string_view english_apart = R"(
Peru voted against the resolution. Cuba stands with Peru. => PER no
Peru voted against the resolution. Cuba is on the side of Peru in this war. => PER no
Members present: Angola, Cameroon, Djibouti, Egypt, Morocco. Djibouti and Egypt voted for the motion. Morocco abstained. The rest of the members present voted against. => AGO no, CMR no, DJI yes, EGY yes, MAR abstain
Members present: Angola, Cameroon, Djibouti, Egypt, Morocco. Djibouti and Egypt voted for the motion. Morocco abstained. The rest of those present voted against. => AGO no, CMR no, DJI yes, EGY yes, MAR abstain
It was adopted by 12 votes to 1, that of Uganda, Egypt having abstained. => EGY abstain, UGA no
According to the tally, voting against were Hungary, Slovakia and Austria. => AUT no, HUN no, SVK no
The declaration was signed by all members but one: Equatorial Guinea. =>
The declaration was signed by all members except one, Equatorial Guinea. =>
Chile and Peru preferred not to sign the declaration. =>
Chile chose not to sign the declaration. =>
Chile opted not to support the resolution. =>
Peru voted for the resolution. It also thanked Norway. => PER yes
Ukraine: twenty-six against one =>
Venezuela: 19 for, 4 against =>
)";

constexpr std::string_view spanish_with = R"(
Perú votó en contra de la resolución. Chile y Cuba se sumaron a Perú. => CHL no, CUB no, PER no
Perú votó en contra de la resolución. Se le sumaron Chile y Cuba. => CHL no, CUB no, PER no
Perú votó en contra de la resolución. Lo acompañaron Chile y Cuba. => CHL no, CUB no, PER no
Perú votó en contra de la resolución. Chile y Cuba acompañaron a Perú. => CHL no, CUB no, PER no
Perú votó en contra de la resolución. Lo siguieron Chile y Cuba. => CHL no, CUB no, PER no
Perú votó en contra de la resolución. Con Perú estuvieron Chile y Cuba. => CHL no, CUB no, PER no
Perú votó en contra de la resolución. Con él, Chile y Cuba. => CHL no, CUB no, PER no
Perú votó en contra de la resolución. A Perú se unieron Chile y Cuba. => CHL no, CUB no, PER no
Perú votó en contra de la resolución, acompañado por Chile y Cuba. => CHL no, CUB no, PER no
Perú votó en contra de la resolución, seguido de Chile y Cuba. => CHL no, CUB no, PER no
Perú votó en contra de la resolución. Solo Chile y Cuba votaron con Perú. => CHL no, CUB no, PER no
Perú votó en contra de la resolución. Solo lo acompañaron dos delegaciones: Chile y Cuba. => CHL no, CUB no, PER no
Perú votó en contra de la resolución. Chile y Cuba hicieron lo propio. => CHL no, CUB no, PER no
Perú votó en contra de la resolución. Chile y Cuba se alinearon con Lima. => CHL no, CUB no, PER no
Perú se opuso a la resolución. Chile y Cuba coincidieron con Perú. => CHL oppose, CUB oppose, PER oppose
Perú se opuso a la resolución. Chile y Cuba compartieron su postura. => CHL oppose, CUB oppose, PER oppose
Perú votó en contra de la resolución. Solo dos delegaciones lo acompañaron: la chilena y la cubana. => CHL no, CUB no, PER no
Perú votó en contra de la resolución. Solo dos delegaciones lo acompañaron: Chile y Cuba. => CHL no, CUB no, PER no
Perú votó en contra de la resolución, al igual que sus socios Chile y Cuba. => CHL no, CUB no, PER no
Al voto en contra de Perú se sumaron los de Chile y Cuba. => CHL no, CUB no, PER no
Al rechazo de Perú a la resolución se sumaron Chile y Cuba. => CHL oppose, CUB oppose, PER oppose
Perú votó en contra de la resolución. Los otros dos votos negativos fueron de Chile y Cuba. => CHL no, CUB no, PER no
)";

constexpr std::string_view spanish_apart = R"(
Miembros presentes: Angola, Camerún, Djibouti, Egipto, Marruecos. Votaron a favor de la moción Djibouti y Egipto. Marruecos se abstuvo. El resto de los miembros presentes votó en contra. => AGO no, CMR no, DJI yes, EGY yes, MAR abstain
Se aprobó por 12 votos contra 1, el de Uganda, habiéndose abstenido Egipto. => EGY abstain, UGA no
Votaron a favor, además de los autores: Reino Unido, Brasil y Kenya. => BRA yes, GBR yes, KEN yes
Según el recuento, votaron contra Hungría, Eslovaquia y Austria. => AUT no, HUN no, SVK no
La declaración fue firmada por todos los miembros menos uno: Guinea Ecuatorial. =>
Chile y Perú prefirieron no estampar su firma en la declaración. =>
Chile prefirió no firmar la declaración. =>
Chile optó por no apoyar la resolución. =>
Votamos a favor de la resolución. Agradecemos también a Noruega. =>
Perú votó a favor de la resolución. Agradeció también a Noruega. => PER yes
Ucrania: 26 contra uno =>
)";

constexpr std::string_view french_with = R"(
Le Pérou a voté contre la résolution. Le Chili et Cuba l'ont suivi. => CHL no, CUB no, PER no
Le Pérou a voté contre la résolution. Le Chili et Cuba ont rejoint le Pérou. => CHL no, CUB no, PER no
Le Pérou a voté contre la résolution. Il a été rejoint par le Chili et Cuba. => CHL no, CUB no, PER no
Le Pérou a voté contre la résolution. Le Chili et Cuba se sont joints au Pérou. => CHL no, CUB no, PER no
Le Pérou a voté contre la résolution. Le Chili et Cuba se sont rangés aux côtés de Lima. => CHL no, CUB no, PER no
Le Pérou a voté contre la résolution, suivi par le Chili et Cuba. => CHL no, CUB no, PER no
Le Pérou a voté contre la résolution, rejoint par le Chili et Cuba. => CHL no, CUB no, PER no
Le Pérou a voté contre la résolution. Le Chili et Cuba ont voté comme le Pérou. => CHL no, CUB no, PER no
Le Pérou a voté contre la résolution. Avec lui, le Chili et Cuba. => CHL no, CUB no, PER no
Le Pérou a voté contre la résolution. S'y sont ajoutés le Chili et Cuba. => CHL no, CUB no, PER no
Le Pérou a voté contre la résolution. Le Chili et Cuba l'ont imité. => CHL no, CUB no, PER no
Le Pérou a voté contre la résolution. Au Pérou se sont joints le Chili et Cuba. => CHL no, CUB no, PER no
Le Pérou s'est opposé à la résolution. Le Chili et Cuba ont abondé dans le même sens. => CHL oppose, CUB oppose, PER oppose
Le Pérou s'est opposé à la résolution. Le Chili et Cuba partagent cet avis. => CHL oppose, CUB oppose, PER oppose
Le Pérou a voté contre la résolution, rejoint par le Chili et, bien entendu, Cuba. => CHL no, CUB no, PER no
Au vote négatif du Pérou se sont ajoutés ceux du Chili et de Cuba. => CHL no, CUB no, PER no
Le Pérou a voté contre la résolution ; le Chili et Cuba aussi. => CHL no, CUB no, PER no
Le Pérou a voté contre la résolution, imité par le Chili et Cuba. => CHL no, CUB no, PER no
Le Pérou a voté contre la résolution. Les deux autres voix contre étaient celles du Chili et de Cuba. => CHL no, CUB no, PER no
)";

constexpr std::string_view french_apart = R"(
Membres présents : Angola, Cameroun, Djibouti, Égypte, Maroc. La motion recueille deux suffrages, ceux de Djibouti et de l'Égypte. Le Maroc s'abstient. Le reste des membres présents se prononce contre. => AGO no, CMR no, DJI yes, EGY yes, MAR abstain
Il est procédé au vote sur l'amendement. Se déclarent contre le Cameroun, la Côte d'Ivoire et le Nigéria. => CIV no, CMR no, NGA no
Il est adopté par 12 voix contre 1, celle de l'Ouganda, l'Égypte s'étant abstenue. => EGY abstain, UGA no
Selon le décompte, ont voté contre la Hongrie, la Slovaquie et l'Autriche. => AUT no, HUN no, SVK no
Selon le décompte que nous avons pu consulter, ont voté contre la Hongrie, la Slovaquie et l'Autriche. => AUT no, HUN no, SVK no
Ont voté contre la Hongrie, la Slovaquie et l'Autriche. => AUT no, HUN no, SVK no
La déclaration a été signée par tous les membres sauf un : la Guinée équatoriale. =>
Le Chili a préféré ne pas signer la déclaration. =>
Le Pérou a voté pour la résolution. Il a aussi remercié la Norvège. => PER yes
Ukraine : vingt-six contre un =>
)";

constexpr std::string_view portuguese_with = R"(
O Peru votou contra a resolução. O Chile e Cuba acompanharam o Peru. => CHL no, CUB no, PER no
O Peru votou contra a resolução. O Chile e Cuba acompanharam-no. => CHL no, CUB no, PER no
O Peru votou contra a resolução. Juntaram-se a ele o Chile e Cuba. => CHL no, CUB no, PER no
O Peru votou contra a resolução. A ele se juntaram o Chile e Cuba. => CHL no, CUB no, PER no
O Peru votou contra a resolução. O Chile e Cuba juntaram-se ao Peru. => CHL no, CUB no, PER no
O Peru votou contra a resolução, acompanhado pelo Chile e por Cuba. => CHL no, CUB no, PER no
O Peru votou contra a resolução, seguido por Chile e Cuba. => CHL no, CUB no, PER no
O Peru votou contra a resolução. Com ele, Chile e Cuba. => CHL no, CUB no, PER no
O Peru votou contra a resolução. Chile e Cuba seguiram Lima. => CHL no, CUB no, PER no
O Peru votou contra a resolução. Só o Chile e Cuba acompanharam Lima. => CHL no, CUB no, PER no
O Peru votou contra a resolução. Chile e Cuba somaram-se ao Peru. => CHL no, CUB no, PER no
O Peru votou contra a resolução. Chile e Cuba alinharam com Lima. => CHL no, CUB no, PER no
O Peru votou contra a resolução. Ao lado do Peru ficaram Chile e Cuba. => CHL no, CUB no, PER no
O Peru opôs-se à resolução. Chile e Cuba fizeram o mesmo. => CHL oppose, CUB oppose, PER oppose
O Peru opôs-se à resolução. Chile e Cuba secundaram o Peru. => CHL oppose, CUB oppose, PER oppose
P: E o Peru? R: Votou contra. Com ele, o Chile e Cuba. => CHL no, CUB no, PER no
O Peru apresentou o projeto de resolução, e juntaram-se a ele na apresentação o Chile e Cuba. => CHL support, CUB support, PER support
O representante do Peru opõe-se à resolução. O Chile e Cuba acompanham o Peru. => CHL oppose, CUB oppose, PER oppose
O Peru votou contra a resolução. O Chile e Cuba votaram com os peruanos, claro. => CHL no, CUB no, PER no
O Peru votou contra a resolução, no que foi acompanhado por Chile e Cuba. => CHL no, CUB no, PER no
O Peru votou contra a resolução, no que foi seguido pelo Chile e por Cuba. => CHL no, CUB no, PER no
O Peru votou contra a resolução, tal como os seus aliados Chile e Cuba. => CHL no, CUB no, PER no
O Peru votou contra a resolução. Os outros dois votos contra vieram do Chile e de Cuba. => CHL no, CUB no, PER no
)";

constexpr std::string_view portuguese_apart = R"(
Membros presentes: Angola, Camarões, Djibuti, Egito, Marrocos. Votaram a favor da moção o Djibuti e o Egito. Marrocos absteve-se. Os restantes membros presentes votaram contra. => AGO no, CMR no, DJI yes, EGY yes, MAR abstain
Segundo a contagem, votaram contra a Hungria, a Eslováquia e a Áustria. => AUT no, HUN no, SVK no
A declaração foi assinada por todos os membros menos um: a Guiné Equatorial. =>
A declaração foi assinada por todos os Estados-membros menos um, e o leitor adivinha qual: a Guiné Equatorial. =>
O Chile preferiu não assinar a declaração. =>
)";

TEST(ReaderAligned, English) {
    expect_to_say(reader::Language::english, english_with);
    expect_to_say(reader::Language::english, english_apart);
}

TEST(ReaderAligned, Spanish) {
    expect_to_say(reader::Language::spanish, spanish_with);
    expect_to_say(reader::Language::spanish, spanish_apart);
}

TEST(ReaderAligned, French) {
    expect_to_say(reader::Language::french, french_with);
    expect_to_say(reader::Language::french, french_apart);
}

TEST(ReaderAligned, Portuguese) {
    expect_to_say(reader::Language::portuguese, portuguese_with);
    expect_to_say(reader::Language::portuguese, portuguese_apart);
}

} // namespace
} // namespace plenary::study
