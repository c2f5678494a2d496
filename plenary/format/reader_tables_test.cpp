// The tables of the reader that come with the program, and what is told of tables that are wrong.

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plenary/disk/scratch_folder.hpp"
#include "plenary/format/file.hpp"
#include "plenary/format/reader_lexicon.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;
using reader::Hit;
using reader::Language;
using reader::Lexicon;
using reader::Meaning;
using reader::Sense;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr Language languages[] = {Language::english, Language::spanish, Language::french,
                                  Language::portuguese};

std::vector<std::string> told(const ReadLexicon& read) {
    std::vector<std::string> out;
    for (const Problem& problem : read.problems) {
        out.push_back(fs::path(problem.where.file).filename().string() + ":" +
                      std::to_string(problem.where.line) + " " + problem.code);
    }
    return out;
}

const Lexicon& kept() {
    static const ReadLexicon read = read_lexicon({"data"});
    return read.lexicon;
}

// The codes of the states that a text names, with "-" for a phrase that hides one.
std::string named(std::string_view text, Language language) {
    std::uint32_t last = 0;
    const auto words = reader::words_of(text, kept().vocabulary, last);
    std::string out;
    for (const Hit& hit : kept().find(language, text, words)) {
        std::set<std::string> meant; // a name may be a demonym too
        for (const Meaning& one : kept().meanings(hit.entry)) {
            if (one.sense == Sense::state)
                meant.insert(kept().states[one.value]);
            if (one.sense == Sense::stop_phrase)
                meant.insert("-");
        }
        for (const std::string& one : meant)
            out += one + " ";
    }
    return out;
}

TEST(ReaderTables, AreReadWithoutAProblem) {
    EXPECT_THAT(told(read_lexicon({"data"})), IsEmpty());
    EXPECT_GT(kept().states.size(), 240U);
    EXPECT_GE(kept().groups.size(), 10U);
}

TEST(ReaderTables, EveryStateIsFoundByItsNameInEveryLanguage) {
    for (const auto& [language, text, codes] :
         {std::tuple{Language::english, "Haiti, Ivory Coast and Nigeria", "HTI CIV NGA "},
          std::tuple{Language::spanish, "Haití, Costa de Marfil y Nigeria", "HTI CIV NGA "},
          std::tuple{Language::french, "Haïti, Côte d’Ivoire et Nigéria", "HTI CIV NGA "},
          std::tuple{Language::portuguese, "Haiti, Costa do Marfim e Nigéria", "HTI CIV NGA "}})
        EXPECT_EQ(named(text, language), codes) << to_string(language);
}

TEST(ReaderTables, NamesThatLookAlikeAreKeptApart) {
    EXPECT_EQ(named("Dominica and the Dominican Republic", Language::english), "DMA DOM ");
    EXPECT_EQ(
        named("Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea", Language::english),
        "GIN GNB GNQ PNG ");
    EXPECT_EQ(
        named("Republic of the Congo and the Democratic Republic of the Congo", Language::english),
        "COG COD ");
    EXPECT_EQ(named("Haiti Liberte", Language::english).find("HTI"), std::string::npos);
}

TEST(ReaderTables, EveryLanguageHasEveryKindOfCue) {
    for (const Language language : languages) {
        const std::string file = "data/reader/cues-" + std::string(to_string(language)) + ".csv";
        const auto bytes = read_file(file);
        ASSERT_TRUE(bytes) << file;
        for (const char* name : {"vote", "side", "abstain", "absent", "sign", "sponsor", "support",
                                 "oppose", "neg", "if", "expect", "deny", "threat", "offer", "rest",
                                 "except", "refer", "motion", "number"})
            EXPECT_NE(bytes->find("\n" + std::string(name) + ","), std::string::npos)
                << name << " in " << file;
    }
}

TEST(ReaderTables, MembershipsAreOfStatesAndTheirDaysAreInOrder) {
    std::size_t with_members = 0; // some are groups by name alone
    for (const reader::Group& group : kept().groups) {
        with_members += group.members.empty() ? 0U : 1U;
        for (const auto& one : group.members) {
            EXPECT_LT(one.state, kept().states.size()) << group.id;
            EXPECT_TRUE(!one.from || !one.to || *one.from <= *one.to)
                << group.id << " " << kept().states[one.state];
        }
    }
    EXPECT_GE(with_members, 10U);
}

// A folder of tables of its own, gone at the end.
class ReaderTablesOnDisk : public testing::Test {
protected:
    void SetUp() override {
        for (const char* name : {"en", "es", "fr", "pt"})
            put("cues-" + std::string(name) + ".csv", "class,feature,words\n");
        put("state_words.csv", "iso3,lang,kind,word,note,source\n");
        put("verbs.csv", "language,infinitive,prefixes,it,they,we,past_it,past_they,past_we,"
                         "imperfect,future,participle,gerund\n");
        put("words.csv", words_);
        put("groups.csv", "group,lang,word,note\nOAS,en,OAS,\n");
        put("group_members.csv", "group,iso3,from,to\n");
        put("officials.csv", "iso3,name,office,from,to,note,source\n");
    }

    void put(const std::string& name, const std::string& bytes) const {
        root_.put("reader/" + name, bytes);
    }

    [[nodiscard]] ReadLexicon read() const { return read_lexicon({root_.path()}); }

    // words.csv as it is, with one piece of it changed.
    [[nodiscard]] std::string words_with(const std::string& from, const std::string& to) const {
        std::string out = words_;
        const std::size_t at = out.find(from);
        EXPECT_NE(at, std::string::npos);
        return out.replace(at, from.size(), to);
    }

    const std::string words_ = read_file("data/reader/words.csv").value();
    disk::ScratchFolder root_;
};

TEST_F(ReaderTablesOnDisk, EmptyTablesAreSound) { EXPECT_THAT(told(read()), IsEmpty()); }

TEST_F(ReaderTablesOnDisk, WhatIsUnknownIsToldWithItsPlace) {
    put("cues-en.csv",
        "class,feature,words\nvote,past,voted\nvoet,past,voted\nvote,passed,voted\n");
    put("state_words.csv", "iso3,lang,kind,word,note,source\n"
                           "HTI,en,demonym,Haitian,,\n"
                           "QQQ,en,demonym,Nobody,,\n"
                           "HTI,en,nickname,Nobody,,\n"
                           ",en,demonym,Nobody,,\n");
    put("group_members.csv", "group,iso3,from,to\np5,XYZ,,\n");
    EXPECT_THAT(told(read()),
                ElementsAre("cues-en.csv:3 unknown-class", "cues-en.csv:4 unknown-feature",
                            "state_words.csv:3 unknown-state", "state_words.csv:4 unknown-feature",
                            "state_words.csv:5 empty-cell", "group_members.csv:2 unknown-state"));
}

TEST_F(ReaderTablesOnDisk, AListThatNoRuleAsksForIsToldAndSoIsOneThatIsNotThere) {
    put("words.csv", words_with("\nthey,", "\ntheirs,"));
    const ReadLexicon wrong = read();
    ASSERT_EQ(wrong.problems.size(), 2U);
    EXPECT_EQ(wrong.problems[0].code, "unknown-list");
    EXPECT_EQ(wrong.problems[0].message, "no list 'theirs'");
    EXPECT_GT(wrong.problems[0].where.line, 1);
    EXPECT_EQ(wrong.problems[1].code, "missing-list");
    EXPECT_EQ(wrong.problems[1].message, "the table has no list 'they'");
}

TEST_F(ReaderTablesOnDisk, AListWithoutWordsIsTold) {
    put("words.csv", words_with("avec|com|con|with", ""));
    const ReadLexicon wrong = read();
    ASSERT_EQ(wrong.problems.size(), 1U);
    EXPECT_EQ(wrong.problems[0].code, "empty-cell");
}

TEST_F(ReaderTablesOnDisk, ATableOfListsThatIsNotThereIsToldOnce) {
    fs::remove(root_ / "reader/words.csv");
    const ReadLexicon wrong = read();
    ASSERT_EQ(wrong.problems.size(), 1U);
    EXPECT_THAT(wrong.problems[0].where.file, testing::EndsWith("words.csv"));
}

TEST_F(ReaderTablesOnDisk, APlaceForATextNeedsNamesBeforeIt) {
    put("cues-en.csv", "class,feature,words\nsupport,past,backed {text}\n"
                       "texts,,the draft|the text\ntexts,they,them\n"
                       "support,past,praised {text}\nsupport,past,put {text} before {text}\n");
    const ReadLexicon lexicon = read();
    EXPECT_THAT(told(lexicon),
                ElementsAre("cues-en.csv:2 no-texts", "cues-en.csv:4 unknown-feature",
                            "cues-en.csv:6 two-slots"));
    std::uint32_t last = 0;
    const std::string text = "praised the text";
    const auto words = reader::words_of(text, lexicon.lexicon.vocabulary, last);
    const auto hits = lexicon.lexicon.find(reader::Language::english, text, words);
    ASSERT_EQ(hits.size(), 1U);
    EXPECT_EQ(hits.front().last, 2U);
}

TEST_F(ReaderTablesOnDisk, AVerbIsKnownInItsForms) {
    put("cues-en.csv", "class,feature,words\nsponsor,verb,become a sponsor\n"
                       "vote,verb for,press green\n");
    put("verbs.csv", "language,infinitive,prefixes,it,they,we,past_it,past_they,past_we,"
                     "imperfect,future,participle,gerund\n"
                     "en,become,,,,,became,,,,,become,\n");
    const ReadLexicon lexicon = read();
    EXPECT_THAT(told(lexicon), IsEmpty());
    const auto known = [&](const std::string& text) {
        std::uint32_t last = 0;
        const auto words = reader::words_of(text, lexicon.lexicon.vocabulary, last);
        return !lexicon.lexicon.find(reader::Language::english, text, words).empty();
    };
    EXPECT_TRUE(known("became a sponsor"));
    EXPECT_TRUE(known("had become a sponsor"));
    EXPECT_FALSE(known("becomed a sponsor"));
    EXPECT_TRUE(known("pressed green"));
    EXPECT_FALSE(known("pressing green")) << "a vote that is not told as done";
}

TEST_F(ReaderTablesOnDisk, AVerbThatIsNoneIsToldWithItsPlace) {
    put("cues-es.csv", "class,feature,words\nsponsor,verb,autores de\n");
    put("verbs.csv", "language,infinitive,prefixes,it,they,we,past_it,past_they,past_we,"
                     "imperfect,future,participle,gerund\n"
                     "de,werden,,,,,,,,,,,\n");
    EXPECT_THAT(told(read()),
                ElementsAre("verbs.csv:2 unknown-language", "cues-es.csv:2 no-infinitive"));
}

TEST_F(ReaderTablesOnDisk, ATableThatIsNotThereIsTold) {
    fs::remove(root_ / "reader/cues-pt.csv");
    put("officials.csv", "iso3,name\n");
    const auto all = told(read());
    EXPECT_THAT(all, testing::Contains(testing::HasSubstr("cues-pt.csv")));
    EXPECT_THAT(all, testing::Contains("officials.csv:1 missing-column"));
}

TEST_F(ReaderTablesOnDisk, WithoutAFolderThereIsNoLexicon) {
    const ReadLexicon none = read_lexicon({root_ / "reader"});
    ASSERT_EQ(none.problems.size(), 1U);
    EXPECT_EQ(none.problems[0].code, "no-lexicon");
}

TEST_F(ReaderTablesOnDisk, AWordThatIsNoClassIsToldWithTheOneThatIsMeant) {
    put("cues-en.csv", "class,feature,words\nvoet,past,voted\nzzzzzzzz,past,voted\n");
    const ReadLexicon wrong = read();
    ASSERT_EQ(wrong.problems.size(), 2U);
    EXPECT_THAT(wrong.problems[0].hint, testing::HasSubstr("vote"));
    EXPECT_THAT(wrong.problems[1].hint, testing::HasSubstr("reader-lexicon.md"));
}

TEST_F(ReaderTablesOnDisk, OfTwoLanguagesWhatIsWrongInBothIsToldOnce) {
    put("cues-es.csv", "class,feature,words\nvoet,past,votó\n");
    LexiconsByLanguage english_first({root_.path()});
    EXPECT_THAT(told(english_first.of(Language::english)), IsEmpty());
    EXPECT_THAT(english_first.problems(), IsEmpty()) << "nobody asked for Spanish";
    EXPECT_THAT(told(english_first.of(Language::spanish)),
                ElementsAre("cues-es.csv:2 unknown-class"));
    EXPECT_EQ(english_first.problems().size(), 1U);
    put("group_members.csv", "group,iso3,from,to\np5,XYZ,,\n");
    LexiconsByLanguage both({root_.path()});
    EXPECT_EQ(both.of(Language::english).problems.size(), 1U);
    EXPECT_EQ(both.of(Language::french).problems.size(), 1U);
    EXPECT_EQ(both.problems().size(), 1U);
}

TEST(ReaderTables, OfOneLanguageTheNamesAndCuesOfThatLanguageAreKnown) {
    const ReadLexicon french = read_lexicon({"data"}, Language::french);
    EXPECT_THAT(told(french), IsEmpty());
    const auto knows = [&](Language language, const std::string& text) {
        std::uint32_t last = 0;
        const auto words = reader::words_of(text, french.lexicon.vocabulary, last);
        return !french.lexicon.find(language, text, words).empty();
    };
    EXPECT_TRUE(knows(Language::french, "a voté"));
    EXPECT_TRUE(knows(Language::french, "Allemagne"));
    EXPECT_TRUE(knows(Language::french, "Emmanuel Macron")) << "officials are the same in any";
    EXPECT_FALSE(knows(Language::english, "voted"));
    EXPECT_FALSE(knows(Language::english, "Germany"));
    EXPECT_EQ(french.lexicon.states, kept().states) << "numbers of states are the same";
    EXPECT_EQ(french.lexicon.groups.size(), kept().groups.size());
}

} // namespace
} // namespace plenary::format
