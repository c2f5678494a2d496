#include "plenary/study/ledger_pack.hpp"

#include <fmt/format.h>

#include "plenary/format/dossier.hpp"
#include "plenary/format/import_folder.hpp"
#include "plenary/format/packed.hpp"
#include "plenary/ledger/redact.hpp"
#include "plenary/text/join.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

namespace fs = std::filesystem;
using format::WholeLedger;
using question::Answer;
using question::Array;
using question::Object;
using store::Store;

Array texts(const std::vector<std::string>& list) {
    Array out;
    for (const std::string& one : list)
        out.emplace_back(one);
    return out;
}

std::int64_t whole(std::size_t number) { return static_cast<std::int64_t>(number); }

// What another ledger holds, read and verified.
struct Other {
    WholeLedger whole;
    std::vector<std::string> edited;
    std::vector<ledger::Draft> edits;
    std::vector<std::string> left_out;
    std::vector<Problem> problems;
    std::vector<Problem> neutralised; // cells that were made for spreadsheets
};

Other read_folder(const fs::path& folder) {
    format::ReadPacked read = format::read_packed(folder);
    return {std::move(read.whole),    std::move(read.edited),   std::move(read.edits),
            std::move(read.left_out), std::move(read.problems), std::move(read.neutralised)};
}

Other read_file(const fs::path& path, const LedgerRequest& request) {
    Other out;
    auto store = open_ledger(path, request, Store::Mode::read);
    if (!store) {
        out.problems.push_back(store.error());
        return out;
    }
    auto checked = store->verify();
    auto snapshots = store->snapshots();
    if (!checked || !snapshots) {
        out.problems.push_back(!checked ? checked.error() : snapshots.error());
        return out;
    }
    out.problems = checked->problems;
    out.problems.insert(out.problems.end(), checked->verified.problems.begin(),
                        checked->verified.problems.end());
    out.whole = {std::move(checked->entries), std::move(*snapshots)};
    return out;
}

// After entries came into a ledger: what it holds now, and what is in conflict.
Reply tell_taken(Store& store, const fs::path& path, Store::Taken taken, Object more) {
    const auto tips = store.tips();
    const auto conflicts = store.has_conflicts();
    if (!tips || !conflicts)
        return refused(!tips ? tips.error() : conflicts.error());
    std::int64_t in_all = 0;
    for (const auto& [writer, tip] : *tips)
        in_all += tip.number;
    std::vector<ledger::Entry> entries; // all of them only where they must be told apart
    if (*conflicts) {
        auto all = store.entries();
        if (!all)
            return refused(all.error());
        entries = std::move(*all);
    }
    Answer answer;
    const std::string head = to_string(ledger::head_of(*tips));
    answer.headline(
        fmt::format("{}: {} new entries, {} in all", path.string(), taken.entries, in_all));
    answer.data = {{"version", version},
                   {"ledger", path.string()},
                   {"head", head},
                   {"entries", in_all},
                   {"new_entries", whole(taken.entries)},
                   {"new_snapshots", whole(taken.snapshots)}};
    for (auto& field : more)
        answer.data.push_back(std::move(field));
    answer.paragraph("head " + head);
    answer.data.emplace_back("conflicts", tell_conflicts(ledger::rows_at(entries), answer));
    return {std::move(answer), {}};
}

// Makes the ledger if it is not there, then takes the entries in and writes the edits.
Reply take_into(const fs::path& path, Other other, const LedgerRequest& request) {
    std::error_code ignored;
    const bool is_new = !fs::exists(fs::symlink_status(path, ignored));
    Store::Taken taken;
    if (is_new) {
        // The edits go in with the rest, so that the file is there whole or not at all.
        ledger::Tips tips = ledger::tips_of(other.whole.entries);
        taken = {other.whole.entries.size() + other.edits.size(), other.whole.snapshots.size(), {}};
        for (ledger::Draft& draft : other.edits) {
            draft.recorded = request.now;
            const auto tip = tips.find(request.writer);
            auto entry = ledger::append(
                request.writer, tip == tips.end() ? std::nullopt : std::optional(tip->second),
                std::move(draft));
            if (!entry)
                return refused(entry.error());
            tips[request.writer] = {entry->number, entry->hash, entry->recorded};
            other.whole.entries.push_back(std::move(*entry));
        }
        const auto made = Store::create(path, other.whole.entries, other.whole.snapshots);
        if (!made)
            return refused(made.error());
    }
    auto store = open_ledger(path, request, Store::Mode::write);
    if (!store)
        return refused(store.error());
    if (!is_new) {
        auto done = store->take(other.whole.entries, other.whole.snapshots);
        if (!done)
            return refused(done.error());
        if (!done->problems.empty())
            return {std::nullopt, std::move(done->problems)};
        taken = std::move(*done);
        if (!other.edits.empty()) {
            for (ledger::Draft& draft : other.edits)
                draft.recorded = request.now;
            const auto written = store->append(request.writer, other.edits);
            if (!written)
                return refused(written.error());
            taken.entries += written->size();
        }
    }
    Reply reply = tell_taken(*store, path, std::move(taken),
                             {{"created", is_new},
                              {"edited", texts(other.edited)},
                              {"left_out", texts(other.left_out)}});
    if (reply.answer && !other.edited.empty())
        reply.answer->note("edited by hand and recorded as " + request.writer + ": " +
                           join(other.edited, ", "));
    if (reply.answer && !other.left_out.empty())
        reply.answer->note("not part of the ledger: " + join(other.left_out, ", "));
    return reply;
}

Reply pack(const fs::path& from, const fs::path& to, const LedgerRequest& request) {
    Other other;
    if (format::is_packed(from)) {
        other = read_folder(from);
        if (other.problems.empty() && !other.edited.empty() && !request.writer_named) {
            return refused(
                {Kind::usage, "edited-views",
                 fmt::format("edited by hand: {}; who did it?", join(other.edited, ", ")),
                 "name yourself with --writer, or set PLENARY_WRITER", Where{from.string(), 0, 0},
                 ""});
        }
    } else {
        format::Imported imported = format::import_folder(from);
        std::error_code ignored;
        if (imported.problems.empty() && fs::exists(fs::symlink_status(to, ignored))) {
            return refused({Kind::invalid, "exists",
                            "this exists already, and a bare folder becomes a new ledger",
                            "choose a new name; to bring edits into a ledger, edit the folder that "
                            "'plenary dossier unpack' writes",
                            Where{to.string(), 0, 0}, ""});
        }
        other.edits = std::move(imported.drafts);
        other.whole.snapshots = std::move(imported.snapshots);
        other.left_out = std::move(imported.left_out);
        other.problems = std::move(imported.problems);
        other.neutralised = std::move(imported.neutralised);
    }
    if (!request.asked.has("keep-apostrophes"))
        other.problems.insert(other.problems.end(), other.neutralised.begin(),
                              other.neutralised.end());
    if (!other.problems.empty())
        return {std::nullopt, std::move(other.problems)};
    return take_into(to, std::move(other), request);
}

Reply merge(const fs::path& from, const fs::path& to, const LedgerRequest& request) {
    std::error_code ignored;
    const bool folder = fs::is_directory(from, ignored);
    if (folder && !format::is_packed(from)) {
        return refused({Kind::invalid, "not-packed", "this folder holds no ledger",
                        "merge takes a ledger or what 'plenary dossier unpack' wrote",
                        Where{from.string(), 0, 0}, ""});
    }
    Other other = folder ? read_folder(from) : read_file(from, request);
    if (!other.problems.empty())
        return {std::nullopt, std::move(other.problems)};
    if (!other.edited.empty()) {
        return refused({Kind::invalid, "edited-views",
                        "edited by hand: " + join(other.edited, ", "),
                        "pack the folder first, so that its edits have a writer",
                        Where{from.string(), 0, 0}, ""});
    }
    auto store = open_ledger(to, request, Store::Mode::write);
    if (!store)
        return refused(store.error());
    auto taken = store->take(other.whole.entries, other.whole.snapshots);
    if (!taken)
        return refused(taken.error());
    if (!taken->problems.empty())
        return {std::nullopt, std::move(taken->problems)};
    return tell_taken(*store, to, std::move(*taken), {});
}

// What had been recorded by then: a front of every chain, and the snapshots it names.
void keep_recorded_by(WholeLedger& whole, Instant then) {
    std::erase_if(whole.entries, [&](const ledger::Entry& entry) {
        return entry.withheld || entry.recorded > then;
    });
    store::Snapshots kept;
    for (const Sha256& hash : format::recorded_snapshots(whole.entries)) {
        if (auto found = whole.snapshots.extract(hash))
            kept.insert(std::move(found));
    }
    whole.snapshots = std::move(kept);
}

Reply unpack(const fs::path& from, const fs::path& to, const LedgerRequest& request) {
    const auto recorded_by = recorded_by_of(request);
    if (!recorded_by)
        return refused(recorded_by.error());
    Other other;
    Answer answer;
    std::vector<Problem> lost;
    const bool salvages = request.asked.has("salvage");
    if (salvages) {
        auto saved = Store::salvage(from);
        if (!saved)
            return refused(saved.error());
        other.whole = {std::move(saved->entries), std::move(saved->snapshots)};
        lost = std::move(saved->problems);
        for (const Sha256& hash : format::recorded_snapshots(other.whole.entries)) {
            if (!other.whole.snapshots.contains(hash)) {
                lost.push_back({Kind::invalid, "missing-snapshot",
                                "the snapshot " + to_string(hash) + " is lost",
                                "take it from a backup", Where{from.string(), 0, 0}, ""});
            }
        }
    } else {
        other = read_file(from, request);
        if (!other.problems.empty())
            return {std::nullopt, std::move(other.problems)};
    }
    if (*recorded_by)
        keep_recorded_by(other.whole, **recorded_by);
    ledger::Redacted redacted;
    if (request.asked.has("redact")) {
        redacted = ledger::redact(other.whole.entries);
        if (!redacted.problems.empty())
            return {std::nullopt, std::move(redacted.problems)};
        other.whole.entries = std::move(redacted.entries);
        for (const Sha256& hash : redacted.snapshots)
            other.whole.snapshots.erase(hash);
    } else {
        ledger::sort_entries(other.whole.entries);
    }
    const bool neutralises = request.asked.has("neutralise");
    if (const auto written = format::write_packed(
            to, other.whole, neutralises ? format::CsvCells::neutralised : format::CsvCells::plain);
        !written)
        return refused(written.error());
    const std::string head = to_string(ledger::head_of(ledger::tips_of(other.whole.entries)));
    answer.headline(fmt::format("{} entries and {} snapshots written to {}",
                                other.whole.entries.size(), other.whole.snapshots.size(),
                                to.string()));
    answer.paragraph("head " + head);
    if (neutralises)
        answer.note("the views are for spreadsheets and not for 'plenary dossier pack'");
    answer.data = {{"version", version},
                   {"ledger", from.string()},
                   {"out", to.string()},
                   {"recorded_by",
                    *recorded_by ? question::Value(to_string(**recorded_by)) : question::Value()},
                   {"head", head},
                   {"neutralised", neutralises},
                   {"entries", whole(other.whole.entries.size())},
                   {"snapshots", whole(other.whole.snapshots.size())},
                   {"redacted", Object{{"sources", whole(redacted.sources)},
                                       {"entries", whole(redacted.withheld)}}},
                   {"conflicts", tell_conflicts(ledger::rows_at(other.whole.entries), answer)}};
    if (*recorded_by)
        answer.note(fmt::format("what was recorded by {}", to_string(**recorded_by)));
    if (request.asked.has("redact")) {
        answer.note(fmt::format("left out: {} confidential sources, {} entries in all that are or "
                                "rest on them",
                                redacted.sources, redacted.withheld));
    }
    Array told;
    for (Problem& problem : lost) {
        answer.note("lost: " + problem.message);
        told.emplace_back(problem.message);
        answer.problems.push_back(std::move(problem));
    }
    answer.data.emplace_back("lost", std::move(told));
    return {std::move(answer), {}};
}

Reply backup(const fs::path& from, const fs::path& to, const LedgerRequest& request) {
    auto store = open_ledger(from, request, Store::Mode::read);
    if (!store)
        return refused(store.error());
    if (const auto done = store->backup(to); !done)
        return refused(done.error());
    auto copy = open_ledger(to, request, Store::Mode::read);
    if (!copy)
        return refused(copy.error());
    const auto tips = copy->tips();
    if (!tips)
        return refused(tips.error());
    const std::string head = to_string(ledger::head_of(*tips));
    Answer answer;
    answer.headline(fmt::format("{} copied to {}", from.string(), to.string()));
    answer.paragraph("head " + head);
    answer.data = {
        {"version", version}, {"ledger", from.string()}, {"out", to.string()}, {"head", head}};
    return {std::move(answer), {}};
}

} // namespace

Reply dossier_verb(const LedgerRequest& request) {
    struct Action {
        const char* name;
        Reply (*run)(const fs::path&, const fs::path&, const LedgerRequest&);
        bool ledger_first; // the ledger is the first of the two
    };

    static constexpr Action actions[] = {{"pack", pack, false},
                                         {"unpack", unpack, true},
                                         {"merge", merge, false},
                                         {"backup", backup, true}};
    const std::string name = request.asked.text("action");
    for (const Action& action : actions) {
        if (name != action.name)
            continue;
        const fs::path one = request.asked.text("from");
        if (request.asked.has("to"))
            return action.run(one, request.asked.text("to"), request);
        if (one.empty() || request.dossier.empty()) {
            return refused({Kind::usage, "missing-argument",
                            fmt::format("'dossier {}' needs a ledger and something else", name),
                            "'plenary help dossier' shows how", Where{"TO", 0, 0}, ""});
        }
        return action.ledger_first ? action.run(request.dossier, one, request)
                                   : action.run(one, request.dossier, request);
    }
    return refused({Kind::usage, "unknown-action", fmt::format("dossier cannot '{}'", name),
                    "write pack, unpack, merge or backup", Where{"ACTION", 0, 0}, ""});
}

} // namespace plenary::study
