#include "plenary/forecast/members.hpp"

#include "plenary/forecast/choice.hpp"
#include "plenary/forecast/lane_dense.hpp"

namespace plenary::forecast {
namespace {

struct Move {
    [[gnu::always_inline]] static void run(const MemberGroup* given) {
        const MemberGroup group = *given;
        const std::size_t d = group.dimensions;
        look(group);
        factor(group.root, d);
        solve_lower(group.root, group.work, d);
        solve_upper(group.root, group.work, d);
        Lanes square = all_lanes(0.0);
        for (std::size_t e = 0; e < d; ++e)
            square += load(group.work + e * lanes) * load(group.work + e * lanes);
        const Lanes length = root_of(square);
        const Lanes share =
            choose(length > most_member_step, most_member_step / length, all_lanes(1.0));
        for (std::size_t e = 0; e < d; ++e)
            add(group.position + e * lanes, share * load(group.work + e * lanes));
    }

private:
    [[gnu::always_inline]] static void look(const MemberGroup& group) {
        const std::size_t d = group.dimensions;
        const std::size_t axes = d + 1;
        for (std::size_t e = 0; e < d; ++e) {
            save(group.work + e * lanes, -load(group.position + e * lanes));
            for (std::size_t f = 0; f < d; ++f)
                save(group.root + (e * d + f) * lanes, all_lanes(e == f ? 1.0 : 0.0));
        }
        for (std::size_t j = 0; j < group.items; ++j) {
            const double* motion = group.motions + j * 2 * axes;
            const double* votes = group.votes + j * 3 * group.stride;
            Lanes abstain = all_lanes(motion[0]);
            Lanes yes = all_lanes(motion[axes]);
            for (std::size_t e = 0; e < d; ++e) {
                abstain += motion[1 + e] * load(group.position + e * lanes);
                yes += motion[axes + 1 + e] * load(group.position + e * lanes);
            }
            const Chances p = chances_of(abstain, yes);
            const Lanes weight = group.weights[j] * load(votes + 2 * group.stride);
            const Lanes pull_abstain = weight * (load(votes) - p.abstain);
            const Lanes pull_yes = weight * (load(votes + group.stride) - p.yes);
            const Lanes own_abstain = weight * p.abstain * (1.0 - p.abstain);
            const Lanes own_yes = weight * p.yes * (1.0 - p.yes);
            const Lanes both = weight * p.abstain * p.yes;
            for (std::size_t e = 0; e < d; ++e) {
                const double a = motion[1 + e];
                const double y = motion[axes + 1 + e];
                add(group.work + e * lanes, a * pull_abstain + y * pull_yes);
                const Lanes with_abstain = a * own_abstain - y * both;
                const Lanes with_yes = y * own_yes - a * both;
                for (std::size_t f = 0; f <= e; ++f) {
                    add(group.root + (e * d + f) * lanes,
                        motion[1 + f] * with_abstain + motion[axes + 1 + f] * with_yes);
                }
            }
        }
    }

    [[gnu::always_inline]] static void add(double* to, Lanes value) { save(to, load(to) + value); }
};

} // namespace

void move_members(const MemberGroup& group, Width width) { run_on<Move>(width, &group); }

} // namespace plenary::forecast
