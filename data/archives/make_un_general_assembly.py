#!/usr/bin/env python3
"""Makes data/archives/un-general-assembly again.

    make_un_general_assembly.py SOURCE PLENARY

SOURCE: a folder with members.csv, rollcalls.csv.gz and votes_matrix.csv.gz, the tables of the
package unvotes 0.3.0 with the votes as one character a member. PLENARY: the program.
"""

import csv
import gzip
import sys
from pathlib import Path

import folder

ISSUES = {
    "me": "Palestinian conflict",
    "nu": "Nuclear weapons and nuclear material",
    "di": "Arms control and disarmament",
    "hr": "Human rights",
    "co": "Colonialism",
    "ec": "Economic development",
}
OURS = {"FRG", "YAR", "EAZ"}  # no ISO code; the ids are ours
PREDECESSORS = {"DEU": "FRG", "YEM": "YAR;YMD"}
# Names in the time of the source; what it keeps under a later or an earlier name.
ALIASES = [
    ("RUS", "Union of Soviet Socialist Republics", "", "1991-12-23"),
    ("YUG", "Serbia and Montenegro", "2003-02-04", "2006-06-02"),
    ("YUG", "Serbia", "2006-06-03", ""),
    ("TWN", "Republic of China", "", "1971-10-25"),
]
NOTES = [
    "Days before 1997 are no days in the source (none is above 7); they are kept to the month, and the month with care.",
    "A member without a record was absent or no member: the source does not tell these apart.",
    "Most drafts that failed are missing from the source.",
    "rcid is not in the order of time: here roll calls stand by session, month and rcid.",
    "The USSR is under RUS, Serbia to 2019 under YUG, the Republic of China to October 1971 under TWN; FRG, YAR and EAZ "
    "are no ISO codes.",
    "Descriptions end where the source cuts them off.",
]


def rows(path):
    opened = gzip.open(path, "rt", encoding="utf-8", newline="") if path.suffix == ".gz" else open(
        path, encoding="utf-8", newline="")
    with opened as file:
        return list(csv.DictReader(file))


def main(source, plenary):
    source = Path(source)
    members = rows(source / "members.csv")
    items = rows(source / "rollcalls.csv.gz")
    votes = {row["rcid"]: row["votes"] for row in rows(source / "votes_matrix.csv.gz")}
    items.sort(key=lambda row: (int(row["session"]), row["date"][:7] if row["date"] < "1997" else row["date"],
                                int(row["rcid"])))

    def write(out):
        folder.head(
            out / "archive.toml", "UN General Assembly, recorded votes of sessions 1 to 74 (1946-2019)",
            "R package unvotes 0.3.0 (David Robinson), from Erik Voeten, Data and Analyses of Voting in the UN General "
            "Assembly, in Reinalda (ed.), Routledge Handbook of International Organization (2013); issues and later "
            "sessions: Bailey, Strezhnev and Voeten, Estimating Dynamic State Preferences from United Nations Voting "
            "Data, Journal of Conflict Resolution 61 (2017)", "MIT (unvotes)", NOTES)
        folder.table(out / "members.csv", ["member", "name", "predecessors", "iso2", "iso3"],
                     [[row["member"], row["name"], PREDECESSORS.get(row["member"], ""), row["iso2"],
                       "" if row["member"] in OURS else row["member"]] for row in members])
        folder.table(out / "aliases.csv", ["member", "alias", "from", "to"], ALIASES)
        folder.table(
            out / "rollcalls.csv",
            ["rc", "date", "session", "symbol", "title", "description", "subjects", "important", "amend", "para"],
            [[row["rcid"], row["date"][:7] if row["date"] < "1997" else row["date"], row["session"], row["unres"],
              row["short"], row["descr"], ";".join(ISSUES[code] for code in row["issues"].split(";") if code),
              row["important"], row["amend"], row["para"]] for row in items])
        folder.table(out / "votes_matrix.csv", ["rc", "votes"], [[row["rcid"], votes[row["rcid"]]] for row in items])

    folder.make(plenary, Path(__file__).parent / "un-general-assembly", write)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
