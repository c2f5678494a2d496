#include "plenary/format/code_book.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/archive_report.hpp"
#include "plenary/format/archive_tables.hpp"

namespace plenary::format {
namespace {

using rollcall::Code;
using rollcall::code_of;

std::string_view without_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// What is told of a code, were it a whole sentence.
std::string_view beginning_of(std::string_view code) {
    constexpr std::size_t most = 60;
    if (code.size() <= most)
        return code;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(code[end]) & 0xC0U) == 0x80U)
        --end;
    return code.substr(0, end);
}

std::string in_small_letters(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

} // namespace

CodeBook::CodeBook(const ArchiveOptions& options, ArchiveReport& report) : report_(&report) {
    for (const auto& [code, state] : options.codes)
        entries_.push_back({code, code_of(state), 0});
}

const CodeBook::Entry* CodeBook::find(std::string_view code) const {
    const auto it = std::find_if(entries_.begin(), entries_.end(),
                                 [code](const Entry& entry) { return entry.code == code; });
    return it == entries_.end() ? nullptr : &*it;
}

bool CodeBook::knows(std::string_view code) const { return find(code) != nullptr; }

void CodeBook::put(std::string_view code, Code meaning) {
    if (!knows(code))
        entries_.push_back({std::string(code), meaning, 0});
}

void CodeBook::add(std::string_view code, rollcall::Vote vote) { put(code, code_of(vote)); }

void CodeBook::add_no_record(std::string_view code) { put(code, no_record); }

Code CodeBook::read(std::string_view code, const std::string& file, int line) {
    if (last_ < entries_.size() && entries_[last_].code == code) {
        ++entries_[last_].seen;
        return entries_[last_].meaning;
    }
    const Entry* entry = find(code);
    if (entry == nullptr) {
        const std::string plain = id_in(without_blanks(code));
        const Entry* same = find(plain);
        if (same == nullptr)
            same = find(in_small_letters(plain));
        const Code meaning = same != nullptr ? same->meaning : unexplained;
        if (meaning == unexplained) {
            const std::string_view told = beginning_of(code);
            report_problem(
                *report_, "unknown-code", fmt::format("'{}' is not explained", told),
                fmt::format("say what it means: --map {}=STATE", code.empty() ? "''" : told),
                {file, line, 0});
        }
        entries_.push_back({std::string(code), meaning, 0});
        entry = &entries_.back();
    }
    last_ = static_cast<std::size_t>(entry - entries_.data());
    ++entries_[last_].seen;
    return entries_[last_].meaning;
}

void CodeBook::finish() {
    for (const Entry& entry : entries_) {
        if (entry.seen > 0 && entry.meaning != unexplained) {
            report_->mapping.push_back({entry.code,
                                        entry.meaning == no_record
                                            ? "no record"
                                            : words_for_vote(rollcall::vote_of(entry.meaning)),
                                        entry.seen});
        }
    }
}

} // namespace plenary::format
