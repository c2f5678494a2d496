#include <atomic>
#include <cstdlib>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plenary/format/http_post.hpp"
#include "plenary/format/stub_server.hpp"

namespace plenary::format {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

class HttpPosts : public testing::Test {
protected:
    void SetUp() override {
        if (!can_post())
            GTEST_SKIP() << "built without libcurl";
    }

    static HttpPost to(const StubServer& server) {
        HttpPost out;
        out.to = *parse_endpoint(server.url());
        out.body = R"({"a":1})";
        out.time = 5s;
        return out;
    }

    static std::string code(const Result<HttpAnswer>& got) { return got ? "" : got.error().code; }
};

TEST_F(HttpPosts, SendTheBodyAndHearTheAnswer) {
    const StubServer server({http_answer(200, "hello")});
    HttpPost question = to(server);
    question.key = "sk-1";
    const auto got = post(question);
    ASSERT_TRUE(got) << describe(got.error());
    EXPECT_EQ(got->status, 200);
    EXPECT_EQ(got->body, "hello");
    const auto requests = server.requests();
    ASSERT_THAT(requests, SizeIs(1));
    EXPECT_THAT(requests[0], StartsWith("POST /v1/chat/completions HTTP/1.1\r\n"));
    EXPECT_THAT(requests[0], HasSubstr("Authorization: Bearer sk-1\r\n"));
    EXPECT_THAT(requests[0], HasSubstr("Content-Type: application/json\r\n"));
    EXPECT_THAT(requests[0], Not(HasSubstr("Expect")));
    EXPECT_THAT(requests[0], testing::EndsWith("\r\n\r\n{\"a\":1}"));
}

TEST_F(HttpPosts, SendNoKeyWhereThereIsNone) {
    const StubServer server({http_answer(200, "")});
    ASSERT_TRUE(post(to(server)));
    EXPECT_THAT(server.requests().at(0), Not(HasSubstr("Authorization")));
}

TEST_F(HttpPosts, HearAnAnswerInChunks) {
    const StubServer server({{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                              "3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n"}});
    const auto got = post(to(server));
    ASSERT_TRUE(got) << describe(got.error());
    EXPECT_EQ(got->body, "hello");
}

TEST_F(HttpPosts, AnyStatusIsAnAnswer) {
    const StubServer server({http_answer(500, "no"), http_answer(401, "")});
    EXPECT_EQ(post(to(server))->status, 500);
    EXPECT_EQ(post(to(server))->status, 401);
}

TEST_F(HttpPosts, ARedirectIsNotFollowed) {
    const StubServer other({http_answer(200, "here")});
    const StubServer server({http_answer(302, "", "Location: " + other.url() + "\r\n")});
    EXPECT_EQ(post(to(server))->status, 302);
    EXPECT_THAT(other.requests(), SizeIs(0));
}

TEST_F(HttpPosts, AnAnswerThatIsTooLargeIsCutShort) {
    const std::string large(std::size_t{3} << 20, 'x');
    // Said before, and not said before.
    const StubServer server({http_answer(200, large), {"HTTP/1.1 200 OK\r\n\r\n" + large}});
    HttpPost question = to(server);
    question.most_bytes = 1000;
    EXPECT_EQ(code(post(question)), "answer-too-large");
    EXPECT_EQ(code(post(question)), "answer-too-large");
}

TEST_F(HttpPosts, ASlowServerIsLeft) {
    const StubServer server({{"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe", 0ms, true}});
    HttpPost question = to(server);
    question.time = 200ms;
    EXPECT_EQ(code(post(question)), "too-slow");
}

TEST_F(HttpPosts, AClosedConnectionIsTold) {
    const StubServer server(
        {{}, {"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe"}, {"nonsense\r\n\r\n"}});
    EXPECT_EQ(code(post(to(server))), "broken-answer");
    EXPECT_EQ(code(post(to(server))), "broken-answer");
    EXPECT_EQ(code(post(to(server))), "broken-answer");
}

TEST_F(HttpPosts, AServerThatIsNotThereIsTold) {
    HttpPost question;
    {
        const StubServer gone({});
        question = to(gone);
    }
    const auto got = post(question);
    ASSERT_EQ(code(got), "no-connection");
    EXPECT_EQ(got.error().kind, Kind::io);
}

TEST_F(HttpPosts, AnInterruptStopsIt) {
    const StubServer server({{"", 0ms, true}});
    HttpPost question = to(server);
    question.go_on = [] { return false; };
    const auto got = post(question);
    ASSERT_EQ(code(got), "interrupted");
    EXPECT_EQ(got.error().kind, Kind::interrupted);
}

TEST_F(HttpPosts, AProxyIsNeverUsedToThisMachine) {
    const StubServer proxy({http_answer(200, "proxy")});
    const StubServer server({http_answer(200, "server")});
    ::setenv("http_proxy", ("http://127.0.0.1:" + std::to_string(proxy.port())).c_str(), 1);
    const auto got = post(to(server));
    ::unsetenv("http_proxy");
    ASSERT_TRUE(got);
    EXPECT_EQ(got->body, "server");
    EXPECT_THAT(proxy.requests(), SizeIs(0));
}

TEST_F(HttpPosts, APlainServerWhereACertificateIsNeededIsRefused) {
    const StubServer server({http_answer(200, "plain")});
    HttpPost question = to(server);
    question.to.url.replace(0, 4, "https");
    EXPECT_EQ(code(post(question)), "bad-certificate");
}

TEST_F(HttpPosts, AnotherMachineIsNotAskedInTheClear) {
    const StubServer server({http_answer(200, "plain")});
    HttpPost question = to(server);
    question.to.loopback = false; // as if parse_endpoint had been passed by
    EXPECT_FALSE(post(question));
    EXPECT_THAT(server.requests(), SizeIs(0));
}

TEST_F(HttpPosts, TheKeyIsInNoProblem) {
    const StubServer server({{}, {"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhe"}});
    HttpPost question = to(server);
    question.key = "sk-secret";
    for (int i = 0; i < 2; ++i) {
        const auto got = post(question);
        ASSERT_FALSE(got);
        EXPECT_THAT(describe(got.error()), Not(HasSubstr("secret")));
    }
}

} // namespace
} // namespace plenary::format
