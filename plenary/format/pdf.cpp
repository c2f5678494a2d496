#include "plenary/format/pdf.hpp"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "plenary/format/file.hpp"
#include "plenary/text/printable.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;

// A folder that only this user can look into, removed with the object.
class PrivateFolder {
public:
    PrivateFolder() {
        std::error_code error;
        std::string pattern = (fs::temp_directory_path(error) / "plenary-XXXXXX").string();
        if (!error && ::mkdtemp(pattern.data()) != nullptr)
            path_ = pattern;
    }

    ~PrivateFolder() {
        std::error_code ignored;
        if (!path_.empty())
            fs::remove_all(path_, ignored);
    }

    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;

    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

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
    const PrivateFolder folder;
    if (folder.path().empty()) {
        return fail({Kind::io, "cannot-write", "there is no room for a file to work with",
                     "set TMPDIR to a folder that can be written", Where{file, 0, 0}, ""});
    }
    const fs::path copy = folder.path() / "source.pdf";
    if (const auto written = write_file(copy, bytes); !written)
        return fail(written.error());
    auto end =
        run_child(reader.program, {"-layout", "-enc", "UTF-8", copy.string(), "-"}, reader.limits);
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
