#include "plenary/study/forecast_reading.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace plenary::study {

ForecastReading reading_of(const MotionForecast& on, forecast::Asked asked,
                           forecast::Selection selection, forecast::Depth depth) {
    ForecastReading out;
    out.selection = selection;
    asked.selection = selection;
    DrawnSeats drawn = draw_seats(on, asked);
    out.possible = !drawn.forecast.impossible;
    out.forecast = std::move(drawn.forecast);
    if (out.possible) {
        out.outcome = forecast::outcome_of(
            drawn.votes, on.roster().seats.size(),
            [&on](std::span<const std::int8_t> votes) { return on.passes(votes); }, depth,
            out.forecast.effective);
    }
    return out;
}

std::vector<ForecastReading> readings_of(const MotionForecast& on) {
    std::vector<ForecastReading> out;
    for (const auto selection :
         {forecast::Selection::all, forecast::Selection::supporters, forecast::Selection::unknown})
        out.push_back(reading_of(on, on.asked, selection,
                                 selection == on.asked.selection ? forecast::Depth::whole
                                                                 : forecast::Depth::totals));
    return out;
}

const ForecastReading& main_reading(const MotionForecast& on,
                                    const std::vector<ForecastReading>& readings) {
    return *std::find_if(readings.begin(), readings.end(), [&](const ForecastReading& each) {
        return each.selection == on.asked.selection;
    });
}

Problem selection_impossible(const SelectionUsed& selection) {
    if (selection.from == SelectionFrom::sources) {
        return {
            Kind::invalid,
            "selection-impossible",
            "the sources that were heard are said to hear only supporters, but a member that does "
            "not vote yes was heard",
            "correct 'selection' in sources.csv, or say --selection unknown",
            selection.where,
            ""};
    }
    return {Kind::invalid,
            "selection-impossible",
            "only supporters are heard, but a member that does not vote yes was heard",
            "leave out --selection, or say all or unknown",
            Where{"--selection", 0, 0},
            ""};
}

std::optional<int> yes_needed(const MotionForecast& on) {
    const Count& count = on.counted.count;
    if (count.compound || depends_on_turnout(count.reading.rule))
        return std::nullopt;
    return static_cast<int>(count.reading.needed.low);
}

std::string no_number_of(const MotionForecast& on) {
    return on.counted.count.compound
               ? "the rule asks for more than a number of yes"
               : fmt::format("how many yes are needed depends on who takes part ({})",
                             to_string(on.counted.count.formula));
}

} // namespace plenary::study
