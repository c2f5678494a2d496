#include "plenary/idealpoint/marginal.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <utility>

#include "plenary/idealpoint/expectation.hpp"
#include "plenary/idealpoint/item_at_nodes.hpp"
#include "plenary/idealpoint/item_steps.hpp"
#include "plenary/idealpoint/marginal_start.hpp"

namespace plenary::idealpoint {
namespace {

constexpr std::size_t items_a_slice = 32;
constexpr int newton_steps = 3;
constexpr int most_halvings = 12;
constexpr double small_decrement = 1e-8; // of an item: a further Newton step gains less than that
constexpr double least_sd = 0.6;         // of a posterior, in units of the spacing

// The objective at some parameters, and where a step of EM goes from there.
struct Step {
    std::vector<double> from;
    std::vector<double> to;
    double objective = 0;
    double log_likelihood = 0;
    double gradient_square = 0;
    double decrement = 0;
};

class Marginalised {
public:
    Marginalised(const Data& data, const Layout& layout, const Grid& grid, Width width,
                 const Workers& workers)
        : data_(data), layout_(layout), grid_(grid), width_(width), workers_(workers),
          expectation_(data, grid, width, workers) {}

    [[nodiscard]] const Expectation& expectation() const { return expectation_; }

    // Whether every item's cutpoints are in order.
    [[nodiscard]] bool possible(const std::vector<double>& parameters) const {
        for (std::size_t j = 0; j < data_.items.size(); ++j) {
            const double* theta = parameters.data() + layout_.first_parameter(j);
            const std::size_t p = layout_.parameters_of_item(j);
            for (std::size_t i = 0; i < p; ++i) {
                const bool cut_after_cut = layout_.family() != Family::nominal && i > 1;
                if (!std::isfinite(theta[i]) || (cut_after_cut && !(theta[i] > theta[i - 1])))
                    return false;
            }
        }
        return true;
    }

    // NaN as objective where some answer is impossible.
    [[nodiscard]] Step step(std::vector<double> parameters) {
        Step out;
        out.from = std::move(parameters);
        out.to = out.from;
        const std::size_t slices = (data_.items.size() + items_a_slice - 1) / items_a_slice;
        workers_.run_all(slices, [&](std::size_t s, std::size_t) {
            ItemRoom room(*this);
            for_slice(s, [&](std::size_t j) { fill_table(room, out.from, j); });
        });
        out.log_likelihood = expectation_.run();
        std::vector<Sums> sums(slices);
        workers_.run_all(slices, [&](std::size_t s, std::size_t) {
            ItemRoom room(*this);
            for_slice(s, [&](std::size_t j) { maximise(room, j, out.to, sums[s]); });
        });
        out.objective = out.log_likelihood;
        for (const Sums& each : sums) {
            out.objective += each.log_prior;
            out.gradient_square += each.gradient_square;
            out.decrement += each.decrement;
        }
        return out;
    }

private:
    // Room for one item.
    struct ItemRoom {
        explicit ItemRoom(const Marginalised& of)
            : counts(most_categories * of.grid_.nodes.size()), log_chances(counts.size()) {}

        std::vector<double> counts;
        std::vector<double> log_chances;
        std::array<double, most_parameters> precision{};
        std::array<double, most_parameters> pull{};
        std::array<double, most_parameters * most_parameters> curvature{};
    };

    struct Sums { // what a slice of items adds
        double log_prior = 0;
        double gradient_square = 0;
        double decrement = 0;
    };

    template <class Each>
    void for_slice(std::size_t slice, const Each& each) const {
        const std::size_t last = std::min(data_.items.size(), (slice + 1) * items_a_slice);
        for (std::size_t j = slice * items_a_slice; j < last; ++j)
            each(j);
    }

    [[nodiscard]] NodeWork work_for(ItemRoom& room, std::size_t item) const {
        NodeWork out;
        out.categories = data_.items[item].categories();
        out.parameters = layout_.parameters_of_item(item);
        out.nodes = grid_.nodes.size();
        out.at = grid_.nodes.data();
        const std::size_t slopes = slopes_of(layout_.family(), out.categories, 1);
        for (std::size_t i = 0; i < out.parameters; ++i)
            room.precision[i] =
                data_.items[item].weight /
                (i < slopes ? data_.item_prior.slope_variance : data_.item_prior.cut_variance);
        out.precision = room.precision.data();
        out.pull = room.pull.data();
        out.curvature = room.curvature.data();
        out.log_chances = room.log_chances.data();
        return out;
    }

    void fill_table(ItemRoom& room, const std::vector<double>& parameters, std::size_t j) {
        NodeWork work = work_for(room, j);
        work.theta = parameters.data() + layout_.first_parameter(j);
        work.log_chances = expectation_.log_chances(j);
        respond_at_nodes(layout_.family(), work, width_);
        const double weight = data_.items[j].weight;
        if (weight == 1)
            return;
        for (std::size_t i = 0; i < work.categories * work.nodes; ++i)
            work.log_chances[i] *= weight;
    }

    // Newton steps on the expected answers, each halved until it does not lose by it. Adds the log
    // prior at the parameters that come in, and the square of the gradient there: by Fisher's
    // identity it is that of the objective.
    void maximise(ItemRoom& room, std::size_t j, std::vector<double>& parameters,
                  Sums& sums) const {
        NodeWork work = work_for(room, j);
        const std::size_t p = work.parameters;
        const std::size_t cells = work.categories * work.nodes;
        const double* counts = expectation_.counts(j);
        for (std::size_t i = 0; i < cells; ++i)
            room.counts[i] = data_.items[j].weight * counts[i];
        work.counts = room.counts.data();
        double* now = parameters.data() + layout_.first_parameter(j);
        work.theta = now;
        respond_at_nodes(layout_.family(), work, width_);
        for (std::size_t i = 0; i < p; ++i) {
            sums.log_prior -= work.precision[i] * now[i] * now[i] / 2;
            sums.gradient_square += work.pull[i] * work.pull[i];
        }
        std::array<double, most_parameters> step{};
        std::array<double, most_parameters> tried{};
        for (int k = 0; k < newton_steps; ++k) {
            const double before = work.value;
            ItemWork item;
            item.parameters = p;
            item.curvature = Curvature::items;
            item.pull = work.pull;
            item.root = work.curvature;
            eliminate_item(item);
            if (!item.positive || !std::isfinite(before))
                return;
            double decrement = 0;
            for (std::size_t r = p; r-- > 0;) {
                double sum = item.pull[r];
                decrement += sum * sum;
                for (std::size_t m = r + 1; m < p; ++m)
                    sum -= item.root[m * p + r] * step[m];
                step[r] = sum / item.root[r * p + r];
            }
            if (k == 0)
                sums.decrement += decrement;
            if (k > 0 && decrement < small_decrement)
                return;
            work.theta = tried.data();
            double share = 1;
            for (int halved = 0;; ++halved, share /= 2) {
                if (halved == most_halvings)
                    return;
                for (std::size_t i = 0; i < p; ++i)
                    tried[i] = now[i] + share * step[i];
                respond_at_nodes(layout_.family(), work, width_);
                if (work.value >= before)
                    break;
            }
            std::copy_n(tried.begin(), p, now);
        }
    }

    const Data& data_;
    const Layout& layout_;
    const Grid& grid_;
    Width width_;
    const Workers& workers_;
    Expectation expectation_;
};

// From three points of EM's path to one further along it: SQUAREM's third scheme. Empty where
// there is nowhere further to go.
std::vector<double> extrapolate(const std::vector<double>& zero, const std::vector<double>& one,
                                const std::vector<double>& two) {
    double r_square = 0;
    double v_square = 0;
    for (std::size_t i = 0; i < zero.size(); ++i) {
        const double r = one[i] - zero[i];
        const double v = two[i] - one[i] - r;
        r_square += r * r;
        v_square += v * v;
    }
    const double length = std::sqrt(r_square / v_square);
    if (!(length > 1) || !std::isfinite(length))
        return {};
    std::vector<double> out(zero.size());
    for (std::size_t i = 0; i < zero.size(); ++i) {
        const double r = one[i] - zero[i];
        const double v = two[i] - one[i] - r;
        out[i] = zero[i] + 2 * length * r + length * length * v;
    }
    return out;
}

} // namespace

Marginal find_marginal(const Data& data, const Layout& layout, const MarginalOptions& options,
                       Width width, const Workers& workers) {
    assert(data.periods() == 1 && layout.dimensions() == 1);
    const Grid grid = grid_for(data, options.nodes);
    Marginalised model(data, layout, grid, width, workers);
    Marginal out;
    out.spacing = grid.spacing;
    const double small_gradient =
        options.gradient * std::sqrt(std::max(1.0, static_cast<double>(data.answers())));

    Step now =
        model.step(marginal_start(data, layout, options.random_start.value_or(1)).parameters);
    out.steps = 1;
    // Takes a step, and says whether to go on.
    const auto take = [&](Step next) {
        out.change = next.objective - now.objective;
        now = std::move(next);
        out.converged = std::abs(out.change) <= options.change &&
                        std::sqrt(now.gradient_square) <= small_gradient;
        out.interrupted =
            options.progress && !options.progress(out.steps, now.objective, out.change);
        return !out.converged && !out.interrupted && out.steps < options.most_steps;
    };
    const auto step = [&](std::vector<double> parameters) {
        ++out.steps;
        return model.step(std::move(parameters));
    };
    bool going = std::isfinite(now.objective) && out.steps < options.most_steps;
    while (going) {
        const std::vector<double> zero = now.from;
        if (!take(step(now.to)))
            break;
        std::vector<double> further = extrapolate(zero, now.from, now.to);
        if (!further.empty() && model.possible(further)) {
            Step tried = step(std::move(further));
            if (tried.objective >= now.objective) {
                going = take(std::move(tried));
                continue;
            }
        }
        going = take(step(now.to));
    }
    out.objective = now.objective;
    out.log_likelihood = now.log_likelihood;
    out.gradient_norm = std::sqrt(now.gradient_square);
    out.decrement = now.decrement;
    out.point.parameters = std::move(now.from);
    out.point.positions = model.expectation().mean();
    out.sd = model.expectation().sd();
    for (const double sd : out.sd)
        out.narrow += sd < least_sd * grid.spacing ? 1 : 0;
    const bool tied = std::any_of(data.priors.begin(), data.priors.end(),
                                  [](const StatePrior& prior) { return prior.mean != 0; });
    const auto own = std::find(data.member_of.begin(), data.member_of.end(), options.positive);
    if (!tied && own != data.member_of.end() &&
        out.point.positions[static_cast<std::size_t>(own - data.member_of.begin())] < 0)
        mirror_dimension(data, layout, out.point, 0);
    return out;
}

Fit as_fit(const Data& data, const Layout& layout, Marginal marginal, Width width,
           const Workers& workers) {
    Fit out;
    out.mode.log_posterior = marginal.objective;
    out.mode.log_likelihood = marginal.log_likelihood;
    out.mode.gradient_norm = marginal.gradient_norm;
    out.mode.decrement = marginal.decrement;
    out.mode.iterations = marginal.steps;
    out.mode.converged = marginal.converged;
    out.mode.interrupted = marginal.interrupted;
    out.mode.point = std::move(marginal.point);
    const std::vector<double>& x = out.mode.point.positions;
    const auto n = static_cast<double>(x.size());
    double mean = 0;
    for (const double each : x)
        mean += each / n;
    double square = 0;
    for (const double each : x)
        square += (each - mean) * (each - mean);
    const double scale = std::sqrt(square / (n - 1));
    if (marginal.converged && scale > 0) {
        Spread& spread = out.spread.emplace();
        spread.mean = {mean};
        spread.scale = {scale};
        for (std::size_t i = 0; i < x.size(); ++i) {
            spread.z.push_back((x[i] - mean) / scale);
            spread.z_sd.push_back(marginal.sd[i] / scale);
        }
        spread.sd = std::move(marginal.sd);
    }
    out.items = item_fits(data, layout, out.mode.point, width, workers);
    std::size_t correct = 0;
    for (const ItemFit& item : out.items)
        correct += item.correct;
    if (data.answers() > 0)
        out.correct = static_cast<double>(correct) / static_cast<double>(data.answers());
    return out;
}

} // namespace plenary::idealpoint
