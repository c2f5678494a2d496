// Fits of the archive that comes with the project, against the modes that were published for it:
// docs/method/ideal-points.md.
#include "plenary/study/scale.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>

#include <gtest/gtest.h>

#include "plenary/format/csv_rows.hpp"
#include "plenary/format/file.hpp"
#include "plenary/format/gzip.hpp"
#include "plenary/numeric/correlation.hpp"

namespace plenary::study {
namespace {

Request request_of(const std::string& archive,
                   const std::vector<std::pair<std::string, std::string>>& options) {
    Request out;
    out.data_roots = {"data"};
    out.asked.add("archive", archive);
    out.asked.set("preset", "reference");
    out.asked.set("threads", "2");
    for (const auto& [name, value] : options)
        out.asked.set(name, value);
    return out;
}

double number(const question::Object& data, std::string_view key) {
    for (const auto& [name, value] : data) {
        if (name != key)
            continue;
        if (const auto* whole = value.as<std::int64_t>())
            return static_cast<double>(*whole);
        if (const auto* real = value.as<double>())
            return *real;
    }
    return std::nan("");
}

const std::string assembly = "data/archives/un-general-assembly";

struct Published {
    std::string name;
    std::vector<std::pair<std::string, std::string>> options;
    double items = 0;
    double votes = 0;
    double log_posterior = 0;
};

void PrintTo(const Published& published, std::ostream* out) { *out << published.name; }

class Modes : public testing::TestWithParam<Published> {};

TEST_P(Modes, AreReached) {
    const Published& want = GetParam();
    const Reply reply = scale(request_of(assembly, want.options));
    ASSERT_TRUE(reply.answer);
    const question::Object& data = reply.answer->data;
    EXPECT_EQ(number(data, "items"), want.items);
    EXPECT_EQ(number(data, "votes"), want.votes);
    EXPECT_NEAR(number(data, "log_posterior"), want.log_posterior, 0.001);
}

INSTANTIATE_TEST_SUITE_P(
    GeneralAssembly, Modes,
    testing::Values(Published{"binary", {}, 4856, 589166, -63700.2754},
                    Published{"random-start-1", {{"seed", "1"}}, 4856, 589166, -63700.2754},
                    Published{"random-start-2", {{"seed", "2"}}, 4856, 589166, -63700.2754},
                    // Seen: noise alone led to a local mode, -88666.
                    Published{"random-start-4", {{"seed", "4"}}, 4856, 589166, -63700.2754},
                    Published{"ordinal", {{"model", "ordinal"}}, 6120, 860619, -267114.5061},
                    Published{"dynamic-binary", {{"dynamic", ""}}, 4855, 589067, -50521.0721},
                    Published{"dynamic-ordinal",
                              {{"model", "ordinal"}, {"dynamic", ""}},
                              6119,
                              860505,
                              -237882.5803}),
    [](const auto& each) {
        std::string name = each.param.name;
        std::replace(name.begin(), name.end(), '-', '_');
        return name;
    });

// Rows of a reference table by member and session; lines that begin with # are remarks.
std::map<std::string, std::pair<double, double>>
reference_of(const std::string& path, const std::string& mean, const std::string& sd) {
    std::map<std::string, std::pair<double, double>> out;
    auto bytes = format::read_file(path);
    if (!bytes)
        return out;
    std::string text = *bytes;
    if (format::is_gzip(text))
        text = format::gunzip(text, path, std::size_t{1} << 28U).value_or("");
    while (text.starts_with("#"))
        text.erase(0, text.find('\n') + 1);
    std::vector<Problem> problems;
    format::CsvRows rows(text, path, problems);
    const auto member = rows.column("member");
    const auto session = rows.column("session");
    const auto mean_column = rows.column(mean);
    const auto sd_column = rows.column(sd);
    while (rows.next()) {
        const std::string key =
            std::string(rows.cell(member)) + "|" + std::string(rows.cell(session));
        out[key] = {std::stod(std::string(rows.cell(mean_column))),
                    std::stod(std::string(rows.cell(sd_column)))};
    }
    return out;
}

// Where the reference tables are beside the project, every row of them.
void expect_rows(const std::string& archive,
                 const std::vector<std::pair<std::string, std::string>>& options,
                 const std::map<std::string, std::pair<double, double>>& rows) {
    const Reply reply = scale(request_of(archive, options));
    ASSERT_TRUE(reply.answer);
    const question::Array* positions = nullptr;
    for (const auto& [name, value] : reply.answer->data) {
        if (name == "positions")
            positions = value.as<question::Array>();
    }
    ASSERT_NE(positions, nullptr);
    std::size_t met = 0;
    for (const question::Value& each : *positions) {
        const auto* session = each.find("session")->as<std::int64_t>();
        const std::string key = *each.find("member")->as<std::string>() + "|" +
                                (session == nullptr ? "" : std::to_string(*session));
        const auto row = rows.find(key);
        if (row == rows.end())
            continue;
        ++met;
        EXPECT_NEAR(*each.find("mean")->as<double>(), row->second.first, 1e-4) << key;
        EXPECT_NEAR(*each.find("sd")->as<double>() / row->second.second, 1, 1e-3) << key;
    }
    EXPECT_EQ(met, rows.size());
}

TEST(References, AreMetRowByRowWhereTheyAre) {
    const std::filesystem::path shared = "../shared/data";
    if (!std::filesystem::exists(shared / "reference"))
        GTEST_SKIP() << "the reference tables are not here";
    expect_rows(
        (shared / "s109").string(), {},
        reference_of((shared / "reference/s109_probit1d_map_laplace.csv").string(), "x", "sd"));
    expect_rows((shared / "unga").string(), {{"model", "ordinal"}, {"dynamic", ""}},
                reference_of((shared / "reference/unga_ordinal_dynamic_map.csv.gz").string(), "map",
                             "map_sd"));
}

// Positions of an answer by member and session.
std::map<std::string, std::pair<double, double>>
positions_of(const Reply& reply, const std::string& value, const std::string& sd) {
    std::map<std::string, std::pair<double, double>> out;
    for (const auto& [name, list] : reply.answer->data) {
        if (name != "positions")
            continue;
        for (const question::Value& each : *list.as<question::Array>()) {
            const auto* session = each.find("session")->as<std::int64_t>();
            out[*each.find("member")->as<std::string>() + "|" +
                (session == nullptr ? "" : std::to_string(*session))] = {
                *each.find(value)->as<double>(), *each.find(sd)->as<double>()};
        }
    }
    return out;
}

// What docs/method/ideal-points.md says of the 109th Senate against a long run of a sampler.
struct Against {
    double correlation = 0;
    double error = 0; // root mean square, in mean sampled sd
    double median_ratio = 0;
};

Against held_against(const std::map<std::string, std::pair<double, double>>& mine,
                     const std::map<std::string, std::pair<double, double>>& reference) {
    std::vector<double> a;
    std::vector<double> b;
    std::vector<double> ratios;
    double square = 0;
    double sds = 0;
    for (const auto& [key, row] : reference) {
        a.push_back(mine.at(key).first);
        b.push_back(row.first);
        ratios.push_back(mine.at(key).second / row.second);
        square += (a.back() - b.back()) * (a.back() - b.back());
        sds += row.second;
    }
    const auto n = static_cast<double>(a.size());
    return {pearson(a, b).value_or(0), std::sqrt(square / n) / (sds / n), median_of(ratios)};
}

TEST(References, ASampledPosteriorAgreesWhereItIs) {
    const std::filesystem::path shared = "../shared/data";
    if (!std::filesystem::exists(shared / "reference"))
        GTEST_SKIP() << "the reference tables are not here";
    const auto sampled = reference_of(
        (shared / "reference/s109_probit1d_hmc_reference.csv").string(), "zmean", "zsd");
    const std::string senate = (shared / "s109").string();
    const Against joint =
        held_against(positions_of(scale(request_of(senate, {})), "z", "zsd"), sampled);
    EXPECT_GE(joint.correlation, 0.9998);
    EXPECT_NEAR(joint.error, 0.28, 0.01);
    EXPECT_NEAR(joint.median_ratio, 1.05, 0.01);
    const Against integrated = held_against(
        positions_of(scale(request_of(senate, {{"items", "integrated"}})), "z", "zsd"), sampled);
    EXPECT_GE(integrated.correlation, 0.9998);
    EXPECT_NEAR(integrated.error, 0.09, 0.01);
    EXPECT_NEAR(integrated.median_ratio, 0.96, 0.01);
}

TEST(Scale, SaysWhatCannotBe) {
    const auto code = [](const std::vector<std::pair<std::string, std::string>>& options) {
        const Reply reply = scale(request_of(assembly, options));
        EXPECT_FALSE(reply.answer);
        return reply.problems.empty() ? std::string() : reply.problems.front().code;
    };
    EXPECT_EQ(code({{"model", "cubic"}}), "unknown-model");
    EXPECT_EQ(code({{"response", "cloglog"}}), "unknown-response");
    EXPECT_EQ(code({{"dims", "9"}}), "bad-number");
    EXPECT_EQ(code({{"from", "spring"}}), "bad-bound");
    EXPECT_EQ(code({{"members", "USA,XYZ"}}), "unknown-member");
    EXPECT_EQ(code({{"positive", "XYZ"}}), "unknown-member");
    EXPECT_EQ(code({{"preset", "none"}}), "no-such-preset");
    EXPECT_EQ(code({{"priors", "x.toml"}}), "two-priors");
    EXPECT_EQ(code({{"from", "2030-01-01"}}), "no-contested-vote");
    EXPECT_EQ(code({{"items", "integrated"}, {"model", "ordinal"}}), "cannot-integrate");
    EXPECT_EQ(code({{"map", "A=perhaps"}}), "bad-map");
    EXPECT_EQ(code({{"from", "9"}, {"to", "3"}}), "reversed");
    EXPECT_EQ(code({{"members", "HTI,FRA"}, {"positive", "USA"}}), "not-fitted");
    // Seen: the first two were fitted as if nothing had been asked.
    EXPECT_EQ(code({{"link", "titles"}, {"method", "marginal"}}), "joint-only");
    EXPECT_EQ(code({{"items", "integrated"}, {"method", "marginal"}}), "joint-only");
    EXPECT_EQ(code({{"check", ""}, {"method", "marginal"}}), "joint-only");
}

} // namespace
} // namespace plenary::study
