#include <gtest/gtest.h>

#include "plenary/format/archive_format.hpp"
#include "plenary/format/dbf_writing.hpp"

namespace plenary::format::archive {

extern const ArchiveFormat camara;

namespace {

using rollcall::code_of;
using rollcall::State;

const std::vector<std::pair<std::string, int>> fields = {
    {"NUMVOT", 9}, {"NOME_PAR", 20}, {"VOTO", 10}, {"PARTIDO", 8}, {"ESTADO", 2}};

struct Read {
    std::optional<rollcall::Archive> archive;
    ArchiveReport report;

    [[nodiscard]] std::string problem() const {
        return report.problems.empty() ? "" : describe(report.problems[0]);
    }
};

ArchiveFile table(const std::vector<std::vector<std::string>>& rows,
                  const std::string& name = "LV1.DBF") {
    return {"in/" + name, name, dbf(fields, rows)};
}

Read read(const std::vector<ArchiveFile>& in, const ArchiveOptions& options = {}) {
    Read out;
    out.archive = camara.read(in, options, out.report);
    return out;
}

TEST(Camara, ReadsATableInCodePage850) {
    const std::vector<ArchiveFile> in = {table({{"17.0", "ABEL", "Sim", "PX", "SP"},
                                                {"17.0", "JO\xC7O", "N\xC6o", "PY", "RJ"},
                                                {"17.0", "CID", "Absten\x87\xC6o", "PY", "RJ"},
                                                {"17.0", "DORA", "Obstru\x87\xC6o", "PY", "RJ"},
                                                {"17.0", "EVA", "Art. 17", "PX", "MG"},
                                                {"17.0", "FAY", "ausente", "PX", "MG"}})};
    EXPECT_TRUE(camara.fits(in));
    const Read got = read(in);
    ASSERT_TRUE(got.archive) << got.problem();
    const rollcall::Archive& archive = *got.archive;
    EXPECT_EQ(archive.roll_calls[0].id, "17");
    const std::array wanted = {State::yes,     State::no,      State::abstain,
                               State::present, State::present, State::absent};
    for (std::uint32_t i = 0; i < wanted.size(); ++i)
        EXPECT_EQ(archive.votes.at(0, i), code_of(wanted[i])) << i;
    EXPECT_EQ(archive.members[1].id, "JOÃO (RJ)");
    EXPECT_EQ(archive.members[1].group, "PY");
    EXPECT_NE(got.report.remarks[0].find("read as ibm850"), std::string::npos);
    const auto& mapping = got.report.mapping;
    const auto it = std::find_if(mapping.begin(), mapping.end(),
                                 [](const CodeMeaning& each) { return each.code == "Obstrução"; });
    ASSERT_NE(it, mapping.end());
    EXPECT_EQ(it->meaning, "present");
    const Read told = read(in, {{{"Obstrução", State::absent}}});
    ASSERT_TRUE(told.archive) << told.problem();
    EXPECT_EQ(told.archive->votes.at(0, 3), code_of(State::absent));
}

TEST(Camara, AsksForTheEncodingWhereNothingTellsIt) {
    const ArchiveFile plain = table({{"17", "JO\xC3O", "Sim", "PY", "RJ"}});
    EXPECT_NE(read({plain}).problem().find("LV1.cpg, that says 850 or 1252"), std::string::npos)
        << read({plain}).problem();
    const Read told = read({plain, {"in/LV1.cpg", "LV1.cpg", "1252\n"}});
    ASSERT_TRUE(told.archive) << told.problem();
    EXPECT_EQ(told.archive->members[0].name, "JOÃO");
    ArchiveFile declared = plain;
    declared.bytes[29] = '\x03';
    ASSERT_TRUE(read({declared}).archive);
    EXPECT_EQ(read({declared}).archive->members[0].name, "JOÃO");
    declared.bytes[29] = '\x7F';
    EXPECT_NE(read({declared}).problem().find("code page that is not known"), std::string::npos);
    const Read windows = read({table({{"17", "CID", "N\xE3o", "PY", "RJ"}})});
    ASSERT_TRUE(windows.archive) << windows.problem();
    EXPECT_NE(windows.report.remarks[0].find("windows-1252"), std::string::npos);
}

TEST(Camara, SaysWhatIsWrong) {
    const auto has = [](const Read& got, std::string_view text) {
        return !got.archive && got.problem().find(text) != std::string::npos;
    };
    EXPECT_TRUE(has(read({table({{"17", "ABEL", "Branco", "", "SP"}})}), "--map 'Branco=STATE'"));
    EXPECT_TRUE(
        has(read({table({{"17", "ABEL", "Sim", "", "SP"}, {"17", "ABEL", "Sim", "", "SP"}})}),
            "member ABEL (SP) stands twice in roll call 17"));
    EXPECT_TRUE(has(read({table({{"17", "ABEL", "", "", "SP"}})}), "record 1 has no NUMVOT"));
    EXPECT_TRUE(has(read({table({{"17", "ABEL", "Sim", "", "SP"}}),
                          table({{"17", "BELA", "Sim", "", "SP"}}, "LV2.DBF")}),
                    "roll call 17 stands twice, first in in/LV1.DBF"));
    ArchiveFile cut = table({{"17", "ABEL", "Sim", "", "SP"}, {"17", "BELA", "Sim", "", "SP"}});
    cut.bytes.resize(cut.bytes.size() - 20);
    EXPECT_TRUE(has(read({cut}), "the header says 2 records, but the file ends after 1"));
    EXPECT_TRUE(has(read({{"x", "x", dbf({{"A", 1}}, {})}}), "lacks one of the fields"));
    EXPECT_FALSE(camara.fits(std::vector<ArchiveFile>{{"x", "x", dbf({{"A", 1}}, {})}}));
}

} // namespace
} // namespace plenary::format::archive
