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

// Half the log determinants of all items at a point, and what they pull at the positions.
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
        sum += std::log(determinant) / 2;
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
            (*pull)[answer.at] += direct - indirect;
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

// Anderson's mixing: the next point of x -> x + step(x) from the last few, by least squares on the
// differences of steps.
class Mixer {
public:
    Vector next(const Vector& x, const Vector& step) {
        Vector out = x;
        for (std::size_t i = 0; i < x.size(); ++i)
            out[i] += step[i];
        if (!last_step_.empty()) {
            Vector dx(x.size());
            Vector ds(x.size());
            for (std::size_t i = 0; i < x.size(); ++i) {
                dx[i] = x[i] - last_x_[i];
                ds[i] = step[i] - last_step_[i];
            }
            moves_.push_back(std::move(dx));
            changes_.push_back(std::move(ds));
            if (moves_.size() > depth) {
                moves_.pop_front();
                changes_.pop_front();
            }
            const std::size_t m = moves_.size();
            Matrix normal(m, m);
            Vector right(m);
            for (std::size_t a = 0; a < m; ++a) {
                for (std::size_t b = 0; b < m; ++b)
                    normal(a, b) = dot(changes_[a], changes_[b]);
                normal(a, a) *= 1 + 1e-10;
                right[a] = dot(changes_[a], step);
            }
            if (cholesky(normal, 0, Width::plain)) {
                solve_lower(normal, right);
                solve_upper(normal, right);
                for (std::size_t a = 0; a < m; ++a) {
                    for (std::size_t i = 0; i < x.size(); ++i)
                        out[i] -= right[a] * (moves_[a][i] + changes_[a][i]);
                }
            }
        }
        last_x_ = x;
        last_step_ = step;
        return out;
    }

private:
    static constexpr std::size_t depth = 6;
    std::deque<Vector> moves_;
    std::deque<Vector> changes_;
    Vector last_x_;
    Vector last_step_;
};

} // namespace

bool can_integrate_items(const Data& data, const Layout& layout) {
    return layout.family() == Family::probit && layout.dimensions() == 1 &&
           std::all_of(data.items.begin(), data.items.end(),
                       [](const Item& item) { return item.categories() == 2 && item.weight == 1; });
}

Mode integrate_items(const Data& data, const Layout& layout, Pass& pass, const Mode& joint,
                     const ModeOptions& options, Width width, const Workers& workers) {
    assert(can_integrate_items(data, layout));
    constexpr int inner_steps = 30;
    Mode mode;
    mode.point = joint.point;
    Mixer mixer;
    while (mode.iterations < options.most_iterations) {
        ++mode.iterations;
        pass.fit_items(mode.point, inner_steps);
        pass.prepare(mode.point, Curvature::whole);
        Vector pull(layout.coordinates(), 0.0);
        const double half = half_log_determinants(data, layout, mode.point, &pull);
        mode.log_likelihood = pass.log_likelihood();
        mode.log_posterior = mode.log_likelihood + log_prior(data, layout, mode.point) - half;
        Vector gradient = pass.reduced_gradient();
        for (std::size_t i = 0; i < gradient.size(); ++i)
            gradient[i] -= pull[i];
        BlockChain chain = pass.chain();
        std::vector<Matrix> blocks = pass.take_blocks();
        const std::vector<Matrix> kept = blocks;
        double ridge = 0;
        while (!chain.factor(std::move(blocks), width, workers)) {
            ridge = std::max(1e-2, ridge * 8);
            blocks = kept;
            for (Matrix& block : blocks) {
                for (std::size_t i = 0; i < block.rows(); ++i)
                    block(i, i) += ridge;
            }
        }
        Vector step = gradient;
        chain.solve(step);
        mode.decrement = dot(step, gradient);
        mode.gradient_norm = std::sqrt(dot(gradient, gradient));
        if (options.progress &&
            !options.progress(mode.iterations, mode.log_posterior, mode.decrement)) {
            mode.interrupted = true;
            break;
        }
        if (ridge == 0 && std::abs(mode.decrement) < std::max(options.decrement, 1e-8)) {
            mode.converged = true;
            mode.chain = std::move(chain);
            break;
        }
        mode.point.positions = mixer.next(mode.point.positions, step);
    }
    return mode;
}

} // namespace plenary::idealpoint
