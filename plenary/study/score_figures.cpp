#include "plenary/study/score_figures.hpp"

#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace plenary::study {
namespace {

using question::Array;
using question::Object;
using question::Table;
using question::Value;
using score::Figure;
using score::Figures;
using score::Intervals;

std::string_view words_for(Figure figure) {
    switch (figure) {
    case Figure::log_loss:
        return "log loss of a vote";
    case Figure::brier:
        return "Brier score of a vote (0 to 2)";
    case Figure::accuracy:
        return "likeliest outcome came";
    case Figure::yes_accuracy:
        return "yes or not, right";
    case Figure::ece:
        return "calibration error of yes (ECE)";
    case Figure::crps:
        return "CRPS of the yes total (votes)";
    case Figure::coverage50:
        return "yes total in the central 50 %";
    case Figure::coverage90:
        return "yes total in the central 90 %";
    case Figure::width90:
        return "width of the 90 % interval (votes)";
    case Figure::margin_error:
        return "error of the margin to two thirds (votes)";
    case Figure::brier_majority:
        return "Brier score: more yes than no";
    case Figure::brier_two_thirds:
        return "Brier score: two thirds of yes and no";
    case Figure::brier_two_thirds_of_all:
        return "Brier score: two thirds of all members";
    case Figure::mean_pit:
        break;
    }
    return "mean PIT (0.5 is without lean)";
}

std::vector<Figure> every_figure() {
    std::vector<Figure> out;
    for (std::size_t k = 0; k < score::figures; ++k)
        out.push_back(static_cast<Figure>(k));
    return out;
}

std::string say(const std::optional<Intervals>& intervals, Figure figure, bool sign) {
    if (!intervals)
        return "";
    const auto& [low, high] = (*intervals)[static_cast<std::size_t>(figure)];
    return sign ? fmt::format("{:+.4f} to {:+.4f}", low, high)
                : fmt::format("{:.4f} to {:.4f}", low, high);
}

} // namespace

double figure_of(const Figures& figures, Figure figure) {
    return figures[static_cast<std::size_t>(figure)];
}

Object data_of(const Figures& figures) {
    Object out;
    for (const Figure figure : every_figure())
        out.emplace_back(std::string(name_of(figure)), figure_of(figures, figure));
    return out;
}

Value data_of(const std::optional<Intervals>& intervals) {
    if (!intervals)
        return {};
    Object out;
    for (const Figure figure : every_figure()) {
        const auto& [low, high] = (*intervals)[static_cast<std::size_t>(figure)];
        out.emplace_back(std::string(name_of(figure)), Array{low, high});
    }
    return out;
}

Table figures_table(const Figures& figures, const std::optional<Intervals>& intervals,
                    const std::optional<ComparedFigures>& compared) {
    Table out{{{"Figure"}, {"Forecast", true}}, {}};
    if (intervals)
        out.columns.push_back({"95 %", true});
    if (compared) {
        out.columns.push_back({"Base", true});
        out.columns.push_back({"Difference", true});
        if (compared->intervals)
            out.columns.push_back({"95 % of it", true});
    }
    for (const Figure figure : every_figure()) {
        std::vector<std::string> row = {std::string(words_for(figure)),
                                        fmt::format("{:.4f}", figure_of(figures, figure))};
        if (intervals)
            row.push_back(say(intervals, figure, false));
        if (compared) {
            row.push_back(fmt::format("{:.4f}", figure_of(compared->base, figure)));
            row.push_back(fmt::format("{:+.4f}", figure_of(compared->difference, figure)));
            if (compared->intervals)
                row.push_back(say(compared->intervals, figure, true));
        }
        out.rows.push_back(std::move(row));
    }
    return out;
}

} // namespace plenary::study
