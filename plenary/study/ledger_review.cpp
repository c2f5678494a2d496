#include "plenary/study/ledger_review.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "plenary/format/decisions.hpp"
#include "plenary/format/file.hpp"
#include "plenary/review/proposed.hpp"
#include "plenary/study/ledger_decide.hpp"
#include "plenary/study/ledger_propose.hpp"
#include "plenary/text/join.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

namespace fs = std::filesystem;
using ledger::Cells;
using question::Answer;
using question::Array;
using question::Object;
using question::Option;
using review::lacking;
using review::row_of;
using review::says;
using review::text_of;

// Each is a row in the order of the ledger.
std::vector<const ledger::Row*> waiting(const ledger::Rows& rows) {
    return rows.of_table(proposal_table);
}

Object data_of(const Cells& proposal) {
    Object out;
    for (const ledger::Cell& cell : proposal)
        out.emplace_back(cell.name, cell.text);
    Array lacks;
    for (const std::string& name : lacking(proposal, row_of(proposal)))
        lacks.emplace_back(name);
    return {{"proposal", std::move(out)}, {"lacks", std::move(lacks)}};
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

// Whom it is about.
std::string who_of(const Cells& one) {
    if (review::is_same_as(one))
        return text_of(one, "source");
    const std::string who = text_of(one, "who");
    return who.empty() ? text_of(one, "number") + " of a set" : who;
}

// Proposals that stand together in the text and differ only in the member are one item.
void show_groups(const std::vector<const ledger::Row*>& rows, Answer& answer) {
    const auto tail = [](const Cells& one) {
        const std::string lacks = join(lacking(one, row_of(one)), ", ");
        return fmt::format("{}{}: \"{}\" [{}, {}{}]", says(one),
                           lacks.empty() ? "" : fmt::format(" (lacks {})", lacks),
                           text_of(one, "quote"), text_of(one, "source"), text_of(one, "locator"),
                           review::is_same_as(one) ? "; " + text_of(one, "note") : by_model(one));
    };
    std::vector<std::string> who;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Cells& one = rows[i]->now.front()->cells;
        who.push_back(who_of(one));
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
                           {"reader"},
                           {"same_as"}},
                          {}};
    for (const ledger::Row* row : rows) {
        const Cells& one = row->now.front()->cells;
        const auto cell = [&](std::string_view name) { return text_of(one, name); };
        table.rows.push_back({cell("id"), cell("kind"), cell("who"), cell("stance"), cell("act"),
                              cell("motion"), cell("source"), join(lacking(one, row_of(one)), " "),
                              cell("quote"), cell("reader"), cell("same_as")});
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
               "write what waits, as decisions that are still open", false},
        Option{"by", Option::Kind::text, "NAME", "who decides (else the writer)", false}};
}

Reply review_verb(const LedgerRequest& request) {
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
