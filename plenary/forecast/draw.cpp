#include "plenary/forecast/draw.hpp"

#include <array>

#include "plenary/forecast/choice.hpp"
#include "plenary/numeric/lane_random.hpp"

namespace plenary::forecast {
namespace {

// One draw of the motion. Rows are of members, `stride` doubles from one to the next.
struct OneDraw {
    std::size_t dimensions = 0;
    std::size_t members = 0;
    std::size_t stride = 0;
    const double* motion = nullptr;        // plain numbers
    const double* positions = nullptr;     // dimensions rows
    const double* shift_abstain = nullptr; // null: nothing came again
    const double* shift_yes = nullptr;
    const double* likely = nullptr; // 3 rows; all 0 for those who do not vote
    const double* kept = nullptr;   // 3 rows: draws that follow what was said
    const double* silent = nullptr; // 1 for the silent
    std::array<double, outcomes> heard{};
    double stretch = 1;
    double surprise = 0;
    LaneRandom* random = nullptr;
    double* chances = nullptr; // 3 rows, added to
    std::int8_t* votes = nullptr;
    std::int32_t* totals = nullptr; // yes, no
};

struct Vote {
    [[gnu::always_inline]] static void run(const OneDraw* given) {
        const OneDraw draw = *given;
        const std::size_t axes = draw.dimensions + 1;
        LaneRandom random = *draw.random;
        Lanes yes_total = all_lanes(0.0);
        Lanes no_total = all_lanes(0.0);
        for (std::size_t m = 0; m < draw.members; m += lanes) {
            Lanes abstain = all_lanes(draw.motion[0]);
            Lanes yes = all_lanes(draw.motion[axes]);
            if (draw.shift_abstain != nullptr) {
                abstain += load(draw.shift_abstain + m);
                yes += load(draw.shift_yes + m);
            }
            for (std::size_t e = 0; e < draw.dimensions; ++e) {
                const Lanes position = load(draw.positions + e * draw.stride + m);
                abstain += draw.motion[1 + e] * position;
                yes += draw.motion[axes + 1 + e] * position;
            }
            Chances p = chances_of(draw.stretch * abstain, draw.stretch * yes);
            const Lanes silent = load(draw.silent + m);
            const Lanes lapse = draw.surprise * silent;
            p.no += lapse * (1.0 / 3 - p.no);
            p.abstain += lapse * (1.0 / 3 - p.abstain);
            p.yes += lapse * (1.0 / 3 - p.yes);
            p.no *= load(draw.likely + m) - silent * draw.heard[0];
            p.abstain *= load(draw.likely + draw.stride + m) - silent * draw.heard[1];
            p.yes *= load(draw.likely + 2 * draw.stride + m) - silent * draw.heard[2];
            const Lanes sum = p.no + p.abstain + p.yes;
            const Lanes each = choose(sum > 0, 1.0 / sum, all_lanes(0.0));
            const Lanes kept_no = load(draw.kept + m);
            const Lanes kept_abstain = load(draw.kept + draw.stride + m);
            const Lanes kept_yes = load(draw.kept + 2 * draw.stride + m);
            const Lanes free = each * (1.0 - kept_no - kept_abstain - kept_yes);
            p.no = p.no * free + kept_no;
            p.abstain = p.abstain * free + kept_abstain;
            p.yes = p.yes * free + kept_yes;
            add(draw.chances + m, p.no);
            add(draw.chances + draw.stride + m, p.abstain);
            add(draw.chances + 2 * draw.stride + m, p.yes);
            const Lanes u = random.uniform();
            const Lanes votes = choose(sum > 0, all_lanes(1.0), all_lanes(0.0));
            const Lanes votes_no = choose(u < p.no, votes, all_lanes(0.0));
            const Lanes votes_yes =
                choose(u >= 1.0 - p.yes, votes, all_lanes(0.0)) * (1.0 - votes_no);
            yes_total += votes_yes;
            no_total += votes_no;
            if (draw.votes != nullptr) {
                const Lanes code = votes * (2.0 + votes_yes - votes_no) - 1.0;
                for (std::size_t lane = 0; lane < lanes && m + lane < draw.members; ++lane)
                    draw.votes[m + lane] = static_cast<std::int8_t>(code[lane]);
            }
        }
        draw.totals[0] = static_cast<std::int32_t>(sum_of(yes_total));
        draw.totals[1] = static_cast<std::int32_t>(sum_of(no_total));
        *draw.random = random;
    }

private:
    [[gnu::always_inline]] static void add(double* to, Lanes value) { save(to, load(to) + value); }
};

} // namespace

Drawn draw_votes(const World& world, const Asked& asked, const Located& located,
                 std::size_t first_row, bool keep_votes, std::uint64_t seed, Width width) {
    const Fit& fit = world.fit;
    const std::size_t n = fit.numbers();
    const std::size_t draws = located.again.size();
    const std::size_t stride = world.member_stride;
    std::vector<double> likely(outcomes * stride, 0.0);
    std::vector<double> silent(stride, 0.0);
    for (const std::size_t member : asked.silent) {
        silent[member] = 1;
        for (std::size_t c = 0; c < outcomes; ++c)
            likely[c * stride + member] = 1;
    }
    std::vector<double> kept(outcomes * stride, 0.0);
    for (const Said& each : asked.said) {
        for (std::size_t c = 0; c < outcomes; ++c)
            likely[c * stride + each.member] = each.kept > 0 ? 1.0 : each.likely[c];
        kept[likeliest(each) * stride + each.member] = each.kept;
    }
    std::vector<double> chances(outcomes * stride, 0.0);
    Drawn out;
    out.totals.resize(2 * draws);
    if (keep_votes)
        out.votes.resize(draws * fit.members);
    LaneRandom random(seed, 0);
    for (std::size_t s = 0; s < draws; ++s) {
        OneDraw draw;
        draw.dimensions = fit.dimensions;
        draw.members = fit.members;
        draw.stride = stride;
        draw.motion = located.motions.data() + s * n;
        draw.positions = world.positions.data() +
                         (first_row + s) % world.position_rows * fit.dimensions * stride;
        if (const std::size_t item = located.again[s]; item != no_item) {
            draw.shift_abstain = world.shift_of_item(item, 0);
            draw.shift_yes = world.shift_of_item(item, 1);
        }
        draw.likely = likely.data();
        draw.kept = kept.data();
        draw.silent = silent.data();
        if (!located.rates.empty())
            draw.heard = located.ways[located.rates[s]].heard;
        draw.stretch = world.stretch;
        draw.surprise = asked.surprise;
        draw.random = &random;
        draw.chances = chances.data();
        draw.votes = keep_votes ? out.votes.data() + s * fit.members : nullptr;
        draw.totals = out.totals.data() + 2 * s;
        run_on<Vote>(width, static_cast<const OneDraw*>(&draw));
    }
    out.chances.resize(fit.members * outcomes);
    for (std::size_t m = 0; m < fit.members; ++m) {
        for (std::size_t c = 0; c < outcomes; ++c)
            out.chances[m * outcomes + c] = chances[c * stride + m] / static_cast<double>(draws);
    }
    return out;
}

} // namespace plenary::forecast
