#include <algorithm>

#include <fmt/format.h>

#include "plenary/question/pressed/report.hpp"

namespace plenary::question::pressed {
namespace {

Result<OneReading> answer_on(const Setting& setting, const Wanted& wanted, BaseReading reading) {
    PressureQuestion question;
    auto chances = scenario_chances(setting.dossier.scenarios, wanted.scenario, reading.electorate);
    if (!chances)
        return fail(chances.error());
    question.chances = std::move(*chances);
    for (const std::string& code : wanted.pressed) {
        const auto place = reading.electorate.find(code);
        if (!place || !question.chances[*place]) {
            return fail({Kind::invalid, "cannot-vote",
                         fmt::format("{} cannot vote in {}", code, say(reading)),
                         "take it out of the pressed", Where{"--on", 0, 0}, ""});
        }
        question.pressed.push_back(*place);
    }
    question.targets = wanted.targets;
    question.rhos = {0};
    for (const double rho : wanted.rhos) {
        if (rho > 0)
            question.rhos.push_back(rho);
    }
    auto answer = pressure_on(reading, question);
    if (!answer)
        return fail(answer.error());
    OneReading out{std::move(reading), std::move(*answer), {}};
    if (wanted.draws > 0) {
        auto grid = pressure_grid(
            out.reading, question, wanted.draws, wanted.seed, setting.workers,
            [&](double share) { return !setting.progress || setting.progress("draws", share); });
        if (!grid)
            return fail(grid.error());
        out.draws = std::move(grid->p);
        std::sort(out.draws.begin(), out.draws.end());
    }
    return out;
}

} // namespace

Result<std::vector<OneReading>> answers_on(const Setting& setting, const Wanted& wanted) {
    std::vector<OneReading> out;
    for (BaseReading& reading : base_readings(wanted.rule, setting.dossier.body, wanted.seats)) {
        auto one = answer_on(setting, wanted, std::move(reading));
        if (!one)
            return fail(one.error());
        out.push_back(std::move(*one));
    }
    return out;
}

std::vector<MemberEffect> widest_first(const OneReading& one) {
    constexpr double slack = 1e-12;
    std::vector<MemberEffect> out = one.answer.members;
    std::stable_sort(out.begin(), out.end(), [](const MemberEffect& a, const MemberEffect& b) {
        return a.p_at_high - a.p_at_low > b.p_at_high - b.p_at_low + slack;
    });
    return out;
}

} // namespace plenary::question::pressed
