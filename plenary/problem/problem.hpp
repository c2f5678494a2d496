// What went wrong, where, and what to do about it.
//
// Every mistake of the outside world (a file, an argument, a line of a table) travels as a Problem
// inside a Result. Mistakes of our own are assertions. A Problem is a plain value: copyable,
// immutable by habit, safe to read from any thread.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <tl/expected.hpp>

namespace plenary {

// The kind of a problem decides the exit code of the program; the numbers are those codes.
enum class Kind {
    usage = 2,
    invalid = 3,
    not_found = 4,
    conflict = 5,
    io = 6,
    interrupted = 130,
};

// A place in a file or in a text. Line and column count from 1; 0 means "not known".
// A column counts characters (code points), not bytes.
struct Where {
    std::string file;
    int line = 0;
    int column = 0;

    friend bool operator==(const Where&, const Where&) = default;
};

struct Problem {
    Kind kind = Kind::invalid;
    std::string code;    // stable, kebab-case: "unknown-member"
    std::string message; // one sentence, no full stop needed
    std::string hint;    // what to do; may be empty
    Where where;
    std::string excerpt; // the text at fault with a caret line under it; may be empty
};

// A value or a Problem. A discarded Result is a compile-time warning, hence an error here.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Problem> {
public:
    using tl::expected<T, Problem>::expected;
};

[[nodiscard]] inline tl::unexpected<Problem> fail(Problem problem) {
    return tl::unexpected<Problem>(std::move(problem));
}

// "file:line:column", leaving out what is not known; empty when nothing is.
[[nodiscard]] std::string to_string(const Where& where);

// The problem as a person reads it: place, message, excerpt and hint, on one or more lines
// without a last newline.
[[nodiscard]] std::string describe(const Problem& problem);

} // namespace plenary
