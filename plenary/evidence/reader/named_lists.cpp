// Members named one after the other, made one list.
#include <algorithm>
#include <utility>

#include "plenary/evidence/reader/namer.hpp"

namespace plenary::reader {
// "the United Arab Emirates (UAE)": the same again.
bool Namer::spells_again(const Named& list, const Named& one) const {
    return list.kind == Named::Kind::states && one.kind == Named::Kind::states &&
           one.states.size() == 1 && list.states.back() == one.states.front() &&
           one.first == list.last + 1 && (a_.words[one.first].before & Gap::open) != 0 &&
           (a_.after(one.last) & Gap::close) != 0;
}

void Namer::join() {
    std::vector<Named> joined_lists;
    bool aside = false; // the last one is only told of: "China, Chile's neighbour, and Peru"
    for (Named& one : out_) {
        if (!joined_lists.empty()) {
            const bool behind_aside = std::exchange(aside, false) && joined_lists.size() > 1;
            Named& list = joined_lists[joined_lists.size() - (behind_aside ? 2 : 1)];
            if (spells_again(list, one)) {
                list.last = one.last;
                continue;
            }
            // "de Brasil, Lula da Silva, y": the same again, by name
            if (list.official && one.official && list.kind == Named::Kind::states &&
                one.kind == Named::Kind::states && one.states.size() == 1 &&
                one.states.front() == list.states.back() && one.first == list.last + 1 &&
                (gap_before(one.first) & Gap::comma) != 0)
                continue;
            // "Peru and perhaps Chile voted for it": of the second it is not told.
            if (only_perhaps(list, one)) {
                list.last = one.last;
                continue;
            }
            bool fresh_role = false;
            // "against Venezuela, Washington has": a comma alone does not make a list of the
            // two.
            const bool parted = list.role == Role::other && one.role == Role::agent &&
                                list.states.size() == 1 && !in_company(list.first) &&
                                !opens_bracket(list.first) &&
                                ((gap_before(one.first) & Gap::comma) != 0 || heads_topic(list));
            // "Según el embajador de Perú, Chile votó": who says it does not do it.
            const bool source = opens_source(list) && (a_.after(list.last) & Gap::comma) != 0 &&
                                !conjoined(list.last, one.first);
            // "Despite pressure from Washington, Panama voted for it"
            const bool opening =
                opens_with_phrase(list) && (a_.after(list.last) & Gap::comma) != 0 &&
                one.first <= list.last + 2 && (a_.after(one.last) & Gap::comma) == 0 &&
                one.last < s_.last && !a_.is(one.last + 1, Sense::conjunction);
            // "Peru, Chile's neighbour, voted for it": who is only told of is not of the list.
            const bool told_of = list.role == Role::agent &&
                                 (gap_before(one.first) & Gap::comma) != 0 && tells_whose(one) &&
                                 !holder_between(list, one);
            if (told_of)
                one.role = Role::other;
            aside = told_of;
            // "Unlike Peru, Chile voted for it": who is set apart is not of the list.
            const bool apart =
                opens_apart(list) && (a_.words[list.last + 1].before & Gap::comma) != 0;
            // "that of Uganda, Egypt having abstained"
            const bool absolute =
                one.first > list.last + 1 || (gap_before(one.first) & Gap::comma) != 0
                    ? (gap_before(list.last + 1) & Gap::comma) != 0 &&
                          !conjoined(list.last, one.first) && has_done(one.last)
                    : false;
            // "A, B and C, and D and E voted against": the first list is closed.
            const bool closed = list.closed && (gap_before(one.first) & Gap::comma) == 0 &&
                                comma_and(list.last, one.first);
            // "condemned by the UK and the US, Russia vetoed it"
            const bool object_closed = list.closed && list.role == Role::by &&
                                       one.role == Role::agent &&
                                       !conjoined(list.last, one.first) &&
                                       (a_.words[list.last + 1].before & Gap::comma) != 0;
            if (list.kind == Named::Kind::states && one.kind == Named::Kind::states &&
                !object_closed && !added_to_whole(list, one) && list.role != Role::source &&
                one.role != Role::source && !parted && !source && !absolute && !told_of &&
                !closed && !apart && !opening && !has_own_verb(list, one) &&
                !has_own_side(list, one) && !(list.role == Role::of && owns_act(one)) &&
                (joined(list.last, one.first, fresh_role) || holder_between(list, one) ||
                 bracketed_persons(list.last, one.first)) &&
                (one.role == list.role || !fresh_role || (list.official && one.role == Role::of) ||
                 (one.role == Role::by && behind_by(list.first)))) {
                list.closed = list.closed || conjoined(list.last, one.first);
                list.last = std::max(list.last, one.last);
                for (const std::uint16_t state : one.states) {
                    if (std::find(list.states.begin(), list.states.end(), state) ==
                        list.states.end())
                        list.states.push_back(state);
                }
                continue;
            }
        }
        joined_lists.push_back(std::move(one));
    }
    out_ = std::move(joined_lists);
}

// "and perhaps", "y, al parecer,": between a list and a name, and nothing else.
bool Namer::only_perhaps(const Named& list, const Named& one) const {
    constexpr Senses doubt{Sense::hedge, Sense::expect, Sense::claim};
    if (list.kind != Named::Kind::states || one.kind != Named::Kind::states ||
        list.last + 2 >= one.first || !a_.is(list.last + 1, Sense::conjunction))
        return false;
    bool doubted = false;
    for (std::uint32_t w = list.last + 2; w < one.first; ++w) {
        if ((a_.words[w].before & (hard | Gap::open)) != 0 ||
            !(a_.senses[w].has_any(doubt) || a_.is(w, Sense::article)))
            return false;
        doubted = doubted || a_.senses[w].has_any(doubt);
    }
    return doubted;
}

// "all of Caricom but Guyana, plus Peru and Chile": who is added is not taken out.
bool Namer::added_to_whole(const Named& list, const Named& one) const {
    constexpr std::uint32_t near = 3;
    bool except = false;
    for (std::uint32_t w = list.first; w > s_.first && list.first - w < near && !except; --w)
        except = a_.is(w - 1, Sense::except);
    if (!except)
        return false;
    for (std::uint32_t w = list.last + 1; w < one.first; ++w) {
        if (a_.is(w, Sense::along))
            return true;
    }
    return false;
}

// Whether the words between two sets say that the second is the first: ", namely".
bool Namer::says_namely(std::uint32_t last, std::uint32_t first) const {
    // "the other members of the Union that sat on the Council, namely A and B"
    constexpr std::uint32_t far = 14;
    bool namely = false;
    for (std::uint32_t w = last + 1; w < first; ++w) {
        if ((a_.words[w].before & hard) != 0 || w > last + far)
            return false;
        namely = namely || (a_.is(w, Sense::namely) &&
                            (w == last + 1 || a_.is(w - 1, Sense::namely) ||
                             (a_.words[w].before & (Gap::comma | Gap::dash | Gap::colon)) != 0));
        if (namely && !a_.senses[w].has_any({Sense::namely, Sense::article, Sense::preposition}))
            return false;
    }
    return namely;
}

// "Peru, Chile and two others - Cuba and Haiti - voted for it": the number's members go on the
// list.
bool Namer::counts_next(std::size_t number) const {
    const Named& list = out_[number - 1];
    const Named& few = out_[number];
    const Named& told = out_[number + 1];
    bool fresh = false;
    if (list.kind != Named::Kind::states || few.kind != Named::Kind::number ||
        told.kind != Named::Kind::states ||
        few.count != static_cast<std::int64_t>(told.states.size()) ||
        !joined(list.last, few.first, fresh))
        return false;
    std::uint32_t w = told.first;
    while (w > few.last + 1 && a_.is(w - 1, Sense::article))
        --w;
    return w == few.last + 1 && (a_.words[w].before & (Gap::dash | Gap::colon | Gap::open)) != 0;
}

// "Peru, the two sponsors, Kenya and Chile": one list, with a set in the middle of it.
bool Namer::around_set(const Named& list, const Named& set, const Named& one) const {
    if (list.kind != Named::Kind::states || set.kind != Named::Kind::reference ||
        one.kind != Named::Kind::states || !one.closed || list.closed || list.role != one.role)
        return false;
    const auto only_comma = [&](std::uint32_t last, std::uint32_t first) {
        for (std::uint32_t w = last + 1; w <= first; ++w) {
            const std::uint32_t gap = a_.words[w].before;
            if ((gap & ~(Gap::space | Gap::apostrophe | (w == last + 1 ? Gap::comma : 0))) != 0 ||
                (w < first && !a_.is(w, Sense::article)))
                return false;
        }
        return (a_.words[last + 1].before & Gap::comma) != 0;
    };
    return only_comma(list.last, set.first) && only_comma(set.last, one.first);
}

// "The others, namely Peru and Chile, abstained": who the others are is told, so they are no rest
// of a body. "Ten of the thirteen voted for it: all but Peru": the number is that of the rest.
void Namer::spell_out() {
    for (std::size_t i = 0; i + 2 < out_.size(); ++i) {
        if (!around_set(out_[i], out_[i + 1], out_[i + 2]))
            continue;
        const Named& more = out_[i + 2];
        out_[i].last = more.last;
        out_[i].closed = true;
        out_[i].states.insert(out_[i].states.end(), more.states.begin(), more.states.end());
        out_.erase(out_.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                   out_.begin() + static_cast<std::ptrdiff_t>(i) + 3);
    }
    for (std::size_t i = 1; i + 1 < out_.size(); ++i) {
        if (!counts_next(i))
            continue;
        Named& list = out_[i - 1];
        list.last = out_[i + 1].last;
        list.states.insert(list.states.end(), out_[i + 1].states.begin(), out_[i + 1].states.end());
        out_.erase(out_.begin() + static_cast<std::ptrdiff_t>(i),
                   out_.begin() + static_cast<std::ptrdiff_t>(i) + 2);
    }
    for (std::size_t i = 0; i + 1 < out_.size();) {
        Named& one = out_[i];
        Named& next = out_[i + 1];
        const bool namely = one.kind == Named::Kind::rest && next.kind == Named::Kind::states &&
                            says_namely(one.last, next.first);
        const bool counts = one.kind == Named::Kind::number && next.kind == Named::Kind::rest &&
                            next.first == one.last + 1 && next.count < 0 &&
                            (a_.words[next.first].before & Gap::colon) != 0;
        if (namely)
            next.role = one.role;
        else if (counts)
            next.count = one.count;
        if (namely || counts)
            out_.erase(out_.begin() + static_cast<std::ptrdiff_t>(i));
        else
            ++i;
    }
}

} // namespace plenary::reader
