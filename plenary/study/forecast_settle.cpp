#include "plenary/study/forecast_settle.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include <fmt/format.h>

#include "plenary/format/read_archive.hpp"
#include "plenary/question/counting.hpp"
#include "plenary/study/asked_moment.hpp"
#include "plenary/study/forecast_came.hpp"
#include "plenary/study/forecast_log_file.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using format::ForecastLog;
using format::Settlement;
using question::Answer;
using question::Array;
using question::Object;
using question::Option;
using question::Table;
using question::Value;
using score::Frozen;
using score::FrozenGuess;

template <class T>
Value or_null(const std::optional<T>& value) {
    return value ? Value(*value) : Value();
}

Value or_null(const std::optional<std::pair<int, int>>& range) {
    return range ? Value(Array{range->first, range->second}) : Value();
}

std::string say(const std::optional<double>& figure) {
    return figure ? fmt::format("{:.3f}", *figure) : std::string("-");
}

std::string say_who(const Frozen& frozen) {
    const auto* guess = std::get_if<FrozenGuess>(&frozen.by);
    if (guess != nullptr)
        return guess->person;
    const auto& draws = std::get<score::FrozenDraws>(frozen.by);
    return fmt::format("forecast ({})", draws.selection);
}

std::string say_votes(const score::Came& came) {
    const auto count = [&came](char letter) {
        return std::count(came.votes.begin(), came.votes.end(), letter);
    };
    std::string out = fmt::format("{} yes, {} no, {} abstain, {} absent", count('Y'), count('N'),
                                  count('A'), count('X'));
    if (const auto missing = count('.'); missing > 0)
        out += fmt::format("; the votes of {} are not on record", missing);
    return out;
}

// Columns of the two halves in which the table is shown on a screen.
constexpr std::array<std::size_t, 7> passage_columns{0, 2, 3, 4, 5, 6, 7};
constexpr std::array<std::size_t, 9> votes_columns{0, 2, 8, 9, 10, 11, 12, 13, 14};

Table whole_table() {
    return {{{"line", true},
             {"motion"},
             {"by"},
             {"frozen"},
             {"chance", true},
             {"passed"},
             {"Brier of passage", true},
             {""},
             {"votes", true},
             {"log loss", true},
             {"Brier a vote", true},
             {"90 % range", true},
             {"yes", true},
             {"held"},
             {"CRPS", true}},
            {}};
}

template <class Cell>
std::vector<Cell> part_of(const std::vector<Cell>& row, std::span<const std::size_t> columns) {
    std::vector<Cell> out;
    for (const std::size_t column : columns)
        out.push_back(row[column]);
    return out;
}

Table part_of(const Table& all, std::span<const std::size_t> columns) {
    return {part_of(all.columns, columns), {}};
}

// What came on a motion; under the rule of a forecast it passed or not.
struct Vote {
    const Motion* motion = nullptr;
    score::Came came;
};

class Settling {
public:
    Settling(const Request& request, const question::Setting& setting)
        : request_(request), setting_(setting), path_(request.asked.text("file")) {}

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
        return {tell(*written), {}};
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
            const auto vote = frozen == nullptr ? votes_.end() : votes_.find(frozen->motion);
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

    Answer tell(const ForecastLog& log) {
        Answer out;
        const std::string head = to_string(log.hashes.back());
        out.headline(fmt::format("{} settled in {}",
                                 added_ == 1 ? std::string("1 forecast is")
                                             : fmt::format("{} forecasts are", added_),
                                 path_));
        Array forecasts;
        Table all = whole_table();
        bool late = false;
        for (const auto& [id, vote] : votes_) {
            Table passage = part_of(all, passage_columns);
            Table votes = part_of(all, votes_columns);
            for (std::size_t line = 1; line <= log.entries.size(); ++line) {
                const Frozen* frozen = log.forecast(line);
                if (frozen == nullptr || frozen->motion != id)
                    continue;
                const std::size_t at = log.settlement_of(line);
                const auto& settlement = std::get<Settlement>(log.entries[at - 1]);
                late = late || !settlement.score.before;
                const bool is_new = at + added_ > log.entries.size();
                forecasts.emplace_back(data_of(*frozen, line, settlement, at, is_new));
                all.rows.push_back(row_of(*frozen, line, settlement));
                passage.rows.push_back(part_of(all.rows.back(), passage_columns));
                votes.rows.push_back(part_of(all.rows.back(), votes_columns));
            }
            out.heading(
                fmt::format("{}, {}: {}", id, to_string(vote.came.day), say_votes(vote.came)));
            out.show(passage);
            out.paragraph("Votes that were not known, and the yes total:");
            out.show(votes);
        }
        if (late)
            out.note("What was frozen not before the vote is no forecast of it; no average counts "
                     "it.");
        Array still_open;
        for (const auto& [id, why] : open_) {
            still_open.emplace_back(Object{{"motion", id}, {"why", why}});
            out.note(fmt::format("{} is not settled: {}", id, why));
        }
        out.paragraph(fmt::format("Head {}", head));
        out.data = {{"version", version},
                    {"log", path_},
                    {"head", head},
                    {"added", static_cast<std::int64_t>(added_)},
                    {"forecasts", std::move(forecasts)},
                    {"not_settled", std::move(still_open)}};
        out.table = std::move(all);
        return out;
    }

    static Object data_of(const Frozen& frozen, std::size_t line, const Settlement& settlement,
                          std::size_t at, bool is_new) {
        const auto* guess = std::get_if<FrozenGuess>(&frozen.by);
        const score::Settled& score = settlement.score;
        const score::Came& came = settlement.came;
        std::optional<std::int64_t> corrects;
        if (settlement.corrects)
            corrects = static_cast<std::int64_t>(*settlement.corrects);
        return {{"line", static_cast<std::int64_t>(line)},
                {"motion", frozen.motion},
                {"person", guess == nullptr ? Value() : Value(guess->person)},
                {"frozen", to_string(frozen.at)},
                {"p_pass", frozen.pass},
                {"settlement", static_cast<std::int64_t>(at)},
                {"added", is_new},
                {"corrects", or_null(corrects)},
                {"day", to_string(came.day)},
                {"from", came.from},
                {"roll_call", came.roll_call.empty() ? Value() : Value(came.roll_call)},
                {"passed", or_null(came.passed)},
                {"before_the_vote", score.before},
                {"votes", static_cast<std::int64_t>(score.votes)},
                {"log_loss", or_null(score.log_loss)},
                {"brier", or_null(score.brier)},
                {"yes", or_null(score.yes)},
                {"interval", or_null(score.interval)},
                {"inside", or_null(score.inside)},
                {"crps", or_null(score.crps)},
                {"brier_pass", or_null(score.brier_pass)}};
    }

    static std::vector<std::string> row_of(const Frozen& frozen, std::size_t line,
                                           const Settlement& settlement) {
        const score::Settled& score = settlement.score;
        const std::optional<bool> passed = settlement.came.passed;
        const auto say_truth = [](const std::optional<bool>& truth) {
            return std::string(!truth ? "-" : *truth ? "yes" : "no");
        };
        return {std::to_string(line),
                frozen.motion,
                say_who(frozen),
                to_string(frozen.at.day()),
                fmt::format("{:.3f}", frozen.pass),
                say_truth(passed),
                say(score.brier_pass),
                score.before ? "" : "not before the vote",
                score.votes == 0 ? "-" : std::to_string(score.votes),
                say(score.log_loss),
                say(score.brier),
                score.interval
                    ? fmt::format("{} to {}", score.interval->first, score.interval->second)
                    : "-",
                score.yes ? std::to_string(*score.yes) : "-",
                say_truth(score.inside),
                say(score.crps)};
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
    return {{"file", K::positional, "FILE", "settle, verify: the log", false},
            motion,
            {"archive", K::texts, "ARCHIVE", "settle: the archive with the roll call", false},
            {"roll-call", K::text, "ID",
             "settle: the roll call with the votes that came (else the dossier's)", false},
            now_option};
}

Reply forecast_settle(const Request& request) {
    if (!request.asked.has("file"))
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
