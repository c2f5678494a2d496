#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "plenary/question/counting.hpp"
#include "plenary/question/exposed/decisive.hpp"
#include "plenary/question/exposed/figures.hpp"
#include "plenary/question/say.hpp"
#include "plenary/question/told.hpp"
#include "plenary/stakes/exposure.hpp"
#include "plenary/stakes/told.hpp"
#include "plenary/text/amount.hpp"

namespace plenary::question::ask {
namespace {

using exposed::Decisive;
using exposed::Figure;
using plenary::stakes::Stake;

constexpr std::array options{
    Option{"member", Option::Kind::text, "MEMBER", "only this member, by code or by any name",
           false},
    Option{"lever", Option::Kind::text, "LEVER", "only aid, loan, trade, troops or other", false},
    Option{"motion", Option::Kind::text, "MOTION", "beside it, how decisive each member is on it",
           false},
    rule_option,
    Option{"scenario", Option::Kind::text, "NAME",
           "under which chances (needed when there are several)", false}};

constexpr std::string_view convention =
    "Share: the amount over the base that the row names, both in one unit; nothing is added up, "
    "averaged or chosen among, and an amount for one unit has no share.";

double amount_for_data(const Stake& stake, double amount) {
    return plenary::stakes::is_currency(stake.unit) ? to_cents(amount) : amount;
}

Object data_of_line(const Figure& line) {
    const Stake& stake = *line.stake;
    const auto share = plenary::stakes::share_of_base(stake);
    constexpr double percent = 100;
    const auto text_or_null = [](const std::string& text) {
        return text.empty() ? Value() : Value(text);
    };
    return {{"member", stake.member},
            {"name", line.member->name},
            {"lever", plenary::stakes::to_string(stake.lever)},
            {"provider", stake.provider},
            {"pulls", text_or_null(stake.pulls)},
            {"amount", amount_for_data(stake, stake.amount)},
            {"currency", stake.unit},
            {"basis", plenary::stakes::to_string(stake.basis)},
            {"measure", text_or_null(stake.measure)},
            {"year", text_or_null(stake.year)},
            {"as_of", to_string(stake.as_of)},
            {"source", stake.source},
            {"base", stake.base
                         ? Value(Object{{"name", stake.base->name},
                                        {"year", stake.base->year},
                                        {"amount", amount_for_data(stake, stake.base->amount)},
                                        {"source", stake.base->source}})
                         : Value()},
            {"share_percent", share ? Value(*share * percent) : Value()},
            {"conflict", line.conflict},
            {"converted", line.rate == nullptr
                              ? Value()
                              : Value(Object{{"amount", to_cents(stake.amount * line.rate->rate)},
                                             {"currency", line.rate->to},
                                             {"rate", line.rate->rate},
                                             {"day", to_string(line.rate->day)},
                                             {"source", line.rate->source}})},
            {"note", text_or_null(stake.note)}};
}

std::string say_number(const Stake& stake) {
    return plenary::stakes::is_currency(stake.unit) ? say_money(stake.amount)
                                                    : say_count(stake.amount);
}

std::string say_share(const Stake& stake) {
    const auto share = plenary::stakes::share_of_base(stake);
    return share
               ? fmt::format("{} of {} {}", say_percent(*share), stake.base->name, stake.base->year)
               : "no base";
}

std::string say_pivot(const Decisive& decisive, const std::string& code) {
    const auto pivot = decisive.of(code);
    return pivot ? fmt::format("{:.4f}", *pivot) : "cannot vote";
}

Table table_for_people(const std::vector<Figure>& lines, bool with_pull,
                       const std::optional<Decisive>& decisive) {
    Table out{{{"Member"}, {"Lever"}, {"From"}, {"Amount", true}, {""}, {"Year"}, {"Measure"}}, {}};
    if (with_pull)
        out.columns.push_back({"Pulls"});
    out.columns.push_back({"Share", true});
    if (decisive)
        out.columns.push_back({"Pivot", true});
    out.columns.push_back({"Source"});
    for (const Figure& line : lines) {
        const Stake& stake = *line.stake;
        std::vector<std::string> row{stake.member,
                                     std::string(plenary::stakes::to_string(stake.lever)),
                                     stake.provider,
                                     say_number(stake),
                                     fmt::format("{} {}{}", stake.unit,
                                                 plenary::stakes::words(stake.basis),
                                                 line.conflict ? " !" : ""),
                                     stake.year.empty() ? to_string(stake.as_of) : stake.year,
                                     stake.measure};
        if (with_pull)
            row.push_back(stake.pulls);
        row.push_back(say_share(stake));
        if (decisive)
            row.push_back(say_pivot(*decisive, stake.member));
        row.push_back(stake.source);
        out.rows.push_back(std::move(row));
    }
    return out;
}

Table table_for_programs(const std::vector<Figure>& lines) {
    Table out{{{"member"},
               {"name"},
               {"lever"},
               {"provider"},
               {"pulls"},
               {"amount"},
               {"currency"},
               {"basis"},
               {"measure"},
               {"year"},
               {"as_of"},
               {"base"},
               {"base_year"},
               {"base_amount"},
               {"base_source_id"},
               {"share_percent"},
               {"conflict"},
               {"source_id"}},
              {}};
    constexpr double percent = 100;
    for (const Figure& line : lines) {
        const Stake& stake = *line.stake;
        const auto share = plenary::stakes::share_of_base(stake);
        const auto number = [&](double amount) {
            return plenary::stakes::is_currency(stake.unit) ? fmt::format("{:.2f}", amount)
                                                            : fmt::format("{}", amount);
        };
        out.rows.push_back(
            {stake.member, line.member->name, std::string(plenary::stakes::to_string(stake.lever)),
             stake.provider, stake.pulls, number(stake.amount), stake.unit,
             std::string(plenary::stakes::to_string(stake.basis)), stake.measure, stake.year,
             to_string(stake.as_of), stake.base ? stake.base->name : "",
             stake.base ? stake.base->year : "", stake.base ? number(stake.base->amount) : "",
             stake.base ? stake.base->source : "", share ? fmt::format("{}", *share * percent) : "",
             line.conflict ? "yes" : "no", stake.source});
    }
    return out;
}

Object data_of(const Decisive& decisive) {
    Array members;
    for (const MemberEffect& effect : decisive.answer.members) {
        members.emplace_back(
            Object{{"code", decisive.reading.electorate.members[effect.member].code},
                   {"pivot", effect.birnbaum}});
    }
    return {{"scenario", decisive.wanted.scenario},
            {"rule", to_string(decisive.reading.formula)},
            {"words", say(decisive.reading)},
            {"method", decisive.answer.method},
            {"members", std::move(members)}};
}

void write(Answer& answer, const Setting& setting, const std::vector<Figure>& lines,
           const std::vector<const Member*>& missing, const std::optional<Decisive>& decisive) {
    std::set<std::string> members;
    for (const Figure& line : lines)
        members.insert(line.stake->member);
    const auto whole = [](std::size_t n, std::string_view one, std::string_view many) {
        return plural(static_cast<std::int64_t>(n), one, many);
    };
    answer.headline(fmt::format("{} on {}", whole(lines.size(), "figure", "figures"),
                                whole(members.size(), "member", "members")));
    answer.note(setting.view.as_of
                    ? fmt::format("Figures of {} and before.", to_string(*setting.view.as_of))
                    : "Every figure of the dossier, whatever its day.");
    if (setting.view.two_days())
        note_days(answer, setting.view);
    if (!lines.empty()) {
        answer.show(
            table_for_people(lines,
                             std::any_of(lines.begin(), lines.end(),
                                         [](auto& line) { return !line.stake->pulls.empty(); }),
                             decisive));
    }
    if (std::any_of(lines.begin(), lines.end(), [](const Figure& line) { return line.conflict; }))
        answer.note("  ! sources give different amounts for the same thing; neither is chosen");
    for (const Figure& line : lines) {
        if (line.rate == nullptr)
            continue;
        answer.item(fmt::format("{} {}: {} {} is {} {} at {} of {} [{}]", line.stake->member,
                                plenary::stakes::to_string(line.stake->lever),
                                say_number(*line.stake), line.stake->unit,
                                say_money(line.stake->amount * line.rate->rate), line.rate->to,
                                line.rate->rate, to_string(line.rate->day), line.rate->source));
    }
    answer.note(std::string(convention));
    if (decisive)
        answer.note(decisive->convention());
    if (!missing.empty()) {
        std::vector<std::string> codes;
        for (const Member* member : missing)
            codes.push_back(member->code);
        answer.paragraph(
            fmt::format("No figure in the dossier (which is not zero): {}", join(codes, ", ")));
    }
    show_sources(answer, setting.dossier, exposed::sources_of(lines));
}

Result<Answer> ask_stakes(const Setting& setting) {
    const auto wanted = exposed::wanted_of(setting);
    if (!wanted)
        return fail(wanted.error());
    std::optional<Decisive> decisive;
    if (setting.asked.has("motion")) {
        auto found = exposed::decisive_for(setting);
        if (!found)
            return fail(found.error());
        decisive = std::move(*found);
    } else if (setting.asked.has("scenario") || setting.asked.has("rule")) {
        return fail(exposed::decisive_for(setting).error());
    }
    const std::vector<Figure> lines = exposed::figures_of(setting, *wanted);
    const std::vector<const Member*> missing = exposed::without_figure(setting, *wanted, lines);

    Answer answer;
    answer.data = answer_head(setting, decisive ? decisive->wanted.motion : nullptr, setting.view);
    Array stakes;
    for (const Figure& line : lines)
        stakes.emplace_back(data_of_line(line));
    answer.data.emplace_back("stakes", std::move(stakes));
    Array codes;
    for (const Member* member : missing)
        codes.emplace_back(member->code);
    answer.data.emplace_back("without_figure", std::move(codes));
    answer.data.emplace_back("convention", convention);
    answer.data.emplace_back("decisive", decisive ? Value(data_of(*decisive)) : Value());
    answer.data.emplace_back("sources",
                             data_of_sources(setting.dossier, exposed::sources_of(lines)));
    write(answer, setting, lines, missing, decisive);
    tell(answer, setting.dossier, {"stakes.csv", "rates.csv"}, {plenary::stakes::told::no_effect});
    answer.table = table_for_programs(lines);
    return answer;
}

} // namespace

extern const Question stakes;
const Question stakes{
    "stakes",
    "What somebody holds over a member or gives it, as a share of GDP or budget",
    "Lists aid, credit, trade and troops from stakes.csv: one line for each member, lever, source "
    "and measure, with its share of the base that the row names. Sources that differ stay separate "
    "lines. Nothing is averaged, and a member without a figure is not a zero.",
    options,
    ask_stakes,
    false};

} // namespace plenary::question::ask
