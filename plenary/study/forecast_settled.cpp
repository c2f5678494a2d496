#include "plenary/study/forecast_settled.hpp"

#include <map>
#include <set>

#include <fmt/format.h>

#include "plenary/study/forecast_log_file.hpp"

namespace plenary::study {
namespace {

using question::Object;
using question::Value;
using score::SettledPool;

std::int64_t whole(std::size_t number) { return static_cast<std::int64_t>(number); }

// A mean and of how many.
Value mean_of(double sum, std::size_t number) {
    return Object{{"mean", number == 0 ? Value() : Value(sum / static_cast<double>(number))},
                  {"of", whole(number)}};
}

Object data_of(const SettledPool& pool) {
    return {{"forecasts", whole(pool.forecasts)},
            {"not_before_the_vote", whole(pool.late)},
            {"brier_pass", mean_of(pool.brier_pass, pool.passages)},
            {"log_loss", mean_of(pool.log_loss, pool.votes)},
            {"brier", mean_of(pool.brier, pool.votes)},
            {"crps", mean_of(pool.crps, pool.scored_totals)},
            {"inside", Object{{"held", whole(pool.inside)}, {"of", whole(pool.totals)}}}};
}

std::string say(const SettledPool& pool) {
    std::string out = fmt::format("{} settled", pool.forecasts);
    if (pool.passages > 0)
        out += fmt::format(", mean Brier score of passage {:.3f} (of {}; 0.25 is a coin)",
                           pool.brier_pass / static_cast<double>(pool.passages), pool.passages);
    if (pool.votes > 0)
        out += fmt::format(", mean log loss {:.3f} a vote (of {} votes; 1.099 is a guess among "
                           "three)",
                           pool.log_loss / static_cast<double>(pool.votes), pool.votes);
    if (pool.totals > 0)
        out += fmt::format(", the 90 % range of the yes total held in {} of {}", pool.inside,
                           pool.totals);
    if (pool.late > 0)
        out += fmt::format("; {} more frozen not before the vote, in none of these figures",
                           pool.late);
    return out;
}

} // namespace

Result<SettledScores> settled_scores(const std::filesystem::path& path) {
    const auto log = read_forecast_log(path);
    if (!log)
        return fail(log.error());
    SettledScores out;
    out.log = path.string();
    if (!log->hashes.empty())
        out.head = to_string(log->hashes.back());
    std::map<std::string, SettledPool> people;
    std::set<std::string> motions;
    for (std::size_t line = 1; line <= log->entries.size(); ++line) {
        const score::Frozen* frozen = log->forecast(line);
        if (frozen == nullptr)
            continue;
        const std::size_t at = log->settlement_of(line);
        if (at == 0) {
            ++out.unsettled;
            continue;
        }
        motions.insert(frozen->motion);
        const auto* guess = std::get_if<score::FrozenGuess>(&frozen->by);
        SettledPool& pool = guess == nullptr ? out.forecasts : people[guess->person];
        pool.add(std::get<format::Settlement>(log->entries[at - 1]).score);
    }
    out.motions = motions.size();
    out.people.assign(people.begin(), people.end());
    return out;
}

Object data_of(const SettledScores& scores) {
    question::Array people;
    for (const auto& [name, pool] : scores.people) {
        Object own = data_of(pool);
        own.insert(own.begin(), {"person", name});
        people.emplace_back(std::move(own));
    }
    return {{"log", scores.log},
            {"head", scores.head.empty() ? Value() : Value(scores.head)},
            {"motions", whole(scores.motions)},
            {"unsettled", whole(scores.unsettled)},
            {"model", data_of(scores.forecasts)},
            {"people", std::move(people)}};
}

std::vector<std::string> say(const SettledScores& scores) {
    std::vector<std::string> out;
    out.push_back(fmt::format("forecasts frozen in {}, of {} motion{}: {}", scores.log,
                              scores.motions, scores.motions == 1 ? "" : "s",
                              say(scores.forecasts)));
    for (const auto& [name, pool] : scores.people)
        out.push_back(fmt::format("{}: {}", name, say(pool)));
    if (scores.unsettled > 0)
        out.push_back(fmt::format("{} frozen there still wait for their vote", scores.unsettled));
    return out;
}

} // namespace plenary::study
