// The fields at the begin of a mail or of a part of one (RFC 5322, MIME).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/evidence/reader/located.hpp"

namespace plenary::format {

// A field's value unfolded, with its bytes' places.
struct MailField {
    std::string name; // in small letters
    reader::Located value;
};

// "text/html; charset=utf-8": the value before the first ";" in small letters, and the parameters
// (RFC 2231's charset and continued values among them, joined but not decoded).
struct MailParameters {
    std::string value;
    std::vector<std::pair<std::string, std::string>> all;

    // The parameter of this name, or an empty text.
    [[nodiscard]] std::string get(std::string_view name) const;
};

class MailHeader {
public:
    // The fields up to the first empty line; the body begins at body() of the text. Lines that are
    // no field are passed over. Cost O(bytes).
    explicit MailHeader(const reader::Piece& text);

    // The first field of this name, in small letters; null where there is none.
    [[nodiscard]] const MailField* find(std::string_view name) const;
    [[nodiscard]] std::string text(std::string_view name) const;
    [[nodiscard]] MailParameters parameters(std::string_view name) const;

    [[nodiscard]] std::size_t body() const { return body_; }

private:
    std::vector<MailField> fields_;
    std::size_t body_ = 0;
};

// "=?utf-8?q?Ha=C3=AFti?=" in words (RFC 2047); what is no encoded word stays.
[[nodiscard]] reader::Located decode_words(const reader::Piece& value);

} // namespace plenary::format
