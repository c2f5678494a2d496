// One bar over all members of the day, in the order of the board, with a tick where the votes
// needed are reached. Within a segment those whom no source names stand last, lower and in a dashed
// ring.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "plenary/chart/lettering.hpp"
#include "plenary/chart/look.hpp"
#include "plenary/chart/page.hpp"

namespace plenary::chart::draw {
namespace {

constexpr double bar_height = 40;
constexpr double label_size = 12;
constexpr double outer_size = 10;

struct Segment {
    Place place = Place::unknown;
    int number = 0;
    int full = 0; // of these, whom a source names
    double from = 0;
    double to = 0;
};

std::vector<Segment> segments_of(const Count& count, double unit) {
    std::vector<Segment> out;
    for (const Standing& one : standings(count)) {
        if (out.empty() || out.back().place != one.place) {
            const double from = out.empty() ? Page::margin : out.back().to;
            out.push_back({one.place, 0, 0, from, from});
        }
        Segment& segment = out.back();
        ++segment.number;
        if (is_full(one.line->cell.basis))
            ++segment.full;
        segment.to = segment.from + unit * segment.number;
    }
    return out;
}

// The widest part of a segment that no tick runs through.
std::pair<double, double> clear_part(const Segment& segment, std::vector<double> cuts) {
    std::erase_if(cuts, [&](double cut) { return cut <= segment.from || segment.to <= cut; });
    cuts.push_back(segment.from);
    cuts.push_back(segment.to);
    std::sort(cuts.begin(), cuts.end());
    std::pair<double, double> best{segment.from, segment.from};
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        if (cuts[i + 1] - cuts[i] > best.second - best.first)
            best = {cuts[i], cuts[i + 1]};
    }
    return best;
}

struct Label {
    Segment segment;
    double wanted = 0;
    double width = 0;
    double x = 0;
};

// Moves labels apart as little as they allow, keeping their order: neighbours that meet become one
// block around the middle of what they want.
void spread(std::vector<Label>& labels) {
    constexpr double gap = 4;

    struct Block {
        std::size_t first = 0;
        std::size_t last = 0;
        double left = 0;
        double width = 0;
    };

    std::vector<Block> blocks;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        Block block{i, i, labels[i].wanted - labels[i].width / 2, labels[i].width};
        for (;;) {
            const double most = std::max(Page::margin, Page::width - Page::margin - block.width);
            block.left = std::clamp(block.left, Page::margin, most);
            if (blocks.empty() || blocks.back().left + blocks.back().width + gap <= block.left)
                break;
            block.first = blocks.back().first;
            block.width += blocks.back().width + gap;
            blocks.pop_back();
            double sum = 0;
            double before = 0;
            for (std::size_t j = block.first; j <= block.last; ++j) {
                sum += labels[j].wanted - labels[j].width / 2 - before;
                before += labels[j].width + gap;
            }
            block.left = sum / static_cast<double>(block.last - block.first + 1);
        }
        blocks.push_back(block);
    }
    for (const Block& block : blocks) {
        double left = block.left;
        for (std::size_t j = block.first; j <= block.last; ++j) {
            labels[j].x = left + labels[j].width / 2;
            left += labels[j].width + gap;
        }
    }
}

void draw_segment(Svg& svg, const Segment& segment, double top, double unit) {
    svg.open("g");
    svg.title(fmt::format("{}: {}, {} named by a source", to_string(segment.place), segment.number,
                          segment.full));
    const double split = segment.from + unit * segment.full;
    const double gap = std::min(1.0, unit * 0.15);
    if (segment.full > 0) {
        draw_box(svg, segment.place, true, segment.from, top, split - segment.from - gap,
                 bar_height);
    }
    if (segment.full < segment.number) {
        const double width = segment.to - split - gap;
        const double side = std::min(2.5, width / 5);
        draw_ring(svg, segment.place, split, top, width, bar_height);
        draw_box(svg, segment.place, true, split, top + 6, width - side, bar_height - 12);
    }
    svg.close();
}

void draw_ticks(Svg& svg, const std::vector<double>& ticks, const std::string& words, double top) {
    const double above = top - 7;
    if (ticks.size() == 2) {
        svg.rect(ticks[0], above, ticks[1] - ticks[0], 5, {{"fill", "#000000"}});
    }
    for (const double tick : ticks) {
        svg.line(tick, above, tick, top + bar_height + 5,
                 {{"stroke", "#ffffff"}, {"stroke-width", 5.0}});
        svg.line(tick, above, tick, top + bar_height + 5,
                 {{"stroke", "#000000"}, {"stroke-width", 2.5}});
    }
    const double half = text_width(words, label_size, Weight::bold) / 2;
    const double middle = (ticks.front() + ticks.back()) / 2;
    const double x = std::clamp(middle, Page::margin + half, Page::width - Page::margin - half);
    svg.text(x, above - 5, label_size, words,
             {{"fill", "#000000"}, {"font-weight", "bold"}, {"text-anchor", "middle"}});
}

std::string draw(const Dossier& dossier, const question::Counted& counted);

} // namespace

extern const Chart tally;
const Chart tally{
    "tally",
    "Tally bar",
    "one bar over all members of the day, with a tick where the votes needed are reached",
    &draw,
};

namespace {

std::string draw(const Dossier& dossier, const question::Counted& counted) {
    const Count& count = counted.count;
    Page page(tally, dossier, counted, false);
    Svg& svg = page.svg;

    const Range needed = count.reading.needed;
    const double unit = Page::inner / count.tally.total();
    std::vector<double> ticks{Page::margin + unit * static_cast<double>(needed.low)};
    if (!needed.single())
        ticks.push_back(Page::margin + unit * static_cast<double>(needed.high));

    const double top = page.y + 30;
    const std::vector<Segment> segments = segments_of(count, unit);
    for (const Segment& segment : segments)
        draw_segment(svg, segment, top, unit);

    std::vector<Label> outside;
    for (const Segment& segment : segments) {
        const std::string letter(1, look_of(segment.place).letter);
        const std::string words = fmt::format("{} {}", letter, segment.number);
        const auto [from, to] = clear_part(segment, ticks);
        if (text_width(words, label_size, Weight::bold) + 10 <= to - from) {
            draw_letters(svg, segment.place, (from + to) / 2, top + bar_height / 2 + 4.3,
                         label_size, words);
            continue;
        }
        const double width = std::max(text_width(letter, outer_size, Weight::bold),
                                      text_width(std::to_string(segment.number), outer_size));
        outside.push_back({segment, (segment.from + segment.to) / 2, width, 0});
    }
    draw_ticks(svg, ticks, say_needed(count), top);

    page.y = top + bar_height + 6;
    if (!outside.empty()) {
        spread(outside);
        const double bottom = top + bar_height;
        for (const Label& label : outside) {
            Outline leader;
            leader.move(label.wanted, bottom + 1)
                .line(label.wanted, bottom + 4)
                .line(label.x, bottom + 11);
            svg.path(leader, {{"fill", "none"}, {"stroke", "#333333"}, {"stroke-width", 0.8}});
            const Attributes middle{{"fill", "#000000"}, {"text-anchor", "middle"}};
            Attributes heavy = middle;
            heavy.emplace_back("font-weight", "bold");
            svg.text(label.x, bottom + 21, outer_size,
                     std::string(1, look_of(label.segment.place).letter), heavy);
            svg.text(label.x, bottom + 32, outer_size, std::to_string(label.segment.number),
                     middle);
        }
        page.y = bottom + 36;
    }
    return page.finish(Shape::box);
}

} // namespace
} // namespace plenary::chart::draw
