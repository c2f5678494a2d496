#include "plenary/idealpoint/expectation.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <utility>

#include "plenary/numeric/lanes.hpp"

namespace plenary::idealpoint {
namespace {

constexpr double reach = 5; // standard deviations of the priors
constexpr std::size_t members_a_chunk = 512;
constexpr std::size_t most_chunks = 16;
constexpr std::size_t most_bytes_of_chunks = std::size_t{64} << 20U;
constexpr std::size_t held = 6; // vectors that stay in registers over a member's answers

// A chunk of members.
struct Chunk {
    const double* at = nullptr;
    std::size_t nodes = 0;
    const double* log_chances = nullptr;
    const double* log_priors = nullptr;
    const std::uint32_t* prior_of = nullptr;
    const std::size_t* first_answer = nullptr;
    const std::uint32_t* rows = nullptr;
    std::size_t first = 0;
    std::size_t last = 0;
    double* weights = nullptr; // nodes
    double* counts = nullptr;
    double* mean = nullptr;
    double* sd = nullptr;
    double log_likelihood = 0;
};

template <std::size_t vectors>
struct Held {
    // to = prior + the rows of a member's answers, from node q on.
    [[gnu::always_inline]] static void add_up(const Chunk& chunk, std::size_t member,
                                              const double* prior, std::size_t q) {
        Lanes sum[vectors];
        for (std::size_t v = 0; v < vectors; ++v)
            sum[v] = load(prior + q + v * lanes);
        const double* table = chunk.log_chances + q;
        const std::size_t nodes = chunk.nodes;
        const std::uint32_t* end = chunk.rows + chunk.first_answer[member + 1];
        for (const std::uint32_t* a = chunk.rows + chunk.first_answer[member]; a != end; ++a) {
            const double* row = table + *a * nodes;
            for (std::size_t v = 0; v < vectors; ++v)
                sum[v] += load(row + v * lanes);
        }
        for (std::size_t v = 0; v < vectors; ++v)
            save(chunk.weights + q + v * lanes, sum[v]);
    }

    [[gnu::always_inline]] static void spread(const Chunk& chunk, std::size_t member,
                                              std::size_t q) {
        Lanes weight[vectors];
        for (std::size_t v = 0; v < vectors; ++v)
            weight[v] = load(chunk.weights + q + v * lanes);
        double* table = chunk.counts + q;
        const std::size_t nodes = chunk.nodes;
        const std::uint32_t* end = chunk.rows + chunk.first_answer[member + 1];
        for (const std::uint32_t* a = chunk.rows + chunk.first_answer[member]; a != end; ++a) {
            double* row = table + *a * nodes;
            for (std::size_t v = 0; v < vectors; ++v)
                save(row + v * lanes, load(row + v * lanes) + weight[v]);
        }
    }
};

struct Integrate {
    [[gnu::always_inline]] static void run(Chunk* given) {
        Chunk& chunk = *given;
        const std::size_t whole = chunk.nodes / (held * lanes) * (held * lanes);
        double* weights = chunk.weights;
        double product = 1; // of the members' sums: each is between 1 and the number of nodes
        int factors = 0;
        for (std::size_t i = chunk.first; i < chunk.last; ++i) {
            const double* prior = chunk.log_priors + chunk.prior_of[i] * chunk.nodes;
            for (std::size_t q = 0; q < whole; q += held * lanes)
                Held<held>::add_up(chunk, i, prior, q);
            for (std::size_t q = whole; q < chunk.nodes; q += lanes)
                Held<1>::add_up(chunk, i, prior, q);
            Lanes highest = load(weights);
            for (std::size_t q = lanes; q < chunk.nodes; q += lanes) {
                const Lanes here = load(weights + q);
                highest = choose(here > highest, here, highest);
            }
            double most = highest[0];
            for (std::size_t l = 1; l < lanes; ++l)
                most = highest[l] > most ? highest[l] : most;
            Lanes mass = all_lanes(0.0);
            Lanes moment = all_lanes(0.0);
            for (std::size_t q = 0; q < chunk.nodes; q += lanes) {
                const Lanes weight = exp_of(load(weights + q) - most);
                save(weights + q, weight);
                mass += weight;
                moment += weight * load(chunk.at + q);
            }
            const double sum = sum_of(mass);
            const double mean = sum_of(moment) / sum;
            const double scale = 1 / sum;
            Lanes square = all_lanes(0.0);
            for (std::size_t q = 0; q < chunk.nodes; q += lanes) {
                const Lanes weight = load(weights + q) * scale;
                save(weights + q, weight);
                const Lanes away = load(chunk.at + q) - mean;
                square += weight * away * away;
            }
            chunk.mean[i] = mean;
            chunk.sd[i] = __builtin_sqrt(sum_of(square));
            chunk.log_likelihood += most;
            product *= sum;
            if (++factors == 64) {
                chunk.log_likelihood += __builtin_log(product);
                product = 1;
                factors = 0;
            }
            for (std::size_t q = 0; q < whole; q += held * lanes)
                Held<held>::spread(chunk, i, q);
            for (std::size_t q = whole; q < chunk.nodes; q += lanes)
                Held<1>::spread(chunk, i, q);
        }
        chunk.log_likelihood += __builtin_log(product);
    }
};

std::vector<std::size_t> rows_by_item(const Data& data) {
    std::vector<std::size_t> out = {0};
    for (const Item& item : data.items)
        out.push_back(out.back() + item.categories());
    return out;
}

// From the data alone, so that sums are the same for any number of workers.
std::size_t chunks_for(std::size_t members, std::size_t cells) {
    const std::size_t bytes = std::max<std::size_t>(1, cells * sizeof(double));
    const std::size_t room = std::clamp<std::size_t>(most_bytes_of_chunks / bytes, 1, most_chunks);
    return std::clamp<std::size_t>(members / members_a_chunk, 1, room);
}

} // namespace

LaneTable::LaneTable(std::size_t cells) : cells_(cells + lanes - 1) {
    constexpr std::size_t bytes = lanes * sizeof(double);
    const auto begins = reinterpret_cast<std::uintptr_t>(cells_.data());
    shift_ = (bytes - begins % bytes) % bytes / sizeof(double);
}

Grid grid_for(const Data& data, std::size_t least) {
    double low = 0;
    double high = 0;
    double narrowest = 0;
    for (std::size_t i = 0; i < data.states(); ++i) {
        const double sd = std::sqrt(data.priors[i].variance);
        const double mean = data.priors[i].mean;
        low = i == 0 ? mean - reach * sd : std::min(low, mean - reach * sd);
        high = i == 0 ? mean + reach * sd : std::max(high, mean + reach * sd);
        narrowest = i == 0 ? sd : std::min(narrowest, sd);
    }
    const double needed = narrowest > 0 ? std::ceil((high - low) / narrowest) + 1 : 0;
    const std::size_t nodes = whole_lanes(static_cast<std::size_t>(
        std::min(std::max(needed, static_cast<double>(least)), static_cast<double>(most_nodes))));
    Grid out;
    out.spacing = (high - low) / static_cast<double>(nodes - 1);
    for (std::size_t q = 0; q < nodes; ++q) { // from the middle: symmetric to the last bit
        const double steps = static_cast<double>(q) - static_cast<double>(nodes - 1) / 2;
        out.nodes.push_back((low + high) / 2 + steps * out.spacing);
    }
    return out;
}

Expectation::Expectation(const Data& data, const Grid& grid, Width width, const Workers& workers)
    : grid_(grid), width_(width), workers_(workers), first_row_(rows_by_item(data)),
      chunks_(chunks_for(data.states(), cells())), log_chances_(cells()),
      chunk_counts_(chunks_ * cells()), counts_(cells()), mean_(data.states()), sd_(data.states()) {
    assert(data.periods() == 1);
    const std::size_t members = data.states();

    std::map<std::pair<double, double>, std::uint32_t> priors;
    for (const StatePrior& prior : data.priors) {
        const auto [place, added] = priors.try_emplace({prior.mean, prior.variance},
                                                       static_cast<std::uint32_t>(priors.size()));
        prior_of_.push_back(place->second);
        if (!added)
            continue;
        double sum = 0;
        for (const double x : grid.nodes) {
            const double away = x - prior.mean;
            log_priors_.push_back(-away * away / (2 * prior.variance));
            sum += std::exp(log_priors_.back());
        }
        for (std::size_t q = 0; q < nodes(); ++q)
            log_priors_[log_priors_.size() - 1 - q] -= std::log(sum);
    }

    // Answers by member, in the order of the items. Those of one category say nothing.
    first_answer_.assign(members + 1, 0);
    for (const Item& item : data.items) {
        if (item.categories() < 2)
            continue;
        for (std::size_t i = 0; i < item.answers(); ++i)
            ++first_answer_[data.voters[item.first_voter + i] + 1];
    }
    for (std::size_t i = 0; i < members; ++i)
        first_answer_[i + 1] += first_answer_[i];
    rows_.resize(first_answer_.back());
    std::vector<std::size_t> next(first_answer_.begin(), first_answer_.end() - 1);
    for (std::size_t j = 0; j < data.items.size(); ++j) {
        const Item& item = data.items[j];
        if (item.categories() < 2)
            continue;
        for (std::size_t k = 0; k < item.categories(); ++k) {
            for (std::size_t i = item.starts[k]; i < item.starts[k + 1]; ++i)
                rows_[next[data.voters[item.first_voter + i]]++] =
                    static_cast<std::uint32_t>(first_row_[j] + k);
        }
    }
}

double Expectation::run() {
    const std::size_t members = mean_.size();
    std::vector<double> log_likelihoods(chunks_);
    workers_.run_all(chunks_, [&](std::size_t c, std::size_t) {
        LaneTable weights(nodes());
        Chunk chunk;
        chunk.at = grid_.nodes.data();
        chunk.nodes = nodes();
        chunk.log_chances = log_chances_.data();
        chunk.log_priors = log_priors_.data();
        chunk.prior_of = prior_of_.data();
        chunk.first_answer = first_answer_.data();
        chunk.rows = rows_.data();
        chunk.first = members * c / chunks_;
        chunk.last = members * (c + 1) / chunks_;
        chunk.weights = weights.data();
        chunk.counts = chunk_counts_.data() + c * cells();
        chunk.mean = mean_.data();
        chunk.sd = sd_.data();
        std::fill_n(chunk.counts, cells(), 0.0);
        run_on<Integrate>(width_, &chunk);
        log_likelihoods[c] = chunk.log_likelihood;
    });
    double out = 0;
    double* counts = counts_.data();
    std::fill_n(counts, cells(), 0.0);
    for (std::size_t c = 0; c < chunks_; ++c) {
        out += log_likelihoods[c];
        const double* of_chunk = chunk_counts_.data() + c * cells();
        for (std::size_t i = 0; i < cells(); ++i)
            counts[i] += of_chunk[i];
    }
    return out;
}

} // namespace plenary::idealpoint
