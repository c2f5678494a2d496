// The five tables of a task, with a line "==" between: members, train, revealed, targets, text (the
// last one may be missing).
#include <algorithm>
#include <array>
#include <filesystem>

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

#include "plenary/format/task_folder.hpp"

using namespace plenary;
using fuzz::require;

namespace {

std::vector<std::string> tables_in(std::string_view text) {
    constexpr std::string_view mark = "==\n";
    std::vector<std::string> out;
    while (out.size() < 5) {
        const std::size_t end = std::min(text.find(mark), text.size());
        out.emplace_back(text.substr(0, end));
        if (end == text.size())
            break;
        text.remove_prefix(end + mark.size());
    }
    return out;
}

bool are_codes(const std::vector<std::int8_t>& codes) {
    return std::all_of(codes.begin(), codes.end(),
                       [](std::int8_t code) { return code >= -1 && code <= 2; });
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<std::string> tables = tables_in(fuzz::text_of(data, size));
    const bool has_text = tables.size() == 5;
    tables.resize(5);
    const std::array<const char*, 5> names = {"members.csv", "train.csv", "revealed.csv",
                                              "targets.csv", "text.csv"};
    const format::ReadTask read =
        format::parse_task({tables[0], tables[1], tables[2], tables[3],
                            has_text ? std::optional(tables[4]) : std::nullopt},
                           "");
    for (const Problem& problem : read.problems) {
        fuzz::require_told(problem);
        const auto* const name = std::find(names.begin(), names.end(), problem.where.file);
        require(name != names.end(), "a problem is in a table", describe(problem));
        if (problem.where.line > 0 && problem.where.column > 0)
            fuzz::require_inside(problem.where,
                                 tables[static_cast<std::size_t>(name - names.begin())]);
    }
    const score::Task& task = read.task;
    const std::size_t members = task.members.size();
    require(read.problems.empty() || task == score::Task{}, "a task or problems");
    require(task.train.size() == task.train_items.size() * members, "an entry a vote");
    require(task.known.size() == task.targets.size() * members, "an entry a vote");
    require(task.hidden.size() == task.known.size(), "an entry a vote");
    require(task.train_text.size() == task.train_items.size(), "a text an item");
    require(task.target_text.size() == task.targets.size(), "a text a target");
    require(are_codes(task.train) && are_codes(task.known), "codes are codes");
    for (std::size_t k = 0; k < task.known.size(); ++k)
        require(task.hidden[k] == 0 || task.known[k] == score::code::none,
                "what is known is not predicted");
    return 0;
}
