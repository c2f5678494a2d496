#include "plenary/format/posterior_file.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>

#include <fmt/format.h>

#include "plenary/digest/sha256.hpp"
#include "plenary/idealpoint/data.hpp"

namespace plenary::format {
namespace {

constexpr std::string_view magic = "PLNPOST";
constexpr char file_version = '1';
constexpr std::size_t digest_length = 64;

class Writer {
public:
    void whole(std::uint64_t value) {
        for (int i = 0; i < 8; ++i)
            bytes_ += static_cast<char>(value >> (8U * static_cast<unsigned>(i)) & 0xFFU);
    }

    void number(double value) { whole(std::bit_cast<std::uint64_t>(value)); }

    void text(std::string_view value) {
        whole(value.size());
        bytes_ += value;
    }

    [[nodiscard]] std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t whole() {
        if (rest_.size() < 8) {
            good_ = false;
            return 0;
        }
        std::uint64_t value = 0;
        for (unsigned i = 0; i < 8; ++i)
            value |= std::uint64_t{static_cast<unsigned char>(rest_[i])} << (8U * i);
        rest_.remove_prefix(8);
        return value;
    }

    double number() { return std::bit_cast<double>(whole()); }

    // A count of things that take at least `least` bytes each.
    std::size_t count(std::size_t least) {
        const std::uint64_t value = whole();
        if (value > rest_.size() / std::max<std::size_t>(1, least)) {
            good_ = false;
            return 0;
        }
        return static_cast<std::size_t>(value);
    }

    std::string text() {
        const std::size_t length = count(1);
        std::string out(rest_.substr(0, length));
        rest_.remove_prefix(length);
        return out;
    }

    // Whether so many numbers of eight bytes can follow.
    [[nodiscard]] bool holds(std::size_t numbers) {
        good_ = good_ && numbers <= rest_.size() / 8;
        return good_;
    }

    [[nodiscard]] bool good() const { return good_; }

    [[nodiscard]] bool done() const { return good_ && rest_.empty(); }

private:
    std::string_view rest_;
    bool good_ = true;
};

tl::unexpected<Problem> refuse(std::string code, std::string message, const std::string& file) {
    return fail({Kind::invalid, std::move(code), std::move(message),
                 "make it again with plenary scale", Where{file, 0, 0}, ""});
}

} // namespace

std::string write_posterior(const PosteriorFile& posterior) {
    Writer out;
    out.text(posterior.model);
    out.whole(posterior.dimensions);
    out.number(posterior.ridge);
    out.whole(posterior.members.size());
    for (const std::string& member : posterior.members)
        out.text(member);
    out.whole(posterior.periods.size());
    for (std::size_t t = 0; t < posterior.periods.size(); ++t) {
        out.whole(static_cast<std::uint64_t>(static_cast<std::int64_t>(posterior.periods[t])));
        out.whole(posterior.who[t].size());
        for (const std::uint32_t member : posterior.who[t])
            out.whole(member);
    }
    out.whole(posterior.mean.size());
    for (const double each : posterior.mean)
        out.number(each);
    for (std::size_t t = 0; t < posterior.roots.size(); ++t) {
        const Matrix& root = posterior.roots[t];
        for (std::size_t i = 0; i < root.rows(); ++i) {
            for (std::size_t j = i; j < root.columns(); ++j)
                out.number(root(i, j));
        }
        if (t + 1 == posterior.roots.size())
            break;
        out.whole(posterior.links[t].size());
        for (const idealpoint::ChainLink& link : posterior.links[t]) {
            out.whole(link.here);
            out.whole(link.next);
            out.number(link.value);
        }
    }
    const std::string body = out.take();
    return fmt::format("{}{}\n{}\n", magic, file_version, sha256_hex(body)) + body;
}

Result<PosteriorFile> read_posterior(std::string_view bytes, const std::string& file) {
    if (!bytes.starts_with(magic) || bytes.size() < magic.size() + 2)
        return refuse("not-a-posterior", "this is no posterior of positions", file);
    if (bytes[magic.size()] != file_version)
        return refuse("newer-posterior",
                      fmt::format("this posterior is of version {}; I read version {}",
                                  bytes[magic.size()], file_version),
                      file);
    const std::size_t head = magic.size() + 2 + digest_length + 1;
    if (bytes.size() < head)
        return refuse("posterior-cut", "this posterior ends too soon", file);
    const std::string_view body = bytes.substr(head);
    if (bytes[magic.size() + 1] != '\n' || bytes[head - 1] != '\n' ||
        sha256_hex(body) != bytes.substr(magic.size() + 2, digest_length))
        return refuse("posterior-damaged",
                      "this posterior is cut short or damaged: its check sum is another one", file);
    Reader in(body);
    PosteriorFile out;
    out.model = in.text();
    out.dimensions = static_cast<std::size_t>(in.whole());
    if (out.dimensions < 1 || out.dimensions > idealpoint::most_dimensions)
        return refuse("posterior-damaged", "this posterior does not fit together", file);
    out.ridge = in.number();
    const std::size_t members = in.count(8);
    for (std::size_t i = 0; i < members && in.good(); ++i)
        out.members.push_back(in.text());
    const std::size_t periods = in.count(16);
    std::size_t coordinates = 0;
    for (std::size_t t = 0; t < periods && in.good(); ++t) {
        const auto period = static_cast<std::int64_t>(in.whole());
        if (period < std::numeric_limits<int>::min() || period > std::numeric_limits<int>::max())
            return refuse("posterior-damaged", "this posterior does not fit together", file);
        out.periods.push_back(static_cast<int>(period));
        const std::size_t states = in.count(8);
        std::vector<std::uint32_t>& who = out.who.emplace_back();
        for (std::size_t i = 0; i < states && in.good(); ++i) {
            const std::uint64_t member = in.whole();
            if (member >= members)
                return refuse("posterior-damaged", "this posterior does not fit together", file);
            who.push_back(static_cast<std::uint32_t>(member));
        }
        out.sizes.push_back(states * out.dimensions);
        coordinates += out.sizes.back();
    }
    const std::size_t means = in.count(8);
    for (std::size_t i = 0; i < means && in.good(); ++i)
        out.mean.push_back(in.number());
    if (!in.good() || means != coordinates || periods == 0)
        return refuse("posterior-damaged", "this posterior does not fit together", file);
    for (std::size_t t = 0; t < periods && in.good(); ++t) {
        // A triangle must follow before room is made for it: a short file asks for no large one.
        if (!in.holds(out.sizes[t] * (out.sizes[t] + 1) / 2))
            break;
        Matrix root(out.sizes[t], out.sizes[t]);
        for (std::size_t i = 0; i < root.rows() && in.good(); ++i) {
            for (std::size_t j = i; j < root.columns(); ++j)
                root(i, j) = in.number();
        }
        out.roots.push_back(std::move(root));
        if (t + 1 == periods)
            break;
        auto& links = out.links.emplace_back();
        const std::size_t count = in.count(24);
        for (std::size_t i = 0; i < count && in.good(); ++i) {
            idealpoint::ChainLink link;
            link.here = static_cast<std::size_t>(in.whole());
            link.next = static_cast<std::size_t>(in.whole());
            link.value = in.number();
            if (link.here >= out.sizes[t] || link.next >= out.sizes[t + 1])
                return refuse("posterior-damaged", "this posterior does not fit together", file);
            links.push_back(link);
        }
    }
    if (!in.done())
        return refuse("posterior-damaged", "this posterior does not fit together", file);
    return out;
}

idealpoint::BlockChain chain_of(const PosteriorFile& posterior) {
    idealpoint::BlockChain chain(posterior.sizes, posterior.links);
    chain.restore(posterior.roots);
    return chain;
}

} // namespace plenary::format
