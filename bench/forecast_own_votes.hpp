// How near the effect of a member's single past votes comes to that of fits without them.
#pragma once

namespace plenary::bench {

// Prints a table for docs/method/forecast-cases.md, on the OAS and the General Assembly.
void weigh_own_votes();

} // namespace plenary::bench
