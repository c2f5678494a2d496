// The program plenary-mpi, where it is built and there is an mpirun: any number of processes prints
// what one process prints.

#include <cstdlib>
#include <filesystem>
#include <string>

#include "cases/case_file.hpp"
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plenary::cases {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class Mpi : public testing::Test {
protected:
    void SetUp() override {
        const char* build = std::getenv("PLENARY_BUILD");
        if (build == nullptr || !fs::exists(fs::path(build) / "bin" / "plenary-mpi"))
            GTEST_SKIP() << "plenary-mpi is not built: configure with -DPLENARY_MPI=ON";
        if (run_in(scratch_.path(), "command -v mpirun").exit != 0)
            GTEST_SKIP() << "there is no mpirun here: install openmpi-bin";
        fs::copy("cases/score/club/archive", scratch_.path() / "club");
    }

    // With so many processes; Open MPI asks who is root twice.
    [[nodiscard]] Ran with(int processes, const std::string& arguments) const {
        return run_in(scratch_.path(), fmt::format("export OMPI_ALLOW_RUN_AS_ROOT=1 "
                                                   "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1\n"
                                                   "mpirun --oversubscribe -n {} plenary-mpi {}",
                                                   processes, arguments));
    }

    Scratch scratch_;
};

TEST_F(Mpi, AnyNumberOfProcessesPrintsWhatOnePrints) {
    const std::string asked = "backtest club --from 4 --to 5 --reveal none,supporters:0.3 --draws "
                              "40 --boot 20 --titles";
    for (const char* way : {"", " --json", " --csv"}) {
        const Ran one = run_in(scratch_.path(), "plenary " + asked + way);
        ASSERT_EQ(one.exit, 0) << one.err;
        for (const int processes : {1, 2, 4}) {
            const Ran several = with(processes, asked + way);
            EXPECT_EQ(several.exit, 0) << several.err;
            EXPECT_EQ(several.out, one.out) << processes << way;
        }
    }
}

TEST_F(Mpi, SaysOnceWhatIsWrong) {
    const Ran ran = with(3, "backtest club --from 1 --to 5 --reveal none");
    EXPECT_EQ(ran.exit, 3);
    EXPECT_EQ(ran.out, "");
    const std::string message = "plenary: --from: session 1: the archive has no votes";
    EXPECT_THAT(ran.err, HasSubstr(message));
    EXPECT_EQ(ran.err.find(message), ran.err.rfind(message));
    EXPECT_EQ(with(2, "count").exit, 2);
}

} // namespace
} // namespace plenary::cases
