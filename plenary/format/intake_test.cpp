#include "plenary/format/intake.hpp"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plenary/disk/scratch_folder.hpp"
#include "plenary/format/html_charset.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Intake, KeepsBytesAndTheirSum) {
    const Intake read = read_bytes("abc", "a.txt").value();
    EXPECT_EQ(read.bytes, "abc");
    EXPECT_EQ(read.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(read.media_type, "text/plain");
    EXPECT_EQ(read.charset, "utf-8");
    EXPECT_EQ(read.readable.text, "abc");
    EXPECT_TRUE(read.remarks.empty());
}

TEST(Intake, FindsTheCharset) {
    const Intake old = read_bytes("Hait\xed y Per\xfa", "a.txt").value();
    EXPECT_EQ(old.readable.text, "Hait\u00ed y Per\u00fa");
    EXPECT_EQ(old.charset, "windows-1252");
    ASSERT_EQ(old.remarks.size(), 1U);
    EXPECT_EQ(old.remarks[0].code, "read-as-windows-1252");

    const Intake mixed = read_bytes("M\u00e9xico\nPer\xfa, \x93no\x94", "a.txt").value();
    EXPECT_EQ(mixed.readable.text, "M\u00e9xico Per\u00fa, \u201cno\u201d");
    ASSERT_EQ(mixed.remarks.size(), 1U);
    EXPECT_EQ(mixed.remarks[0].code, "mixed-encodings");
    EXPECT_THAT(mixed.remarks[0].message, HasSubstr("0xFA at 2:4, 0x93 at 2:7, 0x94 at 2:10"));
    EXPECT_EQ(mixed.remarks[0].where, (Where{"a.txt", 2, 4}));

    const Intake page = read_bytes("<html><meta charset=koi8-r><p>\xe4\xe1 END", "a.html").value();
    EXPECT_EQ(page.readable.text, "\u0414\u0410 END");
    EXPECT_EQ(page.readable.from[page.readable.text.find("END")], page.bytes.find("END"));

    const Intake wide = read_bytes(std::string("\xff\xfe"
                                               "S\0\xed\0",
                                               6),
                                   "a.txt")
                            .value();
    EXPECT_EQ(wide.readable.text, "S\u00ed");

    const Intake unknown = read_bytes("<meta charset=x-none><p>\xe4", "a.html").value();
    ASSERT_EQ(unknown.remarks.size(), 2U);
    EXPECT_EQ(unknown.remarks[0].code, "unknown-charset");
}

TEST(Intake, ReadsTheCharsetOfAPage) {
    EXPECT_EQ(declared_charset("<META http-equiv=x content='text/html; charset=ISO-8859-1'>"),
              "iso-8859-1");
    EXPECT_EQ(declared_charset("<meta name=charset><meta charset = \"utf-8\">"), "utf-8");
    EXPECT_EQ(declared_charset("<?xml version=\"1.0\" encoding=\"latin1\"?>"), "latin1");
    EXPECT_EQ(declared_charset("<p>charset=utf-8"), "");
}

TEST(Intake, ReadsMailWithItsFields) {
    const Intake read =
        read_bytes("From: a@x.example\nDate: today\nSubject: the vote\n\nChile.\n", "a.eml")
            .value();
    EXPECT_EQ(read.media_type, "message/rfc822");
    EXPECT_EQ(read.subject, "the vote");
    EXPECT_EQ(read.from, "a@x.example");
    EXPECT_EQ(read.date, "today");
    EXPECT_EQ(read.readable.text, "the vote\nChile.");
}

TEST(Intake, RefusesWhatIsTooLargeOrNoText) {
    IntakeLimits limits;
    limits.most_bytes = 1'000'000;
    const auto large = read_bytes(std::string(1'000'001, 'a'), "a.txt", limits);
    ASSERT_FALSE(large);
    EXPECT_EQ(large.error().code, "too-large");
    EXPECT_THAT(large.error().message, HasSubstr("1 MB"));
    const auto endless = read_source("/dev/zero", limits);
    ASSERT_FALSE(endless);
    EXPECT_EQ(endless.error().code, "too-large");
    EXPECT_EQ(read_bytes(std::string("a\0b", 3), "a.txt").error().code, "not-a-text");
}

TEST(Intake, SaysWhenThereIsNoText) {
    const Intake read = read_bytes("<p hidden>Chile</p>", "a.html").value();
    ASSERT_EQ(read.remarks.size(), 1U);
    EXPECT_EQ(read.remarks[0].code, "no-text");
}

TEST(Intake, ListsTheFilesOfAFolder) {
    const disk::ScratchFolder folder;
    EXPECT_EQ(list_sources(folder.path()).error().code, "empty-folder");
    for (const char* name : {"b.txt", "a.html", ".hidden", "B.txt"})
        std::ofstream(folder / name) << "text";
    fs::create_directory(folder / "inner");
    std::vector<std::string> names;
    const auto listed = list_sources(folder.path()).value();
    for (const fs::path& file : listed)
        names.push_back(file.filename().string());
    EXPECT_THAT(names, ElementsAre("B.txt", "a.html", "b.txt"));
    EXPECT_EQ(read_source(folder / "b.txt").value().readable.text, "text");
    EXPECT_EQ(read_source(folder.path()).error().code, "not-a-file");
    EXPECT_EQ(read_source(folder / "none").error().kind, Kind::not_found);
    EXPECT_THAT(list_sources("-").value(), ElementsAre(fs::path("-")));
}

} // namespace
} // namespace plenary::format
