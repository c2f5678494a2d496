// The text of a PDF, by pdftotext of poppler-utils, run as a child that is bounded in time, memory
// and output. The bytes stay in memory.
#pragma once

#include <string>
#include <string_view>

#include "plenary/format/child.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::format {

struct PdfReader {
    std::string program = "pdftotext";
    ChildLimits limits;
};

// The text as the pages show it, UTF-8, pages parted by form feeds. `file` is named in problems:
// pdf-no-reader (the program is missing; says which package), pdf-encrypted, pdf-broken,
// pdf-no-text (pictures only), pdf-too-slow, pdf-too-large, cannot-run.
[[nodiscard]] Result<std::string> read_pdf(std::string_view bytes, const std::string& file,
                                           const PdfReader& reader = {});

} // namespace plenary::format
