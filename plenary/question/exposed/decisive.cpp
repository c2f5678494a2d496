#include "plenary/question/exposed/decisive.hpp"

#include <fmt/format.h>

#include "plenary/evidence/scenario.hpp"

namespace plenary::question::exposed {

std::optional<double> Decisive::of(const std::string& code) const {
    const auto place = reading.electorate.find(code);
    for (const MemberEffect& effect : answer.members) {
        if (place && effect.member == *place)
            return effect.birnbaum;
    }
    return std::nullopt;
}

std::string Decisive::convention() const {
    return fmt::format("Pivot: the chance of passage with its yes minus the chance with its no, "
                       "{}, under the scenario '{}', members independent; {}.",
                       say(reading), wanted.scenario, answer.method);
}

Result<Decisive> decisive_for(const Setting& setting) {
    if (!setting.asked.has("motion")) {
        return fail({Kind::usage, "motion-needed", "decisive on which motion?",
                     "name one with --motion", Where{"--motion", 0, 0}, ""});
    }
    auto wanted = pressed::scenario_on_motion(setting);
    if (!wanted)
        return fail(wanted.error());
    BaseReading reading =
        std::move(base_readings(wanted->rule, setting.dossier.body, wanted->seats).front());
    auto chances =
        scenario_chances(setting.dossier.scenarios, wanted->scenario, reading.electorate);
    if (!chances)
        return fail(chances.error());
    PressureQuestion question;
    question.chances = std::move(*chances);
    question.rhos = {0};
    auto answer = pressure_on(reading, question);
    if (!answer)
        return fail(answer.error());
    return Decisive{std::move(*wanted), std::move(reading), std::move(*answer)};
}

} // namespace plenary::question::exposed
