// Reads dossiers: docs/formats/dossier.md. The files come from a folder or from a ledger.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "plenary/evidence/dossier.hpp"
#include "plenary/format/dossier_files.hpp"

namespace plenary::format {

struct ReadDossier {
    Dossier dossier;
    std::vector<Problem> problems;
    std::vector<std::string> empty_tables;  // files with a header and no rows
    std::vector<std::string> assumed_known; // ids whose day of knowing is taken as the day acted
    StatementTotals totals; // of the dossier, even where only some statements were read
};

// Reads a folder and the body it names. `data_roots` are the folders that may hold `bodies/`, after
// the dossier itself and the folder beside it. Everything that is wrong is in `problems`; what
// could be read is in `dossier`.
[[nodiscard]] ReadDossier read_dossier(const std::filesystem::path& folder,
                                       const std::vector<std::filesystem::path>& data_roots);

[[nodiscard]] ReadDossier read_dossier(DossierFiles& files,
                                       const std::vector<std::filesystem::path>& data_roots);

// Where a dossier in this folder looks for its body.
[[nodiscard]] std::vector<std::filesystem::path>
body_roots(const std::filesystem::path& folder,
           const std::vector<std::filesystem::path>& data_roots);

// Makes an empty dossier: the files with their headers and a README that explains them. The folder
// may exist but must be empty. Errors: not-empty, cannot-write, unknown-body.
[[nodiscard]] Result<std::monostate> new_dossier(const std::filesystem::path& folder,
                                                 const Body& body);

} // namespace plenary::format
