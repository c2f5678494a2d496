// For the tests of charts of positions: whether words cover each other.
#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "plenary/chart/fixture.hpp"

namespace plenary::chart::fixture {

struct DrawnWords {
    std::string words;
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;
};

inline std::vector<DrawnWords> drawn_words(const std::string& drawing) {
    std::vector<DrawnWords> out;
    for (auto at = drawing.find("<text "); at != std::string::npos;
         at = drawing.find("<text ", at + 1)) {
        const auto inner = drawing.find('>', at);
        const std::string tag = drawing.substr(at, inner - at);
        DrawnWords& each = out.emplace_back();
        each.words = unescaped(drawing.substr(inner + 1, drawing.find("</text>", at) - inner - 1));
        const double size = length_of(tag, "font-size");
        const bool bold = tag.find("bold") != std::string::npos;
        each.left = length_of(tag, "x");
        each.right =
            each.left + text_width(each.words, size, bold ? Weight::bold : Weight::regular);
        each.top = length_of(tag, "y") - 0.7 * size;
        each.bottom = length_of(tag, "y") + 0.15 * size;
    }
    return out;
}

inline void expect_apart(const std::string& drawing) {
    const std::vector<DrawnWords> words = drawn_words(drawing);
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const bool meets = words[i].left < words[j].right && words[j].left < words[i].right &&
                               words[i].top < words[j].bottom && words[j].top < words[i].bottom;
            EXPECT_FALSE(meets) << words[i].words << " over " << words[j].words;
        }
    }
}

} // namespace plenary::chart::fixture
