#include "plenary/rollcall/roll_call.hpp"

namespace plenary::rollcall {

std::optional<Spell> days_of(const RollCall& roll_call) {
    if (!roll_call.day || roll_call.precision == Precision::none)
        return std::nullopt;
    if (roll_call.precision == Precision::day)
        return Spell{roll_call.day, roll_call.day};
    const std::chrono::year_month_day date(roll_call.day->days());
    using std::chrono::last;
    const std::chrono::year year = date.year();
    if (roll_call.precision == Precision::month) {
        return Spell{Day(std::chrono::sys_days(year / date.month() / 1)),
                     Day(std::chrono::sys_days(year / date.month() / last))};
    }
    return Spell{Day(std::chrono::sys_days(year / std::chrono::January / 1)),
                 Day(std::chrono::sys_days(year / std::chrono::December / 31))};
}

} // namespace plenary::rollcall
