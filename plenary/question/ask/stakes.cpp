#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "plenary/question/say.hpp"
#include "plenary/question/told.hpp"
#include "plenary/stakes/exposure.hpp"
#include "plenary/stakes/told.hpp"
#include "plenary/text/amount.hpp"

namespace plenary::question::ask {
namespace {

using plenary::stakes::ExchangeRate;
using plenary::stakes::Lever;
using plenary::stakes::Stake;

constexpr std::array options{
    Option{"member", Option::Kind::text, "MEMBER", "only this member, by code or by any name",
           false},
    Option{"lever", Option::Kind::text, "LEVER", "only aid, loan, trade, troops or other", false}};

constexpr std::string_view convention =
    "Share: the amount over the base that the row names, both in one unit; nothing is added up, "
    "averaged or chosen among, and an amount for one unit has no share.";

struct Wanted {
    const Member* member = nullptr;
    std::optional<Lever> lever;
};

// One figure as it is shown.
struct Line {
    const Stake* stake = nullptr;
    const Member* member = nullptr;
    bool conflict = false;
    const ExchangeRate* rate = nullptr; // into the common currency, where it is another one
};

Result<Wanted> wanted_of(const Setting& setting) {
    Wanted out;
    if (setting.asked.has("member")) {
        const auto member =
            find_member(setting.dossier.body, setting.asked.text("member"), "--member");
        if (!member)
            return fail(member.error());
        out.member = *member;
    }
    if (setting.asked.has("lever")) {
        const std::string word = setting.asked.text("lever");
        out.lever = plenary::stakes::parse_lever(word);
        if (!out.lever) {
            return fail({Kind::usage, "unknown-lever", fmt::format("'{}' is no lever", word),
                         "the levers are: " + join(plenary::stakes::lever_words(), ", "),
                         Where{"--lever", 0, 0}, ""});
        }
    }
    return out;
}

// What is in view, in the order of the body's members and below that of the table.
std::vector<Line> lines_of(const Setting& setting, const Wanted& wanted) {
    const Dossier& dossier = setting.dossier;
    std::vector<Stake> seen; // conflicts are those among what is in view
    std::vector<Line> lines;
    const std::string common =
        plenary::stakes::common_currency(dossier.stakes, dossier.exchange_rates);
    for (const Stake& one : dossier.stakes) {
        if (!setting.view.sees_source(one.source) ||
            (setting.view.cut && one.as_of > *setting.view.cut)) {
            continue;
        }
        seen.push_back(one);
        Line line;
        line.stake = &one;
        line.member = dossier.body.find(one.member);
        if (plenary::stakes::is_currency(one.unit) && one.unit != common) {
            line.rate =
                plenary::stakes::rate_for(dossier.exchange_rates, one.unit, common, one.as_of);
        }
        lines.push_back(line);
    }
    const std::vector<bool> conflicts = plenary::stakes::conflicting(seen);
    for (std::size_t i = 0; i < lines.size(); ++i)
        lines[i].conflict = conflicts[i];
    std::erase_if(lines, [&](const Line& line) {
        return (wanted.member != nullptr && line.stake->member != wanted.member->code) ||
               (wanted.lever && line.stake->lever != *wanted.lever);
    });
    std::stable_sort(lines.begin(), lines.end(), [&](const Line& a, const Line& b) {
        return std::pair(a.member, a.stake->lever) < std::pair(b.member, b.stake->lever);
    });
    return lines;
}

// The members of the day of whom no figure is in view.
std::vector<const Member*> without_figure(const Setting& setting, const Wanted& wanted,
                                          const std::vector<Line>& lines) {
    const Dossier& dossier = setting.dossier;
    const Roster roster = dossier.body.on(setting.view.cut.value_or(dossier.default_day));
    std::vector<const Member*> out;
    for (const Seat& seat : roster.seats) {
        if (wanted.member != nullptr && seat.member->code != wanted.member->code)
            continue;
        if (std::none_of(lines.begin(), lines.end(), [&](const Line& line) {
                return line.stake->member == seat.member->code;
            })) {
            out.push_back(seat.member);
        }
    }
    return out;
}

double amount_for_data(const Stake& stake, double amount) {
    return plenary::stakes::is_currency(stake.unit) ? to_cents(amount) : amount;
}

Object data_of_line(const Line& line) {
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

Table table_for_people(const std::vector<Line>& lines, bool with_pull) {
    Table out{{{"Member"}, {"Lever"}, {"From"}, {"Amount", true}, {""}, {"Year"}, {"Measure"}}, {}};
    if (with_pull)
        out.columns.push_back({"Pulls"});
    out.columns.push_back({"Share", true});
    out.columns.push_back({"Source"});
    for (const Line& line : lines) {
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
        row.push_back(stake.source);
        out.rows.push_back(std::move(row));
    }
    return out;
}

Table table_for_programs(const std::vector<Line>& lines) {
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
    for (const Line& line : lines) {
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

// Every source that a shown figure rests on, each once: of amounts, of bases, of rates.
std::vector<std::string> sources_of(const std::vector<Line>& lines) {
    std::vector<std::string> out;
    const auto add = [&](const std::string& id) {
        if (std::find(out.begin(), out.end(), id) == out.end())
            out.push_back(id);
    };
    for (const Line& line : lines)
        add(line.stake->source);
    for (const Line& line : lines) {
        if (line.stake->base)
            add(line.stake->base->source);
        if (line.rate != nullptr)
            add(line.rate->source);
    }
    return out;
}

void write(Answer& answer, const Setting& setting, const std::vector<Line>& lines,
           const std::vector<const Member*>& missing) {
    std::set<std::string> members;
    for (const Line& line : lines)
        members.insert(line.stake->member);
    const auto whole = [](std::size_t n, std::string_view one, std::string_view many) {
        return plural(static_cast<std::int64_t>(n), one, many);
    };
    answer.headline(fmt::format("{} on {}", whole(lines.size(), "figure", "figures"),
                                whole(members.size(), "member", "members")));
    answer.note(setting.view.cut
                    ? fmt::format("Figures of {} and before.", to_string(*setting.view.cut))
                    : "Every figure of the dossier, whatever its day.");
    if (!lines.empty()) {
        answer.show(table_for_people(lines, std::any_of(lines.begin(), lines.end(), [](auto& line) {
                                         return !line.stake->pulls.empty();
                                     })));
    }
    if (std::any_of(lines.begin(), lines.end(), [](const Line& line) { return line.conflict; }))
        answer.note("  ! sources give different amounts for the same thing; neither is chosen");
    for (const Line& line : lines) {
        if (line.rate == nullptr)
            continue;
        answer.item(fmt::format("{} {}: {} {} is {} {} at {} of {} [{}]", line.stake->member,
                                plenary::stakes::to_string(line.stake->lever),
                                say_number(*line.stake), line.stake->unit,
                                say_money(line.stake->amount * line.rate->rate), line.rate->to,
                                line.rate->rate, to_string(line.rate->day), line.rate->source));
    }
    answer.note(std::string(convention));
    if (!missing.empty()) {
        std::vector<std::string> codes;
        for (const Member* member : missing)
            codes.push_back(member->code);
        answer.paragraph(
            fmt::format("No figure in the dossier (which is not zero): {}", join(codes, ", ")));
    }
    show_sources(answer, setting.dossier, sources_of(lines));
}

Result<Answer> ask_stakes(const Setting& setting) {
    const auto wanted = wanted_of(setting);
    if (!wanted)
        return fail(wanted.error());
    const std::vector<Line> lines = lines_of(setting, *wanted);
    const std::vector<const Member*> missing = without_figure(setting, *wanted, lines);

    Answer answer;
    answer.data = answer_head(setting, nullptr, setting.view.cut);
    Array stakes;
    for (const Line& line : lines)
        stakes.emplace_back(data_of_line(line));
    answer.data.emplace_back("stakes", std::move(stakes));
    Array codes;
    for (const Member* member : missing)
        codes.emplace_back(member->code);
    answer.data.emplace_back("without_figure", std::move(codes));
    answer.data.emplace_back("convention", convention);
    answer.data.emplace_back("sources", data_of_sources(setting.dossier, sources_of(lines)));
    write(answer, setting, lines, missing);
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
