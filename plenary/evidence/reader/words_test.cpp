#include "plenary/evidence/reader/words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/text/fold.hpp"

namespace plenary::reader {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Word> words_of(std::string_view text) {
    std::uint32_t last = 0;
    return reader::words_of(text, Vocabulary(), last);
}

std::vector<std::string> said(std::string_view text) {
    std::vector<std::string> out;
    for (const Word& word : words_of(text))
        out.emplace_back(text.substr(word.begin, word.end - word.begin));
    return out;
}

std::string folded(std::string_view text) {
    std::string out;
    bool letter = false;
    bool capital = false;
    for (std::size_t at = 0; at < text.size();)
        at += fold_letter(text, at, out, letter, capital);
    return out;
}

std::string utf8_of(std::uint32_t code) {
    if (code < 0x80)
        return {static_cast<char>(code)};
    return {static_cast<char>(0xC0U | (code >> 6U)), static_cast<char>(0x80U | (code & 0x3FU))};
}

// A letter of the Latin script, a digit, or an accent that stands by itself behind its letter.
rc::Gen<std::string> letter() {
    const auto code = rc::gen::oneOf(
        rc::gen::inRange<std::uint32_t>('a', 'z' + 1),
        rc::gen::inRange<std::uint32_t>('A', 'Z' + 1),
        rc::gen::inRange<std::uint32_t>('0', '9' + 1),
        rc::gen::suchThat(rc::gen::inRange<std::uint32_t>(0xC0, 0x180), [](std::uint32_t one) {
            // Signs of arithmetic, and an L with a full point.
            return one != 0xD7 && one != 0xF7 && one != 0x13F && one != 0x140;
        }));
    return rc::gen::map(rc::gen::pair(code, rc::gen::inRange<std::uint32_t>(0x300, 0x400)),
                        [](const std::pair<std::uint32_t, std::uint32_t>& drawn) {
                            const auto [one, accent] = drawn;
                            return utf8_of(one) + (accent < 0x310 ? utf8_of(accent) : "");
                        });
}

rc::Gen<std::string> word() {
    return rc::gen::map(rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(letter())),
                        [](const std::vector<std::string>& letters) {
                            std::string out;
                            for (const std::string& one : letters)
                                out += one;
                            return out;
                        });
}

RC_GTEST_PROP(Words, AWordIsFoldedAsAnyNameIs, ()) {
    const std::string one = *word();
    RC_ASSERT(folded(one) == fold(one));
    Vocabulary vocabulary;
    vocabulary.add("another");
    const std::uint32_t id = vocabulary.add(fold(one));
    std::uint32_t last = 0;
    const std::vector<Word> words = reader::words_of(one, vocabulary, last);
    RC_ASSERT(words.size() == 1U);
    RC_ASSERT(words[0].begin == 0U);
    RC_ASSERT(words[0].end == one.size());
    RC_ASSERT(words[0].id == id);
}

RC_GTEST_PROP(Words, StandWhereTheyWerePut, ()) {
    const auto some = *rc::gen::container<std::vector<std::string>>(word());
    const std::string between = *rc::gen::element<std::string>(" ", ", ", "\n", " «", "–", "'");
    std::string text;
    for (const std::string& one : some)
        text += one + between;
    RC_ASSERT(said(text) == some);
}

// Any bytes, well-formed or not: words do not overlap and none is empty.
RC_GTEST_PROP(Words, OfAnyBytesStandOneBehindTheOther, ()) {
    const auto text = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    std::uint32_t end = 0;
    for (const Word& one : words_of(text)) {
        RC_ASSERT(one.begin >= end);
        RC_ASSERT(one.end > one.begin);
        end = one.end;
    }
    RC_ASSERT(end <= text.size());
}

TEST(Words, AreCutAtWhatIsNoLetter) {
    EXPECT_THAT(said("L’Équateur, l'Ouest; São Tomé-et-Príncipe"),
                ElementsAre("L", "Équateur", "l", "Ouest", "São", "Tomé", "et", "Príncipe"));
    EXPECT_THAT(said("U.S. (13)"), ElementsAre("U", "S", "13"));
    EXPECT_THAT(said("Гаити Ελλάδα 日本"), ElementsAre("Гаити", "Ελλάδα", "日本"));
    EXPECT_THAT(said(""), IsEmpty());
    EXPECT_THAT(said(" .,;\n"), IsEmpty());
}

TEST(Words, SayWhatStandsBeforeThem) {
    const std::pair<const char*, std::uint32_t> gaps[] = {
        {" ", Gap::space},
        {"\n", Gap::line},
        {",", Gap::comma},
        {";", Gap::semicolon},
        {":", Gap::colon},
        {".", Gap::stop},
        {"-", Gap::hyphen},
        {"\xE2\x80\x91", Gap::hyphen}, // one that does not break
        {"'", Gap::apostrophe},
        {"’", Gap::apostrophe},
        {"“", Gap::quote_open},
        {"«", Gap::quote_open},
        {"”", Gap::quote_close},
        {"»", Gap::quote_close},
        {"\"", Gap::quote},
        {"(", Gap::open},
        {"[", Gap::open},
        {")", Gap::close},
        {"]", Gap::close},
        {"?", Gap::question},
        {"!", Gap::exclamation},
        {"–", Gap::dash},
        {"—", Gap::dash},
        {"\t", Gap::tab},
        {" * ", Gap::space | Gap::bullet},
        {"*", Gap::other}, // of a footnote
        {"*, ", Gap::other | Gap::comma | Gap::space},
        {" *\t", Gap::space | Gap::other | Gap::tab},
        {"•", Gap::bullet},
        {"\xC2\xA0", Gap::space}, // a blank that does not break
        {"=", Gap::other},
        {"€", Gap::other},
        {". ", Gap::stop | Gap::space},
        {".» (", Gap::stop | Gap::quote_close | Gap::space | Gap::open}};
    for (const auto& [between, gap] : gaps) {
        const std::vector<Word> words = words_of("one" + std::string(between) + "two");
        ASSERT_EQ(words.size(), 2U) << between;
        EXPECT_EQ(words[1].before, gap) << between;
        EXPECT_EQ(words[1].begin, 3 + std::string_view(between).size()) << between;
    }
}

// "the U.S., Fiji", "the U.S. and Fiji", not "the U.S. Fiji".
TEST(Words, AFullStopOfAShortWordEndsNothing) {
    const auto before_last = [](std::string_view text) { return words_of(text).back().before; };
    EXPECT_EQ(before_last("U.S., Fiji"), Gap::comma | Gap::space);
    EXPECT_EQ(before_last("Rep.; Fiji"), Gap::semicolon | Gap::space);
    EXPECT_EQ(before_last("the U.S. and"), Gap::space);
    EXPECT_EQ(before_last("the U.S. Fiji"), Gap::stop | Gap::space);
    EXPECT_EQ(before_last("it rained. and"), Gap::stop | Gap::space);
    EXPECT_EQ(before_last("U.S.,"), Gap::stop) << "of the S";
}

TEST(Words, TheTextBeginsLikeABlockAndItsEndIsTold) {
    std::uint32_t last = 77;
    const std::vector<Word> words = reader::words_of("one.\"", Vocabulary(), last);
    EXPECT_EQ(words[0].before, Gap::line);
    EXPECT_EQ(last, Gap::stop | Gap::quote);
    EXPECT_EQ(reader::words_of("one", Vocabulary(), last).size(), 1U);
    EXPECT_EQ(last, 0U);
}

TEST(Words, ANumberIsOfDigitsAlone) {
    const std::vector<Word> words = words_of("13 007 2017 9999999 10000000 13th a1 trece");
    std::vector<std::int32_t> numbers;
    for (const Word& word : words)
        numbers.push_back(word.number);
    EXPECT_THAT(numbers, ElementsAre(13, 7, 2017, 9999999, -1, -1, -1, -1));
}

TEST(Words, CapitalsAreSeenInEveryLanguage) {
    const auto capital = [](std::string_view text) { return words_of(text).at(0).capital; };
    for (const char* one : {"Haiti", "Équateur", "Ñuble", "Œuvre", "U", "ÉTATS"})
        EXPECT_TRUE(capital(one)) << one;
    for (const char* one : {"haiti", "équateur", "ñuble", "œuvre", "ßa", "13", "iPhone", "ÿ"})
        EXPECT_FALSE(capital(one)) << one;
}

TEST(Words, UpperIsWithoutASmallLetter) {
    const auto upper = [](std::string_view text) { return words_of(text).at(0).upper; };
    for (const char* one : {"US", "STOP", "ÉTATS", "PERÚ", "G77", "ESPAÑA"})
        EXPECT_TRUE(upper(one)) << one;
    for (const char* one : {"Us", "us", "U", "13", "PERú", "G"})
        EXPECT_FALSE(upper(one)) << one;
}

TEST(Words, TheVocabularyKeepsEveryNumberWhileItGrows) {
    Vocabulary vocabulary;
    EXPECT_EQ(vocabulary.find("0"), 0U);
    constexpr std::uint32_t many = 5000;
    for (std::uint32_t i = 0; i < many; ++i)
        ASSERT_EQ(vocabulary.add(std::to_string(i)), i + 1);
    for (std::uint32_t i = 0; i < many; ++i) {
        ASSERT_EQ(vocabulary.find(std::to_string(i)), i + 1);
        ASSERT_EQ(vocabulary.add(std::to_string(i)), i + 1);
    }
    EXPECT_EQ(vocabulary.find(std::to_string(many)), 0U);
    EXPECT_EQ(vocabulary.find(""), 0U);
}

} // namespace
} // namespace plenary::reader
