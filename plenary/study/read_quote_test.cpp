#include "plenary/study/read_quote.hpp"

#include <gtest/gtest.h>

namespace plenary::study {
namespace {

using Place = std::pair<std::uint32_t, std::uint32_t>;

format::ReadableFile file_of(const std::string& bytes) {
    auto file = format::readable_from(bytes, "text.txt");
    EXPECT_TRUE(file);
    return std::move(*file);
}

TEST(ReadQuote, WhereALocatorSaysIsWhereItIsFound) {
    const std::string bytes = "\xEF\xBB\xBF"
                              "Niño said no.\r\nPerú voted\r\nfor it. Perú voted for it.\n";
    const format::ReadableFile file = file_of(bytes);
    const Quotes quotes(file);
    const std::string quote = "Perú voted for";
    const std::string& text = file.readable.text;
    for (const std::size_t at : {text.find(quote), text.rfind(quote)}) {
        const auto begin = static_cast<std::uint32_t>(at);
        const auto end = static_cast<std::uint32_t>(at + quote.size());
        const std::size_t first = quotes.characters(begin, end).first;
        EXPECT_EQ(find_quote(file, first, quote), (Place{begin, end}));
    }
    EXPECT_NE(text.find(quote), text.rfind(quote));
}

TEST(ReadQuote, ElsewhereTheNearest) {
    const format::ReadableFile file = file_of("yes and no and yes and no and yes and no.\n");
    EXPECT_EQ(find_quote(file, 16, "yes"), (Place{15, 18}));
    EXPECT_EQ(find_quote(file, 27, "yes"), (Place{30, 33})) << "nearer than the one before";
    EXPECT_EQ(find_quote(file, 9999, "yes"), (Place{30, 33}));
    EXPECT_FALSE(find_quote(file, 0, "maybe"));
    EXPECT_FALSE(find_quote(file, 0, ""));
}

} // namespace
} // namespace plenary::study
