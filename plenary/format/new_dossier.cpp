#include <fmt/format.h>

#include "plenary/format/dossier.hpp"
#include "plenary/format/ledger_views.hpp"
#include "plenary/format/whole_folder.hpp"
#include "plenary/text/join.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;

std::string toml_for(const Body& body) {
    return fmt::format(R"(# A dossier: the evidence on the motions of one question.
# Every key is explained in docs/formats/dossier.md.

title = "Untitled"
body = "{}"
default_day = {}

# One block per motion. Take the # away and write your own.
#
# [[motion]]
# id = "my-motion"
# sentence = "What is decided, in one sentence"
# rule = "yes >= 2/3 of members"   # or: majority of voting, at least 24, ...
# day = 2017-03-28                 # leave out while no vote is set
# series = "my-subject"            # motions that can be compared over time
#
# [[motion.tally]]                 # a total that somebody printed
# id = "my-tally"
# source = "my-source"
# yes = 20
# no = 11
)",
                       body.id, to_string(body.reference_day));
}

std::string readme_for(const Body& body) {
    return fmt::format(R"(# A Plenary dossier

Body: {} (`{}`).

| file | one row is |
|---|---|
| `dossier.toml` | the title, the body, the motions and the totals that somebody printed |
| `sources.csv` | a source: an article, a record, a note. Every statement names one |
| `statements.csv` | one stance of one member on one motion, as one source gives it |
| `pressure.csv` | a threat, an offer, a visit. Never a stance |
| `rulings.csv` | how a person settled a conflict between sources |

Columns of `statements.csv`:

- `id`: any unique text. `who`: a member's code (`plenary body show {}` lists them). `motion`: its id.
- `stance`: `yes`, `lean yes`, `undecided`, `lean no`, `no`, `abstain`, `absent`.
- `act`: `vote`, `signature`, `co-sponsorship`, `speech`, `instruction`, `reported`, `inference`, `aggregate`.
- `acted`, `known`: days as YYYY-MM-DD. An empty `known` is taken as `acted`, or as the day of the source if that is later.
- `source`: an id of `sources.csv`. `locator`: where in it. `quote`, `note`: free text.
- `number`: only for aggregates ("14 others"). `rests_on`: only for inferences, ids with `;` between.

A member without a row is unknown. Do not write a row for silence.

Then:

    plenary check --dossier .
    plenary count --dossier . --motion my-motion
)",
                       body.name, body.id, body.id);
}

} // namespace

Result<std::monostate> new_dossier(const fs::path& folder, const Body& body) {
    const auto header = [](std::string_view table) {
        return join(usual_columns(table), ",") + "\n";
    };
    return write_whole_folder(folder, {{"dossier.toml", toml_for(body)},
                                       {"sources.csv", header("sources")},
                                       {"statements.csv", header("statements")},
                                       {"pressure.csv", header("pressure")},
                                       {"rulings.csv", header("rulings")},
                                       {"README.md", readme_for(body)}});
}

} // namespace plenary::format
