#include "plenary/disk/unfinished.hpp"

#include <gtest/gtest.h>

#include "plenary/disk/scratch_folder.hpp"
#include "plenary/disk/waiting_interrupt.hpp"
#include "plenary/disk/write.hpp"

namespace plenary::disk {
namespace {

namespace fs = std::filesystem;
using Shape = Unfinished::Shape;
using Target = Unfinished::Target;

TEST(Unfinished, TakesTheNameOfItsTarget) {
    const ScratchFolder folder;
    folder.put("f", "old");
    std::error_code error;
    {
        Unfinished one(folder / "f", Shape::file, error);
        const Unfinished other(folder / "f", Shape::file, error);
        ASSERT_FALSE(error) << error.message();
        EXPECT_EQ(one.path().parent_path(), folder.path());
        EXPECT_NE(one.path(), other.path());
        ASSERT_FALSE(write_flushed(one.path(), "new"));
        EXPECT_EQ(folder.get("f"), "old");
        ASSERT_FALSE(one.finish(Target::replaced));
    }
    EXPECT_EQ(folder.get("f"), "new");
    EXPECT_EQ(folder.entries(), 1U) << "nothing is left beside it";
    EXPECT_EQ(fs::status(folder / "f").permissions(), static_cast<fs::perms>(0644));
}

TEST(Unfinished, IsTakenAwayWithAllInIt) {
    const ScratchFolder folder;
    std::error_code error;
    {
        const Unfinished one(folder / "d", Shape::folder, error);
        ASSERT_FALSE(error) << error.message();
        fs::create_directories(one.path() / "a");
        ASSERT_FALSE(write_flushed(one.path() / "a" / "b", "bytes"));
    }
    EXPECT_EQ(folder.entries(), 0U);
}

TEST(Unfinished, AFolderTakesThePlaceOfAnEmptyOne) {
    const ScratchFolder folder;
    std::error_code error;
    fs::create_directory(folder / "d");
    {
        Unfinished one(folder.path() / "d" / "", Shape::folder, error);
        ASSERT_FALSE(write_flushed(one.path() / "b", "bytes"));
        ASSERT_FALSE(one.finish(Target::replaced));
        Unfinished next(folder / "d", Shape::folder, error);
        EXPECT_TRUE(next.finish(Target::replaced)) << "not that of one that holds something";
    }
    EXPECT_EQ(folder.get("d/b"), "bytes");
    EXPECT_EQ(folder.entries(), 1U);
    EXPECT_EQ(fs::status(folder / "d").permissions(), static_cast<fs::perms>(0755));
}

TEST(Unfinished, ANewNameIsNeverTakenFromAnother) {
    const ScratchFolder folder;
    std::error_code error;
    {
        Unfinished one(folder / "f", Shape::file, error);
        folder.put("f", "came in between");
        EXPECT_EQ(one.finish(Target::new_name), std::errc::file_exists);
        Unfinished next(folder / "g", Shape::file, error);
        EXPECT_FALSE(next.finish(Target::new_name));
    }
    EXPECT_EQ(folder.get("f"), "came in between");
    EXPECT_EQ(folder.entries(), 2U);
}

TEST(Unfinished, SaysWhyItCannotBe) {
    const ScratchFolder folder;
    std::error_code error;
    const Unfinished one(folder.path() / "none" / "f", Shape::file, error);
    EXPECT_EQ(error, std::errc::no_such_file_or_directory);
    const Unfinished other(folder.path() / "none" / "f", Shape::folder, error);
    EXPECT_EQ(error, std::errc::no_such_file_or_directory);
}

TEST(Unfinished, AnInterruptLeavesNothing) {
    const ScratchFolder folder;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        EXPECT_EXIT(
            {
                std::error_code error;
                const Unfinished one(folder / "f", Shape::file, error);
                const Unfinished other(folder / "d", Shape::folder, error);
                (void)write_flushed(other.path() / "a", "bytes");
                ::raise(signal);
                folder.put("seen", one.interrupted() ? "yes" : "no");
            },
            testing::KilledBySignal(signal), "");
        EXPECT_EQ(folder.get("seen"), "yes");
        EXPECT_EQ(folder.entries(), 1U);
    }
}

TEST(Unfinished, AnInterruptLeavesWhatWasFinished) {
    const ScratchFolder folder;
    EXPECT_EXIT(
        {
            std::error_code error;
            Unfinished one(folder / "f", Shape::file, error);
            ::raise(SIGINT);
            (void)write_flushed(one.path(), "whole");
            (void)one.finish(Target::replaced);
        },
        testing::KilledBySignal(SIGINT), "");
    EXPECT_EQ(folder.get("f"), "whole");
    EXPECT_EQ(folder.entries(), 1U);
}

TEST(Unfinished, KnowsOfAnInterrupt) {
    const HeldInterrupts held;
    EXPECT_FALSE(held.interrupted());
    {
        const WaitingInterrupt one;
        EXPECT_TRUE(held.interrupted());
    }
    EXPECT_FALSE(held.interrupted());
}

} // namespace
} // namespace plenary::disk
