#include "plenary/format/xml_walk.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

class Log final : public XmlListener {
public:
    std::string text;

    std::optional<Problem> start(std::string_view name, std::span<const XmlAttribute> attributes,
                                 const Where& where) override {
        text += "<" + std::string(name);
        for (const XmlAttribute& each : attributes)
            text += " " + std::string(each.name) + "=" + std::string(each.value);
        text += "@" + std::to_string(where.line) + ":" + std::to_string(where.column) + ">";
        if (name == "stop")
            return Problem{Kind::invalid, "stop", "stopped", "", where, ""};
        return std::nullopt;
    }

    void end() override { text += "/"; }

    void words(std::string_view more) override { text += more; }
};

std::string code_of(const std::string& xml, std::string* log = nullptr) {
    Log heard;
    const auto problem = walk_xml(xml, "x.xml", heard);
    if (log != nullptr)
        *log = heard.text;
    return problem ? problem->code : "";
}

TEST(XmlWalk, TellsWhatIsThereInItsOrder) {
    std::string log;
    EXPECT_EQ(code_of("<a x=\"1\" y='&lt;'>ä<!-- -->b\n<c/></a>", &log), "");
    EXPECT_EQ(log, "<a x=1 y=<@1:1>äb\n<c@2:1>//");
}

TEST(XmlWalk, IsBounded) {
    std::string deep;
    for (std::size_t i = 0; i < deepest_xml; ++i)
        deep += "<a>";
    EXPECT_EQ(code_of(deep), "xml-syntax");
    EXPECT_EQ(code_of(deep + "<a>"), "xml-too-deep");
    EXPECT_EQ(code_of("<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>"), "xml-doctype");
    EXPECT_EQ(code_of("<a>&b;</a>"), "xml-syntax");
    EXPECT_EQ(code_of(""), "xml-syntax");
}

TEST(XmlWalk, StopsWhereItsListenerStops) {
    std::string log;
    EXPECT_EQ(code_of("<a><stop>x</stop><b/></a>", &log), "stop");
    EXPECT_EQ(log, "<a@1:1><stop@1:4>");
}

TEST(XmlWalk, ReadsMoreThanOnePiece) {
    std::string xml = "<a>\n";
    constexpr std::size_t more_than_a_piece = (std::size_t{16} << 20U) + 100;
    xml.append(more_than_a_piece, ' ');
    xml += "\n<b/></a>";
    std::string log;
    EXPECT_EQ(code_of(xml, &log), "");
    EXPECT_TRUE(log.ends_with("<b@3:1>//"));
}

} // namespace
} // namespace plenary::format
