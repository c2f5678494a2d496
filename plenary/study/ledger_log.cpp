#include "plenary/study/ledger_log.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>

#include <fmt/format.h>

#include "plenary/format/packed.hpp"
#include "plenary/ledger/continuation.hpp"
#include "plenary/ledger/undo.hpp"
#include "plenary/study/ledger_same_source.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

namespace fs = std::filesystem;
using question::Answer;
using question::Array;
using question::Object;
using store::Store;

// A whole number of at least 1, or the usual one.
Result<std::size_t> number_of(const LedgerRequest& request, std::string_view option,
                              std::size_t usual) {
    if (!request.asked.has(option))
        return usual;
    const std::string text = request.asked.text(option);
    std::size_t out = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc() || stop != text.data() + text.size() || out == 0) {
        return fail({Kind::usage, "bad-number", fmt::format("'{}' is not a whole number", text),
                     "write a whole number of at least 1", Where{"--" + std::string(option), 0, 0},
                     ""});
    }
    return out;
}

Reply list_entries(const LedgerRequest& request) {
    const auto last = number_of(request, "last", std::numeric_limits<std::size_t>::max());
    if (!last)
        return refused(last.error());
    const auto recorded_by = recorded_by_of(request);
    if (!recorded_by)
        return refused(recorded_by.error());
    auto store = open_ledger(request, Store::Mode::read);
    if (!store)
        return refused(store.error());
    auto entries = store->entries();
    if (!entries)
        return refused(entries.error());
    ledger::sort_entries(*entries);
    // What an entry without cells speaks of is the row of the entry that it is of.
    std::map<Sha256, std::string> spoken_of;
    for (const ledger::Entry& entry : *entries) {
        if (entry.withheld)
            continue;
        const auto ground = entry.of.empty() ? spoken_of.end() : spoken_of.find(entry.of.front());
        const bool bare = entry.cells.empty() && ground != spoken_of.end();
        spoken_of[entry.hash] = bare ? ground->second : row_name(entry);
    }
    std::erase_if(*entries, [&](const ledger::Entry& entry) {
        return (*recorded_by && entry.recorded > **recorded_by) ||
               (request.asked.has("table") && entry.table != request.asked.text("table"));
    });
    const std::size_t all = entries->size();
    if (all > *last)
        entries->erase(entries->begin(), entries->end() - static_cast<std::ptrdiff_t>(*last));

    Answer answer;
    Array list;
    question::Table table{{{"recorded", false},
                           {"entry", false},
                           {"hash", false},
                           {"act", false},
                           {"row", false},
                           {"reason", false}},
                          {}};
    for (const ledger::Entry& entry : *entries) {
        list.emplace_back(entry_data(entry));
        const std::string hash = to_string(entry.hash).substr(0, 12);
        if (entry.withheld)
            table.rows.push_back({"", entry.name(), hash, "withheld", "", ""});
        else
            table.rows.push_back({to_string(entry.recorded), entry.name(), hash,
                                  std::string(ledger::to_string(entry.act)),
                                  spoken_of.at(entry.hash), entry.reason});
    }
    answer.headline(fmt::format("{} entries", all));
    answer.show(table);
    if (entries->size() < all)
        answer.note(fmt::format("the last {} are shown", entries->size()));
    answer.data = {{"version", version},
                   {"ledger", request.dossier.string()},
                   {"recorded_by",
                    *recorded_by ? question::Value(to_string(**recorded_by)) : question::Value()},
                   {"entries_in_all", static_cast<std::int64_t>(all)},
                   {"entries", std::move(list)}};
    answer.table = std::move(table);
    return {std::move(answer), {}};
}

struct Examined {
    ledger::Verified verified;
    std::vector<ledger::Entry> entries; // in the order in which they came in
    std::size_t snapshots = 0;
    std::vector<Problem> problems;
};

Result<Examined> examine(const LedgerRequest& request) {
    Examined out;
    std::error_code ignored;
    if (fs::is_directory(request.dossier, ignored) && format::is_packed(request.dossier)) {
        format::ReadPacked read = format::read_packed(request.dossier);
        out.problems = std::move(read.problems);
        for (const std::string& name : read.edited) {
            out.problems.push_back({Kind::invalid, "edited-view",
                                    "this view is not as the ledger beside it has it",
                                    "pack the folder to record what was edited, or unpack it anew",
                                    Where{(request.dossier / name).string(), 0, 0}, ""});
        }
        out.verified = std::move(read.verified);
        out.entries = std::move(read.whole.entries);
        out.snapshots = read.whole.snapshots.size();
        return out;
    }
    // Writing opens it where it can, so that what is derived is made anew where it is missing.
    auto store = open_ledger(request, Store::Mode::write);
    if (!store && store.error().kind == Kind::io)
        store = open_ledger(request, Store::Mode::read);
    if (!store)
        return fail(store.error());
    auto checked = store->verify();
    if (!checked)
        return fail(checked.error());
    out.verified = std::move(checked->verified);
    out.entries = std::move(checked->entries);
    out.snapshots = checked->snapshots;
    out.problems = std::move(checked->problems);
    out.problems.insert(out.problems.end(), out.verified.problems.begin(),
                        out.verified.problems.end());
    return out;
}

Reply verify(const LedgerRequest& request) {
    const std::string asked_head = request.asked.text("head");
    const auto head = parse_sha256(asked_head);
    if (!asked_head.empty() && !head) {
        return refused({Kind::usage, "bad-head", fmt::format("'{}' is no head", asked_head),
                        "give the 64 digits that 'plenary log verify' printed",
                        Where{"--head", 0, 0}, ""});
    }
    auto examined = examine(request);
    if (!examined)
        return refused(examined.error());
    if (!examined->problems.empty())
        return {std::nullopt, std::move(examined->problems)};
    std::optional<ledger::Tips> then;
    if (head) {
        then = ledger::with_head(examined->entries, *head);
        if (!then) {
            return refused({Kind::invalid, "head-not-found",
                            "this ledger does not continue the one with that head: entries at the "
                            "end of a chain are missing, or it is another ledger",
                            "compare with a backup", Where{request.dossier.string(), 0, 0}, ""});
        }
    }
    Answer answer;
    Array chains;
    const std::string now = to_string(examined->verified.head);
    answer.headline(fmt::format("all {} entries verify", examined->entries.size()));
    answer.paragraph("head " + now);
    std::int64_t kept = 0;
    for (const auto& [writer, tip] : examined->verified.tips) {
        chains.emplace_back(
            Object{{"writer", writer}, {"number", tip.number}, {"hash", to_string(tip.hash)}});
        answer.item(fmt::format("{}: {} entries, {}", writer, tip.number, to_string(tip.hash)));
    }
    for (const auto& [writer, tip] : then.value_or(ledger::Tips{}))
        kept += tip.number;
    const auto all = static_cast<std::int64_t>(examined->entries.size());
    if (then)
        answer.paragraph(
            fmt::format("it continues the given head, which had {} of the entries", kept));
    if (examined->verified.withheld > 0)
        answer.note(fmt::format("{} entries are withheld; their places in the chains are proved, "
                                "what they say is not here",
                                examined->verified.withheld));
    answer.data = {
        {"version", version},
        {"ledger", request.dossier.string()},
        {"head", now},
        {"entries", all},
        {"withheld", static_cast<std::int64_t>(examined->verified.withheld)},
        {"snapshots", static_cast<std::int64_t>(examined->snapshots)},
        {"chains", std::move(chains)},
        {"continues", then ? question::Value(Object{{"head", asked_head}, {"entries", kept}})
                           : question::Value()}};
    return {std::move(answer), {}};
}

} // namespace

Reply log_verb(const LedgerRequest& request) {
    const std::string action = request.asked.text("action");
    if (action.empty())
        return list_entries(request);
    if (action == "verify")
        return verify(request);
    return refused({Kind::usage, "unknown-action", fmt::format("log cannot '{}'", action),
                    "write 'plenary log' or 'plenary log verify'", Where{"ACTION", 0, 0}, ""});
}

Reply undo_verb(const LedgerRequest& request) {
    return record(
        request,
        [&](const std::vector<ledger::Entry>& entries,
            const ledger::Rows&) -> Result<Store::Drafts> {
            const ledger::Entry* entry = nullptr;
            if (request.asked.has("entry")) {
                const auto found = ledger::find_entry(entries, request.asked.text("entry"));
                if (!found)
                    return fail(found.error());
                entry = *found;
            } else {
                for (const ledger::Entry& one : entries) {
                    if (one.writer == request.writer &&
                        (entry == nullptr || entry->number < one.number))
                        entry = &one;
                }
            }
            if (entry == nullptr) {
                return fail({Kind::not_found, "unknown-entry",
                             fmt::format("{} has recorded nothing here", request.writer),
                             "name yourself with --writer, or the entry: 'plenary log' lists them",
                             Where{request.dossier.string(), 0, 0}, ""});
            }
            auto drafts = undo_whole(entries, entry->hash);
            if (drafts && request.asked.has("reason")) {
                for (ledger::Draft& draft : *drafts)
                    draft.reason += ": " + request.asked.text("reason");
            }
            return drafts;
        });
}

Reply search_verb(const LedgerRequest& request) {
    const auto most = number_of(request, "most", 50);
    if (!most)
        return refused(most.error());
    auto store = open_ledger(request, Store::Mode::read);
    if (!store)
        return refused(store.error());
    auto hits = store->search(request.asked.text("text"), *most + 1);
    if (!hits)
        return refused(hits.error());
    const bool more = hits->size() > *most;
    if (more)
        hits->resize(*most);
    Answer answer;
    Array list;
    question::Table table{{{"row", false}, {"now", false}, {"text", false}}, {}};
    for (const store::Hit& hit : *hits) {
        const std::string row =
            hit.entry ? row_name(*hit.entry) : "snapshot " + to_string(hit.hash).substr(0, 12);
        table.rows.push_back({row, hit.now ? "" : "no longer", hit.excerpt});
        list.emplace_back(Object{
            {"hash", to_string(hit.hash)},
            {"entry", hit.entry ? question::Value(entry_data(*hit.entry)) : question::Value()},
            {"now", hit.now},
            {"excerpt", hit.excerpt}});
    }
    answer.headline(hits->empty() ? "nothing found" : fmt::format("{} found", hits->size()));
    if (!hits->empty())
        answer.show(table);
    if (more)
        answer.note(fmt::format("there is more; the newest {} are shown (--most)", *most));
    answer.data = {{"version", version},
                   {"ledger", request.dossier.string()},
                   {"text", request.asked.text("text")},
                   {"more", more},
                   {"hits", std::move(list)}};
    answer.table = std::move(table);
    return {std::move(answer), {}};
}

} // namespace plenary::study
