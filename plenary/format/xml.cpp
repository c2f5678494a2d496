#include "plenary/format/xml.hpp"

#include <memory>
#include <optional>
#include <type_traits>

#include <expat.h>
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

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser>;

class Builder {
public:
    explicit Builder(std::string file)
        : file_(std::move(file)), parser_(XML_ParserCreate("UTF-8")) {
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), start, end);
        XML_SetCharacterDataHandler(parser_.get(), words);
        XML_SetStartDoctypeDeclHandler(parser_.get(), doctype);
    }

    Result<XmlElement> run(std::string_view text) {
        const auto status =
            XML_Parse(parser_.get(), text.data(), static_cast<int>(text.size()), XML_TRUE);
        if (problem_)
            return fail(*problem_);
        if (status != XML_STATUS_OK) {
            const XML_LChar* said = XML_ErrorString(XML_GetErrorCode(parser_.get()));
            return fail({Kind::invalid, "xml-syntax", fmt::format("this is no XML: {}", said),
                         "export the file again", here(), ""});
        }
        return std::move(root_.children.front());
    }

private:
    [[nodiscard]] Where here() const {
        return {file_, static_cast<int>(XML_GetCurrentLineNumber(parser_.get())),
                static_cast<int>(XML_GetCurrentColumnNumber(parser_.get())) + 1};
    }

    void stop(std::string code, std::string message, std::string hint) {
        if (!problem_) {
            problem_ = Problem{Kind::invalid,   std::move(code), std::move(message),
                               std::move(hint), here(),          ""};
        }
        (void)XML_StopParser(parser_.get(), XML_FALSE);
    }

    static void XMLCALL start(void* self, const XML_Char* name, const XML_Char** /*attributes*/) {
        auto& builder = *static_cast<Builder*>(self);
        if (builder.open_.size() > deepest_xml) {
            builder.stop("xml-too-deep",
                         fmt::format("elements stand more than {} deep", deepest_xml),
                         "is this the right file?");
            return;
        }
        if (++builder.elements_ > most_xml_elements) {
            builder.stop("xml-too-large", fmt::format("more than {} elements", most_xml_elements),
                         "is this the right file?");
            return;
        }
        XmlElement& parent = *builder.open_.back();
        parent.children.push_back({name, "", builder.here(), {}});
        // Nothing is added to the parent while this child is open, so the pointer stays good.
        builder.open_.push_back(&parent.children.back());
    }

    static void XMLCALL end(void* self, const XML_Char* /*name*/) {
        auto& builder = *static_cast<Builder*>(self);
        if (!builder.problem_)
            builder.open_.pop_back();
    }

    static void XMLCALL words(void* self, const XML_Char* text, int length) {
        auto& builder = *static_cast<Builder*>(self);
        if (!builder.problem_)
            builder.open_.back()->text.append(text, static_cast<std::size_t>(length));
    }

    static void XMLCALL doctype(void* self, const XML_Char* /*name*/, const XML_Char* /*system*/,
                                const XML_Char* /*public_id*/, int /*internal*/) {
        static_cast<Builder*>(self)->stop("xml-doctype", "a document type declaration is not read",
                                          "take the line with <!DOCTYPE out");
    }

    std::string file_;
    Parser parser_;
    XmlElement root_; // holds the document's root as its child
    std::vector<XmlElement*> open_{&root_};
    std::size_t elements_ = 0;
    std::optional<Problem> problem_;
};

} // namespace

Result<XmlElement> parse_xml(std::string_view text, const std::string& file) {
    if (text.size() > largest_xml) {
        return fail({Kind::invalid, "xml-too-large",
                     fmt::format("{} bytes; at most {} are read", text.size(), largest_xml),
                     "is this the right file?", Where{file, 1, 1}, ""});
    }
    return Builder(file).run(text);
}

} // namespace plenary::format
