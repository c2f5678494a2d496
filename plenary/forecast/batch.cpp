#include "plenary/forecast/batch.hpp"

#include <algorithm>
#include <atomic>
#include <limits>
#include <numeric>
#include <optional>

#include "plenary/score/titles.hpp"

namespace plenary::forecast {
namespace {

Asked asked_of(const score::Task& task, std::size_t target, const BatchAsked& asked,
               const std::optional<score::TitleIndex>& titles) {
    Asked out;
    out.selection = asked.selection;
    for (std::size_t m = 0; m < task.members.size(); ++m) {
        const std::size_t at = target * task.members.size() + m;
        if (task.known[at] != score::code::none) {
            Said said;
            said.member = m;
            said.likely[score::outcome_of(task.known[at])] = 1;
            out.said.push_back(said);
        } else if (task.hidden[at] != 0) {
            out.silent.push_back(m);
        }
    }
    if (titles && !task.target_text[target].empty())
        out.likeness = titles->likeness(task.target_text[target]);
    return out;
}

} // namespace

bool can_learn(const score::Task& task) {
    return std::any_of(task.train.begin(), task.train.end(),
                       [](std::int8_t vote) { return vote != score::code::none; });
}

std::optional<AgainstSelection> against_selection(const score::Task& task, Selection selection) {
    if (selection != Selection::supporters)
        return std::nullopt;
    for (std::size_t at = 0; at < task.known.size(); ++at) {
        if (task.known[at] != score::code::none && task.known[at] != score::code::yes)
            return AgainstSelection{at / task.members.size(), at % task.members.size()};
    }
    return std::nullopt;
}

Engine engine_of(const score::Task& task, const Settings& settings, std::uint64_t seed, Width width,
                 const Workers& workers) {
    return {History{task.members.size(), task.train}, settings, seed, width, workers};
}

BatchAnswer answer_targets(const Engine& engine, const score::Task& task,
                           std::span<const std::size_t> targets, const BatchAsked& asked,
                           const Workers& workers) {
    const std::size_t members = task.members.size();
    const std::size_t all = task.targets.size();
    std::optional<score::TitleIndex> titles;
    if (asked.titles)
        titles.emplace(task.train_text);

    BatchAnswer out;
    out.answer.chances.assign(all * members * outcomes, std::numeric_limits<double>::quiet_NaN());
    out.effective.resize(all);
    out.tail.resize(all);
    std::vector<std::vector<std::int32_t>> totals(all);
    std::vector<char> impossible(all, 0);
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> stopped = false;
    workers.run_all(targets.size(), [&](std::size_t k, std::size_t) {
        if (stopped)
            return;
        const std::size_t target = targets[k];
        const Forecast forecast =
            engine.answer(asked_of(task, target, asked, titles), target, false);
        out.effective[target] = forecast.effective;
        out.tail[target] = forecast.tail;
        impossible[target] = forecast.impossible ? 1 : 0;
        if (!forecast.impossible) {
            std::copy(forecast.drawn.chances.begin(), forecast.drawn.chances.end(),
                      out.answer.chances.begin() +
                          static_cast<std::ptrdiff_t>(target * members * outcomes));
            totals[target] = forecast.drawn.totals;
        }
        if (asked.progress && !asked.progress(++done))
            stopped = true;
    });
    out.interrupted = stopped;
    for (std::size_t target = 0; target < all; ++target) {
        out.answer.draw_starts.push_back(out.answer.draws.size() / 2);
        out.answer.draws.insert(out.answer.draws.end(), totals[target].begin(),
                                totals[target].end());
        if (impossible[target] != 0)
            out.impossible.push_back(target);
    }
    out.answer.draw_starts.push_back(out.answer.draws.size() / 2);
    return out;
}

BatchAnswer forecast_task(const score::Task& task, const BatchOptions& options, Width width,
                          const Workers& workers) {
    const Engine engine = engine_of(task, options.settings, options.seed, width, workers);
    std::vector<std::size_t> targets(task.targets.size());
    std::iota(targets.begin(), targets.end(), std::size_t{0});
    return answer_targets(engine, task, targets, options, workers);
}

} // namespace plenary::forecast
