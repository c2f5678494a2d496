// Two votes in one text, each on a motion of its own, in whatever words the second is brought in:
// what a member did on the first is never told of the second, nor the other way round.
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Language;

// How the two members are told to have voted, first for the one and then the other way round.
struct Votes {
    std::string_view yes_no;
    std::string_view no_yes;
};

std::string filled(std::string_view frame, std::string_view first, std::string_view second) {
    std::string text(frame);
    const auto fill = [&](std::string_view place, std::string_view words) {
        const std::size_t at = text.find(place);
        std::string said(words);
        const bool opens = at == 0 || text[at - 2] == '.';
        if (!opens && !said.starts_with("Per"))
            said.front() = static_cast<char>(said.front() - 'A' + 'a');
        text.replace(at, place.size(), said);
    };
    fill("{a}", first);
    fill("{b}", second);
    return text;
}

std::string votes_by_motion(Language language, const std::string& text) {
    std::vector<reader::Proposal> votes;
    for (const reader::Proposal& one : read_one(language, text)) {
        if (one.act == reader::Proposal::Act::vote)
            votes.push_back(one);
    }
    std::string out;
    for (const auto& [motion, stances] : by_motion(votes))
        out += out.empty() ? stances : "; " + stances;
    return out;
}

void expect_two(Language language, const std::vector<Votes>& ways, std::string_view frames) {
    while (!frames.empty()) {
        const std::size_t end = frames.find('\n');
        for (const Votes& way : ways) {
            const std::string turned = filled(frames.substr(0, end), way.yes_no, way.no_yes);
            EXPECT_EQ(votes_by_motion(language, turned), "PER yes, CHL no; PER no, CHL yes")
                << turned;
            const std::string alike = filled(frames.substr(0, end), way.yes_no, way.yes_no);
            EXPECT_EQ(votes_by_motion(language, alike), "PER yes, CHL no; PER yes, CHL no")
                << alike;
        }
        frames.remove_prefix(end + 1);
    }
}

TEST(ReaderTwoMotions, AreToldApartInEnglish) {
    expect_two(
        Language::english,
        {{"Peru voted for it and Chile against", "Peru voted against it and Chile for"},
         {"Peru voted in favour and Chile voted against",
          "Peru voted against and Chile voted in favour"}},
        R"(The council first voted on the amendment. {a}. It then voted on the draft as a whole. {b}.
The council voted on an amendment tabled by Cuba. {a}. The amendment fell. The resolution itself was then put to the vote: {b}.
On the amendment, {a}. On the resolution, {b}.
The Cuban amendment was rejected; {a}. The resolution was adopted; {b}.
Two votes were held. In the first, on the amendment, {a}. In the second, on the resolution, {b}.
Two drafts were before the council. On the first, {a}. On the second, {b}.
The council adopted two resolutions. On the first, on Mali, {a}. On the second, on Haiti, {b}.
In the vote on Mali, {a}. In the vote on Haiti, {b}.
On the resolution on Mali, {a}. On the resolution on Haiti, {b}.
The resolution on Mali was adopted. {a}. The resolution on Haiti was adopted too. {b}.
The council voted on the resolution on Mali: {a}. It also voted on the resolution on Haiti: {b}.
The motion to adjourn was put to the vote first. {a}. The resolution was then adopted. {b}.
A motion to postpone the item was defeated: {a}. The draft resolution was then put to the vote and adopted: {b}.
Draft resolution A was adopted. {a}. Draft resolution B was adopted. {b}.
Draft L.5 was adopted. {a}. Draft L.7 was adopted. {b}.
On L.5, {a}. On L.7, {b}.
Paragraph 4 was put to a separate vote. {a}. The draft as a whole was then adopted. {b}.
A separate vote was requested on paragraph 4: {a}. On the draft as a whole, {b}.
The first draft, by Russia, failed. {a}. A rival draft by the United States was adopted. {b}.
The budget was voted on first. {a}. The election of the chair followed. {b}.
On Monday the council voted on the ban. {a}. On Tuesday it voted on the fund. {b}.
Resolution 2720 was adopted. {a}. Resolution 2728 was adopted. {b}.
The vote on resolution 2720: {a}. The vote on resolution 2728: {b}.
)");
}

TEST(ReaderTwoMotions, AreToldApartInSpanish) {
    expect_two(
        Language::spanish,
        {{"Perú votó a favor y Chile en contra", "Perú votó en contra y Chile a favor"},
         {"Perú votó a favor y Chile votó en contra", "Perú votó en contra y Chile votó a favor"}},
        R"(El consejo votó primero la enmienda. {a}. Luego votó el proyecto en su conjunto. {b}.
El consejo votó una enmienda presentada por Cuba. {a}. La enmienda fue rechazada. Después se sometió a votación la resolución: {b}.
Sobre la enmienda, {a}. Sobre la resolución, {b}.
En la enmienda, {a}. En la resolución, {b}.
La enmienda cubana fue rechazada; {a}. La resolución fue aprobada; {b}.
Hubo dos votaciones. En la primera, sobre la enmienda, {a}. En la segunda, sobre la resolución, {b}.
El consejo tenía ante sí dos proyectos. En el primero, {a}. En el segundo, {b}.
El consejo aprobó dos resoluciones. En la primera, sobre Malí, {a}. En la segunda, sobre Haití, {b}.
En la votación sobre Malí, {a}. En la votación sobre Haití, {b}.
En la resolución sobre Malí, {a}. En la resolución sobre Haití, {b}.
La resolución sobre Malí fue aprobada. {a}. La resolución sobre Haití también fue aprobada. {b}.
La moción de aplazamiento se votó primero. {a}. Luego se aprobó la resolución. {b}.
Una moción para aplazar el punto fue derrotada: {a}. El proyecto de resolución se sometió después a votación y fue aprobado: {b}.
El proyecto de resolución A fue aprobado. {a}. El proyecto de resolución B fue aprobado. {b}.
Sobre el L.5, {a}. Sobre el L.7, {b}.
El párrafo 4 se votó por separado. {a}. El proyecto en su conjunto fue aprobado. {b}.
El texto ruso se votó primero. {a}. El texto estadounidense se votó después. {b}.
El primer proyecto, de Rusia, fracasó. {a}. Un proyecto rival de Estados Unidos fue aprobado. {b}.
La resolución 2720 fue aprobada. {a}. La resolución 2728 fue aprobada. {b}.
)");
}

TEST(ReaderTwoMotions, AreToldApartInFrench) {
    expect_two(
        Language::french,
        {{"Le Pérou a voté pour et le Chili contre", "Le Pérou a voté contre et le Chili pour"},
         {"Le Pérou a voté pour et le Chili a voté contre",
          "Le Pérou a voté contre et le Chili a voté pour"}},
        R"(Le conseil a d'abord voté sur l'amendement. {a}. Il a ensuite voté sur l'ensemble du projet. {b}.
Le conseil a voté sur un amendement présenté par Cuba. {a}. L'amendement a été rejeté. La résolution a ensuite été mise aux voix : {b}.
Sur l'amendement, {a}. Sur la résolution, {b}.
L'amendement cubain a été rejeté ; {a}. La résolution a été adoptée ; {b}.
Deux votes ont eu lieu. Au premier, sur l'amendement, {a}. Au second, sur la résolution, {b}.
Le conseil était saisi de deux projets. Sur le premier, {a}. Sur le second, {b}.
Le conseil a adopté deux résolutions. Sur la première, relative au Mali, {a}. Sur la seconde, relative à Haïti, {b}.
Lors du vote sur le Mali, {a}. Lors du vote sur Haïti, {b}.
Sur la résolution relative au Mali, {a}. Sur la résolution relative à Haïti, {b}.
La résolution sur le Mali a été adoptée. {a}. La résolution sur Haïti a aussi été adoptée. {b}.
La motion d'ajournement a d'abord été mise aux voix. {a}. La résolution a ensuite été adoptée. {b}.
Une motion visant à reporter le point a été rejetée : {a}. Le projet de résolution a ensuite été mis aux voix et adopté : {b}.
Le projet de résolution A a été adopté. {a}. Le projet de résolution B a été adopté. {b}.
Sur le L.5, {a}. Sur le L.7, {b}.
Le texte russe a été mis aux voix en premier. {a}. Le texte américain a été mis aux voix ensuite. {b}.
Le premier projet, de la Russie, a échoué. {a}. Un projet rival des États-Unis a été adopté. {b}.
Le budget a été voté en premier. {a}. L'élection de la présidence a suivi. {b}.
Lundi, le conseil a voté sur l'interdiction. {a}. Mardi, il a voté sur le fonds. {b}.
La résolution 2720 a été adoptée. {a}. La résolution 2728 a été adoptée. {b}.
)");
}

TEST(ReaderTwoMotions, AreToldApartInPortuguese) {
    expect_two(
        Language::portuguese,
        {{"O Peru votou a favor e o Chile contra", "O Peru votou contra e o Chile a favor"},
         {"O Peru votou a favor e o Chile votou contra",
          "O Peru votou contra e o Chile votou a favor"}},
        R"(O conselho votou primeiro a emenda. {a}. Depois votou o projeto no seu conjunto. {b}.
O conselho votou uma emenda apresentada por Cuba. {a}. A emenda foi rejeitada. Em seguida, a resolução foi posta em votação: {b}.
Sobre a emenda, {a}. Sobre a resolução, {b}.
Na emenda, {a}. Na resolução, {b}.
A emenda cubana foi rejeitada; {a}. A resolução foi aprovada; {b}.
Houve duas votações. Na primeira, sobre a emenda, {a}. Na segunda, sobre a resolução, {b}.
O conselho aprovou duas resoluções. Na primeira, sobre o Mali, {a}. Na segunda, sobre o Haiti, {b}.
Na votação sobre o Mali, {a}. Na votação sobre o Haiti, {b}.
Na resolução sobre o Mali, {a}. Na resolução sobre o Haiti, {b}.
A resolução sobre o Mali foi aprovada. {a}. A resolução sobre o Haiti também foi aprovada. {b}.
A moção de adiamento foi votada primeiro. {a}. A resolução foi depois aprovada. {b}.
Uma moção para adiar o ponto foi derrotada: {a}. O projeto de resolução foi depois posto em votação e aprovado: {b}.
O projeto de resolução A foi aprovado. {a}. O projeto de resolução B foi aprovado. {b}.
Sobre o L.5, {a}. Sobre o L.7, {b}.
O parágrafo 4 foi votado em separado. {a}. O projeto no seu conjunto foi aprovado. {b}.
O texto russo foi votado primeiro. {a}. O texto americano foi votado depois. {b}.
O primeiro projeto, da Rússia, fracassou. {a}. Um projeto rival dos Estados Unidos foi aprovado. {b}.
A resolução 2720 foi aprovada. {a}. A resolução 2728 foi aprovada. {b}.
)");
}

} // namespace
} // namespace plenary::study
