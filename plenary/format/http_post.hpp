// One question to one server over HTTP. It is the only place where Plenary may open a connection,
// and only a user who names a server on the command line makes it do so.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

#include "plenary/format/endpoint.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::format {

struct HttpPost {
    Endpoint to;
    std::string body; // JSON
    std::string key;  // sent as "Authorization: Bearer KEY"; empty: not sent
    std::chrono::milliseconds connect_time{10'000};
    std::chrono::milliseconds time{300'000};       // for all of it
    std::size_t most_bytes = std::size_t{4} << 20; // of the answer
    std::function<bool()> go_on; // asked at least once a second; false: stop. May be empty
};

struct HttpAnswer {
    int status = 0;
    std::string body;
};

using Post = std::function<Result<HttpAnswer>(const HttpPost&)>;

// Whether this build can.
[[nodiscard]] bool can_post();

// Certificates are checked, redirects are not followed, a proxy is used as curl's environment says
// but never to this machine. An answer of any status is an answer. Problems: no-connection,
// bad-certificate, too-slow, answer-too-large, broken-answer (io); interrupted; no-library (io)
// where libcurl is not installed; no-model-support (usage) in a build without it. No problem
// repeats the key or what the server said. Safe from any thread.
[[nodiscard]] Result<HttpAnswer> post(const HttpPost& question);

} // namespace plenary::format
