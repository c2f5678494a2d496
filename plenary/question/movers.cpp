#include "plenary/question/movers.hpp"

#include <fmt/format.h>

#include "plenary/question/measure/swing.hpp"
#include "plenary/question/say.hpp"

namespace plenary::question {

std::string say_movers(const Movers& who) {
    std::string out = fmt::format("{} of the silent; {} cheapest sets", who.missing, who.sets);
    if (!who.in_every.empty())
        out += ", in every one: " + join(who.in_every, " ");
    if (!who.some.empty())
        out += ", for example: " + join(who.some.front(), " ");
    return out;
}

Result<Movers> movers(const Dossier& dossier, const Counted& counted, std::size_t list) {
    Arena arena;
    arena.electorate = electorate_of(dossier.body, counted.lineup.roster.day, false);
    arena.formula = counted.count.formula;
    for (const BoardLine& line : counted.count.board) {
        Declared declared;
        switch (place_of(*line.seat, line.cell)) {
        case Place::yes:
            declared.choice = Choice::yes;
            break;
        case Place::no:
            declared.choice = Choice::no;
            break;
        case Place::abstain:
            declared.choice = Choice::abstain;
            break;
        case Place::absent:
            declared.choice = Choice::absent;
            break;
        default:
            break;
        }
        arena.line_up.push_back(declared);
    }
    arena.chances.resize(arena.line_up.size());
    const Prices prices =
        usual_prices(arena, Choice::no, std::vector<bool>(arena.line_up.size(), false));
    Movers out;
    bool monotone = true;
    std::vector<std::vector<Change>> sets;
    const auto swing = cheapest_swing(arena, prices, [&](const std::vector<Change>& set) {
        if (sets.size() < list)
            sets.push_back(set);
        return sets.size() < list;
    });
    if (!swing)
        return fail(swing.error());
    monotone = swing->monotone;
    const auto named = [&](const std::vector<Change>& set) {
        std::vector<std::string> names;
        for (const Change& change : set) {
            std::string name = arena.electorate.members[change.member].code;
            if (!monotone)
                name += "=" + std::string(to_string(change.to));
            names.push_back(std::move(name));
        }
        return names;
    };
    out.possible = swing->cost.has_value();
    out.missing = swing->cost.value_or(0);
    out.sets = to_string(swing->sets);
    out.in_every = named(swing->in_every);
    for (const auto& set : sets)
        out.some.push_back(named(set));
    return out;
}

} // namespace plenary::question
