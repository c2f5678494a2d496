// How the forecast's model is asked for, whatever it is asked about.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/forecast/batch.hpp"
#include "plenary/forecast/settings.hpp"
#include "plenary/study/open.hpp"

namespace plenary::study {

// --titles, --selection, --seed, --draws and --threads.
[[nodiscard]] std::vector<question::Option> forecast_model_options();

struct ForecastModel {
    forecast::Settings settings;
    std::optional<forecast::Selection> selection; // none: not given
    bool titles = false;
    std::uint64_t seed = 1;
};

// Errors (usage): unknown-selection, bad-number.
[[nodiscard]] Result<ForecastModel> forecast_model(const question::Asked& asked);

// Known votes that the selection rules out, as a problem of invalid input; `place` says where the
// task is from ("session 61"), and may be empty.
[[nodiscard]] std::optional<Problem> impossible_selection(const score::Task& task,
                                                          forecast::Selection selection,
                                                          const Where& where,
                                                          std::string_view place);

// A roll call that nothing could be drawn for, as a problem of invalid input.
[[nodiscard]] Problem nothing_drawn(std::string_view roll_call, const Where& where);

// Roll calls whose effective sample stayed too small, of those named, in a sentence; none: all are
// well.
[[nodiscard]] std::optional<std::string> say_few_effective(std::span<const std::string> roll_calls);

} // namespace plenary::study
