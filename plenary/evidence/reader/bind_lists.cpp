// Lists on lines of their own, under a label or a sentence that announces them.
#include <algorithm>
#include <array>
#include <string_view>

#include "plenary/evidence/reader/binder.hpp"

namespace plenary::reader {
namespace {

using Act = Proposal::Act;

} // namespace

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
    constexpr std::uint32_t few = 4;
    if (s_.question)
        carried_.opened.reset();
    // "Yes – 14. No – 1 (US)"
    if (s_.first < s_.last && a_.is(s_.first, Sense::side))
        carried_.opened.reset();
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
    // "Old and bearded", in a list of names that a machine translated
    const bool unread = named_.empty() && cues_.empty() && s_.last - s_.first < few;
    const bool goes_on = s_.block == Block::Kind::item ? only_names() || unread : bare_names();
    if (!goes_on)
        carried_.opened.reset();
    if (opens_list())
        carried_.opened = cues_.front();
    else if (const auto set = opens_with_set())
        carried_.opened = set;
}

// "Denmark, Djibouti, Dominica", a line of a list that goes on by letters
bool Binder::bare_names() const {
    std::uint32_t next = s_.first;
    // "B : Barbade, Bolivie"
    if (a_.words[next].end - a_.words[next].begin == 1 && a_.words[next].capital &&
        (a_.after(next) & Gap::colon) != 0)
        ++next;
    for (const Named& one : named_) {
        if (one.kind != Named::Kind::states || one.first < next)
            return false;
        for (; next < one.first; ++next) {
            if (!a_.senses[next].has_any({Sense::article, Sense::conjunction}))
                return false;
        }
        next = one.last + 1;
    }
    return next > s_.last && cues_.empty();
}

// "Les pays qui ont voté contre :"
std::optional<Cue> Binder::opens_with_set() const {
    constexpr std::uint32_t sentence = 20;
    if (!cues_.empty() || !s_.senses.has(Sense::refer) || (a_.after(s_.last) & Gap::colon) == 0 ||
        s_.last - s_.first >= sentence)
        return std::nullopt;
    Cue set;
    set.stance = Proposal::Stance::support;
    as_called(s_.last + 1, set);
    if (set.stance == Proposal::Stance::support)
        return std::nullopt;
    set.first = s_.first;
    set.last = s_.last;
    return set;
}

// "In favour:", "The ten countries that voted against were:"
bool Binder::opens_list() const {
    constexpr std::uint32_t label = 6;
    constexpr std::uint32_t title_words = 12;
    constexpr std::uint32_t sentence = 20;
    const bool colon = (a_.after(s_.last) & Gap::colon) != 0;
    if (cues_.size() != 1)
        return false;
    const Cue& cue = cues_.front();
    // "The 93 countries that voted for suspending Fiji:"
    const bool nobody = std::none_of(named_.begin(), named_.end(), [&](const Named& one) {
        return one.kind == Named::Kind::states && acts(one.role) &&
               (one.last < cue.first || one.states.size() > 1);
    });
    const std::uint32_t words = s_.last - s_.first;
    // "A FAVOR: 120 países"
    const bool counts = std::all_of(named_.begin(), named_.end(), [](const Named& one) {
        return one.kind == Named::Kind::number;
    });
    // "Member states that voted against the resolution", on a line of its own
    const bool title = s_.opens_block && (a_.after(s_.last) & Gap::line) != 0 &&
                       (a_.after(s_.last) & Gap::stop) == 0 && words < title_words &&
                       a_.senses[s_.first].has_any({Sense::group_noun, Sense::refer}) &&
                       s_.senses.has(Sense::relative);
    const bool heads =
        counts && (words < label || title) && (s_.opens_block || a_.shouting || colon);
    const bool told =
        cue.form == Feature::past || cue.form == Feature::participle || cue.form == Feature::gerund;
    const bool announces = nobody && colon && words < sentence && marks_.expect.empty() &&
                           marks_.condition.empty() && told;
    // "Les pays soutenant la résolution incluent :"
    const bool stands =
        announces && cue.form != Feature::past && !cue.label && s_.senses.has(Sense::group_noun);
    // "Signatories:", "The sponsors of the draft are:"
    const bool names = nobody && colon && words < sentence && marks_.expect.empty() &&
                       marks_.condition.empty() && marks_.deny.empty() &&
                       !s_.senses.has(Sense::neg) && (told || cue.form == Feature::noun) &&
                       (cue.act == Act::signature || cue.act == Act::sponsorship);
    return !cue.adopted && (cue.act == Act::vote ? heads || announces : stands || names);
}

} // namespace plenary::reader
