#include "plenary/study/open.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/store/store.hpp"
#include "plenary/study/ledger_files.hpp"
#include "plenary/study/threads.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

std::vector<std::string> notes_of(const format::ReadDossier& read) {
    std::vector<std::string> notes;
    for (const std::string& table : read.empty_tables)
        notes.push_back(table + ": no rows");
    if (read.totals.assumed > 0) {
        notes.push_back(fmt::format("{} of {} statements give no day on which they became known; "
                                    "it is taken as the day acted, or the source's if later",
                                    read.totals.assumed, read.totals.all));
    }
    if (!read.problems.empty()) {
        notes.emplace_back(
            "rows with a problem were left out; conflicts may change once they are mended");
    }
    return notes;
}

// A folder as it is; a ledger as it shows itself.
Result<format::ReadDossier> read_files_of(const Request& request) {
    if (!store::Store::is_ledger(request.dossier))
        return format::read_dossier(request.dossier, request.data_roots);
    LedgerView view;
    if (request.one_motion && request.asked.has("motion")) {
        view.motion = request.asked.text("motion");
        view.as_of = request.as_of;
        view.known_by = request.known_by ? request.known_by : request.as_of;
    }
    auto files = LedgerFiles::open(request.dossier, view);
    if (!files)
        return fail(files.error());
    format::ReadDossier read = format::read_dossier(**files, request.data_roots);
    if (read.problems.empty() || !view.motion)
        return read;
    // Whatever is wrong is told as if all of it had been read.
    auto all = LedgerFiles::open(request.dossier, {});
    if (!all)
        return fail(all.error());
    return format::read_dossier(**all, request.data_roots);
}

Result<View> view_asked(const Dossier& dossier, const Request& request) {
    auto view = select_sources(dossier, request.sources);
    if (view) {
        view->as_of = request.as_of;
        view->known_by = request.known_by;
    }
    return view;
}

} // namespace

Result<Opened> open(const Request& request) {
    Opened out;
    auto read_files = read_files_of(request);
    if (!read_files)
        return fail(read_files.error());
    out.read_ = std::make_unique<format::ReadDossier>(std::move(*read_files));
    format::ReadDossier& read = *out.read_;
    if (!read.problems.empty() && read.problems.front().code == "no-such-dossier") {
        return fail(read.problems.front());
    }
    auto view = view_asked(read.dossier, request);
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
    if (request.asked.has("against")) {
        Request other = request;
        other.dossier = request.asked.text("against");
        auto against = read_files_of(other);
        if (!against)
            return fail(against.error());
        if (!against->problems.empty())
            return fail(against->problems.front());
        out.against_ = std::make_unique<format::ReadDossier>(std::move(*against));
        auto seen = view_asked(out.against_->dossier, request);
        if (!seen)
            return fail(seen.error());
        out.setting_->against = &out.against_->dossier;
        out.setting_->against_view = std::move(*seen);
    }
    return out;
}

Reply refused(Problem problem) { return {std::nullopt, {std::move(problem)}}; }

Problem usage(std::string code, std::string message, std::string hint, std::string option) {
    return {Kind::usage,
            std::move(code),
            std::move(message),
            std::move(hint),
            Where{std::move(option), 0, 0},
            ""};
}

Reply ask(const question::Question& question, const Request& request) {
    Reply reply;
    Request narrowed = request;
    narrowed.one_motion = question.reads_one_motion;
    const auto opened = open(narrowed);
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
