#include "plenary/question/counting.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/question/say.hpp"

namespace plenary::question {
namespace {

Result<std::map<std::string, Stance>> read_assumptions(const Setting& setting,
                                                       const Lineup& lineup) {
    std::map<std::string, Stance> out;
    for (const std::string& part : setting.asked.list("assume")) {
        const auto equals = part.find('=');
        std::string word = equals == std::string::npos ? "" : part.substr(equals + 1);
        std::replace(word.begin(), word.end(), '-', ' ');
        std::replace(word.begin(), word.end(), '_', ' ');
        const auto stance = parse_stance(word);
        if (!stance || equals == 0) {
            return fail({Kind::usage, "bad-assumption", fmt::format("cannot read '{}'", part),
                         "write WHO=STANCE, the stance being one of " + join(stance_words(), ", "),
                         Where{"--assume", 0, 0}, ""});
        }
        const auto member = find_member(setting.dossier.body, part.substr(0, equals), "--assume");
        if (!member)
            return fail(member.error());
        const Seat* seat = lineup.roster.find((*member)->code);
        if (seat == nullptr || !seat->can_vote()) {
            return fail({Kind::invalid, "cannot-vote",
                         fmt::format("{} {} on {} and can have no stance", (*member)->name,
                                     seat == nullptr ? "is not a member"
                                                     : "is " + std::string(to_string(seat->state)),
                                     to_string(lineup.roster.day)),
                         "leave it out", Where{"--assume", 0, 0}, ""});
        }
        if (!out.emplace((*member)->code, *stance).second) {
            return fail({Kind::usage, "bad-assumption",
                         fmt::format("{} stands twice", (*member)->name), "name each member once",
                         Where{"--assume", 0, 0}, ""});
        }
    }
    return out;
}

} // namespace

Result<RuledMotion> ruled_motion(const Setting& setting) {
    const auto motion = find_motion(setting.dossier, setting.asked.text("motion"));
    if (!motion)
        return fail(motion.error());
    std::optional<Formula> rule = (*motion)->rule;
    if (setting.asked.has("rule")) {
        const auto asked = parse_formula(setting.asked.text("rule"), Where{"--rule", 0, 0});
        if (!asked)
            return fail(asked.error());
        rule = *asked;
    }
    if (!rule) {
        return fail({Kind::invalid, "no-rule",
                     fmt::format("'{}' has no rule: a declaration is not counted", (*motion)->id),
                     "give one with --rule, for example --rule 'majority of members'",
                     (*motion)->where, ""});
    }
    return RuledMotion{*motion, std::move(*rule)};
}

Result<Counted> count_for(const Setting& setting) {
    const auto asked = ruled_motion(setting);
    if (!asked)
        return fail(asked.error());
    Counted out;
    out.motion = asked->motion;
    out.lineup = line_up(setting.dossier, *asked->motion,
                         view_for(setting.dossier, *asked->motion, setting.view));
    auto assumed = read_assumptions(setting, out.lineup);
    if (!assumed)
        return fail(assumed.error());
    out.assumed = std::move(*assumed);
    auto counted = count(setting.dossier.body, out.lineup, asked->rule, out.assumed);
    if (!counted) {
        // The files are sound, so the fault is in what was asked.
        Problem problem = counted.error();
        problem.where.file = setting.asked.has("rule") ? "--rule" : "--as-of";
        return fail(problem);
    }
    out.count = std::move(*counted);
    return out;
}

} // namespace plenary::question
