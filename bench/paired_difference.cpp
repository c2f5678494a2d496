#include "bench/paired_difference.hpp"

#include <algorithm>
#include <vector>

#include "plenary/numeric/random.hpp"

namespace plenary::bench {

std::pair<double, double> difference95(std::span<const PairedLoss> things) {
    RandomStream random(1, 0);
    std::vector<double> differences;
    constexpr int repeats = 10000;
    for (int r = 0; r < repeats; ++r) {
        double loss = 0;
        double votes = 0;
        for (std::size_t k = 0; k < things.size(); ++k) {
            const auto at =
                static_cast<std::size_t>(random.uniform() * static_cast<double>(things.size()));
            loss += things[at].difference;
            votes += things[at].votes;
        }
        differences.push_back(loss / votes);
    }
    std::sort(differences.begin(), differences.end());
    return {differences[repeats / 40], differences[repeats - repeats / 40]};
}

} // namespace plenary::bench
