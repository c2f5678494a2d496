// The posterior of positions in a file, for programs that draw from it: docs/formats/fit.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/idealpoint/block_chain.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::format {

// Normal: mean, and the precision as the chain has it. Coordinates stand period by period, in it
// dimension by dimension, in it state by state.
struct PosteriorFile {
    std::string model; // "binary probit"
    std::size_t dimensions = 1;
    double ridge = 0;                 // on the diagonal of the precision, along rotations
    std::vector<std::string> members; // ids, by number
    std::vector<int> periods;         // what each is called
    std::vector<std::vector<std::uint32_t>> who; // of each period, its members' numbers
    std::vector<double> mean;
    std::vector<std::size_t> sizes;                        // of the blocks
    std::vector<std::vector<idealpoint::ChainLink>> links; // between them
    std::vector<Matrix> roots;                             // BlockChain::roots()
};

// Little-endian, the same bytes for the same posterior.
[[nodiscard]] std::string write_posterior(const PosteriorFile& posterior);

// Problems: not-a-posterior, newer-posterior, posterior-cut, posterior-damaged (its check sum).
[[nodiscard]] Result<PosteriorFile> read_posterior(std::string_view bytes, const std::string& file);

// The chain that it makes.
[[nodiscard]] idealpoint::BlockChain chain_of(const PosteriorFile& posterior);

} // namespace plenary::format
