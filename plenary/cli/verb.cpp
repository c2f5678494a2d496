#include "plenary/cli/verb.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "plenary/chart/chart.hpp"
#include "plenary/chart/png.hpp"
#include "plenary/cli/archive_verbs.hpp"
#include "plenary/cli/ledger_verbs.hpp"
#include "plenary/cli/progress.hpp"
#include "plenary/cli/with_reader.hpp"
#include "plenary/format/body.hpp"
#include "plenary/format/file.hpp"
#include "plenary/question/counting.hpp"
#include "plenary/study/arena.hpp"
#include "plenary/study/arena_options.hpp"
#include "plenary/study/backtest_asked.hpp"
#include "plenary/study/backtest_verb.hpp"
#include "plenary/study/bodies.hpp"
#include "plenary/study/brief.hpp"
#include "plenary/study/draw.hpp"
#include "plenary/study/forecast_verb.hpp"
#include "plenary/study/game_picture.hpp"
#include "plenary/study/picture.hpp"
#include "plenary/study/positions.hpp"
#include "plenary/study/read.hpp"
#include "plenary/study/scale_verb.hpp"
#include "plenary/study/score_verb.hpp"
#include "plenary/version.hpp"

namespace plenary::cli {
namespace {

using question::Answer;
using question::Object;
using question::Option;
using study::refused;
using study::Reply;

constexpr std::array common{Option{"dossier", Option::Kind::text, "DIR",
                                   "the dossier: a folder or a ledger (or PLENARY_DOSSIER)", false},
                            Option{"as-of", Option::Kind::day, "DAY",
                                   "only what was acted and known by the end of this day", false},
                            Option{"known-by", Option::Kind::day, "DAY",
                                   "what was known by then, also if later than --as-of", false},
                            Option{"sources", Option::Kind::list, "ID,...",
                                   "only these sources or groups of sources", false}};

constexpr Option svg_option{"svg", Option::Kind::text, "FILE",
                            "also draw it: x.svg, or - for the drawing alone on stdout", false};
constexpr Option out_option{"out", Option::Kind::text, "FILE", "the file to write", true};

std::vector<Option> with_common(std::vector<Option> own) {
    own.insert(own.end(), common.begin(), common.end());
    return own;
}

// The answer of a verb that writes a file: what was written.
Reply written(const std::string& path, std::string_view bytes, std::string_view what) {
    if (path == "-") {
        Answer answer;
        answer.raw = std::string(bytes);
        return {std::move(answer), {}};
    }
    const auto done = format::write_file(path, bytes);
    if (!done)
        return refused(done.error());
    Answer answer;
    answer.data = {
        {"version", version}, {"out", path}, {"bytes", static_cast<std::int64_t>(bytes.size())}};
    answer.paragraph(fmt::format("{} written to {}", what, path));
    return {std::move(answer), {}};
}

// Opens the dossier and refuses to go on with a broken one.
Result<study::Opened> open_sound(const Call& call, std::vector<Problem>& problems) {
    const auto request = call.request();
    if (!request)
        return fail(request.error());
    auto opened = study::open(*request);
    if (opened)
        problems = opened->problems();
    return opened;
}

Reply run_scale(const Call& call) {
    study::Request request = call.request_without_dossier();
    request.progress = watch_progress();
    return study::scale_verb(request);
}

Reply run_forecast(const Call& call) {
    study::Request request = call.request_without_dossier();
    request.progress = watch_progress();
    return study::forecast_verb(request);
}

Reply run_backtest(const Call& call) {
    study::Request request = call.request_without_dossier();
    request.progress = watch_progress();
    const auto& fellows = call.surroundings.fellows;
    return fellows ? study::backtest_together(request, *fellows) : study::backtest_verb(request);
}

Reply run_brief(const Call& call) {
    std::vector<Problem> problems;
    const auto request = call.request();
    const auto opened = open_sound(call, problems);
    if (!opened)
        return refused(opened.error());
    if (!problems.empty())
        return {std::nullopt, std::move(problems)};
    const auto page = study::brief(opened->setting(), *request);
    if (!page)
        return refused(page.error());
    return written(call.asked.text("out"), *page, "brief");
}

Reply reply_of(Result<Answer> answer) {
    if (!answer)
        return refused(answer.error());
    return {std::move(*answer), {}};
}

// Where --svg wants the picture.
Result<std::string> picture_path(const Call& call) {
    std::string path = call.asked.text("svg");
    if (path == "-" || path.ends_with(".svg"))
        return path;
    return fail({Kind::usage, "unknown-format", fmt::format("'{}' is not .svg", path),
                 "end the name with .svg, or write - for stdout", Where{"--svg", 0, 0}, ""});
}

// The picture in its file, and the answer that says so; or the picture alone on stdout.
Reply with_picture(const std::string& path, const Result<std::string>& drawing,
                   const std::function<Reply()>& answer) {
    if (!drawing)
        return refused(drawing.error());
    if (path == "-")
        return written(path, *drawing, "picture");
    Reply reply = answer();
    if (!reply.answer)
        return reply;
    if (const auto done = format::write_file(path, *drawing); !done)
        return refused(done.error());
    reply.answer->data.emplace_back("svg", path);
    reply.answer->note(fmt::format("picture written to {}", path));
    return reply;
}

// A question and, with --svg, its picture in a file.
Reply run_question(const question::Question& question, const Call& call) {
    auto request = call.request();
    if (!request)
        return refused(request.error());
    // Who takes threads has long work.
    if (std::any_of(question.options.begin(), question.options.end(),
                    [](const Option& option) { return option.name == "threads"; })) {
        request->progress = watch_progress();
    }
    if (!call.asked.has("svg"))
        return study::ask(question, *request);
    const auto path = picture_path(call);
    if (!path)
        return refused(path.error());
    const auto opened = study::open(*request);
    if (!opened)
        return refused(opened.error());
    if (!opened->problems().empty())
        return {std::nullopt, opened->problems()};
    return with_picture(*path, study::picture(question.name, opened->setting()),
                        [&] { return reply_of(question.ask(opened->setting())); });
}

Reply run_game_question(const question::GameQuestion& question, const Call& call) {
    study::Request request = call.request_without_dossier();
    request.progress = watch_progress();
    if (!call.asked.has("svg"))
        return study::ask(question, request);
    const auto path = picture_path(call);
    if (!path)
        return refused(path.error());
    study::BuiltArena built = study::build_arena(request, question.reads);
    if (!built.problems.empty())
        return {std::nullopt, std::move(built.problems)};
    const auto drawing = study::game_picture(question.name, built.arena);
    return with_picture(*path, drawing,
                        [&] { return study::answer_on(question, std::move(built)); });
}

Result<int> width_of(const Call& call) {
    constexpr int usual = 1080;
    if (!call.asked.has("width"))
        return usual;
    const std::string text = call.asked.text("width");
    int value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || stop != text.data() + text.size() || value < 100 || value > 8000) {
        return fail({Kind::usage, "bad-number", fmt::format("'{}' is no width", text),
                     "write a number of pixels from 100 to 8000", Where{"--width", 0, 0}, ""});
    }
    return value;
}

Reply run_chart(const Call& call) {
    const auto width = width_of(call);
    if (!width)
        return refused(width.error());
    std::vector<Problem> problems;
    const auto opened = open_sound(call, problems);
    if (!opened)
        return refused(opened.error());
    if (!problems.empty())
        return {std::nullopt, std::move(problems)};
    auto drawing = study::draw(call.asked.text("name"), opened->setting());
    if (!drawing)
        return refused(drawing.error());
    const std::string out = call.asked.text("out");
    if (out.ends_with(".png")) {
        const auto png = chart::to_png(*drawing, *width);
        if (!png)
            return refused(png.error());
        return written(out, *png, "chart");
    }
    if (out != "-" && !out.ends_with(".svg")) {
        return refused({Kind::usage, "unknown-format",
                        fmt::format("'{}' is neither .svg nor .png", out),
                        "end the name with .svg or .png, or write - for SVG on stdout",
                        Where{"--out", 0, 0}, ""});
    }
    return written(out, *drawing, "chart");
}

Reply run_new(const Call& call) {
    const auto folder = format::find_body(call.asked.text("body"), call.surroundings.data_roots);
    if (!folder)
        return refused(folder.error());
    const format::ReadBody read = format::read_body(*folder);
    if (!read.problems.empty())
        return {std::nullopt, read.problems};
    const std::string target = call.asked.text("dir");
    const auto made = format::new_dossier(target, read.body);
    if (!made)
        return refused(made.error());
    Answer answer;
    answer.data = {{"version", version}, {"body", read.body.id}, {"out", target}};
    answer.paragraph(fmt::format("Empty dossier for {} in {}. Read its README.md, then run",
                                 read.body.name, target));
    answer.item(fmt::format("plenary check --dossier {}", target));
    return {std::move(answer), {}};
}

Reply run_body(const Call& call) {
    const std::string action = call.asked.text("action");
    const auto& roots = call.surroundings.data_roots;
    if (action == "list")
        return reply_of(study::list_bodies(roots));
    if (action == "show") {
        if (!call.asked.has("id")) {
            return refused({Kind::usage, "missing-argument", "which body?",
                            "'plenary body list' lists them", Where{"ID", 0, 0}, ""});
        }
        return reply_of(study::show_body(call.asked.text("id"), call.asked.day("as-of"), roots));
    }
    return refused({Kind::usage, "unknown-action", fmt::format("body cannot '{}'", action),
                    "write 'plenary body list' or 'plenary body show ID'", Where{"ACTION", 0, 0},
                    ""});
}

std::string chart_help() {
    std::string out = "Draws one chart of a count as SVG or PNG. The charts are:";
    for (const chart::Chart* chart : chart::draw::all()) {
        out += fmt::format("\n  {:<12} {}", chart->name, chart->title);
    }
    return out;
}

Reply run_read(const Call& call) {
    return with_reader(call, call.surroundings.data_roots,
                       [&](const study::TextReader& read, const study::ModelMeans& means) {
                           return study::ask_read(call.request_without_dossier(), read, means);
                       });
}

std::vector<Verb> make_verbs() {
    std::vector<Verb> out;
    for (const question::Question* question : question::ask::all()) {
        std::vector<Option> own(question->options.begin(), question->options.end());
        if (study::has_picture(question->name))
            own.push_back(svg_option);
        out.push_back({std::string(question->name), std::string(question->title),
                       std::string(question->help), with_common(std::move(own)),
                       [question](const Call& call) { return run_question(*question, call); }});
    }
    for (const question::GameQuestion* question : question::play::all()) {
        std::vector<Option> own(question->options.begin(), question->options.end());
        const std::vector<Option> shared = study::arena_options(*question);
        own.insert(own.end(), shared.begin(), shared.end());
        if (study::has_game_picture(question->name))
            own.push_back(svg_option);
        out.push_back({std::string(question->name), std::string(question->title),
                       std::string(question->help), std::move(own), [question](const Call& call) {
                           return run_game_question(*question, call);
                       }});
    }
    out.push_back(
        {"brief", "One printable page on a motion",
         "Writes one self-contained HTML page: headline, charts, members with their last evidence, "
         "conflicts, pressure. It holds no script and loads nothing. With --forecast it also says "
         "how likely\nthe motion is to pass, with both pictures of 'plenary forecast' and what "
         "they "
         "rest on.",
         with_common({question::motion_option, out_option, question::rule_option,
                      question::assume_option,
                      Option{"forecast", Option::Kind::flag, "",
                             "add the forecast, from the archives that the body names", false}}),
         run_brief, false});
    out.push_back(
        {"chart", "One chart of a count, as SVG or PNG", chart_help(),
         with_common({Option{"name", Option::Kind::positional, "NAME", "which chart", true},
                      question::motion_option,
                      Option{"out", Option::Kind::text, "FILE",
                             "x.svg, x.png, or - for SVG on stdout", true},
                      Option{"width", Option::Kind::text, "PIXELS", "width of a PNG (1080)", false},
                      question::rule_option, question::assume_option}),
         run_chart, false});
    out.push_back({"new",
                   "An empty dossier to fill",
                   "Makes a folder with the files of a dossier, their headers and a README.",
                   {Option{"dir", Option::Kind::positional, "DIR", "the folder to make", true},
                    Option{"body", Option::Kind::text, "ID", "the body that votes", true}},
                   run_new,
                   false});
    out.push_back({"body",
                   "The bodies there are, and their members on a day",
                   "'body list' lists the bodies. 'body show ID' shows members, seats and groups.",
                   {Option{"action", Option::Kind::positional, "ACTION", "list or show", true},
                    Option{"id", Option::Kind::positional, "ID", "which body", false},
                    Option{"as-of", Option::Kind::day, "DAY",
                           "the day (else the body's reference day)", false}},
                   run_body});
    out.push_back(
        {"positions", "Weighted mean and median of positions, and what would flip the median",
         "Weighs positions by capability x salience, from a file of actors or a dossier's "
         "actors.csv, and says whose single number ties the median. With --condorcet it holds the "
         "election of KTAB's first step. docs/method/positions.md says what this cannot say.",
         study::positions_options(),
         [](const Call& call) { return study::ask_positions(call.request_without_dossier()); }});
    out.push_back(
        {"read", "What texts say of members, as proposals that a person accepts or not",
         "Proposes statements from plain text files, each with the words it rests on. A proposal "
         "counts for nothing until a person accepts it. With --score the proposals are held "
         "against gold: a CSV of what is to be found (country, iso3, motion, stance, quoted_span, "
         "note), with a column 'file' when it is for several texts. With --model and --endpoint a "
         "language model is asked too, of what docs/method/model.md says.",
         study::read_options(), run_read});
    out.push_back({"scale", "Where members stand, from how they voted: ideal points of an archive",
                   "Fits ideal points to the roll calls of an archive, at the exact mode of the "
                   "posterior and "
                   "with\nstandard errors. An absence says nothing here. "
                   "docs/method/ideal-points.md says what "
                   "a position is\nand is not. 'scale show DIR' shows a fit that was written with "
                   "--out: positions, moves, roll calls,\ndrawings. 'scale compare DIR REFERENCE' "
                   "holds it against another fit, or a CSV of scores.",
                   study::scale_verb_options(), run_scale});
    out.push_back(
        {"forecast", "How members will vote, from votes that are known and the record",
         "Learns members and motions from earlier votes, locates a motion by what is "
         "known of it, and draws the\nvotes of all other members together. With --task "
         "it reads the folder of a past session and writes\nchances and totals that "
         "'plenary score' takes. docs/formats/forecast-task.md. With --motion it reads a "
         "dossier and the\nrecord of its body, and says how likely the motion is to "
         "pass, who decides it and what that rests on.\ndocs/method/forecast.md. 'forecast "
         "log' freezes such a forecast, or a person's own, in a log; 'forecast settle' "
         "scores\nwhat is frozen there when the votes have come; 'forecast verify' says "
         "whether the log is as it was\nwritten. docs/formats/forecast-log.md.",
         with_common(study::forecast_verb_options()), run_forecast});
    out.push_back({"score", "How well a forecast of past votes came out",
                   "Holds chances of yes, abstain and no, and draws of the totals, against roll "
                   "calls that came.\nA forecast knows the sessions before and the votes that "
                   "--reveal names, as a whip count before\na vote would. 'score tasks' writes "
                   "what it may know. docs/method/scoring.md defines every figure.",
                   study::score_verb_options(), [](const Call& call) {
                       return study::score_verb(call.request_without_dossier());
                   }});
    out.push_back({"backtest", "How well Plenary's own forecast would have done on past votes",
                   "For every session and setting it reveals some votes, forecasts the others as "
                   "'plenary forecast' does,\nand holds them against what came as 'plenary score' "
                   "does. Without --selection the forecast is told\nwho is heard: supporters where "
                   "only yes votes are known, else all. docs/method/backtest.md.",
                   study::backtest_options(), run_backtest});
    out.push_back({"merge", "Parts of a back-test, put together",
                   "Reads what 'plenary backtest --shard' wrote and says what one process would "
                   "have said, to the byte.\ndocs/formats/backtest-part.md.",
                   study::merge_options(), [](const Call& call) {
                       return study::merge_verb(call.request_without_dossier());
                   }});
    out.push_back(archive_verb());
    for (Verb& verb : ledger_verbs())
        out.push_back(std::move(verb));
    return out;
}

} // namespace

std::span<const Option> common_options() { return common; }

Result<study::Request> Call::request() const {
    study::Request out = request_without_dossier();
    if (!out.dossier.empty())
        return out;
    return fail({Kind::usage, "no-dossier", "which dossier?",
                 "name its folder with --dossier, or set PLENARY_DOSSIER", Where{"--dossier", 0, 0},
                 ""});
}

study::Request Call::request_without_dossier() const {
    study::Request out;
    out.dossier = asked.has("dossier") ? asked.text("dossier") : surroundings.default_dossier;
    out.data_roots = surroundings.data_roots;
    out.as_of = asked.day("as-of");
    out.known_by = asked.day("known-by");
    out.sources = asked.list("sources");
    out.asked = asked;
    out.clock = surroundings.clock;
    return out;
}

const std::vector<Verb>& verbs() {
    static const std::vector<Verb> all = make_verbs();
    return all;
}

} // namespace plenary::cli
