#include "plenary/inducement/robust.hpp"

#include <algorithm>
#include <cmath>

#include "plenary/inducement/recruit.hpp"

namespace plenary::inducement {
namespace {

// The level t at which the `count` least of max(value, t) add up to `budget`; `values` ascending,
// at least `count` of them.
double level_of(const std::vector<double>& values, std::size_t count, double budget) {
    // With the lowest j raised to t: j t + the next count - j as they are.
    double tail = 0;
    for (std::size_t k = 0; k < count; ++k)
        tail += values[k];
    if (tail >= budget)
        return values.front();
    for (std::size_t j = 1; j <= count; ++j) {
        tail -= values[j - 1];
        const double level = (budget - tail) / static_cast<double>(j);
        if (j == count || level <= values[j])
            return level;
    }
    return budget;
}

// Votes are only counted, `quota` of them carry.
Robust by_counting(std::size_t quota, std::vector<double> leaning, double budget) {
    std::sort(leaning.rbegin(), leaning.rend());
    const std::size_t n = leaning.size();
    const auto supporters = static_cast<std::size_t>(
        std::count_if(leaning.begin(), leaning.end(), [](double v) { return v > 0; }));
    Robust out;
    out.budget = budget;
    std::optional<double> best;
    for (std::size_t m = std::max(quota, supporters); m <= n; ++m) {
        std::vector<double> raised(leaning.begin(),
                                   leaning.begin() + static_cast<std::ptrdiff_t>(m));
        std::sort(raised.begin(), raised.end());
        // Nobody is paid to stay below nothing.
        const double level = std::max(0.0, level_of(raised, m - quota + 1, budget));
        double cost = 0;
        for (const double v : raised)
            cost += std::max(0.0, level - v);
        // A cost that differs by rounding alone does not make a larger coalition better.
        if (!best || cost < *best - 1e-12 * (1 + std::abs(*best))) {
            best = cost;
            out.cost = cost;
            out.size = m;
            out.level = level;
        }
        if (budget == 0)
            break; // whoever is not needed is not paid
    }
    if (budget == 0) {
        out.level = 0;
        out.size = quota;
    }
    return out;
}

Robust without_counter(const BoundRule& rule, const std::vector<double>& leaning) {
    std::vector<double> cost;
    for (const double v : leaning)
        cost.push_back(std::max(0.0, -v));
    Robust out;
    out.cost = cheapest_winning(rule, cost).cost;
    return out;
}

class Cutting {
public:
    Cutting(const BoundRule& rule, const std::vector<double>& leaning, double budget)
        : rule_(rule) {
        problem_.leaning = leaning;
        problem_.budget = budget;
    }

    Result<Robust> run() {
        for (const bool relaxed : {true, false}) {
            problem_.relaxed = relaxed;
            while (true) {
                auto plan = recruit(problem_);
                if (!plan)
                    return fail(plan.error());
                const Coalition weakest = cheapest_blocking(rule_, plan->price);
                if (weakest.cost >= problem_.budget * (1 - 1e-9) || known(weakest)) {
                    if (relaxed)
                        break;
                    return answer(*plan, weakest);
                }
                problem_.blocking.push_back(weakest.variables);
            }
        }
        return Robust{};
    }

private:
    // Only rounding can bring a coalition back that is in the program already.
    [[nodiscard]] bool known(const Coalition& coalition) const {
        return std::find(problem_.blocking.begin(), problem_.blocking.end(), coalition.variables) !=
               problem_.blocking.end();
    }

    [[nodiscard]] Robust answer(const RecruitPlan& plan, const Coalition& weakest) const {
        Robust out;
        out.budget = problem_.budget;
        out.cost = std::max(0.0, plan.cost);
        out.coalitions = problem_.blocking.size();
        // Raising everybody paid by what the weakest coalition lacks would close it.
        out.gap =
            std::max(0.0, problem_.budget - weakest.cost) * static_cast<double>(rule_.variables());
        return out;
    }

    const BoundRule& rule_;
    RecruitProblem problem_;
};

} // namespace

Result<Robust> robust_cost(const BoundRule& rule, const std::vector<double>& leaning,
                           double budget) {
    if (const std::size_t quota = rule.quota(); quota > 0)
        return by_counting(quota, leaning, budget);
    if (budget == 0)
        return without_counter(rule, leaning);
    return Cutting(rule, leaning, budget).run();
}

} // namespace plenary::inducement
