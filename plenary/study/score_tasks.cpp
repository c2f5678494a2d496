#include "plenary/study/score_tasks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/task_folder.hpp"
#include "plenary/format/whole_folder.hpp"
#include "plenary/score/make_task.hpp"
#include "plenary/study/score_asked.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Object;
using question::Option;

struct Planned {
    std::filesystem::path folder;
    score::Split split;
};

std::int64_t count(std::size_t number) { return static_cast<std::int64_t>(number); }

std::size_t votes_known(const score::Split& split) {
    std::size_t out = 0;
    for (const auto& known : split.known)
        out += known.size();
    return out;
}

} // namespace

std::vector<Option> score_tasks_options() {
    using K = Option::Kind;
    std::vector<Option> out = {{"action", K::positional, "ACTION",
                                "tasks: write what a forecast starts from (else: score one)",
                                false}};
    for (const Option& option : score_common_options())
        out.push_back(option);
    out.push_back({"out", K::text, "DIR",
                   "tasks: the new folder; {session} is replaced by each session", false});
    return out;
}

Reply score_tasks(const Request& request) {
    const question::Asked& asked = request.asked;
    if (!asked.has("out"))
        return refused(
            usage("missing-argument", "where to?", "name a new folder with --out", "--out"));
    ScoreAskedOrProblems read = score_asked(asked);
    if (!read.asked)
        return {std::nullopt, std::move(read.problems)};
    std::vector<Planned> all;
    for (const int session : read.asked->sessions) {
        const auto folder = path_of_session(asked, "out", session, read.asked->sessions.size());
        if (!folder)
            return refused(folder.error());
        auto split = split_asked(*read.asked, session);
        if (!split)
            return refused(split.error());
        if (const auto free = format::check_new_folder(*folder); !free)
            return refused(free.error());
        all.push_back({*folder, std::move(*split)});
    }
    const rollcall::Archive& archive = read.asked->opened.archive;
    Answer answer;
    Array folders;
    question::Table table{{{"Session", true},
                           {"Folder"},
                           {"Roll calls", true},
                           {"Learnt from", true},
                           {"Members", true},
                           {"Asked", true},
                           {"Votes known", true},
                           {"To predict", true}},
                          {}};
    for (const Planned& each : all) {
        const auto done =
            format::write_whole_folder(each.folder, format::task_files(archive, each.split));
        if (!done)
            return refused(done.error());
        const score::Window& window = each.split.window;
        const score::Task task = score::make_task(archive, each.split);
        const auto hidden = std::count(task.hidden.begin(), task.hidden.end(), char{1});
        folders.emplace_back(Object{{"session", window.session},
                                    {"out", each.folder.string()},
                                    {"roll_calls", count(window.targets.size())},
                                    {"learnt_from", count(window.train.size())},
                                    {"members", count(window.members.size())},
                                    {"asked", count(each.split.asked)},
                                    {"votes_known", count(votes_known(each.split))},
                                    {"to_predict", static_cast<std::int64_t>(hidden)}});
        table.rows.push_back(
            {std::to_string(window.session), each.folder.string(),
             std::to_string(window.targets.size()), std::to_string(window.train.size()),
             std::to_string(window.members.size()), std::to_string(each.split.asked),
             std::to_string(votes_known(each.split)), std::to_string(hidden)});
        if (window.train.empty())
            answer.note(fmt::format("session {}: the archive has no votes of the {} sessions "
                                    "before, so there is nothing to learn from",
                                    window.session, score::sessions_learnt));
    }
    answer.data = {{"version", version},
                   {"archive", read.asked->opened.name},
                   {"reveal", to_string(read.asked->reveal)},
                   {"salt", read.asked->reveal.salt},
                   {"tasks", std::move(folders)}};
    std::vector<question::Block> notes = std::move(answer.text);
    answer.text.clear();
    answer.headline(fmt::format("What a forecast starts from: {}, salt {}",
                                to_string(read.asked->reveal), read.asked->reveal.salt));
    answer.table = table;
    answer.show(std::move(table));
    answer.note("predict the rows of targets.csv, each roll call from train.csv and its own rows "
                "of revealed.csv; docs/formats/forecast-task.md");
    answer.text.insert(answer.text.end(), notes.begin(), notes.end());
    return {std::move(answer), {}};
}

} // namespace plenary::study
