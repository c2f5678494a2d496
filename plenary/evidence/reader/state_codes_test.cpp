#include "plenary/evidence/reader/state_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plenary/evidence/reader/in_every_language.hpp"

namespace plenary::reader {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Lexicon& lexicon() {
    static const Lexicon made = [] {
        Lexicon out;
        for (const char* code : {"HU", "IT", "BE", "MT"}) {
            Meaning state;
            state.sense = Sense::state;
            state.feature = Feature::name;
            state.value = out.add_state(code);
            add_in_every_language(out, code_word(code), state);
        }
        out.add_word(WordList::and_, "and");
        out.add_word(WordList::code_acts, "voting");
        return out;
    }();
    return made;
}

// The codes that stand for a member in an English text.
std::vector<std::string> named(const std::string& text) {
    Readable readable;
    readable.text = text;
    readable.blocks.push_back({Block::Kind::paragraph, 0, static_cast<std::uint32_t>(text.size())});
    const Analysis a = analyse(readable, lexicon());
    std::vector<std::string> out;
    for (const Hit& hit : a.hits)
        out.emplace_back(a.said(hit.first));
    return out;
}

TEST(StateCodes, AreCodesInAList) {
    EXPECT_THAT(named("Three votes were against (HU, IT) and two were cast by BE and MT there."),
                ElementsAre("HU", "IT", "BE", "MT"));
    EXPECT_THAT(named("There were nine against it: HU - BE - MT, and one more abstained."),
                ElementsAre("HU", "BE", "MT"));
}

TEST(StateCodes, AreCodesWhereTheyAct) {
    EXPECT_THAT(named("The committee agreed, with HU voting against it."), ElementsAre("HU"));
}

TEST(StateCodes, AreCodesAloneOnlyBesideAList) {
    EXPECT_THAT(named("Two were against (HU, IT) and there was one abstention (MT)."),
                ElementsAre("HU", "IT", "MT"));
    EXPECT_THAT(named("There was one abstention (MT) that nobody explained."), IsEmpty());
}

TEST(StateCodes, AreWordsInATextInCapitals) {
    EXPECT_THAT(named("IT, BE SAID AGAIN, IS TO BE READ OUT BY THE CHAIR"), IsEmpty());
}

} // namespace
} // namespace plenary::reader
