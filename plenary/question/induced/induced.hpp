// What `plenary inducement` was asked and what it comes to: the hurdle, the cheapest coalition,
// what withstands each budget of a counter-lobby. Statements about a rule, given prices and
// leanings that a person typed.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/inducement/coalition.hpp"
#include "plenary/inducement/hurdle.hpp"
#include "plenary/inducement/robust.hpp"
#include "plenary/question/arena.hpp"
#include "plenary/stakes/told.hpp"

namespace plenary::question::induced {

// With every number of these.
inline constexpr std::array told{stakes::told::assumptions, stakes::told::no_prediction};

struct Withstood {
    inducement::Robust mode;
    double low = 0; // with every leaning at its high end
    double high = 0;
};

// What was not asked is empty.
struct Induced {
    inducement::BoundRule rule;
    std::optional<inducement::Hurdle> hurdle;
    std::vector<inducement::Interval> prices; // by variable
    std::optional<inducement::CheapestCoalition> cheapest;
    std::vector<Withstood> robust; // by budget, as asked
};

// From --hurdle, --prices, --leanings and --budget. Errors: those of open_rule(), hurdle() and
// robust_cost(); E-RANGE, missing-argument, prices-missing.
[[nodiscard]] Result<Induced> induced_for(const Arena& arena);

// The code of a variable.
[[nodiscard]] const std::string& code_of(const Arena& arena, const inducement::BoundRule& rule,
                                         std::uint32_t variable);
// The members of a class in the order of the electorate.
[[nodiscard]] std::vector<std::string>
codes_of(const Arena& arena, const inducement::BoundRule& rule, std::size_t klass);
// "FRA", "P5" where a group is just these, else "CHN FRA GBR and 2 more".
[[nodiscard]] std::string name_of(const Arena& arena, const inducement::BoundRule& rule,
                                  std::size_t klass);
// The variables in the order of the electorate.
[[nodiscard]] std::vector<std::uint32_t> in_order(const inducement::BoundRule& rule);
// "every" cheapest coalition has it, "some" or (empty) none.
[[nodiscard]] std::string part_in(const inducement::AtPrices& at, std::size_t variable);
// "4 (3 to 6)"
[[nodiscard]] std::string say_interval(const inducement::Interval& one);
// The fraction, else six decimals.
[[nodiscard]] std::string say_exactly(double value, const std::optional<Rational>& fraction);

// The keys "hurdle", "cheapest" and "robust" of the answer.
void put_data(Object& out, const Arena& arena, const Induced& induced);
// Everything for a person but the rule and the fixed texts.
void put_words(Answer& out, const Arena& arena, const Induced& induced);

} // namespace plenary::question::induced
