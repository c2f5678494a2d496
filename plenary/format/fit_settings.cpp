#include "plenary/format/fit_settings.hpp"

#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace plenary::format {
namespace {

using nlohmann::json;
using question::Array;
using question::Object;

// The numbers of priors by the names of the file of priors.
template <class Set>
auto numbers_of(Set& priors) {
    return std::array{std::pair{"position_variance", &priors.position.variance},
                      std::pair{"slope_variance", &priors.items.slope_variance},
                      std::pair{"cut_variance", &priors.items.cut_variance},
                      std::pair{"step_variance", &priors.step_variance}};
}

std::string_view word_for_gaps(const Priors& priors) {
    return priors.gaps_by_session ? "by-session" : "one-step";
}

Priors priors_in(const json& from) {
    Priors out;
    for (const auto& [name, value] : numbers_of(out))
        from.at(name).get_to(*value);
    out.gaps_by_session = from.at("gaps").get<std::string>() == "by-session";
    for (const json& each : from.at("anchors")) {
        out.anchors[each.at("member").get<std::string>()] = {each.at("mean").get<double>(),
                                                             each.at("variance").get<double>()};
    }
    from.at("sessions_left_out").get_to(out.sessions_left_out);
    from.at("members_left_out").get_to(out.members_left_out);
    return out;
}

FitSettings settings_in(const json& from) {
    FitSettings out;
    from.at("options").get_to(out.options);
    out.priors = priors_in(from.at("priors"));
    for (const json& each : from.at("weights"))
        out.weights[each.at("rollcall").get<std::string>()] = each.at("weight").get<double>();
    for (const json& each : from.at("breaks")) {
        const auto day = Day::parse(each.at("date").get<std::string>());
        if (!day)
            throw json::type_error::create(302, "a break without a day", &each);
        out.breaks.push_back(
            {each.at("member").get<std::string>(), *day, each.at("factor").get<double>()});
    }
    return out;
}

Object data_of(const Priors& priors) {
    Object out;
    for (const auto& [name, value] : numbers_of(priors))
        out.emplace_back(name, *value);
    out.emplace_back("gaps", word_for_gaps(priors));
    Array anchors;
    for (const auto& [member, start] : priors.anchors)
        anchors.emplace_back(
            Object{{"member", member}, {"mean", start.mean}, {"variance", start.variance}});
    out.emplace_back("anchors", std::move(anchors));
    out.emplace_back("sessions_left_out",
                     Array(priors.sessions_left_out.begin(), priors.sessions_left_out.end()));
    out.emplace_back("members_left_out",
                     Array(priors.members_left_out.begin(), priors.members_left_out.end()));
    return out;
}

} // namespace

Object data_of(const FitSettings& settings) {
    Object options;
    for (const auto& [name, value] : settings.options)
        options.emplace_back(name, value);
    Array weights;
    for (const auto& [id, weight] : settings.weights)
        weights.emplace_back(Object{{"rollcall", id}, {"weight", weight}});
    Array breaks;
    for (const MemberBreak& each : settings.breaks)
        breaks.emplace_back(Object{
            {"member", each.member}, {"date", to_string(each.day)}, {"factor", each.factor}});
    return {{"options", std::move(options)},
            {"priors", data_of(settings.priors)},
            {"weights", std::move(weights)},
            {"breaks", std::move(breaks)}};
}

Result<FitSettings> parse_settings(std::string_view bytes, const std::string& file) {
    const json summary = json::parse(bytes, nullptr, false);
    constexpr std::string_view again = "make it again with plenary scale ARCHIVE --out DIR";
    if (!summary.is_object() || !summary.contains("settings")) {
        return fail({Kind::invalid, "no-settings",
                     "this summary does not say how the fit was asked for: it is of an older "
                     "version",
                     std::string(again), Where{file, 0, 0}, ""});
    }
    try {
        return settings_in(summary["settings"]);
    } catch (const json::exception&) {
        return fail({Kind::invalid, "bad-fit", "the settings of this fit cannot be read",
                     std::string(again), Where{file, 0, 0}, ""});
    }
}

std::vector<std::string> differences(const Priors& there, const Priors& here) {
    std::vector<std::string> out;
    const auto mine = numbers_of(here);
    const auto theirs = numbers_of(there);
    for (std::size_t i = 0; i < mine.size(); ++i) {
        if (*mine[i].second != *theirs[i].second)
            out.push_back(fmt::format("{} is {} there and {} here", mine[i].first,
                                      *theirs[i].second, *mine[i].second));
    }
    if (there.gaps_by_session != here.gaps_by_session)
        out.push_back(
            fmt::format("gaps is {} there and {} here", word_for_gaps(there), word_for_gaps(here)));
    if (there.anchors != here.anchors)
        out.emplace_back("the anchors are others");
    if (there.sessions_left_out != here.sessions_left_out ||
        there.members_left_out != here.members_left_out)
        out.emplace_back("what is left out is not the same");
    return out;
}

} // namespace plenary::format
