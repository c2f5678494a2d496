#include "plenary/study/brief_forecast.hpp"

#include "plenary/study/brief_blocks.hpp"
#include "plenary/study/forecast_pictures.hpp"

namespace plenary::study {

Result<std::string> brief_forecast(const Request& request) {
    const ToldForecast told = tell_forecast(request);
    if (!told.problems.empty())
        return fail(told.problems.front());
    const ForecastReading& main = main_reading(*told.on, told.readings);
    return "<div class=\"charts\">\n" +
           html_figure(forecast_tally_picture(*told.on, told.readings)) +
           html_figure(forecast_strip_picture(*told.on, main)) + "</div>\n" +
           html_of(told.answer.text);
}

} // namespace plenary::study
