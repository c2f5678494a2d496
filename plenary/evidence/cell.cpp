#include "plenary/evidence/cell.hpp"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace plenary {
namespace {

bool beats(const Statement& a, const Statement& b) {
    const int mine = standing(a.act);
    const int other = standing(b.act);
    if (mine != other)
        return mine < other;
    return a.act == b.act && a.acted == b.acted && !a.known_assumed && !b.known_assumed &&
           a.known > b.known;
}

} // namespace

std::string_view to_string(Basis basis) {
    switch (basis) {
    case Basis::none:
        return "";
    case Basis::named:
        return "named";
    case Basis::implied:
        return "implied";
    case Basis::inferred:
        return "inferred";
    case Basis::settled:
        return "settled";
    case Basis::assumed:
        return "assumed";
    }
    return "";
}

int standing(Act act) {
    switch (act) {
    case Act::vote:
        return 1;
    case Act::signature:
    case Act::co_sponsorship:
    case Act::speech:
    case Act::instruction:
        return 2;
    case Act::reported:
        return 3;
    case Act::inference:
        return 4;
    case Act::aggregate:
        break;
    }
    assert(false && "an aggregate speaks of no member");
    return 5;
}

std::optional<Stance> common_stance(Stance a, Stance b) {
    if (a == b)
        return a;
    const auto either = [&](Stance x, Stance y) {
        return (a == x && b == y) || (a == y && b == x);
    };
    if (either(Stance::yes, Stance::lean_yes))
        return Stance::lean_yes;
    if (either(Stance::no, Stance::lean_no))
        return Stance::lean_no;
    return std::nullopt;
}

void sort_by_standing(std::vector<const Statement*>& statements) {
    std::sort(statements.begin(), statements.end(), [](const Statement* a, const Statement* b) {
        return std::make_tuple(standing(a->act), b->acted, b->known, std::string_view(a->id)) <
               std::make_tuple(standing(b->act), a->acted, a->known, std::string_view(b->id));
    });
}

Cell decide_cell(std::vector<const Statement*> statements) {
    Cell cell;
    if (statements.empty())
        return cell;
    sort_by_standing(statements);
    for (const Statement* one : statements) {
        const bool beaten =
            std::any_of(statements.begin(), statements.end(),
                        [&](const Statement* other) { return beats(*other, *one); });
        if (!beaten)
            cell.decided_by.push_back(one);
    }
    cell.stance = cell.decided_by.front()->stance;
    for (const Statement* one : cell.decided_by) {
        cell.stance = common_stance(*cell.stance, one->stance);
        if (!cell.stance) {
            cell.conflict = true;
            return cell;
        }
    }
    cell.basis = standing(cell.decided_by.front()->act) == standing(Act::inference)
                     ? Basis::inferred
                     : Basis::named;
    return cell;
}

} // namespace plenary
