#include "plenary/study/forecast_verify.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/file.hpp"
#include "plenary/format/forecast_log.hpp"
#include "plenary/study/forecast_subject.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using format::ForecastLog;
using question::Answer;
using question::Object;
using question::Option;
using question::Value;

struct Counts {
    std::int64_t forecasts = 0;
    std::int64_t people = 0;
    std::int64_t settlements = 0;
};

Counts counts_of(const ForecastLog& log) {
    Counts out;
    for (const format::LogEntry& entry : log.entries) {
        const auto* frozen = std::get_if<score::Frozen>(&entry);
        if (frozen == nullptr)
            ++out.settlements;
        else if (std::holds_alternative<score::FrozenGuess>(frozen->by))
            ++out.people;
        else
            ++out.forecasts;
    }
    return out;
}

// The line with this hash; 0: none.
std::size_t line_of(const ForecastLog& log, const Sha256& head) {
    const auto found = std::find(log.hashes.begin(), log.hashes.end(), head);
    return found == log.hashes.end() ? 0 : static_cast<std::size_t>(found - log.hashes.begin()) + 1;
}

Problem head_not_found(const ForecastLog& log, const std::string& path) {
    return {Kind::invalid,
            "head-not-found",
            fmt::format("no line has this head: the log ends with line {}, so lines after it were "
                        "cut off, or one of these was written anew",
                        log.entries.size()),
            "compare with a copy",
            Where{path, static_cast<int>(log.entries.size()), 0},
            ""};
}

} // namespace

std::vector<Option> forecast_verify_options() {
    return {forecast_subject,
            {"head", Option::Kind::text, "HASH", "verify: a head that was kept", false}};
}

Reply forecast_verify(const Request& request) {
    if (!request.asked.has(forecast_subject.name))
        return refused(usage("missing-argument", "which log?",
                             "write 'plenary forecast verify FILE'", "FILE"));
    const std::string asked_head = request.asked.text("head");
    const auto head = parse_sha256(asked_head);
    if (request.asked.has("head") && !head)
        return refused(usage("bad-head", fmt::format("'{}' is no head", asked_head),
                             "give the 64 digits that were printed when it was frozen", "--head"));
    const std::string path = request.asked.text(forecast_subject.name);
    const auto bytes = format::read_file(path);
    if (!bytes)
        return refused(bytes.error());
    const format::ReadForecastLog read = format::parse_forecast_log(*bytes, path);
    std::optional<Problem> fault;
    if (!read.problems.empty())
        fault = read.problems.front();
    const std::size_t continued = head ? line_of(read.log, *head) : 0;
    if (!fault && head && continued == 0)
        fault = head_not_found(read.log, path);

    const Counts counts = counts_of(read.log);
    const auto lines = static_cast<std::int64_t>(read.log.entries.size());
    Value now;
    if (!fault && lines > 0)
        now = to_string(read.log.hashes.back());
    Answer out;
    if (fault) {
        out.headline(fmt::format("The log does not verify: {}", to_string(fault->where)));
        out.paragraph(fmt::format("{} ({})", fault->message, fault->code));
        out.note(fault->hint);
        out.condition_holds = false;
    } else {
        out.headline(fmt::format("all {} lines verify", lines));
        if (lines > 0)
            out.paragraph("head " + to_string(read.log.hashes.back()));
        out.item(fmt::format("{} forecasts, {} of people, {} settlements", counts.forecasts,
                             counts.people, counts.settlements));
        if (head)
            out.paragraph(fmt::format("it continues the given head, which was line {}", continued));
    }
    out.data = {{"version", version},
                {"log", path},
                {"sound", !fault},
                {"lines", lines},
                {"forecasts", counts.forecasts},
                {"people", counts.people},
                {"settlements", counts.settlements},
                {"head", std::move(now)},
                {"continues", continued == 0
                                  ? Value()
                                  : Value(Object{{"head", asked_head},
                                                 {"line", static_cast<std::int64_t>(continued)}})},
                {"fault", !fault ? Value()
                                 : Value(Object{{"line", fault->where.line},
                                                {"code", fault->code},
                                                {"message", fault->message},
                                                {"hint", fault->hint}})}};
    return {std::move(out), {}};
}

} // namespace plenary::study
