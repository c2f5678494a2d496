// What a verb on a ledger is asked, and what such verbs share.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "plenary/calendar/instant.hpp"
#include "plenary/ledger/rows.hpp"
#include "plenary/question/answer.hpp"
#include "plenary/question/question.hpp"
#include "plenary/store/store.hpp"
#include "plenary/study/open.hpp"

namespace plenary::study {

struct LedgerRequest {
    std::filesystem::path dossier; // may be empty
    std::vector<std::filesystem::path> data_roots;
    question::Asked asked;
    std::string writer;        // who records
    bool writer_named = false; // by the user, and not only by the account
    Instant now;
    std::function<Instant()> clock; // the moment of what is recorded later; empty: `now`
    std::function<void()> waiting;  // called once when another process is writing
};

// The ledger that --dossier names. Errors: no-dossier (usage), not-packed for a folder, and those
// of Store::open().
[[nodiscard]] Result<store::Store> open_ledger(const LedgerRequest& request,
                                               store::Store::Mode mode);
[[nodiscard]] Result<store::Store> open_ledger(const std::filesystem::path& path,
                                               const LedgerRequest& request,
                                               store::Store::Mode mode);

// --recorded-by: a moment, or the end of a day; none when it was not asked for. Error bad-moment.
[[nodiscard]] Result<std::optional<Instant>> recorded_by_of(const LedgerRequest& request);

// An entry as data: writer, number, hash, recorded, act, table, id, cells, of, reason, by.
[[nodiscard]] question::Object entry_data(const ledger::Entry& entry);

// "statements s1" or, without an id, the first cell that says something.
[[nodiscard]] std::string row_name(const ledger::Entry& entry);

// The rows in conflict: data, and for people an item each. Marks the answer: exit 5.
[[nodiscard]] question::Array tell_conflicts(const ledger::Rows& rows, question::Answer& answer);

// What was recorded: data with version, ledger, head and entries, and a line each.
[[nodiscard]] Reply tell_recorded(store::Store& store, const std::filesystem::path& path,
                                  const std::vector<ledger::Entry>& entries);

// Appends what `make` wants under the request's name. The rows it is shown are those of now, with
// no other writer in between.
using Make = std::function<Result<store::Store::Drafts>(const std::vector<ledger::Entry>&,
                                                        const ledger::Rows&)>;
[[nodiscard]] Reply record(const LedgerRequest& request, const Make& make);

// The same in a ledger that is open for writing; what was recorded.
[[nodiscard]] Result<std::vector<ledger::Entry>>
append(store::Store& store, const LedgerRequest& request, const Make& make);

} // namespace plenary::study
