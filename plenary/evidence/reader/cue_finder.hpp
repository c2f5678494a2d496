// The phrases of a sentence that stand for an act, one by one: what cues_in() goes by. A finder is
// for one sentence and run once; all that it is given must outlive it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "plenary/evidence/reader/bind.hpp"

namespace plenary::reader {

class CueFinder {
public:
    CueFinder(const Analysis& a, const Sentence& s, const std::vector<Named>& named, bool voting)
        : a_(a), s_(s), named_(named), voting_(voting) {}

    std::vector<Cue> run();

private:
    using Stance = Proposal::Stance;
    using Act = Proposal::Act;

    // What a phrase must be to stand for an act.
    static constexpr Senses acting{Sense::its_vote, Sense::join,   Sense::refer,   Sense::absent,
                                   Sense::abstain,  Sense::vote,   Sense::sign,    Sense::sponsor,
                                   Sense::support,  Sense::oppose, Sense::adopted, Sense::side,
                                   Sense::gives,    Sense::asks};

    static constexpr std::uint32_t clause_end =
        Gap::line | Gap::semicolon | Gap::question | Gap::exclamation | Gap::dash | Gap::tab;

    [[nodiscard]] bool in_name(std::uint32_t w) const {
        return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.kind == Named::Kind::states && one.first <= w && w <= one.last &&
                   one.states.size() == 1 &&
                   !(w == one.last && w > one.first + 1 && one.official &&
                     a_.senses[w].has_any({Sense::vote, Sense::abstain})); // "Peru's abstention"
        });
    }

    [[nodiscard]] bool denies_verb(const Hit& h) const;
    [[nodiscard]] bool is_result(const Hit& h) const;
    [[nodiscard]] bool counts_votes(const Hit& h) const;

    [[nodiscard]] bool is_number(std::uint32_t w) const {
        return a_.words[w].number >= 0 || a_.is(w, Sense::number);
    }

    [[nodiscard]] std::uint32_t gap(std::uint32_t w) const {
        return w == s_.first ? 0 : a_.words[w].before;
    }

    [[nodiscard]] bool is_label(std::uint32_t first, std::uint32_t last) const;
    [[nodiscard]] std::uint32_t among_ahead(std::uint32_t first) const;
    [[nodiscard]] std::uint32_t said_to_be(std::uint32_t first) const;
    [[nodiscard]] std::uint32_t be_ahead(std::uint32_t first, bool& among) const;
    [[nodiscard]] bool names_bringers(std::uint32_t hit) const;
    [[nodiscard]] bool tells_who(const Hit& h) const;
    [[nodiscard]] bool colon_ahead(std::uint32_t last) const;
    [[nodiscard]] bool fronted(std::uint32_t last) const;

    [[nodiscard]] bool starts_list(std::uint32_t w) const {
        return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.first == w && one.kind == Named::Kind::states;
        });
    }

    [[nodiscard]] bool ends_list(std::uint32_t w) const {
        return std::any_of(named_.begin(), named_.end(),
                           [&](const Named& one) { return one.last + 1 == w; });
    }

    // Whether members end right before the word by their names.
    [[nodiscard]] bool behind_states(std::uint32_t w) const {
        return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.kind == Named::Kind::states && one.last + 1 == w;
        });
    }

    [[nodiscard]] bool heads_second_list(const Hit& h) const;
    [[nodiscard]] bool stands_beside(const Hit& h) const;
    void as_told_before(Cue& bare) const;
    void add_bare(Stance stance, const Hit& h);
    [[nodiscard]] bool stands(const Hit& h) const;
    [[nodiscard]] bool stands_now(const Hit& h) const;
    [[nodiscard]] bool says_ahead(std::uint32_t first) const;
    [[nodiscard]] bool behind_noun(std::uint32_t first) const;
    [[nodiscard]] bool told_as_vote(const Hit& h, const Meaning& m) const;
    void add(Stance stance, Act act, std::uint32_t first, std::uint32_t last, Feature form);
    [[nodiscard]] bool chosen(std::uint32_t first, Feature form) const;
    [[nodiscard]] bool passive(std::uint32_t first, std::uint32_t last, Feature form) const;
    [[nodiscard]] std::optional<std::pair<const Meaning*, std::uint32_t>>
    side_after(std::uint32_t last) const;
    [[nodiscard]] bool behind_by(std::uint32_t by, std::uint32_t first) const;
    [[nodiscard]] bool told_of(std::uint32_t last) const;
    [[nodiscard]] bool treats_text(const Hit& h) const;
    [[nodiscard]] Feature form_of(const Hit& h, Feature form) const;
    std::uint32_t take(std::uint32_t hit);
    [[nodiscard]] bool of_it(std::uint32_t last) const;
    [[nodiscard]] bool speaks_of_motion(const Hit& h, const Meaning& m) const;
    [[nodiscard]] bool behind_hedge(std::uint32_t first) const;
    [[nodiscard]] bool behind_change(std::uint32_t first) const;
    [[nodiscard]] bool behind_be(std::uint32_t w) const;
    [[nodiscard]] bool noun_with_of(std::uint32_t last) const;
    static Stance stance_of(const Meaning& side);
    [[nodiscard]] bool counts_from(const Hit& h) const;
    std::uint32_t vote(const Hit& h, const Meaning& m);
    [[nodiscard]] bool is_of(std::uint32_t w) const;
    [[nodiscard]] bool starts_longer(std::uint32_t w) const;
    [[nodiscard]] bool may_be_chosen(std::uint32_t w) const;
    [[nodiscard]] bool defeated_ahead(const Hit& h) const;
    [[nodiscard]] bool defeated_before(std::uint32_t first) const;
    [[nodiscard]] bool told_ahead(std::uint32_t first) const;
    [[nodiscard]] bool votes_to_act(const Hit& h, const Meaning& m) const;
    [[nodiscard]] bool carried_by(const Hit& h) const;
    [[nodiscard]] bool vote_is(std::uint32_t be) const;
    [[nodiscard]] bool as_vote(const Hit& h) const;
    [[nodiscard]] std::uint32_t fronted_side(const Hit& h) const;
    [[nodiscard]] bool numbered(std::uint32_t w) const;
    [[nodiscard]] bool object_ahead(std::uint32_t verb) const;
    [[nodiscard]] std::uint32_t those_behind_be(std::uint32_t last) const;
    [[nodiscard]] bool by_behind_insertion(std::uint32_t last) const;
    [[nodiscard]] bool speaks_for_member(const Hit& h) const;
    [[nodiscard]] bool list_behind(std::uint32_t w) const;
    [[nodiscard]] std::uint32_t spoken_behind(const Hit& h) const;
    [[nodiscard]] std::uint32_t side_ahead(std::uint32_t verb) const;
    std::uint32_t those_of(const Hit& h);
    [[nodiscard]] bool answers(const Hit& h) const;
    [[nodiscard]] bool goes_on(const Hit& h) const;
    [[nodiscard]] bool explained(const Hit& h) const;
    [[nodiscard]] bool is_answer(std::uint32_t word) const;
    std::uint32_t joins(const Hit& h, const Meaning& m);
    bool bringers_listed(std::uint32_t hit);
    std::uint32_t given(const Hit& h, const Meaning& m);

    [[nodiscard]] bool acts(std::uint32_t hit) const {
        return a_.meaning(hit, Sense::vote) != nullptr ||
               a_.meaning(hit, Sense::abstain) != nullptr ||
               a_.meaning(hit, Sense::absent) != nullptr ||
               a_.meaning(hit, Sense::support) != nullptr ||
               a_.meaning(hit, Sense::oppose) != nullptr || a_.meaning(hit, Sense::sign) != nullptr;
    }

    [[nodiscard]] bool only_awaited(const Hit& h) const;
    [[nodiscard]] bool is_veto_of(const Hit& h) const;
    std::uint32_t veto_used(std::uint32_t first);
    [[nodiscard]] bool headline(const Hit& h) const;
    [[nodiscard]] bool apposed(const Hit& h) const;
    [[nodiscard]] bool of_motion(std::uint32_t last) const;
    [[nodiscard]] bool among_as_before(const Hit& h) const;
    [[nodiscard]] bool adverbial(std::uint32_t first) const;
    [[nodiscard]] bool in_the_vote(const Hit& h, Feature form) const;
    [[nodiscard]] bool by_vote(std::uint32_t noun) const;
    [[nodiscard]] std::uint32_t verdict_of(std::uint32_t vote, Stance& stance) const;
    [[nodiscard]] std::uint32_t counted_ahead(std::uint32_t first) const;
    bool counted(std::uint32_t first, std::uint32_t last, Stance stance, Act act);
    [[nodiscard]] bool asks_for_motion(const Hit& h) const;
    [[nodiscard]] bool brought_down_by(const Hit& h) const;
    [[nodiscard]] bool named_as(std::uint32_t first) const;
    [[nodiscard]] bool whose(std::uint32_t last) const;
    [[nodiscard]] bool may_be_noun(const Hit& h) const;
    [[nodiscard]] bool beside_with(std::uint32_t first) const;
    [[nodiscard]] bool is_noun(const Hit& h, const Meaning& m) const;
    void side(const Hit& h, const Meaning& m);
    [[nodiscard]] std::uint32_t heads_list(std::uint32_t first, std::uint32_t head) const;
    [[nodiscard]] bool another_object(const Hit& h) const;
    [[nodiscard]] bool framed_again(const Hit& h) const;
    [[nodiscard]] bool in_turn(std::uint32_t w) const;
    [[nodiscard]] bool only_small_words(std::uint32_t last, std::uint32_t first) const;

    const Analysis& a_;
    const Sentence& s_;
    const std::vector<Named>& named_;
    bool voting_;
    std::vector<Cue> out_;
};

} // namespace plenary::reader
