#include "plenary/chart/svg.hpp"

#include <clocale>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/chart/png.hpp"

namespace plenary::chart {
namespace {

TEST(Svg, PrintsNumbersShortAndAlike) {
    EXPECT_EQ(number(0), "0");
    EXPECT_EQ(number(-0.0), "0");
    EXPECT_EQ(number(-0.001), "0");
    EXPECT_EQ(number(12), "12");
    EXPECT_EQ(number(100), "100");
    EXPECT_EQ(number(1.5), "1.5");
    EXPECT_EQ(number(-1.256), "-1.26");
    EXPECT_EQ(number(1e6 + 0.004), "1000000");
}

TEST(Svg, PrintsNumbersAlikeInEveryLocale) {
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char* locale : {"de_DE.UTF-8", "fr_FR.UTF-8", "C.UTF-8"}) {
        std::setlocale(LC_ALL, locale); // where the system has it
        EXPECT_EQ(number(1234.5), "1234.5");
    }
    std::setlocale(LC_ALL, before.c_str());
}

TEST(Svg, EscapesWords) {
    EXPECT_EQ(escape("<a href=\"x\">&'\x01"), "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
}

TEST(Svg, WritesAWholeDocument) {
    Svg svg("tally of <it>", 360, "A & B", "In words");
    svg.open("g", {{"class", "seat"}});
    svg.title("Who");
    svg.rect(1, 2, 3.456, 4);
    svg.circle(1, 1, 0.5, {{"fill", "none"}});
    svg.close();
    svg.path(Outline().move(0, 0).line(1, -1).arc(5, 2, 2).curve(1, 1, 2, 2, 3, 3));
    svg.text(10, 20, 9, "<words>");
    const std::string drawing = svg.finish(100);
    EXPECT_EQ(drawing, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"360\" height=\"100\" "
                       "viewBox=\"0 0 360 100\" "
                       "role=\"img\" aria-labelledby=\"tally-of-it-title tally-of-it-desc\" "
                       "font-family=\"Helvetica, "
                       "Arial, &#39;Liberation Sans&#39;, &#39;DejaVu Sans&#39;, sans-serif\">\n"
                       "  <title id=\"tally-of-it-title\">A &amp; B</title>\n"
                       "  <desc id=\"tally-of-it-desc\">In words</desc>\n"
                       "  <rect width=\"360\" height=\"100\" fill=\"#ffffff\"/>\n"
                       "  <g class=\"seat\">\n"
                       "    <title>Who</title>\n"
                       "    <rect x=\"1\" y=\"2\" width=\"3.46\" height=\"4\"/>\n"
                       "    <circle cx=\"1\" cy=\"1\" r=\"0.5\" fill=\"none\"/>\n"
                       "  </g>\n"
                       "  <path d=\"M0 0L1 -1A5 5 0 0 1 2 2C1 1 2 2 3 3\"/>\n"
                       "  <text x=\"10\" y=\"20\" font-size=\"9\">&lt;words&gt;</text>\n"
                       "</svg>\n");
    EXPECT_TRUE(to_png(drawing, 36));
}

RC_GTEST_PROP(Svg, StaysWellFormedWhateverTheWords, (const std::string& words)) {
    Svg svg(words, 20, words, words);
    svg.open("g", {{"class", words}});
    svg.title(words);
    svg.text(0, 9, 9, words);
    svg.close();
    RC_ASSERT(to_png(svg.finish(10), 10).has_value());
}

} // namespace
} // namespace plenary::chart
