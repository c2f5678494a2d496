#include "plenary/evidence/timeline.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>

#include "plenary/text/join.hpp"

namespace plenary {
namespace {

// The motion with all that its line-ups are made from, and no other statement.
Dossier narrowed(const Dossier& dossier, const Motion& motion) {
    std::unordered_map<std::string_view, const Statement*> by_id;
    for (const Statement& one : dossier.statements)
        by_id.emplace(one.id, &one);
    std::vector<const Statement*> wanted;
    std::set<const Statement*> have;
    const auto want = [&](const Statement* one) {
        if (have.insert(one).second)
            wanted.push_back(one);
    };
    for (const Statement& one : dossier.statements) {
        if (one.motion == motion.id)
            want(&one);
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        for (const std::string& id : wanted[i]->rests_on) {
            if (const auto ground = by_id.find(id); ground != by_id.end())
                want(ground->second);
        }
    }
    Dossier out;
    out.default_day = dossier.default_day;
    out.body = dossier.body;
    out.motions = {motion};
    out.sources = dossier.sources;
    for (const Statement* one : wanted)
        out.statements.push_back(*one);
    for (const Ruling& one : dossier.rulings) {
        if (one.motion == motion.id)
            out.rulings.push_back(one);
    }
    return out;
}

std::string say_tally(const PrintedTally& tally) {
    std::vector<std::string> parts;
    for (const Choice choice : {Choice::yes, Choice::no, Choice::abstain, Choice::absent}) {
        if (const auto number = tally.of(choice))
            parts.push_back(fmt::format("{} {}", *number, to_string(choice)));
    }
    return join(parts, ", ");
}

// From the first day on which a statement is in view up to and not including `end`.
struct Stay {
    Day first;
    std::optional<Day> end;
};

class Events {
public:
    Events(const View& view, std::optional<Day> from, std::optional<Day> to)
        : view_(view), from_(from), to_(to) {}

    // Evidence that was acted and known comes into view on the later day, or, with a day of knowing
    // for all days, when it was acted. Never: none.
    [[nodiscard]] std::optional<Day> comes(std::optional<Day> acted,
                                           std::optional<Day> known) const {
        if (view_.known_by)
            return known && *known > *view_.known_by ? std::nullopt : acted;
        return acted && known ? std::max(acted, known) : known;
    }

    void add(std::optional<Day> day, EventKind kind, const std::string& source, std::string what,
             const std::string& who, const std::string& id) {
        if (!day || (from_ && *day < *from_) || (to_ && *day > *to_))
            return;
        Event& event = grouped_[std::tuple(*day, kind, source, what)];
        event.day = *day;
        event.kind = kind;
        event.source = source;
        event.what = std::move(what);
        for (const auto& [text, list] : {std::pair(&who, &event.who), std::pair(&id, &event.ids)}) {
            if (!text->empty())
                list->push_back(*text);
        }
    }

    void add(const Statement& one, const std::optional<Stay>& stay) {
        if (!stay)
            return;
        const std::string what = one.act == Act::aggregate
                                     ? fmt::format("{} {}", one.number, to_string(one.stance))
                                     : std::string(to_string(one.stance));
        add(stay->first, EventKind::statement, one.source, what, one.who, one.id);
        if (stay->end)
            add(stay->end, EventKind::withdrawn, one.source, what, one.who, one.id);
    }

    [[nodiscard]] std::vector<Event> take() {
        std::vector<Event> out;
        for (auto& [key, event] : grouped_) {
            std::sort(event.who.begin(), event.who.end());
            std::sort(event.ids.begin(), event.ids.end());
            out.push_back(std::move(event));
        }
        return out;
    }

private:
    const View& view_;
    std::optional<Day> from_;
    std::optional<Day> to_;
    std::map<std::tuple<Day, EventKind, std::string, std::string>, Event> grouped_;
};

// When statements are in view, with everything that they rest on.
class Stays {
public:
    Stays(const Dossier& dossier, const View& view, const Events& events)
        : view_(view), events_(events) {
        for (const Statement& one : dossier.statements)
            by_id_.emplace(one.id, &one);
    }

    // None: never. Circles are refused when a dossier is read; one would never be in view.
    std::optional<Stay> of(const Statement& one) {
        const auto [at, is_new] = known_.emplace(&one, std::nullopt);
        if (!is_new)
            return at->second;
        auto stay = alone(one);
        for (const std::string& id : one.rests_on) {
            const auto ground = by_id_.find(id);
            const auto its = ground == by_id_.end() ? std::nullopt : of(*ground->second);
            if (!stay || !its) {
                stay.reset();
                break;
            }
            stay->first = std::max(stay->first, its->first);
            if (its->end && (!stay->end || *its->end < *stay->end))
                stay->end = its->end;
        }
        if (stay && stay->end && *stay->end <= stay->first)
            stay.reset();
        known_[&one] = stay;
        return stay;
    }

private:
    [[nodiscard]] std::optional<Stay> alone(const Statement& one) const {
        const auto first = events_.comes(one.acted, one.known);
        if (!first || !view_.sees_source(one.source))
            return std::nullopt;
        if (!view_.known_by)
            return Stay{*first, one.withdrawn};
        const bool gone = one.withdrawn && *one.withdrawn <= *view_.known_by;
        return gone ? std::nullopt : std::optional(Stay{*first, std::nullopt});
    }

    const View& view_;
    const Events& events_;
    std::unordered_map<std::string_view, const Statement*> by_id_;
    std::unordered_map<const Statement*, std::optional<Stay>> known_;
};

// Who may vote from a day on that did not before, or no longer may.
void add_seats(Events& events, const Body& body) {
    std::set<Day> days;
    for (const Member& member : body.members) {
        days.insert(member.joined);
        if (member.left)
            days.insert(*member.left);
    }
    for (const SeatSpell& seat : body.seats) {
        if (seat.spell.from)
            days.insert(*seat.spell.from);
        if (seat.spell.to)
            days.insert(Day(seat.spell.to->days() + std::chrono::days(1)));
    }
    for (const Day day : days) {
        const Roster before = body.on(Day(day.days() - std::chrono::days(1)));
        const Roster now = body.on(day);
        for (const Seat& seat : now.seats) {
            const Seat* was = before.find(seat.member->code);
            if (was == nullptr || was->can_vote() != seat.can_vote())
                events.add(day, EventKind::seat, "",
                           seat.can_vote() ? "can vote" : std::string(to_string(seat.state)),
                           seat.member->code, "");
        }
        for (const Seat& seat : before.seats) {
            if (now.find(seat.member->code) == nullptr)
                events.add(day, EventKind::seat, "", "no longer a member", seat.member->code, "");
        }
    }
}

std::vector<Event> events_of(const Dossier& dossier, const Dossier& narrow, const View& view,
                             std::optional<Day> from, std::optional<Day> to) {
    const Motion& motion = narrow.motions.front();
    Events events(view, from, to);
    Stays stays(narrow, view, events);
    for (const Statement& one : narrow.statements) {
        if (one.motion == motion.id)
            events.add(one, stays.of(one));
    }
    for (const PrintedTally& one : motion.tallies) {
        if (view.sees_source(one.source))
            events.add(events.comes(one.acted, one.known), EventKind::tally, one.source,
                       say_tally(one), "", one.id);
    }
    for (const Ruling& one : narrow.rulings) {
        if (!view.known_by)
            events.add(one.day, EventKind::ruling, "",
                       fmt::format("{} holds, says {}", one.chosen, one.by), one.member, "");
    }
    for (const Pressure& one : dossier.pressure) {
        if (view.sees_source(one.source) && (one.series.empty() || one.series == motion.series))
            events.add(events.comes(one.acted, one.known), EventKind::pressure, one.source,
                       fmt::format("{} by {}: {}", one.kind, one.who, one.what), one.on, one.id);
    }
    if (!motion.day && from)
        add_seats(events, narrow.body);
    return events.take();
}

} // namespace

std::string_view to_string(EventKind kind) {
    switch (kind) {
    case EventKind::statement:
        return "statement";
    case EventKind::withdrawn:
        return "withdrawn";
    case EventKind::ruling:
        return "ruling";
    case EventKind::tally:
        return "tally";
    case EventKind::seat:
        return "seat";
    case EventKind::pressure:
        return "pressure";
    }
    return "";
}

Result<Timeline> timeline(const Dossier& dossier, const Motion& motion, const Formula& rule,
                          const View& view, std::optional<Day> from, std::optional<Day> to) {
    const Dossier narrow = narrowed(dossier, motion);
    Timeline out;
    out.formula = rule;
    out.events = events_of(dossier, narrow, view, from, to);
    if (!from && !out.events.empty() && !motion.day) {
        // Seats matter from the first piece of evidence on.
        const Day first = out.events.front().day;
        out.events = events_of(dossier, narrow, view, first,
                               to ? *to : std::max(first, out.events.back().day));
    }
    std::map<Day, std::vector<std::size_t>> days;
    for (const auto& end : {from, to}) {
        if (end)
            days[*end];
    }
    for (std::size_t i = 0; i < out.events.size(); ++i)
        days[out.events[i].day].push_back(i);
    for (auto& [day, events] : days) {
        View on = view;
        on.as_of = day;
        const Lineup lineup = line_up(narrow, narrow.motions.front(), on);
        auto counted = count(narrow.body, lineup, rule, {});
        if (!counted)
            return fail(counted.error());
        TimePoint point;
        point.day = day;
        point.tally = counted->tally;
        point.unreachable = counted->unreachable;
        point.reading = counted->reading;
        point.outcome = counted->outcome;
        point.conflicts =
            static_cast<int>(std::count_if(lineup.conflicts.begin(), lineup.conflicts.end(),
                                           [](const Conflict& one) { return !one.settled(); }));
        point.events = std::move(events);
        out.points.push_back(std::move(point));
    }
    return out;
}

} // namespace plenary
