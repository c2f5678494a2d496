#include "plenary/format/actor_cells.hpp"

#include <map>

#include <fmt/format.h>

#include "plenary/format/table.hpp"
#include "plenary/format/weight.hpp"

namespace plenary::format {

using positions::Decimal;

Decimal actor_number(std::string_view text, std::string_view what, Sign sign, const Where& where,
                     std::vector<Problem>& problems) {
    const std::string written = trimmed(text);
    if (written.empty()) {
        problems.push_back({Kind::invalid, "E-RANGE",
                            fmt::format("the {} is missing: an empty cell is not 0", what),
                            "write the number, or leave the actor out", where, ""});
        return {};
    }
    const auto value = Decimal::parse(written);
    if (!value) {
        problems.push_back(
            {Kind::invalid, "bad-number", fmt::format("'{}' is no {}", written, what),
             looks_like_a_number(written)
                 ? fmt::format("write it in digits, with a point for decimals, at most {} of them",
                               positions::most_digits)
                 : "write a number such as 12 or 0.5",
             where, ""});
        return {};
    }
    if (sign == Sign::not_negative && *value < Decimal()) {
        problems.push_back({Kind::invalid, "E-RANGE",
                            fmt::format("a {} of {} is below zero", what, written),
                            "write 0 or more", where, ""});
        return {};
    }
    return *value;
}

void report_doubles(const std::vector<positions::Actor>& actors, std::vector<Problem>& problems) {
    std::map<std::string, int> first;
    for (const positions::Actor& actor : actors) {
        const auto [at, is_new] = first.emplace(actor.id, actor.where.line);
        if (!is_new && !actor.id.empty()) {
            problems.push_back(
                {Kind::invalid, "E-DUP",
                 fmt::format("the actor '{}' stands twice, first on line {}", actor.id, at->second),
                 "keep one of them, or give each its own name", actor.where, ""});
        }
    }
}

void report_no_actors(const positions::ActorTable& table, std::vector<Problem>& problems) {
    if (table.actors.empty() && problems.empty()) {
        problems.push_back({Kind::invalid, "no-actors", "there are no actors in this file",
                            "write one row for each actor", Where{table.file, 1, 1}, ""});
    }
}

} // namespace plenary::format
