// Whom "it", "they" and "my delegation" mean.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "plenary/evidence/reader/bind.hpp"
#include "plenary/evidence/reader/vicinity.hpp"

namespace plenary::reader {

// Pronouns are given by their places in `named`. Changes nothing; cost O(members named).
class Pronouns {
public:
    // All must outlive it.
    Pronouns(const Analysis& analysis, const std::vector<Named>& named, const Carried& carried)
        : a_(analysis), named_(named), carried_(carried) {}

    // Whom a pronoun means: the last single member before it, in the sentence or before it.
    [[nodiscard]] std::optional<Named> antecedent(std::size_t n) const;

    // Whom "they" means: the list before it in the sentence.
    [[nodiscard]] std::optional<std::size_t> antecedents(std::size_t n) const;

    // "His delegation had been absent, the representative of Peru said": who tells it.
    [[nodiscard]] std::optional<std::size_t> told_behind(std::size_t n) const;

    // '"My country will oppose it," the envoy of Peru said', '"Nos abstuvimos", dijo Perú': who
    // says so behind the quotation that the word is in.
    [[nodiscard]] std::optional<std::size_t> quoted_by(std::uint32_t said) const;

private:
    [[nodiscard]] bool is_they(std::size_t n) const;

    const Analysis& a_;
    const std::vector<Named>& named_;
    const Carried& carried_;
};

} // namespace plenary::reader
