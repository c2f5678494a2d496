// A SIGINT that waits in this thread, for tests of what gives up when one does. It is taken back
// when this goes.
#pragma once

#include <csignal>
#include <ctime>

#include "plenary/disk/unfinished.hpp"

namespace plenary::disk {

class WaitingInterrupt {
public:
    WaitingInterrupt() { (void)::raise(SIGINT); }

    WaitingInterrupt(const WaitingInterrupt&) = delete;
    WaitingInterrupt& operator=(const WaitingInterrupt&) = delete;

    ~WaitingInterrupt() {
        sigset_t one;
        sigemptyset(&one);
        sigaddset(&one, SIGINT);
        const timespec now{};
        (void)::sigtimedwait(&one, nullptr, &now);
    }

private:
    HeldInterrupts held_;
};

} // namespace plenary::disk
