#include "plenary/text/markup.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

TEST(MarkupText, LeavesNothingThatCouldBecomeMarkup) {
    EXPECT_EQ(markup_text("<script>\"a\" & 'b'</script>"),
              "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;");
    EXPECT_EQ(markup_text("Haïti\n\x01\x1b[1m"), "Haïti\n[1m");
    EXPECT_EQ(markup_text(""), "");
}

} // namespace
} // namespace plenary
