// For the tests of this room: invented bodies with a count, and reading a drawing back.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/chart/chart.hpp"
#include "plenary/chart/lettering.hpp"

namespace plenary::chart::fixture {

struct Case {
    Dossier dossier;
    question::Counted counted;
};

// What a member of an invented body does.
struct Role {
    Place place = Place::yes;
    Basis basis = Basis::named;
};

inline Formula rule(std::string_view text) { return parse_formula(text).value(); }

inline Member member(std::string code, std::string name) {
    Member out;
    out.code = std::move(code);
    out.name = std::move(name);
    out.joined = *Day::parse("1990-01-01");
    return out;
}

inline Source source(std::string id, std::string group) {
    Source out;
    out.id = std::move(id);
    out.group = std::move(group);
    out.title = out.id;
    return out;
}

inline Cell cell_of(const Role& role) {
    Cell cell;
    cell.basis = role.basis;
    switch (role.place) {
    case Place::yes:
        cell.stance = Stance::yes;
        break;
    case Place::lean_yes:
        cell.stance = Stance::lean_yes;
        break;
    case Place::undecided:
        cell.stance = Stance::undecided;
        break;
    case Place::lean_no:
        cell.stance = Stance::lean_no;
        break;
    case Place::no:
        cell.stance = Stance::no;
        break;
    case Place::abstain:
        cell.stance = Stance::abstain;
        break;
    case Place::absent:
        cell.stance = Stance::absent;
        break;
    case Place::conflict:
        cell.conflict = true;
        [[fallthrough]];
    case Place::unknown:
    case Place::not_seated:
    case Place::barred:
        cell.basis = Basis::none;
        break;
    }
    return cell;
}

// A body whose members play these roles, without statements behind them.
inline Case invented(const std::vector<Role>& roles, const Formula& decided_by) {
    Case out;
    Dossier& dossier = out.dossier;
    dossier.title = "An invented question";
    dossier.default_day = *Day::parse("2020-02-02");
    dossier.body.id = "invented";
    dossier.body.name = "An Invented Assembly";
    dossier.body.short_name = "AIA";
    for (std::size_t i = 0; i < roles.size(); ++i) {
        dossier.body.members.push_back(
            member(fmt::format("M{}", i + 1), fmt::format("Member {}", i + 1)));
        if (roles[i].place == Place::not_seated || roles[i].place == Place::barred) {
            SeatSpell spell;
            spell.code = dossier.body.members.back().code;
            spell.state =
                roles[i].place == Place::barred ? SeatState::barred : SeatState::not_seated;
            dossier.body.seats.push_back(spell);
        }
    }
    dossier.sources.push_back(source("gazette", "press"));
    Motion motion;
    motion.id = "act";
    motion.sentence = "Adopt the invented act";
    motion.rule = decided_by;
    dossier.motions.push_back(motion);

    question::Counted& counted = out.counted;
    counted.motion = &dossier.motions.front();
    counted.lineup.motion = counted.motion;
    counted.lineup.view.as_of = dossier.default_day;
    counted.lineup.roster = dossier.body.on(dossier.default_day);
    for (const Role& role : roles)
        counted.lineup.cells.push_back(cell_of(role));
    auto count = plenary::count(dossier.body, counted.lineup, decided_by, {});
    EXPECT_TRUE(count) << count.error().message;
    if (count)
        counted.count = std::move(*count);
    return out;
}

// So many members over all places and bases, the first of them with a yes that a source names.
inline Case assembly(std::size_t members, const Formula& decided_by) {
    std::vector<Role> roles;
    for (std::size_t i = 0; i < members; ++i) {
        const std::size_t mixed = i * 7919 % 997;
        const Place place = mixed % 3 == 0 ? Place::yes : all_places[mixed % all_places.size()];
        const Basis basis = mixed % 5 == 0   ? Basis::inferred
                            : mixed % 7 == 0 ? Basis::implied
                                             : Basis::named;
        roles.push_back(i == 0 ? Role{} : Role{place, basis});
    }
    return invented(roles, decided_by);
}

// Thirty-five members, as many as the largest body of the data: 20 yes of 24.
inline Case thirty_five() {
    std::vector<Role> roles(13, Role{Place::yes, Basis::named});
    roles.insert(roles.end(), 7, Role{Place::yes, Basis::implied});
    roles.insert(roles.end(), 6, Role{Place::no, Basis::named});
    roles.insert(roles.end(), 3, Role{Place::no, Basis::inferred});
    roles.insert(roles.end(), 2, Role{Place::abstain, Basis::named});
    roles.insert(roles.end(), 2, Role{Place::absent, Basis::named});
    roles.push_back({Place::unknown, Basis::none});
    roles.push_back({Place::not_seated, Basis::none});
    return invented(roles, rule("yes >= 2/3 of members"));
}

// Seven members, from statements: two yes (one inferred), a no, an abstention, a conflict, one of
// whom nothing is known and one that is not seated. Five are needed.
inline Case seven() {
    Case out;
    Dossier& dossier = out.dossier;
    dossier.title = "The harbour question";
    dossier.default_day = *Day::parse("2017-03-30");
    dossier.body.id = "league";
    dossier.body.name = "League of Seven";
    dossier.body.short_name = "L7";
    dossier.body.members = {member("ALA", "Aland"),        member("BOR", "Borduria"),
                            member("COS", "Costaguana"),   member("DRA", "Drakmar"),
                            member("ERE", "Erewhon"),      member("FRE", "Freedonia"),
                            member("GRA", "Grand Fenwick")};
    const std::vector<Tile> tiles{{1, 1}, {1, 2}, {2, 1}, {2, 2}, {3, 2}, {3, 4}};
    for (std::size_t i = 0; i < tiles.size(); ++i)
        dossier.body.members[i].tile = tiles[i];
    SeatSpell empty;
    empty.code = "FRE";
    empty.state = SeatState::not_seated;
    dossier.body.seats.push_back(empty);
    dossier.sources = {source("gazette", "press"), source("courier", "press"),
                       source("own-reading", "notes")};
    Motion motion;
    motion.id = "open-harbour";
    motion.sentence = "Open the harbour to the ships of every member of the League";
    motion.rule = rule("yes >= 2/3 of members");
    motion.day = Day::parse("2017-03-30");
    dossier.motions.push_back(motion);

    const auto say = [&](std::string who, Stance stance, Act act, std::string from) {
        Statement statement;
        statement.id = fmt::format("s{}", dossier.statements.size() + 1);
        statement.who = std::move(who);
        statement.motion = "open-harbour";
        statement.stance = stance;
        statement.act = act;
        statement.acted = statement.known = *Day::parse("2017-03-30");
        statement.known_assumed = true;
        statement.source = std::move(from);
        dossier.statements.push_back(statement);
    };
    say("ALA", Stance::yes, Act::vote, "gazette");
    say("BOR", Stance::yes, Act::inference, "own-reading");
    dossier.statements.back().rests_on = {"s1"};
    say("COS", Stance::no, Act::vote, "gazette");
    say("DRA", Stance::yes, Act::vote, "gazette");
    say("DRA", Stance::no, Act::vote, "courier");
    say("GRA", Stance::abstain, Act::vote, "courier");

    question::Counted& counted = out.counted;
    counted.motion = &dossier.motions.front();
    counted.lineup = line_up(dossier, *counted.motion, view_for(dossier, *counted.motion, View{}));
    auto count = plenary::count(dossier.body, counted.lineup, *counted.motion->rule, {});
    EXPECT_TRUE(count) << count.error().message;
    if (count)
        counted.count = std::move(*count);
    return out;
}

inline std::string draw(const Chart& chart, const Case& one) {
    return chart.draw(one.dossier, one.counted);
}

// Bodies and motions named to break a drawing.
inline std::vector<Case> hostile() {
    const std::vector<std::string> names{
        "<script>alert(1)</script>",
        "\"quoted\" & 'quoted' ]]> <!-- ",
        std::string(200, 'W'),
        "\xD8\xA7\xD9\x84\xD8\xAC\xD9\x85\xD9\x87\xD9\x88\xD8\xB1\xD9\x8A\xD8\xA9",
        "\xE4\xB8\xAD\xE5\x8D\x8E\xE4\xBA\xBA\xE6\xB0\x91\xE5\x85\xB1\xE5\x92\x8C\xE5\x9B\xBD",
        std::string("\x00\x01\x1B[31m", 7),
        "\xFF\xFE ill-formed",
        "\xE2\x80\xAEturned",
        ""};
    std::vector<Case> out;
    for (const std::string& name : names) {
        out.push_back(seven());
        Dossier& dossier = out.back().dossier;
        dossier.body.name = dossier.body.short_name = name;
        dossier.motions.front().sentence = name;
        dossier.motions.front().id = name;
        dossier.sources.front().group = name;
        dossier.body.members[0].code = dossier.body.members[0].name = name;
        dossier.body.members[3].name = name;
        out.back().counted.assumed.emplace(name, Stance::yes);
    }
    return out;
}

// The drawing must be byte for byte the file in plenary/chart/golden/. With PLENARY_UPDATE_GOLDEN=1
// in the environment the file is written instead. Tests run in the root of the repository.
inline void expect_golden(const std::string& drawing, const std::string& name) {
    const std::filesystem::path path = std::filesystem::path("plenary/chart/golden") / name;
    if (std::getenv("PLENARY_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(path, std::ios::binary) << drawing;
        return;
    }
    std::ifstream file(path, std::ios::binary);
    ASSERT_TRUE(file) << path
                      << " is missing; run with PLENARY_UPDATE_GOLDEN=1 in the repository's root";
    const std::string wanted{std::istreambuf_iterator<char>(file), {}};
    // Only the first line that differs: a whole drawing is too long to read in a test's output.
    std::istringstream drawn_lines(drawing);
    std::istringstream wanted_lines(wanted);
    std::string drawn_line;
    std::string wanted_line;
    while (drawn_line == wanted_line && (drawn_lines || wanted_lines)) {
        if (!std::getline(drawn_lines, drawn_line))
            drawn_line.clear();
        if (!std::getline(wanted_lines, wanted_line))
            wanted_line.clear();
    }
    EXPECT_TRUE(drawing == wanted)
        << path << "\n drawn: " << drawn_line << "\nwanted: " << wanted_line;
}

inline std::size_t occurrences(std::string_view text, std::string_view part) {
    std::size_t number = 0;
    for (auto at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + part.size())) {
        ++number;
    }
    return number;
}

// The value of an attribute in a tag as Svg writes it; 0 when it has none.
inline double length_of(std::string_view tag, std::string_view name) {
    const std::string start = fmt::format(" {}=\"", name);
    const auto at = tag.find(start);
    return at == std::string_view::npos ? 0
                                        : std::stod(std::string(tag.substr(at + start.size(), 12)));
}

// The tags of one element, "circle" for all circles.
inline std::vector<std::string> tags(std::string_view drawing, std::string_view element) {
    std::vector<std::string> out;
    const std::string start = fmt::format("<{} ", element);
    for (auto at = drawing.find(start); at != std::string_view::npos;
         at = drawing.find(start, at + 1)) {
        out.emplace_back(drawing.substr(at, drawing.find('>', at) - at));
    }
    return out;
}

// What escape() made of words, undone.
inline std::string unescaped(std::string words) {
    const std::pair<std::string_view, std::string_view> marks[] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}};
    for (const auto& [mark, character] : marks) {
        for (auto at = words.find(mark); at != std::string::npos; at = words.find(mark, at + 1))
            words.replace(at, mark.size(), character);
    }
    return words;
}

// No words smaller than nine units, and none that leaves the drawing at either side.
inline void expect_legible(const std::string& drawing) {
    for (auto at = drawing.find("<text "); at != std::string::npos;
         at = drawing.find("<text ", at + 1)) {
        const auto inner = drawing.find('>', at);
        const std::string tag = drawing.substr(at, inner - at);
        const std::string words =
            unescaped(drawing.substr(inner + 1, drawing.find("</text>", at) - inner - 1));
        const double size = length_of(tag, "font-size");
        const bool bold = tag.find("bold") != std::string::npos;
        const bool centred = tag.find("middle") != std::string::npos;
        const double width = text_width(words, size, bold ? Weight::bold : Weight::regular);
        const double left = length_of(tag, "x") - (centred ? width / 2 : 0);
        EXPECT_GE(size, 9) << words;
        EXPECT_GE(left, 0) << words;
        EXPECT_LE(left + width, 360) << words;
    }
}

} // namespace plenary::chart::fixture
