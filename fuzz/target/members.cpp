// --members and both kinds of --weights.
#include "plenary/format/members.hpp"

#include <set>

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

#include "plenary/rule/game.hpp"

using namespace plenary;
using fuzz::require;
using fuzz::require_told;

namespace {

const std::string file = "members.csv";

void require_whole(const Electorate& electorate) {
    const std::size_t size = electorate.members.size();
    std::set<std::string> codes;
    for (const Elector& one : electorate.members)
        require(!one.code.empty() && codes.insert(one.code).second, "a code is unique", one.code);
    for (const auto& [name, column] : electorate.columns) {
        require(column.size() == size, "every member has a weight", name);
        for (const Rational& weight : column)
            require(weight >= Rational(), "a weight is not negative", name);
    }
    for (const auto& [name, belongs] : electorate.groups)
        require(belongs.size() == size, "every member is in the group or not", name);
}

// Half of each weight, by itself and of each group, is a rule that can be bound or says why not.
void require_bound(const Electorate& electorate) {
    Term yes{Rational::make(1, 1).value(), Word::yes, "", "", {}};
    Term half{Rational::make(1, 2).value(), Word::seated, "", "", {}};
    Formula formula;
    for (const auto& [column, weights] : electorate.columns) {
        yes.column = half.column = column;
        formula.comparison = {{yes}, Sign::at_least, {half}};
        if (const auto game = bind(formula, electorate, 2); !game)
            require_told(game.error());
    }
    for (const auto& [group, belongs] : electorate.groups) {
        yes.column = half.column = "";
        yes.group = half.group = group;
        formula.comparison = {{yes}, Sign::at_least, {half}};
        require(bind(formula, electorate, 2).has_value(), "a group that is read is known", group);
    }
}

void require_members(const format::ReadMembers& read, std::string_view text) {
    require_told(read.problems, file, text);
    if (!read.problems.empty())
        return;
    require_whole(read.electorate);
    if (!read.electorate.members.empty())
        require_bound(read.electorate);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text_of(data, size);
    const format::ReadMembers members = format::parse_members(text, file);
    require_members(members, text);
    require(!members.problems.empty() || !members.electorate.members.empty(),
            "a file without members is a problem");
    for (const bool quota_line : {false, true}) {
        const format::ReadWeights read = format::parse_weights(text, file, quota_line);
        require_members(read.members, text);
        if (read.members.problems.empty())
            require(read.members.electorate.columns.contains("weight"), "there is a weight");
    }
    return 0;
}
