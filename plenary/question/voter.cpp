#include "plenary/question/voter.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "plenary/text/fold.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::question {
namespace {

std::string shown(const Elector& one) {
    return one.name == one.code ? one.code : fmt::format("{} ({})", one.name, one.code);
}

// "Chad (TCD) or Chile (CHL)"
std::string either(const Electorate& electorate, const std::vector<std::size_t>& places) {
    std::string out;
    for (std::size_t k = 0; k < places.size(); ++k) {
        if (k > 0)
            out += k + 1 == places.size() ? " or " : ", ";
        out += shown(electorate.members[places[k]]);
    }
    return out;
}

std::string suggest(const Electorate& electorate, std::string_view text) {
    std::vector<std::string> names;
    std::vector<std::pair<std::string, std::size_t>> bearers;
    for (std::size_t i = 0; i < electorate.members.size(); ++i) {
        const Elector& one = electorate.members[i];
        std::vector<std::string> own{one.code, one.name};
        own.insert(own.end(), one.other_names.begin(), one.other_names.end());
        for (std::string& name : own) {
            bearers.emplace_back(name, i);
            names.push_back(std::move(name));
        }
    }
    std::vector<std::size_t> meant;
    for (const std::string& name : nearest(text, names, 6)) {
        for (const auto& [borne, place] : bearers) {
            if (borne == name && meant.size() < 3 &&
                std::find(meant.begin(), meant.end(), place) == meant.end()) {
                meant.push_back(place);
            }
        }
    }
    return meant.empty() ? "" : fmt::format("did you mean {}?", either(electorate, meant));
}

tl::unexpected<Problem> unknown(const Electorate& electorate, std::string message,
                                std::string_view text, std::string_view otherwise,
                                const Where& where) {
    std::string hint = suggest(electorate, text);
    if (hint.empty())
        hint = otherwise;
    return fail(
        {Kind::not_found, "unknown-member", std::move(message), std::move(hint), where, ""});
}

Result<std::size_t> able(const Electorate& electorate, std::size_t place, const Where& where) {
    const Elector& one = electorate.members[place];
    if (one.can_vote)
        return place;
    return fail({Kind::invalid, "cannot-vote",
                 fmt::format("{} cannot vote: {}", one.name, one.seat),
                 "leave it out, or use --seating ignore", where, ""});
}

} // namespace

Result<std::size_t> voter_of_code(const Electorate& electorate, std::string_view code,
                                  const Where& where) {
    if (const auto place = electorate.find(code))
        return able(electorate, *place, where);
    return unknown(electorate, fmt::format("no member has the code '{}'", code), code,
                   "write codes as in the members' table", where);
}

Result<std::size_t> member_called(const Electorate& electorate, std::string_view text,
                                  const Where& where) {
    if (const auto place = electorate.find(text))
        return *place;
    const std::string wanted = fold(text);
    const auto matches = [&](const std::string& name) {
        return !wanted.empty() && fold(name) == wanted;
    };
    std::vector<std::size_t> found;
    std::vector<std::size_t> by_other_name;
    for (std::size_t i = 0; i < electorate.members.size(); ++i) {
        const Elector& one = electorate.members[i];
        if (matches(one.code) || matches(one.name)) {
            found.push_back(i);
        } else if (std::any_of(one.other_names.begin(), one.other_names.end(), matches)) {
            by_other_name.push_back(i);
        }
    }
    if (found.empty())
        found = std::move(by_other_name);
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return unknown(electorate, fmt::format("no member is called '{}'", text), text,
                       "write a code or a name as in the members' table", where);
    return fail({Kind::not_found, "ambiguous-member",
                 fmt::format("'{}' may be {}", text, either(electorate, found)), "write the code",
                 where, ""});
}

Result<std::size_t> voter_called(const Electorate& electorate, std::string_view text,
                                 const Where& where) {
    const auto place = member_called(electorate, text, where);
    return place ? able(electorate, *place, where) : place;
}

} // namespace plenary::question
