#include "plenary/format/gzip.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>

#include <fmt/format.h>
#include <zlib.h>

#include "plenary/format/bounded_file.hpp"

namespace plenary::format {
namespace {

constexpr int gzip_window = 15 + 16; // the largest window, with gzip's header and check sum

tl::unexpected<Problem> refuse(std::string code, std::string message, const std::string& file) {
    return fail({Kind::invalid, std::move(code), std::move(message), "fetch or pack the file again",
                 Where{file, 0, 0}, ""});
}

} // namespace

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1F\x8B"); }

Result<std::string> gunzip(std::string_view bytes, const std::string& file, std::size_t most) {
    z_stream stream{};
    if (inflateInit2(&stream, gzip_window) != Z_OK)
        return refuse("gzip-damaged", "zlib did not start", file);
    std::string in(bytes); // zlib wants bytes it could write to
    std::string out;
    std::array<char, 1U << 16U> chunk{};
    std::size_t given = 0;
    int state = Z_OK;
    while (true) {
        if (stream.avail_in == 0) {
            const std::size_t more =
                std::min<std::size_t>(in.size() - given, std::numeric_limits<uInt>::max());
            stream.next_in = reinterpret_cast<Bytef*>(in.data() + given);
            stream.avail_in = static_cast<uInt>(more);
            given += more;
        }
        stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
        stream.avail_out = static_cast<uInt>(chunk.size());
        state = inflate(&stream, Z_NO_FLUSH);
        const std::size_t got = chunk.size() - stream.avail_out;
        if (got > most - out.size()) {
            inflateEnd(&stream);
            return fail(too_large(file, most));
        }
        out.append(chunk.data(), got);
        if (state == Z_STREAM_END) {
            const bool more = stream.avail_in > 0 || given < in.size();
            if (!more || inflateReset(&stream) != Z_OK)
                break;
            continue;
        }
        if (state != Z_OK || (got == 0 && stream.avail_in == 0 && given == in.size()))
            break;
    }
    inflateEnd(&stream);
    if (state == Z_STREAM_END)
        return out;
    if (state == Z_OK || state == Z_BUF_ERROR) {
        return refuse(
            "gzip-cut",
            fmt::format("this gzip file ends too soon, after {} bytes of content", out.size()),
            file);
    }
    return refuse("gzip-damaged",
                  fmt::format("this gzip file is damaged after {} bytes of content", out.size()),
                  file);
}

std::string gzip(std::string_view bytes) {
    z_stream stream{};
    const int started =
        deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_window, 9, Z_DEFAULT_STRATEGY);
    assert(started == Z_OK);
    static_cast<void>(started);
    std::string in(bytes);
    std::string out;
    std::array<char, 1U << 16U> chunk{};
    std::size_t given = 0;
    int state = Z_OK;
    while (state != Z_STREAM_END) {
        if (stream.avail_in == 0 && given < in.size()) {
            const std::size_t more =
                std::min<std::size_t>(in.size() - given, std::numeric_limits<uInt>::max());
            stream.next_in = reinterpret_cast<Bytef*>(in.data() + given);
            stream.avail_in = static_cast<uInt>(more);
            given += more;
        }
        stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
        stream.avail_out = static_cast<uInt>(chunk.size());
        state = deflate(&stream, given == in.size() ? Z_FINISH : Z_NO_FLUSH);
        assert(state == Z_OK || state == Z_STREAM_END || state == Z_BUF_ERROR);
        out.append(chunk.data(), chunk.size() - stream.avail_out);
    }
    deflateEnd(&stream);
    return out;
}

} // namespace plenary::format
