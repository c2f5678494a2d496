// For the tests of this room: invented bodies and procedures.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "plenary/procedure/patterns.hpp"

namespace plenary::procedure::fixture {

inline Day day(const char* text) { return Day::parse(text).value(); }

// Members M0, M1, ...; the first `permanent` are the group P.
inline Body body(std::size_t members, std::size_t permanent = 0) {
    Body out;
    out.id = "small";
    out.name = "Small Body";
    out.reference_day = day("2017-03-30");
    for (std::size_t i = 0; i < members; ++i) {
        Member member;
        member.code = fmt::format("M{}", i);
        member.name = "Member " + member.code;
        member.joined = day("2000-01-01");
        out.members.push_back(member);
        if (i < permanent)
            out.groups.push_back({"P", "Permanent", member.code, {}});
    }
    return out;
}

inline Stage stage(std::string id, std::string_view rule, double difficulty = 0) {
    Stage out;
    out.id = std::move(id);
    out.rule = parse_formula(rule).value();
    out.difficulty = difficulty;
    return out;
}

// The stages one after the other: each leads to the next when it passes, to "dropped" when not.
inline Procedure procedure(std::vector<Stage> stages, const std::vector<double>& supports,
                           double margin = 0) {
    Procedure out;
    out.id = "p";
    out.persistence = {0};
    out.common_shock = {0};
    for (std::size_t m = 0; m < stages.size(); ++m) {
        stages[m].on_pass = m + 1 < stages.size() ? stages[m + 1].id : "done";
        stages[m].on_fail = "dropped";
    }
    out.stages = std::move(stages);
    for (std::size_t i = 0; i < supports.size(); ++i) {
        Support support;
        support.member = fmt::format("M{}", i);
        support.value = support.low = support.high = supports[i];
        support.abstain_margin = margin;
        out.supports.push_back(std::move(support));
    }
    return out;
}

inline Chain chain(const Body& where, const Procedure& one) {
    return chain_of(where, where.reference_day, one, End::value).value();
}

// 14 x 1.2, 6 x 0.8, 3 x -0.3, 12 x -1.0.
inline std::vector<double> thirty_five() {
    std::vector<double> out(14, 1.2);
    out.insert(out.end(), 6, 0.8);
    out.insert(out.end(), 3, -0.3);
    out.insert(out.end(), 12, -1.0);
    return out;
}

} // namespace plenary::procedure::fixture
