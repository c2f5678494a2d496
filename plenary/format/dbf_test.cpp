#include "plenary/format/dbf.hpp"

#include <gtest/gtest.h>

#include "plenary/format/dbf_writing.hpp"

namespace plenary::format {
namespace {

const std::vector<std::pair<std::string, int>> fields = {{"NUMVOT", 4}, {"VOTO", 5}};

std::string code_of(const std::string& bytes) {
    const auto got = parse_dbf(bytes, "x.dbf");
    return got ? "" : got.error().code;
}

TEST(Dbf, ReadsRecordsAndLeavesDeletedOnesOut) {
    std::string bytes = dbf(fields, {{"1", "Sim"}, {"1", "Nao"}, {"22", ""}});
    EXPECT_TRUE(is_dbf(bytes));
    bytes[bytes.find("1   Nao") - 1] = '*';
    const auto got = parse_dbf(bytes, "x.dbf");
    ASSERT_TRUE(got) << got.error().message;
    ASSERT_EQ(got->records.size(), 2U);
    EXPECT_EQ(got->deleted, 1U);
    EXPECT_EQ(got->numbers[1], 3U);
    EXPECT_EQ(got->column("voto"), 1U);
    EXPECT_EQ(got->column("vot"), std::nullopt);
    EXPECT_EQ(got->cell(0, 1), "Sim");
    EXPECT_EQ(got->cell(1, 0), "22");
    EXPECT_EQ(got->cell(1, 1), "");
    EXPECT_EQ(got->charset, "");
    bytes[29] = '\x02';
    EXPECT_EQ(parse_dbf(bytes, "x.dbf")->charset, "ibm850");
    bytes[29] = '\x7F';
    EXPECT_EQ(parse_dbf(bytes, "x.dbf")->charset, std::nullopt);
}

TEST(Dbf, EndsWithOrWithoutItsMark) {
    const std::string bytes = dbf(fields, {{"1", "Sim"}});
    EXPECT_EQ(code_of(bytes), "");
    EXPECT_EQ(code_of(bytes.substr(0, bytes.size() - 1)), "");
    EXPECT_EQ(code_of(bytes + std::string(100, '\0')), "");
}

TEST(Dbf, BelievesNoCountThatLies) {
    std::string bytes = dbf(fields, {{"1", "Sim"}, {"2", "Nao"}});
    const auto with_count = [&bytes](char count) {
        std::string out = bytes;
        out[4] = count;
        return out;
    };
    EXPECT_EQ(code_of(with_count(3)), "dbf-cut");
    // An end mark stands where a record should, and there is room for one.
    EXPECT_EQ(code_of(with_count(3) + std::string(100, ' ')), "dbf-cut");
    EXPECT_EQ(code_of(with_count(1)), "dbf-count");
    EXPECT_EQ(code_of(with_count(0)), "dbf-count");
    EXPECT_EQ(code_of(with_count('\x7F')), "dbf-cut");
    EXPECT_EQ(code_of(bytes.substr(0, bytes.size() - 4)), "dbf-cut");
    EXPECT_EQ(code_of(bytes.substr(0, 70)), "dbf-cut");
    std::string whole_record = with_count(3);
    whole_record.pop_back();
    EXPECT_EQ(code_of(whole_record), "dbf-cut");
}

TEST(Dbf, RefusesWhatContradictsItself) {
    const std::string bytes = dbf(fields, {{"1", "Sim"}});
    const auto with = [&bytes](std::size_t at, char value) {
        std::string out = bytes;
        out[at] = value;
        return code_of(out);
    };
    EXPECT_EQ(with(0, '\x30'), "dbf-header");
    EXPECT_EQ(with(8, 20), "dbf-header");           // length of the header
    EXPECT_EQ(with(10, 9), "dbf-header");           // width of a record
    EXPECT_EQ(with(32 + 16, '\x00'), "dbf-header"); // length of a field
    EXPECT_EQ(with(96, 'A'), "dbf-header");         // no end of the fields
    EXPECT_EQ(with(97, 'x'), "dbf-record");         // mark of deletion
    EXPECT_EQ(code_of(dbf({{"A", 1}, {"A", 1}}, {})), "dbf-header");
    EXPECT_EQ(code_of(""), "dbf-header");
    for (std::size_t size = 0; size + 1 < bytes.size(); ++size)
        EXPECT_NE(code_of(bytes.substr(0, size)), "") << size;
}

} // namespace
} // namespace plenary::format
