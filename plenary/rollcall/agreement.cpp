#include "plenary/rollcall/agreement.hpp"

#include <bit>
#include <optional>

namespace plenary::rollcall {

std::optional<double> Agreement::rate() const {
    if (n == 0)
        return std::nullopt;
    return k / n;
}

WilsonInterval Agreement::interval() const { return wilson(rate().value_or(0), n); }

Agreement agreement(const PairCounts& counts, Abstention rule) {
    if (rule == Abstention::leave_out)
        return {static_cast<double>(counts.same_side), counts.same_side + counts.opposed};
    const int n = counts.same_side + counts.both_abstain + counts.one_abstains + counts.opposed;
    const int same = counts.same_side + counts.both_abstain;
    return {rule == Abstention::half ? same + counts.one_abstains / 2.0 : same, n};
}

Ballots::Ballots(const VoteMatrix& votes, const std::vector<std::size_t>& roll_calls)
    : members_(votes.members()) {
    constexpr std::size_t width = 64;
    words_ = (roll_calls.size() + width - 1) / width;
    bits_.resize(members_ * words_ * sets, 0);
    for (std::size_t i = 0; i < roll_calls.size(); ++i) {
        const std::uint64_t bit = std::uint64_t{1} << (i % width);
        for (std::size_t k = votes.begin(roll_calls[i]); k < votes.end(roll_calls[i]); ++k) {
            const State state = vote_of(votes.code(k)).cast;
            if (state == State::not_member)
                continue;
            std::uint64_t* at = &bits_[(votes.member(k) * words_ + i / width) * sets];
            at[seated] |= bit;
            if (state == State::yes)
                at[yes] |= bit;
            else if (state == State::no)
                at[no] |= bit;
            else if (state == State::abstain)
                at[abstain] |= bit;
        }
    }
}

PairCounts Ballots::pair(std::size_t a, std::size_t b) const {
    PairCounts out;
    for (std::size_t i = 0; i < words_; ++i) {
        const std::uint64_t* x = word(a, i);
        const std::uint64_t* y = word(b, i);
        const std::uint64_t x_side = x[yes] | x[no];
        const std::uint64_t y_side = y[yes] | y[no];
        const std::uint64_t alike = (x[yes] & y[yes]) | (x[no] & y[no]);
        out.same_side += std::popcount(alike);
        out.opposed += std::popcount(x_side & y_side & ~alike);
        out.both_abstain += std::popcount(x[abstain] & y[abstain]);
        out.one_abstains += std::popcount((x[abstain] & y_side) | (x_side & y[abstain]));
        out.on_record += std::popcount(x[seated] & y[seated]);
    }
    return out;
}

int Ballots::cast(std::size_t member) const {
    const PairCounts self = pair(member, member);
    return self.same_side + self.both_abstain;
}

} // namespace plenary::rollcall
