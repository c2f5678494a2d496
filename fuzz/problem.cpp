#include "fuzz/problem.hpp"

#include <algorithm>

#include "fuzz/require.hpp"

#include "plenary/text/utf8.hpp"

namespace plenary::fuzz {

void require_inside(const Where& where, std::string_view text) {
    require(where.line >= 1 && where.column >= 1, "line and column count from 1", to_string(where));
    std::string_view rest = text;
    for (int line = 1; line < where.line; ++line) {
        const std::size_t end = rest.find('\n');
        require(end != std::string_view::npos, "the line is one of the text", to_string(where));
        rest.remove_prefix(end + 1);
    }
    const std::string_view line = rest.substr(0, rest.find('\n'));
    require(where.column - 1 <= static_cast<int>(count_characters(line)),
            "the column is one of the line", to_string(where));
}

void require_told(const Problem& problem) {
    const std::string all = describe(problem);
    // "E-RANGE" and "W-LOAN-RATE-UNIT" are the codes of stakes, loans and positions; all others are
    // in small letters.
    const bool large = problem.code.starts_with("E-") || problem.code.starts_with("W-");
    const bool kebab = std::all_of(problem.code.begin(), problem.code.end(), [&](char c) {
        return c == '-' || (c >= '0' && c <= '9') ||
               (large ? c >= 'A' && c <= 'Z' : c >= 'a' && c <= 'z');
    });
    require(!problem.code.empty() && kebab, "the code is in kebab-case", all);
    require(!problem.message.empty(), "the message says something", all);
    for (const std::string_view part :
         {std::string_view(problem.message), std::string_view(problem.hint),
          std::string_view(problem.excerpt)})
        require(!first_invalid_utf8(part), "what is told is UTF-8", all);
}

void require_told(std::span<const Problem> problems, const std::string& file,
                  std::string_view text) {
    for (const Problem& problem : problems) {
        require_told(problem);
        require(problem.where.file == file, "the problem names its file", describe(problem));
        require_inside(problem.where, text);
    }
}

void require_told_by_rows(std::span<const Problem> problems, const std::string& file,
                          std::string_view text) {
    for (const Problem& problem : problems) {
        require_told(problem);
        Where where = problem.where;
        require(where.file == file, "the problem names its file", describe(problem));
        if (where.line == 0) {
            require(where.column == 0, "a file has no column", describe(problem));
            continue;
        }
        where.column = std::max(where.column, 1);
        require_inside(where, text);
    }
}

} // namespace plenary::fuzz
