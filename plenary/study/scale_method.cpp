#include "plenary/study/scale_method.hpp"

#include <fmt/format.h>

#include "plenary/idealpoint/marginal.hpp"
#include "plenary/idealpoint/method.hpp"
#include "plenary/study/scale_walk.hpp"

namespace plenary::study {
namespace {

using idealpoint::Method;

Result<idealpoint::MethodChoice> method_of(const Request& request, const Scaled& scaled) {
    const idealpoint::Data& data = scaled.compiled.data;
    std::string joint_only; // what was asked for and goes with the joint mode alone
    for (const char* option : {"check", "link", "items"}) {
        if (request.asked.has(option))
            joint_only = fmt::format("--{}", option);
    }
    if (!request.asked.has("method")) {
        if (!joint_only.empty())
            return idealpoint::MethodChoice{Method::joint, joint_only + " goes with it alone"};
        return idealpoint::choose_method(data, scaled.options.dimensions);
    }
    const std::string written = request.asked.text("method");
    if (written == "joint" && scaled.options.known)
        return idealpoint::MethodChoice{Method::joint, "that of the fit it began from"};
    if (written == "joint")
        return idealpoint::MethodChoice{Method::joint, "asked for"};
    if (written == "marginal" && !joint_only.empty()) {
        return fail(usage("joint-only",
                          fmt::format("{} goes with the joint mode alone", joint_only),
                          "leave out one of them", "--method"));
    }
    if (written != "marginal") {
        return fail(usage("unknown-method", fmt::format("there is no method '{}'", written),
                          "joint or marginal", "--method"));
    }
    if (!idealpoint::can_be_marginal(data, scaled.options.dimensions)) {
        return fail(usage(
            "not-marginal",
            "positions are integrated out in static models of one dimension, whose record is one "
            "piece",
            "leave out --dynamic and --dims, choose --members, or leave out --method", "--method"));
    }
    return idealpoint::MethodChoice{Method::marginal, "asked for"};
}

idealpoint::Fit fit_marginal(Scaled& scaled, const Workers& workers) {
    const idealpoint::Data& data = scaled.compiled.data;
    idealpoint::MarginalOptions options;
    options.positive = scaled.options.positive;
    options.random_start = scaled.options.random_start;
    options.progress = scaled.options.mode.progress;
    idealpoint::Marginal found =
        idealpoint::find_marginal(data, *scaled.layout, options, widest(), workers);
    scaled.notes.emplace_back("log posterior is that of the items, with positions integrated out; "
                              "positions are posterior means, SD is the posterior's");
    scaled.notes.emplace_back("SD and z SD take the items for known; the uncertainty of the scale "
                              "is not in z SD");
    scaled.notes.emplace_back(
        "there is no posterior.bin: members' posteriors are held one by one, not together");
    if (found.narrow > 0) {
        scaled.notes.push_back(
            fmt::format("{} members' posteriors are too narrow for a grid of {:.3f}: their SD is "
                        "not to be relied on; --method joint suits long records",
                        found.narrow, found.spacing));
    }
    return as_fit(data, *scaled.layout, std::move(found), widest(), workers);
}

} // namespace

Result<idealpoint::Fit> fit_by_method(const Request& request, Scaled& scaled,
                                      const Workers& workers) {
    const auto choice = method_of(request, scaled);
    if (!choice)
        return fail(choice.error());
    const bool marginal = choice->method == Method::marginal;
    const std::string name = marginal ? "marginal" : "joint";
    scaled.notes.push_back(fmt::format("method {}: {}", name, choice->reason));
    scaled.settings.options["method"] = name;
    if (marginal)
        return fit_marginal(scaled, workers);
    if (request.asked.has("member-variances")) {
        idealpoint::MemberSteps& steps = scaled.steps.emplace();
        idealpoint::Fit out = fit_member_steps(scaled.compiled.data, *scaled.layout, scaled.options,
                                               steps, widest(), workers);
        scaled.notes.push_back(say(steps, scaled));
        return out;
    }
    return idealpoint::fit(scaled.compiled.data, *scaled.layout, scaled.options, widest(), workers);
}

} // namespace plenary::study
