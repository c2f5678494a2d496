#include "plenary/ledger/undo.hpp"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

namespace plenary::ledger {
namespace {

Problem problem(Kind kind, std::string code, std::string message, std::string hint) {
    return {kind, std::move(code), std::move(message), std::move(hint), {}, ""};
}

class Undoing {
public:
    explicit Undoing(std::span<const Entry> entries) {
        for (const Entry& entry : entries) {
            if (entry.withheld)
                continue;
            by_hash_.emplace(entry.hash, &entry);
            if (entry.act == Act::note)
                continue;
            for (const Sha256& hash : entry.of)
                followers_.emplace(hash, &entry);
        }
    }

    Result<std::vector<Draft>> undo(const Sha256& hash) const {
        const auto found = by_hash_.find(hash);
        if (found == by_hash_.end())
            return fail(problem(Kind::not_found, "unknown-entry",
                                fmt::format("no entry has the hash {}", to_string(hash)),
                                "'plenary log' lists the entries"));
        const Entry& entry = *found->second;
        if (const auto newer = followers_.find(hash); newer != followers_.end()) {
            return fail(problem(
                Kind::conflict, "something-newer",
                fmt::format("entry {} rests on entry {}", newer->second->name(), entry.name()),
                "undo that one first, or correct the row instead"));
        }
        switch (entry.act) {
        case Act::add:
            return std::vector{draft(entry, Act::retract, entry.table, {})};
        case Act::supersede:
            return undo_supersede(entry);
        case Act::retract:
        case Act::reject:
            return undo_end(entry, {});
        case Act::accept:
            return undo_accept(entry);
        case Act::note:
            break;
        }
        return fail(problem(Kind::invalid, "nothing-to-undo",
                            fmt::format("entry {} is a note, which changes nothing", entry.name()),
                            "write another note"));
    }

private:
    static Draft draft(const Entry& entry, Act act, std::string table, Cells cells) {
        Draft out;
        out.act = act;
        out.table = std::move(table);
        out.cells = std::move(cells);
        out.of = {entry.hash};
        out.reason = fmt::format("undo of {}", to_string(entry.hash));
        return out;
    }

    // The one entry that this one is of; several, and there is no one state before it.
    Result<const Entry*> ground(const Entry& entry) const {
        if (entry.of.size() != 1) {
            return fail(problem(Kind::conflict, "two-before",
                                fmt::format("entry {} settled a conflict of {} entries",
                                            entry.name(), entry.of.size()),
                                "correct the row instead"));
        }
        const auto found = by_hash_.find(entry.of.front());
        if (found == by_hash_.end())
            return fail(
                problem(Kind::not_found, "unknown-entry",
                        fmt::format("what was before entry {} is not in this ledger", entry.name()),
                        "undo it where the whole ledger is"));
        return found->second;
    }

    static bool has_row(const Entry& entry) {
        return entry.act == Act::add || entry.act == Act::supersede ||
               (entry.act == Act::accept && !entry.cells.empty());
    }

    Result<std::vector<Draft>> undo_supersede(const Entry& entry) const {
        const auto before = ground(entry);
        if (!before)
            return fail(before.error());
        // It brought a row back: the row goes again.
        const bool brought_back = !has_row(**before) || (*before)->table != entry.table;
        if (brought_back)
            return std::vector{draft(entry, Act::retract, entry.table, {})};
        return std::vector{draft(entry, Act::supersede, entry.table, (*before)->cells)};
    }

    // Brings back the row that the entry ended.
    Result<std::vector<Draft>> undo_end(const Entry& entry, std::vector<Draft> also) const {
        const auto before = ground(entry);
        if (!before)
            return fail(before.error());
        also.push_back(draft(entry, Act::supersede, (*before)->table, (*before)->cells));
        return also;
    }

    Result<std::vector<Draft>> undo_accept(const Entry& entry) const {
        std::vector<Draft> out;
        if (!entry.cells.empty())
            out.push_back(draft(entry, Act::retract, entry.table, {}));
        return undo_end(entry, std::move(out));
    }

    std::unordered_map<Sha256, const Entry*> by_hash_;
    std::unordered_multimap<Sha256, const Entry*> followers_;
};

} // namespace

Result<std::vector<Draft>> undo(std::span<const Entry> entries, const Sha256& hash) {
    return Undoing(entries).undo(hash);
}

Result<const Entry*> find_entry(std::span<const Entry> entries, std::string_view named) {
    std::vector<const Entry*> found;
    for (const Entry& entry : entries) {
        if (entry.name() == named ||
            (named.size() >= 6 && to_string(entry.hash).starts_with(named)))
            found.push_back(&entry);
    }
    if (found.size() == 1)
        return found.front();
    if (found.empty()) {
        return fail(problem(Kind::not_found, "unknown-entry",
                            fmt::format("no entry is called '{}'", named),
                            "'plenary log' lists the entries: give a hash, its first digits, or "
                            "'WRITER NUMBER'"));
    }
    return fail(problem(Kind::invalid, "several-entries",
                        fmt::format("{} entries begin with '{}'", found.size(), named),
                        "give more digits of the hash"));
}

} // namespace plenary::ledger
