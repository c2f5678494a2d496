#include "plenary/study/ledger_files.hpp"

#include <cstdlib>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plenary/disk/scratch_folder.hpp"
#include "plenary/format/import_folder.hpp"
#include "plenary/format/output.hpp"
#include "plenary/study/open.hpp"

namespace plenary::study {
namespace {

namespace fs = std::filesystem;

struct LedgerOfAFolder : testing::Test {
    disk::ScratchFolder folder;
    fs::path path = folder / "a.plenary";

    void import(const fs::path& from) const {
        std::vector<ledger::Entry> entries;
        std::optional<ledger::Tip> tip;
        const format::Imported imported = format::import_folder(from);
        ASSERT_TRUE(imported.problems.empty());
        for (ledger::Draft draft : imported.drafts) {
            draft.recorded = *Instant::parse("2026-01-01T00:00:00Z");
            auto entry = ledger::append("ana", tip, std::move(draft));
            ASSERT_TRUE(entry) << entry.error().message;
            tip = ledger::Tip{entry->number, entry->hash, entry->recorded};
            entries.push_back(std::move(*entry));
        }
        ASSERT_TRUE(store::Store::create(path, entries));
    }
};

// Without what must differ: the hash, and the places of warnings.
std::string comparable(const std::string& text) {
    std::istringstream in(text);
    std::string out;
    for (std::string line; std::getline(in, line);) {
        const bool differs = line.find("\"dossier_hash\"") != std::string::npos ||
                             line.find("\"file\"") != std::string::npos ||
                             line.find("\"column\"") != std::string::npos;
        out += differs ? "" : line + "\n";
    }
    return out;
}

std::string answer(const question::Question& question, const fs::path& dossier,
                   const std::vector<std::pair<std::string, std::string>>& options,
                   const std::optional<Day>& as_of,
                   const std::optional<Day>& known_by = std::nullopt) {
    Request request;
    request.dossier = dossier;
    request.data_roots = {"data"};
    request.as_of = as_of;
    request.known_by = known_by;
    for (const auto& [name, value] : options)
        request.asked.set(name, value);
    const Reply reply = ask(question, request);
    if (!reply.answer)
        return reply.problems.front().code + ": " + reply.problems.front().message;
    return comparable(format::to_json(reply.answer->data));
}

const question::Question& question_of(std::string_view name) {
    for (const question::Question* question : question::ask::all()) {
        if (question->name == name)
            return *question;
    }
    throw std::runtime_error("no such question");
}

// Every motion of a dossier, counted on the folder and on its ledger, which reads only that motion.
TEST_F(LedgerOfAFolder, CountsAsTheFolderDoes) {
    for (const char* name : {"data/oas-venezuela-2017", "data/un-haiti-2017"}) {
        fs::remove(path);
        import(name);
        const auto read = format::read_dossier(name, {"data"});
        ASSERT_TRUE(read.problems.empty());
        for (const std::string& motion : read.dossier.motion_ids()) {
            for (const char* day : {"", "2017-03-28", "2017-04-03", "2019-01-01"}) {
                for (const char* known : {"", "2017-03-29", "2024-01-01"}) {
                    const auto as_of = Day::parse(day);
                    const auto known_by = Day::parse(known);
                    EXPECT_EQ(
                        answer(question_of("count"), path, {{"motion", motion}}, as_of, known_by),
                        answer(question_of("count"), name, {{"motion", motion}}, as_of, known_by))
                        << name << motion << day << known;
                }
            }
        }
    }
}

TEST_F(LedgerOfAFolder, AnswersEveryQuestionAlike) {
    const char* name = "data/oas-venezuela-2017";
    import(name);
    for (const auto& [question, options] :
         std::vector<std::pair<std::string, std::vector<std::pair<std::string, std::string>>>>{
             {"check", {}},
             {"why", {{"member", "HTI"}, {"motion", "suspend"}}},
             {"pressure", {}},
             {"diff", {{"from", "2017-03-01"}, {"to", "2017-04-30"}, {"motion", "suspend"}}},
             {"count", {{"motion", "nothing"}}}}) {
        EXPECT_EQ(answer(question_of(question), path, options, std::nullopt),
                  answer(question_of(question), name, options, std::nullopt))
            << question;
    }
}

TEST_F(LedgerOfAFolder, HashDependsOnTheHead) {
    import("data/oas-venezuela-2017");
    const auto hash = [&] {
        Request request;
        request.dossier = path;
        request.data_roots = {"data"};
        return open(request)->setting().dossier.hash;
    };
    const std::string before = hash();
    EXPECT_EQ(hash(), before);
    auto store = store::Store::open(path, store::Store::Mode::write);
    ledger::Draft note;
    note.act = ledger::Act::note;
    note.table = "statements";
    note.recorded = *Instant::parse("2026-01-02T00:00:00Z");
    ASSERT_TRUE(store->append("ana", {note}));
    EXPECT_NE(hash(), before);
}

TEST_F(LedgerOfAFolder, ShowsWhatWasRecordedByAMoment) {
    import("data/oas-venezuela-2017");
    LedgerView view;
    view.recorded_by = *Instant::parse("2025-12-31T00:00:00Z");
    auto files = LedgerFiles::open(path, view);
    ASSERT_TRUE(files);
    EXPECT_FALSE((*files)->text("dossier.toml"));
    view.recorded_by = *Instant::parse("2026-01-01T00:00:00Z");
    files = LedgerFiles::open(path, view);
    EXPECT_TRUE((*files)->text("dossier.toml"));
}

TEST_F(LedgerOfAFolder, AConflictOfDesksStopsTheCount) {
    import("data/oas-venezuela-2017");
    {
        auto store = store::Store::open(path, store::Store::Mode::write);
        const std::vector<ledger::Entry> entries = *store->entries();
        const auto first = std::find_if(entries.begin(), entries.end(), [](const auto& entry) {
            return entry.table == "statements" && *ledger::find(entry.cells, "motion") == "suspend";
        });
        for (const char* writer : {"ben", "cleo"}) {
            ledger::Draft draft = *first;
            draft.act = ledger::Act::supersede;
            draft.of = {first->hash};
            draft.cells.push_back({"note of", writer});
            draft.recorded = *Instant::parse("2026-01-02T00:00:00Z");
            ASSERT_TRUE(store->append(writer, {draft}));
        }
    }
    const std::string said =
        answer(question_of("count"), path, {{"motion", "suspend"}}, std::nullopt);
    EXPECT_THAT(said, testing::StartsWith("row-conflict"));
    EXPECT_THAT(said, testing::HasSubstr("ben 1 and cleo 1"));
}

} // namespace
} // namespace plenary::study
