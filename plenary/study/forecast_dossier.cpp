#include "plenary/study/forecast_dossier.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "plenary/numeric/ranked.hpp"
#include "plenary/question/measure/passage.hpp"
#include "plenary/question/say.hpp"
#include "plenary/study/chance_words.hpp"
#include "plenary/study/forecast_days.hpp"
#include "plenary/study/forecast_past_scores.hpp"
#include "plenary/study/forecast_pictures.hpp"
#include "plenary/study/forecast_settled.hpp"

namespace plenary::study {
namespace {

using forecast::Outcome;
using forecast::Quantiles;
using question::Answer;
using question::Array;
using question::Object;
using question::Option;
using question::Table;
using question::Value;

constexpr std::size_t asked_next = 5;
constexpr double trusted_tail = 0.7;

Object data_of(const Quantiles& of) {
    Array distribution;
    for (std::size_t i = 0; i < of.shares.size(); ++i) {
        if (of.shares[i] > 0)
            distribution.emplace_back(Array{of.first + static_cast<int>(i), of.shares[i]});
    }
    return {{"mean", of.mean},
            {"q05", of.q05},
            {"q50", of.q50},
            {"q95", of.q95},
            {"distribution", std::move(distribution)}};
}

Object tally_of(const Outcome& outcome) {
    return {{"yes", data_of(outcome.yes)},
            {"no", data_of(outcome.no)},
            {"abstain", data_of(outcome.abstain)},
            {"absent", data_of(outcome.absent)}};
}

std::string say_range(const Quantiles& of) { return fmt::format("{} to {}", of.q05, of.q95); }

std::string say_missing(const Quantiles& of) {
    const auto say = [](int missing) {
        return missing > 0    ? fmt::format("{} short", missing)
               : missing == 0 ? std::string("exactly enough")
                              : fmt::format("{} to spare", -missing);
    };
    return fmt::format("{} in the middle draw, 90 % of draws from {} to {}", say(of.q50),
                       say(of.q05), say(of.q95));
}

double chance_of(const forecast::MemberOutcome& member, std::int8_t vote) {
    return vote == 0 ? member.no : vote == 1 ? member.abstain : member.yes;
}

// If everybody decided alone with the same chances: the exact sweep.
Result<double> independent(const MotionForecast& on, const Outcome& outcome) {
    question::Arena arena;
    arena.electorate = on.game->electorate;
    arena.formula = on.counted.count.formula;
    arena.workers = on.opened.setting().workers;
    arena.progress = on.opened.setting().progress;
    arena.seed = on.seed;
    std::vector<question::Chances> chances;
    for (std::size_t m = 0; m < outcome.members.size(); ++m) {
        const forecast::MemberOutcome& member = outcome.members[m];
        chances.push_back({member.no, member.absent, member.abstain, member.yes});
    }
    const auto found = question::passage(arena, chances);
    if (!found)
        return fail(found.error());
    return found->p;
}

class Telling {
public:
    Telling(const MotionForecast& on, const std::vector<ForecastReading>& readings,
            const BackTest& back_test, const std::optional<SettledScores>& settled)
        : on_(on), back_test_(back_test), settled_(settled), readings_(readings),
          main_(main_reading(on, readings)) {}

    Result<Answer> run(const std::optional<ForecastReading>& supposed, bool strict) {
        const auto alone = independent(on_, main_.outcome);
        if (!alone)
            return fail(alone.error());
        put_data(*alone, supposed);
        put_text(*alone, supposed);
        if (strict && main_.forecast.effective < forecast::least_effective)
            answer_.condition_holds = false;
        return std::move(answer_);
    }

private:
    [[nodiscard]] const Member& member(std::size_t seat) const {
        return *on_.roster().seats[seat].member;
    }

    // Silent seats whose answer tells most of the result first.
    [[nodiscard]] std::vector<std::size_t> worth_asking() const {
        std::vector<std::size_t> out = on_.asked.silent;
        const auto& members = main_.outcome.members;
        std::erase_if(out, [&](std::size_t seat) {
            return !(members[seat].bits > 2 * members[seat].bits_error);
        });
        std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
            return rank_of(members[a].bits) > rank_of(members[b].bits);
        });
        if (out.size() > asked_next)
            out.resize(asked_next);
        return out;
    }

    // Seats with a present position, likeliest to leave it first.
    [[nodiscard]] std::vector<std::size_t> movers() const {
        std::vector<std::size_t> out;
        for (const std::size_t seat : on_.asked.silent) {
            if (present_vote(on_.record, seat).vote != forecast::no_vote)
                out.push_back(seat);
        }
        std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
            return rank_of(leaves(a)) > rank_of(leaves(b));
        });
        return out;
    }

    // The chance that a seat votes otherwise than now, if it votes.
    [[nodiscard]] double leaves(std::size_t seat) const {
        const forecast::MemberOutcome& own = main_.outcome.members[seat];
        const double votes = own.yes + own.abstain + own.no;
        return votes > 0 ? 1 - chance_of(own, present_vote(on_.record, seat).vote) / votes : 0.0;
    }

    [[nodiscard]] Object moves_of(std::size_t seat) const {
        const PresentVote now = present_vote(on_.record, seat);
        if (now.vote == forecast::no_vote)
            return {{"from", nullptr}, {"since", nullptr}, {"leaves", nullptr}};
        const forecast::MemberOutcome& own = main_.outcome.members[seat];
        return {{"from", vote_word(now.vote)}, {"since", now.item},
                {"leaves", leaves(seat)},      {"yes", own.yes},
                {"abstain", own.abstain},      {"no", own.no}};
    }

    [[nodiscard]] std::vector<std::string> assumptions() const {
        std::vector<std::string> out = {
            fmt::format("a motion is {:.0f} % a past one come again, more likely the nearer its "
                        "title and series",
                        100 * forecast::Settings().again),
            fmt::format("a member surprises with the chance {:.2f} ({})", on_.asked.surprise,
                        on_.years > 0 ? fmt::format("{:.1f} years after the record", on_.years)
                                      : std::string("the day of the vote is not known or near")),
            !on_.attendance            ? "every member comes and votes"
            : on_.record.absences == 0 ? "no absences were learned, for the record that was read "
                                         "never says who stayed away: every member comes and "
                                         "votes, but for those known to stay away"
                                       : "members stay away as often as on the record, whatever "
                                         "they think",
            fmt::format("who is heard first: {}", say(on_.selection))};
        for (const std::string& each : on_.supposed)
            out.push_back("supposed: " + each);
        return out;
    }

    [[nodiscard]] std::vector<std::string> warnings() const {
        std::vector<std::string> out;
        if (main_.forecast.effective < forecast::least_effective) {
            out.push_back(fmt::format("the effective sample size is {:.0f}, below {:.0f}: take the "
                                      "numbers as rough",
                                      main_.forecast.effective, forecast::least_effective));
        }
        if (main_.forecast.tail > trusted_tail) {
            out.push_back(fmt::format("a few draws carry much of the weight (Pareto k {:.2f}, "
                                      "above {})",
                                      main_.forecast.tail, trusted_tail));
        }
        if (!on_.asked.said.empty()) {
            out.emplace_back("whoever is heard first is no fair sample: biased evidence that is "
                             "not declared is the greatest error measured; see the three readings");
        }
        if (on_.record.items.size() < 30) {
            out.push_back(fmt::format("the record has {} roll calls: little to learn from",
                                      on_.record.items.size()));
        }
        std::string unknown;
        for (const std::size_t seat : on_.record.unknown_seats) {
            if (on_.roster().seats[seat].can_vote() && !on_.archives.empty())
                unknown += " " + member(seat).code;
        }
        if (!unknown.empty())
            out.push_back("no archive knows these members, they are taken as average ones:" +
                          unknown);
        return out;
    }

    [[nodiscard]] const Body& body() const { return on_.opened.setting().dossier.body; }

    void put_data(double alone, const std::optional<ForecastReading>& supposed) {
        Object& data = answer_.data;
        data = question::answer_head(on_.opened.setting(), on_.counted.motion,
                                     on_.counted.lineup.view);
        data.emplace_back("seats_on", to_string(on_.roster().day));
        data.emplace_back("rule", to_string(on_.counted.count.formula));
        data.emplace_back("record_until", to_string(on_.cut));
        data.emplace_back("selection", forecast::word_for(on_.asked.selection));
        data.emplace_back("selection_from", data_of(on_.selection));
        data.emplace_back("p_pass", Object{{"value", main_.outcome.pass},
                                           {"mc_error", main_.outcome.error},
                                           {"independent", alone}});
        Array readings;
        for (const ForecastReading& each : readings_) {
            readings.emplace_back(
                Object{{"selection", forecast::word_for(each.selection)},
                       {"p_pass", each.possible ? Value(each.outcome.pass) : Value()},
                       {"tally", each.possible ? Value(tally_of(each.outcome)) : Value()}});
        }
        data.emplace_back("readings", std::move(readings));
        data.emplace_back("tally", tally_of(main_.outcome));
        data.emplace_back("short", data_of(main_.outcome.missing));
        Array members;
        for (std::size_t m = 0; m < on_.roster().seats.size(); ++m) {
            if (!on_.roster().seats[m].can_vote())
                continue;
            const forecast::MemberOutcome& own = main_.outcome.members[m];
            // 0 no, 1 abstain, 2 yes: from the 5 % to the 95 % quantile of its vote.
            const double votes = own.no + own.abstain + own.yes;
            const auto quantile = [&](double share) {
                return own.no >= share * votes                 ? "no"
                       : own.no + own.abstain >= share * votes ? "abstain"
                                                               : "yes";
            };
            members.emplace_back(Object{
                {"code", member(m).code},
                {"p_yes", own.yes},
                {"p_abstain", own.abstain},
                {"p_no", own.no},
                {"p_absent", own.absent},
                {"interval", votes > 0 ? Value(Array{quantile(0.05), quantile(0.95)}) : Value()},
                {"pivot", own.pivot},
                {"moves", moves_of(m)},
                {"known", ground_of(on_.said, m)}});
        }
        data.emplace_back("members", std::move(members));
        Array next;
        for (const std::size_t seat : worth_asking()) {
            next.emplace_back(Object{{"code", member(seat).code},
                                     {"bits", main_.outcome.members[seat].bits},
                                     {"error", main_.outcome.members[seat].bits_error}});
        }
        data.emplace_back("ask_next", std::move(next));
        if (supposed) {
            Array what;
            for (const std::string& each : on_.supposed)
                what.emplace_back(each);
            data.emplace_back("supposed", Object{{"stances", std::move(what)},
                                                 {"without", supposed->outcome.pass}});
        }
        put_honesty();
        data.emplace_back("seed", static_cast<std::int64_t>(on_.seed));
        data.emplace_back("draws", static_cast<std::int64_t>(main_.forecast.draws));
        data.emplace_back("ess", main_.forecast.effective);
        data.emplace_back(
            "pareto_k", std::isfinite(main_.forecast.tail) ? Value(main_.forecast.tail) : Value());
    }

    void put_honesty() {
        Array record;
        for (const std::string& note : on_.record.notes)
            record.emplace_back(note);
        Array taken;
        for (const std::string& each : assumptions())
            taken.emplace_back(each);
        Array warned;
        for (const std::string& each : warnings())
            warned.emplace_back(each);
        Array noted;
        for (const std::string& each : on_.notes)
            noted.emplace_back(each);
        Object honesty{{"record", std::move(record)},
                       {"roll_calls", static_cast<std::int64_t>(on_.record.items.size())},
                       {"breaks", data_of(on_.breaks.breaks)},
                       {"known_members", static_cast<std::int64_t>(on_.said.said.size())},
                       {"silent_members", static_cast<std::int64_t>(on_.asked.silent.size())},
                       {"attendance", Object{{"used", on_.attendance},
                                             {"learned", on_.record.absences > 0},
                                             {"absences", on_.record.absences},
                                             {"of", on_.record.told}}},
                       {"assumptions", std::move(taken)},
                       {"warnings", std::move(warned)},
                       {"notes", std::move(noted)},
                       {"priors", on_.priors.surprise_source},
                       {"back_test", data_of(back_test_)},
                       {"says", "not a statement about anyone's intent; pressure does not enter"}};
        if (settled_)
            honesty.emplace_back("settled", data_of(*settled_));
        answer_.data.emplace_back("honesty", std::move(honesty));
    }

    [[nodiscard]] bool all_is_known() const {
        return std::all_of(on_.asked.said.begin(), on_.asked.said.end(),
                           [](const forecast::Said& said) {
                               return said.likely[forecast::likeliest(said)] >= 1;
                           }) &&
               std::all_of(on_.asked.silent.begin(), on_.asked.silent.end(),
                           [this](std::size_t seat) { return on_.absent[seat] >= 1; });
    }

    void put_text(double alone, const std::optional<ForecastReading>& supposed) {
        const Outcome& outcome = main_.outcome;
        answer_.headline(fmt::format("{}: it passes with a chance of {}", on_.counted.motion->id,
                                     say_chance(outcome.pass)));
        if (all_is_known())
            answer_.paragraph("The votes are in: nothing is left to forecast.");
        answer_.paragraph(fmt::format("Rule: {}. The chance is of {} joint draws; drawing alone "
                                      "makes an error of {:.1f} points.",
                                      question::say_whole_rule(on_.counted.count),
                                      main_.forecast.draws, 100 * outcome.error));
        answer_.paragraph(fmt::format("If everyone decided alone: {}.", say_chance(alone)));
        answer_.paragraph(fmt::format("Yes: {} in the middle draw, {} in 90 % of draws. No: {}. "
                                      "Abstain: {}. Absent: {}.",
                                      outcome.yes.q50, say_range(outcome.yes),
                                      say_range(outcome.no), say_range(outcome.abstain),
                                      say_range(outcome.absent)));
        answer_.paragraph(fmt::format("Votes: {}.", say_missing(outcome.missing)));
        if (supposed) {
            answer_.paragraph(
                fmt::format("Without what is supposed: {}.", say_chance(supposed->outcome.pass)));
        }
        if (!on_.asked.said.empty()) {
            answer_.heading("Who is heard first");
            for (const ForecastReading& each : readings_) {
                answer_.item(each.possible
                                 ? fmt::format("{}: passes with {}, yes {} ({})",
                                               forecast::word_for(each.selection),
                                               say_chance(each.outcome.pass), each.outcome.yes.q50,
                                               say_range(each.outcome.yes))
                                 : fmt::format("{}: cannot be, a member that does not vote yes "
                                               "was heard",
                                               forecast::word_for(each.selection)));
            }
        }
        answer_.heading("Members");
        Table table;
        table.columns = {{"member"},         {"now"},
                         {"yes", true},      {"abstain", true},
                         {"no", true},       {"absent", true},
                         {"decisive", true}, {"known (share that keeps to such)"}};
        for (const std::size_t m : by_pivot()) {
            const forecast::MemberOutcome& own = outcome.members[m];
            table.rows.push_back({label(body(), member(m).code),
                                  std::string(vote_word(present_vote(on_.record, m).vote)),
                                  fmt::format("{:.2f}", own.yes),
                                  fmt::format("{:.2f}", own.abstain), fmt::format("{:.2f}", own.no),
                                  fmt::format("{:.2f}", own.absent),
                                  fmt::format("{:.2f}", own.pivot), ground_of(on_.said, m)});
        }
        answer_.show(table);
        answer_.table = std::move(table);
        put_movers();
        put_worth_asking();
        answer_.heading("What this rests on");
        for (const std::string& note : on_.record.notes)
            answer_.item(note);
        for (const std::string& each : say(on_.breaks.breaks, body()))
            answer_.item(each);
        answer_.item(fmt::format("{} members known on this motion, {} not", on_.said.said.size(),
                                 on_.asked.silent.size()));
        for (const std::string& each : assumptions())
            answer_.item(each);
        for (const std::string& each : on_.notes)
            answer_.item(each);
        answer_.item(fmt::format("seed {}, {} draws, effective sample size {:.0f}", on_.seed,
                                 main_.forecast.draws, main_.forecast.effective));
        for (const std::string& each : say(back_test_))
            answer_.item(each);
        for (const std::string& each : settled_ ? say(*settled_) : std::vector<std::string>())
            answer_.item(each);
        for (const std::string& each : warnings())
            answer_.note(each);
        answer_.note("Not a statement about anyone's intent. Pressure does not enter.");
    }

    // Seats that can vote, those that decide most often first.
    [[nodiscard]] std::vector<std::size_t> by_pivot() const {
        std::vector<std::size_t> out;
        for (std::size_t m = 0; m < on_.roster().seats.size(); ++m) {
            if (on_.roster().seats[m].can_vote())
                out.push_back(m);
        }
        std::stable_sort(out.begin(), out.end(), [&](std::size_t a, std::size_t b) {
            return rank_of(main_.outcome.members[a].pivot) >
                   rank_of(main_.outcome.members[b].pivot);
        });
        return out;
    }

    void put_worth_asking() {
        if (on_.asked.silent.empty())
            return;
        answer_.heading("Ask next");
        const std::vector<std::size_t> next = worth_asking();
        for (const std::size_t seat : next) {
            const forecast::MemberOutcome& own = main_.outcome.members[seat];
            answer_.item(fmt::format("{}: its answer would lower the uncertainty of the result by "
                                     "{:.3f} bits on average (error of drawing {:.3f})",
                                     label(body(), member(seat).code), own.bits, own.bits_error));
        }
        if (next.empty())
            answer_.item("no one answer tells more than twice its error of drawing; more draws may "
                         "find one");
    }

    void put_movers() {
        constexpr std::size_t shown = 10;
        const std::vector<std::size_t> order = movers();
        if (order.empty())
            return;
        answer_.heading("Who moves next");
        for (std::size_t k = 0; k < std::min(shown, order.size()); ++k) {
            const std::size_t seat = order[k];
            const PresentVote now = present_vote(on_.record, seat);
            const forecast::MemberOutcome& own = main_.outcome.members[seat];
            std::string to;
            for (const std::int8_t vote : {std::int8_t{2}, std::int8_t{1}, std::int8_t{0}}) {
                if (vote != now.vote)
                    to += fmt::format("{}{} {:.2f}", to.empty() ? "" : ", ", vote_word(vote),
                                      chance_of(own, vote));
            }
            answer_.item(fmt::format("{}: {} at {}, leaves it with {:.2f} (to {})",
                                     label(body(), member(seat).code), vote_word(now.vote),
                                     now.item, leaves(seat), to));
        }
    }

    const MotionForecast& on_;
    const BackTest& back_test_;
    const std::optional<SettledScores>& settled_; // of the log that was named
    const std::vector<ForecastReading>& readings_;
    const ForecastReading& main_;
    Answer answer_;
};

KindOfForecast kind_of(const MotionForecast& on) {
    KindOfForecast out;
    out.selection = on.asked.selection;
    out.titles = !on.asked.likeness.empty();
    out.known = on.asked.said.size();
    out.silent = on.asked.silent.size();
    out.roll_calls = on.record.items.size();
    return out;
}

} // namespace

std::vector<Option> forecast_dossier_options() {
    std::vector<Option> out = forecast_asked_options();
    out.push_back(Option{"strict", Option::Kind::flag, "",
                         "exit 1 where the effective sample size stays below 100", false});
    out.push_back(Option{"log", Option::Kind::text, "FILE",
                         "also how the forecasts frozen in this log came out", false});
    for (const std::vector<Option>& more : {forecast_picture_options(), forecast_days_options()})
        out.insert(out.end(), more.begin(), more.end());
    return out;
}

ToldForecast tell_forecast(const Request& request) {
    ToldForecast out;
    std::optional<SettledScores> settled;
    if (request.asked.has("log")) {
        auto read = settled_scores(request.asked.text("log"));
        if (!read) {
            out.problems.push_back(read.error());
            return out;
        }
        settled = std::move(*read);
    }
    MotionForecastOrProblems prepared = prepare_forecast(request);
    if (!prepared.forecast) {
        out.problems = std::move(prepared.problems);
        return out;
    }
    out.on = std::move(prepared.forecast);
    const MotionForecast& on = *out.on;
    out.readings = readings_of(on);
    if (!main_reading(on, out.readings).possible) {
        out.problems.push_back(selection_impossible(on.selection));
        return out;
    }
    std::optional<ForecastReading> without;
    if (!on.supposed.empty()) {
        without = reading_of(on, on.plain, on.plain.selection, forecast::Depth::totals);
        if (!without->possible)
            without.reset();
    }
    const BackTest back_test = back_test_of(kind_of(on), on.opened.setting().dossier.body,
                                            request.data_roots, out.problems);
    if (!out.problems.empty())
        return out;
    auto answer =
        Telling(on, out.readings, back_test, settled).run(without, request.asked.has("strict"));
    if (!answer)
        out.problems.push_back(answer.error());
    else
        out.answer = std::move(*answer);
    return out;
}

Reply forecast_dossier(const Request& request) {
    if (asks_for_days(request.asked))
        return forecast_days(request);
    if (auto problem = bad_forecast_pictures(request.asked))
        return refused(std::move(*problem));
    ToldForecast told = tell_forecast(request);
    if (!told.problems.empty())
        return {std::nullopt, std::move(told.problems)};
    if (auto problem = add_forecast_pictures(request.asked, told))
        return refused(std::move(*problem));
    return {std::move(told.answer), {}};
}

} // namespace plenary::study
