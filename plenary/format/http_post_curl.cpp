#include <memory>

#include <curl/curl.h>
#include <fmt/format.h>

#include "plenary/foreign/library.hpp"
#include "plenary/format/http_post.hpp"
#include "plenary/version.hpp"

namespace plenary::format {
namespace {

struct Curl {
    foreign::Library library{"libcurl.so.4", "libcurl4"};
    decltype(&curl_global_init) global_init = library.at("curl_global_init");
    decltype(&curl_easy_init) init = library.at("curl_easy_init");
    decltype(&curl_easy_setopt) setopt = library.at("curl_easy_setopt");
    decltype(&curl_easy_perform) perform = library.at("curl_easy_perform");
    decltype(&curl_easy_getinfo) getinfo = library.at("curl_easy_getinfo");
    decltype(&curl_easy_strerror) strerror = library.at("curl_easy_strerror");
    decltype(&curl_easy_cleanup) cleanup = library.at("curl_easy_cleanup");
    decltype(&curl_slist_append) append = library.at("curl_slist_append");
    decltype(&curl_slist_free_all) free_all = library.at("curl_slist_free_all");
};

const Curl& curl() {
    static const Curl loaded;
    return loaded;
}

struct Freed {
    void operator()(CURL* handle) const { curl().cleanup(handle); }

    void operator()(curl_slist* list) const { curl().free_all(list); }
};

using Handle = std::unique_ptr<CURL, Freed>;
using Headers = std::unique_ptr<curl_slist, Freed>;

struct Listening {
    const HttpPost& question;
    std::string body;
    bool too_large = false;
    bool stopped = false;
};

std::size_t hear(char* data, std::size_t size, std::size_t count, void* user) {
    auto& listening = *static_cast<Listening*>(user);
    const std::size_t bytes = size * count;
    if (bytes > listening.question.most_bytes - listening.body.size()) {
        listening.too_large = true;
        return 0;
    }
    listening.body.append(data, bytes);
    return bytes;
}

int watch(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    auto& listening = *static_cast<Listening*>(user);
    listening.stopped = listening.question.go_on && !listening.question.go_on();
    return listening.stopped ? 1 : 0;
}

Headers headers_of(const HttpPost& question) {
    curl_slist* all = curl().append(nullptr, "Content-Type: application/json");
    all = curl().append(all, "Accept: application/json");
    all = curl().append(all, "Expect:"); // no waiting for a "continue" first
    if (!question.key.empty())
        all = curl().append(all, ("Authorization: Bearer " + question.key).c_str());
    return Headers(all);
}

Problem problem_of(CURLcode code, const Listening& listening) {
    const HttpPost& question = listening.question;
    const auto io = [&](std::string name, std::string message, std::string hint) {
        return Problem{Kind::io, std::move(name), std::move(message), std::move(hint), {}, ""};
    };
    const std::string& host = question.to.host;
    if (listening.stopped) {
        return {Kind::interrupted,
                "interrupted",
                "stopped while the model was asked",
                "nothing was recorded",
                {},
                ""};
    }
    if (listening.too_large) {
        return io("answer-too-large",
                  fmt::format("{} answers with more than {} bytes", host, question.most_bytes),
                  "is this the address of a model?");
    }
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
    case CURLE_PROXY:
        return io("no-connection",
                  fmt::format("{} cannot be reached: {}", host, curl().strerror(code)),
                  "does the server run, and is --endpoint right?");
    case CURLE_OPERATION_TIMEDOUT:
        return io("too-slow", fmt::format("{} did not answer in time", host),
                  "try again, or a smaller model");
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return io(
            "bad-certificate",
            fmt::format("{} cannot show that it is {}: {}", host, host, curl().strerror(code)),
            "nothing was sent; ask who runs it");
    case CURLE_SSL_CACERT_BADFILE:
        return io("bad-certificate", "this machine has no list of authorities to check servers by",
                  "install ca-certificates");
    default:
        return io("broken-answer",
                  fmt::format("{} gives no whole answer: {}", host, curl().strerror(code)),
                  "try again");
    }
}

} // namespace

bool can_post() { return true; }

Result<HttpAnswer> post(const HttpPost& question) {
    if (curl().library.missing())
        return fail(*curl().library.missing());
    static const CURLcode ready = curl().global_init(CURL_GLOBAL_DEFAULT);
    const Handle handle(ready == CURLE_OK ? curl().init() : nullptr);
    Listening listening{question, {}, false, false};
    if (handle == nullptr)
        return fail(problem_of(CURLE_FAILED_INIT, listening));
    const Headers headers = headers_of(question);
    const std::string agent = fmt::format("plenary/{}", version);
    // Options with a value of these kinds fail only for want of memory.
    const auto set = [&handle](CURLoption option, auto value) {
        (void)curl().setopt(handle.get(), option, value);
    };
    set(CURLOPT_URL, question.to.url.c_str());
    set(CURLOPT_PROTOCOLS_STR, question.to.loopback ? "http,https" : "https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (question.to.loopback)
        set(CURLOPT_NOPROXY, "*");
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(question.connect_time.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(question.time.count()));
    set(CURLOPT_USERAGENT, agent.c_str());
    set(CURLOPT_HTTPHEADER, headers.get());
    set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(question.body.size()));
    set(CURLOPT_POSTFIELDS, question.body.data());
    set(CURLOPT_WRITEFUNCTION, &hear);
    set(CURLOPT_WRITEDATA, &listening);
    set(CURLOPT_XFERINFOFUNCTION, &watch);
    set(CURLOPT_XFERINFODATA, &listening);
    set(CURLOPT_NOPROGRESS, 0L);
    const CURLcode code = curl().perform(handle.get());
    if (code != CURLE_OK)
        return fail(problem_of(code, listening));
    long status = 0;
    (void)curl().getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    return HttpAnswer{static_cast<int>(status), std::move(listening.body)};
}

} // namespace plenary::format
