#include "plenary/study/forecast_task.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "plenary/format/forecast_files.hpp"
#include "plenary/format/task_folder.hpp"
#include "plenary/format/whole_folder.hpp"
#include "plenary/numeric/width.hpp"
#include "plenary/study/threads.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using forecast::BatchAnswer;
using forecast::Selection;
using question::Answer;
using question::Option;
using question::Value;
using score::Task;

Value whole(std::size_t number) { return static_cast<std::int64_t>(number); }

// What cannot be forecast, whatever the model.
std::optional<Problem> unfit(const Task& task, const std::filesystem::path& folder, bool titles) {
    if (titles && !std::filesystem::exists(folder / "text.csv"))
        return Problem{Kind::invalid,
                       "no-text",
                       "there are no titles to read",
                       "add text.csv, or leave --titles out",
                       Where{(folder / "text.csv").string(), 0, 0},
                       ""};
    if (!forecast::can_learn(task))
        return Problem{Kind::invalid,
                       "no-training",
                       "there are no votes to learn from",
                       "give votes of the members in earlier sessions, in train.csv",
                       Where{(folder / "train.csv").string(), 0, 0},
                       ""};
    if (task.targets.empty())
        return Problem{Kind::invalid,
                       "nothing-to-forecast",
                       "there is no roll call to forecast",
                       "name the votes to predict, in targets.csv",
                       Where{(folder / "targets.csv").string(), 0, 0},
                       ""};
    return std::nullopt;
}

struct Summary {
    std::size_t predicted = 0; // votes
    std::size_t known = 0;
    double mean_effective = 0;
    double worst_tail = 0; // -infinity: nothing to fear is seen
    std::size_t least_draws = 0;
    std::size_t most_draws = 0;
    std::vector<std::string> rough;
};

Summary summary_of(const Task& task, const BatchAnswer& got) {
    Summary out;
    out.predicted =
        static_cast<std::size_t>(std::count(task.hidden.begin(), task.hidden.end(), char{1}));
    out.known = task.known.size() - static_cast<std::size_t>(std::count(
                                        task.known.begin(), task.known.end(), score::code::none));
    for (std::size_t t = 0; t < task.targets.size(); ++t) {
        out.mean_effective += got.effective[t] / static_cast<double>(task.targets.size());
        const std::size_t draws = score::draws_of(got.answer, t, task.targets.size()).size() / 2;
        out.least_draws = t == 0 ? draws : std::min(out.least_draws, draws);
        out.most_draws = std::max(out.most_draws, draws);
        if (got.effective[t] < forecast::least_effective)
            out.rough.push_back(task.targets[t]);
    }
    out.worst_tail = *std::max_element(got.tail.begin(), got.tail.end());
    return out;
}

Answer answer_of(const Task& task, const ForecastModel& model, Selection selection,
                 const Summary& summary) {
    Answer out;
    const bool tail = std::isfinite(summary.worst_tail);
    question::Array rough;
    for (const std::string& each : summary.rough)
        rough.emplace_back(each);
    out.data = {{"version", version},
                {"roll_calls", whole(task.targets.size())},
                {"members", whole(task.members.size())},
                {"learnt_from", whole(task.train_items.size())},
                {"votes_known", whole(summary.known)},
                {"votes_predicted", whole(summary.predicted)},
                {"mean_effective", summary.mean_effective},
                {"worst_tail", tail ? Value(summary.worst_tail) : Value()},
                {"rough", std::move(rough)},
                {"selection", word_for(selection)},
                {"titles", model.titles},
                {"seed", std::to_string(model.seed)},
                {"draws", whole(model.settings.draws)}};
    out.headline(fmt::format("Forecast of {} roll calls: votes known {}, predicted {}",
                             task.targets.size(), summary.known, summary.predicted));
    const std::string_view heard = selection == Selection::all ? "all: everybody was asked alike"
                                   : selection == Selection::supporters
                                       ? "supporters: only who votes yes is heard"
                                       : "unknown: a mixture over who is heard first";
    question::Table table{
        {{"What"}, {"Value"}},
        {{"roll calls", std::to_string(task.targets.size())},
         {"members", std::to_string(task.members.size())},
         {"roll calls learnt from", std::to_string(task.train_items.size())},
         {"votes known", std::to_string(summary.known)},
         {"votes predicted", std::to_string(summary.predicted)},
         {"effective sample, mean", fmt::format("{:.0f}", summary.mean_effective)},
         {"tail of the weights, worst k",
          tail ? fmt::format("{:.2f}", summary.worst_tail) : std::string("flat")},
         {"selection", std::string(heard)},
         {"titles", model.titles ? "read" : "not read"},
         {"seed", std::to_string(model.seed)},
         {"draws of each roll call",
          summary.least_draws == summary.most_draws
              ? std::to_string(summary.least_draws)
              : fmt::format("{} to {}", summary.least_draws, summary.most_draws)}}};
    out.table = table;
    out.show(std::move(table));
    return out;
}

} // namespace

std::vector<Option> forecast_task_options() {
    using K = Option::Kind;
    std::vector<Option> out = {
        {"task", K::text, "DIR", "a folder that 'plenary score tasks' writes", false},
        {"out", K::text, "PATH",
         "task: the new folder for pred.csv and draws.csv; log: the file that it is added to",
         false},
        {"strict", K::flag, "",
         "task: write nothing where the sample of a roll call stays too small", false}};
    const std::vector<Option> model = forecast_model_options();
    out.insert(out.end(), model.begin(), model.end());
    return out;
}

Reply forecast_task(const Request& request) {
    const question::Asked& asked = request.asked;
    const auto workers = workers_of(asked);
    if (!workers)
        return refused(workers.error());
    const auto model = forecast_model(asked);
    if (!model)
        return refused(model.error());
    if (!asked.has("out"))
        return refused(
            usage("missing-argument", "where to?", "name a new folder with --out", "--out"));
    const std::filesystem::path out = asked.text("out");
    if (const auto free = format::check_new_folder(out); !free)
        return refused(free.error());
    const std::filesystem::path folder = asked.text("task");
    format::ReadTask read = format::read_task(folder);
    if (!read.problems.empty())
        return {std::nullopt, std::move(read.problems)};
    const Task& task = read.task;
    if (auto problem = unfit(task, folder, model->titles))
        return refused(std::move(*problem));
    const Selection selection = model->selection.value_or(Selection::unknown);
    if (auto problem = impossible_selection(task, selection,
                                            Where{(folder / "revealed.csv").string(), 0, 0}, ""))
        return refused(std::move(*problem));

    forecast::BatchOptions options;
    options.settings = model->settings;
    options.seed = model->seed;
    options.selection = selection;
    options.titles = model->titles;
    if (request.progress) {
        options.progress = [&](std::size_t done) {
            return request.progress("forecasting", static_cast<double>(done) /
                                                       static_cast<double>(task.targets.size()));
        };
    }
    const BatchAnswer got = forecast::forecast_task(task, options, widest(), *workers);
    if (got.interrupted)
        return refused(
            {Kind::interrupted, "interrupted", "interrupted; nothing was written", "", {}, ""});
    if (!got.impossible.empty())
        return refused(nothing_drawn(task.targets[got.impossible.front()],
                                     Where{(folder / "revealed.csv").string(), 0, 0}));
    return write_forecast(task, *model, selection, got, out, asked.has("strict"));
}

Reply write_forecast(const Task& task, const ForecastModel& model, Selection selection,
                     const BatchAnswer& answer, const std::filesystem::path& out, bool strict) {
    const Summary summary = summary_of(task, answer);
    Reply reply{answer_of(task, model, selection, summary), {}};
    if (auto warning = say_few_effective(summary.rough)) {
        reply.warnings.push_back(std::move(*warning));
        if (strict) {
            reply.answer->data.emplace_back("out", Value());
            reply.answer->note("nothing was written: --strict");
            reply.answer->condition_holds = false;
            return reply;
        }
    }
    const auto written =
        format::write_whole_folder(out, {{"pred.csv", format::predictions_csv(task, answer.answer)},
                                         {"draws.csv", format::draws_csv(task, answer.answer)}});
    if (!written)
        return refused(written.error());
    reply.answer->data.emplace_back("out", out.string());
    reply.answer->note(fmt::format("pred.csv and draws.csv are in {}", out.string()));
    return reply;
}

} // namespace plenary::study
