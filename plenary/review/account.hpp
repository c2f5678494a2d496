// A proposal as a reviewer reads it: what it says, the text around its words, why it is there.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "plenary/review/session.hpp"
#include "plenary/review/styled.hpp"

namespace plenary::review {

// The source a proposal comes from, and the text around its words.
struct Context {
    std::string source;    // "A paper, 2017-03-30"
    std::string text;      // a stretch of what a person reads in it
    std::size_t begin = 0; // the words, bytes of `text`
    std::size_t end = 0;
    bool from_start = true; // nothing of the source stands before `text`
    bool to_end = true;
    std::optional<Stretch> sentence; // that the words stand in; none: not known
    std::string trouble;             // why no text can be shown; `text` is empty then
};

struct Part {
    std::string heading;
    std::vector<std::string> lines;
};

using Paragraph = std::vector<Piece>;

// Who, what and on which motion; days; how it was read; what a person changed; what is lacking.
[[nodiscard]] std::vector<Paragraph> facts(const Item& item, const Known& known);

// The text with the words as a piece of the look `quote`; where there is none, the words alone.
// Lines of the source stay lines.
[[nodiscard]] Paragraph words_in_context(const Item& item, const Context& context);

// "of this sentence wait also: BRA, PER"; empty where none does.
[[nodiscard]] std::string others_of_sentence(const Session& session, const Item& item,
                                             const Context& context);

// How it was read, in words: the reader's rule, the basis, the grade, the note.
[[nodiscard]] Part how_read(const Item& item);

// The others of the session that wait for a decision on the same member and motion.
[[nodiscard]] Part others_waiting(const Session& session, const Item& item);

// "21 wait, 2 of them skipped; 3 accepted, 1 rejected".
[[nodiscard]] std::string say(const Numbers& numbers);

} // namespace plenary::review
