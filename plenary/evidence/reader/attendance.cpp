#include "plenary/evidence/reader/attendance.hpp"

#include <algorithm>

namespace plenary::reader {
namespace {

// The number right before the word, or before a noun of members there; none: -1. "Member States: A
// and B" may open the text, with nothing before.
std::int64_t number_before(const Analysis& a, const Sentence& s, std::uint32_t word) {
    std::uint32_t end = word; // behind the number
    if (end > s.first && a.is(end - 1, Sense::group_noun))
        end = a.hits[a.hit_at[end - 1]].first;
    if (end <= s.first)
        return -1;
    if (a.words[end - 1].number >= 0)
        return a.words[end - 1].number;
    const std::uint32_t hit = a.hit_at[end - 1];
    const Meaning* number = hit == Analysis::none ? nullptr : a.meaning(hit, Sense::number);
    return number == nullptr ? -1 : number->value;
}

} // namespace

void note_attendance(const Analysis& a, const Sentence& s, const std::vector<Named>& named,
                     KnownSets& sets) {
    constexpr std::uint32_t early = 4;
    constexpr std::size_t enough = 4;
    if (s.senses.has_any({Sense::vote, Sense::sign, Sense::support, Sense::oppose, Sense::abstain}))
        return;
    for (std::uint32_t w = s.first; w <= std::min(s.last, s.first + early); ++w) {
        const std::uint32_t hit = a.hit_at[w];
        const Meaning* who = hit == Analysis::none ? nullptr : a.meaning(hit, Sense::refer);
        if (who == nullptr || who->feature != Feature::refer_present)
            continue;
        for (const Named& one : named) {
            if (one.kind == Named::Kind::states && one.states.size() >= enough &&
                one.first > a.hits[hit].last)
                sets.attend(one.states);
        }
        return;
    }
    // "the 36: Argentina, Australia ...", "twelve members: ...": as many as are named
    constexpr std::size_t table = 8;
    for (const Named& one : named) {
        if (one.kind == Named::Kind::states && one.states.size() >= table && one.first > s.first &&
            (a.words[one.first].before & Gap::colon) != 0 &&
            number_before(a, s, one.first) == static_cast<std::int64_t>(one.states.size()))
            sets.attend(one.states);
    }
}

} // namespace plenary::reader
