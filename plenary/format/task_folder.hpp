// The folder of a forecast's task (docs/formats/forecast-task.md): what is known before the votes
// of a session, as tables that any program can read.
//
//   members.csv    member
//   train.csv      rollcall,member,vote    Y, A or N; the roll calls in order of time
//   revealed.csv   rollcall,member,vote    what is known of the roll calls to forecast
//   targets.csv    rollcall,member         what is to be predicted
//   text.csv       rollcall,set,text       clean titles, set train or target; may be missing
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "plenary/format/archive_folder.hpp"
#include "plenary/rollcall/archive.hpp"
#include "plenary/score/split.hpp"
#include "plenary/score/task.hpp"

namespace plenary::format {

struct TaskTables {
    std::string members;
    std::string train;
    std::string revealed;
    std::string targets;
    std::optional<std::string> text;
};

struct ReadTask {
    score::Task task; // empty where there are problems
    std::vector<Problem> problems;
};

// The bytes of the tables of a folder. `folder` is named in problems.
//
// Targets come in the order of text.csv, else of targets.csv and then revealed.csv. Votes in
// train.csv of members that members.csv does not have are left out; their roll calls stay.
// Problems, with line and column: of CsvRows, no-column, no-id, member-twice, unknown-member,
// bad-vote, vote-twice, target-in-train, bad-set, title-twice, unknown-rollcall. Cost O(bytes).
[[nodiscard]] ReadTask parse_task(const TaskTables& tables, const std::filesystem::path& folder);

// Reads a folder. Problems also of reading files: no-such-file and its like.
[[nodiscard]] ReadTask read_task(const std::filesystem::path& folder);

// The files of the task of a split, which read back as score::make_task(archive, split).
[[nodiscard]] NamedFiles task_files(const rollcall::Archive& archive, const score::Split& split);

} // namespace plenary::format
