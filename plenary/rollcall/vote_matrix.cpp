#include "plenary/rollcall/vote_matrix.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>

namespace plenary::rollcall {

VoteMatrix::VoteMatrix(std::size_t members, std::size_t roll_calls, const std::vector<Cast>& casts)
    : members_(members), starts_(roll_calls + 1, 0) {
    for (const Cast& cast : casts) {
        assert(cast.roll_call < roll_calls && cast.member < members);
        ++starts_[cast.roll_call + 1];
    }
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());

    std::vector<std::size_t> order(casts.size());
    std::vector<std::size_t> next(starts_.begin(), starts_.end() - 1);
    for (std::size_t k = 0; k < casts.size(); ++k)
        order[next[casts[k].roll_call]++] = k;
    const auto by_member = [&casts](std::size_t a, std::size_t b) {
        return casts[a].member < casts[b].member;
    };
    for (std::size_t j = 0; j < roll_calls; ++j) {
        const auto first = order.begin() + static_cast<std::ptrdiff_t>(starts_[j]);
        const auto last = order.begin() + static_cast<std::ptrdiff_t>(starts_[j + 1]);
        if (!std::is_sorted(first, last, by_member))
            std::sort(first, last, by_member);
        assert(std::adjacent_find(first, last, [&](std::size_t a, std::size_t b) {
                   return casts[a].member == casts[b].member;
               }) == last);
    }

    const bool fits = members <= std::size_t{std::numeric_limits<std::uint16_t>::max()} + 1;
    codes_.reserve(casts.size());
    for (const std::size_t k : order) {
        if (fits)
            narrow_.push_back(static_cast<std::uint16_t>(casts[k].member));
        else
            wide_.push_back(casts[k].member);
        codes_.push_back(casts[k].code);
    }
}

std::optional<Code> VoteMatrix::at(std::size_t roll_call, std::uint32_t member) const {
    std::size_t low = begin(roll_call);
    std::size_t high = end(roll_call);
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        if (this->member(middle) < member)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < end(roll_call) && this->member(low) == member)
        return code(low);
    return std::nullopt;
}

std::vector<std::size_t> duplicates(const std::vector<Cast>& casts) {
    std::size_t roll_calls = 0;
    std::size_t members = 0;
    for (const Cast& cast : casts) {
        roll_calls = std::max(roll_calls, std::size_t{cast.roll_call} + 1);
        members = std::max(members, std::size_t{cast.member} + 1);
    }
    // The places of the votes by roll call, in their order within each.
    std::vector<std::size_t> ends(roll_calls + 1, 0);
    for (const Cast& cast : casts)
        ++ends[cast.roll_call + 1];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<std::size_t> by_roll_call(casts.size());
    for (std::size_t i = 0; i < casts.size(); ++i)
        by_roll_call[ends[casts[i].roll_call]++] = i;
    std::vector<std::size_t> out;
    std::vector<std::size_t> last_seen(members, roll_calls); // at which roll call
    for (const std::size_t i : by_roll_call) {
        std::size_t& seen = last_seen[casts[i].member];
        if (seen == casts[i].roll_call)
            out.push_back(i);
        seen = casts[i].roll_call;
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace plenary::rollcall
