#include "plenary/evidence/reader/setter.hpp"

#include <gtest/gtest.h>

namespace plenary::reader {
namespace {

TEST(Setter, FoldsBlanksAndDropsWhatIsNotSeen) {
    Setter setter;
    setter.put({"  Pa\u200bci\ufb01c\u00a0 \tisl\u00adands\n\x1b "});
    const Readable readable = setter.finish(40);
    EXPECT_EQ(readable.text, "Pacific islands");
    EXPECT_EQ(readable.from, (std::vector<std::uint32_t>{2, 3, 7, 8, 9, 9, 12, 13, 17, 18, 19, 22,
                                                         23, 24, 25, 40}));
}

TEST(Setter, ComposesALetterWithItsMarks) {
    Setter setter;
    setter.put({"Ve\u0323\u0302n"});
    const Readable readable = setter.finish(7);
    EXPECT_EQ(readable.text, "V\u1ec7n");
    EXPECT_EQ(readable.from, (std::vector<std::uint32_t>{0, 1, 1, 1, 6, 7}));
}

TEST(Setter, AMarkAloneStays) {
    Setter setter;
    setter.put({"\u0301"
                "a \u0301"
                "b"});
    EXPECT_EQ(setter.finish(7).text, "\u0301"
                                     "a \u0301"
                                     "b");
}

TEST(Setter, BlocksWithoutTextLeaveNothing) {
    Setter setter;
    setter.open(Block::Kind::heading);
    setter.put({" \n", nullptr, 0});
    setter.open(Block::Kind::row);
    setter.cell(2);
    setter.put({"x ", nullptr, 3});
    setter.cell(5);
    setter.cell(6);
    setter.put({"y", nullptr, 7});
    setter.cell(8);
    setter.quote();
    setter.open(Block::Kind::item);
    setter.put({"z", nullptr, 9});
    setter.unquote();
    const Readable readable = setter.finish(10);
    EXPECT_EQ(readable.text, "\tx\t\ty\nz");
    ASSERT_EQ(readable.blocks.size(), 2U);
    EXPECT_EQ(readable.blocks[0].kind, Block::Kind::row);
    EXPECT_EQ(readable.blocks[0].end, 5U);
    EXPECT_EQ(readable.blocks[1].kind, Block::Kind::quoted);
    EXPECT_EQ(readable.blocks[1].begin, 6U);
    EXPECT_EQ(readable.from, (std::vector<std::uint32_t>{2, 3, 5, 5, 7, 8, 9, 10}));
}

TEST(Setter, PlacesNeverFall) {
    Setter setter;
    setter.put({"late", nullptr, 100});
    setter.put({"early", nullptr, 3});
    const Readable readable = setter.finish(10);
    for (std::size_t i = 0; i + 1 < readable.from.size(); ++i)
        EXPECT_LE(readable.from[i], readable.from[i + 1]);
}

} // namespace
} // namespace plenary::reader
