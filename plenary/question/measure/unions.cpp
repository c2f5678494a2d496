#include "plenary/question/measure/unions.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "plenary/diagram/blocks.hpp"
#include "plenary/numeric/quadrature.hpp"

namespace plenary::question {
namespace {

using Bloc = std::vector<std::uint32_t>; // variables that vote as one
using Lane = diagram::EngineSweep::Lane;

// One point of the double integral: the chance of the other unions, that of the members inside, and
// its weight.
struct Point {
    double outside = 0;
    double inside = 0;
    double weight = 0;
};

// The mean of every block's pivot over the points. `is_inside` by block.
class Mean {
public:
    Mean(const Arena& arena, diagram::Engine engine, std::vector<bool> is_inside)
        : arena_(arena), engine_(std::move(engine)), is_inside_(std::move(is_inside)) {}

    Result<std::vector<double>> over(const std::vector<Point>& points) {
        diagram::EngineSweep sweep(engine_, limits_of(arena_, "unions"));
        std::vector<CompensatedSum> sums(is_inside_.size());
        for (std::size_t first = 0; first < points.size(); first += 8) {
            const auto got = sweep.pivots(chances(points, first));
            if (!got)
                return fail(got.error());
            for (std::size_t k = 0; k < 8 && first + k < points.size(); ++k) {
                for (std::size_t b = 0; b < sums.size(); ++b) {
                    sums[b].add(points[first + k].weight *
                                (got->given[2 * b + 1][k] - got->given[2 * b][k]));
                }
            }
        }
        std::vector<double> out;
        for (const CompensatedSum& sum : sums)
            out.push_back(sum.value());
        return out;
    }

private:
    [[nodiscard]] std::vector<Lane> chances(const std::vector<Point>& points,
                                            std::size_t first) const {
        std::vector<Lane> out(2 * is_inside_.size());
        for (std::size_t b = 0; b < is_inside_.size(); ++b) {
            for (std::size_t k = 0; k < 8; ++k) {
                const Point& point = points[std::min(first + k, points.size() - 1)];
                const double yes = is_inside_[b] ? point.inside : point.outside;
                out[2 * b][k] = 1 - yes;
                out[2 * b + 1][k] = yes;
            }
        }
        return out;
    }

    const Arena& arena_;
    diagram::Engine engine_;
    std::vector<bool> is_inside_;
};

// A game in blocks, heaviest first.
struct InBlocks {
    diagram::Engine engine;
    std::vector<std::size_t> order; // variable k of the engine is block order[k]
};

Result<InBlocks> in_blocks(const Arena& arena, const Game& game, const std::vector<Bloc>& blocks) {
    const std::vector<std::size_t> order =
        diagram::heaviest_first(diagram::in_blocks(game.spec, blocks));
    std::vector<Bloc> ordered;
    for (const std::size_t block : order)
        ordered.push_back(blocks[block]);
    auto engine = diagram::Engine::build(diagram::in_blocks(game.spec, ordered), arena.most_memory);
    if (!engine)
        return fail(engine.error());
    return InBlocks{std::move(*engine), order};
}

// Points that integrate both chances exactly: degrees outside - 1 and inside - 1.
std::vector<Point> points_of(std::size_t outside, std::size_t inside) {
    const auto rule = [](std::size_t degree) {
        return gauss_legendre(static_cast<int>(std::max<std::size_t>(1, (degree + 1) / 2)));
    };
    const Quadrature out = rule(outside);
    const Quadrature in = rule(inside);
    std::vector<Point> points;
    for (std::size_t a = 0; a < out.points.size(); ++a) {
        for (std::size_t b = 0; b < in.points.size(); ++b)
            points.push_back({out.points[a], in.points[b], out.weights[a] * in.weights[b]});
    }
    return points;
}

// Shapley-like and Banzhaf-like means of every block's pivot, by block.
struct Means {
    std::vector<double> shapley;
    std::vector<double> banzhaf;
};

Result<Means> means_of(const Arena& arena, const Game& game, const std::vector<Bloc>& blocks,
                       std::size_t inside_from) {
    auto made = in_blocks(arena, game, blocks);
    if (!made)
        return fail(made.error());
    std::vector<bool> is_inside;
    for (const std::size_t block : made->order)
        is_inside.push_back(block >= inside_from);
    Mean mean(arena, std::move(made->engine), std::move(is_inside));
    const auto shapley = mean.over(points_of(inside_from + 1, blocks.size() - inside_from));
    if (!shapley)
        return fail(shapley.error());
    const auto banzhaf = mean.over({{0.5, 0.5, 1}});
    if (!banzhaf)
        return fail(banzhaf.error());
    Means out{std::vector<double>(blocks.size()), std::vector<double>(blocks.size())};
    for (std::size_t k = 0; k < blocks.size(); ++k) {
        out.shapley[made->order[k]] = (*shapley)[k];
        out.banzhaf[made->order[k]] = (*banzhaf)[k];
    }
    return out;
}

} // namespace

Result<UnionIndices> union_indices(const Arena& arena, const Game& game) {
    const std::size_t n = game.variables.size();
    std::vector<Bloc> blocks;
    std::vector<bool> taken(n, false);
    for (const std::vector<std::size_t>& members : arena.unions) {
        Bloc block;
        for (const std::size_t member : members) {
            if (const auto variable = game.variable_of(member)) {
                block.push_back(*variable);
                taken[*variable] = true;
            }
        }
        blocks.push_back(std::move(block));
    }
    for (std::uint32_t v = 0; v < n; ++v) {
        if (!taken[v])
            blocks.push_back({v});
    }

    UnionIndices out;
    out.owen.resize(n);
    out.banzhaf_owen.resize(n);
    // All blocks as voters: the quotient game. All but one count as outside of that one.
    const auto quotient = means_of(arena, game, blocks, blocks.size());
    if (!quotient)
        return fail(quotient.error());
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        UnionPower power{{}, quotient->shapley[b], quotient->banzhaf[b]};
        for (const std::uint32_t variable : blocks[b])
            power.members.push_back(game.variables[variable]);
        std::sort(power.members.begin(), power.members.end());
        out.unions.push_back(std::move(power));
        if (blocks[b].size() == 1) {
            out.owen[blocks[b].front()] = quotient->shapley[b];
            out.banzhaf_owen[blocks[b].front()] = quotient->banzhaf[b];
            continue;
        }
        // The other unions as voters beside the members of this one.
        std::vector<Bloc> apart;
        for (std::size_t other = 0; other < blocks.size(); ++other) {
            if (other != b)
                apart.push_back(blocks[other]);
        }
        for (const std::uint32_t variable : blocks[b])
            apart.push_back({variable});
        const auto inside = means_of(arena, game, apart, blocks.size() - 1);
        if (!inside)
            return fail(inside.error());
        for (std::size_t k = 0; k < blocks[b].size(); ++k) {
            out.owen[blocks[b][k]] = inside->shapley[blocks.size() - 1 + k];
            out.banzhaf_owen[blocks[b][k]] = inside->banzhaf[blocks.size() - 1 + k];
        }
    }
    return out;
}

} // namespace plenary::question
