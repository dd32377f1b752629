"""What a folder of finished files was made from: enough to make it again, and to see whether anyone has touched it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from hashlib import sha256
from importlib import metadata

from docgen.finding import Finding
from docgen.publish.engine import engine_versions


def manifest(
    *,
    term_sheet: bytes,
    templates: Mapping[str, bytes | None],
    outputs: Mapping[str, bytes],
    findings: Iterable[Finding],
    draft: bool,
) -> bytes:
    """Return the manifest as JSON with sorted keys, in UTF-8.

    `templates` are the template files that were read and `outputs` the finished files, by name; None is a template that
    was looked for and does not exist. Which checks ran follows from docgen's version; what they found, and who accepted
    what, is listed.
    """
    record = {
        "draft": draft,
        "term_sheet": _digest(term_sheet),
        "templates": {name: _digest(content) for name, content in templates.items() if content is not None},
        "outputs": {name: _digest(content) for name, content in outputs.items()},
        "versions": {"docgen": _version(), **engine_versions()},
        "findings": [_accepted(finding) for finding in findings],
    }
    return (json.dumps(record, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def _accepted(finding: Finding) -> dict[str, object]:
    waived = asdict(finding.waived) if finding.waived else None
    return {"code": finding.code, "name": finding.name, "severity": finding.severity, "waived": waived}


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _version() -> str:
    try:
        return metadata.version("docgen")
    except metadata.PackageNotFoundError:
        return "not installed"
