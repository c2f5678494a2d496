// From what a user names to an arena: a body and one of its rules, a file of members, weights and a
// quota, or a motion of a dossier, with what is declared and how likely the rest is.
#pragma once

#include <filesystem>
#include <vector>

#include "plenary/question/arena.hpp"
#include "plenary/study/open.hpp"

namespace plenary::study {

// `request.dossier` may be empty. Problems of files are all listed. Errors besides those of the
// readers: no-arena, two-arenas, two-rules, unused-option, unknown-rule, unknown-member,
// cannot-vote, bad-probability, bad-number.
struct BuiltArena {
    question::Arena arena;
    std::vector<Problem> problems;
};

[[nodiscard]] BuiltArena build_arena(const Request& request, const question::Reads& reads);

// What the question answers; `built` as it was made for the question.
[[nodiscard]] Reply answer_on(const question::GameQuestion& question, BuiltArena built);

[[nodiscard]] Reply ask(const question::GameQuestion& question, const Request& request);

} // namespace plenary::study
