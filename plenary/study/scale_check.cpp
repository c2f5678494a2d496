#include "plenary/study/scale_check.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "plenary/idealpoint/referee.hpp"

namespace plenary::study {

using question::Answer;
using question::Array;
using question::Object;

Result<std::monostate> add_check(Answer& answer, const Scaled& scaled, const idealpoint::Fit& fit,
                                 const Request& request, const Workers& workers) {
    assert(fit.mode.chain && fit.spread);
    const idealpoint::Data& data = scaled.compiled.data;
    idealpoint::Pass pass(data, *scaled.layout, widest(), workers);
    pass.prepare(fit.mode.point, idealpoint::Curvature::whole);
    idealpoint::RefereeOptions options;
    if (request.progress) {
        options.progress = [&](double share) { return request.progress("checking", share); };
    }
    const idealpoint::Referee referee =
        idealpoint::judge(data, *scaled.layout, pass, fit.mode, options);
    if (referee.interrupted) {
        return fail(
            {Kind::interrupted, "interrupted", "interrupted; nothing was written", "", {}, ""});
    }
    std::vector<double> ratios;
    double square = 0;
    double mean_sd = 0;
    double least_effective = std::numeric_limits<double>::infinity();
    Array by_member;
    for (std::size_t i = 0; i < referee.z_sd.size(); ++i) {
        ratios.push_back(fit.spread->z_sd[i] / referee.z_sd[i]);
        square += (fit.spread->z[i] - referee.z_mean[i]) * (fit.spread->z[i] - referee.z_mean[i]);
        mean_sd += referee.z_sd[i];
        least_effective = std::min(least_effective, referee.effective[i]);
        by_member.emplace_back(Object{{"z_mean", referee.z_mean[i]},
                                      {"z_sd", referee.z_sd[i]},
                                      {"effective", referee.effective[i]},
                                      {"sd_ratio", ratios.back()}});
    }
    const auto n = static_cast<double>(ratios.size());
    const double error = std::sqrt(square / n) / (mean_sd / n);
    std::sort(ratios.begin(), ratios.end());
    const double median = ratios[ratios.size() / 2];
    answer.data.emplace_back("check", Object{{"seed", static_cast<std::int64_t>(options.seed)},
                                             {"draws", referee.draws},
                                             {"chains", options.chains},
                                             {"acceptance", referee.acceptance},
                                             {"most_r_hat", referee.most_r_hat},
                                             {"least_effective", least_effective},
                                             {"sd_ratio_median", median},
                                             {"sd_ratio_least", ratios.front()},
                                             {"sd_ratio_most", ratios.back()},
                                             {"rmse_in_sd", error},
                                             {"positions", std::move(by_member)}});
    answer.paragraph(fmt::format(
        "Against {} draws of the exact posterior (seed {}, R-hat at most {:.3f}, at least {:.0f} "
        "effective): z SD over sampled SD has median {:.3f} ({:.3f} to {:.3f}); positions are off "
        "by {:.2f} of a sampled SD (root mean square)",
        referee.draws, options.seed, referee.most_r_hat, least_effective, median, ratios.front(),
        ratios.back(), error));
    if (referee.most_r_hat > 1.05)
        answer.note("R-hat above 1.05: the sampler has not mixed, so these ratios are rough");
    return std::monostate{};
}

} // namespace plenary::study
