// A file or a folder that is not finished yet. It stands beside its target as TARGET.part-XXXXXX, a
// name that nothing else has, and takes the target's name in one step of the file system. What was
// not finished is taken away with the object.
//
// While the object lives, SIGINT, SIGTERM and SIGHUP wait in its thread: they come when it is gone,
// so an interrupt leaves the whole thing or nothing. Long work asks interrupted() now and then and
// gives up. Make it and let it go in one thread, with no other threads running. What SIGKILL or a
// loss of power leaves behind bears .part- in its name and is never read.
#pragma once

#include <csignal>
#include <filesystem>
#include <system_error>

namespace plenary::disk {

// Signals that wait as long as this lives.
class HeldInterrupts {
public:
    HeldInterrupts();
    ~HeldInterrupts();
    HeldInterrupts(const HeldInterrupts&) = delete;
    HeldInterrupts& operator=(const HeldInterrupts&) = delete;

    // Whether one waits.
    [[nodiscard]] bool interrupted() const;

private:
    sigset_t before_{};
};

class Unfinished {
public:
    enum class Shape { file, folder };
    // What stands under the target's name: a file that is replaced (of a folder only an empty one),
    // or nothing, and then nothing that came in between is replaced either.
    enum class Target { replaced, new_name };

    // Makes it, empty. `error` says why not; then there is nothing to finish.
    Unfinished(const std::filesystem::path& target, Shape shape, std::error_code& error);
    ~Unfinished();
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;

    // Where to write.
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    [[nodiscard]] bool interrupted() const { return held_.interrupted(); }

    // Flushes it, lets all users read it, gives it its name and flushes that. The files within a
    // folder are flushed by who writes them. EEXIST: new_name, but something is there.
    [[nodiscard]] std::error_code finish(Target target);

private:
    HeldInterrupts held_;
    std::filesystem::path target_;
    Shape shape_;
    std::filesystem::path path_;
};

} // namespace plenary::disk
