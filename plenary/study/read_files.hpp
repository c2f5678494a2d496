// The files a reader is given, and the gold that belongs to each.
#pragma once

#include <string>
#include <vector>

#include "plenary/evidence/reader/gold.hpp"
#include "plenary/format/reader_text.hpp"

namespace plenary::study {

struct TextsGiven {
    std::vector<format::ReadableFile> texts;
    std::vector<std::string> passed_over; // files of a folder that are no texts
    std::vector<Problem> problems;
};

// Reads every file named. A folder gives the texts in it (not in folders below), by name, without
// *.gold.csv. Problems: those of readable_of; no-texts (a folder without one), same-file (named
// twice).
[[nodiscard]] TextsGiven texts_of(const std::vector<std::string>& paths);

struct GoldGiven {
    std::vector<std::vector<reader::GoldRow>> rows; // of each text
    std::vector<Problem> problems;
};

// Pairs gold with texts. A folder of gold holds NAME.gold.csv for the text NAME.ext. A gold file
// with a column `file` says on each row which text, by its path as given or its last part. Another
// gold file is of the only text there is, or else of the text whose name it bears (NAME.gold.csv).
// Problems: those of read_gold; no-gold (a text without any), gold-mismatch (gold that belongs to
// no text or to several, or of whose words none stand in its text).
[[nodiscard]] GoldGiven gold_for(const std::vector<format::ReadableFile>& texts,
                                 const std::vector<std::string>& golds);

} // namespace plenary::study
