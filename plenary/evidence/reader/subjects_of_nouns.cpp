// Whose a vote or an abstention is that a noun tells of.
#include "plenary/evidence/reader/subjects.hpp"

namespace plenary::reader {
namespace {

using Act = Proposal::Act;

} // namespace

// "a US-backed resolution"
std::optional<std::size_t> Subjects::compounded(std::size_t c) const {
    const Cue& cue = cues_[c];
    if (a_.text->language != Language::english || cue.act == Proposal::Act::vote ||
        cue.first == s_.first || a_.words[cue.first].before != Gap::hyphen)
        return std::nullopt;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        if (named_[n].kind == Named::Kind::states && named_[n].last + 1 == cue.first)
            return n;
    }
    return std::nullopt;
}

std::optional<std::size_t> Subjects::inside_of(std::size_t c) const {
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        if (one.kind == Named::Kind::states && one.first > cues_[c].first &&
            one.last < cues_[c].last && one.role == Role::of && !cues_[c].label)
            return n;
    }
    return std::nullopt;
}

std::optional<std::size_t> Subjects::possessor_of(std::size_t c) const {
    constexpr std::uint32_t far = 3;
    const Cue& cue = cues_[c];
    if (a_.text->language != Language::english || cue.act != Act::vote)
        return std::nullopt;
    const bool awaited =
        s_.senses.has_any({Sense::expect, Sense::condition, Sense::urge, Sense::threat});
    for (std::size_t n = 0; n < named_.size() && !awaited; ++n) {
        const Named& one = named_[n];
        if (one.kind != Named::Kind::states || used_[n] || one.first >= cue.first ||
            cue.first > one.last + far)
            continue;
        // "the Peruvian abstention"
        if ((one.adjective || a_.in(cue.last, WordList::veto)) && one.last + 1 == cue.first &&
            (a_.words[cue.first].before & ~Gap::stop) == Gap::space)
            return n;
        std::uint32_t w = one.first + 1;
        while (w < cue.first && a_.said(w) != "s")
            ++w;
        if ((a_.words[w].before & Gap::apostrophe) == 0)
            continue;
        bool apart = false; // "its minister announced his vote"
        for (; w < cue.first; ++w)
            apart = apart || a_.senses[w].has_any({Sense::say, Sense::speaker, Sense::aux});
        if (!apart)
            return n;
    }
    return std::nullopt;
}

bool Subjects::in_label(std::size_t c) const {
    if (cues_[c].act != Act::sponsorship && cues_[c].act != Act::signature)
        return false;
    for (std::size_t before = 0; before < c; ++before) {
        if (cues_[before].label && cues_[before].act == Act::vote &&
            at_.clause_start(cues_[c].first) <= cues_[before].last + 2)
            return true;
    }
    return false;
}

} // namespace plenary::reader
