// ./dev itself: what it says to those who mistype. Nothing is built or installed for that.

#include <array>
#include <cstdio>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

namespace {

using testing::HasSubstr;
using testing::StartsWith;

struct Said {
    int code = -1;
    std::string text;
};

Said dev(const std::string& arguments) {
    Said out;
    std::FILE* const pipe = ::popen(("./dev " + arguments + " 2>&1 </dev/null").c_str(), "r");
    if (pipe == nullptr)
        return out;
    std::array<char, 4096> chunk{};
    for (std::size_t got = 0; (got = std::fread(chunk.data(), 1, chunk.size(), pipe)) > 0;)
        out.text.append(chunk.data(), got);
    out.code = WEXITSTATUS(::pclose(pipe));
    return out;
}

TEST(Dev, TellsTheFuzzTargetsToWhoNamesAnother) {
    for (const char* wrong : {"rules", "--seconds 60 rules csv", "60", "--second", "''", "'cs*'"}) {
        const Said said = dev(std::string("fuzz ") + wrong);
        EXPECT_EQ(said.code, 2) << wrong;
        EXPECT_THAT(said.text, StartsWith("plenary: fuzz knows no target '")) << wrong;
        EXPECT_THAT(said.text, HasSubstr(" csv ")) << wrong;
        EXPECT_THAT(said.text, HasSubstr(" ktab_xml ")) << wrong;
    }
}

TEST(Dev, TakesWholeNumbersForFuzzing) {
    for (const char* wrong : {"--seconds", "--seconds 0", "--seconds 1h", "--seconds csv",
                              "csv --seed -1", "--seed 1e3", "--seconds 99999999999999999999"}) {
        const Said said = dev(std::string("fuzz ") + wrong);
        EXPECT_EQ(said.code, 2) << wrong;
        EXPECT_THAT(said.text, HasSubstr("takes a whole number")) << wrong;
    }
}

TEST(Dev, TakesANumberOfArchivesForCalibration) {
    for (const char* wrong : {"0", "3", "many", "-4", "300 2", "''", "1e3"}) {
        const Said said = dev(std::string("bench calibrate-forecast ") + wrong);
        EXPECT_EQ(said.code, 2) << wrong;
        EXPECT_THAT(said.text, HasSubstr("how many archives, at least 4")) << wrong;
    }
}

TEST(Dev, HelpKnowsEveryVerb) {
    const Said help = dev("help");
    EXPECT_EQ(help.code, 0);
    for (const char* verb :
         {"run", "mpi", "test", "check", "fuzz", "fresh", "bench", "scores", "format", "help"})
        EXPECT_THAT(help.text, HasSubstr(std::string("./dev ") + verb));
    EXPECT_EQ(dev("fuz").code, 2);
}

} // namespace
