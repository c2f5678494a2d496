#include "plenary/format/ledger_jsonl.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "plenary/format/csv.hpp"
#include "plenary/ledger/merge.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::format {
namespace {

using ledger::Entry;

constexpr std::string_view digits = "0123456789abcdef";

void put_text(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (byte < 0x20 || byte == 0x7f) {
                out += "\\u00";
                out += digits[byte >> 4U];
                out += digits[byte & 15U];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void put_key(std::string& out, std::string_view key) {
    out += ",\"";
    out += key;
    out += "\":";
}

void put(std::string& out, std::string_view key, std::string_view text) {
    put_key(out, key);
    put_text(out, text);
}

// Reads one line in exactly the form above. Once something is wrong, everything is, and `at` is
// where.
class Line {
public:
    explicit Line(std::string_view text) : text_(text) {}

    void must(std::string_view literal) {
        if (!sound_)
            return;
        for (const char c : literal) {
            if (at_ == text_.size() || text_[at_] != c) {
                sound_ = false;
                return;
            }
            ++at_;
        }
    }

    // Takes the literal if it stands here.
    bool maybe(std::string_view literal) {
        if (!sound_ || !text_.substr(at_).starts_with(literal))
            return false;
        at_ += literal.size();
        return true;
    }

    std::string text() {
        must("\"");
        std::string out;
        while (sound_ && at_ < text_.size() && text_[at_] != '"') {
            if (text_[at_] == '\\')
                escape(out);
            else
                out += text_[at_++];
        }
        must("\"");
        return out;
    }

    std::int64_t number() {
        std::int64_t out = 0;
        const char* begin = text_.data() + at_;
        const auto [stop, error] = std::from_chars(begin, text_.data() + text_.size(), out);
        if (error != std::errc())
            sound_ = false;
        else
            at_ += static_cast<std::size_t>(stop - begin);
        return out;
    }

    Sha256 digest() {
        const std::size_t start = at_;
        const auto out = parse_sha256(text());
        refuse_unless(out.has_value(), start);
        return out.value_or(Sha256());
    }

    Instant instant() {
        const std::size_t start = at_;
        const auto out = Instant::parse(text());
        refuse_unless(out.has_value(), start);
        return out.value_or(Instant());
    }

    ledger::Act act() {
        const std::size_t start = at_;
        const auto out = ledger::parse_act(text());
        refuse_unless(out.has_value(), start);
        return out.value_or(ledger::Act::note);
    }

    [[nodiscard]] bool sound() const { return sound_; }

    [[nodiscard]] bool done() const { return at_ == text_.size(); }

    [[nodiscard]] std::size_t at() const { return at_; }

private:
    void refuse_unless(bool holds, std::size_t start) {
        if (sound_ && !holds) {
            sound_ = false;
            at_ = start;
        }
    }

    void escape(std::string& out) {
        const std::string_view rest = text_.substr(at_ + 1);
        constexpr std::string_view marks = "\"\\nrt";
        constexpr std::string_view meant = "\"\\\n\r\t";
        const std::size_t which = rest.empty() ? std::string_view::npos : marks.find(rest[0]);
        if (which != std::string_view::npos) {
            out += meant[which];
            at_ += 2;
            return;
        }
        if (rest.size() >= 5 && rest.starts_with("u00")) {
            const std::size_t high = digits.find(rest[3]);
            const std::size_t low = digits.find(rest[4]);
            if (high < 8 && low != std::string_view::npos) {
                out += static_cast<char>(high * 16 + low);
                at_ += 6;
                return;
            }
        }
        sound_ = false;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool sound_ = true;
};

Entry read_entry(Line& line) {
    Entry out;
    line.must("{\"writer\":");
    out.writer = line.text();
    line.must(",\"number\":");
    out.number = line.number();
    if (line.maybe(",\"withheld\":true,\"hash\":")) {
        out.withheld = true;
        out.hash = line.digest();
        line.must("}");
        return out;
    }
    line.must(",\"previous\":");
    if (!line.maybe("null"))
        out.previous = line.digest();
    line.must(",\"recorded\":");
    out.recorded = line.instant();
    line.must(",\"act\":");
    out.act = line.act();
    line.must(",\"table\":");
    out.table = line.text();
    line.must(",\"cells\":{");
    while (line.sound() && !line.maybe("}")) {
        if (!out.cells.empty())
            line.must(",");
        std::string name = line.text();
        line.must(":");
        out.cells.push_back({std::move(name), line.text()});
    }
    line.must(",\"of\":[");
    while (line.sound() && !line.maybe("]")) {
        if (!out.of.empty())
            line.must(",");
        out.of.push_back(line.digest());
    }
    line.must(",\"reason\":");
    out.reason = line.text();
    line.must(",\"by\":");
    out.by = line.text();
    line.must(",\"hash\":");
    out.hash = line.digest();
    line.must("}");
    return out;
}

class Reading {
public:
    Reading(std::string_view bytes, const std::string& file) : rest_(bytes), file_(file) {}

    ReadLedger run() {
        for (int line = 1; !rest_.empty(); ++line) {
            const std::size_t end = rest_.find('\n');
            if (end == std::string_view::npos) {
                problem("no-line-end", "the last line does not end",
                        "the file was cut off; take it from a copy", {file_, line, 1});
                break;
            }
            read_line(rest_.substr(0, end), line);
            rest_.remove_prefix(end + 1);
        }
        check_order();
        return std::move(out_);
    }

private:
    void problem(std::string code, std::string message, std::string hint, Where where) {
        out_.problems.push_back({Kind::invalid, std::move(code), std::move(message),
                                 std::move(hint), std::move(where), ""});
    }

    [[nodiscard]] Where place(std::string_view line, std::size_t at, int number) const {
        const std::size_t column = count_characters(line.substr(0, std::min(at, line.size())));
        return {file_, number, static_cast<int>(column) + 1};
    }

    void read_line(std::string_view text, int number) {
        constexpr const char* mend = "take the line from a copy that verifies";
        if (text.size() > longest_line) {
            problem(
                "line-too-long",
                fmt::format("a line of {} bytes; at most {} are read", text.size(), longest_line),
                mend, {file_, number, 1});
            return;
        }
        if (const auto bad = first_invalid_utf8(text)) {
            problem("invalid-utf8", "these bytes are not UTF-8", mend, place(text, *bad, number));
            return;
        }
        Line line(text);
        Entry entry = read_entry(line);
        if (!line.sound() || !line.done()) {
            problem("bad-line", "this is not the form of an entry", mend,
                    place(text, line.at(), number));
            return;
        }
        // Well read is not enough: there may be several ways to write a character or a number.
        const std::string again = ledger_line(entry);
        const auto differs = std::mismatch(text.begin(), text.end(), again.begin(), again.end());
        if (differs.first != text.end()) {
            problem("bad-line", "this is written otherwise than Plenary writes it", mend,
                    place(text, static_cast<std::size_t>(differs.first - text.begin()), number));
            return;
        }
        if (auto fault = ledger::fault_of(entry)) {
            fault->where = {file_, number, 1};
            out_.problems.push_back(std::move(*fault));
            return;
        }
        if (!entry.withheld && ledger::hash_of(entry) != entry.hash) {
            problem("wrong-hash",
                    fmt::format("entry {} is not what was recorded: its hash is {}", entry.name(),
                                to_string(ledger::hash_of(entry))),
                    mend, place(text, text.find(to_string(entry.hash)), number));
            return;
        }
        lines_.push_back(number);
        out_.entries.push_back(std::move(entry));
    }

    void check_order() {
        std::vector<Entry> sorted = out_.entries;
        ledger::sort_entries(sorted);
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            if (sorted[i].hash == out_.entries[i].hash)
                continue;
            problem("out-of-order",
                    fmt::format("entry {} stands here, but entry {} is next by moment, writer and "
                                "number",
                                out_.entries[i].name(), sorted[i].name()),
                    "take the file from a copy that verifies", {file_, lines_[i], 1});
            break;
        }
        out_.entries = std::move(sorted);
    }

    std::string_view rest_;
    const std::string& file_;
    ReadLedger out_;
    std::vector<int> lines_; // of the entries
};

} // namespace

std::string ledger_line(const Entry& entry) {
    std::string out = "{\"writer\":";
    put_text(out, entry.writer);
    put_key(out, "number");
    out += std::to_string(entry.number);
    if (entry.withheld) {
        put_key(out, "withheld");
        out += "true";
        put(out, "hash", to_string(entry.hash));
        return out + "}\n";
    }
    put_key(out, "previous");
    if (entry.previous)
        put_text(out, to_string(*entry.previous));
    else
        out += "null";
    put(out, "recorded", to_string(entry.recorded));
    put(out, "act", ledger::to_string(entry.act));
    put(out, "table", entry.table);
    put_key(out, "cells");
    out += '{';
    for (const ledger::Cell& cell : entry.cells) {
        if (&cell != &entry.cells.front())
            out += ',';
        put_text(out, cell.name);
        out += ':';
        put_text(out, cell.text);
    }
    out += '}';
    put_key(out, "of");
    out += '[';
    for (const Sha256& hash : entry.of) {
        if (&hash != &entry.of.front())
            out += ',';
        put_text(out, to_string(hash));
    }
    out += ']';
    put(out, "reason", entry.reason);
    put(out, "by", entry.by);
    put(out, "hash", to_string(entry.hash));
    return out + "}\n";
}

std::string to_ledger_jsonl(std::vector<Entry> entries) {
    ledger::sort_entries(entries);
    std::string out;
    for (const Entry& entry : entries)
        out += ledger_line(entry);
    return out;
}

ReadLedger parse_ledger_jsonl(std::string_view bytes, const std::string& file) {
    return Reading(bytes, file).run();
}

} // namespace plenary::format
