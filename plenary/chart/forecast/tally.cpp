#include "plenary/chart/forecast/tally.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/chart/stakes/sheet.hpp"
#include "plenary/text/join.hpp"

namespace plenary::chart {
namespace {

constexpr double size = 9;
constexpr double needed_size = 12;
constexpr double most_dot = 13; // across
constexpr double most_height = 150;
constexpr int most_columns = 26;
constexpr std::string_view reaches = "#00558c";
constexpr std::string_view neither = "#777777";

std::string say_key(const ForecastTally& picture, const std::array<int, tally_dots>& dots) {
    std::string out =
        fmt::format("Each dot is one of {} totals of yes that are equally likely", tally_dots);
    if (!picture.needed)
        return fmt::format("{}. No line: {}.", out, picture.no_line);
    const auto enough = std::count_if(dots.begin(), dots.end(),
                                      [&](int total) { return total >= *picture.needed; });
    const std::string reach = enough == 0   ? "none reaches"
                              : enough == 1 ? "1 reaches"
                                            : fmt::format("{} reach", enough);
    return fmt::format("{}: {} the {} needed (filled), {} fall short.", out, reach, *picture.needed,
                       static_cast<std::int64_t>(tally_dots) - enough);
}

std::string describe(const ForecastTally& picture, const std::array<int, tally_dots>& dots) {
    std::vector<std::string> readings;
    for (const TallyReading& each : picture.readings)
        readings.push_back(
            fmt::format("{}: {} to {}, middle {}", each.words, each.low, each.high, each.middle));
    return fmt::format("{}. {} They run from {} to {}. {} {} {} {}", picture.title,
                       say_key(picture, dots), dots.front(), dots.back(), picture.readings_title,
                       join(readings, "; "), join(picture.notes, " "), picture.source);
}

class Drawing {
public:
    explicit Drawing(const ForecastTally& picture)
        : picture_(picture), dots_(tally_quantiles(picture.first, picture.shares)),
          sheet_(picture.id, picture.title, describe(picture, dots_)) {
        set_axis();
    }

    std::string draw() {
        sheet_.write(say_key(picture_, dots_), size, {{"fill", "#222222"}}, 4);
        sheet_.y += 4;
        if (picture_.needed)
            name_line();
        stacks();
        axis();
        readings();
        std::vector<std::string> notes = picture_.notes;
        if (per_column_ > 1) {
            notes.insert(notes.begin(),
                         fmt::format("{} neighbouring totals share a column.", per_column_));
        }
        return sheet_.finish(notes, picture_.source);
    }

private:
    // Columns from the lowest total that is drawn to the highest.
    void set_axis() {
        low_ = dots_.front();
        int high = dots_.back();
        for (const TallyReading& each : picture_.readings) {
            low_ = std::min(low_, each.low);
            high = std::max(high, each.high);
        }
        if (picture_.needed) {
            low_ = std::min(low_, *picture_.needed - 1);
            high = std::max(high, *picture_.needed);
        }
        per_column_ = (high - low_ + most_columns) / most_columns;
        if (picture_.needed) {
            const int before = *picture_.needed - low_;
            low_ -= (per_column_ - before % per_column_) % per_column_;
        }
        columns_ = (high - low_) / per_column_ + 1;
    }

    // The left edge of a total's place on the axis.
    [[nodiscard]] double edge(int total) const {
        return Sheet::margin + unit() * static_cast<double>(total - low_) / per_column_;
    }

    [[nodiscard]] double middle(int total) const { return (edge(total) + edge(total + 1)) / 2; }

    [[nodiscard]] double unit() const { return Sheet::inner / columns_; }

    void threshold(double top, double bottom) {
        const double x = edge(*picture_.needed);
        sheet_.svg.line(x, top, x, bottom, {{"stroke", "#000000"}, {"stroke-width", 2.0}});
    }

    void name_line() {
        const std::string words = fmt::format("{} needed", *picture_.needed);
        const double wide = text_width(words, needed_size, Weight::bold);
        const double x = std::clamp(edge(*picture_.needed) - wide / 2, Sheet::margin,
                                    Sheet::width - Sheet::margin - wide);
        sheet_.y += needed_size;
        sheet_.svg.text(x, sheet_.y, needed_size, words,
                        {{"fill", "#000000"}, {"font-weight", "bold"}});
        sheet_.y += 4;
    }

    void stacks() {
        std::vector<int> high(static_cast<std::size_t>(columns_), 0);
        const auto column = [this](int total) {
            return static_cast<std::size_t>((total - low_) / per_column_);
        };
        for (const int total : dots_)
            ++high[column(total)];
        const int highest = *std::max_element(high.begin(), high.end());
        const double across = std::min({most_dot, unit(), most_height / highest});
        const double top = sheet_.y;
        const double bottom = top + across * highest + 6;
        std::fill(high.begin(), high.end(), 0);
        for (const int total : dots_) {
            int& below = high[column(total)];
            const double x = Sheet::margin + unit() * (static_cast<double>(column(total)) + 0.5);
            const double y = bottom - across * (below + 0.5) - 1;
            ++below;
            Attributes paint{{"fill", neither}};
            if (picture_.needed && total >= *picture_.needed)
                paint = {{"fill", reaches}};
            else if (picture_.needed)
                paint = {{"fill", "#ffffff"}, {"stroke", "#333333"}, {"stroke-width", 1.1}};
            sheet_.svg.circle(x, y, across / 2 - 1, paint);
        }
        if (picture_.needed)
            threshold(top, bottom + 4);
        sheet_.y = bottom;
    }

    void axis() {
        constexpr int most_ticks = 10;
        const double y = sheet_.y;
        sheet_.svg.line(Sheet::margin, y, Sheet::width - Sheet::margin, y,
                        {{"stroke", "#333333"}, {"stroke-width", 1.0}});
        const int span = columns_ * per_column_;
        const std::vector<double> steps = nice_ticks(0, span, most_ticks);
        const int step = std::max(1, static_cast<int>(steps[1] - steps[0]));
        double free = 0;
        for (int tick = (low_ + step - 1) / step * step; tick < low_ + span; tick += step) {
            const std::string words = std::to_string(tick);
            const double half = text_width(words, size) / 2;
            sheet_.svg.line(middle(tick), y, middle(tick), y + 3,
                            {{"stroke", "#333333"}, {"stroke-width", 0.8}});
            if (middle(tick) - half < free)
                continue;
            sheet_.write_at(middle(tick), y + size + 4, size, words);
            free = middle(tick) + half + 4;
        }
        sheet_.y = y + size + 6;
        sheet_.write("yes votes in all", size, {{"fill", "#222222"}});
    }

    void readings() {
        if (picture_.readings.empty())
            return;
        sheet_.y += 4;
        sheet_.write(picture_.readings_title, 10, {{"fill", "#000000"}, {"font-weight", "bold"}});
        for (const TallyReading& each : picture_.readings) {
            Attributes look{{"fill", "#111111"}};
            if (each.drawn)
                look.emplace_back("font-weight", "bold");
            sheet_.write(each.words, size, look, 2);
            const double y = sheet_.y + 5;
            sheet_.svg.open("g");
            sheet_.svg.title(fmt::format("{}: {} to {}, middle {}", each.words, each.low, each.high,
                                         each.middle));
            const std::string_view ink = each.drawn ? "#000000" : "#666666";
            sheet_.svg.line(edge(each.low), y, edge(each.high + 1), y,
                            {{"stroke", ink}, {"stroke-width", each.drawn ? 3.0 : 2.0}});
            sheet_.svg.circle(middle(each.middle), y, 3.6, {{"fill", ink}});
            sheet_.svg.close();
            if (picture_.needed)
                threshold(y - 5, y + 5);
            sheet_.y = y + 8;
        }
    }

    const ForecastTally& picture_;
    std::array<int, tally_dots> dots_;
    Sheet sheet_;
    int low_ = 0; // the first total of the first column
    int per_column_ = 1;
    int columns_ = 1;
};

} // namespace

std::array<int, tally_dots> tally_quantiles(int first, const std::vector<double>& shares) {
    assert(!shares.empty());
    std::array<int, tally_dots> out{};
    double below = 0;
    std::size_t total = 0;
    for (std::size_t k = 0; k < tally_dots; ++k) {
        const double share = (static_cast<double>(k) + 0.5) / tally_dots;
        while (total + 1 < shares.size() && below + shares[total] < share)
            below += shares[total++];
        out[k] = first + static_cast<int>(total);
    }
    return out;
}

std::string draw_forecast_tally(const ForecastTally& picture) { return Drawing(picture).draw(); }

} // namespace plenary::chart
