#include "plenary/chart/page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/chart/look.hpp"
#include "plenary/question/say.hpp"

namespace plenary::chart {
namespace {

using question::plural;

constexpr std::array marked{Basis::settled, Basis::implied, Basis::inferred, Basis::assumed};

const std::string& sentence_of(const question::Counted& counted) {
    const Motion& motion = *counted.motion;
    return motion.sentence.empty() ? motion.id : motion.sentence;
}

// "20 of 24: 4 short" and "two thirds of all 35 members": the headline in its two parts.
std::pair<std::string, std::string> headline(const Count& count) {
    std::string whole = question::say_headline(count);
    std::string rule = question::say_rule(count);
    const std::string tail = ", " + rule;
    if (whole.ends_with(tail))
        whole.erase(whole.size() - tail.size());
    return {std::move(whole), std::move(rule)};
}

std::string say_assumed(const question::Counted& counted) {
    if (counted.assumed.empty())
        return "";
    std::vector<std::string> parts;
    for (const auto& [code, stance] : counted.assumed) {
        parts.push_back(fmt::format("{} {}", code, to_string(stance)));
    }
    return "Supposing " + join(parts, ", ") + ".";
}

std::string say_conflicts(const Lineup& lineup) {
    const auto open = std::count_if(lineup.conflicts.begin(), lineup.conflicts.end(),
                                    [](const Conflict& one) { return !one.settled(); });
    if (open == 0)
        return "";
    return plural(open, "conflict", "conflicts") + " in the evidence not settled.";
}

// Where the chart comes from: what was asked for, how many sources that is, the day, the body.
std::string say_sources(const Dossier& dossier, const Lineup& lineup) {
    constexpr std::size_t most = 6;
    const View& view = lineup.view;
    std::vector<std::string> names = view.asked;
    int number = 0;
    for (const Source& source : dossier.sources) {
        if (!view.sees_source(source.id))
            continue;
        ++number;
        const std::string& name = source.group.empty() ? source.id : source.group;
        if (view.all_sources && std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(name);
        }
    }
    if (names.size() > most) {
        const std::size_t more = names.size() - most;
        names.resize(most);
        names.push_back(fmt::format("{} more", more));
    }
    return fmt::format("Source: {} ({}), {}; {}.", names.empty() ? "none" : join(names, ", "),
                       plural(number, "source", "sources"), question::say_days(view),
                       dossier.body.short_name.empty() ? dossier.body.name
                                                       : dossier.body.short_name);
}

std::string describe(const Dossier& dossier, const question::Counted& counted, bool members) {
    std::vector<std::string> parts{sentence_of(counted) + ".",
                                   question::say_headline(counted.count) + ".",
                                   question::say_outcome(counted.count)};
    parts.push_back(say_needed(counted.count) + ". " + say_tally(counted.count.tally) + ".");
    if (const std::string supposed = say_assumed(counted); !supposed.empty()) {
        parts.push_back(supposed);
    }
    if (members) {
        std::vector<std::string> lines;
        for (const Standing& one : standings(counted.count))
            lines.push_back(say(one));
        parts.push_back(join(lines, "; ") + ".");
    }
    parts.push_back(question::say_view(dossier, counted.lineup));
    parts.push_back(say_sources(dossier, counted.lineup));
    return join(parts, " ");
}

} // namespace

std::vector<Standing> standings(const Count& count) {
    std::vector<Standing> out;
    for (const BoardLine& line : count.board)
        out.push_back({&line, place_of(*line.seat, line.cell)});
    const auto rank = [](const Standing& one) {
        const auto basis = std::find(marked.begin(), marked.end(), one.line->cell.basis);
        const auto after = is_full(one.line->cell.basis) ? -1 : basis - marked.begin();
        const auto place = std::find(all_places.begin(), all_places.end(), one.place);
        return std::pair(place - all_places.begin(), after);
    };
    std::stable_sort(out.begin(), out.end(),
                     [&](const Standing& a, const Standing& b) { return rank(a) < rank(b); });
    return out;
}

std::string say(const Standing& standing) {
    const Member& member = *standing.line->seat->member;
    const std::string_view basis = to_string(standing.line->cell.basis);
    std::string_view stance = to_string(standing.place);
    if (standing.line->seat->state == SeatState::vacant)
        stance = "vacant";
    return fmt::format("{} ({}): {}{}{}", member.name, member.code, stance,
                       basis.empty() ? "" : ", ", basis);
}

std::string say_tally(const Tally& tally) {
    std::vector<std::string> parts;
    for (const Place place : all_places) {
        if (tally.of(place) > 0)
            parts.push_back(fmt::format("{} {}", tally.of(place), to_string(place)));
    }
    return join(parts, ", ");
}

std::string say_needed(const Count& count) {
    if (count.unreachable)
        return "no move of the silent is enough";
    return question::say(count.reading.needed) + " needed";
}

Page::Page(const Chart& chart, const Dossier& dossier, const question::Counted& counted,
           bool members)
    : svg(fmt::format("{}-{}", chart.name, counted.motion->id), width,
          fmt::format("{}: {}", chart.title, sentence_of(counted)),
          describe(dossier, counted, members)),
      dossier_(dossier), counted_(counted) {
    define_patterns(svg);
    const auto [result, rule] = headline(counted.count);
    y = margin - 4;
    write(sentence_of(counted), 12, {{"fill", "#222222"}}, 5);
    y += 4;
    write(result, 18, {{"fill", "#000000"}, {"font-weight", "bold"}}, 3);
    write(rule, 11, {{"fill", "#222222"}}, 3);
    write(question::say_outcome(counted.count), 11, {{"fill", "#222222"}}, 3);
    if (const std::string supposed = say_assumed(counted); !supposed.empty()) {
        write(supposed, 11, {{"fill", "#000000"}, {"font-weight", "bold"}}, 3);
    }
}

void Page::write(std::string_view words, double size, const Attributes& more,
                 std::size_t most_lines) {
    const bool bold = std::any_of(more.begin(), more.end(),
                                  [](const Attribute& one) { return one.name == "font-weight"; });
    for (const std::string& line :
         wrap(words, size, inner, bold ? Weight::bold : Weight::regular, most_lines)) {
        y += size * 1.2;
        svg.text(margin, y, size, line, more);
    }
    y += size * 0.3;
}

void Page::legend(Shape shape) {
    constexpr int columns = 3;
    constexpr double swatch = 17;
    constexpr double row = 21;
    constexpr double pitch = inner / columns;
    int cell = 0;
    const auto entry = [&](std::string_view words) {
        const double x = margin + pitch * (cell % columns);
        if (cell % columns == 0)
            y += row;
        ++cell;
        const double top = y - row + 3;
        svg.text(x + swatch + 5, top + swatch / 2 + 3.5, 10, words, {{"fill", "#111111"}});
        return std::pair(x, top);
    };
    for (const Place place : all_places) {
        const int number = counted_.count.tally.of(place);
        if (number == 0)
            continue;
        const auto [x, top] = entry(fmt::format("{} {}", to_string(place), number));
        if (shape == Shape::disc) {
            draw_disc(svg, place, true, x + swatch / 2, top + swatch / 2, swatch);
        } else {
            draw_box(svg, place, true, x, top, swatch, swatch);
        }
        draw_letters(svg, place, x + swatch / 2, top + swatch / 2 + 3.3, 9,
                     std::string(1, look_of(place).letter));
    }
    cell = (cell + columns - 1) / columns * columns;
    for (const Basis basis : marked) {
        const auto number =
            std::count_if(counted_.count.board.begin(), counted_.count.board.end(),
                          [&](const BoardLine& line) { return line.cell.basis == basis; });
        if (number == 0)
            continue;
        const auto [x, top] = entry(fmt::format("{} {}", to_string(basis), number));
        const Attributes dashed{
            {"fill", "none"}, {"stroke", "#333333"}, {"stroke-dasharray", "2.2 1.6"}};
        if (shape == Shape::disc) {
            svg.circle(x + swatch / 2, top + swatch / 2, swatch / 2 - 0.5, dashed);
        } else {
            svg.rect(x + 0.5, top + 0.5, swatch - 1, swatch - 1, dashed);
        }
        svg.text(x + swatch / 2, top + swatch / 2 + 4, 11, question::mark_of(basis),
                 {{"fill", "#000000"}, {"font-weight", "bold"}, {"text-anchor", "middle"}});
    }
    y += 4;
}

std::string Page::finish(Shape shape) {
    legend(shape);
    const Attributes small{{"fill", "#333333"}};
    if (const std::string conflicts = say_conflicts(counted_.lineup); !conflicts.empty()) {
        write(conflicts, 9, {{"fill", "#9c0033"}, {"font-weight", "bold"}});
    }
    write(question::say_view(dossier_, counted_.lineup), 9, small);
    write(say_sources(dossier_, counted_.lineup), 9, small);
    return svg.finish(y + margin - 4);
}

} // namespace plenary::chart
