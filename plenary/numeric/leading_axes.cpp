#include "plenary/numeric/leading_axes.hpp"

#include <algorithm>
#include <cmath>

#include "plenary/numeric/random.hpp"

namespace plenary {

std::vector<double> leading_axes(const Matrix& common, std::size_t axes, int rounds,
                                 std::uint64_t seed) {
    const std::size_t n = common.rows();
    std::vector<double> out;
    std::vector<std::vector<double>> found;
    for (std::size_t e = 0; e < axes; ++e) {
        RandomStream random(seed, e);
        std::vector<double> v(n);
        for (double& each : v)
            each = random.uniform() - 0.5;
        for (int round = 0; round < rounds; ++round) {
            for (const std::vector<double>& before : found) {
                double along = 0;
                for (std::size_t i = 0; i < n; ++i)
                    along += before[i] * v[i];
                for (std::size_t i = 0; i < n; ++i)
                    v[i] -= along * before[i];
            }
            std::vector<double> next = product(common, v);
            double norm = 0;
            for (const double each : next)
                norm += each * each;
            norm = std::sqrt(norm);
            if (!(norm > 0))
                break;
            for (std::size_t i = 0; i < n; ++i)
                v[i] = next[i] / norm;
        }
        found.push_back(v);
        double mean = 0;
        double square = 0;
        for (const double each : v) {
            mean += each / static_cast<double>(n);
            square += each * each / static_cast<double>(n);
        }
        const double sd = std::sqrt(std::max(square - mean * mean, 1e-300));
        for (const double each : v)
            out.push_back((each - mean) / sd);
    }
    return out;
}

} // namespace plenary
