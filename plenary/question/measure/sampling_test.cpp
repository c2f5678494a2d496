#include "plenary/question/measure/sampling.hpp"

#include <gtest/gtest.h>

#include "plenary/diagram/compile.hpp"
#include "plenary/diagram/pivots.hpp"

namespace plenary::question {
namespace {

Game game_of(const char* rule, int members) {
    Electorate electorate;
    for (int i = 0; i < members; ++i) {
        const std::string code(1, static_cast<char>('A' + i));
        electorate.members.push_back({code, code, true, "seated"});
    }
    return bind(parse_formula(rule).value(), electorate, 3).value();
}

TEST(Sampling, AgreesWithTheDiagramWithinItsError) {
    const Game game = game_of("yes >= 2/3 of voting and yes >= 4", 9);
    std::vector<double> chance;
    std::vector<std::array<double, 1>> exact;
    for (int i = 0; i < 9; ++i) {
        for (const double p : {0.3, 0.2, 0.5}) {
            chance.push_back(p);
            exact.push_back({p});
        }
    }
    const auto truth =
        diagram::pivots<1>(diagram::compile(game.spec, 100'000).value().diagram, exact);
    const Sampled got = sample_passage(game, chance, 40'000, 1, {}, {});
    EXPECT_LT(got.low, truth.probability[0]);
    EXPECT_GT(got.high, truth.probability[0]);
    EXPECT_LT(got.high - got.low, 0.012);
    for (std::size_t k = 0; k < chance.size(); ++k)
        EXPECT_NEAR(got.given[k], truth.given[k][0], 0.015);
    // Two workers, the last task first.
    const Workers backwards{2, [](std::size_t, std::size_t tasks, const Workers::Task& task) {
                                for (std::size_t k = tasks; k-- > 0;)
                                    task(k, k % 2);
                            }};
    const Sampled again = sample_passage(game, chance, 40'000, 1, {}, backwards);
    EXPECT_EQ(got.passed, again.passed) << "the same seed gives the same answer";
    EXPECT_EQ(got.given, again.given);
}

TEST(Sampling, ARareEventIsNeverABareZero) {
    const Game game = game_of("yes >= 9", 9);
    std::vector<double> chance;
    for (int i = 0; i < 9; ++i)
        chance.insert(chance.end(), {0.99, 0.0, 0.01});
    const Sampled got = sample_passage(game, chance, 1000, 1, {}, {});
    EXPECT_EQ(got.passed, 0U);
    EXPECT_GT(got.high, 0.0);
}

TEST(Sampling, StopsWhenTold) {
    const Game game = game_of("yes >= 2", 3);
    const std::vector<double> chance{1, 0, 0, 1, 0, 0, 1, 0, 0};
    EXPECT_EQ(sample_passage(game, chance, 1'000'000, 1, [](double) { return false; }, {}).samples,
              0U);
}

} // namespace
} // namespace plenary::question
