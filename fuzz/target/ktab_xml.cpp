#include <algorithm>

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

#include "plenary/format/csv.hpp"
#include "plenary/format/ktab.hpp"
#include "plenary/format/xml.hpp"

using namespace plenary;
using fuzz::require;

namespace {

std::size_t depth_of(const format::XmlElement& element) {
    std::size_t most = 0;
    for (const format::XmlElement& child : element.children)
        most = std::max(most, depth_of(child));
    return most + 1;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string file = "scenario.xml";
    const auto text = format::checked_utf8(fuzz::text_of(data, size), file);
    if (!text)
        return 0;
    const auto root = format::parse_xml(*text, file);
    if (root) {
        require(depth_of(*root) <= format::deepest_xml, "no deeper than promised");
        fuzz::require_inside(root->where, *text);
    } else {
        fuzz::require_told(root.error());
        fuzz::require_inside(root.error().where, *text);
    }
    const format::ReadActors read = format::parse_ktab_xml(*text, file);
    fuzz::require_told(read.problems, file, *text);
    for (const positions::Actor& actor : read.table.actors) {
        require(!actor.id.empty(), "every actor has a name");
        require(actor.on.size() == read.table.issues.size(), "a stand on every issue", actor.id);
    }
    return 0;
}
