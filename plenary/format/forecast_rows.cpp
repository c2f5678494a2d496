#include "plenary/format/forecast_rows.hpp"

#include <utility>

#include <fmt/format.h>

#include "plenary/text/join.hpp"

namespace plenary::format {
namespace {

constexpr std::size_t most_problems = 100;

} // namespace

ForecastRows::ForecastRows(std::string_view bytes, std::string file,
                           const std::vector<std::string_view>& columns,
                           std::vector<Problem>& problems)
    : problems_(problems), rows_(bytes, std::move(file), problems) {
    for (const std::string_view name : columns) {
        const auto place = rows_.column(name);
        places_.push_back(place.value_or(0));
        if (place || rows_.header().empty())
            continue;
        problems_.push_back(
            {Kind::invalid, "no-column", fmt::format("this table has no column '{}'", name),
             fmt::format("its first line must name {}",
                         join(std::vector<std::string>(columns.begin(), columns.end()), ", ")),
             Where{rows_.file(), 1, 1}, ""});
        sound_ = false;
    }
}

bool ForecastRows::next() { return sound_ && problems_.size() < most_problems && rows_.next(); }

void ForecastRows::report(std::size_t k, std::string code, std::string message, std::string hint) {
    problems_.push_back({Kind::invalid, std::move(code), std::move(message), std::move(hint),
                         rows_.where(places_[k]), ""});
}

IdPlaces places_of_ids(const std::vector<std::string>& ids) {
    IdPlaces out;
    for (const std::string& id : ids)
        out.take(id);
    return out;
}

} // namespace plenary::format
