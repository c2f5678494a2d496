#include "plenary/format/html.hpp"

#include "fuzz/problem.hpp"
#include "fuzz/readable.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

#include "plenary/format/decode.hpp"

using namespace plenary;
using fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source = fuzz::text_of(data, size);
    format::Remarks remarks(source, "page.html");
    const format::Decoded page = format::decode({source}, "", remarks);
    reader::Setter setter;
    const auto done = format::set_html(page.text.piece(), setter, remarks);
    for (const format::Remark& remark : remarks.all())
        require(!remark.message.empty(), "a remark says something", remark.code);
    if (!done) {
        fuzz::require_told(done.error());
        return 0;
    }
    const auto readable = setter.finish(static_cast<std::uint32_t>(size));
    fuzz::require_readable(readable, static_cast<std::uint32_t>(size));
    return 0;
}
