#include "plenary/study/forecast_settle.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "plenary/format/read_archive.hpp"
#include "plenary/question/counting.hpp"
#include "plenary/study/asked_moment.hpp"
#include "plenary/study/forecast_came.hpp"
#include "plenary/study/forecast_log_file.hpp"
#include "plenary/study/forecast_settle_answer.hpp"
#include "plenary/study/forecast_subject.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using format::ForecastLog;
using format::Settlement;
using question::Option;
using score::Frozen;

// What came on a motion; under the rule of a forecast it passed or not.
struct Vote {
    const Motion* motion = nullptr;
    score::Came came;
};

class Settling {
public:
    Settling(const Request& request, const question::Setting& setting)
        : request_(request), setting_(setting), path_(request.asked.text(forecast_subject.name)) {}

    Reply run() {
        const auto log = read_forecast_log(path_);
        if (!log)
            return refused(log.error());
        if (auto problem = read_votes(*log))
            return refused(std::move(*problem));
        const auto now = asked_moment(request_.asked);
        if (!now)
            return refused(now.error());
        const auto written = append_to_forecast_log(path_, [&](const ForecastLog& there) {
            return entries(there, *now ? **now : request_.clock ? request_.clock() : Instant());
        });
        if (!written)
            return refused(written.error());
        std::map<std::string, score::Came> came;
        for (const auto& [id, vote] : votes_)
            came.emplace(id, vote.came);
        return {settle_answer({path_, *written, came, open_, added_}), {}};
    }

private:
    // Whose forecasts are settled: the motion that was asked for, else every one of the log.
    std::optional<Problem> read_votes(const ForecastLog& log) {
        std::vector<std::string> motions;
        for (const format::LogEntry& entry : log.entries) {
            const auto* frozen = std::get_if<Frozen>(&entry);
            const std::string asked = request_.asked.text("motion");
            if (frozen == nullptr || (!asked.empty() && frozen->motion != asked) ||
                std::count(motions.begin(), motions.end(), frozen->motion) > 0)
                continue;
            motions.push_back(frozen->motion);
        }
        if (motions.empty())
            return nothing_frozen();
        if (request_.asked.has("archive"))
            return read_roll_call(motions);
        std::optional<Problem> first;
        for (const std::string& id : motions) {
            if (auto problem = read_motion(id)) {
                open_.emplace_back(id, problem->message);
                if (!first)
                    first = std::move(problem);
            }
        }
        return votes_.empty() ? first : std::nullopt;
    }

    [[nodiscard]] Problem nothing_frozen() const {
        const std::string motion = request_.asked.text("motion");
        return {Kind::not_found,
                "no-forecast",
                motion.empty() ? std::string("no forecast is frozen in this log")
                               : fmt::format("no forecast of '{}' is frozen in this log", motion),
                "'plenary forecast log' freezes one",
                Where{path_, 0, 0},
                ""};
    }

    std::optional<Problem> read_motion(const std::string& id) {
        const auto motion = question::find_motion(setting_.dossier, id);
        if (!motion)
            return motion.error();
        auto came = came_in_dossier(setting_.dossier, **motion, setting_.view);
        if (!came)
            return came.error();
        votes_.emplace(id, Vote{*motion, std::move(*came)});
        return std::nullopt;
    }

    std::optional<Problem> read_roll_call(const std::vector<std::string>& motions) {
        if (motions.size() > 1)
            return usage("missing-argument", "which motion was this roll call on?",
                         "name it with --motion", "--motion");
        const auto motion = question::find_motion(setting_.dossier, motions.front());
        if (!motion)
            return motion.error();
        std::vector<std::filesystem::path> paths;
        for (const std::string& each : request_.asked.all("archive"))
            paths.emplace_back(each);
        const auto read = format::read_archive(paths, "", {});
        if (!read)
            return read.error();
        if (!read->report.problems.empty())
            return read->report.problems.front();
        if (read->archive.cells != rollcall::Cells::votes)
            return Problem{Kind::invalid,
                           "not-votes",
                           "this archive holds answers of a survey",
                           "name one of roll calls",
                           Where{paths.front().string(), 0, 0},
                           ""};
        auto came = came_in_archive(setting_.dossier, **motion, setting_.view, read->archive,
                                    request_.asked.text("roll-call"));
        if (!came)
            return came.error();
        votes_.emplace(motions.front(), Vote{*motion, std::move(*came)});
        return std::nullopt;
    }

    Result<std::vector<format::LogEntry>> entries(const ForecastLog& log, Instant now) {
        std::vector<format::LogEntry> out;
        std::size_t last = 0;
        for (std::size_t line = 1; line <= log.entries.size(); ++line) {
            const Frozen* frozen = log.forecast(line);
            if (frozen == nullptr)
                continue;
            const auto vote = votes_.find(frozen->motion);
            if (vote == votes_.end())
                continue;
            Settlement next;
            next.at = now;
            next.version = version;
            next.of = line;
            next.came = vote->second.came;
            const auto passed = passed_under(frozen->rule, setting_.dossier, *vote->second.motion,
                                             setting_.view, next.came);
            if (!passed)
                return fail(passed.error());
            next.came.passed = *passed;
            if (const std::size_t old = log.settlement_of(line); old != 0) {
                next.corrects = old;
                last = std::max(last, old);
            }
            next.score = score::settle(*frozen, next.came);
            const auto fault = format::fault_of_next(log, next);
            if (fault && fault->code == "same-votes")
                continue;
            out.emplace_back(std::move(next));
        }
        if (out.empty()) {
            return fail({Kind::conflict, "already-settled",
                         "every forecast of this is settled by the same votes",
                         "only votes that differ make a correction",
                         Where{path_, static_cast<int>(last), 0}, ""});
        }
        added_ = out.size();
        return out;
    }

    const Request& request_;
    const question::Setting& setting_;
    std::string path_;
    std::map<std::string, Vote> votes_;                     // by motion
    std::vector<std::pair<std::string, std::string>> open_; // motions without votes, and why
    std::size_t added_ = 0;
};

} // namespace

std::vector<Option> forecast_settle_options() {
    using K = Option::Kind;
    Option motion = question::motion_option;
    motion.required = false;
    return {forecast_subject,
            motion,
            {"archive", K::texts, "ARCHIVE", "settle: the archive with the roll call", false},
            {"roll-call", K::text, "ID",
             "settle: the roll call with the votes that came (else the dossier's)", false},
            now_option};
}

Reply forecast_settle(const Request& request) {
    if (!request.asked.has(forecast_subject.name))
        return refused(usage("missing-argument", "which log?",
                             "write 'plenary forecast settle FILE'", "FILE"));
    if (request.asked.has("archive") != request.asked.has("roll-call"))
        return refused(usage("missing-argument", "a roll call of an archive has two names",
                             "give both --archive and --roll-call", "--roll-call"));
    if (request.dossier.empty())
        return refused(usage("no-dossier", "which dossier?",
                             "name its folder with --dossier, or set PLENARY_DOSSIER",
                             "--dossier"));
    const auto opened = open(request);
    if (!opened)
        return refused(opened.error());
    if (!opened->problems().empty())
        return {std::nullopt, opened->problems()};
    return Settling(request, opened->setting()).run();
}

} // namespace plenary::study
