#include "plenary/study/score_asked.hpp"

#include <set>

#include <fmt/format.h>

#include "plenary/format/archive_tables.hpp"

namespace plenary::study {
namespace {

using question::Asked;
using question::Option;

constexpr std::size_t most_sessions = 1000;

Problem bad_session(const std::string& text) {
    return usage("bad-session", fmt::format("'{}' names no sessions", text),
                 "write numbers and ranges with commas between: 61, 61-74 or 61,63-65",
                 "--session");
}

} // namespace

std::vector<Option> score_common_options() {
    using K = Option::Kind;
    std::vector<Option> out = {
        {"data", K::texts, "ARCHIVE",
         "the archive: a folder, a file, or repeated for files that belong together", true},
        {"session", K::text, "S,...", "the sessions: 61, 61-74 or 61,63-65", true},
        {"reveal", K::text, "SCHEME",
         "whose votes are known before: none, random:F, dissent:F or supporters:F, with the "
         "fraction F of the members",
         true},
        {"salt", K::text, "TEXT", "another text draws other members to ask (plenary-v1)", false}};
    for (const Option& option : archive_options()) {
        if (option.name != "archive")
            out.push_back(option);
    }
    return out;
}

Result<std::vector<int>> session_list(const std::string& text) {
    std::set<int> out;
    Asked parts;
    parts.set("session", text);
    for (const std::string& part : parts.list("session")) {
        const std::size_t hyphen = part.find('-', 1);
        const auto first = format::number_in(std::string_view(part).substr(0, hyphen));
        const auto last = hyphen == std::string::npos
                              ? first
                              : format::number_in(std::string_view(part).substr(hyphen + 1));
        if (!first || !last || *first > *last ||
            std::int64_t{*last} - *first >= static_cast<std::int64_t>(most_sessions))
            return fail(bad_session(text));
        for (int session = *first; session <= *last; ++session)
            out.insert(session);
    }
    if (out.empty() || out.size() > most_sessions)
        return fail(bad_session(text));
    return std::vector<int>(out.begin(), out.end());
}

ScoreAskedOrProblems score_asked(const Asked& asked) {
    ScoreAskedOrProblems out;
    const auto sessions = session_list(asked.text("session"));
    if (!sessions)
        out.problems.push_back(sessions.error());
    auto reveal = score::reveal_named(asked.text("reveal"));
    if (!reveal)
        out.problems.push_back(reveal.error());
    if (!out.problems.empty())
        return out;
    if (asked.has("salt"))
        reveal->salt = asked.text("salt");
    Asked archive = asked;
    for (const std::string& path : asked.all("data"))
        archive.add("archive", path);
    ArchiveOrProblems read = open_votes(archive);
    if (!read.opened) {
        out.problems = std::move(read.problems);
        return out;
    }
    out.asked = ScoreAsked{std::move(*read.opened), *sessions, asked.text("session"), *reveal};
    return out;
}

Result<std::filesystem::path> path_of_session(const Asked& asked, std::string_view option,
                                              int session, std::size_t sessions) {
    constexpr std::string_view place = "{session}";
    std::string path = asked.text(option);
    if (sessions > 1 && path.find(place) == std::string::npos) {
        return fail(usage("one-path",
                          fmt::format("there are {} sessions, and one path: '{}'", sessions, path),
                          "write {session} where its number stands", fmt::format("--{}", option)));
    }
    for (std::size_t at = path.find(place); at != std::string::npos; at = path.find(place, at))
        path.replace(at, place.size(), std::to_string(session));
    return std::filesystem::path(path);
}

Result<score::Split> split_asked(const ScoreAsked& asked, int session) {
    auto out = score::split_of(asked.opened.archive, session, asked.reveal);
    if (!out) {
        Problem problem = out.error();
        problem.where = Where{"--session", 0, 0};
        return fail(std::move(problem));
    }
    return out;
}

} // namespace plenary::study
