// The program is killed, the power fails, the disk is full or cannot be written: what was
// acknowledged is there, nothing half is there, and the ledger verifies.

#include <csignal>
#include <random>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "plenary/store/failing_disk.hpp"
#include "plenary/store/small_ledger.hpp"

namespace plenary::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t batch_size = 3;

Store::Drafts batch(std::size_t number) {
    Store::Drafts out;
    for (std::size_t i = 0; i < batch_size; ++i) {
        out.push_back(
            statement(fmt::format("b{}-{}", number, i), "m", "2017-03-28", std::string(300, 'q')));
    }
    return out;
}

// The ledger verifies, holds whole batches, and at least as many as were acknowledged.
void expect_whole(const fs::path& path, std::size_t acknowledged, const std::string& what) {
    auto store = Store::open(path, Store::Mode::write);
    ASSERT_TRUE(store) << what << ": " << store.error().message;
    const auto checked = store->verify();
    ASSERT_TRUE(checked) << what << ": " << checked.error().message;
    EXPECT_TRUE(checked->problems.empty()) << what << checked->problems.front().message;
    EXPECT_TRUE(checked->verified.problems.empty()) << what;
    EXPECT_EQ(checked->entries.size() % batch_size, 0U) << what;
    EXPECT_GE(checked->entries.size() / batch_size, acknowledged) << what;
    EXPECT_LE(checked->entries.size() / batch_size, acknowledged + 1) << what;
    const auto after = store->append("after", batch(999));
    EXPECT_TRUE(after) << what << ": " << after.error().message;
}

// Appends batches, in one open file and in another; how many were acknowledged.
std::size_t work(const fs::path& path) {
    Options options;
    options.base_vfs = FailingDisk::name;
    std::size_t acknowledged = 1; // the ledger begins with one
    for (int round = 0; round < 2; ++round) {
        auto store = Store::open(path, Store::Mode::write, options);
        if (!store)
            return acknowledged;
        for (int i = 0; i < 2; ++i) {
            if (!store->append("ana", batch(acknowledged)))
                return acknowledged;
            ++acknowledged;
        }
    }
    return acknowledged;
}

TEST(Crash, ThePowerMayGoAtEveryStep) {
    const Folder folder;
    (void)made(folder / "start.plenary").append("ana", batch(0));
    std::mt19937_64 random(2017);
    for (const auto left :
         {FailingDisk::Left::synced, FailingDisk::Left::written, FailingDisk::Left::mixed}) {
        for (long stop = 1;; ++stop) {
            ASSERT_LT(stop, 2000) << "the work does not end";
            const fs::path path = folder / "a.plenary";
            for (const char* tail : {"", "-wal", "-shm"})
                fs::remove(path.string() + tail);
            fs::copy_file(folder / "start.plenary", path);
            std::size_t acknowledged = 0;
            bool stopped = false;
            {
                FailingDisk disk;
                disk.stop_at = stop;
                acknowledged = work(path);
                stopped = disk.stopped();
                disk.come_back(left, random);
            }
            fs::remove(path.string() + "-shm"); // memory, not disk
            expect_whole(path, acknowledged, fmt::format("step {}", stop));
            if (!stopped) {
                EXPECT_GT(stop, 20) << "there were hardly any steps";
                EXPECT_EQ(acknowledged, 5U);
                break;
            }
        }
    }
}

TEST(Crash, AFullDiskIsToldAndNothingIsLost) {
    const Folder folder;
    (void)made(folder / "start.plenary").append("ana", batch(0));
    bool was_full = false;
    for (long full = 1; full < 60; full += 3) {
        const fs::path path = folder / "a.plenary";
        for (const char* tail : {"", "-wal", "-shm"})
            fs::remove(path.string() + tail);
        fs::copy_file(folder / "start.plenary", path);
        std::size_t acknowledged = 1;
        {
            FailingDisk disk;
            disk.full_at = full;
            Options options;
            options.base_vfs = FailingDisk::name;
            auto store = Store::open(path, Store::Mode::write, options);
            for (int i = 0; i < 5 && store; ++i) {
                const auto done = store->append("ana", batch(acknowledged));
                acknowledged += done ? 1U : 0U;
                if (!done) {
                    EXPECT_EQ(done.error().kind, Kind::io);
                    EXPECT_EQ(done.error().code, "disk-full") << done.error().message;
                    was_full = true;
                }
            }
        }
        expect_whole(path, acknowledged, fmt::format("full at {}", full));
    }
    EXPECT_TRUE(was_full);
}

TEST(Crash, WhatCannotBeWrittenCanBeRead) {
    const Folder folder;
    (void)made(folder / "a.plenary").append("ana", batch(0));
    FailingDisk disk;
    disk.barred = true;
    Options options;
    options.base_vfs = FailingDisk::name;
    Store reader = opened(folder / "a.plenary", Store::Mode::read, options);
    EXPECT_EQ(reader.entries()->size(), batch_size);
    EXPECT_TRUE(reader.verify()->problems.empty());
    auto writer = Store::open(folder / "a.plenary", Store::Mode::write, options);
    const Problem problem =
        writer ? writer->append("ana", batch(1)).error() : std::move(writer).error();
    EXPECT_EQ(problem.kind, Kind::io);
    EXPECT_THAT(problem.code, testing::AnyOf("read-only", "cannot-open", "cannot-access"));
}

// What a child does until it is killed. It tells of every acknowledged batch with a byte.
void toil(const fs::path& folder, int kind, int pipe) {
    const auto tell = [&] { (void)!::write(pipe, "x", 1); };
    if (kind == 0) {
        Store store = opened(folder / "a.plenary");
        for (std::size_t i = 1;; ++i) {
            if (store.append("ana", batch(i)))
                tell();
        }
    }
    Store other = opened(folder / "other.plenary", Store::Mode::read);
    const std::vector<ledger::Entry> entries = *other.entries();
    if (kind == 1) {
        for (int i = 0;; ++i) {
            if (Store::create(folder / fmt::format("import{}.plenary", i), entries))
                tell();
        }
    }
    Store store = opened(folder / "a.plenary");
    for (std::size_t i = 0; i + batch_size <= entries.size(); i += batch_size) {
        if (store.take(std::span(entries).subspan(i, batch_size), {}))
            tell();
    }
}

// `./dev bench crash` does the same two hundred times.
TEST(Crash, TheProgramMayBeKilledAtAnyMoment) {
    const char* many = std::getenv("PLENARY_KILLS");
    std::mt19937_64 random(std::random_device{}());
    const Folder base;
    {
        (void)made(base / "a.plenary").append("ana", batch(0));
        Store other = made(base / "other.plenary");
        for (std::size_t i = 0; i < 60; ++i)
            ASSERT_TRUE(other.append("ben", batch(i)));
    }
    std::size_t acknowledged_in_all = 0;
    for (int round = many == nullptr ? 10 : std::atoi(many); round > 0; --round) {
        const Folder folder;
        for (const char* name : {"a.plenary", "other.plenary"})
            fs::copy_file(base / name, folder / name);
        const int kind = round % 3;
        int pipe[2];
        ASSERT_EQ(::pipe(pipe), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            ::close(pipe[0]);
            toil(folder / ".", kind, pipe[1]);
            ::_exit(0);
        }
        ::close(pipe[1]);
        ::usleep(static_cast<useconds_t>(1000 + random() % 60'000));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        std::size_t acknowledged = 0;
        for (char c = 0; ::read(pipe[0], &c, 1) == 1;)
            ++acknowledged;
        ::close(pipe[0]);
        acknowledged_in_all += acknowledged;
        if (kind != 1) {
            expect_whole(folder / "a.plenary", acknowledged + 1, fmt::format("kind {}", kind));
            continue;
        }
        // New files: those that were acknowledged are there, and no half one has the name.
        for (std::size_t i = 0; i <= acknowledged; ++i) {
            const fs::path path = folder / fmt::format("import{}.plenary", i).c_str();
            if (fs::exists(path))
                expect_whole(path, 60, "import");
            else
                EXPECT_EQ(i, acknowledged);
        }
    }
    EXPECT_GT(acknowledged_in_all, 0U);
}

} // namespace
} // namespace plenary::store
