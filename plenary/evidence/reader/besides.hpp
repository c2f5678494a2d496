// What a sentence says besides acts: whose a text is, pressure on a member, where one stands.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "plenary/evidence/reader/assertion.hpp"
#include "plenary/evidence/reader/bind.hpp"
#include "plenary/evidence/reader/marks.hpp"
#include "plenary/evidence/reader/vicinity.hpp"

namespace plenary::reader {

// Cost O(words of the sentence times the members named in it).
class Besides {
public:
    // All must outlive it. Claims go to the end of `out`.
    Besides(const Analysis& analysis, const Sentence& sentence, const std::vector<Named>& named,
            const Marks& marks, const Assertion& assertion, std::vector<Claim>& out)
        : a_(analysis), s_(sentence), named_(named), marks_(marks), assertion_(assertion),
          out_(out), at_(analysis, sentence) {}

    // "the Russian amendment", "la moción del Ecuador", "China's draft": whose it is stands behind
    // it.
    void owners();
    // "Brazil, Chile and Peru: draft resolution": the same, as documents are headed.
    void titles();

    // Threats and offers are pressure on those they are made to, never a stance of anybody.
    void pressed();

    // "remains excluded", "allied with": where a member stands, without an act.
    void standings();

private:
    // That the text the phrase names is theirs.
    [[nodiscard]] Claim owned(std::uint32_t hit, const Named& who) const;
    void noted(Proposal::Kind kind, const Named& who, std::uint32_t first, std::uint32_t last);
    [[nodiscard]] std::optional<Named> owner_of(std::uint32_t hit) const;
    [[nodiscard]] bool only_of_between(std::uint32_t last, std::uint32_t first) const;
    [[nodiscard]] std::optional<Named> demonym_beside(const Hit& h) const;

    const Analysis& a_;
    const Sentence& s_;
    const std::vector<Named>& named_;
    const Marks& marks_;
    const Assertion& assertion_;
    std::vector<Claim>& out_;
    Vicinity at_;
};

} // namespace plenary::reader
