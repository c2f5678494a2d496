#include "plenary/format/dbf.hpp"

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

using namespace plenary;
using fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::text_of(data, size);
    (void)format::is_dbf(bytes);
    const auto table = format::parse_dbf(bytes, "x.dbf");
    if (!table) {
        fuzz::require_told(table.error());
        require(table.error().where.file == "x.dbf", "the problem names its file");
        return 0;
    }
    require(!table->fields.empty(), "a table has fields");
    require(table->records.size() == table->numbers.size(), "every record has its number");
    std::size_t width = 1;
    for (const format::DbfField& field : table->fields) {
        require(field.start == width && field.length > 0, "fields stand one after the other",
                field.name);
        width += field.length;
    }
    for (std::size_t i = 0; i < table->records.size(); ++i) {
        require(table->records[i].size() == width, "a record is as wide as its fields");
        require(table->numbers[i] > i, "the numbers count deleted records too");
        for (std::size_t k = 0; k < table->fields.size(); ++k)
            require(table->cell(i, k).size() <= table->fields[k].length, "a cell is in its field");
    }
    return 0;
}
