#include <algorithm>
#include <string>
#include <string_view>

#include "plenary/evidence/reader/cue_finder.hpp"
#include "plenary/evidence/reader/noun_or_verb.hpp"

namespace plenary::reader {
namespace {

// "was made by", "fue hecha por": of a proposal, or of anything else.
bool says_made_by(const Analysis& a, const Hit& h) {
    return h.last > h.first + 1 && a.in(h.first, WordList::was) && a.in(h.last - 1, WordList::made);
}

} // namespace

std::vector<Cue> CueFinder::run() {
    if (!s_.senses.has_any(acting))
        return {};
    std::uint32_t w = s_.first;
    while (w <= s_.last) {
        if (const std::uint32_t veto = veto_used(w); veto > 0) {
            w = veto;
            continue;
        }
        if (!a_.senses[w].has_any(acting) || in_name(w)) {
            ++w;
            continue;
        }
        const std::uint32_t hit = a_.hit_at[w];
        const std::uint32_t next = a_.hits[hit].last + 1;
        // "ont fait valoir leur droit de veto"
        if (const std::uint32_t veto = next > w + 1 ? veto_used(next - 1) : 0; veto > 0) {
            w = veto;
            continue;
        }
        w = std::max(next, take(hit));
    }
    std::sort(out_.begin(), out_.end(),
              [](const Cue& x, const Cue& y) { return x.first < y.first; });
    return std::move(out_);
}

// "Se sont prononcés en faveur : ...", "respaldaron el texto con su voto".
bool CueFinder::told_as_vote(const Hit& h, const Meaning& m) const {
    constexpr std::uint32_t far = 7;
    if (m.feature == Feature::noun)
        return false;
    constexpr std::uint32_t speech = Gap::quote | Gap::quote_open;
    if ((a_.after(h.last) & Gap::colon) != 0 && (a_.after(h.last) & speech) == 0 &&
        h.last > h.first)
        return true;
    for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + far; ++w) {
        if ((a_.words[w].before & (clause_end | Gap::comma | Gap::colon)) != 0)
            return false;
        if (w > h.last + 1 && a_.is(w, Sense::its_vote) && a_.is(w - 1, Sense::preposition))
            return true;
    }
    return false;
}

// "decided on Friday to abstain", "optó finalmente por abstenerse"
bool CueFinder::chosen(std::uint32_t first, Feature form) const {
    constexpr std::uint32_t far = 6;
    if (form != Feature::infinitive && form != Feature::base)
        return false;
    for (std::uint32_t w = first; w > s_.first && first - w < far; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen)) != 0)
            return false;
        if (a_.in(w - 1, WordList::chose))
            return w == s_.first + 1 || a_.said(w - 2) != "not";
        if (a_.is(w - 1, Sense::neg))
            return false;
    }
    return false;
}

void CueFinder::add(Stance stance, Act act, std::uint32_t first, std::uint32_t last, Feature form) {
    Cue one;
    one.stance = stance;
    one.act = act;
    one.first = first;
    one.last = last;
    one.form = form == Feature::infinitive && adverbial(first) ? Feature::gerund
               : act != Act::signature && act != Act::sponsorship && chosen(first, form)
                   ? Feature::past
                   : form;
    // "contre la résolution approuvée par 187 nations : A et B": what was voted on
    const bool of_text =
        form == Feature::participle && first > s_.first &&
        a_.senses[first - 1].has_any({Sense::motion, Sense::draft, Sense::anaphor}) &&
        last < s_.last && gap(first) == Gap::space && a_.is(last + 1, Sense::preposition);
    one.label = !of_text && is_label(first, last) &&
                !(form != Feature::noun && ends_list(first) && (gap(first) & Gap::semicolon) == 0);
    one.passive = passive(first, last, form);
    // "Co-sponsors as of Tuesday: A and B"
    if (const std::uint32_t head =
            form == Feature::noun && !one.label ? heads_list(first, last) : last;
        head > last) {
        one.label = true;
        one.last = head;
    }
    out_.push_back(one);
}

// "al votar en contra", "a absterem-se": the infinitive tells how, as a gerund does.
bool CueFinder::adverbial(std::uint32_t first) const {
    if (first == s_.first || (a_.words[first].before & ~Gap::space) != 0)
        return false;
    const std::string_view said = a_.said(first - 1);
    return said == "al" || said == "ao" || said == "Al" || said == "Ao" ||
           (a_.text->language == Language::portuguese && said == "a" && ends_list(first - 1));
}

// "signed by", "presentado por": with "by" close behind and no list of its own before.
bool CueFinder::passive(std::uint32_t first, std::uint32_t last, Feature form) const {
    // "condamnant l'annexion par le Tchad"
    if (a_.text->language == Language::french && a_.said(first).ends_with("ant"))
        return false;
    // In Spanish and Portuguese a verb that is finite is active.
    const bool active =
        (a_.text->language == Language::spanish || a_.text->language == Language::portuguese) &&
        form == Feature::past;
    // "voted against proposals by Peru"
    const bool by = last < s_.last && a_.in(last + 1, WordList::by); // "was voted against by Peru"
    const bool votes = form == Feature::past && a_.is(last, Sense::side) && !by &&
                       a_.text->language == Language::english;
    // "The text condemns the raid by Peru", "condenar a incorporação pelo Peru"
    const bool objects =
        (form == Feature::present || form == Feature::infinitive ||
         (form == Feature::gerund && last < s_.last && a_.is(last + 1, Sense::article))) &&
        !by && !a_.in(last, WordList::by) && !a_.shouting; // capitals lose the accent of "déposé"
    if (form == Feature::noun || active || votes || objects)
        return false;
    // "moved by", in one phrase
    if (a_.senses[last].has_any({Sense::sponsor, Sense::sign}) && a_.in(last, WordList::by))
        return true;
    for (std::uint32_t w = last + 1; w <= s_.last && w <= last + 4; ++w) {
        // "a voté pour, suivie par l'Italie"
        if ((a_.words[w].before & clause_end) != 0 ||
            ((a_.words[w].before & Gap::comma) != 0 && a_.is(last, Sense::side)))
            return false;
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none)
            continue;
        // "rejected an amendment offered by Peru", but "voting for the delay by Peru"
        if (a_.text->language == Language::english && !a_.is(last, Sense::side) &&
            a_.senses[w].has_any({Sense::motion, Sense::anaphor}))
            return false;
        // "ont bloqué le texte présenté par Togo"
        if (a_.senses[w].has_any({Sense::sponsor, Sense::sign}) && w > last + 1 &&
            a_.text->language != Language::english)
            return false;
        // "moved the motion, seconded by Togo"
        if ((a_.words[w].before & Gap::comma) != 0 && a_.senses[w].has_any(acting))
            return false;
        if (const Meaning* m = a_.meaning(hit, Sense::preposition);
            m != nullptr && m->feature == Feature::by) {
            constexpr std::uint32_t near = 3;
            for (std::uint32_t v = w + 1; v <= s_.last && v <= w + near; ++v) {
                if (a_.is(v, Sense::group_noun) && (a_.words[v].before & ~Gap::space) == 0)
                    return true; // "supported by several countries, including Togo"
            }
            const bool named = std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
                return one.first >= w && behind_by(a_.hits[hit].last, one.first) &&
                       (one.role == Role::by || one.kind != Named::Kind::states ||
                        one.role == Role::agent);
            });
            if (named)
                return true;
            break; // "apoyado por carta, en febrero, por A"
        }
    }
    return by_behind_insertion(last);
}

// "was supported in writing, in February, by A and B"
bool CueFinder::by_behind_insertion(std::uint32_t last) const {
    constexpr std::uint32_t far = 10;
    for (std::uint32_t w = last + 2; w < s_.last && w <= last + far; ++w) {
        if ((a_.words[w].before & clause_end) != 0 || a_.senses[w].has_any(acting) ||
            behind_states(w))
            return false;
        if (a_.in(w, WordList::by) && (a_.words[w].before & Gap::comma) != 0)
            return list_behind(w);
    }
    return false;
}

// Takes the hit; says from which word to go on.
std::uint32_t CueFinder::take(std::uint32_t hit) {
    const Hit& h = a_.hits[hit];
    if (is_result(h))
        return h.last + 1;
    // "al veto", of a text without accents, is not "vetó".
    if (a_.text->language == Language::spanish && h.first == h.last && h.first > s_.first &&
        a_.in(h.first, WordList::veto) && a_.is(h.first - 1, Sense::article) &&
        !a_.in(h.first - 1, WordList::object_article) && !is_veto_of(h))
        return 0;
    if (const Meaning* m = a_.meaning(hit, Sense::join)) {
        if (const std::uint32_t next = joins(h, *m); next > 0)
            return next;
    }
    if (const Meaning* m = a_.meaning(hit, Sense::gives)) {
        if (const std::uint32_t next = given(h, *m); next > 0)
            return next;
    }
    if (const Meaning* m = a_.meaning(hit, Sense::asks); m != nullptr && asks_for_motion(h)) {
        add(Stance::support, Act::sponsorship, h.first, h.last, m->feature);
        return 0;
    }
    // "were among those who abstained", "figurent parmi les abstentionnistes"
    if (const Meaning* m = a_.meaning(hit, Sense::refer); m != nullptr) {
        const std::uint32_t be = among_ahead(h.first);
        const bool told = m->feature == Feature::refer_yes || m->feature == Feature::refer_no ||
                          m->feature == Feature::refer_abstain;
        if (be != Analysis::none && told) {
            add(m->feature == Feature::refer_yes  ? Stance::yes
                : m->feature == Feature::refer_no ? Stance::no
                                                  : Stance::abstain,
                Act::vote, be, h.last, Feature::past);
            return 0;
        }
    }
    if (const std::uint32_t be = names_bringers(hit) ? said_to_be(h.first) : Analysis::none;
        be != Analysis::none) {
        const Meaning* refer = a_.meaning(hit, Sense::refer);
        add(Stance::support,
            refer != nullptr && refer->feature == Feature::refer_sign ? Act::signature
                                                                      : Act::sponsorship,
            be, h.last, Feature::past);
        out_.back().label = false;
        out_.back().passive = false;
        return 0;
    }
    // "Fueron Perú y Chile quienes votaron en contra"
    if (const Meaning* m = a_.meaning(hit, Sense::refer);
        m != nullptr && m->feature != Feature::refer_last && named_as(h.first)) {
        const bool side = m->feature == Feature::refer_yes || m->feature == Feature::refer_no;
        const bool vote = (side && as_vote(h)) || m->feature == Feature::refer_abstain;
        const bool no = m->feature == Feature::refer_no;
        add(no                                     ? (vote ? Stance::no : Stance::oppose)
            : m->feature == Feature::refer_abstain ? Stance::abstain
            : vote                                 ? Stance::yes
                                                   : Stance::support,
            vote                                ? Act::vote
            : side                              ? (no ? Act::speech : Act::backing)
            : m->feature == Feature::refer_sign ? Act::signature
                                                : Act::sponsorship,
            h.first, h.last, Feature::past);
        return 0;
    }
    // "Those in favour were A and B", "Those opposed: C".
    if (const Meaning* m = a_.meaning(hit, Sense::refer);
        m != nullptr && (tells_who(h) || told_of(h.last) || among_as_before(h))) {
        const bool no = m->feature == Feature::refer_no;
        if (no || m->feature == Feature::refer_yes || m->feature == Feature::refer_abstain) {
            const bool vote = m->feature == Feature::refer_abstain || as_vote(h);
            add(m->feature == Feature::refer_abstain ? Stance::abstain
                : vote                               ? (no ? Stance::no : Stance::yes)
                : no                                 ? Stance::oppose
                                                     : Stance::support,
                vote ? Act::vote
                : no ? Act::speech
                     : Act::backing,
                h.first, h.last, Feature::noun);
            out_.back().label = !told_of(h.last);
            out_.back().passive = false;
            return 0;
        }
    }
    // "with Peru and Chile as co-sponsors"
    if (names_bringers(hit) && h.first > s_.first + 1 && a_.in(h.first - 1, WordList::as_such) &&
        beside_with(h.first - 1)) {
        add(Stance::support, Act::sponsorship, h.first - 1, h.last, Feature::gerund);
        out_.back().label = false;
        out_.back().passive = false;
        return 0;
    }
    // "au nom des coauteurs, à savoir A et B"
    if (names_bringers(hit) && h.first > s_.first + 1 &&
        (a_.in(h.first - 1, WordList::on_behalf) || a_.in(h.first - 2, WordList::on_behalf) ||
         a_.counted(h.first, s_.first) || (h.last < s_.last && a_.is(h.last + 1, Sense::namely))) &&
        bringers_listed(hit))
        return 0;
    if (is_noun_here(a_, s_, h))
        return 0;
    if (is_verb_here(a_, s_, h)) {
        add(Stance::support, Act::sponsorship, h.first, h.last, Feature::present);
        return 0;
    }
    if (const Meaning* m = a_.meaning(hit, Sense::refer);
        m != nullptr &&
        (m->feature == Feature::refer_sponsor || m->feature == Feature::refer_sign)) {
        add(Stance::support, m->feature == Feature::refer_sign ? Act::signature : Act::sponsorship,
            h.first, h.last, Feature::noun);
        return 0;
    }
    if (const Meaning* m = a_.meaning(hit, Sense::absent)) {
        // "did not vote against" is no absence.
        if (h.last < s_.last && a_.is(h.last + 1, Sense::side) &&
            a_.said(h.last).starts_with("vot") && (a_.words[h.last + 1].before & ~Gap::space) == 0)
            return a_.hits[a_.hit_at[h.last + 1]].last + 1;
        if (h.first == h.last && stands_beside(h)) {
            add_bare(Stance::absent, h);
            return 0;
        }
        if (beside_with(h.first)) {
            add(Stance::absent, Act::vote, h.first, h.last, Feature::gerund);
            out_.back().label = false;
            return 0;
        }
        if (m->feature == Feature::noun && apposed(h)) {
            add(Stance::absent, Act::vote, h.first, h.last, Feature::past);
            return 0;
        }
        if (m->feature == Feature::noun && !is_label(h.first, h.last) && !noun_with_of(h.last) &&
            !behind_be(h.first) && heads_list(h.first, h.last) == h.last)
            return 0;
        add(Stance::absent, Act::vote, h.first, h.last, m->feature);
        return 0;
    }
    if (const Meaning* m = a_.meaning(hit, Sense::abstain)) {
        if (counted(h.first, h.last, Stance::abstain, Act::vote))
            return 0;
        if (m->feature == Feature::noun && stands_beside(h)) {
            add_bare(Stance::abstain, h);
            return 0;
        }
        add(Stance::abstain, Act::vote, h.first, h.last,
            m->feature == Feature::noun && behind_change(h.first) ? Feature::past : m->feature);
        return 0;
    }
    if (const Meaning* m = a_.meaning(hit, Sense::vote))
        return vote(h, *m);
    // "her vote on it had been a yes"
    if (Stance told = Stance::yes; a_.meaning(hit, Sense::its_vote) != nullptr) {
        if (const std::uint32_t last = verdict_of(h.last, told); last != Analysis::none) {
            add(told, Act::vote, h.last + 1, last, Feature::past);
            return last + 1;
        }
        return 0;
    }
    if (const Meaning* m = a_.meaning(hit, Sense::sign)) {
        add(Stance::support, Act::signature, h.first, h.last, m->feature);
        return 0;
    }
    if (const Meaning* m = a_.meaning(hit, Sense::sponsor)) {
        // "The proposal to list it was made by Peru"
        constexpr Senses text{Sense::motion, Sense::draft, Sense::anaphor};
        if (says_made_by(a_, h) && !a_.senses[s_.first].has_any(text) &&
            !a_.senses[std::min(s_.first + 1, s_.last)].has_any(text))
            return 0;
        if (m->feature == Feature::noun && apposed(h) && of_motion(h.last)) {
            add(Stance::support, Act::sponsorship, h.first, h.last, Feature::past);
            return 0;
        }
        if (!speaks_of_motion(h, *m) && !passive(h.first, h.last, m->feature) && !of_it(h.last))
            return 0;
        add(Stance::support, Act::sponsorship, h.first, h.last, m->feature);
        // "se sont jointes aux auteurs, qui sont A et B"
        if (h.last > h.first && a_.in(h.last, WordList::bringers))
            bringers_listed(hit);
        return 0;
    }
    if (speaks_for_member(h))
        return 0;
    if (const Meaning* m = a_.meaning(hit, Sense::support);
        m != nullptr && !(m->feature == Feature::base && behind_noun(h.first)) &&
        !(m->feature == Feature::text && !treats_text(h))) {
        const bool vote = (stands(h) && (voting_ || vote_is(h.first) || told_ahead(h.first)) &&
                           !says_ahead(h.first)) ||
                          told_as_vote(h, *m) || in_the_vote(h, m->feature);
        add(vote ? Stance::yes : Stance::support, vote ? Act::vote : Act::backing, h.first, h.last,
            form_of(h, m->feature));
        return 0;
    }
    // "Russia's veto", "a French veto", "veto ruso"
    const bool veto = a_.in(h.last, WordList::veto);
    // "Russia, China veto the text": a headline
    if (veto && headline(h)) {
        add(Stance::no, Act::vote, h.first, h.last, Feature::present);
        return 0;
    }
    if (veto && !is_veto_of(h) && a_.text->language != Language::english &&
        a_.meaning(hit, Sense::oppose) != nullptr && h.first == h.last)
        return 0;
    if (veto && is_veto_of(h) && only_awaited(h))
        return 0;
    if (veto && is_veto_of(h)) {
        add(Stance::no, Act::vote, h.first, h.last, Feature::noun);
        return 0;
    }
    // "fue rechazada por 12 votos" is of the body, "por Suecia y Dinamarca" of the two.
    const bool english = a_.text->language == Language::english;
    const bool adopted = a_.meaning(hit, Sense::adopted) != nullptr;
    if (const Meaning* m = a_.meaning(hit, Sense::oppose);
        m != nullptr &&
        (!adopted || (english ? passive(h.first, h.last, m->feature) : brought_down_by(h))) &&
        !(m->feature == Feature::base && behind_noun(h.first) &&
          !passive(h.first, h.last, m->feature)) &&
        !(m->feature == Feature::text && !treats_text(h))) {
        const bool vote = (adopted && !english) ||
                          (stands(h) && (voting_ || vote_is(h.first) || told_ahead(h.first)) &&
                           !says_ahead(h.first)) ||
                          told_as_vote(h, *m) || in_the_vote(h, m->feature) ||
                          (m->feature == Feature::past && h.first == h.last &&
                           (voting_ || s_.senses.has(Sense::vote)) && beside_with(h.first));
        add(vote ? Stance::no : Stance::oppose, vote ? Act::vote : Act::speech, h.first, h.last,
            beside_with(h.first) ? Feature::gerund : form_of(h, m->feature));
        return 0;
    }
    if (a_.meaning(hit, Sense::adopted) != nullptr) {
        Cue one;
        one.first = h.first;
        one.last = h.last;
        one.adopted = true;
        // "was rejected by Peru and Chile"
        if (a_.meaning(hit, Sense::oppose) != nullptr)
            one.stance = Stance::no;
        out_.push_back(one);
        return 0;
    }
    if (const Meaning* m = a_.meaning(hit, Sense::side))
        side(h, *m);
    return 0;
}

// "spoke also for Pakistan and Sri Lanka": in their name.
bool CueFinder::speaks_for_member(const Hit& h) const {
    return h.last > h.first && a_.in(h.first, WordList::spoke) &&
           a_.in(h.last, WordList::for_whom) && list_behind(h.last);
}

// "Peru's vote was in favour"
bool CueFinder::vote_is(std::uint32_t be) const {
    return be > s_.first && a_.is(be - 1, Sense::vote) && (a_.words[be].before & ~Gap::space) == 0;
}

// "the opponents" of a text on which nobody has voted have not voted, "those who voted against"
// have.
bool CueFinder::as_vote(const Hit& h) const {
    if (voting_)
        return true;
    for (std::uint32_t w = h.first; w <= h.last; ++w) {
        const bool party = a_.begins(w, WordList::parties);
        if (party && a_.said(w) != "opposing" && a_.said(w) != "opposed")
            return false;
    }
    return true;
}

bool CueFinder::is_noun(const Hit& h, const Meaning& m) const {
    if (m.feature == Feature::noun)
        return true;
    if (!may_be_noun(h) || h.first == s_.first)
        return false;
    // "Peru's vote against it"
    if (a_.text->language == Language::english && a_.said(h.first - 1) == "s" &&
        (a_.words[h.first - 1].before & Gap::apostrophe) != 0)
        return true;
    // "by a recorded vote of 9 in favour"
    if (h.first > s_.first + 1 && a_.hit_at[h.first - 1] == Analysis::none &&
        a_.words[h.first].before == Gap::space && a_.words[h.first - 1].before == Gap::space &&
        a_.is(h.first - 2, Sense::article))
        return true;
    return a_.number_at(h.first - 1) >= 0 || a_.is(h.first - 1, Sense::article) ||
           a_.is(h.first - 1, Sense::only) || is_answer(h.first - 1) ||
           (a_.is(h.first - 1, Sense::preposition) && a_.said(h.first - 1) != "to");
}

std::vector<Cue> cues_in(const Analysis& analysis, const Sentence& sentence,
                         const std::vector<Named>& named, bool voting) {
    return CueFinder(analysis, sentence, named, voting).run();
}

} // namespace plenary::reader
