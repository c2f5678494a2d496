#include "plenary/format/ledger_jsonl.hpp"

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

#include "plenary/format/ledger_views.hpp"
#include "plenary/ledger/chain.hpp"
#include "plenary/ledger/rows.hpp"

using namespace plenary;
using fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text_of(data, size);
    const std::string file = "ledger.jsonl";
    const format::ReadLedger read = format::parse_ledger_jsonl(text, file);
    fuzz::require_told(read.problems, file, text);
    for (const ledger::Entry& entry : read.entries) {
        require(!ledger::fault_of(entry), "an entry that is read is well made");
        require(entry.withheld || ledger::hash_of(entry) == entry.hash,
                "an entry that is read has its hash");
        if (entry.withheld)
            continue;
        const auto again = ledger::decode(ledger::encode(entry));
        require(again && *again == entry, "an entry is read back from its bytes");
    }
    const std::string written = format::to_ledger_jsonl(read.entries);
    require(!read.problems.empty() || written == text, "what has no problem is written the same",
            written);
    const format::ReadLedger twice = format::parse_ledger_jsonl(written, file);
    require(twice.problems.empty() && twice.entries.size() == read.entries.size(),
            "what is written can be read");
    // Whatever the entries say of each other, looking at them ends.
    (void)ledger::verify(read.entries);
    (void)format::views_of(ledger::rows_at(read.entries));
    (void)ledger::decode(text);
    return 0;
}
