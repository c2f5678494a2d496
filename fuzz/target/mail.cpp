#include "plenary/format/mail.hpp"

#include "fuzz/problem.hpp"
#include "fuzz/readable.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

#include "plenary/text/utf8.hpp"

using namespace plenary;
using fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source = fuzz::text_of(data, size);
    format::Remarks remarks(source, "mail.eml");
    reader::Setter setter;
    const auto fields = format::set_mail({source}, setter, remarks);
    for (const format::Remark& remark : remarks.all()) {
        require(!first_invalid_utf8(remark.message), "a remark is UTF-8", remark.message);
        if (remark.where.line > 0)
            fuzz::require_inside(remark.where, source);
    }
    if (!fields) {
        fuzz::require_told(fields.error());
        return 0;
    }
    const auto readable = setter.finish(static_cast<std::uint32_t>(size));
    fuzz::require_readable(readable, static_cast<std::uint32_t>(size));
    return 0;
}
