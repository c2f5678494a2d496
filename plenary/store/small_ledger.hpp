// Small ledgers in files, for the tests.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "plenary/disk/scratch_folder.hpp"
#include "plenary/store/store.hpp"

namespace plenary::store {

using Folder = disk::ScratchFolder;

inline ledger::Draft added(std::string table, ledger::Cells cells, std::int64_t second = 0) {
    ledger::Draft out;
    out.recorded = *Instant::from_seconds(1'490'000'000 + second);
    out.act = ledger::Act::add;
    out.table = std::move(table);
    out.cells = std::move(cells);
    return out;
}

inline ledger::Draft statement(const std::string& id, const std::string& motion,
                               const std::string& acted, const std::string& quote = "") {
    return added("statements", {{"id", id},
                                {"who", "HTI"},
                                {"motion", motion},
                                {"stance", "yes"},
                                {"acted", acted},
                                {"known", ""},
                                {"quote", quote}});
}

inline Store opened(const std::filesystem::path& path, Store::Mode mode = Store::Mode::write,
                    const Options& options = {}) {
    auto out = Store::open(path, mode, options);
    if (!out)
        throw std::runtime_error(out.error().code + ": " + out.error().message);
    return std::move(*out);
}

inline Store made(const std::filesystem::path& path, const Options& options = {}) {
    if (const auto done = Store::create(path, {}, {}, options); !done)
        throw std::runtime_error(done.error().code + ": " + done.error().message);
    return opened(path, Store::Mode::write, options);
}

// "a b c": the ids of the rows that are found.
inline std::string ids(Store& store, const Wanted& wanted) {
    std::string out;
    const auto rows = store.rows(wanted);
    if (!rows)
        throw std::runtime_error(rows.error().code + ": " + rows.error().message);
    for (const FoundRow& row : *rows) {
        if (!out.empty())
            out += ' ';
        out += *ledger::find(row.entry.cells, "id");
        if (row.conflict)
            out += '!';
    }
    return out;
}

} // namespace plenary::store
