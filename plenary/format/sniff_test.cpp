#include "plenary/format/sniff.hpp"

#include <string>

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

TEST(Sniff, TellsByContentThenByName) {
    EXPECT_EQ(sniff("Chile voted.", "a.txt"), SourceKind::plain);
    EXPECT_EQ(sniff("", "a.txt"), SourceKind::plain);
    EXPECT_EQ(sniff("\xef\xbb\xbf <!-- x --><!DOCTYPE html><p>", "a.txt"), SourceKind::html);
    EXPECT_EQ(sniff("<?xml version='1.0'?>\n<html >", "a"), SourceKind::html);
    EXPECT_EQ(sniff("Chile", "A.HTM"), SourceKind::html);
    EXPECT_EQ(sniff("<3 is what they voted", "-"), SourceKind::plain);
    EXPECT_EQ(sniff("\n%PDF-1.4", "a.txt"), SourceKind::pdf);
    EXPECT_EQ(sniff("Hello", "a.eml"), SourceKind::mail);
    EXPECT_EQ(sniff("Received: x\n y\nFrom: a\nSubject: b\n\nText", "-"), SourceKind::mail);
    EXPECT_EQ(sniff("From: the press office\n\nSubject: the vote\nDate: today", "-"),
              SourceKind::plain);
    EXPECT_EQ(sniff(std::string("\xff\xfe"
                                "a\0",
                                4),
                    "a.txt"),
              SourceKind::plain);
}

TEST(Sniff, RefusesWhatIsNoText) {
    for (const std::string& bytes :
         {std::string("\x1f\x8b\x08"), std::string("PK\x03\x04..."), std::string("\x89PNG\r\n"),
          std::string("{\\rtf1"), std::string("\xff\xd8\xff\xe0"),
          std::string("\x7f"
                      "ELF"),
          std::string("\0\0\0\x18"
                      "ftypmp42",
                      12),
          std::string("<?xml version='1.0'?><feed/>")}) {
        const auto kind = sniff(bytes, "a.txt");
        ASSERT_FALSE(kind) << bytes;
        EXPECT_EQ(kind.error().code, "not-a-text");
        EXPECT_FALSE(kind.error().hint.empty());
    }
    const auto binary = sniff(std::string("ab\nc\0d", 6), "a.txt");
    ASSERT_FALSE(binary);
    EXPECT_EQ(binary.error().where, (Where{"a.txt", 2, 2}));
}

} // namespace
} // namespace plenary::format
