// The text of a mail (RFC 5322, MIME): its subject as a heading, then its parts in order.
//
// Of alternatives the plain text is taken, or the HTML where the plain text is empty. Transfer
// encodings and charsets are decoded, places go back to the bytes of the mail. Quoted are lines
// behind ">", everything after "-----Original Message-----" and the like, a forwarded mail, and the
// signature after a line "-- ". A part that is no text, or one named as an attachment, is not read:
// a remark says its name, type and size. At most 16 parts one in another and 1,000 in all are
// looked at; a remark says so. Problems of its HTML are those of html.hpp. Cost O(bytes x depth).
#pragma once

#include <string>

#include "plenary/evidence/reader/located.hpp"
#include "plenary/evidence/reader/setter.hpp"
#include "plenary/format/remark.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::format {

// The fields of the outermost mail, decoded; empty where it has none.
struct MailFields {
    std::string subject;
    std::string from;
    std::string date; // as written
};

[[nodiscard]] Result<MailFields> set_mail(const reader::Piece& mail, reader::Setter& setter,
                                          Remarks& remarks);

} // namespace plenary::format
