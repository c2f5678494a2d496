// What breaks of members are worth to the forecast: governments that came new into office.
#pragma once

#include "plenary/numeric/workers.hpp"
#include "plenary/rollcall/archive.hpp"

namespace plenary::bench {

// Prints tables for docs/method/forecast-cases.md: sessions of the General Assembly, and the nine
// votes of the OAS. Governments are those of data/reader/officials.csv.
void weigh_breaks(const rollcall::Archive& assembly, const Workers& workers);

} // namespace plenary::bench
