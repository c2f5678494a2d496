// SQLite as this room uses it: a connection and prepared statements that clean up after themselves.
//
// Inside this room a failure of the outside world is thrown as Failed; Store catches it at its edge
// and hands it on as a Problem. It never leaves the room.
#pragma once

#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "plenary/digest/sha256.hpp"
#include "plenary/problem/problem.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace plenary::store {

class Failed : public std::exception {
public:
    explicit Failed(Problem problem) : problem_(std::move(problem)) {}

    [[nodiscard]] const char* what() const noexcept override { return problem_.message.c_str(); }

    [[nodiscard]] const Problem& problem() const { return problem_; }

private:
    Problem problem_;
};

// Runs what may throw Failed, and hands its problem on.
template <class Run>
auto guarded(Run run) -> decltype(run()) {
    try {
        return run();
    } catch (const Failed& failed) {
        return fail(failed.problem());
    }
}

class Database;

// A prepared statement. Values are bound from 1, columns read from 0, as SQLite counts.
class Query {
public:
    Query(Database& database, std::string_view sql);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    // Binds the next value.
    Query& bind(std::int64_t value);
    Query& bind(std::string_view text);
    Query& bind_bytes(std::string_view bytes);
    Query& bind(const Sha256& digest);
    Query& bind_null();

    // The next row; false when there is none.
    bool step();
    // Runs to the end and starts over, ready for new values.
    void run();
    void reset();

    [[nodiscard]] std::int64_t number(int column) const;
    // Valid until the next step.
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] Sha256 digest(int column) const;
    [[nodiscard]] bool is_null(int column) const;

private:
    Database& database_;
    sqlite3_stmt* statement_ = nullptr;
    int bound_ = 0;
};

struct OpenAs {
    bool write = false;
    bool make = false;      // the file is new
    bool immutable = false; // nobody can write it: on a medium without writing
    bool unchecked = false; // pages are read whatever their checksums say: only for salvage
    std::string base_vfs;   // below the one that checks pages; empty: the system's
    int patience_ms = 10'000;
    std::function<void()> waiting; // called once when another process holds the file
};

class Database {
public:
    Database(const std::filesystem::path& path, const OpenAs& as);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void run(std::string_view sql); // one or several statements without results
    [[nodiscard]] std::int64_t number(std::string_view sql);
    [[nodiscard]] std::string text(std::string_view sql);

    [[nodiscard]] sqlite3* handle() const { return handle_; }

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    // Throws what the code of a failed call means.
    [[noreturn]] void fail_with(int code) const;

private:
    static int busy(void* self, int times);

    std::filesystem::path path_;
    sqlite3* handle_ = nullptr;
    int patience_ms_;
    std::function<void()> waiting_;
    void (*before_)(int) = nullptr; // what was done over a file-size limit
};

// BEGIN IMMEDIATE until commit(); without it everything is rolled back.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Database& database_;
    bool open_ = true;
};

} // namespace plenary::store
