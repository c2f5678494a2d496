#include "plenary/study/scale_options.hpp"

namespace plenary::study {

using question::Option;

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
        {"weights", K::text, "FILE", "how much roll calls weigh: a CSV (rollcall, weight)", false},
        {"breaks", K::text, "FILE", "days on which members changed: a CSV (member, date, factor)",
         false},
        {"break-factor", K::text, "F",
         "what a break multiplies a step's variance by where the file does not say (1)", false},
        {"member-variances", K::flag, "",
         "members walk with variances of their own, estimated and shrunk to what is common", false},
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
        {"from-fit", K::text, "DIR",
         "begin from a fit that --out wrote, of an archive with fewer roll calls", false},
        {"format", K::text, "NAME", "the format of the archive, where it could be several", false},
        {"map", K::texts, "CODE=STATE", "what a code of the votes means", false},
        {"out", K::text, "DIR", "write positions, roll calls, summary and posterior here", false},
        {"timings", K::text, "FILE", "write the seconds of reading, fitting and errors", false},
        {"threads", K::text, "N", "how many threads (as many as the machine has)", false},
    };
}

} // namespace plenary::study
