#include "plenary/evidence/reader/bind.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "plenary/evidence/reader/binder.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Act = Proposal::Act;

} // namespace

Binder::Binder(const Analysis& analysis, const Sentence& sentence, const std::vector<Named>& named,
               Carried& carried)
    : a_(analysis), s_(sentence), named_(named), carried_(carried),
      cues_(cues_in(analysis, sentence, named, carried.voting)), used_(named.size(), false),
      marks_(marks_in(analysis, sentence, carried.year)) {
    // "changed its vote from an abstention to a vote in favour"
    for (std::size_t c = cues_.size(); s_.senses.has(Sense::change) && c-- > 1;) {
        if (!at_.from_to(cues_[c - 1], cues_[c]))
            continue;
        cues_[c].form = Feature::past;
        cues_.erase(cues_.begin() + static_cast<std::ptrdiff_t>(c - 1));
    }
    // "In favour, besides the three proponents, were A and B": the noun only says who else was.
    std::erase_if(cues_, [&](const Cue& cue) {
        return cue.form == Feature::noun && cue.act == Act::sponsorship && !cue.label &&
               (at_.inserted_beside(cue.first, cue.last) || beside_others(cue));
    });
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
    RollCall roll_call(a_, s_, named_, assertion_, carried_, out_);
    if (roll_call.row() || roll_call.series() || roll_call.verdict())
        return std::move(out_);
    opened_list();
    count_brackets();
    for (std::size_t c = 0; c < cues_.size(); ++c)
        one_cue(c);
    joined_in();
    followers();
    answers();
    announced_lists();
    unanimity();
    result();
    Besides besides(a_, s_, named_, marks_, assertion_, out_);
    besides.owners();
    besides.pressed();
    besides.standings();
    told_by_vote();
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

Told Binder::told_so_far() const { return {out_.empty() ? nullptr : &out_.back(), indirect_}; }

// Whether the sentence is a list of names and little else.
bool Binder::only_names() const {
    constexpr std::uint32_t few = 4;
    std::uint32_t others = s_.last - s_.first + 1;
    for (const Named& one : named_) {
        if (one.kind == Named::Kind::states)
            others -= std::min(others, one.last - one.first + 1);
    }
    return others <= few + (s_.last - s_.first) / few;
}

// "In favour:" on a line of its own, and the list on the next.
void Binder::opened_list() {
    if (carried_.opened && !named_.empty() && named_.front().kind == Named::Kind::states &&
        (named_.front().first <= s_.first + 2 || at_.announced(named_.front())) &&
        (cues_.empty() || cues_.front().first > named_.front().last) && only_names()) {
        Cue cue = *carried_.opened;
        cue.first = named_.front().first;
        cue.last = cue.first;
        for (std::size_t n = 0; n < named_.size(); ++n) {
            if (named_[n].kind != Named::Kind::states ||
                (!cues_.empty() && named_[n].first > cues_.front().first))
                continue;
            used_[n] = true;
            out_.push_back(assertion_.make(cue, named_[n], "list-below"));
        }
    }
    if (s_.block != Block::Kind::item || !only_names())
        carried_.opened.reset();
    const bool heads = s_.opens_block || a_.shouting || (a_.after(s_.last) & Gap::colon) != 0;
    if (cues_.size() == 1 && cues_.front().act == Act::vote && named_.empty() && heads &&
        s_.last - s_.first < 6 && !cues_.front().adopted)
        carried_.opened = cues_.front();
}

void Binder::one_cue(std::size_t c) {
    const Cue& cue = cues_[c];
    if (cue.adopted) {
        // "adopted by 12 votes to 2 (A and B)": count_brackets() has those.
        if (const auto list = subjects_.bracket_list(c)) {
            claim(c, *list, "adopted-list");
            return;
        }
        // "Tous les autres ont approuvé le compromis"
        const auto others = subjects_.left_of(c);
        if (others && named_[*others].kind == Named::Kind::rest && !used_[*others] &&
            carried_.voting && s_.senses.has(Sense::motion)) {
            claim_told(c, *others, "subject");
            return;
        }
        // "foi aprovada por Brasil, China e Rússia"
        const auto right = subjects_.right_of(c, false);
        if (right && named_[*right].role == Role::by && named_[*right].states.size() > 1)
            claim_told(c, *right, "passive");
        return;
    }
    if (cue.label) {
        label(c);
        return;
    }
    if (cue.passive) {
        const auto right = subjects_.right_of(c, false);
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
        return;
    }
    if (cue.form == Feature::noun && subjects_.in_label(c))
        return;
    if (const auto inside = subjects_.inside_of(c)) {
        claim_told(c, *inside, "vote-of");
        return;
    }
    if (cue.form == Feature::noun) {
        const auto right = subjects_.right_of(c, false);
        // "le vote contre l'Iran": what the vote was about
        const bool about = right && a_.text->language != Language::english &&
                           named_[*right].role != Role::of &&
                           named_[*right].kind == Named::Kind::states && cue.act == Act::vote &&
                           !a_.counted(cue.first, s_.first) && a_.is(cue.last, Sense::preposition);
        if (const auto owner = subjects_.possessor_of(c); owner) {
            claim_told(c, *owner, "vote-of");
            return;
        }
        // "o sim de dez dos quinze": how many, of nobody
        const bool of_many = right && named_[*right].kind == Named::Kind::number &&
                             cue.act == Act::vote && cue.first < cue.last &&
                             a_.is(cue.last, Sense::vote) && !a_.is(cue.last, Sense::side);
        // "rejected by 25 votes against three an amendment of Bolivia"
        const bool of_motion = right && cue.act == Act::vote && a_.counted(cue.first, s_.first) &&
                               motion_between(cue.last, named_[*right].first);
        if (right && !about && !of_many && !of_motion) {
            claim(c, *right, "noun-of");
            return;
        }
        nominal(c);
        return;
    }
    if (const auto behind = constructions_.cleft(c)) {
        claim_told(c, *behind, "cleft");
        return;
    }
    if (const auto behind = constructions_.behind_opening(c)) {
        claim_told(c, *behind, "inverted");
        return;
    }
    if (const auto behind = constructions_.behind_relative(c)) {
        claim(c, *behind, "inverted");
        return;
    }
    if (describes_set(c) || constructions_.of_whoever(c) || constructions_.of_nobody(c))
        return;
    if (const auto before = constructions_.before_relative(c)) {
        claim(c, *before, "relative");
        return;
    }
    if (const auto doing = constructions_.with_doing(c)) {
        claim(c, *doing, "with-doing");
        return;
    }
    if (const auto before = subjects_.before_turn(c)) {
        claim(c, *before, "shared-subject");
        return;
    }
    const auto left = subjects_.left_of(c);
    if (left && named_[*left].kind == Named::Kind::number &&
        (carried_.voting || of_total(named_[*left], cue.first)))
        counted_as_votes(cues_[c]);
    // "Nauru, which sponsors a mine, will vote no": what the insertion tells is another act.
    const std::uint32_t behind = left && c > 0 ? at_.behind_insertion(named_[*left], cue) : 0;
    const bool inserted = behind > 0 && cues_[c - 1].last < behind;
    if (const auto next = left ? constructions_.behind_next_verb(c, *left) : std::nullopt) {
        claim(c, *next, "inverted");
        return;
    }
    if (left && (subjects_.between_cues(c, named_[*left]) || !used_[*left] || inserted)) {
        claim(c, constructions_.told_behind(c, *left).value_or(subjects_.apposed(*left)),
              "subject");
        joined_by(c, *left);
        return;
    }
    if (const auto dashed = constructions_.within_dashes(c); dashed && !left) {
        claim(c, *dashed, "subject");
        // "Peru, Chile and six others"
        const std::size_t next = *dashed + 1;
        if (next < named_.size() && named_[next].kind == Named::Kind::number && !used_[next] &&
            named_[next].last < cue.first && named_[next].first <= named_[*dashed].last + 2 &&
            a_.is(named_[next].first - 1, Sense::conjunction)) {
            used_[next] = true;
            claim_of(c, named_[next], "subject");
        }
        return;
    }
    const bool inverted = (a_.text->language != Language::english || cue.form == Feature::gerund ||
                           a_.shouting || !left) &&
                          !constructions_.takes_object(c);
    const bool may_follow =
        cue.act == Act::vote || cue.act == Act::signature || cue.act == Act::sponsorship;
    if (inverted) {
        auto right = subjects_.right_of(c, true);
        // "Votaron a favor 19 países, entre ellos México y Brasil"
        if (right && named_[*right].kind == Named::Kind::number && *right + 1 < named_.size() &&
            named_[*right + 1].kind == Named::Kind::states &&
            at_.preceded_by(named_[*right + 1].first, Sense::along))
            right = *right + 1;
        if (right && !at_.except_before(named_[*right].first) &&
            (may_follow || named_[*right].states.size() > 1 ||
             subjects_.follows_opening(c, *right)) &&
            named_[*right].kind != Named::Kind::number) {
            claim(c, *right, "inverted");
            in_company(c);
            return;
        }
    }
    // "118 members were in favour and 47 abstained": another number acts.
    const bool counted = cue.first > s_.first && (a_.words[cue.first - 1].number >= 0 ||
                                                  a_.is(cue.first - 1, Sense::number));
    if (left && !counted && subjects_.shares_subject(c, *left)) {
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
    const bool answer = cue.first == cue.last && cue.first == s_.first && cue.last == s_.last;
    if (!left && !cue.bare && !answer && subjects_.opens_with_verb(c)) {
        // "Noruega anunció que lo pensaría; luego se abstuvo"
        if (const auto before = subjects_.of_clause_before(c))
            claim_of(c, named_[*before], "subject");
        else if (carried_.subject)
            carry(c);
    }
}

// "El Consejo aprobó", "le Conseil a adopté"
bool Binder::adopts(std::uint32_t w) const {
    constexpr std::array<std::string_view, 8> verbs{"aprobó", "adoptó",   "aprovou", "adotou",
                                                    "adopta", "approuva", "adopted", "approved"};
    return std::find(verbs.begin(), verbs.end(), a_.said(w)) != verbs.end();
}

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

// "Mr. Keller (Switzerland):", "El REPRESENTANTE DE COLOMBIA:" open what they say.
void Binder::take_the_floor() {
    constexpr std::uint32_t early = 9;
    if (!s_.opens_block || named_.empty())
        return;
    for (const Named& one : named_) {
        if (one.kind != Named::Kind::states || one.states.size() != 1 ||
            one.first > s_.first + early)
            continue;
        const bool bracketed =
            (a_.words[one.first].before & Gap::open) != 0 ||
            (one.first > s_.first && (a_.words[one.first - 1].before & Gap::open) != 0);
        const bool person = bracketed && (a_.after(one.last) & (Gap::colon | Gap::close)) != 0 &&
                            a_.is(s_.first, Sense::title);
        const bool office = (a_.after(one.last) & Gap::colon) != 0 && at_.speaks(one);
        if (person || office) {
            carried_.speaker = one;
            carried_.spoken_for.reset();
            carried_.subject = one;
        }
    }
}

// "I have the honour to speak on behalf of Denmark, Norway and my own country"
void Binder::speak_for_others() {
    if (!carried_.speaker)
        return;
    for (const Named& one : named_) {
        const bool set =
            one.kind == Named::Kind::states || (one.kind == Named::Kind::group && !one.council);
        if (set && on_behalf(one) && s_.senses.has(Sense::first_person))
            carried_.spoken_for = one;
    }
}

// "by 21 votes", "por 21 votos"
bool Binder::votes_behind(std::uint32_t last) const {
    constexpr std::uint32_t near = 4;
    for (std::uint32_t w = last + 1; w < s_.last && w <= last + near; ++w) {
        if ((a_.words[w].before & ~Gap::space) != 0)
            return false;
        if (a_.words[w].number >= 0 || a_.is(w, Sense::number))
            return a_.is(w + 1, Sense::vote);
    }
    return false;
}

void Binder::remember() {
    speak_for_others();
    for (const Claim& one : out_) {
        if (one.rule.empty() || one.kind != Proposal::Kind::stance)
            continue;
        carried_.told_year = one.year;
        carried_.told_earlier = one.earlier;
    }
    carried_.correcting = !marks_.deny.empty() || !marks_.first.empty();
    for (const Cue& cue : cues_) {
        const bool ahead = cue.form == Feature::future || cue.form == Feature::conditional ||
                           cue.form == Feature::infinitive || cue.form == Feature::base;
        if (cue.act == Act::vote && !cue.adopted && (cue.label || !ahead))
            carried_.voting = true;
    }
    // "was rejected by 21 votes to 12"
    if (!s_.question && marks_.expect.empty() && marks_.condition.empty() && marks_.years.empty() &&
        s_.senses.has(Sense::adopted) && s_.senses.has(Sense::vote) &&
        std::any_of(cues_.begin(), cues_.end(),
                    [&](const Cue& cue) { return cue.adopted && votes_behind(cue.last); }))
        carried_.voting = true;
    // "The council voted on it on Tuesday": no side, and yet a vote that took place.
    if (!s_.question && marks_.expect.empty() && marks_.condition.empty() &&
        s_.senses.has(Sense::vote)) {
        for (std::uint32_t w = s_.first; w <= s_.last; ++w) {
            const std::uint32_t hit = a_.hit_at[w];
            const Meaning* vote = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::vote);
            if (vote != nullptr && vote->feature == Feature::past)
                carried_.voting = true;
        }
    }
    for (const Claim& one : out_) {
        if (one.who.kind == Named::Kind::states && one.who.states.size() == 1 && !one.rule.empty())
            carried_.subject = one.who;
    }
    for (const Named& one : named_) {
        if (one.kind == Named::Kind::states && one.states.size() > 1 && acts(one.role))
            carried_.several = one;
    }
    if (last_claimed_ && *last_claimed_ < cues_.size())
        carried_.cue = cues_[*last_claimed_];
    if (std::all_of(out_.begin(), out_.end(), [](const Claim& one) { return one.rule.empty(); })) {
        for (const Named& one : named_) {
            if (one.kind == Named::Kind::states && one.states.size() == 1 &&
                one.role == Role::agent) {
                carried_.subject = one;
                break;
            }
        }
    }
}

std::vector<Claim> claims_in(const Analysis& analysis, const Sentence& sentence,
                             const std::vector<Named>& named, Carried& carried) {
    return Binder(analysis, sentence, named, carried).run();
}

} // namespace plenary::reader
