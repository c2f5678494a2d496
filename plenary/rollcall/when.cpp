#include "plenary/rollcall/when.hpp"

#include <cstddef>

namespace plenary::rollcall {

std::string when(const RollCall& roll_call) {
    if (!roll_call.day)
        return "";
    constexpr std::size_t month_length = 7;
    constexpr std::size_t year_length = 4;
    const std::string day = to_string(*roll_call.day);
    switch (roll_call.precision) {
    case Precision::day:
        return day;
    case Precision::month:
        return day.substr(0, month_length);
    case Precision::year:
        return day.substr(0, year_length);
    case Precision::none:
        break;
    }
    return "";
}

bool is_earlier(const RollCall& first, const RollCall& second) {
    const auto a = days_of(first);
    const auto b = days_of(second);
    if (!a || !b)
        return a.has_value() && !b.has_value();
    return *a->from < *b->from;
}

} // namespace plenary::rollcall
