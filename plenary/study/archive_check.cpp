#include "plenary/study/archive_check.hpp"

#include <fmt/format.h>

#include "plenary/rollcall/check.hpp"
#include "plenary/rollcall/overview.hpp"
#include "plenary/text/join.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Object;
using question::Option;
using question::Value;
using rollcall::Cells;
using rollcall::Finding;
using rollcall::Overview;
using rollcall::State;

Value number(std::size_t value) { return static_cast<std::int64_t>(value); }

std::string_view word_for(rollcall::Grade grade) {
    return grade == rollcall::Grade::fault ? "fault" : "doubt";
}

Object contents_data(const Overview& held, Cells cells) {
    Object out{{"members", number(held.members)},
               {"members_without_record", number(held.silent_members)},
               {"roll_calls", number(held.roll_calls)},
               {"decided_without_vote", number(held.unrecorded)},
               {"roll_calls_without_votes", number(held.without_votes)},
               {"sessions", number(held.sessions)},
               {"first_session", held.session_range ? Value(held.session_range->first) : Value()},
               {"last_session", held.session_range ? Value(held.session_range->second) : Value()},
               {"first_day", held.days ? Value(to_string(*held.days->from)) : Value()},
               {"last_day", held.days ? Value(to_string(*held.days->to)) : Value()},
               {"undated", number(held.undated)},
               {"known_to_month_or_year", number(held.imprecise)},
               {"cells", cells == Cells::votes ? "votes" : "answers"},
               {"records", number(held.records)}};
    if (cells != Cells::votes) {
        out.emplace_back("votes", nullptr);
        return out;
    }
    Object states;
    for (std::size_t i = 0; i < held.by_state.size(); ++i)
        states.emplace_back(key_of(rollcall::word_for(static_cast<State>(i))),
                            number(held.by_state.at(i)));
    out.emplace_back("votes", Object{{"by_state", std::move(states)},
                                     {"intended", number(held.intentions)},
                                     {"nobody_voted", number(held.by_choices[0])},
                                     {"unanimous", number(held.by_choices[1])},
                                     {"two_choices", number(held.by_choices[2])},
                                     {"three_choices", number(held.by_choices[3])},
                                     {"contested", number(held.contested)}});
    return out;
}

std::string days_in_words(const Overview& held) {
    std::vector<std::string> parts;
    if (held.days)
        parts.push_back(
            fmt::format("{} to {}", to_string(*held.days->from), to_string(*held.days->to)));
    if (held.imprecise > 0)
        parts.push_back(fmt::format("{} known to the month or year", held.imprecise));
    if (held.undated > 0)
        parts.push_back(fmt::format("{} without a day", held.undated));
    return join(parts, "; ");
}

std::string sessions_in_words(const Overview& held) {
    if (!held.session_range)
        return "not told";
    return fmt::format("{}, from {} to {}", held.sessions, held.session_range->first,
                       held.session_range->second);
}

void tell_votes(const Overview& held, Answer& answer) {
    question::Table states{{{"votes", false}, {"", true}}, {}};
    for (std::size_t i = 0; i < held.by_state.size(); ++i) {
        if (held.by_state.at(i) > 0) {
            states.rows.push_back({std::string(rollcall::word_for(static_cast<State>(i))),
                                   std::to_string(held.by_state.at(i))});
        }
    }
    if (held.intentions > 0)
        states.rows.push_back({"of them with an intention", std::to_string(held.intentions)});
    answer.heading("Votes by state");
    answer.show(std::move(states));
    answer.heading("Roll calls by what was cast");
    answer.show(
        {{{"", false}, {"", true}, {"", false}},
         {{"unanimous", std::to_string(held.by_choices[1]), "one of yes, no and abstain was cast"},
          {"two-category", std::to_string(held.by_choices[2]), "two of them"},
          {"three-category", std::to_string(held.by_choices[3]), "all three"},
          {"nobody voted", std::to_string(held.by_choices[0]), "none"},
          {"contested", std::to_string(held.contested),
           "the smaller of yes and no has at least 2.5 % of both"}}});
}

void tell_mapping(const format::ArchiveReport& report, Answer& answer) {
    answer.heading(fmt::format("Read as {}: what the codes were taken for", report.format));
    question::Table codes{{{"code", false}, {"taken for", false}, {"times", true}}, {}};
    for (const format::CodeMeaning& code : report.mapping)
        codes.rows.push_back({code.code, code.meaning, std::to_string(code.votes)});
    answer.show(std::move(codes));
    for (const std::string& remark : report.remarks)
        answer.item(remark);
}

std::string place_of(const Finding& finding) {
    std::vector<std::string> parts;
    if (!finding.roll_call.empty())
        parts.push_back("roll call " + finding.roll_call);
    if (!finding.member.empty())
        parts.push_back("member " + finding.member);
    return parts.empty() ? "the archive" : join(parts, ", ");
}

void tell_findings(const std::vector<Finding>& findings, Answer& answer) {
    constexpr std::size_t most = 50;
    answer.heading("Findings");
    if (findings.empty()) {
        answer.item("none");
        return;
    }
    for (std::size_t i = 0; i < std::min(most, findings.size()); ++i) {
        const Finding& finding = findings[i];
        answer.item(
            fmt::format("{}, {}: {}", word_for(finding.grade), place_of(finding), finding.message));
    }
    if (findings.size() > most) {
        answer.note(fmt::format("{} of {} findings are shown; --csv and --json have them all", most,
                                findings.size()));
    }
}

Object findings_data(const std::vector<Finding>& findings, Object head) {
    Array out;
    for (const Finding& finding : findings) {
        out.emplace_back(
            Object{{"grade", word_for(finding.grade)},
                   {"code", finding.code},
                   {"message", finding.message},
                   {"roll_call", finding.roll_call.empty() ? Value() : Value(finding.roll_call)},
                   {"member", finding.member.empty() ? Value() : Value(finding.member)},
                   {"count", number(finding.count)}});
    }
    head.emplace_back("findings", std::move(out));
    return head;
}

question::Table findings_table(const std::vector<Finding>& findings) {
    question::Table out{{{"grade", false},
                         {"code", false},
                         {"roll_call", false},
                         {"member", false},
                         {"count", true},
                         {"message", false}},
                        {}};
    for (const Finding& finding : findings) {
        out.rows.push_back({std::string(word_for(finding.grade)), finding.code, finding.roll_call,
                            finding.member, std::to_string(finding.count), finding.message});
    }
    return out;
}

} // namespace

std::vector<Option> archive_check_options() {
    return {Option{"require", Option::Kind::flag, "", "exit 1 when anything was found", false}};
}

Reply archive_check(const ArchiveAsked& ask) {
    ArchiveOrProblems read = open_archive(ask.asked);
    if (!read.opened)
        return {std::nullopt, std::move(read.problems)};
    const OpenedArchive& opened = *read.opened;
    const Overview held = overview(opened.archive);
    const std::vector<Finding> findings = rollcall::check(opened.archive);

    Answer answer;
    answer.headline(fmt::format(
        "{}: {} members, {} roll calls, {} {}", opened.name, held.members, held.roll_calls,
        held.records, opened.archive.cells == Cells::votes ? "votes on record" : "answers"));
    question::Table about{{{"", false}, {"", false}}, {}};
    if (!opened.archive.source.empty())
        about.rows.push_back({"source", opened.archive.source});
    about.rows.push_back({"sessions", sessions_in_words(held)});
    about.rows.push_back({"days", days_in_words(held)});
    if (held.unrecorded > 0)
        about.rows.push_back({"decided without a vote", std::to_string(held.unrecorded)});
    if (held.without_votes > 0)
        about.rows.push_back({"roll calls without votes", std::to_string(held.without_votes)});
    if (held.silent_members > 0)
        about.rows.push_back({"members without record", std::to_string(held.silent_members)});
    answer.show(std::move(about));
    if (opened.archive.cells == Cells::votes)
        tell_votes(held, answer);
    tell_mapping(opened.report, answer);
    for (const std::string& note : opened.archive.notes)
        answer.item(note);
    tell_findings(findings, answer);

    Array mapping;
    for (const format::CodeMeaning& code : opened.report.mapping) {
        mapping.emplace_back(
            Object{{"code", code.code}, {"meaning", code.meaning}, {"times", number(code.votes)}});
    }
    Array remarks;
    for (const std::string& remark : opened.report.remarks)
        remarks.emplace_back(remark);
    Array notes;
    for (const std::string& note : opened.archive.notes)
        notes.emplace_back(note);
    answer.data = archive_head(opened, held.roll_calls);
    answer.data.emplace_back("source", opened.archive.source);
    answer.data.emplace_back("holds", contents_data(held, opened.archive.cells));
    answer.data.emplace_back("mapping", std::move(mapping));
    answer.data.emplace_back("remarks", std::move(remarks));
    answer.data.emplace_back("notes", std::move(notes));
    answer.data = findings_data(findings, std::move(answer.data));
    answer.table = findings_table(findings);
    answer.condition_holds = findings.empty() || !ask.asked.has("require");
    return {std::move(answer), {}};
}

} // namespace plenary::study
