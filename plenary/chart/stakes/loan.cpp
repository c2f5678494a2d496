#include "plenary/chart/stakes/loan.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/chart/svg.hpp"
#include "plenary/evidence/lineup.hpp"
#include "plenary/question/measure/loans_data.hpp"
#include "plenary/question/say.hpp"
#include "plenary/text/join.hpp"

namespace plenary::chart::stakes {
namespace {

using question::LoansAnswer;
using question::ValuedLoan;
using question::ValuedTerms;
using question::Yardstick;

constexpr double page = 360;
constexpr double margin = 12;
constexpr double inner = page - 2 * margin;
constexpr double percent = 100;
constexpr std::string_view ink = "#111111";
constexpr std::string_view fill = "#00558c";

struct Scale {
    double low = 0;
    double high = 1;
    double step = 1;

    [[nodiscard]] double x(double value) const {
        return margin + inner * (value - low) / (high - low);
    }
};

// From zero, or from below it, to the largest gift, in about six round steps.
Scale scale_of(const LoansAnswer& loans) {
    double low = 0;
    double high = 0;
    for (const ValuedLoan& loan : loans.loans) {
        for (std::size_t i = 0; i < loan.terms.yardsticks.size(); ++i) {
            const auto end = [&](std::size_t reading) {
                return loan.terms.readings[reading].at[i].gift_per_100;
            };
            low = std::min(low, end(loan.terms.over[i].low));
            high = std::max(high, end(loan.terms.over[i].high));
        }
    }
    constexpr double steps = 6;
    constexpr double tenfold = 10;
    const double rough = std::max((high - low) / steps, 1e-6);
    const double power = std::pow(tenfold, std::floor(std::log10(rough)));
    double step = tenfold * power;
    for (const double nice : {1.0, 2.0, 5.0}) {
        if (nice * power >= rough) {
            step = nice * power;
            break;
        }
    }
    return {step * std::floor(low / step), step * std::max(std::ceil(high / step), 1.0), step};
}

// "5 %, IMF and World Bank unified rate, not in force then".
std::string say_yardstick(const ValuedTerms& terms, std::size_t at) {
    const Yardstick& one = *terms.yardsticks[at];
    std::string out = fmt::format("{} %, {}", plenary::stakes::plain(percent * one.regime.discount),
                                  one.regime.name);
    if (!one.in_force)
        out += ", not in force then";
    if (terms.for_others[at])
        out += ", for other recipients";
    return out;
}

std::string say_gift(const ValuedTerms& terms, std::size_t at) {
    const auto gift = [&](std::size_t reading) {
        return terms.readings[reading].at[at].gift_per_100;
    };
    return fmt::format("{:.2f}; {:.2f} to {:.2f}", gift(0), gift(terms.over[at].low),
                       gift(terms.over[at].high));
}

std::string describe(const Dossier& dossier, const LoansAnswer& loans) {
    std::string out = fmt::format("Yardsticks of {}.", to_string(loans.day));
    for (const ValuedLoan& loan : loans.loans) {
        const ValuedTerms& terms = loan.terms;
        out += fmt::format(" {}, {} from {}: {}.", terms.loan.id,
                           label(dossier.body, terms.loan.member), terms.loan.provider,
                           terms.readings.front().reading.name);
        for (std::size_t i = 0; i < terms.yardsticks.size(); ++i)
            out += fmt::format(" {}: {}.", say_yardstick(terms, i), say_gift(terms, i));
    }
    return out;
}

class Drawing {
public:
    Drawing(const Dossier& dossier, const LoansAnswer& loans)
        : dossier_(dossier), loans_(loans), scale_(scale_of(loans)),
          svg_("loan", page, title_, describe(dossier, loans)) {}

    std::string draw() {
        y_ = margin;
        write(title_, 14, {{"fill", ink}, {"font-weight", "bold"}});
        write(fmt::format("Per 100 of the purchase, yardsticks of {}. Bar: over the readings the "
                          "terms leave open; mark: as stated.",
                          to_string(loans_.day)),
              10, {{"fill", ink}});
        for (const ValuedLoan& loan : loans_.loans)
            draw_loan(loan.terms);
        y_ += 4;
        for (const std::string_view words : question::loan_told())
            write(words, 9, {{"fill", "#333333"}});
        write("Source: " + sources() + question::say_days_after(loans_.view) + ".", 9,
              {{"fill", "#333333"}});
        return svg_.finish(y_ + margin);
    }

private:
    void write(std::string_view words, double size, const Attributes& more) {
        const bool bold = more.size() > 1;
        for (const std::string& line :
             wrap(words, size, inner, bold ? Weight::bold : Weight::regular)) {
            y_ += size * 1.2;
            svg_.text(margin, y_, size, line, more);
        }
        y_ += size * 0.3;
    }

    void draw_loan(const ValuedTerms& terms) {
        constexpr double row = 34;
        y_ += 6;
        write(fmt::format("{}: {} from {}", terms.loan.id, label(dossier_.body, terms.loan.member),
                          terms.loan.provider),
              11, {{"fill", ink}, {"font-weight", "bold"}});
        write("As stated: " + terms.readings.front().reading.name, 9, {{"fill", ink}});
        const double top = y_;
        const double bottom = top + row * static_cast<double>(terms.yardsticks.size()) + 4;
        draw_axis(top, bottom);
        for (std::size_t i = 0; i < terms.yardsticks.size(); ++i) {
            draw_row(terms, i, y_);
            y_ += row;
        }
        y_ = bottom + 14;
    }

    void draw_axis(double top, double bottom) {
        const auto steps = static_cast<int>(std::lround((scale_.high - scale_.low) / scale_.step));
        for (int k = 0; k <= steps; ++k) {
            const double value = scale_.low + k * scale_.step;
            const double x = scale_.x(value);
            const bool zero = std::abs(value) < scale_.step / 2;
            svg_.line(
                x, top, x, bottom,
                {{"stroke", zero ? "#000000" : "#cccccc"}, {"stroke-width", zero ? 1.0 : 0.6}});
            const std::string words = plenary::stakes::plain(value);
            const double half = text_width(words, 9) / 2;
            svg_.text(std::clamp(x, margin + half, page - margin - half), bottom + 10, 9, words,
                      {{"fill", ink}, {"text-anchor", "middle"}});
        }
    }

    void draw_row(const ValuedTerms& terms, std::size_t at, double top) {
        constexpr double height = 9;
        const double bar = top + 18;
        const auto x = [&](std::size_t reading) {
            return scale_.x(terms.readings[reading].at[at].gift_per_100);
        };
        const bool solid = terms.yardsticks[at]->in_force && !terms.for_others[at];
        svg_.open("g");
        svg_.title(fmt::format("{}: {}", say_yardstick(terms, at), say_gift(terms, at)));
        const std::string numbers = say_gift(terms, at);
        const double room = inner - text_width(numbers, 9) - 8;
        const std::string words = shorten(say_yardstick(terms, at), 9, room);
        // Over the lines of the axis.
        svg_.rect(margin, top + 3, inner, 12, {{"fill", "#ffffff"}});
        svg_.text(margin, top + 12, 9, words, {{"fill", ink}});
        svg_.text(page - margin - text_width(numbers, 9), top + 12, 9, numbers, {{"fill", ink}});
        const double from = x(terms.over[at].low);
        const double width = std::max(x(terms.over[at].high) - from, 1.0);
        if (solid)
            svg_.rect(from, bar, width, height, {{"fill", fill}});
        else
            svg_.rect(from, bar, width, height,
                      {{"fill", "#ffffff"}, {"stroke", fill}, {"stroke-dasharray", "2 1.5"}});
        svg_.line(x(0), bar - 2, x(0), bar + height + 2,
                  {{"stroke", "#ffffff"}, {"stroke-width", 4.0}});
        svg_.line(x(0), bar - 2, x(0), bar + height + 2,
                  {{"stroke", "#000000"}, {"stroke-width", 2.0}});
        svg_.close();
    }

    [[nodiscard]] std::string sources() const {
        std::vector<std::string> out;
        const auto add = [&](std::string words) {
            if (std::find(out.begin(), out.end(), words) == out.end())
                out.push_back(std::move(words));
        };
        for (const ValuedLoan& loan : loans_.loans)
            add(source_label(dossier_, loan.terms.loan.source_id));
        for (const Yardstick& one : loans_.yardsticks)
            add(one.regime.source);
        return join(out, "; ");
    }

    static constexpr std::string_view title_ = "What the terms of loans are worth";
    const Dossier& dossier_;
    const LoansAnswer& loans_;
    Scale scale_;
    Svg svg_;
    double y_ = 0;
};

} // namespace

std::string draw_loans(const Dossier& dossier, const LoansAnswer& loans) {
    return Drawing(dossier, loans).draw();
}

} // namespace plenary::chart::stakes
