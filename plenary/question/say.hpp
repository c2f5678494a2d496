// Pieces of answers that several questions share: conflicts, readings, the view, as data and in
// words.
#pragma once

#include <string>
#include <vector>

#include "plenary/evidence/count.hpp"
#include "plenary/question/question.hpp"
#include "plenary/text/join.hpp"

namespace plenary::question {

// A number when nothing can change it, else [low, high].
[[nodiscard]] Value data_of(const Range& range);
[[nodiscard]] std::string say(const Range& range); // "23" or "14 to 23"

[[nodiscard]] Object data_of(const Tally& tally);

// {base{kind,size}, needed, short} of a reading.
[[nodiscard]] Object data_of(const Reading& reading);

// "4 short", "2 to spare", "exactly enough", "between 6 to spare and 3 short".
[[nodiscard]] std::string say_short(const Range& shortfall);

// The rule with its denominator, without "at least": "two thirds of all 35 members". A base that
// depends on turnout has no one number unless nobody is silent.
[[nodiscard]] std::string say_rule(const Count& count);

// The same with "at least".
[[nodiscard]] std::string say_whole_rule(const Count& count);

// "20 of 24: 4 short, two thirds of all 35 members".
[[nodiscard]] std::string say_headline(const Count& count);

// "Carried, whatever the 11 silent members do.", "Open: 14 members ...". An outcome that inferences
// alone bring about is said with that condition.
[[nodiscard]] std::string say_outcome(const Count& count);

// "12 of the 35 members must not vote yes; 1 firmly does not": what it takes to stop the motion.
[[nodiscard]] std::string say_blocking(const Count& count);

// {kind, motion, members[], claims[], message, settled, ruling}.
[[nodiscard]] Object data_of(const Conflict& conflict);
[[nodiscard]] std::string say(const Conflict& conflict);

// "3 sources carry one text and are one source: agency, mirror, paper", a note for each; and as
// data a list of lists.
void note_one_text(Answer& answer, const std::vector<std::vector<std::string>>& groups);
[[nodiscard]] Array one_text_data(const std::vector<std::vector<std::string>>& groups);

// The whole of one statement as data.
[[nodiscard]] Object data_of(const Dossier& dossier, const Statement& statement);

// "yes by vote on 2017-03-28, EFE, paragraph 7": a statement in one line.
[[nodiscard]] std::string say(const Dossier& dossier, const Statement& statement);

[[nodiscard]] Object data_of(const Dossier& dossier, const Pressure& pressure);
[[nodiscard]] std::string say(const Dossier& dossier, const Pressure& pressure);

// The days of a view: "as of 2017-03-30", "as of 2017-03-30, with what was known by 2018-01-01",
// "what was known by 2018-01-01", "everything known".
[[nodiscard]] std::string say_days(const View& view);

// The same after a list of sources: "; as of 2017-03-30", or nothing when the view has no days.
[[nodiscard]] std::string say_days_after(const View& view);

// Notes the days as a sentence of the answer; nothing when the view has none.
void note_days(Answer& answer, const View& view);

// "As of 2017-03-30; seats of 2017-03-30; sources: article; OAS, 35 members, 34 seated."
[[nodiscard]] std::string say_view(const Dossier& dossier, const Lineup& lineup);

// A mark behind a code for how the cell is known: "*" inferred, "+" implied, "!" settled,
// "=" assumed, nothing when a source names it.
[[nodiscard]] std::string mark_of(Basis basis);

// "* inferred, + implied" for the marks that occur among these; empty when none does.
[[nodiscard]] std::string legend(const std::vector<BoardLine>& board);

// "1 member", "2 members".
[[nodiscard]] std::string plural(std::int64_t count, std::string_view one, std::string_view many);

} // namespace plenary::question
