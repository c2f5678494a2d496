// The votes that came on a motion, as a frozen forecast is held against them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/evidence/dossier.hpp"
#include "plenary/evidence/view.hpp"
#include "plenary/rollcall/archive.hpp"
#include "plenary/score/frozen.hpp"

namespace plenary::study {

// From the vote statements of a dossier: only what the sources say of the vote itself; a conflict
// that nobody settled is not on record. Everything but `passed`. The day is the motion's, else the
// earliest on which a vote was cast. Error no-votes (not found).
[[nodiscard]] Result<score::Came> came_in_dossier(const Dossier& dossier, const Motion& motion,
                                                  const View& view);

// From a roll call of an archive; the dossier says who could vote. Everything but `passed`. A
// member without a record there is not on record. The day is the roll call's, else the motion's.
// Errors: unknown-roll-call (not found), no-votes (not found), no-day.
[[nodiscard]] Result<score::Came> came_in_archive(const Dossier& dossier, const Motion& motion,
                                                  const View& view,
                                                  const rollcall::Archive& archive,
                                                  const std::string& roll_call);

// Whether the motion passes under a rule, whatever those did whose vote is not on record; none:
// that depends on them. Errors: those of parse_formula and count().
[[nodiscard]] Result<std::optional<bool>> passed_under(const std::string& rule,
                                                       const Dossier& dossier, const Motion& motion,
                                                       const View& view, const score::Came& came);

} // namespace plenary::study
