// A small XML document as a tree, with the place of every element.
//
// What a stranger's file could do is bounded as xml_walk.hpp says, and by at most 16 MiB and
// 200,000 elements. Attributes are left out. Cost O(bytes).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/format/xml_walk.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::format {

inline constexpr std::size_t largest_xml = std::size_t{16} << 20;
inline constexpr std::size_t most_xml_elements = 200000;

struct XmlElement {
    std::string name;
    std::string text; // its own, without that of its children
    Where where;      // of the start tag
    std::vector<XmlElement> children;

    // The first child of this name, or null.
    [[nodiscard]] const XmlElement* find(std::string_view child) const;
    [[nodiscard]] std::vector<const XmlElement*> all(std::string_view child) const;
};

// The root. Errors, with their place: xml-syntax, xml-too-large, xml-too-deep, xml-doctype.
[[nodiscard]] Result<XmlElement> parse_xml(std::string_view text, const std::string& file);

} // namespace plenary::format
