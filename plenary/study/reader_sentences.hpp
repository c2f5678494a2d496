// What the reader makes of single sentences: what the tests of each language share.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "plenary/evidence/reader/read.hpp"
#include "plenary/format/reader_lexicon.hpp"
#include "plenary/text/join.hpp"

namespace plenary::study {

inline const reader::Lexicon& sentence_lexicon() {
    static const format::ReadLexicon read = format::read_lexicon({"data"});
    return read.lexicon;
}

// What is said of members in the text, sorted: "BOL no, URY abstain"; a number for members that
// are not named.
inline std::string said_in(reader::Language language, std::string_view text) {
    reader::Readable readable;
    readable.text = text;
    readable.language = language;
    readable.blocks.push_back(
        {reader::Block::Kind::paragraph, 0, static_cast<std::uint32_t>(text.size())});
    std::vector<std::string> out;
    for (const reader::Proposal& one : reader::read(readable, sentence_lexicon()).proposals) {
        if (one.kind != reader::Proposal::Kind::stance)
            continue;
        const std::string who = one.member.empty() ? fmt::format("{}", one.count) : one.member;
        out.push_back(fmt::format("{} {}", who, to_string(one.stance)));
    }
    std::sort(out.begin(), out.end());
    return join(out, ", ");
}

// A sentence and what must be read from it.
struct SentenceRead {
    std::string text;
    std::string said;
};

// From lines of "sentence => what is said"; nothing behind the arrow: nothing may be read.
inline std::vector<SentenceRead> sentences_of_lines(std::string_view lines) {
    constexpr std::string_view arrow = " =>";
    std::vector<SentenceRead> out;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        const std::string_view line = lines.substr(at, end - at);
        at = end + 1;
        const std::size_t parted = line.find(arrow);
        if (parted == std::string_view::npos)
            continue;
        std::string_view said = line.substr(parted + arrow.size());
        if (said.starts_with(' '))
            said.remove_prefix(1);
        out.push_back({std::string(line.substr(0, parted)), std::string(said)});
    }
    return out;
}

} // namespace plenary::study
