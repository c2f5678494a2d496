#include "plenary/idealpoint/marginal_start.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "plenary/numeric/normal.hpp"
#include "plenary/numeric/random.hpp"

namespace plenary::idealpoint {
namespace {

constexpr int rounds = 7;
constexpr double most_correlation = 0.95;
constexpr double weight_of_prior = 3; // answers, of a score of 0

// Codes 0 to K - 1, centred and scaled over the answers.
struct Codes {
    explicit Codes(const Item& item) {
        const auto all = static_cast<double>(item.answers());
        double square = 0;
        for (std::size_t k = 0; k < item.categories(); ++k) {
            const auto votes = static_cast<double>(item.starts[k + 1] - item.starts[k]);
            mean += static_cast<double>(k) * votes / all;
            square += static_cast<double>(k * k) * votes / all;
        }
        sd = std::sqrt(std::max(square - mean * mean, 1e-12));
    }

    [[nodiscard]] double operator()(std::size_t k) const {
        return (static_cast<double>(k) - mean) / sd;
    }

    double mean = 0;
    double sd = 1;
};

// The mean score of each category of an item; 0 where nobody chose it.
std::array<double, most_categories> means_of(const Data& data, const Item& item,
                                             const std::vector<double>& scores) {
    std::array<double, most_categories> out{};
    for (std::size_t k = 0; k < item.categories(); ++k) {
        double sum = 0;
        for (std::size_t i = item.starts[k]; i < item.starts[k + 1]; ++i)
            sum += scores[data.voters[item.first_voter + i]];
        out[k] = sum /
                 static_cast<double>(std::max<std::size_t>(1, item.starts[k + 1] - item.starts[k]));
    }
    return out;
}

double correlation(const Item& item, const Codes& codes,
                   const std::array<double, most_categories>& means) {
    double sum = 0;
    for (std::size_t k = 0; k < item.categories(); ++k)
        sum += static_cast<double>(item.starts[k + 1] - item.starts[k]) * codes(k) * means[k];
    return std::clamp(sum / static_cast<double>(item.answers()), -most_correlation,
                      most_correlation);
}

// Centred, sd 1, over those who answered; the others have 0.
void standardise(std::vector<double>& scores, const std::vector<double>& answers) {
    double n = 0;
    double mean = 0;
    double square = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (answers[i] == 0)
            continue;
        ++n;
        mean += scores[i];
        square += scores[i] * scores[i];
    }
    if (n == 0)
        return;
    mean /= n;
    const double sd = std::sqrt(std::max(square / n - mean * mean, 1e-300));
    for (std::size_t i = 0; i < scores.size(); ++i)
        scores[i] = answers[i] == 0 ? 0 : (scores[i] - mean) / sd;
}

std::vector<double> scores_of(const Data& data, Family family, std::uint64_t seed) {
    const std::size_t members = data.states();
    std::vector<double> answers(members, 0.0);
    for (const std::uint32_t voter : data.voters)
        ++answers[voter];
    RandomStream random(seed, 0);
    std::vector<double> scores(members);
    for (double& score : scores)
        score = random.uniform() - 0.5;
    standardise(scores, answers);
    std::vector<double> next(members);
    for (int round = 0; round < rounds; ++round) {
        std::fill(next.begin(), next.end(), 0.0);
        for (const Item& item : data.items) {
            if (item.categories() < 2)
                continue;
            const Codes codes(item);
            auto of_category = means_of(data, item, scores);
            if (family == Family::nominal) {
                double mean = 0;
                for (std::size_t k = 0; k < item.categories(); ++k)
                    mean += of_category[k] *
                            static_cast<double>(item.starts[k + 1] - item.starts[k]) /
                            static_cast<double>(item.answers());
                for (double& each : of_category)
                    each -= mean;
            } else {
                const double slope = correlation(item, codes, of_category);
                for (std::size_t k = 0; k < item.categories(); ++k)
                    of_category[k] = slope * codes(k);
            }
            for (std::size_t k = 0; k < item.categories(); ++k) {
                for (std::size_t i = item.starts[k]; i < item.starts[k + 1]; ++i)
                    next[data.voters[item.first_voter + i]] += of_category[k];
            }
        }
        for (std::size_t i = 0; i < members; ++i)
            next[i] /= answers[i] + weight_of_prior;
        standardise(next, answers);
        std::swap(scores, next);
    }
    double agreement = 0;
    for (std::size_t i = 0; i < members; ++i)
        agreement += data.priors[i].mean * scores[i];
    if (agreement < 0) {
        for (double& score : scores)
            score = -score;
    }
    return scores;
}

} // namespace

Point marginal_start(const Data& data, const Layout& layout, std::uint64_t seed) {
    Point out;
    out.positions = scores_of(data, layout.family(), seed);
    out.parameters.assign(layout.parameters(), 0.0);
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        const Item& item = data.items[j];
        if (item.categories() < 2)
            continue;
        const auto means = means_of(data, item, out.positions);
        double* theta = out.parameters.data() + layout.first_parameter(j);
        const std::size_t others = item.categories() - 1;
        const auto all = static_cast<double>(item.answers());
        if (layout.family() == Family::nominal) {
            // As if scores were normal with the same variance in every category.
            // A category that nobody chose counts as half an answer.
            const auto votes = [&](std::size_t k) {
                return std::max(0.5, static_cast<double>(item.starts[k + 1] - item.starts[k]));
            };
            for (std::size_t k = 0; k < others; ++k) {
                theta[k] = std::clamp(means[k + 1] - means[0], -2.0, 2.0);
                theta[others + k] = std::log(votes(k + 1) / votes(0));
            }
            continue;
        }
        const double r = correlation(item, Codes(item), means);
        const double scale = 1 / std::sqrt(1 - r * r);
        // A logistic response is about 1.7 times as wide as a normal one.
        const double unit = layout.family() == Family::logit ? 1.7 : 1.0;
        theta[0] = unit * r * scale;
        for (std::size_t k = 0; k < others; ++k) {
            const double below = (static_cast<double>(item.starts[k + 1]) + 0.5) / (all + 1);
            theta[1 + k] = unit * scale * normal_quantile(below);
        }
    }
    return out;
}

} // namespace plenary::idealpoint
