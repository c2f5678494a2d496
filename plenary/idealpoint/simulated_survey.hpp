// Archives of answers drawn from a model, for tests.
#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "plenary/idealpoint/chances.hpp"
#include "plenary/numeric/normal.hpp"
#include "plenary/numeric/random.hpp"

namespace plenary::idealpoint {

struct SimulatedSurvey {
    std::vector<double> positions;
    Data data; // static, one dimension
};

// Adds an item with these answers: a list of members for each category. Unused categories are
// dropped.
inline void add_item(Data& data, const std::vector<std::vector<std::uint32_t>>& voters) {
    Item item;
    item.first_voter = data.voters.size();
    for (std::size_t k = 0; k < voters.size(); ++k) {
        if (voters[k].empty())
            continue;
        item.labels.push_back(static_cast<std::uint8_t>(k));
        item.starts.push_back(data.voters.size() - item.first_voter);
        data.voters.insert(data.voters.end(), voters[k].begin(), voters[k].end());
    }
    item.starts.push_back(data.voters.size() - item.first_voter);
    data.items.push_back(std::move(item));
    data.first_item = {0, data.items.size()};
}

// So many members with priors N(0, 1), and no items.
inline Data members_alone(std::size_t members) {
    Data out;
    out.members = members;
    out.first_state = {0, members};
    out.first_item = {0, 0};
    out.priors.resize(members);
    for (std::size_t i = 0; i < members; ++i)
        out.member_of.push_back(static_cast<std::uint32_t>(i));
    return out;
}

// Positions, slopes and cutpoints (intercepts) drawn from N(0, 1); each member answers an item
// with chance `share`.
inline SimulatedSurvey simulate_survey(std::uint64_t seed, Family family, std::size_t members,
                                       std::size_t items, std::size_t categories, double share) {
    RandomStream random(seed, 0);
    const auto normal = [&] { return normal_quantile(random.uniform() + 0x1p-54); };
    SimulatedSurvey out;
    out.data = members_alone(members);
    for (std::size_t i = 0; i < members; ++i)
        out.positions.push_back(normal());
    std::array<double, most_categories> p{};
    for (std::size_t j = 0; j < items; ++j) {
        const std::size_t slopes = slopes_of(family, categories, 1);
        std::vector<double> theta;
        for (std::size_t i = 0; i < parameters_of(family, categories, 1); ++i)
            theta.push_back(normal());
        if (family != Family::nominal)
            std::sort(theta.begin() + static_cast<std::ptrdiff_t>(slopes), theta.end());
        std::vector<std::vector<std::uint32_t>> voters(categories);
        for (std::size_t i = 0; i < members; ++i) {
            if (random.uniform() >= share)
                continue;
            chances_at(family, categories, 1, theta.data(), &out.positions[i], p.data());
            double left = random.uniform();
            std::size_t k = 0;
            while (k + 1 < categories && left > p[k])
                left -= p[k++];
            voters[k].push_back(static_cast<std::uint32_t>(i));
        }
        add_item(out.data, voters);
    }
    return out;
}

} // namespace plenary::idealpoint
