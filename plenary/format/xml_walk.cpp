#include "plenary/format/xml_walk.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <type_traits>
#include <vector>

#include <expat.h>
#include <fmt/format.h>

namespace plenary::format {
namespace {

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser>;

class Walk {
public:
    Walk(std::string_view text, std::string file, XmlListener& listener)
        : text_(text), file_(std::move(file)), listener_(listener),
          parser_(XML_ParserCreate("UTF-8")) {
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), start, end);
        XML_SetCharacterDataHandler(parser_.get(), words);
        XML_SetStartDoctypeDeclHandler(parser_.get(), doctype);
    }

    std::optional<Problem> run() {
        // Expat counts in ints, so a large text is handed over in pieces.
        constexpr std::size_t piece = std::size_t{16} << 20U;
        std::size_t at = 0;
        auto status = XML_STATUS_OK;
        do {
            const std::string_view next = text_.substr(at, piece);
            at += next.size();
            status = XML_Parse(parser_.get(), next.data(), static_cast<int>(next.size()),
                               at == text_.size() ? XML_TRUE : XML_FALSE);
        } while (status == XML_STATUS_OK && at < text_.size());
        if (!problem_ && status != XML_STATUS_OK) {
            const XML_LChar* said = XML_ErrorString(XML_GetErrorCode(parser_.get()));
            return Problem{
                Kind::invalid,           "xml-syntax", fmt::format("this is no XML: {}", said),
                "export the file again", here(),       ""};
        }
        return std::move(problem_);
    }

private:
    // Expat's own lines end at a carriage return too, which no editor shows. The parser only goes
    // forward, so the text is walked once.
    [[nodiscard]] Where here() {
        const auto index = static_cast<std::int64_t>(XML_GetCurrentByteIndex(parser_.get()));
        for (; walked_ < text_.size() && static_cast<std::int64_t>(walked_) < index; ++walked_) {
            constexpr unsigned leading_bits = 0xC0;
            constexpr unsigned continuation = 0x80;
            const auto byte = static_cast<unsigned char>(text_[walked_]);
            if (byte == '\n') {
                ++line_;
                column_ = 1;
            } else if ((byte & leading_bits) != continuation) {
                ++column_;
            }
        }
        return {file_, line_, column_};
    }

    void stop(Problem problem) {
        if (!problem_)
            problem_ = std::move(problem);
        (void)XML_StopParser(parser_.get(), XML_FALSE);
    }

    static void XMLCALL start(void* self, const XML_Char* name, const XML_Char** attributes) {
        auto& walk = *static_cast<Walk*>(self);
        if (walk.problem_)
            return;
        if (walk.depth_ >= deepest_xml) {
            walk.stop({Kind::invalid, "xml-too-deep",
                       fmt::format("elements stand more than {} deep", deepest_xml),
                       "is this the right file?", walk.here(), ""});
            return;
        }
        ++walk.depth_;
        walk.attributes_.clear();
        for (; *attributes != nullptr; attributes += 2)
            walk.attributes_.push_back({attributes[0], attributes[1]});
        if (auto problem = walk.listener_.start(name, walk.attributes_, walk.here()))
            walk.stop(std::move(*problem));
    }

    static void XMLCALL end(void* self, const XML_Char* /*name*/) {
        auto& walk = *static_cast<Walk*>(self);
        if (walk.problem_)
            return;
        --walk.depth_;
        walk.listener_.end();
    }

    static void XMLCALL words(void* self, const XML_Char* text, int length) {
        auto& walk = *static_cast<Walk*>(self);
        if (!walk.problem_)
            walk.listener_.words({text, static_cast<std::size_t>(length)});
    }

    static void XMLCALL doctype(void* self, const XML_Char* /*name*/, const XML_Char* /*system*/,
                                const XML_Char* /*public_id*/, int /*internal*/) {
        auto& walk = *static_cast<Walk*>(self);
        walk.stop({Kind::invalid, "xml-doctype", "a document type declaration is not read",
                   "take the line with <!DOCTYPE out", walk.here(), ""});
    }

    std::string_view text_;
    std::size_t walked_ = 0; // how many bytes are before line_ and column_
    int line_ = 1;
    int column_ = 1;
    std::string file_;
    XmlListener& listener_;
    Parser parser_;
    std::size_t depth_ = 0;
    std::vector<XmlAttribute> attributes_;
    std::optional<Problem> problem_;
};

} // namespace

std::optional<Problem> walk_xml(std::string_view text, const std::string& file,
                                XmlListener& listener) {
    return Walk(text, file, listener).run();
}

} // namespace plenary::format
