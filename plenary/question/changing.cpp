#include "plenary/question/changing.hpp"

#include <fmt/format.h>

#include "plenary/question/voter.hpp"

namespace plenary::question {
namespace {

Result<std::vector<std::size_t>> members_of(const Arena& arena, std::string_view option) {
    std::vector<std::size_t> out;
    for (const std::string& name : arena.asked.list(option)) {
        const auto place =
            member_called(arena.electorate, name, Where{"--" + std::string(option), 0, 0});
        if (!place)
            return fail(place.error());
        out.push_back(*place);
    }
    return out;
}

tl::unexpected<Problem> bad_join(const std::string& written) {
    return fail({Kind::usage, "bad-join", fmt::format("'{}' does not say who joins", written),
                 "write CODE, or CODE:COLUMN=WEIGHT,COLUMN=WEIGHT", Where{"--join", 0, 0}, ""});
}

// CODE or CODE:COLUMN=WEIGHT,...
Result<Joining> joining_of(const std::string& written) {
    Joining out;
    const std::size_t colon = written.find(':');
    out.code = written.substr(0, colon);
    if (out.code.empty())
        return bad_join(written);
    if (colon == std::string::npos)
        return out;
    Asked parts;
    parts.set("weights", written.substr(colon + 1));
    for (const std::string& part : parts.list("weights")) {
        const std::size_t equals = part.find('=');
        if (equals == std::string::npos)
            return bad_join(written);
        const auto weight = Rational::parse(part.substr(equals + 1));
        if (!weight)
            return bad_join(written);
        out.weights.emplace_back(part.substr(0, equals), *weight);
    }
    return out;
}

} // namespace

Result<ElectorateChange> change_of(const Arena& arena) {
    ElectorateChange out;
    for (const auto& [option, places] :
         {std::pair{"leave", &out.leave}, {"bar", &out.bar}, {"merge", &out.merge}}) {
        auto members = members_of(arena, option);
        if (!members)
            return fail(members.error());
        *places = std::move(*members);
    }
    if (arena.asked.has("join")) {
        auto joining = joining_of(arena.asked.text("join"));
        if (!joining)
            return fail(joining.error());
        out.join.push_back(std::move(*joining));
    }
    return out;
}

} // namespace plenary::question
