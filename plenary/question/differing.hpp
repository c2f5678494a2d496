// One motion seen twice: on two days of a dossier, or in two dossiers.
#pragma once

#include <string>

#include "plenary/question/question.hpp"

namespace plenary::question {

struct Side {
    const Dossier* dossier = nullptr;
    const Motion* motion = nullptr;
    View view; // as view_for() gives it
    std::string name;
};

// What came and went between the two: statements (added, corrected, withdrawn, gone), cells with
// what decides them, and the count under each side's rule. A statement is known by its id. The
// answer's head is that of `to`. Errors: those of count().
[[nodiscard]] Result<Answer> diff_sides(const Setting& setting, const Side& from, const Side& to);

} // namespace plenary::question
