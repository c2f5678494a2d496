#include <algorithm>

#include <fmt/format.h>

#include "plenary/question/pressed/report.hpp"

namespace plenary::question::pressed {

namespace {

Object data_of(const BreakEven& even) {
    if (!even.reachable)
        return {{"target", even.target}, {"unreachable", true}};
    if (even.already)
        return {{"target", even.target}, {"already", true}};
    return {{"target", even.target},
            {"p", even.p ? Value(*even.p) : Value()},
            {"logit_shift", even.shift ? Value(*even.shift) : Value()}};
}

Array data_of(const std::vector<BreakEven>& even) {
    Array out;
    for (const BreakEven& one : even)
        out.emplace_back(data_of(one));
    return out;
}

Object data_of(const UnderShock& one) {
    return {{"rho", one.rho},
            {"p", one.p.p},
            {"error", one.p.error},
            {"p_low", one.low.p},
            {"p_high", one.high.p},
            {"reachable_max", one.reachable_max.p},
            {"break_even", data_of(one.break_even)}};
}

Value data_of_draws(const Wanted& wanted, const std::vector<double>& sorted) {
    if (sorted.empty())
        return {};
    Array quantiles;
    for (const double share : {0.05, 0.25, 0.5, 0.75, 0.95})
        quantiles.emplace_back(Object{{"share", share}, {"p", quantile_of(sorted, share)}});
    Array reached;
    for (const double target : wanted.targets) {
        const auto from = std::lower_bound(sorted.begin(), sorted.end(), target);
        reached.emplace_back(Object{{"target", target},
                                    {"share", static_cast<double>(sorted.end() - from) /
                                                  static_cast<double>(sorted.size())}});
    }
    return Object{{"draws", static_cast<std::int64_t>(sorted.size())},
                  {"seed", std::to_string(wanted.seed)},
                  {"method", "independent triangular draws of every stated range"},
                  {"quantiles", std::move(quantiles)},
                  {"at_least", std::move(reached)}};
}

} // namespace

Object data_of(const Wanted& wanted, const OneReading& one) {
    const BaseReading& reading = one.reading;
    const UnderShock& independent = one.answer.shocks.front();
    Object out{{"base", Object{{"kind", reading.base},
                               {"size", reading.size ? Value(*reading.size) : Value()}}},
               {"seating", reading.ignore_seating ? "ignored" : "kept"},
               {"needed", reading.needed ? Value(*reading.needed) : Value()},
               {"rule", to_string(reading.formula)},
               {"words", say(reading)},
               {"p", independent.p.p},
               {"error", independent.p.error},
               {"p_low", independent.low.p},
               {"p_high", independent.high.p},
               {"reachable_max", independent.reachable_max.p},
               {"supporters", one.answer.supporters},
               {"enough_if_certain", one.answer.enough_if_certain},
               {"break_even", data_of(independent.break_even)}};
    Array members;
    for (const MemberEffect& effect : one.answer.members) {
        members.emplace_back(Object{{"code", reading.electorate.members[effect.member].code},
                                    {"pressed", effect.pressed},
                                    {"p", effect.chance.value},
                                    {"p_low", effect.chance.low},
                                    {"p_high", effect.chance.high},
                                    {"value", effect.birnbaum},
                                    {"pass_at_low", effect.p_at_low},
                                    {"pass_at_high", effect.p_at_high}});
    }
    out.emplace_back("birnbaum", std::move(members));
    Array sets;
    for (const auto& set : one.answer.sufficient_sets) {
        Array codes;
        for (const std::size_t member : set)
            codes.emplace_back(reading.electorate.members[member].code);
        sets.emplace_back(std::move(codes));
    }
    out.emplace_back("sufficient_sets", one.answer.sets_listed ? Value(std::move(sets)) : Value());
    Array shocks;
    for (std::size_t k = 1; k < one.answer.shocks.size(); ++k)
        shocks.emplace_back(data_of(one.answer.shocks[k]));
    out.emplace_back("common_shock", std::move(shocks));
    out.emplace_back("grid", data_of_draws(wanted, one.draws));
    out.emplace_back("method", one.answer.method);
    return out;
}

Table csv_of(const std::vector<OneReading>& readings) {
    Table out{{{"reading"},
               {"seating"},
               {"rho"},
               {"p"},
               {"p_low"},
               {"p_high"},
               {"reachable_max"},
               {"target"},
               {"break_even_p"},
               {"logit_shift"},
               {"reachable"}},
              {}};
    for (const OneReading& one : readings) {
        for (const UnderShock& under : one.answer.shocks) {
            for (const BreakEven& even : under.break_even) {
                out.rows.push_back(
                    {say(one.reading), one.reading.ignore_seating ? "ignored" : "kept",
                     fmt::format("{}", under.rho), fmt::format("{}", under.p.p),
                     fmt::format("{}", under.low.p), fmt::format("{}", under.high.p),
                     fmt::format("{}", under.reachable_max.p), fmt::format("{}", even.target),
                     even.p ? fmt::format("{}", *even.p) : "",
                     even.shift ? fmt::format("{}", *even.shift) : "",
                     even.reachable ? "yes" : "no"});
            }
        }
    }
    return out;
}

} // namespace plenary::question::pressed
