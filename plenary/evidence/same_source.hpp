// Sources that are one: ten papers with the text of an agency say what the agency says, once.
//
// sources.csv tells it in its column same_as, which a person writes or accepts. Nothing here
// guesses.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "plenary/evidence/dossier.hpp"
#include "plenary/evidence/view.hpp"

namespace plenary {

// From a source's id to that of the source whose text it repeats.
using SameAs = std::map<std::string, std::string>;

[[nodiscard]] SameAs same_as_of(const Dossier& dossier);

// The source at the end of the chain; the id itself where it repeats none. In a circle, which no
// dossier that was read has, the one that closes it.
[[nodiscard]] std::string origin_of(const SameAs& same_as, const std::string& id);

// Those of these sources that carry one text, two or more of each: the one whose text it is first,
// where it is among them, the others by name. In the order of the firsts.
[[nodiscard]] std::vector<std::vector<std::string>>
carrying_one_text(const Dossier& dossier, const std::set<std::string>& sources);

// The sources of what a view shows of a motion: of its statements, aggregates too, and its totals.
[[nodiscard]] std::set<std::string> sources_on(const Dossier& dossier, const Motion& motion,
                                               const View& view);

} // namespace plenary
