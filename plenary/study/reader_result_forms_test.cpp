// One result in many forms: Peru, Chile and Cuba for it, Brazil against, Haiti abstaining; each
// behind a sentence that tells of the vote.
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Language;

void expect_result(Language language, std::string_view before, std::string_view lines) {
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        const std::string text = fmt::format("{} {}", before, lines.substr(0, end));
        EXPECT_EQ(said(language, text), "BRA no, CHL yes, CUB yes, HTI abstain, PER yes") << text;
        lines.remove_prefix(end + 1);
    }
}

TEST(ReaderResultForms, SayTheSameInEnglish) {
    expect_result(Language::english, "The council voted on the draft.",
                  R"(In favour: Peru, Chile, Cuba. Against: Brazil. Abstaining: Haiti.
In favor: Peru, Chile and Cuba. Against: Brazil. Abstentions: Haiti.
In favour (3): Peru, Chile, Cuba. Against (1): Brazil. Abstentions (1): Haiti.
Yes: Peru, Chile, Cuba. No: Brazil. Abstain: Haiti.
Yes (3): Peru, Chile and Cuba; no (1): Brazil; abstentions (1): Haiti.
For: Peru, Chile, Cuba; against: Brazil; abstaining: Haiti.
Ayes: Peru, Chile, Cuba. Noes: Brazil. Abstentions: Haiti.
Yeas: Peru, Chile, Cuba. Nays: Brazil. Abstaining: Haiti.
Voting in favour: Peru, Chile, Cuba. Voting against: Brazil. Abstaining: Haiti.
Voted for: Peru, Chile, Cuba. Voted against: Brazil. Abstained: Haiti.
Those in favour were Peru, Chile and Cuba. Against was Brazil. Haiti abstained.
The vote was 3 in favour (Peru, Chile and Cuba), one against (Brazil) and one abstention (Haiti).
The draft was adopted by 3 votes (Peru, Chile and Cuba) to 1 (Brazil), with 1 abstention (Haiti).
The draft was adopted by 3 votes in favour (Peru, Chile, Cuba), 1 against (Brazil) and 1 abstention (Haiti).
There were three votes in favour (Peru, Chile and Cuba), one against (Brazil) and one abstention (Haiti).
Three members voted in favour (Peru, Chile and Cuba), one against (Brazil), and one abstained (Haiti).
It passed 3-1-1: Peru, Chile and Cuba for, Brazil against, Haiti abstaining.
Peru, Chile and Cuba voted in favour, Brazil against and Haiti abstained.
Peru, Chile and Cuba voted for it; Brazil voted against; Haiti abstained.
With Peru, Chile and Cuba in favour, Brazil against and Haiti abstaining, the draft was adopted.
The draft was adopted, with Brazil voting against and Haiti abstaining. Peru, Chile and Cuba voted for it.
Only Brazil voted against. Haiti abstained. Peru, Chile and Cuba voted in favour.
The votes in favour came from Peru, Chile and Cuba; the vote against from Brazil; Haiti abstained.
The three votes in favour were those of Peru, Chile and Cuba; Brazil cast the only vote against; Haiti abstained.
Peru (yes), Chile (yes), Cuba (yes), Brazil (no) and Haiti (abstention) voted.
Peru yes, Chile yes, Cuba yes, Brazil no, Haiti abstained.
Peru: yes. Chile: yes. Cuba: yes. Brazil: no. Haiti: abstention.
Peru – yes; Chile – yes; Cuba – yes; Brazil – no; Haiti – abstain.
Peru voted yes. Chile voted yes. Cuba voted yes. Brazil voted no. Haiti abstained.
Peru, Chile and Cuba voted yes, Brazil no, and Haiti abstained.
Peru, Chile and Cuba said yes, Brazil said no and Haiti abstained.
Peru, Chile and Cuba backed it with their votes, Brazil voted against it and Haiti abstained.
Brazil was alone in voting against; Haiti was the only abstention; Peru, Chile and Cuba voted for.
Brazil opposed it with its vote and Haiti abstained, while Peru, Chile and Cuba voted in favour.
While Peru, Chile and Cuba voted in favour, Brazil voted against and Haiti abstained.
Whereas Brazil voted against and Haiti abstained, Peru, Chile and Cuba voted in favour.
Voting for were Peru, Chile and Cuba, voting against was Brazil, and abstaining was Haiti.
Among those voting in favour were Peru, Chile and Cuba; among those against, Brazil; Haiti abstained.
Votes in favour: 3 (Peru, Chile, Cuba). Votes against: 1 (Brazil). Abstentions: 1 (Haiti).
3 in favour: Peru, Chile, Cuba; 1 against: Brazil; 1 abstention: Haiti.
In favour – Peru, Chile, Cuba; against – Brazil; abstained – Haiti.
)");
}

TEST(ReaderResultForms, SayTheSameInSpanish) {
    expect_result(Language::spanish, "El consejo votó el proyecto.",
                  R"(A favor: Perú, Chile, Cuba. En contra: Brasil. Abstenciones: Haití.
A favor (3): Perú, Chile y Cuba. En contra (1): Brasil. Abstenciones (1): Haití.
Sí: Perú, Chile, Cuba. No: Brasil. Abstención: Haití.
Votos a favor: Perú, Chile, Cuba. Votos en contra: Brasil. Abstenciones: Haití.
Votaron a favor: Perú, Chile y Cuba. Votó en contra: Brasil. Se abstuvo: Haití.
Votaron a favor Perú, Chile y Cuba, en contra Brasil y se abstuvo Haití.
Votaron a favor Perú, Chile y Cuba; votó en contra Brasil; se abstuvo Haití.
Perú, Chile y Cuba votaron a favor, Brasil en contra y Haití se abstuvo.
Perú, Chile y Cuba votaron a favor; Brasil lo hizo en contra y Haití se abstuvo.
Perú, Chile y Cuba se pronunciaron a favor en la votación, Brasil votó en contra y Haití se abstuvo.
El resultado fue de 3 votos a favor (Perú, Chile y Cuba), uno en contra (Brasil) y una abstención (Haití).
Fue aprobado por 3 votos a favor (Perú, Chile y Cuba), 1 en contra (Brasil) y 1 abstención (Haití).
Hubo tres votos a favor (Perú, Chile y Cuba), uno en contra (Brasil) y una abstención (Haití).
Tres países votaron a favor (Perú, Chile y Cuba), uno en contra (Brasil) y uno se abstuvo (Haití).
Con Perú, Chile y Cuba a favor, Brasil en contra y la abstención de Haití, el texto fue aprobado.
El texto fue aprobado con el voto en contra de Brasil y la abstención de Haití. Perú, Chile y Cuba votaron a favor.
El texto fue aprobado con los votos de Perú, Chile y Cuba, el voto en contra de Brasil y la abstención de Haití.
Solo Brasil votó en contra. Haití se abstuvo. Perú, Chile y Cuba votaron a favor.
El único voto en contra fue el de Brasil; la única abstención, la de Haití; Perú, Chile y Cuba votaron a favor.
Los votos a favor fueron de Perú, Chile y Cuba; el voto en contra, de Brasil; Haití se abstuvo.
Perú: a favor. Chile: a favor. Cuba: a favor. Brasil: en contra. Haití: abstención.
Perú: sí. Chile: sí. Cuba: sí. Brasil: no. Haití: abstención.
Perú, sí; Chile, sí; Cuba, sí; Brasil, no; Haití, abstención.
Perú, Chile y Cuba dijeron sí, Brasil votó no y Haití se abstuvo.
Mientras Perú, Chile y Cuba votaron a favor, Brasil votó en contra y Haití se abstuvo.
Entre los que votaron a favor están Perú, Chile y Cuba; en contra votó Brasil; Haití se abstuvo.
A favor votaron Perú, Chile y Cuba, en contra Brasil, y Haití se abstuvo.
A favor lo hicieron Perú, Chile y Cuba; en contra, Brasil; Haití se abstuvo.
Lo votaron Perú, Chile y Cuba; Brasil votó en contra y Haití se abstuvo.
3 a favor: Perú, Chile, Cuba; 1 en contra: Brasil; 1 abstención: Haití.
)");
}

TEST(ReaderResultForms, SayTheSameInFrench) {
    expect_result(Language::french, "Le conseil a voté sur le projet.",
                  R"(Pour : le Pérou, le Chili, Cuba. Contre : le Brésil. Abstentions : Haïti.
Pour (3) : Pérou, Chili et Cuba. Contre (1) : Brésil. Abstentions (1) : Haïti.
Oui : Pérou, Chili, Cuba. Non : Brésil. Abstention : Haïti.
Voix pour : Pérou, Chili, Cuba. Voix contre : Brésil. Abstentions : Haïti.
Ont voté pour : le Pérou, le Chili et Cuba. A voté contre : le Brésil. S'est abstenu : Haïti.
Le Pérou, le Chili et Cuba ont voté pour, le Brésil contre et Haïti s'est abstenu.
Le Pérou, le Chili et Cuba ont voté pour ; le Brésil a voté contre ; Haïti s'est abstenu.
Le résultat est de 3 voix pour (Pérou, Chili et Cuba), une contre (Brésil) et une abstention (Haïti).
Le texte a été adopté par 3 voix pour (Pérou, Chili et Cuba), 1 contre (Brésil) et 1 abstention (Haïti).
Le texte a recueilli trois voix (Pérou, Chili et Cuba), une voix contre (Brésil) et une abstention (Haïti).
Trois pays ont voté pour (Pérou, Chili et Cuba), un contre (Brésil) et un s'est abstenu (Haïti).
Avec le Pérou, le Chili et Cuba pour, le Brésil contre et l'abstention d'Haïti, le texte a été adopté.
Le texte a été adopté, le Brésil votant contre et Haïti s'abstenant. Le Pérou, le Chili et Cuba ont voté pour.
Seul le Brésil a voté contre. Haïti s'est abstenu. Le Pérou, le Chili et Cuba ont voté pour.
Les voix pour sont celles du Pérou, du Chili et de Cuba ; la voix contre, celle du Brésil ; Haïti s'est abstenu.
La seule voix contre est celle du Brésil ; Haïti s'est abstenu ; le Pérou, le Chili et Cuba ont voté pour.
Pérou : pour. Chili : pour. Cuba : pour. Brésil : contre. Haïti : abstention.
Pérou : oui. Chili : oui. Cuba : oui. Brésil : non. Haïti : abstention.
Le Pérou, le Chili et Cuba ont dit oui, le Brésil a dit non et Haïti s'est abstenu.
Tandis que le Pérou, le Chili et Cuba ont voté pour, le Brésil a voté contre et Haïti s'est abstenu.
Parmi ceux qui ont voté pour figurent le Pérou, le Chili et Cuba ; le Brésil a voté contre ; Haïti s'est abstenu.
Ont voté en faveur du texte le Pérou, le Chili et Cuba ; a voté contre le Brésil ; s'est abstenu Haïti.
3 pour : Pérou, Chili, Cuba ; 1 contre : Brésil ; 1 abstention : Haïti.
)");
}

TEST(ReaderResultForms, SayTheSameInPortuguese) {
    expect_result(Language::portuguese, "O conselho votou o projeto.",
                  R"(A favor: Peru, Chile, Cuba. Contra: Brasil. Abstenções: Haiti.
A favor (3): Peru, Chile e Cuba. Contra (1): Brasil. Abstenções (1): Haiti.
Sim: Peru, Chile, Cuba. Não: Brasil. Abstenção: Haiti.
Votos a favor: Peru, Chile, Cuba. Votos contra: Brasil. Abstenções: Haiti.
Votaram a favor: Peru, Chile e Cuba. Votou contra: Brasil. Absteve-se: Haiti.
Votaram a favor Peru, Chile e Cuba; votou contra o Brasil; absteve-se o Haiti.
O Peru, o Chile e Cuba votaram a favor, o Brasil contra e o Haiti absteve-se.
O Peru, o Chile e Cuba votaram a favor; o Brasil votou contra e o Haiti se absteve.
O resultado foi de 3 votos a favor (Peru, Chile e Cuba), um contra (Brasil) e uma abstenção (Haiti).
Foi aprovado por 3 votos a favor (Peru, Chile e Cuba), 1 contra (Brasil) e 1 abstenção (Haiti).
Houve três votos a favor (Peru, Chile e Cuba), um contra (Brasil) e uma abstenção (Haiti).
Três países votaram a favor (Peru, Chile e Cuba), um contra (Brasil) e um se absteve (Haiti).
Com o Peru, o Chile e Cuba a favor, o Brasil contra e a abstenção do Haiti, o texto foi aprovado.
O texto foi aprovado com o voto contra do Brasil e a abstenção do Haiti. O Peru, o Chile e Cuba votaram a favor.
O texto foi aprovado com os votos do Peru, do Chile e de Cuba, o voto contra do Brasil e a abstenção do Haiti.
Só o Brasil votou contra. O Haiti absteve-se. O Peru, o Chile e Cuba votaram a favor.
O único voto contra foi o do Brasil; a única abstenção, a do Haiti; o Peru, o Chile e Cuba votaram a favor.
Os votos a favor foram do Peru, do Chile e de Cuba; o voto contra, do Brasil; o Haiti absteve-se.
Peru: a favor. Chile: a favor. Cuba: a favor. Brasil: contra. Haiti: abstenção.
Peru: sim. Chile: sim. Cuba: sim. Brasil: não. Haiti: abstenção.
O Peru, o Chile e Cuba disseram sim, o Brasil votou não e o Haiti absteve-se.
Enquanto o Peru, o Chile e Cuba votaram a favor, o Brasil votou contra e o Haiti absteve-se.
Entre os que votaram a favor estão o Peru, o Chile e Cuba; contra votou o Brasil; o Haiti absteve-se.
3 a favor: Peru, Chile, Cuba; 1 contra: Brasil; 1 abstenção: Haiti.
)");
}

} // namespace
} // namespace plenary::study
