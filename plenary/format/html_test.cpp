#include "plenary/format/html.hpp"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace plenary::format {
namespace {

using reader::Block;
using reader::Readable;
using testing::ElementsAre;

Result<Readable> read(std::string_view page) {
    Remarks remarks(page, "page.html");
    reader::Setter setter;
    if (const auto done = set_html({page}, setter, remarks); !done)
        return fail(done.error());
    return setter.finish(static_cast<std::uint32_t>(page.size()));
}

std::vector<std::string> laid(std::string_view page) {
    const Readable readable = read(page).value();
    std::vector<std::string> out;
    for (const Block& block : readable.blocks) {
        const char kind = "hpirq"[static_cast<int>(block.kind)];
        out.push_back(std::string(1, kind) + ":" +
                      readable.text.substr(block.begin, block.end - block.begin));
    }
    return out;
}

TEST(Html, ShowsWhatAReaderSees) {
    EXPECT_THAT(laid("<!doctype html><title>Vote</title><style>p{color:red}</style>"
                     "<script>var no = 1;</script><body><!-- not this --><p>Chile   voted\n yes."
                     "<p hidden>no</p><template><p>no</p></template><noscript>no</noscript>"
                     "<p>Peru<br>too</p><dialog>no</dialog>"),
                ElementsAre("h:Vote", "p:Chile voted yes.", "p:Peru", "p:too"));
    EXPECT_THAT(laid("<title>Site</title><h1>The vote</h1>"), ElementsAre("h:The vote"));
}

TEST(Html, PartsTheNumberOfANoteFromTheNameBeforeIt) {
    EXPECT_THAT(laid("<p>Denmark<sup>1</sup> and M<sup>me</sup> Lind</p>"),
                ElementsAre("p:Denmark 1 and Mme Lind"));
}

TEST(Html, IsInTheLanguageThatItDeclares) {
    EXPECT_EQ(read("<html lang=\"pt-BR\"><p>Chile, Peru, de que de que").value().language,
              reader::Language::portuguese);
    EXPECT_EQ(read("<html lang=\"fr\"><p>The draft was adopted by the Council.").value().language,
              reader::Language::english);
}

TEST(Html, LeavesOutWhatIsHiddenOrStruckOut) {
    EXPECT_THAT(laid("<style>.gone{display:none} #x{visibility:hidden} .old{text-decoration:"
                     "line-through}</style><p>Chile <s>no</s><del>no</del><strike>no</strike> "
                     "<ins>yes</ins><b class='gone'>no</b><i id=x>no</i><u class=old>no</u>"
                     "<span style='display:none'>no</span><span style=\"text-decoration: "
                     "line-through\">no</span>.</p><div style='visibility:hidden'>no "
                     "<b style='visibility:visible'>seen</b></div>"),
                ElementsAre("p:Chile yes .", "p:seen"));
}

TEST(Html, MakesBlocksOfListsAndTables) {
    EXPECT_THAT(
        laid("<ul><li>one<li><p>two</p></ul><table><tr><th>State<th>Vote</tr>"
             "<tr><td>Chile<td></td><td><p>yes</p></td></tr><tr><td></td><td>no</table>"
             "<blockquote>they said</blockquote>"),
        ElementsAre("i:one", "i:two", "r:State\tVote", "r:Chile\t\tyes", "r:\tno", "q:they said"));
    EXPECT_THAT(laid("<table><tr><td><h2>Menu</h2></td><td><p>Chile.</p><p>Peru.</p></td></table>"),
                ElementsAre("h:Menu", "p:Chile.", "p:Peru."));
}

TEST(Html, RepeatsACellInEveryRowThatItReaches) {
    EXPECT_THAT(laid("<table><tr><td>Antigua<td rowspan=3>ABS<td rowspan='2'>S&Iacute;</tr>"
                     "<tr><td>Bahamas</tr><tr><td>Barbados<td>NO</tr><tr><td>Chile<td>x</table>"),
                ElementsAre("r:Antigua\tABS\tS\u00cd", "r:Bahamas\tABS\tS\u00cd",
                            "r:Barbados\tABS\tNO", "r:Chile\tx"));
    EXPECT_THAT(laid("<table><tr><td rowspan=2>Against<td>Chile</tr><tr><td>Peru<td>x</table>"),
                ElementsAre("r:Against\tChile", "r:Against\tPeru\tx"));
    EXPECT_THAT(laid("<table><tr><td colspan=2>wide<td>x</tr><tr><td>a<td>b<td>c</table>"),
                ElementsAre("r:wide\t\tx", "r:a\tb\tc"));
    // Struck out is struck out in every row; what is long is no vote; nonsense is one row.
    EXPECT_THAT(laid("<table><tr><td>Chile<td rowspan=2><s>no</s> yes</tr><tr><td>Peru</table>"),
                ElementsAre("r:Chile\tyes", "r:Peru\tyes"));
    const std::string longer(80, 'x');
    EXPECT_THAT(laid("<table><tr><td>Chile<td rowspan=2>" + longer + "</tr><tr><td>Peru</table>"),
                ElementsAre("r:Chile\t" + longer, "r:Peru"));
    EXPECT_THAT(laid("<table><tr><td rowspan=-1>a<td rowspan=x>b</tr><tr><td>c</table>"),
                ElementsAre("r:a\tb", "r:c"));
}

TEST(Html, PlacesNeverFallWhereACellIsRepeated) {
    const std::string page = "<table><tr><td>Chile<td rowspan=9>yes</tr><tr><td>Peru</table><p>e";
    const auto readable = read(page);
    ASSERT_TRUE(readable);
    EXPECT_EQ(readable->text, "Chile\tyes\nPeru\tyes\ne");
    EXPECT_TRUE(std::is_sorted(readable->from.begin(), readable->from.end()));
    EXPECT_EQ(readable->from[readable->text.rfind("yes")], page.find("Peru") + 4);
}

TEST(Html, ATableCannotRepeatWithoutEnd) {
    std::string page = "<table>";
    for (int i = 0; i < 200; ++i)
        page += "<tr><td rowspan=200>" + std::string(50, 'a');
    const auto readable = read(page);
    ASSERT_TRUE(readable);
    EXPECT_LT(readable->text.size(), page.size() + 130'000);
}

TEST(Html, ReadsPreformattedTextAsPlainText) {
    EXPECT_THAT(laid("<pre>\nIn favour: Chile, Vene-\nzuela\nAgainst: Cuba</pre>after"),
                ElementsAre("p:In favour: Chile, Venezuela", "p:Against: Cuba", "p:after"));
}

// The place in the page of the first byte of a word of the text.
std::size_t place(std::string_view page, std::string_view word) {
    const Readable readable = read(page).value();
    const std::size_t at = readable.text.find(word);
    EXPECT_NE(at, readable.text.npos) << readable.text;
    return readable.from.at(at);
}

TEST(Html, KnowsWhereItsTextStands) {
    const auto expect_found = [](std::string_view page) {
        EXPECT_EQ(place(page, "END"), page.find("END")) << page;
    };
    expect_found("<p>plain END");
    expect_found("<p>Ha&iuml;ti &amp; co&#46; &#x43;uba &notit; &lt;b&gt; a&ampb END");
    expect_found("<p>&copy &unknown; &unknown & &; &fjlig; &NotEqualTilde; &nvlt; END");
    expect_found("<p>one</nothing> a < b <3 <!doctype x> END");
    expect_found("<p>one\r\ntwo\r\n\r\n<b>three\r\n</b>END");
    expect_found("<pre>\r\nfirst\r\nEND</pre>");
    expect_found("<table>out<tr><td>in END</table>");
    expect_found("<textarea>\n<b>no tag</b> END</textarea>");
    expect_found("<svg><text><![CDATA[a & b END]]></text></svg>");
    expect_found("<p>\u00e9\U0001F600\ufffd\x01 END");
    EXPECT_EQ(place("<p>a &eacute;b", "\u00e9"), 5U);
    EXPECT_EQ(place("<p>a &eacute;b", "b"), 13U);
}

TEST(Html, PlacesNeverFallWhereATableMovesItsText) {
    const auto readable = read("<table><tr><td>cell</td></tr>moved out<tr><td>two</table>");
    ASSERT_TRUE(readable);
    EXPECT_EQ(readable->text, "cell\nmoved out\ntwo");
    EXPECT_EQ(readable->from[5], 29U);
}

TEST(Html, DepthEndsNothing) {
    for (const char* tag : {"<div>", "<b>", "<i class=a>", "<ul><li>", "<table><tr><td>", "<a>",
                            "<svg>", "<blockquote>"}) {
        std::string page;
        for (int i = 0; i < 10000; ++i)
            page += tag;
        const auto readable = read(page + "deep");
        if (readable)
            EXPECT_EQ(readable->text, "deep") << tag;
        else
            EXPECT_EQ(readable.error().code, "html-too-deep") << tag;
    }
    std::string page;
    for (int i = 0; i < 100000; ++i)
        page += "<div>";
    const auto readable = read(page);
    ASSERT_FALSE(readable);
    EXPECT_EQ(readable.error().code, "html-too-deep");
    EXPECT_GT(readable.error().where.column, 20000 * 5);
}

TEST(Html, TenThousandDivisionsAreRead) {
    std::string page;
    for (int i = 0; i < 10000; ++i)
        page += "<div>";
    EXPECT_EQ(read(page + "deep").value().text, "deep");
}

TEST(Html, AMarkupBombIsGivenUp) {
    std::string page = "<p>";
    for (int i = 0; i < 400; ++i)
        page += "<b a" + std::to_string(i) + ">";
    for (int i = 0; i < 40000; ++i)
        page += "<p>x";
    const auto readable = read(page);
    ASSERT_FALSE(readable);
    EXPECT_EQ(readable.error().code, "html-too-large");
}

TEST(Html, ManyOpenParagraphsAreNoDepth) {
    std::string page = "<table>";
    for (int i = 0; i < 30000; ++i)
        page += "<tr><td>a<td>b<p>c";
    EXPECT_EQ(read(page).value().blocks.size(), 30000U);
}

TEST(Html, SaysWhichRulesItDoesNotFollow) {
    const std::string page = "<style>.a .b{display:none}</style><p class=b>seen";
    Remarks remarks(page, "page.html");
    reader::Setter setter;
    ASSERT_TRUE(set_html({page}, setter, remarks));
    ASSERT_EQ(remarks.all().size(), 1U);
    EXPECT_EQ(remarks.all().front().code, "styles-not-followed");
}

TEST(Html, EveryByteHasItsPlace) {
    const auto piece = rc::gen::element<std::string>(
        "<p>", "</p>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</table>", "<li>", "<br>",
        "<pre>", "</pre>", "<a href='x'>", "</a>", "<!-- c -->", "<script>s</script>", "<s>",
        "</s>", "</x>", "word", " ", "\n", "\r\n", "&amp;", "&eacute;", "&lt;", "&ampx", "&", "<",
        "\u00e9", "<div>", "</div>", "<svg>", "</svg>", "<select>", "<option>", "<title>",
        "</title>", "<form>", "<textarea>", "</textarea>", "<blockquote>", "<hr>");
    const bool ok = rc::check("the map is monotone, in range and exact", [&] {
        std::string page;
        for (const std::string& part : *rc::gen::container<std::vector<std::string>>(piece))
            page += part;
        const Readable readable = read(page).value();
        RC_ASSERT(readable.from.size() == readable.text.size() + 1);
        RC_ASSERT(readable.from.back() == page.size());
        for (std::size_t i = 0; i < readable.text.size(); ++i) {
            RC_ASSERT(readable.from[i] <= readable.from[i + 1]);
            const char c = readable.text[i];
            if (c <= ' ' || c >= 0x7F)
                continue;
            RC_ASSERT(readable.from[i] < page.size());
            RC_ASSERT(c == page[readable.from[i]] || page[readable.from[i]] == '&');
        }
    });
    EXPECT_TRUE(ok);
}

} // namespace
} // namespace plenary::format
