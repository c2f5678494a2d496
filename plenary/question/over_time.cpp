#include "plenary/question/over_time.hpp"

#include <fmt/format.h>

#include "plenary/question/counting.hpp"
#include "plenary/question/say.hpp"

namespace plenary::question {

Result<OverTime> over_time(const Setting& setting) {
    if (setting.view.as_of) {
        return fail({Kind::usage, "as-of-with-timeline", "timeline has its days in --from and --to",
                     "leave out --as-of", Where{"--as-of", 0, 0}, ""});
    }
    const auto asked = ruled_motion(setting);
    if (!asked)
        return fail(asked.error());
    const std::optional<Day> from = setting.asked.day("from");
    const std::optional<Day> to = setting.asked.day("to");
    if (from && to && *to < *from) {
        return fail({Kind::usage, "days-backwards", "--to is before --from", "swap the two days",
                     Where{"--to", 0, 0}, ""});
    }
    auto line = timeline(setting.dossier, *asked->motion, asked->rule, setting.view, from, to);
    if (!line)
        return fail(line.error());
    return OverTime{asked->motion, std::move(*line)};
}

std::string say(const Dossier& dossier, const Event& event) {
    std::vector<std::string> parts;
    if (!event.source.empty())
        parts.push_back(source_label(dossier, event.source));
    parts.push_back(event.what);
    if (!event.who.empty())
        parts.push_back(join(event.who, ", "));
    constexpr std::size_t most = 3;
    std::vector<std::string> ids = event.ids;
    if (ids.size() > most) {
        ids.resize(most);
        ids.emplace_back("...");
    }
    return fmt::format("{} {}: {}{}", to_string(event.day),
                       event.kind == EventKind::pressure ? "pressure, beside the count"
                                                         : to_string(event.kind),
                       join(parts, ": "), ids.empty() ? "" : " [" + join(ids, ", ") + "]");
}

std::string say_basis(const Setting& setting, const OverTime& over) {
    const std::string days =
        setting.view.known_by
            ? fmt::format("Each day with what was acted by its end and known by {}.",
                          to_string(*setting.view.known_by))
            : "Each day with what was acted and known by its end.";
    return fmt::format("Rule: {}. {} {}", to_string(over.line.formula), days,
                       setting.view.all_sources
                           ? "All sources."
                           : "Sources: " + join(setting.view.asked, ", ") + ".");
}

} // namespace plenary::question
