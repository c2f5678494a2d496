// The program plenary-mpi: a back-test by the processes that mpirun starts. The first one prints
// what `plenary backtest` prints, to the byte; the others print nothing.

#include <algorithm>
#include <climits>
#include <cstdio>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <mpi.h>

#include "plenary/cli/line.hpp"

namespace {

// Longer texts are sent in pieces: MPI counts in int.
constexpr std::size_t piece = std::size_t{INT_MAX} / 2;

void send(std::string text) {
    unsigned long long size = text.size();
    MPI_Send(&size, 1, MPI_UNSIGNED_LONG_LONG, 0, 0, MPI_COMM_WORLD);
    for (std::size_t at = 0; at < text.size(); at += piece)
        MPI_Send(text.data() + at, static_cast<int>(std::min(piece, text.size() - at)), MPI_CHAR, 0,
                 0, MPI_COMM_WORLD);
}

std::string receive(int from) {
    unsigned long long size = 0;
    MPI_Recv(&size, 1, MPI_UNSIGNED_LONG_LONG, from, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    std::string out(size, '\0');
    for (std::size_t at = 0; at < out.size(); at += piece)
        MPI_Recv(out.data() + at, static_cast<int>(std::min(piece, out.size() - at)), MPI_CHAR,
                 from, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    return out;
}

plenary::study::Fellows fellows_of(int rank, int ranks) {
    plenary::study::Fellows out;
    out.own = static_cast<std::size_t>(rank);
    out.all = static_cast<std::size_t>(ranks);
    out.gather = [rank, ranks](std::string text) {
        std::vector<std::string> all;
        if (rank != 0) {
            send(std::move(text));
            return all;
        }
        all.push_back(std::move(text));
        for (int other = 1; other < ranks; ++other)
            all.push_back(receive(other));
        return all;
    };
    return out;
}

// Every process reads the same command line, so they agree on what is run, and the first one says
// what is wrong with it.
int run(int rank, int ranks, const std::vector<std::string>& arguments) {
    if (arguments.empty() || arguments.front() != "backtest") {
        if (rank == 0)
            fmt::print(stderr, "plenary: plenary-mpi makes back-tests alone\n"
                               "  hint: mpirun plenary-mpi backtest ARCHIVE --from S --to S "
                               "--reveal SCHEME,...\n");
        return 2;
    }
    if (rank != 0 && (std::freopen("/dev/null", "w", stdout) == nullptr ||
                      std::freopen("/dev/null", "w", stderr) == nullptr))
        return 6;
    plenary::cli::Surroundings surroundings = plenary::cli::look_around();
    surroundings.fellows = fellows_of(rank, ranks);
    // mpirun lends a terminal of its own: what it passes on may go anywhere.
    surroundings.colour = false;
    surroundings.screen = false;
    surroundings.width = plenary::cli::Surroundings().width;
    return plenary::cli::run(arguments, surroundings);
}

} // namespace

int main(int count, char** arguments) {
    MPI_Init(&count, &arguments);
    int rank = 0;
    int ranks = 1;
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &ranks);
    const int code = run(rank, ranks, std::vector<std::string>(arguments + 1, arguments + count));
    MPI_Finalize();
    return code;
}
