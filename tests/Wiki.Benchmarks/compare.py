#!/usr/bin/env python3
"""Whole builds of the same entries beside Hugo, and beside `cp -r` of what we build: a program that only writes the same bytes.

  compare.py [--rounds R] [--wiki FILE] [--hugo COMMAND] [--rebuilds] SIZE...

Needs the .NET SDK, hugo on the path (left out where it is not) and about 50 kB an entry in the work folder, a tmpfs
where there is one. The programs take turns; the first turn is not counted; output is removed before each run. Wall is
a monotonic clock around the process, CPU and peak memory are the kernel's account of it. `other` is how many cores
something else used meanwhile: above 0.2 the wall figures are disturbed.
"""
import argparse, os, pathlib, shutil, statistics, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def busy():
    fields = [int(field) for field in pathlib.Path("/proc/stat").read_text().split("\n")[0].split()[1:8]]
    return (sum(fields) - fields[3] - fields[4]) / os.sysconf("SC_CLK_TCK")


def run(command):
    before, start = busy(), time.monotonic()
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    told = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    wall = time.monotonic() - start
    if status:
        sys.exit(f"{command[0]} failed:\n{told.decode()}")
    cpu = used.ru_utime + used.ru_stime
    return wall, cpu, used.ru_maxrss / 1024, max(0, busy() - before - cpu) / wall


def row(size, name, runs):
    wall, cpu, peak, other = zip(*runs)
    print(f"| {size:,} | {name} | {spread(wall)} | {digits(statistics.median(cpu))} | {max(peak):.0f} | {statistics.median(other):.2f} |", flush=True)


def digits(value):
    return f"{value:.3f}" if value < 1 else f"{value:.2f}"


def spread(values):
    return f"{digits(statistics.median(values))} ({digits(min(values))}–{digits(max(values))})"


def hugo_site(folder, content):
    shutil.copytree(HERE / "hugo", folder)
    (folder / "content/wiki").symlink_to(content)


def edits(wiki):
    """What an author changes between two builds, each with the text that it becomes."""
    entry = next(iter(sorted((wiki / "concepts").iterdir())))
    text = entry.read_text()
    theme = wiki.parent / "theme"
    (theme / "partials").mkdir(parents=True, exist_ok=True)
    version = (ROOT / "templates/partials/version.html").read_text()
    yield "no change", lambda turn: None
    yield "one body edited", lambda turn: entry.write_text(text + f"\nEdited {turn}.\n")
    yield "one title edited", lambda turn: entry.write_text(text.replace('title: "', f'title: "{turn} ', 1))
    yield "one template edited", lambda turn: (theme / "partials/version.html").write_text(f"{version}<!-- {turn} -->\n")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--wiki", default=ROOT / "artifacts/wiki", help="the native binary (dotnet publish src/Wiki.Cli -r linux-x64 -o artifacts)")
    options.add_argument("--hugo", default="hugo")
    options.add_argument("--rebuilds", action="store_true", help="builds into the folder of the last one, after an edit, in place of the pairs")
    options.add_argument("sizes", type=int, nargs="+")
    given = options.parse_args()
    os.environ["SOURCE_DATE_EPOCH"] = "1767225600"
    print("| entries | program | wall s: median (min–max) | CPU s | peak MiB | other |\n| ---: | --- | ---: | ---: | ---: | ---: |")
    for size in given.sizes:
        with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as work:
            measure(given, size, pathlib.Path(work))


def measure(given, size, work):
    subprocess.run(["dotnet", "run", "-c", "Release", "--project", HERE, "--", "corpus", str(size), work], check=True, stdout=subprocess.DEVNULL)
    build = [given.wiki, "build", "--content", work / "wiki", "--output", work / "out"]
    if given.rebuilds:
        for name, edit in edits(work / "wiki"):
            theme = ["--templates", work / "theme"] if name == "one template edited" else []
            run(build + theme)
            runs = []
            for turn in range(given.rounds):
                edit(turn)
                runs.append(run(build + theme))
            row(size, name, runs)
        return
    pair = {"wiki": build, "cp": ["cp", "-r", work / "kept", work / "out"]}
    if shutil.which(given.hugo):
        hugo_site(work / "site", work / "hugo")
        pair["hugo"] = [given.hugo, "--quiet", "--source", work / "site", "--destination", work / "out"]
    run(build)
    os.rename(work / "out", work / "kept")
    runs = {name: [] for name in pair}
    for turn in range(given.rounds + 1):
        for name, command in pair.items():
            shutil.rmtree(work / "out", ignore_errors=True)
            measured = run(command)
            if turn:
                runs[name].append(measured)
    for name in pair:
        row(size, name, runs[name])
    if "hugo" in pair:
        times, cpu = ([theirs[i] / ours[i] for theirs, ours in zip(runs["hugo"], runs["wiki"])] for i in (0, 1))
        print(f"Of each pair, Hugo takes {spread(times)} times as long and {spread(cpu)} times the processor time.", flush=True)


main()
