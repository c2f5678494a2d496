// Who and what must stand beside a phrase for it to be an act: whose votes, by whom, of what text.
#include <algorithm>
#include <array>
#include <string_view>

#include "plenary/evidence/reader/cue_finder.hpp"

namespace plenary::reader {

// "by Norway", "by the permanent representative of Norway".
bool CueFinder::behind_by(std::uint32_t by, std::uint32_t first) const {
    constexpr std::uint32_t near = 3;
    constexpr std::uint32_t far = 7;
    // "by the presidents of the countries of the region (A, B and C)"
    constexpr std::uint32_t wide = 12;
    if ((a_.words[first].before & Gap::open) != 0 && first <= by + wide) {
        for (std::uint32_t w = by + 1; w < first; ++w) {
            if (a_.senses[w].has_any({Sense::group_noun, Sense::speaker}))
                return true;
        }
    }
    // "by the following members of the Council: A and B"
    for (std::uint32_t w = by + 1; w <= by + near && w < first; ++w) {
        if (a_.in(w, WordList::following))
            return true;
    }
    if (first <= by + near || first > by + far)
        return first <= by + near;
    for (std::uint32_t w = by + 1; w < first; ++w) {
        if (!a_.is(w, Sense::article) && !a_.is(w, Sense::speaker) && !a_.is(w, Sense::preposition))
            return false;
    }
    return true;
}

// "the no votes of Samoa", "the dissenting vote was cast by Bhutan"
bool CueFinder::told_of(std::uint32_t last) const {
    constexpr std::uint32_t far = 6;
    for (std::uint32_t w = last + 1; w <= s_.last && w <= last + far; ++w) {
        if ((a_.words[w].before & (clause_end | Gap::comma | Gap::colon | Gap::open)) != 0)
            return false;
        const bool list = std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
            return one.first == w && one.kind == Named::Kind::states &&
                   (one.role == Role::of || one.role == Role::from || one.role == Role::by);
        });
        if (list)
            return true;
        const std::uint32_t hit = a_.hit_at[w];
        const bool links = a_.said(w) == "cast" || a_.said(w) == "came" || a_.said(w) == "come";
        if (!links && (hit == Analysis::none ||
                       !a_.senses[w].has_any({Sense::aux, Sense::article, Sense::preposition,
                                              Sense::those, Sense::only})))
            return false;
    }
    return false;
}

// "Denmark, author of the text,": right behind a member and its comma, and no label.
bool CueFinder::apposed(const Hit& h) const {
    std::uint32_t first = h.first;
    while (first > s_.first && a_.is(first - 1, Sense::article) &&
           (a_.words[first].before & ~Gap::space) == 0)
        --first;
    return first > s_.first && (a_.words[first].before & ~Gap::space) == Gap::comma &&
           ends_list(first) && h.last < s_.last && (a_.after(h.last) & Gap::colon) == 0 &&
           ((a_.after(h.last) & Gap::comma) != 0 || a_.is(h.last + 1, Sense::preposition) ||
            a_.is(h.last, Sense::preposition));
}

// "author of the text", "coauteurs de la motion"
bool CueFinder::of_motion(std::uint32_t last) const {
    constexpr std::uint32_t near = 4;
    for (std::uint32_t w = last + 1; w <= s_.last && w <= last + near; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0 || starts_list(w))
            return false;
        if (a_.senses[w].has_any({Sense::motion, Sense::anaphor}))
            return true;
    }
    return false;
}

// "torpedoed the draft": the verb alone may be of anything.
bool CueFinder::treats_text(const Hit& h) const {
    constexpr std::uint32_t far = 6;
    for (std::uint32_t w = h.last + 1; w <= s_.last && w <= h.last + far; ++w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe | Gap::hyphen | Gap::quote |
                                    Gap::quote_open | Gap::quote_close)) != 0)
            return false;
        if (a_.senses[w].has_any({Sense::motion, Sense::anaphor}))
            return true;
        if (a_.senses[w].has_any(
                {Sense::preposition, Sense::relative, Sense::conjunction, Sense::aux}))
            return false;
    }
    // "the declaration that Budapest spurned"
    for (std::uint32_t w = h.first; w > s_.first + 1 && h.first - w < far; --w) {
        if ((a_.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0)
            break;
        if (a_.is(w - 1, Sense::relative))
            return a_.senses[w - 2].has_any({Sense::motion, Sense::anaphor});
    }
    // "was torpedoed by Peru", with the text before it
    const std::uint32_t from = h.first > s_.first + far ? h.first - far : s_.first;
    for (std::uint32_t w = from; w < h.first; ++w) {
        if (a_.senses[w].has_any({Sense::motion, Sense::anaphor}))
            return h.first > s_.first &&
                   (behind_be(h.first) || passive(h.first, h.last, Feature::past));
    }
    return false;
}

// The form of a phrase whose row does not say it.
Feature CueFinder::form_of(const Hit& h, Feature form) const {
    // "opor-se ao texto" and "opor-se-ão ao texto" differ in an accent alone.
    if (form == Feature::future && h.last > h.first && a_.said(h.last) == "ao" &&
        a_.words[h.last].before == Gap::space)
        return Feature::infinitive;
    if (form != Feature::text)
        return form;
    return a_.text->language == Language::english && a_.said(h.first).ends_with("ing")
               ? Feature::gerund
               : Feature::past;
}

bool CueFinder::may_be_noun(const Hit& h) const {
    const auto& all = a_.lexicon->meanings(h.entry);
    return std::any_of(all.begin(), all.end(), [](const Meaning& one) {
        return one.sense == Sense::vote && one.feature == Feature::noun;
    });
}

// "with Peru and Chile against and Mali absent": how those stand who are named right before.
bool CueFinder::beside_with(std::uint32_t first) const {
    // "with Peru and Chile alone in favour"
    while (first > s_.first && a_.is(first - 1, Sense::only) &&
           (a_.words[first].before & ~Gap::space) == 0)
        --first;
    for (const Named& one : named_) {
        if (one.kind != Named::Kind::states || one.last + 1 != first ||
            (a_.words[first].before & ~Gap::space) != 0 || one.first == s_.first)
            continue;
        std::uint32_t w = one.first;
        while (w > s_.first + 1 && (a_.is(w - 1, Sense::article) || a_.is(w - 1, Sense::only)) &&
               (a_.words[w].before & ~Gap::space) == 0)
            --w;
        const std::uint32_t hit = a_.hit_at[w - 1];
        const Meaning* prep = hit == Analysis::none ? nullptr : a_.meaning(hit, Sense::preposition);
        if (prep != nullptr && prep->feature == Feature::with)
            return true;
        // the next of such a row
        return !out_.empty() && out_.back().form == Feature::gerund &&
               out_.back().last + 3 >= one.first && a_.is(w - 1, Sense::conjunction);
    }
    return false;
}

// What one votes "por": an infinitive or a name, not "por correo" or "por error". Who votes to take
// a part out is for that and against the text.
bool CueFinder::may_be_chosen(std::uint32_t w) const {
    constexpr std::array<std::string_view, 5> endings{"r", "rlo", "rla", "rlos", "rlas"};
    constexpr std::array<std::string_view, 7> nouns{"error",  "temor", "favor", "primer",
                                                    "tercer", "pudor", "rubor"};
    constexpr std::array<std::string_view, 4> takes_out{"quit", "suprim", "elimin", "retir"};
    const std::string_view said = a_.said(w);
    const auto begins = [&](std::string_view stem) { return said.starts_with(stem); };
    if (a_.words[w].before != Gap::space || a_.words[w].number >= 0 ||
        std::any_of(takes_out.begin(), takes_out.end(), begins))
        return false;
    if (a_.words[w].capital)
        return true;
    return said.size() > 3 && std::find(nouns.begin(), nouns.end(), said) == nouns.end() &&
           std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view end) { return said.ends_with(end); });
}

// Whether the word is the first of a phrase of several: "por unanimidad".
bool CueFinder::starts_longer(std::uint32_t w) const {
    return a_.hit_at[w] != Analysis::none && a_.hits[a_.hit_at[w]].last > w;
}

bool CueFinder::votes_to_act(const Hit& h, const Meaning& m) const {
    // "ont voté la hausse": what is voted is voted for.
    if (a_.text->language == Language::french && m.feature == Feature::past && h.last > h.first &&
        h.last + 2 <= s_.last && a_.words[h.last + 1].before == Gap::space) {
        const std::uint32_t next = h.last + 1;
        return a_.in(next, WordList::article_before_verb) &&
               !a_.senses[next + 1].has_any({Sense::vote, Sense::number});
    }
    // "votaron por readmitir a Siria", "votou por Entebbe"
    if ((a_.text->language == Language::spanish || a_.text->language == Language::portuguese) &&
        (m.feature == Feature::past || m.feature == Feature::present) && h.last + 2 <= s_.last)
        return a_.said(h.last + 1) == "por" && a_.words[h.last + 1].before == Gap::space &&
               !starts_longer(h.last + 1) && may_be_chosen(h.last + 2);
    if (a_.text->language != Language::english || h.last + 2 > s_.last ||
        m.feature == Feature::noun || a_.said(h.last + 1) != "to" ||
        (h.first > s_.first && a_.is(h.first - 1, Sense::refer)))
        return false;
    const Word& act = a_.words[h.last + 2];
    return act.before == Gap::space && a_.words[h.last + 1].before == Gap::space && !act.capital &&
           act.number < 0 &&
           !a_.senses[h.last + 2].has_any({Sense::article, Sense::neg, Sense::number,
                                           Sense::abstain, Sense::oppose, Sense::rest});
}

} // namespace plenary::reader
