"""What of a reflection is in the memory of the program: while it is written, and after the lock.

Run as somebody who may read the memory of others: python3 campaigns/memory.py target/debug/bedoeling
"""
import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time

PHRASE = "vier losse woorden hier"
WRITTEN, HALF = "ZILVERMEEUW", "TWEEDEMEEUW"
WORDS = [WRITTEN, HALF, PHRASE]

root = tempfile.mkdtemp()
os.makedirs(root + "/config/bedoeling")
with open(root + "/config/bedoeling/config.toml", "w", encoding="utf-8") as config:
    config.write("bedek_na_minuten = 1\nop_slot_na_minuten = 1\n")
surroundings = {
    "HOME": root,
    "XDG_CONFIG_HOME": root + "/config",
    "BEDOELING_STAAT": root + "/staat",
    "TERM": "xterm-256color",
}
child, screen = pty.fork()
if child == 0:
    program = os.path.abspath(sys.argv[1])
    words = ["bedoeling", "--alleen", root + "/alleen", "--sessies", root + "/sessies", "alleen"]
    os.execve(program, words, surroundings)
fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 20, 70, 0, 0))
shown = b""


def look(seconds):
    global shown
    end = time.time() + seconds
    while time.time() < end:
        if select.select([screen], [], [], 0.1)[0]:
            try:
                shown += os.read(screen, 65536)
            except OSError:
                return


def press(keys, seconds):
    for key in keys:
        os.write(screen, key.encode())
        look(0.03)
    look(seconds)


def scan():
    found = dict.fromkeys(WORDS, 0)
    for line in open(f"/proc/{child}/maps", encoding="utf-8"):
        place, rights = line.split()[:2]
        if "r" not in rights or "[v" in line:
            continue
        low, high = (int(part, 16) for part in place.split("-"))
        try:
            with open(f"/proc/{child}/mem", "rb") as memory:
                memory.seek(low)
                held = memory.read(high - low)
        except OSError:
            continue
        for word in WORDS:
            found[word] += held.count(word.encode())
    return found


look(2)
press("\r", 1)
press(PHRASE + "\r", 1)
press(PHRASE + "\r", 5)
press("\r", 4)
press(WRITTEN + " vloog over", 1)
press("\r", 1)
os.write(screen, b"\x1b[6~")
look(2)
press(HALF + " half", 1)
print("while it is written:", scan())
shown = b""
look(70)
print("locked:", b"wachtzin" in shown, scan())
grep = ["grep", "-rlE", "|".join(WORDS), root]
print("on disk:", subprocess.run(grep, capture_output=True, check=False).stdout.decode() or "nothing")
shown = b""
press(PHRASE + "\r", 6)
print("what was half written is back:", HALF.encode() in shown)
os.kill(child, 9)
