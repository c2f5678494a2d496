// A server for tests on the loopback of this machine: it says what it was told to say, one answer a
// connection, and keeps what it was sent.
#pragma once

#include <array>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace plenary::format {

// Bytes that are sent back, whole; nothing is sent for an empty text.
struct StubAnswer {
    std::string bytes;
    std::chrono::milliseconds wait{0}; // before; less when the test is over
    bool holds = false;                // and the connection stays open until the test is over
};

inline StubAnswer http_answer(int status, std::string_view body,
                              std::string_view more_headers = "") {
    return {fmt::format("HTTP/1.1 {} X\r\nContent-Type: application/json\r\nContent-Length: "
                        "{}\r\nConnection: close\r\n{}\r\n{}",
                        status, body.size(), more_headers, body)};
}

class StubServer {
public:
    // Answers the first request with the first answer, and so on; more requests are closed.
    explicit StubServer(std::vector<StubAnswer> answers) : answers_(std::move(answers)) {
        listening_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (listening_ < 0 || ::bind(listening_, generic(address), size) != 0 ||
            ::listen(listening_, 8) != 0 ||
            ::getsockname(listening_, generic(address), &size) != 0 || ::pipe(over_.data()) != 0)
            throw std::runtime_error("no stub server");
        port_ = ntohs(address.sin_port);
        thread_ = std::jthread([this] { serve(); });
    }

    StubServer(const StubServer&) = delete;
    StubServer& operator=(const StubServer&) = delete;

    ~StubServer() {
        ::close(over_[1]);
        thread_.join();
        ::close(over_[0]);
        ::close(listening_);
    }

    [[nodiscard]] std::string url() const {
        return fmt::format("http://127.0.0.1:{}/v1/chat/completions", port_);
    }

    [[nodiscard]] int port() const { return port_; }

    // Each with its head.
    [[nodiscard]] std::vector<std::string> requests() const {
        const std::lock_guard lock(mutex_);
        return requests_;
    }

private:
    static sockaddr* generic(sockaddr_in& address) {
        return static_cast<sockaddr*>(static_cast<void*>(&address));
    }

    // Whether the socket has something before the test is over.
    [[nodiscard]] bool ready(int socket, int milliseconds = -1) const {
        std::array<pollfd, 2> both{{{socket, POLLIN, 0}, {over_[0], POLLIN, 0}}};
        return ::poll(both.data(), both.size(), milliseconds) > 0 && both[1].revents == 0;
    }

    // Also of a client that begins to speak TLS.
    [[nodiscard]] static bool whole(const std::string& request) {
        if (request.starts_with('\x16'))
            return true;
        const std::size_t head = request.find("\r\n\r\n");
        if (head == std::string::npos)
            return false;
        const std::string name = "Content-Length: ";
        const std::size_t at = request.find(name);
        const std::size_t body =
            at == std::string::npos ? 0 : std::stoul(request.substr(at + name.size(), 12));
        return request.size() >= head + 4 + body;
    }

    void serve() {
        for (std::size_t n = 0; ready(listening_); ++n) {
            const int client = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
            if (client < 0)
                return;
            std::string request;
            std::array<char, 65536> chunk{};
            while (!whole(request) && ready(client)) {
                const ssize_t got = ::read(client, chunk.data(), chunk.size());
                if (got <= 0)
                    break;
                request.append(chunk.data(), static_cast<std::size_t>(got));
            }
            {
                const std::lock_guard lock(mutex_);
                requests_.push_back(request);
            }
            if (n < answers_.size())
                answer(client, answers_[n]);
            ::close(client);
        }
    }

    void answer(int client, const StubAnswer& say) const {
        if (say.wait.count() > 0) {
            pollfd over{over_[0], POLLIN, 0};
            (void)::poll(&over, 1, static_cast<int>(say.wait.count()));
        }
        for (std::size_t at = 0; at < say.bytes.size();) {
            const ssize_t sent =
                ::send(client, say.bytes.data() + at, say.bytes.size() - at, MSG_NOSIGNAL);
            if (sent <= 0)
                return;
            at += static_cast<std::size_t>(sent);
        }
        if (say.holds) {
            pollfd over{over_[0], POLLIN, 0};
            (void)::poll(&over, 1, -1);
        }
    }

    std::vector<StubAnswer> answers_;
    int listening_ = -1;
    int port_ = 0;
    std::array<int, 2> over_{-1, -1}; // its end is closed when the test is over
    mutable std::mutex mutex_;
    std::vector<std::string> requests_;
    std::jthread thread_;
};

} // namespace plenary::format
