#include "plenary/format/endpoint.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace plenary::format {
namespace {

Problem wrong(std::string code, std::string message, std::string hint) {
    return {Kind::usage,     std::move(code),           std::move(message),
            std::move(hint), Where{"--endpoint", 0, 0}, ""};
}

Problem bad(std::string message) {
    return wrong("bad-endpoint", std::move(message),
                 "write where to post, as in https://api.example.org/v1/chat/completions");
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_host_sign(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
}

bool is_number(std::string_view text, int most) {
    int value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit) &&
           error == std::errc() && stop == text.data() + text.size() && value <= most;
}

// Four whole numbers, the first of them 127. Shorter ways of writing it are not understood.
bool is_loopback_number(std::string_view host) {
    constexpr int most = 255;
    if (!host.starts_with("127."))
        return false;
    int parts = 0;
    for (std::size_t at = 0; at <= host.size(); ++parts) {
        const std::size_t end = std::min(host.find('.', at), host.size());
        if (!is_number(host.substr(at, end - at), most))
            return false;
        at = end + 1;
    }
    return parts == 4;
}

bool is_host(std::string_view host) {
    if (host.starts_with("[")) {
        return host.ends_with("]") && host.size() > 2 &&
               host.substr(1, host.size() - 2).find_first_not_of("0123456789abcdefABCDEF:.") ==
                   std::string_view::npos;
    }
    return !host.empty() && std::all_of(host.begin(), host.end(), is_host_sign) &&
           !host.starts_with(".") && !host.starts_with("-");
}

} // namespace

Result<Endpoint> parse_endpoint(std::string_view url) {
    constexpr int most_port = 65535;
    const bool printable =
        std::all_of(url.begin(), url.end(), [](char c) { return c > ' ' && c < '\x7F'; });
    if (!printable || url.find_first_of("\\#\"<>`{}|^") != std::string_view::npos)
        return fail(bad("the address has characters that no address has"));
    const std::size_t scheme_end = url.find("://");
    const std::string_view scheme = url.substr(0, scheme_end);
    if (scheme_end == std::string_view::npos || (scheme != "https" && scheme != "http"))
        return fail(bad("the address does not begin with https://"));
    const std::string_view rest = url.substr(scheme_end + 3);
    const std::size_t path = std::min(rest.find_first_of("/?"), rest.size());
    const std::string_view authority = rest.substr(0, path);
    if (authority.find('@') != std::string_view::npos) {
        return fail(wrong("bad-endpoint", "the address holds a user or a password",
                          "take it out; the key goes into PLENARY_MODEL_KEY"));
    }
    std::string_view host = authority;
    const std::size_t bracket = authority.rfind(']');
    const std::size_t colon = authority.rfind(':');
    if (colon != std::string_view::npos && (bracket == std::string_view::npos || colon > bracket)) {
        host = authority.substr(0, colon);
        if (!is_number(authority.substr(colon + 1), most_port) ||
            authority.substr(colon + 1) == "0")
            return fail(bad("the port is no number from 1 to 65535"));
    }
    if (!is_host(host))
        return fail(bad("the address names no host"));
    if (path + 1 >= rest.size() || rest[path] != '/')
        return fail(bad("the address does not say where on the host to post"));
    Endpoint out;
    out.url = url;
    out.host = authority;
    out.loopback = host == "localhost" || host == "[::1]" || is_loopback_number(host);
    if (scheme == "http" && !out.loopback) {
        return fail(wrong("endpoint-not-secure",
                          fmt::format("to {} the text would travel in the clear", out.host),
                          "use https://; http:// is only for this machine (127.0.0.1, localhost)"));
    }
    return out;
}

} // namespace plenary::format
