#include <array>

#include "plenary/question/counting.hpp"
#include "plenary/question/pressed/report.hpp"

namespace plenary::question::ask {
namespace {

constexpr std::array options{
    motion_option,
    rule_option,
    Option{"scenario", Option::Kind::text, "NAME",
           "a scenario of scenarios.csv (needed when there are several)", false},
    Option{"on", Option::Kind::list, "WHO,...", "the pressed (else those of pressure.csv)", false},
    Option{"target", Option::Kind::list, "P,...", "chances of passage to reach (0.05,0.1,0.25,0.5)",
           false},
    Option{"common-shock", Option::Kind::list, "RHO,...",
           "how much members move together, beside independence (0.2)", false},
    Option{"grid", Option::Kind::text, "N",
           "draw every member's chance from its stated range, N times", false},
    Option{"seed", Option::Kind::text, "N", "seed of the draws (1)", false},
    Option{"threads", Option::Kind::text, "N", "threads for the draws (as many as cores)", false}};

Result<Answer> ask_pressure(const Setting& setting) {
    const auto wanted = pressed::wanted_of(setting);
    if (!wanted)
        return fail(wanted.error());
    const auto readings = pressed::answers_on(setting, *wanted);
    if (!readings)
        return fail(readings.error());
    Answer out;
    out.data = answer_head(setting, wanted->motion, wanted->view);
    out.data.emplace_back("sentence", wanted->motion->sentence);
    out.data.emplace_back("seats_on", to_string(wanted->seats));
    Array sources;
    for (const Source* source : pressed::sources_of(setting, wanted->scenario))
        sources.emplace_back(source->id);
    out.data.emplace_back("scenario",
                          Object{{"name", wanted->scenario}, {"sources", std::move(sources)}});
    Array codes;
    for (const std::string& code : wanted->pressed)
        codes.emplace_back(code);
    out.data.emplace_back("pressed", std::move(codes));
    Array data;
    for (const pressed::OneReading& one : *readings)
        data.emplace_back(pressed::data_of(*wanted, one));
    out.data.emplace_back("readings", std::move(data));
    Array texts;
    for (const std::string_view text : pressed::told())
        texts.emplace_back(text);
    out.data.emplace_back("told", std::move(texts));
    pressed::put_words(out, setting, *wanted, *readings);
    out.table = pressed::csv_of(*readings);
    return out;
}

} // namespace

extern const Question pressure;
const Question pressure{
    "pressure",
    "Whether moving some members could be enough, and how far it would have to move them",
    "From a scenario's chances: what the chance of passage would be were the pressed certain, the "
    "chance and the shift of the log-odds that each would need for a target, who moves the chance "
    "most, which sets of them suffice; on every base and seating, independent and with a common "
    "shock. It never says that pressure works.",
    options, ask_pressure};

} // namespace plenary::question::ask
