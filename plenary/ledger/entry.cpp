#include "plenary/ledger/entry.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

#include <fmt/format.h>

#include "plenary/text/utf8.hpp"

namespace plenary::ledger {
namespace {

constexpr std::array<std::string_view, 6> words{"add",    "supersede", "retract",
                                                "accept", "reject",    "note"};
constexpr std::string_view version = "plenary entry 1";

void put(std::string& out, std::string_view field) {
    std::array<char, 20> length{};
    const auto end = std::to_chars(length.data(), length.data() + length.size(), field.size());
    out.append(length.data(), end.ptr);
    out += ':';
    out += field;
}

void put(std::string& out, std::int64_t number) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    put(out, std::string_view(digits.data(), static_cast<std::size_t>(end.ptr - digits.data())));
}

// A whole number as to_chars writes it, or nothing: no sign but '-', no zeros in front.
std::optional<std::int64_t> whole(std::string_view text) {
    std::int64_t out = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
    const bool padded = digits.starts_with('0') && text != "0";
    if (error != std::errc() || stop != text.data() + text.size() || padded)
        return std::nullopt;
    return out;
}

// Takes field after field from the front; once something is wrong, everything is.
class Fields {
public:
    explicit Fields(std::string_view bytes) : rest_(bytes) {}

    std::string_view text() {
        const std::size_t colon = rest_.substr(0, 20).find(':');
        const auto length =
            colon == std::string_view::npos ? std::nullopt : whole(rest_.substr(0, colon));
        if (!length || *length < 0 ||
            static_cast<std::uint64_t>(*length) > rest_.size() - colon - 1) {
            sound_ = false;
            rest_ = {};
            return {};
        }
        const std::string_view out = rest_.substr(colon + 1, static_cast<std::size_t>(*length));
        rest_.remove_prefix(colon + 1 + out.size());
        return out;
    }

    std::int64_t number() {
        const auto out = whole(text());
        sound_ = sound_ && out;
        return out.value_or(0);
    }

    Sha256 digest() {
        const auto out = parse_sha256(text());
        sound_ = sound_ && out;
        return out.value_or(Sha256());
    }

    // How many follow: no more than there are bytes left.
    std::size_t count() {
        const std::int64_t out = number();
        if (out < 0 || static_cast<std::uint64_t>(out) > rest_.size())
            sound_ = false;
        return sound_ ? static_cast<std::size_t>(out) : 0;
    }

    void must(bool holds) { sound_ = sound_ && holds; }

    [[nodiscard]] bool sound() const { return sound_; }

    [[nodiscard]] bool at_end() const { return rest_.empty(); }

private:
    std::string_view rest_;
    bool sound_ = true;
};

Problem fault(const Entry& entry, std::string code, std::string message, std::string hint) {
    return {Kind::invalid,
            std::move(code),
            fmt::format("entry {}: {}", entry.name(), message),
            std::move(hint),
            {},
            ""};
}

bool is_text(std::string_view text) { return !first_invalid_utf8(text); }

// A table's name becomes the name of a file: no folders, nothing hidden.
bool is_table(std::string_view name) {
    if (name.empty() || name.size() > 64 || name.front() == '.')
        return false;
    return std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-' || c == '.';
    });
}

std::optional<Problem> fault_of_cells(const Entry& entry) {
    for (std::size_t i = 0; i < entry.cells.size(); ++i) {
        const Cell& cell = entry.cells[i];
        if (!is_text(cell.name) || !is_text(cell.text)) {
            return fault(entry, "bad-cell", fmt::format("cell {} is not UTF-8", i + 1),
                         "write it as UTF-8");
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (entry.cells[j].name == cell.name) {
                return fault(entry, "bad-cell",
                             fmt::format("the cell '{}' stands twice", cell.name),
                             "keep one of them");
            }
        }
    }
    if (!is_text(entry.reason) || !is_text(entry.by))
        return fault(entry, "bad-cell", "the reason or the reviewer is not UTF-8",
                     "write it as UTF-8");
    return std::nullopt;
}

std::optional<Problem> fault_of_act(const Entry& entry) {
    const bool begins = entry.act == Act::add;
    const bool free = entry.act == Act::note;
    if (begins && !entry.of.empty())
        return fault(entry, "bad-act", "an 'add' is of no other entry", "use 'supersede'");
    if (!begins && !free && entry.of.empty()) {
        return fault(entry, "bad-act", fmt::format("'{}' of which entry?", to_string(entry.act)),
                     "name the hash of the entry");
    }
    const bool needs_cells = begins || entry.act == Act::supersede;
    if (needs_cells && entry.cells.empty()) {
        return fault(entry, "bad-act", fmt::format("'{}' without cells", to_string(entry.act)),
                     "say what stands in the row");
    }
    const bool may_have = needs_cells || free || entry.act == Act::accept;
    if (!may_have && !entry.cells.empty()) {
        return fault(entry, "bad-act", fmt::format("'{}' takes no cells", to_string(entry.act)),
                     "leave them out");
    }
    return std::nullopt;
}

} // namespace

std::string_view to_string(Act act) { return words[static_cast<std::size_t>(act)]; }

std::optional<Act> parse_act(std::string_view word) {
    const auto* const found = std::find(words.begin(), words.end(), word);
    if (found == words.end())
        return std::nullopt;
    return static_cast<Act>(found - words.begin());
}

const std::string* find(const Cells& cells, std::string_view name) {
    for (const Cell& cell : cells) {
        if (cell.name == name)
            return &cell.text;
    }
    return nullptr;
}

std::string Entry::name() const { return fmt::format("{} {}", writer, number); }

bool before(const Entry& a, const Entry& b) {
    return std::tie(a.recorded, a.writer, a.number) < std::tie(b.recorded, b.writer, b.number);
}

std::string encode(const Entry& entry) {
    std::string out;
    put(out, version);
    put(out, entry.writer);
    put(out, entry.number);
    put(out, entry.previous ? to_string(*entry.previous) : std::string());
    put(out, to_string(entry.recorded));
    put(out, to_string(entry.act));
    put(out, entry.table);
    put(out, static_cast<std::int64_t>(entry.cells.size()));
    for (const Cell& cell : entry.cells) {
        put(out, cell.name);
        put(out, cell.text);
    }
    put(out, static_cast<std::int64_t>(entry.of.size()));
    for (const Sha256& hash : entry.of)
        put(out, to_string(hash));
    put(out, entry.reason);
    put(out, entry.by);
    return out;
}

Result<Entry> decode(std::string_view bytes) {
    Fields fields(bytes);
    Entry out;
    fields.must(fields.text() == version);
    out.writer = fields.text();
    out.number = fields.number();
    if (const std::string_view previous = fields.text(); !previous.empty()) {
        out.previous = parse_sha256(previous);
        fields.must(out.previous.has_value());
    }
    const auto recorded = Instant::parse(fields.text());
    fields.must(recorded.has_value());
    out.recorded = recorded.value_or(Instant());
    const auto act = parse_act(fields.text());
    fields.must(act.has_value());
    out.act = act.value_or(Act::note);
    out.table = fields.text();
    const std::size_t cells = fields.count();
    out.cells.reserve(std::min<std::size_t>(cells, 64));
    for (std::size_t i = 0; i < cells && fields.sound(); ++i) {
        const std::string_view name = fields.text();
        out.cells.push_back({std::string(name), std::string(fields.text())});
    }
    const std::size_t of = fields.count();
    for (std::size_t i = 0; i < of && fields.sound(); ++i)
        out.of.push_back(fields.digest());
    out.reason = fields.text();
    out.by = fields.text();
    if (!fields.sound() || !fields.at_end()) {
        return fail({Kind::invalid,
                     "bad-entry",
                     "these bytes are no entry of a ledger",
                     "see docs/formats/ledger.md for the form",
                     {},
                     ""});
    }
    out.hash = sha256(bytes);
    return out;
}

Sha256 hash_of(const Entry& entry) { return sha256(encode(entry)); }

bool is_writer(std::string_view name) {
    if (name.empty() || name.size() > 64)
        return false;
    return std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("._+-@").find(c) != std::string_view::npos;
    });
}

std::optional<Problem> fault_of(const Entry& entry) {
    if (!is_writer(entry.writer)) {
        return fault(entry, "bad-writer", "this is no name of a writer",
                     "use 1 to 64 letters, digits and . _ + - @, as in ana@desk");
    }
    if (entry.number < 1)
        return fault(entry, "bad-number", "entries are numbered from 1", "");
    if (entry.withheld)
        return std::nullopt;
    if ((entry.number == 1) == entry.previous.has_value()) {
        return fault(entry, "bad-previous",
                     "the first entry of a chain names none before it, every other names one", "");
    }
    if (!is_table(entry.table)) {
        return fault(entry, "bad-table", "this is no name of a table",
                     "use letters, digits and . _ -, as in statements");
    }
    if (auto wrong = fault_of_cells(entry))
        return wrong;
    return fault_of_act(entry);
}

} // namespace plenary::ledger
