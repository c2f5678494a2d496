#include "plenary/evidence/reader/meant.hpp"

#include <algorithm>

namespace plenary::reader {
namespace {

using Basis = Proposal::Basis;

bool has_member(const Lexicon& lexicon, std::uint16_t group, const std::string& member) {
    const auto& spells = lexicon.groups[group].members;
    return std::any_of(spells.begin(), spells.end(),
                       [&](const GroupSpell& one) { return lexicon.states[one.state] == member; });
}

// By name before by group, as one who acts before as one who does not.
bool is_better(const Meant& one, const std::optional<Meant>& other) {
    if (!other || (one.basis == Basis::named && other->basis != Basis::named))
        return true;
    return one.basis == other->basis && one.acts && !other->acts;
}

std::optional<Meant> meant_in_sentence(const Analysis& analysis, const Sentence& sentence,
                                       const std::string& member) {
    const Lexicon& lexicon = *analysis.lexicon;
    std::optional<Meant> out;
    for (const Named& one : named_in(analysis, sentence, std::nullopt)) {
        Meant meant;
        meant.acts = one.role == Role::agent || one.role == Role::by;
        const bool named =
            std::any_of(one.states.begin(), one.states.end(),
                        [&](std::uint16_t state) { return lexicon.states[state] == member; });
        if (!named) {
            // A body that decides is no member that acts.
            if (one.kind != Named::Kind::group || one.council ||
                !has_member(lexicon, one.group, member))
                continue;
            meant.basis = Basis::reference;
        }
        if (is_better(meant, out))
            out = meant;
    }
    return out;
}

} // namespace

std::optional<Meant> meant_in(const Analysis& analysis, std::span<const Sentence> sentences,
                              std::size_t first, std::size_t last, const std::string& member) {
    std::optional<Meant> out;
    for (std::size_t s = first; s <= last; ++s) {
        const auto found = meant_in_sentence(analysis, sentences[s], member);
        if (found && is_better(*found, out))
            out = found;
    }
    constexpr std::size_t before = 3;
    for (std::size_t s = first - std::min(first, before); s < first && !out; ++s) {
        const auto found = meant_in_sentence(analysis, sentences[s], member);
        if (found && found->basis == Basis::named)
            out = Meant{Basis::reference, false};
    }
    return out;
}

} // namespace plenary::reader
