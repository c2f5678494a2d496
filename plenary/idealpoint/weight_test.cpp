// A weight of two is the roll call twice, in every model.
#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "plenary/idealpoint/fit.hpp"
#include "plenary/idealpoint/simulated.hpp"

namespace plenary::idealpoint {
namespace {

struct Kind {
    std::string name;
    World world;
    bool integrate_items = false;
};

void PrintTo(const Kind& kind, std::ostream* out) { *out << kind.name; }

// Every third item weighs two, or stands twice.
Data weighted(Data data) {
    for (std::size_t j = 0; j < data.items.size(); j += 3)
        data.items[j].weight = 2;
    return data;
}

Data repeated(const Data& data) {
    Data out = data;
    out.items.clear();
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        out.items.push_back(data.items[j]);
        if (j % 3 == 0)
            out.items.push_back(data.items[j]);
    }
    for (std::size_t t = 0; t <= data.periods(); ++t) {
        out.first_item[t] = static_cast<std::size_t>(std::count_if(
            out.items.begin(), out.items.end(), [t](const Item& item) { return item.period < t; }));
    }
    return out;
}

class Weights : public testing::TestWithParam<Kind> {};

TEST_P(Weights, OfTwoAreTheRollCallTwice) {
    const Kind& kind = GetParam();
    const Data data = simulate(kind.world, 12).data;
    FitOptions options;
    options.family = kind.world.family;
    options.dimensions = kind.world.dimensions;
    options.integrate_items = kind.integrate_items;
    options.mode.decrement = 1e-18;
    const auto fitted = [&](const Data& one) {
        const Layout layout(one, options.family, options.dimensions);
        return fit(one, layout, options, widest(), {});
    };
    const Fit plain = fitted(data);
    const Fit once = fitted(weighted(data));
    const Fit twice = fitted(repeated(data));
    ASSERT_TRUE(plain.spread && once.spread && twice.spread);
    EXPECT_NEAR(once.mode.log_posterior, twice.mode.log_posterior, 1e-7);
    double moved = 0;
    const double near = kind.integrate_items ? 1e-5 : 1e-9;
    for (std::size_t i = 0; i < once.mode.point.positions.size(); ++i) {
        EXPECT_NEAR(once.mode.point.positions[i], twice.mode.point.positions[i], near);
        EXPECT_NEAR(once.spread->z_sd[i], twice.spread->z_sd[i], near);
        moved =
            std::max(moved, std::abs(once.mode.point.positions[i] - plain.mode.point.positions[i]));
    }
    EXPECT_GT(moved, 1e-3) << "weights do nothing";
}

World world_of(Family family, std::size_t categories, std::size_t dimensions, std::size_t periods) {
    World world;
    world.family = family;
    world.members = 20;
    world.categories = categories;
    world.dimensions = dimensions;
    world.periods = periods;
    world.items = periods > 1 ? 30 : 60;
    return world;
}

INSTANTIATE_TEST_SUITE_P(Models, Weights,
                         testing::Values(Kind{"binary", world_of(Family::probit, 2, 1, 1)},
                                         Kind{"ordinal", world_of(Family::probit, 3, 1, 1)},
                                         Kind{"two dimensions", world_of(Family::probit, 2, 2, 1)},
                                         Kind{"dynamic", world_of(Family::probit, 3, 1, 4)},
                                         Kind{"logit", world_of(Family::logit, 3, 1, 1)},
                                         Kind{"nominal", world_of(Family::nominal, 3, 1, 1)},
                                         Kind{"integrated", world_of(Family::probit, 2, 1, 1),
                                              true}));

// Linked copies share their parameters and the prior of those, which does not grow with the weight.
TEST(WeightsOfLinkedItems, AreThoseOfTheirVotesAlone) {
    Data data = simulate(world_of(Family::probit, 3, 1, 3), 4).data;
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        if (data.items[j].categories() == 3 && data.items[j].source % 5 == 0)
            data.items[j].group = 0;
    }
    data.groups = 1;
    FitOptions options;
    options.mode.decrement = 1e-18;
    const auto fitted = [&](const Data& one) {
        const Layout layout(one, options.family, 1);
        return fit(one, layout, options, widest(), {});
    };
    const Fit once = fitted(weighted(data));
    const Fit twice = fitted(repeated(data));
    ASSERT_TRUE(once.mode.converged && twice.mode.converged);
    for (std::size_t i = 0; i < once.mode.point.positions.size(); ++i)
        EXPECT_NEAR(once.mode.point.positions[i], twice.mode.point.positions[i], 1e-9);
}

} // namespace
} // namespace plenary::idealpoint
