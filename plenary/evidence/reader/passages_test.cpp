#include "plenary/evidence/reader/passages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace plenary::reader {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> cut(const std::string& text, std::size_t most) {
    Readable readable;
    readable.text = text;
    readable.blocks.push_back({Block::Kind::paragraph, 0, static_cast<std::uint32_t>(text.size())});
    const Lexicon none;
    std::vector<std::string> out;
    for (const Passage& one : passages_of(analyse(readable, none), most))
        out.push_back(text.substr(one.begin, one.end - one.begin));
    return out;
}

TEST(Passages, AreOfWholeSentencesWhereTheyFit) {
    EXPECT_THAT(cut("Peru spoke. Chile left. Haiti stayed.", 26),
                ElementsAre("Peru spoke. Chile left. ", "Haiti stayed."));
    EXPECT_THAT(cut("Peru spoke. Chile left.", 100), ElementsAre("Peru spoke. Chile left."));
}

TEST(Passages, ALongSentenceIsCutBetweenCharacters) {
    EXPECT_THAT(cut("ééé ééé", 5), ElementsAre("éé", "é é", "éé"));
}

TEST(Passages, ATextWithoutWordsHasNone) {
    EXPECT_THAT(cut("", 10), IsEmpty());
    EXPECT_THAT(cut(" ... \n", 10), IsEmpty());
}

RC_GTEST_PROP(Passages, TogetherAreTheTextAndNoneIsTooLong, ()) {
    const auto words = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("Peru", "é", ". ", " ", "\n", "ñandú", "!", "A"));
    std::string text = "x";
    for (const std::string& word : words)
        text += word;
    const auto most = *rc::gen::inRange<std::size_t>(4, 40);
    std::string together;
    for (const std::string& one : cut(text, most)) {
        RC_ASSERT(!one.empty() && one.size() <= most);
        RC_ASSERT((static_cast<unsigned char>(one.front()) & 0xC0U) != 0x80U);
        together += one;
    }
    RC_ASSERT(together == text);
}

} // namespace
} // namespace plenary::reader
