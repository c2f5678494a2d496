#include "plenary/study/archive_import.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/archive_export.hpp"
#include "plenary/format/whole_folder.hpp"
#include "plenary/rollcall/append.hpp"
#include "plenary/rollcall/check.hpp"
#include "plenary/text/join.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Asked;
using question::Object;
using question::Option;
using question::Value;
using rollcall::Finding;

constexpr std::size_t most_problems = 100;

Value number(std::size_t value) { return static_cast<std::int64_t>(value); }

Array texts(const std::vector<std::string>& list) {
    Array out;
    for (const std::string& each : list)
        out.emplace_back(each);
    return out;
}

Value text_or_null(const std::string& text) { return text.empty() ? Value() : Value(text); }

std::optional<Problem> missing_out(const Asked& asked) {
    if (asked.has("out"))
        return std::nullopt;
    return usage("missing-argument", "where to?", "name a new folder with --out", "--out");
}

struct Joined {
    rollcall::Archive archive;
    Value data; // of what was appended
    std::vector<std::string> remarks;
    std::vector<Problem> problems;
};

// What was read, behind the archive that --append names.
Joined joined_to(const std::string& path, const rollcall::Archive& newer) {
    Joined out;
    auto older = format::read_archive({path}, "", {});
    if (!older) {
        out.problems.push_back(older.error());
        return out;
    }
    if (!older->report.problems.empty()) {
        out.problems = std::move(older->report.problems);
        return out;
    }
    rollcall::Appended appended = rollcall::append(older->archive, newer);
    for (const auto& each : appended.contradictions) {
        if (out.problems.size() == most_problems)
            break;
        out.problems.push_back({Kind::conflict, "append-conflict", each.message,
                                "make a new archive of it, or mend the one that is wrong",
                                Where{path, 0, 0}, ""});
    }
    out.data = Object{{"archive", path},
                      {"new_members", number(appended.new_members)},
                      {"new_roll_calls", number(appended.new_roll_calls)},
                      {"same_roll_calls", number(appended.same_roll_calls)}};
    out.archive = std::move(appended.archive);
    out.remarks = std::move(appended.remarks);
    return out;
}

Array mapping_data(const format::ArchiveReport& report) {
    Array out;
    for (const auto& each : report.mapping)
        out.emplace_back(
            Object{{"code", each.code}, {"meaning", each.meaning}, {"times", number(each.votes)}});
    return out;
}

std::string_view word_for(rollcall::Grade grade) {
    return grade == rollcall::Grade::fault ? "fault" : "doubt";
}

Array findings_data(const std::vector<Finding>& findings) {
    Array out;
    for (std::size_t i = 0; i < std::min(findings.size(), most_problems); ++i) {
        const Finding& each = findings[i];
        out.emplace_back(Object{{"grade", word_for(each.grade)},
                                {"code", each.code},
                                {"message", each.message},
                                {"roll_call", text_or_null(each.roll_call)},
                                {"member", text_or_null(each.member)},
                                {"count", number(each.count)}});
    }
    return out;
}

// How often each kind of finding occurs, in the order of the findings.
std::vector<std::pair<std::string, std::size_t>> kinds(const std::vector<Finding>& findings) {
    std::vector<std::pair<std::string, std::size_t>> out;
    for (const Finding& each : findings) {
        const std::string kind = fmt::format("{}, {}", word_for(each.grade), each.code);
        if (out.empty() || out.back().first != kind)
            out.emplace_back(kind, 0);
        ++out.back().second;
    }
    return out;
}

} // namespace

std::vector<Option> archive_import_options() {
    return {
        Option{"out", Option::Kind::text, "FOLDER", "import, export: the folder to make", false},
        Option{"append", Option::Kind::text, "ARCHIVE",
               "import: an archive to which the new one is added", false}};
}

std::vector<Option> archive_export_options() {
    std::vector<std::string> names;
    for (const format::ArchiveExport* each : format::exporting::all())
        names.emplace_back(each->name);
    static const std::string help = "export: " + join(names, ", ");
    return {
        Option{"to", Option::Kind::text, "NAME", help, false},
        Option{"out", Option::Kind::text, "FOLDER", "import, export: the folder to make", false}};
}

Reply archive_import(const ArchiveAsked& ask) {
    if (auto problem = missing_out(ask.asked))
        return refused(std::move(*problem));
    ArchiveOrProblems read = open_archive(ask.asked);
    if (!read.opened)
        return {std::nullopt, std::move(read.problems)};
    format::ArchiveReport& report = read.opened->report;
    Joined made;
    if (ask.asked.has("append")) {
        made = joined_to(ask.asked.text("append"), read.opened->archive);
        if (!made.problems.empty())
            return {std::nullopt, std::move(made.problems)};
    } else {
        made.archive = std::move(read.opened->archive);
    }
    const rollcall::Archive& archive = made.archive;
    const auto files = format::archive_folder(archive);
    if (!files)
        return refused(files.error());
    const std::string out = ask.asked.text("out");
    if (const auto written = format::write_whole_folder(out, *files); !written)
        return refused(written.error());
    const std::vector<Finding> findings = rollcall::check(archive);
    std::vector<std::string> remarks = report.remarks;
    remarks.insert(remarks.end(), made.remarks.begin(), made.remarks.end());

    Answer answer;
    answer.headline(fmt::format("{}: {} members, {} roll calls, {} {}", out, archive.members.size(),
                                archive.roll_calls.size(), archive.votes.size(),
                                archive.cells == rollcall::Cells::votes ? "votes" : "answers"));
    question::Table codes{{{"code", false}, {"taken for", false}, {"times", true}}, {}};
    for (const auto& each : report.mapping)
        codes.rows.push_back({each.code, each.meaning, std::to_string(each.votes)});
    answer.heading(fmt::format("Read as {}: what the codes were taken for", report.format));
    answer.show(codes);
    if (const Value* added = made.data.find("new_roll_calls"); added != nullptr)
        answer.paragraph(fmt::format(
            "Added to {}. What both have is alike; members and roll calls of the older one come "
            "first.",
            ask.asked.text("append")));
    for (const std::string& remark : remarks)
        answer.note(remark);
    for (const auto& [kind, count] : kinds(findings))
        answer.item(fmt::format("{}: {}", kind, count));
    if (!findings.empty())
        answer.note(fmt::format("'plenary archive check {}' lists what was found", out));
    answer.data = {{"version", version},
                   {"format", report.format},
                   {"name", archive.name},
                   {"out", out},
                   {"mapping", mapping_data(report)},
                   {"members", number(archive.members.size())},
                   {"roll_calls", number(archive.roll_calls.size())},
                   {"votes", number(archive.votes.size())},
                   {"appended", made.data},
                   {"remarks", texts(remarks)},
                   {"notes", texts(archive.notes)},
                   {"problems_in_all", number(findings.size())},
                   {"problems", findings_data(findings)}};
    answer.table = std::move(codes);
    return {std::move(answer), {}};
}

Reply archive_export(const ArchiveAsked& ask) {
    const std::string to = ask.asked.text("to");
    const auto all = format::exporting::all();
    const auto way =
        std::find_if(all.begin(), all.end(), [&to](const auto* each) { return each->name == to; });
    if (way == all.end()) {
        std::vector<std::string> names;
        for (const format::ArchiveExport* each : all)
            names.push_back(fmt::format("{} ({})", each->name, each->help));
        return refused(usage("unknown-export",
                             to.empty() ? "in which form?"
                                        : fmt::format("archives are not written as '{}'", to),
                             "one of: " + join(names, "; "), "--to"));
    }
    if (auto problem = missing_out(ask.asked))
        return refused(std::move(*problem));
    ArchiveOrProblems read = open_archive(ask.asked);
    if (!read.opened)
        return {std::nullopt, std::move(read.problems)};
    const auto files = (*way)->write(read.opened->archive);
    if (!files)
        return refused(files.error());
    const std::string out = ask.asked.text("out");
    if (const auto written = format::write_whole_folder(out, *files); !written)
        return refused(written.error());
    Answer answer;
    answer.headline(fmt::format("{} written to {}", read.opened->name, out));
    Array list;
    question::Table table{{{"file", false}, {"bytes", true}}, {}};
    for (const auto& [name, bytes] : *files) {
        list.emplace_back(Object{{"file", name}, {"bytes", number(bytes.size())}});
        table.rows.push_back({name, std::to_string(bytes.size())});
    }
    answer.show(table);
    for (const std::string& remark : read.opened->report.remarks)
        answer.note(remark);
    answer.data = {{"version", version},
                   {"archive", read.opened->name},
                   {"format", read.opened->report.format},
                   {"to", to},
                   {"out", out},
                   {"files", std::move(list)},
                   {"remarks", texts(read.opened->report.remarks)}};
    answer.table = std::move(table);
    return {std::move(answer), {}};
}

} // namespace plenary::study
