#include "plenary/forecast/batch.hpp"

#include <algorithm>
#include <atomic>
#include <limits>
#include <optional>

#include "plenary/forecast/engine.hpp"
#include "plenary/score/titles.hpp"

namespace plenary::forecast {
namespace {

Asked asked_of(const score::Task& task, std::size_t target, const BatchOptions& options,
               const std::optional<score::TitleIndex>& titles) {
    Asked out;
    out.selection = options.selection;
    for (std::size_t m = 0; m < task.members.size(); ++m) {
        const std::size_t at = target * task.members.size() + m;
        if (task.known[at] != score::code::none) {
            Said said;
            said.member = m;
            said.likely[static_cast<std::size_t>(task.known[at])] = 1;
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

BatchAnswer forecast_task(const score::Task& task, const BatchOptions& options, Width width,
                          const Workers& workers) {
    const std::size_t members = task.members.size();
    const std::size_t targets = task.targets.size();
    const History history{members, task.train};
    const Engine engine(history, options.settings, options.seed, width, workers);
    std::optional<score::TitleIndex> titles;
    if (options.titles)
        titles.emplace(task.train_text);

    BatchAnswer out;
    out.answer.chances.assign(targets * members * outcomes,
                              std::numeric_limits<double>::quiet_NaN());
    out.effective.resize(targets);
    out.tail.resize(targets);
    std::vector<std::vector<std::int32_t>> totals(targets);
    std::vector<char> impossible(targets, 0);
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> stopped = false;
    workers.run_all(targets, [&](std::size_t target, std::size_t) {
        if (stopped)
            return;
        const Forecast forecast =
            engine.answer(asked_of(task, target, options, titles), target, false);
        out.effective[target] = forecast.effective;
        out.tail[target] = forecast.tail;
        impossible[target] = forecast.impossible ? 1 : 0;
        if (!forecast.impossible) {
            std::copy(forecast.drawn.chances.begin(), forecast.drawn.chances.end(),
                      out.answer.chances.begin() +
                          static_cast<std::ptrdiff_t>(target * members * outcomes));
            totals[target] = forecast.drawn.totals;
        }
        if (options.progress && !options.progress(++done))
            stopped = true;
    });
    out.interrupted = stopped;
    for (std::size_t target = 0; target < targets; ++target) {
        out.answer.draw_starts.push_back(out.answer.draws.size() / 2);
        out.answer.draws.insert(out.answer.draws.end(), totals[target].begin(),
                                totals[target].end());
        if (impossible[target] != 0)
            out.impossible.push_back(target);
    }
    out.answer.draw_starts.push_back(out.answer.draws.size() / 2);
    return out;
}

} // namespace plenary::forecast
