#include "plenary/study/forecast_days.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "plenary/chart/forecast/days.hpp"
#include "plenary/format/file.hpp"
#include "plenary/question/over_time.hpp"
#include "plenary/question/say.hpp"
#include "plenary/study/chance_words.hpp"
#include "plenary/study/forecast_pictures.hpp"

namespace plenary::study {
namespace {

using question::Array;
using question::Object;
using question::Value;

// A forecast as of a day, and what it had that the one before had not.
struct OnDay {
    Day day;
    ForecastReading reading;
    std::optional<int> needed;
    std::size_t roll_calls = 0;
    std::vector<std::size_t> events; // of the timeline's
    std::vector<Break> breaks;       // that lower the weight of votes
    std::vector<RecordItem> items;
};

// Printed totals and pressure are no evidence of a vote.
bool enters(const Event& event) {
    return event.kind != EventKind::pressure && event.kind != EventKind::tally;
}

std::string say_item(const RecordItem& item) {
    return fmt::format("{} roll call {}{}", to_string(item.day), item.id,
                       item.series ? ", of the motion's series" : "");
}

std::string say_break(const Break& each) {
    return fmt::format("break of {}, factor {:g}", to_string(each.day), each.factor.value_or(1));
}

class OverDays {
public:
    explicit OverDays(const Request& request) : request_(request) {}

    Reply run() {
        if (auto problem = misused())
            return refused(std::move(*problem));
        auto opened = open(request_);
        if (!opened)
            return refused(opened.error());
        if (!opened->problems().empty())
            return {std::nullopt, opened->problems()};
        auto over = question::over_time(opened->setting());
        if (!over)
            return refused(over.error());
        opened_ = &*opened;
        over_ = &*over;
        if (auto problem = settle_days())
            return refused(std::move(*problem));
        for (const Day day : days_) {
            if (auto problems = forecast_on(day); !problems.empty())
                return {std::nullopt, std::move(problems)};
        }
        return told();
    }

private:
    [[nodiscard]] std::optional<Problem> misused() const {
        const question::Asked& asked = request_.asked;
        if (request_.as_of)
            return usage("as-of-with-days", "each forecast has its own day", "leave out --as-of",
                         "--as-of");
        if (asked.has("days") && asked.has("over-time"))
            return usage("unused-option", "--over-time finds the days itself",
                         "leave out one of the two", "--over-time");
        if (asked.has("svg-strip"))
            return usage("unused-option", "the strip is of one day",
                         "leave out --svg-strip, or ask with --as-of DAY", "--svg-strip");
        return bad_forecast_pictures(asked);
    }

    std::optional<Problem> settle_days() {
        std::set<Day> days;
        if (request_.asked.has("days")) {
            for (const std::string& word : request_.asked.list("days")) {
                const auto day = Day::parse(word);
                if (!day)
                    return usage("bad-day", fmt::format("'{}' is not a day", word),
                                 "write YYYY-MM-DD", "--days");
                days.insert(*day);
            }
        } else {
            for (const Event& event : over_->line.events) {
                if (enters(event) && event.kind != EventKind::seat)
                    days.insert(event.day);
            }
        }
        if (days.empty())
            return Problem{Kind::invalid,
                           "no-days",
                           "there is no day to forecast on: nothing is said on this motion",
                           "name days with --days, or choose other sources",
                           over_->motion->where,
                           ""};
        if (request_.asked.has("days") && days.size() > most_forecast_days)
            return usage("too-many-days",
                         fmt::format("{} days are more than {}", days.size(), most_forecast_days),
                         "name fewer", "--days");
        days_.assign(days.begin(), days.end());
        if (days_.size() > most_forecast_days) {
            left_out_ = days_.size() - most_forecast_days;
            days_.erase(days_.begin(), days_.end() - most_forecast_days);
        }
        return std::nullopt;
    }

    std::vector<Problem> forecast_on(Day day) {
        if (request_.progress &&
            !request_.progress("forecasting", static_cast<double>(done_.size()) /
                                                  static_cast<double>(days_.size())))
            return {
                {Kind::interrupted, "interrupted", "interrupted; nothing was written", "", {}, ""}};
        Request request = request_;
        request.as_of = day;
        request.progress = {};
        MotionForecastOrProblems prepared = prepare_forecast(request);
        if (!prepared.forecast)
            return std::move(prepared.problems);
        const MotionForecast& on = *prepared.forecast;
        OnDay out;
        out.day = day;
        out.reading = reading_of(on, on.asked, on.asked.selection, forecast::Depth::totals);
        out.needed = yes_needed(on);
        out.roll_calls = on.record.items.size();
        for (std::size_t e = 0; e < over_->line.events.size(); ++e) {
            const Event& event = over_->line.events[e];
            if (enters(event) && event.day <= day &&
                (done_.empty() || event.day > done_.back().day))
                out.events.push_back(e);
        }
        for (const BreakInView& each : on.breaks.breaks) {
            if (each.lowered > 0 && seen_breaks_.emplace(each.of.member, each.of.day).second)
                out.breaks.push_back(each.of);
        }
        for (const RecordItem& item : on.record.items) {
            if (seen_.emplace(item.from, item.id).second)
                out.items.push_back(item);
        }
        done_.push_back(std::move(out));
        last_ = std::move(prepared.forecast);
        return {};
    }

    // "20 statements, 1 ruling, 3 roll calls"; "nothing".
    [[nodiscard]] std::string summary_of(const OnDay& on) const {
        std::map<EventKind, std::int64_t> numbers;
        for (const std::size_t e : on.events) {
            const Event& event = over_->line.events[e];
            numbers[event.kind] +=
                std::max<std::int64_t>(1, static_cast<std::int64_t>(event.ids.size()));
        }
        std::vector<std::string> out;
        for (const auto& [kind, number] : numbers) {
            switch (kind) {
            case EventKind::statement:
                out.push_back(question::plural(number, "statement", "statements"));
                break;
            case EventKind::withdrawn:
                out.push_back(fmt::format("{} withdrawn", number));
                break;
            case EventKind::ruling:
                out.push_back(question::plural(number, "ruling", "rulings"));
                break;
            case EventKind::seat:
                out.push_back(question::plural(number, "change of seats", "changes of seats"));
                break;
            case EventKind::tally:
            case EventKind::pressure:
                break;
            }
        }
        if (!on.breaks.empty())
            out.push_back(question::plural(static_cast<std::int64_t>(on.breaks.size()),
                                           "break of a member", "breaks of members"));
        if (!on.items.empty())
            out.push_back(question::plural(static_cast<std::int64_t>(on.items.size()),
                                           "roll call of the record", "roll calls of the record"));
        return out.empty() ? "nothing" : join(out, ", ");
    }

    [[nodiscard]] static std::string chance_of(const OnDay& on) {
        return on.reading.possible ? say_chance(on.reading.outcome.pass) : "cannot be";
    }

    Reply told() {
        question::Answer answer;
        put_data(answer);
        put_text(answer);
        const auto rough = std::any_of(done_.begin(), done_.end(), [](const OnDay& each) {
            return each.reading.possible &&
                   each.reading.forecast.effective < forecast::least_effective;
        });
        if (rough)
            answer.note(fmt::format("on some days the effective sample size is below {:.0f}: take "
                                    "their numbers as rough",
                                    forecast::least_effective));
        if (rough && request_.asked.has("strict"))
            answer.condition_holds = false;
        if (const std::string path = request_.asked.text("svg"); path == "-") {
            answer.raw = picture();
        } else if (!path.empty()) {
            if (const auto written = format::write_file(path, picture()); !written)
                return refused(written.error());
            answer.data.emplace_back("svg", path);
            answer.note(fmt::format("picture written to {}", path));
        }
        return {std::move(answer), {}};
    }

    void put_data(question::Answer& answer) const {
        const question::Setting& setting = opened_->setting();
        answer.data = question::answer_head(setting, over_->motion, setting.view);
        answer.data.emplace_back("rule", to_string(over_->line.formula));
        answer.data.emplace_back("selection", forecast::word_for(last_->asked.selection));
        Array days;
        for (const OnDay& each : done_)
            days.emplace_back(data_of(each));
        answer.data.emplace_back("days", std::move(days));
        answer.data.emplace_back("days_left_out", static_cast<std::int64_t>(left_out_));
        answer.data.emplace_back("seed", static_cast<std::int64_t>(last_->seed));
        answer.data.emplace_back("draws", static_cast<std::int64_t>(last_->draws));
    }

    [[nodiscard]] Object data_of(const OnDay& on) const {
        Array events;
        for (const std::size_t e : on.events) {
            const Event& event = over_->line.events[e];
            events.emplace_back(
                Object{{"day", to_string(event.day)},
                       {"kind", to_string(event.kind)},
                       {"source", event.source.empty() ? Value() : Value(event.source)},
                       {"what", event.what},
                       {"who", Array(event.who.begin(), event.who.end())},
                       {"ids", Array(event.ids.begin(), event.ids.end())}});
        }
        for (const Break& each : on.breaks) {
            events.emplace_back(
                Object{{"day", to_string(each.known)},
                       {"kind", "break"},
                       {"source", each.source.empty() ? Value() : Value(each.source)},
                       {"what", say_break(each)},
                       {"who", Array{each.member}},
                       {"ids", Array{}}});
        }
        Array items;
        for (const RecordItem& item : on.items)
            items.emplace_back(Object{{"from", item.from},
                                      {"id", item.id},
                                      {"day", to_string(item.day)},
                                      {"title", item.title},
                                      {"series", item.series}});
        const forecast::Outcome& outcome = on.reading.outcome;
        const bool possible = on.reading.possible;
        return {{"day", to_string(on.day)},
                {"p_pass", possible
                               ? Value(Object{{"value", outcome.pass}, {"mc_error", outcome.error}})
                               : Value()},
                {"yes", possible ? Value(Object{{"q05", outcome.yes.q05},
                                                {"q50", outcome.yes.q50},
                                                {"q95", outcome.yes.q95}})
                                 : Value()},
                {"needed", on.needed ? Value(*on.needed) : Value()},
                {"selection", forecast::word_for(on.reading.selection)},
                {"roll_calls", static_cast<std::int64_t>(on.roll_calls)},
                {"ess", possible ? Value(on.reading.forecast.effective) : Value()},
                {"new_evidence", std::move(events)},
                {"new_roll_calls", std::move(items)}};
    }

    void put_text(question::Answer& answer) const {
        const OnDay& first = done_.front();
        const OnDay& last = done_.back();
        answer.headline(done_.size() == 1
                            ? fmt::format("{} on {}: it passes with a chance of {}",
                                          over_->motion->id, to_string(first.day), chance_of(first))
                            : fmt::format("{} on {} days: it passes with a chance of {}, then {}",
                                          over_->motion->id, done_.size(), chance_of(first),
                                          chance_of(last)));
        answer.paragraph(question::say_basis(opened_->setting(), *over_));
        question::Table table;
        table.columns = {{"day"},          {"chance", true}, {"yes", true}, {"90 % of draws", true},
                         {"needed", true}, {"new"}};
        for (const OnDay& each : done_) {
            const forecast::Quantiles& yes = each.reading.outcome.yes;
            const bool possible = each.reading.possible;
            table.rows.push_back(
                {to_string(each.day), chance_of(each), possible ? std::to_string(yes.q50) : "",
                 possible ? fmt::format("{} to {}", yes.q05, yes.q95) : "",
                 each.needed ? std::to_string(*each.needed) : "turnout", summary_of(each)});
        }
        answer.show(table);
        answer.table = std::move(table);
        for (const OnDay& each : done_)
            list_news(each, answer);
        notes(answer);
    }

    // What was new, evidence before the record, and of the record the newest first: that of the
    // first day may be long.
    [[nodiscard]] std::vector<std::string> news_of(const OnDay& on, bool ids = true) const {
        std::vector<std::string> out;
        for (const std::size_t e : on.events) {
            Event event = over_->line.events[e];
            if (!ids)
                event.ids.clear();
            out.push_back(question::say(opened_->setting().dossier, event));
        }
        for (const Break& each : on.breaks)
            out.push_back(fmt::format("{}: {}", label(opened_->setting().dossier.body, each.member),
                                      say_break(each)));
        for (auto item = on.items.rbegin(); item != on.items.rend(); ++item)
            out.push_back(say_item(*item));
        return out;
    }

    void list_news(const OnDay& on, question::Answer& answer) const {
        constexpr std::size_t most = 8;
        const std::vector<std::string> lines = news_of(on);
        if (lines.empty())
            return;
        answer.heading(fmt::format("New on {}", to_string(on.day)));
        for (std::size_t k = 0; k < std::min(most, lines.size()); ++k)
            answer.item(lines[k]);
        if (lines.size() > most)
            answer.item(fmt::format("and {} more", lines.size() - most));
    }

    void notes(question::Answer& answer) const {
        for (const std::string& note : shared_notes())
            answer.note(note);
    }

    [[nodiscard]] std::vector<std::string> shared_notes() const {
        std::vector<std::string> out;
        double error = 0;
        for (const OnDay& each : done_)
            error = std::max(error, each.reading.outcome.error);
        const bool alike = std::all_of(done_.begin(), done_.end(), [this](const OnDay& each) {
            return each.reading.selection == last_->asked.selection;
        });
        out.push_back(fmt::format("Drawing alone makes an error of up to {:.1f} points; {} draws "
                                  "a day, seed {}; who is heard first{}: {}.",
                                  100 * error, last_->draws, last_->seed,
                                  alike ? "" : ", on the last day",
                                  forecast::word_for(last_->asked.selection)));
        if (left_out_ > 0)
            out.push_back(fmt::format("The {} newest days with evidence; {} earlier ones are left "
                                      "out.",
                                      days_.size(), left_out_));
        if (std::any_of(done_.begin(), done_.end(),
                        [](const OnDay& each) { return !each.reading.possible; }))
            out.emplace_back("Cannot be: only supporters are said to be heard, but a member that "
                             "does not vote yes was heard.");
        for (const std::string& each : last_->supposed)
            out.push_back("Supposed: " + each + ".");
        out.emplace_back("That the chance moves after something does not show what moved anyone. "
                         "Pressure does not enter.");
        return out;
    }

    [[nodiscard]] std::string picture() const {
        chart::ForecastDays out;
        out.id = "forecast-days-" + over_->motion->id;
        out.title = done_.size() == 1
                        ? fmt::format("Passing, on {}: {}. {}", to_string(done_.front().day),
                                      chance_of(done_.front()), over_->motion->sentence)
                        : fmt::format("Passing: from {} to {}. {}", chance_of(done_.front()),
                                      chance_of(done_.back()), over_->motion->sentence);
        for (const OnDay& each : done_) {
            chart::ForecastOfDay& day = out.days.emplace_back();
            day.day = each.day;
            day.chance = chance_of(each);
            day.news = "New: " + summary_of(each);
            const std::vector<std::string> lines = news_of(each, false);
            if (!lines.empty())
                day.news += ". " + lines.front() + (lines.size() > 1 ? "; ..." : "");
            if (!each.reading.possible)
                continue;
            day.pass = each.reading.outcome.pass;
            day.yes_low = each.reading.outcome.yes.q05;
            day.yes_middle = each.reading.outcome.yes.q50;
            day.yes_high = each.reading.outcome.yes.q95;
            day.needed = each.needed;
        }
        out.notes = shared_notes();
        out.source = forecast_source_line(*last_);
        return chart::draw_forecast_days(out);
    }

    const Request& request_;
    const Opened* opened_ = nullptr;
    const question::OverTime* over_ = nullptr;
    std::vector<Day> days_;
    std::size_t left_out_ = 0;
    std::vector<OnDay> done_;
    std::set<std::pair<std::string, std::string>> seen_; // of the record, on a day before
    std::set<std::pair<std::string, Day>> seen_breaks_;
    std::unique_ptr<MotionForecast> last_;
};

} // namespace

std::vector<question::Option> forecast_days_options() {
    using K = question::Option::Kind;
    return {{"days", K::list, "DAY,...",
             "the forecast as of each of these days, and what was new (at most 30)", false},
            {"over-time", K::flag, "",
             "the same on the days on which something said on the motion became known", false}};
}

bool asks_for_days(const question::Asked& asked) {
    return asked.has("days") || asked.has("over-time");
}

Reply forecast_days(const Request& request) { return OverDays(request).run(); }

} // namespace plenary::study
