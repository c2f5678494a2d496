#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "plenary/numeric/wilson.hpp"
#include "plenary/procedure/patterns.hpp"
#include "plenary/question/procedural/say.hpp"
#include "plenary/stakes/told.hpp"
#include "plenary/text/number_word.hpp"

namespace plenary::question::procedural {
namespace {

using procedure::Procedure;
using procedure::Stage;

Value whole_or_null(const std::optional<std::int64_t>& value) {
    return value ? Value(*value) : Value();
}

Value day_or_null(const std::optional<Day>& day) { return day ? Value(to_string(*day)) : Value(); }

Array texts(const std::vector<std::string>& all) { return {all.begin(), all.end()}; }

Value observed_data(const Prepared& prepared, std::size_t stage) {
    for (const Observed& one : prepared.observed) {
        if (one.stage == stage) {
            return Object{{"motion", one.motion->id},
                          {"yes", one.yes},
                          {"known", one.known},
                          {"passed", one.passed}};
        }
    }
    return {};
}

Value interval_of(double p, const procedure::Patterns& patterns) {
    if (!patterns.sampled)
        return {};
    const WilsonInterval interval =
        wilson(std::clamp(p, 0.0, 1.0), static_cast<double>(patterns.samples));
    return Object{{"level", 0.95}, {"low", interval.low}, {"high", interval.high}};
}

double standard_error(double p, const procedure::Patterns& patterns) {
    return std::sqrt(std::max(0.0, p * (1 - p)) / static_cast<double>(patterns.samples));
}

Object stage_data(const Prepared& prepared, const Run& run, std::size_t m) {
    const Stage& stage = prepared.procedure->stages[m];
    const procedure::Expected& expected = prepared.expected[m];
    const Game& game = prepared.chain.games[m];
    const double reached = run.walked.reached[m];
    return {{"id", stage.id},
            {"organ", stage.organ},
            {"date", day_or_null(stage.day)},
            {"members_on", day_or_null(game.electorate.day)},
            {"rule", to_string(stage.rule)},
            {"rule_in_words", say_rule(prepared, m)},
            {"rule_id", stage.rule_id.empty() ? Value() : Value(stage.rule_id)},
            {"article", stage.article.empty() ? Value() : Value(stage.article)},
            {"members", static_cast<std::int64_t>(game.electorate.members.size())},
            {"can_vote", static_cast<std::int64_t>(game.variables.size())},
            {"barred", texts(stage.barred)},
            {"difficulty", stage.difficulty},
            {"held", stage.held},
            {"observed", observed_data(prepared, m)},
            {"expected_yes", expected.yes},
            {"needed", whole_or_null(expected.needed)},
            {"needed_without_barring", whole_or_null(expected.needed_without_barring)},
            {"short", whole_or_null(expected.shortfall)},
            {"pivotal", texts(expected.pivotal)},
            {"p_pass", procedure::stage_chance(m, run.patterns.chance)},
            {"p_reach", reached},
            {"p_pass_given_reached", reached > 0 ? Value(run.walked.passed[m] / reached) : Value()},
            {"on_pass", stage.on_pass},
            {"on_fail", stage.on_fail},
            {"on_timeout", stage.on_timeout.empty() ? Value() : Value(stage.on_timeout)},
            {"source_id", stage.source}};
}

Array ends_data(const Run& run) {
    Array out;
    for (std::size_t k = 0; k < run.walked.ends.size(); ++k) {
        const procedure::EndState& end = run.walked.ends[k];
        Array by;
        double so_far = 0;
        for (const procedure::Arrival& arrival : end.arrivals) {
            so_far += arrival.chance;
            if (arrival.day) {
                by.emplace_back(Object{
                    {"day", to_string(*arrival.day)}, {"p", arrival.chance}, {"p_by", so_far}});
            }
        }
        Value range;
        if (run.low && run.high) {
            range = Object{{"low", std::min(run.low->ends[k], run.high->ends[k])},
                           {"high", std::max(run.low->ends[k], run.high->ends[k])}};
        }
        out.emplace_back(Object{{"id", end.name},
                                {"p", end.chance},
                                {"interval", interval_of(end.chance, run.patterns)},
                                {"range", std::move(range)},
                                {"by_date", std::move(by)}});
    }
    return out;
}

std::vector<std::string> sources_of(const Procedure& procedure) {
    std::set<std::string> out{procedure.source};
    for (const Stage& stage : procedure.stages)
        out.insert(stage.source);
    for (const procedure::Support& support : procedure.supports)
        out.insert(support.source);
    return {out.begin(), out.end()};
}

} // namespace

std::string say_factor(double joint, double product) {
    constexpr double same = 0.05;
    constexpr double words_from = 1.5;
    constexpr double most_words = 10.5;
    if (!(joint > 0) || !(product > 0))
        return "";
    const bool low = joint > product;
    const double factor = low ? joint / product : product / joint;
    if (factor <= 1 + same)
        return "the same";
    std::string times;
    if (factor < words_from) {
        times = fmt::format("{:.2f}", factor);
    } else if (factor < most_words) {
        times = number_word(std::lround(factor));
    } else {
        times = fmt::format("{:.0f}", factor);
    }
    return fmt::format("{} times too {}", times, low ? "low" : "high");
}

std::string say_rule(const Prepared& prepared, std::size_t stage) {
    const Game& game = prepared.chain.games[stage];
    Sizes sizes{static_cast<std::int64_t>(game.electorate.members.size()),
                game.electorate.seated()};
    for (const auto& [group, belongs] : game.electorate.groups) {
        if (std::count(belongs.begin(), belongs.end(), true) == 1)
            sizes.alone.insert(group);
    }
    for (const Elector& one : game.electorate.members) {
        if (!game.electorate.groups.contains(one.code))
            sizes.alone.insert(one.code);
    }
    return say(game.formula, sizes);
}

const std::vector<std::string_view>& told() {
    static const std::vector<std::string_view> all{
        stakes::told::no_effect, stakes::told::assumptions, stakes::told::independence};
    return all;
}

Object data_of(const Wanted& wanted, const Prepared& prepared, const Run& run) {
    const Procedure& procedure = *prepared.procedure;
    Array stages;
    for (std::size_t m = 0; m < procedure.stages.size(); ++m)
        stages.emplace_back(stage_data(prepared, run, m));
    const auto narrow = procedure::bottleneck(prepared.path, run.walked);
    const std::string factor = say_factor(run.joint.joint, run.joint.product);
    Value range;
    if (run.low && run.high)
        range = Object{{"low", run.low->joint.joint}, {"high", run.high->joint.joint}};
    Array path;
    for (const std::size_t m : prepared.path)
        path.emplace_back(procedure.stages[m].id);
    const double joint = run.joint.joint;
    return {
        {"id", procedure.id},
        {"title", procedure.title},
        {"note", procedure.note},
        {"seating", procedure.ignore_seating ? "ignored" : "kept"},
        {"persistence", run.correlation.persistence},
        {"common_shock", run.correlation.common},
        {"stages", std::move(stages)},
        {"end_states", ends_data(run)},
        {"if_nothing_passes", procedure::default_end(procedure)},
        {"path", std::move(path)},
        {"bottleneck", narrow ? Value(procedure.stages[*narrow].id) : Value()},
        {"joint", joint},
        {"joint_range", std::move(range)},
        {"naive_product", run.joint.product},
        {"factor", run.joint.product > 0 ? Value(joint / run.joint.product) : Value()},
        {"factor_in_words", factor.empty() ? Value() : Value(factor)},
        {"method", run.patterns.method},
        {"error", run.patterns.sampled ? standard_error(joint, run.patterns) : run.patterns.error},
        {"error_is",
         run.patterns.sampled ? "standard error of joint" : "difference of the last two grids"},
        {"interval", interval_of(joint, run.patterns)},
        {"samples",
         run.patterns.sampled ? Value(static_cast<std::int64_t>(run.patterns.samples)) : Value()},
        {"seed", run.patterns.sampled ? Value(std::to_string(wanted.seed)) : Value()},
        {"sources", texts(sources_of(procedure))}};
}

Table empty_table() {
    return {{{"procedure"},
             {"persistence"},
             {"common_shock"},
             {"kind"},
             {"id"},
             {"p"},
             {"p_reach"},
             {"p_pass_given_reached"},
             {"needed"},
             {"expected_yes"},
             {"short"},
             {"source_id"}},
            {}};
}

void put_rows(Table& table, const Prepared& prepared, const Run& run) {
    const Procedure& procedure = *prepared.procedure;
    const auto number = [](double value) { return fmt::format("{}", value); };
    const auto whole = [](const std::optional<std::int64_t>& value) {
        return value ? fmt::format("{}", *value) : std::string();
    };
    const auto row = [&](std::string_view kind, const std::string& id, double p) {
        std::vector<std::string> out{procedure.id,
                                     number(run.correlation.persistence),
                                     number(run.correlation.common),
                                     std::string(kind),
                                     id,
                                     number(p)};
        out.resize(table.columns.size());
        return out;
    };
    for (std::size_t m = 0; m < procedure.stages.size(); ++m) {
        std::vector<std::string> one =
            row("stage", procedure.stages[m].id, procedure::stage_chance(m, run.patterns.chance));
        const double reached = run.walked.reached[m];
        std::size_t at = 6;
        one[at++] = number(reached);
        one[at++] = reached > 0 ? number(run.walked.passed[m] / reached) : "";
        one[at++] = whole(prepared.expected[m].needed);
        one[at++] = number(static_cast<double>(prepared.expected[m].yes));
        one[at++] = whole(prepared.expected[m].shortfall);
        one[at] = procedure.stages[m].source;
        table.rows.push_back(std::move(one));
    }
    for (const procedure::EndState& end : run.walked.ends)
        table.rows.push_back(row("end", end.name, end.chance));
    table.rows.push_back(row("joint", "", run.joint.joint));
    table.rows.push_back(row("naive_product", "", run.joint.product));
}

} // namespace plenary::question::procedural
