#include "plenary/store/new_file.hpp"

#include "plenary/store/database.hpp"

namespace plenary::store {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& path, std::error_code error) {
    const Where where{path.string(), 0, 0};
    if (error == std::errc::file_exists) {
        throw Failed(
            {Kind::invalid, "exists", "this exists already", "choose a new name", where, ""});
    }
    throw Failed({Kind::io, "cannot-write", "cannot write this: " + error.message(),
                  "choose another path, or make room on the disk", where, ""});
}

} // namespace

NewFile::NewFile(fs::path target)
    : target_(std::move(target)), file_(target_, disk::Unfinished::Shape::file, error_) {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(target_, ignored)))
        error_ = std::make_error_code(std::errc::file_exists);
    if (error_)
        refuse(target_, error_);
}

// What SQLite lays beside a file.
NewFile::~NewFile() {
    for (const char* tail : {"-wal", "-shm", "-journal"}) {
        std::error_code ignored;
        fs::remove(part().string() + tail, ignored);
    }
}

void NewFile::go_on() const {
    if (file_.interrupted())
        throw Failed({Kind::interrupted, "interrupted", "stopped", "", {}, ""});
}

void NewFile::finish() {
    if (const auto error = file_.finish(disk::Unfinished::Target::new_name))
        refuse(target_, error);
}

} // namespace plenary::store
