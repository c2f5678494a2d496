#include "plenary/format/backtest_scores.hpp"

#include <limits>

#include <fmt/format.h>

#include "plenary/format/table.hpp"

namespace plenary::format {
namespace {

constexpr std::string_view see = "see docs/formats/backtest-scores.md";

class Reading {
public:
    Reading(const TypedTable& rows, std::vector<Problem>& problems)
        : rows_(rows), problems_(problems) {}

    std::vector<BacktestScore> run() {
        std::vector<BacktestScore> out;
        for (row_ = 0; row_ < rows_.size(); ++row_) {
            const std::size_t before = problems_.size();
            BacktestScore score = read();
            if (problems_.size() == before)
                out.push_back(std::move(score));
        }
        return out;
    }

private:
    BacktestScore read() {
        BacktestScore out;
        out.archive = rows_.needed(row_, "archive");
        out.name = rows_.needed(row_, "name");
        out.from = rows_.needed(row_, "from");
        out.to = rows_.needed(row_, "to");
        if (const auto reveal = score::reveal_named(rows_.needed(row_, "known_before")))
            out.known_before = *reveal;
        else
            rows_.report(row_, "known_before", "bad-reveal", reveal.error().message,
                         reveal.error().hint);
        out.told = one_of("told", {"all", "supporters", "unknown"});
        out.titles = one_of("titles", {"yes", "no"}) == "yes";
        out.roll_calls = count("roll_calls");
        out.votes = count("votes");
        constexpr double any = std::numeric_limits<double>::max();
        out.log_loss = number("log_loss", any);
        out.crps = number("crps", any);
        out.coverage90 = number("coverage90", 1);
        out.mean_pit = number("mean_pit", 1);
        out.mean_pit_all = number("mean_pit_all", 1);
        if (rows_.needed(row_, "day").empty())
            return out;
        if (const auto day = rows_.day(row_, "day"))
            out.day = *day;
        return out;
    }

    std::string one_of(std::string_view column, const std::vector<std::string>& words) {
        std::string word = rows_.needed(row_, column);
        for (const std::string& each : words) {
            if (word == each)
                return word;
        }
        if (!word.empty())
            rows_.report(row_, column, "bad-value", fmt::format("{} is '{}'", column, word),
                         hint_among(word, words));
        return word;
    }

    int count(std::string_view column) {
        if (rows_.needed(row_, column).empty())
            return 0;
        return rows_.number(row_, column, 1).value_or(0);
    }

    double number(std::string_view column, double most) {
        const auto value = rows_.needed_decimal(row_, column);
        if (!value)
            return 0;
        if (!(*value >= 0) || *value > most)
            rows_.report(row_, column, "bad-value",
                         fmt::format("{} cannot be {}", column, rows_.text(row_, column)),
                         std::string(see));
        return *value;
    }

    const TypedTable& rows_;
    std::vector<Problem>& problems_;
    std::size_t row_ = 0;
};

} // namespace

std::vector<BacktestScore> parse_backtest_scores(std::string_view bytes, const std::string& file,
                                                 std::vector<Problem>& problems) {
    const TypedTable rows(parse_csv(bytes, file, problems),
                          {"archive", "name", "from", "to", "known_before", "told", "titles",
                           "roll_calls", "votes", "log_loss", "crps", "coverage90", "mean_pit",
                           "mean_pit_all", "day"},
                          problems);
    return Reading(rows, problems).run();
}

} // namespace plenary::format
