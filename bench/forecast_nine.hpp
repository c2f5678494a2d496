// The nine later votes of the OAS on Venezuela, forecast from what was known by 30 March 2017.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/rollcall/archive.hpp"
#include "plenary/study/forecast_asked.hpp"

namespace plenary::bench {

// Options of `plenary forecast`, besides the archives, with their values.
using Options = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] study::Request oas_request(std::string_view motion,
                                         const std::vector<std::string>& archives,
                                         const Options& options = {});

struct NineFigures {
    std::vector<double> log_loss; // sums by roll call
    std::vector<double> votes;
    std::string table; // a row a vote
    // Of all votes together, and of the nine.
    double mean_log_loss = 0;
    double brier = 0;
    double brier_of_passing = 0;
    double width = 0; // of the 90 % interval of the total
    int covered = 0;  // how many totals were within it
};

// Ends the program where a forecast cannot be made.
[[nodiscard]] NineFigures forecast_nine(const rollcall::Archive& record,
                                        const std::vector<std::string>& archives,
                                        const Options& options = {});

// The table, and what the nine come to together.
void print(const NineFigures& figures);

// The difference of the log loss of two, a less b, with roll calls drawn anew 10,000 times: the
// central 95 %.
[[nodiscard]] std::pair<double, double> difference95(const NineFigures& a, const NineFigures& b);

} // namespace plenary::bench
