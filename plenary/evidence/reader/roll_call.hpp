// Votes read out: rows of a table, lines of a roll call, a name and a word.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "plenary/evidence/reader/assertion.hpp"
#include "plenary/evidence/reader/bind.hpp"
#include "plenary/evidence/reader/vicinity.hpp"

namespace plenary::reader {

// How the phrase says that one voted: a side, an abstention or an absence. Cost O(1).
std::optional<Proposal::Stance> vote_told(const Analysis& analysis, std::uint32_t hit);

// Cost O(words of the sentence).
class RollCall {
public:
    // All must outlive it. Claims go to the end of `out`; what the next sentence needs to know goes
    // to `carried`.
    RollCall(const Analysis& analysis, const Sentence& sentence, const std::vector<Named>& named,
             const Assertion& assertion, Carried& carried, std::vector<Claim>& out)
        : a_(analysis), s_(sentence), named_(named), assertion_(assertion), carried_(carried),
          out_(out), at_(analysis, sentence) {}

    // A line of a roll call: "Antigua and Barbuda ........ Yes", or the cells of a table's row.
    // Whether it was one.
    bool row();

    // "Brazil YES" on a line of its own. Whether it was one.
    [[nodiscard]] bool line();

    // "Brasil, sí." "Japan abstention." "Norway: no": a name and a word, as they are called out.
    // Whether it was one.
    bool verdict();

    // "Argentina (yes), Brazil (no)", "Chile - yes; Peru - abstained": several in one line. Whether
    // it was that.
    bool series();

    // "Y AFGHANISTAN", "N BELARUS": letters before names, three at least. Whether it was that.
    bool letters();

private:
    struct Cell {
        Cue cue;
        std::uint32_t column = 0;
    };

    [[nodiscard]] bool negates(std::uint32_t w) const;
    [[nodiscard]] std::vector<Cell> cells_from(std::uint32_t tab) const;
    [[nodiscard]] std::vector<std::uint32_t> columns_of_names() const;
    bool wide_row();

    [[nodiscard]] std::optional<Cue> called(std::uint32_t w) const;
    [[nodiscard]] std::optional<Proposal::Stance> letter(std::uint32_t w) const;

    const Analysis& a_;
    const Sentence& s_;
    const std::vector<Named>& named_;
    const Assertion& assertion_;
    Carried& carried_;
    std::vector<Claim>& out_;
    Vicinity at_;
};

} // namespace plenary::reader
