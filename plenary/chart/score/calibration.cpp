#include "plenary/chart/score/calibration.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

#include <fmt/format.h>

#include "plenary/chart/stakes/sheet.hpp"
#include "plenary/text/join.hpp"

namespace plenary::chart {
namespace {

constexpr double size = 9;
constexpr double reliability_height = 130;
constexpr double pit_height = 56;
constexpr std::string_view blue = "#0072b2";
constexpr std::string_view key =
    "Above: of all votes with a chance of yes in one tenth, the mean chance (across) and the share "
    "that was yes (up). On the line the two agree; n is how many votes there were. Below: n roll "
    "calls by the place of the yes total in its forecast (PIT). Where the forecast is right, all "
    "bars reach the broken line; high ends: it is too sure; high on the left: it expected too many "
    "yes.";

// Short enough for a tenth of the plot.
std::string say_count(std::size_t count) {
    const auto say = [count](double unit, char letter) {
        const double value = static_cast<double>(count) / unit;
        constexpr double with_decimal = 9.95;
        return value < with_decimal ? fmt::format("{:.1f}{}", value, letter)
                                    : fmt::format("{:.0f}{}", value, letter);
    };
    constexpr std::size_t most_whole = 9999;
    constexpr std::size_t most_thousands = 999'499;
    if (count <= most_whole)
        return std::to_string(count);
    return count <= most_thousands ? say(1e3, 'k') : say(1e6, 'M');
}

std::string describe(const CalibrationPanel& panel) {
    std::vector<std::string> bins;
    for (const CalibrationBin& bin : panel.reliability) {
        if (bin.votes > 0)
            bins.push_back(
                fmt::format("{:.2f} came true {:.2f} (n {})", bin.chance, bin.yes, bin.votes));
    }
    std::vector<std::string> tenths;
    for (const std::size_t each : panel.pit_tenths)
        tenths.push_back(std::to_string(each));
    return fmt::format("{}: {}. Roll calls by tenths of the PIT: {}.", panel.title,
                       join(bins, "; "), join(tenths, " "));
}

std::string describe(const Calibration& picture) {
    std::string out = picture.title + ".";
    for (const CalibrationPanel& panel : picture.panels)
        out += " " + describe(panel);
    return fmt::format("{} {} {}", out, join(picture.notes, " "), picture.source);
}

class Drawing {
public:
    explicit Drawing(const Calibration& picture)
        : picture_(picture), sheet_(picture.id, picture.title, describe(picture)) {}

    std::string draw() {
        assert(!picture_.panels.empty());
        sheet_.write(key, size, {{"fill", "#222222"}});
        for (const CalibrationPanel& panel : picture_.panels) {
            sheet_.y += 6;
            sheet_.write(panel.title, 11, {{"font-weight", "bold"}, {"fill", "#111111"}}, 2);
            reliability(panel);
            pits(panel);
        }
        return sheet_.finish(picture_.notes, picture_.source);
    }

private:
    [[nodiscard]] static double x(double share) { return left + (right - left) * share; }

    void reliability(const CalibrationPanel& panel) {
        const double top = sheet_.y + 4;
        const double bottom = top + reliability_height;
        const auto y = [&](double share) { return bottom - reliability_height * share; };
        constexpr int quarters = 4;
        for (int k = 0; k <= quarters; ++k) {
            const double share = static_cast<double>(k) / quarters;
            sheet_.svg.line(left, y(share), right, y(share),
                            {{"stroke", "#dddddd"}, {"stroke-width", 0.6}});
            sheet_.write_to(left - 4, y(share) + 3, size, fmt::format("{:g}", share));
        }
        sheet_.svg.line(x(0), y(0), x(1), y(1), {{"stroke", "#777777"}, {"stroke-width", 0.8}});
        Outline line;
        for (const CalibrationBin& bin : panel.reliability) {
            if (bin.votes == 0)
                continue;
            if (line.data().empty())
                line.move(x(bin.chance), y(bin.yes));
            else
                line.line(x(bin.chance), y(bin.yes));
        }
        if (!line.data().empty())
            sheet_.svg.path(line, {{"fill", "none"}, {"stroke", blue}, {"stroke-width", 1.2}});
        for (std::size_t k = 0; k < calibration_bins; ++k) {
            const CalibrationBin& bin = panel.reliability[k];
            const double from = static_cast<double>(k) / calibration_bins;
            sheet_.svg.line(x(from), bottom, x(from), bottom + 3,
                            {{"stroke", "#333333"}, {"stroke-width", 0.8}});
            sheet_.write_at(x(from + 0.5 / calibration_bins), bottom + 24, size,
                            say_count(bin.votes));
            if (bin.votes == 0)
                continue;
            sheet_.svg.open("g");
            sheet_.svg.title(
                fmt::format("chance {:.3f}, yes {:.3f}, votes {}", bin.chance, bin.yes, bin.votes));
            sheet_.svg.circle(x(bin.chance), y(bin.yes), 3, {{"fill", blue}});
            sheet_.svg.close();
        }
        for (std::size_t k = 0; k <= calibration_bins; k += 2) {
            const double share = static_cast<double>(k) / calibration_bins;
            sheet_.write_at(x(share), bottom + 13, size, fmt::format("{:g}", share));
        }
        sheet_.write_to(left - 4, bottom + 24, size, "n");
        sheet_.y = bottom + 30;
    }

    void pits(const CalibrationPanel& panel) {
        const std::size_t all =
            std::accumulate(panel.pit_tenths.begin(), panel.pit_tenths.end(), std::size_t{0});
        const std::size_t most = std::max<std::size_t>(
            1, *std::max_element(panel.pit_tenths.begin(), panel.pit_tenths.end()));
        const double bottom = sheet_.y + 6 + pit_height;
        const auto y = [&](double count) {
            return bottom - pit_height * count / static_cast<double>(most);
        };
        constexpr double gap = 1.5;
        for (std::size_t k = 0; k < calibration_bins; ++k) {
            const double from = x(static_cast<double>(k) / calibration_bins) + gap;
            const double to = x(static_cast<double>(k + 1) / calibration_bins) - gap;
            const double height = bottom - y(static_cast<double>(panel.pit_tenths[k]));
            sheet_.svg.open("g");
            sheet_.svg.title(fmt::format(
                "PIT {:g} to {:g}: roll calls {}", static_cast<double>(k) / calibration_bins,
                static_cast<double>(k + 1) / calibration_bins, panel.pit_tenths[k]));
            sheet_.svg.rect(from, bottom - height, to - from, height, {{"fill", "#9ecae1"}});
            sheet_.svg.close();
            sheet_.write_at((from + to) / 2, bottom + 22, size, say_count(panel.pit_tenths[k]));
        }
        const double even = y(static_cast<double>(all) / calibration_bins);
        sheet_.svg.line(left, even, right, even,
                        {{"stroke", "#333333"},
                         {"stroke-width", 0.8},
                         {"stroke-dasharray", std::string("4 3")}});
        sheet_.svg.line(left, bottom, right, bottom,
                        {{"stroke", "#333333"}, {"stroke-width", 0.8}});
        for (std::size_t k = 0; k <= calibration_bins; k += 2) {
            const double share = static_cast<double>(k) / calibration_bins;
            sheet_.write_at(x(share), bottom + 11, size, fmt::format("{:g}", share));
        }
        sheet_.write_to(left - 4, bottom - pit_height / 2, size, "PIT");
        sheet_.write_to(left - 4, bottom + 22, size, "n");
        sheet_.y = bottom + 28;
    }

    static constexpr double left = Sheet::margin + 24;
    static constexpr double right = Sheet::width - Sheet::margin - 6;

    const Calibration& picture_;
    Sheet sheet_;
};

} // namespace

std::string draw_calibration(const Calibration& picture) { return Drawing(picture).draw(); }

} // namespace plenary::chart
