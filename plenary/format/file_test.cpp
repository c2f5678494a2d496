#include "plenary/format/file.hpp"

#include <gtest/gtest.h>

#include "plenary/disk/scratch_folder.hpp"

namespace plenary::format {
namespace {

TEST(File, WhatIsWrittenIsRead) {
    const disk::ScratchFolder folder;
    const std::string bytes("a\0b\n\xff", 5);
    ASSERT_TRUE(write_file(folder / "f", bytes));
    ASSERT_TRUE(write_file(folder / "f", bytes + "more")) << "an existing file is replaced";
    EXPECT_EQ(read_file(folder / "f").value(), bytes + "more");
    EXPECT_EQ(folder.entries(), 1U) << "nothing is left beside it";
}

TEST(File, SaysWhatIsMissingAndWhatIsAFolder) {
    const disk::ScratchFolder folder;
    EXPECT_EQ(read_file(folder / "none").error().kind, Kind::not_found);
    EXPECT_EQ(read_file(folder.path()).error().code, "not-a-file");
}

TEST(File, AFailedWriteLeavesTheOldFileAndNothingElse) {
    const disk::ScratchFolder folder;
    EXPECT_EQ(write_file(folder / "no/f", "x").error().kind, Kind::io);
    EXPECT_EQ(write_file(folder.path(), "x").error().kind, Kind::io);
    EXPECT_EQ(folder.entries(), 0U);
}

} // namespace
} // namespace plenary::format
