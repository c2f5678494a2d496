#include "plenary/format/pdf.hpp"

#include <fmt/format.h>

#include "plenary/text/printable.hpp"

namespace plenary::format {
namespace {

tl::unexpected<Problem> refuse(std::string code, const std::string& file, std::string message,
                               std::string hint) {
    return fail({Kind::invalid, std::move(code), std::move(message), std::move(hint),
                 Where{file, 0, 0}, ""});
}

std::string first_line(const std::string& text) {
    return printable(std::string_view(text).substr(0, text.find('\n')));
}

} // namespace

Result<std::string> read_pdf(std::string_view bytes, const std::string& file,
                             const PdfReader& reader) {
    auto end =
        run_child(reader.program, {"-layout", "-enc", "UTF-8", "-", "-"}, bytes, reader.limits);
    if (!end) {
        Problem problem = end.error();
        problem.where.file = file;
        if (problem.code == "no-such-program") {
            problem.code = "pdf-no-reader";
            problem.message = fmt::format("reading a PDF needs the program '{}'", reader.program);
            problem.hint = "install the package poppler-utils, or save the text as plain text";
        }
        return fail(std::move(problem));
    }
    if (end->too_slow) {
        return refuse("pdf-too-slow", file,
                      fmt::format("the text of this PDF was not ready after {} s",
                                  static_cast<double>(reader.limits.time.count()) / 1000),
                      "split it, or save its text as plain text");
    }
    if (end->too_much) {
        return refuse(
            "pdf-too-large", file,
            fmt::format("this PDF holds more than {} bytes of text", reader.limits.output),
            "split it");
    }
    if (end->err.find("Incorrect password") != std::string::npos) {
        return refuse("pdf-encrypted", file, "this PDF is encrypted",
                      "open it with its password and save a copy without one");
    }
    if (end->code != 0) {
        const std::string why = first_line(end->err);
        return refuse("pdf-broken", file,
                      fmt::format("this PDF cannot be read{}{}", why.empty() ? "" : ": ", why),
                      "open it and save it again, or save its text as plain text");
    }
    if (end->out.find_first_not_of(" \t\r\n\f") == std::string::npos) {
        return refuse("pdf-no-text", file, "this PDF holds no text: its pages may be pictures",
                      "run character recognition on it (ocrmypdf) and give the result");
    }
    return std::move(end->out);
}

} // namespace plenary::format
