#include "plenary/study/scale_walk.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "plenary/study/break_factor.hpp"
#include "plenary/study/scale_breaks.hpp"

namespace plenary::study {

using format::MemberBreak;
using question::Array;
using question::Object;

std::vector<MemberBreak> breaks_asked(const Request& request, const rollcall::Archive& archive,
                                      const format::FitSettings* before,
                                      std::vector<Problem>& problems) {
    const question::Asked& asked = request.asked;
    const double usual = usual_break_factor(asked, asked.has("breaks"), problems);
    if (!asked.has("breaks"))
        return before == nullptr ? std::vector<MemberBreak>{} : before->breaks;
    std::vector<MemberBreak> out = read_breaks(archive, asked.text("breaks"), usual, problems);
    if (before != nullptr && problems.empty()) {
        for (const MemberBreak& each : before->breaks) {
            if (std::find(out.begin(), out.end(), each) != out.end())
                continue;
            problems.push_back(
                usage("other-settings",
                      fmt::format("the earlier fit has a break of {} on {} with the factor {}",
                                  each.member, to_string(each.day), each.factor),
                      "give it the same, or fit the whole archive anew", "--breaks"));
        }
    }
    return out;
}

Result<std::monostate> check_walk(const question::Asked& asked) {
    for (const char* name : {"breaks", "member-variances"}) {
        if (asked.has(name) && !asked.has("dynamic")) {
            return fail(usage("walk-alone", "positions that do not move have no steps",
                              "add --dynamic, or leave it out", fmt::format("--{}", name)));
        }
    }
    if (!asked.has("member-variances"))
        return std::monostate{};
    const bool several = asked.has("dims") && asked.text("dims") != "1";
    const bool integrated = asked.has("items") && asked.text("items") == "integrated";
    if (several || integrated || asked.has("link")) {
        return fail(usage("walk-alone",
                          fmt::format("variances of members do not go with --{}",
                                      several      ? "dims"
                                      : integrated ? "items integrated"
                                                   : "link"),
                          "leave out one of them", "--member-variances"));
    }
    return std::monostate{};
}

Result<std::monostate> take_breaks(Scaled& scaled) {
    if (scaled.settings.breaks.empty())
        return std::monostate{};
    const auto steps = widen_steps(scaled.settings.breaks, scaled.opened.archive, scaled.compiled);
    if (!steps)
        return fail(steps.error());
    scaled.notes.push_back(
        steps->widened == 0
            ? std::string("breaks change nothing: none has a factor other than 1 within its "
                          "member's sessions")
            : fmt::format("{} step{} another variance, for a break before the session",
                          steps->widened, steps->widened == 1 ? " has" : "s have"));
    if (steps->outside > 0)
        scaled.notes.push_back(
            fmt::format("{} break{} before the first session of a member or after its last one",
                        steps->outside, steps->outside == 1 ? " is" : "s are"));
    return std::monostate{};
}

Object data_of(const idealpoint::MemberSteps& steps, const Scaled& scaled) {
    const double base = scaled.settings.priors.step_variance;
    Array members;
    for (std::size_t m = 0; m < steps.factors.size(); ++m) {
        members.emplace_back(
            Object{{"member", scaled.opened.archive.members[scaled.compiled.members[m]].id},
                   {"variance", base * steps.factors[m]}});
    }
    return {{"mean_log", std::log(base) + steps.mu},
            {"sd_log", steps.tau},
            {"rounds", steps.rounds},
            {"settled", steps.settled},
            {"members", std::move(members)}};
}

std::string say(const idealpoint::MemberSteps& steps, const Scaled& scaled) {
    const double middle = scaled.settings.priors.step_variance * std::exp(steps.mu);
    return fmt::format("steps have a variance of each member's own: {:.4g} in the middle, log sd "
                       "{:.2f}, after {} round{}{}; the errors take them for known",
                       middle, steps.tau, steps.rounds, steps.rounds == 1 ? "" : "s",
                       steps.settled ? "" : ", which did not settle");
}

} // namespace plenary::study
