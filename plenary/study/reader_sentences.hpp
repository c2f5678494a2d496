// Single sentences and what the reader makes of them: for the tests reader_sentences*_test.cpp. A
// table has an example a line, "Peru voted no. => PER no"; nothing behind the arrow: nothing may be
// read. A line with # is a heading.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/evidence/reader/read.hpp"
#include "plenary/format/reader_lexicon.hpp"
#include "plenary/text/join.hpp"

namespace plenary::study {

struct Sentence {
    reader::Language language = reader::Language::english;
    std::string text;
    std::string says;
};

// What is read of a whole text, in its language.
inline std::vector<reader::Proposal> read_whole(const reader::Readable& text) {
    static format::LexiconsByLanguage lexicons({"data"});
    return reader::read(text, lexicons.of(text.language).lexicon).proposals;
}

// What is read of one paragraph.
inline std::vector<reader::Proposal> read_one(reader::Language language, const std::string& text) {
    reader::Readable readable;
    readable.text = text;
    readable.language = language;
    readable.blocks.push_back(
        {reader::Block::Kind::paragraph, 0, static_cast<std::uint32_t>(text.size())});
    return read_whole(readable);
}

// "BOL no, URY abstain", by code.
inline std::string said(reader::Language language, const std::string& text) {
    std::vector<std::string> out;
    for (const reader::Proposal& one : read_one(language, text)) {
        if (one.kind != reader::Proposal::Kind::stance)
            continue;
        const std::string who = one.member.empty() ? fmt::format("{}", one.count) : one.member;
        out.push_back(fmt::format("{} {}", who, to_string(one.stance)));
    }
    std::sort(out.begin(), out.end());
    return join(out, ", ");
}

// The key of each motion and the stances on it, "BOL no, URY abstain", in the order of the first.
inline std::vector<std::pair<std::string, std::string>>
by_motion(const std::vector<reader::Proposal>& proposals) {
    std::vector<std::pair<std::string, std::string>> out;
    for (const reader::Proposal& one : proposals) {
        if (one.kind != reader::Proposal::Kind::stance)
            continue;
        auto at = std::find_if(out.begin(), out.end(),
                               [&](const auto& motion) { return motion.first == one.motion; });
        if (at == out.end())
            at = out.insert(out.end(), {one.motion, ""});
        at->second += fmt::format("{}{} {}", at->second.empty() ? "" : ", ", one.member,
                                  to_string(one.stance));
    }
    return out;
}

// "BOL no, URY abstain; PER yes"
inline std::string said_by_motion(reader::Language language, const std::string& text) {
    std::vector<std::string> out;
    for (const auto& [motion, stances] : by_motion(read_one(language, text)))
        out.push_back(stances);
    return join(out, "; ");
}

inline std::vector<Sentence> examples(reader::Language language, std::string_view table) {
    constexpr std::string_view arrow = " =>";
    std::vector<Sentence> out;
    while (!table.empty()) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        const std::string_view line = table.substr(0, end);
        table.remove_prefix(std::min(end + 1, table.size()));
        const std::size_t at = line.find(arrow);
        if (line.empty() || line.front() == '#')
            continue;
        std::string_view says = at == line.npos ? line : line.substr(at + arrow.size());
        says.remove_prefix(std::min(says.find_first_not_of(' '), says.size()));
        out.push_back({language, std::string(line.substr(0, at)), std::string(says)});
    }
    return out;
}

// Every example of a table: one test, for each process loads the lexicon anew.
inline void expect_to_say(reader::Language language, std::string_view table) {
    const std::vector<Sentence> all = examples(language, table);
    EXPECT_FALSE(all.empty());
    for (const Sentence& one : all)
        EXPECT_EQ(said(one.language, one.text), one.says) << one.text;
}

// As expect_to_say(), of several motions: "... => PER no; CHL yes".
inline void expect_by_motion(reader::Language language, std::string_view table) {
    const std::vector<Sentence> all = examples(language, table);
    EXPECT_FALSE(all.empty());
    for (const Sentence& one : all)
        EXPECT_EQ(said_by_motion(one.language, one.text), one.says) << one.text;
}

} // namespace plenary::study
