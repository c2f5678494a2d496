// What a VT100 of a given size shows after some bytes: enough of one to test screens.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary::cases {

class Glass {
public:
    Glass(int rows, int columns);

    // Bytes of a character or a sequence may come in parts.
    void feed(std::string_view bytes);

    // Another size, empty.
    void resize(int rows, int columns);

    // The rows with line feeds behind them, without blanks at their ends.
    [[nodiscard]] std::string text() const;
    // All that stands in reverse video, row by row, with one blank between.
    [[nodiscard]] std::string reversed() const;

    // Sequences that no VT100 knows.
    [[nodiscard]] const std::string& unknown() const { return unknown_; }

private:
    struct Spot {
        std::string text = " "; // empty: the right half of a wide character
        bool reverse = false;
    };

    [[nodiscard]] std::size_t take(std::string_view rest);
    [[nodiscard]] std::size_t take_sequence(std::string_view rest);
    void control(std::string_view parameters, char final);
    void put(std::string_view character);
    void wipe(int row, int from, int to);

    int rows_;
    int columns_;
    std::vector<std::vector<Spot>> spots_;
    int row_ = 0;
    int column_ = 0;
    bool reverse_ = false;
    std::string pending_;
    std::string unknown_;
};

} // namespace plenary::cases
