// A side without a verb: "Peru against", "for: Peru and Chile", "and against the second".
#include <algorithm>

#include "plenary/evidence/reader/cue_finder.hpp"

namespace plenary::reader {
// "No decide", "Não assinou", "non-membre": of the word behind, and no answer.
bool CueFinder::denies_verb(const Hit& h) const {
    if (h.first != h.last || h.last == s_.last || !a_.is(h.first, Sense::neg))
        return false;
    if (a_.text->language == Language::french)
        return (a_.after(h.last) & Gap::hyphen) != 0;
    return a_.text->language != Language::english && a_.after(h.last) == Gap::space &&
           (h.first == s_.first || (gap(h.first) & ~(Gap::space | Gap::quote_open)) != 0) &&
           (a_.in(h.last + 1, WordList::object_article) ||
            !a_.senses[h.last + 1].has_any({Sense::state, Sense::article, Sense::group}));
}

// "41 votos contra 62, la propuesta de": the count, and nobody's vote; "12 voix contre 1, celle de"
// goes on to say whose.
bool CueFinder::is_result(const Hit& h) const {
    constexpr std::uint32_t near = 4;
    if (h.first == s_.first || h.last >= s_.last || !is_number(h.first - 1) ||
        !is_number(h.last + 1) || a_.after(h.last) != Gap::space ||
        !a_.senses[h.first].has_any({Sense::vote, Sense::side}))
        return false;
    for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + near; ++w) {
        if (a_.is(w, Sense::those) || (a_.after(w) & Gap::open) != 0)
            return false;
    }
    return true;
}

// "par neuf voix contre trois"
bool CueFinder::counts_votes(const Hit& h) const {
    return h.first > s_.first + 1 && h.last < s_.last && a_.is(h.first - 1, Sense::vote) &&
           is_number(h.first - 2) && is_number(h.last + 1) && a_.after(h.last) == Gap::space;
}

// "were those of", "fueron los de", with a list behind: their last word.
std::uint32_t CueFinder::those_behind_be(std::uint32_t last) const {
    constexpr std::uint32_t marks = Gap::space | Gap::quote | Gap::quote_close;
    if (last + 2 > s_.last || !behind_be(last + 2) || !a_.is(last + 2, Sense::those) ||
        (a_.words[last + 1].before & ~marks) != 0)
        return Analysis::none;
    const std::uint32_t those = a_.hits[a_.hit_at[last + 2]].last;
    return list_behind(those) ? those : Analysis::none;
}

// A side without a verb: a label, or one half of "Chile for, Peru against".
void CueFinder::side(const Hit& h, const Meaning& m) {
    if (denies_verb(h) || counts_votes(h) || counted(h.first, h.last, stance_of(m), Act::vote))
        return;
    // "No objection came from Peru"
    constexpr Senses given{Sense::stand,   Sense::support, Sense::oppose,
                           Sense::abstain, Sense::absent,  Sense::sign};
    if (h.first == h.last && h.last < s_.last && a_.text->language == Language::english &&
        a_.in(h.first, WordList::none_of) && a_.words[h.last + 1].before == Gap::space &&
        a_.senses[h.last + 1].has_any(given))
        return;
    // "support from Peru for the draft": what it is given to
    if (!out_.empty() && out_.back().form == Feature::noun && !out_.back().label &&
        h.last < s_.last && a_.words[h.last + 1].before == Gap::space &&
        a_.senses[h.last + 1].has_any({Sense::motion, Sense::anaphor}) &&
        std::any_of(named_.begin(), named_.end(), [&](const Named& list) {
            return list.first > out_.back().last && list.first <= out_.back().last + 2 &&
                   list.last + 1 == h.first && gap(h.first) == Gap::space;
        }))
        return;
    Cue one;
    one.stance = stance_of(m);
    one.first = h.first;
    one.last = h.last;
    if (const std::uint32_t verb = spoken_behind(h); verb != Analysis::none) {
        const bool yes = one.stance == Stance::yes;
        one.stance = yes ? Stance::support : Stance::oppose;
        one.act = yes ? Act::backing : Act::speech;
        // "a favor de la propuesta de Honduras": whose the text is does not speak.
        const bool names = std::any_of(named_.begin(), named_.end(), [&](const Named& named) {
            return named.first > h.last && named.last < verb;
        });
        one.first = names ? verb : h.first;
        one.last = verb;
        one.form = Feature::past;
        out_.push_back(one);
        return;
    }
    // "Los tres \"no\" fueron los de A, B y C"
    if (const std::uint32_t those = those_behind_be(h.last); those != Analysis::none) {
        one.label = true;
        one.last = those;
        one.form = Feature::noun;
        out_.push_back(one);
        return;
    }
    // "thanks to Malawi's yes"
    if (is_answer(h.first) && h.first > s_.first + 1 && a_.said(h.first - 1) == "s" &&
        (a_.words[h.first - 1].before & Gap::apostrophe) != 0) {
        one.form = Feature::noun;
        out_.push_back(one);
        return;
    }
    if (is_label(h.first, h.last)) {
        one.label = true;
        one.form = Feature::noun;
        out_.push_back(one);
        return;
    }
    // "For bringing the generals back: Thailand and Laos"
    if (const std::uint32_t last = heads_list(h.first, h.last); last > h.last) {
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
    // "against" before a noun of its own is a preposition.
    const bool has_object = h.last < s_.last &&
                            (a_.words[h.last + 1].before & ~(Gap::space | Gap::apostrophe)) == 0 &&
                            a_.meaning(a_.hit_at[h.first], Sense::preposition) != nullptr &&
                            !a_.is(h.last + 1, Sense::conjunction) &&
                            !(a_.is(h.last + 1, Sense::anaphor) && !out_.empty());
    if (!has_object && beside_with(h.first)) {
        one.form = Feature::gerund;
        // "com Laos a favor", where nobody votes
        const bool votes = voting_ || s_.senses.has_any({Sense::balloting, Sense::vote,
                                                         Sense::abstain, Sense::adopted});
        if (a_.text->language != Language::english && !votes) {
            one.act = Act::speech;
            one.stance = one.stance == Stance::yes ? Stance::support : Stance::oppose;
        }
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
    // "Votaron a favor Chile y Perú y en contra Cuba y Haití"
    if (heads_second_list(h)) {
        one.label = true;
        one.form = Feature::noun;
        out_.push_back(one);
        return;
    }
    if (another_object(h) || framed_again(h)) {
        one.form = out_.back().form;
        out_.push_back(one);
        return;
    }
    const bool told = s_.senses.has_any({Sense::balloting, Sense::abstain, Sense::vote});
    if (!voting_ && out_.empty() && !told)
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
    if (behind_list && !has_object) {
        one.bare = true;
        as_told_before(one);
        out_.push_back(one);
    }
}

// Whether a side, behind a conjunction, has a list behind it as the verb before had its own.
bool CueFinder::heads_second_list(const Hit& h) const {
    constexpr std::uint32_t near = 2;
    if (a_.text->language == Language::english || out_.empty() || out_.back().act != Act::vote ||
        out_.back().form != Feature::past || h.first == s_.first ||
        !a_.is(h.first - 1, Sense::conjunction))
        return false;
    const auto listed = [&](std::uint32_t from, std::uint32_t to) {
        return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.kind == Named::Kind::states && one.first >= from && one.first < to;
        });
    };
    const Named* before = nullptr;
    for (const Named& one : named_) {
        if (one.kind == Named::Kind::states && one.last < h.first)
            before = &one;
    }
    return before != nullptr && before->first > out_.back().last &&
           before->first <= out_.back().last + near + 1 && before->last + 2 == h.first &&
           listed(h.last + 1, h.last + 1 + near);
}

// "Kenya is for it, Uganda against": neither was told to have voted.
void CueFinder::as_told_before(Cue& bare) const {
    if (out_.empty() || out_.back().form == Feature::noun ||
        (out_.back().act != Act::backing && out_.back().act != Act::speech) ||
        (bare.stance != Stance::yes && bare.stance != Stance::no))
        return;
    bare.act = Act::speech;
    bare.stance = bare.stance == Stance::yes ? Stance::support : Stance::oppose;
}

// "Peru yes, Chile abstention, Cuba (absent)": a word alone beside a member, where others have
// theirs or a vote is told.
bool CueFinder::stands_beside(const Hit& h) const {
    constexpr std::uint32_t apart = Gap::comma | Gap::semicolon | Gap::colon | Gap::close |
                                    Gap::stop | Gap::dash | Gap::line | Gap::exclamation;
    if (!voting_ && out_.empty() && !s_.senses.has_any({Sense::balloting, Sense::vote}))
        return false;
    const bool ends = (a_.after(h.last) & apart) != 0 ||
                      (h.last < s_.last && a_.is(h.last + 1, Sense::conjunction));
    if (!ends || (a_.words[h.first].before & ~(Gap::space | Gap::comma | Gap::open | Gap::colon |
                                               Gap::dash | Gap::quote | Gap::quote_open)) != 0)
        return false;
    return std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
        return one.kind == Named::Kind::states && one.role == Role::agent && !one.adjective &&
               one.last + 1 == h.first;
    });
}

void CueFinder::add_bare(Stance stance, const Hit& h) {
    Cue one;
    one.stance = stance;
    one.first = h.first;
    one.last = h.last;
    one.bare = true;
    as_told_before(one);
    out_.push_back(one);
}

// The last word before the colon of a line that opens with a side, if a list stands behind it.
std::uint32_t CueFinder::heads_list(std::uint32_t first, std::uint32_t head) const {
    constexpr std::uint32_t far = 8;
    // "Three absent when the vote was taken: A, B and C"
    const bool opens = first == s_.first || (first == s_.first + 1 && is_number(s_.first));
    if (!opens || !s_.opens_block)
        return head;
    for (std::uint32_t w = head + 1; w < s_.last && w <= head + far; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen)) != 0)
            return head;
        if ((a_.after(w) & Gap::colon) != 0)
            return starts_list(w + 1) || starts_list(w + 2) ? w : head;
    }
    return head;
}

// "voted against the amendment, for the paragraph and for the draft"
bool CueFinder::another_object(const Hit& h) const {
    constexpr std::uint32_t near = 4;
    if (out_.empty() || out_.back().act != Act::vote || out_.back().label ||
        out_.back().form == Feature::noun || h.first == s_.first)
        return false;
    // "and also for the paragraph", "then for the resolution"
    const bool also = h.first > s_.first + 1 &&
                      ((a_.is(h.first - 1, Sense::same) &&
                        a_.senses[h.first - 2].has_any({Sense::conjunction, Sense::but})) ||
                       in_turn(h.first - 1));
    const bool joined = (gap(h.first) & Gap::comma) != 0 || also ||
                        a_.senses[h.first - 1].has_any({Sense::conjunction, Sense::but});
    for (std::uint32_t w = out_.back().last + 1; w < h.first; ++w) {
        // "against the resolution on Palestine and for the one on Ukraine"
        const bool object = std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.first == w && one.role == Role::other;
        });
        if ((a_.words[w].before & (clause_end | Gap::colon)) != 0 || (starts_list(w) && !object))
            return false;
    }
    // "voted against the delay and for readmission"
    const Meaning* side = a_.meaning(a_.hit_at[h.first], Sense::side);
    if (joined && a_.senses[h.first - 1].has_any({Sense::conjunction, Sense::but}) &&
        side != nullptr && stance_of(*side) != out_.back().stance && h.last < s_.last &&
        !a_.is(h.last + 1, Sense::state) && (a_.words[h.last + 1].before & ~Gap::space) == 0)
        return true;
    for (std::uint32_t w = h.last + 1; joined && w <= s_.last && w <= h.last + near; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            return false;
        // "for L.5, against L.7", "for the first draft, against the second"
        constexpr std::size_t longest = 4;
        const bool symbol = w < s_.last && a_.words[w].capital && a_.said(w).size() <= longest &&
                            a_.words[w + 1].number >= 0 &&
                            (a_.words[w + 1].before & (Gap::stop | Gap::hyphen)) != 0;
        if (symbol || a_.senses[w].has_any({Sense::motion, Sense::anaphor}) ||
            a_.in(w, WordList::second) || a_.in(w, WordList::third))
            return true;
    }
    return false;
}

// ", then", "y luego": behind a comma or a conjunction.
bool CueFinder::in_turn(std::uint32_t w) const {
    return a_.in(w, WordList::in_turn) && w > s_.first &&
           ((gap(w) & Gap::comma) != 0 || a_.is(w - 1, Sense::conjunction));
}

// "On the amendment Peru voted yes, on the resolution no": behind what the same member voted on
// next.
bool CueFinder::framed_again(const Hit& h) const {
    constexpr std::uint32_t longest = 9;
    constexpr std::uint32_t opens = Gap::comma | Gap::semicolon | Gap::dash;
    if (out_.empty() || out_.back().act != Act::vote || out_.back().label ||
        out_.back().form != Feature::past || out_.back().last >= h.first ||
        (h.last < s_.last && (gap(h.last + 1) & (opens | Gap::stop)) == 0))
        return false;
    bool motion = false;
    for (std::uint32_t w = h.first; w > out_.back().last + 1 && h.first - w < longest; --w) {
        const std::uint32_t before = w - 1;
        const std::uint32_t hit = a_.hit_at[before];
        if (a_.is(before, Sense::state) ||
            (w < h.first && (gap(w) & ~(Gap::space | Gap::apostrophe)) != 0))
            return false;
        motion = motion || a_.senses[before].has_any({Sense::motion, Sense::anaphor});
        const Meaning* prep = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
        if (prep != nullptr && (prep->feature == Feature::on || prep->feature == Feature::in)) {
            const std::uint32_t first = a_.hits[hit].first;
            const bool opened = (gap(first) & opens) != 0 || a_.is(first - 1, Sense::conjunction);
            // "on the resolution on drinking water no"
            if (motion || opened)
                return motion && opened;
        }
    }
    return false;
}

bool CueFinder::only_small_words(std::uint32_t last, std::uint32_t first) const {
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

} // namespace plenary::reader
