#!/usr/bin/env python3
"""Photos from one tablet to another and to a supervisor, with the line cut in the middle and everybody killed once.

Real programs, a real server with its embedded database, and between them a line that breaks after so many bytes.
"""
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

BIN = sys.argv[1]
VILLAGE = "52.71.01.1013"
FORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>Foto</h:title>
<model><instance><data id="foto" version="1"><nama/><foto/><suara/></data></instance><bind nodeset="/data/nama" type="string"/>
<bind nodeset="/data/foto" type="binary"/><bind nodeset="/data/suara" type="binary"/></model></h:head><h:body>
<input ref="/data/nama"><label>Nama</label></input><upload ref="/data/foto" mediatype="image/*"><label>Foto</label></upload>
<upload ref="/data/suara" mediatype="audio/*"><label>Suara</label></upload></h:body></h:html>"""
FILES = {"rumah.jpg": 3_000_000, "warga.m4a": 700_000}
KIB = 1024
PACE = 1_000_000  # bytes in a second: no line outruns the server's disk


class Line:
    """Hands bytes on between tablets and the server, until `left` bytes went either way: then `breaks` is called."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = "127.0.0.1:%d" % self.listener.getsockname()[1]
        self.upstream = None
        self.lock = threading.Lock()
        self.mend()
        threading.Thread(target=self.accept, daemon=True).start()

    def mend(self):
        self.left, self.breaks, self.broke = None, None, False

    def break_after(self, count, how):
        self.left, self.breaks, self.broke = count, how, False

    def accept(self):
        while True:
            near, _ = self.listener.accept()
            try:
                far = socket.create_connection(self.upstream)
            except OSError:
                near.close()
                continue
            for source, goal in ((near, far), (far, near)):
                threading.Thread(target=self.hand_on, args=(source, goal), daemon=True).start()

    def hand_on(self, source, goal):
        try:
            while data := source.recv(4096):
                how = None
                with self.lock:
                    if self.left is not None:
                        data = data[:max(self.left, 0)]
                        self.left -= len(data)
                        if self.left <= 0 and not self.broke:
                            self.broke, how = True, self.breaks
                if data:
                    goal.sendall(data)
                    time.sleep(len(data) / PACE)
                if how:
                    how()
                if self.broke:
                    break
        except OSError:
            pass
        for end in (source, goal):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


class Village:
    def __init__(self):
        self.work = tempfile.mkdtemp(prefix="rembug-files-")
        self.env = dict(os.environ, REMBUG_PIN="271945")
        self.line = Line()
        self.server = None
        self.listen = "127.0.0.1:0"
        self.tablet_process = None

    def path(self, *parts):
        return os.path.join(self.work, *parts)

    def start_server(self):
        self.server = subprocess.Popen([BIN + "/rembug-server", "serve", "--data", self.path("server"), "--listen", self.listen],
                                       stdout=subprocess.PIPE, stderr=open(self.path("server.log"), "a"), text=True, env=self.env)
        line = self.server.stdout.readline().strip()
        assert line.startswith("listening on "), open(self.path("server.log")).read()
        self.listen = line[len("listening on "):]
        host, port = self.listen.rsplit(":", 1)
        self.line.upstream = (host, int(port))

    def stop_server(self, how=signal.SIGTERM):
        self.server.send_signal(how)
        self.server.wait(timeout=30)

    def admin(self, *arguments, data="server"):
        done = subprocess.run([BIN + "/rembug-server", *arguments, "--data", self.path(data)], env=self.env, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)
        return done.stdout

    def tablet(self, name, *arguments, fails=False):
        self.tablet_process = subprocess.Popen([BIN + "/rembug", "--data", self.path(name), "--json", *arguments],
                                               env=self.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        out, err = self.tablet_process.communicate(timeout=200)
        assert (self.tablet_process.returncode != 0) == fails, (name, arguments, self.tablet_process.returncode, out, err)
        return json.loads(out) if out and not fails else None

    def enrol(self, name, role, village):
        self.tablet(name, "init", "--name", name)
        text = json.loads(self.admin("invite", "--name", name, "--role", role, "--village", village, "--address", self.line.address, "--json"))
        self.tablet(name, "enrol", text["invitation"])

    def broken_sync(self, name, count, how):
        self.line.break_after(count, how)
        self.tablet(name, "sync", fails=True)
        assert self.line.broke, "the line did not come to carry so much"
        self.line.mend()

    def kill_server(self):
        self.stop_server(signal.SIGKILL)

    def kill_tablet(self):
        self.tablet_process.kill()

    def close(self):
        if self.server and self.server.poll() is None:
            self.stop_server()
        shutil.rmtree(self.work, ignore_errors=True)


def contents(folder):
    """What is in a folder, whatever the names and folders in it."""
    found = []
    for where, _, names in os.walk(folder):
        for name in names:
            if name != "files.csv":
                with open(os.path.join(where, name), "rb") as file:
                    found.append(file.read())
    return sorted(found)


def play(village):
    village.admin("init")
    village.start_server()
    for name, role, where in (("sari", "facilitator", VILLAGE), ("budi", "facilitator", VILLAGE), ("korkot", "supervisor", "52.71."),
                              ("nur", "facilitator", "52.71.03.1014")):
        village.enrol(name, role, where)
    dice = random.Random(20261126)
    for name, size in FILES.items():
        with open(village.path(name), "wb") as file:
            file.write(dice.randbytes(size))
    originals = sorted(open(village.path(name), "rb").read() for name in FILES)
    with open(village.path("foto.xml"), "w", encoding="utf-8") as form:
        form.write(FORM)
    with open(village.path("steps.jsonl"), "w", encoding="utf-8") as steps:
        for step in ({"set": "/data/nama", "value": "Inaq Sri"}, {"attach": "/data/foto", "file": "rumah.jpg"}, {"attach": "/data/suara", "file": "warga.m4a"}):
            steps.write(json.dumps(step) + "\n")
    record = village.tablet("sari", "record", "new", village.path("foto.xml"), "--village", VILLAGE, "--steps", village.path("steps.jsonl"))["id"]
    shown = village.tablet("sari", "record", "show", record)["attachments"]
    assert [entry["here"] for entry in shown] == [True, True], shown

    print("the line breaks, the server is killed, the tablet is killed while it sends")
    village.broken_sync("sari", 500 * KIB, lambda: None)
    status = village.tablet("sari", "status")
    assert status["unsent"] == 0 and status["files_unsent"] == 2, "the record goes first: %s" % status
    village.broken_sync("sari", 600 * KIB, village.kill_server)
    village.start_server()
    village.broken_sync("sari", 500 * KIB, village.kill_tablet)
    rest = village.tablet("sari", "sync")
    total = sum(FILES.values())
    assert rest["files_sent"] == 1, "the smaller one had arrived before: %s" % rest
    assert rest["bytes_up"] < total - 1_000 * KIB, "it does not begin anew: %s of %d" % (rest, total)
    assert village.tablet("sari", "status")["files_unsent"] == 0
    village.tablet("sari", "record", "export-files", record, village.path("own"))
    assert contents(village.path("own")) == originals, "what was sent stays on the tablet"

    print("the same while another tablet gets them")
    village.tablet("budi", "sync", "--own-files-only")
    status = village.tablet("budi", "status")
    assert status["files_missing"] == 2 and status["bytes_missing"] == total, status
    village.broken_sync("budi", 700 * KIB, lambda: None)
    village.broken_sync("budi", 600 * KIB, village.kill_server)
    village.start_server()
    village.broken_sync("budi", 500 * KIB, village.kill_tablet)
    rest = village.tablet("budi", "sync")
    assert rest["files_received"] == 1 and rest["bytes_down"] < total - 1_000 * KIB, rest
    village.tablet("korkot", "sync")
    for name in ("budi", "korkot"):
        village.tablet(name, "record", "export-files", record, village.path(name + "-files"))
        assert contents(village.path(name + "-files")) == originals, name
    assert village.tablet("nur", "sync")["files_received"] == 0, "another village"
    assert village.tablet("nur", "record", "list") == []

    print("on the server, in a backup and in a restored server")
    village.admin("backup", village.path("backup"))
    village.stop_server()
    village.admin("restore", village.path("backup"), data="restored")
    for data in ("server", "restored"):
        checked = village.admin("check", data=data)
        assert "2 files of answers with %d bytes: every hash holds; 0 have not come yet" % total in checked, checked
        village.admin("export-files", "--village", VILLAGE, "--out", village.path(data + "-files"), data=data)
        assert contents(village.path(data + "-files")) == originals, data

    print("through a bundle")
    village.tablet("budi", "bundle", "export", village.path("stick"), "--files")
    village.tablet("ami", "init", "--name", "ami")
    assert village.tablet("ami", "bundle", "import", village.path("stick"))["files"] == 2
    village.tablet("ami", "record", "export-files", record, village.path("ami-files"))
    assert contents(village.path("ami-files")) == originals

    print("one is taken back, and is nowhere any more")
    rest_of_them = [content for content in originals if len(content) == FILES["warga.m4a"]]
    village.start_server()
    village.tablet("korkot", "record", "withdraw-file", record, "/data/foto", "--reason", "keluarga tidak setuju lagi")
    village.tablet("korkot", "sync")
    village.tablet("sari", "sync")
    village.tablet("budi", "sync")
    village.tablet("budi", "bundle", "export", village.path("stick2"), "--files")
    village.tablet("ami", "bundle", "import", village.path("stick2"))
    for name in ("sari", "budi", "korkot", "ami"):
        shown = village.tablet(name, "record", "show", record)["attachments"]
        assert [(entry["here"], entry.get("withdrawn")) for entry in shown] == [(False, "keluarga tidak setuju lagi"), (True, None)], (name, shown)
        village.tablet(name, "record", "export-files", record, village.path(name + "-left"))
        assert contents(village.path(name + "-left")) == rest_of_them, name
        status = village.tablet(name, "status")
        assert status["files_missing"] == 0, status
    assert contents(village.path("server", "attachments")) == rest_of_them
    assert contents(village.path("stick2.files")) == rest_of_them
    assert "1 were taken back: nothing of them is here" in village.admin("check")
    village.stop_server()

    print("a server restored from before learns it from the tablets")
    shutil.rmtree(village.path("server"))
    village.admin("restore", village.path("backup"))
    assert contents(village.path("server", "attachments")) == originals
    village.start_server()
    village.tablet("sari", "sync")
    assert contents(village.path("server", "attachments")) == rest_of_them


if __name__ == "__main__":
    place = Village()
    try:
        play(place)
    finally:
        place.close()
    print("every file is the same, byte by byte, everywhere")
