#include "plenary/review/proposed.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include <fmt/format.h>

namespace plenary::review {
namespace {

using ledger::Cells;

// How it was read, for whoever asks why.
std::string remark(const Cells& proposal) {
    const std::string note = text_of(proposal, "note");
    const std::string reader = text_of(proposal, "reader");
    return fmt::format("read from the source{}{} ({}, {}){}{}", reader.empty() ? "" : " by ",
                       reader, text_of(proposal, "basis"), text_of(proposal, "grade"),
                       note.empty() ? "" : "; ", note);
}

} // namespace

const Becomes& becomes(std::string_view kind) {
    static const std::map<std::string, Becomes, std::less<>> all{
        {"stance",
         {"statements",
          {"id", "who", "motion", "stance", "act", "number", "acted", "known", "source", "locator",
           "quote", "note"},
          {"who", "motion", "stance", "act", "acted"},
          {"who", "motion", "stance", "act", "number", "acted", "known", "note"}}},
        {"pressure",
         {"pressure",
          {"id", "who", "on", "kind", "what", "acted", "known", "source", "locator", "note"},
          {"who", "on", "kind", "what", "acted"},
          {"who", "on", "kind", "what", "acted", "known", "note"}}},
        {"note", {}}};
    const auto found = all.find(kind);
    return found == all.end() ? all.find("note")->second : found->second;
}

bool is_same_as(const Cells& proposal) { return text_of(proposal, "kind") == "same_as"; }

std::string text_of(const Cells& cells, std::string_view name) {
    const std::string* text = ledger::find(cells, name);
    return text == nullptr ? "" : *text;
}

void put(Cells& cells, std::string_view name, std::string_view text) {
    const auto at = std::find_if(cells.begin(), cells.end(),
                                 [&](const ledger::Cell& cell) { return cell.name == name; });
    if (at == cells.end())
        cells.push_back({std::string(name), std::string(text)});
    else
        at->text = text;
}

Cells row_of(const Cells& proposal) {
    const std::string kind = text_of(proposal, "kind");
    Cells out;
    for (const std::string& name : becomes(kind).cells) {
        std::string text = text_of(proposal, name);
        if (name == "note")
            text = remark(proposal);
        if (kind == "pressure") {
            if (name == "who" || name == "kind")
                text.clear();
            else if (name == "on")
                text = text_of(proposal, "who");
            else if (name == "what")
                text = text_of(proposal, "quote");
        }
        out.push_back({name, text});
    }
    return out;
}

std::vector<std::string> lacking(const Cells& proposal, const Cells& row) {
    std::vector<std::string> out;
    for (const std::string& name : becomes(text_of(proposal, "kind")).needed) {
        if (text_of(row, name).empty())
            out.push_back(name);
    }
    return out;
}

std::uint64_t begin_of(const Cells& proposal) {
    const std::string locator = text_of(proposal, "locator");
    const std::size_t digit = locator.find_first_of("0123456789");
    std::uint64_t out = 0;
    if (digit == std::string::npos ||
        std::from_chars(locator.data() + digit, locator.data() + locator.size(), out).ec !=
            std::errc())
        return static_cast<std::uint64_t>(-1);
    return out;
}

std::string percent_of(const Cells& cells, std::string_view name) {
    const std::string text = text_of(cells, name);
    double share = 0;
    std::from_chars(text.data(), text.data() + text.size(), share);
    return fmt::format("{:.0f} %", 100 * share);
}

std::string says(const Cells& proposal) {
    if (is_same_as(proposal))
        return fmt::format("one text with {}, {} of the shorter one", text_of(proposal, "same_as"),
                           percent_of(proposal, "contained"));
    if (text_of(proposal, "stance").empty())
        return text_of(proposal, "kind");
    std::string motion = text_of(proposal, "motion");
    const std::string heard = text_of(proposal, "heard");
    if (motion.empty())
        motion = heard.empty() ? "no motion that could be told" : fmt::format("'{}'", heard);
    return fmt::format("{} ({}) on {}", text_of(proposal, "stance"), text_of(proposal, "act"),
                       motion);
}

} // namespace plenary::review
