#include "plenary/format/unions.hpp"

#include "plenary/format/file.hpp"
#include "plenary/format/table.hpp"

namespace plenary::format {

std::vector<UnionRow> read_unions(const std::filesystem::path& path,
                                  std::vector<Problem>& problems) {
    const auto bytes = read_file(path);
    if (!bytes) {
        problems.push_back(bytes.error());
        return {};
    }
    return parse_unions(*bytes, path.string(), problems);
}

std::vector<UnionRow> parse_unions(std::string_view bytes, const std::string& file,
                                   std::vector<Problem>& problems) {
    const TypedTable rows(parse_csv(bytes, file, problems), {"member", "union"}, problems);
    std::vector<UnionRow> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        out.push_back({rows.needed(i, "member"), rows.needed(i, "union"), rows.where(i, "member")});
    }
    return out;
}

} // namespace plenary::format
