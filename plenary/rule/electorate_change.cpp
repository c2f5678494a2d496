#include "plenary/rule/electorate_change.hpp"

#include <algorithm>
#include <optional>
#include <variant>

#include <fmt/format.h>

#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary {
namespace {

std::optional<Problem> named_twice(const Electorate& electorate, const ElectorateChange& change) {
    std::vector<bool> named(electorate.members.size(), false);
    for (const auto* places : {&change.leave, &change.bar, &change.merge}) {
        for (const std::size_t place : *places) {
            if (named[place]) {
                return Problem{
                    Kind::usage,
                    "member-twice",
                    fmt::format("{} is named twice in the change", electorate.members[place].name),
                    "name each member once",
                    {},
                    ""};
            }
            named[place] = true;
        }
    }
    return std::nullopt;
}

std::string merged_code(const Electorate& electorate, std::vector<std::size_t> places) {
    std::sort(places.begin(), places.end());
    std::vector<std::string> codes;
    for (const std::size_t place : places)
        codes.push_back(electorate.members[place].code);
    return join(codes, "+");
}

tl::unexpected<Problem> usage(std::string code, std::string message, std::string hint) {
    return fail({Kind::usage, std::move(code), std::move(message), std::move(hint), {}, ""});
}

// The members of `places` become one at the place of the first; the others are left in place, to be
// taken out.
Result<std::monostate> merge(Electorate& electorate, std::vector<std::size_t> places) {
    std::sort(places.begin(), places.end());
    const std::size_t first = places.front();
    Elector& one = electorate.members[first];
    one.code = one.name = merged_code(electorate, places);
    for (std::size_t k = 1; k < places.size(); ++k) {
        const Elector& other = electorate.members[places[k]];
        if (!one.can_vote && other.can_vote) {
            one.can_vote = true;
            one.seat = other.seat;
        }
        for (auto& [name, belongs] : electorate.groups)
            belongs[first] = belongs[first] || belongs[places[k]];
        for (auto& [name, weights] : electorate.columns) {
            const auto sum = weights[first].plus(weights[places[k]]);
            if (!sum) {
                return usage("weight-too-fine",
                             fmt::format("the weights of {} have no sum that fits", one.code),
                             "use fewer decimals");
            }
            weights[first] = *sum;
        }
    }
    return std::monostate{};
}

template <class Row>
void take_out(std::vector<Row>& rows, const std::vector<bool>& out) {
    std::size_t place = 0;
    std::erase_if(rows, [&](const Row&) { return out[place++]; });
}

Result<std::monostate> add(Electorate& electorate, const Joining& joining) {
    if (electorate.find(joining.code)) {
        return usage("member-exists", fmt::format("'{}' is a member already", joining.code),
                     "choose another code");
    }
    electorate.members.push_back({joining.code, joining.code, true, "seated"});
    for (auto& [name, belongs] : electorate.groups)
        belongs.push_back(false);
    for (auto& [name, weights] : electorate.columns)
        weights.emplace_back();
    for (const auto& [column, weight] : joining.weights) {
        const auto found = electorate.columns.find(column);
        if (found == electorate.columns.end()) {
            std::vector<std::string> known;
            for (const auto& [name, weights] : electorate.columns)
                known.push_back(name);
            return usage("unknown-column",
                         fmt::format("{} has no column '{}'", electorate.name, column),
                         known.empty() ? "these members have no columns"
                                       : "the columns are: " + join(known, ", "));
        }
        found->second.back() = weight;
    }
    return std::monostate{};
}

// " (votes 4, people 0)": what one who joins brings into every column.
std::string weights_of(const Electorate& electorate, const Joining& joining) {
    std::vector<std::string> parts;
    for (const auto& [column, values] : electorate.columns) {
        Rational weight;
        for (const auto& [name, given] : joining.weights) {
            if (name == column)
                weight = given;
        }
        parts.push_back(fmt::format("{} {}", column, to_string(weight)));
    }
    return parts.empty() ? "" : " (" + join(parts, ", ") + ")";
}

} // namespace

Result<Electorate> changed(const Electorate& electorate, const ElectorateChange& change) {
    if (const auto problem = named_twice(electorate, change))
        return fail(*problem);
    if (change.merge.size() == 1) {
        return usage("merge-one", "one member alone cannot merge",
                     "name two or more, with commas between");
    }
    Electorate out = electorate;
    for (const std::size_t place : change.bar) {
        out.members[place].can_vote = false;
        out.members[place].seat = "barred";
    }
    std::vector<bool> gone(out.members.size(), false);
    for (const std::size_t place : change.leave)
        gone[place] = true;
    if (!change.merge.empty()) {
        if (auto done = merge(out, change.merge); !done)
            return fail(done.error());
        const std::size_t first = *std::min_element(change.merge.begin(), change.merge.end());
        for (const std::size_t place : change.merge)
            gone[place] = gone[place] || place != first;
    }
    take_out(out.members, gone);
    for (auto& [name, belongs] : out.groups)
        take_out(belongs, gone);
    for (auto& [name, weights] : out.columns)
        take_out(weights, gone);
    for (const Joining& joining : change.join) {
        if (auto done = add(out, joining); !done)
            return fail(done.error());
    }
    return out;
}

std::string say(const Electorate& electorate, const ElectorateChange& change) {
    const auto codes = [&](const std::vector<std::size_t>& places) {
        std::vector<std::string> out;
        for (const std::size_t place : places)
            out.push_back(electorate.members[place].code);
        return out;
    };
    std::vector<std::string> parts;
    if (!change.leave.empty())
        parts.push_back("without " + join(codes(change.leave), ", "));
    if (!change.bar.empty())
        parts.push_back(join(codes(change.bar), ", ") + " barred");
    if (!change.merge.empty())
        parts.push_back(join(codes(change.merge), ", ") + " as one");
    if (!change.join.empty()) {
        std::vector<std::string> joining;
        for (const Joining& one : change.join)
            joining.push_back(one.code + weights_of(electorate, one));
        parts.push_back("joined by " + join(joining, ", "));
    }
    return join(parts, "; ");
}

} // namespace plenary
