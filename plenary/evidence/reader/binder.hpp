// Binds the cues of one sentence to the members it names. For bind.cpp alone; what others call is
// claims_in() of bind.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/evidence/reader/assertion.hpp"
#include "plenary/evidence/reader/besides.hpp"
#include "plenary/evidence/reader/bind.hpp"
#include "plenary/evidence/reader/constructions.hpp"
#include "plenary/evidence/reader/marks.hpp"
#include "plenary/evidence/reader/pronouns.hpp"
#include "plenary/evidence/reader/roll_call.hpp"
#include "plenary/evidence/reader/side_columns.hpp"
#include "plenary/evidence/reader/subjects.hpp"
#include "plenary/evidence/reader/vicinity.hpp"

namespace plenary::reader {

// Cost O(cues times words of the sentence times members named in it).
class Binder {
public:
    // All must outlive it.
    Binder(const Analysis& analysis, const Sentence& sentence, const std::vector<Named>& named,
           Carried& carried);
    Binder(const Binder&) = delete; // its parts refer to each other
    Binder& operator=(const Binder&) = delete;

    // The claims of the sentence; asked for once. `carried` then holds what the next one needs.
    [[nodiscard]] std::vector<Claim> run();

private:
    [[nodiscard]] bool joined_to(const Cue& cue) const;
    [[nodiscard]] bool beside_others(const Cue& cue) const;
    [[nodiscard]] Told told_so_far() const;
    [[nodiscard]] bool only_names() const;
    void opened_list();
    [[nodiscard]] bool opens_list() const;
    [[nodiscard]] std::optional<Cue> opens_with_set() const;
    [[nodiscard]] bool bare_names() const;
    [[nodiscard]] std::uint32_t opens_with_part() const;
    void told_who();
    [[nodiscard]] bool object_before(std::size_t c) const;
    [[nodiscard]] bool list_right_behind(const Cue& cue) const;
    [[nodiscard]] bool stands_right_behind(const Named& one, const Cue& cue) const;
    [[nodiscard]] bool opens_with_object(std::size_t c) const;
    [[nodiscard]] bool in_first_person(const Cue& cue) const;
    [[nodiscard]] bool says_we(const Cue& cue) const;
    [[nodiscard]] bool describes(const Cue& cue) const;
    [[nodiscard]] bool of_the_vote(const Cue& cue) const;
    [[nodiscard]] bool is_suffered(const Cue& cue) const;
    [[nodiscard]] bool is_no_veto(const Cue& cue) const;
    [[nodiscard]] bool is_tally(const Cue& cue) const;
    [[nodiscard]] bool is_of_state(const Cue& cue) const;
    [[nodiscard]] bool is_epithet(const Cue& cue) const;
    [[nodiscard]] bool verb_between(std::uint32_t last, std::uint32_t first) const;
    [[nodiscard]] bool votes_itself(const Claim& made, const Cue& cue) const;
    [[nodiscard]] bool either(std::size_t c) const;
    bool besides_others(std::size_t c, std::size_t left);
    bool told_that(std::size_t c);
    [[nodiscard]] bool same_before_insertion(const Named& one) const;
    [[nodiscard]] bool lists_of_group(std::size_t group) const;
    void one_cue(std::size_t c);
    void adopted_cue(std::size_t c);
    [[nodiscard]] bool supports_subject(const Cue& cue, const Named& right) const;
    void passive_cue(std::size_t c);
    [[nodiscard]] bool does_something(const Cue& cue, const Named& right) const;
    void noun_cue(std::size_t c);
    [[nodiscard]] bool turned_cue(std::size_t c);
    [[nodiscard]] bool subject_ahead(std::size_t c, std::optional<std::size_t> left);
    [[nodiscard]] bool subject_in_dashes(std::size_t c);
    [[nodiscard]] bool subject_behind(std::size_t c, bool somebody_ahead);
    void in_company(std::size_t c);
    void joined_by(std::size_t c, std::size_t n);
    void claim_told(std::size_t c, std::size_t n, std::string_view rule);
    void nominal(std::size_t c);
    void corrected(std::size_t c);
    [[nodiscard]] bool of_several(const Cue& cue) const;
    void carry(std::size_t c);
    [[nodiscard]] bool of_total(const Named& part, std::uint32_t stop) const;
    static void counted_as_votes(Cue& cue);
    [[nodiscard]] bool promised(std::size_t c) const;
    [[nodiscard]] bool is_told(std::size_t c);
    [[nodiscard]] bool denied_label(std::size_t c) const;
    [[nodiscard]] bool parted_clause(std::uint32_t last, const Named& one) const;
    void label(std::size_t c);
    void claim(std::size_t c, std::size_t n, std::string_view rule);
    void ahead(std::size_t c, std::size_t n, std::string_view rule);
    void beside(std::size_t c, std::size_t n, std::string_view rule);
    void spoken_for(std::size_t c, std::size_t n, std::string_view rule);
    void voting_with(std::size_t c);
    void across_insertions(std::size_t c, std::size_t n);
    [[nodiscard]] bool coordinated(const Named& before, const Named& behind) const;
    [[nodiscard]] bool of_being(std::size_t c, const Named& one) const;
    void extend(std::size_t c, std::size_t n, std::string_view rule);
    [[nodiscard]] bool adds(std::uint32_t w) const;
    [[nodiscard]] bool frames(const Named& one) const;
    [[nodiscard]] bool on_behalf(const Named& one) const;
    void joined_in();
    void followers();
    [[nodiscard]] bool is_addressed(const Named& one) const;
    void set_apart();
    [[nodiscard]] bool likewise_behind_insertion(const Named& one) const;
    [[nodiscard]] bool adopts(std::uint32_t w) const;
    void unanimity();
    void count_brackets();
    [[nodiscard]] std::int64_t counted_by(std::uint32_t last) const;
    void told_as_counted();
    [[nodiscard]] std::uint32_t among_before(const Cue& cue) const;
    [[nodiscard]] bool behind_with(std::uint32_t first) const;
    [[nodiscard]] bool stands_there(std::uint32_t w) const;
    [[nodiscard]] std::optional<std::size_t> listed_behind(std::size_t c, std::size_t n,
                                                           bool by_verb) const;
    [[nodiscard]] std::optional<std::size_t> opens_beside(std::uint32_t those) const;
    [[nodiscard]] std::optional<std::size_t> besides_behind(std::uint32_t last) const;
    [[nodiscard]] std::optional<std::size_t> listed_ahead(std::uint32_t among) const;
    [[nodiscard]] std::uint32_t including_before(const Named& list) const;
    [[nodiscard]] bool counted_before(std::uint32_t w) const;
    [[nodiscard]] std::optional<std::size_t> verb_behind(const Named& list) const;
    [[nodiscard]] bool behind_by(std::uint32_t first) const;
    void counted_at_the_end();
    void parts_of_numbers();
    [[nodiscard]] bool denies(std::uint32_t last, std::uint32_t first) const;
    void told_among();
    void told_of_those(const Named& those);
    void bracketed_behind(std::size_t c);
    [[nodiscard]] std::optional<std::size_t> named_by_verb(std::uint32_t last) const;
    [[nodiscard]] std::optional<std::size_t> in_dashes_behind(std::uint32_t last) const;
    void announced_lists();
    [[nodiscard]] bool counted_ahead(const Named& one) const;
    [[nodiscard]] std::uint32_t part_of_count(const Named& one) const;
    [[nodiscard]] std::int64_t lost_by(std::uint32_t w) const;
    [[nodiscard]] bool parts_count(std::uint32_t w) const;
    [[nodiscard]] std::uint32_t behind_count(std::uint32_t w) const;
    [[nodiscard]] std::uint32_t motion_before(const Cue& cue) const;
    [[nodiscard]] bool motion_between(std::uint32_t last, std::uint32_t first) const;
    [[nodiscard]] bool says_nor(const Named& one) const;
    void neither();
    [[nodiscard]] bool explains() const;
    [[nodiscard]] bool says_yes_or_no(const Cue& cue) const;
    void answers();
    [[nodiscard]] bool opens_with_side() const;
    [[nodiscard]] bool as_called_before(std::uint32_t list) const;
    void as_called(std::uint32_t list, Cue& cue) const;
    [[nodiscard]] bool near_end(std::uint32_t last) const;
    void claim_of(std::size_t c, const Named& who, std::string_view rule);
    [[nodiscard]] bool out_of_all() const;
    [[nodiscard]] bool passed_with(const Named& who) const;
    [[nodiscard]] bool decides(const Cue& cue) const;
    [[nodiscard]] bool votes_beside() const;
    [[nodiscard]] bool told_by_word(const Cue& cue) const;
    [[nodiscard]] bool by_voting(const Claim& made, const Cue& cue) const;
    static Claim dropped(Claim made);
    void take_the_floor();
    void told_by_vote();
    void respectively();
    void speak_for_others();
    [[nodiscard]] bool votes_behind(std::uint32_t last) const;
    [[nodiscard]] bool put_to_vote() const;
    void remember();

    const Analysis& a_;
    const Sentence& s_;
    std::vector<Named> named_;
    Carried& carried_;
    std::vector<Cue> cues_;
    std::vector<bool> used_;    // members bound to a cue, or known to be nobody's subject
    std::vector<bool> settled_; // cues whose members are told already
    Marks marks_;
    std::vector<Claim> out_;

    Vicinity at_{a_, s_};
    Assertion assertion_{a_, s_, named_, cues_, marks_, carried_};
    Subjects subjects_{a_, s_, named_, cues_, used_};
    Constructions constructions_{a_, s_, named_, cues_, used_, marks_, subjects_};
    Pronouns pronouns_{a_, named_, carried_};

    std::optional<std::size_t> last_claimed_; // the cue
    bool indirect_ = false;                   // the subject is "his delegation" or the like
};

} // namespace plenary::reader
