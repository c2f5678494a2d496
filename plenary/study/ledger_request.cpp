#include "plenary/study/ledger_request.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/packed.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

namespace fs = std::filesystem;
using question::Answer;
using question::Array;
using question::Object;

std::string shortened(std::string text) {
    constexpr std::size_t most = 60;
    if (text.size() <= most)
        return text;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "...";
}

} // namespace

Result<store::Store> open_ledger(const fs::path& path, const LedgerRequest& request,
                                 store::Store::Mode mode) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
        return fail({Kind::invalid, "not-packed", "this is a folder; it takes a ledger",
                     "make one with 'plenary dossier pack'", Where{path.string(), 0, 0}, ""});
    }
    store::Options options;
    options.waiting = request.waiting;
    return store::Store::open(path, mode, options);
}

Result<store::Store> open_ledger(const LedgerRequest& request, store::Store::Mode mode) {
    if (request.dossier.empty()) {
        return fail({Kind::usage, "no-dossier", "which ledger?",
                     "name its file with --dossier, or set PLENARY_DOSSIER",
                     Where{"--dossier", 0, 0}, ""});
    }
    return open_ledger(request.dossier, request, mode);
}

Result<std::optional<Instant>> recorded_by_of(const LedgerRequest& request) {
    if (!request.asked.has("recorded-by"))
        return std::optional<Instant>();
    const std::string text = request.asked.text("recorded-by");
    if (const auto instant = Instant::parse(text))
        return std::optional(*instant);
    if (const auto day = Day::parse(text))
        return std::optional(Instant::end_of(*day));
    return fail({Kind::usage, "bad-moment", fmt::format("'{}' is neither a day nor a moment", text),
                 "write 2017-03-28 or 2017-03-28T12:00:00Z", Where{"--recorded-by", 0, 0}, ""});
}

Object entry_data(const ledger::Entry& entry) {
    Object out{{"writer", entry.writer},
               {"number", entry.number},
               {"hash", to_string(entry.hash)},
               {"withheld", entry.withheld}};
    if (entry.withheld)
        return out;
    Object cells;
    for (const ledger::Cell& cell : entry.cells)
        cells.emplace_back(cell.name, cell.text);
    Array of;
    for (const Sha256& hash : entry.of)
        of.emplace_back(to_string(hash));
    const std::string* id = ledger::find(entry.cells, "id");
    out.emplace_back("recorded", to_string(entry.recorded));
    out.emplace_back("act", ledger::to_string(entry.act));
    out.emplace_back("table", entry.table);
    out.emplace_back("id", id == nullptr ? question::Value() : question::Value(*id));
    out.emplace_back("cells", std::move(cells));
    out.emplace_back("of", std::move(of));
    out.emplace_back("reason", entry.reason);
    out.emplace_back("by", entry.by);
    return out;
}

std::string row_name(const ledger::Entry& entry) {
    std::string name;
    if (const std::string* id = ledger::find(entry.cells, "id"); id != nullptr && !id->empty())
        name = *id;
    for (const ledger::Cell& cell : entry.cells) {
        if (name.empty() && entry.table != "dossier.toml")
            name = cell.text;
    }
    return name.empty() || entry.table == "dossier.toml" ? entry.table
                                                         : entry.table + " " + shortened(name);
}

Array tell_conflicts(const ledger::Rows& rows, Answer& answer) {
    Array out;
    for (const ledger::Row& row : rows.rows) {
        if (!row.in_conflict())
            continue;
        Array versions;
        std::string names;
        for (const ledger::Entry* entry : row.now) {
            versions.emplace_back(entry_data(*entry));
            names += (names.empty() ? "" : " against ") + entry->name();
        }
        for (const ledger::Entry* entry : row.ended_by) {
            versions.emplace_back(entry_data(*entry));
            names += " against " + entry->name() + " (retracted)";
        }
        if (out.empty())
            answer.heading("Rows in conflict");
        answer.item(fmt::format("{}: {}", row_name(*row.now.front()), names));
        out.emplace_back(Object{{"table", row.table}, {"versions", std::move(versions)}});
    }
    if (!out.empty()) {
        answer.conflicts_remain = true;
        answer.note("settle each with 'plenary statement correct', 'retract' or an edited view");
    }
    return out;
}

Reply tell_recorded(store::Store& store, const fs::path& path,
                    const std::vector<ledger::Entry>& entries) {
    const auto tips = store.tips();
    if (!tips)
        return refused(tips.error());
    Answer answer;
    Array list;
    for (const ledger::Entry& entry : entries) {
        list.emplace_back(entry_data(entry));
        answer.paragraph(fmt::format("{}: {} {}", entry.name(), ledger::to_string(entry.act),
                                     entry.cells.empty() ? entry.table : row_name(entry)));
    }
    answer.data = {{"version", version},
                   {"ledger", path.string()},
                   {"head", to_string(ledger::head_of(*tips))},
                   {"entries", std::move(list)}};
    return {std::move(answer), {}};
}

Result<std::vector<ledger::Entry>> append(store::Store& store, const LedgerRequest& request,
                                          const Make& make) {
    return store.append(request.writer, [&](store::Store& now) -> Result<store::Store::Drafts> {
        const auto entries = now.entries();
        if (!entries)
            return fail(entries.error());
        auto drafts = make(*entries, ledger::rows_at(*entries));
        if (drafts) {
            for (ledger::Draft& draft : *drafts)
                draft.recorded = request.now;
        }
        return drafts;
    });
}

Reply record(const LedgerRequest& request, const Make& make) {
    auto store = open_ledger(request, store::Store::Mode::write);
    if (!store)
        return refused(store.error());
    const auto recorded = append(*store, request, make);
    if (!recorded)
        return refused(recorded.error());
    return tell_recorded(*store, request.dossier, *recorded);
}

} // namespace plenary::study
