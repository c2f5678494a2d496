#include "plenary/problem/problem.hpp"

#include <fmt/format.h>

namespace plenary {

std::string to_string(const Where& where) {
    std::string out = where.file;
    if (where.line > 0) {
        out += out.empty() ? fmt::format("line {}", where.line) : fmt::format(":{}", where.line);
        if (where.column > 0)
            out += fmt::format(":{}", where.column);
    } else if (where.column > 0) {
        out += out.empty() ? fmt::format("column {}", where.column)
                           : fmt::format(", column {}", where.column);
    }
    return out;
}

std::string describe(const Problem& problem) {
    std::string out;
    const std::string place = to_string(problem.where);
    if (!place.empty())
        out += place + ": ";
    out += problem.message;
    if (!problem.excerpt.empty())
        out += "\n" + problem.excerpt;
    if (!problem.hint.empty())
        out += "\n  hint: " + problem.hint;
    return out;
}

} // namespace plenary
