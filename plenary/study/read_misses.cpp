#include "plenary/study/read_misses.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "plenary/evidence/reader/span.hpp"
#include "plenary/format/csv.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Object;
using question::Table;
using reader::GoldRow;
using reader::Proposal;

// One line of the list.
struct Miss {
    std::string kind;
    std::string who;
    std::string stance;
    std::string motion;
    std::string part; // the class of a row, the basis of a proposal
    std::string rule;
    std::string place;
    std::string words;
    std::optional<bool> passed_over; // of what was missed
};

std::string stance_of(const GoldRow& row) {
    const std::string stance(row.stance ? to_string(*row.stance) : "any");
    return row.trap ? "NOT:" + stance : stance;
}

std::string who(const GoldRow& row) { return row.iso3.empty() ? row.country : row.iso3; }

std::string who(const Proposal& one) {
    return one.member.empty() ? std::to_string(one.count) : one.member;
}

// "file:line" of a byte of the snapshot.
std::string place_of(const TextRead& text, std::uint32_t at) {
    const auto& from = text.file->readable.from;
    const std::size_t byte = at < from.size() ? from[at] : text.file->snapshot.size();
    const Where where = format::place_of(text.file->snapshot, byte, text.file->file);
    return fmt::format("{}:{}", where.file, where.line);
}

std::string quote_of(const TextRead& text, const Proposal& one) {
    const std::string& all = text.file->readable.text;
    const std::size_t begin = std::min<std::size_t>(one.begin, all.size());
    return all.substr(begin, one.end > begin ? one.end - begin : 0);
}

class List {
public:
    List(const TextRead& text, const std::vector<GoldRow>& rows, const reader::Score& score)
        : text_(text), rows_(rows), score_(score), folded_(text.file->readable.text) {}

    std::vector<Miss> run() {
        for (const std::size_t i : score_.missed) {
            const GoldRow& row = rows_[i];
            const std::string place = fmt::format("{}:{}", row.where.file, row.where.line);
            out_.push_back({"missed", who(row), stance_of(row), row.motion,
                            std::string(to_string(class_of(row))), "", place, row.span,
                            is_passed_over(row)});
        }
        for (const std::size_t i : score_.surplus)
            proposal("false", text_.reading.proposals[i]);
        for (const auto& [row, hit] : score_.caught) {
            proposal("trap", text_.reading.proposals[hit]);
            out_.back().stance = stance_of(rows_[row]);
            out_.back().motion = rows_[row].motion;
            if (!rows_[row].note.empty())
                out_.back().words += fmt::format(" [{}]", rows_[row].note);
        }
        return std::move(out_);
    }

private:
    void proposal(std::string kind, const Proposal& one) {
        out_.push_back({std::move(kind), who(one), std::string(to_string(one.stance)),
                        motion_of(one), std::string(to_string(one.basis)), one.rule,
                        place_of(text_, one.begin), quote_of(text_, one), std::nullopt});
    }

    // Whether a passage that names the member and was passed over has words of the row.
    [[nodiscard]] bool is_passed_over(const GoldRow& row) const {
        const auto places = folded_.places_of(row.span);
        const auto& passages = text_.reading.passed_over;
        return std::any_of(passages.begin(), passages.end(), [&](const reader::PassedOver& one) {
            const auto& members = one.members;
            return std::find(members.begin(), members.end(), row.iso3) != members.end() &&
                   std::any_of(places.begin(), places.end(), [&](const auto& place) {
                       return place.first < one.end && one.begin < place.second;
                   });
        });
    }

    // The gold's label where the reading's motion has one.
    [[nodiscard]] std::string motion_of(const Proposal& one) const {
        for (const auto& [gold, read] : score_.motions) {
            if (read == one.motion)
                return gold;
        }
        return fmt::format("({})", one.motion.empty() ? "none" : one.motion);
    }

    const TextRead& text_;
    const std::vector<GoldRow>& rows_;
    const reader::Score& score_;
    reader::FoldedText folded_;
    std::vector<Miss> out_;
};

} // namespace

Misses misses_of(const TextRead& text, const std::vector<GoldRow>& rows,
                 const reader::Score& score) {
    Misses out;
    Answer shown;
    Table table;
    table.columns = {{"miss"},  {"who"},  {"stance"}, {"motion"},
                     {"class"}, {"rule"}, {"place"},  {"words"}};
    std::size_t missed = 0;
    std::size_t passed_over = 0;
    for (Miss& miss : List(text, rows, score).run()) {
        missed += miss.passed_over ? 1U : 0U;
        passed_over += miss.passed_over.value_or(false) ? 1U : 0U;
        // A place is of this text or of its gold: the line is enough for a person.
        const std::string line = miss.place.substr(miss.place.rfind(':') + 1);
        table.rows.push_back({miss.kind, miss.who, miss.stance, miss.motion, miss.part, miss.rule,
                              (miss.kind == "missed" ? "gold:" : "text:") + line, miss.words});
        out.data.emplace_back(
            Object{{"kind", miss.kind},
                   {"who", miss.who},
                   {"stance", miss.stance},
                   {"motion", miss.motion},
                   {"class", miss.part},
                   {"rule", miss.rule},
                   {"place", miss.place},
                   {"words", miss.words},
                   {"passed_over",
                    miss.passed_over ? question::Value(*miss.passed_over) : question::Value()}});
    }
    if (!table.rows.empty())
        shown.show(std::move(table));
    if (passed_over > 0) {
        shown.note(fmt::format("{} of {} missed stand in a passage that --passed-over lists",
                               passed_over, missed));
    }
    for (const auto& [gold, read] : score.motions)
        shown.note(fmt::format("motion '{}' of the gold is '{}' of the reading", gold, read));
    for (const auto& [row, hit] : score.apart) {
        shown.note(fmt::format("{} {}: the quote \"{}\" shares no words with \"{}\"",
                               who(rows[row]), stance_of(rows[row]),
                               quote_of(text, text.reading.proposals[hit]), rows[row].span));
    }
    for (const std::size_t i : score.spans_absent) {
        shown.note(fmt::format("not in the text: \"{}\" (line {} of the gold)", rows[i].span,
                               rows[i].where.line));
    }
    out.text = std::move(shown.text);
    return out;
}

} // namespace plenary::study
