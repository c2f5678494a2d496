// Which part of the evidence is looked at: the days and the sources. docs/formats/dates.md.
//
// A value; reading is safe from any thread.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "plenary/evidence/dossier.hpp"

namespace plenary {

// What was acted by the end of `as_of` and known by the end of `known_by`; without `known_by`,
// known by the end of `as_of` too. A later `known_by` is hindsight. With a selection, only what
// those sources say. A ruling is knowledge: it counts from its day on, held against known_cut(),
// and when what it chooses is in view.
struct View {
    std::optional<Day> as_of;
    std::optional<Day> known_by;
    bool all_sources = true;
    std::set<std::string> sources;  // ids; used when all_sources is false
    std::vector<std::string> asked; // the ids and groups as the user named them

    // The last day of what is known; none: all of it.
    [[nodiscard]] std::optional<Day> known_cut() const { return known_by ? known_by : as_of; }

    // Whether the two days differ, so that an answer must say both.
    [[nodiscard]] bool two_days() const { return known_cut() != as_of; }

    [[nodiscard]] bool reaches(Day acted) const { return !as_of || acted <= *as_of; }

    [[nodiscard]] bool knows(Day known) const {
        const std::optional<Day> cut = known_cut();
        return !cut || known <= *cut;
    }

    [[nodiscard]] bool sees_source(const std::string& source) const {
        return all_sources || sources.contains(source);
    }

    // A statement is seen until it is known to be withdrawn.
    [[nodiscard]] bool sees(const Statement& statement) const;
    // What would be in view if it were not known to be withdrawn.
    [[nodiscard]] bool sees_withdrawn(const Statement& statement) const;
    [[nodiscard]] bool sees(const Pressure& pressure) const;
    [[nodiscard]] bool sees(const PrintedTally& tally) const;
};

// Turns source ids and group names into a selection, with no days. Error unknown-source with the
// nearest names.
[[nodiscard]] Result<View> select_sources(const Dossier& dossier,
                                          const std::vector<std::string>& names);

// The view of a motion when the user gave no as-of day: a motion without a day is read on the
// dossier's default day, a motion with a day with every statement. `known_by` stays as it was asked
// for. The motion itself and its rule are in every view, before their day too.
[[nodiscard]] View view_for(const Dossier& dossier, const Motion& motion, View asked);

// The day on which membership and seats are read: the motion's own day, else the as-of day, else
// the dossier's default day.
[[nodiscard]] Day seats_day(const Dossier& dossier, const Motion& motion, const View& view);

} // namespace plenary
