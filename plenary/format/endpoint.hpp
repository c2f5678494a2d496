// The address of a server that is asked over HTTP, as a user gives it.
#pragma once

#include <string>
#include <string_view>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

struct Endpoint {
    std::string url;       // as given
    std::string host;      // with its port where one is given, for people: "api.example.org"
    bool loopback = false; // this machine: localhost, 127.x.x.x, [::1]
};

// SCHEME://HOST[:PORT]/PATH in printable ASCII, without a user, a fragment or a backslash. The
// scheme is https; http only to this machine. The path says where to post and is not made up.
// Errors (usage): bad-endpoint, endpoint-not-secure. No message repeats a user or a password.
[[nodiscard]] Result<Endpoint> parse_endpoint(std::string_view url);

} // namespace plenary::format
