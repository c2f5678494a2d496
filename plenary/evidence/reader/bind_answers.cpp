// Lists that answer a question or go on with what was told last.
#include <algorithm>
#include <string_view>

#include "plenary/evidence/reader/binder.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Act = Proposal::Act;

} // namespace

// "The yes column, as far as we could write: A, B and C": what the list is called says how it
// voted.
void Binder::as_called(std::uint32_t list, Cue& cue) const {
    for (std::uint32_t w = s_.first; w < list; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* refer = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::refer);
        const Meaning* side = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::side);
        // "Ayes on our side of the room: A, B and C"
        if (side != nullptr && w == s_.first) {
            const bool no = side->feature == Feature::against;
            if (cue.act == Act::vote)
                cue.stance = no ? Stance::no : Stance::yes;
            else
                cue.stance = no ? Stance::oppose : Stance::support;
            return;
        }
        if (refer == nullptr)
            continue;
        if (refer->feature == Feature::refer_yes)
            cue.stance = Stance::yes;
        else if (refer->feature == Feature::refer_no)
            cue.stance = Stance::no;
        else if (refer->feature == Feature::refer_abstain)
            cue.stance = Stance::abstain;
        else
            continue;
        cue.act = Act::vote;
        return;
    }
}

// "The yes column, as far as we could write:", "También lo hicieron, sin excepción,"
bool Binder::as_called_before(std::uint32_t list) const {
    for (std::uint32_t w = s_.first; w < list; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* refer = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::refer);
        if ((w == s_.first && a_.is(w, Sense::side)) || a_.is(w, Sense::same) ||
            (refer != nullptr && refer->feature != Feature::refer_last))
            return true;
    }
    return false;
}

// "Did Peru vote against?" "No.": of the question, and no vote.
bool Binder::says_yes_or_no(const Cue& cue) const {
    return cue.first == cue.last && a_.in(cue.first, WordList::yes_or_no);
}

// "In favour, as far as I could see: A, B", "4. In favour ..."
bool Binder::opens_with_side() const {
    const bool numbered = a_.words[s_.first].number >= 0 && s_.first < s_.last;
    return a_.senses[numbered ? s_.first + 1 : s_.first].has_any({Sense::side, Sense::vote});
}

// "Explanations of vote: A, B and C": who spoke, not how they stand.
bool Binder::explains() const {
    constexpr std::uint32_t early = 3;
    for (std::uint32_t w = s_.first; w <= s_.last && w < s_.first + early; ++w) {
        if (a_.is(w, Sense::explains))
            return true;
    }
    return false;
}

// A question asks for a side, and the lists that follow answer it; "the paper names four: A, B,
// C and D" goes on with the last act.
void Binder::answers() {
    constexpr int sentences = 5;
    constexpr std::uint32_t curt = 3; // "Against." "En contra."
    // "It voted against."
    const bool nobody = named_.empty() || (named_.size() == 1 && named_.front().first == s_.first &&
                                           named_.front().kind == Named::Kind::pronoun);
    if (!s_.question && carried_.asked_of && nobody && cues_.size() == 1 && out_.empty() &&
        s_.last - s_.first < curt && cues_.front().act == Act::vote &&
        !says_yes_or_no(cues_.front())) {
        cues_.front().label = true;
        Named who = *carried_.asked_of;
        who.first = cues_.front().first;
        who.last = cues_.front().last;
        claim_of(0, who, "answer");
        carried_.opened.reset();
    }
    carried_.asked_of.reset();
    if (s_.question) {
        if (named_.size() == 1 && named_.front().kind == Named::Kind::states &&
            named_.front().states.size() == 1) {
            carried_.asked_of = named_.front();
        }
        for (const Cue& cue : cues_) {
            if (cue.act == Act::vote && !cue.adopted) {
                carried_.asked = cue;
                carried_.answers = sentences;
            }
        }
        // "¿Quiénes votaron en contra?"
        Cue set;
        set.stance = Stance::support;
        as_called(s_.last + 1, set);
        if (cues_.empty() && set.stance != Stance::support) {
            set.first = s_.first;
            set.last = s_.last;
            carried_.asked = set;
            carried_.answers = sentences;
        }
        return;
    }
    const bool told = named_.size() == 1 || cues_.empty();
    if (!told)
        return;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (used_[n] || one.kind != Named::Kind::states || !acts(one.role) || one.official)
            continue;
        const bool answer = cues_.empty() && carried_.answers > 0 && carried_.asked &&
                            one.first <= s_.first + 4 && only_names();
        // "No read: A, B" has a label of its own, which is no act.
        // "Permanent: A, B. Elected: C, D."
        const bool own_label = one.first == s_.first + 1 && a_.hit_at[s_.first] == Analysis::none &&
                               a_.words[s_.first].number < 0;
        const bool labelled = (s_.opens_block || own_label) && only_names() &&
                              !s_.senses.has(Sense::refer) && !opens_with_side();
        constexpr std::uint32_t far = 9; // "cinco deles permanentes" behind a sentence of its own
        const bool named_on = cues_.empty() && carried_.cue && at_.announced(one) &&
                              (one.first <= s_.first + far || as_called_before(one.first)) &&
                              one.states.size() > 1 && !labelled && !explains() &&
                              (one.last == s_.last || a_.after(one.last) != Gap::space);
        if (!answer && !named_on)
            continue;
        Cue like = answer ? *carried_.asked : *carried_.cue;
        if (!answer)
            as_called(one.first, like);
        like.first = one.first;
        like.last = one.last;
        like.label = true;
        cues_.push_back(like);
        Claim made = assertion_.make(like, one, answer ? "answer" : "named-on");
        if (assertion_.admitted(made, like, told_so_far()))
            out_.push_back(std::move(made));
        cues_.pop_back();
        used_[n] = true;
    }
    const bool listed = s_.block == Block::Kind::item && !out_.empty() &&
                        out_.back().rule == "answer"; // one of many
    if (carried_.answers > 0 && !listed)
        --carried_.answers;
}

// "Among them were", "Parmi eux", "Uno de ellos": how many words say that some of those counted
// before are named now; 0 where none do.
std::uint32_t Binder::opens_with_part() const {
    constexpr std::uint32_t far = 4;
    if (!a_.in(s_.first, WordList::part_opens))
        return 0;
    for (std::uint32_t w = s_.first + 1; w <= s_.last && w < s_.first + far; ++w) {
        if (a_.in(w, WordList::part_them))
            return w + 1 - s_.first;
    }
    return 0;
}

// "They were Peru and Chile.", "Estos países son Perú y Chile", "Among them was Peru", behind how
// many did it.
void Binder::told_who() {
    constexpr std::uint32_t early = 6;
    const std::optional<Cue> counted = carried_.counted;
    carried_.counted.reset();
    if (!counted || named_.empty() || s_.question)
        return;
    const auto list = std::find_if(named_.begin(), named_.end(), [](const Named& one) {
        return one.kind == Named::Kind::states;
    });
    const std::uint32_t part = opens_with_part();
    if (list == named_.end() || (list->states.size() < 2 && part == 0) ||
        list->first > s_.first + early || list->first == s_.first ||
        (!cues_.empty() && cues_.front().first <= list->last))
        return;
    bool be = part > 0;
    for (std::uint32_t w = s_.first + part; w < list->first; ++w) {
        const std::uint32_t hit = a_.hit_at[w];
        const Meaning* aux = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::aux);
        be = be || (aux != nullptr && aux->feature == Feature::be);
        const bool small =
            a_.senses[w].has_any({Sense::article, Sense::group_noun, Sense::speaker, Sense::pronoun,
                                  Sense::refer, Sense::those, Sense::aux, Sense::number});
        if (!small && w > s_.first && (part == 0 || !a_.in(w, WordList::part_stands)))
            return;
    }
    if (!be)
        return;
    Cue like = *counted;
    like.first = list->first;
    like.last = list->first;
    Claim made = assertion_.make(like, *list, "list-below");
    cues_.push_back(like);
    if (assertion_.admitted(made, like, told_so_far()))
        out_.push_back(std::move(made));
    cues_.pop_back();
    used_[static_cast<std::size_t>(list - named_.begin())] = true;
}

} // namespace plenary::reader
