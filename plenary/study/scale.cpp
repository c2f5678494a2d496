#include "plenary/study/scale.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "plenary/format/archive_tables.hpp"
#include "plenary/format/file.hpp"
#include "plenary/format/output.hpp"
#include "plenary/format/priors.hpp"
#include "plenary/format/whole_folder.hpp"
#include "plenary/idealpoint/nested.hpp"
#include "plenary/idealpoint/referee.hpp"
#include "plenary/idealpoint/spread.hpp"
#include "plenary/study/scale_files.hpp"
#include "plenary/study/scale_links.hpp"
#include "plenary/study/scale_method.hpp"
#include "plenary/study/threads.hpp"
#include "plenary/text/nearest.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Object;
using question::Option;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

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

Result<format::ArchiveOptions> archive_options(const question::Asked& asked) {
    format::ArchiveOptions out;
    for (const std::string& each : asked.all("map")) {
        const std::size_t equals = each.rfind('=');
        const auto state = equals == std::string::npos
                               ? std::nullopt
                               : rollcall::state_named(each.substr(equals + 1));
        if (!state || equals == 0) {
            return fail(usage("bad-map", fmt::format("'{}' explains no code", each),
                              "write CODE=STATE with yes, no, abstain, absent, present, paired, "
                              "recused, not_member or unknown",
                              "--map"));
        }
        out.codes[each.substr(0, equals)] = *state;
    }
    return out;
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

Result<format::Priors> priors_of(const Request& request, bool dynamic) {
    std::filesystem::path path;
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
    return priors;
}

Result<std::size_t> member_place(const rollcall::Archive& archive, const std::string& id,
                                 const std::string& option) {
    for (std::size_t i = 0; i < archive.members.size(); ++i) {
        if (archive.members[i].id == id)
            return i;
    }
    std::vector<std::string> ids;
    for (const rollcall::Member& member : archive.members)
        ids.push_back(member.id);
    const std::string near = did_you_mean(id, ids);
    return fail({Kind::not_found, "unknown-member",
                 fmt::format("no member of the archive is called '{}'", id),
                 near.empty() ? "plenary archive show lists the members" : near,
                 Where{option, 0, 0}, ""});
}

// The member whose side is positive: the one that is asked for, else the United States where they
// vote, else the first.
Result<std::size_t> positive_member(const Request& request, const Scaled& scaled) {
    const rollcall::Archive& archive = scaled.read.archive;
    std::size_t place = scaled.compiled.members.front();
    if (request.asked.has("positive")) {
        const auto found = member_place(archive, request.asked.text("positive"), "--positive");
        if (!found)
            return fail(found.error());
        place = *found;
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

// What the referee says of the errors, into the answer.
Result<std::monostate> add_check(Answer& answer, const Scaled& scaled, const idealpoint::Fit& fit,
                                 const Request& request, const Workers& workers) {
    if (!fit.mode.chain || !fit.spread) {
        return fail({Kind::invalid,
                     "not-converged",
                     "the fit did not converge: there is nothing "
                     "to check",
                     "try another start with --seed",
                     {},
                     ""});
    }
    const idealpoint::Data& data = scaled.compiled.data;
    idealpoint::Pass pass(data, *scaled.layout, widest(), workers);
    pass.prepare(fit.mode.point, idealpoint::Curvature::whole);
    idealpoint::RefereeOptions options;
    if (request.progress) {
        options.progress = [&](double share) { return request.progress("checking", share); };
    }
    const idealpoint::Referee referee =
        idealpoint::judge(data, *scaled.layout, pass, fit.mode, options);
    if (referee.interrupted) {
        return fail(
            {Kind::interrupted, "interrupted", "interrupted; nothing was written", "", {}, ""});
    }
    std::vector<double> ratios;
    double square = 0;
    double mean_sd = 0;
    double least_effective = std::numeric_limits<double>::infinity();
    Array by_member;
    for (std::size_t i = 0; i < referee.z_sd.size(); ++i) {
        ratios.push_back(fit.spread->z_sd[i] / referee.z_sd[i]);
        square += (fit.spread->z[i] - referee.z_mean[i]) * (fit.spread->z[i] - referee.z_mean[i]);
        mean_sd += referee.z_sd[i];
        least_effective = std::min(least_effective, referee.effective[i]);
        by_member.emplace_back(Object{{"z_mean", referee.z_mean[i]},
                                      {"z_sd", referee.z_sd[i]},
                                      {"effective", referee.effective[i]},
                                      {"sd_ratio", ratios.back()}});
    }
    const auto n = static_cast<double>(ratios.size());
    const double error = std::sqrt(square / n) / (mean_sd / n);
    std::sort(ratios.begin(), ratios.end());
    const double median = ratios[ratios.size() / 2];
    answer.data.emplace_back("check", Object{{"seed", static_cast<std::int64_t>(options.seed)},
                                             {"draws", referee.draws},
                                             {"chains", options.chains},
                                             {"acceptance", referee.acceptance},
                                             {"most_r_hat", referee.most_r_hat},
                                             {"least_effective", least_effective},
                                             {"sd_ratio_median", median},
                                             {"sd_ratio_least", ratios.front()},
                                             {"sd_ratio_most", ratios.back()},
                                             {"rmse_in_sd", error},
                                             {"positions", std::move(by_member)}});
    answer.paragraph(fmt::format(
        "Against {} draws of the exact posterior (seed {}, R-hat at most {:.3f}, at least {:.0f} "
        "effective): z SD over sampled SD has median {:.3f} ({:.3f} to {:.3f}); positions are off "
        "by {:.2f} of a sampled SD (root mean square)",
        referee.draws, options.seed, referee.most_r_hat, least_effective, median, ratios.front(),
        ratios.back(), error));
    if (referee.most_r_hat > 1.05)
        answer.note("R-hat above 1.05: the sampler has not mixed, so these ratios are rough");
    return std::monostate{};
}

} // namespace

std::vector<Option> scale_options() {
    using K = Option::Kind;
    return {
        {"archive", K::positionals, "ARCHIVE", "a folder or files of any format that can be read",
         true},
        {"model", K::text, "MODEL", "binary (yes and no), ordinal (abstention between) or nominal",
         false},
        {"response", K::text, "LINK", "probit (usual) or logit, for binary and ordinal", false},
        {"dynamic", K::flag, "", "positions walk from session to session", false},
        {"method", K::text, "NAME", "joint or marginal (usual: by how many answers members gave)",
         false},
        {"dims", K::text, "N", "dimensions, 1 to 8 (1)", false},
        {"link", K::text, "FILE",
         "roll calls with the same parameters: a CSV (rollcall, link), or "
         "'titles': equal texts in different sessions",
         false},
        {"members", K::list, "ID,...", "only these members", false},
        {"from", K::text, "WHEN", "only roll calls from this day or session on", false},
        {"to", K::text, "WHEN", "only roll calls up to this day or session", false},
        {"positive", K::text, "ID", "this member is on the positive side", false},
        {"preset", K::text, "NAME", "priors of this name (default)", false},
        {"priors", K::text, "FILE", "priors from a TOML file", false},
        {"items", K::text, "HOW",
         "joint (usual), or integrated: positions without taking the items "
         "for known",
         false},
        {"check", K::flag, "", "hold the errors against a sampler of the exact posterior", false},
        {"keep-unanimous", K::flag, "", "fit roll calls where all answers are the same, too",
         false},
        {"seed", K::text, "N", "start from random positions instead of the usual ones", false},
        {"format", K::text, "NAME", "the format of the archive, where it could be several", false},
        {"map", K::texts, "CODE=STATE", "what a code of the votes means", false},
        {"out", K::text, "DIR", "write positions, roll calls, summary and posterior here", false},
        {"timings", K::text, "FILE", "write the seconds of reading, fitting and errors", false},
        {"threads", K::text, "N", "how many threads (as many as the machine has)", false},
    };
}

Result<std::unique_ptr<Scaled>> prepare_scale(const Request& request) {
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
    const auto priors = priors_of(request, dynamic);
    if (!priors)
        return fail(priors.error());
    const auto codes = archive_options(asked);
    if (!codes)
        return fail(codes.error());
    std::vector<std::filesystem::path> paths;
    for (const std::string& path : asked.all("archive"))
        paths.emplace_back(path);
    auto read = format::read_archive(paths, asked.text("format"), *codes);
    if (!read)
        return fail(read.error());
    if (!read->report.problems.empty())
        return fail(read->report.problems.front());
    out->read = std::move(*read);
    const rollcall::Archive& archive = out->read.archive;
    out->model = model_words(model, dynamic, *dimensions, out->options.family);
    for (const std::string& remark : out->read.report.remarks)
        out->notes.push_back(remark);

    idealpoint::CompileOptions options;
    options.reading = model == "binary" ? idealpoint::yes_or_no() : idealpoint::no_abstain_yes();
    options.dynamic = dynamic;
    options.keep_unanimous = asked.has("keep-unanimous");
    options.items = priors->items;
    options.start = priors->position;
    options.walk.step_variance = priors->step_variance;
    std::vector<bool> wanted(archive.members.size(), !asked.has("members"));
    for (const std::string& id : asked.list("members")) {
        const auto place = member_place(archive, id, "--members");
        if (!place)
            return fail(place.error());
        wanted[*place] = true;
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
    options.take_roll_call = [&](std::size_t j) {
        const rollcall::RollCall& item = archive.roll_calls[j];
        const auto& left_out = priors->sessions_left_out;
        return between->holds(item) &&
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
             "check the selection, or what the codes were taken for",
             Where{paths.front().string(), 0, 0}, ""});
    }
    for (const idealpoint::Item& item : compiled.data.items) {
        if (item.categories() > idealpoint::most_categories)
            return fail({Kind::invalid, "too-many-categories",
                         fmt::format("roll call {} has {} categories; at most {} can be fitted",
                                     archive.roll_calls[item.source].id, item.categories(),
                                     idealpoint::most_categories),
                         "join categories before", Where{paths.front().string(), 0, 0}, ""});
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
    const auto positive = positive_member(request, *out);
    if (!positive)
        return fail(positive.error());
    out->options.positive = *positive;
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

Reply scale(const Request& request) {
    const auto begun = Clock::now();
    const auto workers = workers_of(request.asked);
    if (!workers)
        return refused(workers.error());
    auto prepared = prepare_scale(request);
    if (!prepared)
        return refused(prepared.error());
    Scaled& scaled = **prepared;
    const double read_seconds = seconds_since(begun);
    const auto fit_begun = Clock::now();
    double mode_seconds = 0;
    scaled.options.mode.progress = [&](int iteration, double value, double decrement) {
        mode_seconds = seconds_since(fit_begun);
        if (!request.progress)
            return true;
        const double left = std::log10(std::max(decrement, 1e-10)) + 10;
        return request.progress(fmt::format("iteration {}, log posterior {:.4f}", iteration, value),
                                std::clamp(1 - left / 16, 0.0, 1.0));
    };
    const auto fitted = fit_by_method(request, scaled, *workers);
    if (!fitted)
        return refused(fitted.error());
    const idealpoint::Fit& fit = *fitted;
    const double all_seconds = seconds_since(fit_begun);
    if (fit.mode.interrupted) {
        return refused(
            {Kind::interrupted, "interrupted", "interrupted; nothing was written", "", {}, ""});
    }
    Answer answer = scale_answer(scaled, fit);
    if (request.asked.has("check")) {
        const auto checked = add_check(answer, scaled, fit, request, *workers);
        if (!checked)
            return refused(checked.error());
    }
    if (request.asked.has("out")) {
        const std::filesystem::path folder = request.asked.text("out");
        const auto written = format::write_whole_folder(folder, scale_files(scaled, fit, answer));
        if (!written)
            return refused(written.error());
        answer.note(fmt::format("positions, roll calls{} are in {}",
                                fit.mode.chain ? ", summary and posterior" : " and summary",
                                folder.string()));
    }
    if (request.asked.has("timings")) {
        const Object timings = {{"read", read_seconds},
                                {"fit", mode_seconds},
                                {"sd", std::max(0.0, all_seconds - mode_seconds)}};
        const auto written =
            format::write_file(request.asked.text("timings"), format::to_json(timings));
        if (!written)
            return refused(written.error());
    }
    return {std::move(answer), {}};
}

} // namespace plenary::study
