#include "plenary/format/child.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plenary::format {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

ChildEnd sh(const std::string& script, ChildLimits limits = {}, std::string_view input = "") {
    return run_child("sh", {"-c", script}, input, limits).value();
}

TEST(Child, TellsWhatItSaidAndAnswered) {
    const ChildEnd end = sh("cat; echo out; echo err >&2; exit 3");
    EXPECT_EQ(end.code, 3);
    EXPECT_EQ(end.out, "out\n");
    EXPECT_EQ(end.err, "err\n");
    EXPECT_FALSE(end.too_slow || end.too_much);
}

TEST(Child, GivesItAllBytesAsItsInput) {
    const std::string bytes(300'000, 'x');
    EXPECT_EQ(sh("wc -c", {}, bytes).out, "300000\n");
    EXPECT_EQ(sh("head -c 1 > /dev/null; echo done", {}, bytes).out, "done\n") << "read in part";
}

TEST(Child, EndsWhatIsTooSlowWithAllItStarted) {
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_TRUE(sh("sleep 60 & sleep 60", {milliseconds(200)}).too_slow);
    EXPECT_TRUE(sh("exec >&- 2>&-; sleep 60", {milliseconds(200)}).too_slow) << "with nothing open";
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

TEST(Child, EndsWhatSaysTooMuch) {
    ChildLimits limits;
    limits.output = 1000;
    const ChildEnd end = sh("yes", limits);
    EXPECT_TRUE(end.too_much);
    EXPECT_EQ(end.out.size(), 1001U);
}

TEST(Child, KeepsItsMemoryInBounds) {
    ChildLimits limits;
    limits.memory = std::size_t{64} << 20;
    EXPECT_NE(sh("x=$(head -c 200000000 /dev/zero | tr '\\0' a); echo done", limits).out, "done\n");
}

TEST(Child, SaysWhatIsNotThere) {
    const auto end = run_child("no-such-program-at-all", {}, "", {});
    ASSERT_FALSE(end);
    EXPECT_EQ(end.error().code, "no-such-program");
    EXPECT_THAT(end.error().message, HasSubstr("no-such-program-at-all"));
    EXPECT_FALSE(run_child("/etc/passwd", {}, "", {}));
}

} // namespace
} // namespace plenary::format
