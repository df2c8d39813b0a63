"""Unit cell of a micro-channel in FEniCSx: amount through the skin in 24 h, CPU seconds, unknowns; JSON on stdout.

usage: fenicsx_cell.py DISC_REFINEMENTS SQUARE_REFINEMENTS      (numbers with commas between them)

P1 elements on meshes that follow the channel, SDIRK2 in time, flows at boundaries read from the residual (the most
accurate way a finite-element code has). Seconds count mesh, spaces, assembly, factorisation and the loop over time, not
imports and not the compilation of forms, which a small run does beforehand.
"""

import json
import sys
import time

import dolfinx
import numpy as np
import ufl
from mpi4py import MPI
from petsc4py import PETSc

# Micrometres and seconds: in SI the pivots would be smaller than what PETSc takes for zero.
CORNEUM, SKIN, FLOOR = 15.0, 1500.0, 500.0
RADIUS, SIDE = 35.0, 500.0
DISC = SIDE / np.sqrt(np.pi)  # of the area of the square
D_CORNEUM, D_SKIN, D_CHANNEL = 0.01, 50.0, 500.0
DAY = 86400.0
GAMMA = 1.0 - np.sqrt(0.5)


def graded(begin, end, first, last, growth):
    """Points whose spacing is `first` and `last` at the ends and grows linearly between; inf: no wish."""
    length = end - begin
    meeting = min(max(0.5 * (length + (last - first) / growth), 0.0), length)
    left = np.log1p(growth * meeting / first) / growth
    right = np.log1p(growth * (length - meeting) / last) / growth if np.isfinite(last) else 0.0
    count = max(1, int(np.ceil(left + right - 1e-9)))
    at = (left + right) * np.arange(1, count) / count
    inner = np.where(at <= left, begin + first * np.expm1(growth * at) / growth,
                     end - (last if np.isfinite(last) else 0.0) * np.expm1(growth * (left + right - at)) / growth)
    return np.concatenate([[begin], inner, [end]])


def join(*pieces):
    return np.concatenate([pieces[0]] + [piece[1:] for piece in pieces[1:]])


def depths(refine, rim, growth):
    width = rim * RADIUS / refine
    top = min(width, CORNEUM / 3 / refine)
    growth /= refine
    return join(graded(0.0, CORNEUM, top, top, growth), graded(CORNEUM, FLOOR, top, width, growth),
                graded(FLOOR, SKIN, width, np.inf, growth))


def disc_mesh(refine):
    """Half a cut through the disc, in triangles."""
    width = 0.1 * RADIUS / refine
    r = join(RADIUS - graded(0.0, RADIUS, width, np.inf, 0.4 / refine)[::-1],
             graded(RADIUS, DISC, width, np.inf, 0.4 / refine))
    z = depths(refine, 0.1, 0.4)
    points = np.stack(np.meshgrid(r, z, indexing="xy"), axis=-1).reshape(-1, 2)
    n = len(r)
    i, k = np.meshgrid(np.arange(n - 1), np.arange(len(z) - 1))
    a = (k * n + i).ravel()
    return points, np.concatenate([np.stack([a, a + 1, a + n + 1], 1), np.stack([a, a + n + 1, a + n], 1)])


def square_mesh(refine):
    """A quarter of the square cell: polar triangles in the channel, spokes from its rim to the sides, in layers."""
    half = 0.5 * SIDE
    turns = max(2, 2 * round(4 * refine))  # intervals of a quarter turn; even, so that a spoke meets the corner
    width = 0.5 * np.pi * RADIUS / turns / 1.5
    angle = np.linspace(0.0, 0.5 * np.pi, turns + 1)
    spoke = graded(0.0, 1.0, width / (half - RADIUS), np.inf, 0.3 / refine)
    rings = max(2, round(RADIUS / width / 1.5))
    points = [np.zeros((1, 2))]
    cosine, sine = np.cos(angle), np.sin(angle)
    for share in np.linspace(0.0, 1.0, rings + 1)[1:]:
        points.append(share * RADIUS * np.stack([cosine, sine], 1))
    longest = np.maximum(np.abs(cosine), np.abs(sine))
    rim, side = RADIUS * np.stack([cosine, sine], 1), half * np.stack([cosine / longest, sine / longest], 1)
    for share in spoke[1:]:
        points.append((1 - share) * rim + share * side)
    flat = np.concatenate(points)
    triangles = [(0, 1 + t, 2 + t) for t in range(turns)]
    m = turns + 1
    for ring in range(rings + len(spoke) - 2):
        for t in range(turns):
            a = 1 + ring * m + t
            triangles += [(a, a + m, a + m + 1), (a, a + m + 1, a + 1)]
    triangles = np.array(triangles)
    z = depths(refine, 0.25, 0.3)
    n = len(flat)
    solid = np.concatenate([np.column_stack([flat, np.full(n, depth)]) for depth in z])
    # A prism with its corners in the order of their numbers falls into three tetrahedra that fit the neighbours'.
    a, b, c = np.sort(triangles, axis=1).T
    layer = np.concatenate([np.stack([a, b, c, c + n], 1), np.stack([a, b, b + n, c + n], 1),
                            np.stack([a, a + n, b + n, c + n], 1)])
    return solid, np.concatenate([layer + k * n for k in range(len(z) - 1)])


def assemble(mesh_of, refine):
    """Mass and stiffness matrices, unknowns at top and bottom, area."""
    points, cells = mesh_of(refine)
    dimension = points.shape[1]
    shape = "triangle" if dimension == 2 else "tetrahedron"
    mesh = dolfinx.mesh.create_mesh(MPI.COMM_WORLD, cells, points, ufl.Mesh(ufl.VectorElement("Lagrange", shape, 1)))
    space = dolfinx.fem.FunctionSpace(mesh, ("Lagrange", 1))
    constants = dolfinx.fem.FunctionSpace(mesh, ("DG", 0))
    diffusivity = dolfinx.fem.Function(constants)
    middle = constants.tabulate_dof_coordinates()
    across = middle[:, 0] if dimension == 2 else np.hypot(middle[:, 0], middle[:, 1])
    depth = middle[:, dimension - 1]
    diffusivity.x.array[:] = np.where((across < RADIUS) & (depth < FLOOR), D_CHANNEL,
                                      np.where(depth < CORNEUM, D_CORNEUM, D_SKIN))
    u, v = ufl.TrialFunction(space), ufl.TestFunction(space)
    weight = 2 * np.pi * ufl.SpatialCoordinate(mesh)[0] if dimension == 2 else 1.0
    forms = weight * u * v * ufl.dx, weight * diffusivity * ufl.dot(ufl.grad(u), ufl.grad(v)) * ufl.dx
    mass, stiffness = (dolfinx.fem.petsc.assemble_matrix(dolfinx.fem.form(form)) for form in forms)
    mass.assemble()
    stiffness.assemble()
    z = space.tabulate_dof_coordinates()[:, dimension - 1]
    top, bottom = (np.flatnonzero(np.abs(z - at) < 1e-3).astype(np.int32) for at in (0.0, SKIN))
    return mass, stiffness, top, bottom, np.pi * DISC**2 if dimension == 2 else 0.25 * SIDE**2


def solver_for(matrix, kind):
    solver = PETSc.KSP().create(MPI.COMM_WORLD)
    solver.setOperators(matrix)
    if kind == "lu":
        solver.setType("preonly")
        solver.getPC().setType("lu")
    else:
        solver.setType("cg")
        solver.setTolerances(rtol=1e-7)
        solver.setInitialGuessNonzero(True)
        solver.getPC().setType("hypre")
        solver.getPC().setHYPREType("boomeramg")
    return solver


def run(mesh_of, refine, kind, steps):
    start = time.process_time()
    mass, stiffness, top, bottom, area = assemble(mesh_of, refine)
    value = mass.createVecRight()
    value.set(0.0)
    value.array[top] = 1.0
    held = value.copy()
    stage, slope, right, work = (value.copy() for _ in range(4))
    step = DAY / steps
    matrix = stiffness.copy()
    matrix.scale(GAMMA * step)
    matrix.axpy(1.0, mass, structure=PETSc.Mat.Structure.SAME_NONZERO_PATTERN)
    lift = matrix * held
    matrix.zeroRowsColumns(np.concatenate([top, bottom]), diag=1.0)
    solver = solver_for(matrix, kind)
    amount = 0.0
    for _ in range(steps):
        base = value.copy()
        for part in (1.0 - GAMMA, GAMMA):
            mass.mult(base, right)
            right.axpy(-1.0, lift)
            right.array[top] = 1.0
            right.array[bottom] = 0.0
            solver.solve(right, stage)
            # slope = (stage - base)/(gamma h); what the balance lacks at the bottom has left there.
            stage.copy(slope)
            slope.axpy(-1.0, base)
            slope.scale(1.0 / (GAMMA * step))
            mass.mult(slope, work)
            stiffness.multAdd(stage, work, work)
            amount -= part * step * work.array[bottom].sum() / area
            base = value.copy()
            base.axpy((1.0 - GAMMA) * step, slope)
        stage.copy(value)
    return {"cell": "disc" if mesh_of is disc_mesh else "square", "solver": kind, "unknowns": value.size,
            "cpu_seconds": time.process_time() - start, "through_um": amount}


def main():
    # Eight equal steps with one matrix: the fastest of what was tried (6 to 96 equal steps, 12 to 24 that lengthen
    # singly or in groups), and within 0.002 % of many.
    kinds = ((disc_mesh, "lu"), (square_mesh, "cg"))
    for mesh_of, kind in kinds:
        run(mesh_of, 0.3, kind, 2)
    results = [run(mesh_of, float(refine), kind, 8)
               for (mesh_of, kind), refines in zip(kinds, sys.argv[1:3]) for refine in refines.split(",")]
    json.dump(results, sys.stdout)


if __name__ == "__main__":
    main()
