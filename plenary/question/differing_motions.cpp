#include <fmt/format.h>

#include "plenary/question/differing.hpp"
#include "plenary/question/say.hpp"

namespace plenary::question {
namespace {

Object data_of_motion(const std::string& id, std::string_view change, const Answer& answer) {
    const Value data{Object(answer.data)};
    const auto part = [&](std::string_view name) {
        const Value* found = data.find(name);
        return found == nullptr ? Value(Array{}) : *found;
    };
    const Value* count = data.find("count");
    return {{"motion", id},
            {"change", change},
            {"count", count == nullptr ? Value() : *count},
            {"evidence", part("evidence")},
            {"moves", part("moves")}};
}

// One motion's answer below the whole: its sentence is a heading, what was a heading is a line.
void show_below(Answer& whole, const std::string& id, Answer&& one) {
    bool first = true;
    for (Block& block : one.text) {
        if (block.kind == Block::Kind::headline && first) {
            whole.heading(fmt::format("{}: {}", id, block.text));
            first = false;
            continue;
        }
        if (block.kind == Block::Kind::heading || block.kind == Block::Kind::headline)
            block.kind = Block::Kind::paragraph;
        whole.text.push_back(std::move(block));
    }
}

} // namespace

Result<Answer> diff_motions(const Setting& setting) {
    const Dossier& before = *setting.against;
    const Dossier& now = setting.dossier;
    const std::string name = setting.asked.text("against");
    Answer parts;
    Array motions;
    Array moves;
    Table csv;
    std::vector<std::string> added;
    std::vector<std::string> removed;
    std::int64_t differ = 0;
    std::int64_t both = 0;
    for (const Motion& motion : now.motions) {
        const Motion* was = before.find_motion(motion.id);
        if (was == nullptr) {
            added.push_back(motion.id);
            motions.emplace_back(data_of_motion(motion.id, "added", {}));
            continue;
        }
        ++both;
        auto one = difference(
            setting, Side{&before, was, view_for(before, *was, setting.against_view), name},
            Side{&now, &motion, view_for(now, motion, setting.view), "now"});
        if (!one)
            return fail(one.error());
        Table& table = *one->answer.table;
        if (csv.columns.empty()) {
            csv.columns = table.columns;
            csv.columns.insert(csv.columns.begin(), Column{"motion"});
        }
        if (!one->any)
            continue;
        ++differ;
        Object data = data_of_motion(motion.id, "changed", one->answer);
        for (const Value& move : *data.back().second.as<Array>())
            moves.push_back(move);
        motions.emplace_back(std::move(data));
        for (auto& row : table.rows) {
            row.insert(row.begin(), motion.id);
            csv.rows.push_back(std::move(row));
        }
        show_below(parts, motion.id, std::move(one->answer));
    }
    for (const Motion& motion : before.motions) {
        if (now.find_motion(motion.id) != nullptr)
            continue;
        removed.push_back(motion.id);
        motions.emplace_back(data_of_motion(motion.id, "removed", {}));
    }

    Answer answer;
    answer.data = answer_head(setting, nullptr, setting.view);
    answer.data.emplace_back("from", Value());
    answer.data.emplace_back("to", Value());
    answer.data.emplace_back("against", Object{{"dossier", name}, {"dossier_hash", before.hash}});
    answer.data.emplace_back("motions", std::move(motions));
    answer.data.emplace_back("moves", std::move(moves));
    answer.headline(fmt::format("{} of {} since {}", differ,
                                plural(both, "motion differs", "motions differ"), name));
    if (!added.empty())
        answer.paragraph("Only in this dossier: " + join(added, ", "));
    if (!removed.empty())
        answer.paragraph("Only in the other: " + join(removed, ", "));
    for (Block& block : parts.text)
        answer.text.push_back(std::move(block));
    answer.table = std::move(csv);
    return answer;
}

} // namespace plenary::question
