// What settling frozen forecasts came to, as an answer.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "plenary/format/forecast_log.hpp"
#include "plenary/question/answer.hpp"

namespace plenary::study {

struct JustSettled {
    const std::string& path;
    const format::ForecastLog& log;                               // with what was added, at its end
    const std::map<std::string, score::Came>& came;               // by motion
    const std::vector<std::pair<std::string, std::string>>& open; // motions without votes, why
    std::size_t added = 0;                                        // lines
};

// Every forecast of the motions with votes: data with the keys of docs/schema/forecast-settle.json,
// tables for people (two for each motion), one table of all.
[[nodiscard]] question::Answer settle_answer(const JustSettled& settled);

} // namespace plenary::study
