// What nobody voted against: everybody at the table voted for it.
#include <algorithm>
#include <string_view>

#include "plenary/evidence/reader/binder.hpp"

namespace plenary::reader {

// "El Consejo aprobó", "le Conseil a adopté"
bool Binder::adopts(std::uint32_t w) const { return a_.in(w, WordList::adopts); }

// "The draft was adopted unanimously": everybody at the table voted for it.
void Binder::unanimity() {
    if (s_.question || !s_.senses.has(Sense::unanimous) || !marks_.without_vote.empty() ||
        !marks_.years.empty() || !marks_.earlier.empty() || !marks_.condition.empty() ||
        !marks_.expect.empty() || !marks_.deny.empty())
        return;
    for (std::uint32_t w = s_.first; w <= s_.last; ++w) {
        if (!a_.is(w, Sense::unanimous))
            continue;
        const std::uint32_t start = at_.clause_start(w);
        const std::uint32_t stop = at_.clause_stop(w);
        std::optional<std::uint32_t> done;
        for (std::uint32_t v = start; v < stop; ++v) {
            const std::uint32_t hit = a_.hit_at[v];
            if (hit == Analysis::none)
                continue;
            if (a_.meaning(hit, Sense::neg) != nullptr || a_.meaning(hit, Sense::aux) != nullptr) {
                const Meaning* aux = a_.meaning(hit, Sense::aux);
                if (aux == nullptr || aux->feature == Feature::may ||
                    aux->feature == Feature::would || aux->feature == Feature::will)
                    return;
            }
            const Meaning* vote = a_.meaning(hit, Sense::vote);
            // "a été voté": accents do not count, so the form says nothing behind an auxiliary.
            const bool voted =
                vote != nullptr &&
                (vote->feature == Feature::past || vote->feature == Feature::participle ||
                 vote->feature == Feature::in_favour || (v > start && a_.is(v - 1, Sense::aux)));
            if (voted || a_.meaning(hit, Sense::adopted) != nullptr || adopts(v))
                done = v;
        }
        if (!done)
            return;
        Cue cue;
        cue.first = std::min(w, *done);
        cue.last = std::max(a_.hits[a_.hit_at[w]].last, a_.hits[a_.hit_at[*done]].last);
        Named who;
        who.kind = Named::Kind::rest;
        who.first = cue.first;
        who.last = cue.last;
        who.whole = true;
        out_.push_back(assertion_.make(cue, who, "unanimous"));
        carried_.voting = true;
        return;
    }
}

} // namespace plenary::reader
