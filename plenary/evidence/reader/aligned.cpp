#include "plenary/evidence/reader/aligned.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "plenary/evidence/reader/marks.hpp"
#include "plenary/evidence/reader/vicinity.hpp"

namespace plenary::reader {
namespace {

using Act = Proposal::Act;
using Stance = Proposal::Stance;

constexpr std::uint32_t hard_gap = clause_end | Gap::tab;

// One sentence; run once.
class Aligner {
public:
    Aligner(const Analysis& a, const Sentence& s, std::uint32_t number,
            const std::vector<Named>& named, const Carried& carried, const std::vector<Bound>& told,
            std::vector<Bound>& bound)
        : a_(a), s_(s), number_(number), named_(named), told_(told), bound_(bound), at_(a, s),
          year_(carried.year), month_(carried.month), voting_(carried.voting) {}

    void run() {
        if (s_.question || (told_.empty() && bound_.empty()))
            return;
        if (s_.senses.has(Sense::join)) {
            for (std::uint32_t w = s_.first; w <= s_.last;) {
                const std::uint32_t hit = a_.hit_at[w];
                if (hit == Analysis::none) {
                    ++w;
                    continue;
                }
                if (const Meaning* join = a_.meaning(hit, Sense::join))
                    beside(a_.hits[hit], *join);
                w = a_.hits[hit].last + 1;
            }
        }
        if (bound_.empty())
            opened_with();
    }

private:
    // Who stands with whom.
    struct Pair {
        const Named* who = nullptr;
        const Named* with = nullptr; // none: with whom was told of last
    };

    [[nodiscard]] static bool may_stand(const Named& one) {
        return one.kind == Named::Kind::states ||
               (one.kind == Named::Kind::group && !one.council) ||
               (one.kind == Named::Kind::rest && one.of_group);
    }

    // Who is named last before the word, in its clause.
    [[nodiscard]] const Named* left_of(std::uint32_t w) const {
        constexpr std::uint32_t far = 16;
        const Named* out = nullptr;
        for (const Named& one : named_) {
            if (one.last < w && w - one.last <= far && one.first >= at_.clause_start(w) &&
                (may_stand(one) || one.kind == Named::Kind::pronoun ||
                 one.kind == Named::Kind::reference)) {
                // "Estonia, which banned it in 2018, joined Portugal"
                const bool told_of = out != nullptr && a_.is(out->last + 1, Sense::relative) &&
                                     inserted(out->last, w);
                if (!told_of)
                    out = &one;
            }
        }
        return out;
    }

    // Who is named first behind the word, in its clause; after a colon too.
    [[nodiscard]] const Named* right_of(std::uint32_t w, std::uint32_t far) const {
        for (const Named& one : named_) {
            if (one.first <= w || (!may_stand(one) && one.kind != Named::Kind::reference))
                continue;
            return one.first - w <= far && !parted(w, one.first) ? &one : nullptr;
        }
        return nullptr;
    }

    [[nodiscard]] bool parted(std::uint32_t last, std::uint32_t first) const {
        for (std::uint32_t w = last + 1; w <= first; ++w) {
            if ((a_.words[w].before & hard_gap) != 0)
                return true;
        }
        return false;
    }

    // "him", "a él", "eux" behind the verb: the last word of it, or none.
    [[nodiscard]] std::uint32_t pronoun_behind(std::uint32_t last) const {
        constexpr std::uint32_t near = 2;
        for (std::uint32_t w = last + 1; w <= s_.last && w <= last + near; ++w) {
            if ((a_.words[w].before & ~(Gap::space | Gap::hyphen)) != 0)
                break;
            if (a_.in(w, WordList::pronoun_stressed))
                return w;
        }
        return Analysis::none;
    }

    // "a Perú", "ao Peru", "au Pérou", "con Perú" before the verb
    [[nodiscard]] static bool is_object(const Named& one) { return one.role == Role::other; }

    [[nodiscard]] std::optional<Pair> pair_of(const Hit& h, Feature form) const {
        constexpr std::uint32_t near = 6;
        constexpr std::uint32_t far = 9;
        const Named* left = left_of(h.first);
        // "supported it": the text
        const std::uint32_t it =
            a_.is(h.first, Sense::support) ? Analysis::none : pronoun_behind(h.last);
        const Named* right = right_of(it == Analysis::none ? h.last : it, near);
        const bool left_acts = left != nullptr && acts(left->role);
        // "Peru presented it, and joining it were Chile and Cuba"
        const bool left_told = left_acts && stands_already(*left, h);
        const bool left_stands = left_acts && left->kind != Named::Kind::pronoun && !left_told;
        if (form == Feature::by) {
            if (right == nullptr)
                return std::nullopt;
            return Pair{right, left_acts && left->kind != Named::Kind::pronoun ? left : nullptr};
        }
        if (form == Feature::refer_last) {
            // "and Chile with them", not "Chile met with them"
            if (a_.is(h.first, Sense::preposition) || a_.said(h.first) == "with")
                return left_stands && left->last + 1 == h.first && opens_anew(left->first)
                           ? std::optional(Pair{left, nullptr})
                           : std::nullopt;
            if (left_stands)
                return Pair{left, nullptr};
            right = right_of(h.last, far);
            return right == nullptr ? std::nullopt : std::optional(Pair{right, nullptr});
        }
        // "Chile joined them", "Juntaram-se a eles o Chile e Cuba"
        if (it != Analysis::none) {
            if (left_stands)
                return Pair{left, nullptr};
            return right == nullptr ? std::nullopt : std::optional(Pair{right, nullptr});
        }
        if (right == nullptr || backs_text(h, right->first))
            return std::nullopt;
        // "They were joined in the afternoon by Chile"
        if (right->role == Role::by && !a_.is(h.first, Sense::support))
            return Pair{right, left_acts && left->kind != Named::Kind::pronoun ? left : nullptr};
        // "A Perú se unieron Chile y Cuba", "A ele se juntaram"
        if (left != nullptr && acts(right->role) &&
            (is_object(*left) || (left->kind == Named::Kind::pronoun && behind_to(*left))))
            return Pair{right, left->kind == Named::Kind::pronoun ? nullptr : left};
        if (!left_stands || (left->last + 5 < h.first && !inserted(left->last, h.first)))
            return std::nullopt;
        return Pair{left, right};
    }

    // "While Peru supported the resolution, Bolivia abstained": the text is backed, and nobody.
    [[nodiscard]] bool backs_text(const Hit& h, std::uint32_t right) const {
        for (std::uint32_t w = h.last + 1; w < right; ++w) {
            if (a_.senses[w].has_any({Sense::conjunction, Sense::but}))
                return true; // "secundou-a e a Guiné opôs-se"
        }
        for (std::uint32_t w = h.last + 1; a_.is(h.first, Sense::support) && w <= right; ++w) {
            if ((a_.words[w].before & Gap::comma) != 0 || a_.is(w, Sense::motion))
                return true;
        }
        return false;
    }

    // "Cuba, an island of few friends, followed Peru"
    [[nodiscard]] bool inserted(std::uint32_t last, std::uint32_t first) const {
        constexpr std::uint32_t longest = 14;
        return first - last <= longest && (a_.words[last + 1].before & Gap::comma) != 0 &&
               (a_.words[first].before & Gap::comma) != 0;
    }

    // "and Chile with them", not "taking Chile with it"
    [[nodiscard]] bool opens_anew(std::uint32_t w) const {
        while (w > s_.first && a_.is(w - 1, Sense::article) &&
               (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) == 0)
            --w;
        return w == s_.first || (a_.words[w].before & ~Gap::space) != 0 ||
               a_.is(w - 1, Sense::conjunction);
    }

    // "a ele", "à lui": the pronoun is no subject.
    [[nodiscard]] bool behind_to(const Named& one) const {
        if (one.first == s_.first)
            return false;
        const std::uint32_t hit = a_.hit_at[one.first - 1];
        return hit != Analysis::none && a_.meaning(hit, Sense::preposition) != nullptr;
    }

    // 'Guyana "is with us"': somebody else's words.
    [[nodiscard]] bool quoted_apart(const Named& who, const Hit& h) const {
        constexpr std::uint32_t quotes = Gap::quote | Gap::quote_open | Gap::quote_close;
        for (std::uint32_t w = who.last + 1; w <= h.last && who.last < h.first; ++w) {
            if ((a_.words[w].before & quotes) != 0)
                return true;
        }
        return false;
    }

    // Whether the verb is turned: not done, or only thought of.
    [[nodiscard]] bool turned(const Hit& h) const {
        constexpr std::uint32_t near = 3;
        const std::uint32_t from = at_.clause_start(h.first);
        for (std::uint32_t w = h.first; w > from && h.first - w < near; --w) {
            if (a_.senses[w - 1].has_any({Sense::neg, Sense::refuse, Sense::urge}))
                return true;
            const std::uint32_t hit = a_.hit_at[w - 1];
            const Meaning* aux = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::aux);
            if (aux != nullptr && (aux->feature == Feature::will ||
                                   aux->feature == Feature::would || aux->feature == Feature::may))
                return true;
        }
        return thought_of(from, at_.clause_stop(h.last));
    }

    [[nodiscard]] bool thought_of(std::uint32_t from, std::uint32_t to) const {
        const Marks marks = marks_in(a_, s_, year_, month_);
        for (const auto* all : {&marks.deny, &marks.urge, &marks.expect, &marks.condition,
                                &marks.threat, &marks.offer, &marks.hedge, &marks.withdraw,
                                &marks.years, &marks.earlier, &marks.months}) {
            if (any_between(*all, from, to))
                return true;
        }
        return false;
    }

    // What the member was said to do last.
    [[nodiscard]] const Bound* told_of(const Named* who, const Hit& h) const {
        constexpr std::uint32_t far = 5; // sentences
        const auto fits = [&](const Bound& one) {
            const Claim& claim = one.claim;
            if (claim.rule.empty() || claim.kind != Proposal::Kind::stance || claim.year >= 0 ||
                claim.earlier || claim.stance == Stance::absent)
                return false;
            if (claim.sentence == number_ && claim.cue_first <= h.last && h.first <= claim.cue_last)
                return false;
            if (who == nullptr)
                return true;
            if (who->kind == Named::Kind::reference)
                return (who->refers == Feature::refer_sign && claim.act == Act::signature) ||
                       (who->refers == Feature::refer_sponsor && claim.act == Act::sponsorship);
            if (who->kind == Named::Kind::states)
                return claim.who.kind == Named::Kind::states &&
                       std::any_of(who->states.begin(), who->states.end(), [&](auto state) {
                           return std::find(claim.who.states.begin(), claim.who.states.end(),
                                            state) != claim.who.states.end();
                       });
            return claim.who.kind == who->kind && claim.who.group == who->group;
        };
        for (auto one = bound_.rbegin(); one != bound_.rend(); ++one) {
            if (fits(*one) && (who != nullptr || one->claim.first < h.first))
                return &*one;
        }
        const std::uint32_t reach = who == nullptr ? 1 : far;
        for (auto one = told_.rbegin(); one != told_.rend(); ++one) {
            if (one->claim.sentence + reach < number_)
                break;
            if (fits(*one))
                return &*one;
        }
        return nullptr;
    }

    // "joined Peru in rejecting it", "acompañaron a Perú en el rechazo"
    [[nodiscard]] std::optional<Cue> side_behind(std::uint32_t last) const {
        const std::uint32_t stop = at_.clause_stop(last);
        for (const Cue& cue : cues_in(a_, s_, named_, true)) {
            const bool said = cue.form == Feature::noun || cue.form == Feature::gerund ||
                              cue.form == Feature::infinitive || cue.bare;
            if (cue.first > last && cue.first < stop && said && !cue.label)
                return cue;
        }
        return std::nullopt;
    }

    void stand(const Named& who, const Bound& model, const Hit& h) {
        Bound made = model;
        Claim& claim = made.claim;
        claim.who = who;
        claim.sentence = number_;
        claim.first = std::min(who.first, h.first);
        claim.last = std::max(who.last, h.last);
        claim.cue_first = h.first;
        claim.cue_last = h.last;
        claim.about = Analysis::none;
        claim.column = 0;
        claim.correction = false;
        claim.rule = "aligned";
        // "sided with Moscow in the vote", where Moscow had tabled it
        const bool owner = claim.act == Act::sponsorship || claim.act == Act::backing;
        if ((owner && voting_) || (claim.act != Act::vote && s_.senses.has(Sense::vote))) {
            claim.stance = claim.stance == Stance::support ? Stance::yes : Stance::no;
            claim.act = Act::vote;
        }
        if (const auto side =
                side_behind(std::max(h.last, who.first > h.last ? h.last : who.last))) {
            claim.stance = side->stance;
            claim.act = side->act;
        }
        bound_.push_back(std::move(made));
    }

    void beside(const Hit& h, const Meaning& join) {
        const bool with = join.feature == Feature::past || join.feature == Feature::present ||
                          join.feature == Feature::with;
        if (!with && join.feature != Feature::refer_last)
            return;
        const auto pair = pair_of(h, at_.ends_by(h.last) ? Feature::by : join.feature);
        if (!pair || !may_stand(*pair->who) || quoted_apart(*pair->who, h) || turned(h) ||
            stands_already(*pair->who, h))
            return;
        // "joined the sponsors" is an act of its own
        const bool told_alone =
            pair->with != nullptr && pair->with->kind == Named::Kind::reference &&
            std::any_of(bound_.begin(), bound_.end(), [&](const Bound& one) {
                return !one.claim.rule.empty() && one.claim.kind == Proposal::Kind::stance &&
                       one.claim.who.first == pair->who->first;
            });
        const Bound* found = told_alone ? nullptr : told_of(pair->with, h);
        if (found == nullptr || stands_there(*pair->who, *found))
            return;
        // "Cuba stands with Peru" tells of friends, and of no vote.
        if (join.feature == Feature::present && found->claim.act == Act::vote &&
            !s_.senses.has(Sense::vote))
            return;
        const Bound model = *found;
        std::erase_if(bound_, [&](const Bound& one) {
            return one.claim.cue_first <= h.last && h.first <= one.claim.cue_last;
        });
        stand(*pair->who, model, h);
        // "acompanhado pelo Chile e por Cuba"
        const Named* before = pair->who;
        for (const Named& one : named_) {
            if (one.first > before->last && pair->who->first > h.last &&
                one.kind == Named::Kind::states && goes_on(before->last, one.first)) {
                stand(one, model, h);
                before = &one;
            }
        }
    }

    // "e por", ", par", "and by": nothing else stands between two of a list.
    [[nodiscard]] bool goes_on(std::uint32_t last, std::uint32_t first) const {
        if (parted(last, first))
            return false;
        bool joined = false;
        for (std::uint32_t w = last + 1; w < first; ++w) {
            if (!a_.senses[w].has_any({Sense::conjunction, Sense::article, Sense::preposition}))
                return false;
            joined =
                joined || a_.is(w, Sense::conjunction) || (a_.words[w].before & Gap::comma) != 0;
        }
        return joined;
    }

    // Whether the sentence says of the member what it did by another verb.
    [[nodiscard]] bool stands_already(const Named& who, const Hit& h) const {
        return std::any_of(bound_.begin(), bound_.end(), [&](const Bound& one) {
            const Claim& claim = one.claim;
            const bool of_verb = claim.cue_first <= h.last && h.first <= claim.cue_last;
            return !of_verb && !claim.rule.empty() && claim.kind == Proposal::Kind::stance &&
                   claim.who.first == who.first;
        });
    }

    // Whether the member is one of those with whom it stands.
    [[nodiscard]] static bool stands_there(const Named& who, const Bound& model) {
        return std::any_of(who.states.begin(), who.states.end(), [&](auto state) {
            return std::find(model.claim.who.states.begin(), model.claim.who.states.end(), state) !=
                   model.claim.who.states.end();
        });
    }

    // "With Peru were Chile and Cuba", "Con él, Chile y Cuba"
    void opened_with() {
        constexpr std::uint32_t near = 4;
        const std::uint32_t hit = a_.hit_at[s_.first];
        if (hit == Analysis::none)
            return;
        const Hit& opening = a_.hits[hit];
        const Meaning* prep = a_.meaning(hit, Sense::preposition);
        if (a_.meaning(hit, Sense::along) == nullptr &&
            (prep == nullptr || prep->feature != Feature::with))
            return;
        const Named* with = nullptr;
        const Named* who = nullptr;
        std::uint32_t behind = pronoun_behind(opening.last);
        for (const Named& one : named_) {
            if (one.first <= opening.last || !may_stand(one))
                continue;
            if (behind == Analysis::none && with == nullptr && one.first <= opening.last + near) {
                with = &one;
                behind = one.last;
            } else if (behind != Analysis::none && one.first > behind &&
                       one.first <= behind + near) {
                who = &one;
                break;
            } else {
                break;
            }
        }
        if (who == nullptr || who->last + near < s_.last || parted(s_.first, who->first) ||
            !acts(who->role) || thought_of(s_.first, s_.last + 1))
            return;
        const Bound* found = told_of(with, opening);
        if (found != nullptr && !stands_there(*who, *found))
            stand(*who, Bound(*found), opening);
    }

    const Analysis& a_;
    const Sentence& s_;
    std::uint32_t number_;
    const std::vector<Named>& named_;
    const std::vector<Bound>& told_;
    std::vector<Bound>& bound_;
    Vicinity at_;
    std::int32_t year_;
    unsigned month_;
    bool voting_;
};

} // namespace

void align(const Analysis& a, const Sentence& s, std::uint32_t number,
           const std::vector<Named>& named, const Carried& carried, const std::vector<Bound>& told,
           std::vector<Bound>& bound) {
    Aligner(a, s, number, named, carried, told, bound).run();
}

} // namespace plenary::reader
