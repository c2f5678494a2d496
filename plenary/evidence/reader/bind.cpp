#include "plenary/evidence/reader/bind.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "plenary/evidence/reader/binder.hpp"
#include "plenary/evidence/reader/described_sets.hpp"
#include "plenary/evidence/reader/results.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Act = Proposal::Act;

} // namespace

Binder::Binder(const Analysis& analysis, const Sentence& sentence, const std::vector<Named>& named,
               Carried& carried)
    : a_(analysis), s_(sentence), named_(named), carried_(carried),
      cues_(cues_in(analysis, sentence, named, carried.voting && !carried.awaiting)),
      marks_(marks_in(analysis, sentence, carried.year, carried.month)) {
    carried_.voting = carried_.voting && !carried_.awaiting;
    // "changed its vote from an abstention to a vote in favour"
    for (std::size_t c = cues_.size(); s_.senses.has(Sense::change) && c-- > 1;) {
        if (!at_.from_to(cues_[c - 1], cues_[c]))
            continue;
        cues_[c].form = Feature::past;
        cues_.erase(cues_.begin() + static_cast<std::ptrdiff_t>(c - 1));
    }
    // "Peru joined Chile and others on Monday to vote against it"
    for (Cue& cue : cues_) {
        if (joined_to(cue))
            cue.form = Feature::gerund;
    }
    // "In favour, besides the three proponents, were A and B": the noun only says who else was.
    std::erase_if(cues_, [&](const Cue& cue) {
        // "se juntaram, como coautores, a Etiópia e o Senegal": as what they joined.
        const bool as_such = cue.first > s_.first &&
                             (a_.words[cue.first - 1].before & Gap::comma) != 0 &&
                             (a_.said(cue.first - 1) == "como" ||
                              a_.said(cue.first - 1) == "comme" || a_.said(cue.first - 1) == "as");
        // "Visible ayes, besides the authors: Peru and Chile"
        const bool beside = cue.label && cue.first > s_.first &&
                            (a_.words[cue.first - 1].before & Gap::colon) == 0 &&
                            at_.preceded_by(cue.first, Sense::along);
        return cue.form == Feature::noun && cue.act == Act::sponsorship && !as_such &&
               (beside ||
                (!cue.label && (at_.inserted_beside(cue.first, cue.last) || beside_others(cue))));
    });
    // "¿Votó a favor? No, se abstuvo.": the word answers, and the verb tells
    if (cues_.size() > 1 && cues_.front().first == s_.first && cues_.front().last == s_.first &&
        a_.is(s_.first, Sense::neg) && (a_.after(s_.first) & Gap::comma) != 0)
        cues_.erase(cues_.begin());
    // "the three sponsors": who is meant, and no act
    std::erase_if(cues_, [&](const Cue& cue) {
        return cue.form == Feature::noun && cue.act == Act::sponsorship &&
               std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
                   return one.kind == Named::Kind::reference && one.first < cue.first &&
                          cue.first <= one.last;
               });
    });
    DescribedSets(a_, s_).tell(named_, cues_);
    used_.assign(named_.size(), false);
}

// "joined Chile to vote against it", "votes with Chile to oppose it"
bool Binder::joined_to(const Cue& cue) const {
    constexpr std::uint32_t far = 16;
    if (cue.first == s_.first || (cue.form != Feature::base && cue.form != Feature::infinitive) ||
        !a_.in(cue.first - 1, WordList::in_order_to) || !s_.senses.has(Sense::join))
        return false;
    for (std::uint32_t w = cue.first - 1; w > s_.first && cue.first - w < far; --w) {
        if ((a_.words[w].before & clause_end) != 0)
            return false;
        const std::uint32_t hit = a_.hit_at[w - 1];
        const Meaning* join = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::join);
        if (join != nullptr)
            return join->feature == Feature::past || a_.text->language != Language::english;
    }
    return false;
}

// "in favour were the three sponsors and also Argentina": Argentina is none of them.
bool Binder::beside_others(const Cue& cue) const {
    return cue.last < s_.last && a_.words[cue.last + 1].before == Gap::space &&
           (a_.is(cue.last + 1, Sense::conjunction) || a_.is(cue.last + 1, Sense::along)) &&
           std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
               return one.kind == Named::Kind::reference && one.last + 1 == cue.first;
           });
}

std::vector<Claim> Binder::run() {
    take_the_floor();
    if (under_side_columns(a_, s_, named_, assertion_, carried_, out_))
        return std::move(out_);
    RollCall roll_call(a_, s_, named_, assertion_, carried_, out_);
    if (roll_call.letters() || roll_call.row() || roll_call.series() || roll_call.line() ||
        roll_call.verdict())
        return std::move(out_);
    set_apart();
    opened_list();
    told_who();
    count_brackets();
    told_as_counted();
    told_among();
    parts_of_numbers();
    counted_at_the_end();
    for (std::size_t c = 0; c < cues_.size(); ++c) {
        if (!settled_[c])
            one_cue(c);
    }
    joined_in();
    neither();
    followers();
    answers();
    announced_lists();
    unanimity();
    std::vector<Claim> results = Results(a_, s_, cues_, marks_, assertion_).claims(told_so_far());
    std::move(results.begin(), results.end(), std::back_inserter(out_));
    Besides besides(a_, s_, named_, marks_, assertion_, out_);
    besides.owners();
    besides.titles();
    besides.pressed();
    besides.standings();
    told_by_vote();
    respectively();
    remember();
    return std::move(out_);
}

// "despite the opposition of Peru, which voted against it": the noun tells of the vote.
void Binder::told_by_vote() {
    const auto against = [](Stance stance) {
        return stance == Stance::no || stance == Stance::oppose;
    };
    for (Claim& one : out_) {
        const bool noun =
            one.rule == "noun-of" && (one.act == Act::speech || one.act == Act::backing);
        if (noun && std::any_of(out_.begin(), out_.end(), [&](const Claim& other) {
                return !other.rule.empty() && other.act == Act::vote &&
                       (other.stance == Stance::yes || other.stance == Stance::no) &&
                       against(other.stance) == against(one.stance) &&
                       other.who.states == one.who.states;
            }))
            one.rule = "";
    }
}

// "Peru and Chile voted for and against it, respectively": the first did the first, the second the
// second.
void Binder::respectively() {
    std::uint32_t word = s_.first;
    while (word <= s_.last &&
           (a_.hit_at[word] != Analysis::none || !a_.in(word, WordList::respectively)))
        ++word;
    if (word > s_.last)
        return;
    // Between semicolons.
    std::uint32_t from = word;
    while (from > s_.first && (a_.words[from].before & Gap::semicolon) == 0)
        --from;
    std::uint32_t to = word + 1;
    while (to <= s_.last && (a_.words[to].before & Gap::semicolon) == 0)
        ++to;
    std::vector<const Cue*> acts;
    for (const Cue& cue : cues_) {
        if (cue.act == Act::vote && !cue.label && cue.first >= from && cue.first < to)
            acts.push_back(&cue);
    }
    const auto tells = [&](const Claim& one) {
        return one.act == Act::vote && one.cue_first >= from && one.cue_first < to;
    };
    const auto several = std::find_if(out_.begin(), out_.end(), [&](const Claim& one) {
        return tells(one) && one.who.kind == Named::Kind::states &&
               one.who.states.size() == acts.size() && acts.size() > 1;
    });
    if (several == out_.end())
        return;
    const Claim both = *several;
    std::erase_if(
        out_, [&](const Claim& one) { return tells(one) && one.who.states == both.who.states; });
    for (std::size_t i = 0; i < acts.size(); ++i) {
        Claim one = both;
        one.who.states = {both.who.states[i]};
        one.stance = acts[i]->stance;
        one.cue_first = acts[i]->first;
        one.cue_last = acts[i]->last;
        one.last = std::max(one.last, acts[i]->last);
        out_.push_back(std::move(one));
    }
}

Told Binder::told_so_far() const { return {out_.empty() ? nullptr : &out_.back(), indirect_}; }

// "signed by all members but one: Equatorial Guinea": the one is told apart, and does nothing.
void Binder::set_apart() {
    constexpr std::uint32_t far = 12;
    if (!s_.senses.has_any({Sense::except, Sense::but}))
        return;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (one.kind != Named::Kind::states || one.states.size() != 1)
            continue;
        bool announced = false;
        for (std::uint32_t w = one.first; w > s_.first + 1 && one.first - w < far; --w) {
            announced = announced || (a_.words[w].before & (Gap::colon | Gap::comma)) != 0;
            const std::uint32_t hit = a_.hit_at[w - 1];
            if (hit == Analysis::none || a_.meaning(hit, Sense::number) == nullptr)
                continue;
            const Meaning* number = a_.meaning(hit, Sense::number);
            used_[n] = used_[n] || (announced && number->value == 1 && w > s_.first + 1 &&
                                    a_.senses[w - 2].has_any({Sense::except, Sense::but}));
            break;
        }
    }
}

// "was adopted by 12 votes to 2 (A and B)"
void Binder::adopted_cue(std::size_t c) {
    // "adopted by 12 votes to 2 (A and B)": count_brackets() has those.
    if (const auto list = subjects_.bracket_list(c)) {
        claim(c, *list, "adopted-list");
        return;
    }
    // "Tous les autres ont adopté le règlement"
    const auto others = subjects_.left_of(c);
    if (others && named_[*others].kind == Named::Kind::rest && !used_[*others] && carried_.voting &&
        s_.senses.has(Sense::motion)) {
        claim_told(c, *others, "subject");
        return;
    }
    // "foi aprovada por Brasil, China e Rússia"
    const auto right = subjects_.right_of(c, false);
    if (right && named_[*right].role == Role::by && named_[*right].states.size() > 1)
        claim_told(c, *right, "passive");
}

// "Chile, supported by Peru,": put in between a member and its verb.
bool Binder::supports_subject(const Cue& cue, const Named& right) const {
    if (cue.act != Act::backing || cue.stance != Stance::support ||
        (a_.words[cue.first].before & ~Gap::space) != Gap::comma ||
        right.kind != Named::Kind::states)
        return false;
    // "supported by the Swedish and Finnish delegations,"
    std::uint32_t last = right.last;
    while (last < s_.last && a_.senses[last + 1].has_any({Sense::group_noun, Sense::speaker}) &&
           a_.words[last + 1].before == Gap::space)
        ++last;
    if ((a_.after(last) & Gap::comma) == 0)
        return false;
    return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
        std::uint32_t end = one.last + 1;
        while (end < cue.first && a_.senses[end].has_any({Sense::group_noun, Sense::speaker}))
            ++end; // "the Danish delegation,"
        return one.kind == Named::Kind::states && acts(one.role) && end == cue.first;
    });
}

// "the following members of the Council: A and B": the group only says of what they are members.
bool Binder::lists_of_group(std::size_t group) const {
    constexpr std::uint32_t near = 6;
    if (named_[group].kind != Named::Kind::group || group + 1 >= named_.size() ||
        named_[group + 1].kind != Named::Kind::states)
        return false;
    bool colon = false;
    for (std::uint32_t w = named_[group].last + 1; w <= named_[group + 1].first; ++w)
        colon = colon || (a_.words[w].before & Gap::colon) != 0;
    bool following = false;
    for (std::uint32_t w = named_[group].first; w > s_.first && named_[group].first - w < near; --w)
        following = following || a_.in(w - 1, WordList::following);
    return colon && following;
}

// "was signed by A and B"
void Binder::passive_cue(std::size_t c) {
    // "was rejected by 20 votes to 18, with Benin abstaining"
    const Cue& cue = cues_[c];
    auto right = subjects_.right_of(c, false);
    if (right && at_.does_beside(named_[*right]))
        return;
    // "supported by the following members of the Council: A and B"
    if (right && lists_of_group(*right))
        ++*right;
    // "Chile, supported by Peru, opposed it": as the one that is supported
    if (right && c + 1 < cues_.size() && supports_subject(cue, named_[*right])) {
        used_[*right] = true;
        claim_of(c + 1, named_[*right], "subject");
        return;
    }
    if (right && *right + 1 < named_.size() && named_[*right].kind == Named::Kind::number &&
        at_.does_beside(named_[*right + 1]))
        return;
    // "rejected by 71 votes" tells of no set; "co-sponsored by 19 members, among them Peru"
    // does.
    if (right && named_[*right].kind != Named::Kind::number) {
        claim(c, *right, "passive");
        joined_by(c, *right);
    } else if (right && *right + 1 < named_.size() &&
               named_[*right + 1].kind == Named::Kind::states && !used_[*right + 1] &&
               named_[*right + 1].first <= at_.clause_stop(cue.last) &&
               at_.preceded_by(named_[*right + 1].first, Sense::along)) {
        claim(c, *right + 1, "passive");
    }
}

// A turn that says by itself whose act it is; whether there was one.
bool Binder::turned_cue(std::size_t c) {
    if (const auto behind = constructions_.cleft(c)) {
        // "El único que no lo apoyó fue Perú": who did not may have done nothing.
        if (constructions_.denied_relative(c)) {
            used_[*behind] = true;
            return true;
        }
        claim_told(c, *behind, "cleft");
        return true;
    }
    // "O projeto apresentado pelo grupo — A, B e C — foi vetado pelos Estados Unidos"
    if (const auto by = constructions_.right_behind_by(c)) {
        claim(c, *by, "inverted");
        return true;
    }
    if (const auto denied = constructions_.denied_cleft(c)) {
        used_[*denied] = true;
        if (const auto instead = constructions_.but_behind(c))
            claim_told(c, *instead, "cleft");
        return true;
    }
    if (const auto behind = constructions_.behind_opening(c)) {
        claim_told(c, *behind, "inverted");
        return true;
    }
    if (const auto behind = constructions_.behind_relative(c)) {
        claim(c, *behind, "inverted");
        return true;
    }
    if (constructions_.of_whoever(c) || constructions_.of_nobody(c))
        return true;
    if (const auto before = constructions_.before_relative(c)) {
        claim(c, *before, "relative");
        return true;
    }
    if (const auto doing = constructions_.with_doing(c)) {
        claim(c, *doing, "with-doing");
        return true;
    }
    if (const auto before = subjects_.before_turn(c)) {
        claim(c, *before, "shared-subject");
        return true;
    }
    return false;
}

// "A and B voted for it": whether the subject stands before the verb.
bool Binder::subject_ahead(std::size_t c, std::optional<std::size_t> left) {
    const Cue& cue = cues_[c];
    if (left && named_[*left].kind == Named::Kind::number &&
        (carried_.voting || of_total(named_[*left], cue.first)))
        counted_as_votes(cues_[c]);
    // "Nauru, which sponsors a mine, will vote no": what the insertion tells is another act.
    const std::uint32_t behind = left && c > 0 ? at_.behind_insertion(named_[*left], cue) : 0;
    const bool inserted = behind > 0 && cues_[c - 1].last < behind;
    if (const auto next = left ? constructions_.behind_next_verb(c, *left) : std::nullopt) {
        claim(c, *next, "inverted");
        return true;
    }
    if (left && (subjects_.between_cues(c, named_[*left]) || !used_[*left] || inserted)) {
        claim(c, constructions_.told_behind(c, *left).value_or(subjects_.apposed(*left)),
              "subject");
        joined_by(c, *left);
        across_insertions(c, *left);
        voting_with(c);
        return true;
    }
    return false;
}

// "Six countries – A, B and C – opposed it"
bool Binder::subject_in_dashes(std::size_t c) {
    const Cue& cue = cues_[c];
    const auto dashed = constructions_.within_dashes(c);
    if (!dashed)
        return false;
    claim(c, *dashed, "subject");
    // "Peru, Chile and six others"
    const std::size_t next = *dashed + 1;
    if (next < named_.size() && named_[next].kind == Named::Kind::number && !used_[next] &&
        named_[next].last < cue.first && named_[next].first <= named_[*dashed].last + 2 &&
        a_.is(named_[next].first - 1, Sense::conjunction)) {
        used_[next] = true;
        claim_of(c, named_[next], "subject");
    }
    return true;
}

// "hemos votado a favor", "abstivemo-nos": who has the floor says what his delegation did.
// "votamos", "abstivemo-nos", "nous nous sommes abstenus": who does it is in the verb.
bool Binder::in_first_person(const Cue& cue) const {
    if (a_.text->language == Language::french)
        return a_.in(cue.first, WordList::we);
    for (std::uint32_t w = cue.first; w <= cue.last; ++w) {
        if (a_.text->language != Language::english &&
            (a_.said(w).ends_with("mos") || (w < cue.last && a_.said(w + 1) == "nos")))
            return true;
    }
    return false;
}

bool Binder::says_we(const Cue& cue) const {
    if (a_.text->language != Language::spanish && a_.text->language != Language::portuguese)
        return false;
    const bool others = std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
        return acts(one.role) && one.kind == Named::Kind::states &&
               one.states != carried_.speaker->states;
    });
    return !others && in_first_person(cue);
}

void Binder::one_cue(std::size_t c) {
    const Cue& cue = cues_[c];
    if (cue.adopted) {
        adopted_cue(c);
        return;
    }
    if (const auto teller = in_first_person(cue) ? pronouns_.quoted_by(cue.last) : std::nullopt) {
        claim(c, *teller, "subject");
        return;
    }
    if (cue.label) {
        label(c);
        return;
    }
    if (describes(cue) || is_epithet(cue) || either(c) || of_the_vote(cue) || is_suffered(cue) ||
        is_no_veto(cue) || is_tally(cue) || is_of_state(cue))
        return;
    if (cue.passive) {
        passive_cue(c);
        return;
    }
    if (cue.form == Feature::noun && subjects_.in_label(c))
        return;
    if (const auto maker = subjects_.compounded(c)) {
        cues_[c].form = Feature::noun;
        claim_told(c, *maker, "owner");
        return;
    }
    if (const auto inside = subjects_.inside_of(c)) {
        claim_told(c, *inside, "vote-of");
        return;
    }
    if (cue.form == Feature::noun) {
        noun_cue(c);
        return;
    }
    if (turned_cue(c))
        return;
    auto left = subjects_.left_of(c);
    // "The countries that backed it": which, is told by nobody.
    if (left && named_[*left].kind == Named::Kind::reference &&
        named_[*left].refers == Feature::refer_last && named_[*left].last < s_.last &&
        a_.is(named_[*left].last + 1, Sense::relative) && cue.first <= named_[*left].last + 3 &&
        out_.empty())
        return;
    // "Selon le décompte que nous avons pu voir, ont voté contre la Hongrie et l'Autriche"
    if (left && named_[*left].first_person && (a_.words[cue.first].before & Gap::comma) != 0 &&
        a_.text->language != Language::english)
        left.reset();
    // "Argelia pidió la aprobación, y la rechazó Catar"
    if (const auto behind = left ? subjects_.right_of(c, true) : std::nullopt;
        behind && object_before(c) && named_[*behind].first <= cue.last + 2 && !used_[*behind]) {
        claim(c, *behind, "inverted");
        return;
    }
    if (left && (besides_others(c, *left) || told_that(c)))
        return;
    if (subject_ahead(c, left) || (!left && subject_in_dashes(c)) ||
        subject_behind(c, left.has_value()))
        return;
    // "118 members were in favour and 47 abstained": another number acts.
    const bool counted = cue.first > s_.first && a_.number_at(cue.first - 1) >= 0 &&
                         (a_.words[cue.first].before & ~Gap::space) == 0;
    if (left && !counted && subjects_.shares_subject(c, *left) && !at_.told_of_others(cue)) {
        // "vetoed the resolution, killing the text": what the vote did
        const bool by_vote =
            cue.form == Feature::gerund && cue.act != Act::vote && c > 0 &&
            cues_[c - 1].act == Act::vote && last_claimed_ == c - 1 &&
            (cues_[c - 1].stance == Stance::yes) == (cue.stance == Stance::support);
        if (by_vote)
            return;
        claim(c, *left, "shared-subject");
        return;
    }
    if (!left && any_between(marks_.change, at_.clause_start(cue.first), cue.first)) {
        corrected(c);
        return;
    }
    if (!left && carried_.speaker && says_we(cue)) {
        Named who = *carried_.speaker;
        who.first = cue.first;
        who.last = cue.first;
        claim_of(c, who, "carried-subject");
        return;
    }
    const bool answer = cue.first == cue.last && cue.first == s_.first && cue.last == s_.last;
    if (!left && !cue.bare && !answer && subjects_.opens_with_verb(c)) {
        // "Noruega anunció que lo pensaría; luego se abstuvo"
        if (const auto before = subjects_.of_clause_before(c)) {
            claim_of(c, named_[*before], "subject");
            last_claimed_ = c;
        } else if (carried_.subject || (carried_.several && of_several(cue)))
            carry(c);
    }
}

std::vector<Claim> claims_in(const Analysis& analysis, const Sentence& sentence,
                             const std::vector<Named>& named, Carried& carried) {
    return Binder(analysis, sentence, named, carried).run();
}

} // namespace plenary::reader
