// Opening a damaged ledger. The input says which bytes of a good file are changed, three of it for
// each: the place (two bytes, in units that reach all of the file) and the new byte.

#include <filesystem>

#include "fuzz/require.hpp"
#include "fuzz/target.hpp"
#include <fmt/format.h>

#include "plenary/disk/scratch_folder.hpp"
#include "plenary/store/store.hpp"

using namespace plenary;
using fuzz::require;

namespace {

namespace fs = std::filesystem;

// What can be asked of a ledger, as one text; empty when something is a problem.
std::string answers(const fs::path& path) {
    auto store = store::Store::open(path, store::Store::Mode::read);
    if (!store)
        return "";
    std::string out;
    const auto entries = store->entries();
    const auto rows = store->rows({"statements", "m", std::nullopt, std::nullopt});
    const auto hits = store->search("quote", 3);
    if (!entries || !rows || !hits)
        return "";
    for (const ledger::Entry& entry : *entries)
        out += ledger::encode(entry);
    for (const store::FoundRow& row : *rows)
        out += to_string(row.entry.hash);
    for (const store::Hit& hit : *hits)
        out += hit.excerpt;
    return out;
}

std::vector<ledger::Entry> some_entries() {
    std::vector<ledger::Entry> out;
    std::optional<ledger::Tip> tip;
    for (int i = 0; i < 20; ++i) {
        ledger::Draft draft;
        draft.act = ledger::Act::add;
        draft.table = "statements";
        draft.cells = {{"id", fmt::format("s{}", i)},
                       {"motion", i % 2 == 0 ? "m" : "n"},
                       {"quote", "quote " + std::string(static_cast<std::size_t>(i) * 40, 'x')}};
        auto entry = ledger::append("ana", tip, std::move(draft));
        tip = ledger::Tip{entry->number, entry->hash, entry->recorded};
        out.push_back(std::move(*entry));
    }
    return out;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const disk::ScratchFolder folder;
    static const fs::path path = folder / "a.plenary";
    static const std::string good = [] {
        require(store::Store::create(path, some_entries()).has_value(), "a ledger is made");
        return folder.get("a.plenary");
    }();
    static const std::string expected = answers(path);
    std::string bad = good;
    const std::size_t unit = good.size() / 65'536 + 1;
    for (std::size_t i = 0; i + 3 <= size && i < 300; i += 3) {
        const std::size_t at = (data[i] * std::size_t{256} + data[i + 1]) * unit + i % unit;
        bad[at % bad.size()] = static_cast<char>(data[i + 2]);
    }
    for (const char* tail : {"-wal", "-shm", "-journal"})
        fs::remove(path.string() + tail);
    folder.put("a.plenary", bad);
    const std::string now = answers(path);
    require(now.empty() || now == expected, "damage is found or changes no answer");
    const auto saved = store::Store::salvage(path);
    if (saved)
        require(ledger::verify(saved->entries).problems.empty(), "what is saved verifies");
    if (auto store = store::Store::open(path, store::Store::Mode::write))
        (void)store->verify();
    return 0;
}
