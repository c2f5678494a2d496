#include "plenary/format/html_style.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

TEST(HtmlStyle, FollowsClassesIdsAndNames) {
    StyleSheet sheet;
    sheet.add("/* .seen{display:none} */ .old, #draft { text-decoration: underline Line-Through }\n"
              "td.hide{display:none;color:red} i{visibility:hidden}");
    EXPECT_FALSE(sheet.look("p", "", "seen", "").gone);
    EXPECT_TRUE(sheet.look("p", "", "new old", "").struck);
    EXPECT_TRUE(sheet.look("p", "draft", "", "").struck);
    EXPECT_TRUE(sheet.look("td", "", "hide", "").gone);
    EXPECT_FALSE(sheet.look("p", "", "hide", "").gone);
    EXPECT_EQ(sheet.look("i", "", "", "").visibility, Look::Visibility::hidden);
    EXPECT_EQ(sheet.unfollowed(), 0U);
}

TEST(HtmlStyle, TheCascadeDecides) {
    StyleSheet sheet;
    sheet.add(".a{display:none} .b{display:block} .c{display:none!important} p{display:block}");
    EXPECT_FALSE(sheet.look("p", "", "a b", "").gone) << "the later rule";
    EXPECT_TRUE(sheet.look("p", "", "a", "").gone) << "a class is more than a name";
    EXPECT_FALSE(sheet.look("p", "", "a", "display:inline").gone);
    EXPECT_TRUE(sheet.look("p", "", "c", "display:inline").gone);
    EXPECT_TRUE(sheet.look("p", "", "", "color:red; DISPLAY : None").gone);
}

TEST(HtmlStyle, LeavesOutPrintAndSaysWhatItDoesNotFollow) {
    StyleSheet sheet;
    sheet.add("@import 'x'; @media print{.a{display:none}} @media screen{.b{display:none}}"
              "@font-face{src:x} .x .y{display:none} .x>.z{color:red} a:hover{display:none}"
              " .d{display:none");
    EXPECT_FALSE(sheet.look("p", "", "a", "").gone);
    EXPECT_TRUE(sheet.look("p", "", "b", "").gone);
    EXPECT_FALSE(sheet.look("p", "", "y", "").gone);
    EXPECT_TRUE(sheet.look("p", "", "d", "").gone);
    EXPECT_EQ(sheet.unfollowed(), 1U);
}

} // namespace
} // namespace plenary::format
