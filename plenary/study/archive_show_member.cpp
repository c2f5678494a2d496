#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "plenary/rollcall/surprising.hpp"
#include "plenary/rollcall/when.hpp"
#include "plenary/study/archive_show.hpp"
#include "plenary/text/join.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Asked;
using question::Object;
using question::Value;
using rollcall::Archive;
using rollcall::State;
using rollcall::Surprise;
using rollcall::Surprises;

constexpr double hundred = 100;

struct Asking {
    std::size_t member = 0;
    std::size_t peers = 0;
    rollcall::Abstention rule = rollcall::Abstention::apart;
    std::optional<std::size_t> limit;
};

Result<Asking> asking_of(const Archive& archive, const Asked& asked) {
    const auto member = member_called(archive, asked.text("member"), "member");
    if (!member)
        return fail(member.error());
    const auto rule = abstention_of(asked);
    if (!rule)
        return fail(rule.error());
    const auto peers = number_of(asked, "peers", 1);
    if (!peers)
        return fail(peers.error());
    const auto limit = number_of(asked, "limit", 1);
    if (!limit)
        return fail(limit.error());
    constexpr int usual = 10;
    Asking out{*member, static_cast<std::size_t>(peers->value_or(usual)), *rule, {}};
    if (*limit)
        out.limit = static_cast<std::size_t>(**limit);
    return out;
}

std::string vote_in_words(const Archive& archive, std::size_t roll_call, std::size_t member) {
    const auto code = archive.votes.at(roll_call, static_cast<std::uint32_t>(member));
    if (!code)
        return "no record";
    const rollcall::Vote vote = rollcall::vote_of(*code);
    return vote.intended == State::unknown
               ? std::string(rollcall::word_for(vote.cast))
               : fmt::format("{}, meant {}", rollcall::word_for(vote.cast),
                             rollcall::word_for(vote.intended));
}

// How often it did what, over the roll calls chosen; the last is no record.
std::array<int, rollcall::states + 1>
done_by(const Archive& archive, const std::vector<std::size_t>& chosen, std::size_t member) {
    std::array<int, rollcall::states + 1> out{};
    for (const std::size_t place : chosen) {
        const auto code = archive.votes.at(place, static_cast<std::uint32_t>(member));
        ++out.at(code ? static_cast<std::size_t>(rollcall::vote_of(*code).cast)
                      : std::size_t{rollcall::states});
    }
    return out;
}

std::string_view word_at(std::size_t place) {
    return place == rollcall::states ? "no record" : rollcall::word_for(static_cast<State>(place));
}

std::string title_of(const rollcall::RollCall& item) {
    return item.title.empty() ? item.description : item.title;
}

void tell_surprises(const Archive& archive, const Asking& asking, const Surprises& found,
                    Answer& answer) {
    answer.heading("Most surprising votes");
    if (found.peers.empty()) {
        answer.paragraph("There is nobody it voted together with.");
        return;
    }
    constexpr std::size_t usual = 10;
    const std::size_t shown = std::min(found.votes.size(), asking.limit.value_or(usual));
    question::Table table{{{"id", false},
                           {"day", false},
                           {"it voted", false},
                           {"otherwise", true},
                           {"of peers", true},
                           {"share", true},
                           {"title", false}},
                          {}};
    for (std::size_t i = 0; i < shown; ++i) {
        const Surprise& vote = found.votes[i];
        const rollcall::RollCall& item = archive.roll_calls[vote.roll_call];
        table.rows.push_back({item.id, when(item), std::string(rollcall::word_for(vote.cast)),
                              std::to_string(vote.otherwise), std::to_string(vote.voted),
                              fmt::format("{:.1f} %", vote.share * hundred), title_of(item)});
    }
    answer.show(std::move(table));
    std::vector<std::string> peers;
    for (const rollcall::Peer& peer : found.peers) {
        peers.push_back(fmt::format("{} {:g} of {}", archive.members[peer.member].id,
                                    peer.agreement.k, peer.agreement.n));
    }
    answer.note(fmt::format("Peers, most agreeing first: {}.", join(peers, ", ")));
    answer.note(fmt::format(
        "Share: of the peers that voted there, each weighing as much as its agreement, how many "
        "voted otherwise; {}. {} of its votes are ranked (n = {}); {} at which fewer than half of "
        "the peers voted are not. Absence is no opinion. A surprise is no defection: it says what "
        "its usual companions did, and not why.",
        say(asking.rule), found.votes.size(), found.votes.size(), found.unranked));
}

Array surprises_data(const Archive& archive, const Surprises& found,
                     std::optional<std::size_t> limit) {
    Array out;
    for (std::size_t i = 0; i < std::min(found.votes.size(), limit.value_or(found.votes.size()));
         ++i) {
        const Surprise& vote = found.votes[i];
        const std::string day = when(archive.roll_calls[vote.roll_call]);
        out.emplace_back(Object{{"roll_call", archive.roll_calls[vote.roll_call].id},
                                {"day", day.empty() ? Value() : Value(day)},
                                {"vote", rollcall::word_for(vote.cast)},
                                {"share", vote.share},
                                {"otherwise", vote.otherwise},
                                {"peers_voted", vote.voted}});
    }
    return out;
}

// What a roll call's vote is beside its peers', by roll call.
std::map<std::size_t, const Surprise*> by_roll_call(const Surprises& found) {
    std::map<std::size_t, const Surprise*> out;
    for (const Surprise& vote : found.votes)
        out.emplace(vote.roll_call, &vote);
    return out;
}

} // namespace

Reply show_member(const OpenedArchive& opened, const rollcall::Selected& chosen,
                  const Asked& asked) {
    const Archive& archive = opened.archive;
    const auto asking = asking_of(archive, asked);
    if (!asking)
        return refused(asking.error());
    const rollcall::Member& member = archive.members[asking->member];
    const Surprises found =
        surprising(archive, chosen.roll_calls, asking->member, asking->peers, asking->rule);
    const auto ranked = by_roll_call(found);
    const auto done = done_by(archive, chosen.roll_calls, asking->member);

    Answer answer;
    answer.headline(fmt::format("{} at {} of {} roll calls of {}", say(member),
                                chosen.roll_calls.size(), archive.roll_calls.size(), opened.name));
    std::vector<std::string> parts;
    Object counts;
    for (std::size_t i = 0; i < done.size(); ++i) {
        counts.emplace_back(key_of(word_at(i)), done.at(i));
        if (done.at(i) > 0)
            parts.push_back(fmt::format("{} {}", done.at(i), word_at(i)));
    }
    if (chosen.roll_calls.empty()) {
        answer.paragraph("No roll call fits what was asked for.");
    } else {
        answer.paragraph(join(parts, ", "));
        tell_surprises(archive, *asking, found, answer);
    }

    constexpr std::size_t usual = 50;
    const std::size_t all = chosen.roll_calls.size();
    const std::size_t kept = std::min(all, asking->limit.value_or(all));
    const std::size_t shown = std::min(all, asking->limit.value_or(usual));
    question::Table text{{{"id", false},
                          {"day", false},
                          {"yes", true},
                          {"no", true},
                          {"abstain", true},
                          {"it voted", false},
                          {"title", false}},
                         {}};
    question::Table table{{{"id", false},
                           {"day", false},
                           {"vote", false},
                           {"share", true},
                           {"otherwise", true},
                           {"peers_voted", true},
                           {"title", false}},
                          {}};
    Array votes;
    const auto cell = [](const std::optional<int>& number) {
        return number ? std::to_string(*number) : std::string("-");
    };
    for (std::size_t i = 0; i < kept; ++i) {
        const std::size_t place = chosen.roll_calls[i];
        const rollcall::RollCall& item = archive.roll_calls[place];
        const std::string vote = vote_in_words(archive, place, asking->member);
        const auto rank = ranked.find(place);
        const bool is_ranked = rank != ranked.end();
        table.rows.push_back({item.id, when(item), vote,
                              is_ranked ? fmt::format("{:.6f}", rank->second->share) : "",
                              is_ranked ? std::to_string(rank->second->otherwise) : "",
                              is_ranked ? std::to_string(rank->second->voted) : "", item.title});
        Object one = data_of(archive, place);
        one.emplace_back("vote", vote);
        votes.emplace_back(std::move(one));
        if (i < shown) {
            const ToldCounts told = told_counts(archive, place);
            text.rows.push_back({item.id, when(item), cell(told.yes), cell(told.no),
                                 cell(told.abstain), vote, title_of(item)});
        }
    }
    if (shown > 0) {
        answer.heading("Its votes");
        answer.show(std::move(text));
    }
    if (shown < all) {
        answer.note(fmt::format("{} of {} are shown; {}", shown, all,
                                asking->limit
                                    ? "--limit was asked for"
                                    : "--limit N shows more, --csv and --json have them all"));
    }
    tell_selection(chosen, answer);

    Array peers;
    for (const rollcall::Peer& peer : found.peers) {
        peers.emplace_back(Object{{"member", archive.members[peer.member].id},
                                  {"k", peer.agreement.k},
                                  {"n", peer.agreement.n}});
    }
    answer.data = archive_head(opened, all);
    answer.data.emplace_back("member", data_of(member));
    answer.data.emplace_back("did", std::move(counts));
    answer.data.emplace_back("abstain", word_for(asking->rule));
    answer.data.emplace_back("peers", std::move(peers));
    answer.data.emplace_back("ranked", static_cast<std::int64_t>(found.votes.size()));
    answer.data.emplace_back("unranked", found.unranked);
    answer.data.emplace_back("surprising", surprises_data(archive, found, asking->limit));
    answer.data.emplace_back("roll_calls", std::move(votes));
    answer.table = std::move(table);
    return {std::move(answer), {}};
}

} // namespace plenary::study
