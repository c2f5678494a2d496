#include "plenary/evidence/reader/described_sets.hpp"

#include <algorithm>

#include "plenary/evidence/reader/vicinity.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Act = Proposal::Act;

Feature told_by(const Cue& cue) {
    if (cue.act == Act::signature)
        return Feature::refer_sign;
    if (cue.act == Act::sponsorship)
        return Feature::refer_sponsor;
    switch (cue.stance) {
    case Stance::yes:
    case Stance::support:
        return Feature::refer_yes;
    case Stance::abstain:
        return Feature::refer_abstain;
    case Stance::absent:
        return Feature::refer_absent;
    case Stance::no:
    case Stance::oppose:
        break;
    }
    return Feature::refer_no;
}

} // namespace

// The "that" whose verb the cue is; none for any other cue, nor for one that is denied.
std::uint32_t DescribedSets::relative_of(const Cue& cue) const {
    constexpr std::uint32_t near = 4;
    if (cue.label || cue.passive || cue.bare || cue.form == Feature::noun)
        return Analysis::none;
    for (std::uint32_t w = cue.first; w > s_.first && cue.first - w < near; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen)) != 0)
            return Analysis::none;
        if (a_.is(w - 1, Sense::relative) || a_.said(w - 1) == "ayant")
            return w - 1;
        if (a_.is(w - 1, Sense::neg) ||
            (!a_.is(w - 1, Sense::aux) && !a_.in(w - 1, WordList::had) &&
             !a_.in(w - 1, WordList::clitic)))
            return Analysis::none;
    }
    return Analysis::none;
}

// "those", "los", "ceux", "os", "três" right before the "that": its first word; none without.
std::uint32_t DescribedSets::those_before(std::uint32_t relative) const {
    if (a_.in(relative, WordList::who_ever))
        return relative; // "quienes"
    if (relative == s_.first || (a_.words[relative].before & ~Gap::space) != 0)
        return Analysis::none;
    if (a_.number_at(relative - 1) > 1)
        return relative - 1; // "pelos três que"
    if (!a_.in(relative - 1, WordList::those_that))
        return Analysis::none;
    std::uint32_t first = relative - 1;
    if (first > s_.first && a_.words[first].before == Gap::space && a_.in(first - 1, WordList::all))
        --first;
    return first;
}

// Whether another act of the set is told, and nobody is named as it.
bool DescribedSets::told_elsewhere(const std::vector<Named>& named, const std::vector<Cue>& cues,
                                   std::size_t c, std::uint32_t relative) const {
    // "the others having voted for it" is told of them itself
    const bool ahead = a_.is(relative, Sense::relative) &&
                       std::any_of(cues.begin(), cues.end(), [&](const Cue& other) {
                           return other.last < relative &&
                                  (other.label || other.passive || other.form == Feature::past ||
                                   other.form == Feature::participle);
                       });
    const bool behind = c + 1 < cues.size();
    if (!ahead && !behind)
        return false;
    const std::uint32_t stop = behind ? cues[c + 1].first : s_.last + 1;
    return std::none_of(named.begin(), named.end(), [&](const Named& one) {
        return one.kind == Named::Kind::states && one.first > cues[c].last && one.first < stop &&
               says_who(one, cues[c]);
    });
}

// "The three that voted against it were A, B and C", unlike "the three that voted against it,
// along with A,", "all but A", or what comes far behind a colon.
bool DescribedSets::says_who(const Named& one, const Cue& cue) const {
    constexpr std::uint32_t near = 2;
    const Vicinity at(a_, s_);
    if (at.preceded_by(one.first, Sense::namely))
        return true;
    if (at.taken_out(one) || at.preceded_by(one.first, Sense::along))
        return false;
    for (std::uint32_t w = cue.last + 1; w + near < one.first; ++w) {
        if ((a_.words[w].before & (Gap::colon | clause_end)) != 0)
            return false;
    }
    return true;
}

// Makes a reference of what the "that" stands behind; whether there is such a set.
bool DescribedSets::described_before(std::vector<Named>& named, const Cue& cue,
                                     std::uint32_t relative) const {
    constexpr std::uint32_t near = 3;
    for (Named& one : named) {
        const bool set = one.kind == Named::Kind::reference || one.kind == Named::Kind::number ||
                         one.kind == Named::Kind::rest;
        if (!set || one.last >= relative || relative - one.last > near)
            continue;
        bool joined = true;
        for (std::uint32_t w = one.last + 1; w < relative; ++w)
            joined = joined && a_.is(w, Sense::group_noun);
        if (!joined || (a_.words[relative].before & ~Gap::space) != 0)
            continue;
        one.kind = Named::Kind::reference;
        one.refers = told_by(cue);
        one.did_first = cue.first;
        one.did_last = cue.last;
        return true;
    }
    const std::uint32_t first = those_before(relative);
    const std::uint32_t before =
        first > s_.first && first != Analysis::none ? a_.hit_at[first - 1] : Analysis::none;
    const Meaning* prep =
        before == Analysis::none ? nullptr : a_.meaning(before, Sense::preposition);
    // "A was among those that spoke for it"
    if (first == Analysis::none || (prep != nullptr && prep->feature != Feature::by))
        return false;
    Named made;
    made.kind = Named::Kind::reference;
    made.refers = told_by(cue);
    made.first = first;
    made.last = std::max(first, relative - 1);
    made.did_first = cue.first;
    made.did_last = cue.last;
    made.count = a_.number_at(first);
    made.role = prep == nullptr ? Role::agent : Role::by;
    const auto behind = std::find_if(named.begin(), named.end(),
                                     [&](const Named& one) { return one.first > first; });
    named.insert(behind, made);
    return true;
}

void DescribedSets::tell(std::vector<Named>& named, std::vector<Cue>& cues) const {
    for (std::size_t c = 0; c < cues.size();) {
        const std::uint32_t relative = relative_of(cues[c]);
        if (relative == Analysis::none || !told_elsewhere(named, cues, c, relative) ||
            !described_before(named, cues[c], relative)) {
            ++c;
            continue;
        }
        cues.erase(cues.begin() + static_cast<std::ptrdiff_t>(c));
        // "apoiada pelos três que": by nobody else that is named
        if (c > 0 && cues[c - 1].form == Feature::participle && cues[c - 1].last < relative &&
            relative <= cues[c - 1].last + 4)
            cues[c - 1].passive = true;
    }
}

} // namespace plenary::reader
