// What is said on a motion, as a forecast reads it: firm statements are nearly votes, the others
// say less, and how much less is data (data/priors/forecast.toml) and what the dossier shows.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "plenary/evidence/lineup.hpp"
#include "plenary/forecast/asked.hpp"
#include "plenary/format/forecast_priors.hpp"

namespace plenary::study {

struct SaidOnMotion {
    std::vector<forecast::Said> said;
    std::vector<std::size_t> away; // seats that are known to stay away
    std::vector<std::string>
        grounds; // of each said: its act, the share that keeps to such, the statement's id
    std::vector<std::size_t> conflicts; // seats whose statements contradict each other
};

// Statements of the dossier's motions with votes in view are counted into the reliabilities: of
// members that said something before, how many voted so. Aggregates say nothing of one member; an
// implied cell is read as reported.
void count_kept(const Dossier& dossier, const View& view, format::ForecastPriors& priors,
                std::vector<std::string>& notes);

// From the cells of a line-up. Undecided, unknown and conflicting cells say nothing.
[[nodiscard]] SaidOnMotion said_on(const Lineup& lineup, const format::ForecastPriors& priors);

// What is known of a seat on the motion, in words; "-": nothing.
[[nodiscard]] std::string ground_of(const SaidOnMotion& said, std::size_t seat);

} // namespace plenary::study
