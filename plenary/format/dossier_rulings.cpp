#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/dossier_reader.hpp"

namespace plenary::format {

void DossierReader::read_rulings() {
    const TypedTable rows =
        table("rulings.csv", {"motion", "member", "chosen", "reason", "by", "day"});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t problems_before = out_.problems.size();
        Ruling ruling;
        ruling.where = rows.where(i, "motion");
        const Motion* motion = motion_in(rows, i);
        ruling.member = rows.text(i, "member");
        const bool whose_known =
            ruling.member.empty() || is_member(rows, i, "member", ruling.member);
        ruling.chosen = rows.needed(i, "chosen");
        ruling.reason = rows.needed(i, "reason");
        ruling.by = rows.needed(i, "by");
        if (!rows.needed(i, "day").empty())
            ruling.day = rows.day(i, "day").value_or(Day());
        if (motion != nullptr) {
            ruling.motion = motion->id;
            if (whose_known)
                check_choice(rows, i, ruling, *motion);
        }
        for (const Ruling& other : out_.dossier.rulings) {
            if (motion != nullptr && other.motion == ruling.motion &&
                other.member == ruling.member && other.day == ruling.day) {
                rows.report(i, "motion", "duplicate-id",
                            "two rulings of one day on the same question",
                            "keep one; a later day overrules an earlier one");
            }
        }
        if (out_.problems.size() == problems_before) {
            out_.dossier.rulings.push_back(std::move(ruling));
        }
    }
}

void DossierReader::check_choice(const TypedTable& rows, std::size_t i, const Ruling& ruling,
                                 const Motion& motion) {
    if (ruling.chosen.empty())
        return;
    const Statement* statement = out_.dossier.find_statement(ruling.chosen);
    if (!ruling.member.empty()) {
        if (statement != nullptr && statement->motion == motion.id &&
            statement->who == ruling.member) {
            return;
        }
        rows.report(i, "chosen", "unknown-statement",
                    fmt::format("'{}' is no statement about {} on '{}'", ruling.chosen,
                                ruling.member, motion.id),
                    "choose the id of one of the statements in conflict");
        return;
    }
    const bool tally =
        std::any_of(motion.tallies.begin(), motion.tallies.end(),
                    [&](const PrintedTally& one) { return one.id == ruling.chosen; });
    if (tally || (statement != nullptr && statement->motion == motion.id))
        return;
    rows.report(
        i, "chosen", "unknown-statement",
        fmt::format("'{}' is neither a tally nor a statement on '{}'", ruling.chosen, motion.id),
        "choose the id of the total that holds");
}

} // namespace plenary::format
