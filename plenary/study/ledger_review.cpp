#include "plenary/study/ledger_review.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <span>

#include <fmt/format.h>

#include "plenary/format/decisions.hpp"
#include "plenary/format/file.hpp"
#include "plenary/study/ledger_fault.hpp"
#include "plenary/study/ledger_propose.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

namespace fs = std::filesystem;
using ledger::Act;
using ledger::Cells;
using question::Answer;
using question::Array;
using question::Object;
using question::Option;

// What becomes of a kind of proposal: the table of the new row, its cells in order, those it cannot
// be without, and those that a person may say.
struct Becomes {
    std::string table;
    std::vector<std::string> cells;
    std::vector<std::string> needed;
    std::vector<std::string> may;
};

const Becomes& becomes(const std::string& kind) {
    static const std::map<std::string, Becomes> all{
        {"stance",
         {"statements",
          {"id", "who", "motion", "stance", "act", "number", "acted", "known", "source", "locator",
           "quote", "note"},
          {"who", "motion", "stance", "act", "acted"},
          {"who", "motion", "stance", "act", "number", "acted", "known", "note"}}},
        {"pressure",
         {"pressure",
          {"id", "who", "on", "kind", "what", "acted", "known", "source", "locator", "note"},
          {"who", "on", "kind", "what", "acted"},
          {"who", "on", "kind", "what", "acted", "known", "note"}}},
        {"note", {}}};
    const auto found = all.find(kind);
    return found == all.end() ? all.at("note") : found->second;
}

std::string text_of(const Cells& cells, std::string_view name) {
    const std::string* text = ledger::find(cells, name);
    return text == nullptr ? "" : *text;
}

void put(Cells& cells, const std::string& name, const std::string& text) {
    const auto at = std::find_if(cells.begin(), cells.end(),
                                 [&](const ledger::Cell& cell) { return cell.name == name; });
    if (at == cells.end())
        cells.push_back({name, text});
    else
        at->text = text;
}

// How it was read, for whoever asks why.
std::string remark(const Cells& proposal) {
    const std::string note = text_of(proposal, "note");
    const std::string reader = text_of(proposal, "reader");
    return fmt::format("read from the source{}{} ({}, {}){}{}", reader.empty() ? "" : " by ",
                       reader, text_of(proposal, "basis"), text_of(proposal, "grade"),
                       note.empty() ? "" : "; ", note);
}

// The cells of the row that an accepted proposal begins, but its id.
Cells row_of(const Cells& proposal) {
    const std::string kind = text_of(proposal, "kind");
    Cells out;
    for (const std::string& name : becomes(kind).cells) {
        std::string text = text_of(proposal, name);
        if (name == "note")
            text = remark(proposal);
        if (kind == "pressure") {
            // The member of the proposal is the one that is pressed; nobody has said by whom.
            if (name == "who" || name == "kind")
                text.clear();
            else if (name == "on")
                text = text_of(proposal, "who");
            else if (name == "what")
                text = text_of(proposal, "quote");
        }
        out.push_back({name, text});
    }
    return out;
}

std::vector<std::string> lacking(const Cells& proposal, const Cells& row) {
    std::vector<std::string> out;
    for (const std::string& name : becomes(text_of(proposal, "kind")).needed) {
        if (text_of(row, name).empty())
            out.push_back(name);
    }
    return out;
}

// Each is a row in the order of the ledger.
std::vector<const ledger::Row*> waiting(const ledger::Rows& rows) {
    return rows.of_table(proposal_table);
}

// ---------------------------------------------------------------- showing

Object data_of(const Cells& proposal) {
    Object out;
    for (const ledger::Cell& cell : proposal)
        out.emplace_back(cell.name, cell.text);
    Array lacks;
    for (const std::string& name : lacking(proposal, row_of(proposal)))
        lacks.emplace_back(name);
    return {{"proposal", std::move(out)}, {"lacks", std::move(lacks)}};
}

// "yes (signature) on declaration", "pressure", "note".
std::string says(const Cells& one) {
    if (text_of(one, "stance").empty())
        return text_of(one, "kind");
    std::string motion = text_of(one, "motion");
    const std::string heard = text_of(one, "heard");
    if (motion.empty())
        motion = heard.empty() ? "no motion that could be told" : fmt::format("'{}'", heard);
    return fmt::format("{} ({}) on {}", text_of(one, "stance"), text_of(one, "act"), motion);
}

// "; model NAME; the reader's own rules agree": of what a model proposes.
std::string by_model(const Cells& one) {
    const std::string reader = text_of(one, "reader");
    if (reader.empty())
        return "";
    const std::string note = text_of(one, "note");
    return fmt::format("; {}{}{}", reader.substr(0, reader.rfind(", prompt ")),
                       note.empty() ? "" : "; ", note);
}

// Proposals that stand together in the text and differ only in the member are one item.
void show_groups(const std::vector<const ledger::Row*>& rows, Answer& answer) {
    const auto tail = [](const Cells& one) {
        const std::string lacks = join(lacking(one, row_of(one)), ", ");
        return fmt::format("{}{}: \"{}\" [{}, {}{}]", says(one),
                           lacks.empty() ? "" : fmt::format(" (lacks {})", lacks),
                           text_of(one, "quote"), text_of(one, "source"), text_of(one, "locator"),
                           by_model(one));
    };
    std::vector<std::string> who;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Cells& one = rows[i]->now.front()->cells;
        who.push_back(text_of(one, "who").empty() ? text_of(one, "number") + " of a set"
                                                  : text_of(one, "who"));
        if (i + 1 < rows.size() && tail(rows[i + 1]->now.front()->cells) == tail(one))
            continue;
        answer.item(fmt::format("{}: {}", join(who, " "), tail(one)));
        who.clear();
    }
}

Answer show(const std::vector<const ledger::Row*>& rows, const fs::path& path) {
    Answer answer;
    Array list;
    question::Table table{{{"id"},
                           {"kind"},
                           {"who"},
                           {"stance"},
                           {"act"},
                           {"motion"},
                           {"source"},
                           {"lacks"},
                           {"words"},
                           {"reader"}},
                          {}};
    for (const ledger::Row* row : rows) {
        const Cells& one = row->now.front()->cells;
        const auto cell = [&](std::string_view name) { return text_of(one, name); };
        table.rows.push_back({cell("id"), cell("kind"), cell("who"), cell("stance"), cell("act"),
                              cell("motion"), cell("source"), join(lacking(one, row_of(one)), " "),
                              cell("quote"), cell("reader")});
        list.emplace_back(data_of(one));
    }
    answer.headline(rows.empty()
                        ? "No proposal waits"
                        : fmt::format("{} proposal{} wait{}", rows.size(),
                                      rows.size() == 1 ? "" : "s", rows.size() == 1 ? "s" : ""));
    if (!rows.empty()) {
        answer.paragraph("None of them counts until a person accepts it.");
        show_groups(rows, answer);
    }
    answer.data = {{"version", version}, {"ledger", path.string()}, {"waiting", std::move(list)}};
    answer.table = std::move(table);
    return answer;
}

// The proposals as decisions that are open. Never over a file, which may hold decisions.
Result<std::monostate> write_open(const std::vector<const ledger::Row*>& rows,
                                  const fs::path& path) {
    if (fs::exists(path)) {
        return fail({Kind::invalid,
                     "exists",
                     "there is such a file already, perhaps with decisions",
                     "choose another name",
                     {path.string(), 0, 0},
                     ""});
    }
    std::string out;
    for (const ledger::Row* row : rows) {
        const Cells& one = row->now.front()->cells;
        Cells shown;
        for (const ledger::Cell& cell : one) {
            if (cell.name != "id")
                shown.push_back(cell);
        }
        shown.push_back({"lacks", join(lacking(one, row_of(one)), " ")});
        out += format::open_decision(text_of(one, "id"), shown);
    }
    auto written = format::write_file(path, out);
    if (!written) {
        Problem problem = written.error();
        problem.hint = "choose another path with --write";
        return fail(std::move(problem));
    }
    return written;
}

// ---------------------------------------------------------------- deciding

Problem at_line(const format::Decision& decision, Kind kind, std::string code, std::string message,
                std::string hint) {
    return {kind, std::move(code), std::move(message), std::move(hint), decision.where, ""};
}

// Whether a proposal of this id was ever decided on.
bool ended(const std::vector<ledger::Entry>& entries, const std::string& id) {
    return std::any_of(entries.begin(), entries.end(), [&](const ledger::Entry& entry) {
        return entry.table == proposal_table && text_of(entry.cells, "id") == id;
    });
}

class Deciding {
public:
    Deciding(const LedgerRequest& request, const std::vector<ledger::Entry>& entries,
             const ledger::Rows& rows)
        : request_(request), entries_(entries), rows_(rows) {
        for (const char* table : {"statements", "pressure"})
            taken_.emplace(table, ids_in(rows, table));
    }

    Result<ledger::Draft> draft_of(const format::Decision& decision) {
        const ledger::Row* row = row_with_id(rows_, proposal_table, decision.proposal);
        if (row == nullptr)
            return fail(no_proposal(decision));
        const Cells& proposal = row->now.front()->cells;
        ledger::Draft out;
        out.recorded = request_.now;
        out.act = decision.accepts ? Act::accept : Act::reject;
        out.table = proposal_table;
        out.of = row->heads;
        out.reason = decision.reason;
        out.by = decision.by.empty() ? request_.writer : decision.by;
        const Becomes& into = becomes(text_of(proposal, "kind"));
        if (!decision.accepts || into.table.empty()) {
            if (!decision.cells.empty()) {
                return fail(at_line(decision, Kind::invalid, "unknown-cell",
                                    "an accepted note makes no row, so it has no cells",
                                    "leave the cells out, or add a statement by hand"));
            }
            return out;
        }
        auto cells = accepted(decision, proposal, into);
        if (!cells)
            return fail(cells.error());
        out.table = into.table;
        out.cells = std::move(*cells);
        return out;
    }

private:
    Problem no_proposal(const format::Decision& decision) const {
        if (ended(entries_, decision.proposal)) {
            return at_line(decision, Kind::conflict, "already-decided",
                           fmt::format("'{}' was decided on before", decision.proposal),
                           "take this line out; 'plenary undo' takes a decision back");
        }
        const std::set<std::string> ids = ids_in(rows_, proposal_table);
        const std::string near = did_you_mean(decision.proposal, {ids.begin(), ids.end()});
        return at_line(decision, Kind::not_found, "unknown-proposal",
                       fmt::format("no proposal is called '{}'", decision.proposal),
                       near.empty() ? "'plenary review' lists them" : near);
    }

    Result<Cells> accepted(const format::Decision& decision, const Cells& proposal,
                           const Becomes& into) {
        Cells cells = row_of(proposal);
        for (const ledger::Cell& said : decision.cells) {
            if (std::find(into.may.begin(), into.may.end(), said.name) == into.may.end()) {
                const std::string near = did_you_mean(said.name, into.may);
                return fail(
                    at_line(decision, Kind::invalid, "unknown-cell",
                            fmt::format("'{}' is no cell that a decision may say", said.name),
                            near.empty() ? "these may be said: " + join(into.may, ", ") : near));
            }
            put(cells, said.name, said.text);
        }
        if (const auto lacks = lacking(proposal, cells); !lacks.empty()) {
            return fail(at_line(decision, Kind::invalid, "cell-missing",
                                fmt::format("'{}' cannot be accepted without: {}",
                                            decision.proposal, join(lacks, ", ")),
                                fmt::format(R"(say it, as in "cells":{{"{}":"..."}}, or reject it)",
                                            lacks.front())));
        }
        std::set<std::string>& taken = taken_.at(into.table);
        const bool statement = into.table == "statements";
        const std::string id = free_id(taken, statement ? text_of(cells, "motion") : "pressure",
                                       text_of(cells, statement ? "who" : "on"));
        taken.insert(id);
        put(cells, "id", id);
        return cells;
    }

    const LedgerRequest& request_;
    const std::vector<ledger::Entry>& entries_;
    const ledger::Rows& rows_;
    std::map<std::string, std::set<std::string>> taken_;
};

// The entries of decisions, and what is wrong with them, in the order of the lines.
store::Store::Drafts drafts_of(const LedgerRequest& request,
                               const std::vector<format::Decision>& decisions,
                               const std::vector<ledger::Entry>& entries, const ledger::Rows& rows,
                               std::vector<Problem>& problems) {
    Deciding deciding(request, entries, rows);
    store::Store::Drafts out;
    std::vector<NewRow> made;
    std::vector<std::pair<std::size_t, Problem>> wrong; // by decision
    std::vector<std::size_t> of_row;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        auto draft = deciding.draft_of(decisions[i]);
        if (!draft) {
            wrong.emplace_back(i, draft.error());
            continue;
        }
        if (!draft->cells.empty()) {
            made.push_back({draft->table, draft->cells});
            of_row.push_back(i);
        }
        out.push_back(std::move(*draft));
    }
    const auto faults = faults_of(request, made);
    for (std::size_t row = 0; row < faults.size(); ++row) {
        for (Problem problem : faults[row]) {
            problem.where = decisions[of_row[row]].where;
            wrong.emplace_back(of_row[row], std::move(problem));
        }
    }
    std::stable_sort(wrong.begin(), wrong.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [i, problem] : wrong)
        problems.push_back(std::move(problem));
    return out;
}

Reply decide(const LedgerRequest& request) {
    const std::string file = request.asked.text("accept");
    const auto bytes = format::read_file(file);
    if (!bytes)
        return refused(bytes.error());
    const format::ReadDecisions read = format::parse_decisions(*bytes, file);
    if (!read.problems.empty())
        return {std::nullopt, read.problems};
    // Every line at fault is told at once: a reviewer mends a long list in one go.
    std::vector<Problem> problems;
    Reply reply = record(request,
                         [&](const std::vector<ledger::Entry>& entries,
                             const ledger::Rows& rows) -> Result<store::Store::Drafts> {
                             auto drafts =
                                 drafts_of(request, read.decisions, entries, rows, problems);
                             if (!problems.empty())
                                 return fail(problems.front());
                             return drafts;
                         });
    if (!reply.answer)
        return problems.empty() ? std::move(reply) : Reply{std::nullopt, std::move(problems)};
    const auto accepted = static_cast<std::size_t>(
        std::count_if(read.decisions.begin(), read.decisions.end(),
                      [](const format::Decision& one) { return one.accepts; }));
    reply.answer->text.clear();
    reply.answer->headline(fmt::format("{} accepted, {} rejected, {} left open in {}", accepted,
                                       read.decisions.size() - accepted, read.open, file));
    return reply;
}

} // namespace

std::vector<Option> review_options() {
    return {
        Option{"ledger", Option::Kind::positional, "LEDGER", "the ledger (else --dossier's)",
               false},
        Option{"accept", Option::Kind::text, "FILE.jsonl", "record what was decided there", false},
        Option{"write", Option::Kind::text, "FILE.jsonl",
               "write what waits, as decisions that are still open", false}};
}

Reply review_verb(const LedgerRequest& given) {
    LedgerRequest request = given;
    if (request.asked.has("ledger"))
        request.dossier = request.asked.text("ledger");
    if (request.asked.has("accept") && request.asked.has("write")) {
        return refused({Kind::usage,
                        "missing-argument",
                        "--accept reads decisions, --write writes open ones",
                        "give one of them",
                        {"--write", 0, 0},
                        ""});
    }
    if (request.asked.has("accept"))
        return decide(request);
    auto store = open_ledger(request, store::Store::Mode::read);
    if (!store)
        return refused(store.error());
    const auto entries = store->entries();
    if (!entries)
        return refused(entries.error());
    const ledger::Rows all = ledger::rows_at(*entries);
    const std::vector<const ledger::Row*> rows = waiting(all);
    Answer answer = show(rows, request.dossier);
    if (request.asked.has("write")) {
        const fs::path path = request.asked.text("write");
        if (const auto written = write_open(rows, path); !written)
            return refused(written.error());
        answer.text.clear();
        answer.headline(fmt::format("{} open decision{} in {}", rows.size(),
                                    rows.size() == 1 ? "" : "s", path.string()));
        answer.note("Write accept or reject into each line, with cells where something is to be "
                    "said otherwise; then 'plenary review --accept'.");
    }
    return {std::move(answer), {}};
}

} // namespace plenary::study
