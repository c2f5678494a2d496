#include "plenary/study/brief.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/chart/chart.hpp"
#include "plenary/question/counting.hpp"
#include "plenary/question/movers.hpp"
#include "plenary/question/say.hpp"
#include "plenary/study/brief_forecast.hpp"
#include "plenary/study/brief_stakes.hpp"
#include "plenary/text/markup.hpp"

namespace plenary::study {
namespace {

using question::Counted;

constexpr std::string_view style = R"(
:root { color-scheme: light; }
body { font: 15px/1.45 "DejaVu Sans", "Liberation Sans", Arial, sans-serif; color: #111; background: #fff;
       margin: 0 auto; padding: 16px; max-width: 960px; }
h1 { font-size: 1.15rem; margin: 0 0 4px; font-weight: 600; }
h2 { font-size: 1rem; margin: 24px 0 6px; border-bottom: 1px solid #999; }
.headline { font-size: 1.6rem; font-weight: 700; line-height: 1.2; margin: 4px 0; }
.small { font-size: .85rem; color: #333; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(280px, 100%), 1fr)); gap: 12px;
          align-items: start; }
.charts > figure { margin: 0; min-width: 0; }
figure svg { width: 100%; height: auto; display: block; }
table { border-collapse: collapse; width: 100%; font-size: .85rem; }
td.day { white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: 3px 8px 3px 0; border-bottom: 1px solid #ccc; }
td.n, th.n { text-align: right; }
tr.group td { font-weight: 700; background: #eee; }
.scroll { overflow-x: auto; }
h3 { font-size: .95rem; margin: 20px 0 4px; }
h4 { font-size: .9rem; margin: 12px 0 2px; }
figure.stakes { margin: 8px 0; max-width: 480px; }
li { margin: 4px 0; overflow-wrap: anywhere; }
code { font-size: .9em; overflow-wrap: anywhere; }
@media print { body { max-width: none; padding: 0; font-size: 11px; }
  h2, tr, figure, li { break-inside: avoid; } h2, h3, h4 { break-after: avoid; }
  .page { break-before: page; } }
)";

class Page {
public:
    // `forecast`: the inside of its section; empty: there is none.
    Page(const question::Setting& setting, const Request& request, const Counted& counted,
         std::string forecast)
        : setting_(setting), request_(request), dossier_(setting.dossier), counted_(counted),
          count_(counted.count), forecast_(std::move(forecast)) {}

    std::string write() {
        head();
        charts();
        readings();
        members();
        groups();
        conflicts();
        pressure();
        sources();
        forecast();
        stakes();
        foot();
        return std::move(out_);
    }

private:
    void paragraph(std::string_view css, std::string_view text) {
        out_ += fmt::format("<p class=\"{}\">{}</p>\n", css, markup_text(text));
    }

    void heading(std::string_view text) { out_ += fmt::format("<h2>{}</h2>\n", markup_text(text)); }

    void head() {
        const std::string title =
            fmt::format("{}: {}", counted_.motion->sentence, question::say_headline(count_));
        out_ += fmt::format(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'unsafe-inline'\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n",
            markup_text(title), style);
        out_ += fmt::format("<p class=\"small\">{}</p>\n", markup_text(dossier_.title));
        out_ += fmt::format("<h1>{}</h1>\n", markup_text(counted_.motion->sentence));
        paragraph("headline", question::say_headline(count_));
        paragraph("", "The rule: " + question::say_whole_rule(count_) +
                          (count_.unreachable ? std::string(". ")
                                              : fmt::format(" ({} yes needed). ",
                                                            question::say(count_.reading.needed))) +
                          question::say_outcome(count_));
        paragraph("",
                  fmt::format(
                      "How the {} yes are known: {} named, {} implied, {} inferred, {} settled by "
                      "a ruling, {} assumed.",
                      count_.tally.yes, count_.yes_by_basis.named, count_.yes_by_basis.implied,
                      count_.yes_by_basis.inferred, count_.yes_by_basis.settled,
                      count_.yes_by_basis.assumed));
        paragraph("small", question::say_view(dossier_, counted_.lineup));
        if (!counted_.motion->note.empty())
            paragraph("small", counted_.motion->note);
    }

    void charts() {
        out_ += "<div class=\"charts\">\n";
        for (const chart::Chart* chart : chart::draw::all()) {
            std::string svg = chart->draw(dossier_, counted_);
            // An XML declaration has no place inside HTML.
            if (const auto start = svg.find("<svg"); start != std::string::npos)
                svg.erase(0, start);
            out_ += "<figure>\n" + svg + "</figure>\n";
        }
        out_ += "</div>\n";
    }

    void readings() {
        heading("What is missing, and on which base");
        out_ += "<table>\n<tr><th>Base</th><th class=\"n\">Size</th><th class=\"n\">Needed</th>"
                "<th>Result</th></tr>\n";
        if (!count_.compound)
            reading_row(count_.reading, " (the rule)");
        for (const Reading& reading : count_.others)
            reading_row(reading, "");
        out_ += "</table>\n";
        paragraph("small",
                  "A range runs over how many of the silent members take part without voting yes.");
        if (count_.outcome == Outcome::open) {
            const auto who = question::movers(dossier_, counted_, 1);
            if (who && who->possible && who->missing > 0)
                paragraph("", "Who would have to move: " + question::say_movers(*who) + ".");
        }
        paragraph("", "To block it, " + question::say_blocking(count_) + ".");
    }

    void reading_row(const Reading& reading, std::string_view remark) {
        out_ += fmt::format(
            "<tr><td>{}{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td>{}</td></tr>\n",
            base_name(reading.rule), remark, question::say(reading.size),
            question::say(reading.needed), question::say_short(reading.shortfall));
    }

    // The statement a reader would ask for first: the latest known of those that decide the cell.
    static const Statement* last_evidence(const Cell& cell) {
        const Statement* last = nullptr;
        for (const Statement* one : cell.decided_by) {
            if (last == nullptr || last->known < one->known)
                last = one;
        }
        return last;
    }

    void members() {
        heading("Members");
        out_ +=
            "<div class=\"scroll\"><table>\n<tr><th>Member</th><th>Stance</th><th>How known</th>"
            "<th>Last evidence</th><th>Source</th><th>Known</th></tr>\n";
        for (const Place place : all_places) {
            if (count_.tally.of(place) == 0)
                continue;
            out_ += fmt::format("<tr class=\"group\"><td colspan=\"6\">{}: {}</td></tr>\n",
                                to_string(place), count_.tally.of(place));
            for (const BoardLine& line : count_.board) {
                if (place_of(*line.seat, line.cell) == place)
                    member_row(line, place);
            }
        }
        out_ += "</table></div>\n";
    }

    void member_row(const BoardLine& line, Place place) {
        const Statement* last = last_evidence(line.cell);
        std::string evidence;
        std::string source;
        std::string known;
        if (place == Place::conflict) {
            std::vector<std::string> sides;
            for (const Statement* one : line.cell.decided_by) {
                sides.push_back(fmt::format("{} ({})", to_string(one->stance),
                                            source_label(dossier_, one->source)));
            }
            evidence = join(sides, " against ");
        } else if (last != nullptr) {
            evidence = fmt::format("{} ({})", to_string(last->act), to_string(last->acted));
            if (!last->note.empty())
                evidence += ": " + last->note;
            source = source_label(dossier_, last->source);
            if (!last->locator.empty())
                source += ", " + last->locator;
            known = to_string(last->known) + (last->known_assumed ? " (assumed)" : "");
        } else if (place == Place::not_seated || place == Place::barred) {
            evidence = line.seat->spell == nullptr ? "" : line.seat->spell->note;
        } else if (place == Place::unknown) {
            evidence = "no source in view states a position";
        }
        out_ += fmt::format(
            "<tr><td>{} ({}){}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td "
            "class=\"day\">{}</td></tr>\n",
            markup_text(line.seat->member->name), markup_text(line.seat->member->code),
            question::mark_of(line.cell.basis), to_string(place), to_string(line.cell.basis),
            markup_text(evidence), markup_text(source), known);
    }

    void groups() {
        if (count_.groups.empty())
            return;
        heading("Groups");
        out_ += "<table>\n<tr><th>Group</th><th class=\"n\">Members</th><th>Stances</th></tr>\n";
        for (const GroupTally& group : count_.groups) {
            std::vector<std::string> parts;
            for (const Place place : all_places) {
                if (group.tally.of(place) > 0) {
                    parts.push_back(fmt::format("{} {}", group.tally.of(place), to_string(place)));
                }
            }
            out_ += fmt::format("<tr><td>{}</td><td class=\"n\">{}</td><td>{}</td></tr>\n",
                                markup_text(group.name.empty() ? group.group : group.name),
                                group.tally.total(), markup_text(join(parts, ", ")));
        }
        out_ += "</table>\n";
    }

    void conflicts() {
        heading("Conflicts in the evidence");
        if (counted_.lineup.conflicts.empty()) {
            paragraph("", "None in the evidence in view.");
            return;
        }
        out_ += "<ul>\n";
        for (const Conflict& conflict : counted_.lineup.conflicts) {
            out_ += fmt::format("<li>{}</li>\n", markup_text(question::say(conflict)));
        }
        out_ += "</ul>\n";
    }

    void pressure() {
        std::string items;
        for (const Pressure& one : dossier_.pressure) {
            if (!counted_.lineup.view.sees(one) ||
                (!one.series.empty() && one.series != counted_.motion->series)) {
                continue;
            }
            items += fmt::format("<li>On {}: {}</li>\n", markup_text(label(dossier_.body, one.on)),
                                 markup_text(question::say(dossier_, one)));
        }
        if (items.empty())
            return;
        heading("Pressure (never a stance, never counted)");
        out_ += "<ul>\n" + items + "</ul>\n";
    }

    void sources() {
        heading("Sources");
        out_ += "<ul>\n";
        for (const Source& source : dossier_.sources) {
            if (!counted_.lineup.view.sees_source(source.id))
                continue;
            std::vector<std::string> parts;
            for (const std::string& part :
                 {source.author, source.title, source.outlet, source.url,
                  source.date ? to_string(*source.date) : std::string("no day printed")}) {
                if (!part.empty())
                    parts.push_back(markup_text(part));
            }
            out_ += fmt::format("<li><code>{}</code> {}</li>\n", markup_text(source.id),
                                join(parts, ", "));
        }
        out_ += "</ul>\n";
    }

    void forecast() {
        if (forecast_.empty())
            return;
        out_ += "<section class=\"page\">\n";
        heading("Forecast");
        paragraph("small", "What follows is computed from how members voted before. It is not "
                           "evidence of a stance and is counted nowhere above.");
        out_ += forecast_ + "</section>\n";
    }

    void stakes() {
        const std::string page = brief_stakes(setting_, request_, counted_.motion->id);
        if (page.empty())
            return;
        out_ += "<section class=\"page\">\n";
        heading("Stakes and pressure");
        paragraph("small",
                  "What follows is not evidence of a stance and is counted nowhere above.");
        out_ += page + "</section>\n";
    }

    void foot() {
        paragraph(
            "small",
            fmt::format(
                "Plenary {}. Dossier {}. A cell is what sources say, not what a member will do. "
                "Silence is not a stance; an inference is marked *.",
                setting_.version, dossier_.hash));
        out_ += "</body>\n</html>\n";
    }

    const question::Setting& setting_;
    const Request& request_;
    const Dossier& dossier_;
    const Counted& counted_;
    const Count& count_;
    std::string forecast_;
    std::string out_;
};

} // namespace

Result<std::string> brief(const question::Setting& setting, const Request& request) {
    const auto counted = question::count_for(setting);
    if (!counted)
        return fail(counted.error());
    std::string forecast;
    if (request.asked.has("forecast")) {
        auto section = brief_forecast(request);
        if (!section)
            return fail(section.error());
        forecast = std::move(*section);
    }
    return Page(setting, request, *counted, std::move(forecast)).write();
}

} // namespace plenary::study
