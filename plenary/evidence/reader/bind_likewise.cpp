// Who did the same: "so did Peru", "El Salvador, que dudaba, hizo lo mismo".
#include <algorithm>
#include <string_view>

#include "plenary/evidence/reader/binder.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;

} // namespace

// "El Salvador, que estaba entre las dudas, hizo lo mismo"
bool Binder::likewise_behind_insertion(const Named& one) const {
    constexpr std::uint32_t far = 16;
    if (one.kind != Named::Kind::states || !acts(one.role) || one.last + 2 > s_.last ||
        (a_.words[one.last + 1].before & Gap::comma) == 0 || !a_.is(one.last + 1, Sense::relative))
        return false;
    for (std::uint32_t w = one.last + 2; w <= s_.last && w <= one.last + far; ++w) {
        if ((a_.words[w].before & clause_end) != 0)
            return false;
        if ((a_.words[w].before & Gap::comma) == 0)
            continue;
        const std::uint32_t hit = a_.hit_at[w];
        return hit != Analysis::none && a_.is(w, Sense::same) && a_.hits[hit].last > w;
    }
    return false;
}

// "Tampoco Honduras", "neither did Peru": as one that did not.
bool Binder::says_nor(const Named& one) const {
    constexpr std::uint32_t near = 4;
    const std::uint32_t from = one.first > s_.first + near ? one.first - near : s_.first;
    for (std::uint32_t w = from; w <= s_.last && w <= one.last + 2; ++w) {
        if (a_.is(w, Sense::same) && a_.in(w, WordList::nor))
            return true;
    }
    return false;
}

// "Agradecemos también a Noruega": to whom it is done.
bool Binder::is_addressed(const Named& one) const {
    if (one.role != Role::other || one.first == s_.first)
        return false;
    std::uint32_t w = one.first;
    while (w > s_.first + 1 && a_.is(w - 1, Sense::article) && !a_.is(w - 1, Sense::preposition))
        --w;
    const std::uint32_t hit = a_.hit_at[w - 1];
    const Meaning* prep = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
    return prep != nullptr && prep->feature == Feature::to;
}

// "Marshall Islands also", "Phnom Penh likewise", "so did Peru", "lo mismo hizo Chile".
// "También lo hicieron, tras explicar su voto, A y B": the words between say when or why.
bool Binder::same_before_insertion(const Named& one) const {
    if (!a_.is(s_.first, Sense::same) || one.kind != Named::Kind::states ||
        named_.front().first != one.first)
        return false;
    std::uint32_t same = s_.first; // the last word of its like
    while (same < s_.last && a_.is(same + 1, Sense::same))
        ++same;
    std::uint32_t open = one.first;
    if (open > same + 1 && a_.is(open - 1, Sense::article))
        --open;
    return same + 1 < open && (a_.words[same + 1].before & Gap::comma) != 0 &&
           (a_.words[open].before & Gap::comma) != 0;
}

void Binder::followers() {
    // "So did all the others except the two that voted against": as was told before
    const bool opens = a_.is(s_.first, Sense::same) && carried_.cue && last_claimed_ &&
                       cues_[*last_claimed_].first > s_.first + 1 && a_.in(s_.first, WordList::so);
    // "did not vote against it, and nor did Peru": nobody is told to have been away
    const bool abstained = s_.senses.has_any({Sense::absent, Sense::abstain});
    const std::optional<Cue> model = opens           ? carried_.cue
                                     : last_claimed_ ? std::optional(cues_[*last_claimed_])
                                     : cues_.empty() && !abstained ? carried_.cue
                                                                   : std::nullopt;
    if (!model)
        return;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (used_[n] || one.kind == Named::Kind::pronoun || one.kind == Named::Kind::number ||
            one.role == Role::by || one.role == Role::source || is_addressed(one))
            continue;
        const bool behind = (one.last < s_.last && a_.is(one.last + 1, Sense::same) &&
                             at_.stands_alone(one.last + 1) && near_end(one.last)) ||
                            likewise_behind_insertion(one);
        // "as India did"
        const bool as_did = one.first > s_.first && a_.said(one.first - 1) == "as" &&
                            one.last < s_.last && a_.said(one.last + 1) == "did";
        const bool ahead =
            at_.preceded_by(one.first, Sense::same) || as_did || same_before_insertion(one);
        if (!behind && !ahead)
            continue;
        if (ahead && last_claimed_ && of_being(*last_claimed_, one))
            continue;
        used_[n] = true;
        Cue like = *model;
        for (const Cue& cue : cues_) {
            // "China abstained, to the relief of those who had opposed it, and so did India"
            const bool first = &cue == &cues_.front();
            if (cue.first < one.first && !cue.adopted && (first || !at_.told_of_others(cue)))
                like = cue;
        }
        if (like.stance != Stance::absent && says_nor(one))
            continue;
        if (like.form == Feature::participle)
            like.form = Feature::past; // its auxiliary was in the sentence before
        cues_.push_back(like);
        // What was only expected of the model is not done by who goes with it.
        const auto told = std::find_if(out_.begin(), out_.end(), [&](const Claim& claim) {
            return claim.cue_first == like.first && claim.sentence == 0;
        });
        if (told != out_.end() && told->rule.empty()) {
            cues_.pop_back();
            continue;
        }
        Claim made = assertion_.make(like, one, "likewise");
        // "The Caricom countries did the same, except Dominica"
        for (std::size_t m = n + 1; m < named_.size(); ++m) {
            if (used_[m] || named_[m].kind != Named::Kind::states || !at_.taken_out(named_[m]))
                continue;
            used_[m] = true;
            made.who.minus.insert(made.who.minus.end(), named_[m].states.begin(),
                                  named_[m].states.end());
        }
        made.first = at_.clause_start(one.first);
        made.last = one.last;
        const bool admitted = assertion_.admitted(made, like, told_so_far());
        made.first = std::min(one.first, s_.first);
        if (admitted)
            out_.push_back(std::move(made));
        cues_.pop_back();
    }
}

// "Russia was joined in the no camp by Belarus and Mali", "... in opposition by China"
void Binder::joined_in() {
    constexpr std::uint32_t far = 7;
    if (a_.text->language != Language::english)
        return;
    for (std::uint32_t w = s_.first + 1; w + 3 <= s_.last; ++w) {
        if (a_.said(w) != "joined" || a_.said(w + 1) != "in" || !a_.is(w - 1, Sense::aux))
            continue;
        std::optional<Cue> cue;
        std::optional<std::size_t> by;
        for (std::uint32_t v = w + 2; v <= s_.last && v <= w + far && !by; ++v) {
            const std::uint32_t hit = a_.hit_at[v];
            if (hit == Analysis::none)
                continue;
            if (a_.said(v) == "by") {
                for (std::size_t n = 0; n < named_.size(); ++n) {
                    if (named_[n].kind == Named::Kind::states && named_[n].first > v &&
                        named_[n].first <= v + 3)
                        by = by ? by : std::optional(n);
                }
                break;
            }
            const Meaning* side = a_.meaning(hit, Sense::side);
            const bool no = side != nullptr ? side->feature == Feature::against
                                            : a_.meaning(hit, Sense::oppose) != nullptr;
            const bool abstain = a_.meaning(hit, Sense::abstain) != nullptr;
            if (side == nullptr && !no && !abstain)
                continue;
            cue.emplace();
            cue->stance = abstain ? Stance::abstain : no ? Stance::no : Stance::yes;
            cue->first = w;
            cue->last = v;
            cue->label = true;
        }
        std::optional<std::size_t> joined;
        for (std::size_t n = 0; n < named_.size(); ++n) {
            if (named_[n].kind == Named::Kind::states && named_[n].last < w &&
                w - named_[n].last <= 2)
                joined = n;
        }
        if (!cue || !by || !joined)
            continue;
        for (const std::size_t n : {*joined, *by}) {
            used_[n] = true;
            Claim made = assertion_.make(*cue, named_[n], "likewise");
            if (assertion_.admitted(made, *cue, told_so_far()))
                out_.push_back(std::move(made));
        }
    }
}

// Nothing that acts follows: "Tuvalu too, after a long night".
bool Binder::near_end(std::uint32_t last) const {
    return std::none_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
        const bool of_another = std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.first > last && one.last < cue.first && acts(one.role) &&
                   (a_.words[one.first].before & Gap::comma) != 0;
        });
        return cue.first > last && cue.first <= last + 6 && cue.first < at_.clause_stop(last) &&
               !cue.bare && !of_another;
    });
}

} // namespace plenary::reader
