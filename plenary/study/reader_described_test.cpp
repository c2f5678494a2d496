// Sets that are told by what they did: "those that had voted against the amendment", "the three
// sponsors". They are those who did it, and not those who were named last.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Language;

// Peru, Chile and Cuba, and nobody else, are for what the last sentence tells of.
void expect_the_three(Language language, std::string_view before, std::string_view lines) {
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        const std::string text = fmt::format("{} {}", before, lines.substr(0, end));
        std::vector<std::string> who;
        for (const reader::Proposal& one : read_one(language, text)) {
            const bool yes = one.stance == reader::Proposal::Stance::yes ||
                             one.stance == reader::Proposal::Stance::support;
            if (one.kind == reader::Proposal::Kind::stance && yes && one.begin > before.size())
                who.push_back(one.member);
        }
        std::sort(who.begin(), who.end());
        EXPECT_EQ(who, (std::vector<std::string>{"CHL", "CUB", "PER"})) << text;
        lines.remove_prefix(end + 1);
    }
}

TEST(ReaderDescribed, AreToldBySideInEnglish) {
    expect_the_three(
        Language::english,
        "The amendment was put to the vote first. "
        "Peru, Chile and Cuba voted against the amendment, Brazil and Canada voted for it and "
        "Haiti abstained.",
        R"(All delegations that had voted against the amendment voted in favour of the resolution.
All those that had voted against the amendment voted for the resolution.
Those who had voted against the amendment voted for the resolution.
The three that had voted against the amendment voted for the resolution.
The three countries that had voted against the amendment voted for the resolution.
The three that voted against the amendment voted for the resolution.
The countries that had opposed the amendment voted for the resolution.
The three that had opposed the amendment voted for the resolution.
The three that had rejected the amendment voted for the resolution.
The three who had thrown out the amendment voted for the resolution.
The same three voted for the resolution.
The same three countries voted for the resolution.
The three opponents of the amendment voted for the resolution.
The opponents of the amendment voted for the resolution.
All three opponents voted for the resolution.
All three that had been against the amendment voted for the resolution.
Everyone who had voted against the amendment voted for the resolution.
Every delegation that had voted against the amendment voted in favour of the resolution.
In favour of the resolution: those that had voted against the amendment.
For the resolution: the three that had voted against the amendment.
The resolution was supported by the three that had voted against the amendment.
The states which had voted against the amendment all voted for the resolution.
The three delegations voting against the amendment voted for the resolution.
Those voting against the amendment voted for the resolution.
The three which had voted no on the amendment voted yes on the resolution.
)");
}

TEST(ReaderDescribed, AreToldAsSponsorsInEnglish) {
    expect_the_three(Language::english,
                     "Peru, Chile and Cuba sponsored the draft. "
                     "Brazil, Canada and Haiti signed a letter against it.",
                     R"(The sponsors voted for the resolution.
The three sponsors voted for the resolution.
All sponsors voted for the resolution.
All three sponsors voted for the resolution.
The sponsors of the draft voted for the resolution.
The authors of the draft voted for the resolution.
The co-sponsors voted for the resolution.
The draft's sponsors voted for the resolution.
Its sponsors voted for the resolution.
Its three sponsors voted for the resolution.
The three that had sponsored the draft voted for the resolution.
The three countries that sponsored the draft voted for the resolution.
Those that had sponsored the draft voted for the resolution.
The proponents voted for the resolution.
The countries behind the draft voted for the resolution.
)");
}

TEST(ReaderDescribed, AreToldBySideInSpanish) {
    expect_the_three(
        Language::spanish,
        "Primero se votó la enmienda. "
        "Perú, Chile y Cuba votaron en contra de la enmienda, Brasil y Canadá votaron a favor y "
        "Haití se abstuvo.",
        R"(Todas las delegaciones que habían votado en contra de la enmienda votaron a favor de la resolución.
Todos los que habían votado en contra de la enmienda votaron a favor de la resolución.
Quienes habían votado en contra de la enmienda votaron a favor de la resolución.
Los tres que habían votado en contra de la enmienda votaron a favor de la resolución.
Los tres países que habían votado en contra de la enmienda votaron a favor de la resolución.
Los tres que votaron en contra de la enmienda votaron a favor de la resolución.
Los países que se habían opuesto a la enmienda votaron a favor de la resolución.
Los tres que se habían opuesto a la enmienda votaron a favor de la resolución.
Los tres que habían rechazado la enmienda votaron a favor de la resolución.
Los tres que habían tumbado la enmienda votaron a favor de la resolución.
Los mismos tres votaron a favor de la resolución.
Los mismos tres países votaron a favor de la resolución.
Esos tres países votaron a favor de la resolución.
Los opositores a la enmienda votaron a favor de la resolución.
Los tres opositores votaron a favor de la resolución.
A favor de la resolución votaron los tres que habían votado en contra de la enmienda.
Votaron a favor de la resolución los tres que habían votado en contra de la enmienda.
Votaron a favor de la resolución los que habían votado en contra de la enmienda.
A favor de la resolución: los tres que habían votado en contra de la enmienda.
La resolución fue apoyada por los tres que habían votado en contra de la enmienda.
Los Estados que habían votado en contra de la enmienda votaron todos a favor de la resolución.
Aquellos que habían votado en contra de la enmienda votaron a favor de la resolución.
)");
}

TEST(ReaderDescribed, AreToldAsSponsorsInSpanish) {
    expect_the_three(Language::spanish,
                     "Perú, Chile y Cuba patrocinaron el proyecto. "
                     "Brasil, Canadá y Haití firmaron una carta en contra.",
                     R"(Los patrocinadores votaron a favor de la resolución.
Los tres patrocinadores votaron a favor de la resolución.
Todos los patrocinadores votaron a favor de la resolución.
Los proponentes votaron a favor de la resolución.
Los autores del proyecto votaron a favor de la resolución.
Los copatrocinadores votaron a favor de la resolución.
Sus patrocinadores votaron a favor de la resolución.
Sus tres patrocinadores votaron a favor de la resolución.
Los tres que habían patrocinado el proyecto votaron a favor de la resolución.
Los tres países que patrocinaron el proyecto votaron a favor de la resolución.
Los que habían patrocinado el proyecto votaron a favor de la resolución.
Los promotores votaron a favor de la resolución.
Los tres promotores del proyecto votaron a favor de la resolución.
Los países patrocinadores votaron a favor de la resolución.
)");
}

TEST(ReaderDescribed, AreToldBySideInFrench) {
    expect_the_three(
        Language::french,
        "L'amendement a été mis aux voix en premier. "
        "Le Pérou, le Chili et Cuba ont voté contre l'amendement, le Brésil et le Canada ont voté "
        "pour et Haïti s'est abstenu.",
        R"(Toutes les délégations qui avaient voté contre l'amendement ont voté pour la résolution.
Tous ceux qui avaient voté contre l'amendement ont voté pour la résolution.
Ceux qui avaient voté contre l'amendement ont voté pour la résolution.
Les trois qui avaient voté contre l'amendement ont voté pour la résolution.
Les trois pays qui avaient voté contre l'amendement ont voté pour la résolution.
Les trois qui ont voté contre l'amendement ont voté pour la résolution.
Les pays qui s'étaient opposés à l'amendement ont voté pour la résolution.
Les trois pays qui s'étaient opposés à l'amendement ont voté pour la résolution.
Les trois qui avaient rejeté l'amendement ont voté pour la résolution.
Les trois qui avaient repoussé l'amendement ont voté pour la résolution.
Les trois mêmes ont voté pour la résolution.
Les trois mêmes pays ont voté pour la résolution.
Les mêmes trois pays ont voté pour la résolution.
Ces trois pays ont voté pour la résolution.
Les opposants à l'amendement ont voté pour la résolution.
Les trois opposants ont voté pour la résolution.
Ont voté pour la résolution les trois pays qui avaient voté contre l'amendement.
Pour la résolution : les trois qui avaient voté contre l'amendement.
La résolution a été soutenue par les trois pays qui avaient voté contre l'amendement.
Les trois adversaires de l'amendement ont voté pour la résolution.
Les États qui avaient voté contre l'amendement ont tous voté pour la résolution.
)");
}

TEST(ReaderDescribed, AreToldAsSponsorsInFrench) {
    expect_the_three(Language::french,
                     "Le Pérou, le Chili et Cuba ont parrainé le projet. "
                     "Le Brésil, le Canada et Haïti ont signé une lettre contre celui-ci.",
                     R"(Les auteurs ont voté pour la résolution.
Les trois auteurs ont voté pour la résolution.
Les coauteurs ont voté pour la résolution.
Tous les coauteurs ont voté pour la résolution.
Les parrains ont voté pour la résolution.
Les trois parrains du projet ont voté pour la résolution.
Les auteurs du projet ont voté pour la résolution.
Ses auteurs ont voté pour la résolution.
Ses trois auteurs ont voté pour la résolution.
Les trois qui avaient parrainé le projet ont voté pour la résolution.
Les trois pays qui ont parrainé le projet ont voté pour la résolution.
Ceux qui avaient parrainé le projet ont voté pour la résolution.
Les promoteurs ont voté pour la résolution.
Les pays auteurs ont voté pour la résolution.
)");
}

TEST(ReaderDescribed, AreToldBySideInPortuguese) {
    expect_the_three(
        Language::portuguese,
        "A emenda foi votada primeiro. "
        "O Peru, o Chile e Cuba votaram contra a emenda, o Brasil e o Canadá votaram a favor e o "
        "Haiti absteve-se.",
        R"(Todas as delegações que tinham votado contra a emenda votaram a favor da resolução.
Todos os que tinham votado contra a emenda votaram a favor da resolução.
Quem tinha votado contra a emenda votou a favor da resolução.
Os que tinham votado contra a emenda votaram a favor da resolução.
Os três que tinham votado contra a emenda votaram a favor da resolução.
Os três países que haviam votado contra a emenda votaram a favor da resolução.
Os três que votaram contra a emenda votaram a favor da resolução.
Os países que se tinham oposto à emenda votaram a favor da resolução.
Os três que se opuseram à emenda votaram a favor da resolução.
Os três que tinham rejeitado a emenda votaram a favor da resolução.
Os três que haviam derrubado a emenda votaram a favor da resolução.
Os mesmos três votaram a favor da resolução.
Os mesmos três países votaram a favor da resolução.
Esses três países votaram a favor da resolução.
Os opositores da emenda votaram a favor da resolução.
Os três opositores votaram a favor da resolução.
Votaram a favor da resolução os três que tinham votado contra a emenda.
A favor da resolução votaram os três que tinham votado contra a emenda.
A favor da resolução: os três que tinham votado contra a emenda.
A resolução foi apoiada pelos três que tinham votado contra a emenda.
Aqueles que tinham votado contra a emenda votaram a favor da resolução.
Os Estados que tinham votado contra a emenda votaram todos a favor da resolução.
)");
}

TEST(ReaderDescribed, AreToldAsSponsorsInPortuguese) {
    expect_the_three(Language::portuguese,
                     "O Peru, o Chile e Cuba patrocinaram o projeto. "
                     "O Brasil, o Canadá e o Haiti assinaram uma carta contra ele.",
                     R"(Os patrocinadores votaram a favor da resolução.
Os três patrocinadores votaram a favor da resolução.
Todos os patrocinadores votaram a favor da resolução.
Os proponentes votaram a favor da resolução.
Os autores do projeto votaram a favor da resolução.
Os copatrocinadores votaram a favor da resolução.
Os seus patrocinadores votaram a favor da resolução.
Os seus três patrocinadores votaram a favor da resolução.
Os três que tinham patrocinado o projeto votaram a favor da resolução.
Os três países que patrocinaram o projeto votaram a favor da resolução.
Os que tinham patrocinado o projeto votaram a favor da resolução.
Os promotores votaram a favor da resolução.
Os três promotores do projeto votaram a favor da resolução.
)");
}

// Of whom nobody knows what they did, nothing is told.
TEST(ReaderDescribed, AreNobodyWhereNobodyDidIt) {
    for (const std::string_view text :
         {"The three drafts were discussed and the three experts voted for the resolution.",
          "Those that had signed the letter voted for the resolution.",
          "The two that had not voted for the amendment voted for the resolution."}) {
        const std::string whole =
            fmt::format("Peru, Chile and Cuba voted for the amendment. Brazil abstained. {}", text);
        for (const reader::Proposal& one : read_one(Language::english, whole))
            EXPECT_LT(one.begin, 65U) << whole;
    }
}

} // namespace
} // namespace plenary::study
