"""A runner of GitHub's, as far as docgen's action needs one: jobs, their steps, and what steps are told."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.worked_example import ROOT

ACTION: dict[str, Any] = yaml.load((ROOT / "action.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
INSTALL, PANGO, BUILD = (step for step in ACTION["runs"]["steps"] if "run" in step)


@dataclass(frozen=True)
class Job:
    """A job's folders; `runner` is kept from step to step."""

    runner: Path
    repository: Path

    def run(self, step: Mapping[str, Any], **inputs: str) -> subprocess.CompletedProcess[str]:
        """Run one step by its own shell, its inputs filled in; the summary goes to the file `summary`."""
        given = {name: each["default"] for name, each in ACTION["inputs"].items()}
        given |= {name.replace("_", "-"): value for name, value in inputs.items()}
        filled = {
            name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: given[found[1]], value)
            for name, value in step.get("env", {}).items()
        }
        script = self.runner / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        # This is the command that `shell: bash` stands for.
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.repository, env={**self.variables(), **filled}, capture_output=True, text=True,
        )  # fmt: skip

    def variables(self) -> dict[str, str]:
        """What the runner tells a step; and that docgen's dependencies are here, and no registry is asked for them."""
        bin_folder = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        told = {
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_STEP_SUMMARY": str(self.repository / "summary"),
            "RUNNER_TEMP": str(self.runner),
        }
        # pip reads PIP_NO_BUILD_ISOLATION the wrong way round: 0 is no isolation.
        offline = {"PIP_NO_DEPS": "1", "PIP_NO_INDEX": "1", "PIP_NO_BUILD_ISOLATION": "0"}
        return {**os.environ, "PATH": bin_folder, "PYTHONPATH": sysconfig.get_path("purelib"), **told, **offline}


def installed(folder: Path) -> Path:
    """Install docgen into a runner's folder, from the action's checkout."""
    for step in (INSTALL, PANGO):
        ran = Job(folder, folder).run(step)
        assert ran.returncode == 0, ran.stderr
    return folder


@dataclass(frozen=True)
class Ended:
    """How a job ended: whether it failed, what its steps said, and the artifacts it kept."""

    failed: bool
    log: str
    artifacts: Path


def run_workflow(origin: Path, commit: str, runner: Path, folder: Path) -> Ended:
    """Run the one job of a repository's workflow on a commit, step by step, in a workspace under `folder`."""
    workspace, artifacts, log = folder / "workspace", folder / "artifacts", ""
    text = subprocess.check_output(["git", "show", f"{commit}:.github/workflows/docgen.yaml"], cwd=origin)
    (job,) = yaml.load(text, Loader=yaml.BaseLoader)["jobs"].values()
    for step in job["steps"]:
        action, given = step["uses"].partition("@")[0], step.get("with", {})
        if action == "actions/checkout":
            subprocess.run(["git", "clone", "-q", origin, workspace], check=True)
            subprocess.run(["git", "checkout", "-q", commit], cwd=workspace, check=True)
        elif action.endswith("/docgen"):
            assert set(given) <= set(ACTION["inputs"]), f"action.yml has no such input: {given}"
            ran = Job(runner, workspace).run(BUILD, **{name.replace("-", "_"): value for name, value in given.items()})
            log += ran.stdout + ran.stderr
            if ran.returncode:  # The steps that come after a failed one are left out.
                return Ended(True, log, artifacts)
        elif action == "actions/upload-artifact":
            shutil.copytree(workspace / given["path"], artifacts / given["name"])
        else:
            raise AssertionError(f"This runner knows no {action}.")
    return Ended(False, log, artifacts)
