#include "plenary/format/mail_header.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

TEST(MailHeader, UnfoldsFieldsAndDecodesWords) {
    const std::string mail = "From: =?iso-8859-1?Q?Ren=E9_A?= <r@x.example>\r\n"
                             "Subject: L.9 =?utf-8?b?4oCT?=\r\n =?utf-8?q?_roll?= call\r\n"
                             "no field\r\n\r\nBody: not a field\r\n";
    const MailHeader header({mail});
    EXPECT_EQ(header.text("from"), "Ren\u00e9 A <r@x.example>");
    EXPECT_EQ(header.text("subject"), "L.9 \u2013 roll call");
    EXPECT_EQ(header.text("body"), "");
    EXPECT_EQ(mail.substr(header.body(), 5), "Body:");
    const auto words = decode_words(header.find("subject")->value.piece());
    EXPECT_EQ(words.from[words.text.find("call")], mail.find("call"));
    EXPECT_EQ(words.from[words.text.find("roll")], mail.find("roll"));
}

TEST(MailHeader, ReadsParameters) {
    const std::string mail =
        "Content-Type: Multipart/Mixed; boundary=\"a;\\\"b\" ; charset=UTF-8;\n"
        " name*0=\"one \"; name*1=two.pdf\n\n";
    const auto type = MailHeader({mail}).parameters("content-type");
    EXPECT_EQ(type.value, "multipart/mixed");
    EXPECT_EQ(type.get("boundary"), "a;\"b");
    EXPECT_EQ(type.get("charset"), "UTF-8");
    EXPECT_EQ(type.get("name"), "one two.pdf");
    EXPECT_EQ(type.get("none"), "");
}

TEST(MailHeader, LeavesWhatIsNoEncodedWord) {
    for (const char* text : {"=?utf-8?x?a?=", "=?utf-8?q?a", "a =? b", "=??q?a?="}) {
        const auto words = decode_words({text});
        EXPECT_EQ(words.text.empty(), false) << text;
        EXPECT_EQ(words.from.size(), words.text.size() + 1) << text;
    }
    EXPECT_EQ(decode_words({"=?utf-8?x?a?="}).text, "=?utf-8?x?a?=");
}

} // namespace
} // namespace plenary::format
