#include "plenary/numeric/mills.hpp"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "plenary/numeric/width.hpp"

namespace plenary {
namespace {

struct Ratios {
    [[gnu::always_inline]] static void run(double* out, const double* t, const double* series,
                                           std::size_t n) {
        for (std::size_t i = 0; i < n; i += lanes)
            save(out + i, mills_ratio(series, load(t + i)));
    }
};

struct Exponentials {
    [[gnu::always_inline]] static void run(double* out, const double* x, std::size_t n) {
        for (std::size_t i = 0; i < n; i += lanes)
            save(out + i, exp_of(load(x + i)));
    }
};

std::vector<Width> widths() {
    std::vector<Width> out = {Width::plain};
    if (widest() != Width::plain)
        out.push_back(Width::v3);
    if (widest() == Width::v4)
        out.push_back(Width::v4);
    return out;
}

TEST(Mills, IsTheRatioOfTailAndDensity) {
    std::vector<double> t;
    for (double x = 0; x < 200; x += x < 12 ? 0.003 : 0.5)
        t.push_back(x);
    t.push_back(1e6);
    t.resize(whole_lanes(t.size()), 1.0);
    for (const Width width : widths()) {
        std::vector<double> out(t.size());
        run_on<Ratios>(width, out.data(), static_cast<const double*>(t.data()),
                       mills_series().coefficients.data(), t.size());
        for (std::size_t i = 0; i < t.size(); ++i) {
            const long double x = t[i];
            long double want = 0;
            if (x < 100) {
                want = std::sqrt(std::numbers::pi_v<long double> / 2) * std::exp(x * x / 2) *
                       std::erfc(x / std::numbers::sqrt2_v<long double>);
            } else {
                const long double s = 1 / (x * x);
                want = (1 - s * (1 - s * (3 - s * (15 - s * 105)))) / x;
            }
            EXPECT_NEAR(out[i] / static_cast<double>(want), 1, 1.5e-15) << t[i];
        }
    }
}

TEST(Lanes, ExpIsExpToTheLastBits) {
    std::vector<double> x;
    for (double each = -707.9; each < 700; each += 0.37)
        x.push_back(each);
    x.push_back(0);
    x.push_back(-1000);
    x.resize(whole_lanes(x.size()), 0.0);
    for (const Width width : widths()) {
        std::vector<double> out(x.size());
        run_on<Exponentials>(width, out.data(), static_cast<const double*>(x.data()), x.size());
        for (std::size_t i = 0; i < x.size(); ++i) {
            if (x[i] < -708)
                EXPECT_EQ(out[i], 0);
            else
                EXPECT_NEAR(out[i] / std::exp(x[i]), 1, 5e-16) << x[i];
        }
    }
}

} // namespace
} // namespace plenary
