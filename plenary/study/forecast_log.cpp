#include "plenary/study/forecast_log.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "plenary/question/counting.hpp"
#include "plenary/score/runs.hpp"
#include "plenary/study/asked_moment.hpp"
#include "plenary/study/forecast_asked.hpp"
#include "plenary/study/forecast_log_file.hpp"
#include "plenary/study/forecast_reading.hpp"
#include "plenary/text/utf8.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Asked;
using question::Option;
using question::Value;
using score::Frozen;
using score::FrozenDraws;
using score::FrozenGuess;

constexpr Option strict_option{"strict", Option::Kind::flag, "",
                               "freeze nothing where the effective sample size stays below 100",
                               false};

// What a forecast is made of, but for the motion and its rule.
std::vector<Option> model_options() {
    std::vector<Option> out = forecast_asked_options();
    std::erase_if(out, [](const Option& option) {
        return option.name == "motion" || option.name == "rule" || option.name == "assume";
    });
    out.push_back(strict_option);
    return out;
}

// What of the record, the breaks and the evidence is of a day after the moment: then it was not
// frozen then.
std::optional<Problem> known_later(const MotionForecast& on, Instant now) {
    const auto refuse = [&](std::string what, Day day) {
        return Problem{Kind::invalid,
                       "known-later",
                       fmt::format("{} is of {}, after the moment of freezing, {}", what,
                                   to_string(day), to_string(now)),
                       "leave later evidence out with --as-of",
                       Where{"--now", 0, 0},
                       ""};
    };
    for (const RecordItem& item : on.record.items) {
        if (item.day > now.day())
            return refuse(fmt::format("the vote {} of the record", item.id), item.day);
    }
    for (const BreakInView& each : on.breaks.breaks) {
        if (each.of.known > now.day())
            return refuse(fmt::format("the break of {}", each.of.member), each.of.known);
    }
    const question::Setting& setting = on.opened.setting();
    for (const Statement& statement : setting.dossier.statements) {
        if (statement.known > now.day() && on.counted.lineup.view.sees(statement))
            return refuse(fmt::format("the statement {}", statement.id), statement.known);
    }
    return std::nullopt;
}

Frozen frozen_on(const question::Setting& setting, const question::Counted& counted) {
    Frozen out;
    out.version = version;
    out.dossier = setting.dossier.hash;
    out.motion = counted.motion->id;
    out.day = counted.motion->day;
    out.rule = to_string(counted.count.formula);
    return out;
}

char letter_of(std::int8_t vote) {
    return vote == forecast::no_vote ? '.' : score::vote_letters.at(static_cast<std::size_t>(vote));
}

// Threads change no number.
std::vector<std::string> settings_of(const Request& request) {
    std::vector<std::string> out;
    for (const Option& option : forecast_asked_options()) {
        if (option.name == "motion" || option.name == "threads" || !request.asked.has(option.name))
            continue;
        for (const std::string& value : request.asked.all(option.name)) {
            out.push_back(option.kind == Option::Kind::flag
                              ? fmt::format("--{}", option.name)
                              : fmt::format("--{} {}", option.name, value));
        }
    }
    for (const std::string& source : request.sources)
        out.push_back(fmt::format("--sources {}", source));
    return out;
}

FrozenDraws draws_of(const Request& request, const MotionForecast& on, const DrawnSeats& drawn) {
    const std::size_t seats = on.roster().seats.size();
    const View& view = on.opened.setting().view;
    FrozenDraws out;
    out.as_of = view.as_of;
    out.known_by = view.known_by;
    out.record_until = on.cut;
    out.selection = forecast::word_for(on.asked.selection);
    out.seed = on.seed;
    out.settings = settings_of(request);
    out.record = on.record.notes;
    out.draws = drawn.votes.size() / seats;
    out.effective = drawn.forecast.effective;
    for (std::size_t m = 0; m < seats; ++m) {
        const Seat& seat = on.roster().seats[m];
        if (!seat.can_vote())
            continue;
        std::string letters;
        for (std::size_t s = 0; s < out.draws; ++s)
            letters += letter_of(drawn.votes[s * seats + m]);
        out.members.push_back(seat.member->code);
        out.votes.push_back(score::packed_runs(letters));
        // Certain is only what was told for sure: a vote that was cast.
        const auto said = std::find_if(
            on.asked.said.begin(), on.asked.said.end(), [m](const forecast::Said& each) {
                return each.member == m &&
                       *std::max_element(each.likely.begin(), each.likely.end()) >= 1;
            });
        out.known += said == on.asked.said.end() ? '.' : letters.front();
    }
    return out;
}

double share_that_passes(const MotionForecast& on, std::span<const std::int8_t> votes) {
    const std::size_t seats = on.roster().seats.size();
    const std::size_t draws = votes.size() / seats;
    std::size_t passed = 0;
    for (std::size_t s = 0; s < draws; ++s)
        passed += on.passes(votes.subspan(s * seats, seats)) ? 1U : 0U;
    return static_cast<double>(passed) / static_cast<double>(draws);
}

// A forecast without its moment, or a problem.
struct Made {
    Frozen frozen;
    std::string headline;
    bool too_rough = false; // and --strict
};

using MadeOrProblems = std::pair<std::optional<Made>, std::vector<Problem>>;

MadeOrProblems draw(const Request& request, Instant now) {
    MotionForecastOrProblems prepared = prepare_forecast(request);
    if (!prepared.forecast)
        return {std::nullopt, std::move(prepared.problems)};
    const MotionForecast& on = *prepared.forecast;
    if (auto problem = known_later(on, now))
        return {std::nullopt, {std::move(*problem)}};
    const DrawnSeats drawn = draw_seats(on, on.asked);
    if (drawn.forecast.impossible) {
        return {std::nullopt, {selection_impossible(on.selection)}};
    }
    Made out;
    out.frozen = frozen_on(on.opened.setting(), on.counted);
    out.frozen.pass = share_that_passes(on, drawn.votes);
    FrozenDraws draws = draws_of(request, on, drawn);
    out.headline =
        fmt::format("{}: it passes with a chance of {:.1f} %, in {} draws of the votes "
                    "of {} members",
                    out.frozen.motion, 100 * out.frozen.pass, draws.draws, draws.members.size());
    out.too_rough =
        request.asked.has("strict") && drawn.forecast.effective < forecast::least_effective;
    out.frozen.by = std::move(draws);
    return {std::move(out), {}};
}

// "18:23"
Result<std::pair<int, int>> interval_of(const std::string& text, std::size_t members) {
    int low = 0;
    int high = 0;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, low);
    bool good = first.ec == std::errc() && first.ptr != end && *first.ptr == ':';
    if (good) {
        const auto second = std::from_chars(first.ptr + 1, end, high);
        good = second.ec == std::errc() && second.ptr == end && low >= 0 && low <= high &&
               high <= static_cast<int>(members);
    }
    if (good)
        return std::pair{low, high};
    return fail(usage("bad-interval",
                      fmt::format("'{}' is no range of yes votes among {} members", text, members),
                      "write the least and the most of the yes total, which it stays within with a "
                      "chance of 90 %, as in 18:23",
                      "--yes"));
}

Result<FrozenGuess> guess_of(const Asked& asked, std::size_t members) {
    constexpr std::size_t longest = 200;
    FrozenGuess out;
    out.person = asked.text("person");
    if (out.person.empty() || out.person.size() > longest || first_invalid_utf8(out.person)) {
        return fail(usage("bad-name", "this is no name of a person",
                          fmt::format("write 1 to {} bytes of UTF-8", longest), "--person"));
    }
    if (asked.has("yes")) {
        const auto yes = interval_of(asked.text("yes"), members);
        if (!yes)
            return fail(yes.error());
        out.yes = *yes;
    }
    return out;
}

Result<double> chance_of(const Asked& asked) {
    const std::string text = asked.text("p");
    double out = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error == std::errc() && stop == text.data() + text.size() && out >= 0 && out <= 1)
        return out;
    return fail(usage("bad-chance",
                      text.empty() ? "which chance does the person give it?"
                                   : fmt::format("'{}' is no chance", text),
                      "write a number from 0 to 1, as in --p 0.3", "--p"));
}

MadeOrProblems guess(const Request& request) {
    const auto pass = chance_of(request.asked);
    if (!pass)
        return {std::nullopt, {pass.error()}};
    const auto opened = open(request);
    if (!opened)
        return {std::nullopt, {opened.error()}};
    if (!opened->problems().empty())
        return {std::nullopt, opened->problems()};
    const auto counted = question::count_for(opened->setting());
    if (!counted)
        return {std::nullopt, {counted.error()}};
    const auto& seats = counted->lineup.roster.seats;
    const auto voters =
        std::count_if(seats.begin(), seats.end(), [](const Seat& seat) { return seat.can_vote(); });
    auto by = guess_of(request.asked, static_cast<std::size_t>(voters));
    if (!by)
        return {std::nullopt, {by.error()}};
    Made out;
    out.frozen = frozen_on(opened->setting(), *counted);
    out.frozen.pass = *pass;
    out.headline = fmt::format("{}: {} gives it a chance of {:.1f} %", out.frozen.motion,
                               by->person, 100 * out.frozen.pass);
    if (by->yes)
        out.headline += fmt::format(", and {} to {} yes in 90 %", by->yes->first, by->yes->second);
    out.frozen.by = std::move(*by);
    return {std::move(out), {}};
}

std::optional<Problem> unfit(const Asked& asked) {
    if (!asked.has("motion"))
        return usage("missing-argument", "a forecast of what?",
                     "name a motion of the dossier with --motion", "--motion");
    if (!asked.has("out"))
        return usage("missing-argument", "where to?", "name the log with --out", "--out");
    if (asked.has("assume"))
        return usage("supposed", "what is supposed cannot be scored when the votes are there",
                     "leave --assume out; 'plenary forecast' answers it without freezing",
                     "--assume");
    const bool person = asked.has("person");
    for (const Option& option : model_options()) {
        if (person && asked.has(option.name))
            return usage("unused-option",
                         fmt::format("a person's forecast does not take --{}", option.name),
                         "leave it out", fmt::format("--{}", option.name));
    }
    for (const std::string_view option : {"p", "yes"}) {
        if (!person && asked.has(option))
            return usage("unused-option", fmt::format("--{} is for a person's forecast", option),
                         "say whose it is with --person", fmt::format("--{}", option));
    }
    return std::nullopt;
}

Value day_or_null(const std::optional<Day>& day) { return day ? Value(to_string(*day)) : Value(); }

// `log` ends with the forecast; null: nothing was frozen.
Answer answer_of(const std::string& path, const Made& made, const format::ForecastLog* log) {
    const Frozen& frozen = made.frozen;
    const auto* draws = std::get_if<FrozenDraws>(&frozen.by);
    const auto* person = std::get_if<FrozenGuess>(&frozen.by);
    Answer out;
    out.headline(made.headline);
    Value line;
    Value head;
    if (log != nullptr) {
        line = static_cast<std::int64_t>(log->entries.size());
        head = to_string(log->hashes.back());
        out.paragraph(fmt::format("Line {} of {}, frozen {}. Head {}", log->entries.size(), path,
                                  to_string(frozen.at), to_string(log->hashes.back())));
        out.note("Keep the head elsewhere: 'plenary forecast verify --head' shows with it that "
                 "nothing was changed or cut off.");
    } else {
        out.note("nothing was frozen: the effective sample size is too small (--strict)");
        out.condition_holds = false;
    }
    out.data = {
        {"version", version},
        {"log", path},
        {"line", std::move(line)},
        {"head", std::move(head)},
        {"motion", frozen.motion},
        {"day", day_or_null(frozen.day)},
        {"rule", frozen.rule},
        {"frozen", log == nullptr ? Value() : Value(to_string(frozen.at))},
        {"person", person == nullptr ? Value() : Value(person->person)},
        {"p_pass", frozen.pass},
        {"yes", person == nullptr || !person->yes
                    ? Value()
                    : Value(question::Array{person->yes->first, person->yes->second})},
        {"draws", draws == nullptr ? Value() : Value(static_cast<int>(draws->draws))},
        {"members", draws == nullptr ? Value() : Value(static_cast<int>(draws->members.size()))},
        {"seed", draws == nullptr ? Value() : Value(std::to_string(draws->seed))}};
    return out;
}

} // namespace

std::vector<Option> forecast_log_options() {
    std::vector<Option> out = forecast_asked_options();
    using K = Option::Kind;
    const std::vector<Option> own = {
        strict_option,
        {"out", K::text, "FILE", "the log that it is added to, made where it is not there", false},
        {"person", K::text, "NAME", "log: a person's own forecast, with --p", false},
        {"p", K::text, "CHANCE", "log: the chance of passage that the person gives, 0 to 1", false},
        {"yes", K::text, "LOW:HIGH", "log: the person's 90 % range of the yes total", false},
        now_option};
    out.insert(out.end(), own.begin(), own.end());
    return out;
}

Reply forecast_log(const Request& request) {
    if (auto problem = unfit(request.asked))
        return refused(std::move(*problem));
    const auto now = asked_moment(request.asked);
    if (!now)
        return refused(now.error());
    const auto moment = [&] { return *now ? **now : request.clock ? request.clock() : Instant(); };
    const std::filesystem::path path = request.asked.text("out");
    // A log that is broken is told before anything is drawn.
    if (const auto log = read_or_begin_forecast_log(path); !log)
        return refused(log.error());
    auto [made, problems] = request.asked.has("person") ? guess(request) : draw(request, moment());
    if (!made)
        return {std::nullopt, std::move(problems)};
    if (made->too_rough)
        return {answer_of(path.string(), *made, nullptr), {}};
    const auto log = append_to_forecast_log(
        path, [&](const format::ForecastLog&) -> Result<std::vector<format::LogEntry>> {
            made->frozen.at = moment();
            return std::vector<format::LogEntry>{made->frozen};
        });
    if (!log)
        return refused(log.error());
    return {answer_of(path.string(), *made, &*log), {}};
}

} // namespace plenary::study
