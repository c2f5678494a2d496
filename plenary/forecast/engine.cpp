#include "plenary/forecast/engine.hpp"

#include <algorithm>

#include "plenary/forecast/own_votes.hpp"
#include "plenary/numeric/random.hpp"

namespace plenary::forecast {
namespace {

// Random numbers of one shape, motion and purpose.
std::uint64_t seed_of(std::uint64_t seed, std::uint64_t stream, std::size_t shape,
                      std::uint64_t purpose) {
    return RandomStream(RandomStream(seed, stream).bits(), 2 * shape + purpose).bits();
}

// The draws of one shape join those of the others.
void append(Forecast& out, const Drawn& drawn, std::size_t draws) {
    const auto before = static_cast<double>(out.draws);
    const auto now = static_cast<double>(draws);
    out.drawn.chances.resize(drawn.chances.size(), 0.0);
    for (std::size_t i = 0; i < drawn.chances.size(); ++i)
        out.drawn.chances[i] =
            (before * out.drawn.chances[i] + now * drawn.chances[i]) / (before + now);
    out.drawn.totals.insert(out.drawn.totals.end(), drawn.totals.begin(), drawn.totals.end());
    out.drawn.votes.insert(out.drawn.votes.end(), drawn.votes.begin(), drawn.votes.end());
    out.draws += draws;
}

} // namespace

Engine::Engine(const History& history, const Settings& settings, std::uint64_t seed, Width width,
               const Workers& workers)
    : settings_(settings), seed_(seed), width_(width), worlds_(settings.shapes.size()) {
    workers.run_all(worlds_.size(), [&](std::size_t shape, std::size_t) {
        worlds_[shape] = make_world(history, settings_.shapes[shape], settings_,
                                    RandomStream(seed, shape).bits(), width);
    });
}

Engine::Placed Engine::place(const Asked& asked, std::uint64_t stream) const {
    const std::size_t shapes = worlds_.size();
    std::size_t draws = settings_.draws;
    Placed out;
    out.proposals = settings_.proposals;
    out.shapes.resize(shapes);
    for (;; out.proposals *= 2, draws *= 2) {
        out.effective = 0;
        out.tail = 0;
        for (std::size_t k = 0; k < shapes; ++k) {
            const std::size_t own = (draws + shapes - 1 - k) / shapes;
            out.shapes[k] =
                locate(worlds_[k], asked, settings_, (out.proposals + shapes - 1) / shapes,
                       std::max<std::size_t>(own, 1), seed_of(seed_, stream, k, 0), width_);
            if (out.shapes[k].impossible) {
                out.impossible = true;
                return out;
            }
            out.effective += out.shapes[k].effective;
            out.tail = k == 0 ? out.shapes[k].tail : std::max(out.tail, out.shapes[k].tail);
        }
        if (out.effective >= least_effective || 2 * out.proposals > most_proposals)
            return out;
    }
}

Forecast Engine::answer(const Asked& asked, std::uint64_t stream, bool keep_votes) const {
    const std::size_t items = worlds_.front().fit.items;
    const Placed placed = place(asked, stream);
    Forecast out;
    out.effective = placed.effective;
    out.tail = placed.tail;
    if (placed.impossible) {
        out.impossible = true;
        return out;
    }
    out.proposals = placed.proposals;
    out.again.assign(items, 0.0);
    for (std::size_t k = 0; k < worlds_.size(); ++k) {
        const Located& located = placed.shapes[k];
        const std::size_t own = located.again.size();
        append(out,
               draw_votes(worlds_[k], asked, located, out.draws, keep_votes,
                          seed_of(seed_, stream, k, 1), width_),
               own);
        for (const std::size_t item : located.again) {
            if (item != no_item)
                ++out.again[item];
        }
    }
    for (double& each : out.again)
        each /= static_cast<double>(out.draws);
    return out;
}

std::vector<double> Engine::without_own_votes(const History& history, const Asked& asked,
                                              std::uint64_t stream, std::size_t member) const {
    const std::vector<std::size_t> items = items_voted(history, member);
    std::vector<double> out(history.items(), 0.0);
    const Placed placed = place(asked, stream);
    if (placed.impossible || items.empty())
        return out;
    const Asked of_one = as_if_each(asked, member, 1 + items.size());
    std::size_t draws = 0;
    std::vector<double> sums(items.size(), 0.0);
    for (std::size_t k = 0; k < worlds_.size(); ++k) {
        const Located& located = placed.shapes[k];
        const World variants = without_each(worlds_[k], history, settings_, member, items, width_);
        const Drawn drawn = draw_votes(variants, of_one, located, draws, false,
                                       seed_of(seed_, stream, k, 1), width_);
        constexpr std::size_t yes = 2;
        const auto own = static_cast<double>(located.again.size());
        for (std::size_t v = 0; v < items.size(); ++v)
            sums[v] += own * (drawn.chances[(1 + v) * outcomes + yes] - drawn.chances[yes]);
        draws += located.again.size();
    }
    for (std::size_t v = 0; v < items.size(); ++v)
        out[items[v]] = sums[v] / static_cast<double>(draws);
    return out;
}

} // namespace plenary::forecast
