#include "plenary/positions/scale.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace plenary::positions {
namespace {

const Decimal one = Decimal::make(1, 0);
const Decimal hundred = Decimal::make(100, 0);

Scale find_scale(const ActorTable& table, const std::optional<Decimal>& asked, bool above_one) {
    if (asked)
        return {*asked, "as asked for"};
    if (table.salience_max)
        return {*table.salience_max, fmt::format("as {} has it", table.format)};
    if (above_one)
        return {hundred, "some salience is above 1"};
    return {one, "no salience is above 1"};
}

} // namespace

Scale salience_scale(const ActorTable& table, std::optional<Decimal> asked,
                     std::vector<Problem>& problems) {
    const Stand* above_one = nullptr;
    for (const Actor& actor : table.actors) {
        for (const Stand& stand : actor.on) {
            if (above_one == nullptr && stand.salience > one)
                above_one = &stand;
        }
    }
    Scale out = find_scale(table, asked, above_one != nullptr);
    const bool said = asked || table.salience_max;
    for (const Actor& actor : table.actors) {
        for (const Stand& stand : actor.on) {
            const std::string text = to_string(stand.salience);
            if (stand.salience > out.most) {
                problems.push_back({Kind::invalid, "E-RANGE",
                                    fmt::format("a salience of {} is above its scale of {}", text,
                                                to_string(out.most)),
                                    "correct it, or say with --scale what full salience is",
                                    stand.salience_at, ""});
            } else if (!said && above_one != nullptr && stand.salience > Decimal() &&
                       stand.salience < one) {
                problems.push_back(
                    {Kind::invalid, "E-UNIT",
                     fmt::format(
                         "a salience of {} is on a scale of 1, that of {} on line {} is not", text,
                         to_string(above_one->salience), above_one->salience_at.line),
                     "write all on one scale, or say with --scale 100 that they are",
                     stand.salience_at, ""});
            }
        }
    }
    return out;
}

} // namespace plenary::positions
