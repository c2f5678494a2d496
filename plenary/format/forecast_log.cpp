#include "plenary/format/forecast_log.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/bounded_json.hpp"
#include "plenary/format/forecast_log_json.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::format {
namespace {

using nlohmann::ordered_json;
using score::Frozen;

constexpr const char* mend = "take the log from a copy that verifies";
constexpr std::string_view hash_key = ",\"sha256\":\"";
constexpr std::int64_t this_format = 1;

Problem invalid(std::string code, std::string message, std::string hint = mend) {
    return {Kind::invalid, std::move(code), std::move(message), std::move(hint), Where(), ""};
}

Instant moment_of(const LogEntry& entry) {
    return std::visit([](const auto& each) { return each.at; }, entry);
}

// The line without its hash and end, for the place after these hashes.
std::string body_of(std::size_t number, const std::optional<Sha256>& previous,
                    const LogEntry& entry) {
    ordered_json out;
    out["format"] = this_format;
    out["number"] = number;
    out["previous"] = previous ? ordered_json(to_string(*previous)) : ordered_json();
    put_entry(out, entry);
    // Paths among the settings may be any bytes.
    std::string text = out.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
    text.pop_back();
    return text;
}

std::optional<Problem> fault_of(const ForecastLog& log, const Settlement& next) {
    const Frozen* frozen = log.forecast(next.of);
    if (frozen == nullptr)
        return invalid("no-such-forecast", fmt::format("line {} is no forecast", next.of));
    const std::size_t last = log.settlement_of(next.of);
    if (last == 0 && next.corrects)
        return invalid("wrong-correction",
                       fmt::format("forecast {} was not settled before", next.of));
    if (last != 0) {
        const auto& old = std::get<Settlement>(log.entries[last - 1]);
        if (!next.corrects)
            return invalid("settled-twice",
                           fmt::format("forecast {} is settled in line {}", next.of, last));
        if (*next.corrects != last)
            return invalid("wrong-correction",
                           fmt::format("the settlement of forecast {} to correct is that of line "
                                       "{}, not {}",
                                       next.of, last, *next.corrects));
        if (old.came.members == next.came.members && old.came.votes == next.came.votes &&
            old.came.day == next.came.day && old.came.passed == next.came.passed)
            return invalid(
                "same-votes",
                fmt::format("these are the votes of line {}: nothing is corrected", last));
    }
    if (!score::nearly_same(score::settle(*frozen, next.came), next.score))
        return invalid("wrong-score",
                       fmt::format("the draws of forecast {} do not come to this score", next.of));
    return std::nullopt;
}

class Reading {
public:
    Reading(std::string_view bytes, const std::string& file) : rest_(bytes), file_(file) {}

    ReadForecastLog run() {
        for (int line = 1; !rest_.empty(); ++line) {
            const std::size_t end = rest_.find('\n');
            auto fault = end == std::string_view::npos ? torn(line) : read(rest_.substr(0, end));
            if (fault) {
                if (fault->where.column == 0)
                    fault->where = {file_, line, 1};
                out_.problems.push_back(std::move(*fault));
                break;
            }
            rest_.remove_prefix(end + 1);
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] static std::optional<Problem> torn(int line) {
        return invalid("no-line-end", "the last line does not end: it was cut off",
                       line == 1 ? std::string(mend)
                                 : fmt::format("take it from a copy, or keep the {} whole lines "
                                               "before it: head -n {} FILE > NEW",
                                               line - 1, line - 1));
    }

    std::optional<Problem> read(std::string_view text) {
        const int line = static_cast<int>(out_.log.entries.size()) + 1;
        if (text.size() > longest_log_line)
            return invalid("line-too-long", fmt::format("a line of {} bytes; at most {} are read",
                                                        text.size(), longest_log_line));
        const auto tree = parse_bounded_json(text, file_, line);
        if (!tree) {
            Problem problem = tree.error();
            problem.hint = mend;
            return problem;
        }
        if (const std::string format = json_text(*tree, "format");
            format != std::to_string(this_format))
            return invalid("unknown-format",
                           fmt::format("format '{}' is not {}", format, this_format),
                           "name a log that 'plenary forecast log' wrote, or use the version of "
                           "Plenary that wrote it");
        const std::size_t key = std::min(text.rfind(hash_key), text.size());
        const std::string_view body = text.substr(0, key);
        const std::string stated = json_text(*tree, "sha256");
        const Sha256 hash = sha256(body);
        if (text.substr(key) != fmt::format("{}{}\"}}", hash_key, stated) || !parse_sha256(stated))
            return invalid("bad-line", "the line does not end with its SHA-256");
        if (stated != to_string(hash))
            return invalid("wrong-hash", fmt::format("this line is not what was written: its "
                                                     "SHA-256 is {}",
                                                     to_string(hash)));
        const std::string number = json_text(*tree, "number");
        if (number != std::to_string(line))
            return invalid("wrong-number", fmt::format("line {} says that it is number {}: lines "
                                                       "were taken out, put in or moved",
                                                       line, number));
        std::optional<Sha256> previous;
        if (!out_.log.hashes.empty())
            previous = out_.log.hashes.back();
        const std::string link = json_text(*tree, "previous");
        if (link != (previous ? to_string(*previous) : ""))
            return invalid("wrong-link", "this line was written after another one than the line "
                                         "before it: that one was changed");
        auto entry = entry_of(*tree);
        if (!entry)
            return entry.error();
        if (auto fault = written_otherwise(body, previous, *entry, line))
            return fault;
        if (auto fault = fault_of_next(out_.log, *entry))
            return fault;
        out_.log.entries.push_back(std::move(*entry));
        out_.log.hashes.push_back(hash);
        return std::nullopt;
    }

    // There is one way to write an entry.
    [[nodiscard]] std::optional<Problem> written_otherwise(std::string_view body,
                                                           const std::optional<Sha256>& previous,
                                                           const LogEntry& entry, int line) const {
        const std::string again = body_of(out_.log.entries.size() + 1, previous, entry);
        if (body == again)
            return std::nullopt;
        const auto differs = std::mismatch(body.begin(), body.end(), again.begin(), again.end());
        Problem problem = invalid("bad-line", "this is written otherwise than Plenary does");
        const auto at = static_cast<std::size_t>(differs.first - body.begin());
        problem.where = {file_, line, static_cast<int>(count_characters(body.substr(0, at))) + 1};
        return problem;
    }

    std::string_view rest_;
    const std::string& file_;
    ReadForecastLog out_;
};

} // namespace

const Frozen* ForecastLog::forecast(std::size_t line) const {
    return line == 0 || line > entries.size() ? nullptr : std::get_if<Frozen>(&entries[line - 1]);
}

std::size_t ForecastLog::settlement_of(std::size_t line) const {
    for (std::size_t k = entries.size(); k > line; --k) {
        const auto* settlement = std::get_if<Settlement>(&entries[k - 1]);
        if (settlement != nullptr && settlement->of == line)
            return k;
    }
    return 0;
}

std::string add_entry(ForecastLog& log, LogEntry entry) {
    std::optional<Sha256> previous;
    if (!log.hashes.empty())
        previous = log.hashes.back();
    const std::string body = body_of(log.entries.size() + 1, previous, entry);
    log.entries.push_back(std::move(entry));
    log.hashes.push_back(sha256(body));
    return fmt::format("{}{}{}\"}}\n", body, hash_key, to_string(log.hashes.back()));
}

ReadForecastLog parse_forecast_log(std::string_view bytes, const std::string& file) {
    return Reading(bytes, file).run();
}

std::optional<Problem> fault_of_next(const ForecastLog& log, const LogEntry& entry) {
    if (!log.entries.empty() && moment_of(entry) < moment_of(log.entries.back())) {
        Problem problem = invalid("clock-went-back",
                                  fmt::format("the moment {} is before that of the last line, {}",
                                              to_string(moment_of(entry)),
                                              to_string(moment_of(log.entries.back()))),
                                  "set the clock right");
        problem.kind = Kind::conflict;
        return problem;
    }
    if (const auto* settlement = std::get_if<Settlement>(&entry))
        return fault_of(log, *settlement);
    return std::nullopt;
}

} // namespace plenary::format
