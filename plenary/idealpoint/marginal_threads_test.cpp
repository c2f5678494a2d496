#include <thread>

#include <gtest/gtest.h>

#include "plenary/idealpoint/marginal.hpp"
#include "plenary/idealpoint/simulated_survey.hpp"

namespace plenary::idealpoint {
namespace {

// Tasks dealt out in turn: worker w takes the tasks w, w + workers, ...
Workers dealing(std::size_t count) {
    Workers out;
    out.count = count;
    out.run = [](std::size_t workers, std::size_t tasks, const Workers::Task& task) {
        std::vector<std::jthread> threads;
        for (std::size_t worker = 0; worker < workers; ++worker) {
            threads.emplace_back([=, &task] {
                for (std::size_t k = worker; k < tasks; k += workers)
                    task(k, worker);
            });
        }
    };
    return out;
}

TEST(MarginalThreads, AnyNumberGivesTheSameBytes) {
    for (const Family family : {Family::probit, Family::logit, Family::nominal}) {
        const SimulatedSurvey simulated = simulate_survey(5, family, 1700, 80, 3, 0.1);
        const Layout layout(simulated.data, family, 1);
        const Marginal one = find_marginal(simulated.data, layout, {}, widest(), {});
        EXPECT_TRUE(one.converged);
        const Marginal three = find_marginal(simulated.data, layout, {}, widest(), dealing(3));
        EXPECT_EQ(one.objective, three.objective);
        EXPECT_EQ(one.gradient_norm, three.gradient_norm);
        EXPECT_EQ(one.decrement, three.decrement);
        EXPECT_EQ(one.point.positions, three.point.positions);
        EXPECT_EQ(one.point.parameters, three.point.parameters);
        EXPECT_EQ(one.sd, three.sd);
        EXPECT_EQ(one.steps, three.steps);
    }
}

} // namespace
} // namespace plenary::idealpoint
