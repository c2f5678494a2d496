// Walking through an XML document from its start to its end, without keeping it.
//
// Elements stand at most 32 deep. A document type declaration is refused, so there are no entities
// of its own to expand and nothing is loaded from elsewhere. The text is read as UTF-8 whatever its
// declaration says. Comments and processing instructions are passed over. Cost O(bytes) and what
// the listener does.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

inline constexpr std::size_t deepest_xml = 32;

struct XmlAttribute {
    std::string_view name;
    std::string_view value;
};

// What is met, in the order of the text. Views hold only during the call. Must not throw.
class XmlListener {
public:
    XmlListener() = default;
    XmlListener(const XmlListener&) = delete;
    XmlListener& operator=(const XmlListener&) = delete;
    virtual ~XmlListener() = default;

    // A problem ends the walk.
    [[nodiscard]] virtual std::optional<Problem>
    start(std::string_view name, std::span<const XmlAttribute> attributes, const Where& where) = 0;
    virtual void end() = 0;
    // A piece of the text of the element that is open; there may be several.
    virtual void words(std::string_view text) = 0;
};

// The problem that ended the walk: xml-syntax, xml-too-deep, xml-doctype, or one of the listener's.
[[nodiscard]] std::optional<Problem> walk_xml(std::string_view text, const std::string& file,
                                              XmlListener& listener);

} // namespace plenary::format
