// What every question answers with: data for programs, blocks of text for people, a table for
// spreadsheets. Nothing here knows how any of the three is printed.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/question/value.hpp"

namespace plenary::question {

struct Column {
    std::string title;
    bool right = false;     // numbers stand to the right
    std::size_t widest = 0; // in text a longer cell is wrapped; 0: it is as wide as it must be
};

struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows; // each as long as columns
};

// One piece of the answer for a person.
struct Block {
    enum class Kind { headline, paragraph, heading, item, table, note };
    Kind kind = Kind::paragraph;
    std::string text;
    Table table;
};

struct Answer {
    Object data;
    std::vector<Block> text;
    std::optional<Table> table;     // what --csv prints; none: there is no table
    std::optional<std::string> raw; // the answer is these bytes, whatever way of printing is asked
    bool condition_holds = true;    // false: exit 1
    bool conflicts_remain = false;  // exit 5
    std::vector<Problem> problems;  // exit code of the gravest; only `check` reports them this way

    void headline(std::string line) {
        text.push_back({Block::Kind::headline, std::move(line), {}});
    }

    void paragraph(std::string line) {
        text.push_back({Block::Kind::paragraph, std::move(line), {}});
    }

    void heading(std::string line) { text.push_back({Block::Kind::heading, std::move(line), {}}); }

    void item(std::string line) { text.push_back({Block::Kind::item, std::move(line), {}}); }

    void note(std::string line) { text.push_back({Block::Kind::note, std::move(line), {}}); }

    void show(Table shown) { text.push_back({Block::Kind::table, "", std::move(shown)}); }
};

} // namespace plenary::question
