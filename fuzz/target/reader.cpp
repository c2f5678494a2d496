#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

#include "plenary/evidence/reader/read.hpp"
#include "plenary/evidence/reader/sentence.hpp"
#include "plenary/format/reader_lexicon.hpp"
#include "plenary/text/utf8.hpp"

using namespace plenary;
using fuzz::require;
using reader::Proposal;

namespace {

const reader::Lexicon& lexicon() {
    static const format::ReadLexicon read = [] {
        format::ReadLexicon made = format::read_lexicon({PLENARY_FUZZ_DATA});
        for (const Problem& problem : made.problems)
            require(false, "the tables of the program are sound", describe(problem));
        return made;
    }();
    return read.lexicon;
}

// Each line a block, of one kind after the other.
reader::Readable readable_of(std::string_view text, reader::Language language) {
    constexpr std::uint32_t kinds = 5;
    reader::Readable out;
    out.text = text;
    out.language = language;
    std::uint32_t number = 0;
    for (std::size_t begin = 0; begin < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end > begin) {
            out.blocks.push_back({static_cast<reader::Block::Kind>((number + 1) % kinds),
                                  static_cast<std::uint32_t>(begin),
                                  static_cast<std::uint32_t>(end)});
        }
        begin = end + 1;
    }
    return out;
}

// Sentences follow one another, and every member named stands in the text.
void require_sentences(const reader::Readable& text) {
    const reader::Analysis analysis = analyse(text, lexicon());
    std::uint32_t next = 0;
    for (const reader::Sentence& one : sentences_of(analysis)) {
        require(one.first >= next && one.last >= one.first, "sentences stand apart", text.text);
        require(one.last < analysis.words.size(), "a sentence ends in the text", text.text);
        next = one.last + 1;
        for (const reader::Named& named : named_in(analysis, one, std::nullopt)) {
            require(named.first <= named.last && named.last < analysis.words.size(),
                    "who is named stands in the text", text.text);
            for (const std::uint16_t state : named.states)
                require(state < lexicon().states.size(), "a state is one of the lexicon");
        }
    }
}

void require_proposal(const Proposal& one, std::string_view text, bool utf8) {
    require(one.begin < one.end && one.end <= text.size(), "a quote stands in the text", text);
    const std::string_view quote = text.substr(one.begin, one.end - one.begin);
    require(!utf8 || !first_invalid_utf8(quote), "a quote cuts no character", text);
    require(one.member.empty() == (one.basis == Proposal::Basis::aggregate),
            "only an aggregate names no member", text);
    require(!one.member.empty() || one.count > 0, "an aggregate is of so many", text);
    require(!one.rule.empty(), "a rule fired", text);
    require((one.kind == Proposal::Kind::stance) == one.what.empty(),
            "what is no stance is told in words", text);
    if (!one.member.empty()) {
        const auto& states = lexicon().states;
        require(std::find(states.begin(), states.end(), one.member) != states.end(),
                "a member is a state of the lexicon", one.member);
    }
}

auto key_of(const Proposal& one) {
    return std::tuple(one.kind, one.member, one.count, one.stance, one.act, one.motion, one.basis,
                      one.grade, one.begin, one.end, one.rule, one.what);
}

void require_same(const reader::Reading& first, const reader::Reading& second,
                  std::string_view text) {
    const bool proposals =
        std::equal(first.proposals.begin(), first.proposals.end(), second.proposals.begin(),
                   second.proposals.end(),
                   [](const Proposal& x, const Proposal& y) { return key_of(x) == key_of(y); });
    const bool motions = std::equal(first.motions.begin(), first.motions.end(),
                                    second.motions.begin(), second.motions.end(),
                                    [](const reader::MotionHeard& x, const reader::MotionHeard& y) {
                                        return std::tie(x.key, x.words, x.begin, x.end) ==
                                               std::tie(y.key, y.words, y.begin, y.end);
                                    });
    require(proposals && motions, "the same text reads to the same proposals", text);
}

} // namespace

// The tables are read before the clock of the first input runs.
int LLVMFuzzerInitialize(int* /*count*/, char*** /*arguments*/) {
    lexicon();
    return 0;
}

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text_of(data, size);
    const bool utf8 = !first_invalid_utf8(text);
    for (const reader::Language language :
         {reader::Language::english, reader::Language::spanish, reader::Language::french,
          reader::Language::portuguese}) {
        const reader::Readable readable = readable_of(text, language);
        require_sentences(readable);
        const reader::Reading reading = read(readable, lexicon());
        std::uint32_t last = 0;
        std::set<std::tuple<Proposal::Kind, std::string, std::string, Proposal::Stance>> seen;
        for (const Proposal& one : reading.proposals) {
            require_proposal(one, text, utf8);
            require(one.begin >= last, "proposals stand in the order of the text", text);
            last = one.begin;
            if (one.kind == Proposal::Kind::stance && !one.member.empty()) {
                require(seen.emplace(one.kind, one.member, one.motion, one.stance).second,
                        "nothing is proposed twice", text);
            }
        }
        for (const reader::MotionHeard& one : reading.motions) {
            require(!one.key.empty(), "a motion has a key", text);
            require(one.begin < one.end && one.end <= text.size(), "a motion stands in the text",
                    text);
            require(text.substr(one.begin, one.end - one.begin) == one.words,
                    "a motion's words are those of its place", text);
        }
        require_same(reading, read(readable, lexicon()), text);
    }
    return 0;
}
