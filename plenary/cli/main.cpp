#include <string>
#include <vector>

#include "plenary/cli/line.hpp"

int main(int count, char** arguments) {
    return plenary::cli::run(std::vector<std::string>(arguments + 1, arguments + count),
                             plenary::cli::look_around());
}
