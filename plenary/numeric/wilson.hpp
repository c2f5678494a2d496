// The interval around a share of repeated trials (Wilson 1927).
#pragma once

namespace plenary {

struct WilsonInterval {
    double low = 0;
    double high = 1;
};

// The 95 % interval of a share p in [0, 1] of n trials: never from 0 to 0, and 0 to 1 where n is 0.
[[nodiscard]] WilsonInterval wilson(double p, double n);

} // namespace plenary
