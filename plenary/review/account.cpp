#include "plenary/review/account.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/evidence/reader/explain.hpp"
#include "plenary/text/join.hpp"

namespace plenary::review {
namespace {

using ledger::Cells;

std::string named(const Known& known, const std::string& code) {
    const Member* member = known.body.find(code);
    return member == nullptr ? code : fmt::format("{} ({})", member->name, code);
}

// Who it is about: a member, a set, or so many of a set that nobody has named.
std::string who(const Item& item, const Known& known) {
    const Cells row = item.row();
    if (text_of(item.cells, "kind") == "pressure")
        return fmt::format("Pressure on {}", named(known, text_of(row, "on")));
    const std::string code = text_of(row.empty() ? item.cells : row, "who");
    if (!code.empty())
        return named(known, code);
    const std::string number = text_of(item.cells, "number");
    return number.empty() ? "Nobody that is named" : number + " of a set that is not named";
}

// The member or the set that the row speaks of.
std::string member_of(const Item& item) {
    const Cells row = item.row();
    return text_of(row, text_of(item.cells, "kind") == "pressure" ? "on" : "who");
}

std::string what(const Item& item) {
    const Cells row = item.row();
    const std::string kind = text_of(item.cells, "kind");
    if (kind == "pressure") {
        const std::string by = text_of(row, "who");
        const std::string sort = text_of(row, "kind");
        return fmt::format("{} by {}", sort.empty() ? "(of what kind?)" : sort,
                           by.empty() ? "(whom?)" : by);
    }
    if (kind != "stance")
        return "a note, never a position";
    return fmt::format("{} ({})", text_of(row, "stance"), text_of(row, "act"));
}

std::string motion(const Item& item, const Known& known) {
    std::string id = text_of(item.row(), "motion");
    if (id.empty())
        return "no motion that could be told";
    for (const KnownMotion& one : known.motions) {
        if (one.id == id)
            return fmt::format("{}: {}", id, one.sentence);
    }
    return id;
}

std::string days(const Cells& row) {
    const std::string known = text_of(row, "known");
    std::string out = "acted " + text_of(row, "acted");
    if (!known.empty())
        out += ", known " + known;
    return out;
}

std::vector<Paragraph> facts_of_one_text(const Item& item) {
    const auto cell = [&](std::string_view name) { return text_of(item.cells, name); };
    std::vector<Paragraph> out{
        {{about(item), Look::strong}, {" carry nearly one text", Look::strong}},
        {{fmt::format("shared: {} runs of five words, {} of those of the shorter text, {} of those "
                      "of both",
                      cell("shared"), percent_of(item.cells, "contained"),
                      percent_of(item.cells, "jaccard")),
          Look::plain}},
        {{cell("note"), Look::plain}},
        {{fmt::format("below, as {} has it, the longest passage that both have: {} words",
                      cell("source"), cell("passage_words")),
          Look::plain}},
        {{"accepted, the two are one source; every statement stays", Look::plain}}};
    if (item.state == State::skipped)
        out.push_back({{"skipped before", Look::faint}});
    return out;
}

} // namespace

std::vector<Paragraph> facts(const Item& item, const Known& known) {
    if (is_same_as(item.cells))
        return facts_of_one_text(item);
    std::vector<Paragraph> out;
    const Cells row = item.row();
    const auto cell = [&](std::string_view name) { return text_of(item.cells, name); };
    out.push_back(
        {{who(item, known), Look::strong}, {": ", Look::plain}, {what(item), Look::strong}});
    if (cell("kind") == "stance")
        out.push_back({{"on " + motion(item, known), Look::plain}});
    std::string read =
        fmt::format("read as {}, {}; rule {}", cell("basis"), cell("grade"), cell("rule"));
    if (!cell("heard").empty())
        read += fmt::format("; the text calls it '{}'", cell("heard"));
    out.push_back({{(row.empty() ? "" : days(row) + "; ") + read, Look::plain}});
    // A model's word is never taken for the rules'.
    if (const std::string reader = cell("reader"); !reader.empty())
        out.push_back({{"read by " + reader, Look::strong}});
    if (!cell("note").empty())
        out.push_back({{"note: " + cell("note"), Look::plain}});
    for (const ledger::Cell& said : item.said) {
        const std::string before = text_of(row_of(item.cells), said.name);
        out.push_back({{fmt::format("changed: {} is '{}', was {}", said.name, said.text,
                                    before.empty() ? "empty" : "'" + before + "'"),
                        Look::strong}});
    }
    if (const auto lacks = item.lacks(); !lacks.empty())
        out.push_back({{"lacks " + join(lacks, ", ") + ": edit it first", Look::trouble}});
    if (item.state == State::skipped)
        out.push_back({{"skipped before", Look::faint}});
    return out;
}

Paragraph words_in_context(const Item& item, const Context& context) {
    if (!context.trouble.empty() || context.text.empty()) {
        Paragraph out{{text_of(item.cells, "quote"), Look::quote}};
        if (!context.trouble.empty())
            out.push_back({"\n" + context.trouble, Look::trouble});
        return out;
    }
    return {
        {(context.from_start ? "" : "... ") + context.text.substr(0, context.begin), Look::plain},
        {context.text.substr(context.begin, context.end - context.begin), Look::quote},
        {context.text.substr(context.end) + (context.to_end ? "" : " ..."), Look::plain}};
}

std::string others_of_sentence(const Session& session, const Item& item, const Context& context) {
    std::vector<std::string> others;
    for (const Item* one : session.in_sentence(item, context.sentence)) {
        if (one->id != item.id)
            others.push_back(about(*one));
    }
    return others.empty() ? "" : "of this sentence wait also: " + join(others, ", ");
}

Part how_read(const Item& item) {
    Part out{"How it was read", {}};
    const auto add = [&](std::string_view name, std::string_view words) {
        const std::string text = text_of(item.cells, name);
        if (!text.empty())
            out.lines.push_back(words.empty() ? fmt::format("{}: {}", name, text)
                                              : fmt::format("{} {}: {}", name, text, words));
    };
    add("rule", reader::rule_in_words(text_of(item.cells, "rule")));
    add("basis", reader::basis_in_words(text_of(item.cells, "basis")));
    add("grade", reader::grade_in_words(text_of(item.cells, "grade")));
    add("note", "");
    return out;
}

Part others_waiting(const Session& session, const Item& item) {
    const bool of_texts = is_same_as(item.cells);
    Part out{of_texts ? "Other proposals that sources carry one text that wait"
                      : "Other proposals on the same member and motion that wait",
             {}};
    for (const Item& other : session.items()) {
        const bool same = member_of(other) == member_of(item) &&
                          text_of(other.row(), "motion") == text_of(item.row(), "motion") &&
                          text_of(other.cells, "kind") == text_of(item.cells, "kind");
        if (!same || other.id == item.id || !other.waits())
            continue;
        out.lines.push_back(
            fmt::format("{}: \"{}\" [{}, {}]", says(other.cells), text_of(other.cells, "quote"),
                        text_of(other.cells, "source"), text_of(other.cells, "locator")));
    }
    if (out.lines.empty())
        out.lines.emplace_back("none");
    return out;
}

std::string say(const Numbers& numbers) {
    std::string out = fmt::format("{} wait{}", numbers.waiting, numbers.waiting == 1 ? "s" : "");
    if (numbers.skipped > 0)
        out += fmt::format(", {} of them skipped", numbers.skipped);
    out += fmt::format("; {} accepted, {} rejected", numbers.accepted, numbers.rejected);
    if (numbers.elsewhere > 0)
        out += fmt::format(", {} decided by others", numbers.elsewhere);
    return out;
}

} // namespace plenary::review
