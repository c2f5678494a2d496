#include "plenary/format/priors.hpp"

#include <cmath>

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

using namespace plenary;
using fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    for (const bool dynamic : {false, true}) {
        std::vector<Problem> problems;
        const format::Priors priors =
            format::parse_priors(fuzz::text_of(data, size), "p.toml", dynamic, problems);
        for (const Problem& problem : problems)
            fuzz::require_told(problem);
        for (const double variance : {priors.position.variance, priors.items.slope_variance,
                                      priors.items.cut_variance, priors.step_variance})
            require(variance > 0 && std::isfinite(variance), "a variance is one");
    }
    return 0;
}
