#include <algorithm>

#include <fmt/format.h>

#include "plenary/evidence/lineup.hpp"
#include "plenary/evidence/same_source.hpp"
#include "plenary/format/body_member.hpp"
#include "plenary/format/dossier_reader.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::format {

void DossierReader::read_sources() {
    const TypedTable rows = table("sources.csv", {"id"});
    has_sources_ = rows.usable();
    std::set<std::string> seen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Source source;
        source.where = rows.where(i, "id");
        source.id = rows.needed(i, "id");
        source.group = rows.text(i, "group");
        source.title = rows.text(i, "title");
        source.outlet = rows.text(i, "outlet");
        source.author = rows.text(i, "author");
        source.url = rows.text(i, "url");
        source.date = rows.day(i, "date");
        source.note = rows.text(i, "note");
        source.same_as = rows.text(i, "same_as");
        if (const std::string word = rows.text(i, "selection"); !word.empty()) {
            source.selection = parse_heard_first(word);
            if (!source.selection) {
                rows.report(i, "selection", "bad-value",
                            fmt::format("'{}' does not say whom a source heard", word),
                            hint_among(word, heard_first_words()));
            }
        }
        if (!source.id.empty() && !seen.insert(source.id).second) {
            rows.report(i, "id", "duplicate-id",
                        fmt::format("the source '{}' stands twice", source.id),
                        "give each source its own id");
        }
        out_.dossier.sources.push_back(std::move(source));
    }
    check_same_as(rows);
}

void DossierReader::check_same_as(const TypedTable& rows) {
    const SameAs same_as = same_as_of(out_.dossier);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string other = rows.text(i, "same_as");
        if (other.empty())
            continue;
        if (out_.dossier.find_source(other) == nullptr) {
            rows.report(i, "same_as", "unknown-source",
                        fmt::format("no source is called '{}'", other), source_hint(other));
        } else if (same_as.contains(origin_of(same_as, other))) {
            rows.report(i, "same_as", "circular-source",
                        fmt::format("'{}' and '{}' are each the same as the other in a circle",
                                    rows.text(i, "id"), other),
                        "leave it empty at the source that had the text first");
        }
    }
}

void DossierReader::check_source(const PrintedTally& tally) {
    if (!has_sources_ || tally.source.empty() ||
        out_.dossier.find_source(tally.source) != nullptr) {
        return;
    }
    problem("unknown-source", fmt::format("no source is called '{}'", tally.source),
            source_hint(tally.source), tally.where);
}

std::string DossierReader::source_hint(const std::string& typed) const {
    std::vector<std::string> ids;
    for (const Source& source : out_.dossier.sources)
        ids.push_back(source.id);
    const std::string hint = did_you_mean(typed, ids);
    return hint.empty() ? "add it to sources.csv" : hint;
}

std::string DossierReader::source_in(const TypedTable& rows, std::size_t i,
                                     std::string_view column) {
    std::string id = rows.needed(i, column);
    if (!id.empty() && has_sources_ && out_.dossier.find_source(id) == nullptr) {
        rows.report(i, column, "unknown-source", fmt::format("no source is called '{}'", id),
                    source_hint(id));
    }
    return id;
}

const Motion* DossierReader::motion_in(const TypedTable& rows, std::size_t i) {
    const std::string id = rows.needed(i, "motion");
    const Motion* motion = out_.dossier.find_motion(id);
    if (motion == nullptr && has_motions_ && !id.empty()) {
        const std::string hint = did_you_mean(id, out_.dossier.motion_ids());
        rows.report(i, "motion", "unknown-motion", fmt::format("no motion is called '{}'", id),
                    hint.empty() ? "add it to dossier.toml" : hint);
    }
    return motion;
}

bool DossierReader::is_member(const TypedTable& rows, std::size_t i, std::string_view column,
                              const std::string& code, std::string_view problem_code) {
    if (!has_body_ || code.empty())
        return false;
    return is_body_member(rows, i, column, out_.dossier.body, code, problem_code);
}

void DossierReader::read_statements() {
    const TypedTable rows =
        table("statements.csv", {"id", "who", "motion", "stance", "act", "acted", "source"});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t problems_before = out_.problems.size();
        Statement statement;
        statement.where = rows.where(i, "id");
        statement.id = rows.needed(i, "id");
        statement_ids_.insert(statement.id);
        take_id(statement.id, statement.where);
        statement.who = rows.needed(i, "who");
        const Motion* motion = motion_in(rows, i);
        statement.motion = motion == nullptr ? "" : motion->id;
        read_stance_and_act(rows, i, statement);
        if (!rows.needed(i, "acted").empty()) {
            statement.acted = rows.day(i, "acted").value_or(Day());
        }
        statement.source = source_in(rows, i);
        const auto known = rows.day(i, "known");
        statement.known = known.value_or(known_through(statement.source, statement.acted));
        statement.known_assumed = !known;
        statement.withdrawn = rows.day(i, "withdrawn");
        if (statement.withdrawn && *statement.withdrawn < statement.known) {
            rows.report(
                i, "withdrawn", "withdrawn-before-known",
                fmt::format("withdrawn before it was known, on {}", to_string(statement.known)),
                "check the days; what never was known needs no row");
        }
        statement.withdrawn_reason = rows.text(i, "withdrawn_reason");
        if (!statement.withdrawn && !statement.withdrawn_reason.empty()) {
            rows.report(i, "withdrawn_reason", "not-withdrawn",
                        "a reason, but no day on which it is withdrawn",
                        "write the day into withdrawn, or leave both cells empty");
        }
        statement.locator = rows.text(i, "locator");
        statement.quote = rows.text(i, "quote");
        statement.note = rows.text(i, "note");
        statement.rests_on = rows.list(i, "rests_on");
        if (statement.act == Act::aggregate) {
            read_aggregate(rows, i, statement, motion);
        } else if (is_member(rows, i, "who", statement.who) && motion != nullptr) {
            check_can_vote(rows, i, statement, *motion);
        }
        if (statement.act != Act::aggregate && !rows.text(i, "number").empty()) {
            rows.report(i, "number", "number-unused", "only an aggregate has a number",
                        "write aggregate as the act, or leave the cell empty");
        }
        if (!statement.rests_on.empty() && statement.act != Act::inference) {
            rows.report(i, "rests_on", "rests-on", "only an inference rests on other statements",
                        "write inference as the act, or leave the cell empty");
        }
        if (out_.problems.size() > problems_before)
            continue;
        if (statement.known_assumed)
            out_.assumed_known.push_back(statement.id);
        out_.dossier.statements.push_back(std::move(statement));
    }
}

void DossierReader::read_stance_and_act(const TypedTable& rows, std::size_t i,
                                        Statement& statement) {
    const std::string stance = rows.needed(i, "stance");
    if (const auto known = parse_stance(stance)) {
        statement.stance = *known;
    } else if (!stance.empty()) {
        rows.report(i, "stance", "unknown-stance", fmt::format("'{}' is no stance", stance),
                    hint_among(stance, stance_words()));
    }
    const std::string act = rows.needed(i, "act");
    if (const auto known = parse_act(act)) {
        statement.act = *known;
    } else if (!act.empty()) {
        rows.report(i, "act", "unknown-act", fmt::format("'{}' is no act", act),
                    hint_among(act, act_words()));
    }
}

void DossierReader::check_can_vote(const TypedTable& rows, std::size_t i,
                                   const Statement& statement, const Motion& motion) {
    if (!has_default_day_)
        return;
    const Day day = motion.day.value_or(out_.dossier.default_day);
    const Roster roster = out_.dossier.body.on(day);
    const Seat* seat = roster.find(statement.who);
    if (seat != nullptr && seat->can_vote())
        return;
    const std::string why =
        seat == nullptr ? "is not a member" : fmt::format("is {}", to_string(seat->state));
    rows.report(i, "who", "cannot-vote",
                fmt::format("{} {} on {} and can have no stance on '{}'", statement.who, why,
                            to_string(day), motion.id),
                "put what the source says into a note of the motion");
}

void DossierReader::read_aggregate(const TypedTable& rows, std::size_t i, Statement& statement,
                                   const Motion* motion) {
    const auto number = rows.number(i, "number", 0);
    if (!number && rows.text(i, "number").empty()) {
        rows.report(i, "number", "empty-cell", "an aggregate needs a number",
                    "write how many of the set have this stance");
    }
    statement.number = number.value_or(0);
    std::string word;
    for (const char c : statement.who + " ") {
        if (c != ' ') {
            word += c;
            continue;
        }
        if (word.empty())
            continue;
        SetTerm term{word[0] != '-', word[0] == '-' ? word.substr(1) : word};
        word.clear();
        const Body& body = out_.dossier.body;
        if (has_body_ && term.word != "members" && term.word != "seated" &&
            !body.has_group(term.word) && body.find(term.word) == nullptr) {
            std::vector<std::string> known = body.group_ids();
            known.insert(known.end(), {"members", "seated"});
            for (const Member& member : body.members)
                known.push_back(member.code);
            const std::string hint = did_you_mean(term.word, known);
            rows.report(i, "who", "unknown-member",
                        fmt::format("'{}' is neither a member nor a group", term.word),
                        hint.empty() ? "a set is made of members, seated, groups and codes" : hint);
        }
        statement.set.push_back(std::move(term));
    }
    if (motion == nullptr || !has_body_ || !has_default_day_)
        return;
    const Day day = motion->day.value_or(out_.dossier.default_day);
    const Roster roster = out_.dossier.body.on(day);
    const auto size =
        std::count_if(roster.seats.begin(), roster.seats.end(), [&](const Seat& seat) {
            return in_set(out_.dossier.body, statement, seat, day);
        });
    if (size == 0) {
        rows.report(i, "who", "set-empty",
                    fmt::format("nobody is in the set '{}' on {}", statement.who, to_string(day)),
                    "check the words and the days of the group");
    } else if (statement.number > size) {
        rows.report(i, "number", "number-above-set",
                    fmt::format("{} of the set '{}', but only {} {} in it on {}", statement.number,
                                statement.who, size, size == 1 ? "is" : "are", to_string(day)),
                    "check the number, and whom the source counts");
    }
}

void DossierReader::check_grounds() {
    const Dossier& dossier = out_.dossier;
    std::map<std::string, int> state; // 1: being walked, 2: done
    for (const Statement& statement : dossier.statements) {
        for (const std::string& id : statement.rests_on) {
            if (statement_ids_.contains(id))
                continue;
            const std::vector<std::string> known(statement_ids_.begin(), statement_ids_.end());
            const std::string hint = did_you_mean(id, known);
            problem("unknown-statement",
                    fmt::format("'{}' rests on '{}', which is no statement", statement.id, id),
                    hint.empty() ? "name the id of a statement" : hint, statement.where);
        }
        walk(statement, state);
    }
}

void DossierReader::walk(const Statement& start, std::map<std::string, int>& state) {
    struct Step {
        const Statement* at;
        std::size_t next;
    };

    if (state[start.id] != 0)
        return;
    std::vector<Step> path{{&start, 0}};
    state[start.id] = 1;
    while (!path.empty()) {
        Step& step = path.back();
        if (step.next == step.at->rests_on.size()) {
            state[step.at->id] = 2;
            path.pop_back();
            continue;
        }
        const Statement* ground = out_.dossier.find_statement(step.at->rests_on[step.next++]);
        if (ground == nullptr)
            continue;
        int& seen = state[ground->id];
        if (seen == 1) {
            problem("circular-ground",
                    fmt::format("'{}' rests on '{}' in a circle", step.at->id, ground->id),
                    "an inference must rest on something that stands without it", step.at->where);
        } else if (seen == 0) {
            seen = 1;
            path.push_back({ground, 0});
        }
    }
}

} // namespace plenary::format
