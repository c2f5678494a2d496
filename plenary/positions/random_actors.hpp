// Random tables of actors on one issue, for properties: few distinct positions, so that several
// actors share one; some without weight.
#pragma once

#include <string>
#include <vector>

#include <rapidcheck.h>

#include "plenary/positions/actor.hpp"

namespace plenary::positions {

inline rc::Gen<std::vector<Actor>> random_actors(std::size_t issues = 1) {
    return rc::gen::exec([issues] {
        const auto n = *rc::gen::inRange<std::size_t>(1, 9);
        std::vector<Actor> out;
        for (std::size_t i = 0; i < n; ++i) {
            Actor actor;
            actor.id = "a" + std::to_string(i);
            actor.capability = Decimal::make(*rc::gen::inRange(0, 40), *rc::gen::inRange(0, 3));
            for (std::size_t k = 0; k < issues; ++k) {
                Stand stand;
                stand.position = Decimal::make(*rc::gen::inRange(-5, 6), *rc::gen::inRange(0, 2));
                stand.salience = Decimal::make(*rc::gen::inRange(0, 11), 1);
                actor.on.push_back(stand);
            }
            out.push_back(std::move(actor));
        }
        return out;
    });
}

} // namespace plenary::positions
