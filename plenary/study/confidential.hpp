// Whether a text must not leave this machine: what is marked confidential is never sent.
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "plenary/ledger/entry.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::study {

// Whether a source of this id, or one of this snapshot under any id, was ever marked confidential,
// whatever was recorded of it later. Every mark but an empty one and "no" is one. The hash is in
// hexadecimal; an empty id or hash is nobody's.
[[nodiscard]] bool is_confidential(std::span<const ledger::Entry> entries, const std::string& id,
                                   const std::string& snapshot);

// The same of a snapshot in a ledger, or in a folder by its sources.csv as it is. Errors: those of
// opening and reading it.
[[nodiscard]] Result<bool> is_confidential(const std::filesystem::path& dossier,
                                           const std::string& snapshot);

// The refusal to send it (usage).
[[nodiscard]] Problem confidential_source(const std::string& source);

} // namespace plenary::study
