#include "plenary/format/pdf.hpp"

#include <filesystem>
#include <fstream>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plenary/disk/scratch_folder.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

// A PDF of one page with this content, and these entries in its trailer.
std::string pdf(const std::string& content, const std::string& trailer = "") {
    const std::vector<std::string> objects{
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        std::string("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R") +
            "/Resources<</Font<</F 5 0 R>>>>>>",
        fmt::format("<</Length {}>>\nstream\n{}\nendstream", content.size(), content),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"};
    std::string out = "%PDF-1.4\n";
    std::string table = "0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", out.size());
        out += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    const std::size_t start = out.size();
    return out +
           fmt::format("xref\n0 {}\n{}trailer\n<</Size {}/Root 1 0 R{}>>\nstartxref\n{}\n%%EOF\n",
                       objects.size() + 1, table, objects.size() + 1, trailer, start);
}

const std::string page = "BT /F 12 Tf 50 700 Td (Chile voted yes.) Tj ET";

std::string code_of(const std::string& bytes, const PdfReader& reader = {}) {
    const auto text = read_pdf(bytes, "a.pdf", reader);
    return text ? "" : text.error().code;
}

TEST(Pdf, GivesItsText) {
    const auto text = read_pdf(pdf(page), "a.pdf");
    ASSERT_TRUE(text) << describe(text.error());
    EXPECT_THAT(*text, HasSubstr("Chile voted yes."));
}

TEST(Pdf, RefusesWhatItCannotRead) {
    EXPECT_EQ(code_of("%PDF-1.4\nnothing of the kind"), "pdf-broken");
    EXPECT_EQ(code_of(pdf("")), "pdf-no-text");
    const std::string key(32, 'x');
    EXPECT_EQ(code_of(pdf(page, fmt::format("/ID[(a)(a)]/Encrypt<</Filter/Standard/V 1/R 2/O({})"
                                            "/U({})/P -4>>",
                                            key, key))),
              "pdf-encrypted");
}

TEST(Pdf, SaysWhichPackageIsMissing) {
    const auto text = read_pdf(pdf(page), "a.pdf", {"no-such-pdftotext", {}});
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().code, "pdf-no-reader");
    EXPECT_THAT(text.error().hint, HasSubstr("poppler-utils"));
    EXPECT_EQ(text.error().where.file, "a.pdf");
}

TEST(Pdf, GivesUpOnAReaderThatHangsOrNeverEnds) {
    const disk::ScratchFolder folder;
    const auto script = [&](const std::string& name, const std::string& text) {
        const fs::path file = folder / name;
        std::ofstream(file) << "#!/bin/sh\n" << text << "\n";
        fs::permissions(file, fs::perms::owner_all);
        return file.string();
    };
    PdfReader slow{script("slow", "sleep 60"), {}};
    slow.limits.time = std::chrono::milliseconds(200);
    EXPECT_EQ(code_of(pdf(page), slow), "pdf-too-slow");
    PdfReader endless{script("endless", "yes"), {}};
    endless.limits.output = 1000;
    EXPECT_EQ(code_of(pdf(page), endless), "pdf-too-large");
}

} // namespace
} // namespace plenary::format
