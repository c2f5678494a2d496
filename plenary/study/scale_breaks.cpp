#include "plenary/study/scale_breaks.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "plenary/format/breaks.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::study {
namespace {

using format::MemberBreak;

// When each session begins: its first dated roll call.
std::vector<std::optional<Day>> beginnings(const rollcall::Archive& archive,
                                           const idealpoint::Data& data) {
    std::vector<std::optional<Day>> out(data.periods());
    for (const idealpoint::Item& item : data.items) {
        const auto day = archive.roll_calls[item.source].day;
        std::optional<Day>& first = out[item.period];
        if (day && (!first || *day < *first))
            first = day;
    }
    return out;
}

} // namespace

std::vector<MemberBreak> read_breaks(const rollcall::Archive& archive, const std::string& file,
                                     double usual, std::vector<Problem>& problems) {
    const auto places = rollcall::places_of(archive.members);
    std::vector<std::string> ids;
    for (const rollcall::Member& member : archive.members)
        ids.push_back(member.id);
    const auto knows = [&](const format::TypedTable& rows, std::size_t row, const std::string& id) {
        if (places.find(id) != places.end())
            return true;
        const std::string hint = did_you_mean(id, ids);
        rows.report(row, "member", "unknown-member",
                    fmt::format("the archive has no member '{}'", id),
                    hint.empty() ? "write the id that the archive has" : hint);
        return false;
    };
    std::vector<MemberBreak> out;
    for (const Break& each : format::read_breaks(file, knows, problems))
        out.push_back({each.member, each.day, each.factor.value_or(usual)});
    return out;
}

Result<BrokenSteps> widen_steps(const std::vector<MemberBreak>& breaks,
                                const rollcall::Archive& archive, idealpoint::Compiled& compiled) {
    idealpoint::Data& data = compiled.data;
    const std::vector<std::optional<Day>> begins = beginnings(archive, data);
    for (std::size_t t = 0; t < begins.size(); ++t) {
        if (!begins[t])
            return fail({Kind::invalid,
                         "no-days",
                         fmt::format("session {} has no dated roll call, so it is not known which "
                                     "breaks are before it",
                                     compiled.periods[t]),
                         "date its roll calls, or leave out --breaks",
                         {},
                         ""});
    }
    std::map<std::string, std::uint32_t> numbers;
    for (std::size_t m = 0; m < compiled.members.size(); ++m)
        numbers[archive.members[compiled.members[m]].id] = static_cast<std::uint32_t>(m);
    BrokenSteps out;
    std::set<std::size_t> widened;
    for (const MemberBreak& each : breaks) {
        const auto member = numbers.find(each.member);
        bool placed = false;
        for (std::size_t t = 0; member != numbers.end() && t < data.periods() && !placed; ++t) {
            if (*begins[t] < each.day)
                continue;
            for (std::size_t s = data.first_state[t]; s < data.first_state[t + 1]; ++s) {
                if (data.member_of[s] != member->second || !data.priors[s].previous)
                    continue;
                data.priors[s].variance *= each.factor;
                if (each.factor != 1)
                    widened.insert(s);
                placed = true;
            }
            break; // a member that has no step here has none later, or begins later
        }
        out.outside += placed ? 0 : 1;
    }
    out.widened = widened.size();
    return out;
}

} // namespace plenary::study
