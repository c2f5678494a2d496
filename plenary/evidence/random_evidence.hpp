// Random evidence on the motion of a small dossier, for properties, and what an answer is made from
// as text.
#pragma once

#include <string>

#include <rapidcheck.h>

#include "plenary/evidence/small_dossier.hpp"

namespace plenary {

inline std::string any_rule() {
    return *rc::gen::element<std::string>("yes >= 2/3 of members", "yes > 1/2 of members",
                                          "yes >= 3/4 of seated", "yes > 1/2 of present",
                                          "yes >= 2/3 of voting", "yes >= 4");
}

inline void fill(SmallDossier& small) {
    const int count = *rc::gen::inRange(0, 14);
    for (int i = 0; i < count; ++i) {
        const std::string who(1, static_cast<char>('A' + *rc::gen::inRange(0, 6)));
        Statement& one = small.add("s" + std::to_string(i), who,
                                   *rc::gen::element(Stance::yes, Stance::lean_yes,
                                                     Stance::undecided, Stance::lean_no, Stance::no,
                                                     Stance::abstain, Stance::absent),
                                   *rc::gen::element(Act::vote, Act::signature, Act::speech,
                                                     Act::reported, Act::inference));
        one.acted = Day(one.acted.days() + std::chrono::days(*rc::gen::inRange(0, 3)));
        one.known = Day(one.acted.days() + std::chrono::days(*rc::gen::inRange(0, 3)));
        one.known_assumed = *rc::gen::arbitrary<bool>();
        one.source = *rc::gen::element<std::string>("press", "radio");
    }
    const int aggregates = *rc::gen::inRange(0, 3);
    for (int i = 0; i < aggregates; ++i) {
        const bool all = *rc::gen::arbitrary<bool>();
        small.add(
            SmallDossier::aggregate("agg" + std::to_string(i), *rc::gen::inRange(0, 6),
                                    *rc::gen::element(Stance::yes, Stance::no, Stance::abstain),
                                    {{true, all ? "members" : "ABC"}, {false, "A"}}));
    }
    if (*rc::gen::arbitrary<bool>())
        small.tally("t", *rc::gen::inRange(0, 7), 1, 1, 0);
}

// Everything an answer is made from, as text.
inline std::string fingerprint(const Count& count, const Lineup& lineup) {
    std::string out;
    for (const BoardLine& line : count.board) {
        out += std::string(to_string(place_of(*line.seat, line.cell))) + "/" +
               std::string(to_string(line.cell.basis));
        for (const Statement* one : line.cell.decided_by)
            out += "," + one->id;
        out += ";";
    }
    for (const Conflict& conflict : lineup.conflicts)
        out += conflict.message + ";";
    out += std::to_string(count.reading.shortfall.low) + ".." +
           std::to_string(count.reading.shortfall.high) + std::string(to_string(count.outcome));
    return out;
}

inline std::string fingerprint(SmallDossier& small) {
    const Count count = small.count();
    return fingerprint(count, small.line_up());
}

} // namespace plenary
