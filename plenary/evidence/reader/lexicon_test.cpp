#include "plenary/evidence/reader/lexicon.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plenary/evidence/reader/in_every_language.hpp"

namespace plenary::reader {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Meaning state(Lexicon& lexicon, std::string_view iso3) {
    Meaning out;
    out.sense = Sense::state;
    out.feature = Feature::name;
    out.value = lexicon.add_state(iso3);
    return out;
}

// States by several names, a phrase that is none, and a cue in one language alone.
const Lexicon& lexicon() {
    static const Lexicon made = [] {
        Lexicon out;
        for (const auto& [iso3, name] :
             {std::pair{"COG", "Congo"}, std::pair{"COD", "Democratic Republic of the Congo"},
              std::pair{"DOM", "Dominican Republic"}, std::pair{"LCA", "St. Lucia"},
              std::pair{"USA", "U.S."}, std::pair{"GNB", "Guinea-Bissau"},
              std::pair{"GIN", "Guinea"}, std::pair{"CIV", "Côte d’Ivoire"},
              std::pair{"HTI", "Haiti"}}) {
            add_in_every_language(out, name, state(out, iso3));
        }
        add_in_every_language(out, "Haïti Liberté", Meaning{});
        Meaning vote;
        vote.sense = Sense::vote;
        vote.feature = Feature::past;
        out.add(Language::english, "voted", vote);
        return out;
    }();
    return made;
}

// What was found, each as its words with the first meaning's state.
std::vector<std::string> found(std::string_view text, Language language = Language::english) {
    std::uint32_t last = 0;
    const std::vector<Word> words = words_of(text, lexicon().vocabulary, last);
    std::vector<std::string> out;
    for (const Hit& hit : lexicon().find(language, text, words)) {
        const Meaning& meaning = lexicon().meanings(hit.entry).front();
        const std::uint32_t begin = words[hit.first].begin;
        out.push_back(std::string(text.substr(begin, words[hit.last].end - begin)) + "=" +
                      (meaning.sense == Sense::state  ? lexicon().states[meaning.value]
                       : meaning.sense == Sense::vote ? "vote"
                                                      : "-"));
    }
    return out;
}

TEST(ReaderLexicon, TheLongestPhraseGoesFirst) {
    EXPECT_THAT(found("the Congo and the Democratic Republic of the Congo"),
                ElementsAre("Congo=COG", "Democratic Republic of the Congo=COD"));
    EXPECT_THAT(found("Guinea, Guinea-Bissau, Guinea"),
                ElementsAre("Guinea=GIN", "Guinea-Bissau=GNB", "Guinea=GIN"));
    // What begins like a longer phrase and goes on otherwise is still found.
    EXPECT_THAT(found("Guinea voted"), ElementsAre("Guinea=GIN", "voted=vote"));
    EXPECT_THAT(found("the Democratic Republic of Haiti"), ElementsAre("Haiti=HTI"));
}

TEST(ReaderLexicon, APhraseThatIsNoStateHidesTheStateInIt) {
    EXPECT_THAT(found("Haiti Liberte wrote that Haiti voted"),
                ElementsAre("Haiti Liberte=-", "Haiti=HTI", "voted=vote"));
}

TEST(ReaderLexicon, HyphensApostrophesAndBlanksDoNotMatter) {
    for (const char* text : {"Guinea Bissau", "GUINEA-BISSAU",
                             "guinea\xE2\x80\x91"
                             "bissau"})
        EXPECT_EQ(found(text).size(), 1U) << text;
    EXPECT_THAT(found("Guinea Bissau"), ElementsAre("Guinea Bissau=GNB"));
    EXPECT_THAT(found("COTE D'IVOIRE"), ElementsAre("COTE D'IVOIRE=CIV"));
    EXPECT_THAT(found("Côte d Ivoire"), ElementsAre("Côte d Ivoire=CIV"));
}

TEST(ReaderLexicon, AFullStopIsPassedBehindAShortWordOnly) {
    EXPECT_THAT(found("St. Lucia"), ElementsAre("St. Lucia=LCA"));
    EXPECT_THAT(found("St Lucia"), ElementsAre("St Lucia=LCA"));
    EXPECT_THAT(found("the U.S. voted"), ElementsAre("U.S=USA", "voted=vote"));
    EXPECT_THAT(found("He spoke of the Dominican. Republic is a word."), IsEmpty());
    EXPECT_THAT(found("the Dominican Republic"), ElementsAre("Dominican Republic=DOM"));
}

TEST(ReaderLexicon, NoPhraseRunsOverWhatPartsWords) {
    for (const char* between : {",", ", ", "\n", ";", ":", " (", ") ", "? ", "! ", " – ", "\t",
                                " \"", "\" ", " «", "» ", " • "}) {
        EXPECT_THAT(found("Dominican" + std::string(between) + "Republic"), IsEmpty()) << between;
        EXPECT_THAT(found("Guinea" + std::string(between) + "Bissau"), ElementsAre("Guinea=GIN"))
            << between;
    }
}

TEST(ReaderLexicon, APhraseEndsInAWordQuotedAlone) {
    for (const auto& [open, close] : {std::pair{"\"", "\""}, {"“", "”"}, {"« ", " »"}}) {
        EXPECT_THAT(found("Guinea " + std::string(open) + "Bissau" + close),
                    ElementsAre("Guinea " + std::string(open) + "Bissau=GNB"))
            << open;
        EXPECT_THAT(found("Guinea " + std::string(open) + "Bissau" + close + " voted"),
                    ElementsAre("Guinea " + std::string(open) + "Bissau=GNB", "voted=vote"))
            << open;
        EXPECT_THAT(found("Guinea " + std::string(open) + "Bissau is here" + close),
                    ElementsAre("Guinea=GIN"))
            << open;
    }
}

TEST(ReaderLexicon, AWordIsWhole) {
    EXPECT_THAT(found("Haitian Haitis xHaiti Haiti1"), IsEmpty());
    EXPECT_THAT(found("Haiti's"), ElementsAre("Haiti=HTI"));
}

TEST(ReaderLexicon, ACueBelongsToItsLanguage) {
    EXPECT_THAT(found("Haiti voted", Language::spanish), ElementsAre("Haiti=HTI"));
    EXPECT_THAT(found("Haiti voted"), ElementsAre("Haiti=HTI", "voted=vote"));
}

TEST(ReaderLexicon, APhraseKeepsEachMeaningOnce) {
    Lexicon made;
    const Meaning one = state(made, "COG");
    const Meaning other = state(made, "COD");
    EXPECT_EQ(one.value, state(made, "COG").value);
    EXPECT_NE(one.value, other.value);
    EXPECT_THAT(made.states, ElementsAre("COG", "COD"));
    made.add(Language::french, "Congo", one);
    made.add(Language::french, "congo", other);
    made.add(Language::french, "CONGO", one);
    made.add(Language::french, " - ", one);
    std::uint32_t last = 0;
    const auto hits =
        made.find(Language::french, "Congo", words_of("Congo -", made.vocabulary, last));
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(made.meanings(hits[0].entry).size(), 2U);
}

TEST(Lexicon, AccentsTellPhrasesApartWhereTheTextWritesThem) {
    Lexicon made;
    Meaning did;
    did.sense = Sense::vote;
    did.feature = Feature::past;
    Meaning noun = did;
    noun.feature = Feature::noun;
    made.add_spelled(Language::spanish, "votó", did);
    made.add_spelled(Language::spanish, "voto", noun);
    made.add_spelled(Language::spanish, "con él", did);
    const auto features = [&](const std::string& text) {
        std::uint32_t last = 0;
        const std::vector<Word> words = words_of(text, made.vocabulary, last);
        std::vector<Feature> out;
        for (const Hit& hit : made.find(Language::spanish, text, words)) {
            for (const Meaning& one : made.meanings(hit.entry))
                out.push_back(one.feature);
        }
        return out;
    };
    EXPECT_EQ(features("votó"), std::vector<Feature>{Feature::past});
    EXPECT_EQ(features("el voto, según"), std::vector<Feature>{Feature::noun});
    EXPECT_EQ(features("el voto"), (std::vector<Feature>{Feature::past, Feature::noun}));
    EXPECT_TRUE(features("con el sí").empty());
    EXPECT_EQ(features("con el").size(), 1U);
}

// The words of a text that are in the list, with those that begin as one of it.
std::vector<std::string> listed(const Lexicon& lexicon, std::string_view text, WordList list) {
    std::uint32_t last = 0;
    std::vector<std::string> out;
    for (const Word& word : words_of(text, lexicon.vocabulary, last)) {
        const std::string_view said = text.substr(word.begin, word.end - word.begin);
        if (lexicon.in(lexicon.lists_of(word, said, true), list) || lexicon.begins(said, list))
            out.emplace_back(said);
    }
    return out;
}

TEST(ReaderLexicon, AListKnowsItsWordsInAnyCaseAndByTheirAccents) {
    Lexicon made;
    made.add_word(WordList::no, "não");
    made.add_word(WordList::no, "no");
    made.add_word(WordList::had, "had");
    made.add_word(WordList::no, "had");
    EXPECT_THAT(listed(made, "No NÃO nao nó had", WordList::no), ElementsAre("No", "NÃO", "had"));
    EXPECT_THAT(listed(made, "No NÃO had", WordList::had), ElementsAre("had"));
    EXPECT_THAT(listed(made, "No NÃO had", WordList::of), IsEmpty());
}

TEST(ReaderLexicon, AListKnowsHowAWordBegins) {
    Lexicon made;
    made.add_word(WordList::fears, "oppos*");
    EXPECT_THAT(listed(made, "Opposed opposes oppressed", WordList::fears),
                ElementsAre("Opposed", "opposes"));
    EXPECT_THAT(listed(made, "Opposed", WordList::decides), IsEmpty());
}

} // namespace
} // namespace plenary::reader
