// Sources that are one: ten papers with the text of an agency say what the agency says, once.
//
// sources.csv tells it in its column same_as, which a person writes or accepts. Nothing here
// guesses.
#pragma once

#include <map>
#include <string>

#include "plenary/evidence/dossier.hpp"

namespace plenary {

// From a source's id to that of the source whose text it repeats.
using SameAs = std::map<std::string, std::string>;

[[nodiscard]] SameAs same_as_of(const Dossier& dossier);

// The source at the end of the chain; the id itself where it repeats none. In a circle, which no
// dossier that was read has, the one that closes it.
[[nodiscard]] std::string origin_of(const SameAs& same_as, const std::string& id);

} // namespace plenary
