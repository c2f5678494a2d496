#include "plenary/chart/forecast/days.hpp"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/chart/stakes/sheet.hpp"
#include "plenary/text/join.hpp"

namespace plenary::chart {
namespace {

constexpr double size = 9;
constexpr double chance_height = 110;
constexpr double total_height = 90;
constexpr std::string_view ink = "#00558c";
constexpr double left = Sheet::margin + 34;
constexpr double right = Sheet::width - Sheet::margin;
constexpr std::size_t most_with_dates = 5;   // below the drawing
constexpr std::size_t most_with_chances = 8; // in the drawing

std::string say_day(const ForecastOfDay& day) {
    std::string out = fmt::format("{}: {}", to_string(day.day), day.chance);
    if (day.pass) {
        out += fmt::format(", yes {} ({} to {})", day.yes_middle, day.yes_low, day.yes_high);
        if (day.needed)
            out += fmt::format(" of {} needed", *day.needed);
    }
    return day.news.empty() ? out : fmt::format("{}; new: {}", out, day.news);
}

std::string describe(const ForecastDays& picture) {
    std::vector<std::string> days;
    for (const ForecastOfDay& each : picture.days)
        days.push_back(say_day(each));
    return fmt::format("{}. {}. {} {}", picture.title, join(days, ". "), join(picture.notes, " "),
                       picture.source);
}

class Drawing {
public:
    explicit Drawing(const ForecastDays& picture)
        : picture_(picture), sheet_(picture.id, picture.title, describe(picture)) {
        assert(!picture.days.empty());
    }

    std::string draw() {
        sheet_.write("chance to pass", 10, {{"fill", "#000000"}, {"font-weight", "bold"}});
        chances();
        const bool needed = std::any_of(picture_.days.begin(), picture_.days.end(),
                                        [](const ForecastOfDay& day) { return !!day.needed; });
        sheet_.write(fmt::format("yes votes: middle and 90 % of draws{}",
                                 needed ? "; black: votes needed" : ""),
                     10, {{"fill", "#000000"}, {"font-weight", "bold"}}, 2);
        totals();
        marks();
        for (std::size_t i = 0; i < picture_.days.size(); ++i)
            list(i);
        return sheet_.finish(picture_.notes, picture_.source);
    }

private:
    [[nodiscard]] double x(std::size_t i) const {
        const double wide = (right - left) / static_cast<double>(picture_.days.size());
        return left + wide * (static_cast<double>(i) + 0.5);
    }

    void grid(double y, std::string_view words) {
        sheet_.svg.line(left, y, right, y, {{"stroke", "#cccccc"}, {"stroke-width", 0.6}});
        sheet_.write_to(left - 4, y + 3, size, words);
    }

    void chances() {
        const double top = sheet_.y + size + 9;
        const double bottom = top + chance_height;
        const auto y = [&](double share) { return bottom - chance_height * share; };
        for (const int percent : {0, 25, 50, 75, 100})
            grid(y(percent / 100.0), fmt::format("{} %", percent));
        for (std::size_t i = 0; i < picture_.days.size(); ++i) {
            const ForecastOfDay& day = picture_.days[i];
            if (!day.pass)
                continue;
            sheet_.svg.open("g");
            sheet_.svg.title(say_day(day));
            sheet_.svg.line(x(i), bottom, x(i), y(*day.pass),
                            {{"stroke", ink}, {"stroke-width", 2.0}});
            sheet_.svg.circle(x(i), y(*day.pass), 4, {{"fill", ink}});
            if (picture_.days.size() <= most_with_chances)
                sheet_.write_at(x(i), y(*day.pass) - 7, size, day.chance);
            sheet_.svg.close();
        }
        sheet_.y = bottom + 10;
    }

    void totals() {
        int low = 0;
        int high = 0;
        bool fresh = true;
        const auto reach = [&](int value) {
            low = fresh ? value : std::min(low, value);
            high = fresh ? value : std::max(high, value);
            fresh = false;
        };
        for (const ForecastOfDay& day : picture_.days) {
            if (!day.pass)
                continue;
            reach(day.yes_low);
            reach(day.yes_high);
            if (day.needed)
                reach(*day.needed);
        }
        constexpr int most_ticks = 4;
        const std::vector<double> steps = nice_ticks(0, std::max(1, high - low), most_ticks);
        const int step = std::max(1, static_cast<int>(steps[1] - steps[0]));
        const int first = low / step * step;
        const int last = std::max(first + step, (high + step - 1) / step * step);
        const double top = sheet_.y + 8;
        bottom_ = top + total_height;
        const auto y = [&](double votes) {
            return bottom_ - total_height * (votes - first) / (last - first);
        };
        for (int tick = first; tick <= last; tick += step)
            grid(y(tick), std::to_string(tick));
        for (std::size_t i = 0; i < picture_.days.size(); ++i) {
            const ForecastOfDay& day = picture_.days[i];
            if (!day.pass)
                continue;
            sheet_.svg.open("g");
            sheet_.svg.title(say_day(day));
            sheet_.svg.line(x(i), y(day.yes_low), x(i), y(day.yes_high),
                            {{"stroke", ink}, {"stroke-width", 2.4}});
            sheet_.svg.circle(x(i), y(day.yes_middle), 3.4, {{"fill", ink}});
            if (day.needed) {
                constexpr double half = 7;
                sheet_.svg.line(x(i) - half, y(*day.needed), x(i) + half, y(*day.needed),
                                {{"stroke", "#000000"}, {"stroke-width", 2.2}});
            }
            sheet_.svg.close();
        }
        sheet_.y = bottom_;
    }

    // Days under their places, or their numbers, as many as have room.
    void marks() {
        double free = 0;
        for (std::size_t i = 0; i < picture_.days.size(); ++i) {
            sheet_.svg.line(x(i), bottom_ + 4, x(i), bottom_ + 7,
                            {{"stroke", "#333333"}, {"stroke-width", 0.8}});
            const std::string words = picture_.days.size() <= most_with_dates
                                          ? to_string(picture_.days[i].day)
                                          : std::to_string(i + 1);
            const double from = x(i) - text_width(words, size) / 2;
            if (from < free)
                continue;
            sheet_.write_at(x(i), bottom_ + 16, size, words);
            free = from + text_width(words, size) + 4;
        }
        sheet_.y = bottom_ + 20;
    }

    void list(std::size_t i) {
        const ForecastOfDay& day = picture_.days[i];
        sheet_.write(fmt::format("{}  {}: {}", i + 1, to_string(day.day), day.chance), size,
                     {{"fill", "#111111"}, {"font-weight", "bold"}}, 2);
        if (!day.news.empty())
            sheet_.write(day.news, size, {{"fill", "#111111"}}, 3);
    }

    const ForecastDays& picture_;
    Sheet sheet_;
    double bottom_ = 0; // of the lower plot
};

} // namespace

std::string draw_forecast_days(const ForecastDays& picture) { return Drawing(picture).draw(); }

} // namespace plenary::chart
