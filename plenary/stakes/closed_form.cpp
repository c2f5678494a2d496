#include "plenary/stakes/closed_form.hpp"

#include <cmath>

namespace plenary::stakes {

std::optional<double> closed_form_grant_element(const Terms& terms, double discount) {
    const double a = terms.per_year;
    const double m = terms.periods / a;
    if (!terms.times.empty() || terms.repayment == Repayment::list || discount == 0)
        return std::nullopt;
    if (terms.interest_at_end == InterestAtEnd::simple)
        return 1 - (1 + terms.rate_2 * m) / std::pow(1 + discount, m);
    if (terms.interest_at_end == InterestAtEnd::compound)
        return 1 - std::pow(1 + terms.rate_2 / a, terms.periods) / std::pow(1 + discount, m);
    if (terms.capitalise)
        return std::nullopt;

    const double r1 = terms.rate_1;
    const double r2 = terms.rate_2;
    const double nr = terms.periods - terms.first + 1;
    const double d = std::expm1(std::log1p(discount) / a);
    const double c1 = std::pow(1 + discount, (terms.first - 1) / a);
    const double c2 = std::pow(1 + discount, nr / a);
    const double zg = r1 * (1 - 1 / c1) / (a * d);
    if (terms.repayment == Repayment::annuity) {
        if (r2 == 0)
            return std::nullopt;
        const double level = r2 / a * (1 / std::expm1(nr * std::log1p(r2 / a)) + 1);
        return 1 - zg - level * (1 - 1 / c2) / (c1 * d);
    }
    const double zm = (1 - 1 / c2) / (nr * c1 * d);
    const double zx = r2 * (1 / c2 - 1 + d * nr) / (a * nr * c1 * d * d);
    return 1 - zg - zm - zx;
}

} // namespace plenary::stakes
