// The folder that a fit of ideal points was written into: docs/formats/fit.md.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "plenary/format/posterior_file.hpp"

namespace plenary::format {

// A row of positions.csv: one dimension of a member, in a session where the fit has them.
struct FitPosition {
    std::string member;
    std::string name;
    std::optional<int> session;
    std::size_t dimension = 0; // from 0
    double mean = 0;
    double sd = 0;
    double z = 0; // on the identified scale
    double z_sd = 0;
};

// A row of rollcalls.csv.
struct FitRollCall {
    std::string id;
    std::optional<int> session;
    std::size_t votes = 0;
    std::vector<int> labels; // what each category is, least first
    std::size_t correct = 0; // votes that are the likeliest answer
    std::size_t most_common = 0;
    double log_likelihood = 0;
    std::vector<double> slopes;     // b1, b2, ...
    std::vector<double> cutpoints;  // c1, ...
    std::vector<double> intercepts; // a1, ... of unordered answers
    std::string answers_digest;     // what was fitted of it; empty in folders of older versions

    // (correct - most common) / (votes - most common); nothing where all answered the same.
    [[nodiscard]] std::optional<double> error_reduction() const;
};

// What z of a dimension is counted from, and in: the mean and sd (n - 1) of all positions.
struct FitAxis {
    double mean = 0;
    double scale = 1;
};

struct FitFolder {
    std::filesystem::path path;
    std::string model;
    std::vector<std::string>
        notes;              // of fitting: what was left out, whose position is the prior's alone
    bool converged = false; // without it sd, z and z_sd are 0 and there is no posterior
    std::size_t dimensions = 1;
    std::vector<FitAxis> axes; // of each dimension
    std::vector<int> sessions; // ascending; empty where the fit is static
    std::vector<FitPosition> positions;
    std::vector<FitRollCall> roll_calls;

    [[nodiscard]] bool dynamic() const { return !sessions.empty(); }
};

// Whether it is a folder with a positions.csv.
[[nodiscard]] bool is_fit(const std::filesystem::path& path);

// Reads positions.csv, rollcalls.csv and fit.json. Problems: not-a-fit (not found), and those of
// reading files and CSV; bad-number, bad-fit with their place.
[[nodiscard]] Result<FitFolder> read_fit(const std::filesystem::path& folder);

// Its posterior.bin, which must be of the same members and sessions. Problems: no-posterior (the
// fit did not converge, or the file is gone), those of read_posterior, other-posterior.
[[nodiscard]] Result<PosteriorFile> read_posterior_of(const FitFolder& fit);

} // namespace plenary::format
