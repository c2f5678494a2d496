#include "plenary/study/score_tables.hpp"

#include <map>
#include <optional>

#include <fmt/format.h>

#include "plenary/study/score_figures.hpp"

namespace plenary::study {
namespace {

using question::Array;
using question::Object;
using question::Table;
using question::Value;
using score::Figure;
using score::Figures;

Value whole(std::size_t number) { return static_cast<std::int64_t>(number); }

struct Share {
    double chance = 0;
    double yes = 0;
};

std::optional<Share> share_of(const score::Bin& bin) {
    if (bin.votes == 0)
        return std::nullopt;
    const auto votes = static_cast<double>(bin.votes);
    return Share{bin.chance / votes, static_cast<double>(bin.yes) / votes};
}

double tenth(std::size_t k) { return static_cast<double>(k) / 10; }

std::map<int, score::Pool> by_session(std::span<const score::Row> rows) {
    std::map<int, score::Pool> out;
    for (const score::Row& row : rows)
        out[row.session].add(row);
    return out;
}

} // namespace

Array reliability_data(const score::Pool& pool) {
    Array data;
    for (std::size_t k = 0; k < score::bins; ++k) {
        const score::Bin& bin = pool.reliability()[k];
        const auto share = share_of(bin);
        data.emplace_back(Object{{"from", tenth(k)},
                                 {"to", tenth(k + 1)},
                                 {"votes", whole(bin.votes)},
                                 {"chance", share ? Value(share->chance) : Value()},
                                 {"yes", share ? Value(share->yes) : Value()}});
    }
    return data;
}

Table reliability_table(const score::Pool& pool) {
    Table table{{{"Chance of yes"}, {"Votes", true}, {"Mean chance", true}, {"Were yes", true}},
                {}};
    for (std::size_t k = 0; k < score::bins; ++k) {
        const score::Bin& bin = pool.reliability()[k];
        if (const auto share = share_of(bin))
            table.rows.push_back({fmt::format("{:.1f} to {:.1f}", tenth(k), tenth(k + 1)),
                                  std::to_string(bin.votes), fmt::format("{:.3f}", share->chance),
                                  fmt::format("{:.3f}", share->yes)});
    }
    return table;
}

Array pit_tenths_data(const score::Pool& pool) {
    Array data;
    for (const std::size_t roll_calls : pool.pit_tenths())
        data.push_back(whole(roll_calls));
    return data;
}

std::string say_pit_tenths(const score::Pool& pool) {
    std::string told;
    for (const std::size_t roll_calls : pool.pit_tenths())
        told += fmt::format("{}{}", told.empty() ? "" : " ", roll_calls);
    return fmt::format("Roll calls by tenths of the PIT: {} ({:.1f} each where the forecast is "
                       "right)",
                       told, static_cast<double>(pool.roll_calls()) / score::bins);
}

Array sessions_data(std::span<const score::Row> rows) {
    Array data;
    for (const auto& [session, pool] : by_session(rows))
        data.emplace_back(Object{{"session", session},
                                 {"roll_calls", whole(pool.roll_calls())},
                                 {"votes", whole(pool.votes())},
                                 {"figures", data_of(pool.figures())}});
    return data;
}

Table sessions_table(std::span<const score::Row> rows) {
    Table table{{{"Session", true},
                 {"Roll calls", true},
                 {"Votes", true},
                 {"Log loss", true},
                 {"CRPS", true},
                 {"In 50 %", true},
                 {"In 90 %", true},
                 {"Mean PIT", true}},
                {}};
    for (const auto& [session, pool] : by_session(rows)) {
        const Figures figures = pool.figures();
        table.rows.push_back({std::to_string(session), std::to_string(pool.roll_calls()),
                              std::to_string(pool.votes()),
                              fmt::format("{:.4f}", figure_of(figures, Figure::log_loss)),
                              fmt::format("{:.2f}", figure_of(figures, Figure::crps)),
                              fmt::format("{:.2f}", figure_of(figures, Figure::coverage50)),
                              fmt::format("{:.2f}", figure_of(figures, Figure::coverage90)),
                              fmt::format("{:.2f}", figure_of(figures, Figure::mean_pit))});
    }
    return table;
}

Table rows_table(std::span<const score::Row> rows) {
    Table out{{{"Session", true},
               {"Roll call"},
               {"Votes", true},
               {"Log loss, sum", true},
               {"Brier, sum", true},
               {"Right", true},
               {"Yes right", true},
               {"Yes", true},
               {"No", true},
               {"CRPS", true},
               {"PIT", true},
               {"Width 90 %", true},
               {"Margin error", true},
               {"P majority", true},
               {"P two thirds", true},
               {"P two thirds of all", true}},
              {}};
    for (const score::Row& row : rows) {
        out.rows.push_back(
            {std::to_string(row.session), row.roll_call, std::to_string(row.votes),
             fmt::format("{}", row.log_loss), fmt::format("{}", row.brier),
             std::to_string(row.right), std::to_string(row.yes_right), std::to_string(row.yes),
             std::to_string(row.no), fmt::format("{}", row.crps), fmt::format("{}", row.pit),
             std::to_string(row.width90), std::to_string(row.margin_error),
             fmt::format("{}", row.chance_majority), fmt::format("{}", row.chance_two_thirds),
             fmt::format("{}", row.chance_two_thirds_of_all)});
    }
    return out;
}

} // namespace plenary::study
