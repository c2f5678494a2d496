// The two files of actors that KAPSARC's toolkit KTAB reads for its Spatial Model of Politics, as
// its examples and its schema smpSchema.xsd have them. Use parse_actors of actors.hpp, which knows
// which is which; both take UTF-8 without a byte-order mark.
#pragma once

#include <string>
#include <string_view>

#include "plenary/format/actors.hpp"

namespace plenary::format {

// First line: name, description, number of actors, number of dimensions. Second: titles. Then one
// line for each actor: name, description, influence, and for each dimension position, salience.
// Cells go by their place. A comma at the end of all lines is accepted. Salience is of 100.
[[nodiscard]] ReadActors parse_ktab_csv(std::string_view text, const std::string& file);

// Scenario with Actors of Actor of name, description, capability, Position of dCoord, Salience of
// dSal; names of dimensions in Dimensions of dName. Salience is of 100. ModelParameters and
// IdealAdjustment are noted and not used.
[[nodiscard]] ReadActors parse_ktab_xml(std::string_view text, const std::string& file);

} // namespace plenary::format
