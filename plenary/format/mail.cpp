#include "plenary/format/mail.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "plenary/evidence/reader/layout.hpp"
#include "plenary/format/decode.hpp"
#include "plenary/format/html.hpp"
#include "plenary/format/mail_header.hpp"
#include "plenary/format/transfer.hpp"
#include "plenary/text/fold.hpp"
#include "plenary/text/printable.hpp"

namespace plenary::format {
namespace {

using reader::Block;
using reader::Piece;

constexpr int deepest = 16;
constexpr int most_parts = 1000;

// Folded lines after which an earlier mail stands without marks.
constexpr std::array<std::string_view, 5> original{"original message", "mensaje original",
                                                   "message d origine", "message original",
                                                   "mensagem original"};

// The stretches of a multipart body between its boundary lines.
std::vector<Piece> parts_of(const Piece& body, const std::string& boundary) {
    std::vector<Piece> out;
    const std::string mark = "--" + boundary;
    const std::string_view in = body.text;
    std::optional<std::size_t> begin;
    for (std::size_t at = 0; (at = in.find(mark, at)) != in.npos; at += mark.size()) {
        if (at > 0 && in[at - 1] != '\n')
            continue;
        if (begin) {
            std::size_t end = at;
            end -= end > *begin && in[end - 1] == '\n' ? 1U : 0U;
            end -= end > *begin && in[end - 1] == '\r' ? 1U : 0U;
            out.push_back(body.part(*begin, end - *begin));
        }
        begin.reset();
        const std::size_t after = at + mark.size();
        if (in.substr(after, 2) == "--")
            return out;
        const std::size_t line = in.find('\n', after);
        begin = line == in.npos ? in.size() : line + 1;
    }
    if (begin)
        out.push_back(body.part(*begin, in.size() - *begin));
    return out;
}

// The line from which on nothing is the writer's own: a signature's "-- ", or the head of an
// earlier mail. At the end of the text where there is none.
struct OwnEnd {
    std::size_t line;
    std::size_t next;
    bool signature;
};

OwnEnd own_end(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::size_t next = std::min(end + 1, text.size());
        std::string_view line = text.substr(at, end - at);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line == "-- ")
            return {at, next, true};
        if (line.starts_with("--") && line.size() < 80) {
            const std::string words = fold(line);
            if (std::find(original.begin(), original.end(), words) != original.end())
                return {at, next, false};
        }
        at = next;
    }
    return {text.size(), text.size(), true};
}

class Mail {
public:
    Mail(reader::Setter& setter, Remarks& remarks) : setter_(setter), remarks_(remarks) {}

    // A whole mail: its subject, then its content.
    Result<std::monostate> message(const Piece& mail, int depth) {
        const MailHeader header(mail);
        if (const MailField* subject = header.find("subject")) {
            setter_.open(Block::Kind::heading);
            setter_.put(decode_words(subject->value.piece()).piece());
        }
        return content(header, mail.part(header.body(), mail.text.size()), depth);
    }

private:
    Result<std::monostate> content(const MailHeader& header, const Piece& body, int depth) {
        const MailParameters type = header.parameters("content-type");
        const std::string kind = type.value.empty() ? "text/plain" : type.value;
        if (depth > deepest || ++parts_ > most_parts) {
            if (!said_deep_) {
                remarks_.add_at("parts-not-read",
                                "this mail has more parts than are read: the rest is left out",
                                body.at(0));
            }
            said_deep_ = true;
            return std::monostate{};
        }
        if (kind.starts_with("multipart/") && !type.get("boundary").empty())
            return multipart(kind, parts_of(body, type.get("boundary")), depth);
        const bool attached = header.parameters("content-disposition").value == "attachment";
        if (kind == "message/rfc822" && !attached) {
            setter_.quote();
            auto done = message(body, depth + 1);
            setter_.unquote();
            return done;
        }
        if (attached || !kind.starts_with("text/") || kind == "text/calendar") {
            attachment(header, kind, body);
            return std::monostate{};
        }
        return text(header, type, kind == "text/html", body);
    }

    Result<std::monostate> multipart(const std::string& kind, const std::vector<Piece>& parts,
                                     int depth) {
        std::vector<std::size_t> chosen;
        if (kind == "multipart/alternative")
            chosen = choose(parts);
        else
            for (std::size_t i = 0; i < parts.size(); ++i)
                chosen.push_back(i);
        for (const std::size_t i : chosen) {
            const MailHeader header(parts[i]);
            const Piece body = parts[i].part(header.body(), parts[i].text.size());
            if (auto done = content(header, body, depth + 1); !done)
                return done;
        }
        return std::monostate{};
    }

    // Of alternatives: the plain text that is not empty, else the first that is no plain text,
    // else the first.
    static std::vector<std::size_t> choose(const std::vector<Piece>& parts) {
        std::optional<std::size_t> other;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const MailHeader header(parts[i]);
            const std::string kind = header.parameters("content-type").value;
            const std::string_view body = parts[i].text.substr(header.body());
            if (!kind.empty() && kind != "text/plain")
                other = other ? other : i;
            else if (body.find_first_not_of(" \t\r\n") != body.npos)
                return {i};
        }
        if (other)
            return {*other};
        return parts.empty() ? std::vector<std::size_t>{} : std::vector<std::size_t>{0};
    }

    void attachment(const MailHeader& header, const std::string& kind, const Piece& body) {
        std::string name = header.parameters("content-disposition").get("filename");
        if (name.empty())
            name = header.parameters("content-type").get("name");
        name = decode_words({name}).text;
        remarks_.add_at("attachment-not-read",
                        fmt::format("an attachment was not read: {} ({}, {} bytes as sent)",
                                    name.empty() ? "without a name" : printable(name),
                                    printable(kind), body.text.size()),
                        body.at(0));
    }

    static reader::Located transfer(const MailHeader& header, const Piece& body) {
        const std::string encoding = header.parameters("content-transfer-encoding").value;
        if (encoding == "quoted-printable")
            return decode_quoted_printable(body);
        if (encoding == "base64")
            return decode_base64(body);
        reader::Located out{std::string(body.text), {}};
        out.from.reserve(body.text.size() + 1);
        for (std::size_t i = 0; i <= body.text.size(); ++i)
            out.from.push_back(body.at(i));
        return out;
    }

    Result<std::monostate> text(const MailHeader& header, const MailParameters& type, bool html,
                                const Piece& body) {
        const reader::Located bytes = transfer(header, body);
        const Decoded read = decode(bytes.piece(), type.get("charset"), remarks_);
        setter_.open(Block::Kind::paragraph);
        if (html)
            return set_html(read.text.piece(), setter_, remarks_);
        const Piece all = read.text.piece();
        const OwnEnd own = own_end(all.text);
        reader::lay_out(all.part(0, own.line), setter_);
        setter_.quote();
        setter_.open(Block::Kind::paragraph);
        if (!own.signature)
            setter_.put(all.part(own.line, own.next - own.line));
        reader::lay_out(all.part(own.next, all.text.size()), setter_);
        setter_.unquote();
        return std::monostate{};
    }

    reader::Setter& setter_;
    Remarks& remarks_;
    int parts_ = 0;
    bool said_deep_ = false;
};

} // namespace

Result<MailFields> set_mail(const Piece& mail, reader::Setter& setter, Remarks& remarks) {
    if (const auto done = Mail(setter, remarks).message(mail, 0); !done)
        return fail(done.error());
    const MailHeader header(mail);
    return MailFields{header.text("subject"), header.text("from"), header.text("date")};
}

} // namespace plenary::format
