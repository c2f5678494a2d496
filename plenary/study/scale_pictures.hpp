// The drawings of a fit: strip, map and trajectory.
#pragma once

#include <string>

#include "plenary/study/scale_show.hpp"

namespace plenary::study {

// The SVG of --chart, or what is usual: the trajectory of members that were named in a dynamic fit,
// the map in two dimensions and more, else the strip. With --votes the archive of the fit is read:
// its groups mark the members, and on a map its votes at --rollcall. Problems: unknown-chart,
// no-trajectory, no-map, not-converged, too-many-members, of reading the archive, no-such-votes.
[[nodiscard]] Result<std::string> picture_of_fit(const Request& request, const ShownFit& shown);

} // namespace plenary::study
