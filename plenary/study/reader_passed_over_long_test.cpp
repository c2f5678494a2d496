// How much of what the reader misses stands in the passages that it says it has passed over: the
// figures of docs/method/reader.md, counted on all texts with gold.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/evidence/reader/read.hpp"
#include "plenary/evidence/reader/score.hpp"
#include "plenary/evidence/reader/span.hpp"
#include "plenary/format/reader_lexicon.hpp"
#include "plenary/study/read_files.hpp"

namespace plenary::study {
namespace {

namespace fs = std::filesystem;
using reader::GoldClass;
using reader::GoldRow;
using reader::PassedOver;
using reader::Proposal;

struct Figures {
    std::size_t texts = 0;
    std::size_t passages = 0;
    std::size_t worth_it = 0; // with words of a row of a member of whom its stance is nowhere told
    std::size_t rows = 0;     // named rows whose stance is nowhere told of the member
    std::size_t in_passages = 0; // of these: in a passage that names the member
};

bool is_told(const GoldRow& row, const reader::Reading& reading) {
    return std::any_of(reading.proposals.begin(), reading.proposals.end(), [&](const Proposal& p) {
        return p.kind == Proposal::Kind::stance && p.member == row.iso3 && p.stance == row.stance;
    });
}

bool names(const PassedOver& passage, const std::string& iso3) {
    return std::find(passage.members.begin(), passage.members.end(), iso3) != passage.members.end();
}

void count(const format::ReadableFile& text, const std::vector<GoldRow>& gold,
           const reader::Reading& reading, Figures& out) {
    ++out.texts;
    out.passages += reading.passed_over.size();
    const reader::FoldedText folded(text.readable.text);
    std::set<const PassedOver*> worth_it;
    for (const std::size_t missed : reader::score(gold, reading.proposals, text.readable).missed) {
        const GoldRow& row = gold[missed];
        if (is_told(row, reading))
            continue;
        bool inside = false;
        for (const auto& [begin, end] : folded.places_of(row.span)) {
            for (const PassedOver& one : reading.passed_over) {
                if (begin >= one.end || one.begin >= end || !names(one, row.iso3))
                    continue;
                inside = true;
                worth_it.insert(&one);
            }
        }
        if (class_of(row) == GoldClass::listed) {
            ++out.rows;
            out.in_passages += inside ? 1U : 0U;
        }
    }
    out.worth_it += worth_it.size();
}

TEST(ReaderPassedOverLong, HoldsAsMuchOfWhatIsMissedAsThePageSays) {
    const format::ReadLexicon lexicon = format::read_lexicon({"data"});
    ASSERT_TRUE(lexicon.problems.empty());
    Figures found;
    for (const fs::directory_entry& set : fs::directory_iterator("cases/reader")) {
        if (!set.is_directory())
            continue;
        const TextsGiven given = texts_of({set.path().string()});
        const GoldGiven gold = gold_for(given.texts, {set.path().string()});
        ASSERT_TRUE(given.problems.empty() && gold.problems.empty());
        for (std::size_t i = 0; i < given.texts.size(); ++i) {
            const format::ReadableFile& text = given.texts[i];
            count(text, gold.rows[i], reader::read(text.readable, lexicon.lexicon), found);
        }
    }
    std::ifstream in("docs/method/reader.md");
    const std::string page{std::istreambuf_iterator<char>(in), {}};
    const std::string told = fmt::format(
        "In the {} texts with gold {} passages are passed over; {} of them hold what was "
        "missed. Of the {} named rows whose stance is proposed nowhere in the text, {} stand "
        "in "
        "one.",
        found.texts, found.passages, found.worth_it, found.rows, found.in_passages);
    EXPECT_NE(page.find(told), std::string::npos) << told;
}

} // namespace
} // namespace plenary::study
