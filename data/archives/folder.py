"""What the makers of archives share: an archive as its source has it becomes a folder through
`plenary archive import`, which checks it, orders its columns and packs it without a time stamp."""

import csv
import shutil
import subprocess
import tempfile
from pathlib import Path


def table(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def text(value):
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def head(path, name, source, licence, notes):
    lines = ["format = 1", f"name = {text(name)}", f"source = {text(source)}", f"licence = {text(licence)}"]
    for note in notes:
        lines += ["", "[[note]]", f"text = {text(note)}"]
    Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")


def make(plenary, target, write):
    """`write(folder)` puts the tables down; `target` gets them, and keeps what else is in it."""
    with tempfile.TemporaryDirectory() as scratch:
        raw, done = Path(scratch) / "raw", Path(scratch) / "done"
        raw.mkdir()
        write(raw)
        subprocess.run([plenary, "archive", "import", str(raw), "--out", str(done)], check=True)
        for file in sorted(done.iterdir()):
            shutil.copyfile(file, Path(target) / file.name)
