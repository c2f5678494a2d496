#include "plenary/numeric/root.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace plenary {
namespace {

std::optional<double> root_of(double (*f)(double), double low, double high, int* calls = nullptr) {
    const auto counted = [&](double x) -> std::optional<double> {
        if (calls != nullptr)
            ++*calls;
        return f(x);
    };
    return find_root(counted, low, f(low), high, f(high), 1e-13);
}

TEST(Root, SmoothFunctionsInFewCalls) {
    int calls = 0;
    const auto root = root_of([](double x) { return x * x * x - 2; }, 0, 2, &calls);
    EXPECT_NEAR(root.value(), std::cbrt(2.0), 1e-12);
    EXPECT_LT(calls, 20);
}

TEST(Root, PlateausAndSteps) {
    EXPECT_NEAR(root_of([](double x) { return std::tanh(50 * (x - 0.3)); }, -40, 40).value(), 0.3,
                1e-12);
    EXPECT_NEAR(root_of([](double x) { return x < 1.25 ? -1.0 : 1.0; }, 0, 2).value(), 1.25, 1e-12);
}

TEST(Root, AnEndThatIsTheRoot) {
    EXPECT_EQ(root_of([](double x) { return x; }, 0, 1).value(), 0);
    EXPECT_EQ(root_of([](double x) { return x - 1; }, 0, 1).value(), 1);
}

TEST(Root, AFunctionThatStopsStopsTheSearch) {
    const auto none = [](double) -> std::optional<double> { return std::nullopt; };
    EXPECT_EQ(find_root(none, 0, -1, 1, 1, 1e-12), std::nullopt);
}

} // namespace
} // namespace plenary
