// Roll calls of the Brazilian Câmara dos Deputados as tables of dBASE III: a record a vote, with
// the fields NUMVOT, NOME_PAR, VOTO and, where they are there, PARTIDO and ESTADO.
//
// A deputy has no number in them and is known by name and state, "NAME (SP)". Sim yes, Não no,
// Abstenção an abstention, ausente absent; Art. 17, who presides and may not vote, is present.
// Obstrução is a declared refusal to be counted for the quorum, neither a no nor an abstention: it
// is present too. The encoding is the one the header names, else that of a file NAME.cpg beside it,
// else the one of code page 850 and Windows-1252 in which every vote is a known word.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/format/archive_format.hpp"
#include "plenary/format/archive_tables.hpp"
#include "plenary/format/dbf.hpp"
#include "plenary/format/roll_builder.hpp"
#include "plenary/text/charset.hpp"
#include "plenary/text/fold.hpp"

namespace plenary::format::archive {
namespace {

using rollcall::State;
using rollcall::Vote;

bool is_table(const ArchiveFile& file) {
    if (!is_dbf(file.bytes))
        return false;
    constexpr std::size_t looked_at = 4096;
    const std::string_view head = std::string_view(file.bytes).substr(0, looked_at);
    const auto has = [head](std::string_view field) { return head.find(field) != head.npos; };
    return has(std::string_view("NOME_PAR\0", 9)) && has(std::string_view("VOTO\0", 5)) &&
           has(std::string_view("NUMVOT\0", 7));
}

bool fits(std::span<const ArchiveFile> files) {
    return std::any_of(files.begin(), files.end(), is_table);
}

std::optional<CodeReading> reading(std::string_view code) {
    const std::string word = fold(code);
    const auto as = [](State state, std::string note) {
        return CodeReading{Vote{state, State::unknown}, std::move(note)};
    };
    if (word == "sim")
        return as(State::yes, "");
    if (word == "nao")
        return as(State::no, "");
    if (word == "abstencao")
        return as(State::abstain, "");
    if (word == "ausente")
        return as(State::absent, "");
    if (word == "obstrucao") {
        return as(State::present, "is a declared refusal to vote: it was read as present, not as a "
                                  "no; --map says otherwise");
    }
    if (word == "art 17" || word == "artigo 17")
        return as(State::present, "is who presides and does not vote: it was read as present");
    return std::nullopt;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        constexpr unsigned ascii = 0x80;
        return static_cast<unsigned char>(c) < ascii;
    });
}

class Reading {
public:
    Reading(std::span<const ArchiveFile> files, const ArchiveOptions& options,
            ArchiveReport& report)
        : files_(files), options_(options), builder_(files, options, report, reading) {}

    std::optional<rollcall::Archive> archive() {
        for (std::size_t i = 0; i < files_.size() && !builder_.full(); ++i) {
            if (is_dbf(files_[i].bytes))
                table(static_cast<std::uint32_t>(i));
            else if (!files_[i].name.ends_with(".cpg") && !files_[i].name.ends_with(".CPG"))
                builder_.remark(files_[i].path + " was passed over");
        }
        return builder_.finish("Câmara dos Deputados");
    }

private:
    struct Columns {
        std::size_t roll = 0;
        std::size_t name = 0;
        std::size_t vote = 0;
        std::optional<std::size_t> party;
        std::optional<std::size_t> state;
    };

    void wrong(std::string code, std::string message, std::string hint, std::uint32_t file) {
        builder_.problem(std::move(code), std::move(message), std::move(hint),
                         builder_.where({file, 0}));
    }

    void table(std::uint32_t file) {
        const auto table = parse_dbf(files_[file].bytes, files_[file].path);
        if (!table) {
            builder_.problem(table.error());
            return;
        }
        const auto roll = table->column("NUMVOT");
        const auto name = table->column("NOME_PAR");
        const auto vote = table->column("VOTO");
        if (!roll || !name || !vote) {
            wrong("no-column", "this table lacks one of the fields NUMVOT, NOME_PAR and VOTO",
                  "is it the table of votes?", file);
            return;
        }
        if (table->deleted > 0) {
            builder_.remark(fmt::format("{}: {} deleted records were left out", files_[file].path,
                                        table->deleted));
        }
        const Columns columns{*roll, *name, *vote, table->column("PARTIDO"),
                              table->column("ESTADO")};
        if (const auto charset = charset_of(file, *table, columns))
            records(file, *table, columns, *charset);
    }

    // Empty where everything is ASCII.
    std::optional<std::string> charset_of(std::uint32_t file, const DbfTable& table,
                                          const Columns& columns) {
        if (std::all_of(table.records.begin(), table.records.end(), is_ascii))
            return "";
        if (!table.charset) {
            wrong("unknown-encoding", "the header names a code page that is not known",
                  "convert the table to UTF-8 or to code page 850", file);
            return std::nullopt;
        }
        if (!table.charset->empty())
            return table.charset;
        if (auto beside = charset_beside(file))
            return beside;
        std::vector<std::string> fitting;
        for (const char* charset : {"ibm850", "windows-1252"}) {
            if (all_known(table, columns.vote, charset))
                fitting.emplace_back(charset);
        }
        if (fitting.size() != 1) {
            wrong("unknown-encoding",
                  "the table does not say which encoding it is in, and its votes do not tell",
                  fmt::format(
                      "put a file beside it, {}.cpg, that says 850 or 1252",
                      std::string_view(files_[file].name).substr(0, files_[file].name.rfind('.'))),
                  file);
            return std::nullopt;
        }
        builder_.remark(fmt::format("{} names no encoding: read as {}, in which every vote is a "
                                    "known word",
                                    files_[file].path, fitting[0]));
        return fitting[0];
    }

    std::optional<std::string> charset_beside(std::uint32_t file) const {
        const std::string_view stem =
            std::string_view(files_[file].name).substr(0, files_[file].name.rfind('.'));
        for (const ArchiveFile& each : files_) {
            if (!each.name.starts_with(stem) || fold(each.name.substr(stem.size())) != "cpg")
                continue;
            const std::string said = fold(each.bytes);
            if (said.find("850") != said.npos)
                return "ibm850";
            if (said.find("1252") != said.npos || said.find("8859") != said.npos)
                return "windows-1252";
            if (said.find("utf") != said.npos)
                return "utf-8";
        }
        return std::nullopt;
    }

    // Some vote must not be ASCII, else all encodings fit.
    [[nodiscard]] bool all_known(const DbfTable& table, std::size_t vote,
                                 const std::string& charset) const {
        std::map<std::string_view, bool> seen;
        bool tells = false;
        for (std::size_t i = 0; i < table.records.size(); ++i) {
            const std::string_view cell = table.cell(i, vote);
            if (!seen.emplace(cell, true).second || is_ascii(cell))
                continue;
            tells = true;
            const auto converted = convert(cell, charset);
            if (!converted ||
                (!reading(converted->text) && !options_.codes.contains(converted->text)))
                return false;
        }
        return tells;
    }

    void records(std::uint32_t file, const DbfTable& table, const Columns& columns,
                 const std::string& charset) {
        bool is_whole = true;
        const auto text = [&](std::size_t record, std::optional<std::size_t> field) {
            const std::string_view cell = field ? table.cell(record, *field) : std::string_view{};
            if (is_ascii(cell))
                return std::string(cell);
            auto converted = convert(cell, charset);
            is_whole = is_whole && converted && converted->ill_formed == 0;
            return converted ? std::move(converted->text) : std::string();
        };
        std::map<std::string, std::uint32_t, std::less<>> here;
        for (std::size_t i = 0; i < table.records.size() && !builder_.full(); ++i) {
            const std::string roll = id_in(text(i, columns.roll));
            const std::string name = text(i, columns.name);
            const std::string vote = text(i, columns.vote);
            const std::string state = text(i, columns.state);
            std::string party = text(i, columns.party);
            if (!is_whole) {
                wrong("unknown-encoding",
                      fmt::format("record {} is not in {}", table.numbers[i], charset),
                      "get the table again, or convert it", file);
                return;
            }
            if (roll.empty() || name.empty() || vote.empty()) {
                wrong("empty-cell",
                      fmt::format("record {} has no NUMVOT, no NOME_PAR or no VOTO",
                                  table.numbers[i]),
                      "fill it in or delete the record", file);
                continue;
            }
            if (!here.contains(roll)) {
                rollcall::RollCall item;
                item.id = roll;
                item.precision = rollcall::Precision::none;
                const auto place = builder_.roll_call(std::move(item), "", {file, 0});
                if (!place)
                    return;
                here.emplace(roll, *place);
            }
            const std::uint32_t who =
                builder_.member(state.empty() ? name : fmt::format("{} ({})", name, state));
            rollcall::Member& member = builder_.at(who);
            member.name = name;
            if (!state.empty() && member.more.empty())
                member.more.emplace_back("state", state);
            if (!party.empty())
                member.group = std::move(party);
            builder_.vote(here.find(roll)->second, who, vote, {file, 0});
        }
    }

    std::span<const ArchiveFile> files_;
    const ArchiveOptions& options_;
    RollBuilder builder_;
};

std::optional<rollcall::Archive> read(std::span<const ArchiveFile> files,
                                      const ArchiveOptions& options, ArchiveReport& report) {
    return Reading(files, options, report).archive();
}

} // namespace

extern const ArchiveFormat camara;
const ArchiveFormat camara{
    "camara", "Câmara dos Deputados: tables of dBASE III with NUMVOT, NOME_PAR, VOTO", fits, read};

} // namespace plenary::format::archive
