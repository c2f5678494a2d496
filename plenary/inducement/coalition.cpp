#include "plenary/inducement/coalition.hpp"

namespace plenary::inducement {
namespace {

AtPrices at(const BoundRule& rule, const std::vector<Interval>& prices, double Interval::*end) {
    std::vector<double> cost;
    for (const Interval& price : prices)
        cost.push_back(price.*end);
    const Coalition found = cheapest_winning(rule, cost);
    const WithAndWithout either = winning_with_and_without(rule, cost);
    AtPrices out;
    out.cost = found.cost;
    out.in_one.assign(cost.size(), false);
    for (const std::uint32_t v : found.variables)
        out.in_one[v] = true;
    // Scaled costs are exact to 60 bits of their sum.
    double sum = 1;
    for (const double one : cost)
        sum += one;
    const double slack = 1e-12 * sum;
    for (std::size_t v = 0; v < cost.size(); ++v) {
        out.in_every.push_back(either.without[v] > found.cost + slack);
        out.in_some.push_back(either.with[v] <= found.cost + slack);
    }
    return out;
}

} // namespace

CheapestCoalition cheapest_coalition(const BoundRule& rule, const std::vector<Interval>& prices) {
    return {at(rule, prices, &Interval::low), at(rule, prices, &Interval::mode),
            at(rule, prices, &Interval::high)};
}

} // namespace plenary::inducement
