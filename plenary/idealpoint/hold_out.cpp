#include "plenary/idealpoint/hold_out.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "plenary/idealpoint/chances.hpp"
#include "plenary/numeric/random.hpp"

namespace plenary::idealpoint {

HeldOut hold_out(const Data& data, double share, std::uint64_t seed) {
    HeldOut out{data, {}};
    RandomStream random(seed, 0);
    out.data.voters.clear();
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        const Item& from = data.items[j];
        Item& item = out.data.items[j];
        item.first_voter = out.data.voters.size();
        for (std::size_t k = 0; k < from.categories(); ++k) {
            item.starts[k] = out.data.voters.size() - item.first_voter;
            for (std::size_t i = from.starts[k]; i < from.starts[k + 1]; ++i) {
                const std::uint32_t voter = data.voters[from.first_voter + i];
                const bool last = i + 1 == from.starts[k + 1] &&
                                  out.data.voters.size() == item.first_voter + item.starts[k];
                if (random.uniform() < share && !last)
                    out.answers.push_back({j, voter, k});
                else
                    out.data.voters.push_back(voter);
            }
        }
        item.starts.back() = out.data.voters.size() - item.first_voter;
    }
    return out;
}

std::vector<double> log_losses(const HeldOut& held, const Layout& layout, const Point& point,
                               const std::vector<double>& sds) {
    assert(sds.empty() || (layout.dimensions() == 1 && layout.family() == Family::probit));
    std::vector<double> out;
    out.reserve(held.answers.size());
    std::array<double, most_dimensions> x{};
    std::array<double, most_categories> p{};
    std::array<double, most_parameters> parameters{};
    for (const HeldAnswer& answer : held.answers) {
        const Item& item = held.data.items[answer.item];
        for (std::size_t e = 0; e < layout.dimensions(); ++e)
            x[e] = point.positions[layout.coordinate(item.period, answer.voter, e)];
        const double* theta = point.parameters.data() + layout.first_parameter(answer.item);
        std::copy_n(theta, layout.parameters_of_item(answer.item), parameters.begin());
        if (!sds.empty()) {
            const double spread = theta[0] * sds[layout.coordinate(item.period, answer.voter, 0)];
            for (double& each : parameters)
                each /= std::sqrt(1 + spread * spread);
        }
        chances_at(layout.family(), item.categories(), layout.dimensions(), parameters.data(),
                   x.data(), p.data());
        out.push_back(-std::log(p[answer.category]));
    }
    return out;
}

} // namespace plenary::idealpoint
