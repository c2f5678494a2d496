#include "plenary/chart/procedure/chain.hpp"

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/chart/svg.hpp"
#include "plenary/question/procedural/say.hpp"
#include "plenary/question/say.hpp"
#include "plenary/text/join.hpp"

namespace plenary::chart {
namespace {

using question::procedural::Prepared;
using question::procedural::Run;

constexpr double width = 360;
constexpr double margin = 12;
constexpr double box_width = 236;
constexpr double pad = 7;
constexpr double line_height = 12;
constexpr double arrow = 22;

constexpr double head_size = 14;
constexpr double name_size = 11;
constexpr double small_size = 9.5;

class Drawing {
public:
    Drawing(const Dossier& dossier, const Prepared& prepared, const std::vector<Run>& runs)
        : prepared_(prepared), runs_(runs),
          svg_("chain-" + prepared.procedure->id, width, prepared.procedure->title,
               described(prepared, runs)) {
        write(prepared.procedure->title, head_size, {{"font-weight", "bold"}}, 20);
        write(prepared.procedure->note, small_size, {{"fill", "#333333"}}, line_height);
        y_ += 4;
        for (std::size_t m = 0; m < prepared.procedure->stages.size(); ++m)
            stage(m);
        ends();
        write(fmt::format("{} [{}]{}. Supports and correlations are the table's, not estimates.",
                          dossier.title, prepared.procedure->source,
                          question::say_days_after(prepared.view)),
              small_size, {{"fill", "#333333"}}, line_height);
    }

    [[nodiscard]] std::string finish() const { return svg_.finish(y_ + margin - line_height / 2); }

private:
    static std::string described(const Prepared& prepared, const std::vector<Run>& runs) {
        std::vector<std::string> parts;
        for (const Run& run : runs) {
            std::string one =
                fmt::format("Persistence {}, common shock {}:", run.correlation.persistence,
                            run.correlation.common);
            for (std::size_t m = 0; m < prepared.procedure->stages.size(); ++m)
                one += fmt::format(" {} reached {:.4f}, passed {:.4f};",
                                   prepared.procedure->stages[m].id, run.walked.reached[m],
                                   run.walked.passed[m]);
            for (const auto& end : run.walked.ends)
                one += fmt::format(" ends in {} {:.4f};", end.name, end.chance);
            one.back() = '.';
            parts.push_back(std::move(one));
        }
        return join(parts, " ");
    }

    void write(std::string_view words, double size, const Attributes& more, double height) {
        if (words.empty())
            return;
        for (const std::string& line : wrap(words, size, width - 2 * margin)) {
            y_ += height;
            svg_.text(margin, y_, size, line, more);
        }
    }

    [[nodiscard]] std::string label(const Run& run) const {
        return runs_.size() == 1
                   ? std::string()
                   : fmt::format("persistence {}, shock {}: ", run.correlation.persistence,
                                 run.correlation.common);
    }

    void down(double x, double from, double to) {
        svg_.line(x, from, x, to - 4, {{"stroke", "#000000"}, {"stroke-width", 1.2}});
        Outline head;
        head.move(x - 3.5, to - 6).line(x, to).line(x + 3.5, to - 6);
        svg_.path(head, {{"fill", "none"}, {"stroke", "#000000"}, {"stroke-width", 1.2}});
    }

    void across(double x, double y, double to) {
        svg_.line(x, y, to - 4, y,
                  {{"stroke", "#555555"}, {"stroke-width", 1.0}, {"stroke-dasharray", "3 2"}});
        Outline head;
        head.move(to - 6, y - 3.5).line(to, y).line(to - 6, y + 3.5);
        svg_.path(head, {{"fill", "none"}, {"stroke", "#555555"}, {"stroke-width", 1.0}});
    }

    void stage(std::size_t m) {
        const procedure::Stage& one = prepared_.procedure->stages[m];
        std::vector<std::string> lines;
        const double inner = box_width - 2 * pad;
        const auto add = [&](const std::string& words) {
            for (std::string& line : wrap(words, small_size, inner, Weight::regular, 3))
                lines.push_back(std::move(line));
        };
        add(one.day ? fmt::format("{}, {}", one.organ, to_string(*one.day)) : one.organ);
        add(question::procedural::say_rule(prepared_, m));
        for (const auto& seen : prepared_.observed) {
            if (seen.stage == m) {
                add(fmt::format("observed: {}, {} yes of {} known",
                                seen.passed ? "passed" : "failed", seen.yes, seen.known));
            }
        }
        for (const Run& run : runs_) {
            const double reached = run.walked.reached[m];
            add(fmt::format("{}reached {:.4f}, passes if reached {}", label(run), reached,
                            reached > 0 ? fmt::format("{:.4f}", run.walked.passed[m] / reached)
                                        : std::string("-")));
        }
        const double top = y_ + (m == 0 ? 8 : arrow);
        if (m > 0)
            down(margin + box_width / 2, y_, top);
        const double height =
            pad + name_size + 3 + line_height * static_cast<double>(lines.size()) + pad;
        svg_.open("g");
        svg_.title(fmt::format("{}: passes to {}, fails to {}", one.id, one.on_pass, one.on_fail));
        svg_.rect(margin, top, box_width, height,
                  {{"fill", "#eef4fa"}, {"stroke", "#00558c"}, {"stroke-width", 1.2}, {"rx", 3.0}});
        svg_.text(margin + pad, top + pad + name_size - 2, name_size,
                  shorten(one.id, name_size, inner, Weight::bold), {{"font-weight", "bold"}});
        for (std::size_t k = 0; k < lines.size(); ++k)
            svg_.text(margin + pad,
                      top + pad + name_size + 2 + line_height * static_cast<double>(k + 1) - 2,
                      small_size, lines[k]);
        const double middle = top + height / 2;
        const double side = margin + box_width;
        across(side, middle, side + 24);
        const double room = width - margin - side - 28;
        double at = middle - 4;
        for (const std::string& line : wrap(one.on_fail, small_size, room, Weight::regular, 2)) {
            at += line_height;
            svg_.text(side + 28, at - 5, small_size, line);
        }
        svg_.close();
        // Where passing leads on by another way than down, it is said.
        y_ = top + height;
        const auto next = prepared_.procedure->find(one.on_pass);
        if (next && *next != m + 1)
            write(fmt::format("passes to {}", one.on_pass), small_size, {}, line_height);
    }

    void ends() {
        const double top = y_ + arrow;
        down(margin + box_width / 2, y_, top);
        y_ = top + 2;
        for (const procedure::EndState& end : runs_.front().walked.ends) {
            write(end.name, name_size, {{"font-weight", "bold"}}, line_height + 3);
            for (const Run& run : runs_) {
                for (const procedure::EndState& same : run.walked.ends) {
                    if (same.name == end.name)
                        write(fmt::format("{}{:.4f}", label(run), same.chance), small_size, {},
                              line_height);
                }
            }
        }
        y_ += 6;
    }

    const Prepared& prepared_;
    const std::vector<Run>& runs_;
    Svg svg_;
    double y_ = margin - 4;
};

} // namespace

std::string draw_chain(const Dossier& dossier, const Prepared& prepared,
                       const std::vector<Run>& runs) {
    return Drawing(dossier, prepared, runs).finish();
}

} // namespace plenary::chart
