// What a forecast takes for granted, as a TOML file: docs/formats/forecast-priors.md.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

// The share of members that voted as they had said, as if `weight` of them had been seen.
struct Reliability {
    double kept = 0;
    double weight = 0;
    std::string source;
};

struct ForecastPriors {
    double surprise_at_once = 0;
    double surprise_per_year = 0;
    std::string surprise_source;
    std::map<std::string, Reliability, std::less<>> statements; // by act; "lean" of leaning ones
};

// Every act but a vote and an aggregate is needed, and "lean". Problems with places: those of TOML;
// unknown-key, missing-key; bad-value for a share that is not between 0 and 1, a weight that is
// negative, an act that there is not or that stands twice.
[[nodiscard]] ForecastPriors parse_forecast_priors(std::string_view bytes, const std::string& file,
                                                   std::vector<Problem>& problems);

} // namespace plenary::format
