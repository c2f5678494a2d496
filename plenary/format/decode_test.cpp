#include "plenary/format/decode.hpp"

#include <string>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "plenary/text/utf8.hpp"

namespace plenary::format {
namespace {

TEST(Decode, WhatIsUtf8GoesBeforeWhatIsDeclared) {
    Remarks remarks("", "a");
    const Decoded read = decode({"Per\u00fa"}, "ISO-8859-1", remarks);
    EXPECT_EQ(read.charset, "utf-8");
    EXPECT_TRUE(read.text.from.empty()) << "every byte is its own place";
    EXPECT_EQ(decode({"\x1b$B0l\x1b(B"}, "ISO-2022-JP", remarks).text.text, "\u4e00");
    EXPECT_EQ(decode({"Per\xfa"}, "latin1", remarks).text.text, "Per\u00fa");
    EXPECT_TRUE(remarks.all().empty());
}

TEST(Decode, SaysWhatACharsetDoesNotHave) {
    const std::string bytes = "ab\x81\xff";
    Remarks remarks(bytes, "a");
    EXPECT_EQ(decode({bytes}, "shift_jis", remarks).charset, "shift_jis");
    ASSERT_EQ(remarks.all().size(), 1U);
    EXPECT_EQ(remarks.all().front().code, "not-in-charset");
    EXPECT_EQ(remarks.all().front().where.column, 3);
}

TEST(Decode, AnyBytesAreTextWithPlaces) {
    const bool ok = rc::check("UTF-8, monotone, in range, ASCII exact", [] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        const auto declared =
            *rc::gen::element<std::string>("", "utf-8", "koi8-r", "none", "gb18030");
        Remarks remarks(bytes, "a");
        const Decoded read = decode({bytes}, declared, remarks);
        RC_ASSERT(!first_invalid_utf8(read.text.text));
        const reader::Piece piece = read.text.piece();
        RC_ASSERT(piece.at(piece.text.size()) == bytes.size());
        for (std::size_t i = 0; i < piece.text.size(); ++i) {
            RC_ASSERT(piece.at(i) <= piece.at(i + 1));
            RC_ASSERT(piece.at(i) < bytes.size());
            if (piece.text[i] > 0 && read.charset.substr(0, 6) != "utf-16")
                RC_ASSERT(bytes[piece.at(i)] == piece.text[i] || read.charset == "gb18030");
        }
    });
    EXPECT_TRUE(ok);
}

} // namespace
} // namespace plenary::format
