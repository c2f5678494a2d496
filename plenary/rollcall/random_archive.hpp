// Archives at random, for property tests: everything that an archive can hold, odd texts too. What
// Plenary's own folder leaves out because it says nothing does not occur.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <rapidcheck.h>

#include "plenary/rollcall/archive.hpp"

namespace plenary::rollcall {

inline std::string random_text() {
    static const std::vector<std::string> texts = {"",
                                                   "Haiti",
                                                   "NA",
                                                   "a, b",
                                                   "he said \"no\"",
                                                   "two\nlines",
                                                   "a;b",
                                                   "\\",
                                                   " edge",
                                                   "É ü",
                                                   "'quote",
                                                   "=1+1",
                                                   "002",
                                                   "\r\n",
                                                   "x\ty",
                                                   ";",
                                                   "#",
                                                   "true",
                                                   "\x01",
                                                   "1.0",
                                                   "\\;",
                                                   "\xEF\xBB\xBF",
                                                   "Name",
                                                   "name"};
    return *rc::gen::elementOf(texts);
}

inline std::optional<Day> random_day() {
    if (*rc::gen::inRange(0, 3) == 0)
        return std::nullopt;
    return Day(std::chrono::sys_days(std::chrono::days(*rc::gen::inRange(-30'000, 30'000))));
}

inline std::vector<std::pair<std::string, std::string>> random_more() {
    std::vector<std::pair<std::string, std::string>> out;
    const int count = *rc::gen::inRange(0, 4);
    static const std::vector<std::string> names = {"topic", "Topic",   "yes", "member", "",
                                                   " x",    "a,\"b\"", "z",   "rc"};
    for (int k = 0; k < count; ++k)
        out.emplace_back(*rc::gen::elementOf(names), random_text());
    return out;
}

inline Spell random_spell() { return {random_day(), random_day()}; }

inline std::vector<std::string> random_parts() {
    std::vector<std::string> out;
    const int count = *rc::gen::inRange(0, 3);
    for (int k = 0; k < count; ++k)
        out.push_back(random_text() + "-");
    return out;
}

inline std::optional<int> random_count() {
    return *rc::gen::inRange(0, 2) == 0 ? std::nullopt : std::optional(*rc::gen::inRange(-3, 200));
}

inline Archive random_archive() {
    Archive out;
    out.name = random_text();
    out.source = random_text();
    out.licence = random_text();
    out.cells = *rc::gen::inRange(0, 3) == 0 ? Cells::answers : Cells::votes;
    out.notes = random_parts();
    const int members = *rc::gen::inRange(0, 20);
    static const std::vector<std::string> schemes = {"iso2", "iso3", "cow", "icpsr", "own", ""};
    for (int i = 0; i < members; ++i) {
        Member member;
        member.id = random_text() + std::to_string(i);
        member.name = random_text();
        if (member.name.empty())
            member.name = member.id;
        member.group = random_text();
        for (int k = *rc::gen::inRange(0, 4); k > 0; --k)
            member.codes.push_back({*rc::gen::elementOf(schemes), random_text(),
                                    *rc::gen::inRange(0, 2) == 0 ? Spell{} : random_spell()});
        for (int k = *rc::gen::inRange(0, 3); k > 0; --k)
            member.aliases.push_back({random_text(), random_spell()});
        for (int k = *rc::gen::inRange(0, 3); k > 0; --k)
            member.seated.push_back(random_spell());
        member.predecessors = random_parts();
        member.more = random_more();
        out.members.push_back(std::move(member));
    }
    const int items = *rc::gen::inRange(0, 8);
    for (int j = 0; j < items; ++j) {
        RollCall item;
        item.id = random_text() + std::to_string(j);
        item.day = random_day();
        item.precision = static_cast<Precision>(*rc::gen::inRange(0, 4));
        if (!item.day)
            item.precision = Precision::none;
        if (item.precision == Precision::none)
            item.day = std::nullopt;
        if (const auto days = days_of(item))
            item.day = days->from;
        item.session = random_count();
        item.symbol = random_text();
        item.title = random_text();
        item.description = random_text();
        item.subjects = random_parts();
        item.result = random_text();
        item.totals = {random_count(), random_count(), random_count(), random_count()};
        item.recorded = *rc::gen::inRange(0, 4) != 0;
        item.more = random_more();
        out.roll_calls.push_back(std::move(item));
    }
    // Dense, sparse, or none at all.
    const int one_in = *rc::gen::elementOf(std::vector<int>{1, 2, 20, 1'000});
    std::vector<Cast> casts;
    for (int j = 0; j < items; ++j) {
        for (int i = 0; i < members; ++i) {
            if (*rc::gen::inRange(0, one_in) != 0)
                continue;
            const Code code = out.cells == Cells::answers
                                  ? static_cast<Code>(*rc::gen::inRange(1, 36))
                                  : code_of(Vote{static_cast<State>(*rc::gen::inRange(0, states)),
                                                 static_cast<State>(*rc::gen::inRange(0, states))});
            casts.push_back({static_cast<std::uint32_t>(j), static_cast<std::uint32_t>(i), code});
        }
    }
    out.votes = VoteMatrix(out.members.size(), out.roll_calls.size(), casts);
    return out;
}

} // namespace plenary::rollcall
