// Finds what cannot all be true in the evidence on one motion.
#pragma once

#include <set>
#include <vector>

#include "plenary/evidence/lineup.hpp"
#include "plenary/evidence/same_source.hpp"

namespace plenary {

// Collects conflicts step by step, in the order the line-up needs them: first what can be seen from
// the claims alone, then what the finished cells show. Holds references; use it and let it go.
class ConflictFinder {
public:
    ConflictFinder(const Dossier& dossier, const Lineup& lineup,
                   const std::vector<const Statement*>& usable,
                   const std::vector<const Statement*>& aggregates);

    // One source claims, or a tally prints, more ballots than there are members that can vote.
    void find_ballots();
    // Printed totals, and totals that aggregates amount to, that differ from each other.
    void find_totals();
    // Aggregates that the cells contradict. Those already in conflict are not listed again.
    void note_impossible(const std::vector<const Statement*>& impossible);
    // Printed totals that the finished line-up cannot reach.
    void find_tally_mismatches();
    // Members with contradicting statements of equal standing, settled or not.
    void find_clashes(const std::vector<Cell>& before_rulings);
    // Statements known before they were acted.
    void find_dates();

    // Aggregates that must imply nothing.
    [[nodiscard]] const std::set<const Statement*>& in_conflict() const { return in_conflict_; }

    [[nodiscard]] std::vector<Conflict> take() { return std::move(conflicts_); }

private:
    [[nodiscard]] const Ruling* ruling_on(std::string_view member) const;
    [[nodiscard]] std::vector<Claim> totals_of(Choice choice, std::vector<int>& values,
                                               std::vector<const Statement*>& from) const;
    [[nodiscard]] std::string cannot_vote() const;
    [[nodiscard]] std::string against(const std::vector<Claim>& claims) const;
    [[nodiscard]] std::string only_fit(std::size_t seat, const std::vector<Stance>& claimed) const;
    void add(ConflictKind kind, std::vector<std::string> members, std::vector<Claim> claims,
             std::string message);

    const Dossier& dossier_;
    const Lineup& lineup_;
    const std::vector<const Statement*>& usable_;
    const std::vector<const Statement*>& aggregates_;
    // Whether both say it with one text.
    [[nodiscard]] bool one_source(const std::string& a, const std::string& b) const;

    SameAs same_as_;
    std::vector<const PrintedTally*> tallies_;
    std::set<const Statement*> in_conflict_;
    std::vector<Conflict> conflicts_;
};

} // namespace plenary
