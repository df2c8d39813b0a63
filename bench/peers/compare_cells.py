"""Table of the unit cell in acicula and FEniCSx, from their two result files."""

import json
import sys

LIMIT_UM = {"disc": 1905.46, "square": 1904.7}  # docs/models/absorption.md, Verified by


def acicula_rows(path):
    best = {}
    for run in json.load(open(path))["benchmarks"]:
        if run.get("run_type") != "iteration":
            continue
        cell = "disc" if run["name"].startswith("unit_cell") else "square"
        assert run["time_unit"] == "ms"
        row = {"code": "acicula", "cell": cell, "unknowns": int(run["unknowns"]), "seconds": run["cpu_time"] / 1e3,
               "through": run["through_um"]}
        name = run["run_name"]
        if name not in best or row["seconds"] < best[name]["seconds"]:
            best[name] = row
    return list(best.values())


def fenicsx_rows(path):
    return [{"code": "FEniCSx", "cell": run["cell"], "unknowns": run["unknowns"], "seconds": run["cpu_seconds"],
             "through": run["through_um"]} for run in json.load(open(path))]


def main():
    ours, theirs = acicula_rows(sys.argv[1]), fenicsx_rows(sys.argv[2])
    for row in ours + theirs:
        row["error"] = 100.0 * (row["through"] / LIMIT_UM[row["cell"]] - 1.0)
    for cell, title in (("disc", "disc of equal area (two dimensions)"), ("square", "square (three dimensions)")):
        print(f"\n{title}: amount through the skin in 24 h, limit {LIMIT_UM[cell]:.2f} um x donor concentration")
        print(f"{'code':8} {'unknowns':>9} {'seconds':>9} {'Q, um':>9} {'error, %':>9}   times acicula's at no larger an error")
        for row in ours + theirs:
            if row["cell"] != cell:
                continue
            ratio = ""
            if row["code"] != "acicula":
                as_good = [own["seconds"] for own in ours
                           if own["cell"] == cell and abs(own["error"]) <= abs(row["error"])]
                ratio = f"{row['seconds'] / min(as_good):.0f}" if as_good else "none of acicula's rows is as good"
            print(f"{row['code']:8} {row['unknowns']:9d} {row['seconds']:9.4f} {row['through']:9.2f} {row['error']:9.3f}   {ratio}")
    print("\nSeconds of one core (CPU time): mesh, assembly, factorisation and the loop over time; no imports, no form"
          "\ncompilation. acicula: the fastest of three repetitions. Errors below 0.01 % are within the limits' own doubt.")


if __name__ == "__main__":
    main()
