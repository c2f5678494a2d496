#include "plenary/format/mail.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plenary::format {
namespace {

using reader::Block;
using testing::ElementsAre;

struct Read {
    MailFields fields;
    reader::Readable readable;
    std::vector<Remark> remarks;
    std::vector<std::string> blocks;
};

Read read(std::string_view mail) {
    Remarks remarks(mail, "mail.eml");
    reader::Setter setter;
    Read out;
    out.fields = set_mail({mail}, setter, remarks).value();
    out.readable = setter.finish(static_cast<std::uint32_t>(mail.size()));
    out.remarks = remarks.take();
    for (const Block& block : out.readable.blocks) {
        const char kind = "hpirq"[static_cast<int>(block.kind)];
        out.blocks.push_back(std::string(1, kind) + ":" +
                             out.readable.text.substr(block.begin, block.end - block.begin));
    }
    return out;
}

TEST(Mail, ReadsSubjectAndText) {
    const std::string mail = "From: A <a@x.example>\nDate: Thu, 11 Jul 2024 17:26:00 +0200\n"
                             "Subject: =?utf-8?q?Ha=C3=AFti?= votes\n"
                             "Content-Type: text/plain; charset=iso-8859-1\n"
                             "Content-Transfer-Encoding: quoted-printable\n\n"
                             "The P=E9rou voted, and it voted for th=\ne draft.\n\n"
                             "> They did not.\n-- \nA\n";
    const Read got = read(mail);
    EXPECT_THAT(got.blocks, ElementsAre("h:Ha\u00efti votes",
                                        "p:The P\u00e9rou voted, and it voted for the draft.",
                                        "q:They did not.", "q:A"));
    EXPECT_EQ(got.fields.from, "A <a@x.example>");
    EXPECT_EQ(got.fields.subject, "Ha\u00efti votes");
    EXPECT_EQ(got.fields.date, "Thu, 11 Jul 2024 17:26:00 +0200");
    const auto place = [&](std::string_view word) {
        return got.readable.from[got.readable.text.find(word)];
    };
    EXPECT_EQ(place("votes"), mail.find("votes"));
    EXPECT_EQ(place("\u00e9rou"), mail.find("=E9rou"));
    EXPECT_EQ(place("draft"), mail.find("draft"));
}

const std::string alternative =
    "Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\npreamble"
    "\r\n--b\r\nContent-Type: text/plain\r\n\r\n";

TEST(Mail, PrefersPlainText) {
    EXPECT_THAT(read(alternative +
                     "Plain.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Page.\r\n--b--"
                     "\r\nepilogue")
                    .blocks,
                ElementsAre("p:Plain."));
    EXPECT_THAT(read(alternative +
                     "\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: "
                     "base64\r\n\r\nPHA+UGFnZS48cz5ubzwvcz4=\r\n--b--\r\n")
                    .blocks,
                ElementsAre("p:Page."));
}

TEST(Mail, NamesItsAttachments) {
    const Read got =
        read("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nText.\n--b\n"
             "Content-Type: application/pdf; name=\"=?utf-8?q?r=C3=A9c.pdf?=\"\n\n%PDF\n"
             "--b\nContent-Type: message/rfc822\n\nSubject: old\n\nEarlier.\n--b\n"
             "Content-Disposition: attachment; filename=a.txt\n\nsecret\n--b--\n");
    EXPECT_THAT(got.blocks, ElementsAre("p:Text.", "q:old", "q:Earlier."));
    ASSERT_EQ(got.remarks.size(), 2U);
    EXPECT_THAT(got.remarks[0].message,
                testing::HasSubstr("r\u00e9c.pdf (application/pdf, 4 bytes"));
    EXPECT_EQ(got.remarks[0].where.line, 9);
    EXPECT_THAT(got.remarks[1].message, testing::HasSubstr("a.txt"));
}

TEST(Mail, QuotesAnEarlierMailWithoutMarks) {
    EXPECT_THAT(
        read("Subject: a\n\nMine.\n\n-----Mensaje original-----\nFrom: b\n\nTheirs.\n").blocks,
        ElementsAre("h:a", "p:Mine.", "q:-----Mensaje original-----", "q:From: b", "q:Theirs."));
}

TEST(Mail, PartsInPartsEndNothing) {
    std::string mail;
    for (int i = 0; i < 200; ++i)
        mail += "Content-Type: message/rfc822\n\n";
    const Read got = read(mail + "deep");
    EXPECT_TRUE(got.blocks.empty());
    ASSERT_EQ(got.remarks.size(), 1U);
    EXPECT_EQ(got.remarks.front().code, "parts-not-read");
}

} // namespace
} // namespace plenary::format
