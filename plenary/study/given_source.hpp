// A source of a ledger that is to be read: its bytes, its text, and what its motions are in the
// dossier.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "plenary/format/reader_text.hpp"
#include "plenary/study/ledger_request.hpp"
#include "plenary/study/read.hpp"

namespace plenary::study {

using Binding = std::map<std::string, std::string>; // of a text's key, the dossier's motion

// A source as it stands in the ledger, and its text.
struct GivenSource {
    std::string id;
    Day known;
    std::string hash; // of the snapshot
    format::ReadableFile text;
    reader::Reading reading;
    Binding binding;
};

// The source that is asked for, read. Errors: unknown-source and unknown-motion (not found),
// no-snapshot, source-without-day, bad-binding, and those of readable_from() and of `read`.
[[nodiscard]] Result<GivenSource> given_source(const LedgerRequest& request, store::Store& store,
                                               const ledger::Rows& rows,
                                               const std::vector<Motion>& motions,
                                               const TextReader& read);

} // namespace plenary::study
