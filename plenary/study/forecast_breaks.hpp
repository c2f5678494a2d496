// Breaks of members in a forecast: how much less their earlier votes say of them now.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "plenary/evidence/break.hpp"
#include "plenary/evidence/dossier.hpp"
#include "plenary/evidence/view.hpp"
#include "plenary/question/question.hpp"
#include "plenary/rule/body.hpp"
#include "plenary/study/forecast_record.hpp"

namespace plenary::study {

// --breaks and --break-factor.
[[nodiscard]] std::vector<question::Option> forecast_breaks_options();

// What may be used: the file of --breaks, else the dossier's, each with its factor. Problems: those
// of format::read_breaks with unknown-member, and of usual_break_factor().
[[nodiscard]] std::vector<Break> breaks_of_forecast(const question::Asked& asked,
                                                    const Dossier& dossier,
                                                    std::vector<Problem>& problems);

// A break that is in view on the day asked about.
struct BreakInView {
    Break of;                // with its factor
    std::size_t lowered = 0; // votes on the record that weigh less for it
};

struct BreaksInView {
    std::vector<BreakInView> breaks; // in the order of members and days
    // Of votes, as forecast::History has them; empty: none weighs less.
    std::vector<double> weights;
};

// A break counts where it is dated on `last` or before and is in view. A vote of its member on an
// earlier day weighs 1 / factor; several breaks after one vote are multiplied. A factor of 1 or
// less changes nothing: a vote does not come to say more than it did.
[[nodiscard]] BreaksInView breaks_in_view(const std::vector<Break>& breaks, const View& view,
                                          Day last, const Roster& roster,
                                          const ForecastRecord& record);

// Those of one member.
[[nodiscard]] std::vector<BreakInView> breaks_of(const BreaksInView& breaks,
                                                 const std::string& member);

// For the honesty panel: each break with its member, factor and what it changed.
[[nodiscard]] question::Array data_of(const std::vector<BreakInView>& breaks);
[[nodiscard]] std::vector<std::string> say(const std::vector<BreakInView>& breaks,
                                           const Body& body);

} // namespace plenary::study
