#include "plenary/study/forecast_pictures.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/chart/forecast/strip.hpp"
#include "plenary/chart/forecast/tally.hpp"
#include "plenary/format/file.hpp"
#include "plenary/numeric/ranked.hpp"
#include "plenary/question/say.hpp"
#include "plenary/study/chance_words.hpp"

namespace plenary::study {
namespace {

using forecast::Selection;

std::string title_of(const MotionForecast& on, double pass) {
    const std::string_view words = chance_in_words(pass);
    const bool noun = words == "almost no chance";
    return fmt::format("Passing {} {} ({}): {}", noun ? "has" : "is", words, say_chance(pass),
                       on.counted.motion->sentence);
}

std::string say_heard(Selection selection) {
    switch (selection) {
    case Selection::all:
        return "if all members were heard alike";
    case Selection::supporters:
        return "if only supporters were heard";
    case Selection::unknown:
        break;
    }
    return "who was heard is not known";
}

std::string say_draws(const MotionForecast& on, const ForecastReading& main) {
    return fmt::format("{} joint draws of all votes, seed {}; effective sample size {:.0f}.",
                       main.forecast.draws, on.seed, main.forecast.effective);
}

// What every picture of a forecast says below.
std::vector<std::string> notes_of(const MotionForecast& on, const ForecastReading& main) {
    std::vector<std::string> out;
    for (const std::string& each : on.supposed)
        out.push_back("Supposed: " + each + ".");
    out.push_back(fmt::format("Record: {} roll calls up to {}. Known on this motion: {} of {} "
                              "members.",
                              on.record.items.size(), to_string(on.cut), on.said.said.size(),
                              on.said.said.size() + on.plain.silent.size()));
    out.push_back(say_draws(on, main));
    out.emplace_back("Not a statement about anyone's intent. Pressure does not enter.");
    return out;
}

std::optional<Place> place_for(std::int8_t vote) {
    return vote == 0   ? std::optional(Place::no)
           : vote == 1 ? std::optional(Place::abstain)
           : vote == 2 ? std::optional(Place::yes)
                       : std::nullopt;
}

bool is_known(const SaidOnMotion& on, std::size_t seat) {
    return std::any_of(on.said.begin(), on.said.end(),
                       [seat](const forecast::Said& each) { return each.member == seat; }) ||
           std::find(on.away.begin(), on.away.end(), seat) != on.away.end();
}

// The options that name a picture, and the keys of the answer for them.
struct Wanted {
    std::string_view option;
    const char* key;
};

constexpr std::array wanted{Wanted{"svg", "svg"}, Wanted{"svg-strip", "svg_strip"}};

} // namespace

std::string forecast_source_line(const MotionForecast& on) {
    std::vector<std::string> names;
    for (const rollcall::Archive& each : on.archives)
        names.push_back(each.name);
    names.push_back(on.opened.setting().dossier.title);
    return fmt::format("Source: {}{}.", join(names, "; "),
                       question::say_days_after(on.counted.lineup.view));
}

std::string forecast_tally_picture(const MotionForecast& on,
                                   const std::vector<ForecastReading>& readings) {
    const ForecastReading& main = main_reading(on, readings);
    chart::ForecastTally out;
    out.id = "forecast-tally-" + on.counted.motion->id;
    out.title = title_of(on, main.outcome.pass);
    out.first = main.outcome.yes.first;
    out.shares = main.outcome.yes.shares;
    out.needed = yes_needed(on);
    if (!out.needed)
        out.no_line = no_number_of(on);
    if (!on.asked.said.empty()) {
        out.readings_title = "It depends on who was heard first (90 % of draws, middle)";
        for (const ForecastReading& each : readings) {
            if (!each.possible)
                continue;
            const bool drawn = each.selection == on.asked.selection;
            out.readings.push_back(
                {fmt::format("{}: {}{}", say_heard(each.selection), say_chance(each.outcome.pass),
                             drawn ? " (the dots)" : ""),
                 each.outcome.yes.q05, each.outcome.yes.q50, each.outcome.yes.q95, drawn});
        }
    }
    out.notes = notes_of(on, main);
    out.source = forecast_source_line(on);
    return chart::draw_forecast_tally(out);
}

std::string forecast_strip_picture(const MotionForecast& on, const ForecastReading& main) {
    chart::ForecastStrip out;
    out.id = "forecast-strip-" + on.counted.motion->id;
    out.title = "Who would vote how: " + on.counted.motion->sentence;
    std::vector<std::size_t> order;
    for (std::size_t m = 0; m < on.roster().seats.size(); ++m) {
        if (on.roster().seats[m].can_vote())
            order.push_back(m);
    }
    const auto& members = main.outcome.members;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const double yes_a = rank_of(members[a].yes);
        const double yes_b = rank_of(members[b].yes);
        return yes_a != yes_b ? yes_a > yes_b : rank_of(members[a].no) < rank_of(members[b].no);
    });
    for (const std::size_t m : order) {
        const forecast::MemberOutcome& own = members[m];
        const bool known = is_known(on.said, m);
        const Member& member = *on.roster().seats[m].member;
        const PresentVote now = present_vote(on.record, m);
        out.members.push_back(
            {member.code,
             fmt::format(
                 "{} ({}): yes {:.2f}, abstain {:.2f}, no {:.2f}, absent {:.2f}{}; {}", member.name,
                 member.code, own.yes, own.abstain, own.no, own.absent,
                 now.item.empty() ? "" : fmt::format("; {} at {}", vote_word(now.vote), now.item),
                 known ? ground_of(on.said, m) : "nothing is known on this motion"),
             own.yes, own.abstain, own.no, own.absent, place_for(now.vote), known});
    }
    out.needed = yes_needed(on);
    if (!out.needed)
        out.no_line = no_number_of(on);
    out.notes = notes_of(on, main);
    out.notes.insert(out.notes.begin(),
                     fmt::format("The sum is an expectation: the chance that the motion passes "
                                 "({}) is of joint draws.",
                                 say_chance(main.outcome.pass)));
    out.source = forecast_source_line(on);
    return chart::draw_forecast_strip(out);
}

std::vector<question::Option> forecast_picture_options() {
    using K = question::Option::Kind;
    return {{"svg", K::text, "FILE",
             "also draw the yes total: x.svg, or - for the drawing alone on stdout", false},
            {"svg-strip", K::text, "FILE",
             "also draw the chances of every member: x.svg, or - for the drawing alone on stdout",
             false}};
}

std::optional<Problem> bad_forecast_pictures(const question::Asked& asked) {
    std::size_t on_stdout = 0;
    for (const auto& [option, key] : wanted) {
        if (!asked.has(option))
            continue;
        const std::string path = asked.text(option);
        on_stdout += path == "-" ? 1U : 0U;
        if (path != "-" && !path.ends_with(".svg"))
            return usage("unknown-format", fmt::format("'{}' is not .svg", path),
                         "end the name with .svg, or write - for stdout",
                         fmt::format("--{}", option));
    }
    if (on_stdout > 1)
        return usage("two-pictures", "two pictures cannot go to stdout",
                     "write one of them to a file", "--svg-strip");
    return std::nullopt;
}

std::optional<Problem> add_forecast_pictures(const question::Asked& asked, ToldForecast& told) {
    std::string before; // the picture that stands already
    for (const auto& [option, key] : wanted) {
        if (!asked.has(option))
            continue;
        const std::string path = asked.text(option);
        std::string drawing =
            option == "svg"
                ? forecast_tally_picture(*told.on, told.readings)
                : forecast_strip_picture(*told.on, main_reading(*told.on, told.readings));
        if (path == "-") {
            told.answer.raw = std::move(drawing);
            continue;
        }
        if (const auto written = format::write_file(path, drawing); !written) {
            Problem problem = written.error();
            if (!before.empty())
                problem.hint += fmt::format("; {} is written and whole", before);
            return problem;
        }
        before = path;
        told.answer.data.emplace_back(key, path);
        told.answer.note(fmt::format("picture written to {}", path));
    }
    return std::nullopt;
}

} // namespace plenary::study
