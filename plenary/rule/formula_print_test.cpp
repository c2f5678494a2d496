#include <limits>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/rule/formula.hpp"

namespace plenary {
namespace {

// ---- Any formula ----

Rational any_factor() {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    const auto part = [&](std::int64_t lowest) {
        return *rc::gen::weightedOneOf<std::int64_t>(
            {{8, rc::gen::inRange<std::int64_t>(lowest, 20)},
             {2, rc::gen::inRange<std::int64_t>(lowest, 1'000'000)},
             {1, rc::gen::inRange<std::int64_t>(most - 1000, most)}});
    };
    const std::int64_t numerator = part(0);
    const std::int64_t denominator = *rc::gen::arbitrary<bool>() ? 1 : part(1);
    return Rational::make(*rc::gen::arbitrary<bool>() ? numerator : -numerator, denominator)
        .value();
}

std::string any_name() {
    static const std::vector<std::string> names{
        "P5",         "EU",       "no",           "IN",
        "and",        "Big Four", "a-b.c_d",      "-x",
        ".x",         "5P",       "\"",           "a\"b",
        "\"\"",       "a#b",      "a\nb",         "(",
        "]",          " ",        "\xC3\x96st",   "\xE6\x97\xA5\xE6\x9C\xAC",
        "a\xCC\x81",  "\xCC\x81", "\xE2\x89\xA5", "x;y",
        "of members", "\xC2\xA0"};
    return *rc::gen::elementOf(names);
}

Term any_term() {
    Term term;
    term.factor = *rc::gen::arbitrary<bool>() ? Rational::make(1, 1).value() : any_factor();
    if (*rc::gen::inRange(0, 4) == 0)
        return term;
    term.word = *rc::gen::element(Word::yes, Word::no, Word::abstain, Word::absent, Word::present,
                                  Word::voting, Word::members, Word::seated);
    if (*rc::gen::inRange(0, 3) == 0)
        term.column = any_name();
    if (*rc::gen::inRange(0, 3) == 0)
        term.group = any_name();
    return term;
}

std::vector<Term> any_sum() {
    std::vector<Term> sum{any_term()};
    while (sum.size() < 5 && *rc::gen::inRange(0, 3) == 0)
        sum.push_back(any_term());
    return sum;
}

// A share of the same votes must be a sensible one (see formula.hpp); such a pair is made equal.
Comparison any_comparison() {
    Comparison out{
        any_sum(),
        *rc::gen::element(Sign::at_least, Sign::more, Sign::at_most, Sign::less, Sign::equal),
        any_sum()};
    if (out.left.size() == 1 && out.right.size() == 1 && out.left[0].word == Word::yes &&
        out.right[0].word &&
        (out.right[0].factor <= Rational() || out.right[0].factor >= Rational::make(1, 1).value()))
        out.sign = Sign::equal;
    // A bare fraction of members is refused: its base is missing.
    for (std::vector<Term>* side : {&out.left, &out.right}) {
        Term& limit = side->front();
        if (!limit.word && limit.factor < Rational::make(1, 1).value())
            limit.factor = Rational::make(limit.factor.numerator(), 1).value();
    }
    return out;
}

Formula any_formula(int depth) {
    Formula out;
    out.kind = depth == 0 ? Formula::Kind::comparison
                          : *rc::gen::element(Formula::Kind::comparison, Formula::Kind::all,
                                              Formula::Kind::any, Formula::Kind::negation,
                                              Formula::Kind::at_least);
    if (out.kind == Formula::Kind::comparison) {
        out.comparison = any_comparison();
        return out;
    }
    const bool chain = out.kind == Formula::Kind::all || out.kind == Formula::Kind::any;
    const std::size_t count =
        out.kind == Formula::Kind::negation ? 1 : *rc::gen::inRange<std::size_t>(chain ? 2 : 1, 4);
    for (std::size_t i = 0; i < count; ++i)
        out.parts.push_back(any_formula(depth - 1));
    if (out.kind == Formula::Kind::at_least)
        out.least = *rc::gen::inRange<std::uint32_t>(1, static_cast<std::uint32_t>(count) + 1);
    return out;
}

RC_GTEST_PROP(FormulaPrint, PrintingAndReadingIsTheIdentity, ()) {
    const Formula formula = any_formula(*rc::gen::inRange(0, 4));
    const std::string text = to_string(formula);
    RC_LOG() << text;
    const auto again = parse_formula(text);
    RC_ASSERT(again.has_value());
    RC_ASSERT(*again == formula);
    RC_ASSERT(to_string(*again) == text);
}

// No pair of parentheses can be taken away without another meaning.
RC_GTEST_PROP(FormulaPrint, KeepsNoParenthesesItDoesNotNeed, ()) {
    Formula formula = any_formula(3);
    const std::string text = to_string(formula);
    std::vector<std::size_t> open;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (text[i] == '(')
            open.push_back(i);
        if (text[i] != ')')
            continue;
        const std::size_t start = open.back();
        open.pop_back();
        std::string without = text;
        without[start] = ' ';
        without[i] = ' ';
        const auto other = parse_formula(without);
        RC_ASSERT(!other.has_value() || !(*other == formula));
    }
}

RC_GTEST_PROP(FormulaPrint, AnythingCanBeSaid, ()) {
    const Formula formula = any_formula(*rc::gen::inRange(0, 4));
    RC_ASSERT(!say(formula, {35, 34}).empty());
    RC_ASSERT(!say(formula, {}).empty());
}

TEST(FormulaPrint, NamesWordsAndSigns) {
    EXPECT_EQ(to_string(Word::abstain), "abstain");
    EXPECT_EQ(to_string(Word::seated), "seated");
    EXPECT_EQ(to_string(Sign::at_most), "<=");
    EXPECT_EQ(to_string(Sign::equal), "=");
    EXPECT_TRUE(is_fixed(Word::members));
    EXPECT_FALSE(is_fixed(Word::voting));
}

TEST(FormulaPrint, PlacesDoNotMatterForEquality) {
    EXPECT_EQ(parse_formula("yes > no").value(), parse_formula("\n (yes\n>no)").value());
    EXPECT_NE(parse_formula("yes > no").value(), parse_formula("yes >= no").value());
    EXPECT_NE(parse_formula("yes in A > 1").value(), parse_formula("yes in B > 1").value());
}

} // namespace
} // namespace plenary
