#include "plenary/idealpoint/likeliest.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <gtest/gtest.h>

#include "plenary/idealpoint/chances.hpp"
#include "plenary/numeric/normals.hpp"

namespace plenary::idealpoint {
namespace {

TEST(Likeliest, IsTheGreatestChance) {
    NormalStream random(7, 0);
    std::size_t middle = 0;
    for (const Family family : {Family::probit, Family::logit, Family::nominal}) {
        for (const std::size_t categories : {1U, 2U, 3U, 4U}) {
            for (const std::size_t d : {1U, 2U}) {
                for (int item = 0; item < 40; ++item) {
                    std::vector<double> theta(parameters_of(family, categories, d));
                    for (double& each : theta)
                        each = random.next();
                    if (family != Family::nominal)
                        std::sort(theta.begin() + static_cast<std::ptrdiff_t>(d), theta.end());
                    const Likeliest likeliest(family, categories, d, theta.data());
                    for (int member = 0; member < 50; ++member) {
                        const std::array<double, 2> x{2 * random.next(), 2 * random.next()};
                        std::array<double, most_categories> p{};
                        chances_at(family, categories, d, theta.data(), x.data(), p.data());
                        const std::size_t k = likeliest.at(x.data());
                        ASSERT_LT(k, categories);
                        EXPECT_EQ(p[k], *std::max_element(p.begin(), p.end()));
                        middle += categories == 3 && k == 1 ? 1 : 0;
                    }
                }
            }
        }
    }
    EXPECT_GT(middle, 1000);
}

} // namespace
} // namespace plenary::idealpoint
