#include <array>

#include <fmt/format.h>

#include "plenary/question/over_time.hpp"
#include "plenary/question/say.hpp"

namespace plenary::question::ask {
namespace {

constexpr std::array options{
    Option{"motion", Option::Kind::text, "MOTION", "the motion's id", true},
    Option{"from", Option::Kind::day, "DAY", "the first day (else that of the first change)",
           false},
    Option{"to", Option::Kind::day, "DAY", "the last day (else that of the last change)", false},
    Option{"rule", Option::Kind::text, "RULE", "count under this rule instead of the motion's own",
           false}};

Object data_of(const TimePoint& point) {
    Array events;
    for (const std::size_t event : point.events)
        events.emplace_back(static_cast<std::int64_t>(event + 1));
    Object out{{"day", to_string(point.day)}};
    for (const Place place : all_places)
        out.emplace_back(key_of(place), point.tally.of(place));
    out.emplace_back("base", question::data_of(point.reading.size));
    out.emplace_back("needed",
                     point.unreachable ? Value() : question::data_of(point.reading.needed));
    out.emplace_back("short",
                     point.unreachable ? Value() : question::data_of(point.reading.shortfall));
    out.emplace_back("state", to_string(point.outcome));
    out.emplace_back("open_conflicts", point.conflicts);
    out.emplace_back("events", std::move(events));
    return out;
}

Array texts(const std::vector<std::string>& list) {
    Array out;
    for (const std::string& one : list)
        out.emplace_back(one);
    return out;
}

Object data_of(const Event& event, std::size_t number) {
    return {{"number", static_cast<std::int64_t>(number)},
            {"day", to_string(event.day)},
            {"kind", to_string(event.kind)},
            {"beside_the_count", event.kind == EventKind::pressure},
            {"source", event.source.empty() ? Value() : Value(event.source)},
            {"what", event.what},
            {"who", texts(event.who)},
            {"ids", texts(event.ids)}};
}

std::string result(const TimePoint& point) {
    return point.unreachable ? "out of reach" : say_short(point.reading.shortfall);
}

// "3-5, 9": numbers of events, one-based.
std::string numbers(const std::vector<std::size_t>& events) {
    if (events.empty())
        return "";
    return events.size() == 1 ? std::to_string(events.front() + 1)
                              : fmt::format("{}-{}", events.front() + 1, events.back() + 1);
}

Table for_people(const Timeline& line) {
    Table out{{{"Day", false},
               {"Yes", true},
               {"No", true},
               {"Abstain", true},
               {"Absent", true},
               {"Unknown", true},
               {"Other", true},
               {"Needed", true},
               {"Result", false},
               {"Conflicts", true},
               {"Events", true}},
              {}};
    for (const TimePoint& point : line.points) {
        const Tally& tally = point.tally;
        const int other = tally.lean_yes + tally.undecided + tally.lean_no + tally.conflict;
        out.rows.push_back({to_string(point.day), std::to_string(tally.yes),
                            std::to_string(tally.no), std::to_string(tally.abstain),
                            std::to_string(tally.absent), std::to_string(tally.unknown),
                            std::to_string(other),
                            point.unreachable ? "" : say(point.reading.needed), result(point),
                            std::to_string(point.conflicts), numbers(point.events)});
    }
    return out;
}

Table for_csv(const Timeline& line) {
    Table out{{{"day"}}, {}};
    for (const Place place : all_places)
        out.columns.push_back({std::string(key_of(place))});
    for (const char* name : {"base_low", "base_high", "needed_low", "needed_high", "short_low",
                             "short_high", "state", "open_conflicts", "events"})
        out.columns.push_back({name});
    for (const TimePoint& point : line.points) {
        std::vector<std::string> row{to_string(point.day)};
        for (const Place place : all_places)
            row.push_back(std::to_string(point.tally.of(place)));
        row.push_back(std::to_string(point.reading.size.low));
        row.push_back(std::to_string(point.reading.size.high));
        for (const Range* range : {&point.reading.needed, &point.reading.shortfall}) {
            row.push_back(point.unreachable ? "" : std::to_string(range->low));
            row.push_back(point.unreachable ? "" : std::to_string(range->high));
        }
        row.emplace_back(to_string(point.outcome));
        row.push_back(std::to_string(point.conflicts));
        row.push_back(numbers(point.events));
        out.rows.push_back(std::move(row));
    }
    return out;
}

std::string say_course(const Timeline& line) {
    if (line.points.empty())
        return "nothing happens in the evidence in view";
    const TimePoint& first = line.points.front();
    const TimePoint& last = line.points.back();
    if (line.points.size() == 1)
        return fmt::format("1 day, {}: {} yes", to_string(first.day), first.tally.yes);
    return fmt::format("{} days from {} to {}: {} yes, then {}", line.points.size(),
                       to_string(first.day), to_string(last.day), first.tally.yes, last.tally.yes);
}

Result<Answer> ask_timeline(const Setting& setting) {
    const auto over = over_time(setting);
    if (!over)
        return fail(over.error());
    const Timeline& line = over->line;
    Answer answer;
    answer.data = answer_head(setting, over->motion, setting.view);
    answer.data.emplace_back("sentence", over->motion->sentence);
    answer.data.emplace_back("rule", to_string(line.formula));
    Array points;
    for (const TimePoint& point : line.points)
        points.emplace_back(data_of(point));
    answer.data.emplace_back("points", std::move(points));
    Array events;
    for (std::size_t i = 0; i < line.events.size(); ++i)
        events.emplace_back(data_of(line.events[i], i + 1));
    answer.data.emplace_back("events", std::move(events));

    answer.headline(over->motion->sentence);
    answer.headline(say_course(line));
    answer.note(say_basis(setting, *over));
    if (!line.points.empty())
        answer.show(for_people(line));
    if (!line.events.empty()) {
        answer.heading("Events");
        for (std::size_t i = 0; i < line.events.size(); ++i)
            answer.item(fmt::format("{}. {}", i + 1, say(setting.dossier, line.events[i])));
        answer.note(std::string(beside_the_count));
    }
    answer.table = for_csv(line);
    return answer;
}

} // namespace

extern const Question timeline;
const Question timeline{
    "timeline",
    "The count of one motion over time, with what happened",
    "One line for each day on which something of the line-up changes: a statement comes into view "
    "or is withdrawn, a ruling is made, a total is printed, a seat changes. Without --known-by "
    "each "
    "day is seen with what was known by its end; with it, with what was known by that day.",
    options,
    ask_timeline,
    false,
    true};

} // namespace plenary::question::ask
