#include "plenary/study/scale_figures.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "plenary/numeric/correlation.hpp"
#include "plenary/study/scale_show.hpp"

namespace plenary::study {
namespace {

using question::Array;
using question::Object;
using question::Table;
using question::Value;

Matrix points(const std::vector<const ScorePlace*>& places) {
    Matrix out(places.size(), places.front()->at.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t e = 0; e < out.columns(); ++e)
            out(i, e) = places[i]->at[e];
    }
    return out;
}

Value data_of(const std::optional<double>& number) { return number ? Value(*number) : Value(); }

std::string cell_of(const std::optional<double>& number, int digits) {
    return number ? fmt::format("{:.{}f}", *number, digits) : "";
}

} // namespace

Comparison::Comparison(Matched matched)
    : matched_(std::move(matched)),
      laid_(lay_over(points(matched_.fit), points(matched_.reference))) {
    for (const ScorePlace* place : matched_.reference)
        moved_.push_back(laid_.moved(place->at.data()));
}

std::vector<Figures> Comparison::over_all() const {
    std::vector<std::size_t> rows(matched_.who.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = i;
    return figures(rows, std::nullopt);
}

std::vector<Figures> Comparison::by_session() const {
    std::map<int, std::vector<std::size_t>> rows;
    for (std::size_t i = 0; i < matched_.who.size(); ++i) {
        if (matched_.who[i].first)
            rows[*matched_.who[i].first].push_back(i);
    }
    std::vector<Figures> out;
    for (const auto& [session, some] : rows) {
        if (some.size() < 3)
            continue;
        for (Figures& each : figures(some, session))
            out.push_back(each);
    }
    return out;
}

// Both centred and scaled over these rows; the turn is that over all.
std::vector<Figures> Comparison::figures(const std::vector<std::size_t>& rows,
                                         std::optional<int> session) const {
    const std::size_t d = moved_.front().size();
    Matrix a(rows.size(), d);
    Matrix b(rows.size(), d);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t e = 0; e < d; ++e) {
            a(i, e) = matched_.fit[rows[i]]->at[e];
            b(i, e) = moved_[rows[i]][e];
        }
    }
    const Centring sa = centring_of(a);
    const Centring sb = centring_of(b);
    const double unit_a = sa.scale > 0 ? sa.scale : 1;
    const double unit_b = sb.scale > 0 ? sb.scale : 1;
    std::vector<Figures> out;
    for (std::size_t e = 0; e < d; ++e) {
        Figures& one = out.emplace_back();
        one.session = session;
        one.dimension = e;
        one.members = rows.size();
        std::vector<double> x;
        std::vector<double> y;
        std::vector<double> ratios;
        double squares = 0;
        double sds = 0;
        double reference_sds = 0;
        int covered = 0;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            x.push_back((a(i, e) - sa.mean[e]) / unit_a);
            y.push_back((b(i, e) - sb.mean[e]) / unit_b);
            const double apart = x.back() - y.back();
            squares += apart * apart;
            const ScorePlace& fit = *matched_.fit[rows[i]];
            const ScorePlace& reference = *matched_.reference[rows[i]];
            const double reference_sd =
                d == 1 && !reference.sd.empty() ? reference.sd[0] / laid_.from.scale / unit_b : 0;
            reference_sds += reference_sd;
            if (fit.sd.empty())
                continue;
            const double sd = fit.sd[e] / unit_a;
            sds += sd;
            covered += std::abs(apart) <= half_interval * sd ? 1 : 0;
            if (reference_sd > 0)
                ratios.push_back(sd / reference_sd);
        }
        const auto n = static_cast<double>(rows.size());
        one.pearson = pearson(x, y);
        one.spearman = spearman(x, y);
        one.kendall = kendall(x, y);
        one.rmse = std::sqrt(squares / n);
        if (!matched_.fit[rows.front()]->sd.empty()) {
            one.mean_sd = sds / n;
            one.covered = static_cast<double>(covered) / n;
        }
        if (reference_sds > 0)
            one.reference_mean_sd = reference_sds / n;
        if (!ratios.empty())
            one.sd_ratio = median_of(std::move(ratios));
    }
    return out;
}

Object data_of(const Figures& one) {
    return {{"session", one.session ? Value(*one.session) : Value()},
            {"dimension", static_cast<std::int64_t>(one.dimension + 1)},
            {"states", static_cast<std::int64_t>(one.members)},
            {"pearson", data_of(one.pearson)},
            {"spearman", data_of(one.spearman)},
            {"kendall", data_of(one.kendall)},
            {"rmse", one.rmse},
            {"mean_sd", data_of(one.mean_sd)},
            {"rmse_over_sd", data_of(one.rmse_over(one.mean_sd))},
            {"reference_mean_sd", data_of(one.reference_mean_sd)},
            {"rmse_over_reference_sd", data_of(one.rmse_over(one.reference_mean_sd))},
            {"sd_ratio", data_of(one.sd_ratio)},
            {"covered", data_of(one.covered)}};
}

Array data_of(const std::vector<Figures>& all) {
    Array out;
    for (const Figures& one : all)
        out.emplace_back(data_of(one));
    return out;
}

Table table_of(const std::vector<Figures>& all, bool sessions, bool dimensions) {
    Table out;
    if (sessions)
        out.columns.push_back({"Session"});
    if (dimensions)
        out.columns.push_back({"Dimension", true});
    for (const char* title : {"Members", "Pearson", "Spearman", "Kendall", "RMSE of z", "RMSE/SD",
                              "RMSE/ref. SD", "SD ratio", "Covered"})
        out.columns.push_back({title, true});
    for (const Figures& one : all) {
        std::vector<std::string> cells;
        if (sessions)
            cells.push_back(one.session ? std::to_string(*one.session) : "all");
        if (dimensions)
            cells.push_back(std::to_string(one.dimension + 1));
        cells.push_back(std::to_string(one.members));
        cells.push_back(cell_of(one.pearson, 5));
        cells.push_back(cell_of(one.spearman, 5));
        cells.push_back(cell_of(one.kendall, 5));
        cells.push_back(fmt::format("{:.4f}", one.rmse));
        cells.push_back(cell_of(one.rmse_over(one.mean_sd), 3));
        cells.push_back(cell_of(one.rmse_over(one.reference_mean_sd), 3));
        cells.push_back(cell_of(one.sd_ratio, 3));
        cells.push_back(one.covered ? fmt::format("{:.1f} %", 100 * *one.covered) : "");
        out.rows.push_back(std::move(cells));
    }
    return out;
}

} // namespace plenary::study
