#include "plenary/evidence/reader/language.hpp"

#include <string>

#include <gtest/gtest.h>

namespace plenary::reader {
namespace {

TEST(Language, IsToldByItsSmallWords) {
    EXPECT_EQ(guess_language("The draft was adopted by the Council, and Chile voted for it."),
              Language::english);
    EXPECT_EQ(guess_language("El Consejo aprob\u00f3 el proyecto y los dem\u00e1s se abstuvieron."),
              Language::spanish);
    EXPECT_EQ(guess_language("Le Conseil a adopt\u00e9 le projet ; les autres se sont abstenus."),
              Language::french);
    EXPECT_EQ(
        guess_language("O Conselho aprovou o projeto e os demais n\u00e3o votaram pela lista."),
        Language::portuguese);
    EXPECT_EQ(guess_language("O CONSELHO APROVOU O PROJETO E OS DEMAIS N\u00c3O VOTARAM."),
              Language::portuguese);
}

// Seen: a Spanish table of votes was taken for French, and nothing of it was read.
TEST(Language, OfATableIsNotThatOfTheWordInEveryRow) {
    std::string table = "El Consejo voto la propuesta de los Estados. ";
    for (int row = 0; row < 40; ++row)
        table += "Chile A favor A favor ";
    EXPECT_EQ(guess_language(table, Language::spanish), Language::spanish);
}

// Seen: a line alone in another language than English was of none, and nothing of it was read.
TEST(Language, OfALineOnVotesIsTold) {
    EXPECT_EQ(guess_language("Per\u00fa vot\u00f3 en contra."), Language::spanish);
    EXPECT_EQ(guess_language("Cuba se abstuvo."), Language::spanish);
    EXPECT_EQ(guess_language("Le P\u00e9rou a vot\u00e9 contre le projet."), Language::french);
    EXPECT_EQ(guess_language("O Peru votou contra."), Language::portuguese);
    EXPECT_EQ(guess_language("Il Per\u00f9 ha votato contro la risoluzione."), std::nullopt);
}

// Seen: "vote" made French of English lines.
TEST(Language, OfALineWithoutAWordOfGrammarIsToldByItsVerb) {
    EXPECT_EQ(guess_language("Se abstuvieron India, México y Brasil.", {}), Language::spanish);
    EXPECT_EQ(guess_language("Firman la declaración Argentina y Chile.", {}), Language::spanish);
    EXPECT_EQ(guess_language("Abstiveram-se Brasil e Chile na votação.", {}), Language::portuguese);
    EXPECT_EQ(guess_language("Brasil y Colombia prefieren abstenerse.", {}), Language::spanish);
}

TEST(Language, IsNotThatOfAWordOfTwo) {
    EXPECT_NE(guess_language("Vote 1. Peru no. Vote 2. Chile yes. Vote 3. Kenya no."),
              Language::french);
}

TEST(Language, ThatIsDeclaredCountsTwiceAndNoMore) {
    EXPECT_EQ(guess_language("de que que de", Language::spanish), Language::spanish);
    EXPECT_EQ(guess_language("The draft was adopted by the Council, and Chile voted for it.",
                             Language::french),
              Language::english);
}

TEST(Language, IsReadFromATag) {
    EXPECT_EQ(language_of_tag("es"), Language::spanish);
    EXPECT_EQ(language_of_tag("pt-BR"), Language::portuguese);
    EXPECT_EQ(language_of_tag("FR_ca"), Language::french);
    EXPECT_EQ(language_of_tag("est"), std::nullopt);
    EXPECT_EQ(language_of_tag("de"), std::nullopt);
    EXPECT_EQ(language_of_tag(""), std::nullopt);
}

TEST(Language, IsNotGuessedFromTooLittle) {
    EXPECT_EQ(guess_language(""), std::nullopt);
    EXPECT_EQ(guess_language("Chile, Peru, Cuba"), std::nullopt);
    EXPECT_EQ(guess_language("de que que de"), std::nullopt) << "Spanish, French or Portuguese";
}

} // namespace
} // namespace plenary::reader
