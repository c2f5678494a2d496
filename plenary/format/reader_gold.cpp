#include "plenary/format/reader_gold.hpp"

#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "plenary/format/file.hpp"
#include "plenary/format/table.hpp"

namespace plenary::format {
namespace {

using reader::GoldRow;
using Stance = reader::Proposal::Stance;

constexpr std::string_view trap_mark = "NOT:";

std::string capitals(std::string text) {
    for (char& c : text) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    }
    return text;
}

// Sets the stance of a row; false when the words are no stance.
bool take_stance(std::string_view words, GoldRow& row) {
    row.trap = words.starts_with(trap_mark);
    if (row.trap)
        words.remove_prefix(trap_mark.size());
    row.stance.reset();
    for (const Stance stance : {Stance::yes, Stance::no, Stance::abstain, Stance::absent,
                                Stance::support, Stance::oppose}) {
        if (words == to_string(stance))
            row.stance = stance;
    }
    return row.stance || (row.trap && words == "any");
}

void take_row(const TypedTable& rows, std::size_t i, ReadGold& out) {
    const std::size_t before = out.problems.size();
    GoldRow row;
    row.where = rows.where(i, "country");
    row.country = rows.text(i, "country");
    row.iso3 = capitals(rows.text(i, "iso3"));
    row.motion = rows.text(i, "motion");
    row.span = rows.text(i, "quoted_span");
    row.note = rows.text(i, "note");
    row.act = rows.text(i, "act");
    if (row.iso3.empty() && row.country.empty()) {
        rows.report(i, "iso3", "empty-cell", "neither country nor iso3 says who is meant",
                    "write the ISO 3166 code of a state, or a word for a set such as SET14");
    }
    const std::string stance = rows.needed(i, "stance");
    if (!stance.empty() && !take_stance(stance, row)) {
        rows.report(i, "stance", "unknown-stance", fmt::format("'{}' is no stance of gold", stance),
                    hint_among(stance, {"yes", "no", "abstain", "absent", "support", "oppose",
                                        "NOT:yes", "NOT:no", "NOT:abstain", "NOT:absent",
                                        "NOT:support", "NOT:oppose", "NOT:any"}));
    }
    std::string file = out.names_files ? rows.needed(i, "file") : "";
    if (out.problems.size() > before)
        return;
    out.rows.push_back(std::move(row));
    out.files.push_back(std::move(file));
}

} // namespace

ReadGold read_gold(const std::filesystem::path& path) {
    const auto bytes = read_file(path);
    if (bytes)
        return parse_gold(*bytes, path.string());
    ReadGold out;
    out.file = path.string();
    out.problems.push_back(bytes.error());
    return out;
}

ReadGold parse_gold(std::string_view bytes, const std::string& file) {
    ReadGold out;
    out.file = file;
    const TypedTable rows(parse_csv(bytes, file, out.problems),
                          {"country", "iso3", "motion", "stance", "quoted_span", "note"},
                          out.problems);
    if (!rows.usable())
        return out;
    out.names_files = rows.has_column("file");
    for (std::size_t i = 0; i < rows.size(); ++i)
        take_row(rows, i, out);
    std::map<std::string, std::set<std::string>> motions;
    for (std::size_t i = 0; i < out.rows.size(); ++i) {
        auto& of_file = motions[out.files[i]];
        of_file.insert(out.rows[i].motion);
        if (of_file.size() != most_gold_motions + 1)
            continue;
        out.problems.push_back(
            {Kind::invalid, "too-many-motions",
             fmt::format("more than {} motions are told apart in one text", most_gold_motions),
             "make 'motion' a short label, the same on all rows of one motion", out.rows[i].where,
             ""});
    }
    if (out.rows.empty() && out.problems.empty()) {
        out.problems.push_back({Kind::invalid, "no-gold", "there is no row of gold in this file",
                                "write one row for each stance and each trap", Where{file, 1, 1},
                                ""});
    }
    return out;
}

} // namespace plenary::format
