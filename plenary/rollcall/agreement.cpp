#include "plenary/rollcall/agreement.hpp"

#include <algorithm>
#include <optional>

namespace plenary::rollcall {
namespace {

// Counts the bits of up to `most` words, eight sums side by side in the bytes of one: without an
// instruction for it, which the usual build may not use, nearly three times as fast as a word at a
// time.
class BitCounter {
public:
    static constexpr std::size_t most = 31; // 31 words of 8 bits a byte fit into 255

    void add(std::uint64_t word) {
        word -= (word >> 1U) & 0x5555555555555555U;
        word = (word & 0x3333333333333333U) + ((word >> 2U) & 0x3333333333333333U);
        bytes_ += (word + (word >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
    }

    [[nodiscard]] int total() const {
        const std::uint64_t pairs =
            (bytes_ & 0x00FF00FF00FF00FFU) + ((bytes_ >> 8U) & 0x00FF00FF00FF00FFU);
        return static_cast<int>((pairs * 0x0001000100010001U) >> 48U);
    }

private:
    std::uint64_t bytes_ = 0;
};

} // namespace

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
    first_.resize(members_, words_);
    end_.resize(members_, 0);
    for (std::size_t i = 0; i < roll_calls.size(); ++i) {
        const std::uint64_t bit = std::uint64_t{1} << (i % width);
        for (std::size_t k = votes.begin(roll_calls[i]); k < votes.end(roll_calls[i]); ++k) {
            const State state = vote_of(votes.code(k)).cast;
            if (state == State::not_member)
                continue;
            const std::size_t member = votes.member(k);
            first_[member] = std::min(first_[member], i / width);
            end_[member] = i / width + 1;
            std::uint64_t* at = &bits_[(member * words_ + i / width) * sets];
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
    const std::size_t end = std::min(end_[a], end_[b]);
    for (std::size_t i = std::max(first_[a], first_[b]); i < end;) {
        const std::size_t stop = std::min(end, i + BitCounter::most);
        BitCounter same_side;
        BitCounter opposed;
        BitCounter both_abstain;
        BitCounter one_abstains;
        BitCounter on_record;
        for (; i < stop; ++i) {
            const std::uint64_t* x = word(a, i);
            const std::uint64_t* y = word(b, i);
            const std::uint64_t x_side = x[yes] | x[no];
            const std::uint64_t y_side = y[yes] | y[no];
            const std::uint64_t alike = (x[yes] & y[yes]) | (x[no] & y[no]);
            same_side.add(alike);
            opposed.add(x_side & y_side & ~alike);
            both_abstain.add(x[abstain] & y[abstain]);
            one_abstains.add((x[abstain] & y_side) | (x_side & y[abstain]));
            on_record.add(x[seated] & y[seated]);
        }
        out.same_side += same_side.total();
        out.opposed += opposed.total();
        out.both_abstain += both_abstain.total();
        out.one_abstains += one_abstains.total();
        out.on_record += on_record.total();
    }
    return out;
}

int Ballots::cast(std::size_t member) const {
    const PairCounts self = pair(member, member);
    return self.same_side + self.both_abstain;
}

} // namespace plenary::rollcall
