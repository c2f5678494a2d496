// Motions seen twice: on two days of a dossier, or in two dossiers.
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
struct Difference {
    Answer answer;
    bool any = false; // whether a statement, a cell or the count is not as it was
};

[[nodiscard]] Result<Difference> difference(const Setting& setting, const Side& from,
                                            const Side& to);

// Every motion of two dossiers, setting.against before and setting.dossier now: those that differ,
// in the order of the dossier, each as difference() tells it, and those that only one has.
[[nodiscard]] Result<Answer> diff_motions(const Setting& setting);

} // namespace plenary::question
