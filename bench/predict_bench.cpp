// How well dynamic fits of the General Assembly tell votes that were kept from them: log loss of a
// tenth of the votes, positions as sure as their sd, with and without breaks and variances of
// members. Prints a table in Markdown.
//
//     plenary_predict [BREAKS.csv]
//
// For docs/method/ideal-points.md: ./dev bench predict [BREAKS.csv].

#include <cmath>
#include <cstdlib>
#include <numeric>

#include <fmt/format.h>

#include "plenary/idealpoint/hold_out.hpp"
#include "plenary/idealpoint/member_steps.hpp"
#include "plenary/study/scale_breaks.hpp"
#include "plenary/study/scale_prepare.hpp"
#include "plenary/study/threads.hpp"

namespace {

using namespace plenary;

constexpr double share = 0.1;
constexpr std::uint64_t seeds = 3;

// Of one way to fit, over all seeds.
struct Told {
    std::string name;
    double loss = 0;   // sum
    double gain = 0;   // sum of what the plain walk loses more
    double square = 0; // of the gains
    std::size_t answers = 0;
};

class Predicting {
public:
    explicit Predicting(const study::Scaled& scaled) : scaled_(scaled) {}

    void run(const std::vector<format::MemberBreak>& breaks) {
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            const idealpoint::HeldOut held =
                idealpoint::hold_out(scaled_.compiled.data, share, seed);
            const std::vector<double> plain = told(held, held.data.priors, nullptr);
            take("one variance for all", plain, plain);
            idealpoint::MemberSteps steps;
            const std::vector<double> own = told(held, held.data.priors, &steps);
            fmt::print(stderr, "seed {}: mu {:.3f}, tau {:.3f}, {} rounds{}\n", seed, steps.mu,
                       steps.tau, steps.rounds, steps.settled ? "" : ", not settled");
            std::vector<idealpoint::StatePrior> middle = held.data.priors;
            for (idealpoint::StatePrior& prior : middle)
                prior.variance *= prior.previous ? std::exp(steps.mu) : 1;
            take("one variance for all, in the middle of the members' own",
                 told(held, middle, nullptr), plain);
            take("variances of members", own, plain);
            for (const double factor : {2.0, 4.0, 16.0}) {
                if (!breaks.empty())
                    take(fmt::format("breaks, factor {}", factor),
                         told(held, widened(breaks, factor), nullptr), plain);
            }
        }
    }

    void print() const {
        fmt::print("| walk | log loss | gain a vote | standard error |\n|---|---|---|---|\n");
        for (const Told& each : all_) {
            const auto n = static_cast<double>(each.answers);
            const double gain = each.gain / n;
            fmt::print("| {} | {:.6f} | {:+.6f} | {:.6f} |\n", each.name, each.loss / n, gain,
                       std::sqrt((each.square / n - gain * gain) / n));
        }
        fmt::print("\n{} votes were held out, in {} draws of {:.0f} %.\n", all_.front().answers,
                   seeds, 100 * share);
    }

private:
    std::vector<double> told(const idealpoint::HeldOut& held,
                             const std::vector<idealpoint::StatePrior>& priors,
                             idealpoint::MemberSteps* steps) const {
        idealpoint::Data data = held.data;
        data.priors = priors;
        const idealpoint::Layout layout(data, scaled_.options.family, 1);
        const idealpoint::Fit fit =
            steps == nullptr ? idealpoint::fit(data, layout, scaled_.options, widest(), workers_)
                             : idealpoint::fit_member_steps(data, layout, scaled_.options, *steps,
                                                            widest(), workers_);
        if (!fit.spread)
            std::abort();
        return idealpoint::log_losses(held, layout, fit.mode.point, fit.spread->sd);
    }

    [[nodiscard]] std::vector<idealpoint::StatePrior>
    widened(std::vector<format::MemberBreak> breaks, double factor) const {
        for (format::MemberBreak& each : breaks)
            each.factor = factor;
        idealpoint::Compiled compiled = scaled_.compiled;
        const auto steps = study::widen_steps(breaks, scaled_.opened.archive, compiled);
        if (!steps)
            std::abort();
        fmt::print(stderr, "factor {}: {} steps, {} breaks outside\n", factor, steps->widened,
                   steps->outside);
        return compiled.data.priors;
    }

    void take(const std::string& name, const std::vector<double>& losses,
              const std::vector<double>& plain) {
        std::size_t at = 0;
        while (at < all_.size() && all_[at].name != name)
            ++at;
        if (at == all_.size())
            all_.push_back({name, 0, 0, 0, 0});
        Told& to = all_[at];
        for (std::size_t i = 0; i < losses.size(); ++i) {
            const double gain = plain[i] - losses[i];
            to.loss += losses[i];
            to.gain += gain;
            to.square += gain * gain;
        }
        to.answers += losses.size();
    }

    const study::Scaled& scaled_;
    Workers workers_ = study::thread_workers(2);
    std::vector<Told> all_;
};

} // namespace

int main(int count, char** words) {
    study::Request request;
    request.data_roots = {"data"};
    request.asked.add("archive", "data/archives/un-general-assembly");
    request.asked.set("model", "ordinal");
    request.asked.set("dynamic", "");
    const study::ScaledOrProblems prepared = study::prepare_scale(request);
    if (!prepared.scaled)
        return EXIT_FAILURE;
    std::vector<format::MemberBreak> breaks;
    if (count > 1) {
        std::vector<Problem> problems;
        breaks = study::read_breaks(prepared.scaled->opened.archive, words[1], 1, problems);
        for (const Problem& each : problems)
            fmt::print(stderr, "{}:{}: {}\n", words[1], each.where.line, each.message);
        if (!problems.empty())
            return EXIT_FAILURE;
    }
    Predicting predicting(*prepared.scaled);
    predicting.run(breaks);
    predicting.print();
}
