#!/usr/bin/env python3
"""Holds the tree against its own rules and prints each broken one with its reason.  usage: tidy.py ROOT"""
import os
import re
import sys

# DESIGN: arrows go one way. A folder may include what stands behind it here, and itself.
CORE = {"base": [], "region": ["base"], "vault": ["base"], "log": ["base", "vault"], "store": ["base", "vault", "log"],
        "merge": ["base", "vault", "log"], "forms": ["base", "vault"], "xlsform": ["base", "forms"], "count": ["base", "vault"],
        "projection": ["base", "log", "store", "merge", "forms"], "report": ["base", "region", "projection", "count", "store", "merge", "forms"],
        "tablet": ["base", "region", "vault", "log", "store", "merge", "forms", "count", "projection", "report"]}
TOP = {"forms": [], "sync-client": ["core"], "sync-server": ["core", "forms"], "app": ["core", "sync-client"], "qml": ["app", "core"],
       "cli": ["core", "sync-client"]}
CORE_MAY = {"tablet": ["forms"]}  # the shipped forms
LIBRARIES = [
    (r"sqlite3\.h", ["core/store/"], "SQLite stays inside core/store"),
    (r"sodium", ["core/vault/"], "libsodium stays inside core/vault"),
    (r"openssl/", ["core/vault/", "sync-client/pinned_certificate.cpp"], "OpenSSL stays inside core/vault and one file of sync-client"),
    (r"grpcpp/|\.grpc\.pb\.h", ["sync-client/grpc_transport.cpp", "sync-server/server.cpp", "sync-server/sync_service.h", "sync-server/sync_service.cpp"],
     "gRPC stays inside four files"),
    (r"^ZXing/", ["app/devices/barcode.cpp"], "ZXing stays inside one file of app/devices"),
    (r"^Q(Audio|Camera|Media|Sound|Video)", ["app/devices/capture/", "app/sound/"], "Qt Multimedia stays inside app/devices/capture and app/sound, which are loaded when asked for"),
    (r"^Q[A-Z]", ["app/", "qml/"], "Qt stays inside app and qml"),
    (r"pugixml", ["core/forms/", "core/xlsform/xlsx.cpp"], "pugixml stays inside core/forms and one file of core/xlsform"),
    (r"^zip\.h", ["core/xlsform/xlsx.cpp"], "libzip stays inside one file of core/xlsform"),
    (r"pcre2", ["core/forms/pattern.cpp"], "PCRE2 stays inside one file of core/forms"),
]
LINKS = {"rembug_base": 0, "rembug_region": 1, "rembug_vault": 1, "rembug_proto": 0, "rembug_proto_grpc": 1, "rembug_shipped_forms": 0, "rembug_log": 2,
         "rembug_store": 3, "rembug_merge": 4, "rembug_forms": 4, "rembug_xlsform": 5, "rembug_count": 4, "rembug_projection": 5, "rembug_report": 6, "rembug_tablet": 7,
         "rembug_sync": 8, "rembug_sync_grpc": 9, "rembug_server_core": 8, "rembug_server": 9, "rembug_app_models": 10}
WORDS = [(r"\bTODO\b|\bFIXME\b|\bXXX\b", "finish it, or write it into an issue"), (r"setContextProperty", "use required properties"),
         (r'["\s(=](/home/|/root/|/work/)', "no path of a machine")]
SOURCE = (".h", ".cpp", ".qml", ".py", ".proto", ".mjs")


def files(root):
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in ("build", ".git", "node_modules", ".library")]
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), root)
            if name.endswith(SOURCE) or name == "CMakeLists.txt":
                yield path, open(os.path.join(root, path), encoding="utf-8").read()


def include_problems(path, text):
    parts = path.split("/")
    for number, line in enumerate(text.split("\n"), 1):
        match = re.match(r'\s*#include ["<]([^">]+)[">]', line)
        if not match:
            continue
        target = match.group(1)
        where = "%s:%d" % (path, number)
        if parts[0] != "tests":
            for pattern, allowed, reason in LIBRARIES:
                if re.search(pattern, target) and not any(path.startswith(prefix) for prefix in allowed):
                    yield "%s: includes %s: %s" % (where, target, reason)
        goal = target.split("/")
        if parts[0] == "core" and len(parts) > 2:
            if goal[0] == "core" and goal[1] != parts[1] and goal[1] not in CORE.get(parts[1], []):
                yield "%s: core/%s must not know core/%s: arrows go one way" % (where, parts[1], goal[1])
            if goal[0] in TOP and goal[0] not in CORE_MAY.get(parts[1], []):
                yield "%s: core must not know %s: arrows go one way" % (where, goal[0])
        elif parts[0] in TOP and goal[0] in set(TOP) | {"core"} and goal[0] != parts[0] and goal[0] not in TOP[parts[0]]:
            yield "%s: %s must not know %s: arrows go one way" % (where, parts[0], goal[0])
        if "nlohmann" in target and path.endswith(".h") and parts[0] not in ("cli", "tests") and not path.endswith("report/parts.h"):
            yield "%s: JSON types stay out of headers" % where


def link_problems(path, text):
    if not path.endswith("CMakeLists.txt") or path.startswith("tests/"):
        return
    for match in re.finditer(r"rembug_library\((\w+)(.*?)\)\n", text, re.S):
        name, body = match.groups()
        links = re.findall(r"\brembug_\w+", body.split("LINKS", 1)[1] if "LINKS" in body else "")
        for link in links:
            if name not in LINKS or link not in LINKS:
                yield "%s: %s links %s: give both a place in tests/tidy" % (path, name, link)
            elif LINKS[link] >= LINKS[name]:
                yield "%s: %s must not link %s: arrows go one way" % (path, name, link)


def text_problems(path, text):
    own = path.startswith("tests/tidy/")
    limit = 400 if path.endswith(".qml") else 600
    lines = text.split("\n")
    if path.endswith((".h", ".cpp", ".qml")) and len(lines) > limit:
        yield "%s: %d lines; %d at most" % (path, len(lines), limit)
    for number, line in enumerate(lines, 1):
        where = "%s:%d" % (path, number)
        if path.endswith((".h", ".cpp")) and not path.startswith("tests/") and len(line) > 120:
            yield "%s: longer than 120 characters" % where
        for pattern, reason in WORDS:
            if re.search(pattern, line) and not own:
                yield "%s: '%s': %s" % (where, re.search(pattern, line).group(0), reason)
        if path.endswith(".qml") and not path.endswith("Theme.qml") and re.search(r'"#[0-9A-Fa-f]{3,8}"|pixelSize: *\d', line):
            yield "%s: colours and sizes come from Theme" % where
        if path.endswith(".qml") and re.search(r"[{;] *[\w.]+; *return ", line):
            yield "%s: Qt 6.4's QML compiler drops a property that is only named; use it in the expression" % where


def folder_problems(root):
    for folder in ["proto", "forms", "sync-client", "sync-server", "app", "qml", "cli"] + ["core/" + name for name in CORE if name != "base"]:
        if os.path.isdir(os.path.join(root, folder)) and not os.path.exists(os.path.join(root, folder, "README.md")):
            yield "%s: has no README.md that says what it is for" % folder
    for folder, _, names in os.walk(os.path.join(root, "qml", "i18n")):
        for name in names:
            if re.search(r'type="(unfinished|vanished|obsolete)"', open(os.path.join(folder, name), encoding="utf-8").read()):
                yield "qml/i18n/%s: has unfinished translations" % name


def problems(root):
    for path, text in files(root):
        yield from include_problems(path, text)
        yield from link_problems(path, text)
        yield from text_problems(path, text)
    yield from folder_problems(root)


if __name__ == "__main__":
    found = list(problems(sys.argv[1]))
    print("\n".join(found))
    print("tidy: %d problems" % len(found))
    sys.exit(1 if found else 0)
