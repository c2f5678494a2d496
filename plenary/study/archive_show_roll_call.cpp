#include <array>

#include <fmt/format.h>

#include "plenary/rollcall/when.hpp"
#include "plenary/study/archive_show.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Object;
using question::Value;
using rollcall::Archive;
using rollcall::State;
using rollcall::Vote;

// Yes, no and abstentions first.
constexpr std::array order{State::yes,     State::no,      State::abstain,
                           State::absent,  State::present, State::paired,
                           State::recused, State::unknown, State::not_member};

struct Sorted {
    std::array<std::vector<std::pair<std::size_t, Vote>>, rollcall::states> by_state;
    std::vector<std::size_t> without; // no record
};

Sorted sorted(const Archive& archive, std::size_t roll_call) {
    Sorted out;
    std::vector<bool> seen(archive.members.size(), false);
    for (std::size_t k = archive.votes.begin(roll_call); k < archive.votes.end(roll_call); ++k) {
        const Vote vote = rollcall::vote_of(archive.votes.code(k));
        out.by_state.at(static_cast<std::size_t>(vote.cast))
            .emplace_back(archive.votes.member(k), vote);
        seen[archive.votes.member(k)] = true;
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (!seen[i])
            out.without.push_back(i);
    }
    return out;
}

void tell_totals(const rollcall::Totals& totals, Answer& answer) {
    std::vector<std::string> parts;
    const auto add = [&parts](const std::optional<int>& number, std::string_view word) {
        if (number)
            parts.push_back(fmt::format("{} {}", *number, word));
    };
    add(totals.yes, "yes");
    add(totals.no, "no");
    add(totals.abstain, "abstain");
    add(totals.absent, "absent");
    if (!parts.empty())
        answer.paragraph("Totals as the source printed them: " + join(parts, ", "));
}

Value number_or_null(const std::optional<int>& number) { return number ? Value(*number) : Value(); }

Object whole_data(const Archive& archive, std::size_t place, const Sorted& votes) {
    const rollcall::RollCall& item = archive.roll_calls[place];
    Object out = data_of(archive, place);
    out.emplace_back("description", item.description);
    Array subjects;
    for (const std::string& subject : item.subjects)
        subjects.emplace_back(subject);
    out.emplace_back("subjects", std::move(subjects));
    out.emplace_back("recorded", item.recorded);
    out.emplace_back("totals", Object{{"yes", number_or_null(item.totals.yes)},
                                      {"no", number_or_null(item.totals.no)},
                                      {"abstain", number_or_null(item.totals.abstain)},
                                      {"absent", number_or_null(item.totals.absent)}});
    Object more;
    for (const auto& [column, text] : item.more)
        more.emplace_back(column, text);
    out.emplace_back("more", std::move(more));
    Array members;
    for (const State state : order) {
        for (const auto& [member, vote] : votes.by_state.at(static_cast<std::size_t>(state))) {
            Object one = data_of(archive.members[member]);
            one.emplace_back("vote", rollcall::word_for(vote.cast));
            one.emplace_back("intended", vote.intended == State::unknown
                                             ? Value()
                                             : Value(rollcall::word_for(vote.intended)));
            members.emplace_back(std::move(one));
        }
    }
    out.emplace_back("votes", std::move(members));
    Array without;
    for (const std::size_t member : votes.without)
        without.emplace_back(archive.members[member].id);
    out.emplace_back("without_record", std::move(without));
    return out;
}

std::string said_of(const rollcall::Member& member, Vote vote) {
    return vote.intended == State::unknown
               ? say(member)
               : fmt::format("{}, meant {}", say(member), rollcall::word_for(vote.intended));
}

void tell_votes(const Archive& archive, const Sorted& votes, Answer& answer) {
    for (const State state : order) {
        const auto& here = votes.by_state.at(static_cast<std::size_t>(state));
        if (here.empty())
            continue;
        std::vector<std::string> names;
        for (const auto& [member, vote] : here)
            names.push_back(said_of(archive.members[member], vote));
        answer.heading(fmt::format("{}: {}", rollcall::word_for(state), here.size()));
        answer.paragraph(join(names, "; "));
    }
    if (votes.without.empty())
        return;
    std::vector<std::string> names;
    for (const std::size_t member : votes.without)
        names.push_back(archive.members[member].id);
    answer.heading(fmt::format("no record: {}", votes.without.size()));
    answer.paragraph(join(names, ", "));
}

question::Table votes_table(const Archive& archive, const Sorted& votes) {
    question::Table out{{{"member", false},
                         {"name", false},
                         {"group", false},
                         {"vote", false},
                         {"intended", false}},
                        {}};
    for (const State state : order) {
        for (const auto& [member, vote] : votes.by_state.at(static_cast<std::size_t>(state))) {
            const rollcall::Member& who = archive.members[member];
            out.rows.push_back(
                {who.id, who.name, who.group, std::string(rollcall::word_for(vote.cast)),
                 vote.intended == State::unknown ? std::string()
                                                 : std::string(rollcall::word_for(vote.intended))});
        }
    }
    return out;
}

} // namespace

Reply show_roll_call(const OpenedArchive& opened, const std::string& id) {
    const Archive& archive = opened.archive;
    const auto places = rollcall::places_of(archive.roll_calls);
    const auto found = places.find(id);
    if (found == places.end()) {
        std::vector<std::string> ids;
        for (const rollcall::RollCall& item : archive.roll_calls)
            ids.push_back(item.id);
        const std::string hint = did_you_mean(id, ids);
        return refused({Kind::not_found, "unknown-roll-call",
                        fmt::format("no roll call of the archive is called '{}'", id),
                        hint.empty() ? "'plenary archive show ARCHIVE' lists them" : hint,
                        Where{"--rollcall", 0, 0}, ""});
    }
    const rollcall::RollCall& item = archive.roll_calls[found->second];
    const Sorted votes = sorted(archive, found->second);

    Answer answer;
    answer.headline(
        fmt::format("Roll call {}{}{}", item.id, item.title.empty() ? "" : ": ", item.title));
    question::Table about{{{"", false}, {"", false}}, {}};
    const auto add = [&about](std::string name, std::string text) {
        if (!text.empty())
            about.rows.push_back({std::move(name), std::move(text)});
    };
    add("day", when(item));
    add("session", item.session ? std::to_string(*item.session) : "");
    add("symbol", item.symbol);
    add("subjects", join(item.subjects, "; "));
    add("result", item.result);
    for (const auto& [column, text] : item.more)
        add(column, text);
    if (!about.rows.empty())
        answer.show(std::move(about));
    if (!item.description.empty())
        answer.paragraph(item.description);
    tell_totals(item.totals, answer);
    if (!item.recorded)
        answer.paragraph("Decided without a vote.");
    else if (votes.without.size() == archive.members.size())
        answer.paragraph("No member's vote is on record.");
    if (votes.without.size() < archive.members.size())
        tell_votes(archive, votes, answer);
    answer.data = archive_head(opened, 1);
    answer.data.emplace_back("roll_call", whole_data(archive, found->second, votes));
    answer.table = votes_table(archive, votes);
    return {std::move(answer), {}};
}

} // namespace plenary::study
