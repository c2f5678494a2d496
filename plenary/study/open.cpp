#include "plenary/study/open.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/study/threads.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

std::vector<std::string> notes_of(const format::ReadDossier& read) {
    std::vector<std::string> notes;
    for (const std::string& table : read.empty_tables)
        notes.push_back(table + ": no rows");
    if (!read.assumed_known.empty()) {
        notes.push_back(fmt::format("{} of {} statements give no day on which they became known; "
                                    "it is taken as the day acted",
                                    read.assumed_known.size(), read.dossier.statements.size()));
    }
    if (!read.problems.empty()) {
        notes.emplace_back(
            "rows with a problem were left out; conflicts may change once they are mended");
    }
    return notes;
}

} // namespace

Result<Opened> open(const Request& request) {
    Opened out;
    out.read_ = std::make_unique<format::ReadDossier>(
        format::read_dossier(request.dossier, request.data_roots));
    format::ReadDossier& read = *out.read_;
    if (!read.problems.empty() && read.problems.front().code == "no-such-dossier") {
        return fail(read.problems.front());
    }
    auto view = select_sources(read.dossier, request.as_of, request.sources);
    if (!view && read.problems.empty())
        return fail(view.error());
    // Where no source could be read, none can be known.
    if (!view && !read.dossier.sources.empty())
        read.problems.push_back(view.error());
    auto workers = workers_of(request.asked);
    if (!workers)
        return fail(workers.error());
    out.setting_ = std::make_unique<question::Setting>(question::Setting{
        read.dossier, read.problems, view ? std::move(*view) : View{}, request.asked, version,
        notes_of(read), std::move(*workers), request.progress});
    return out;
}

Reply ask(const question::Question& question, const Request& request) {
    Reply reply;
    const auto opened = open(request);
    if (!opened) {
        reply.problems = {opened.error()};
        return reply;
    }
    if (!opened->problems().empty() && !question.reads_broken_dossiers) {
        reply.problems = opened->problems();
        return reply;
    }
    auto answer = question.ask(opened->setting());
    if (answer) {
        reply.answer = std::move(*answer);
    } else {
        reply.problems = {answer.error()};
    }
    return reply;
}

int exit_code(std::span<const Problem> problems) {
    if (problems.empty())
        return 0;
    const bool invalid = std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
        return problem.kind == Kind::invalid;
    });
    return static_cast<int>(invalid ? Kind::invalid : problems.front().kind);
}

int exit_code(const Reply& reply) {
    if (!reply.answer)
        return exit_code(reply.problems);
    if (const int code = exit_code(reply.answer->problems); code != 0)
        return code;
    if (reply.answer->conflicts_remain)
        return static_cast<int>(Kind::conflict);
    return reply.answer->condition_holds ? 0 : 1;
}

} // namespace plenary::study
