#include "plenary/format/mail_header.hpp"

#include <algorithm>
#include <utility>

#include "plenary/format/transfer.hpp"
#include "plenary/text/charset.hpp"

namespace plenary::format {
namespace {

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && is_space(text.back()))
        text.remove_suffix(1);
    return text;
}

void append(reader::Located& out, const reader::Piece& piece) {
    out.text += piece.text;
    for (std::size_t i = 0; i < piece.text.size(); ++i)
        out.from.push_back(piece.at(i));
}

// The end of the line that begins at a byte, and the begin of the next.
std::pair<std::size_t, std::size_t> line_at(std::string_view text, std::size_t at) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const bool carriage = end > at && text[end - 1] == '\r';
    return {carriage ? end - 1 : end, std::min(end + 1, text.size())};
}

bool is_name(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(),
                                        [](char c) { return c > ' ' && c < 0x7F && c != ':'; });
}

struct EncodedWord {
    std::size_t size = 0; // 0: there is none
    std::string charset;
    char encoding = 'q';
    std::size_t begin = 0; // of its content
    std::size_t end = 0;
};

EncodedWord word_at(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) != "=?")
        return {};
    const std::size_t first = text.find('?', at + 2);
    if (first == text.npos || first - at > 64 || first + 2 >= text.size() || text[first + 2] != '?')
        return {};
    const std::size_t begin = first + 3;
    const std::size_t end = text.find("?=", begin);
    const char encoding = text[first + 1];
    if (end == text.npos || end - begin > 4096)
        return {};
    if (std::string_view("qQbB").find(encoding) == std::string_view::npos)
        return {};
    const std::string_view name = text.substr(at + 2, first - at - 2);
    return {end + 2 - at, std::string(name.substr(0, name.find('*'))), encoding, begin, end};
}

reader::Located decode_word(const reader::Piece& value, const EncodedWord& word) {
    const reader::Piece content = value.part(word.begin, word.end - word.begin);
    std::string spaced(content.text);
    reader::Located bytes;
    if (word.encoding == 'q' || word.encoding == 'Q') {
        std::replace(spaced.begin(), spaced.end(), '_', ' ');
        bytes = decode_quoted_printable({spaced, content.from, content.first});
    } else {
        bytes = decode_base64(content);
    }
    auto read = convert(bytes.text, word.charset);
    if (!read)
        return bytes;
    for (std::uint32_t& from : read->from)
        from = bytes.from[from];
    return {std::move(read->text), std::move(read->from)};
}

} // namespace

std::string MailParameters::get(std::string_view name) const {
    for (const auto& [key, text] : all) {
        if (key == name)
            return text;
    }
    return {};
}

MailHeader::MailHeader(const reader::Piece& text) {
    const std::string_view in = text.text;
    std::size_t at = 0;
    while (at < in.size()) {
        const auto [end, next] = line_at(in, at);
        if (end == at) {
            at = next;
            break;
        }
        const std::string_view line = in.substr(at, end - at);
        if (is_space(line.front()) && !fields_.empty()) {
            append(fields_.back().value, text.part(at, end - at));
        } else if (const std::size_t colon = line.find(':');
                   colon != line.npos && is_name(trim(line.substr(0, colon)))) {
            fields_.push_back({lower(trim(line.substr(0, colon))), {}});
            append(fields_.back().value, text.part(at + colon + 1, end - at - colon - 1));
        }
        at = next;
    }
    body_ = at;
    for (MailField& field : fields_)
        field.value.from.push_back(field.value.from.empty() ? text.at(0)
                                                            : field.value.from.back() + 1);
}

const MailField* MailHeader::find(std::string_view name) const {
    const auto found = std::find_if(fields_.begin(), fields_.end(),
                                    [&](const MailField& field) { return field.name == name; });
    return found == fields_.end() ? nullptr : &*found;
}

std::string MailHeader::text(std::string_view name) const {
    const MailField* field = find(name);
    return field == nullptr ? std::string()
                            : std::string(trim(decode_words(field->value.piece()).text));
}

MailParameters MailHeader::parameters(std::string_view name) const {
    MailParameters out;
    const MailField* field = find(name);
    if (field == nullptr)
        return out;
    const std::string_view in = field->value.text;
    std::size_t at = std::min(in.find(';'), in.size());
    out.value = lower(trim(in.substr(0, at)));
    while (at < in.size()) {
        ++at;
        const std::size_t equals = in.find('=', at);
        if (equals == in.npos)
            break;
        std::string key = lower(trim(in.substr(at, equals - at)));
        std::string value;
        at = equals + 1;
        while (at < in.size() && is_space(in[at]))
            ++at;
        if (at < in.size() && in[at] == '"') {
            for (++at; at < in.size() && in[at] != '"'; ++at) {
                if (in[at] == '\\' && at + 1 < in.size())
                    ++at;
                value += in[at];
            }
            at = std::min(in.find(';', at), in.size());
        } else {
            const std::size_t end = std::min(in.find(';', at), in.size());
            value = trim(in.substr(at, end - at));
            at = end;
        }
        // "name*0*=" is the first part of "name".
        const std::size_t star = key.find('*');
        key.resize(std::min(star, key.size()));
        if (star != std::string::npos && !out.all.empty() && out.all.back().first == key)
            out.all.back().second += value;
        else
            out.all.emplace_back(std::move(key), std::move(value));
    }
    return out;
}

reader::Located decode_words(const reader::Piece& value) {
    reader::Located out;
    const std::string_view in = value.text;
    std::size_t blanks = 0; // bytes of blanks after an encoded word, not yet taken over
    bool after_word = false;
    for (std::size_t i = 0; i < in.size();) {
        const EncodedWord word = word_at(in, i);
        if (word.size > 0) {
            const reader::Located read = decode_word(value, word);
            append(out, read.piece());
            i += word.size;
            after_word = true;
            blanks = 0;
            continue;
        }
        if (after_word && is_space(in[i])) {
            ++blanks;
            ++i;
            continue;
        }
        append(out, value.part(i - blanks, blanks + 1));
        blanks = 0;
        after_word = false;
        ++i;
    }
    out.from.push_back(value.at(in.size()));
    return out;
}

} // namespace plenary::format
