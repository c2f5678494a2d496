#include "plenary/format/decisions.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "plenary/text/nearest.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::format {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array keys{"proposal", "decision", "reason", "by", "cells", "shown"};

Problem invalid(std::string code, std::string message, std::string hint, Where where) {
    return {Kind::invalid,   std::move(code),  std::move(message),
            std::move(hint), std::move(where), ""};
}

std::string unquoted(const Json& value) { return value.get<std::string>(); }

// The text of a key; null counts as empty. Error bad-value.
Result<std::string> text_of(const Json& line, const char* key, const Where& where) {
    const auto at = line.find(key);
    if (at == line.end() || at->is_null())
        return std::string();
    if (!at->is_string()) {
        return fail(invalid("bad-value", fmt::format("'{}' is no text", key),
                            "write it in double quotes", where));
    }
    return unquoted(*at);
}

Result<ledger::Cells> cells_of(const Json& line, const Where& where) {
    ledger::Cells out;
    const auto at = line.find("cells");
    if (at == line.end() || at->is_null())
        return out;
    if (!at->is_object()) {
        return fail(invalid("bad-value", "'cells' is no object",
                            R"(write {"stance":"no"}, or leave it out)", where));
    }
    for (const auto& [name, value] : at->items()) {
        if (!value.is_string()) {
            return fail(invalid("bad-value", fmt::format("the cell '{}' is no text", name),
                                "write it in double quotes", where));
        }
        out.push_back({name, unquoted(value)});
    }
    return out;
}

std::optional<Problem> unknown_key(const Json& line, const Where& where) {
    for (const auto& [name, value] : line.items()) {
        if (std::find(keys.begin(), keys.end(), name) != keys.end())
            continue;
        const std::string near = did_you_mean(name, {keys.begin(), keys.end()});
        return invalid("unknown-key", fmt::format("'{}' is no key of a decision", name),
                       near.empty() ? "the keys are proposal, decision, reason, by, cells" : near,
                       where);
    }
    return std::nullopt;
}

// Nothing: the line decides nothing.
Result<std::optional<Decision>> decision_of(const Json& line, const Where& where) {
    if (auto problem = unknown_key(line, where))
        return fail(std::move(*problem));
    Decision out;
    out.where = where;
    const auto word = text_of(line, "decision", where);
    for (const auto& [key, target] :
         std::map<const char*, std::string Decision::*>{{"proposal", &Decision::proposal},
                                                        {"reason", &Decision::reason},
                                                        {"by", &Decision::by}}) {
        auto text = text_of(line, key, where);
        if (!text)
            return fail(text.error());
        out.*target = std::move(*text);
    }
    if (!word)
        return fail(word.error());
    if (out.proposal.empty()) {
        return fail(invalid("no-proposal", "the line names no proposal",
                            "write its id: 'plenary review --list' lists them", where));
    }
    if (!word->empty() && *word != "accept" && *word != "reject") {
        return fail(invalid("bad-value", fmt::format("'{}' is no decision", *word),
                            "write accept or reject, or leave it empty", where));
    }
    auto cells = cells_of(line, where);
    if (!cells)
        return fail(cells.error());
    out.accepts = *word == "accept";
    out.cells = std::move(*cells);
    if (*word == "reject" && !out.cells.empty()) {
        return fail(invalid("cells-of-a-rejected", "a rejected proposal has no cells",
                            "leave them out, or accept it", where));
    }
    if (word->empty())
        return std::optional<Decision>();
    return std::optional<Decision>(std::move(out));
}

// Listens while a line is read: JSON itself lets a key stand twice.
struct Keys {
    std::vector<std::set<std::string>> open; // of the objects around the place
    std::string twice;

    bool operator()(int, Json::parse_event_t event, const Json& parsed) {
        if (event == Json::parse_event_t::object_start) {
            open.emplace_back();
        } else if (event == Json::parse_event_t::object_end) {
            open.pop_back();
        } else if (event == Json::parse_event_t::key) {
            auto name = parsed.get<std::string>();
            if (!open.back().insert(name).second && twice.empty())
                twice = std::move(name);
        }
        return true;
    }
};

Problem bad_json(Where where) {
    return invalid("bad-json", "the line is no JSON",
                   "one object a line, as 'plenary review --write' has it", std::move(where));
}

int column_of(std::string_view line, std::size_t byte) {
    const std::string_view before = line.substr(0, std::min(byte, line.size()));
    return static_cast<int>(count_characters(before)) + 1;
}

} // namespace

ReadDecisions parse_decisions(std::string_view bytes, const std::string& file) {
    ReadDecisions out;
    std::map<std::string, int> decided;
    Where where{file, 0, 0};
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        std::string_view line = bytes.substr(at, end - at);
        at = end + 1;
        ++where.line;
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        const std::size_t begin = line.find_first_not_of(" \t");
        if (begin == std::string_view::npos)
            continue;
        where.column = static_cast<int>(begin) + 1;
        if (const auto broken = first_invalid_utf8(line)) {
            out.problems.push_back(invalid("invalid-utf8", "the line is not UTF-8",
                                           "save the file as UTF-8",
                                           {file, where.line, column_of(line, *broken)}));
            continue;
        }
        Json parsed;
        Keys seen;
        try {
            parsed = Json::parse(line, std::ref(seen));
        } catch (const Json::parse_error& error) {
            const std::size_t byte = error.byte == 0 ? 0 : error.byte - 1;
            out.problems.push_back(bad_json({file, where.line, column_of(line, byte)}));
            continue;
        } catch (const Json::out_of_range&) { // a number beyond every double
            out.problems.push_back(bad_json(where));
            continue;
        }
        if (!parsed.is_object()) {
            out.problems.push_back(invalid("not-an-object", "the line is no JSON object",
                                           R"(write {"proposal":"...","decision":"accept"})",
                                           where));
            continue;
        }
        if (!seen.twice.empty()) {
            out.problems.push_back(invalid("key-twice",
                                           fmt::format("the key '{}' stands twice", seen.twice),
                                           "keep one of them", where));
            continue;
        }
        auto decision = decision_of(parsed, where);
        if (!decision) {
            out.problems.push_back(decision.error());
        } else if (!*decision) {
            ++out.open;
        } else if (const auto [first, fresh] = decided.emplace((*decision)->proposal, where.line);
                   !fresh) {
            out.problems.push_back(invalid(
                "decided-twice",
                fmt::format("'{}' was decided in line {} already", first->first, first->second),
                "keep one of the two lines", where));
        } else {
            out.decisions.push_back(std::move(**decision));
        }
    }
    if (out.decisions.empty() && out.open == 0 && out.problems.empty()) {
        out.problems.push_back(invalid("no-decisions", "the file has no decision in it",
                                       "write one with 'plenary review --write'", {file, 1, 1}));
    }
    return out;
}

std::string open_decision(const std::string& proposal, const ledger::Cells& shown) {
    Json line = Json::object();
    line["proposal"] = proposal;
    line["decision"] = "";
    line["reason"] = "";
    line["cells"] = Json::object();
    Json& told = line["shown"] = Json::object();
    for (const ledger::Cell& cell : shown)
        told[cell.name] = cell.text;
    return line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace plenary::format
