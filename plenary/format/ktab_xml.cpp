#include <fmt/format.h>

#include "plenary/format/actor_cells.hpp"
#include "plenary/format/ktab.hpp"
#include "plenary/format/xml.hpp"

namespace plenary::format {
namespace {

using positions::Actor;
using positions::Decimal;

class ScenarioReader {
public:
    explicit ScenarioReader(ReadActors& out) : out_(out) {}

    void read(const XmlElement& scenario) {
        if (const XmlElement* dimensions = scenario.find("Dimensions")) {
            for (const XmlElement* name : dimensions->all("dName"))
                out_.table.issues.push_back(trimmed(name->text));
        }
        const XmlElement* actors = scenario.find("Actors");
        if (actors == nullptr) {
            missing("Actors", scenario);
            return;
        }
        std::vector<Actor> all;
        for (const XmlElement* one : actors->all("Actor")) {
            const std::size_t before = out_.problems.size();
            Actor actor = read_actor(*one);
            all.push_back(actor);
            if (out_.problems.size() == before)
                out_.table.actors.push_back(std::move(actor));
        }
        report_doubles(all, out_.problems);
        for (const char* unused : {"ModelParameters", "IdealAdjustment"}) {
            if (const XmlElement* there = scenario.find(unused)) {
                out_.notes.push_back(fmt::format("{} of {} (line {}) is not used", unused,
                                                 out_.table.file, there->where.line));
            }
        }
    }

private:
    void missing(std::string_view what, const XmlElement& in) {
        out_.problems.push_back({Kind::invalid, "missing-element",
                                 fmt::format("<{}> has no <{}>", in.name, what),
                                 "KTAB's schema smpSchema.xsd has it", in.where, ""});
    }

    Decimal number(const XmlElement& element, std::string_view what, Sign sign) {
        return actor_number(element.text, what, sign, element.where, out_.problems);
    }

    Actor read_actor(const XmlElement& element) {
        Actor out;
        out.where = element.where;
        if (const XmlElement* name = element.find("name")) {
            out.id = trimmed(name->text);
            out.where = name->where;
        }
        if (out.id.empty())
            missing("name", element);
        if (const XmlElement* description = element.find("description"))
            out.name = trimmed(description->text);
        if (const XmlElement* capability = element.find("capability")) {
            out.capability = number(*capability, "capability", Sign::not_negative);
        } else {
            missing("capability", element);
        }
        const auto coordinates = numbers_in(element, "Position", "dCoord");
        const auto saliences = numbers_in(element, "Salience", "dSal");
        if (out_.table.issues.empty())
            out_.table.issues.resize(coordinates.size());
        const std::size_t dimensions = out_.table.issues.size();
        for (const auto& [what, there] : {std::pair("positions", coordinates.size()),
                                          std::pair("saliences", saliences.size())}) {
            if (there != dimensions || dimensions == 0) {
                out_.problems.push_back({Kind::invalid, "ktab-count",
                                         fmt::format("'{}' has {} {}, there are {} dimensions",
                                                     out.id, there, what, dimensions),
                                         "write one for each dimension", element.where, ""});
                return out;
            }
        }
        for (std::size_t k = 0; k < dimensions; ++k) {
            out.on.push_back({number(*coordinates[k], "position", Sign::any),
                              number(*saliences[k], "salience", Sign::not_negative),
                              coordinates[k]->where, saliences[k]->where});
        }
        return out;
    }

    std::vector<const XmlElement*> numbers_in(const XmlElement& actor, std::string_view list,
                                              std::string_view each) {
        const XmlElement* found = actor.find(list);
        if (found == nullptr) {
            missing(list, actor);
            return {};
        }
        return found->all(each);
    }

    ReadActors& out_;
};

} // namespace

ReadActors parse_ktab_xml(std::string_view text, const std::string& file) {
    ReadActors out;
    out.table.file = file;
    out.table.format = "KTAB XML";
    out.table.salience_max = Decimal::make(100, 0);
    const auto root = parse_xml(text, file);
    if (!root) {
        out.problems.push_back(root.error());
        return out;
    }
    if (root->name != "Scenario") {
        out.problems.push_back(
            {Kind::invalid, "missing-element",
             fmt::format("this begins with <{}>, not with <Scenario>", root->name),
             "give a scenario of KTAB's Spatial Model of Politics", root->where, ""});
        return out;
    }
    ScenarioReader(out).read(*root);
    return out;
}

} // namespace plenary::format
