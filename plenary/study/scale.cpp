#include "plenary/study/scale.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

#include "plenary/format/file.hpp"
#include "plenary/format/output.hpp"
#include "plenary/format/whole_folder.hpp"
#include "plenary/study/scale_check.hpp"
#include "plenary/study/scale_files.hpp"
#include "plenary/study/scale_method.hpp"
#include "plenary/study/scale_prepare.hpp"
#include "plenary/study/scale_update.hpp"
#include "plenary/study/threads.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Object;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace

Reply scale(const Request& as_asked) {
    const auto begun = Clock::now();
    const auto workers = workers_of(as_asked.asked);
    if (!workers)
        return refused(workers.error());
    const question::Asked& asked = as_asked.asked;
    if (asked.has("out")) {
        const auto free = format::check_new_folder(asked.text("out"));
        if (!free)
            return refused(free.error());
    }
    std::optional<FitBefore> before;
    Request request = as_asked;
    if (as_asked.asked.has("from-fit")) {
        auto read = fit_before(as_asked.asked.text("from-fit"));
        if (!read)
            return refused(read.error());
        before = std::move(*read);
        auto after = request_after(as_asked, *before);
        if (!after)
            return refused(after.error());
        request = std::move(*after);
    }
    ScaledOrProblems prepared = prepare_scale(request, before ? &before->settings : nullptr);
    if (!prepared.scaled)
        return {std::nullopt, std::move(prepared.problems)};
    Scaled& scaled = *prepared.scaled;
    News news;
    if (before) {
        std::vector<Problem> other = held_against(*before, scaled, asked.text("archive"));
        if (!other.empty())
            return {std::nullopt, std::move(other)};
        news = begin_from(*before, scaled);
        scaled.notes.push_back(
            fmt::format("began from the fit in {}: {} of the roll calls and {} of the positions "
                        "are new",
                        asked.text("from-fit"), news.roll_calls, news.positions));
    }
    const double read_seconds = seconds_since(begun);
    const auto fit_begun = Clock::now();
    double mode_seconds = 0;
    scaled.options.mode.progress = [&](int iteration, double value, double decrement) {
        mode_seconds = seconds_since(fit_begun);
        if (!request.progress)
            return true;
        const double left = std::log10(std::max(decrement, 1e-10)) + 10;
        return request.progress(fmt::format("iteration {}, log posterior {:.4f}", iteration, value),
                                std::clamp(1 - left / 16, 0.0, 1.0));
    };
    const auto fitted = fit_by_method(request, scaled, *workers);
    if (!fitted)
        return refused(fitted.error());
    const idealpoint::Fit& fit = *fitted;
    const double all_seconds = seconds_since(fit_begun);
    if (fit.mode.interrupted) {
        return refused(
            {Kind::interrupted, "interrupted", "interrupted; nothing was written", "", {}, ""});
    }
    Answer answer = scale_answer(scaled, fit);
    if (before) {
        answer.data.emplace_back("from_fit",
                                 Object{{"folder", asked.text("from-fit")},
                                        {"new_items", static_cast<std::int64_t>(news.roll_calls)},
                                        {"new_states", static_cast<std::int64_t>(news.positions)}});
    }
    if (asked.has("check")) {
        if (!fit.mode.chain || !fit.spread) {
            return refused({Kind::invalid,
                            "not-converged",
                            "the fit did not converge: there is nothing to check",
                            "try another start with --seed",
                            {},
                            ""});
        }
        const auto checked = add_check(answer, scaled, fit, request, *workers);
        if (!checked)
            return refused(checked.error());
    }
    if (asked.has("timings")) {
        const Object timings = {{"read", read_seconds},
                                {"fit", mode_seconds},
                                {"sd", std::max(0.0, all_seconds - mode_seconds)}};
        const auto written = format::write_file(asked.text("timings"), format::to_json(timings));
        if (!written)
            return refused(written.error());
    }
    if (asked.has("out")) {
        const std::filesystem::path folder = asked.text("out");
        const auto written = format::write_whole_folder(folder, scale_files(scaled, fit, answer));
        if (!written)
            return refused(written.error());
        const bool kept = fit.mode.chain && !fit.mode.border;
        answer.note(fmt::format("positions, roll calls{} are in {}",
                                kept ? ", summary and posterior" : " and summary",
                                folder.string()));
    }
    return {std::move(answer), {}};
}

} // namespace plenary::study
