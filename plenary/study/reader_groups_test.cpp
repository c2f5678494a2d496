// Groups that act: "all EU members but Hungary", "Poland and the Baltic states". What a union does
// as a body ("the European Union voted for it") is no act of each of its members.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Language;

struct Group {
    std::size_t size = 0;
    std::string_view without; // is told to be out
};

const std::map<std::string_view, Group> groups{
    {"EU", {27, ""}}, {"EU-", {26, "HUN"}}, {"N", {5, ""}}, {"N-", {4, "ISL"}},
    {"B", {3, ""}},   {"BP", {4, ""}},      {"NB", {8, ""}}};

// Each line names the group and the sentence that tells of it.
void expect_groups(Language language, std::string_view before, std::string_view lines) {
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        const std::size_t bar = lines.find('|');
        const Group& group = groups.at(lines.substr(0, bar));
        const std::string text = fmt::format("{} {}", before, lines.substr(bar + 1, end - bar - 1));
        std::vector<std::string> yes;
        for (const reader::Proposal& one : read_one(language, text)) {
            if (one.kind == reader::Proposal::Kind::stance &&
                one.stance != reader::Proposal::Stance::abstain)
                yes.push_back(one.member);
        }
        EXPECT_EQ(yes.size(), group.size) << text;
        EXPECT_EQ(std::count(yes.begin(), yes.end(), group.without), 0) << text;
        lines.remove_prefix(end + 1);
    }
}

TEST(ReaderGroups, ActInEnglish) {
    expect_groups(Language::english,
                  "On 3 March 2022 the General Assembly voted on the resolution.",
                  R"(EU|All EU members voted in favour.
EU|All EU member states voted for it.
EU|The 27 EU members voted in favour.
EU|All 27 EU countries voted for it.
EU|Every EU member voted in favour.
EU|The member states of the European Union voted in favour.
EU|All members of the European Union voted for it.
EU|All member states of the EU were in favour.
EU|The whole of the European Union voted for it.
EU|The entire EU voted in favour.
EU|The EU's 27 members voted in favour.
EU|The EU voted as a bloc in favour.
EU|European Union countries all voted for it.
EU|The countries of the European Union voted for it.
EU|The Twenty-Seven voted in favour.
EU|In favour: all EU members.
EU|The EU's member states all voted yes.
EU-|All EU members except Hungary voted in favour.
EU-|All EU members but Hungary voted for it.
EU-|The EU members, with the exception of Hungary, voted in favour.
EU-|The EU voted in favour, except Hungary, which abstained.
EU-|All of the EU bar Hungary voted for it.
EU-|Apart from Hungary, all EU members voted in favour.
EU-|Every EU member apart from Hungary voted in favour.
EU-|The rest of the EU voted in favour; Hungary abstained.
EU-|Hungary abstained; all other EU members voted in favour.
EU-|Hungary abstained and the other 26 EU members voted in favour.
EU-|Hungary abstained and the EU's other members voted in favour.
N|The Nordic countries voted in favour.
N|The five Nordic countries voted in favour.
N|The Nordics voted in favour.
N|All Nordic states voted for it.
NB|The Nordic and Baltic countries voted in favour.
B|The Baltic states voted in favour.
B|The three Baltic states voted for it.
B|All three Baltic countries voted for it.
B|The Baltics voted in favour.
BP|Poland and the Baltic states voted in favour.
BP|The Baltic states and Poland voted in favour.
BP|The three Baltic states, together with Poland, voted in favour.
BP|Poland, along with the Baltic states, voted in favour.
BP|In favour: Poland and the Baltic states.
B|The resolution was opposed by nobody; the Baltic states sponsored it.
N-|The Nordic countries, Iceland excepted, voted in favour.
N-|The Nordic countries except Iceland voted in favour.
)");
}

TEST(ReaderGroups, ActInSpanish) {
    expect_groups(Language::spanish,
                  "El 3 de marzo de 2022 la Asamblea General votó la resolución.",
                  R"(EU|Todos los miembros de la UE votaron a favor.
EU|Todos los Estados miembros de la Unión Europea votaron a favor.
EU|Los 27 miembros de la UE votaron a favor.
EU|Los veintisiete países de la Unión Europea votaron a favor.
EU|Los países de la Unión Europea votaron a favor.
EU|Los países miembros de la UE votaron a favor.
EU|La Unión Europea en bloque votó a favor.
EU|Toda la Unión Europea votó a favor.
EU|Los Veintisiete votaron a favor.
EU|A favor: todos los miembros de la UE.
EU|Votaron a favor todos los miembros de la Unión Europea.
EU|Votaron a favor los 27 Estados de la Unión Europea.
EU-|Todos los miembros de la UE salvo Hungría votaron a favor.
EU-|Todos los miembros de la UE menos Hungría votaron a favor.
EU-|Los miembros de la UE, con excepción de Hungría, votaron a favor.
EU-|La Unión Europea votó a favor, salvo Hungría, que se abstuvo.
EU-|El resto de la UE votó a favor; Hungría se abstuvo.
EU-|Hungría se abstuvo; los demás miembros de la UE votaron a favor.
EU-|Hungría se abstuvo y los otros 26 miembros de la UE votaron a favor.
N|Los países nórdicos votaron a favor.
N|Los cinco países nórdicos votaron a favor.
N|Los nórdicos votaron a favor.
B|Los países bálticos votaron a favor.
B|Los tres países bálticos votaron a favor.
B|Los bálticos votaron a favor.
B|Los tres bálticos votaron a favor.
BP|Polonia y los países bálticos votaron a favor.
BP|Los países bálticos y Polonia votaron a favor.
BP|Votaron a favor Polonia y los países bálticos.
BP|Votaron a favor los países bálticos y Polonia.
BP|A favor: Polonia y los países bálticos.
N-|Los países nórdicos, excepto Islandia, votaron a favor.
)");
}

TEST(ReaderGroups, ActInFrench) {
    expect_groups(Language::french,
                  "Le 3 mars 2022, l'Assemblée générale a voté sur la résolution.",
                  R"(EU|Tous les membres de l'UE ont voté pour.
EU|Tous les États membres de l'Union européenne ont voté pour.
EU|Les 27 membres de l'UE ont voté pour.
EU|Les vingt-sept pays de l'Union européenne ont voté pour.
EU|Les pays de l'Union européenne ont voté pour.
EU|Les Vingt-Sept ont voté pour.
EU|L'Union européenne a voté en bloc pour.
EU|Toute l'Union européenne a voté pour.
EU|L'ensemble des pays de l'UE ont voté pour.
EU|Pour : tous les membres de l'UE.
EU|Ont voté pour tous les membres de l'Union européenne.
EU-|Tous les membres de l'UE sauf la Hongrie ont voté pour.
EU-|Tous les membres de l'UE, à l'exception de la Hongrie, ont voté pour.
EU-|Les membres de l'UE, hormis la Hongrie, ont voté pour.
EU-|L'Union européenne a voté pour, sauf la Hongrie, qui s'est abstenue.
EU-|Le reste de l'UE a voté pour ; la Hongrie s'est abstenue.
EU-|La Hongrie s'est abstenue ; les autres membres de l'UE ont voté pour.
EU-|La Hongrie s'est abstenue et les 26 autres membres de l'UE ont voté pour.
N|Les pays nordiques ont voté pour.
N|Les cinq pays nordiques ont voté pour.
B|Les pays baltes ont voté pour.
B|Les trois pays baltes ont voté pour.
B|Les États baltes ont voté pour.
B|Les trois États baltes ont voté pour.
BP|La Pologne et les pays baltes ont voté pour.
BP|Les pays baltes et la Pologne ont voté pour.
BP|Ont voté pour la Pologne et les pays baltes.
BP|Ont voté pour : la Pologne et les pays baltes.
BP|Pour : la Pologne et les pays baltes.
N-|Les pays nordiques, sauf l'Islande, ont voté pour.
)");
}

TEST(ReaderGroups, ActInPortuguese) {
    expect_groups(Language::portuguese,
                  "Em 3 de março de 2022 a Assembleia Geral votou a resolução.",
                  R"(EU|Todos os membros da UE votaram a favor.
EU|Todos os Estados-Membros da União Europeia votaram a favor.
EU|Os 27 membros da UE votaram a favor.
EU|Os vinte e sete países da União Europeia votaram a favor.
EU|Os países da União Europeia votaram a favor.
EU|Os Vinte e Sete votaram a favor.
EU|A União Europeia votou em bloco a favor.
EU|Toda a União Europeia votou a favor.
EU|A favor: todos os membros da UE.
EU|Votaram a favor todos os membros da União Europeia.
EU-|Todos os membros da UE, exceto a Hungria, votaram a favor.
EU-|Todos os membros da UE menos a Hungria votaram a favor.
EU-|Os membros da UE, à exceção da Hungria, votaram a favor.
EU-|A União Europeia votou a favor, exceto a Hungria, que se absteve.
EU-|O resto da UE votou a favor; a Hungria absteve-se.
EU-|A Hungria absteve-se; os demais membros da UE votaram a favor.
EU-|A Hungria absteve-se e os outros 26 membros da UE votaram a favor.
N|Os países nórdicos votaram a favor.
N|Os cinco países nórdicos votaram a favor.
B|Os países bálticos votaram a favor.
B|Os três países bálticos votaram a favor.
B|Os Estados bálticos votaram a favor.
BP|A Polónia e os países bálticos votaram a favor.
BP|Os países bálticos e a Polónia votaram a favor.
BP|Votaram a favor a Polónia e os países bálticos.
BP|A favor: Polónia e os países bálticos.
N-|Os países nórdicos, exceto a Islândia, votaram a favor.
)");
}

TEST(ReaderGroups, AreNoBody) {
    EXPECT_EQ(said(Language::english, "The European Union voted for it."), "");
    EXPECT_EQ(said(Language::spanish, "La Unión Europea votó a favor."), "");
    EXPECT_EQ(said(Language::french, "L'Union européenne a voté pour."), "");
    EXPECT_EQ(said(Language::portuguese, "A União Europeia votou a favor."), "");
}

} // namespace
} // namespace plenary::study
