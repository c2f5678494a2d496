#include "plenary/study/backtest_verb.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "plenary/format/backtest_part.hpp"
#include "plenary/format/file.hpp"
#include "plenary/study/backtest_answer.hpp"
#include "plenary/study/backtest_asked.hpp"
#include "plenary/study/backtest_rows.hpp"
#include "plenary/text/join.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using question::Option;
using score::Backtest;
using score::BacktestPart;

// What --svg names, if it can be drawn.
std::optional<Problem> bad_picture(const question::Asked& asked) {
    const std::string path = asked.text("svg");
    if (path.empty() || path == "-" || path.ends_with(".svg"))
        return std::nullopt;
    return usage("unknown-format", fmt::format("'{}' is not .svg", path),
                 "end the name with .svg, or write - for stdout", "--svg");
}

Reply part_reply(const BacktestPart& part, const std::string& path) {
    const Backtest& backtest = part.backtest;
    question::Answer answer;
    answer.data = {{"version", version},
                   {"part", static_cast<std::int64_t>(part.part + 1)},
                   {"parts", static_cast<std::int64_t>(backtest.parts)},
                   {"rows", static_cast<std::int64_t>(part.rows.size())},
                   {"rows_of_all", static_cast<std::int64_t>(backtest.rows)},
                   {"out", path}};
    answer.paragraph(fmt::format("Part {} of {}: {} of {} rows are in {}", part.part + 1,
                                 backtest.parts, part.rows.size(), backtest.rows, path));
    answer.note("'plenary merge' puts the parts together");
    question::Table table{{{"Part", true}, {"Parts", true}, {"Rows", true}, {"File"}}, {}};
    table.rows.push_back({std::to_string(part.part + 1), std::to_string(backtest.parts),
                          std::to_string(part.rows.size()), path});
    answer.table = std::move(table);
    return {std::move(answer), {}};
}

// What two back-tests were asked differently.
std::vector<std::string> differences(const Backtest& a, const Backtest& b) {
    std::vector<std::string> out;
    const auto differs = [&](std::string_view name, const auto& x, const auto& y) {
        if (!(x == y))
            out.emplace_back(name);
    };
    differs("version", a.version, b.version);
    differs("archive", a.archive, b.archive);
    differs("digest", a.digest, b.digest);
    differs("from", a.from, b.from);
    differs("to", a.to, b.to);
    differs("settings", a.settings, b.settings);
    differs("salt", a.salt, b.salt);
    differs("titles", a.titles, b.titles);
    differs("min-minority", a.filter.min_minority, b.filter.min_minority);
    differs("novel", a.filter.novel, b.filter.novel);
    differs("seed", a.resampling.seed, b.resampling.seed);
    differs("boot", a.resampling.repeats, b.resampling.repeats);
    differs("draws", a.draws, b.draws);
    differs("width", a.width, b.width);
    differs("rows", a.rows, b.rows);
    differs("number of parts", a.parts, b.parts);
    return out;
}

// Why these are not the parts of one back-test.
std::optional<Problem> unfit(const std::vector<BacktestPart>& parts,
                             const std::vector<std::string>& files) {
    const Backtest& first = parts.front().backtest;
    if (first.version != version)
        return Problem{
            Kind::invalid,
            "other-version",
            fmt::format("this part is of version {}, and this is {}", first.version, version),
            "make the parts with one version, and put them together with it",
            Where{files.front(), 0, 0},
            ""};
    std::map<std::size_t, std::size_t> at; // the part's place in the list
    for (std::size_t k = 0; k < parts.size(); ++k) {
        const auto differ = differences(first, parts[k].backtest);
        if (!differ.empty())
            return Problem{
                Kind::invalid,
                "other-backtest",
                fmt::format("this is a part of another back-test than {}: these differ: {}",
                            files.front(), join(differ, ", ")),
                "give the parts of one back-test",
                Where{files[k], 0, 0},
                ""};
        const auto [place, fresh] = at.emplace(parts[k].part, k);
        if (!fresh)
            return Problem{Kind::invalid,
                           "part-twice",
                           fmt::format("part {} of {} is also in {}", parts[k].part + 1,
                                       first.parts, files[place->second]),
                           "give each part once",
                           Where{files[k], 0, 0},
                           ""};
    }
    if (at.size() == first.parts)
        return std::nullopt;
    constexpr std::size_t named = 20;
    std::vector<std::string> missing;
    for (std::size_t part = 0; part < first.parts && missing.size() < named; ++part) {
        if (!at.contains(part))
            missing.push_back(std::to_string(part + 1));
    }
    return Problem{Kind::invalid,
                   "part-missing",
                   fmt::format("of {} parts these are missing: {}{}", first.parts,
                               join(missing, ", "),
                               first.parts - at.size() > named ? " and others" : ""),
                   "give all parts",
                   {},
                   ""};
}

// The whole of which these are the parts; errors of unfit.
Result<BacktestPart> rows_together(std::vector<BacktestPart> parts,
                                   const std::vector<std::string>& files) {
    if (auto problem = unfit(parts, files))
        return fail(std::move(*problem));
    BacktestPart out;
    out.backtest = parts.front().backtest;
    out.backtest.parts = 1;
    for (BacktestPart& part : parts)
        std::move(part.rows.begin(), part.rows.end(), std::back_inserter(out.rows));
    std::sort(out.rows.begin(), out.rows.end(),
              [](const auto& a, const auto& b) { return a.place < b.place; });
    return out;
}

// --out of the whole.
std::optional<Problem> write_rows(const BacktestPart& part, const std::string& path) {
    if (path.empty())
        return std::nullopt;
    const auto written = format::write_file(path, format::backtest_part_file(part));
    return written ? std::nullopt : std::optional(written.error());
}

// The part of one of several processes.
BacktestRowsOrProblems own_part(const Request& request, const Fellows& fellows) {
    const auto refuse = [](Problem problem) {
        return BacktestRowsOrProblems{std::nullopt, {std::move(problem)}};
    };
    if (request.asked.has("shard"))
        return refuse(usage("unused-option", "the processes share the work among themselves",
                            "leave --shard out", "--shard"));
    if (auto problem = bad_picture(request.asked))
        return refuse(std::move(*problem));
    question::Asked own = request.asked;
    if (!own.has("threads"))
        own.set("threads", "1");
    BacktestAskedOrProblems asked = backtest_asked(own);
    if (!asked.asked)
        return {std::nullopt, std::move(asked.problems)};
    asked.asked->part = fellows.own;
    asked.asked->backtest.parts = fellows.all;
    return backtest_rows(*asked.asked, request.progress);
}

} // namespace

Reply backtest_together(const Request& request, const Fellows& fellows) {
    BacktestRowsOrProblems own = own_part(request, fellows);
    // A process that fails meets the others too, or they would wait for it.
    const std::vector<std::string> texts =
        fellows.gather(own.part ? format::backtest_part_file(*own.part) : std::string());
    if (fellows.own != 0)
        return {};
    if (!own.part)
        return {std::nullopt, std::move(own.problems)};
    std::vector<BacktestPart> parts;
    std::vector<std::string> names;
    for (const std::string& text : texts) {
        names.push_back(fmt::format("process {}", names.size() + 1));
        format::ReadBacktestPart read = format::parse_backtest_part(text, names.back());
        if (!read.problems.empty())
            return refused({Kind::io,
                            "process-failed",
                            fmt::format("{} of {} made no part", names.back(), fellows.all),
                            "see that the archive can be read everywhere, or try fewer processes",
                            {},
                            ""});
        parts.push_back(std::move(read.part));
    }
    const auto whole = rows_together(std::move(parts), names);
    if (!whole)
        return refused(whole.error());
    if (auto problem = write_rows(*whole, request.asked.text("out")))
        return refused(std::move(*problem));
    return backtest_reply(whole->backtest, whole->rows, request.asked);
}

Reply backtest_verb(const Request& request) {
    if (auto problem = bad_picture(request.asked))
        return refused(std::move(*problem));
    BacktestAskedOrProblems asked = backtest_asked(request.asked);
    if (!asked.asked)
        return {std::nullopt, std::move(asked.problems)};
    BacktestRowsOrProblems made = backtest_rows(*asked.asked, request.progress);
    if (!made.part)
        return {std::nullopt, std::move(made.problems)};
    const BacktestPart& part = *made.part;
    const std::string path = request.asked.text("out");
    if (auto problem = write_rows(part, path))
        return refused(std::move(*problem));
    if (request.asked.has("shard"))
        return part_reply(part, path);
    return backtest_reply(part.backtest, part.rows, request.asked);
}

std::vector<Option> merge_options() {
    using K = Option::Kind;
    return {{"file", K::positionals, "FILE", "what 'plenary backtest --out' wrote", true},
            {"svg", K::text, "FILE", "also draw it: x.svg, or - for the drawing alone on stdout",
             false}};
}

Reply merge_verb(const Request& request) {
    if (auto problem = bad_picture(request.asked))
        return refused(std::move(*problem));
    const std::vector<std::string> files = request.asked.all("file");
    std::vector<BacktestPart> parts;
    std::vector<Problem> problems;
    for (const std::string& file : files) {
        format::ReadBacktestPart read = format::read_backtest_part(file);
        std::move(read.problems.begin(), read.problems.end(), std::back_inserter(problems));
        parts.push_back(std::move(read.part));
    }
    if (!problems.empty())
        return {std::nullopt, std::move(problems)};
    const auto rows = rows_together(std::move(parts), files);
    if (!rows)
        return refused(rows.error());
    return backtest_reply(rows->backtest, rows->rows, request.asked);
}

} // namespace plenary::study
