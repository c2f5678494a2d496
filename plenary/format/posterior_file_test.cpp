#include "plenary/format/posterior_file.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/digest/sha256.hpp"

namespace plenary::format {
namespace {

Matrix triangle(std::size_t side, double from) {
    Matrix out(side, side);
    for (std::size_t i = 0; i < side; ++i) {
        for (std::size_t j = i; j < side; ++j)
            out(i, j) = from + static_cast<double>(i * side + j);
    }
    return out;
}

PosteriorFile example() {
    PosteriorFile out;
    out.model = "binary probit";
    out.members = {"HTI", "USA"};
    out.periods = {-1, 7};
    out.who = {{0, 1}, {1}};
    out.mean = {0.5, -1.25, 3};
    out.sizes = {2, 1};
    out.links = {{{1, 0, -10}}};
    out.roots = {triangle(2, 1), triangle(1, 4)};
    return out;
}

// What follows the first line and the check sum, with a new check sum.
std::string with_body(std::string_view body) {
    return fmt::format("PLNPOST1\n{}\n{}", sha256_hex(body), body);
}

std::string body_of(const std::string& bytes) {
    return bytes.substr(bytes.find('\n', bytes.find('\n') + 1) + 1);
}

TEST(PosteriorFile, ComesBackAsItWas) {
    const PosteriorFile written = example();
    const std::string bytes = write_posterior(written);
    EXPECT_EQ(bytes, write_posterior(written));
    const auto read = read_posterior(bytes, "p.bin");
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->model, written.model);
    EXPECT_EQ(read->members, written.members);
    EXPECT_EQ(read->periods, written.periods);
    EXPECT_EQ(read->who, written.who);
    EXPECT_EQ(read->mean, written.mean);
    EXPECT_EQ(read->links[0][0].value, -10);
    EXPECT_EQ(read->roots[0](0, 1), written.roots[0](0, 1));
    std::vector<double> x = {1, 2, 3};
    chain_of(*read).solve(x);
    for (const double each : x)
        EXPECT_TRUE(std::isfinite(each));
}

TEST(PosteriorFile, EveryFlippedByteAndEveryCutIsFound) {
    const std::string bytes = write_posterior(example());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::string flipped = bytes;
        flipped[i] = static_cast<char>(flipped[i] ^ 4);
        EXPECT_FALSE(read_posterior(flipped, "p.bin")) << i;
        EXPECT_FALSE(read_posterior(std::string_view(bytes).substr(0, i), "p.bin")) << i;
    }
    EXPECT_EQ(read_posterior("member,name\n", "p.bin").error().code, "not-a-posterior");
    std::string newer = bytes;
    newer[7] = '2';
    EXPECT_EQ(read_posterior(newer, "p.bin").error().code, "newer-posterior");
}

// A file whose check sum is right and whose contents are not: no crash, and no memory for what a
// short file cannot hold.
TEST(PosteriorFile, ContentsThatDoNotFitAreRefused) {
    const std::string body = body_of(write_posterior(example()));
    ASSERT_TRUE(read_posterior(with_body(body), "p.bin"));
    for (std::size_t i = 0; i < body.size(); ++i) {
        std::string huge = body;
        huge[i] = '\x7f';
        static_cast<void>(read_posterior(with_body(huge), "p.bin"));
        EXPECT_FALSE(read_posterior(with_body(body.substr(0, i)), "p.bin")) << i;
    }
    EXPECT_FALSE(read_posterior(with_body(body + "x"), "p.bin"));

    PosteriorFile large = example();
    large.periods = {1};
    large.who = {std::vector<std::uint32_t>(40'000, 0)};
    large.mean.assign(40'000, 0.0);
    large.links.clear();
    large.roots.clear(); // 40,000 rows are announced, and no triangle of 6 GB follows
    const auto read = read_posterior(write_posterior(large), "p.bin");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, "posterior-damaged");
}

} // namespace
} // namespace plenary::format
