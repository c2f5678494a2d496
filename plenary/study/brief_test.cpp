#include "plenary/study/brief.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/stakes/told.hpp"
#include "plenary/study/open.hpp"
#include "plenary/text/markup.hpp"

namespace plenary::study {
namespace {

std::string page(const char* motion, std::vector<std::string> sources,
                 const char* dossier = "data/oas-venezuela-2017", bool forecast = false) {
    Request request;
    request.dossier = dossier;
    request.data_roots = {"data"};
    request.sources = std::move(sources);
    request.asked.set("motion", motion);
    if (forecast)
        request.asked.set("forecast", "");
    const auto opened = open(request);
    return brief(opened->setting(), request).value();
}

void expect_nothing_asked(const std::string& html) {
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

TEST(Brief, HoldsItsFactsAndAsksNothingOfTheWorld) {
    const std::string html = page("suspend", {"article"});
    for (const char* fact :
         {"20 of 24: 4 short, two thirds of all 35 members",
          "at least two thirds of all 35 members", "20 inferred", "As of 2017-03-30", "Haiti (HTI)",
          "no source in view states a position", "Pressure (never a stance", "Kim Ives",
          "sha256:"}) {
        EXPECT_NE(html.find(fact), std::string::npos) << fact;
    }
    expect_nothing_asked(html);
}

// What is known of the future is on a page of its own, and only where it is asked for.
TEST(Brief, HasAForecastWhereItIsAskedFor) {
    const std::string html = page("suspend", {"article"}, "data/oas-venezuela-2017", true);
    const auto start = html.find("<h2>Forecast</h2>");
    ASSERT_NE(start, std::string::npos);
    ASSERT_LT(start, html.find("<h2>Stakes and pressure</h2>"));
    for (const char* fact :
         {"counted nowhere above", "id=\"forecast-tally-suspend-title\"", ">24 needed<",
          "id=\"forecast-strip-suspend-title\"", "Who is heard first", "What this rests on",
          "Not a statement about anyone&#39;s intent. Pressure does not enter.</p>"})
        EXPECT_NE(html.find(fact, start), std::string::npos) << fact;
    expect_nothing_asked(html);
    EXPECT_EQ(page("suspend", {"article"}).find("orecast"), std::string::npos);
}

// Every fixed text stands on the page, with the numbers it belongs to.
TEST(Brief, HasAPageOfStakesAndPressure) {
    const std::string html = page("suspend", {"article"});
    const auto start = html.find("<h2>Stakes and pressure</h2>");
    ASSERT_NE(start, std::string::npos);
    const std::string stakes = html.substr(start);
    namespace told = plenary::stakes::told;
    for (const std::string_view text : {told::value_of_terms, told::yardstick, told::no_effect,
                                        told::assumptions, told::independence, told::no_prediction})
        EXPECT_NE(stakes.find(markup_text(text)), std::string::npos) << text;
    for (const char* title : {"How far the pressed would have to move", "What winning would take",
                              "Who is exposed", "What the terms of loans are worth"}) {
        EXPECT_NE(stakes.find(fmt::format("<h3>{}</h3>\n<figure", title)), std::string::npos)
            << title;
    }
    EXPECT_NE(stakes.find("not enough even if all three are certain"), std::string::npos);
    // What a verb refuses is said; what the dossier says nothing about is not.
    EXPECT_NE(stakes.find("Not shown: contingents.csv does not say until when"), std::string::npos);
    EXPECT_EQ(stakes.find("Positions, weighed"), std::string::npos);
}

TEST(Brief, ShowsEveryMissionAndProcedureOfTheDossier) {
    const std::string html = page("res2350-2017-04-13", {}, "data/un-haiti-2017");
    for (const char* title : {"The drawdown of MINUSTAH", "The drawdown of MINUJUSTH",
                              "Renewing the mandate of the mission in Haiti"}) {
        EXPECT_NE(html.find(fmt::format("<h3>{}</h3>\n<figure", title)), std::string::npos)
            << title;
    }
    EXPECT_EQ(html.find("Not shown"), std::string::npos);
}

TEST(Brief, ShowsConflicts) {
    EXPECT_NE(page("agres2929-2018-06-05", {}).find("only yes adds up to 19"), std::string::npos);
}

} // namespace
} // namespace plenary::study
