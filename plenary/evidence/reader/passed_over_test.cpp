#include "plenary/evidence/reader/passed_over.hpp"

#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plenary::reader {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

void know(Lexicon& lexicon, std::string_view phrase, Sense sense) {
    Meaning meaning;
    meaning.sense = sense;
    lexicon.add(Language::english, phrase, meaning);
}

// What is known: Peru, Chile, Mali, the Malian demonym, a vote and a denial.
const Lexicon& small_lexicon() {
    static const Lexicon lexicon = [] {
        Lexicon out;
        for (const auto& [iso3, name] :
             {std::pair{"CHL", "Chile"}, {"MLI", "Mali"}, {"PER", "Peru"}}) {
            Meaning state;
            state.sense = Sense::state;
            state.value = out.add_state(iso3);
            out.add(Language::english, name, state);
        }
        Meaning demonym;
        demonym.sense = Sense::state;
        demonym.value = out.add_state("MLI");
        demonym.feature = Feature::demonym;
        out.add(Language::english, "Malian", demonym);
        know(out, "vote", Sense::vote);
        know(out, "denied", Sense::deny);
        know(out, "and", Sense::conjunction);
        return out;
    }();
    return lexicon;
}

// The passages of a text whose blocks are its lines, as "MEMBERS: words", when these are proposed.
std::vector<std::string> left(const std::string& text,
                              const std::vector<Proposal>& proposals = {}) {
    Readable readable;
    readable.text = text;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        readable.blocks.push_back({Block::Kind::paragraph, static_cast<std::uint32_t>(begin),
                                   static_cast<std::uint32_t>(end)});
        begin = end + 1;
    }
    const Analysis analysis = analyse(readable, small_lexicon());
    Overlooked overlooked;
    for (const Sentence& sentence : sentences_of(analysis))
        overlooked.hear(sentence, named_in(analysis, sentence, std::nullopt));
    std::vector<std::string> out;
    for (const PassedOver& one : overlooked.left(analysis, proposals)) {
        out.emplace_back();
        for (const std::string& member : one.members)
            out.back() += member + " ";
        out.back() += text.substr(one.begin, one.end - one.begin);
    }
    return out;
}

Proposal proposed(const std::string& member, std::uint32_t begin, std::uint32_t end) {
    Proposal out;
    out.member = member;
    out.begin = begin;
    out.end = end;
    return out;
}

TEST(PassedOver, NamesAMemberBesideAWordOfAStand) {
    EXPECT_THAT(left("Who knows what the vote of Peru was. Chile dined there on its own at night."),
                ElementsAre("PER Who knows what the vote of Peru was"));
    EXPECT_THAT(left("It was the vote of all that mattered here."), IsEmpty());
}

TEST(PassedOver, IsWhatIsNotProposedOfTheMember) {
    const std::string text = "Of Peru and Chile the vote is told";
    EXPECT_THAT(left(text), ElementsAre("CHL PER " + text));
    EXPECT_THAT(left(text, {proposed("PER", 0, 20)}), ElementsAre("CHL " + text));
    EXPECT_THAT(left(text, {proposed("PER", 20, 34), proposed("CHL", 0, 2)}), IsEmpty());
}

TEST(PassedOver, ALongQuoteThatBeginsEarlyIsMet) {
    const std::string text = "One. The vote of Peru is told. The vote of Chile is told";
    EXPECT_THAT(left(text, {proposed("PER", 0, 56), proposed("PER", 1, 3)}),
                ElementsAre("CHL The vote of Chile is told"));
}

TEST(PassedOver, ADenialAndADemonymAreNone) {
    EXPECT_THAT(left("Peru denied that its vote was told to all of them."), IsEmpty());
    EXPECT_THAT(left("The Malian draft had the vote of many people."), IsEmpty());
}

TEST(PassedOver, LinesOfNamesAreOnePassage) {
    EXPECT_THAT(left("Peru\nChile\nMali"), ElementsAre("PER CHL MLI Peru\nChile\nMali"));
    EXPECT_THAT(left("Peru\nNobody else came there.\nMali"), ElementsAre("PER Peru", "MLI Mali"));
    EXPECT_THAT(left("Peru\nChile\nMali", {proposed("CHL", 5, 10)}),
                ElementsAre("PER Peru", "MLI Mali"));
}

} // namespace
} // namespace plenary::reader
