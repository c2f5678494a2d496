#include "plenary/question/exposed/figures.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/text/join.hpp"

namespace plenary::question::exposed {
namespace {

// A figure is known when its source was published, where that is later than its own day.
bool in_view(const Setting& setting, const stakes::Stake& figure) {
    if (!setting.view.sees_source(figure.source) || !setting.view.reaches(figure.as_of))
        return false;
    const Source* source = setting.dossier.find_source(figure.source);
    const Day published = source == nullptr ? figure.as_of : source->date.value_or(figure.as_of);
    return setting.view.knows(std::max(figure.as_of, published));
}

} // namespace

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
        out.lever = stakes::parse_lever(word);
        if (!out.lever) {
            return fail({Kind::usage, "unknown-lever", fmt::format("'{}' is no lever", word),
                         "the levers are: " + join(stakes::lever_words(), ", "),
                         Where{"--lever", 0, 0}, ""});
        }
    }
    return out;
}

std::vector<Figure> figures_of(const Setting& setting, const Wanted& wanted) {
    const Dossier& dossier = setting.dossier;
    std::vector<stakes::Stake> seen; // conflicts are those among what is in view
    std::vector<Figure> lines;
    const std::string common = stakes::common_currency(dossier.stakes, dossier.exchange_rates);
    for (const stakes::Stake& one : dossier.stakes) {
        if (!in_view(setting, one))
            continue;
        seen.push_back(one);
        Figure line;
        line.stake = &one;
        line.member = dossier.body.find(one.member);
        if (stakes::is_currency(one.unit) && one.unit != common) {
            line.rate = stakes::rate_for(dossier.exchange_rates, one.unit, common, one.as_of);
        }
        lines.push_back(line);
    }
    const std::vector<bool> conflicts = stakes::conflicting(seen);
    for (std::size_t i = 0; i < lines.size(); ++i)
        lines[i].conflict = conflicts[i];
    std::erase_if(lines, [&](const Figure& line) {
        return (wanted.member != nullptr && line.stake->member != wanted.member->code) ||
               (wanted.lever && line.stake->lever != *wanted.lever);
    });
    std::stable_sort(lines.begin(), lines.end(), [&](const Figure& a, const Figure& b) {
        return std::pair(a.member, a.stake->lever) < std::pair(b.member, b.stake->lever);
    });
    return lines;
}

std::vector<const Member*> without_figure(const Setting& setting, const Wanted& wanted,
                                          const std::vector<Figure>& lines) {
    const Dossier& dossier = setting.dossier;
    const Roster roster = dossier.body.on(setting.view.as_of.value_or(dossier.default_day));
    std::vector<const Member*> out;
    for (const Seat& seat : roster.seats) {
        if (wanted.member != nullptr && seat.member->code != wanted.member->code)
            continue;
        if (std::none_of(lines.begin(), lines.end(), [&](const Figure& line) {
                return line.stake->member == seat.member->code;
            })) {
            out.push_back(seat.member);
        }
    }
    return out;
}

std::vector<std::string> sources_of(const std::vector<Figure>& figures) {
    std::vector<std::string> out;
    const auto add = [&](const std::string& id) {
        if (std::find(out.begin(), out.end(), id) == out.end())
            out.push_back(id);
    };
    for (const Figure& line : figures)
        add(line.stake->source);
    for (const Figure& line : figures) {
        if (line.stake->base)
            add(line.stake->base->source);
        if (line.rate != nullptr)
            add(line.rate->source);
    }
    return out;
}

} // namespace plenary::question::exposed
