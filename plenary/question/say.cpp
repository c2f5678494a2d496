#include "plenary/question/say.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

namespace plenary::question {
namespace {

Value id_or_null(const std::string& id) { return id.empty() ? Value() : Value(id); }

std::string say_one_short(std::int64_t shortfall) {
    if (shortfall == 0)
        return "exactly enough";
    return shortfall > 0 ? fmt::format("{} short", shortfall)
                         : fmt::format("{} to spare", -shortfall);
}

} // namespace

std::string plural(std::int64_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

Value data_of(const Range& range) {
    if (range.single())
        return range.low;
    return Array{range.low, range.high};
}

std::string say(const Range& range) {
    return range.single() ? std::to_string(range.low)
                          : fmt::format("{} to {}", range.low, range.high);
}

Object data_of(const Tally& tally) {
    Object out;
    for (const Place place : all_places)
        out.emplace_back(key_of(place), tally.of(place));
    return out;
}

Object data_of(const Reading& reading) {
    return {{"base", Object{{"kind", base_name(reading.rule)}, {"size", data_of(reading.size)}}},
            {"needed", data_of(reading.needed)},
            {"short", data_of(reading.shortfall)}};
}

std::string say_short(const Range& shortfall) {
    if (shortfall.single())
        return say_one_short(shortfall.low);
    return fmt::format("between {} and {}", say_one_short(shortfall.low),
                       say_one_short(shortfall.high));
}

std::string say_whole_rule(const Count& count) {
    const Tally& tally = count.tally;
    if (count.compound)
        return plenary::say(count.formula,
                            {tally.total(), tally.total() - tally.not_seated - tally.barred});
    const Reading& reading = count.reading;
    return plenary::say(reading.rule, reading.size.single() ? reading.size.low : -1);
}

std::string say_rule(const Count& count) {
    std::string words = say_whole_rule(count);
    constexpr std::string_view at_least = "at least ";
    if (!count.compound && count.reading.rule.base && words.starts_with(at_least))
        words.erase(0, at_least.size());
    return words;
}

std::string say_headline(const Count& count) {
    const bool lost =
        count.outcome == Outcome::lost && count.outcome_without_inferences == Outcome::lost;
    if (count.unreachable)
        return fmt::format("{} yes: {}no move of the silent is enough, {}", count.tally.yes,
                           lost ? "lost, " : "", say_rule(count));
    const std::string of =
        count.compound ? " yes" : fmt::format(" of {}", say(count.reading.needed));
    return fmt::format("{}{}: {}{}, {}", count.tally.yes, of, lost ? "lost, " : "",
                       say_short(count.reading.shortfall), say_rule(count));
}

std::string say_outcome(const Count& count) {
    const int silent = count.tally.silent();
    // An outcome that inferences alone bring about is never said without them.
    const bool conditional =
        count.outcome != Outcome::open && count.outcome != count.outcome_without_inferences;
    const std::string condition = conditional ? " if every inferred or assumed stance holds" : "";
    switch (count.outcome) {
    case Outcome::carried:
        return fmt::format(
            "Carried{}{}.", condition,
            silent == 0 ? "" : fmt::format(", whatever the {} silent members do", silent));
    case Outcome::lost:
        return fmt::format(
            "Lost{}{}.", condition,
            silent == 0 ? "" : fmt::format(", even if all {} silent members vote yes", silent));
    case Outcome::open:
        return fmt::format(
            "Open: {} taken no firm position.",
            plural(silent, "member that can vote has", "members that can vote have"));
    }
    return "";
}

std::string say_blocking(const Count& count) {
    const Blocking& blocking = count.blocking;
    if (blocking.impossible)
        return "nothing is left: the firm votes carry it whatever the silent do";
    std::string base;
    switch (count.reading.rule.base.value_or(Word::members)) {
    case Word::seated:
        base = fmt::format("of the {} seated members", say(count.reading.size));
        break;
    case Word::present:
        base = "of those present";
        break;
    case Word::voting:
        base = "of those voting";
        break;
    default:
        base = fmt::format("of the {} members", count.tally.total());
        break;
    }
    return fmt::format("{} {} must not vote yes; {} firmly {} not", say(blocking.needed), base,
                       blocking.have, blocking.have == 1 ? "does" : "do");
}

Object data_of(const Conflict& conflict) {
    Array members(conflict.members.begin(), conflict.members.end());
    Array claims;
    for (const Claim& claim : conflict.claims) {
        claims.emplace_back(Object{{"value", claim.value},
                                   {"source", id_or_null(claim.source)},
                                   {"statement", id_or_null(claim.statement)}});
    }
    Value ruling;
    if (conflict.ruling != nullptr) {
        ruling = Object{{"chosen", conflict.ruling->chosen},
                        {"reason", conflict.ruling->reason},
                        {"by", conflict.ruling->by},
                        {"day", to_string(conflict.ruling->day)}};
    }
    return {{"kind", to_string(conflict.kind)}, {"motion", conflict.motion},
            {"members", std::move(members)},    {"claims", std::move(claims)},
            {"message", conflict.message},      {"settled", conflict.settled()},
            {"ruling", std::move(ruling)}};
}

std::string say(const Conflict& conflict) {
    if (!conflict.settled())
        return conflict.message;
    const Ruling& ruling = *conflict.ruling;
    return fmt::format("{}. Settled by {} on {}: {} ({})", conflict.message, ruling.by,
                       to_string(ruling.day), ruling.chosen, ruling.reason);
}

void note_one_text(Answer& answer, const std::vector<std::vector<std::string>>& groups) {
    for (const std::vector<std::string>& group : groups) {
        answer.note(fmt::format("{} sources carry one text and are one source: {}", group.size(),
                                join(group, ", ")));
    }
}

Array one_text_data(const std::vector<std::vector<std::string>>& groups) {
    Array out;
    for (const std::vector<std::string>& group : groups)
        out.emplace_back(Array(group.begin(), group.end()));
    return out;
}

Object data_of(const Dossier& dossier, const Statement& statement) {
    const Source* source = dossier.find_source(statement.source);
    Array rests_on(statement.rests_on.begin(), statement.rests_on.end());
    Object out{{"id", statement.id},
               {"who", statement.who},
               {"motion", statement.motion},
               {"stance", key_of(statement.stance)},
               {"act", to_string(statement.act)}};
    if (statement.act == Act::aggregate)
        out.emplace_back("number", statement.number);
    const Object rest{{"acted", to_string(statement.acted)},
                      {"known", to_string(statement.known)},
                      {"known_assumed", statement.known_assumed},
                      {"source", statement.source},
                      {"source_title", source == nullptr ? Value() : id_or_null(source->title)},
                      {"locator", id_or_null(statement.locator)},
                      {"quote", id_or_null(statement.quote)},
                      {"note", id_or_null(statement.note)},
                      {"rests_on", std::move(rests_on)}};
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

std::string say(const Dossier& dossier, const Statement& statement) {
    std::string out = fmt::format("{} by {} on {}", to_string(statement.stance),
                                  to_string(statement.act), to_string(statement.acted));
    if (statement.act == Act::reported) {
        out = fmt::format("{}, reported for {}", to_string(statement.stance),
                          to_string(statement.acted));
    } else if (statement.act == Act::inference) {
        out = fmt::format("{}, inferred for {}", to_string(statement.stance),
                          to_string(statement.acted));
    } else if (statement.act == Act::aggregate) {
        out = fmt::format("{} of [{}] {} on {}", statement.number, statement.who,
                          to_string(statement.stance), to_string(statement.acted));
    }
    out += ": " + source_label(dossier, statement.source);
    if (!statement.locator.empty())
        out += ", " + statement.locator;
    out += statement.known_assumed ? fmt::format(" (known {}, assumed)", to_string(statement.known))
                                   : fmt::format(" (known {})", to_string(statement.known));
    return out + fmt::format(" [{}]", statement.id);
}

Object data_of(const Dossier& dossier, const Pressure& pressure) {
    const Source* source = dossier.find_source(pressure.source);
    return {{"id", pressure.id},
            {"who", pressure.who},
            {"on", pressure.on},
            {"kind", pressure.kind},
            {"what", pressure.what},
            {"acted", to_string(pressure.acted)},
            {"known", to_string(pressure.known)},
            {"known_assumed", pressure.known_assumed},
            {"source", pressure.source},
            {"source_title", source == nullptr ? Value() : id_or_null(source->title)},
            {"locator", id_or_null(pressure.locator)},
            {"note", id_or_null(pressure.note)}};
}

std::string say(const Dossier& dossier, const Pressure& pressure) {
    const Member* presser = dossier.body.find(pressure.who);
    std::string out =
        fmt::format("{} by {} on {}: {} ({}{}{}) [{}]", pressure.kind,
                    presser == nullptr ? pressure.who : presser->name, to_string(pressure.acted),
                    pressure.what, source_label(dossier, pressure.source),
                    pressure.locator.empty() ? "" : ", ", pressure.locator, pressure.id);
    if (!pressure.note.empty())
        out += " Note: " + pressure.note;
    return out;
}

std::string say_days(const View& view) {
    if (!view.as_of && !view.known_by)
        return "everything known";
    if (!view.as_of)
        return "what was known by " + to_string(*view.known_by);
    const std::string as_of = "as of " + to_string(*view.as_of);
    return view.two_days() ? as_of + ", with what was known by " + to_string(*view.known_by)
                           : as_of;
}

std::string say_days_after(const View& view) {
    return view.as_of || view.known_by ? "; " + say_days(view) : "";
}

namespace {

std::string capitalised(std::string words) {
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

} // namespace

void note_days(Answer& answer, const View& view) {
    if (view.as_of || view.known_by)
        answer.note(capitalised(say_days(view)) + ".");
}

std::string say_view(const Dossier& dossier, const Lineup& lineup) {
    const View& view = lineup.view;
    const std::string sources =
        view.all_sources ? "all sources" : "sources: " + join(view.asked, ", ");
    const std::string name =
        dossier.body.short_name.empty() ? dossier.body.name : dossier.body.short_name;
    return fmt::format("{}; {}; {} on {}: {}, {} can vote.", capitalised(say_days(view)), sources,
                       name, to_string(lineup.roster.day),
                       plural(lineup.roster.members(), "member", "members"),
                       lineup.roster.seated());
}

std::string mark_of(Basis basis) {
    switch (basis) {
    case Basis::inferred:
        return "*";
    case Basis::implied:
        return "+";
    case Basis::settled:
        return "!";
    case Basis::assumed:
        return "=";
    case Basis::none:
    case Basis::named:
        return "";
    }
    return "";
}

std::string legend(const std::vector<BoardLine>& board) {
    std::vector<std::string> parts;
    for (const Basis basis : {Basis::inferred, Basis::implied, Basis::settled, Basis::assumed}) {
        if (std::any_of(board.begin(), board.end(),
                        [&](const BoardLine& line) { return line.cell.basis == basis; })) {
            parts.push_back(mark_of(basis) + " " + std::string(to_string(basis)));
        }
    }
    return join(parts, ", ");
}

} // namespace plenary::question
