// How heavy the tail of importance weights is.
#pragma once

#include <vector>

namespace plenary {

// The shape k of the generalised Pareto distribution of the largest weights (the greatest of 20 %
// and 3 sqrt(n) of them, whichever is fewer), by the empirical Bayes estimate of Zhang and Stephens
// (2009) with the prior of Vehtari, Simpson, Gelman, Yao and Gabry (2024). Below 0.7 averages over
// the weights are to be trusted; above 1 they have no mean. Weights are not negative; fewer than 25
// of them, or a tail that is flat, give -infinity: nothing to fear is seen. Cost n log n.
[[nodiscard]] double pareto_k(std::vector<double> weights);

} // namespace plenary
