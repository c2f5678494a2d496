#include "plenary/study/ledger_rows.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/format/file.hpp"
#include "plenary/format/ledger_views.hpp"
#include "plenary/format/table.hpp"
#include "plenary/study/alike.hpp"
#include "plenary/study/ledger_fault.hpp"
#include "plenary/study/ledger_files.hpp"
#include "plenary/text/nearest.hpp"
#include "plenary/text/utf8.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Object;
using question::Option;
using store::Store;

constexpr std::array source_cells{
    Option{"group", Option::Kind::text, "NAME", "a name for several sources", false},
    Option{"title", Option::Kind::text, "TEXT", "its title", false},
    Option{"outlet", Option::Kind::text, "NAME", "who published it", false},
    Option{"author", Option::Kind::text, "NAME", "who wrote it", false},
    Option{"date", Option::Kind::day, "DAY", "when it was published", false},
    Option{"url", Option::Kind::text, "URL", "where it stands", false},
    Option{"note", Option::Kind::text, "TEXT", "a remark", false},
    Option{"selection", Option::Kind::text, "WHOM",
           "whom it heard: all alike, only supporters, or unknown", false},
    Option{"same_as", Option::Kind::text, "ID", "the source whose text it repeats", false}};

constexpr std::array statement_cells{
    Option{"who", Option::Kind::text, "MEMBER", "a member's code, or the set of an aggregate",
           false},
    Option{"motion", Option::Kind::text, "MOTION", "the motion's id", false},
    Option{"stance", Option::Kind::text, "STANCE", "yes, lean yes, undecided, ...", false},
    Option{"act", Option::Kind::text, "ACT", "vote, signature, speech, reported, ...", false},
    Option{"number", Option::Kind::text, "N", "of an aggregate: how many", false},
    Option{"acted", Option::Kind::day, "DAY", "when it was done or said", false},
    Option{"known", Option::Kind::day, "DAY", "when it became known", false},
    Option{"withdrawn", Option::Kind::day, "DAY", "when it became known that it does not hold",
           false},
    Option{"withdrawn_reason", Option::Kind::text, "TEXT", "why it does not hold", false},
    Option{"source", Option::Kind::text, "ID", "the source's id", false},
    Option{"locator", Option::Kind::text, "TEXT", "where in the source", false},
    Option{"quote", Option::Kind::text, "TEXT", "the exact words", false},
    Option{"note", Option::Kind::text, "TEXT", "a remark", false},
    Option{"rests_on", Option::Kind::text, "ID;...", "what an inference is drawn from", false}};

template <std::size_t size>
std::vector<Option> list_of(const std::array<Option, size>& cells) {
    return {cells.begin(), cells.end()};
}

// The cells that were given as options.
template <std::size_t size>
ledger::Cells given(const question::Asked& asked, const std::array<Option, size>& options) {
    ledger::Cells out;
    for (const Option& option : options) {
        if (asked.has(option.name))
            out.push_back({std::string(option.name), asked.text(option.name)});
    }
    return out;
}

Problem missing(std::string_view what, std::string hint) {
    return {
        Kind::usage, "missing-argument", fmt::format("{} is missing", what), std::move(hint), {},
        ""};
}

Problem unknown(const ledger::Rows& rows, std::string_view table, const std::string& id,
                const std::string& code) {
    std::vector<std::string> known;
    for (const ledger::Row* row : rows.of_table(table)) {
        if (const std::string* text = ledger::find(row->now.front()->cells, "id"))
            known.push_back(*text);
    }
    const std::string hint = did_you_mean(id, known);
    return {Kind::not_found,
            code,
            fmt::format("no row of {} has the id '{}'", table, id),
            hint.empty() ? fmt::format("'plenary log --table {}' lists them", table) : hint,
            {},
            ""};
}

Problem duplicate(std::string_view table, const std::string& id) {
    return {Kind::conflict,
            "duplicate-id",
            fmt::format("a row of {} has the id '{}' already", table, id),
            "choose another id, or correct that row",
            Where{"--id", 0, 0},
            ""};
}

ledger::Draft draft(ledger::Act act, std::string table, ledger::Cells cells, std::vector<Sha256> of,
                    const LedgerRequest& request) {
    ledger::Draft out;
    out.act = act;
    out.table = std::move(table);
    out.cells = std::move(cells);
    out.of = std::move(of);
    out.reason = request.asked.text("reason");
    return out;
}

Result<Store::Drafts> sound(const LedgerRequest& request, ledger::Draft draft) {
    const auto faults = faults_of(request, {{draft.table, draft.cells}});
    if (!faults.front().empty())
        return fail(faults.front().front());
    return Store::Drafts{std::move(draft)};
}

Reply add_statement(const LedgerRequest& request) {
    for (const char* needed : {"who", "motion", "stance", "act", "acted", "source"}) {
        if (!request.asked.has(needed))
            return refused(missing(fmt::format("--{}", needed), "'plenary help statement' lists "
                                                                "the options"));
    }
    return record(
        request,
        [&](const std::vector<ledger::Entry>&, const ledger::Rows& rows) -> Result<Store::Drafts> {
            std::string id = request.asked.text("id");
            if (id.empty())
                id = free_id(ids_in(rows, "statements"), request.asked.text("motion"),
                             request.asked.text("who"));
            if (row_with_id(rows, "statements", id) != nullptr)
                return fail(duplicate("statements", id));
            ledger::Cells cells{{"id", id}};
            for (ledger::Cell& cell : given(request.asked, statement_cells))
                cells.push_back(std::move(cell));
            return sound(request,
                         draft(ledger::Act::add, "statements", std::move(cells), {}, request));
        });
}

// The row with the request's id as it is to be: with these cells changed, or gone.
Reply change_row(const LedgerRequest& request, const std::string& table,
                 const ledger::Cells& changes, bool retracts) {
    return record(
        request,
        [&](const std::vector<ledger::Entry>&, const ledger::Rows& rows) -> Result<Store::Drafts> {
            const std::string id = request.asked.text("id");
            const ledger::Row* row = row_with_id(rows, table, id);
            if (row == nullptr) {
                return fail(unknown(rows, table, id,
                                    table == "sources" ? "unknown-source" : "unknown-statement"));
            }
            if (retracts)
                return Store::Drafts{draft(ledger::Act::retract, table, {}, row->heads, request)};
            ledger::Cells cells = row->now.front()->cells;
            for (const ledger::Cell& change : changes) {
                const auto at = std::find_if(cells.begin(), cells.end(), [&](const auto& cell) {
                    return cell.name == change.name;
                });
                if (at == cells.end())
                    cells.push_back(change);
                else
                    at->text = change.text;
            }
            return sound(request, draft(ledger::Act::supersede, table, std::move(cells), row->heads,
                                        request));
        });
}

Reply change_statement(const LedgerRequest& request, bool retracts) {
    if (!request.asked.has("id"))
        return refused(missing("ID", "name the statement"));
    if (!request.asked.has("reason"))
        return refused(missing("--reason", "say why: it is kept with the change"));
    // What was known until some day is withdrawn from that day on and keeps its row.
    const bool withdrawn = retracts && request.asked.has("known");
    const ledger::Cells changes =
        withdrawn ? ledger::Cells{{"withdrawn", request.asked.text("known")},
                                  {"withdrawn_reason", request.asked.text("reason")}}
                  : given(request.asked, statement_cells);
    if (!retracts && changes.empty())
        return refused(missing("what is to be corrected", "give the cells, as in --stance no"));
    return change_row(request, "statements", changes, retracts && !withdrawn);
}

Reply correct_source(const LedgerRequest& request) {
    if (!request.asked.has("id"))
        return refused(missing("ID", "name the source"));
    if (!request.asked.has("reason"))
        return refused(missing("--reason", "say why: it is kept with the change"));
    const ledger::Cells changes = given(request.asked, source_cells);
    if (changes.empty())
        return refused(missing("what is to be corrected", "give the cells, as in --same_as ID"));
    return change_row(request, "sources", changes, false);
}

// A rough media type, for those who open a snapshot later.
std::string media_type(const std::string& bytes) {
    if (bytes.starts_with("%PDF-"))
        return "application/pdf";
    if (first_invalid_utf8(bytes))
        return "application/octet-stream";
    return bytes.find("<html") != std::string::npos || bytes.find("<HTML") != std::string::npos
               ? "text/html"
               : "text/plain";
}

Reply add_source(const LedgerRequest& request) {
    if (!request.asked.has("id"))
        return refused(missing("ID", "name the source"));
    const std::string id = request.asked.text("id");
    store::Snapshots snapshots;
    if (request.asked.has("snapshot")) {
        auto bytes = format::read_file(request.asked.text("snapshot"));
        if (!bytes)
            return refused(bytes.error());
        snapshots.emplace(sha256(*bytes), std::move(*bytes));
    }
    auto store = open_ledger(request, Store::Mode::write);
    if (!store)
        return refused(store.error());
    const auto recorded = store->append(
        request.writer,
        [&](Store& now) -> Result<Store::Drafts> {
            const auto entries = now.entries();
            if (!entries)
                return fail(entries.error());
            const ledger::Rows rows = ledger::rows_at(*entries);
            if (row_with_id(rows, "sources", id) != nullptr)
                return fail(duplicate("sources", id));
            ledger::Cells cells{{"id", id}};
            for (ledger::Cell& cell : given(request.asked, source_cells))
                cells.push_back(std::move(cell));
            if (request.asked.has("confidential"))
                cells.push_back({"confidential", "yes"});
            Store::Drafts out;
            for (const auto& [hash, bytes] : snapshots) {
                cells.push_back({"snapshot", to_string(hash)});
                const auto have = now.snapshot(hash);
                if (!have)
                    return fail(have.error());
                if (*have)
                    continue;
                out.push_back(draft(ledger::Act::add, "snapshots",
                                    {{"hash", to_string(hash)},
                                     {"size", std::to_string(bytes.size())},
                                     {"type", media_type(bytes)}},
                                    {}, request));
            }
            auto sources =
                sound(request, draft(ledger::Act::add, "sources", std::move(cells), {}, request));
            if (!sources)
                return fail(sources.error());
            out.push_back(std::move(sources->front()));
            for (ledger::Draft& one : out)
                one.recorded = request.now;
            return out;
        },
        snapshots);
    if (!recorded)
        return refused(recorded.error());
    Reply reply = tell_recorded(*store, request.dossier, *recorded);
    if (snapshots.empty() || !reply.answer)
        return reply;
    const auto entries = store->entries();
    if (!entries)
        return refused(entries.error());
    const auto alike = alike_sources(*store, ledger::rows_at(*entries), id);
    if (!alike)
        return refused(alike.error());
    tell_alike(*alike, AlikeNext::propose, *reply.answer);
    return reply;
}

// The table of sources of a folder or a ledger.
Result<format::CsvTable> sources_of(const LedgerRequest& request) {
    if (request.dossier.empty()) {
        return fail({Kind::usage, "no-dossier", "which dossier?",
                     "name it with --dossier, or set PLENARY_DOSSIER", Where{"--dossier", 0, 0},
                     ""});
    }
    std::unique_ptr<format::DossierFiles> files;
    if (Store::is_ledger(request.dossier)) {
        auto opened = LedgerFiles::open(request.dossier, {});
        if (!opened)
            return fail(opened.error());
        files = std::move(*opened);
    } else {
        files = std::make_unique<format::FolderFiles>(request.dossier);
    }
    if (auto gone = files->missing())
        return fail(std::move(*gone));
    std::vector<Problem> problems;
    auto table = files->table("sources.csv", problems);
    if (!problems.empty())
        return fail(problems.front());
    return std::move(*table);
}

Object cells_data(const ledger::Cells& cells) {
    Object out;
    for (const ledger::Cell& cell : cells)
        out.emplace_back(cell.name, cell.text);
    return out;
}

Reply list_sources(const LedgerRequest& request) {
    const auto sources = sources_of(request);
    if (!sources)
        return refused(sources.error());
    Answer answer;
    Array list;
    question::Table table{{{"id", false}, {"outlet", false}, {"date", false}, {"title", false}},
                          {}};
    for (std::size_t i = 0; i < sources->rows.size(); ++i) {
        const ledger::Cells cells = format::cells_of(*sources, i);
        const auto cell = [&](std::string_view name) {
            const std::string* text = ledger::find(cells, name);
            return text == nullptr ? "" : *text;
        };
        table.rows.push_back({cell("id"), cell("outlet"), cell("date"), cell("title")});
        list.emplace_back(cells_data(cells));
    }
    answer.headline(fmt::format("{} sources", sources->rows.size()));
    answer.show(table);
    answer.data = {
        {"version", version}, {"dossier", request.dossier.string()}, {"sources", std::move(list)}};
    answer.table = std::move(table);
    return {std::move(answer), {}};
}

Reply show_source(const LedgerRequest& request) {
    if (!request.asked.has("id"))
        return refused(missing("ID", "'plenary source list' lists them"));
    const auto sources = sources_of(request);
    if (!sources)
        return refused(sources.error());
    const std::string id = request.asked.text("id");
    std::vector<std::string> known;
    for (std::size_t i = 0; i < sources->rows.size(); ++i) {
        const ledger::Cells cells = format::cells_of(*sources, i);
        const std::string* text = ledger::find(cells, "id");
        known.push_back(text == nullptr ? "" : format::trimmed(*text));
        if (known.back() != id)
            continue;
        Answer answer;
        answer.headline(id);
        for (const ledger::Cell& cell : cells) {
            if (!cell.text.empty() && cell.name != "id")
                answer.item(cell.name + ": " + cell.text);
        }
        answer.data = {{"version", version},
                       {"dossier", request.dossier.string()},
                       {"source", cells_data(cells)}};
        return {std::move(answer), {}};
    }
    const std::string hint = did_you_mean(id, known);
    return refused({Kind::not_found, "unknown-source", fmt::format("no source is called '{}'", id),
                    hint.empty() ? "'plenary source list' lists them" : hint, Where{"ID", 0, 0},
                    ""});
}

} // namespace

std::vector<Option> source_options() { return list_of(source_cells); }

std::vector<Option> statement_options() { return list_of(statement_cells); }

Reply source_verb(const LedgerRequest& request) {
    const std::string action = request.asked.text("action");
    if (action == "add")
        return add_source(request);
    if (action == "correct")
        return correct_source(request);
    if (action == "list")
        return list_sources(request);
    if (action == "show")
        return show_source(request);
    return refused({Kind::usage, "unknown-action", fmt::format("source cannot '{}'", action),
                    "write add, correct, list or show", Where{"ACTION", 0, 0}, ""});
}

Reply statement_verb(const LedgerRequest& request) {
    const std::string action = request.asked.text("action");
    if (action == "add")
        return add_statement(request);
    if (action == "retract" || action == "correct")
        return change_statement(request, action == "retract");
    return refused({Kind::usage, "unknown-action", fmt::format("statement cannot '{}'", action),
                    "write add, retract or correct", Where{"ACTION", 0, 0}, ""});
}

} // namespace plenary::study
