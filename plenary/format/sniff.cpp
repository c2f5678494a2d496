#include "plenary/format/sniff.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "plenary/format/csv.hpp"
#include "plenary/format/decode.hpp"

namespace plenary::format {
namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view begin;
    std::string_view what;
    std::string_view hint;
};

constexpr std::string_view unpack = "unpack it and name the files inside";
constexpr std::string_view picture = "run character recognition on it and give the text";
constexpr std::string_view office = "save it as plain text, HTML or PDF";
constexpr std::string_view sound = "give a transcript as plain text";
constexpr std::string_view program = "give a text, HTML, .eml or PDF file";

constexpr std::array magics{Magic{"\x1f\x8b"sv, "a gzip archive", unpack},
                            Magic{"PK\x03\x04"sv,
                                  "a zip archive or an office document (.docx, .odt, .xlsx)",
                                  "unpack it, or open it and save it as plain text, HTML or PDF"},
                            Magic{"PK\x05\x06"sv, "an empty zip archive", unpack},
                            Magic{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv,
                                  "an old office document (.doc, .xls, .msg)", office},
                            Magic{"{\\rtf"sv, "an RTF document", office},
                            Magic{"%!PS"sv, "a PostScript file", "turn it into a PDF (ps2pdf)"},
                            Magic{"\x89PNG"sv, "a picture (PNG)", picture},
                            Magic{"\xff\xd8\xff"sv, "a picture (JPEG)", picture},
                            Magic{"GIF8"sv, "a picture (GIF)", picture},
                            Magic{"II*\0"sv, "a picture (TIFF)", picture},
                            Magic{"MM\0*"sv, "a picture (TIFF)", picture},
                            Magic{"RIFF"sv, "a picture, sound or film (RIFF)", sound},
                            Magic{"OggS"sv, "sound (Ogg)", sound},
                            Magic{"ID3"sv, "sound (MP3)", sound},
                            Magic{"fLaC"sv, "sound (FLAC)", sound},
                            Magic{"\x1a\x45\xdf\xa3"sv, "a film (Matroska)", sound},
                            Magic{"BZh"sv, "a bzip2 archive", unpack},
                            Magic{"\xfd"
                                  "7zXZ\0"sv,
                                  "an xz archive", unpack},
                            Magic{"\x28\xb5\x2f\xfd"sv, "a zstd archive", unpack},
                            Magic{"7z\xbc\xaf\x27\x1c"sv, "a 7z archive", unpack},
                            Magic{"Rar!"sv, "a rar archive", unpack},
                            Magic{"SQLite format 3\0"sv, "an SQLite database", program},
                            Magic{"\x7f"
                                  "ELF"sv,
                                  "a program", program},
                            Magic{"MZ\x90\0"sv, "a program", program}};

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

bool ends_with_one(std::string_view name, std::initializer_list<std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(),
                       [&](std::string_view end) { return name.ends_with(end); });
}

// The lower-case begin of the text, without a byte-order mark, blanks, comments and processing
// instructions.
std::string markup_begin(std::string_view bytes) {
    if (bytes.starts_with("\xef\xbb\xbf"))
        bytes.remove_prefix(3);
    while (true) {
        const std::size_t text = bytes.find_first_not_of(" \t\r\n\f");
        bytes.remove_prefix(std::min(text, bytes.size()));
        const std::string_view close = bytes.starts_with("<!--")    ? "-->"
                                       : bytes.starts_with("<?xml") ? "?>"
                                                                    : "";
        if (close.empty())
            return lower(bytes.substr(0, 64));
        const std::size_t end = bytes.find(close);
        if (end == bytes.npos)
            return {};
        bytes.remove_prefix(end + close.size());
    }
}

bool begins_with_tag(std::string_view begin) {
    for (const std::string_view tag :
         {"<!doctype html", "<html",    "<head", "<body",    "<script", "<iframe", "<h1",  "<div",
          "<font",          "<table",   "<a",    "<style",   "<title",  "<b",      "<br",  "<p",
          "<meta",          "<article", "<main", "<section", "<ul",     "<ol",     "<span"}) {
        if (begin.starts_with(tag) && begin.size() > tag.size() &&
            (begin[tag.size()] == ' ' || begin[tag.size()] == '>' || begin[tag.size()] == '\n' ||
             begin[tag.size()] == '\r' || begin[tag.size()] == '/' || begin[tag.size()] == '\t'))
            return true;
    }
    return false;
}

// Two fields that mails have, before the first empty line.
bool looks_like_mail(std::string_view bytes) {
    const std::string head = lower(bytes.substr(0, 16384));
    int known = 0;
    for (std::size_t at = 0; at < head.size();) {
        const std::size_t end = std::min(head.find('\n', at), head.size());
        const std::string_view line = std::string_view(head).substr(at, end - at);
        if (line.empty() || line == "\r")
            break;
        const bool folded = line.front() == ' ' || line.front() == '\t';
        const std::size_t colon = line.find(':');
        if (!folded && (colon == line.npos || line.substr(0, colon).find(' ') != line.npos) &&
            !(at == 0 && line.starts_with("from ")))
            return false;
        for (const std::string_view field :
             {"from:", "to:", "date:", "subject:", "message-id:", "received:", "return-path:",
              "mime-version:", "content-type:", "delivered-to:"})
            known += line.starts_with(field) ? 1 : 0;
        at = end + 1;
    }
    return known >= 3;
}

tl::unexpected<Problem> refuse(std::string_view what, std::string_view hint, Where where) {
    return fail({Kind::invalid, "not-a-text", fmt::format("this is {}, not a text", what),
                 std::string(hint), std::move(where), ""});
}

} // namespace

std::string_view media_type(SourceKind kind) {
    switch (kind) {
    case SourceKind::plain:
        return "text/plain";
    case SourceKind::html:
        return "text/html";
    case SourceKind::mail:
        return "message/rfc822";
    case SourceKind::pdf:
        return "application/pdf";
    }
    return "";
}

Result<SourceKind> sniff(std::string_view bytes, std::string_view name) {
    const Where file{std::string(name), 0, 0};
    if (bytes.substr(0, 1024).find("%PDF-") != bytes.npos)
        return SourceKind::pdf;
    for (const Magic& magic : magics) {
        if (bytes.starts_with(magic.begin))
            return refuse(magic.what, magic.hint, file);
    }
    if (bytes.size() > 8 && bytes.substr(4, 4) == "ftyp")
        return refuse("a film or sound (MP4)", sound, file);
    if (const std::size_t zero = bytes.find('\0'); zero != bytes.npos && !is_utf16(bytes)) {
        return refuse("binary (it has a zero byte)", program,
                      place_of(bytes, zero, std::string(name)));
    }
    const std::string ending = lower(name);
    const std::string begin = markup_begin(bytes);
    const bool named_html = ends_with_one(ending, {".html", ".htm", ".xhtml"});
    if (named_html || begins_with_tag(begin))
        return SourceKind::html;
    if (ends_with_one(ending, {".eml", ".mht", ".mhtml"}) || looks_like_mail(bytes))
        return SourceKind::mail;
    if (bytes.substr(0, 8).find("<?xml") != bytes.npos)
        return refuse("XML", "save its text as plain text or HTML", file);
    return SourceKind::plain;
}

} // namespace plenary::format
