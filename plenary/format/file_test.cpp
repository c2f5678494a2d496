#include "plenary/format/file.hpp"

#include <fstream>

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

namespace fs = std::filesystem;

class FileTest : public testing::Test {
protected:
    FileTest() {
        std::string pattern = (fs::temp_directory_path() / "plenary-file-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
    }

    ~FileTest() override { fs::remove_all(folder_); }

    [[nodiscard]] std::size_t entries() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), {}));
    }

    fs::path folder_;
};

TEST_F(FileTest, WhatIsWrittenIsRead) {
    const std::string bytes("a\0b\n\xff", 5);
    ASSERT_TRUE(write_file(folder_ / "f", bytes));
    ASSERT_TRUE(write_file(folder_ / "f", bytes + "more")) << "an existing file is replaced";
    EXPECT_EQ(read_file(folder_ / "f").value(), bytes + "more");
    EXPECT_EQ(entries(), 1U) << "nothing is left beside it";
}

TEST_F(FileTest, SaysWhatIsMissingAndWhatIsAFolder) {
    EXPECT_EQ(read_file(folder_ / "none").error().kind, Kind::not_found);
    EXPECT_EQ(read_file(folder_).error().code, "not-a-file");
}

TEST_F(FileTest, AFailedWriteLeavesTheOldFileAndNothingElse) {
    EXPECT_EQ(write_file(folder_ / "no" / "f", "x").error().kind, Kind::io);
    EXPECT_EQ(write_file(folder_, "x").error().kind, Kind::io);
    EXPECT_EQ(entries(), 0U);
}

} // namespace
} // namespace plenary::format
