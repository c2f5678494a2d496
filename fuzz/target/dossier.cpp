// A dossier with its body: read, lined up and counted.
#include "plenary/format/dossier.hpp"

#include <algorithm>
#include <cmath>

#include "fuzz/dossier_folder.hpp"
#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

#include "plenary/evidence/count.hpp"

using namespace plenary;
using fuzz::require;
using fuzz::require_told;

namespace {

void require_problems(const format::ReadDossier& read, const fuzz::DossierFolder& folder) {
    for (const Problem& problem : read.problems) {
        require_told(problem);
        fuzz::require_inside(problem.where, folder.text_of(problem.where.file));
    }
}

void require_rising(const Range& range, std::string_view what) {
    require(range.low <= range.high, "a range goes from low to high", what);
}

void require_count(const Dossier& dossier, const Lineup& lineup, const Formula& rule) {
    const auto counted = count(dossier.body, lineup, rule, {});
    if (!counted)
        return require_told(counted.error());
    require(counted->tally.total() == lineup.roster.members(), "the tally is of all members",
            lineup.motion->id);
    require(counted->board.size() == lineup.cells.size(), "the board has every member",
            lineup.motion->id);
    for (const Range& range : {counted->reading.size, counted->reading.needed,
                               counted->reading.shortfall, counted->blocking.needed})
        require_rising(range, lineup.motion->id);
    const std::int64_t firm = counted->tally.yes;
    if (!counted->compound && counted->outcome == Outcome::carried)
        require(firm >= counted->reading.needed.low, "what is carried has its votes",
                lineup.motion->id);
}

// Shares are numbers, and a conflict has two sides.
void require_stakes(const Dossier& dossier) {
    const std::vector<bool> conflicts = stakes::conflicting(dossier.stakes);
    require(std::count(conflicts.begin(), conflicts.end(), true) != 1, "a conflict has two sides");
    for (const stakes::Stake& stake : dossier.stakes) {
        const double share = stakes::share_of_base(stake).value_or(0);
        require(std::isfinite(share) && share >= 0, "a share is a number", stake.member);
    }
}

// The order of rows changes nothing.
void require_same_backwards(const Dossier& dossier) {
    Dossier other = dossier;
    std::reverse(other.statements.begin(), other.statements.end());
    std::reverse(other.rulings.begin(), other.rulings.end());
    std::reverse(other.sources.begin(), other.sources.end());
    for (std::size_t m = 0; m < dossier.motions.size(); ++m) {
        const auto lined_up = [&](const Dossier& from) {
            const Motion& motion = from.motions[m];
            return line_up(from, motion, view_for(from, motion, {}));
        };
        const Lineup one = lined_up(dossier);
        const Lineup two = lined_up(other);
        require(one.cells.size() == two.cells.size(), "the order of rows changes no seat");
        for (std::size_t i = 0; i < one.cells.size(); ++i)
            require(one.cells[i].stance == two.cells[i].stance &&
                        one.cells[i].conflict == two.cells[i].conflict &&
                        one.cells[i].basis == two.cells[i].basis,
                    "the order of rows changes no cell", one.roster.seats[i].member->code);
        require(one.conflicts.size() == two.conflicts.size(),
                "the order of rows changes no conflict");
        for (std::size_t i = 0; i < one.conflicts.size(); ++i)
            require(one.conflicts[i].message == two.conflicts[i].message &&
                        one.conflicts[i].settled() == two.conflicts[i].settled(),
                    "the order of rows changes no conflict", one.conflicts[i].message);
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static fuzz::DossierFolder folder;
    folder.fill(fuzz::text_of(data, size));
    const format::ReadDossier read = format::read_dossier(folder.path(), {});
    require_problems(read, folder);
    if (!read.problems.empty())
        return 0;
    for (const Motion& motion : read.dossier.motions) {
        const Lineup lineup = line_up(read.dossier, motion, view_for(read.dossier, motion, {}));
        require(lineup.cells.size() == lineup.roster.seats.size(), "every seat has a cell",
                motion.id);
        if (motion.rule)
            require_count(read.dossier, lineup, *motion.rule);
    }
    require_stakes(read.dossier);
    require_same_backwards(read.dossier);
    return 0;
}
