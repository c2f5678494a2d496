#include "plenary/idealpoint/block_chain.hpp"

#include <cmath>
#include <tuple>

#include <gtest/gtest.h>

#include "plenary/numeric/random.hpp"

namespace plenary::idealpoint {
namespace {

// A chain, and the same as one dense matrix.
struct Both {
    std::vector<std::size_t> sizes;
    std::vector<Matrix> blocks;
    std::vector<std::vector<ChainLink>> links;
    Matrix whole;
};

Both random_chain(std::vector<std::size_t> sizes, std::uint64_t seed) {
    RandomStream random(seed, 0);
    Both out;
    out.sizes = std::move(sizes);
    std::size_t rows = 0;
    for (const std::size_t n : out.sizes)
        rows += n;
    out.whole = Matrix(rows, rows);
    std::size_t first = 0;
    for (std::size_t t = 0; t < out.sizes.size(); ++t) {
        const std::size_t n = out.sizes[t];
        Matrix root(n + 2, n);
        for (std::size_t i = 0; i < n + 2; ++i) {
            for (std::size_t j = 0; j < n; ++j)
                root(i, j) = random.uniform() - 0.5;
        }
        Matrix block(n, n);
        add_product(block, root, root, 1, 0, n + 2, Part::upper, Width::plain);
        mirror(block);
        for (std::size_t i = 0; i < n; ++i)
            block(i, i) += 2;
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j)
                out.whole(first + i, first + j) = block(i, j);
        }
        out.blocks.push_back(block);
        if (t + 1 < out.sizes.size()) {
            auto& links = out.links.emplace_back();
            for (std::size_t i = 0; i < n && i + 1 < out.sizes[t + 1]; i += 2) {
                const double value = -random.uniform();
                links.push_back({i, i + 1, value});
            }
            // In any order, and any row with any: walks of several dimensions once came out wrong.
            for (std::size_t k = 1; k < links.size() && seed % 2 == 0; k += 2) {
                std::swap(links[k], links[k - 1]);
                std::swap(links[k].next, links[k - 1].next);
            }
            for (const ChainLink& link : links) {
                out.whole(first + link.here, first + n + link.next) = link.value;
                out.whole(first + n + link.next, first + link.here) = link.value;
            }
        }
        first += n;
    }
    return out;
}

class Chains : public testing::TestWithParam<std::tuple<std::vector<std::size_t>, std::uint64_t>> {
};

TEST_P(Chains, DoWhatTheDenseMatrixDoes) {
    const Both both = random_chain(std::get<0>(GetParam()), std::get<1>(GetParam()));
    BlockChain chain(both.sizes, both.links);
    ASSERT_TRUE(chain.factor(both.blocks, widest(), {}));
    Matrix root = both.whole;
    ASSERT_TRUE(cholesky(root, 0, Width::plain));
    const Matrix inverse = inverse_of(root, Width::plain);
    const std::size_t rows = chain.rows();

    std::vector<double> x(rows);
    for (std::size_t i = 0; i < rows; ++i)
        x[i] = std::sin(static_cast<double>(i));
    const std::vector<double> want = product(inverse, x);
    chain.solve(x);
    for (std::size_t i = 0; i < rows; ++i)
        EXPECT_NEAR(x[i], want[i], 1e-11);

    Matrix many(rows, 3);
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t k = 0; k < 3; ++k)
            many(i, k) = static_cast<double>(k + 1) * std::sin(static_cast<double>(i));
    }
    chain.solve(many, widest());
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t k = 0; k < 3; ++k)
            EXPECT_NEAR(many(i, k), static_cast<double>(k + 1) * want[i], 1e-10);
    }

    std::vector<double> half_way(rows);
    for (std::size_t i = 0; i < rows; ++i)
        half_way[i] = std::sin(static_cast<double>(i));
    chain.draw_transposed(half_way);
    chain.draw(half_way);
    for (std::size_t i = 0; i < rows; ++i)
        EXPECT_NEAR(half_way[i], want[i], 1e-11);

    chain.selected_inverse(widest(), {}, [&](std::size_t t, const Matrix& block) {
        for (std::size_t i = 0; i < block.rows(); ++i) {
            for (std::size_t j = 0; j < block.rows(); ++j)
                EXPECT_NEAR(block(i, j), inverse(chain.first(t) + i, chain.first(t) + j), 1e-11);
        }
    });
    std::size_t links = 0;
    chain.selected_inverse(
        widest(), {}, [](std::size_t, const Matrix&) {},
        [&](std::size_t t, const std::vector<ChainLink>& covariances) {
            EXPECT_EQ(covariances.size(), both.links[t].size());
            for (const ChainLink& each : covariances)
                EXPECT_NEAR(each.value,
                            inverse(chain.first(t) + each.here, chain.first(t + 1) + each.next),
                            1e-11);
            ++links;
        });
    EXPECT_EQ(links + 1, chain.blocks());

    double half = 0;
    for (std::size_t i = 0; i < rows; ++i)
        half += std::log(root(i, i));
    EXPECT_NEAR(chain.half_log_determinant(), half, 1e-9);

    // The draws of all unit vectors make the inverse again: R^-1 R^-T.
    Matrix sum(rows, rows);
    for (std::size_t k = 0; k < rows; ++k) {
        std::vector<double> unit(rows, 0.0);
        unit[k] = 1;
        chain.draw(unit);
        for (std::size_t i = 0; i < rows; ++i) {
            for (std::size_t j = 0; j < rows; ++j)
                sum(i, j) += unit[i] * unit[j];
        }
    }
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < rows; ++j)
            EXPECT_NEAR(sum(i, j), inverse(i, j), 1e-11);
    }
}

INSTANTIATE_TEST_SUITE_P(
    BlockChain, Chains,
    testing::Combine(testing::Values(std::vector<std::size_t>{5}, std::vector<std::size_t>{4, 6},
                                     std::vector<std::size_t>{3, 9, 1, 12, 7},
                                     std::vector<std::size_t>{20, 1, 2, 2, 40, 3},
                                     std::vector<std::size_t>{40, 50, 45}),
                     testing::Values(7, 8))); // 8: links in no order

TEST(BlockChain, SaysThatItIsNotPositive) {
    Both both = random_chain({3, 4, 5, 6}, 3);
    for (std::size_t t = 0; t < 4; ++t) {
        std::vector<Matrix> blocks = both.blocks;
        blocks[t](0, 0) = -1;
        BlockChain chain(both.sizes, both.links);
        EXPECT_FALSE(chain.factor(blocks, widest(), {}));
    }
}

} // namespace
} // namespace plenary::idealpoint
