// Calibration of the forecast: archives are drawn from the model (plenary/forecast/simulated.hpp),
// roll calls that come after them are forecast, and the yes totals held against what came
// (plenary/forecast/calibration.hpp). Prints the sections of docs/method/forecast-calibration.md;
// run by ./dev bench calibrate-forecast.
//
// plenary_calibrate_forecast ROWS PRIORS [ARCHIVES]
//   ROWS:   a file of what was forecast, an archive a line; archives that stand there are not done
//           again. It must be of this program and these priors.
//   PRIORS: data/priors/forecast.toml
// Archives have the seeds 1, 2, ...; the same page for any number of threads.
#include <atomic>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kept_rows.hpp"
#include <fmt/format.h>

#include "plenary/forecast/calibration.hpp"
#include "plenary/forecast/engine.hpp"
#include "plenary/forecast/shapes.hpp"
#include "plenary/forecast/simulated.hpp"
#include "plenary/format/file.hpp"
#include "plenary/format/forecast_priors.hpp"
#include "plenary/numeric/random.hpp"
#include "plenary/study/threads.hpp"

namespace {

using namespace plenary;
using namespace plenary::forecast;

constexpr Span small{12, 35};
constexpr Span middle{100, 140};
constexpr std::size_t to_come = 10;
constexpr std::size_t numbers_each = 4; // of a roll call under one line

// One line of a table: what is known before, and what the forecast is told of it.
struct Line {
    std::string name;
    Revealed who = Revealed::nobody;
    double share = 0;
    Selection selection = Selection::all;
    double surprise = 0;
};

enum class Fitted { as_the_truth, as_shipped };

// A table: archives of one truth, fitted in one way.
struct Section {
    std::string title;
    std::string about;
    Truth truth; // the sizes are set archive by archive
    Fitted fitted = Fitted::as_the_truth;
    bool judged = true; // by body too, with verdicts and chances of passage
    std::vector<Line> lines;
};

// Motions on which nearly all agree, and two quarrels: each has its own axis.
std::vector<MotionKind> kinds_of(std::size_t dimensions) {
    std::vector<MotionKind> out = {{0.3, {}, {}}, {0.4, {}, {}}, {0.3, {}, {}}};
    const auto fill = [&](MotionKind& kind, double abstain, double yes, double abstain_sd,
                          double yes_sd) {
        kind.mean.assign(2 * (1 + dimensions), 0.0);
        kind.sd.assign(2 * (1 + dimensions), 0.6);
        kind.mean[0] = abstain;
        kind.mean[1 + dimensions] = yes;
        kind.sd[0] = abstain_sd;
        kind.sd[1 + dimensions] = yes_sd;
    };
    fill(out[0], 0, 3, 0.8, 0.8);
    fill(out[1], -0.5, 0.5, 0.8, 1);
    fill(out[2], 0, 1, 0.8, 1);
    for (MotionKind& kind : out) {
        for (std::size_t e = 2; e < dimensions; ++e)
            kind.sd[1 + e] = kind.sd[2 + dimensions + e] = 1;
    }
    out[1].mean[2 + dimensions] = 2;    // of yes, along the first axis
    out[2].mean[3 + dimensions] = -1.8; // and along the second
    out[2].mean[2] = -0.8;              // of abstaining, too
    return out;
}

Truth truth_of(std::size_t dimensions) {
    Truth out;
    out.past = {30, 150};
    out.to_come = to_come;
    out.dimensions = dimensions;
    out.kinds = kinds_of(dimensions);
    return out;
}

Settings settings_of(Fitted fitted, std::size_t items) {
    if (fitted == Fitted::as_the_truth)
        return plain_settings({2, 3});
    Settings out;
    out.shapes = shapes_for(items);
    return out;
}

std::vector<Line> usual_lines() {
    return {
        {"nothing", Revealed::nobody, 0, Selection::all, 0},
        {"random 10 %", Revealed::anyone, 0.1, Selection::all, 0},
        {"random 30 %", Revealed::anyone, 0.3, Selection::all, 0},
        {"supporters 10 %, declared", Revealed::yes_alone, 0.1, Selection::supporters, 0},
        {"supporters 10 %, read as `all`", Revealed::yes_alone, 0.1, Selection::all, 0},
        {"supporters 10 %, read as `unknown`", Revealed::yes_alone, 0.1, Selection::unknown, 0},
    };
}

std::vector<Line> few_lines() {
    std::vector<Line> out = usual_lines();
    out.resize(4);
    return out;
}

std::vector<Section> sections_of(double surprise) {
    std::vector<Section> out;
    out.push_back({"Fitted with the settings of the truth",
                   "Two dimensions, a mixture of three, nothing comes again, old roll calls weigh "
                   "as much as new ones, log odds are not stretched.",
                   truth_of(2), Fitted::as_the_truth, true, usual_lines()});
    out.push_back({"Fitted with the shipped settings",
                   "The same archives, fitted as `plenary forecast` does: motions are thought to "
                   "come again, members to keep to what they did, log odds are stretched by 1.1. "
                   "None of that is so here, and no line has to hold 90 %. *Surprise* adds what a "
                   "dossier adds for silent members on the day of the last roll call (`at_once` of "
                   "`data/priors/forecast.toml`).",
                   truth_of(2), Fitted::as_shipped, true, usual_lines()});
    for (Line line : few_lines()) {
        line.name += ", surprise";
        line.surprise = surprise;
        out.back().lines.push_back(line);
    }
    Truth again = truth_of(2);
    again.again.chance = Settings().again;
    out.push_back({"Motions come again, fitted with the shipped settings",
                   "Seven motions in ten are a past one come again, with members that keep to what "
                   "they did, as the shipped settings have it.",
                   again, Fitted::as_shipped, true, few_lines()});
    Truth drifting = truth_of(2);
    drifting.steady = 0.98;
    out.push_back({"Members drift",
                   "A member's position has a correlation of 0.98 with that one roll call later, "
                   "0.36 with that fifty later.",
                   drifting, Fitted::as_the_truth, false, few_lines()});
    out.push_back({"Members have five dimensions",
                   "Three more than the fit, in which slopes are from N(0, 1).", truth_of(5),
                   Fitted::as_the_truth, false, few_lines()});
    Truth erratic = truth_of(2);
    erratic.erratic = 0.1;
    out.push_back({"Votes that have nothing to do with anything",
                   "One vote in ten is no, abstain or yes by chance, before and after.", erratic,
                   Fitted::as_the_truth, false, few_lines()});
    return out;
}

bool is_small(std::uint64_t seed) { return seed % 2 == 1; }

std::size_t numbers_of(const std::vector<Section>& sections) {
    std::size_t out = 2;
    for (const Section& section : sections)
        out += section.lines.size() * to_come * numbers_each;
    return out;
}

// Members and past roll calls; then of every section, line and roll call what came, and what was
// forecast. No number where nothing can be asked.
std::vector<double> row_of(const std::vector<Section>& sections, std::uint64_t seed) {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> out(2, 0.0);
    for (std::size_t s = 0; s < sections.size(); ++s) {
        const Section& section = sections[s];
        Truth truth = section.truth;
        truth.members = is_small(seed) ? small : middle;
        const Simulated drawn = simulate(truth, seed);
        out[0] = static_cast<double>(drawn.history.members);
        out[1] = static_cast<double>(drawn.history.items());
        const Engine engine(drawn.history, settings_of(section.fitted, drawn.history.items()), seed,
                            widest(), Workers{});
        for (std::size_t l = 0; l < section.lines.size(); ++l) {
            const Line& line = section.lines[l];
            for (std::size_t t = 0; t < to_come; ++t) {
                constexpr std::uint64_t of_reveals = 100; // streams that simulate() does not use
                std::optional<Asked> asked = reveal(drawn.votes(t), line.who, line.share,
                                                    RandomStream(seed, of_reveals + t).bits());
                if (asked) {
                    asked->selection = line.selection;
                    asked->surprise = line.surprise;
                    const Forecast got = engine.answer(*asked, t, false);
                    if (!got.impossible) {
                        const Held held = hold(got.drawn.totals, drawn.votes(t),
                                               fmt::format("{}|{}|{}|{}", s, seed, l, t));
                        out.insert(out.end(),
                                   {static_cast<double>(held.yes), held.mean, held.pit, held.pass});
                        continue;
                    }
                }
                out.insert(out.end(), numbers_each, none);
            }
        }
    }
    return out;
}

// What a line of a section was forecast, of the archives 1 to `archives`.
std::vector<Held> held_of(const bench::KeptRows& rows, std::size_t archives, std::size_t first) {
    std::vector<Held> out;
    for (std::uint64_t seed = 1; seed <= archives; ++seed) {
        const std::vector<double>& row = rows.row(seed);
        for (std::size_t at = first; at < first + to_come * numbers_each; at += numbers_each) {
            if (std::isnan(row[at]))
                continue;
            Held held;
            held.archive = seed;
            held.members = static_cast<std::size_t>(row[0]);
            held.yes = static_cast<int>(row[at]);
            held.mean = row[at + 1];
            held.pit = row[at + 2];
            held.pass = row[at + 3];
            out.push_back(held);
        }
    }
    return out;
}

std::string verdict_of(const Calibration& of) {
    return fmt::format("{}; {}", covers(of) ? "inside 86-94" : "**outside**",
                       differs(of.bias, 0) ? "**biased**" : "no bias seen");
}

void print_line(const std::string& known, std::string_view bodies, std::span<const Held> held,
                bool judged) {
    const Calibration of = calibrate(held);
    fmt::print(
        "| {} | {} | {} ({}) | {:.1f} ± {:.1f} | {:.1f} ± {:.1f} | {:+.2f} ± {:.2f} | {:.3f} ± "
        "{:.3f} |",
        known, bodies, of.roll_calls, of.archives, 100 * of.in50.mean, 100 * of.in50.error,
        100 * of.in90.mean, 100 * of.in90.error, of.bias.mean, of.bias.error, of.pit.mean,
        of.pit.error);
    if (judged)
        fmt::print(" {} |", verdict_of(of));
    fmt::print("\n");
}

void print_chances(const Section& section, const std::vector<std::vector<Held>>& held) {
    fmt::print(
        "\nMean chance to pass / share that passed ± its error, in per cent (roll calls):\n\n"
        "| chance |");
    std::string rule = "|---|";
    for (const Line& line : section.lines) {
        fmt::print(" {} |", line.name);
        rule += "---|";
    }
    fmt::print("\n{}\n", rule);
    std::vector<Calibration> of;
    for (const std::vector<Held>& each : held)
        of.push_back(calibrate(each));
    const std::size_t bins = of.front().bins.size();
    for (std::size_t k = 0; k < bins; ++k) {
        fmt::print("| {} to {} |", 100 * k / bins, 100 * (k + 1) / bins);
        for (const Calibration& each : of) {
            const ChanceBin& bin = each.bins[k];
            if (bin.roll_calls == 0)
                fmt::print(" - |");
            else
                fmt::print(" {:.1f} / {:.1f} ± {:.1f} ({}) |", 100 * bin.chance,
                           100 * bin.passed.mean, 100 * bin.passed.error, bin.roll_calls);
        }
        fmt::print("\n");
    }
}

void print(const Section& section, const bench::KeptRows& rows, std::size_t archives,
           std::size_t first) {
    fmt::print(
        "\n## {}\n\n{}\n\n| known | members | roll calls (archives) | in 50 % | in 90 % | bias "
        "(votes) | mean PIT |{}\n|---|---|---|---|---|---|---|{}\n",
        section.title, section.about, section.judged ? " verdict |" : "",
        section.judged ? "---|" : "");
    std::vector<std::vector<Held>> all;
    for (const Line& line : section.lines) {
        all.push_back(held_of(rows, archives, first));
        first += to_come * numbers_each;
        const std::vector<Held>& held = all.back();
        print_line(line.name, "all", held, section.judged);
        if (!section.judged)
            continue;
        for (const bool few : {true, false}) {
            std::vector<Held> own;
            for (const Held& each : held) {
                if (is_small(each.archive) == few)
                    own.push_back(each);
            }
            const Span span = few ? small : middle;
            print_line("", fmt::format("{} to {}", span.least, span.most), own, true);
        }
    }
    if (section.judged)
        print_chances(section, all);
}

std::optional<std::size_t> number(std::string_view text) {
    std::size_t out = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc() || stop != text.data() + text.size() || out < 4)
        return std::nullopt;
    return out;
}

std::optional<double> surprise_of(const std::string& path) {
    const auto bytes = format::read_file(path);
    if (!bytes)
        return std::nullopt;
    std::vector<Problem> problems;
    const format::ForecastPriors priors = format::parse_forecast_priors(*bytes, path, problems);
    if (!problems.empty())
        return std::nullopt;
    return priors.surprise_at_once;
}

void run(const std::vector<Section>& sections, bench::KeptRows& rows, std::size_t archives) {
    std::vector<std::uint64_t> left;
    for (std::uint64_t seed = 1; seed <= archives; ++seed) {
        if (!rows.has(seed))
            left.push_back(seed);
    }
    std::atomic<std::size_t> done = archives - left.size();
    std::atomic<bool> full = false;
    study::thread_workers(study::usual_threads())
        .run_all(left.size(), [&](std::size_t k, std::size_t) {
            if (full)
                return;
            if (!rows.keep(left[k], row_of(sections, left[k]))) {
                full = true;
                return;
            }
            fmt::print(stderr, "\rforecasts held against {} of {} archives ", ++done, archives);
        });
    fmt::print(stderr, "\n");
    if (full)
        throw std::runtime_error("no more rows can be written: is the disk full?");
}

void write_page(const std::vector<Section>& sections, const std::string& kept,
                std::size_t archives) {
    bench::KeptRows rows(kept, numbers_of(sections));
    run(sections, rows, archives);
    fmt::print("{} archives, seeds 1 to {}.\n", archives, archives);
    std::size_t first = 2;
    for (const Section& section : sections) {
        print(section, rows, archives, first);
        first += section.lines.size() * to_come * numbers_each;
    }
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> given(argv + 1, argv + argc);
    const auto archives = given.size() > 2 ? number(given[2]) : std::size_t{300};
    if (given.size() < 2 || given.size() > 3 || !archives) {
        fmt::print(stderr, "use: plenary_calibrate_forecast ROWS PRIORS [ARCHIVES, at least 4]\n");
        return 2;
    }
    const std::optional<double> surprise = surprise_of(given[1]);
    if (!surprise) {
        fmt::print(stderr, "{}: cannot be read\n", given[1]);
        return 6;
    }
    try {
        write_page(sections_of(*surprise), given[0], *archives);
    } catch (const std::runtime_error& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 6;
    }
    return 0;
}
