// Who brings a text: "the authors", "joined the sponsors", "au nom des coauteurs, à savoir A et B".
#include <algorithm>
#include <string_view>

#include "plenary/evidence/reader/cue_finder.hpp"

namespace plenary::reader {
// "the authors", "los firmantes"; not "introduced by"
bool CueFinder::names_bringers(std::uint32_t hit) const {
    const std::string_view last = a_.said(a_.hits[hit].last);
    const Meaning* refer = a_.meaning(hit, Sense::refer);
    const Meaning* sponsor = a_.meaning(hit, Sense::sponsor);
    return (refer != nullptr &&
            (refer->feature == Feature::refer_sponsor || refer->feature == Feature::refer_sign)) ||
           (sponsor != nullptr && sponsor->feature == Feature::noun &&
            !a_.in(a_.hits[hit].last, WordList::of) && !a_.in(a_.hits[hit].last, WordList::by) &&
            last != "from");
}

// Much is presented, moved and introduced that is no motion.
bool CueFinder::speaks_of_motion(const Hit& h, const Meaning& m) const {
    constexpr std::uint32_t far = 14;
    constexpr std::uint32_t plain = 2; // "joined as sponsors" says it itself
    if (m.feature == Feature::noun || h.last >= h.first + plain)
        return true;
    const std::uint32_t from = h.first > s_.first + far ? h.first - far : s_.first;
    const std::uint32_t to = std::min(s_.last, h.last + far);
    for (std::uint32_t w = from; w <= to; ++w) {
        if (a_.is(w, Sense::motion) || a_.is(w, Sense::anaphor) || a_.spelled(w) == "L")
            return true;
    }
    return is_label(h.first, h.last) || s_.last - s_.first < far;
}

// "joined the sponsors", "a rejoint le camp du non": the words behind say what was joined.
std::uint32_t CueFinder::joins(const Hit& h, const Meaning& m) {
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
        if (sponsors || who->feature == Feature::refer_sponsor) {
            add(Stance::support, Act::sponsorship, h.first, last, m.feature);
            bringers_listed(hit);
        } else if (who->feature == Feature::refer_sign)
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

// "joined the sponsors, who were A and B", "au nom des coauteurs, à savoir A et B": who brings the
// text is named behind.
bool CueFinder::bringers_listed(std::uint32_t hit) {
    const std::uint32_t last = a_.hits[hit].last;
    // "aparte de la proponente, A y B": who goes with it
    const std::uint32_t first = a_.hits[hit].first;
    const std::uint32_t near = std::max(first, s_.first + 2) - 2;
    const bool behalf =
        a_.in(near, WordList::on_behalf) || (first > near && a_.in(first - 1, WordList::on_behalf));
    constexpr Senses others{Sense::along, Sense::except};
    const bool beside = !behalf && (a_.senses[near].has_any(others) ||
                                    (first > near && a_.senses[first - 1].has_any(others)));
    if (beside || last >= s_.last || (gap(last + 1) & (clause_end | Gap::open | Gap::close)) != 0)
        return false;
    std::uint32_t w = last + 1;
    const std::uint32_t at = a_.hit_at[w];
    // "38 copatrocinadores, entre ellos A y B"
    const bool some = a_.is(w, Sense::along) && a_.counted(first, s_.first);
    if (a_.is(w, Sense::namely) || some)
        w = a_.hits[at].last + 1;
    else if (a_.is(w, Sense::relative) && w + 1 < s_.last && behind_be(w + 2))
        w += 2;
    else if ((gap(w) & (Gap::comma | Gap::colon)) == 0)
        return false;
    if (w < s_.last && a_.is(w, Sense::article))
        ++w;
    const bool several = std::any_of(named_.begin(), named_.end(), [&](const Named& one) {
        return one.first == w && one.kind == Named::Kind::states && one.states.size() > 1;
    });
    if (!several)
        return false;
    add(Stance::support, Act::sponsorship, last, w - 1, Feature::past);
    out_.back().label = true;
    out_.back().passive = false;
    return true;
}

} // namespace plenary::reader
