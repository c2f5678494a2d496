// The review screen as lines of a given size. Every line fits, and there are never more of them
// than fit, however small the terminal is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "plenary/review/account.hpp"
#include "plenary/review/keyboard.hpp"

namespace plenary::review {

struct Size {
    std::size_t width = 80;
    std::size_t height = 24;
};

struct Page {
    struct Place {
        std::size_t row = 0;
        std::size_t column = 0;
    };

    std::vector<Line> lines;     // at most `height` of at most `width` columns
    std::optional<Place> cursor; // where text is typed
};

struct Shown {
    std::string ledger;
    Context context;       // of the proposal that is shown
    bool brackets = false; // the terminal cannot show the look of a quote
};

// On top the ledger and how many wait, below the keys; between them the proposal with its words in
// the text around them, a form, a list of reasons, or what was told. The words of a quote are in
// sight unless the text was moved. Cost O(text of the context).
[[nodiscard]] Page page_of(const Session& session, const Keyboard& keyboard, const Shown& shown,
                           Size size);

} // namespace plenary::review
