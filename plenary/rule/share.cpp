#include "plenary/rule/share.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

#include <fmt/format.h>

#include "plenary/rule/formula.hpp"
#include "plenary/rule/spoken_number.hpp"

namespace plenary {

std::string_view base_name(const Share& share) {
    return share.base ? to_string(*share.base) : "number";
}

bool depends_on_turnout(const Share& share) {
    return share.base == Word::present || share.base == Word::voting;
}

std::string to_string(const Share& share) {
    std::string out = share.strict ? "yes > " : "yes >= ";
    if (!share.base)
        return out + std::to_string(share.number);
    const bool whole = share.share == Rational::make(1, 1);
    return out + (whole ? "100%" : to_string(share.share)) + " of " +
           std::string(to_string(*share.base));
}

std::string say_share(const Share& share) {
    const bool whole = share.share == Rational::make(1, 1);
    return (share.strict ? "more than " : "") + (whole ? "all" : say_fraction(share.share));
}

std::string say(const Share& share, std::int64_t size) {
    const std::string limit = share.strict ? "" : "at least ";
    if (!share.base)
        return fmt::format("{}{} yes votes", share.strict ? "more than " : limit, share.number);
    const std::string words = limit + say_share(share);
    const std::string known = size < 0 ? "" : fmt::format("{} ", size);
    switch (*share.base) {
    case Word::seated:
        return fmt::format("{} of the {}members that are seated", words, known);
    case Word::present:
        return fmt::format("{} of the {}members present", words, known);
    case Word::voting:
        return fmt::format("{} of the {}members voting yes or no", words, known);
    default:
        return fmt::format("{} of all {}members", words, known);
    }
}

Share with_base(const Share& share, Word base) {
    assert(share.base);
    Share out = share;
    out.base = base;
    return out;
}

std::int64_t votes_needed(const Share& share, std::int64_t size) {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    if (!share.base) {
        const bool one_more = share.strict && share.number < most;
        return std::max<std::int64_t>(1, share.number + (one_more ? 1 : 0));
    }
    const std::int64_t needed =
        share.strict ? share.share.floor_times(size) + 1 : share.share.ceil_times(size);
    return std::max<std::int64_t>(1, needed);
}

} // namespace plenary
