#include "plenary/evidence/reader/layout.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace plenary::reader {
namespace {

using testing::ElementsAre;

Readable read(std::string_view text) {
    return read_plain({text}, static_cast<std::uint32_t>(text.size()));
}

// "h:Title", "p:...": the blocks with the first letter of their kind.
std::vector<std::string> blocks(const Readable& readable) {
    std::vector<std::string> out;
    for (const Block& block : readable.blocks) {
        const char kind = "hpirq"[static_cast<int>(block.kind)];
        out.push_back(std::string(1, kind) + ":" +
                      readable.text.substr(block.begin, block.end - block.begin));
    }
    return out;
}

std::vector<std::string> laid(std::string_view text) { return blocks(read(text)); }

TEST(Layout, JoinsLinesThatWereFull) {
    EXPECT_THAT(laid("The council met on Monday and heard\nthe report of the chair on the draft\n"
                     "before it voted.\n\nNobody spoke\nagainst.\n"),
                ElementsAre("p:The council met on Monday and heard the report of the chair on the "
                            "draft before it voted.",
                            "p:Nobody spoke against."));
}

TEST(Layout, JoinsWordsPartedAtTheEndOfALine) {
    EXPECT_THAT(laid("por Vene-\nzuela y Guinea-\nBissau, 2016-\n2017.\n"),
                ElementsAre("p:por Venezuela y Guinea-Bissau, 2016-2017."));
    EXPECT_THAT(laid("la C\u00f4te-\nd'Ivoire et Sao Tom\u00e9-\net-Principe, pre- and\npost-war"),
                ElementsAre("p:la C\u00f4te-d'Ivoire et Sao Tom\u00e9-et-Principe, pre- and "
                            "post-war"));
    EXPECT_THAT(laid("pre-\nand post-war"), ElementsAre("p:pre- and post-war"));
    EXPECT_THAT(laid("Vene\u00ad\nzuela"), ElementsAre("p:Venezuela"));
    EXPECT_THAT(laid("the vote -\nand more"), ElementsAre("p:the vote - and more"));
}

TEST(Layout, KeepsWhatIsALineOfItsOwn) {
    EXPECT_THAT(laid("RESULT OF THE VOTE\nIn favour (2): Chile,\nPeru\nAgainst: Cuba\n"
                     "Abstentions : none\n"),
                ElementsAre("h:RESULT OF THE VOTE", "p:In favour (2): Chile, Peru",
                            "p:Against: Cuba", "p:Abstentions : none"));
    EXPECT_THAT(laid("Supporting countries: Chile, Peru, Fiji, Cuba\n"
                     "Opposing countries: Chad, Togo, Egypt and Mali\nUndecided: Haiti, Malta"),
                ElementsAre("p:Supporting countries: Chile, Peru, Fiji, Cuba",
                            "p:Opposing countries: Chad, Togo, Egypt and Mali",
                            "p:Undecided: Haiti, Malta"));
    EXPECT_THAT(laid("They agreed:\n- to meet again in\nMarch\n- to vote\n\n1. Opening\n2. Close"),
                ElementsAre("p:They agreed:", "i:to meet again in March", "i:to vote",
                            "i:1. Opening", "i:2. Close"));
    EXPECT_THAT(laid("1. OPENING\n\nThe chair spoke.\n"),
                ElementsAre("h:1. OPENING", "p:The chair spoke."));
    EXPECT_THAT(laid("Chile\nPeru\nTrinidad and Tobago\nCuba\n"),
                ElementsAre("i:Chile", "i:Peru", "i:Trinidad and Tobago", "i:Cuba"));
}

TEST(Layout, ANumberThatTheWidthPutFirstBeginsNoItem) {
    EXPECT_THAT(
        laid("The draft was carried by a margin of\n12. The chair closed the meeting then."),
        ElementsAre("p:The draft was carried by a margin of 12. The chair closed the "
                    "meeting then."));
}

TEST(Layout, PartsTheCellsOfARow) {
    EXPECT_THAT(laid("Chile\tyes\nPeru\t\tlate\n"), ElementsAre("r:Chile\tyes", "r:Peru\t\tlate"));
    EXPECT_THAT(laid("| State | Vote |\n|---|---|\n| Chile | yes |\n"),
                ElementsAre("r:State\tVote", "r:Chile\tyes"));
    EXPECT_THAT(laid("Chile       yes\nPeru        no\n"),
                ElementsAre("r:Chile\tyes", "r:Peru\tno"));
}

TEST(Layout, LeavesTextWithLongLinesAsItIs) {
    const std::string line = "Chile spoke. " + std::string(170, 'x');
    EXPECT_THAT(laid("Nota de prensa 31\nWashington\n" + line + "\n" + line + "."),
                ElementsAre("h:Nota de prensa 31", "h:Washington", "p:" + line, "p:" + line + "."));
}

TEST(Layout, KeepsTheBreakAfterAShortLine) {
    const std::string full(60, 'x');
    EXPECT_THAT(laid(full + "\nended here.\n" + full + "\n" + full +
                     "\nPress note 12\nWashington " + full + "."),
                ElementsAre("p:" + full + " ended here.",
                            "p:" + full + " " + full + " Press note 12",
                            "p:Washington " + full + "."));
}

TEST(Layout, ATelegramInCapitalsIsNoHeading) {
    EXPECT_THAT(laid("FORUM VOTED LATE TONIGHT STOP IN FAVOUR\nFIJI SAMOA TUVALU STOP AGAINST "
                     "NAURU\nSTOP"),
                ElementsAre("p:FORUM VOTED LATE TONIGHT STOP IN FAVOUR FIJI SAMOA TUVALU STOP "
                            "AGAINST NAURU STOP"));
}

TEST(Layout, QuotesWhatStandsBehindAMark) {
    EXPECT_THAT(laid("I do not agree.\n> They voted\n> > against it.\nNot so."),
                ElementsAre("p:I do not agree.", "q:They voted against it.", "p:Not so."));
}

TEST(Layout, QuotedLinesHaveAWidthOfTheirOwn) {
    const std::string line = "Chile spoke. " + std::string(170, 'x');
    EXPECT_THAT(laid(line + "\n> They voted against it and\n> India did not vote."),
                ElementsAre("p:" + line, "q:They voted against it and India did not vote."));
}

TEST(Layout, TakesEveryEndOfALine) {
    EXPECT_THAT(laid("One went\r\nhome.\r\rTwo\fThree went\nout."),
                ElementsAre("p:One went home.", "h:Two", "p:Three went out."));
}

TEST(Layout, PlacesCountTheBytesOfTheSource) {
    const Readable readable = read("\ufeffHait\u00ed  vot\u00f3\nque s\u00ed.");
    EXPECT_EQ(readable.text, "Hait\u00ed vot\u00f3 que s\u00ed.");
    EXPECT_EQ(readable.from.front(), 3U) << "behind the byte-order mark";
    ASSERT_EQ(readable.from.size(), readable.text.size() + 1);
    EXPECT_EQ(readable.from.back(), 25U);
}

// Text of pieces that matter to the layout.
rc::Gen<std::string> plain_text() {
    const auto piece = rc::gen::element<std::string>(
        "a", "Vene", "zuela", "Bissau", "-", "-\n", "\n", "\n\n", " ", "   ", "\t", "|", ". ", ":",
        "> ", "- ", "12. ", "(a) ", "In favour: ", "UPPER CASE", "\u00e9", "e\u0301", "\u00ad",
        "\u200b", "\r\n", "\f", "\u00a0", "\ufb01", "\u2011", "word word word word word word word ",
        "\x80", "\x1b[31m", "-----\n");
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& pieces) {
                            std::string all;
                            for (const std::string& part : pieces)
                                all += part;
                            return all;
                        });
}

TEST(Layout, EveryByteHasItsPlace) {
    const bool ok = rc::check("the map is monotone, in range and exact", [] {
        const std::string source = *plain_text();
        const Readable readable = read(source);
        RC_ASSERT(readable.from.size() == readable.text.size() + 1);
        RC_ASSERT(readable.from.back() == source.size());
        for (std::size_t i = 0; i < readable.text.size(); ++i) {
            RC_ASSERT(readable.from[i] <= readable.from[i + 1]);
            const char c = readable.text[i];
            const char there = source[std::min<std::size_t>(readable.from[i], source.size() - 1)];
            if (c > ' ' && c < 0x7F && there > 0)
                RC_ASSERT(c == there);
            RC_ASSERT(c != ' ' || (i > 0 && readable.text[i - 1] != ' '));
        }
    });
    EXPECT_TRUE(ok);
}

TEST(Layout, NoWordIsLostOrInvented) {
    const bool ok = rc::check("letters and digits of ASCII stay, in order", [] {
        const std::string source = *plain_text();
        const auto letters = [](std::string_view text) {
            std::string out;
            for (const char c : text) {
                if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
                    out += c;
            }
            return out;
        };
        std::string expected = source;
        for (std::size_t at = 0; (at = expected.find("\ufb01", at)) != expected.npos;)
            expected.replace(at, 3, "fi");
        for (std::size_t at = 0; (at = expected.find("e\u0301", at)) != expected.npos;)
            expected.replace(at, 3, "");
        std::string got = read(source).text;
        RC_ASSERT(letters(got) == letters(expected));
    });
    EXPECT_TRUE(ok);
}

} // namespace
} // namespace plenary::reader
