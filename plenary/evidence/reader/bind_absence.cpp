// Who was not there, said of two at once: "Neither Peru nor Chile took part in the vote".
#include <algorithm>
#include <string_view>

#include "plenary/evidence/reader/binder.hpp"

namespace plenary::reader {
void Binder::neither() {
    constexpr std::uint32_t near = 3;
    constexpr std::uint32_t far = 9;
    if (s_.question || !marks_.expect.empty() || !marks_.condition.empty() ||
        !marks_.deny.empty() || !s_.senses.has(Sense::state))
        return;
    std::vector<std::size_t> who;
    std::uint32_t last = 0;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        bool denied = false;
        for (std::uint32_t w = one.first; w > s_.first && one.first - w < near; --w)
            denied = denied || a_.in(w - 1, WordList::neither);
        if (one.kind != Named::Kind::states || !denied || used_[n])
            continue;
        who.push_back(n);
        last = one.last;
    }
    const std::size_t names = [&] {
        std::size_t count = 0;
        for (const std::size_t n : who)
            count += named_[n].states.size();
        return count;
    }();
    if (names < 2)
        return;
    const std::uint32_t stop = std::min(at_.clause_stop(last), last + far);
    const bool acted = std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
        return cue.first > last && cue.first < stop && cue.stance != Proposal::Stance::absent;
    });
    bool present = false;
    for (std::uint32_t w = last + 1; w < stop; ++w)
        present = present || a_.in(w, WordList::present);
    if (acted || !present)
        return;
    Cue away;
    away.stance = Proposal::Stance::absent;
    away.first = last + 1;
    away.last = stop - 1;
    away.label = true;
    for (const std::size_t n : who) {
        used_[n] = true;
        out_.push_back(assertion_.make(away, named_[n], "subject"));
    }
}

} // namespace plenary::reader
