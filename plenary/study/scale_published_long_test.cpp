// The table of docs/method/ideal-points.md: fits of the General Assembly, with and without links,
// against the estimates that Bailey, Strezhnev and Voeten published, where their table is beside
// the project.

#include <algorithm>
#include <filesystem>
#include <map>

#include <gtest/gtest.h>

#include "plenary/format/csv_rows.hpp"
#include "plenary/format/file.hpp"
#include "plenary/format/gzip.hpp"
#include "plenary/numeric/correlation.hpp"
#include "plenary/study/scale.hpp"

namespace plenary::study {
namespace {

using Key = std::pair<std::string, int>; // member, session

// States that the table's ISO codes do not tell apart, by their number of Correlates of War.
std::string member_of(const std::string& number, const std::string& iso3) {
    static const std::map<std::string, std::string> apart = {
        {"255", "DEU"}, {"260", "FRG"}, {"265", "DDR"}, {"315", "CSK"},
        {"345", "YUG"}, {"678", "YAR"}, {"679", "YEM"}, {"680", "YMD"}};
    const auto it = apart.find(number);
    return it == apart.end() ? iso3 : it->second;
}

std::map<Key, double> published(const std::string& path) {
    std::map<Key, double> out;
    const auto bytes = format::read_file(path);
    if (!bytes)
        return out;
    std::string text = format::gunzip(*bytes, path, std::size_t{1} << 28U).value_or("");
    while (text.starts_with("#"))
        text.erase(0, text.find('\n') + 1);
    std::vector<Problem> problems;
    format::CsvRows rows(text, path, problems);
    const auto number = rows.column("ccode");
    const auto iso3 = rows.column("iso3");
    const auto session = rows.column("session");
    const auto ideal = rows.column("ideal");
    while (rows.next())
        out[{member_of(std::string(rows.cell(number)), std::string(rows.cell(iso3))),
             std::stoi(std::string(rows.cell(session)))}] =
            std::stod(std::string(rows.cell(ideal)));
    return out;
}

struct Met {
    std::size_t rows = 0;
    double pearson_all = 0;
    double spearman_median = 0;
    double spearman_worst = 1;
    double first_of_usa = 0;
    double last_of_usa = 0;
};

Met met(const std::map<Key, double>& table, bool linked) {
    Request request;
    request.data_roots = {"data"};
    request.asked.add("archive", "data/archives/un-general-assembly");
    request.asked.set("preset", "reference");
    request.asked.set("model", "ordinal");
    request.asked.set("dynamic", "");
    if (linked)
        request.asked.set("link", "titles");
    const Reply reply = scale(request);
    Met out;
    if (!reply.answer)
        return out;
    std::vector<double> mine;
    std::vector<double> theirs;
    std::map<int, std::pair<std::vector<double>, std::vector<double>>> by_session;
    for (const auto& [name, list] : reply.answer->data) {
        if (name != "positions")
            continue;
        for (const question::Value& each : *list.as<question::Array>()) {
            const std::string& member = *each.find("member")->as<std::string>();
            const auto session = static_cast<int>(*each.find("session")->as<std::int64_t>());
            const double x = *each.find("mean")->as<double>();
            if (member == "USA" && session == 1)
                out.first_of_usa = x;
            if (member == "USA" && session == 73)
                out.last_of_usa = x;
            const auto row = table.find({member, session});
            if (row == table.end())
                continue;
            mine.push_back(x);
            theirs.push_back(row->second);
            by_session[session].first.push_back(x);
            by_session[session].second.push_back(row->second);
        }
    }
    out.rows = mine.size();
    out.pearson_all = pearson(mine, theirs).value_or(0);
    std::vector<double> ranks;
    for (const auto& [session, pair] : by_session)
        ranks.push_back(spearman(pair.first, pair.second).value_or(0));
    out.spearman_worst = *std::min_element(ranks.begin(), ranks.end());
    out.spearman_median = median_of(ranks);
    return out;
}

TEST(Published, TableOfTheGeneralAssemblyIsMetAsFarAsThePageSays) {
    const std::string path = "../shared/data/reference/unga_ordinal_dynamic_BSV_published.csv.gz";
    if (!std::filesystem::exists(path))
        GTEST_SKIP() << "the published table is not here";
    const std::map<Key, double> table = published(path);
    const Met apart = met(table, false);
    EXPECT_EQ(apart.rows, 10'469U);
    EXPECT_NEAR(apart.pearson_all, 0.899, 0.0005);
    EXPECT_NEAR(apart.spearman_median, 0.987, 0.0006);
    EXPECT_NEAR(apart.spearman_worst, 0.958, 0.0006);
    EXPECT_NEAR(apart.first_of_usa, 1.90, 0.005);
    EXPECT_NEAR(apart.last_of_usa, 8.21, 0.005);
    const Met linked = met(table, true);
    EXPECT_NEAR(linked.pearson_all, 0.884, 0.001);
    EXPECT_NEAR(linked.spearman_median, 0.989, 0.001);
    EXPECT_NEAR(linked.spearman_worst, 0.958, 0.001);
    EXPECT_NEAR(linked.first_of_usa, 1.90, 0.005);
    EXPECT_NEAR(linked.last_of_usa, 5.76, 0.005);
}

} // namespace
} // namespace plenary::study
