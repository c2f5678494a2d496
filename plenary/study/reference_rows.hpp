// The rows of cases/reference.
//
// Index names: W winning coalitions, WM minimal winning coalitions, WS those of the smallest size,
// RBZ swings, BZ normalised Banzhaf, ABZ swings / 2^(n-1), SH Shapley-Shubik, DP Deegan-Packel, PG
// Public Good (Holler), RPG minimal winning coalitions with the member, J Johnston, CP/CI/CC
// Coleman prevent/initiate/act, RA Rae, KB Koenig-Braeuninger, N Nevison, PHT Public Help theta, FT
// Felsenthal's least size; ternary_banzhaf, ternary_shapley_shubik (Felsenthal and Machover 1997)
// and pass_count, the profiles of three choices that pass.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plenary/format/csv.hpp"
#include "plenary/format/file.hpp"

namespace plenary::study {

struct ReferenceRow {
    std::string game;
    std::string index;
    std::string member;
    std::string value;
    std::optional<double> tolerance; // absolute; none in tables.csv
    std::string where;               // file:line
};

// All rows of cases/reference/NAME; empty when the file cannot be read whole.
inline std::vector<ReferenceRow> reference_rows(const std::string& name) {
    const std::string path = "cases/reference/" + name;
    const auto bytes = format::read_file(path);
    if (!bytes)
        return {};
    std::vector<Problem> problems;
    const format::CsvTable table = format::parse_csv(*bytes, path, problems);
    if (!problems.empty())
        return {};
    std::map<std::string, std::size_t> at;
    for (std::size_t i = 0; i < table.header.size(); ++i)
        at[table.header[i].text] = i;
    std::vector<ReferenceRow> out;
    for (const auto& cells : table.rows) {
        ReferenceRow row{cells[at.at("game")].text,
                         cells[at.at("index")].text,
                         cells[at.at("member")].text,
                         cells[at.at("value")].text,
                         std::nullopt,
                         path + ":" + std::to_string(cells.front().line)};
        if (const auto tolerance = at.find("tolerance"); tolerance != at.end())
            row.tolerance = std::stod(cells[tolerance->second].text);
        out.push_back(std::move(row));
    }
    return out;
}

} // namespace plenary::study
