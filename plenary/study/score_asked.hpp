// What `plenary score` is asked: an archive, sessions of it, and what was known before their votes.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/question/question.hpp"
#include "plenary/score/split.hpp"
#include "plenary/study/archive_asked.hpp"

namespace plenary::study {

// --data, --session, --reveal, --salt, --format and --map.
[[nodiscard]] std::vector<question::Option> score_common_options();

struct ScoreAsked {
    OpenedArchive opened;
    std::vector<int> sessions; // ascending, each once
    std::string sessions_said; // "61-74", as asked for
    score::Reveal reveal;
};

struct ScoreAskedOrProblems {
    std::optional<ScoreAsked> asked;
    std::vector<Problem> problems;
};

// Problems (usage): bad-session, bad-reveal; those of reading the archive.
[[nodiscard]] ScoreAskedOrProblems score_asked(const question::Asked& asked);

// "61-74,80" as sessions. Error bad-session (usage).
[[nodiscard]] Result<std::vector<int>> session_list(const std::string& text);

// The path that an option gives for a session: {session} is replaced. Error one-path (usage) where
// there are several sessions and nothing to replace.
[[nodiscard]] Result<std::filesystem::path> path_of_session(const question::Asked& asked,
                                                            std::string_view option, int session,
                                                            std::size_t sessions);

// The split of a session; its errors at --session.
[[nodiscard]] Result<score::Split> split_asked(const ScoreAsked& asked, int session);

} // namespace plenary::study
