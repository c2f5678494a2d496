#include "plenary/forecast/engine.hpp"

#include <algorithm>

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

Forecast Engine::answer(const Asked& asked, std::uint64_t stream, bool keep_votes) const {
    const std::size_t shapes = worlds_.size();
    const std::size_t items = worlds_.front().fit.items;
    std::size_t proposals = settings_.proposals;
    std::size_t draws = settings_.draws;
    std::vector<Located> located(shapes);
    Forecast out;
    for (;; proposals *= 2, draws *= 2) {
        out.effective = 0;
        out.tail = 0;
        for (std::size_t k = 0; k < shapes; ++k) {
            const std::size_t own = (draws + shapes - 1 - k) / shapes;
            located[k] =
                locate(worlds_[k], asked, settings_, (proposals + shapes - 1) / shapes,
                       std::max<std::size_t>(own, 1), seed_of(seed_, stream, k, 0), width_);
            if (located[k].impossible) {
                out.impossible = true;
                return out;
            }
            out.effective += located[k].effective;
            out.tail = k == 0 ? located[k].tail : std::max(out.tail, located[k].tail);
        }
        if (out.effective >= least_effective || 2 * proposals > most_proposals)
            break;
    }
    out.proposals = proposals;
    out.again.assign(items, 0.0);
    for (std::size_t k = 0; k < shapes; ++k) {
        const std::size_t own = located[k].again.size();
        append(out,
               draw_votes(worlds_[k], asked, located[k], out.draws, keep_votes,
                          seed_of(seed_, stream, k, 1), width_),
               own);
        for (const std::size_t item : located[k].again) {
            if (item != no_item)
                ++out.again[item];
        }
    }
    for (double& each : out.again)
        each /= static_cast<double>(out.draws);
    return out;
}

} // namespace plenary::forecast
