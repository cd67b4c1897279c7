#!/usr/bin/env python3
"""A check that cannot fail is worth nothing: tidy.py must find each of these."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True
import tidy

BAD = {
    "core/log/a.cpp": ('#include "core/tablet/tablet.h"', "core/log must not know core/tablet"),
    "core/log/b.cpp": ('#include "sync-client/transport.h"', "core must not know sync-client"),
    "sync-server/a.cpp": ('#include "sync-client/transport.h"', "sync-server must not know sync-client"),
    "core/merge/a.cpp": ("#include <sqlite3.h>", "SQLite stays inside"),
    "core/forms/a.cpp": ("#include <grpcpp/grpcpp.h>", "gRPC stays inside"),
    "cli/a.cpp": ("#include <QString>", "Qt stays inside"),
    "core/count/a.h": ("#include <nlohmann/json.hpp>", "JSON types stay out"),
    "core/log/CMakeLists.txt": ("rembug_library(rembug_log SOURCES a.cpp LINKS rembug_store)\n", "rembug_log must not link rembug_store"),
    "core/base/c.cpp": ("// TO" + "DO later", "finish it"),
    "core/base/d.cpp": ("x" * 121, "longer than 120"),
    "core/base/e.cpp": ("\n" * 700, "600 at most"),
    "qml/controls/A.qml": ('color: "#ff0000"', "come from Theme"),
    "qml/controls/B.qml": ("property int n: { a.revision; return a.count() }", "drops a property"),
    "qml/i18n/x.ts": ('<translation type="unfinished">', "unfinished translations"),
    "app/x.cpp": ("int x;", "app: has no README"),
}

with tempfile.TemporaryDirectory() as root:
    for path, (text, _) in BAD.items():
        os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
        with open(os.path.join(root, path), "w", encoding="utf-8") as out:
            out.write(text)
    found = "\n".join(tidy.problems(root))
missed = [words for _, words in BAD.values() if words not in found]
print("tidy_test: missed", missed if missed else "nothing")
sys.exit(1 if missed else 0)
