// Those who are not named: told by a number, or as the rest, they are the others of the council,
// where the text says who voted otherwise. Each sentence here tells of the thirteen of August 2023.
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Language;

constexpr std::string_view thirteen =
    "ALB yes, ARE yes, BRA yes, CHE yes, CHN abstain, ECU yes, FRA yes, GAB yes, GBR yes, "
    "GHA yes, JPN yes, MLT yes, MOZ yes, RUS no, USA yes";

void expect_thirteen(Language language, std::string_view before, std::string_view lines) {
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        const std::string text = fmt::format("{} {}", before, lines.substr(0, end));
        EXPECT_EQ(said(language, text), thirteen) << text;
        lines.remove_prefix(end + 1);
    }
}

TEST(ReaderRests, AreTheOthersInEnglish) {
    expect_thirteen(Language::english,
                    "On 30 August 2023 the Security Council voted on the draft on Mali. "
                    "Russia voted against it and China abstained.",
                    R"(Thirteen members voted in favour.
13 of its 15 members voted in favour.
Of the 15 members, 13 voted in favour.
Of its fifteen members, thirteen were in favour.
The draft got 13 votes in favour.
It received 13 votes.
It received thirteen votes in favour.
The text won 13 votes.
It was approved by 13 votes.
The text went through with 13 votes.
The result was 13 in favour, one against and one abstention.
It was 13 to 1, with one abstention.
The draft received 13 votes in favour, one against and one abstention.
The vote was 13-1-1.
The rest of the Council voted for it.
The rest of the Council supported it.
The rest voted for it.
The rest were in favour.
All the rest backed it.
Everyone else was in favour.
Everyone else voted yes.
Everybody else voted for it.
The remaining 13 were in favour.
The remaining thirteen members supported the text.
The other 13 voted in favour.
The other thirteen council members backed it.
The other members voted for it.
Every other member voted in favour.
All other members of the Council voted in favour.
All other Council members voted yes.
All members of the Council except Russia and China voted for it.
The Council's other members voted for it.
The Council's other 13 members voted in favour.
The thirteen others voted for it.
Its 13 other members approved it.
The others all said yes.
All the others voted in favour.
Each of the other 13 voted for it.
Thirteen countries, including France, voted for it.
Thirteen members, among them France and Brazil, voted in favour.
The draft was backed by the other 13 members.
The text was supported by all other members.
The draft was supported by the rest of the Council.
It had the support of the other thirteen members.
Nobody else voted against it; the rest were in favour.
The 13 other members cast votes in favour.
It won the backing of 13 members.
All other delegations voted in favour.
The remaining members all voted yes.
No other member voted against: the other 13 voted in favour.
Thirteen members were in favour.
Thirteen voted for.
Thirteen were in favour.
Thirteen states supported the draft.
13 delegations raised their hands in favour.
)");
}

TEST(ReaderRests, AreTheOthersInSpanish) {
    expect_thirteen(Language::spanish,
                    "El 30 de agosto de 2023 el Consejo de Seguridad votó el proyecto sobre Malí. "
                    "Rusia votó en contra y China se abstuvo.",
                    R"(Trece miembros votaron a favor.
13 de sus 15 miembros votaron a favor.
De los 15 miembros, 13 votaron a favor.
De sus quince miembros, trece votaron a favor.
El proyecto obtuvo 13 votos a favor.
Recibió 13 votos.
Recibió trece votos favorables.
El texto logró 13 votos.
Contó con 13 votos a favor.
Fue aprobado por 13 votos.
El texto salió adelante con 13 votos.
El resultado fue de 13 votos a favor, uno en contra y una abstención.
El proyecto recibió 13 votos a favor, uno en contra y una abstención.
El resto del Consejo votó a favor.
El resto del Consejo lo apoyó.
El resto votó a favor.
El resto de los miembros votó a favor.
El resto de los miembros del Consejo lo respaldaron.
Los demás votaron a favor.
Los demás miembros votaron a favor.
Los demás miembros del Consejo apoyaron el texto.
Los otros 13 votaron a favor.
Los otros trece miembros votaron a favor.
Los otros trece integrantes votaron a favor.
Los restantes 13 miembros votaron a favor.
Los trece restantes votaron a favor.
Los trece miembros restantes apoyaron el texto.
Los otros votaron a favor.
Todos los demás votaron a favor.
Todos los demás miembros votaron a favor.
Todos los demás miembros del Consejo lo aprobaron.
Todos los miembros del Consejo, salvo Rusia y China, votaron a favor.
Todos los miembros menos Rusia y China votaron a favor.
Trece países, entre ellos Francia, votaron a favor.
Trece miembros, incluida Francia, votaron a favor.
Votaron a favor los otros trece miembros.
Votaron a favor los demás miembros.
Votó a favor el resto.
A favor votaron los 13 restantes.
Lo apoyaron los otros trece miembros.
Fue respaldado por los otros trece miembros.
Fue apoyado por el resto de los miembros.
Tuvo el apoyo de los otros trece miembros.
Contó con el respaldo del resto del Consejo.
Trece votaron a favor.
Trece estuvieron a favor.
Trece Estados respaldaron el proyecto.
Las otras trece delegaciones votaron a favor.
Las demás delegaciones votaron a favor.
Las demás delegaciones lo hicieron a favor.
El resto de países votó a favor.
El resto se pronunció a favor.
Los trece países restantes dijeron que sí.
)");
}

TEST(ReaderRests, AreTheOthersInFrench) {
    expect_thirteen(Language::french,
                    "Le 30 août 2023, le Conseil de sécurité a voté sur le projet relatif au Mali. "
                    "La Russie a voté contre et la Chine s'est abstenue.",
                    R"(Treize membres ont voté pour.
13 de ses 15 membres ont voté pour.
Sur les 15 membres, 13 ont voté pour.
Sur ses quinze membres, treize ont voté en faveur du texte.
Le projet a obtenu 13 voix.
Le projet a recueilli 13 voix pour.
Il a recueilli treize voix favorables.
Le texte a reçu 13 votes favorables.
Il a été approuvé par 13 voix.
Le texte est passé avec 13 voix.
Le résultat est de 13 voix pour, une contre et une abstention.
Le projet a recueilli 13 voix pour, une voix contre et une abstention.
Le reste du Conseil a voté pour.
Le reste du Conseil l'a soutenu.
Le reste a voté pour.
Le reste des membres a voté pour.
Le reste des membres du Conseil l'ont appuyé.
Les autres ont voté pour.
Les autres membres ont voté pour.
Les autres membres du Conseil ont soutenu le texte.
Les 13 autres ont voté pour.
Les treize autres membres ont voté pour.
Les treize autres pays ont voté en faveur du texte.
Les treize membres restants ont voté pour.
Les 13 restants ont voté pour.
Tous les autres ont voté pour.
Tous les autres membres ont voté pour.
Tous les autres membres du Conseil l'ont approuvé.
Tous les membres du Conseil, sauf la Russie et la Chine, ont voté pour.
Tous les membres à l'exception de la Russie et de la Chine ont voté pour.
Treize pays, dont la France, ont voté pour.
Treize membres, parmi lesquels la France, ont voté pour.
Ont voté pour les treize autres membres.
Il a été soutenu par les treize autres membres.
Il a eu le soutien des treize autres membres.
Il a bénéficié du soutien du reste du Conseil.
Treize ont voté pour.
Treize étaient pour.
Treize États ont appuyé le projet.
Les treize autres délégations ont voté pour.
Les autres délégations ont voté pour.
Toutes les autres délégations ont voté en faveur.
Les treize autres se sont prononcés pour.
Les treize autres ont dit oui.
Les autres pays ont tous voté pour.
Chacun des treize autres membres a voté pour.
)");
}

TEST(ReaderRests, AreTheOthersInPortuguese) {
    expect_thirteen(Language::portuguese,
                    "Em 30 de agosto de 2023 o Conselho de Segurança votou o projeto sobre o Mali. "
                    "A Rússia votou contra e a China se absteve.",
                    R"(Treze membros votaram a favor.
13 de seus 15 membros votaram a favor.
Dos 15 membros, 13 votaram a favor.
Dos seus quinze membros, treze votaram a favor.
O projeto obteve 13 votos a favor.
Recebeu 13 votos.
Recebeu treze votos favoráveis.
O texto teve 13 votos.
Contou com 13 votos a favor.
Foi aprovado por 13 votos.
O texto passou com 13 votos.
O resultado foi de 13 votos a favor, um contra e uma abstenção.
O projeto recebeu 13 votos a favor, um contra e uma abstenção.
O resto do Conselho votou a favor.
O restante do Conselho apoiou o texto.
O resto votou a favor.
O restante dos membros votou a favor.
Os demais votaram a favor.
Os demais membros votaram a favor.
Os demais membros do Conselho apoiaram o texto.
Os outros 13 votaram a favor.
Os outros treze membros votaram a favor.
Os outros treze integrantes votaram a favor.
Os restantes 13 membros votaram a favor.
Os treze restantes votaram a favor.
Os outros votaram a favor.
Todos os outros votaram a favor.
Todos os demais votaram a favor.
Todos os outros membros do Conselho o aprovaram.
Todos os demais membros do Conselho votaram a favor.
Todos os membros do Conselho, exceto Rússia e China, votaram a favor.
Todos os membros menos a Rússia e a China votaram a favor.
Treze países, entre eles a França, votaram a favor.
Treze membros, incluindo a França, votaram a favor.
Votaram a favor os outros treze membros.
Votaram a favor os demais membros.
Foi apoiado pelos outros treze membros.
Foi apoiado pelo restante dos membros.
Teve o apoio dos outros treze membros.
Contou com o apoio do resto do Conselho.
Treze votaram a favor.
Treze foram a favor.
Treze Estados apoiaram o projeto.
As outras treze delegações votaram a favor.
As demais delegações votaram a favor.
Os restantes membros votaram a favor.
Os treze países restantes disseram sim.
)");
}

// Where the numbers do not fit, nobody is known.
TEST(ReaderRests, AreNotKnownWhereTheNumbersDoNotFit) {
    for (const std::string_view text :
         {"Twelve members voted in favour.", "The draft got 11 votes in favour.",
          "It needed nine votes.", "At least nine votes were required.",
          "Twelve countries, including France, voted for it."}) {
        const std::string whole =
            fmt::format("On 30 August 2023 the Security Council voted on the draft on Mali. Russia "
                        "voted against it and China abstained. {}",
                        text);
        const std::string read = said(Language::english, whole);
        EXPECT_EQ(read.find("BRA"), read.npos) << read << " of " << whole;
    }
}

} // namespace
} // namespace plenary::study
