// What the commands of schema_rows.hpp read: files in a folder of their own.
#pragma once

#include <filesystem>

namespace plenary::cases {

// The folders and files the commands below speak of: example, odd, empty, broken, staffed,
// loans;
// weights.txt, members.csv, p.csv, prices.csv, ranges.csv, leanings.csv, tied.csv,
// several.csv; club and survey, two archives; an archive, scores.csv and forecasts of it; texts
// with ports.txt, empty.txt, latin.txt and page.html; ports.gold.csv.
void furnish(const std::filesystem::path& folder);

// A log of a forecast, a person's, and one of a motion that is never put to a vote: frozen.jsonl,
// and the head of its first line.
void furnish_frozen(const std::filesystem::path& folder);

// What the commands on ledgers speak of: odd.plenary, theirs.plenary that contradicts it, and the
// folder unpacked.
void furnish_ledgers(const std::filesystem::path& folder);

} // namespace plenary::cases
