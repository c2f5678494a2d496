#include "plenary/question/measure/pressure.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>

#include "plenary/numeric/random.hpp"
#include "plenary/numeric/root.hpp"
#include "plenary/question/arena.hpp"

namespace plenary::question {
namespace {

constexpr double slack = 1e-12;  // of a break-even
constexpr double furthest = 700; // log-odds beyond which a chance is 0 or 1 in doubles

struct Opened {
    Game game;
    diagram::Engine engine;
};

bool never_harms(const Game& game, const diagram::Engine& engine) {
    if (engine.diagram() != nullptr)
        return is_monotone_game(*engine.diagram());
    for (std::size_t v = 0; v < game.variables.size(); ++v) {
        if (engine.atom()->contribution[2 * v + 1] < engine.atom()->contribution[2 * v])
            return false;
    }
    return true;
}

Result<Opened> open(const BaseReading& reading, std::size_t most_memory) {
    auto game = bind(reading.formula, reading.electorate, 2);
    if (!game)
        return fail(game.error());
    auto engine = diagram::Engine::build(game->spec, most_memory);
    if (!engine)
        return fail(engine.error());
    if (!never_harms(*game, *engine)) {
        return fail({Kind::invalid,
                     "not-monotone",
                     "under this rule a yes can do harm, so no number of them is 'enough'",
                     "'plenary pass' gives the chance and what each choice is worth",
                     {},
                     ""});
    }
    return Opened{std::move(*game), std::move(*engine)};
}

double end_of(const Chance& chance, double Chance::*end) { return chance.*end; }

std::vector<double> ends(const PressureQuestion& question, double Chance::*end) {
    std::vector<double> out(question.chances.size(), 0);
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (question.chances[i])
            out[i] = end_of(*question.chances[i], end);
    }
    return out;
}

// The break-evens of one shock.
class BreakEvens {
public:
    BreakEvens(const PressureQuestion& question, ChanceSweep& sweep, double rho)
        : question_(question), sweep_(sweep), rho_(rho), yes_(ends(question, &Chance::value)) {}

    Result<std::vector<BreakEven>> all() {
        std::vector<BreakEven> out;
        const auto at_none = at_p(0);
        const auto at_all = at_p(1);
        if (!at_none || !at_all)
            return fail(*problem_);
        for (const double target : question_.targets) {
            BreakEven one;
            one.target = target;
            one.reachable = *at_all >= target;
            one.already = *at_none >= target;
            if (one.reachable && !one.already) {
                one.p = find_root([&](double p) { return less(at_p(p), target); }, 0,
                                  *at_none - target, 1, *at_all - target, slack);
                if (problem_)
                    return fail(*problem_);
                one.shift = shift_for(target, *one.p);
                if (problem_)
                    return fail(*problem_);
            }
            out.push_back(one);
        }
        return out;
    }

private:
    static std::optional<double> less(std::optional<double> p, double target) {
        return p ? std::optional(*p - target) : std::nullopt;
    }

    std::optional<double> chance(const std::vector<double>& yes) {
        const auto got = sweep_.chance(yes, rho_);
        if (got)
            return got->p;
        problem_ = got.error();
        return std::nullopt;
    }

    std::optional<double> at_p(double p) {
        std::vector<double> yes = yes_;
        for (const std::size_t member : question_.pressed)
            yes[member] = p;
        return chance(yes);
    }

    std::optional<double> at_shift(double shift) {
        std::vector<double> yes = yes_;
        for (const std::size_t member : question_.pressed)
            yes[member] = shifted(yes[member], shift);
        return chance(yes);
    }

    // Where all the pressed stand at one chance, the shift follows from the chance they need.
    std::optional<double> shift_for(double target, double p) {
        const double first = yes_[question_.pressed.front()];
        const bool together =
            std::all_of(question_.pressed.begin(), question_.pressed.end(),
                        [&](std::size_t member) { return yes_[member] == first; });
        const auto log_odds = [](double q) { return std::log(q) - std::log1p(-q); };
        if (together) {
            if (first <= 0 || first >= 1)
                return std::nullopt;
            return log_odds(p) - log_odds(first);
        }
        const auto low = at_shift(-furthest);
        const auto high = at_shift(furthest);
        if (!low || !high || *low > target || *high < target)
            return std::nullopt;
        return find_root([&](double shift) { return less(at_shift(shift), target); }, -furthest,
                         *low - target, furthest, *high - target, slack);
    }

    const PressureQuestion& question_;
    ChanceSweep& sweep_;
    double rho_;
    std::vector<double> yes_;
    std::optional<Problem> problem_;
};

Result<UnderShock> under(const PressureQuestion& question, ChanceSweep& sweep, double rho) {
    UnderShock out;
    out.rho = rho;
    std::vector<double> certain = ends(question, &Chance::value);
    for (const std::size_t member : question.pressed)
        certain[member] = 1;
    const std::pair<Reckoned*, std::vector<double>> wanted[] = {
        {&out.p, ends(question, &Chance::value)},
        {&out.low, ends(question, &Chance::low)},
        {&out.high, ends(question, &Chance::high)},
        {&out.reachable_max, certain}};
    for (const auto& [slot, yes] : wanted) {
        const auto got = sweep.chance(yes, rho);
        if (!got)
            return fail(got.error());
        *slot = *got;
    }
    auto even = BreakEvens(question, sweep, rho).all();
    if (!even)
        return fail(even.error());
    out.break_even = std::move(*even);
    return out;
}

Result<std::vector<MemberEffect>> effects(const PressureQuestion& question, ChanceSweep& sweep) {
    const auto given = sweep.given(ends(question, &Chance::value));
    if (!given)
        return fail(given.error());
    std::vector<MemberEffect> out;
    for (std::size_t i = 0; i < question.chances.size(); ++i) {
        if (!question.chances[i])
            continue;
        MemberEffect one;
        one.member = i;
        one.chance = *question.chances[i];
        const double yes = given->yes[i];
        const double no = given->no[i];
        one.birnbaum = yes - no;
        one.p_at_low = one.chance.low * yes + (1 - one.chance.low) * no;
        one.p_at_high = one.chance.high * yes + (1 - one.chance.high) * no;
        one.pressed = std::find(question.pressed.begin(), question.pressed.end(), i) !=
                      question.pressed.end();
        out.push_back(one);
    }
    return out;
}

// Which sets of the pressed suffice beside the supporters.
class Sufficient {
public:
    Sufficient(const Game& game, const PressureQuestion& question)
        : game_(game), question_(question), base_(game.variables.size(), 0) {}

    void fill(PressureAnswer& out) {
        for (std::size_t v = 0; v < base_.size(); ++v) {
            const std::size_t member = game_.variables[v];
            if (!is_pressed(member) && question_.chances[member]->value > 0.5) {
                base_[v] = 1;
                ++out.supporters;
            }
        }
        const std::size_t count = question_.pressed.size();
        std::vector<std::size_t> all(count);
        for (std::size_t k = 0; k < count; ++k)
            all[k] = question_.pressed[k];
        out.enough_if_certain = holds_with(all);
        out.sets_listed = count <= most_listed_pressed;
        if (!out.sets_listed || !out.enough_if_certain)
            return;
        list(out.sufficient_sets);
    }

private:
    [[nodiscard]] bool is_pressed(std::size_t member) const {
        return std::find(question_.pressed.begin(), question_.pressed.end(), member) !=
               question_.pressed.end();
    }

    [[nodiscard]] bool holds_with(const std::vector<std::size_t>& members) const {
        std::vector<std::uint32_t> chosen = base_;
        for (const std::size_t member : members)
            chosen[game_.variable_of(member).value()] = 1;
        return game_.spec.holds(chosen);
    }

    // By size, so that a set with a sufficient part is known when it is met.
    void list(std::vector<std::vector<std::size_t>>& out) const {
        const std::size_t count = question_.pressed.size();
        std::vector<std::uint32_t> masks(std::size_t{1} << count);
        for (std::uint32_t mask = 0; mask < masks.size(); ++mask)
            masks[mask] = mask;
        const auto size = [](std::uint32_t mask) { return __builtin_popcount(mask); };
        std::stable_sort(masks.begin(), masks.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return size(a) < size(b); });
        std::vector<std::uint32_t> found;
        for (const std::uint32_t mask : masks) {
            const bool has_part = std::any_of(found.begin(), found.end(), [&](std::uint32_t part) {
                return (part & mask) == part;
            });
            if (has_part)
                continue;
            std::vector<std::size_t> members;
            for (std::size_t k = 0; k < count; ++k) {
                if ((mask >> k & 1U) != 0)
                    members.push_back(question_.pressed[k]);
            }
            if (!holds_with(members))
                continue;
            found.push_back(mask);
            out.push_back(std::move(members));
        }
    }

    const Game& game_;
    const PressureQuestion& question_;
    std::vector<std::uint32_t> base_;
};

// Of the triangle on [low, high] with its top at `value`.
double triangular(const Chance& chance, double uniform) {
    const double width = chance.high - chance.low;
    if (width <= 0)
        return chance.value;
    const double top = (chance.value - chance.low) / width;
    if (uniform < top)
        return chance.low + std::sqrt(uniform * width * (chance.value - chance.low));
    return chance.high - std::sqrt((1 - uniform) * width * (chance.high - chance.value));
}

} // namespace

Result<PressureAnswer> pressure_on(const BaseReading& reading, const PressureQuestion& question) {
    const auto opened = open(reading, question.most_memory);
    if (!opened)
        return fail(opened.error());
    PressureAnswer out;
    ChanceSweep sweep(opened->game, opened->engine, {question.most_memory, {}});
    for (const double rho : question.rhos) {
        auto one = under(question, sweep, rho);
        if (!one)
            return fail(one.error());
        out.shocks.push_back(std::move(*one));
    }
    auto members = effects(question, sweep);
    if (!members)
        return fail(members.error());
    out.members = std::move(*members);
    Sufficient(opened->game, question).fill(out);
    out.method = say_method(opened->engine);
    return out;
}

Result<PressureGrid> pressure_grid(const BaseReading& reading, const PressureQuestion& question,
                                   std::size_t draws, std::uint64_t seed, const Workers& workers,
                                   const std::function<bool(double share)>& go_on) {
    const auto opened = open(reading, question.most_memory);
    if (!opened)
        return fail(opened.error());
    constexpr std::size_t lanes = 8;
    // A task is long enough that the workers do not wait for each other.
    constexpr std::size_t draws_of_a_task = 256;
    PressureGrid out;
    out.p.resize(draws);
    const Workers within = workers.within(question.most_memory, opened->engine.bytes());
    std::vector<std::optional<ChanceSweep>> sweeps(within.count);
    std::vector<std::optional<Problem>> problems(within.count);
    const std::size_t tasks = (draws + draws_of_a_task - 1) / draws_of_a_task;
    std::atomic<std::size_t> done{0};
    std::atomic<bool> stopped{false};
    within.run_all(tasks, [&](std::size_t task, std::size_t worker) {
        if (stopped)
            return;
        if (!sweeps[worker]) {
            sweeps[worker].emplace(opened->game, opened->engine,
                                   diagram::LatticeLimits{question.most_memory, {}});
        }
        std::array<std::vector<double>, lanes> yes;
        yes.fill(std::vector<double>(question.chances.size(), 0));
        const std::size_t end = std::min(draws, (task + 1) * draws_of_a_task);
        for (std::size_t first = task * draws_of_a_task; first < end; first += lanes) {
            std::array<const std::vector<double>*, lanes> views{};
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                RandomStream random(seed, first + lane);
                for (std::size_t i = 0; i < question.chances.size(); ++i) {
                    if (question.chances[i])
                        yes[lane][i] = triangular(*question.chances[i], random.uniform());
                }
                views[lane] = &yes[lane];
            }
            const auto got = sweeps[worker]->chances(views);
            if (!got) {
                problems[worker] = got.error();
                stopped = true;
                return;
            }
            for (std::size_t lane = 0; lane < lanes && first + lane < end; ++lane)
                out.p[first + lane] = (*got)[lane];
        }
        const std::size_t finished = ++done;
        if (go_on && !go_on(static_cast<double>(finished) / static_cast<double>(tasks)))
            stopped = true;
    });
    for (const auto& problem : problems) {
        if (problem)
            return fail(*problem);
    }
    if (stopped && done < tasks)
        return fail({Kind::interrupted, "interrupted", "stopped", "", {}, ""});
    return out;
}

double quantile_of(const std::vector<double>& sorted, double share) {
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double part = at - static_cast<double>(below);
    return sorted[below] + part * (sorted[above] - sorted[below]);
}

} // namespace plenary::question
