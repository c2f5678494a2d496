#include "plenary/score/window.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "plenary/score/task.hpp"

namespace plenary::score {
namespace {

using rollcall::Archive;
using rollcall::RollCall;

bool has_votes(const Archive& archive, std::size_t roll_call) {
    for (std::size_t k = archive.votes.begin(roll_call); k < archive.votes.end(roll_call); ++k) {
        if (code_of(archive.votes.code(k)) != code::none)
            return true;
    }
    return false;
}

bool is_number(std::string_view id) {
    return !id.empty() && id.find_first_not_of("0123456789") == std::string_view::npos;
}

// Numbers first, by size; then texts, by bytes.
bool id_before(std::string_view a, std::string_view b) {
    if (is_number(a) != is_number(b))
        return is_number(a);
    if (is_number(a)) {
        const auto bare = [](std::string_view id) {
            return id.substr(std::min(id.find_first_not_of('0'), id.size()));
        };
        if (bare(a).size() != bare(b).size())
            return bare(a).size() < bare(b).size();
        if (bare(a) != bare(b))
            return bare(a) < bare(b);
    }
    return a < b;
}

Problem no_such_session(const Archive& archive, int session) {
    std::set<int> there;
    for (const RollCall& item : archive.roll_calls) {
        if (item.session)
            there.insert(*item.session);
    }
    return {Kind::not_found,
            "no-such-session",
            fmt::format("the archive has no votes of session {}", session),
            there.empty()
                ? "its roll calls name no session"
                : fmt::format("it has sessions {} to {}", *there.begin(), *there.rbegin()),
            {},
            ""};
}

} // namespace

std::int8_t code_of(rollcall::Code record) {
    switch (rollcall::vote_of(record).cast) {
    case rollcall::State::yes:
        return code::yes;
    case rollcall::State::no:
        return code::no;
    case rollcall::State::abstain:
        return code::abstain;
    default:
        return code::none;
    }
}

Result<Window> window_of(const Archive& archive, int session) {
    Window out;
    out.session = session;
    for (std::size_t j = 0; j < archive.roll_calls.size(); ++j) {
        const auto held = archive.roll_calls[j].session;
        if (!held || *held > session || *held < session - sessions_learnt || !has_votes(archive, j))
            continue;
        (*held == session ? out.targets : out.train).push_back(j);
    }
    if (out.targets.empty())
        return fail(no_such_session(archive, session));
    const auto before = [&](std::size_t a, std::size_t b) {
        const RollCall& x = archive.roll_calls[a];
        const RollCall& y = archive.roll_calls[b];
        if (x.session != y.session)
            return x.session < y.session;
        if (x.day != y.day)
            return x.day < y.day;
        return id_before(x.id, y.id);
    };
    std::sort(out.targets.begin(), out.targets.end(), before);
    std::sort(out.train.begin(), out.train.end(), before);

    std::vector<bool> votes(archive.members.size(), false);
    for (const std::size_t j : out.targets) {
        for (std::size_t k = archive.votes.begin(j); k < archive.votes.end(j); ++k) {
            if (code_of(archive.votes.code(k)) != code::none)
                votes[archive.votes.member(k)] = true;
        }
    }
    for (std::size_t i = 0; i < votes.size(); ++i) {
        if (votes[i])
            out.members.push_back(static_cast<std::uint32_t>(i));
    }
    return out;
}

std::vector<std::int8_t> codes_of(const Archive& archive,
                                  const std::vector<std::size_t>& roll_calls,
                                  const std::vector<std::uint32_t>& members) {
    std::vector<std::size_t> place(archive.members.size(), members.size());
    for (std::size_t m = 0; m < members.size(); ++m)
        place[members[m]] = m;
    std::vector<std::int8_t> out(roll_calls.size() * members.size(), code::none);
    for (std::size_t r = 0; r < roll_calls.size(); ++r) {
        const std::size_t j = roll_calls[r];
        for (std::size_t k = archive.votes.begin(j); k < archive.votes.end(j); ++k) {
            const std::size_t m = place[archive.votes.member(k)];
            if (m < members.size())
                out[r * members.size() + m] = code_of(archive.votes.code(k));
        }
    }
    return out;
}

} // namespace plenary::score
