// What is known before, titles and figures, against another program: cases/score/README.md.
#include <cmath>
#include <filesystem>
#include <map>

#include <gtest/gtest.h>

#include "plenary/digest/sha256.hpp"
#include "plenary/format/csv.hpp"
#include "plenary/format/file.hpp"
#include "plenary/format/read_archive.hpp"
#include "plenary/format/task_folder.hpp"
#include "plenary/numeric/printed.hpp"
#include "plenary/score/make_task.hpp"
#include "plenary/score/titles.hpp"
#include "plenary/study/score_verb.hpp"

namespace plenary::study {
namespace {

using Cells = std::map<std::string, std::string>; // by column

const std::string folder = "cases/score/";

std::vector<Cells> rows_of(const std::string& name) {
    const std::string path = folder + name;
    const auto bytes = format::read_file(path);
    EXPECT_TRUE(bytes) << path;
    std::vector<Problem> problems;
    const format::CsvTable table = format::parse_csv(bytes.value_or(""), path, problems);
    EXPECT_TRUE(problems.empty());
    std::vector<Cells> out;
    for (const auto& cells : table.rows) {
        Cells& row = out.emplace_back();
        for (std::size_t i = 0; i < cells.size(); ++i)
            row[table.header[i].text] = cells[i].text;
    }
    return out;
}

rollcall::Archive archive_at(const std::string& path) {
    const auto read = format::read_archive({path}, "", {});
    EXPECT_TRUE(read && read->report.problems.empty()) << path;
    return read ? read->archive : rollcall::Archive{};
}

score::Split split(const rollcall::Archive& archive, int session, const std::string& said,
                   const std::string& salt = std::string(score::usual_salt)) {
    auto reveal = score::reveal_named(said);
    EXPECT_TRUE(reveal) << said;
    reveal->salt = salt;
    auto out = score::split_of(archive, session, *reveal);
    EXPECT_TRUE(out);
    return *out;
}

TEST(ScoreReference, KnowsTheSameVotes) {
    const rollcall::Archive archive = archive_at(folder + "club/archive");
    std::size_t compared = 0;
    for (const Cells& row : rows_of("club/known.csv")) {
        const score::Split asked = split(archive, 5, row.at("reveal"), row.at("salt"));
        for (std::size_t t = 0; t < asked.window.targets.size(); ++t) {
            if (archive.roll_calls[asked.window.targets[t]].id != row.at("rollcall"))
                continue;
            std::string known;
            for (const std::size_t m : asked.known[t])
                known += (known.empty() ? "" : " ") + archive.members[asked.window.members[m]].id;
            EXPECT_EQ(known, row.at("known")) << row.at("reveal") << ' ' << row.at("rollcall");
            ++compared;
        }
    }
    EXPECT_EQ(compared, 100U);
}

TEST(ScoreReference, ReadsTheSameTitles) {
    const rollcall::Archive archive = archive_at(folder + "club/archive");
    const score::Task task = score::make_task(archive, split(archive, 5, "none"));
    const std::vector<double> nearest = score::novelty(task.train_text, task.target_text);
    std::size_t t = 0;
    std::size_t item = 0;
    for (const Cells& row : rows_of("club/titles.csv")) {
        if (const auto cosine = printed_number(row.at("nearest"))) {
            ASSERT_LT(t, task.targets.size());
            EXPECT_EQ(task.targets[t], row.at("rollcall"));
            EXPECT_EQ(task.target_text[t], row.at("text"));
            EXPECT_NEAR(nearest[t], *cosine, 1e-12);
            ++t;
        } else {
            // The club's first sessions are older than what may be learnt from for session 5.
            ASSERT_LT(item, task.train_items.size());
            EXPECT_EQ(task.train_items[item], row.at("rollcall"));
            EXPECT_EQ(task.train_text[item], row.at("text"));
            ++item;
        }
    }
    EXPECT_EQ(t, 10U);
    EXPECT_EQ(item, 10U);
}

void expect_tasks(const std::string& path, int first_session, int last_session) {
    const rollcall::Archive archive = archive_at(path);
    std::map<std::string, format::NamedFiles> written;
    std::size_t compared = 0;
    for (const Cells& row : rows_of("tasks.csv")) {
        const int session = std::stoi(row.at("session"));
        if (session < first_session || session > last_session)
            continue;
        const std::string setting = row.at("session") + " " + row.at("reveal");
        if (!written.contains(setting))
            written[setting] =
                format::task_files(archive, split(archive, session, row.at("reveal")));
        for (const auto& [name, bytes] : written.at(setting)) {
            if (name != row.at("file"))
                continue;
            EXPECT_EQ(sha256_hex(bytes), row.at("sha256")) << setting << ' ' << name;
            ++compared;
        }
    }
    EXPECT_GT(compared, 0U);
}

TEST(ScoreReference, WritesTheSameTasks) {
    expect_tasks("data/archives/un-general-assembly", 61, 74);
}

TEST(ScoreReference, WritesTheSameTasksBefore1997) {
    const std::string shared = "../shared/data/unga";
    if (!std::filesystem::exists(shared))
        GTEST_SKIP() << "the archive with the days of the source is not here";
    expect_tasks(shared, 50, 74);
}

std::string dashed(std::string text) {
    if (const std::size_t colon = text.find(':'); colon != std::string::npos)
        text[colon] = '-';
    return text;
}

Reply scored(const Cells& row) {
    Request request;
    request.asked.set("data", folder + "club/archive");
    request.asked.set("session", "5");
    request.asked.set("reveal", row.at("reveal"));
    request.asked.set("min-minority", row.at("min_minority"));
    request.asked.set("boot", "0");
    const std::string tag = dashed(row.at("reveal"));
    request.asked.set("pred", folder + "club/pred-" + tag + ".csv");
    request.asked.set("base", folder + "club/base-" + tag + ".csv");
    if (row.at("draws") == "yes")
        request.asked.set("draws", folder + "club/draws-" + tag + ".csv");
    if (row.at("novel") == "yes")
        request.asked.set("novel", "");
    return score_verb(request);
}

TEST(ScoreReference, GivesTheSameFigures) {
    std::map<std::string, Reply> replies;
    std::size_t compared = 0;
    for (const Cells& row : rows_of("club/expected.csv")) {
        const std::string setting =
            row.at("reveal") + row.at("draws") + row.at("min_minority") + row.at("novel");
        if (!replies.contains(setting))
            replies[setting] = scored(row);
        const Reply& reply = replies.at(setting);
        ASSERT_TRUE(reply.answer) << describe(reply.problems.front());
        const question::Value data(reply.answer->data);
        if (row.at("figure") == "roll_calls") {
            EXPECT_EQ(*data.find("roll_calls")->as<std::int64_t>(), std::stoi(row.at("value")));
            continue;
        }
        for (const auto& [column, key] :
             {std::pair{"value", "figures"}, {"base", "base"}, {"difference", "difference"}}) {
            const question::Value* got = data.find(key)->find(row.at("figure"));
            ASSERT_NE(got, nullptr) << row.at("figure");
            EXPECT_NEAR(*got->as<double>(), *printed_number(row.at(column)), 1e-9)
                << setting << ' ' << row.at("figure") << ' ' << column;
            ++compared;
        }
    }
    EXPECT_EQ(replies.size(), 30U);
    EXPECT_EQ(compared, 30U * 13 * 3);
}

} // namespace
} // namespace plenary::study
