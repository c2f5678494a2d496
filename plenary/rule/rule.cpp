#include "plenary/rule/rule.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include <fmt/format.h>

namespace plenary {
namespace {

constexpr std::array<std::string_view, 10> cardinals{"",     "one", "two",   "three", "four",
                                                     "five", "six", "seven", "eight", "nine"};
constexpr std::array<std::string_view, 11> ordinals{
    "", "", "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"};

__extension__ using Wide = __int128;

// "66.7 %" when the share has a short decimal, else "667/999".
std::string percent(const Rational& share) {
    Wide hundreds = static_cast<Wide>(share.numerator()) * 100;
    for (int decimals = 0; decimals <= 12; ++decimals, hundreds *= 10) {
        if (hundreds % share.denominator() != 0)
            continue;
        std::string digits =
            std::to_string(static_cast<std::int64_t>(hundreds / share.denominator()));
        if (decimals == 0)
            return digits + " %";
        const auto places = static_cast<std::size_t>(decimals);
        if (digits.size() <= places)
            digits.insert(0, places + 1 - digits.size(), '0');
        digits.insert(digits.size() - places, ".");
        return digits + " %";
    }
    return to_string(share);
}

} // namespace

std::string_view to_string(Base base) {
    switch (base) {
    case Base::members:
        return "members";
    case Base::seated:
        return "seated";
    case Base::present:
        return "present";
    case Base::voting:
        return "voting";
    case Base::number:
        return "number";
    }
    return "";
}

std::string to_string(const Rule& rule) {
    std::string out = rule.strict ? "yes > " : "yes >= ";
    const bool whole = rule.share == Rational::make(1, 1);
    if (rule.base == Base::number && whole)
        return out + std::to_string(rule.number);
    out += (whole ? std::string("100%") : to_string(rule.share)) + " of ";
    return out + (rule.base == Base::number ? std::to_string(rule.number)
                                            : std::string(to_string(rule.base)));
}

std::string say_share(const Rule& rule) {
    const std::int64_t a = rule.share.numerator();
    const std::int64_t b = rule.share.denominator();
    std::string words;
    if (a == 1 && b == 1) {
        words = "all";
    } else if (a == 1 && b == 2) {
        words = "half";
    } else if (b >= 3 && b <= 10 && a < 10) {
        words = fmt::format("{} {}{}", cardinals[static_cast<std::size_t>(a)],
                            ordinals[static_cast<std::size_t>(b)], a == 1 ? "" : "s");
    } else {
        words = percent(rule.share);
    }
    return (rule.strict ? "more than " : "") + words;
}

std::string say(const Rule& rule, std::int64_t size) {
    const std::string limit = rule.strict ? "" : "at least ";
    if (rule.base == Base::number && rule.share == Rational::make(1, 1)) {
        return fmt::format("{}{} yes votes", rule.strict ? "more than " : limit, rule.number);
    }
    const std::string share = limit + say_share(rule);
    const std::string known = size < 0 ? "" : fmt::format("{} ", size);
    switch (rule.base) {
    case Base::members:
        return fmt::format("{} of all {}members", share, known);
    case Base::seated:
        return fmt::format("{} of the {}members that are seated", share, known);
    case Base::present:
        return fmt::format("{} of the {}members present", share, known);
    case Base::voting:
        return fmt::format("{} of the {}members voting yes or no", share, known);
    case Base::number:
        return fmt::format("{} of {}", share, rule.number);
    }
    return "";
}

Rule with_base(const Rule& rule, Base base) {
    assert(rule.base != Base::number && base != Base::number);
    Rule out = rule;
    out.base = base;
    return out;
}

std::int64_t votes_needed(const Rule& rule, std::int64_t size) {
    const std::int64_t of = rule.base == Base::number ? rule.number : size;
    const std::int64_t needed =
        rule.strict ? rule.share.floor_times(of) + 1 : rule.share.ceil_times(of);
    return std::max<std::int64_t>(1, needed);
}

} // namespace plenary
