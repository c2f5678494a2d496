#include "plenary/study/backtest_picture.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/chart/score/calibration.hpp"

namespace plenary::study {

static_assert(chart::calibration_bins == score::bins);

std::string backtest_picture(const score::Backtest& backtest,
                             std::span<const BacktestFigures> figures) {
    chart::Calibration out;
    out.id = "backtest";
    out.title =
        fmt::format("Forecasts of sessions {} to {} against what came", backtest.from, backtest.to);
    for (const BacktestFigures& each : figures) {
        chart::CalibrationPanel& panel = out.panels.emplace_back();
        panel.title = fmt::format("Known before: {}; told: {}. Roll calls {}", each.setting.reveal,
                                  each.setting.selection, each.pool.roll_calls());
        for (std::size_t k = 0; k < score::bins; ++k) {
            const score::Bin& bin = each.pool.reliability()[k];
            panel.reliability[k].votes = bin.votes;
            if (bin.votes == 0)
                continue;
            panel.reliability[k].chance = bin.chance / static_cast<double>(bin.votes);
            panel.reliability[k].yes =
                static_cast<double>(bin.yes) / static_cast<double>(bin.votes);
        }
        panel.pit_tenths = each.pool.pit_tenths();
    }
    out.notes = {fmt::format("Titles {}; salt {}; seed {}.", backtest.titles ? "read" : "not read",
                             backtest.salt, backtest.resampling.seed)};
    if (backtest.filter.min_minority > 0)
        out.notes.push_back(fmt::format("Without roll calls whose minority is below {:g} %.",
                                        100 * backtest.filter.min_minority));
    out.notes.emplace_back("Who was away is not forecast.");
    out.source = fmt::format("Votes: {}. Plenary {}.", backtest.archive, backtest.version);
    return chart::draw_calibration(out);
}

} // namespace plenary::study
