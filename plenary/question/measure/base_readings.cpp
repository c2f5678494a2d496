#include "plenary/question/measure/base_readings.hpp"

#include <fmt/format.h>

#include "plenary/question/say.hpp"

namespace plenary::question {
namespace {

BaseReading read(const Formula& rule, const Body& body, Day day, bool own_base,
                 bool ignore_seating) {
    BaseReading out{rule,        electorate_of(body, day, ignore_seating),
                    own_base,    ignore_seating,
                    "compound",  std::nullopt,
                    std::nullopt};
    const auto share = as_share(rule);
    if (!share)
        return out;
    out.base = base_name(*share);
    if (!share->base) {
        out.needed = share->number;
    } else if (is_fixed(*share->base)) {
        out.size = *share->base == Word::members
                       ? static_cast<std::int64_t>(out.electorate.members.size())
                       : out.electorate.seated();
        out.needed = votes_needed(*share, *out.size);
    }
    return out;
}

// The same share of the other base that does not depend on turnout.
std::optional<Formula> on_other_base(const Formula& rule) {
    const auto share = as_share(rule);
    if (!share || !share->base || !is_fixed(*share->base))
        return std::nullopt;
    const Word other = *share->base == Word::members ? Word::seated : Word::members;
    const auto formula = parse_formula(to_string(with_base(*share, other)));
    return formula ? std::optional(*formula) : std::nullopt;
}

std::string who_cannot_vote(const Electorate& electorate) {
    std::vector<std::string> parts;
    for (const Elector& one : electorate.members) {
        if (!one.can_vote)
            parts.push_back(fmt::format("{} {}", one.name, one.seat));
    }
    if (parts.size() > 2)
        return fmt::format("{} members cannot vote", parts.size());
    return join(parts, ", ");
}

} // namespace

std::vector<BaseReading> base_readings(const Formula& rule, const Body& body, Day day) {
    std::vector<BaseReading> out{read(rule, body, day, true, false)};
    const Electorate& kept = out.front().electorate;
    if (static_cast<std::size_t>(kept.seated()) == kept.members.size())
        return out; // the two bases are one, and so are the two seatings
    out.push_back(read(rule, body, day, true, true));
    if (const auto other = on_other_base(rule))
        out.push_back(read(*other, body, day, false, false));
    return out;
}

std::string say(const BaseReading& reading) {
    std::string out;
    if (reading.needed && reading.size) {
        out = fmt::format("{} of {} {}", *reading.needed, *reading.size, reading.base);
    } else if (reading.needed) {
        out = fmt::format("{} votes", *reading.needed);
    } else {
        out = reading.base == "compound" ? "the whole rule" : "a share of " + reading.base;
    }
    if (reading.ignore_seating)
        return out + ", as if every member could vote";
    const std::string away = who_cannot_vote(reading.electorate);
    return away.empty() || reading.base == "seated" ? out : out + ", " + away;
}

} // namespace plenary::question
