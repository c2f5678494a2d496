// The Council of the European Union when not all members take part (TFEU, article 238(3)(a)): the
// body's rule against the words of the treaty, coalition by coalition.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "plenary/diagram/compile.hpp"
#include "plenary/format/body.hpp"
#include "plenary/numeric/random.hpp"
#include "plenary/question/measure/power.hpp"
#include "plenary/rule/game.hpp"

namespace plenary::study {
namespace {

const Body& council() {
    static const format::ReadBody read = format::read_body("data/bodies/eu-council");
    return read.body;
}

// The members of the reference day; those that `takes_part` refuses are barred.
Electorate participants(const std::function<bool(const std::string&)>& takes_part) {
    Electorate out = electorate_of(council(), council().reference_day, false);
    for (Elector& member : out.members) {
        member.can_vote = member.can_vote && takes_part(member.code);
    }
    return out;
}

Electorate without(const std::vector<std::string>& barred) {
    return participants([&](const std::string& code) {
        return std::find(barred.begin(), barred.end(), code) == barred.end();
    });
}

std::vector<std::int64_t> populations(const Electorate& electorate) {
    std::vector<std::int64_t> out;
    for (std::size_t i = 0; i < electorate.members.size(); ++i) {
        if (electorate.members[i].can_vote)
            out.push_back(electorate.columns.at("population")[i].numerator());
    }
    return out;
}

// The smallest number of participants with more than 35 per cent of their population.
std::size_t fewest_above_35(std::vector<std::int64_t> population) {
    std::sort(population.rbegin(), population.rend());
    std::int64_t all = 0;
    for (const std::int64_t one : population)
        all += one;
    std::size_t out = 0;
    for (std::int64_t sum = 0; 100 * sum <= 35 * all; ++out)
        sum += population[out];
    return out;
}

// The winning coalitions by the treaty's words. Cost 2^participants.
std::uint64_t winning_by_the_treaty(const std::vector<std::int64_t>& population) {
    const std::size_t n = population.size();
    const std::size_t fewest = fewest_above_35(population);
    std::vector<std::int64_t> sum(std::size_t{1} << n);
    for (std::size_t set = 1; set < sum.size(); ++set) {
        sum[set] =
            sum[set & (set - 1)] + population[static_cast<std::size_t>(std::countr_zero(set))];
    }
    std::uint64_t out = 0;
    for (std::size_t set = 0; set < sum.size(); ++set) {
        const auto yes = static_cast<std::size_t>(std::popcount(set));
        const bool majority = 100 * yes >= 55 * n && 100 * sum[set] >= 65 * sum.back();
        const bool can_block = n - yes >= fewest + 1;
        out += majority || !can_block ? 1U : 0U;
    }
    return out;
}

struct Counted {
    Game game;
    question::BanzhafFamily family;

    [[nodiscard]] std::string winning() const { return to_string(family.winning); }

    [[nodiscard]] std::string swings(const char* code) const {
        const std::size_t place = game.electorate.find(code).value();
        return to_string(family.swings[game.variable_of(place).value()]);
    }
};

Counted count(const std::string& id, const Electorate& electorate) {
    const auto& rules = council().rules;
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const BodyRule& one) { return one.id == id; });
    Game game = bind(parse_formula(rule->text).value(), electorate, 2).value();
    auto family = question::banzhaf_family(diagram::compile(game.spec, 1'000'000).value().diagram);
    return {std::move(game), std::move(family)};
}

// The figures are of an enumeration of all 2^25 coalitions by the treaty's words.
TEST(CouncilOptOuts, WithoutDenmarkAndIreland) {
    const Electorate electorate = without({"DNK", "IRL"});
    EXPECT_EQ(electorate.seated(), 25);
    EXPECT_EQ(fewest_above_35(populations(electorate)), 3);
    const Counted counted = count("qmv-opt-out", electorate);
    EXPECT_EQ(counted.winning(), "4561733");
    EXPECT_EQ(counted.swings("DEU"), "3639313");
    EXPECT_EQ(counted.swings("FRA"), "3007683");
    EXPECT_EQ(counted.swings("POL"), "1847517");
    EXPECT_EQ(counted.swings("MLT"), "551857");
    // The clause carries 34 of them.
    EXPECT_EQ(count("qmv-no-blocking-clause", electorate).winning(), "4561699");
}

// Here two members have more than 35 per cent, so three can block, and the rule for all 27 is
// wrong.
TEST(CouncilOptOuts, TheEuroArea) {
    const Electorate all = without({});
    const auto& euro = all.groups.at("EURO");
    const Electorate electorate =
        participants([&](const std::string& code) { return euro[all.find(code).value()]; });
    EXPECT_EQ(electorate.seated(), 20);
    EXPECT_EQ(fewest_above_35(populations(electorate)), 2);
    EXPECT_EQ(winning_by_the_treaty(populations(electorate)), 185704);
    const Counted counted = count("qmv-opt-out", electorate);
    EXPECT_EQ(counted.winning(), "185704");
    EXPECT_EQ(counted.swings("DEU"), "145980");
    EXPECT_EQ(counted.swings("MLT"), "23834");
    EXPECT_EQ(count("qmv", electorate).winning(), "185778");
}

TEST(CouncilOptOuts, WithEverybodyItIsTheUsualRule) {
    EXPECT_EQ(count("qmv-opt-out", without({})).winning(), "17787201");
    EXPECT_EQ(count("qmv", without({})).winning(), "17787201");
}

TEST(CouncilOptOuts, AnyParticipantsWithTheTwoLargest) {
    const std::vector<Elector> members = without({}).members;
    std::vector<int> seen(4);
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        RandomStream random(1, seed);
        const std::size_t others = seed % 14;
        std::vector<std::string> takes_part{"DEU", "FRA"};
        while (takes_part.size() < 2 + others) {
            const std::string& code = members[random.bits() % members.size()].code;
            if (std::find(takes_part.begin(), takes_part.end(), code) == takes_part.end())
                takes_part.push_back(code);
        }
        const Electorate electorate = participants([&](const std::string& code) {
            return std::find(takes_part.begin(), takes_part.end(), code) != takes_part.end();
        });
        const std::vector<std::int64_t> population = populations(electorate);
        ++seen.at(fewest_above_35(population));
        EXPECT_EQ(count("qmv-opt-out", electorate).winning(),
                  std::to_string(winning_by_the_treaty(population)))
            << "seed " << seed;
    }
    EXPECT_GE(seen[1], 5);
    EXPECT_GE(seen[2], 5);
}

} // namespace
} // namespace plenary::study
