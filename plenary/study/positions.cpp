#include "plenary/study/positions.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "plenary/chart/positions/strip.hpp"
#include "plenary/format/actors.hpp"
#include "plenary/format/file.hpp"
#include "plenary/question/positions.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using positions::ActorTable;
using positions::Decimal;
using question::Option;

// A number above zero as an option has it; none when it was not asked for.
Result<std::optional<Decimal>> number_above_zero(const question::Asked& asked,
                                                 const std::string& name) {
    if (!asked.has(name))
        return std::optional<Decimal>();
    const std::string text = asked.text(name);
    const auto value = Decimal::parse(text);
    if (!value || *value <= Decimal()) {
        return fail(usage("bad-number", fmt::format("'{}' is no scale", text),
                          "write a number above zero, such as 1 or 100", "--" + name));
    }
    return value;
}

Result<std::optional<std::pair<Decimal, Decimal>>> pair_of(const question::Asked& asked) {
    std::optional<std::pair<Decimal, Decimal>> out;
    if (!asked.has("pair"))
        return out;
    const std::vector<std::string> parts = asked.list("pair");
    const auto a = parts.size() == 2 ? Decimal::parse(parts[0]) : std::nullopt;
    const auto b = parts.size() == 2 ? Decimal::parse(parts[1]) : std::nullopt;
    if (!a || !b) {
        return fail(usage("bad-number",
                          fmt::format("'{}' is no pair of positions", asked.text("pair")),
                          "write two numbers with a comma between: 4,10", "--pair"));
    }
    out.emplace(*a, *b);
    return out;
}

Result<std::size_t> issue_of(const question::Asked& asked, const ActorTable& table) {
    const std::string text = asked.text("issue");
    if (text.empty())
        return 0;
    for (std::size_t i = 0; i < table.issues.size(); ++i) {
        if (table.issues[i] == text)
            return i;
    }
    std::size_t number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && stop == text.data() + text.size() && number >= 1 &&
        number <= table.issues.size())
        return number - 1;
    std::string hint = did_you_mean(text, table.issues);
    if (hint.empty()) {
        hint = table.issues.size() == 1
                   ? "there is one issue; leave the option out"
                   : fmt::format("the issues are: {}", join(table.issues, ", "));
    }
    return fail({Kind::not_found, "unknown-issue", fmt::format("no issue is called '{}'", text),
                 std::move(hint), Where{"--issue", 0, 0}, ""});
}

// The table, and what the answer begins with.
struct Input {
    ActorTable table;
    question::PositionsAsked asked;
    std::vector<Problem> problems;
};

Input input_of_file(const Request& request) {
    Input out;
    format::ReadActors read = format::read_actors(request.asked.text("actors"));
    out.table = std::move(read.table);
    out.problems = std::move(read.problems);
    out.asked.notes = std::move(read.notes);
    out.asked.head = {{"version", version}};
    return out;
}

Input input_of_dossier(const Request& request) {
    Input out;
    const auto opened = open(request);
    if (!opened) {
        out.problems.push_back(opened.error());
        return out;
    }
    out.problems = opened->problems();
    const Dossier& dossier = opened->setting().dossier;
    if (!dossier.actors) {
        if (out.problems.empty()) {
            out.problems.push_back({Kind::not_found, "no-actors",
                                    "the dossier has no actors.csv with a row",
                                    "add one as in docs/formats/actors.md, or name a file with "
                                    "--actors",
                                    Where{(request.dossier / "actors.csv").string(), 0, 0}, ""});
        }
        return out;
    }
    out.table = *dossier.actors;
    for (const Problem& warning : dossier.warnings) {
        if (warning.where.file == out.table.file)
            out.asked.warnings.push_back(warning);
    }
    out.asked.head = {{"version", version}, {"dossier_hash", dossier.hash}};
    return out;
}

} // namespace

std::vector<Option> positions_options() {
    return {
        Option{"actors", Option::Kind::text, "FILE",
               "actors.csv, or a CSV or XML scenario of KTAB, instead of a dossier", false},
        Option{"dossier", Option::Kind::text, "DIR",
               "the dossier whose actors.csv is read (or PLENARY_DOSSIER)", false},
        Option{"issue", Option::Kind::text, "NAME|N", "which issue, if there are several (1)",
               false},
        Option{"scale", Option::Kind::text, "N", "what full salience is: 1 or 100", false},
        Option{"pair", Option::Kind::list, "A,B", "net votes of position A over position B", false},
        Option{"condorcet", Option::Kind::flag, "",
               "hold the election of KTAB's first step, over all issues", false},
        Option{"width", Option::Kind::text, "N",
               "with --condorcet: how wide the scale of positions is (100)", false},
        Option{"svg", Option::Kind::text, "FILE", "draw the positions; - for stdout", false}};
}

Reply ask_positions(const Request& request) {
    const question::Asked& options = request.asked;
    const bool from_file = options.has("actors");
    if (from_file && options.has("dossier")) {
        return refused(
            usage("two-inputs", "--actors and --dossier cannot both be", "choose one", "--actors"));
    }
    if (!from_file && request.dossier.empty()) {
        return refused(usage("no-actors", "which actors?",
                             "name a file with --actors, or a dossier with --dossier", "--actors"));
    }
    if (!from_file && options.has("scale")) {
        return refused(usage("scale-unused", "the scale of a dossier's salience is its own",
                             "write it in the column salience_max of actors.csv", "--scale"));
    }
    if (options.has("width") && !options.has("condorcet")) {
        return refused(usage("width-unused", "only the election needs the width of the scale",
                             "add --condorcet, or leave it out", "--width"));
    }
    const auto scale = number_above_zero(options, "scale");
    const auto width = number_above_zero(options, "width");
    const auto pair = pair_of(options);
    for (const Problem* problem :
         {scale ? nullptr : &scale.error(), width ? nullptr : &width.error(),
          pair ? nullptr : &pair.error()}) {
        if (problem != nullptr)
            return refused(*problem);
    }

    Input input = from_file ? input_of_file(request) : input_of_dossier(request);
    // A dossier's scale was looked at when it was read.
    std::vector<Problem> unscaled;
    const positions::Scale settled = salience_scale(input.table, *scale, unscaled);
    if (from_file)
        input.problems.insert(input.problems.end(), unscaled.begin(), unscaled.end());
    if (!input.problems.empty())
        return {std::nullopt, std::move(input.problems)};

    const auto issue = issue_of(options, input.table);
    if (!issue)
        return refused(issue.error());
    const auto model = model_of(input.table, *issue, settled);
    if (!model)
        return refused(model.error());
    input.asked.pair = *pair;
    if (options.has("condorcet"))
        input.asked.election_width = width->value_or(Decimal::make(100, 0));
    auto answer = answer_positions(*model, input.asked);
    if (!answer)
        return refused(answer.error());
    if (options.has("svg")) {
        const std::string path = options.text("svg");
        std::string drawing = chart::draw_strip(*model);
        if (path == "-") {
            answer->raw = std::move(drawing);
        } else {
            const auto written = format::write_file(path, drawing);
            if (!written)
                return refused(written.error());
            answer->data.emplace_back("svg", path);
            answer->note(fmt::format("chart written to {}", path));
        }
    }
    return {std::move(*answer), {}};
}

} // namespace plenary::study
