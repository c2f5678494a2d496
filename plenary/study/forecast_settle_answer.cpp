#include "plenary/study/forecast_settle_answer.hpp"

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using format::ForecastLog;
using format::Settlement;
using question::Answer;
using question::Array;
using question::Object;
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

Object data_of(const Frozen& frozen, std::size_t line, const Settlement& settlement, std::size_t at,
               bool is_new) {
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

std::vector<std::string> row_of(const Frozen& frozen, std::size_t line,
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
            score.interval ? fmt::format("{} to {}", score.interval->first, score.interval->second)
                           : "-",
            score.yes ? std::to_string(*score.yes) : "-",
            say_truth(score.inside),
            say(score.crps)};
}

} // namespace

Answer settle_answer(const JustSettled& settled) {
    const ForecastLog& log = settled.log;
    Answer out;
    const std::string head = to_string(log.hashes.back());
    out.headline(fmt::format("{} settled in {}",
                             settled.added == 1 ? std::string("1 forecast is")
                                                : fmt::format("{} forecasts are", settled.added),
                             settled.path));
    Array forecasts;
    Table all = whole_table();
    bool late = false;
    for (const auto& [id, came] : settled.came) {
        Table passage = part_of(all, passage_columns);
        Table votes = part_of(all, votes_columns);
        for (std::size_t line = 1; line <= log.entries.size(); ++line) {
            const Frozen* frozen = log.forecast(line);
            if (frozen == nullptr || frozen->motion != id)
                continue;
            const std::size_t at = log.settlement_of(line);
            const auto& settlement = std::get<Settlement>(log.entries[at - 1]);
            late = late || !settlement.score.before;
            const bool is_new = at + settled.added > log.entries.size();
            forecasts.emplace_back(data_of(*frozen, line, settlement, at, is_new));
            all.rows.push_back(row_of(*frozen, line, settlement));
            passage.rows.push_back(part_of(all.rows.back(), passage_columns));
            votes.rows.push_back(part_of(all.rows.back(), votes_columns));
        }
        out.heading(fmt::format("{}, {}: {}", id, to_string(came.day), say_votes(came)));
        out.show(passage);
        out.paragraph("Votes that were not known, and the yes total:");
        out.show(votes);
    }
    if (late)
        out.note("What was frozen not before the vote is no forecast of it; no average counts "
                 "it.");
    Array still_open;
    for (const auto& [id, why] : settled.open) {
        still_open.emplace_back(Object{{"motion", id}, {"why", why}});
        out.note(fmt::format("{} is not settled: {}", id, why));
    }
    out.paragraph(fmt::format("Head {}", head));
    out.data = {{"version", version},
                {"log", settled.path},
                {"head", head},
                {"added", static_cast<std::int64_t>(settled.added)},
                {"forecasts", std::move(forecasts)},
                {"not_settled", std::move(still_open)}};
    out.table = std::move(all);
    return out;
}

} // namespace plenary::study
