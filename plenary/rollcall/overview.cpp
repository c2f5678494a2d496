#include "plenary/rollcall/overview.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "plenary/rollcall/when.hpp"

namespace plenary::rollcall {
namespace {

void add_days(Overview& out, const RollCall& item) {
    const auto days = days_of(item);
    if (!days) {
        ++out.undated;
        return;
    }
    if (item.precision != Precision::day)
        ++out.imprecise;
    if (!out.days)
        out.days = days;
    out.days->from = std::min(*out.days->from, *days->from);
    out.days->to = std::max(*out.days->to, *days->to);
}

void add_votes(Overview& out, const std::vector<int>& votes) {
    for (std::size_t i = 0; i < votes.size(); ++i)
        out.by_state.at(i) += static_cast<std::size_t>(votes[i]);
    const auto of = [&votes](State state) { return votes[static_cast<std::size_t>(state)]; };
    const int yes = of(State::yes);
    const int no = of(State::no);
    ++out.by_choices.at((yes > 0 ? 1U : 0U) + (no > 0 ? 1U : 0U) +
                        (of(State::abstain) > 0 ? 1U : 0U));
    constexpr int cut = 40;
    if (std::min(yes, no) > 0 && std::min(yes, no) * cut >= yes + no)
        ++out.contested;
}

} // namespace

Overview overview(const Archive& archive) {
    Overview out;
    out.members = archive.members.size();
    out.roll_calls = archive.roll_calls.size();
    out.records = archive.votes.size();
    std::set<int> sessions;
    std::vector<bool> seen(archive.members.size(), false);
    for (std::size_t i = 0; i < archive.roll_calls.size(); ++i) {
        const RollCall& item = archive.roll_calls[i];
        if (item.session)
            sessions.insert(*item.session);
        add_days(out, item);
        const bool empty = archive.votes.begin(i) == archive.votes.end(i);
        if (!item.recorded)
            ++out.unrecorded;
        else if (empty)
            ++out.without_votes;
        for (std::size_t k = archive.votes.begin(i); k < archive.votes.end(i); ++k) {
            seen[archive.votes.member(k)] = true;
            if (archive.cells == Cells::votes &&
                vote_of(archive.votes.code(k)).intended != State::unknown)
                ++out.intentions;
        }
        if (archive.cells == Cells::votes)
            add_votes(out, tally(archive.votes, i));
    }
    out.silent_members = static_cast<std::size_t>(std::count(seen.begin(), seen.end(), false));
    out.sessions = sessions.size();
    if (!sessions.empty())
        out.session_range.emplace(*sessions.begin(), *sessions.rbegin());
    return out;
}

} // namespace plenary::rollcall
