#include "plenary/stakes/drawdown.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/question/drawing_down.hpp"
#include "plenary/question/say.hpp"
#include "plenary/question/told.hpp"
#include "plenary/stakes/told.hpp"
#include "plenary/text/amount.hpp"

namespace plenary::question::ask {
namespace {

using plenary::stakes::Course;
using plenary::stakes::Days;
using plenary::stakes::ReimbursementRate;

constexpr std::array options{
    Option{"mission", Option::Kind::text, "MISSION", "which mission (that of the first row)",
           false},
    Option{"component", Option::Kind::text, "COMPONENT",
           "which part of it, for example military (that of the first row)", false},
    Option{"plan", Option::Kind::text, "PLAN", "a plan instead of the record", false},
    Option{"from", Option::Kind::day, "DAY", "the first day counted", false},
    Option{"until", Option::Kind::day, "DAY", "the day before which counting ends", false},
    Option{"date", Option::Kind::day, "DAY", "the day of the shares (the first day)", false},
    Option{"floor", Option::Kind::text, "N", "when do fewer than so many remain?", false},
    Option{"contributor", Option::Kind::text, "CODE", "with --floor: of this contributor alone",
           false}};

constexpr std::string_view convention =
    "A person counts up to but not including the day of leaving (step), or along a straight line "
    "between two days (linear: trapezoid). Reimbursement: person-days times the monthly rate in "
    "force over the days of the calendar month. Staying: everybody there on the first day stays to "
    "the end.";

// One contributor, or all together, in figures.
struct Line {
    std::string contributor; // empty: all
    std::string name;
    double person_days = 0;
    std::optional<double> usd; // none: no rate for part of the span
    std::optional<double> usd_staying;
    double headcount = 0; // on the day of the shares
    std::vector<std::string> sources;
};

Line line_of(const Course& course, Days days, Day date,
             const std::vector<ReimbursementRate>& rates) {
    using plenary::stakes::reimbursement;
    Line out;
    out.contributor = course.contributor;
    out.name = course.name;
    out.person_days = plenary::stakes::person_days(course, days);
    if (!rates.empty()) {
        out.usd = reimbursement(course, days, rates);
        out.usd_staying = reimbursement(plenary::stakes::staying(course, days.from), days, rates);
    }
    out.headcount = plenary::stakes::headcount_on(course, date);
    out.sources = course.sources;
    return out;
}

std::optional<double> sum(std::optional<double> a, std::optional<double> b) {
    return a && b ? std::optional(*a + *b) : std::nullopt;
}

Line total_of(const std::vector<Line>& lines) {
    Line out;
    out.usd = 0;
    out.usd_staying = 0;
    for (const Line& line : lines) {
        out.person_days += line.person_days;
        out.usd = sum(out.usd, line.usd);
        out.usd_staying = sum(out.usd_staying, line.usd_staying);
        out.headcount += line.headcount;
        for (const std::string& source : line.sources) {
            if (std::find(out.sources.begin(), out.sources.end(), source) == out.sources.end())
                out.sources.push_back(source);
        }
    }
    return out;
}

std::optional<double> forgone(const Line& line) {
    return line.usd && line.usd_staying ? std::optional(*line.usd_staying - *line.usd)
                                        : std::nullopt;
}

std::string_view state_word(Floor::State state) {
    switch (state) {
    case Floor::State::crossed:
        return "crossed";
    case Floor::State::kept:
        return "kept";
    case Floor::State::never_reached:
        break;
    }
    return "never reached";
}

std::string say_floor(const Floor& floor, Days days) {
    const std::string start =
        fmt::format("Floor of {} ({}): ", say_count(floor.persons),
                    floor.contributor.empty() ? "all together" : floor.contributor);
    switch (floor.state) {
    case Floor::State::crossed:
        return start +
               fmt::format("crossed on {}, the first day with fewer.", to_string(*floor.day));
    case Floor::State::kept:
        return start + fmt::format("never fewer from {} to {}.", to_string(days.from),
                                   to_string(days.until));
    case Floor::State::never_reached:
        break;
    }
    return start +
           fmt::format("never reached from {} to {}.", to_string(days.from), to_string(days.until));
}

Value money(std::optional<double> amount) { return amount ? Value(to_cents(*amount)) : Value(); }

std::string money_text(std::optional<double> amount) {
    return amount ? say_money(*amount) : "none";
}

// The rates in force on some day of the span.
std::vector<ReimbursementRate> rates_in(const std::vector<ReimbursementRate>& rates, Days days) {
    std::vector<ReimbursementRate> out;
    for (std::size_t i = 0; i < rates.size(); ++i) {
        const bool over = i + 1 < rates.size() && rates[i + 1].from <= days.from;
        if (!over && rates[i].from < days.until)
            out.push_back(rates[i]);
    }
    return out;
}

Value share_of(const Line& line, const Line& total) {
    constexpr double percent = 100;
    return total.headcount > 0 ? Value(line.headcount / total.headcount * percent) : Value();
}

std::string share_text(const Line& line, const Line& total) {
    constexpr double percent = 100;
    return total.headcount > 0 ? fmt::format("{:.2f} %", line.headcount / total.headcount * percent)
                               : "nobody there";
}

void add_data(Answer& answer, const Setting& setting, const Drawdown& drawdown, Day date,
              const std::vector<Line>& lines, const Line& total) {
    Object& data = answer.data;
    data = answer_head(setting, nullptr, setting.view);
    data.emplace_back("mission", drawdown.mission);
    data.emplace_back("component", drawdown.component);
    data.emplace_back("plan", drawdown.plan.empty() ? Value() : Value(drawdown.plan));
    data.emplace_back("from", to_string(drawdown.days.from));
    data.emplace_back("until", to_string(drawdown.days.until));
    data.emplace_back("person_days", total.person_days);
    data.emplace_back("usd", money(total.usd));
    data.emplace_back("usd_staying", money(total.usd_staying));
    data.emplace_back("usd_forgone", money(forgone(total)));
    data.emplace_back("date", to_string(date));
    data.emplace_back("headcount", total.headcount);
    Array shares;
    Array contributors;
    for (const Line& line : lines) {
        shares.emplace_back(Object{{"contributor", line.contributor},
                                   {"name", line.name},
                                   {"headcount", line.headcount},
                                   {"share_percent", share_of(line, total)}});
        Array sources;
        for (const std::string& source : line.sources)
            sources.emplace_back(source);
        contributors.emplace_back(Object{{"contributor", line.contributor},
                                         {"name", line.name},
                                         {"person_days", line.person_days},
                                         {"usd", money(line.usd)},
                                         {"usd_staying", money(line.usd_staying)},
                                         {"usd_forgone", money(forgone(line))},
                                         {"sources", std::move(sources)}});
    }
    data.emplace_back("shares", std::move(shares));
    data.emplace_back("contributors", std::move(contributors));
    const auto& floor = drawdown.floor;
    data.emplace_back(
        "floor_crossed",
        floor ? Value(Object{{"floor", floor->persons},
                             {"contributor",
                              floor->contributor.empty() ? Value() : Value(floor->contributor)},
                             {"state", state_word(floor->state)},
                             {"day", floor->day ? Value(to_string(*floor->day)) : Value()}})
              : Value());
    Array rates;
    for (const ReimbursementRate& rate :
         rates_in(setting.dossier.reimbursement_rates, drawdown.days)) {
        rates.emplace_back(Object{{"valid_from", to_string(rate.from)},
                                  {"usd_per_person_month", to_cents(rate.usd_per_person_month)},
                                  {"source", rate.source}});
    }
    data.emplace_back("rates", std::move(rates));
    Array others;
    for (const std::string& other : drawdown.others)
        others.emplace_back(other);
    data.emplace_back("others", std::move(others));
    data.emplace_back("convention", convention);
}

void write_table(Answer& answer, const std::vector<Line>& lines, const Line& total, Day date,
                 bool leaves) {
    Table table{{{"Contributor"},
                 {fmt::format("on {}", to_string(date)), true},
                 {"Share", true},
                 {"Person-days", true},
                 {"USD", true}},
                {}};
    if (leaves) {
        table.columns.push_back({"USD staying", true});
        table.columns.push_back({"Forgone", true});
    }
    const auto add = [&](std::string who, const Line& line) {
        std::vector<std::string> row{std::move(who), say_count(line.headcount),
                                     share_text(line, total), say_count(line.person_days),
                                     money_text(line.usd)};
        if (leaves) {
            row.push_back(money_text(line.usd_staying));
            row.push_back(money_text(forgone(line)));
        }
        table.rows.push_back(std::move(row));
    };
    for (const Line& line : lines)
        add(fmt::format("{} ({})", line.name, line.contributor), line);
    if (lines.size() > 1)
        add("all", total);
    answer.show(std::move(table));
}

void write(Answer& answer, const Setting& setting, const Drawdown& drawdown, Day date,
           const std::vector<Line>& lines, const Line& total) {
    const std::string until = to_string(drawdown.days.until);
    answer.headline(fmt::format("{} person-days of {}, {}, by {}", say_count(total.person_days),
                                drawdown.mission, drawdown.component, say_plan(drawdown.plan)));
    answer.note(
        fmt::format("From {} up to and not including {}.", to_string(drawdown.days.from), until));
    note_days(answer, setting.view);
    const auto lost = forgone(total);
    write_table(answer, lines, total, date, lost && to_cents(*lost) != 0);
    if (total.usd && lost) {
        answer.paragraph(
            to_cents(*lost) == 0
                ? fmt::format("Reimbursement {} USD, as much as if everybody stayed to {}.",
                              say_money(*total.usd), until)
                : fmt::format("Reimbursement {} USD; staying to {} would bring {} USD: {} USD "
                              "forgone.",
                              say_money(*total.usd), until, say_money(*total.usd_staying),
                              say_money(*lost)));
    } else {
        const bool reimbursed = std::all_of(drawdown.courses.begin(), drawdown.courses.end(),
                                            [](const Course& one) { return one.reimbursed; });
        answer.paragraph(reimbursed
                             ? "No reimbursement is computed: reimbursement_rates.csv has no rate "
                               "for the whole span."
                             : "No reimbursement is computed for all: some are not reimbursed at "
                               "the rates of reimbursement_rates.csv.");
    }
    if (drawdown.floor)
        answer.paragraph(say_floor(*drawdown.floor, drawdown.days));
    double remaining = 0;
    for (const Course& course : drawdown.courses)
        remaining += plenary::stakes::headcount_on(course, drawdown.days.until);
    if (remaining > 0) {
        answer.note(fmt::format("On {} there are still {}; what follows is not counted.", until,
                                say_count(remaining)));
    }
    for (const ReimbursementRate& rate :
         rates_in(setting.dossier.reimbursement_rates, drawdown.days)) {
        answer.item(fmt::format("{} USD per person and month from {} [{}]",
                                say_money(rate.usd_per_person_month), to_string(rate.from),
                                rate.source));
    }
    answer.note(std::string(convention));
    if (!drawdown.others.empty())
        answer.note("Also in contingents.csv: " + join(drawdown.others, "; ") + ".");
}

Table table_for_programs(const std::vector<Line>& lines, const Line& total) {
    Table out{{{"contributor"},
               {"name"},
               {"headcount"},
               {"share_percent"},
               {"person_days"},
               {"usd"},
               {"usd_staying"},
               {"usd_forgone"}},
              {}};
    const auto cents = [](std::optional<double> amount) {
        return amount ? fmt::format("{:.2f}", to_cents(*amount)) : "";
    };
    for (const Line& line : lines) {
        const Value share = share_of(line, total);
        const auto* percent = share.as<double>();
        out.rows.push_back({line.contributor, line.name, fmt::format("{}", line.headcount),
                            percent == nullptr ? "" : fmt::format("{}", *percent),
                            fmt::format("{}", line.person_days), cents(line.usd),
                            cents(line.usd_staying), cents(forgone(line))});
    }
    return out;
}

Result<Answer> ask_drawdown(const Setting& setting) {
    const auto drawdown = drawdown_for(setting);
    if (!drawdown)
        return fail(drawdown.error());
    const Day date = setting.asked.day("date").value_or(drawdown->days.from);
    std::vector<Line> lines;
    for (const Course& course : drawdown->courses) {
        lines.push_back(line_of(course, drawdown->days, date, setting.dossier.reimbursement_rates));
    }
    const Line total = total_of(lines);
    Answer answer;
    add_data(answer, setting, *drawdown, date, lines, total);
    write(answer, setting, *drawdown, date, lines, total);
    std::vector<std::string> sources = total.sources;
    for (const ReimbursementRate& rate :
         rates_in(setting.dossier.reimbursement_rates, drawdown->days)) {
        if (std::find(sources.begin(), sources.end(), rate.source) == sources.end())
            sources.push_back(rate.source);
    }
    answer.data.emplace_back("sources", data_of_sources(setting.dossier, sources));
    show_sources(answer, setting.dossier, sources);
    tell(answer, setting.dossier, {"contingents.csv", "reimbursement_rates.csv"},
         {plenary::stakes::told::no_effect});
    answer.table = table_for_programs(lines, total);
    return answer;
}

} // namespace

extern const Question drawdown;
const Question drawdown{
    "drawdown",
    "How a mission shrinks: person-days, shares, floors, reimbursement forgone",
    "Reads contingents.csv: the headcount of each contributor from a day on. Counts person-days, "
    "the shares on a day, the day on which fewer than a floor remain, and what reimbursement comes "
    "to against staying to the end. Plans are shown only when asked for and never as the record.",
    options,
    ask_drawdown,
    false};

} // namespace plenary::question::ask
