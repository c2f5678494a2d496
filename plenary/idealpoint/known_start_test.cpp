// A fit that begins from an earlier one of fewer items ends at the mode of a new fit.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "plenary/idealpoint/fit.hpp"
#include "plenary/idealpoint/simulated.hpp"
#include "plenary/idealpoint/tail.hpp"

namespace plenary::idealpoint {
namespace {

struct Kind {
    std::string name;
    World world;
};

void PrintTo(const Kind& kind, std::ostream* out) { *out << kind.name; }

// The same without the periods from `periods` on, and without items for which `drop` says so.
template <class Drop>
Data earlier(const Data& data, std::size_t periods, const Drop& drop) {
    Data out;
    out.members = data.members;
    out.item_prior = data.item_prior;
    out.first_state.assign(data.first_state.begin(),
                           data.first_state.begin() + static_cast<std::ptrdiff_t>(periods) + 1);
    const std::size_t states = out.first_state.back();
    out.member_of.assign(data.member_of.begin(),
                         data.member_of.begin() + static_cast<std::ptrdiff_t>(states));
    out.priors.assign(data.priors.begin(),
                      data.priors.begin() + static_cast<std::ptrdiff_t>(states));
    out.first_item.push_back(0);
    for (std::size_t t = 0; t < periods; ++t) {
        for (std::size_t j = data.first_item[t]; j < data.first_item[t + 1]; ++j) {
            if (drop(j))
                continue;
            Item item = data.items[j];
            item.source = j;
            const auto from = data.voters.begin() + static_cast<std::ptrdiff_t>(item.first_voter);
            item.first_voter = out.voters.size();
            out.voters.insert(out.voters.end(), from,
                              from + static_cast<std::ptrdiff_t>(item.answers()));
            out.items.push_back(std::move(item));
        }
        out.first_item.push_back(out.items.size());
    }
    return out;
}

class Updates : public testing::TestWithParam<Kind> {};

TEST_P(Updates, EndWhereANewFitEnds) {
    const World& world = GetParam().world;
    const Data all = simulate(world, 31).data;
    const std::size_t periods = world.periods > 1 ? world.periods - 1 : 1;
    const std::size_t few = all.items.size() - all.items.size() / 20;
    const Data before =
        earlier(all, periods, [&](std::size_t j) { return world.periods == 1 && j >= few; });
    FitOptions options;
    options.family = world.family;
    options.dimensions = world.dimensions;
    const Layout old_layout(before, world.family, world.dimensions);
    const Layout layout(all, world.family, world.dimensions);
    const Fit old = fit(before, old_layout, options, widest(), {});
    const Fit anew = fit(all, layout, options, widest(), {});
    ASSERT_TRUE(old.mode.converged && anew.mode.converged);

    Known known;
    known.positions.resize(layout.coordinates());
    std::copy(old.mode.point.positions.begin(), old.mode.point.positions.end(),
              known.positions.begin());
    known.items.resize(all.items.size());
    for (std::size_t j = 0; j < before.items.size(); ++j) {
        const auto first = old.mode.point.parameters.begin() +
                           static_cast<std::ptrdiff_t>(old_layout.first_parameter(j));
        known.items[before.items[j].source].assign(
            first, first + static_cast<std::ptrdiff_t>(old_layout.parameters_of_item(j)));
    }
    EXPECT_EQ(first_to_settle(all, layout, known) > 0, world.periods > 7);
    options.known = known;
    const Fit updated = fit(all, layout, options, widest(), {});
    ASSERT_TRUE(updated.mode.converged);
    EXPECT_NEAR(updated.mode.log_posterior, anew.mode.log_posterior, 1e-8);
    EXPECT_LE(updated.mode.iterations, 10);
    EXPECT_LT(updated.mode.iterations, anew.mode.iterations);
    for (std::size_t i = 0; i < layout.coordinates(); ++i) {
        EXPECT_NEAR(updated.mode.point.positions[i], anew.mode.point.positions[i], 1e-6);
        EXPECT_NEAR(updated.spread->sd[i], anew.spread->sd[i], 1e-6);
        EXPECT_NEAR(updated.spread->z_sd[i], anew.spread->z_sd[i], 1e-6);
    }
}

World world_of(Family family, std::size_t categories, std::size_t dimensions, std::size_t periods) {
    World world;
    world.family = family;
    world.categories = categories;
    world.dimensions = dimensions;
    world.periods = periods;
    world.anchored = dimensions == 1;
    world.items = periods == 1 ? 200 : dimensions > 1 ? 120 : 40;
    return world;
}

INSTANTIATE_TEST_SUITE_P(
    Models, Updates,
    testing::Values(Kind{"binary", world_of(Family::probit, 2, 1, 1)},
                    Kind{"ordinal in two dimensions", world_of(Family::probit, 3, 2, 1)},
                    Kind{"nominal", world_of(Family::nominal, 3, 1, 1)},
                    Kind{"dynamic", world_of(Family::probit, 3, 1, 5)},
                    Kind{"dynamic and long", world_of(Family::logit, 3, 1, 12)},
                    Kind{"dynamic in two dimensions", world_of(Family::probit, 3, 2, 5)}));

TEST(KnownStart, AMemberThatIsNewBeginsAtItsPriorAndAnotherWhereItWasNext) {
    Data data = simulate(world_of(Family::probit, 3, 1, 3), 3).data;
    const Layout layout(data, Family::probit, 1);
    data.priors[7].mean = 0.25;
    Known known;
    known.positions.assign(layout.coordinates(), 0.5);
    known.items.resize(data.items.size());
    const std::size_t members = data.states_in(0);
    for (std::size_t t = 0; t < 3; ++t)
        known.positions[t * members + 7].reset();
    known.positions[members + 3] = 0.75;
    known.positions[2 * members + 3].reset();
    known.positions[4].reset();
    known.positions[members + 4] = -0.75;
    const Workers workers;
    Pass pass(data, layout, widest(), workers);
    const Point point = known_start(data, layout, pass, known);
    EXPECT_EQ(point.positions[7], 0.25);
    EXPECT_EQ(point.positions[2 * members + 3], 0.75);
    EXPECT_EQ(point.positions[4], -0.75);
}

} // namespace
} // namespace plenary::idealpoint
