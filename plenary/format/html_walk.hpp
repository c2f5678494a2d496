// The stretches of text of a parsed page that are seen, with what they are part of.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <gumbo.h>

#include "plenary/evidence/reader/readable.hpp"

namespace plenary::format {

struct HtmlRun {
    const GumboText* text = nullptr;
    std::size_t begin = 0;   // its byte in the page
    std::uint32_t block = 0; // number of its block; runs of one block belong together
    std::uint32_t cell = 0;  // within its row
    std::uint32_t pre = 0;   // number of the <pre> it stands in; 0: none
    bool parted = false;     // by a blank from the run before, at least
    bool quoted = false;
    bool raw = false;   // a "<" in it begins no tag
    bool blank = false; // nothing but blanks
    bool again = false; // of a cell that reaches down from a row above; all of it stands at begin
    reader::Block::Kind kind = reader::Block::Kind::paragraph;
};

struct HtmlRuns {
    std::vector<HtmlRun> runs;  // in the order of the page's bytes
    std::size_t unfollowed = 0; // style rules that hide something and were not followed
};

// The value of the attribute lang of the element html; empty where there is none.
[[nodiscard]] std::string_view language_tag(const GumboNode* document);

[[nodiscard]] HtmlRuns walk_html(const GumboNode* document, std::string_view page);

} // namespace plenary::format
