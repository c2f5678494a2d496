// How well a reading of one text agrees with its gold. Pure: the same rows and proposals give the
// same score, and nothing is read from anywhere.
//
// What counts
// - Proposals of a stance are predictions; pressure and notes are none. Rows are made unique on
//   (who, motion, stance), traps apart from true rows, and predictions likewise; the first stays.
//   Who is the iso3, of a set without one its country, of an aggregate its count.
// - The gold's motions are matched one-to-one with the reading's so that the most true rows of
//   states match; among these so that the most sets are met; ties by the order of the first rows
//   (of the reading: of the first predictions). Motions without a row in common stay unmatched. An
//   empty motion is a motion like any other.
// - A prediction matches a true row when member, stance and matched motion are the row's. It is a
// tp
//   of the row's class. On a row of class weak it is neither tp nor fp, and the row is no fn. A
//   true row of a state that nothing matches is an fn of its class.
// - A row whose iso3 is no code of a state is a set: neither tp nor fn. It is met by an aggregate
// (or
//   a prediction whose member is the set's own word) of the same stance whose motion is matched to
//   the row's or to none, and whose count is the row's, where both are told. What meets a set is no
//   fp.
// - Every other prediction is an fp: of listed when the member was named, of indirect when it was
//   implied or only counted (an aggregate that meets no set).
// - A trap is hit by an fp of its country (of a set: as above) and stance (any, for NOT:any) whose
//   motion is matched to the trap's or to none. A trap without a motion is hit whatever the motion.
//   One prediction may hit several traps; a trap is hit once.
// - A quote that does not stand in the text (empty, out of it, or through a character) rests on
//   nothing: its prediction matches nothing and is an fp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plenary/evidence/reader/gold.hpp"
#include "plenary/evidence/reader/proposal.hpp"
#include "plenary/evidence/reader/readable.hpp"

namespace plenary::reader {

struct Tally {
    std::int64_t tp = 0;
    std::int64_t fp = 0;
    std::int64_t fn = 0;

    // tp / (tp + fp), tp / (tp + fn), 2 tp / (2 tp + fp + fn); nothing where the divisor is zero.
    [[nodiscard]] std::optional<double> precision() const;
    [[nodiscard]] std::optional<double> recall() const;
    [[nodiscard]] std::optional<double> f1() const;

    Tally& operator+=(const Tally& other);
    friend bool operator==(const Tally&, const Tally&) = default;
};

struct Counts {
    std::array<Tally, 3> by_class;  // in the order of GoldClass
    std::array<Tally, 6> by_stance; // in the order of Proposal::Stance; adds up to the same
    std::int64_t traps = 0;
    std::int64_t traps_hit = 0;
    std::int64_t matched = 0;     // predictions that match a row of any class
    std::int64_t overlapping = 0; // of these: the quote shares words with the row's span
    std::int64_t spans = 0;       // rows that have a span, after they were made unique
    std::int64_t spans_found = 0; // of these: the span stands in the text, white space folded

    [[nodiscard]] const Tally& of(GoldClass kind) const {
        return by_class[static_cast<std::size_t>(kind)];
    }

    Counts& operator+=(const Counts& other);
};

// Indices are those of the rows and proposals that were given.
struct Score {
    Counts counts;
    std::vector<std::pair<std::string, std::string>> motions; // gold's label, the reading's key
    std::vector<std::size_t> missed;                          // rows that are fn
    std::vector<std::size_t> surplus;                         // proposals that are fp
    std::vector<std::pair<std::size_t, std::size_t>> caught;  // trap, the first proposal that hit
    std::vector<std::pair<std::size_t, std::size_t>> apart;   // row, match whose quote is elsewhere
    std::vector<std::size_t> spans_absent;                    // rows whose span is not in the text
};

[[nodiscard]] Score score(const std::vector<GoldRow>& gold, const std::vector<Proposal>& proposals,
                          const Readable& readable);

} // namespace plenary::reader
