#include "plenary/numeric/clustered.hpp"

#include <cmath>
#include <limits>

namespace plenary {

ClusteredMean clustered_mean(std::span<const Cluster> clusters) {
    ClusteredMean out;
    double sum = 0;
    for (const Cluster& each : clusters) {
        sum += each.sum;
        out.count += each.count;
        out.clusters += each.count > 0 ? 1U : 0U;
    }
    const auto count = static_cast<double>(out.count);
    if (out.count > 0)
        out.mean = sum / count;
    if (out.clusters < 2) {
        out.error = std::numeric_limits<double>::infinity();
        return out;
    }
    double square = 0;
    for (const Cluster& each : clusters) {
        const double off = each.sum - out.mean * static_cast<double>(each.count);
        square += off * off;
    }
    const auto k = static_cast<double>(out.clusters);
    out.error = std::sqrt(square * k / (k - 1)) / count;
    return out;
}

} // namespace plenary
