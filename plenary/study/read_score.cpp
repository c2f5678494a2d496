#include "plenary/study/read_score.hpp"

#include <optional>
#include <string>

#include <fmt/format.h>

#include "plenary/evidence/reader/score.hpp"
#include "plenary/study/read_misses.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Object;
using question::Table;
using question::Value;
using reader::Counts;
using reader::GoldClass;
using reader::Tally;
using Stance = reader::Proposal::Stance;

constexpr GoldClass classes[] = {GoldClass::listed, GoldClass::indirect, GoldClass::weak};
constexpr Stance stances[] = {Stance::yes,    Stance::no,      Stance::abstain,
                              Stance::absent, Stance::support, Stance::oppose};

Value value_of(std::optional<double> share) { return share ? Value(*share) : Value(); }

std::string text_of(std::optional<double> share) {
    return share ? fmt::format("{:.3f}", *share) : "-";
}

Object counts_of(const Tally& tally) {
    return {{"tp", tally.tp}, {"fp", tally.fp}, {"fn", tally.fn}};
}

Object data_of(const Tally& tally) {
    Object out = counts_of(tally);
    out.emplace_back("precision", value_of(tally.precision()));
    out.emplace_back("recall", value_of(tally.recall()));
    out.emplace_back("f1", value_of(tally.f1()));
    return out;
}

void add(const Counts& counts, Object& out) {
    for (const GoldClass kind : classes)
        out.emplace_back(to_string(kind), data_of(counts.of(kind)));
    out.emplace_back("traps", Object{{"hit", counts.traps_hit}, {"total", counts.traps}});
    Object by_stance;
    for (const Stance stance : stances) {
        by_stance.emplace_back(to_string(stance),
                               counts_of(counts.by_stance[static_cast<std::size_t>(stance)]));
    }
    out.emplace_back("by_stance", std::move(by_stance));
}

std::vector<std::string> cells_of(std::string_view name, const Tally& tally) {
    return {std::string(name),        std::to_string(tally.tp),   std::to_string(tally.fp),
            std::to_string(tally.fn), text_of(tally.precision()), text_of(tally.recall()),
            text_of(tally.f1())};
}

const std::vector<question::Column> columns{{""},         {"tp", true},        {"fp", true},
                                            {"fn", true}, {"precision", true}, {"recall", true},
                                            {"F1", true}};

void show(const Counts& counts, Answer& answer) {
    Table shown;
    shown.columns = columns;
    for (const GoldClass kind : classes)
        shown.rows.push_back(cells_of(to_string(kind), counts.of(kind)));
    answer.show(std::move(shown));
    answer.paragraph(fmt::format("Traps hit: {} of {}. Quotes that share words with the gold's: {} "
                                 "of {}. Words of the gold that stand in the text: {} of {}.",
                                 counts.traps_hit, counts.traps, counts.overlapping, counts.matched,
                                 counts.spans_found, counts.spans));
}

void show_stances(const Counts& counts, Answer& answer) {
    Table shown;
    shown.columns = columns;
    for (const Stance stance : stances) {
        shown.rows.push_back(
            cells_of(to_string(stance), counts.by_stance[static_cast<std::size_t>(stance)]));
    }
    answer.show(std::move(shown));
}

void add_rows(const std::string& file, const Counts& counts, Table& table) {
    for (const GoldClass kind : classes) {
        std::vector<std::string> row = cells_of(to_string(kind), counts.of(kind));
        row.insert(row.begin(), file);
        row.push_back(std::to_string(counts.traps_hit));
        row.push_back(std::to_string(counts.traps));
        table.rows.push_back(std::move(row));
    }
}

} // namespace

Answer show_score(const std::vector<TextRead>& texts,
                  const std::vector<std::vector<reader::GoldRow>>& rows, bool misses) {
    Answer answer;
    Array files;
    Table table;
    table.columns = {{"file"},      {"class"},  {"tp"}, {"fp"},        {"fn"},
                     {"precision"}, {"recall"}, {"f1"}, {"traps_hit"}, {"traps"}};
    Counts total;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const TextRead& text = texts[i];
        const reader::Score score =
            reader::score(rows[i], text.reading.proposals, text.file->readable);
        total += score.counts;
        Object data{{"file", text.file->file}};
        add(score.counts, data);
        answer.heading(text.file->file);
        show(score.counts, answer);
        if (misses) {
            const Misses found = misses_of(text, rows[i], score);
            data.emplace_back("misses", found.data);
            answer.text.insert(answer.text.end(), found.text.begin(), found.text.end());
        }
        files.emplace_back(std::move(data));
        add_rows(text.file->file, score.counts, table);
    }
    answer.heading(fmt::format("Total of {} text{}", texts.size(), texts.size() == 1 ? "" : "s"));
    show(total, answer);
    show_stances(total, answer);
    add_rows("total", total, table);
    Object sum;
    add(total, sum);
    answer.data = {{"files", std::move(files)}, {"total", std::move(sum)}};
    answer.table = std::move(table);
    return answer;
}

} // namespace plenary::study
