#include "plenary/format/html.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

TEST(HtmlText, LeavesNothingThatCouldBecomeMarkup) {
    EXPECT_EQ(html_text("<script>\"a\" & 'b'</script>"),
              "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;");
    EXPECT_EQ(html_text("Haïti\n\x01\x1b[1m"), "Haïti\n[1m");
    EXPECT_EQ(html_text(""), "");
}

} // namespace
} // namespace plenary::format
