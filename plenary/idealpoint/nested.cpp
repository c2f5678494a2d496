#include "plenary/idealpoint/nested.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <deque>

#include "plenary/numeric/normal.hpp"

namespace plenary::idealpoint {
namespace {

using Vector = std::vector<double>;

// Of log Phi(z): the first derivative, the negative second one, and the derivative of that.
struct Curve {
    double first = 0;
    double weight = 0;
    double weight_slope = 0;
};

Curve curve_at(double z) {
    // density / Phi; far left by the continued fraction's first terms.
    const double lambda = z > -30 ? normal_density(z) / normal_cdf(z) : -z - 1 / z;
    Curve out;
    out.first = lambda;
    out.weight = lambda * (z + lambda);
    out.weight_slope = -out.weight * (z + lambda) + lambda * (1 - out.weight);
    return out;
}

struct Symmetric { // 2 x 2: slope, cutpoint
    double aa = 0;
    double ab = 0;
    double bb = 0;
};

// Half the log determinants of all items at a point, as often as each counts, and what they pull at
// the positions.
double half_log_determinants(const Data& data, const Layout& layout, const Point& point,
                             Vector* pull) {
    double sum = 0;

    struct Answer {
        std::size_t at = 0;
        double x = 0;
        double signed_first = 0; // d log likelihood / d eta
        double weight = 0;
        double weight_slope = 0; // with respect to eta
    };

    std::vector<Answer> answers;
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        const Item& item = data.items[j];
        const double* theta = point.parameters.data() + layout.first_parameter(j);
        Symmetric h{1 / data.item_prior.slope_variance, 0, 1 / data.item_prior.cut_variance};
        answers.clear();
        for (std::size_t k = 0; k < 2; ++k) {
            const double sign = k == 1 ? 1 : -1;
            for (std::size_t i = item.starts[k]; i < item.starts[k + 1]; ++i) {
                Answer answer;
                answer.at = layout.coordinate(item.period, data.voters[item.first_voter + i], 0);
                answer.x = point.positions[answer.at];
                const Curve curve = curve_at(sign * (theta[0] * answer.x - theta[1]));
                answer.signed_first = sign * curve.first;
                answer.weight = curve.weight;
                answer.weight_slope = sign * curve.weight_slope;
                // The gradient of eta - c with respect to (b, c) is v = (x, -1).
                h.aa += curve.weight * answer.x * answer.x;
                h.ab -= curve.weight * answer.x;
                h.bb += curve.weight;
                answers.push_back(answer);
            }
        }
        const double determinant = h.aa * h.bb - h.ab * h.ab;
        sum += item.weight * std::log(determinant) / 2;
        if (pull == nullptr)
            continue;
        const Symmetric inverse{h.bb / determinant, -h.ab / determinant, h.aa / determinant};
        // t: how the log determinant moves with the parameters.
        double t_slope = 0;
        double t_cut = 0;
        const auto spread_of = [&](double x) { // v' H^-1 v
            return x * x * inverse.aa - 2 * x * inverse.ab + inverse.bb;
        };
        for (const Answer& answer : answers) {
            const double s = answer.weight_slope * spread_of(answer.x);
            t_slope += s * answer.x;
            t_cut -= s;
        }
        const double u_slope = inverse.aa * t_slope + inverse.ab * t_cut; // H^-1 t
        const double u_cut = inverse.ab * t_slope + inverse.bb * t_cut;
        for (const Answer& answer : answers) {
            const double direct = answer.weight_slope * theta[0] * spread_of(answer.x) / 2 +
                                  answer.weight * (inverse.aa * answer.x - inverse.ab);
            const double cross_slope = answer.weight * theta[0] * answer.x - answer.signed_first;
            const double cross_cut = -answer.weight * theta[0];
            const double indirect = (u_slope * cross_slope + u_cut * cross_cut) / 2;
            (*pull)[answer.at] += item.weight * (direct - indirect);
        }
    }
    return sum;
}

double dot(const Vector& a, const Vector& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return sum;
}

// The memory of a limited-memory quasi-Newton method (Nocedal 1980), around a first guess of the
// inverse curvature that its user applies.
class Memory {
public:
    void learn(Vector step, Vector change) {
        const double along = dot(step, change);
        if (!(along > 0))
            return;
        steps_.push_back(std::move(step));
        changes_.push_back(std::move(change));
        along_.push_back(along);
        if (steps_.size() > most) {
            steps_.pop_front();
            changes_.pop_front();
            along_.pop_front();
        }
    }

    // `gradient` becomes the direction to go, upwards.
    template <class Guess>
    void direct(Vector& gradient, const Guess& guess) const {
        std::vector<double> shares(steps_.size());
        for (std::size_t k = steps_.size(); k-- > 0;) {
            shares[k] = dot(steps_[k], gradient) / along_[k];
            for (std::size_t i = 0; i < gradient.size(); ++i)
                gradient[i] -= shares[k] * changes_[k][i];
        }
        guess(gradient);
        for (std::size_t k = 0; k < steps_.size(); ++k) {
            const double back = shares[k] - dot(changes_[k], gradient) / along_[k];
            for (std::size_t i = 0; i < gradient.size(); ++i)
                gradient[i] += back * steps_[k][i];
        }
    }

private:
    static constexpr std::size_t most = 12;
    std::deque<Vector> steps_;
    std::deque<Vector> changes_; // of the gradient, downwards
    std::deque<double> along_;
};

} // namespace

bool can_integrate_items(const Data& data, const Layout& layout) {
    return layout.family() == Family::probit && layout.dimensions() == 1 &&
           std::all_of(data.items.begin(), data.items.end(),
                       [](const Item& item) { return item.categories() == 2; });
}

Mode integrate_items(const Data& data, const Layout& layout, Pass& pass, const Mode& joint,
                     const ModeOptions& options, Width width, const Workers& workers) {
    assert(can_integrate_items(data, layout));
    Mode mode;
    Vector gradient;
    // F at a point whose items are fitted there, and its gradient.
    const auto evaluate = [&](Point& point, Vector& pull) {
        constexpr int inner_steps = 40;
        pass.fit_items(point, inner_steps, 1e-16);
        pass.prepare(point, Curvature::whole);
        Vector correction(layout.coordinates(), 0.0);
        const double half = half_log_determinants(data, layout, point, &correction);
        pull = pass.reduced_gradient();
        for (std::size_t i = 0; i < pull.size(); ++i)
            pull[i] -= correction[i];
        return pass.log_likelihood() + log_prior(data, layout, point) - half;
    };
    const auto chain_here = [&]() -> std::optional<BlockChain> {
        BlockChain chain = pass.chain();
        if (chain.factor(pass.take_blocks(), width, workers))
            return chain;
        return std::nullopt;
    };
    mode.point = joint.point;
    mode.log_posterior = evaluate(mode.point, gradient);
    std::optional<BlockChain> chain = chain_here();
    if (!chain)
        chain = joint.chain;
    Memory memory;
    while (mode.iterations < options.most_iterations) {
        ++mode.iterations;
        Vector direction = gradient;
        memory.direct(direction, [&](Vector& v) { chain->solve(v); });
        const double rise = dot(direction, gradient);
        mode.decrement = rise;
        mode.gradient_norm = std::sqrt(dot(gradient, gradient));
        // The items are fitted to rounding, and F is known to about this.
        const double rounding = 1e-10 * std::abs(mode.log_posterior);
        if (rise < std::max(options.decrement, rounding)) {
            mode.converged = rise >= 0;
            break;
        }
        double share = 1;
        bool better = false;
        Point next;
        Vector next_gradient;
        double value = 0;
        for (int halved = 0; halved < 30 && !better; ++halved, share /= 2) {
            next = mode.point;
            for (std::size_t i = 0; i < direction.size(); ++i)
                next.positions[i] += share * direction[i];
            value = evaluate(next, next_gradient);
            better = value >= mode.log_posterior + 1e-4 * share * rise - rounding / 4;
        }
        if (!better)
            break;
        Vector step(direction.size());
        Vector change(direction.size());
        for (std::size_t i = 0; i < step.size(); ++i) {
            step[i] = next.positions[i] - mode.point.positions[i];
            change[i] = gradient[i] - next_gradient[i];
        }
        memory.learn(std::move(step), std::move(change));
        mode.point = std::move(next);
        gradient = std::move(next_gradient);
        mode.log_posterior = value;
        mode.log_likelihood = pass.log_likelihood();
        if (options.progress &&
            !options.progress(mode.iterations, mode.log_posterior, mode.decrement)) {
            mode.interrupted = true;
            return mode;
        }
    }
    pass.prepare(mode.point, Curvature::whole);
    mode.log_likelihood = pass.log_likelihood();
    mode.chain = chain_here();
    mode.converged = mode.converged && mode.chain.has_value();
    return mode;
}

bool to_mean(const Layout& layout, Pass& pass, Mode& mode, const ModeOptions& options, Width width,
             const Workers& workers) {
    assert(mode.chain && layout.coordinates() <= most_mean_coordinates);
    constexpr double h = 1e-3; // beside positions of about 1
    constexpr int inner_steps = 40;
    Vector slope(layout.coordinates());
    for (std::size_t i = 0; i < slope.size(); ++i) {
        for (const double sign : {1.0, -1.0}) {
            Point moved = mode.point;
            moved.positions[i] += sign * h;
            pass.fit_items(moved, inner_steps, 1e-16);
            pass.prepare(moved, Curvature::whole);
            BlockChain chain = pass.chain();
            if (!chain.factor(pass.take_blocks(), width, workers))
                return true; // too near to a saddle for a correction: the mode stays
            slope[i] += sign * chain.half_log_determinant() / (2 * h);
        }
        if (options.progress &&
            !options.progress(static_cast<int>(i) + 1, mode.log_posterior, mode.decrement)) {
            mode.interrupted = true;
            return false;
        }
    }
    mode.chain->solve(slope);
    for (std::size_t i = 0; i < slope.size(); ++i)
        mode.point.positions[i] -= slope[i];
    pass.fit_items(mode.point, inner_steps, 1e-16);
    return true;
}

} // namespace plenary::idealpoint
