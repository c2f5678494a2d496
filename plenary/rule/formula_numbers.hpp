// Exact numbers of a rule: decimals and products that are refused, never rounded, when they need
// more than 64 bits. Part of parse_formula.
#pragma once

#include <optional>
#include <string_view>

#include "plenary/numeric/rational.hpp"

namespace plenary::parsing {

// "24", "0.5", digits with at most one point between them: nullopt when it needs more than 64 bits
// or more than 18 decimals.
[[nodiscard]] std::optional<Rational> decimal(std::string_view text);

// a x b in lowest terms: nullopt when it needs more than 64 bits.
[[nodiscard]] std::optional<Rational> product(const Rational& a, const Rational& b);

[[nodiscard]] Rational negated(const Rational& value);

} // namespace plenary::parsing
