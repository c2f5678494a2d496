#include "plenary/study/backtest_asked.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/archive_digest.hpp"
#include "plenary/format/archive_tables.hpp"
#include "plenary/numeric/width.hpp"
#include "plenary/study/score_forecast.hpp"
#include "plenary/study/threads.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using forecast::Selection;
using question::Asked;
using question::Option;

std::string_view word_for(Width width) {
    switch (width) {
    case Width::v4:
        return "v4";
    case Width::v3:
        return "v3";
    case Width::plain:
        break;
    }
    return "plain";
}

constexpr int most_sessions = 1000;

Result<int> session_of(const Asked& asked, std::string_view option) {
    const auto session = format::number_in(asked.text(option));
    if (!session)
        return fail(usage("bad-session", fmt::format("'{}' is no session", asked.text(option)),
                          "write its number, as in 61", fmt::format("--{}", option)));
    return *session;
}

Result<std::vector<AskedSetting>> settings_of(const Asked& asked, const ForecastModel& model) {
    std::vector<AskedSetting> out;
    for (const std::string& text : asked.list("reveal")) {
        auto reveal = score::reveal_named(text);
        if (!reveal)
            return fail(reveal.error());
        const bool twice = std::any_of(out.begin(), out.end(), [&](const AskedSetting& each) {
            return to_string(each.reveal) == to_string(*reveal);
        });
        if (twice)
            return fail(usage("setting-twice", fmt::format("'{}' is here twice", text),
                              "leave one of them out", "--reveal"));
        if (asked.has("salt"))
            reveal->salt = asked.text("salt");
        const Selection declared =
            reveal->scheme == score::Scheme::supporters ? Selection::supporters : Selection::all;
        out.push_back({std::move(*reveal), model.selection.value_or(declared)});
    }
    return out;
}

struct Shard {
    std::size_t part = 0;
    std::size_t parts = 1;
};

Result<Shard> shard_of(const Asked& asked) {
    if (!asked.has("shard"))
        return Shard{};
    const std::string text = asked.text("shard");
    const std::size_t slash = text.find('/');
    const auto part = format::number_in(std::string_view(text).substr(0, slash));
    const auto parts = slash == std::string::npos
                           ? std::nullopt
                           : format::number_in(std::string_view(text).substr(slash + 1));
    if (!part || !parts || *part < 1 || *part > *parts)
        return fail(usage("bad-shard", fmt::format("'{}' names no part", text),
                          "write its number and how many there are, as in 1/3", "--shard"));
    if (!asked.has("out"))
        return fail(usage("missing-argument", "where are the rows of this part to go?",
                          "name a file with --out, and put the parts together with 'plenary merge'",
                          "--out"));
    if (asked.has("svg"))
        return fail(usage("unused-option", "one part alone is not drawn",
                          "leave --svg out, and give it to 'plenary merge'", "--svg"));
    return Shard{static_cast<std::size_t>(*part) - 1, static_cast<std::size_t>(*parts)};
}

} // namespace

std::vector<Option> backtest_options() {
    using K = Option::Kind;
    std::vector<Option> out = archive_options();
    const std::vector<Option> own = {
        {"from", K::text, "S", "the first session that is forecast", true},
        {"to", K::text, "S", "the last one", true},
        {"reveal", K::list, "SCHEME,...",
         "whose votes are known before, one setting each: none, random:F, dissent:F or "
         "supporters:F, with the fraction F of the members",
         true},
        {"salt", K::text, "TEXT", "another text draws other members to ask (plenary-v1)", false},
        {"shard", K::text, "I/N", "only every N-th roll call, from the I-th on; with --out", false},
        {"out", K::text, "FILE", "also write the rows, for 'plenary merge'", false},
        {"svg", K::text, "FILE", "also draw it: x.svg, or - for the drawing alone on stdout",
         false}};
    out.insert(out.end(), own.begin(), own.end());
    for (const auto& more : {score_choice_options(), forecast_model_options()})
        out.insert(out.end(), more.begin(), more.end());
    return out;
}

BacktestAskedOrProblems backtest_asked(const Asked& asked) {
    const auto refuse = [](Problem problem) {
        return BacktestAskedOrProblems{std::nullopt, {std::move(problem)}};
    };
    const auto from = session_of(asked, "from");
    if (!from)
        return refuse(from.error());
    const auto to = session_of(asked, "to");
    if (!to)
        return refuse(to.error());
    if (*to < *from || std::int64_t{*to} - *from >= most_sessions)
        return refuse(usage("sessions-reversed",
                            *to < *from ? "the last session is before the first"
                                        : fmt::format("more than {} sessions", most_sessions),
                            "write --from 61 --to 74", "--to"));
    auto model = forecast_model(asked);
    if (!model)
        return refuse(model.error());
    auto settings = settings_of(asked, *model);
    if (!settings)
        return refuse(settings.error());
    const auto choice = score_choice(asked);
    if (!choice)
        return refuse(choice.error());
    const auto shard = shard_of(asked);
    if (!shard)
        return refuse(shard.error());
    auto workers = workers_of(asked);
    if (!workers)
        return refuse(workers.error());
    ArchiveOrProblems read = open_votes(asked);
    if (!read.opened)
        return {std::nullopt, std::move(read.problems)};
    auto digest = format::archive_digest(read.opened->archive);
    if (!digest)
        return refuse(digest.error());

    BacktestAsked out;
    score::Backtest& backtest = out.backtest;
    backtest.version = version;
    backtest.archive = read.opened->name;
    backtest.digest = std::move(*digest);
    backtest.from = *from;
    backtest.to = *to;
    for (const AskedSetting& each : *settings)
        backtest.settings.push_back(
            {to_string(each.reveal), std::string(word_for(each.selection))});
    backtest.salt = asked.has("salt") ? asked.text("salt") : std::string(score::usual_salt);
    backtest.titles = model->titles;
    backtest.filter = choice->filter;
    backtest.resampling = choice->resampling;
    backtest.draws = model->settings.draws;
    backtest.width = word_for(widest());
    backtest.parts = shard->parts;
    out.opened = std::move(*read.opened);
    out.settings = std::move(*settings);
    out.model = std::move(*model);
    out.part = shard->part;
    out.workers = std::move(*workers);
    return {std::move(out), {}};
}

} // namespace plenary::study
