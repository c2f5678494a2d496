// Calibration of the models of ideal points: archives are drawn from a model, fitted, and held
// against the truth (plenary/idealpoint/calibration.hpp). Prints the rows of a table of
// docs/method/calibration.md; run by ./dev bench calibrate. The archives of a row have the seeds 1,
// 2, ...; the same rows for any number of threads.
//
// plenary_calibrate matched|wide [ARCHIVES]
//   matched: fitted with the priors that the truth was drawn from
//   wide:    with the variances of data/priors/default.toml, which are wider

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "plenary/idealpoint/calibration.hpp"
#include "plenary/numeric/clustered.hpp"
#include "plenary/numeric/correlation.hpp"
#include "plenary/study/threads.hpp"

namespace {

using namespace plenary;
using namespace plenary::idealpoint;

constexpr double least_share = 0.86;
constexpr double most_share = 0.94;
constexpr double least_p = 0.001;
constexpr ItemPrior wide{25, 25};

struct Row {
    std::string model;
    std::string shape;
    World world;
    Trial trial;
};

struct Model {
    std::string_view name;
    Family family = Family::probit;
    std::size_t categories = 2;
    std::size_t dimensions = 1;
    std::size_t periods = 1;
    double repeated = 0;
    bool widely = false; // also fitted with the wider priors
    bool survey = false; // also of many members with few answers each
};

constexpr std::array models{
    Model{.name = "binary", .widely = true, .survey = true},
    Model{.name = "ordinal", .categories = 3, .widely = true, .survey = true},
    Model{.name = "binary, logit", .family = Family::logit},
    Model{.name = "ordinal, logit", .family = Family::logit, .categories = 3},
    Model{.name = "nominal", .family = Family::nominal, .categories = 3},
    Model{.name = "binary, dynamic", .periods = 5},
    Model{.name = "ordinal, dynamic", .categories = 3, .periods = 5, .widely = true},
    Model{.name = "ordinal, dynamic, linked", .categories = 3, .periods = 5, .repeated = 0.25},
    Model{.name = "binary, two dimensions", .dimensions = 2, .widely = true},
};

Row row_of(const Model& model, const std::string& shape) {
    Row out{std::string(model.name), shape, {}, {}};
    World& world = out.world;
    Trial& trial = out.trial;
    trial.warm_up = 100;
    trial.apart = 5;
    if (shape == "committee") {
        world.members = 15;
        world.items = 40;
        trial.apart = 10; // they are cheap
    } else if (shape == "legislature") {
        world.members = 100;
        world.items = 200;
    } else {
        world.members = 300;
        world.items = 20;
        trial.leaps = 20;
    }
    world.family = model.family;
    world.categories = model.categories;
    if (model.categories > 2)
        trial.leaps = 20; // cutpoints that are near each other ask for short steps
    world.periods = model.periods;
    world.items /= world.periods;
    world.repeated = model.repeated;
    world.dimensions = model.dimensions;
    world.anchored = model.dimensions == 1;
    return out;
}

std::vector<Row> rows_of(bool matched) {
    std::vector<Row> out;
    for (const char* shape : {"committee", "legislature"}) {
        for (const Model& model : models) {
            if (matched || (model.widely && std::string_view(shape) == "committee"))
                out.push_back(row_of(model, shape));
        }
    }
    if (!matched)
        out.push_back(row_of(models.front(), "legislature"));
    for (const Model& model : models) {
        if (model.survey)
            out.push_back(row_of(model, "survey"));
    }
    return out;
}

std::string cell_of(const std::vector<double>& shares, std::size_t archives) {
    if (shares.empty())
        return "-";
    std::vector<Cluster> each;
    for (const double share : shares)
        each.push_back({share, 1});
    // Positions of one archive are wrong together.
    const ClusteredMean over = clustered_mean(each);
    std::string out = fmt::format("{:.1f} ± {:.1f}", 100 * over.mean, 100 * over.error);
    if (over.clusters < archives)
        out += fmt::format(" ({} archives)", over.clusters);
    if (over.mean < least_share || over.mean > most_share)
        out += " **outside**";
    return out;
}

std::vector<Calibrated> run(const Row& row, bool matched, std::size_t archives) {
    std::vector<Calibrated> out(archives);
    std::atomic<std::size_t> done = 0;
    study::thread_workers(study::usual_threads())
        .run_all(archives, [&](std::size_t k, std::size_t) {
            const std::uint64_t seed = k + 1;
            Simulated simulated = simulate(row.world, seed);
            if (!matched)
                simulated.data.item_prior = wide;
            out[k] = calibrate(simulated, row.world, seed, row.trial, widest());
            fmt::print(stderr, "\r{}, {}: {} of {} ", row.model, row.shape, ++done, archives);
        });
    fmt::print(stderr, "\n");
    return out;
}

void print(const Row& row, bool matched, const std::vector<Calibrated>& all) {
    std::vector<std::size_t> ranks;
    std::vector<double> effective;
    std::vector<double> sampled;
    std::vector<double> laplace;
    std::vector<double> integrated;
    std::vector<double> marginal;
    for (const Calibrated& each : all) {
        if (!each.converged)
            continue;
        ranks.push_back(each.rank);
        effective.push_back(each.effective);
        sampled.push_back(each.sampled);
        laplace.push_back(each.laplace);
        if (each.integrated)
            integrated.push_back(*each.integrated);
        if (each.marginal)
            marginal.push_back(*each.marginal);
    }
    const World& world = row.world;
    const std::string items = world.periods > 1 ? fmt::format("{} × {}", world.periods, world.items)
                                                : fmt::format("{}", world.items);
    fmt::print("| {} | {}, {} × {} | {} |", row.model, row.shape, world.members, items,
               ranks.size() == all.size() ? fmt::format("{}", all.size())
                                          : fmt::format("{} of {}", ranks.size(), all.size()));
    if (matched) {
        const double p = evenness_of_ranks(ranks, kept_draws + 1);
        fmt::print(" {:.3f}{} | {:.0f} |", p, p > least_p ? "" : " **outside**",
                   effective.empty() ? 0 : median_of(effective));
    }
    fmt::print(" {} | {} | {} | {} |\n", cell_of(sampled, all.size()), cell_of(laplace, all.size()),
               cell_of(integrated, all.size()), cell_of(marginal, all.size()));
}

std::optional<std::size_t> number(std::string_view text) {
    std::size_t out = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc() || stop != text.data() + text.size() || out < 2)
        return std::nullopt;
    return out;
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string_view> given(argv + 1, argv + argc);
    const auto archives = given.size() > 1 ? number(given[1]) : std::size_t{200};
    if (given.empty() || given.size() > 2 || !archives ||
        (given[0] != "matched" && given[0] != "wide")) {
        fmt::print(stderr, "use: plenary_calibrate matched|wide [ARCHIVES, at least 2]\n");
        return 2;
    }
    const bool matched = given[0] == "matched";
    for (const Row& row : rows_of(matched)) {
        print(row, matched, run(row, matched, *archives));
        std::fflush(stdout);
    }
    return 0;
}
