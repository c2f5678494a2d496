#include "plenary/text/amount.hpp"

#include <cmath>

#include <fmt/format.h>

namespace plenary {
namespace {

// Commas into the whole part of a number with decimals or without.
std::string grouped(std::string number) {
    constexpr std::size_t group = 3;
    const std::size_t first = number.starts_with('-') ? 1 : 0;
    std::size_t at = number.find('.');
    if (at == std::string::npos)
        at = number.size();
    while (at > first + group) {
        at -= group;
        number.insert(at, 1, ',');
    }
    return number;
}

} // namespace

std::string say_money(double amount) { return grouped(fmt::format("{:.2f}", to_cents(amount))); }

std::string say_count(double count) {
    const bool whole = std::round(count) == count;
    return grouped(whole ? fmt::format("{:.0f}", count) : fmt::format("{:.1f}", count));
}

std::string say_percent(double fraction) {
    constexpr double hundred = 100;
    const double percent = fraction * hundred;
    return percent >= hundred ? say_count(percent) + " %" : fmt::format("{:.3g} %", percent);
}

double to_cents(double amount) {
    constexpr double cents = 100;
    const double out = std::round(amount * cents) / cents;
    return out == 0 ? 0 : out; // no "-0"
}

} // namespace plenary
