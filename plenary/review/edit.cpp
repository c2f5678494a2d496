#include "plenary/review/edit.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/evidence/statement.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::review {
namespace {

using ledger::Cells;

Problem wrong(Kind kind, std::string code, std::string message, std::string hint) {
    return {kind, std::move(code), std::move(message), std::move(hint), {}, ""};
}

// The word among those that are known. Error `code`.
Result<std::string> among(const std::vector<std::string>& words, std::string_view text,
                          std::string_view what, std::string code) {
    std::string word(text);
    std::replace(word.begin(), word.end(), '_', ' ');
    if (std::find(words.begin(), words.end(), word) != words.end())
        return word;
    if (std::find(words.begin(), words.end(), text) != words.end())
        return std::string(text);
    const std::string near = did_you_mean(text, words);
    return fail(wrong(Kind::invalid, std::move(code), fmt::format("'{}' is no {}", text, what),
                      near.empty() ? "write one of: " + join(words, ", ") : near));
}

Result<std::string> member(const Known& known, std::string_view text) {
    if (known.body.members.empty())
        return std::string(text);
    if (const Member* one = resolve_member(known.body, text))
        return one->code;
    const std::string near = suggest_member(known.body, text);
    return fail(wrong(Kind::not_found, "unknown-member",
                      fmt::format("no one member of {} is called '{}'", known.body.name, text),
                      near.empty()
                          ? fmt::format("'plenary body show {}' lists the members", known.body.id)
                          : near));
}

Result<std::string> motion(const Known& known, std::string_view text) {
    std::vector<std::string> ids;
    for (const KnownMotion& one : known.motions)
        ids.push_back(one.id);
    if (ids.empty() || std::find(ids.begin(), ids.end(), text) != ids.end())
        return std::string(text);
    const std::string near = did_you_mean(text, ids);
    return fail(wrong(Kind::not_found, "unknown-motion",
                      fmt::format("no motion is called '{}'", text),
                      near.empty() ? "the motions are: " + join(ids, ", ") : near));
}

Result<std::string> stance(std::string_view text) {
    // The reader's words beside the dossier's.
    if (text == "support")
        return std::string("yes");
    if (text == "oppose")
        return std::string("no");
    return among(stance_words(), text, "stance", "unknown-stance");
}

Result<std::string> day(std::string_view text) {
    if (Day::parse(text))
        return std::string(text);
    return fail(wrong(Kind::invalid, "bad-day", fmt::format("'{}' is not a day", text),
                      "write YYYY-MM-DD, for example 2017-03-28"));
}

Result<std::string> number(std::string_view text) {
    const bool digits = text.find_first_not_of("0123456789") == std::string_view::npos;
    if (digits && text.size() <= 6)
        return std::string(text);
    return fail(wrong(Kind::invalid, "bad-number", fmt::format("'{}' is no number", text),
                      "write digits, or nothing"));
}

// A stance that is made firm or a leaning.
Result<std::string> graded(std::string_view stance, std::string_view grade) {
    const auto word = among({"firm", "weak", "conditional"}, grade, "grade", "unknown-grade");
    if (!word)
        return fail(word.error());
    if (grade_of(stance).empty()) {
        return fail(wrong(Kind::invalid, "no-grade",
                          fmt::format("'{}' is neither firm nor a leaning", stance),
                          "say another stance"));
    }
    const bool yes = stance == "yes" || stance == "lean yes";
    if (*word == "firm")
        return std::string(yes ? "yes" : "no");
    return std::string(yes ? "lean yes" : "lean no");
}

bool may_be_empty(std::string_view name) {
    return name == "number" || name == "known" || name == "note";
}

Result<std::string> spelled(const Known& known, const Cells& proposal, const Cells& row,
                            std::string_view name, std::string_view text) {
    const bool pressure = text_of(proposal, "kind") == "pressure";
    if (text.empty()) {
        if (may_be_empty(name))
            return std::string();
        return fail(wrong(Kind::invalid, "cell-missing", fmt::format("'{}' is empty", name),
                          fmt::format("say it, as in {}=...", name)));
    }
    if (name == "on" || (name == "who" && !pressure && text_of(row, "act") != "aggregate"))
        return member(known, text);
    if (name == "motion")
        return motion(known, text);
    if (name == "stance")
        return stance(text);
    if (name == "act")
        return among(act_words(), text, "act", "unknown-act");
    if (name == "kind")
        return among(pressure_kinds(), text, "kind of pressure", "unknown-kind");
    if (name == "acted" || name == "known")
        return day(text);
    if (name == "number")
        return number(text);
    return std::string(text);
}

} // namespace

std::vector<std::string> editable(const Cells& proposal) {
    std::vector<std::string> out = becomes(text_of(proposal, "kind")).may;
    if (const auto at = std::find(out.begin(), out.end(), "stance"); at != out.end())
        out.insert(at + 1, "grade");
    return out;
}

std::vector<std::string> choices(const Known& known, const Cells& proposal, std::string_view name) {
    const bool pressure = text_of(proposal, "kind") == "pressure";
    if (name == "stance")
        return stance_words();
    if (name == "act")
        return act_words();
    if (name == "grade")
        return {"firm", "weak"};
    if (name == "kind")
        return pressure_kinds();
    std::vector<std::string> out;
    if (name == "motion") {
        for (const KnownMotion& one : known.motions)
            out.push_back(one.id);
    }
    if (name == "on" || (name == "who" && !pressure)) {
        for (const Member& one : known.body.members) {
            if (std::find(out.begin(), out.end(), one.code) == out.end())
                out.push_back(one.code);
        }
    }
    return out;
}

Result<Cells> edited(const Known& known, const Cells& proposal, Cells said, std::string_view name,
                     std::string_view text) {
    const std::vector<std::string> may = editable(proposal);
    if (name == "member")
        name = text_of(proposal, "kind") == "pressure" ? "on" : "who";
    else if (name == "day")
        name = "acted";
    if (std::find(may.begin(), may.end(), name) == may.end()) {
        const std::string near = did_you_mean(name, may);
        return fail(wrong(Kind::invalid, "unknown-cell",
                          fmt::format("'{}' is no cell that a decision may say", name),
                          may.empty()    ? "it makes no row: accept or reject it"
                          : near.empty() ? "these may be said: " + join(may, ", ")
                                         : near));
    }
    const Cells row = row_of(proposal, said);
    const bool grade = name == "grade";
    auto word =
        grade ? graded(text_of(row, "stance"), text) : spelled(known, proposal, row, name, text);
    if (!word)
        return fail(word.error());
    if (grade)
        name = "stance";
    std::erase_if(said, [&](const ledger::Cell& cell) { return cell.name == name; });
    if (text_of(row_of(proposal), name) != *word)
        said.push_back({std::string(name), std::move(*word)});
    return said;
}

Cells row_of(const Cells& proposal, const Cells& said) {
    Cells out = row_of(proposal);
    for (const ledger::Cell& cell : said)
        put(out, cell.name, cell.text);
    return out;
}

std::string_view grade_of(std::string_view stance) {
    if (stance == "yes" || stance == "no")
        return "firm";
    if (stance == "lean yes" || stance == "lean no")
        return "weak";
    return "";
}

} // namespace plenary::review
