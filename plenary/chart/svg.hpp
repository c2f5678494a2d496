// Writes one SVG document: shapes and words only, no scripts, nothing from elsewhere. The same
// calls give the same bytes, whatever the locale. Words and values of attributes are escaped and
// made clean() here; names of elements and attributes are the caller's own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary::chart {

// A coordinate or a length: at most two decimals, a full stop, no "-0". Asserts that it is finite.
[[nodiscard]] std::string number(double value);

// For the inside of an element or of a quoted attribute.
[[nodiscard]] std::string escape(std::string_view text);

struct Attribute {
    std::string_view name;
    std::string value;

    Attribute(std::string_view of, std::string_view words) : name(of), value(words) {}

    Attribute(std::string_view of, double length) : name(of), value(number(length)) {}
};

using Attributes = std::vector<Attribute>;

// The outline of a shape, for Svg::path.
class Outline {
public:
    Outline& move(double x, double y) { return add("M", {x, y}); }

    Outline& line(double x, double y) { return add("L", {x, y}); }

    // A curve that leaves towards the first point and arrives from the second.
    Outline& curve(double x1, double y1, double x2, double y2, double x, double y) {
        return add("C", {x1, y1, x2, y2, x, y});
    }

    // Part of a circle, less than half of it, to (x, y); clockwise as seen on the drawing.
    Outline& arc(double radius, double x, double y) {
        return add("A", {radius, radius, 0, 0, 1, x, y});
    }

    [[nodiscard]] const std::string& data() const { return data_; }

private:
    Outline& add(std::string_view command, std::initializer_list<double> numbers);
    std::string data_;
};

class Svg {
public:
    // `name` begins every id, so that several drawings can stand in one page; what is not a letter
    // or a digit becomes a hyphen.
    Svg(std::string_view name, double width, std::string_view title, std::string_view description);

    void open(std::string_view element, const Attributes& attributes = {});
    void close();
    void empty(std::string_view element, const Attributes& attributes);

    // A name for the element that is open, shown on hovering and read aloud.
    void title(std::string_view words);
    void rect(double x, double y, double width, double height, const Attributes& more = {});
    void circle(double x, double y, double radius, const Attributes& more = {});
    void line(double x1, double y1, double x2, double y2, const Attributes& more = {});
    void path(const Outline& outline, const Attributes& more = {});
    void text(double x, double y, double size, std::string_view words, const Attributes& more = {});

    [[nodiscard]] double width() const { return width_; }

    [[nodiscard]] std::string id(std::string_view local) const;
    [[nodiscard]] std::string reference(std::string_view local) const; // "url(#tally-suspend-no)"

    // The document, white behind everything. Asserts that every open() was closed.
    [[nodiscard]] std::string finish(double height) const;

private:
    void write(std::string_view element, const Attributes& attributes, std::string_view end);
    void element(std::string_view name, std::string_view words, const Attributes& attributes);

    std::string name_;
    double width_;
    std::string title_;
    std::string description_;
    std::string body_;
    std::vector<std::string> opened_;
};

} // namespace plenary::chart
