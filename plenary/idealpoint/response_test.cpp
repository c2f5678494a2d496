#include "plenary/idealpoint/response.hpp"

#include <array>
#include <cmath>

#include <gtest/gtest.h>

#include "plenary/idealpoint/chances.hpp"
#include "plenary/numeric/random.hpp"

namespace plenary::idealpoint {
namespace {

struct Case {
    Family family = Family::probit;
    std::size_t categories = 2;
    std::size_t dimensions = 1;
};

void PrintTo(const Case& shown, std::ostream* out) {
    *out << "family " << static_cast<int>(shown.family) << ", " << shown.categories
         << " categories, " << shown.dimensions << " dimensions";
}

// An item with answers of every category, and parameters.
struct Asked {
    Case kind;
    std::size_t answers = 0;
    std::vector<std::uint32_t> voters;
    std::vector<std::size_t> starts;
    std::vector<double> positions;
    std::vector<double> theta;
    std::vector<double> precision;
    double weight = 1.5;

    // log likelihood + log prior of the parameters, from the chances alone.
    [[nodiscard]] double value(const std::vector<double>& x, const std::vector<double>& t) const {
        double sum = 0;
        std::array<double, most_categories> p{};
        std::array<double, most_dimensions> at{};
        for (std::size_t k = 0; k < kind.categories; ++k) {
            for (std::size_t i = starts[k]; i < starts[k + 1]; ++i) {
                for (std::size_t e = 0; e < kind.dimensions; ++e)
                    at[e] = x[e * answers + voters[i]];
                chances_at(kind.family, kind.categories, kind.dimensions, t.data(), at.data(),
                           p.data());
                sum += weight * std::log(p[k]);
            }
        }
        for (std::size_t i = 0; i < t.size(); ++i)
            sum -= weight * precision[i] * t[i] * t[i] / 2;
        return sum;
    }
};

Asked ask(const Case& kind, std::size_t answers, double spread) {
    RandomStream random(11, answers);
    Asked out;
    out.kind = kind;
    out.answers = answers;
    for (std::size_t i = 0; i < answers; ++i)
        out.voters.push_back(static_cast<std::uint32_t>(answers - 1 - i));
    for (std::size_t k = 0; k <= kind.categories; ++k)
        out.starts.push_back(answers * k / kind.categories);
    for (std::size_t i = 0; i < answers * kind.dimensions; ++i)
        out.positions.push_back(spread * (random.uniform() - 0.5));
    const std::size_t slopes = slopes_of(kind.family, kind.categories, kind.dimensions);
    const std::size_t p = parameters_of(kind.family, kind.categories, kind.dimensions);
    for (std::size_t i = 0; i < slopes; ++i)
        out.theta.push_back(random.uniform() * 2 - 0.7);
    for (std::size_t i = slopes; i < p; ++i)
        out.theta.push_back(static_cast<double>(i - slopes) - 0.4);
    for (std::size_t i = 0; i < p; ++i)
        out.precision.push_back(0.3 + 0.1 * static_cast<double>(i));
    return out;
}

class Responses : public testing::TestWithParam<Case> {};

// Everything that a step needs, against differences of the log posterior.
TEST_P(Responses, HaveTheDerivativesOfTheirChances) {
    for (const std::size_t answers : {9UL, 16UL, 23UL}) {
        for (const Width width : {Width::plain, widest()}) {
            const Asked asked = ask(GetParam(), answers, 3.0);
            const std::size_t d = asked.kind.dimensions;
            const std::size_t p = asked.theta.size();
            ItemRoom room(answers, d, p, asked.kind.categories);
            ItemWork work;
            room.lend(work);
            work.answers = answers;
            work.dimensions = d;
            work.categories = asked.kind.categories;
            work.parameters = p;
            work.weight = asked.weight;
            work.voters = asked.voters.data();
            work.starts = asked.starts.data();
            work.positions = asked.positions.data();
            work.states = answers;
            work.theta = asked.theta.data();
            work.precision = asked.precision.data();
            work.curvature = Curvature::whole;
            respond(asked.kind.family, work, width);

            double prior = 0;
            for (std::size_t i = 0; i < p; ++i)
                prior -= asked.weight * asked.precision[i] * asked.theta[i] * asked.theta[i] / 2;
            EXPECT_NEAR(work.log_likelihood + prior, asked.value(asked.positions, asked.theta),
                        1e-10);

            // L and L^-1 times things, back to the things.
            const auto lower = [&](std::size_t r, std::size_t c) {
                return c <= r ? work.root[r * p + c] : 0.0;
            };
            const double h = 1e-4;
            const auto moved = [&](std::size_t a, double da, std::size_t b, double db) {
                // Coordinates 0 to p - 1 are parameters, then positions by dimension and state.
                std::vector<double> x = asked.positions;
                std::vector<double> t = asked.theta;
                for (const auto& [at, by] : {std::pair{a, da}, std::pair{b, db}}) {
                    if (at < p)
                        t[at] += by;
                    else
                        x[at - p] += by;
                }
                return asked.value(x, t);
            };
            const auto second = [&](std::size_t a, std::size_t b) {
                return -(moved(a, h, b, h) - moved(a, h, b, -h) - moved(a, -h, b, h) +
                         moved(a, -h, b, -h)) /
                       (4 * h * h);
            };
            const auto first = [&](std::size_t a) {
                return (moved(a, h, a, 0) - moved(a, -h, a, 0)) / (2 * h);
            };
            for (std::size_t r = 0; r < p; ++r) {
                double pull = 0;
                for (std::size_t k = 0; k <= r; ++k)
                    pull += lower(r, k) * work.pull[k];
                EXPECT_NEAR(pull, first(r), 1e-5) << "gradient of parameter " << r;
                for (std::size_t c = 0; c <= r; ++c) {
                    double sum = 0;
                    for (std::size_t k = 0; k < p; ++k)
                        sum += lower(r, k) * lower(c, k);
                    EXPECT_NEAR(sum, second(r, c), 2e-4) << "parameters " << r << " and " << c;
                }
                for (std::size_t e = 0; e < d; ++e) {
                    for (std::size_t i = 0; i < answers; ++i) {
                        double sum = 0;
                        for (std::size_t k = 0; k <= r; ++k)
                            sum += lower(r, k) * work.cross[(k * d + e) * work.stride + i];
                        const std::size_t state = e * answers + asked.voters[i];
                        EXPECT_NEAR(sum, second(r, p + state), 2e-4)
                            << "parameter " << r << ", dimension " << e << ", answer " << i;
                    }
                }
            }
            std::size_t pair = 0;
            for (std::size_t e = 0; e < d; ++e) {
                for (std::size_t i = 0; i < answers; ++i) {
                    const std::size_t state = e * answers + asked.voters[i];
                    EXPECT_NEAR(work.slope_pull[e * work.stride + i], first(p + state), 1e-5);
                }
                for (std::size_t f = 0; f <= e; ++f, ++pair) {
                    for (std::size_t i = 0; i < answers; ++i) {
                        EXPECT_NEAR(work.own[pair * work.stride + i],
                                    second(p + e * answers + asked.voters[i],
                                           p + f * answers + asked.voters[i]),
                                    2e-4);
                    }
                }
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Families, Responses,
                         testing::Values(Case{Family::probit, 2, 1}, Case{Family::probit, 3, 1},
                                         Case{Family::probit, 5, 2}, Case{Family::logit, 2, 1},
                                         Case{Family::logit, 4, 2}, Case{Family::nominal, 2, 1},
                                         Case{Family::nominal, 3, 2}, Case{Family::nominal, 4, 3}));

TEST(Responses, FarTailsStayFinite) {
    for (const Family family : {Family::probit, Family::logit, Family::nominal}) {
        const Asked asked = ask({family, 3, 1}, 30, 2000);
        ItemRoom room(30, 1, asked.theta.size(), 3);
        ItemWork work;
        room.lend(work);
        work.answers = 30;
        work.categories = 3;
        work.parameters = asked.theta.size();
        work.voters = asked.voters.data();
        work.starts = asked.starts.data();
        work.positions = asked.positions.data();
        work.states = 30;
        work.theta = asked.theta.data();
        work.precision = asked.precision.data();
        for (const Width width : {Width::plain, widest()}) {
            respond(family, work, width);
            EXPECT_TRUE(std::isfinite(work.log_likelihood));
            EXPECT_LT(work.log_likelihood, -1000);
            EXPECT_TRUE(work.positive);
            for (std::size_t i = 0; i < 30; ++i)
                EXPECT_TRUE(std::isfinite(work.slope_pull[i]));
        }
    }
}

TEST(Responses, CutpointsOutOfOrderAreImpossible) {
    Asked asked = ask({Family::probit, 3, 1}, 24, 2);
    std::swap(asked.theta[1], asked.theta[2]);
    ItemRoom room(24, 1, 3, 3);
    ItemWork work;
    room.lend(work);
    work.answers = 24;
    work.categories = 3;
    work.parameters = 3;
    work.curvature = Curvature::value;
    work.voters = asked.voters.data();
    work.starts = asked.starts.data();
    work.positions = asked.positions.data();
    work.states = 24;
    work.theta = asked.theta.data();
    work.precision = asked.precision.data();
    for (const Family family : {Family::probit, Family::logit}) {
        respond(family, work, widest());
        EXPECT_FALSE(work.log_likelihood > -1e300);
    }
}

} // namespace
} // namespace plenary::idealpoint
