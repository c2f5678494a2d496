#include "plenary/ledger/chain.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/ledger/rows.hpp"

namespace plenary::ledger {
namespace {

Problem broken(std::string code, std::string message, std::string hint) {
    return {Kind::invalid, std::move(code), std::move(message), std::move(hint), {}, ""};
}

constexpr const char* from_copy = "take the entries from a copy that verifies";

// Follows one chain, entry by entry in the order of their numbers.
class Chain {
public:
    Chain(Verified& out, Hashes hashes) : out_(out), hashes_(hashes) {}

    void take(const Entry& entry) {
        if (last_ != nullptr && last_->writer != entry.writer)
            begin();
        const bool twice = last_ != nullptr && last_->number == entry.number;
        if (twice) {
            if (last_->hash != entry.hash) {
                fault("fork",
                      fmt::format("two different entries {}: {} and {}", entry.name(),
                                  to_string(last_->hash), to_string(entry.hash)),
                      "one of them must be recorded again under another number");
            }
            return; // the same entry twice is one entry
        }
        check_link(entry);
        check_self(entry);
        last_ = &entry;
        if (sound_)
            out_.tips[entry.writer] = {entry.number, entry.hash,
                                       entry.withheld ? std::nullopt
                                                      : std::optional(entry.recorded)};
    }

private:
    void begin() {
        last_ = nullptr;
        latest_.reset();
        sound_ = true;
    }

    void fault(std::string code, std::string message, std::string hint) {
        out_.problems.push_back(broken(std::move(code), std::move(message), std::move(hint)));
        sound_ = false;
    }

    void check_link(const Entry& entry) {
        const std::int64_t wanted = last_ == nullptr ? 1 : last_->number + 1;
        if (entry.number != wanted) {
            const std::string missing =
                wanted == entry.number - 1
                    ? fmt::format("entry {} {} is missing", entry.writer, wanted)
                    : fmt::format("entries {} {} to {} are missing", entry.writer, wanted,
                                  entry.number - 1);
            fault("gap", missing, from_copy);
        } else if (last_ != nullptr && !entry.withheld && entry.previous != last_->hash) {
            fault("wrong-link",
                  fmt::format("entry {} does not follow entry {}: it names {} before it, not {}",
                              entry.name(), last_->name(),
                              entry.previous ? to_string(*entry.previous) : "nothing",
                              to_string(last_->hash)),
                  from_copy);
        }
    }

    void check_self(const Entry& entry) {
        if (auto wrong = fault_of(entry)) {
            out_.problems.push_back(std::move(*wrong));
            sound_ = false;
            return;
        }
        if (entry.withheld) {
            ++out_.withheld;
            return;
        }
        if (hashes_ == Hashes::claimed && hash_of(entry) != entry.hash) {
            fault("wrong-hash",
                  fmt::format("entry {} is not what was recorded: its hash is {}, not {}",
                              entry.name(), to_string(hash_of(entry)), to_string(entry.hash)),
                  from_copy);
        }
        if (latest_ && entry.recorded < *latest_) {
            fault("clock-went-back",
                  fmt::format("entry {} is recorded at {}, before the one it follows ({})",
                              entry.name(), to_string(entry.recorded), to_string(*latest_)),
                  from_copy);
        }
        latest_ = entry.recorded;
    }

    Verified& out_;
    Hashes hashes_;
    const Entry* last_ = nullptr;
    std::optional<Instant> latest_;
    bool sound_ = true;
};

} // namespace

Result<Entry> append(const std::string& writer, const std::optional<Tip>& last, Draft draft) {
    Entry out;
    static_cast<Draft&>(out) = std::move(draft);
    out.writer = writer;
    if (last) {
        out.number = last->number + 1;
        out.previous = last->hash;
    }
    if (auto wrong = fault_of(out))
        return fail(std::move(*wrong));
    if (last && last->recorded && out.recorded < *last->recorded) {
        return fail({Kind::conflict,
                     "clock-went-back",
                     fmt::format("it is {} now, but {}'s last entry was recorded at {}",
                                 to_string(out.recorded), writer, to_string(*last->recorded)),
                     "set the clock, or give a later moment with --now",
                     {},
                     ""});
    }
    out.hash = hash_of(out);
    return out;
}

Sha256 head_of(const Tips& tips) {
    std::string bytes = "plenary head 1\n";
    for (const auto& [writer, tip] : tips)
        bytes += fmt::format("{} {} {}\n", writer, tip.number, to_string(tip.hash));
    return sha256(bytes);
}

Tips tips_of(std::span<const Entry> entries) {
    Tips out;
    for (const Entry& entry : entries) {
        Tip& tip = out[entry.writer];
        if (entry.number > tip.number) {
            tip = {entry.number, entry.hash,
                   entry.withheld ? std::nullopt : std::optional(entry.recorded)};
        }
    }
    return out;
}

Verified verify_chains(std::span<const Entry> entries, Hashes hashes) {
    std::vector<const Entry*> sorted;
    sorted.reserve(entries.size());
    for (const Entry& entry : entries)
        sorted.push_back(&entry);
    std::stable_sort(sorted.begin(), sorted.end(), [](const Entry* a, const Entry* b) {
        return a->writer != b->writer ? a->writer < b->writer : a->number < b->number;
    });
    Verified out;
    Chain chain(out, hashes);
    for (const Entry* entry : sorted)
        chain.take(*entry);
    out.head = head_of(out.tips);
    return out;
}

Verified verify(std::span<const Entry> entries) {
    Verified out = verify_chains(entries);
    std::vector<Problem> of_rows = rows_at(entries).problems;
    out.problems.insert(out.problems.end(), std::make_move_iterator(of_rows.begin()),
                        std::make_move_iterator(of_rows.end()));
    return out;
}

} // namespace plenary::ledger
