#include "plenary/idealpoint/simulated.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "plenary/idealpoint/chances.hpp"
#include "plenary/numeric/normals.hpp"

namespace plenary::idealpoint {

namespace {

// What is left of the parameters where categories were dropped: cutpoints between the ones that
// occur. Only whole items are the truth of a nominal one.
void take_parameters(const World& world, const std::vector<std::vector<double>>& thetas,
                     Simulated& out) {
    const std::size_t d = world.dimensions;
    const std::size_t slopes = slopes_of(world.family, world.categories, d);
    const Layout layout(out.data, world.family, d);
    out.truth.parameters.assign(layout.parameters(), 0);
    for (std::size_t j = 0; j < thetas.size(); ++j) {
        if (!layout.owns(j))
            continue;
        double* to = out.truth.parameters.data() + layout.first_parameter(j);
        const std::vector<std::uint8_t>& labels = out.data.items[j].labels;
        for (std::size_t e = 0; e < slopes_of(world.family, labels.size(), d); ++e)
            *to++ = thetas[j][e];
        for (std::size_t k = 0; k + 1 < labels.size(); ++k)
            *to++ = thetas[j][slopes + labels[k]];
    }
}

} // namespace

Simulated simulate(const World& world, std::uint64_t seed) {
    Simulated out;
    NormalStream random(seed, 0);
    Data& data = out.data;
    data.members = world.members;
    data.item_prior = world.items_prior;
    const std::size_t d = world.dimensions;
    constexpr double anchor = 2;
    constexpr double anchor_variance = 0.1;
    for (std::size_t t = 0; t < world.periods; ++t) {
        data.first_state.push_back(data.states());
        const std::size_t first = out.truth.positions.size();
        out.truth.positions.resize(first + d * world.members);
        for (std::size_t m = 0; m < world.members; ++m) {
            StatePrior prior;
            if (t > 0) {
                prior.previous = data.first_state[t - 1] + m;
                prior.variance = world.step_variance;
            } else if (world.anchored && m < 2) {
                prior.mean = m == 0 ? anchor : -anchor;
                prior.variance = anchor_variance;
            }
            for (std::size_t e = 0; e < d; ++e) {
                const double from =
                    t > 0 ? out.truth.positions[first - d * world.members + e * world.members + m]
                    : e == 0 ? prior.mean
                             : 0.0;
                out.truth.positions[first + e * world.members + m] =
                    from + std::sqrt(prior.variance) * random.next();
            }
            data.member_of.push_back(static_cast<std::uint32_t>(m));
            data.priors.push_back(prior);
        }
    }
    data.first_state.push_back(data.states());

    const std::size_t slopes = slopes_of(world.family, world.categories, d);
    std::vector<double> theta(parameters_of(world.family, world.categories, d));
    std::array<double, most_dimensions> x{};
    std::array<double, most_categories> p{};
    const auto again = static_cast<std::size_t>(world.repeated * static_cast<double>(world.items));
    std::vector<std::vector<double>> thetas; // by item, of all categories
    std::vector<std::vector<std::size_t>> repeats(again);
    for (std::size_t t = 0; t < world.periods; ++t) {
        data.first_item.push_back(data.items.size());
        while (data.items.size() < (t + 1) * world.items) {
            const std::size_t within = data.items.size() - data.first_item.back();
            const bool known = t > 0 && within < again;
            if (known)
                theta = thetas[within];
            for (std::size_t i = 0; !known && i < theta.size(); ++i) {
                theta[i] = random.next() * std::sqrt(i < slopes ? world.items_prior.slope_variance
                                                                : world.items_prior.cut_variance);
            }
            if (world.family != Family::nominal)
                std::sort(theta.begin() + static_cast<std::ptrdiff_t>(slopes), theta.end());
            std::vector<std::vector<std::uint32_t>> answers(world.categories);
            for (std::size_t m = 0; m < world.members; ++m) {
                if (random.uniform() >= world.answered)
                    continue;
                for (std::size_t e = 0; e < d; ++e)
                    x[e] = out.truth.positions[(t * d + e) * world.members + m];
                chances_at(world.family, world.categories, d, theta.data(), x.data(), p.data());
                double left = random.uniform();
                std::size_t k = 0;
                while (k + 1 < world.categories && left >= p[k])
                    left -= p[k++];
                answers[k].push_back(static_cast<std::uint32_t>(m));
            }
            Item item;
            item.source = data.items.size();
            item.period = t;
            item.first_voter = data.voters.size();
            std::size_t so_far = 0;
            for (std::size_t k = 0; k < world.categories; ++k) {
                if (answers[k].empty())
                    continue;
                item.labels.push_back(static_cast<std::uint8_t>(k));
                item.starts.push_back(so_far);
                so_far += answers[k].size();
                data.voters.insert(data.voters.end(), answers[k].begin(), answers[k].end());
            }
            item.starts.push_back(so_far);
            if (so_far == 0)
                continue;
            give_two_sides(item);
            if (within < again)
                repeats[within].push_back(data.items.size());
            data.items.push_back(std::move(item));
            thetas.push_back(theta);
        }
    }
    data.first_item.push_back(data.items.size());
    for (const std::vector<std::size_t>& items : repeats)
        link_items(data, items);
    take_parameters(world, thetas, out);
    return out;
}

} // namespace plenary::idealpoint
