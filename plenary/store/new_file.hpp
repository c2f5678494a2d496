// A new file that takes its name only when it is whole and on the disk.
#pragma once

#include <filesystem>
#include <system_error>

#include "plenary/disk/unfinished.hpp"

namespace plenary::store {

class NewFile {
public:
    // Throws Failed: exists (invalid) when the target is there already, cannot-write (io).
    explicit NewFile(std::filesystem::path target);
    ~NewFile(); // takes away what was not finished
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    // Where to write: beside the target.
    [[nodiscard]] const std::filesystem::path& part() const { return file_.path(); }

    // Throws Failed, interrupted, once somebody asked the program to stop.
    void go_on() const;

    // Flushes it to the disk and gives it its name. Throws exists, cannot-write (io).
    void finish();

private:
    std::filesystem::path target_;
    std::error_code error_;
    disk::Unfinished file_;
};

} // namespace plenary::store
