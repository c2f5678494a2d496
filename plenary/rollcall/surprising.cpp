#include "plenary/rollcall/surprising.hpp"

#include <algorithm>
#include <optional>

#include "plenary/rollcall/when.hpp"

namespace plenary::rollcall {
namespace {

// The choice that a record is under the rule; nothing where it is none.
std::optional<State> choice_of(const Archive& archive, std::size_t roll_call, std::size_t member,
                               Abstention rule) {
    const auto code = archive.votes.at(roll_call, static_cast<std::uint32_t>(member));
    if (!code)
        return std::nullopt;
    const State cast = vote_of(*code).cast;
    const bool counts = cast == State::yes || cast == State::no ||
                        (cast == State::abstain && rule != Abstention::leave_out);
    return counts ? std::optional(cast) : std::nullopt;
}

double difference(State a, State b, Abstention rule) {
    if (a == b)
        return 0;
    const bool abstained = a == State::abstain || b == State::abstain;
    return abstained && rule == Abstention::half ? 0.5 : 1;
}

std::vector<Peer> peers_of(const Archive& archive, const std::vector<std::size_t>& roll_calls,
                           std::size_t member, std::size_t k, Abstention rule) {
    const Ballots ballots(archive.votes, roll_calls);
    std::vector<Peer> out;
    for (std::size_t i = 0; i < ballots.members(); ++i) {
        const Agreement found = agreement(ballots.pair(member, i), rule);
        if (i != member && found.n > 0)
            out.push_back({i, found});
    }
    std::stable_sort(out.begin(), out.end(), [](const Peer& a, const Peer& b) {
        return a.agreement.interval().low > b.agreement.interval().low;
    });
    out.resize(std::min(out.size(), k));
    return out;
}

} // namespace

Surprises surprising(const Archive& archive, const std::vector<std::size_t>& roll_calls,
                     std::size_t member, std::size_t k, Abstention rule) {
    Surprises out;
    out.peers = peers_of(archive, roll_calls, member, k, rule);
    for (const std::size_t roll_call : roll_calls) {
        const auto own = choice_of(archive, roll_call, member, rule);
        if (!own)
            continue;
        Surprise vote{roll_call, *own, 0, 0, 0};
        double against = 0;
        double weight = 0;
        for (const Peer& peer : out.peers) {
            const auto theirs = choice_of(archive, roll_call, peer.member, rule);
            if (!theirs)
                continue;
            const double agreed = *peer.agreement.rate();
            ++vote.voted;
            weight += agreed;
            against += agreed * difference(*own, *theirs, rule);
            vote.otherwise += *own == *theirs ? 0 : 1;
        }
        if (weight <= 0 || static_cast<std::size_t>(vote.voted) * 2 < out.peers.size()) {
            ++out.unranked;
            continue;
        }
        vote.share = against / weight;
        out.votes.push_back(vote);
    }
    std::stable_sort(out.votes.begin(), out.votes.end(), [&](const Surprise& a, const Surprise& b) {
        if (a.share != b.share)
            return a.share > b.share;
        return is_earlier(archive.roll_calls[a.roll_call], archive.roll_calls[b.roll_call]);
    });
    return out;
}

} // namespace plenary::rollcall
