#include "plenary/review/command.hpp"

#include <vector>

#include <fmt/format.h>

#include "plenary/text/nearest.hpp"

namespace plenary::review {
namespace {

using ledger::Cells;

struct Word {
    std::string_view word;
    std::string_view brief;
    Command::Kind kind;
};

constexpr std::array words{Word{"accept", "a", Command::Kind::accept},
                           Word{"reject", "r", Command::Kind::reject},
                           Word{"accept-sentence", "A", Command::Kind::accept_sentence},
                           Word{"reject-sentence", "R", Command::Kind::reject_sentence},
                           Word{"edit", "e", Command::Kind::edit},
                           Word{"skip", "s", Command::Kind::skip},
                           Word{"why", "w", Command::Kind::why},
                           Word{"undo", "u", Command::Kind::undo},
                           Word{"next", "n", Command::Kind::next},
                           Word{"previous", "p", Command::Kind::previous},
                           Word{"filter", "f", Command::Kind::filter},
                           Word{"help", "h", Command::Kind::help},
                           Word{"quit", "q", Command::Kind::quit}};

constexpr std::string_view blanks = " \t\r";

Problem wrong(std::string code, std::string message, std::string hint) {
    return {Kind::usage, std::move(code), std::move(message), std::move(hint), {}, ""};
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// The text that begins here, in quotes or up to a blank; nothing when its quotes do not end.
std::optional<std::string> take_text(std::string_view line, std::size_t& at) {
    std::string out;
    if (at >= line.size() || line[at] != '"') {
        const std::size_t end = std::min(line.find_first_of(blanks, at), line.size());
        out = line.substr(at, end - at);
        at = end;
        return out;
    }
    for (++at; at < line.size(); ++at) {
        if (line[at] == '"') {
            ++at;
            return out;
        }
        if (line[at] == '\\' && at + 1 < line.size() &&
            (line[at + 1] == '"' || line[at + 1] == '\\'))
            ++at;
        out += line[at];
    }
    return std::nullopt;
}

Result<Cells> cells_of(std::string_view rest) {
    Cells out;
    for (std::size_t at = 0; at < rest.size();) {
        at = rest.find_first_not_of(blanks, at);
        const std::size_t sign = rest.find('=', at);
        const std::string_view name = rest.substr(at, sign - at);
        if (sign == std::string_view::npos || name.empty() ||
            name.find_first_of(" \t\"") != std::string_view::npos) {
            return fail(wrong("bad-cell", fmt::format("cannot read '{}'", rest.substr(at)),
                              "write NAME=TEXT, as in stance=no; a text with blanks in \"...\""));
        }
        at = sign + 1;
        auto text = take_text(rest, at);
        if (!text || (at < rest.size() && blanks.find(rest[at]) == std::string_view::npos)) {
            return fail(wrong("bad-cell", fmt::format("the quotes of '{}' do not end", name),
                              "write NAME=\"some text\""));
        }
        if (ledger::find(out, name) != nullptr) {
            return fail(
                wrong("bad-cell", fmt::format("'{}' stands twice", name), "say each cell once"));
        }
        out.push_back({std::string(name), std::move(*text)});
    }
    return out;
}

Result<std::string> reason_of(std::string_view rest) {
    if (rest.empty() || rest.find_first_not_of("0123456789") != std::string_view::npos)
        return std::string(rest);
    for (std::size_t i = 0; i < usual_reasons.size(); ++i) {
        if (rest == std::to_string(i + 1))
            return std::string(usual_reasons[i]);
    }
    return fail(wrong(
        "unknown-reason", fmt::format("there is no usual reason {}", rest),
        fmt::format("they are numbered 1 to {}; or write it in words", usual_reasons.size())));
}

Result<Command> filled(Command::Kind kind, std::string_view rest) {
    Command out;
    out.kind = kind;
    const bool rejects = kind == Command::Kind::reject || kind == Command::Kind::reject_sentence;
    if (rejects || kind == Command::Kind::accept || kind == Command::Kind::accept_sentence) {
        auto reason = reason_of(rest);
        if (!reason)
            return fail(reason.error());
        out.reason = std::move(*reason);
        if (rejects && out.reason.empty()) {
            std::string list;
            for (std::size_t i = 0; i < usual_reasons.size(); ++i)
                list += fmt::format("\n  {} {}", i + 1, usual_reasons[i]);
            return fail(wrong(
                "reason-missing", "a rejection needs a reason",
                fmt::format("write '{} REASON', or a number of these:{}",
                            kind == Command::Kind::reject ? "reject" : "reject-sentence", list)));
        }
        return out;
    }
    if (kind == Command::Kind::edit || kind == Command::Kind::filter) {
        auto cells = cells_of(rest);
        if (!cells)
            return fail(cells.error());
        out.cells = std::move(*cells);
        if (kind == Command::Kind::edit && out.cells.empty()) {
            return fail(wrong("bad-cell", "what is to be said otherwise?",
                              "write 'edit NAME=TEXT...', as in edit stance=no act=speech"));
        }
        return out;
    }
    if (!rest.empty()) {
        return fail(wrong("unknown-command", fmt::format("'{}' is not understood here", rest),
                          "'help' lists the commands"));
    }
    return out;
}

} // namespace

Result<Command> parse_command(std::string_view line) {
    line = trimmed(line);
    if (line.empty())
        return Command{};
    const std::size_t end = std::min(line.find_first_of(blanks), line.size());
    const std::string_view first = line.substr(0, end);
    const std::string_view rest = trimmed(line.substr(end));
    if (first == "?")
        return filled(Command::Kind::help, rest);
    for (const auto& [word, brief, kind] : words) {
        if (first == word || first == brief)
            return filled(kind, rest);
    }
    std::vector<std::string> all;
    for (const Word& one : words)
        all.emplace_back(one.word);
    const std::string near = did_you_mean(first, all);
    return fail(wrong("unknown-command", fmt::format("there is no command '{}'", first),
                      near.empty() ? "'help' lists the commands" : near));
}

} // namespace plenary::review
