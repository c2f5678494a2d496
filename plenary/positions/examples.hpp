// Published examples and small tables of actors, for the tests of position models.
#pragma once

#include <cassert>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/positions/actor.hpp"

namespace plenary::positions::examples {

inline Decimal decimal(std::string_view text) {
    const auto value = Decimal::parse(text);
    assert(value);
    return value.value_or(Decimal());
}

// id, capability, then position and salience on each issue; words between blanks.
inline Actor actor(std::string_view line) {
    std::vector<std::string> words(1);
    for (const char c : line) {
        if (c != ' ') {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    Actor out;
    out.id = words.at(0);
    out.capability = decimal(words.at(1));
    for (std::size_t i = 2; i + 1 < words.size(); i += 2)
        out.on.push_back({decimal(words[i]), decimal(words[i + 1]), {}, {}});
    return out;
}

inline std::vector<Actor> actors(const std::vector<std::string_view>& lines) {
    std::vector<Actor> out;
    for (const std::string_view line : lines)
        out.push_back(actor(line));
    return out;
}

// The emission-standards example, as printed in Scholz, Calbert and Smith 2011.
inline std::vector<Actor> emission_standards() {
    return actors({"Netherlands 0.08 4 0.8", "Belgium 0.08 7 0.4", "Luxembourg 0.03 4 0.2",
                   "Germany 0.16 4 0.8", "France 0.16 10 0.6", "Italy 0.16 10 0.6",
                   "UK 0.16 10 0.9", "Ireland 0.05 7 0.1", "Denmark 0.05 4 1.0",
                   "Greece 0.08 7 0.7"});
}

// SOE-Pol-Comp of KTAB, github KAPSARC/KTAB, examples/smp/doc.
inline std::vector<Actor> ktab_reference() {
    return actors({"XJ 100.0 30 24.0 20 48.0", "LK 60.2 45 44.7 65 41.3", "ZG 35.0 30 28.9 15 65.1",
                   "MK 35.0 45 20.6 45 49.4", "LH 40.0 50 44.7 65 47.8", "XS 20.0 15 32.0 10 32.0",
                   "NEA 15.0 20 32.0 15 32.0", "MLR 25.0 60 43.9 50 50.1",
                   "MEP 20.0 30 26.4 15 17.6", "MOF 35.0 45 35.9 40 46.6",
                   "SHX 20.0 50 44.7 50 47.8", "HLJ 20.0 20 47.4 30 40.6",
                   "WY 40.0 15 49.0 60 46.0"});
}

} // namespace plenary::positions::examples
