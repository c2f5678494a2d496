#include "plenary/study/scale_prepare.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include <fmt/format.h>

#include "plenary/format/archive_tables.hpp"
#include "plenary/format/file.hpp"
#include "plenary/format/priors.hpp"
#include "plenary/idealpoint/nested.hpp"
#include "plenary/study/scale_links.hpp"
#include "plenary/study/scale_walk.hpp"

namespace plenary::study {
namespace {

// A whole number of an option within bounds.
Result<std::size_t> whole_of(const question::Asked& asked, std::string_view name, std::size_t least,
                             std::size_t most, std::size_t usual) {
    if (!asked.has(name))
        return usual;
    const std::string written = asked.text(name);
    std::size_t value = 0;
    const auto [end, error] =
        std::from_chars(written.data(), written.data() + written.size(), value);
    if (error != std::errc() || end != written.data() + written.size() || value < least ||
        value > most) {
        return fail(usage("bad-number", fmt::format("'{}' is not {} to {}", written, least, most),
                          "write a whole number", fmt::format("--{}", name)));
    }
    return value;
}

// The roll calls between --from and --to: days, or sessions.
class Between {
public:
    static Result<Between> of(const question::Asked& asked) {
        Between out;
        for (const auto& [name, bound] :
             {std::pair{"from", &out.from_}, std::pair{"to", &out.to_}}) {
            if (!asked.has(name))
                continue;
            const std::string written = asked.text(name);
            bound->day = Day::parse(written);
            bound->session = format::number_in(written);
            bound->given = true;
            if (!bound->day && !bound->session) {
                return fail(usage("bad-bound",
                                  fmt::format("'{}' is neither a day nor a session", written),
                                  "write YYYY-MM-DD or a number", fmt::format("--{}", name)));
            }
        }
        const bool reversed = out.from_.day && out.to_.day ? *out.to_.day < *out.from_.day
                              : !out.from_.day && !out.to_.day && out.from_.given && out.to_.given
                                  ? *out.to_.session < *out.from_.session
                                  : false;
        if (reversed)
            return fail(
                usage("reversed", "--to is before --from", "write the earlier one first", "--to"));
        return out;
    }

    [[nodiscard]] bool holds(const rollcall::RollCall& item) const {
        return not_before(item, from_) && not_after(item, to_);
    }

private:
    struct Bound {
        bool given = false;
        std::optional<Day> day;
        std::optional<int> session;
    };

    static bool not_before(const rollcall::RollCall& item, const Bound& bound) {
        if (!bound.given)
            return true;
        if (bound.day)
            return item.day && *item.day >= *bound.day;
        return item.session && *item.session >= *bound.session;
    }

    static bool not_after(const rollcall::RollCall& item, const Bound& bound) {
        if (!bound.given)
            return true;
        if (bound.day)
            return item.day && *item.day <= *bound.day;
        return item.session && *item.session <= *bound.session;
    }

    Bound from_;
    Bound to_;
};

Result<format::Priors> priors_of(const Request& request, bool dynamic,
                                 const format::FitSettings* before) {
    std::filesystem::path path;
    if (before != nullptr && !request.asked.has("priors") && !request.asked.has("preset"))
        return before->priors;
    if (request.asked.has("priors") && request.asked.has("preset")) {
        return fail(usage("two-priors", "both --priors and --preset are named",
                          "leave out one of them", "--priors"));
    }
    if (request.asked.has("priors")) {
        path = request.asked.text("priors");
    } else {
        const auto found = format::find_preset(
            request.asked.has("preset") ? request.asked.text("preset") : "default",
            request.data_roots);
        if (!found)
            return fail(found.error());
        path = *found;
    }
    const auto bytes = format::read_file(path);
    if (!bytes)
        return fail(bytes.error());
    std::vector<Problem> problems;
    format::Priors priors = format::parse_priors(*bytes, path.string(), dynamic, problems);
    if (!problems.empty())
        return fail(problems.front());
    if (before != nullptr) {
        const std::vector<std::string> others = format::differences(before->priors, priors);
        if (!others.empty())
            return fail(usage("other-settings",
                              fmt::format("these are not the priors of the earlier fit: {}",
                                          fmt::join(others, "; ")),
                              "leave them out, or fit the whole archive anew",
                              request.asked.has("priors") ? "--priors" : "--preset"));
    }
    return priors;
}

// What is asked in tables of its own.
struct Tables {
    WeightsById weights;
    std::vector<format::MemberBreak> breaks;
};

// What the fit keeps of how it was asked for.
format::FitSettings settings_of(const Request& request, format::Priors priors, Tables tables) {
    format::FitSettings out;
    out.priors = std::move(priors);
    out.weights = std::move(tables.weights);
    out.breaks = std::move(tables.breaks);
    for (const auto& [name, usual] :
         {std::pair{"model", "binary"}, {"response", "probit"}, {"dims", "1"}, {"items", "joint"}})
        out.options[name] = request.asked.has(name) ? request.asked.text(name) : usual;
    for (const char* name : {"dynamic", "keep-unanimous", "link", "member-variances"}) {
        if (request.asked.has(name))
            out.options[name] = request.asked.text(name);
    }
    if (request.asked.has("members"))
        out.options["members"] = fmt::format("{}", fmt::join(request.asked.list("members"), ","));
    return out;
}

// The member whose side is positive: the one that is asked for, else the United States where they
// vote, else the first.
Result<std::size_t> positive_member(const Request& request, const Scaled& scaled) {
    const rollcall::Archive& archive = scaled.opened.archive;
    std::size_t place = scaled.compiled.members.front();
    if (request.asked.has("positive")) {
        const auto found = member_called(archive, request.asked.text("positive"), "positive");
        if (!found)
            return fail(found.error());
        place = *found;
        if (std::find(scaled.compiled.members.begin(), scaled.compiled.members.end(), place) ==
            scaled.compiled.members.end()) {
            return fail(usage("not-fitted",
                              fmt::format("{} is not among the members that are fitted",
                                          say(archive.members[place])),
                              "name one of --members", "--positive"));
        }
    } else {
        for (std::size_t i = 0; i < archive.members.size(); ++i) {
            if (archive.members[i].id == "USA")
                place = i;
        }
    }
    const auto& members = scaled.compiled.members;
    const auto it = std::find(members.begin(), members.end(), place);
    return it == members.end() ? std::size_t{0} : static_cast<std::size_t>(it - members.begin());
}

std::string model_words(const std::string& model, bool dynamic, std::size_t dimensions,
                        idealpoint::Family family) {
    return fmt::format("{} {}, {}, {} dimension{}", model,
                       family == idealpoint::Family::probit ? "probit" : "logit",
                       dynamic ? "dynamic" : "static", dimensions, dimensions == 1 ? "" : "s");
}

Result<std::unique_ptr<Scaled>> prepared(const Request& request, OpenedArchive opened,
                                         Tables tables, const format::FitSettings* before) {
    const question::Asked& asked = request.asked;
    auto out = std::make_unique<Scaled>();
    const std::string model = asked.has("model") ? asked.text("model") : "binary";
    if (model != "binary" && model != "ordinal" && model != "nominal") {
        return fail(usage("unknown-model", fmt::format("there is no model '{}'", model),
                          "binary, ordinal or nominal", "--model"));
    }
    const std::string response = asked.has("response") ? asked.text("response") : "probit";
    if (response != "probit" && response != "logit") {
        return fail(usage("unknown-response", fmt::format("there is no response '{}'", response),
                          "probit or logit", "--response"));
    }
    out->options.family = model == "nominal"     ? idealpoint::Family::nominal
                          : response == "probit" ? idealpoint::Family::probit
                                                 : idealpoint::Family::logit;
    const auto dimensions = whole_of(asked, "dims", 1, idealpoint::most_dimensions, 1);
    if (!dimensions)
        return fail(dimensions.error());
    out->options.dimensions = *dimensions;
    if (asked.has("seed")) {
        const auto seed = whole_of(asked, "seed", 0, std::numeric_limits<std::size_t>::max(), 0);
        if (!seed)
            return fail(seed.error());
        out->options.random_start = *seed;
    }
    const std::string items = asked.has("items") ? asked.text("items") : "joint";
    if (items != "joint" && items != "integrated") {
        return fail(usage("bad-items", fmt::format("items cannot be '{}'", items),
                          "joint or integrated", "--items"));
    }
    out->options.integrate_items = items == "integrated";
    const auto between = Between::of(asked);
    if (!between)
        return fail(between.error());
    const bool dynamic = asked.has("dynamic");
    if (const auto walk = check_walk(asked); !walk)
        return fail(walk.error());
    const auto priors = priors_of(request, dynamic, before);
    if (!priors)
        return fail(priors.error());
    out->settings = settings_of(request, *priors, std::move(tables));
    out->opened = std::move(opened);
    const rollcall::Archive& archive = out->opened.archive;
    const Where place{asked.text("archive"), 0, 0};
    if (archive.cells == rollcall::Cells::answers && model == "binary") {
        return fail(usage("not-votes",
                          "this archive holds the answers of a survey, which are no yes and no",
                          "--model ordinal, or nominal where answers have no order", "--model"));
    }
    out->dynamic = dynamic;
    out->model = model_words(model, dynamic, *dimensions, out->options.family);
    for (const std::string& remark : out->opened.report.remarks)
        out->notes.push_back(remark);

    idealpoint::CompileOptions options;
    options.reading = model == "binary" ? idealpoint::yes_or_no() : idealpoint::no_abstain_yes();
    options.dynamic = dynamic;
    options.keep_unanimous = asked.has("keep-unanimous");
    options.items = priors->items;
    options.start = priors->position;
    options.walk.step_variance = priors->step_variance;
    std::vector<bool> wanted(archive.members.size(), !asked.has("members"));
    if (asked.has("members")) {
        const auto members = members_of(archive, asked);
        if (!members)
            return fail(members.error());
        for (const std::size_t member : *members)
            wanted[member] = true;
    }
    for (std::size_t i = 0; i < archive.members.size(); ++i) {
        const std::string& id = archive.members[i].id;
        if (const auto anchor = priors->anchors.find(id); anchor != priors->anchors.end())
            options.anchors[i] = anchor->second;
        if (std::find(priors->members_left_out.begin(), priors->members_left_out.end(), id) !=
            priors->members_left_out.end())
            wanted[i] = false;
    }
    options.take_member = [&wanted](std::size_t i) { return wanted[i]; };
    if (!out->settings.weights.empty())
        options.weights = weights_by_place(archive, out->settings.weights, out->notes);
    options.take_roll_call = [&](std::size_t j) {
        const rollcall::RollCall& item = archive.roll_calls[j];
        const auto& left_out = priors->sessions_left_out;
        const bool weighs = options.weights.empty() || options.weights[j] > 0;
        return weighs && between->holds(item) &&
               !(dynamic && item.session &&
                 std::find(left_out.begin(), left_out.end(), *item.session) != left_out.end());
    };
    if (asked.has("link")) {
        auto links = links_of(archive, asked.text("link"));
        if (!links)
            return fail(links.error());
        options.links = std::move(*links);
    }
    out->compiled = idealpoint::compile(archive, options);
    if (dynamic && priors->gaps_by_session) {
        bool gaps = false;
        for (std::size_t t = 1; t < out->compiled.periods.size(); ++t) {
            const int step = out->compiled.periods[t] - out->compiled.periods[t - 1];
            gaps = gaps || step != 1;
            options.walk.step_into[t] = priors->step_variance * step;
        }
        if (gaps)
            out->compiled = idealpoint::compile(archive, options);
    }
    const idealpoint::Compiled& compiled = out->compiled;
    if (compiled.data.items.empty()) {
        return fail(
            {Kind::invalid, "no-contested-vote",
             fmt::format("no roll call has answers on two sides ({} unanimous, {} without "
                         "answers, {} without a session)",
                         compiled.unanimous, compiled.without_answers, compiled.without_period),
             "check the selection, or what the codes were taken for", place, ""});
    }
    for (const idealpoint::Item& item : compiled.data.items) {
        if (item.categories() > idealpoint::most_categories)
            return fail({Kind::invalid, "too-many-categories",
                         fmt::format("roll call {} has {} categories; at most {} can be fitted",
                                     archive.roll_calls[item.source].id, item.categories(),
                                     idealpoint::most_categories),
                         "join categories before", place, ""});
    }
    if (!out->settings.weights.empty() && asked.has("check")) {
        return fail(usage("weights-alone",
                          "--check draws every roll call once, and does not take weights",
                          "leave out one of them", "--weights"));
    }
    if (asked.has("link")) {
        if (out->options.integrate_items || asked.has("check")) {
            return fail(usage("link-alone",
                              "linked roll calls go with neither --check nor --items integrated",
                              "leave out one of them", "--link"));
        }
        out->notes.push_back(fmt::format(
            "{} roll calls are linked in {} group{}: those of a group have the same "
            "parameters in all their sessions",
            compiled.linked, compiled.data.groups, compiled.data.groups == 1 ? "" : "s"));
        if (asked.has("out"))
            out->notes.emplace_back("there is no posterior.bin: it cannot hold linked roll calls");
    }
    if (!dynamic && compiled.parts > 1)
        out->notes.push_back(fmt::format(
            "the record falls into {} parts that have no member in common: positions of different "
            "parts cannot be compared, and each part has sides of its own",
            compiled.parts));
    if (compiled.unanimous > 0)
        out->notes.push_back(fmt::format(
            "{} roll calls with one answer only say nothing of positions and were left out",
            compiled.unanimous));
    if (compiled.without_period > 0)
        out->notes.push_back(
            fmt::format("{} roll calls without a session were left out", compiled.without_period));
    for (const std::size_t member : compiled.silent) {
        out->notes.push_back(
            dynamic
                ? fmt::format("{} gave no answer and has no position", archive.members[member].id)
                : fmt::format("{} gave no answer: its position is the prior's alone",
                              archive.members[member].id));
    }
    if (const auto taken = take_breaks(*out); !taken)
        return fail(taken.error());
    const auto positive = positive_member(request, *out);
    if (!positive)
        return fail(positive.error());
    out->options.positive = *positive;
    out->settings.options["positive"] = archive.members[compiled.members[*positive]].id;
    out->layout.emplace(out->compiled.data, out->options.family, out->options.dimensions);
    if (out->options.integrate_items) {
        if (!idealpoint::can_integrate_items(out->compiled.data, *out->layout)) {
            return fail(usage("cannot-integrate",
                              "items can be integrated out of the binary probit in one dimension",
                              "leave out --items integrated", "--items"));
        }
        out->notes.emplace_back(
            out->layout->coordinates() <= idealpoint::most_mean_coordinates
                ? "items are integrated out; positions are means, the log posterior is marginal"
                : "items are integrated out; positions are modes (too many for means), the log "
                  "posterior is marginal");
    }
    return out;
}

} // namespace

ScaledOrProblems prepare_scale(const Request& request, const format::FitSettings* before) {
    ArchiveOrProblems read = open_archive(request.asked);
    if (!read.opened)
        return {nullptr, std::move(read.problems)};
    std::vector<Problem> problems;
    Tables tables;
    tables.weights = weights_asked(request, read.opened->archive, before, problems);
    tables.breaks = breaks_asked(request, read.opened->archive, before, problems);
    if (!problems.empty())
        return {nullptr, std::move(problems)};
    auto scaled = prepared(request, std::move(*read.opened), std::move(tables), before);
    if (!scaled)
        return {nullptr, {scaled.error()}};
    return {std::move(*scaled), {}};
}

} // namespace plenary::study
