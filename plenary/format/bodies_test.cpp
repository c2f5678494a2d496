// The bodies that come with the program: known figures of each, and that every rule of every body
// can be asked.

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "plenary/format/body.hpp"
#include "plenary/rule/body.hpp"
#include "plenary/rule/game.hpp"

namespace plenary::format {
namespace {

Electorate on_its_day(const ReadBody& read) {
    return electorate_of(read.body, read.body.reference_day, false);
}

TEST(Bodies, EveryRuleBindsWithTwoThreeAndFourChoices) {
    const std::vector<std::string> ids = list_bodies({"data"});
    EXPECT_EQ(ids.size(), 9U);
    std::size_t rules = 0;
    for (const std::string& id : ids) {
        const ReadBody read = read_body(find_body(id, {"data"}).value());
        EXPECT_TRUE(read.problems.empty()) << id;
        EXPECT_FALSE(read.body.rules.empty()) << id;
        const Electorate electorate = on_its_day(read);
        for (const BodyRule& rule : read.body.rules) {
            const auto formula = parse_formula(rule.text, Where{id, 0, 0});
            ASSERT_TRUE(formula) << id << " " << rule.id << ": " << formula.error().message;
            EXPECT_FALSE(rule.article.empty()) << id << " " << rule.id;
            for (const std::uint32_t choices : {2U, 3U, 4U}) {
                const auto game = bind(*formula, electorate, choices);
                ASSERT_TRUE(game) << id << " " << rule.id << ": " << game.error().message;
                EXPECT_EQ(game->variables.size(), static_cast<std::size_t>(electorate.seated()));
            }
            ++rules;
        }
    }
    EXPECT_EQ(rules, 27U);
}

// ---- members of the day and what their weights add up to

struct Figures {
    const char* id;
    std::size_t members;
    int seated;
    std::map<std::string, std::int64_t> totals; // of each column
};

void PrintTo(const Figures& figures, std::ostream* out) { *out << figures.id; }

class BodyFigures : public testing::TestWithParam<Figures> {};

TEST_P(BodyFigures, AreThoseOfTheSource) {
    const Figures& known = GetParam();
    const Electorate electorate =
        on_its_day(read_body(std::filesystem::path("data/bodies") / known.id));
    EXPECT_EQ(electorate.members.size(), known.members);
    EXPECT_EQ(electorate.seated(), known.seated);
    std::map<std::string, std::int64_t> totals;
    for (const auto& [column, weights] : electorate.columns) {
        for (const Rational& weight : weights) {
            EXPECT_EQ(weight.denominator(), 1);
            totals[column] += weight.numerator();
        }
    }
    EXPECT_EQ(totals, known.totals);
}

INSTANTIATE_TEST_SUITE_P(
    Bodies, BodyFigures,
    testing::Values(
        Figures{"eec-1958", 6, 6, {{"weight", 17}}},
        Figures{"eu-council", 27, 27, {{"population", 448'387'872}}},
        Figures{"eu-council-nice", 27, 27, {{"nice", 345}, {"nice_population", 481'181}}},
        Figures{"imf", 190, 190, {{"votes", 5'039'930}}}, Figures{"oas", 35, 34, {}},
        Figures{"unga", 193, 193, {}}, Figures{"unsc", 15, 15, {{"weight", 45}}},
        Figures{"us-congress", 537, 537, {}},
        Figures{"us-electoral-college", 51, 51, {{"electors1992", 538}, {"electors2024", 538}}}));

// ---- the votes that each condition of a rule needs, all members voting yes or no

struct Needs {
    const char* body;
    const char* rule;
    std::vector<std::int64_t> needed; // of each comparison, from left to right
};

void PrintTo(const Needs& needs, std::ostream* out) { *out << needs.body << " " << needs.rule; }

class BodyNeeds : public testing::TestWithParam<Needs> {};

// The least whole sum of a term's votes that meets a comparison of it with something fixed: the
// threshold of the bound comparison over what one vote adds.
std::int64_t least_sum(const Comparison& comparison, const Electorate& electorate) {
    const Term& term = comparison.left.front();
    EXPECT_EQ(comparison.left.size(), 1U);
    EXPECT_EQ(term.word, Word::yes);
    Formula formula;
    formula.comparison = comparison;
    const Game game = bind(formula, electorate, 2).value();
    EXPECT_EQ(game.spec.atoms.size(), 1U);
    const diagram::Atom& atom = game.spec.atoms.front();
    for (std::size_t v = 0; v < game.variables.size(); ++v) {
        const std::int64_t step = atom.contribution[2 * v + 1];
        if (step == 0)
            continue;
        const std::int64_t weight =
            term.column.empty()
                ? 1
                : electorate.columns.find(term.column)->second[game.variables[v]].numerator();
        EXPECT_EQ(step % weight, 0);
        const std::int64_t scale = step / weight;
        return (atom.threshold + scale - 1) / scale;
    }
    return -1;
}

void collect(const Formula& formula, std::vector<Comparison>& out) {
    if (formula.kind == Formula::Kind::comparison)
        out.push_back(formula.comparison);
    for (const Formula& part : formula.parts)
        collect(part, out);
}

TEST_P(BodyNeeds, AreThoseOfTheSource) {
    const Needs& known = GetParam();
    const ReadBody read = read_body(std::filesystem::path("data/bodies") / known.body);
    std::string text;
    for (const BodyRule& own : read.body.rules)
        text = own.id == known.rule ? own.text : text;
    std::vector<Comparison> comparisons;
    collect(parse_formula(text).value(), comparisons);
    const Electorate electorate = on_its_day(read);
    std::vector<std::int64_t> needed;
    for (const Comparison& comparison : comparisons) {
        if (comparison.sign == Sign::at_least || comparison.sign == Sign::more)
            needed.push_back(least_sum(comparison, electorate));
    }
    EXPECT_EQ(needed, known.needed);
}

INSTANTIATE_TEST_SUITE_P(
    Bodies, BodyNeeds,
    testing::Values(
        Needs{"eec-1958", "qualified", {12}}, Needs{"eec-1958", "qualified-other", {12, 4}},
        Needs{"eu-council", "qmv", {15, 291'452'117, 24}},
        Needs{"eu-council", "qmv-no-blocking-clause", {15, 291'452'117}},
        Needs{"eu-council", "qmv-72", {20, 291'452'117}}, Needs{"eu-council", "simple", {14}},
        Needs{"eu-council-nice", "nice", {255, 14, 298'333}},
        Needs{"eu-council-nice", "nice-votes", {255}}, Needs{"imf", "50", {2'519'966}},
        Needs{"imf", "70", {3'527'951}}, Needs{"imf", "85", {4'283'941}},
        Needs{"imf", "amendment", {4'283'941, 114}}, Needs{"oas", "two-thirds", {24}},
        Needs{"oas", "majority", {18}}, Needs{"unga", "charter-amendment", {129}},
        Needs{"unsc", "substantive", {9}}, Needs{"unsc", "procedural", {9}},
        Needs{"unsc", "binary", {39}}, Needs{"us-congress", "law", {218, 51, 50, 290, 67}},
        Needs{"us-electoral-college", "2024", {270}},
        Needs{"us-electoral-college", "1992", {270}}));

// ---- rules whose base moves with who votes

bool passes(const char* body, const char* rule, std::size_t yes, std::size_t no,
            std::size_t abstain) {
    const ReadBody read = read_body(std::filesystem::path("data/bodies") / body);
    for (const BodyRule& own : read.body.rules) {
        if (own.id != rule)
            continue;
        const Game game = bind(parse_formula(own.text).value(), on_its_day(read), 4).value();
        std::vector<std::uint32_t> chosen(game.variables.size(),
                                          choice_number(Choice::absent, 4).value());
        const std::size_t present = yes + no + abstain;
        for (std::size_t v = 0; v < present; ++v) {
            const Choice choice = v < yes        ? Choice::yes
                                  : v < yes + no ? Choice::no
                                                 : Choice::abstain;
            chosen.at(v) = choice_number(choice, 4).value();
        }
        return game.spec.holds(chosen);
    }
    ADD_FAILURE() << body << " has no rule " << rule;
    return false;
}

TEST(Bodies, MovingBases) {
    EXPECT_TRUE(passes("unga", "important", 129, 64, 0));
    EXPECT_FALSE(passes("unga", "important", 128, 65, 0));
    EXPECT_TRUE(passes("unga", "important", 2, 1, 94)); // 97 are present
    EXPECT_FALSE(passes("unga", "important", 2, 1, 93));
    EXPECT_TRUE(passes("unga", "important-no-quorum", 2, 1, 0));
    EXPECT_FALSE(passes("unga", "important-no-quorum", 3, 2, 0));
    EXPECT_TRUE(passes("unga", "simple", 49, 48, 0));
    EXPECT_FALSE(passes("unga", "simple", 48, 48, 1));
    EXPECT_TRUE(passes("oas", "two-thirds-present", 22, 11, 0));
    EXPECT_FALSE(passes("oas", "two-thirds-present", 22, 11, 1));
    EXPECT_TRUE(passes("eu-council", "unanimity", 1, 0, 26));
    EXPECT_FALSE(passes("eu-council", "unanimity", 26, 1, 0));
}

} // namespace
} // namespace plenary::format
