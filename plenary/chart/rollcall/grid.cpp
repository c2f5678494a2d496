#include "plenary/chart/rollcall/grid.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/chart/stakes/sheet.hpp"
#include "plenary/rollcall/vote.hpp"
#include "plenary/text/join.hpp"

namespace plenary::chart {
namespace {

constexpr double row_height = 10.8;
constexpr double label_size = 9;
constexpr double widest_name = 96;
constexpr char no_record = '.';

// The shapes there are; every state without a side looks the same.
struct Mark {
    std::string_view letters;
    std::string_view words;
};

constexpr std::array marks{
    Mark{"Y", "yes"}, Mark{"N", "no"}, Mark{"A", "abstain"},
    Mark{"XPVRMU",
         "on record without a vote: absent, present, paired, recused, no member, unknown"},
    Mark{".", "no record"}};

void draw_mark(Svg& svg, char letter, double x, double y, double width, double height) {
    const double inset = std::min(0.4, width / 10);
    const double left = x + inset;
    const double wide = width - 2 * inset;
    if (letter == 'Y') {
        svg.rect(left, y, wide, height, {{"fill", "#00558c"}});
    } else if (letter == 'N') {
        svg.rect(left, y + height / 2, wide, height / 2, {{"fill", "#b34700"}});
    } else if (letter == 'A') {
        svg.rect(left, y + height * 0.4, wide, height * 0.2, {{"fill", "#111111"}});
    } else if (letter != no_record) {
        svg.circle(x + width / 2, y + height / 2, std::min(width, height) * 0.18,
                   {{"fill", "#777777"}});
    }
}

class Drawing {
public:
    explicit Drawing(const GridPicture& picture)
        : picture_(picture), rows_(std::min(picture.rows.size(), most_grid_rows)),
          columns_(picture.rows.empty()
                       ? 0
                       : std::min(picture.rows.front().letters.size(), most_grid_columns)),
          sheet_("grid", picture.title, described(picture)) {}

    std::string draw() {
        double names = 0;
        for (std::size_t i = 0; i < rows_; ++i)
            names = std::max(names, text_width(picture_.rows[i].name, label_size));
        left_ = Sheet::margin + std::min(names, widest_name) + 4;
        sheet_.y += 4;
        for (std::size_t i = 0; i < rows_; ++i)
            row(picture_.rows[i]);
        sheet_.y += 8;
        legend();
        std::vector<std::string> notes = picture_.notes;
        if (columns_ > 0 && picture_.rows.front().letters.size() > columns_) {
            notes.push_back(fmt::format("Drawn are the first {} of {} roll calls.", columns_,
                                        picture_.rows.front().letters.size()));
        }
        if (picture_.rows.size() > rows_) {
            notes.push_back(
                fmt::format("Drawn are the first {} of {} members.", rows_, picture_.rows.size()));
        }
        return sheet_.finish(notes, picture_.source);
    }

private:
    static std::string described(const GridPicture& picture) {
        constexpr std::size_t most = 40;
        std::vector<std::string> parts;
        for (const GridRow& row : picture.rows) {
            if (parts.size() == most)
                break;
            parts.push_back(fmt::format("{}: {}", row.name, tally(row.letters)));
        }
        if (picture.rows.size() > most)
            parts.push_back(fmt::format("and {} more", picture.rows.size() - most));
        return fmt::format("{}. {}. {} {}", picture.title, join(parts, "; "),
                           join(picture.notes, " "), picture.source);
    }

    static std::string tally(std::string_view letters) {
        std::vector<std::string> parts;
        for (const char letter : std::string_view("YNAXPVRMU")) {
            const auto times = std::count(letters.begin(), letters.end(), letter);
            if (times > 0)
                parts.push_back(fmt::format("{} {}", times,
                                            rollcall::word_for(*rollcall::state_lettered(letter))));
        }
        return parts.empty() ? "no record" : join(parts, ", ");
    }

    void row(const GridRow& row) {
        const double cell = (Sheet::width - Sheet::margin - left_) /
                            static_cast<double>(std::max<std::size_t>(1, columns_));
        const double width = std::min(cell, row_height);
        sheet_.svg.open("g");
        sheet_.svg.title(fmt::format("{}: {}", row.name, tally(row.letters)));
        sheet_.svg.text(Sheet::margin, sheet_.y + row_height - 2.4, label_size,
                        shorten(row.name, label_size, left_ - Sheet::margin - 4),
                        {{"fill", "#111111"}});
        sheet_.svg.line(left_, sheet_.y + row_height - 0.4, left_ + width * double(columns_),
                        sheet_.y + row_height - 0.4,
                        {{"stroke", "#dddddd"}, {"stroke-width", 0.4}});
        for (std::size_t j = 0; j < columns_; ++j) {
            draw_mark(sheet_.svg, row.letters[j], left_ + width * static_cast<double>(j),
                      sheet_.y + 0.8, width, row_height - 1.6);
        }
        sheet_.svg.close();
        sheet_.y += row_height;
    }

    void legend() {
        constexpr double line = 14;
        constexpr double swatch = 10;
        for (const Mark& mark : marks) {
            const bool occurs = std::any_of(
                picture_.rows.begin(), picture_.rows.begin() + static_cast<std::ptrdiff_t>(rows_),
                [&](const GridRow& row) {
                    return std::string_view(row.letters)
                               .substr(0, columns_)
                               .find_first_of(mark.letters) != std::string_view::npos;
                });
            if (!occurs)
                continue;
            draw_mark(sheet_.svg, mark.letters.front(), Sheet::margin, sheet_.y, swatch, swatch);
            double baseline = sheet_.y + 8.5;
            for (const std::string& words :
                 wrap(mark.words, label_size, Sheet::inner - swatch - 6)) {
                sheet_.svg.text(Sheet::margin + swatch + 6, baseline, label_size, words,
                                {{"fill", "#111111"}});
                baseline += label_size * 1.2;
            }
            sheet_.y = std::max(sheet_.y + line, baseline - label_size * 1.2 + 5.5);
        }
    }

    const GridPicture& picture_;
    std::size_t rows_;
    std::size_t columns_;
    Sheet sheet_;
    double left_ = 0;
};

} // namespace

std::string draw_grid(const GridPicture& picture) { return Drawing(picture).draw(); }

} // namespace plenary::chart
