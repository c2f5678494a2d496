#include "plenary/store/database.hpp"

#include <cassert>
#include <csignal>
#include <cstring>

#include <fmt/format.h>
#include <sqlite3.h>

#include "plenary/store/checked_vfs.hpp"

namespace plenary::store {
namespace {

// SQLite opens what a file: address names; these characters would end the path in it.
std::string address_of(const std::filesystem::path& path, bool immutable) {
    std::string out = "file:";
    for (const char c : std::filesystem::absolute(path).string()) {
        if (c == '%' || c == '?' || c == '#')
            out += fmt::format("%{:02x}", static_cast<unsigned char>(c));
        else
            out += c;
    }
    return immutable ? out + "?immutable=1" : out;
}

} // namespace

Query::Query(Database& database, std::string_view sql) : database_(database) {
    const int code = sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                        &statement_, nullptr);
    if (code != SQLITE_OK)
        database.fail_with(code);
}

Query::~Query() { sqlite3_finalize(statement_); }

Query& Query::bind(std::int64_t value) {
    [[maybe_unused]] const int code = sqlite3_bind_int64(statement_, ++bound_, value);
    assert(code == SQLITE_OK);
    return *this;
}

Query& Query::bind(std::string_view text) {
    // Nothing at no address would be taken for NULL.
    const char* const at = text.empty() ? "" : text.data();
    const int code =
        sqlite3_bind_text64(statement_, ++bound_, at, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    if (code != SQLITE_OK)
        database_.fail_with(code);
    return *this;
}

Query& Query::bind_bytes(std::string_view bytes) {
    const int code = bytes.empty() ? sqlite3_bind_zeroblob(statement_, ++bound_, 0)
                                   : sqlite3_bind_blob64(statement_, ++bound_, bytes.data(),
                                                         bytes.size(), SQLITE_TRANSIENT);
    if (code != SQLITE_OK)
        database_.fail_with(code);
    return *this;
}

Query& Query::bind(const Sha256& digest) {
    return bind_bytes({reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()});
}

Query& Query::bind_null() {
    [[maybe_unused]] const int code = sqlite3_bind_null(statement_, ++bound_);
    assert(code == SQLITE_OK);
    return *this;
}

bool Query::step() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        database_.fail_with(code);
    return false;
}

void Query::run() {
    while (step())
        ;
    reset();
}

void Query::reset() {
    sqlite3_reset(statement_);
    bound_ = 0;
}

std::int64_t Query::number(int column) const { return sqlite3_column_int64(statement_, column); }

std::string_view Query::text(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    const int size = sqlite3_column_bytes(statement_, column);
    return bytes == nullptr ? std::string_view()
                            : std::string_view(bytes, static_cast<std::size_t>(size));
}

Sha256 Query::digest(int column) const {
    Sha256 out;
    const std::string_view bytes = text(column);
    if (bytes.size() == out.bytes.size())
        std::memcpy(out.bytes.data(), bytes.data(), bytes.size());
    return out;
}

bool Query::is_null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

Database::Database(const std::filesystem::path& path, const OpenAs& as)
    : path_(path), patience_ms_(as.patience_ms), waiting_(as.waiting) {
    int flags = SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
    flags |= as.write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    if (as.make)
        flags |= SQLITE_OPEN_CREATE;
    (void)take_failed_page();
    // Over a file-size limit the system would otherwise end the program with a signal.
    before_ = std::signal(SIGXFSZ, SIG_IGN);
    const int code = sqlite3_open_v2(address_of(path, as.immutable).c_str(), &handle_, flags,
                                     checked_vfs(as.base_vfs, !as.unchecked).c_str());
    try {
        if (code != SQLITE_OK)
            fail_with(code);
        sqlite3_busy_handler(handle_, busy, this);
        // What a file says of itself must not make SQLite run anything of the file's own.
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        if (as.make) {
            int bytes = reserved_bytes;
            sqlite3_file_control(handle_, "main", SQLITE_FCNTL_RESERVE_BYTES, &bytes);
        }
        run("PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA synchronous = FULL; "
            "PRAGMA cell_size_check = ON; "
            "PRAGMA cache_size = -65536");
    } catch (const Failed&) {
        sqlite3_close_v2(handle_);
        throw;
    }
}

Database::~Database() {
    sqlite3_close_v2(handle_);
    if (before_ != SIG_ERR)
        (void)std::signal(SIGXFSZ, before_);
}

void Database::run(std::string_view sql) {
    const int code = sqlite3_exec(handle_, std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail_with(code);
}

std::int64_t Database::number(std::string_view sql) {
    Query query(*this, sql);
    return query.step() ? query.number(0) : 0;
}

std::string Database::text(std::string_view sql) {
    Query query(*this, sql);
    return query.step() ? std::string(query.text(0)) : std::string();
}

int Database::busy(void* self, int times) {
    auto* database = static_cast<Database*>(self);
    constexpr int nap_ms = 10;
    if (times * nap_ms >= database->patience_ms_)
        return 0;
    if (times == 20 && database->waiting_)
        database->waiting_();
    sqlite3_sleep(nap_ms);
    return 1;
}

void Database::fail_with(int code) const {
    const int extended = handle_ == nullptr ? code : sqlite3_extended_errcode(handle_);
    const std::string reason = handle_ == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle_);
    const auto throw_as = [&](Kind kind, const char* name, std::string message, const char* hint) {
        throw Failed({kind, name, std::move(message), hint, Where{path_.string(), 0, 0}, ""});
    };
    constexpr const char* salvage =
        "take it from a backup, or let 'plenary dossier unpack --salvage' write out what verifies";
    if (const auto page = take_failed_page(); page || extended == SQLITE_IOERR_DATA) {
        throw_as(Kind::invalid, "damaged-ledger",
                 fmt::format("this ledger is damaged: page {} is not as it was written",
                             page.value_or(0)),
                 salvage);
    }
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw_as(Kind::io, "ledger-busy",
                 fmt::format("another process has been writing this ledger for {} s",
                             patience_ms_ / 1000),
                 "try again when it is done; nothing was recorded");
        break;
    case SQLITE_FULL:
        throw_as(Kind::io, "disk-full",
                 "there is no room on the disk; nothing of this was recorded",
                 "make room and do it again");
        break;
    case SQLITE_READONLY:
        throw_as(Kind::io, "read-only", "this ledger cannot be written: " + reason,
                 "copy it to where it can be written, or change the permissions");
        break;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        throw_as(Kind::io, "cannot-open", "cannot open this ledger: " + reason,
                 "check the path and the permissions of the file and its folder");
        break;
    case SQLITE_NOTADB:
        throw_as(Kind::invalid, "not-a-ledger", "this file is no ledger",
                 "name a ledger (NAME.plenary) or the folder of a dossier");
        break;
    case SQLITE_CORRUPT:
        throw_as(Kind::invalid, "damaged-ledger", "this ledger is damaged: " + reason, salvage);
        break;
    case SQLITE_IOERR:
        throw_as(Kind::io, "cannot-access",
                 fmt::format("the disk gave an error ({}); nothing of this was recorded", reason),
                 "check the disk and the room on it");
        break;
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
        throw_as(Kind::io, "too-big", "this is more than there is memory for: " + reason,
                 "do it in smaller parts");
        break;
    default:
        break;
    }
    throw_as(Kind::invalid, "damaged-ledger",
             fmt::format("this ledger does not hold what it should: {}", reason), salvage);
    std::terminate(); // throw_as does not come back
}

Transaction::Transaction(Database& database) : database_(database) {
    database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (open_)
        sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_.run("COMMIT");
    open_ = false;
}

} // namespace plenary::store
