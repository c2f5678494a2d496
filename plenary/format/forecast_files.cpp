#include "plenary/format/forecast_files.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <limits>

#include <fmt/format.h>

#include "plenary/format/bounded_file.hpp"
#include "plenary/format/csv.hpp"
#include "plenary/format/forecast_rows.hpp"
#include "plenary/numeric/printed.hpp"

namespace plenary::format {
namespace {

using score::Answer;
using score::Task;

constexpr double not_predicted = std::numeric_limits<double>::quiet_NaN();

std::optional<std::uint32_t> target_in(ForecastRows& rows, LastPlace& last) {
    const auto target = last.find(rows.cell(0));
    if (!target)
        rows.report(0, "unknown-rollcall",
                    fmt::format("the task has no roll call '{}'", rows.cell(0)),
                    "leave the row out, or name the right session");
    return target;
}

// A chance; nothing, and a problem, for anything else.
std::optional<double> chance_in(ForecastRows& rows, std::size_t column) {
    const auto value = printed_number(rows.cell(column));
    if (!value) {
        rows.report(column, "bad-number", fmt::format("'{}' is not a number", rows.cell(column)),
                    "write a chance from 0 to 1");
        return std::nullopt;
    }
    if (*value < 0) {
        rows.report(column, "negative", fmt::format("{} is negative", rows.cell(column)),
                    "write a chance from 0 to 1");
        return std::nullopt;
    }
    return value;
}

std::optional<int> votes_in(ForecastRows& rows, std::size_t column) {
    const std::string_view cell = rows.cell(column);
    int value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size()) {
        rows.report(column, "bad-number", fmt::format("'{}' is no number of votes", cell),
                    "write a whole number");
        return std::nullopt;
    }
    if (value < 0) {
        rows.report(column, "negative", fmt::format("{} is negative", cell),
                    "write a whole number of votes");
        return std::nullopt;
    }
    return value;
}

// What is known and hidden of a target.
struct Counts {
    int yes = 0;
    int no = 0;
    int hidden = 0;
};

std::vector<Counts> counts_of(const Task& task) {
    std::vector<Counts> out(task.targets.size());
    for (std::size_t t = 0; t < out.size(); ++t) {
        for (std::size_t m = 0; m < task.members.size(); ++m) {
            const std::size_t at = t * task.members.size() + m;
            out[t].yes += task.known[at] == score::code::yes ? 1 : 0;
            out[t].no += task.known[at] == score::code::no ? 1 : 0;
            out[t].hidden += task.hidden[at] != 0 ? 1 : 0;
        }
    }
    return out;
}

} // namespace

std::vector<double> parse_predictions(std::string_view bytes, const std::string& file,
                                      const Task& task, std::vector<Problem>& problems) {
    const IdPlaces members = places_of_ids(task.members);
    const IdPlaces targets = places_of_ids(task.targets);
    std::vector<double> out(task.hidden.size() * score::outcomes, not_predicted);
    ForecastRows rows(bytes, file, {"rollcall", "member", "p_yes", "p_abstain", "p_no"}, problems);
    LastPlace last(targets);
    while (rows.next()) {
        const auto target = target_in(rows, last);
        const auto member = members.find(rows.cell(1));
        if (!member)
            rows.report(1, "unknown-member",
                        fmt::format("the task has no member '{}'", rows.cell(1)),
                        "leave the row out");
        std::array<double, score::outcomes> chances{};
        bool sound = target && member;
        for (std::size_t k = 0; k < chances.size(); ++k) {
            const auto chance = chance_in(rows, 2 + k);
            sound = sound && chance.has_value();
            chances[chances.size() - 1 - k] = chance.value_or(0);
        }
        if (!sound)
            continue;
        const double sum = chances[0] + chances[1] + chances[2];
        if (!(std::abs(sum - 1) <= most_off_one)) {
            rows.report(2, "bad-sum", fmt::format("the three chances sum to {}", sum),
                        "they must sum to 1");
            continue;
        }
        const std::size_t at = *target * task.members.size() + *member;
        if (task.hidden[at] == 0) {
            rows.report(1, "not-a-target",
                        fmt::format("the vote of {} at roll call {} is not to be predicted",
                                    rows.cell(1), rows.cell(0)),
                        "predict the rows of targets.csv");
            continue;
        }
        if (!std::isnan(out[at * score::outcomes])) {
            rows.report(1, "row-twice",
                        fmt::format("the vote of {} at roll call {} is predicted twice",
                                    rows.cell(1), rows.cell(0)),
                        "leave one of them out");
            continue;
        }
        score::make_sum_one(chances);
        std::copy(chances.begin(), chances.end(),
                  out.begin() + static_cast<std::ptrdiff_t>(at * score::outcomes));
    }
    return out;
}

void parse_draws(std::string_view bytes, const std::string& file, const Task& task, Answer& answer,
                 std::vector<Problem>& problems) {
    const IdPlaces targets = places_of_ids(task.targets);
    const std::vector<Counts> counts = counts_of(task);
    std::vector<std::vector<std::int32_t>> draws(task.targets.size());
    ForecastRows rows(bytes, file, {"rollcall", "yes", "no"}, problems);
    LastPlace last(targets);
    while (rows.next()) {
        const auto target = target_in(rows, last);
        const auto yes = votes_in(rows, 1);
        const auto no = votes_in(rows, 2);
        if (!target || !yes || !no)
            continue;
        const Counts& count = counts[*target];
        const auto more = std::int64_t{*yes} - count.yes + *no - count.no;
        if (*yes < count.yes || *no < count.no || more > count.hidden) {
            rows.report(1, "impossible-totals",
                        fmt::format("{} yes and {} no cannot be: {} yes and {} no are known, and "
                                    "{} votes are to come",
                                    *yes, *no, count.yes, count.no, count.hidden),
                        "write final totals, known votes included");
            continue;
        }
        draws[*target].push_back(*yes);
        draws[*target].push_back(*no);
    }
    answer.draws.clear();
    answer.draw_starts = {0};
    for (const auto& own : draws) {
        answer.draws.insert(answer.draws.end(), own.begin(), own.end());
        answer.draw_starts.push_back(answer.draws.size() / 2);
    }
}

ReadAnswer read_answer(const std::filesystem::path& predictions,
                       const std::optional<std::filesystem::path>& draws, const Task& task) {
    ReadAnswer out;
    const auto chances = read_at_most(predictions, largest_forecast_table);
    if (chances)
        out.answer.chances = parse_predictions(*chances, predictions.string(), task, out.problems);
    else
        out.problems.push_back(chances.error());
    if (draws) {
        const auto bytes = read_at_most(*draws, largest_forecast_table);
        if (bytes)
            parse_draws(*bytes, draws->string(), task, out.answer, out.problems);
        else
            out.problems.push_back(bytes.error());
    }
    return out;
}

std::string predictions_csv(const Task& task, const Answer& answer) {
    std::string out = "rollcall,member,p_yes,p_abstain,p_no\n";
    for (std::size_t t = 0; t < task.targets.size(); ++t) {
        for (std::size_t m = 0; m < task.members.size(); ++m) {
            const std::size_t at = t * task.members.size() + m;
            const double* const chances = &answer.chances[at * score::outcomes];
            if (task.hidden[at] != 0 && !std::isnan(chances[0]))
                fmt::format_to(std::back_inserter(out), "{},{},{},{},{}\n",
                               csv_cell(task.targets[t]), csv_cell(task.members[m]), chances[2],
                               chances[1], chances[0]);
        }
    }
    return out;
}

std::string draws_csv(const Task& task, const Answer& answer) {
    std::string out = "rollcall,yes,no\n";
    for (std::size_t t = 0; t < task.targets.size(); ++t) {
        const auto draws = score::draws_of(answer, t, task.targets.size());
        for (std::size_t k = 0; k + 1 < draws.size(); k += 2)
            fmt::format_to(std::back_inserter(out), "{},{},{}\n", csv_cell(task.targets[t]),
                           draws[k], draws[k + 1]);
    }
    return out;
}

} // namespace plenary::format
