#include "plenary/format/endpoint.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

std::string code(std::string_view url) {
    const auto parsed = parse_endpoint(url);
    return parsed ? "" : parsed.error().code;
}

TEST(Endpoint, HttpsAnywhereIsTaken) {
    const auto one = parse_endpoint("https://api.example.org/v1/chat/completions");
    ASSERT_TRUE(one);
    EXPECT_EQ(one->host, "api.example.org");
    EXPECT_EQ(one->url, "https://api.example.org/v1/chat/completions");
    EXPECT_FALSE(one->loopback);
    EXPECT_EQ(parse_endpoint("https://h:8443/p?a=b")->host, "h:8443");
}

TEST(Endpoint, HttpOnlyToThisMachine) {
    for (const char* url : {"http://localhost:8080/v1", "http://127.0.0.1:1/v1",
                            "http://127.255.1.2/v1", "http://[::1]:8080/v1"}) {
        const auto one = parse_endpoint(url);
        ASSERT_TRUE(one) << url;
        EXPECT_TRUE(one->loopback) << url;
    }
    for (const char* url :
         {"http://api.example.org/v1", "http://127.0.0.1.example.org/v1", "http://127.1/v1",
          "http://127.0.0.256/v1", "http://127.0.0.1./v1", "http://localhost.example.org/v1",
          "http://0.0.0.0/v1", "http://[::2]/v1", "http://128.0.0.1/v1", "http://127.0.0.1.1/v1",
          "http://2130706433/v1", "http://0177.0.0.1/v1"})
        EXPECT_EQ(code(url), "endpoint-not-secure") << url;
}

TEST(Endpoint, WhatIsNoAddressIsRefused) {
    for (const char* url : {"",
                            "api.example.org/v1",
                            "ftp://api.example.org/v1",
                            "file:///etc/passwd",
                            "https:///v1",
                            "https://api.example.org",
                            "https://api.example.org/",
                            "https://api.example.org?x",
                            "https://h:/v1",
                            "https://h:0/v1",
                            "https://h:65536/v1",
                            "https://h:8x/v1",
                            "https://h/v 1",
                            "https://h/v1\n",
                            "https://h\\@x/v1",
                            "https://h/v1#f",
                            "https://h\xC3\xA9/v1",
                            "https://[::1/v1",
                            "https://[g]/v1",
                            "https://.h/v1",
                            "HTTPS://h/v1",
                            "https://h_x/v1",
                            "http://127.0.0.1:1:2/v1"})
        EXPECT_EQ(code(url), "bad-endpoint") << url;
}

TEST(Endpoint, APasswordIsRefusedAndNotRepeated) {
    for (const char* url : {"https://user:secret@h/v1", "http://127.0.0.1:secret@h/v1"}) {
        const auto one = parse_endpoint(url);
        ASSERT_FALSE(one);
        EXPECT_EQ(one.error().code, "bad-endpoint");
        EXPECT_EQ(describe(one.error()).find("secret"), std::string::npos);
    }
}

} // namespace
} // namespace plenary::format
