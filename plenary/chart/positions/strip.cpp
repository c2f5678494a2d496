#include "plenary/chart/positions/strip.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/chart/svg.hpp"
#include "plenary/question/positions.hpp"
#include "plenary/stakes/told.hpp"
#include "plenary/text/join.hpp"

namespace plenary::chart {
namespace {

using positions::Model;
using positions::Weighted;

constexpr double width = 360;
constexpr double margin = 12;
constexpr double inner = width - 2 * margin;
constexpr double largest_radius = 34;
constexpr double label_size = 10;
constexpr std::size_t most_rows = 12;

std::string issue_of(const Model& model) {
    const std::string& issue = model.table->issues[model.issue];
    return issue.empty() ? "Positions of the actors" : "Positions on " + issue;
}

std::string percent(double share) { return fmt::format("{:.1f} %", 100 * share); }

std::string say_level(const Model& model, std::size_t level) {
    const Weighted& weighted = model.weighted;
    std::vector<std::string> actors;
    for (std::size_t i = 0; i < weighted.positions.size(); ++i) {
        if (weighted.positions[i] == weighted.levels[level].at)
            actors.push_back(model.actor(i).id);
    }
    return fmt::format("{}: {} of the weight, {}", to_string(weighted.position(level)),
                       percent(weighted.share(level).to_double()), join(actors, ", "));
}

std::string say_mean(const Model& model) {
    return fmt::format("mean {:.4g}", model.weighted.mean.value);
}

std::string say_median(const Model& model) {
    return "median " + question::say_median(model.weighted);
}

std::string description(const Model& model) {
    std::vector<std::string> parts{
        fmt::format("Weighted {}; weighted {}.", say_median(model), say_mean(model)),
        question::say_flip_distance(model)};
    for (std::size_t i = 0; i < model.weighted.levels.size(); ++i)
        parts.push_back(say_level(model, i) + ".");
    return join(parts, " ");
}

class Strip {
public:
    explicit Strip(const Model& model)
        : model_(model), weighted_(model.weighted),
          svg_("positions-strip", width, issue_of(model), description(model)) {
        low_ = weighted_.position(0).to_double();
        high_ = weighted_.position(weighted_.levels.size() - 1).to_double();
        for (std::size_t i = 0; i < weighted_.levels.size(); ++i)
            heaviest_ = std::max(heaviest_, weighted_.share(i).to_double());
    }

    std::string draw() {
        write(issue_of(model_), 12, {{"fill", "#222222"}}, 3);
        write("Weighted " + say_median(model_), 18, {{"fill", "#000000"}, {"font-weight", "bold"}},
              2);
        write(question::say_flip_distance(model_), 11, {{"fill", "#222222"}}, 4);
        draw_axis();
        write("Area of a bubble: weight, capability x salience.", 9, {{"fill", "#333333"}});
        const std::size_t rows = std::min(most_rows, weighted_.levels.size());
        for (std::size_t i = 0; i < rows; ++i)
            write(say_level(model_, i), label_size, {{"fill", "#111111"}}, 3);
        if (rows < weighted_.levels.size()) {
            write(fmt::format("and {} positions more", weighted_.levels.size() - rows), label_size,
                  {{"fill", "#111111"}});
        }
        y_ += 3;
        write(fmt::format("{} as {}; salience on a scale of {}.", model_.table->file,
                          model_.table->format, to_string(model_.scale.most)),
              9, {{"fill", "#333333"}}, 3);
        write(stakes::told::assumptions, 9, {{"fill", "#333333"}});
        return svg_.finish(y_ + margin - 4);
    }

private:
    void write(std::string_view words, double size, const Attributes& more,
               std::size_t most_lines = 8) {
        const bool bold = std::any_of(more.begin(), more.end(), [](const Attribute& one) {
            return one.name == "font-weight";
        });
        for (const std::string& line :
             wrap(words, size, inner, bold ? Weight::bold : Weight::regular, most_lines)) {
            y_ += size * 1.2;
            svg_.text(margin, y_, size, line, more);
        }
        y_ += size * 0.3;
    }

    // Bubbles at the ends stay inside.
    [[nodiscard]] double x_of(double position) const {
        const double from = margin + largest_radius;
        const double to = width - margin - largest_radius;
        if (high_ <= low_)
            return (from + to) / 2;
        return from + (to - from) * ((position - low_) / (high_ - low_));
    }

    void draw_axis() {
        const double top = y_ + 22;
        const double middle = top + largest_radius;
        const double bottom = middle + largest_radius;
        svg_.line(margin, middle, width - margin, middle,
                  {{"stroke", "#777777"}, {"stroke-width", 1.0}});
        for (std::size_t i = 0; i < weighted_.levels.size(); ++i) {
            const double share = weighted_.share(i).to_double();
            const double radius = largest_radius * std::sqrt(share / heaviest_);
            svg_.open("g");
            svg_.title(say_level(model_, i));
            svg_.circle(x_of(weighted_.position(i).to_double()), middle, radius,
                        {{"fill", "#8fc3e8"},
                         {"fill-opacity", "0.7"},
                         {"stroke", "#00558c"},
                         {"stroke-width", 1.0}});
            svg_.close();
        }
        const double mean = x_of(weighted_.mean.value);
        svg_.line(mean, top - 2, mean, bottom + 4,
                  {{"stroke", "#9c0033"}, {"stroke-width", 1.5}, {"stroke-dasharray", "4 2"}});
        mark(mean, bottom + 27, say_mean(model_), "#9c0033");
        const double from = x_of(weighted_.position(weighted_.low).to_double());
        const double to = x_of(weighted_.position(weighted_.high).to_double());
        for (const double x : from == to ? std::vector{from} : std::vector{from, to}) {
            svg_.line(x, top - 2, x, bottom + 4, {{"stroke", "#000000"}, {"stroke-width", 2.0}});
        }
        mark((from + to) / 2, top - 5, say_median(model_), "#000000");
        draw_numbers(bottom + 14);
        y_ = bottom + 33;
    }

    void mark(double x, double y, const std::string& words, std::string_view fill) {
        const double half = text_width(words, label_size, Weight::bold) / 2;
        svg_.text(std::clamp(x, margin + half, std::max(margin + half, width - margin - half)), y,
                  label_size, words,
                  {{"fill", fill}, {"font-weight", "bold"}, {"text-anchor", "middle"}});
    }

    // The positions below the axis, those left out that would run into the one before.
    void draw_numbers(double y) {
        double free_from = 0;
        for (std::size_t i = 0; i < weighted_.levels.size(); ++i) {
            const std::string words = to_string(weighted_.position(i));
            const double half = text_width(words, label_size) / 2;
            const double x = std::clamp(x_of(weighted_.position(i).to_double()), margin + half,
                                        std::max(margin + half, width - margin - half));
            if (x - half < free_from)
                continue;
            svg_.text(x, y, label_size, words, {{"fill", "#111111"}, {"text-anchor", "middle"}});
            free_from = x + half + 4;
        }
    }

    const Model& model_;
    const Weighted& weighted_;
    Svg svg_;
    double y_ = margin - 4;
    double low_ = 0;
    double high_ = 0;
    double heaviest_ = 0;
};

} // namespace

std::string draw_strip(const Model& model) { return Strip(model).draw(); }

} // namespace plenary::chart
