#include "plenary/chart/svg.hpp"

#include <cassert>
#include <cmath>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/text/markup.hpp"

namespace plenary::chart {
namespace {

constexpr std::string_view fonts = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

std::string id_from(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool plain =
            ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
        if (plain) {
            out += c;
        } else if (!out.empty() && !out.ends_with('-')) {
            out += '-';
        }
    }
    if (out.ends_with('-'))
        out.pop_back();
    return out.empty() ? "chart" : out;
}

Attributes with(Attributes first, const Attributes& more) {
    first.insert(first.end(), more.begin(), more.end());
    return first;
}

} // namespace

std::string number(double value) {
    assert(std::isfinite(value));
    std::string text = fmt::format("{:.2f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string escape(std::string_view text) { return markup_text(clean(text)); }

Outline& Outline::add(std::string_view command, std::initializer_list<double> numbers) {
    data_ += command;
    for (const double& one : numbers) {
        if (&one != numbers.begin())
            data_ += ' ';
        data_ += number(one);
    }
    return *this;
}

Svg::Svg(std::string_view name, double width, std::string_view title, std::string_view description)
    : name_(id_from(name)), width_(width), title_(title), description_(description) {}

void Svg::write(std::string_view element, const Attributes& attributes, std::string_view end) {
    body_.append(2 * (opened_.size() + 1), ' ');
    body_ += fmt::format("<{}", element);
    for (const Attribute& one : attributes) {
        body_ += fmt::format(" {}=\"{}\"", one.name, escape(one.value));
    }
    body_ += end;
}

void Svg::element(std::string_view name, std::string_view words, const Attributes& attributes) {
    write(name, attributes, ">");
    body_ += fmt::format("{}</{}>\n", escape(words), name);
}

void Svg::open(std::string_view element, const Attributes& attributes) {
    write(element, attributes, ">\n");
    opened_.emplace_back(element);
}

void Svg::close() {
    assert(!opened_.empty());
    const std::string element = opened_.back();
    opened_.pop_back();
    body_.append(2 * (opened_.size() + 1), ' ');
    body_ += fmt::format("</{}>\n", element);
}

void Svg::empty(std::string_view element, const Attributes& attributes) {
    write(element, attributes, "/>\n");
}

void Svg::title(std::string_view words) { element("title", words, {}); }

void Svg::rect(double x, double y, double width, double height, const Attributes& more) {
    empty("rect", with({{"x", x}, {"y", y}, {"width", width}, {"height", height}}, more));
}

void Svg::circle(double x, double y, double radius, const Attributes& more) {
    empty("circle", with({{"cx", x}, {"cy", y}, {"r", radius}}, more));
}

void Svg::line(double x1, double y1, double x2, double y2, const Attributes& more) {
    empty("line", with({{"x1", x1}, {"y1", y1}, {"x2", x2}, {"y2", y2}}, more));
}

void Svg::path(const Outline& outline, const Attributes& more) {
    empty("path", with({{"d", outline.data()}}, more));
}

void Svg::text(double x, double y, double size, std::string_view words, const Attributes& more) {
    element("text", words, with({{"x", x}, {"y", y}, {"font-size", size}}, more));
}

std::string Svg::id(std::string_view local) const { return name_ + "-" + id_from(local); }

std::string Svg::reference(std::string_view local) const { return "url(#" + id(local) + ")"; }

std::string Svg::finish(double height) const {
    assert(opened_.empty());
    const std::string w = number(width_);
    const std::string h = number(height);
    std::string out = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
        "viewBox=\"0 0 {0} {1}\" role=\"img\" aria-labelledby=\"{2} {3}\" font-family=\"{4}\">\n",
        w, h, id("title"), id("desc"), escape(fonts));
    out += fmt::format("  <title id=\"{}\">{}</title>\n", id("title"), escape(title_));
    out += fmt::format("  <desc id=\"{}\">{}</desc>\n", id("desc"), escape(description_));
    out += fmt::format("  <rect width=\"{}\" height=\"{}\" fill=\"#ffffff\"/>\n", w, h);
    return out + body_ + "</svg>\n";
}

} // namespace plenary::chart
