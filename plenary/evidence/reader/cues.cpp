#include <algorithm>
#include <array>

#include "plenary/evidence/reader/bind.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Act = Proposal::Act;

// What a phrase must be to stand for an act.
constexpr Senses acting{Sense::join,   Sense::refer,   Sense::absent,  Sense::abstain,
                        Sense::vote,   Sense::sign,    Sense::sponsor, Sense::support,
                        Sense::oppose, Sense::adopted, Sense::side};

constexpr std::uint32_t clause_end = Gap::line | Gap::semicolon | Gap::stop | Gap::question |
                                     Gap::exclamation | Gap::dash | Gap::tab;

class Finder {
public:
    Finder(const Analysis& a, const Sentence& s, const std::vector<Named>& named, bool voting)
        : a_(a), s_(s), named_(named), voting_(voting) {}

    std::vector<Cue> run() {
        if (!s_.senses.has_any(acting))
            return {};
        std::uint32_t w = s_.first;
        while (w <= s_.last) {
            if (!a_.senses[w].has_any(acting) || in_name(w)) {
                ++w;
                continue;
            }
            const std::uint32_t hit = a_.hit_at[w];
            const std::uint32_t next = a_.hits[hit].last + 1;
            w = std::max(next, take(hit));
        }
        std::sort(out_.begin(), out_.end(),
                  [](const Cue& x, const Cue& y) { return x.first < y.first; });
        return std::move(out_);
    }

private:
    [[nodiscard]] bool in_name(std::uint32_t w) const {
        return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.kind == Named::Kind::states && one.first <= w && w <= one.last &&
                   one.states.size() == 1;
        });
    }

    [[nodiscard]] std::uint32_t gap(std::uint32_t w) const {
        return w == s_.first ? 0 : a_.words[w].before;
    }

    // Whether a label's colon or bracket follows: "In favour:", "Pour (21) :", "Votos a favor –
    // 13".
    [[nodiscard]] bool is_label(std::uint32_t first, std::uint32_t last) const {
        constexpr std::uint32_t longest = 5;
        std::uint32_t w = last;
        const std::uint32_t opening = s_.first;
        const bool opens = first <= opening + 2 ||
                           (gap(first) & (Gap::semicolon | Gap::colon | Gap::dash | Gap::open |
                                          Gap::bullet | Gap::comma | Gap::tab)) != 0;
        // "A favor, los países de la Caricom ..."
        if (first == opening && (a_.after(last) & Gap::comma) != 0 && !is_answer(first) &&
            std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
                return one.first > last && one.first <= last + longest;
            }))
            return true;
        if (opens && fronted(last))
            return true;
        for (std::uint32_t steps = 0; steps < longest; ++steps) {
            const std::uint32_t behind = a_.after(w);
            if ((behind & (Gap::colon | Gap::tab)) != 0)
                return true;
            if (w == s_.last)
                return false;
            const Word& next = a_.words[w + 1];
            const bool number = next.number >= 0 || a_.is(w + 1, Sense::number);
            if (!number && !a_.is(w + 1, Sense::preposition) && !a_.is(w + 1, Sense::article) &&
                !a_.is(w + 1, Sense::group_noun) && !a_.is(w + 1, Sense::vote) &&
                !a_.is(w + 1, Sense::only) && !a_.is(w + 1, Sense::motion) &&
                !a_.is(w + 1, Sense::anaphor))
                return a_.shouting && opens && steps == 0 && starts_list(w + 1) &&
                       !ends_list(first);
            ++w;
        }
        return false;
    }

    // The "were" of "were among", right before the word.
    [[nodiscard]] std::uint32_t among_ahead(std::uint32_t first) const {
        constexpr std::uint32_t far = 5;
        bool among = false;
        for (std::uint32_t w = first; w > s_.first && first - w < far; --w) {
            const std::uint32_t hit = a_.hit_at[w - 1];
            if (hit == Analysis::none ||
                (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
                return Analysis::none;
            const Meaning* prep = a_.meaning(hit, Sense::preposition);
            const Meaning* aux = a_.meaning(hit, Sense::aux);
            if (aux != nullptr && aux->feature == Feature::be)
                return among ? a_.hits[hit].first : Analysis::none;
            among = among ||
                    (prep != nullptr &&
                     (prep->feature == Feature::between || prep->feature == Feature::in)) ||
                    a_.meaning(hit, Sense::foremost) != nullptr;
            if (prep == nullptr && a_.meaning(hit, Sense::foremost) == nullptr &&
                a_.meaning(hit, Sense::article) == nullptr)
                return Analysis::none;
        }
        return Analysis::none;
    }

    // Whether a list stands behind it: "were A and B", ": A and B", ", A and B".
    [[nodiscard]] bool tells_who(const Hit& h) const {
        const bool listed = h.last < s_.last &&
                            (a_.after(h.last) & (Gap::colon | Gap::comma)) != 0 &&
                            (starts_list(h.last + 1) ||
                             (h.last + 2 <= s_.last && a_.is(h.last + 1, Sense::article) &&
                              starts_list(h.last + 2)));
        return listed || fronted(h.last);
    }

    // "In favour were A and B", "A favor da emenda ficaram, além do proponente, a Bolívia".
    [[nodiscard]] bool fronted(std::uint32_t last) const {
        constexpr std::uint32_t far = 9;
        bool be = false;
        for (std::uint32_t w = last + 1; w <= s_.last && w <= last + far; ++w) {
            if ((a_.words[w].before & (clause_end | Gap::colon)) != 0)
                return false;
            if (be && starts_list(w))
                return true;
            const std::uint32_t hit = a_.hit_at[w];
            if (hit == Analysis::none)
                continue;
            if (starts_list(w) || acts(hit) || a_.meaning(hit, Sense::relative) != nullptr)
                return false;
            const Meaning* aux = a_.meaning(hit, Sense::aux);
            be = be || (aux != nullptr && aux->feature == Feature::be);
        }
        return false;
    }

    [[nodiscard]] bool starts_list(std::uint32_t w) const {
        return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.first == w && one.kind == Named::Kind::states;
        });
    }

    [[nodiscard]] bool ends_list(std::uint32_t w) const {
        return std::any_of(named_.begin(), named_.end(),
                           [&](const Named& one) { return one.last + 1 == w; });
    }

    // "Niger was for, Nigeria against", "sont pour": where a vote is told, being for is having
    // voted so.
    [[nodiscard]] bool stands(const Hit& h) const {
        constexpr std::array<std::string_view, 16> be{
            "was", "were", "is",     "are",     "est", "sont", "está",  "están",
            "é",   "são",  "estaba", "estaban", "era", "eram", "était", "étaient"};
        constexpr std::array<std::string_view, 8> sides{"for",    "against", "pour",   "contre",
                                                        "favour", "favor",   "contra", "favorable"};
        return h.last > h.first && std::find(be.begin(), be.end(), a_.said(h.first)) != be.end() &&
               std::find(sides.begin(), sides.end(), a_.said(h.last)) != sides.end();
    }

    // "said that it was against it": what is said to be so is a stand.
    [[nodiscard]] bool says_ahead(std::uint32_t first) const {
        for (std::uint32_t w = first; w > s_.first; --w) {
            if ((a_.words[w].before & clause_end) != 0)
                return false;
            if (a_.is(w - 1, Sense::say) || a_.is(w - 1, Sense::claim))
                return true;
        }
        return false;
    }

    // "budget support": the second half of a noun.
    [[nodiscard]] bool behind_noun(std::uint32_t first) const {
        if (first == s_.first || (a_.words[first].before & ~Gap::space) != 0)
            return false;
        const std::string_view before = a_.said(first - 1);
        return a_.hit_at[first - 1] == Analysis::none && !a_.words[first - 1].capital &&
               a_.words[first - 1].number < 0 && !before.ends_with("ly") && before != "still" &&
               before != "now" && before != "all" && before != "also";
    }

    // "Se sont prononcés en faveur : ...", "respaldaron el texto con su voto".
    [[nodiscard]] bool told_as_vote(const Hit& h, const Meaning& m) const {
        constexpr std::uint32_t far = 7;
        if (m.feature == Feature::noun)
            return false;
        if ((a_.after(h.last) & Gap::colon) != 0 && h.last > h.first)
            return true;
        for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + far; ++w) {
            if ((a_.words[w].before & (clause_end | Gap::comma | Gap::colon)) != 0)
                return false;
            if (w > h.last + 1 && a_.is(w, Sense::its_vote) && a_.is(w - 1, Sense::preposition))
                return true;
        }
        return false;
    }

    void add(Stance stance, Act act, std::uint32_t first, std::uint32_t last, Feature form) {
        Cue one;
        one.stance = stance;
        one.act = act;
        one.first = first;
        one.last = last;
        one.form = form;
        one.label = is_label(first, last) && !(form != Feature::noun && ends_list(first));
        one.passive = passive(first, last, form);
        out_.push_back(one);
    }

    // "signed by", "presentado por": with "by" close behind and no list of its own before.
    [[nodiscard]] bool passive(std::uint32_t /*first*/, std::uint32_t last, Feature form) const {
        // In Spanish and Portuguese a verb that is finite is active.
        const bool active =
            (a_.text->language == Language::spanish || a_.text->language == Language::portuguese) &&
            form == Feature::past;
        if (form == Feature::noun || active)
            return false;
        for (std::uint32_t w = last + 1; w <= s_.last && w <= last + 4; ++w) {
            if ((a_.words[w].before & clause_end) != 0)
                return false;
            const std::uint32_t hit = a_.hit_at[w];
            if (hit == Analysis::none)
                continue;
            if (const Meaning* m = a_.meaning(hit, Sense::preposition);
                m != nullptr && m->feature == Feature::by) {
                return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
                    return one.first >= w && one.first <= a_.hits[hit].last + 3 &&
                           (one.role == Role::by || one.kind != Named::Kind::states ||
                            one.role == Role::agent);
                });
            }
        }
        return false;
    }

    // The side of a vote within the same clause, and where it ends; none when there is none.
    [[nodiscard]] std::optional<std::pair<const Meaning*, std::uint32_t>>
    side_after(std::uint32_t last) const {
        constexpr std::uint32_t far = 14;
        for (std::uint32_t w = last + 1; w <= s_.last && w <= last + far; ++w) {
            const std::uint32_t hit = a_.hit_at[w];
            // "votent comme un seul homme : contre"
            const bool closes = hit != Analysis::none && a_.meaning(hit, Sense::side) != nullptr &&
                                a_.hits[hit].last == s_.last;
            if ((a_.words[w].before & clause_end) != 0 ||
                ((a_.words[w].before & Gap::colon) != 0 && !closes))
                return std::nullopt;
            if (hit == Analysis::none)
                continue;
            if (a_.meaning(hit, Sense::vote) != nullptr && w > last + 1 &&
                a_.meaning(hit, Sense::vote)->feature != Feature::noun)
                return std::nullopt;
            if (const Meaning* m = a_.meaning(hit, Sense::side)) {
                // "no" and "yes" say how one votes only right behind the verb.
                const bool is_particle = a_.meaning(hit, Sense::neg) != nullptr ||
                                         a_.hits[hit].first == a_.hits[hit].last;
                const bool weak_word = is_particle && w > last + 2 &&
                                       a_.meaning(hit, Sense::preposition) == nullptr &&
                                       !behind_be(w);
                if (!weak_word)
                    return std::pair{m, a_.hits[hit].last};
            }
            w = a_.hits[hit].last;
        }
        return std::nullopt;
    }

    // Takes the hit; says from which word to go on.
    std::uint32_t take(std::uint32_t hit) {
        const Hit& h = a_.hits[hit];
        if (const Meaning* m = a_.meaning(hit, Sense::join)) {
            if (const std::uint32_t next = joins(h, *m); next > 0)
                return next;
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
        // "Those in favour were A and B", "Those opposed: C".
        if (const Meaning* m = a_.meaning(hit, Sense::refer); m != nullptr && tells_who(h)) {
            if (m->feature == Feature::refer_yes || m->feature == Feature::refer_no ||
                m->feature == Feature::refer_abstain) {
                add(m->feature == Feature::refer_yes  ? Stance::yes
                    : m->feature == Feature::refer_no ? Stance::no
                                                      : Stance::abstain,
                    Act::vote, h.first, h.last, Feature::noun);
                out_.back().label = true;
                return 0;
            }
        }
        if (const Meaning* m = a_.meaning(hit, Sense::refer);
            m != nullptr &&
            (m->feature == Feature::refer_sponsor || m->feature == Feature::refer_sign)) {
            add(Stance::support,
                m->feature == Feature::refer_sign ? Act::signature : Act::sponsorship, h.first,
                h.last, Feature::noun);
            return 0;
        }
        if (const Meaning* m = a_.meaning(hit, Sense::absent)) {
            // "did not vote against" is no absence.
            if (h.last < s_.last && a_.is(h.last + 1, Sense::side) &&
                (a_.words[h.last + 1].before & ~Gap::space) == 0)
                return a_.hits[a_.hit_at[h.last + 1]].last + 1;
            if (m->feature == Feature::noun && !is_label(h.first, h.last) &&
                !noun_with_of(h.last) && !behind_be(h.first))
                return 0;
            add(Stance::absent, Act::vote, h.first, h.last, m->feature);
            return 0;
        }
        if (const Meaning* m = a_.meaning(hit, Sense::abstain)) {
            add(Stance::abstain, Act::vote, h.first, h.last,
                m->feature == Feature::noun && behind_change(h.first) ? Feature::past : m->feature);
            return 0;
        }
        if (const Meaning* m = a_.meaning(hit, Sense::vote))
            return vote(h, *m);
        if (const Meaning* m = a_.meaning(hit, Sense::sign)) {
            add(Stance::support, Act::signature, h.first, h.last, m->feature);
            return 0;
        }
        if (const Meaning* m = a_.meaning(hit, Sense::sponsor)) {
            if (!speaks_of_motion(h, *m) && !passive(h.first, h.last, m->feature) && !of_it(h.last))
                return 0;
            add(Stance::support, Act::sponsorship, h.first, h.last, m->feature);
            return 0;
        }
        if (const Meaning* m = a_.meaning(hit, Sense::support);
            m != nullptr && !(m->feature == Feature::base && behind_noun(h.first))) {
            const bool vote = (stands(h) && voting_ && !says_ahead(h.first)) || told_as_vote(h, *m);
            add(vote ? Stance::yes : Stance::support, vote ? Act::vote : Act::backing, h.first,
                h.last, m->feature);
            return 0;
        }
        if (const Meaning* m = a_.meaning(hit, Sense::oppose)) {
            const bool vote = (stands(h) && voting_ && !says_ahead(h.first)) || told_as_vote(h, *m);
            add(vote ? Stance::no : Stance::oppose, vote ? Act::vote : Act::speech, h.first, h.last,
                m->feature);
            return 0;
        }
        if (a_.meaning(hit, Sense::adopted) != nullptr) {
            Cue one;
            one.first = h.first;
            one.last = h.last;
            one.adopted = true;
            out_.push_back(one);
            return 0;
        }
        if (const Meaning* m = a_.meaning(hit, Sense::side))
            side(h, *m);
        return 0;
    }

    // "Propuseram-no": the pronoun behind the hyphen is the object.
    [[nodiscard]] bool of_it(std::uint32_t last) const {
        return a_.text->language == Language::portuguese && a_.after(last) == Gap::hyphen &&
               last < s_.last && a_.said(last + 1) != "se";
    }

    // Much is presented, moved and introduced that is no motion.
    [[nodiscard]] bool speaks_of_motion(const Hit& h, const Meaning& m) const {
        constexpr std::uint32_t far = 14;
        constexpr std::uint32_t plain = 3; // "asked to join the sponsors" says it itself
        if (m.feature == Feature::noun || h.last >= h.first + plain)
            return true;
        const std::uint32_t from = h.first > s_.first + far ? h.first - far : s_.first;
        const std::uint32_t to = std::min(s_.last, h.last + far);
        for (std::uint32_t w = from; w <= to; ++w) {
            if (a_.is(w, Sense::motion) || a_.is(w, Sense::anaphor) || a_.said(w) == "L")
                return true;
        }
        return is_label(h.first, h.last) || s_.last - s_.first < far;
    }

    [[nodiscard]] bool behind_hedge(std::uint32_t first) const {
        constexpr std::uint32_t far = 3;
        for (std::uint32_t w = first; w > s_.first && first - w < far; --w) {
            if ((a_.words[w].before & clause_end) != 0)
                return false;
            if (a_.is(w - 1, Sense::hedge))
                return true;
        }
        return false;
    }

    // "its vote was changed to yes"
    [[nodiscard]] bool behind_change(std::uint32_t first) const {
        constexpr std::uint32_t far = 5;
        for (std::uint32_t w = first; w > s_.first && first - w < far; --w) {
            if ((a_.words[w].before & clause_end) != 0)
                return false;
            if (a_.is(w - 1, Sense::change))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool behind_be(std::uint32_t w) const {
        if (w == s_.first)
            return false;
        const std::uint32_t hit = a_.hit_at[w - 1];
        if (hit == Analysis::none)
            return false;
        const Meaning* m = a_.meaning(hit, Sense::aux);
        return m != nullptr && m->feature == Feature::be;
    }

    [[nodiscard]] bool noun_with_of(std::uint32_t last) const {
        return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.first > last && one.first <= last + 4 &&
                   (one.role == Role::of || one.role == Role::from);
        });
    }

    static Stance stance_of(const Meaning& side) {
        return side.feature == Feature::against ? Stance::no : Stance::yes;
    }

    std::uint32_t vote(const Hit& h, const Meaning& m) {
        // "l'ont voté", "was voted down": the side is in the verb.
        if (m.feature == Feature::in_favour || m.feature == Feature::against) {
            if (goes_on(h))
                return 0;
            const bool tells = (voting_ && !explained(h)) || !answers(h);
            const bool yes = m.feature == Feature::in_favour;
            add(tells ? stance_of(m) : (yes ? Stance::support : Stance::oppose),
                tells ? Act::vote : Act::speech, h.first, h.last, Feature::past);
            return 0;
        }
        const auto side = side_after(h.last);
        const bool noun = is_noun(h, m);
        if (noun) {
            if (const std::uint32_t next = !side || side->second > h.last + 3 ? those_of(h) : 0;
                next > 0)
                return next;
            if (!side && carried_by(h)) {
                Cue one;
                one.first = h.first;
                one.last = h.last;
                one.form = Feature::noun;
                out_.push_back(one);
                return 0;
            }
            if (!side)
                return 0;
            // "el voto en contra de Chile", "votos a favor (13):"
            if (side->second > h.last + 6)
                return 0;
            Cue one;
            one.stance = stance_of(*side->first);
            one.first = h.first;
            one.last = side->second;
            one.form = behind_change(h.first) ? Feature::past : Feature::noun;
            one.label = is_label(h.first, side->second);
            out_.push_back(one);
            return side->second + 1;
        }
        if (!side) {
            // "A favor del aplazamiento votaron ..."
            if (const std::uint32_t fronted = side_ahead(h.first); fronted != Analysis::none) {
                add(stance_of(*a_.meaning(a_.hit_at[fronted], Sense::side)), Act::vote, h.first,
                    h.last, m.feature);
                return 0;
            }
            // "Against voted only ..."
            if (h.first > s_.first && a_.is(h.first - 1, Sense::side) && !is_answer(h.first - 1)) {
                const std::uint32_t before = a_.hit_at[h.first - 1];
                add(stance_of(*a_.meaning(before, Sense::side)), Act::vote, a_.hits[before].first,
                    h.last, m.feature);
            }
            return 0;
        }
        add(stance_of(*side->first), Act::vote, h.first, side->second, m.feature);
        out_.back().label = out_.back().label || is_label(h.first, side->second);
        return side->second + 1;
    }

    // "It was adopted with the votes of A and B": whose votes carried it.
    [[nodiscard]] bool carried_by(const Hit& h) const {
        constexpr std::uint32_t near = 3;
        if (!s_.senses.has(Sense::adopted) || !noun_with_of(h.last))
            return false;
        for (std::uint32_t w = h.first; w > s_.first && h.first - w < near; --w) {
            const std::uint32_t hit = a_.hit_at[w - 1];
            if (hit == Analysis::none ||
                (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
                return false;
            const Meaning* prep = a_.meaning(hit, Sense::preposition);
            if (prep != nullptr && prep->feature == Feature::with)
                return true;
            if (a_.meaning(hit, Sense::article) == nullptr &&
                a_.meaning(hit, Sense::number) == nullptr)
                return false;
        }
        return false;
    }

    // A side that opens the clause, with nothing but what was voted on before the verb.
    [[nodiscard]] std::uint32_t side_ahead(std::uint32_t verb) const {
        constexpr std::uint32_t far = 6;
        for (std::uint32_t w = verb; w > s_.first && verb - w < far; --w) {
            const std::uint32_t hit = a_.hit_at[w - 1];
            if (hit == Analysis::none ||
                (a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
                return Analysis::none;
            if (a_.meaning(hit, Sense::side) != nullptr && verb > w) {
                const std::uint32_t first = a_.hits[hit].first;
                const bool opens = first == s_.first || (gap(first) & clause_end) != 0;
                return opens && !is_answer(first) ? w - 1 : Analysis::none;
            }
            if (a_.meaning(hit, Sense::article) == nullptr &&
                a_.meaning(hit, Sense::preposition) == nullptr &&
                a_.meaning(hit, Sense::motion) == nullptr &&
                a_.meaning(hit, Sense::anaphor) == nullptr)
                return Analysis::none;
        }
        return Analysis::none;
    }

    // "collected three votes, those of A, B and C"
    std::uint32_t those_of(const Hit& h) {
        constexpr std::uint32_t near = 4;
        if (!a_.counted(h.first, s_.first))
            return 0;
        for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + near; ++w) {
            if ((a_.words[w].before & clause_end) != 0)
                return 0;
            if (!a_.is(w, Sense::those))
                continue;
            const std::uint32_t last = a_.hits[a_.hit_at[w]].last;
            if (!starts_list(last + 1) && !starts_list(std::min(s_.last, last + 2)))
                return 0;
            Cue one;
            one.first = h.first;
            one.last = last;
            one.label = true;
            out_.push_back(one);
            return last + 1;
        }
        return 0;
    }

    // "said no": a vote where one is told of, else a stand.
    [[nodiscard]] bool answers(const Hit& h) const {
        return h.first < h.last && a_.is(h.last, Sense::vote) && is_answer(h.last);
    }

    // "dijo que no apoyará": the no is of the next verb.
    [[nodiscard]] bool goes_on(const Hit& h) const {
        return h.last > h.first + 1 && is_answer(h.last) && h.last < s_.last &&
               (a_.words[h.last + 1].before & ~Gap::space) == 0 &&
               !a_.is(h.last + 1, Sense::conjunction) && !a_.is(h.last + 1, Sense::preposition);
    }

    // "dijeron que sí, que apoyan a ...": what they say yes to comes behind.
    [[nodiscard]] bool explained(const Hit& h) const {
        return answers(h) && h.last < s_.last && (a_.words[h.last + 1].before & Gap::comma) != 0 &&
               a_.is(h.last + 1, Sense::relative);
    }

    [[nodiscard]] bool is_answer(std::uint32_t word) const {
        constexpr std::array<std::string_view, 16> words{"no",  "não", "non",  "yes", "sí",  "sim",
                                                         "oui", "aye", "noes", "No",  "Não", "Non",
                                                         "Yes", "Sí",  "Sim",  "Oui"};
        return std::find(words.begin(), words.end(), a_.said(word)) != words.end();
    }

    // "joined the sponsors", "a rejoint le camp du non": the words behind say what was joined.
    std::uint32_t joins(const Hit& h, const Meaning& m) {
        constexpr std::uint32_t far = 9;
        for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + far; ++w) {
            if ((a_.words[w].before & (clause_end | Gap::colon)) != 0)
                return 0;
            const std::uint32_t hit = a_.hit_at[w];
            if (hit == Analysis::none)
                continue;
            const Meaning* who = a_.meaning(hit, Sense::refer);
            const bool sponsors = a_.meaning(hit, Sense::sponsor) != nullptr &&
                                  a_.meaning(hit, Sense::sponsor)->feature == Feature::noun;
            const std::uint32_t last = a_.hits[hit].last;
            if (who == nullptr && !sponsors) {
                if (acts(hit))
                    return 0;
                w = last;
                continue;
            }
            if (sponsors || who->feature == Feature::refer_sponsor)
                add(Stance::support, Act::sponsorship, h.first, last, m.feature);
            else if (who->feature == Feature::refer_sign)
                add(Stance::support, Act::signature, h.first, last, m.feature);
            else if (who->feature == Feature::refer_yes)
                add(Stance::yes, Act::vote, h.first, last, m.feature);
            else if (who->feature == Feature::refer_no)
                add(Stance::no, Act::vote, h.first, last, m.feature);
            else if (who->feature == Feature::refer_abstain)
                add(Stance::abstain, Act::vote, h.first, last, m.feature);
            else
                return 0;
            return last + 1;
        }
        return 0;
    }

    [[nodiscard]] bool acts(std::uint32_t hit) const {
        return a_.meaning(hit, Sense::vote) != nullptr ||
               a_.meaning(hit, Sense::abstain) != nullptr ||
               a_.meaning(hit, Sense::absent) != nullptr ||
               a_.meaning(hit, Sense::support) != nullptr ||
               a_.meaning(hit, Sense::oppose) != nullptr || a_.meaning(hit, Sense::sign) != nullptr;
    }

    [[nodiscard]] bool is_noun(const Hit& h, const Meaning& m) const {
        if (m.feature == Feature::noun)
            return true;
        const auto& all = a_.lexicon->meanings(h.entry);
        const bool both = std::any_of(all.begin(), all.end(), [](const Meaning& one) {
            return one.sense == Sense::vote && one.feature == Feature::noun;
        });
        if (!both || h.first == s_.first)
            return false;
        // "by a recorded vote of 9 in favour"
        if (h.first > s_.first + 1 && a_.hit_at[h.first - 1] == Analysis::none &&
            a_.words[h.first].before == Gap::space && a_.words[h.first - 1].before == Gap::space &&
            a_.is(h.first - 2, Sense::article))
            return true;
        return a_.words[h.first - 1].number >= 0 || a_.is(h.first - 1, Sense::number) ||
               a_.is(h.first - 1, Sense::article) || a_.is(h.first - 1, Sense::only) ||
               is_answer(h.first - 1) ||
               (a_.is(h.first - 1, Sense::preposition) && a_.said(h.first - 1) != "to");
    }

    // A side without a verb: a label, or one half of "Chile for, Peru against".
    void side(const Hit& h, const Meaning& m) {
        Cue one;
        one.stance = stance_of(m);
        one.first = h.first;
        one.last = h.last;
        if (is_label(h.first, h.last)) {
            one.label = true;
            one.form = Feature::noun;
            out_.push_back(one);
            return;
        }
        // "For bringing the generals back: Thailand and Laos"
        if (const std::uint32_t last = heads_list(h); last > h.last) {
            one.label = true;
            one.last = last;
            one.form = Feature::noun;
            out_.push_back(one);
            return;
        }
        if (behind_change(h.first)) {
            one.form = Feature::past;
            out_.push_back(one);
            return;
        }
        // "leans yes"
        if (behind_hedge(h.first)) {
            // "penche pour le non"
            for (std::uint32_t w = h.last + 1; w <= std::min(s_.last, h.last + 2); ++w) {
                if (a_.is(w, Sense::side) && (a_.words[w].before & ~Gap::space) == 0)
                    return;
            }
            one.stance = one.stance == Stance::yes ? Stance::support : Stance::oppose;
            one.act = Act::reported;
            one.form = Feature::present;
            out_.push_back(one);
            return;
        }
        if ((s_.question || s_.last - s_.first < 5) && named_.empty()) {
            out_.push_back(one);
            return;
        }
        if (another_object(h)) {
            one.form = out_.back().form;
            out_.push_back(one);
            return;
        }
        if (!voting_ && out_.empty())
            return;
        // "Not so Peru": a bare no is a vote only where one was spoken of in the same breath.
        if (a_.meaning(a_.hit_at[h.first], Sense::neg) != nullptr && out_.empty() && !a_.shouting)
            return;
        if (h.first == h.last && is_answer(h.first) && h.last < s_.last &&
            (a_.words[h.last + 1].before & ~Gap::space) == 0 &&
            !a_.is(h.last + 1, Sense::conjunction) && !starts_list(h.last + 1))
            return;
        const bool behind_list = std::any_of(named_.begin(), named_.end(), [&](const Named& list) {
            return list.last < h.first && h.first - list.last <= 3 && list.role == Role::agent &&
                   only_small_words(list.last, h.first);
        });
        // "against" before a noun of its own is a preposition.
        const bool has_object =
            h.last < s_.last &&
            (a_.words[h.last + 1].before & ~(Gap::space | Gap::apostrophe)) == 0 &&
            a_.meaning(a_.hit_at[h.first], Sense::preposition) != nullptr &&
            !a_.is(h.last + 1, Sense::conjunction);
        if (behind_list && !has_object) {
            one.bare = true;
            out_.push_back(one);
        }
    }

    // The last word before the colon of a line that opens with a side, if a list stands behind it.
    [[nodiscard]] std::uint32_t heads_list(const Hit& h) const {
        constexpr std::uint32_t far = 8;
        if (h.first != s_.first || !s_.opens_block)
            return h.last;
        for (std::uint32_t w = h.last + 1; w < s_.last && w <= h.last + far; ++w) {
            if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen)) != 0)
                return h.last;
            if ((a_.after(w) & Gap::colon) != 0)
                return starts_list(w + 1) || starts_list(w + 2) ? w : h.last;
        }
        return h.last;
    }

    // "voted against the amendment, for the paragraph and for the draft"
    [[nodiscard]] bool another_object(const Hit& h) const {
        constexpr std::uint32_t near = 4;
        if (out_.empty() || out_.back().act != Act::vote || out_.back().label ||
            out_.back().form == Feature::noun || h.first == s_.first)
            return false;
        const bool joined =
            (gap(h.first) & Gap::comma) != 0 || a_.is(h.first - 1, Sense::conjunction);
        for (std::uint32_t w = out_.back().last + 1; w < h.first; ++w) {
            if ((a_.words[w].before & (clause_end | Gap::colon)) != 0 || starts_list(w))
                return false;
        }
        // "voted against the delay and for readmission"
        const Meaning* side = a_.meaning(a_.hit_at[h.first], Sense::side);
        if (joined && a_.is(h.first - 1, Sense::conjunction) && side != nullptr &&
            stance_of(*side) != out_.back().stance && h.last < s_.last &&
            !a_.is(h.last + 1, Sense::state) && (a_.words[h.last + 1].before & ~Gap::space) == 0)
            return true;
        for (std::uint32_t w = h.last + 1; joined && w <= s_.last && w <= h.last + near; ++w) {
            if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
                return false;
            if (a_.is(w, Sense::motion) || a_.is(w, Sense::anaphor))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool only_small_words(std::uint32_t last, std::uint32_t first) const {
        for (std::uint32_t w = last + 1; w < first; ++w) {
            const std::uint32_t hit = a_.hit_at[w];
            if (hit == Analysis::none)
                return false;
            const Meaning* aux = a_.meaning(hit, Sense::aux);
            if (aux == nullptr && !a_.is(w, Sense::article) && !a_.is(w, Sense::same) &&
                !a_.is(w, Sense::preposition) && !a_.is(w, Sense::only))
                return false;
        }
        return true;
    }

    const Analysis& a_;
    const Sentence& s_;
    const std::vector<Named>& named_;
    bool voting_;
    std::vector<Cue> out_;
};

} // namespace

std::vector<Cue> cues_in(const Analysis& analysis, const Sentence& sentence,
                         const std::vector<Named>& named, bool voting) {
    return Finder(analysis, sentence, named, voting).run();
}

} // namespace plenary::reader
