// A chart of a count: one file in chart/draw/ with its test beside it. The file defines
//
//     namespace plenary::chart::draw {
//     const Chart NAME{ ... };
//     }
//
// and the register written at configure time makes it appear in `plenary chart`, its help and the
// brief. Charts are drawn from the count alone, so the same evidence gives the same bytes.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "plenary/question/counting.hpp"

namespace plenary::chart {

struct Chart {
    std::string_view name;
    std::string_view title;
    std::string_view help;
    // A complete SVG document with a title, a description in words, and a source line.
    std::string (*draw)(const Dossier&, const question::Counted&) = nullptr;
};

namespace draw {
std::span<const Chart* const> all();
}

} // namespace plenary::chart
