// A small XML document as a tree, with the place of every element.
//
// What a stranger's file could do is bounded: at most 16 MiB, 32 levels and 200,000 elements. A
// document type declaration is refused, so there are no entities of its own to expand and nothing
// is loaded from elsewhere. The text is read as UTF-8 whatever its declaration says. Attributes,
// comments and processing instructions are left out. Cost O(bytes).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

inline constexpr std::size_t largest_xml = std::size_t{16} << 20;
inline constexpr std::size_t deepest_xml = 32;
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
