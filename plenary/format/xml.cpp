#include "plenary/format/xml.hpp"

#include <optional>

#include <fmt/format.h>

namespace plenary::format {

const XmlElement* XmlElement::find(std::string_view child) const {
    for (const XmlElement& one : children) {
        if (one.name == child)
            return &one;
    }
    return nullptr;
}

std::vector<const XmlElement*> XmlElement::all(std::string_view child) const {
    std::vector<const XmlElement*> out;
    for (const XmlElement& one : children) {
        if (one.name == child)
            out.push_back(&one);
    }
    return out;
}

namespace {

class Builder final : public XmlListener {
public:
    std::optional<Problem> start(std::string_view name,
                                 std::span<const XmlAttribute> /*attributes*/,
                                 const Where& where) override {
        if (++elements_ > most_xml_elements) {
            return Problem{Kind::invalid,
                           "xml-too-large",
                           fmt::format("more than {} elements", most_xml_elements),
                           "is this the right file?",
                           where,
                           ""};
        }
        XmlElement& parent = *open_.back();
        parent.children.push_back({std::string(name), "", where, {}});
        // Nothing is added to the parent while this child is open, so the pointer stays good.
        open_.push_back(&parent.children.back());
        return std::nullopt;
    }

    void end() override { open_.pop_back(); }

    void words(std::string_view text) override { open_.back()->text.append(text); }

    XmlElement take_root() { return std::move(root_.children.front()); }

private:
    XmlElement root_; // holds the document's root as its child
    std::vector<XmlElement*> open_{&root_};
    std::size_t elements_ = 0;
};

} // namespace

Result<XmlElement> parse_xml(std::string_view text, const std::string& file) {
    if (text.size() > largest_xml) {
        return fail({Kind::invalid, "xml-too-large",
                     fmt::format("{} bytes; at most {} are read", text.size(), largest_xml),
                     "is this the right file?", Where{file, 1, 1}, ""});
    }
    Builder builder;
    if (auto problem = walk_xml(text, file, builder))
        return fail(std::move(*problem));
    return builder.take_root();
}

} // namespace plenary::format
