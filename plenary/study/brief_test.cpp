#include "plenary/study/brief.hpp"

#include <gtest/gtest.h>

#include "plenary/study/open.hpp"

namespace plenary::study {
namespace {

std::string page(const char* motion, std::vector<std::string> sources) {
    Request request;
    request.dossier = "data/oas-venezuela-2017";
    request.sources = std::move(sources);
    request.asked.set("motion", motion);
    const auto opened = open(request);
    return brief(opened->setting()).value();
}

TEST(Brief, HoldsItsFactsAndAsksNothingOfTheWorld) {
    const std::string html = page("suspend", {"article"});
    for (const char* fact :
         {"20 of 24: 4 short, two thirds of all 35 members",
          "at least two thirds of all 35 members", "20 inferred", "As of 2017-03-30", "Haiti (HTI)",
          "no source in view states a position", "Pressure (never a stance", "Kim Ives",
          "sha256:"}) {
        EXPECT_NE(html.find(fact), std::string::npos) << fact;
    }
    for (const char* forbidden : {"<script", "http://", "https://", "src=", "@import", "url("}) {
        // Namespaces of SVG are names, not addresses that are fetched; patterns are local.
        std::string rest = html;
        for (const char* name :
             {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "url(#"}) {
            for (std::size_t at = 0; (at = rest.find(name, at)) != std::string::npos;) {
                rest.erase(at, std::string(name).size());
            }
        }
        EXPECT_EQ(rest.find(forbidden), std::string::npos) << forbidden;
    }
}

TEST(Brief, ShowsConflicts) {
    EXPECT_NE(page("agres2929-2018-06-05", {}).find("only yes adds up to 19"), std::string::npos);
}

} // namespace
} // namespace plenary::study
