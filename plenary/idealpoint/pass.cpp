#include "plenary/idealpoint/pass.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace plenary::idealpoint {
namespace {

// Rows of L^-1 C that are gathered before they are taken from a block.
constexpr std::size_t rows_at_once = 256;
// Answers of a slice, about.
constexpr std::size_t answers_of_slice = 60'000;
// What blocks of slices may take together, in bytes.
constexpr std::size_t bytes_of_blocks = std::size_t{256} << 20U;

} // namespace

Pass::Pass(const Data& data, const Layout& layout, Width width, const Workers& workers)
    : data_(data), layout_(layout), width_(width), workers_(workers) {
    first_cross_.push_back(0);
    first_root_.push_back(0);
    const std::size_t d = layout.dimensions();
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        const Item& item = data.items[j];
        const std::size_t p = layout.parameters_of_item(j);
        most_answers_ = std::max(most_answers_, item.answers());
        most_parameters_ = std::max(most_parameters_, p);
        most_categories_ = std::max(most_categories_, item.categories());
        first_cross_.push_back(first_cross_.back() + p * d * item.answers());
        first_root_.push_back(first_root_.back() + p * p);
    }
    none_.assign(most_parameters_, 0.0);
    members_of_group_.resize(data.groups);
    linked_pulls_.resize(data.items.size());
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        if (data.items[j].group)
            members_of_group_[*data.items[j].group].push_back(j);
    }
    for (std::size_t k = 0; k <= most_categories_; ++k) {
        std::vector<double>& precision = precisions_.emplace_back();
        if (k < 2)
            continue;
        precision.assign(parameters_of(layout.family(), k, d), 1 / data.item_prior.cut_variance);
        std::fill_n(precision.begin(), slopes_of(layout.family(), k, d),
                    1 / data.item_prior.slope_variance);
    }
    for (std::size_t t = 0; t < data.periods(); ++t) {
        const std::size_t first = data.first_item[t];
        const std::size_t last = data.first_item[t + 1];
        std::size_t answers = 0;
        for (std::size_t j = first; j < last; ++j)
            answers += data.items[j].answers();
        const std::size_t side = d * data.states_in(t);
        const std::size_t fit =
            std::max<std::size_t>(1, bytes_of_blocks / (8 * side * side + 1) / data.periods());
        const std::size_t parts =
            std::clamp<std::size_t>(answers / answers_of_slice, 1, std::min<std::size_t>(8, fit));
        std::size_t begin = first;
        std::size_t so_far = 0;
        for (std::size_t j = first; j + 1 < last; ++j) {
            so_far += data.items[j].answers();
            if (so_far * parts >= answers) {
                slices_.push_back({t, begin, j + 1});
                begin = j + 1;
                so_far = 0;
            }
        }
        slices_.push_back({t, begin, last});
    }
}

void Pass::fill(ItemWork& work, const Point& point, std::size_t j) const {
    const Item& item = data_.items[j];
    const std::size_t d = layout_.dimensions();
    work.answers = item.answers();
    work.dimensions = d;
    work.categories = item.categories();
    work.parameters = layout_.parameters_of_item(j);
    work.weight = item.weight;
    work.voters = data_.voters.data() + item.first_voter;
    work.starts = item.starts.data();
    work.positions = point.positions.data() + layout_.first_of_period(item.period);
    work.states = data_.states_in(item.period);
    work.theta = point.parameters.data() + layout_.first_parameter(j);
    work.shared = item.group.has_value();
    work.precision = work.shared ? none_.data() : precisions_[item.categories()].data();
}

std::vector<double> Pass::log_likelihoods(const Point& point) {
    std::vector<double> out(data_.items.size(), 0.0);
    workers_.run_all(slices_.size(), [&](std::size_t s, std::size_t) {
        ItemRoom room(most_answers_, layout_.dimensions(), most_parameters_, most_categories_);
        ItemWork work;
        room.lend(work);
        work.curvature = Curvature::value;
        for (std::size_t j = slices_[s].first; j < slices_[s].last; ++j) {
            fill(work, point, j);
            respond(layout_.family(), work, width_);
            out[j] = work.log_likelihood;
        }
    });
    return out;
}

void Pass::prepare_slice(const Slice& slice, const Point& point, Curvature curvature, Sums& out) {
    const std::size_t d = layout_.dimensions();
    const std::size_t states = data_.states_in(slice.period);
    out.gradient.assign(d * states, 0.0);
    out.reduced.assign(d * states, 0.0);
    out.block = Matrix(d * states, d * states);
    ItemRoom room(most_answers_, d, most_parameters_, most_categories_);
    ItemWork work;
    room.lend(work);
    work.curvature = curvature;
    Matrix rows(rows_at_once, d * states);
    std::size_t filled = 0;
    const auto flush = [&] {
        add_product(out.block, rows, rows, -1.0, 0, filled, Part::upper, width_);
        rows.set_zero();
        filled = 0;
    };
    for (std::size_t j = slice.first; j < slice.last; ++j) {
        fill(work, point, j);
        respond(layout_.family(), work, width_);
        out.log_likelihood += work.log_likelihood;
        if (!work.positive || !std::isfinite(work.log_likelihood)) {
            out.positive = false;
            return;
        }
        const std::size_t n = work.answers;
        const std::size_t p = work.parameters;
        std::copy_n(work.root, p * p, roots_.begin() + static_cast<std::ptrdiff_t>(first_root_[j]));
        if (work.shared) {
            linked_pulls_[j].assign(work.pull, work.pull + p);
        } else {
            out.pull_square += work.pull_square;
            std::copy_n(work.pull, p,
                        pulls_.begin() + static_cast<std::ptrdiff_t>(layout_.first_parameter(j)));
        }
        std::size_t pair = 0;
        for (std::size_t e = 0; e < d; ++e) {
            const double* pull = work.slope_pull + e * work.stride;
            double* gradient = out.gradient.data() + e * states;
            for (std::size_t i = 0; i < n; ++i)
                gradient[work.voters[i]] += pull[i];
            for (std::size_t f = 0; f <= e; ++f, ++pair) {
                const double* own = work.own + pair * work.stride;
                for (std::size_t i = 0; i < n; ++i) {
                    const std::size_t voter = work.voters[i];
                    out.block(f * states + voter, e * states + voter) += own[i];
                }
            }
        }
        if (!work.shared && filled + p > rows_at_once)
            flush();
        double* keep_to = cross_.data() + first_cross_[j];
        for (std::size_t r = 0; r < p; ++r) {
            for (std::size_t e = 0; e < d; ++e)
                std::copy_n(work.cross + (r * d + e) * work.stride, n, keep_to + (r * d + e) * n);
            if (work.shared)
                continue;
            const double along = work.pull[r];
            double* row = rows.row(filled++);
            for (std::size_t e = 0; e < d; ++e) {
                const double* from = work.cross + (r * d + e) * work.stride;
                double* to = row + e * states;
                double* reduced = out.reduced.data() + e * states;
                for (std::size_t i = 0; i < n; ++i) {
                    const std::size_t voter = work.voters[i];
                    to[voter] = from[i];
                    reduced[voter] += along * from[i];
                }
            }
        }
    }
    flush();
}

void Pass::prepare(const Point& point, Curvature curvature) {
    cross_.resize(first_cross_.back());
    roots_.resize(first_root_.back());
    pulls_.resize(layout_.parameters());
    std::vector<Sums> sums(slices_.size());
    workers_.run_all(slices_.size(), [&](std::size_t s, std::size_t) {
        prepare_slice(slices_[s], point, curvature, sums[s]);
    });

    log_likelihood_ = 0;
    gradient_square_ = 0;
    items_positive_ = true;
    reduced_.assign(layout_.coordinates(), 0.0);
    std::vector<double> gradient(layout_.coordinates(), 0.0);
    blocks_.clear();
    for (std::size_t s = 0; s < slices_.size(); ++s) {
        Sums& part = sums[s];
        log_likelihood_ += part.log_likelihood;
        gradient_square_ += part.pull_square;
        items_positive_ = items_positive_ && part.positive;
        const std::size_t first = layout_.first_of_period(slices_[s].period);
        for (std::size_t i = 0; i < part.gradient.size(); ++i) {
            gradient[first + i] += part.gradient[i];
            reduced_[first + i] -= part.reduced[i];
        }
        if (blocks_.size() == slices_[s].period) {
            blocks_.push_back(std::move(part.block));
            continue;
        }
        Matrix& block = blocks_.back();
        for (std::size_t i = 0; i < block.rows(); ++i) {
            for (std::size_t j = i; j < block.columns(); ++j)
                block(i, j) += part.block(i, j);
        }
    }
    add_prior_pull(point, gradient);
    add_prior_precision();
    if (items_positive_) // else the point is impossible, and nothing of it is used
        add_shared(point);
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        gradient_square_ += gradient[i] * gradient[i];
        reduced_[i] += gradient[i];
    }
}

void Pass::add_shared(const Point& point) {
    const std::size_t first = layout_.first_shared();
    const std::size_t q = layout_.parameters() - first;
    const auto gradient = std::span(pulls_).subspan(first);
    std::fill(gradient.begin(), gradient.end(), 0.0);
    shared_curvature_ = Matrix(q, q);
    entries_.clear();
    const std::size_t d = layout_.dimensions();
    for (const std::vector<std::size_t>& group : members_of_group_) {
        const std::size_t p = layout_.parameters_of_item(group.front());
        const std::size_t at = layout_.first_parameter(group.front()) - first;
        const std::vector<double>& precision = precisions_[data_.items[group.front()].categories()];
        for (std::size_t r = 0; r < p; ++r) {
            gradient[at + r] -= precision[r] * point.parameters[first + at + r];
            shared_curvature_(at + r, at + r) += precision[r];
        }
        for (const std::size_t j : group) {
            const Item& item = data_.items[j];
            const double* root = roots_.data() + first_root_[j];
            const double* cross = cross_.data() + first_cross_[j];
            const std::size_t n = item.answers();
            for (std::size_t r = 0; r < p; ++r) {
                gradient[at + r] += linked_pulls_[j][r];
                for (std::size_t k = r; k < p; ++k) // by rows, lower triangle: to the upper one
                    shared_curvature_(at + r, at + k) += root[k * p + r];
                for (std::size_t e = 0; e < d; ++e) {
                    for (std::size_t i = 0; i < n; ++i) {
                        entries_.push_back(
                            {layout_.coordinate(item.period, data_.voters[item.first_voter + i], e),
                             at + r, cross[(r * d + e) * n + i]});
                    }
                }
            }
        }
    }
    for (const double each : gradient)
        gradient_square_ += each * each;
}

void Pass::add_prior_pull(const Point& point, std::vector<double>& gradient) const {
    for (std::size_t t = 0; t < data_.periods(); ++t) {
        for (std::size_t local = 0; local < data_.states_in(t); ++local) {
            const StatePrior& prior = data_.priors[data_.first_state[t] + local];
            const double precision = 1 / prior.variance;
            for (std::size_t e = 0; e < layout_.dimensions(); ++e) {
                const std::size_t here = layout_.coordinate(t, local, e);
                if (!prior.previous) {
                    const double mean = e == 0 ? prior.mean : 0.0;
                    gradient[here] -= precision * (point.positions[here] - mean);
                    continue;
                }
                const std::size_t before = *prior.previous - data_.first_state[t - 1];
                const std::size_t there = layout_.coordinate(t - 1, before, e);
                const double away = point.positions[here] - point.positions[there];
                gradient[here] -= precision * away;
                gradient[there] += precision * away;
            }
        }
    }
}

void Pass::add_prior_precision() {
    for (std::size_t t = 0; t < data_.periods(); ++t) {
        const std::size_t states = data_.states_in(t);
        for (std::size_t local = 0; local < states; ++local) {
            const StatePrior& prior = data_.priors[data_.first_state[t] + local];
            const double precision = 1 / prior.variance;
            for (std::size_t e = 0; e < layout_.dimensions(); ++e) {
                blocks_[t](e * states + local, e * states + local) += precision;
                if (!prior.previous)
                    continue;
                const std::size_t before = *prior.previous - data_.first_state[t - 1];
                const std::size_t row = e * data_.states_in(t - 1) + before;
                blocks_[t - 1](row, row) += precision;
            }
        }
    }
}

double Pass::gradient(const Point& point, std::vector<double>& positions,
                      std::vector<double>& parameters) {
    positions.assign(layout_.coordinates(), 0.0);
    parameters.assign(layout_.parameters(), 0.0);
    std::vector<double> values(slices_.size(), 0.0);
    std::vector<std::vector<double>> parts(slices_.size());
    std::vector<std::vector<double>> linked(data_.groups > 0 ? data_.items.size() : 0);
    workers_.run_all(slices_.size(), [&](std::size_t s, std::size_t) {
        const Slice& slice = slices_[s];
        const std::size_t d = layout_.dimensions();
        const std::size_t states = data_.states_in(slice.period);
        std::vector<double>& part = parts[s];
        part.assign(d * states, 0.0);
        ItemRoom room(most_answers_, d, most_parameters_, most_categories_);
        ItemWork work;
        room.lend(work);
        work.curvature = Curvature::gradient;
        for (std::size_t j = slice.first; j < slice.last; ++j) {
            fill(work, point, j);
            respond(layout_.family(), work, width_);
            values[s] += work.log_likelihood;
            if (work.shared) {
                linked[j].assign(work.pull, work.pull + work.parameters);
            } else {
                std::copy_n(work.pull, work.parameters,
                            parameters.begin() +
                                static_cast<std::ptrdiff_t>(layout_.first_parameter(j)));
            }
            for (std::size_t e = 0; e < d; ++e) {
                const double* pull = work.slope_pull + e * work.stride;
                for (std::size_t i = 0; i < work.answers; ++i)
                    part[e * states + work.voters[i]] += pull[i];
            }
        }
    });
    double sum = 0;
    for (std::size_t s = 0; s < slices_.size(); ++s) {
        sum += values[s];
        const std::size_t first = layout_.first_of_period(slices_[s].period);
        for (std::size_t i = 0; i < parts[s].size(); ++i)
            positions[first + i] += parts[s][i];
    }
    add_prior_pull(point, positions);
    for (const std::vector<std::size_t>& group : members_of_group_) {
        const std::size_t at = layout_.first_parameter(group.front());
        const std::vector<double>& precision = precisions_[data_.items[group.front()].categories()];
        for (std::size_t r = 0; r < layout_.parameters_of_item(group.front()); ++r) {
            parameters[at + r] = -precision[r] * point.parameters[at + r];
            for (const std::size_t j : group)
                parameters[at + r] += linked[j][r];
        }
    }
    return sum;
}

void Pass::pull_back(std::span<double> positions, std::span<double> parameters) const {
    const std::size_t d = layout_.dimensions();
    for (std::size_t j = 0; j < data_.items.size(); ++j) {
        const Item& item = data_.items[j];
        if (item.group)
            continue;
        const std::size_t n = item.answers();
        const std::size_t p = layout_.parameters_of_item(j);
        const std::size_t states = data_.states_in(item.period);
        const std::uint32_t* voters = data_.voters.data() + item.first_voter;
        const double* root = roots_.data() + first_root_[j];
        const double* from = cross_.data() + first_cross_[j];
        double* x = positions.data() + layout_.first_of_period(item.period);
        double* theta = parameters.data() + layout_.first_parameter(j);
        for (std::size_t r = 0; r < p; ++r) {
            double sum = theta[r];
            for (std::size_t k = 0; k < r; ++k)
                sum -= root[r * p + k] * theta[k];
            theta[r] = sum / root[r * p + r];
            for (std::size_t e = 0; e < d; ++e) {
                for (std::size_t i = 0; i < n; ++i)
                    x[e * states + voters[i]] -= from[i] * theta[r];
                from += n;
            }
        }
    }
}

std::vector<double> Pass::parameter_step(std::span<const double> position_step,
                                         std::span<const double> v) const {
    const std::size_t d = layout_.dimensions();
    std::vector<double> out(layout_.parameters());
    workers_.run_all(slices_.size(), [&](std::size_t s, std::size_t) {
        for (std::size_t j = slices_[s].first; j < slices_[s].last; ++j) {
            const Item& item = data_.items[j];
            if (item.group)
                continue;
            const std::size_t n = item.answers();
            const std::size_t p = layout_.parameters_of_item(j);
            const std::size_t states = data_.states_in(item.period);
            const std::uint32_t* voters = data_.voters.data() + item.first_voter;
            const double* step = position_step.data() + layout_.first_of_period(item.period);
            const double* from = cross_.data() + first_cross_[j];
            const double* root = roots_.data() + first_root_[j];
            double* to = out.data() + layout_.first_parameter(j);
            for (std::size_t r = 0; r < p; ++r) {
                double sum = v[layout_.first_parameter(j) + r];
                for (std::size_t e = 0; e < d; ++e) {
                    for (std::size_t i = 0; i < n; ++i)
                        sum -= from[i] * step[e * states + voters[i]];
                    from += n;
                }
                to[r] = sum;
            }
            for (std::size_t r = p; r-- > 0;) {
                double sum = to[r];
                for (std::size_t k = r + 1; k < p; ++k)
                    sum -= root[k * p + r] * to[k];
                to[r] = sum / root[r * p + r];
            }
        }
    });
    return out;
}

std::vector<std::vector<ChainLink>> walk_links(const Data& data, std::size_t dimensions) {
    std::vector<std::vector<ChainLink>> links(data.periods() - 1);
    for (std::size_t t = 1; t < data.periods(); ++t) {
        for (std::size_t local = 0; local < data.states_in(t); ++local) {
            const StatePrior& prior = data.priors[data.first_state[t] + local];
            if (!prior.previous)
                continue;
            const std::size_t before = *prior.previous - data.first_state[t - 1];
            for (std::size_t e = 0; e < dimensions; ++e) {
                links[t - 1].push_back({e * data.states_in(t - 1) + before,
                                        e * data.states_in(t) + local, -1 / prior.variance});
            }
        }
    }
    return links;
}

BlockChain Pass::chain() const {
    std::vector<std::size_t> sizes;
    for (std::size_t t = 0; t < data_.periods(); ++t)
        sizes.push_back(layout_.dimensions() * data_.states_in(t));
    return {sizes, walk_links(data_, layout_.dimensions())};
}

void Pass::fit_group(Point& point, const std::vector<std::size_t>& items, int steps) {
    ItemRoom room(most_answers_, layout_.dimensions(), most_parameters_, most_categories_);
    ItemWork work;
    room.lend(work);
    const std::size_t p = layout_.parameters_of_item(items.front());
    double* now = point.parameters.data() + layout_.first_parameter(items.front());
    const std::vector<double>& precision = precisions_[data_.items[items.front()].categories()];
    std::vector<double> pull(p);
    Matrix root(p, p);
    // The group's log posterior at the point; with curvature into `pull` and `root`.
    const auto value = [&](Curvature curvature) {
        double sum = 0;
        root.set_zero();
        for (std::size_t r = 0; r < p; ++r) {
            pull[r] = -precision[r] * now[r];
            root(r, r) = precision[r];
            sum -= precision[r] * now[r] * now[r] / 2;
        }
        for (const std::size_t j : items) {
            fill(work, point, j);
            work.curvature = curvature;
            respond(layout_.family(), work, width_);
            sum += work.log_likelihood;
            if (curvature == Curvature::value)
                continue;
            for (std::size_t r = 0; r < p; ++r) {
                pull[r] += work.pull[r];
                for (std::size_t k = r; k < p; ++k)
                    root(r, k) += work.root[k * p + r];
            }
        }
        return sum;
    };
    for (int step = 0; step < steps; ++step) {
        const double before = value(Curvature::items);
        if (!std::isfinite(before) || !cholesky(root, 0.0, Width::plain))
            return;
        std::vector<double> move = pull;
        solve_lower(root, move);
        solve_upper(root, move);
        const std::vector<double> old(now, now + p);
        bool better = false;
        double share = 1;
        for (int halved = 0; halved < 12 && !better; ++halved, share /= 2) {
            for (std::size_t r = 0; r < p; ++r)
                now[r] = old[r] + share * move[r];
            better = value(Curvature::value) >= before;
        }
        if (!better) {
            std::copy(old.begin(), old.end(), now);
            return;
        }
    }
}

void Pass::fit_items(Point& point, int steps, double small) {
    for (const std::vector<std::size_t>& group : members_of_group_)
        fit_group(point, group, steps);
    workers_.run_all(slices_.size(), [&](std::size_t s, std::size_t) {
        ItemRoom room(most_answers_, layout_.dimensions(), most_parameters_, most_categories_);
        ItemWork work;
        room.lend(work);
        std::vector<double> theta;
        const auto value = [&] {
            double sum = work.log_likelihood;
            for (std::size_t i = 0; i < work.parameters; ++i)
                sum -= work.weight * work.precision[i] * work.theta[i] * work.theta[i] / 2;
            return sum;
        };
        for (std::size_t j = slices_[s].first; j < slices_[s].last; ++j) {
            if (data_.items[j].group)
                continue;
            fill(work, point, j);
            const std::size_t p = work.parameters;
            double* now = point.parameters.data() + layout_.first_parameter(j);
            theta.assign(now, now + p);
            std::vector<double> step(p);
            work.curvature = Curvature::items;
            work.theta = now;
            respond(layout_.family(), work, width_);
            for (int k = 0; k < steps; ++k) {
                if (!work.positive || !std::isfinite(work.log_likelihood))
                    break;
                const double before = value();
                double decrement = 0;
                for (std::size_t r = p; r-- > 0;) {
                    double sum = work.pull[r];
                    decrement += sum * sum;
                    for (std::size_t m = r + 1; m < p; ++m)
                        sum -= work.root[m * p + r] * step[m];
                    step[r] = sum / work.root[r * p + r];
                }
                if (decrement < small)
                    break;
                // Where another step may follow, what it takes is found at once.
                work.curvature = k + 1 < steps ? Curvature::items : Curvature::value;
                work.theta = theta.data();
                double share = 1;
                bool better = false;
                for (int halved = 0; halved < 12 && !better; ++halved, share /= 2) {
                    for (std::size_t i = 0; i < p; ++i)
                        theta[i] = now[i] + share * step[i];
                    respond(layout_.family(), work, width_);
                    better = value() >= before;
                }
                if (!better)
                    break;
                std::copy(theta.begin(), theta.end(), now);
            }
        }
    });
}

} // namespace plenary::idealpoint
