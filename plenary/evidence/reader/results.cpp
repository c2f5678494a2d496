#include "plenary/evidence/reader/results.hpp"

#include <algorithm>

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;

constexpr std::int64_t most = 60; // a larger body is never told so far that the rest is known

// "13 to 1", "13 a 1", "13-1": whether the word is a number behind another of the same result.
bool parts(const Analysis& a, std::uint32_t first, std::uint32_t w) {
    return w > first && a.words[w].number >= 0 && a.words[w - 1].number >= 0 &&
           (a.words[w].before & (Gap::hyphen | Gap::dash)) != 0;
}

} // namespace

std::int64_t Results::count_at(std::uint32_t w) const {
    constexpr std::uint32_t of_symbol = Gap::stop | Gap::other | Gap::hyphen | Gap::dash; // "L.41"
    const bool symbol = w > s_.first && (a_.words[w].before & of_symbol) != 0;
    const std::int64_t count = symbol ? -1 : a_.number_at(w);
    return count < 1 || count > most ? -1 : count;
}

// "nine votes were needed", "at least nine votes"
bool Results::needed(std::uint32_t w) const {
    constexpr std::uint32_t near = 5;
    const std::uint32_t stop = std::min(at_.clause_stop(w), w + near);
    const std::uint32_t start = at_.clause_start(w);
    for (std::uint32_t v = w > start + near ? w - near : start; v < stop; ++v) {
        if (a_.begins(v, WordList::needs))
            return true;
    }
    return false;
}

// "12 votes in favour", "trece votos", "two abstentions"
std::optional<Cue> Results::side_behind(std::uint32_t w) const {
    constexpr std::uint32_t near = 2;
    Cue cue;
    cue.first = w;
    cue.label = true;
    for (std::uint32_t v = w + 1; v <= s_.last && v <= w + near; ++v) {
        if ((a_.words[v].before & ~Gap::space) != 0 || a_.hit_at[v] == Analysis::none)
            return std::nullopt;
        const std::uint32_t hit = a_.hit_at[v];
        cue.last = a_.hits[hit].last;
        if (const Meaning* side = a_.meaning(hit, Sense::side)) {
            cue.stance = side->feature == Feature::against ? Stance::no : Stance::yes;
            return cue;
        }
        const std::uint32_t next = cue.last + 1;
        if (a_.meaning(hit, Sense::vote) == nullptr)
            return std::nullopt;
        // "trece votos a favor"
        if (next <= s_.last && a_.is(next, Sense::side) && a_.words[next].before == Gap::space)
            continue;
        cue.stance = at_.brought_down(w) ? Stance::no : Stance::yes;
        return at_.drew_votes(v) && a_.in(v, WordList::votes) && !needed(w) ? std::optional(cue)
                                                                            : std::nullopt;
    }
    return std::nullopt;
}

// "13 to 1", "13-1-1"
std::optional<Cue> Results::parted_behind(std::uint32_t w) const {
    constexpr std::uint32_t far = 2;
    if (w == s_.last || a_.words[w].number < 0)
        return std::nullopt;
    const bool word = w + far <= s_.last && (a_.said(w + 1) == "to" || a_.said(w + 1) == "a") &&
                      a_.words[w + far].number >= 0 && a_.words[w + far].before == Gap::space;
    std::uint32_t last = word ? w + far : w;
    while (!word && last < s_.last && parts(a_, s_.first, last + 1))
        ++last;
    if (last == w || last > w + 3)
        return std::nullopt;
    for (std::uint32_t v = w + 1; v <= last; ++v) {
        if (a_.words[v].number > most)
            return std::nullopt; // a day
    }
    Cue cue;
    cue.first = w;
    cue.last = last;
    cue.label = true;
    cue.stance = at_.brought_down(w) ? Stance::no : Stance::yes;
    return cue;
}

// The first word behind "of its fifteen members", "countries", "delegations present".
std::uint32_t Results::behind_whole(std::uint32_t w) const {
    constexpr std::uint32_t far = 8;
    std::uint32_t v = w;
    std::uint32_t end = w;
    for (; v <= s_.last && v < w + far; ++v) {
        if ((a_.words[v].before & ~(Gap::space | Gap::apostrophe)) != 0)
            break;
        const bool noun = a_.is(v, Sense::group_noun);
        const bool small = a_.in(v, WordList::part_of) || a_.in(v, WordList::its) ||
                           a_.is(v, Sense::article) || a_.number_at(v) > 0;
        if (!noun && !small)
            break;
        end = noun ? v + 1 : end;
    }
    return end;
}

// "13 of its 15 members", "Of the 34 members, 29": the larger number; -1 without one.
std::int64_t Results::total_beside(std::uint32_t w) const {
    const std::int64_t count = a_.number_at(w);
    const std::uint32_t end = behind_whole(w + 1);
    for (std::uint32_t v = w + 1; v < end; ++v) {
        if (a_.number_at(v) > count)
            return a_.number_at(v);
    }
    // the frame at the head of the sentence
    constexpr std::uint32_t far = 10;
    if ((a_.words[w].before & Gap::comma) == 0 || w > s_.first + far)
        return -1;
    for (std::uint32_t v = s_.first; v < w; ++v) {
        if (a_.number_at(v) > count && behind_whole(v + 1) > v + 1)
            return a_.number_at(v);
    }
    return -1;
}

// The first word behind ", including France,".
std::uint32_t Results::behind_examples(std::uint32_t w) const {
    if (w > s_.last || (a_.words[w].before & (Gap::comma | Gap::open | Gap::dash)) == 0 ||
        !a_.is(w, Sense::along))
        return w;
    for (std::uint32_t v = w + 1; v <= s_.last; ++v) {
        const bool closes = (a_.words[v].before & (Gap::comma | Gap::close | Gap::dash)) != 0;
        if (closes && !a_.is(v, Sense::state) && !a_.is(v, Sense::article))
            return v;
    }
    return w;
}

// "13 of its 15 members voted in favour", "thirteen were against it"
std::optional<Cue> Results::act_behind(std::uint32_t w) const {
    constexpr std::uint32_t near = 3;
    const std::uint32_t from = behind_examples(behind_whole(w + 1));
    for (std::uint32_t v = from; v <= s_.last && v <= from + near; ++v) {
        const bool open = v == from && v > w + 1;
        if (!open && (a_.words[v].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return std::nullopt;
        const auto cue = std::find_if(cues_.begin(), cues_.end(),
                                      [&](const Cue& one) { return one.first == v; });
        if (cue != cues_.end())
            return cue->passive || cue->label ||
                           (cue->form != Feature::past && cue->form != Feature::present)
                       ? std::nullopt
                       : std::optional(*cue);
        if (!a_.is(v, Sense::aux) && !a_.in(v, WordList::clitic) && !a_.in(v, WordList::all))
            return std::nullopt;
    }
    return std::nullopt;
}

std::vector<Claim> Results::claims(const Told& told) const {
    std::vector<Claim> out;
    if (s_.question || !marks_.expect.empty() || !marks_.condition.empty() ||
        !marks_.deny.empty() || !marks_.earlier.empty() || !marks_.years.empty())
        return out;
    for (std::uint32_t w = s_.first; w < s_.last; ++w) {
        const std::int64_t count = count_at(w);
        if (count < 0)
            continue;
        std::optional<Cue> cue = side_behind(w);
        if (!cue)
            cue = parted_behind(w);
        if (!cue)
            cue = act_behind(w);
        if (!cue)
            continue;
        Named who;
        who.kind = Named::Kind::number;
        who.first = w;
        who.last = w;
        who.count = count;
        who.out_of = total_beside(w);
        Claim made = assertion_.make(*cue, who, "result");
        if (assertion_.admitted(made, *cue, told))
            out.push_back(std::move(made));
    }
    return out;
}

} // namespace plenary::reader
