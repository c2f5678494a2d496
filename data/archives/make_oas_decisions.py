#!/usr/bin/env python3
"""Makes data/archives/oas-decisions again.

    make_oas_decisions.py SOURCE PLENARY

SOURCE: a folder with members.csv, rollcalls.csv and votes.csv of the decisions of the OAS.
PLENARY: the program.
"""

import csv
import sys
from pathlib import Path

import folder

STATES = {"yes": "Y", "no": "N", "abstain": "A", "absent": "X"}
# Who took no part was suspended, had left or never resumed its seat, but for the state that the decision was about.
CONCERNED = {("1964-07-26-cuba-sanctions", "VEN"), ("2009-07-04-honduras-suspension", "HND")}
FROM_MEMORY = {"2020-06-26-tsj", "2020-10-21-venezuela-ga"}  # the day is not in the sources
LEFT = {"NIC": "2023-11-18"}
MORE = ["body", "session", "symbol_from_memory", "topic", "target_iso3", "yes_is_critical_of_target", "method",
        "question", "rule", "threshold_yes", "members_total", "not_participating", "member_votes", "confidence",
        "sources", "note"]
COUNTED = {"roll call", "secret"}
NOTES = [
    "A selection of 47 decisions from 1962 to 2025, half of them on Venezuela; not all that the OAS voted on.",
    "Votes that are the best reading of incomplete sources (confidence low) are unknown here; confidence.csv says "
    "which votes were listed, follow from what was left over, or are from memory.",
    "Two decisions were secret and have no votes; what was decided by acclamation or consensus has none either.",
    "From 9 April 2019 (after that day's vote) to January 2023 VEN is the delegate of the National Assembly.",
    "Cuba is a member that cast no vote since 1962; it is 'not member' in the sense of having no vote that day.",
    "The symbols of documents are from memory.",
]


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def letter(vote):
    if vote["confidence"] == "low":
        return "U"
    if vote["vote"] == "not-participating":
        return "R" if (vote["rollcall_id"], vote["iso3"]) in CONCERNED else "M"
    return STATES[vote["vote"]]


def main(source, plenary):
    source = Path(source)
    members, items, votes = (rows(source / name) for name in ("members.csv", "rollcalls.csv", "votes.csv"))
    members.sort(key=lambda row: row["iso3"])
    counted = {item["id"] for item in items if item["method"] in COUNTED}
    votes = [vote for vote in votes if vote["rollcall_id"] in counted]
    letters = {(vote["rollcall_id"], vote["iso3"]): letter(vote) for vote in votes}
    target = Path(__file__).parent / "oas-decisions"

    def write(out):
        folder.head(out / "archive.toml", "Organization of American States: 47 decisions, 1962-2025",
                    "Collected for Plenary from press reports and press notes; each decision names its own",
                    "facts; no text of the sources is in it", NOTES)
        folder.table(out / "members.csv", ["member", "name", "iso3", "name_es", "subregion", "joined_basis", "status"],
                     [[row["iso3"], row["name"], row["iso3"], row["name_es"], row["un_m49_subregion"],
                       row["joined_basis"], row["status_notes"]] for row in members])
        folder.table(out / "seats.csv", ["member", "from", "to"],
                     [[row["iso3"], row["joined"], LEFT.get(row["iso3"], "")] for row in members])
        folder.table(out / "rollcalls.csv",
                     ["rc", "date", "title", "result", "recorded", "yes", "no", "abstain", "absent"] +
                     ["meeting" if name == "session" else name for name in MORE],
                     [[row["id"], row["date"][:7] if row["id"] in FROM_MEMORY else row["date"], row["title"],
                       row["outcome"], "yes" if row["id"] in counted else "no", row["yes"], row["no"], row["abstain"],
                       row["absent"]] + [row[name] for name in MORE] for row in items])
        folder.table(out / "votes_matrix.csv", ["rc", "votes"],
                     [[row["id"], "".join(letters.get((row["id"], member["iso3"]), ".") for member in members)]
                      for row in items])

    folder.make(plenary, target, write)
    folder.table(target / "confidence.csv", ["rc", "member", "derivation", "confidence"],
                 [[vote["rollcall_id"], vote["iso3"], vote["derivation"], vote["confidence"]] for vote in votes])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
