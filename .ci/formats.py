"""Makes every export of three sessions and of the toolkit, and opens each with software of others."""
import csv
import datetime
import html
import io
import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata
import zipfile

import docx
import html5lib
import icalendar
import vobject
from markdown_it import MarkdownIt

PROGRAM, FOLDER = os.path.abspath(sys.argv[1]), sys.argv[2]
HEAVY = "--heavy" in sys.argv
SESSIONS = os.path.join(FOLDER, "sessies")
FORMS = ["md", "html", "docx", "pdf", "ics", "csv", "app", "json"]
LONG = "Wijkteamcasusregisseursoverleg" * 3
checks = 0


def check(fact, what):
    """Counts a fact; stops at the first that does not hold."""
    global checks
    checks += 1
    if not fact:
        sys.exit(f"formats: {what}")


def run(*words, **more):
    """The output of a command that must succeed."""
    done = subprocess.run(words, capture_output=True, check=False, **more)
    what = " ".join(map(str, words))
    check(done.returncode == 0, f"{what}: {done.stderr.decode(errors='replace')[:600]}")
    return done.stdout


def bedoeling(*words):
    state = {"BEDOELING_STAAT": os.path.join(FOLDER, "staat"), "HOME": FOLDER}
    return run(PROGRAM, "--sessies", SESSIONS, *words, env={**os.environ, **state}, cwd=FOLDER)


def squeezed(text):
    """Letters and digits alone: where a line breaks differs from one program to the next."""
    text = unicodedata.normalize("NFC", text)
    return "".join(c for c in text if c.isalnum())


def empty():
    return """formaat = 1
id = "2026-11-20-gemeente-08-leeg"
soort = "gesprek"
stand = "gesloten"
werkpakket = "gemeente-08"
titel = "Hoort het? Of helpt het?"
bewaren = "alles"
dosering = "koffie"
minuten = 15
begonnen = 2026-11-20T14:03:33+01:00
gesloten = 2026-11-20T14:18:00+01:00
wijziging = 3

[[stap]]
nr = 1
soort = "denkkaart"
titel = "Een kaart"
vraag = "Wat deed je?"
minuten = 10
minimum = 8
status = "gedaan"
begonnen = 2026-11-20T14:03:33+01:00
besteed_seconden = 60
"""


def full():
    """500 notes, a board of 60 lines, accents, emoji and a word of 90 letters. And what must be
    found back: all of it in the verslag, the agreed in CSV, the agreed with a day in a calendar."""
    notes = [f"Notitie {n} over één geïnd bedrag van €{n}, café Ångström" for n in range(500)]
    notes[7] = f"Het {LONG} kwam langs"
    notes[8] = "Wij waren blij 🙂 en 👩‍🌾 ook"
    items = [f"Regel {n} hoort bij <b>drie</b> & 'vier' | vijf" for n in range(60)]
    agreed = [f"Bellen met {name} over punt {n}" for n, name in enumerate(["Zoë", "Çağla", "Łukasz"])]
    text = empty().replace("-leeg", "-vol").replace("wijziging = 3", "wijziging = 900")
    text = text.replace('titel = "Hoort', 'team = "Team Één & Zo"\naanwezig = 3\ndeelnemers = ["Zoë", "Çağla", "Łukasz"]\ntitel = "Hoort', 1)
    text += "notities = [\n"
    for at, note in enumerate(notes):
        text += f"  {{ nr = {10 + at}, om = 14:05:00, tekst = {json.dumps(note, ensure_ascii=False)}, wie = \"Zoë\" }},\n"
    text += """]

[[stap]]
nr = 2
soort = "werkplaat"
titel = "Vier velden"
minuten = 10
minimum = 8
status = "gedaan"
begonnen = 2026-11-20T14:10:00+01:00
besteed_seconden = 60

[stap.werkplaat]
bord = "kwadrant"
assen = ["hoort", "helpt"]
vakken = [
  { id = "a", titel = "Hoort en helpt" },
  { id = "b", titel = "Hoort, helpt niet" },
  { id = "c", titel = "Helpt, hoort niet" },
  { id = "d", titel = "Geen van beide" },
]
items = [
"""
    for at, item in enumerate(items):
        text += f"  {{ nr = {600 + at}, tekst = {json.dumps(item)}, vak = \"{'abcd'[at % 4]}\" }},\n"
    text += "]\n"
    for at, what in enumerate(agreed):
        text += f"""
[[afspraak]]
nr = {700 + at}
soort = "afspraak"
stap = 2
wat = "{what}"
wie = "{["Zoë", "Çağla", "Łukasz"][at]}"
wanneer = 2026-12-0{at + 1}
status = "open"
"""
    return text, {"all": notes + items + agreed, "agreed": agreed}


def pdf(path, texts, size, has_text=True):
    run("qpdf", "--check", path)
    facts = run("pdfinfo", path).decode()
    check("Tagged:" in facts and re.search(r"Title: +\S", facts), f"{path} has no title: {facts}")
    for wide, high in size:
        check(re.search(rf"Page size: +{wide}\S* x {high}", facts), f"{path}: {facts}")
    fonts = run("pdffonts", path).decode().splitlines()[2:]
    # Name, type, encoding, emb sub uni: the three words of yes or no stand before the object.
    facts = [line.split()[-5:-2] for line in fonts]
    check(all(fact == ["yes", "yes", "yes"] for fact in facts), f"{path}: {fonts}")
    if has_text:
        check(fonts, f"{path} has no letters")
    said = squeezed(run("pdftotext", "-enc", "UTF-8", path, "-").decode())
    for text in texts:
        check(squeezed(text) in said, f"{path} has lost: {text}")
    check(b"nl-NL" in open(path, "rb").read() or "nl" in facts, f"{path} has no language")


def page(path, texts):
    text = open(path, encoding="utf-8").read()
    html5lib.HTMLParser(strict=True).parse(text)
    tidied = subprocess.run(["tidy", "-errors", "-quiet", "-utf8", path], capture_output=True, check=False)
    said = tidied.stderr.decode()
    errors = [line for line in said.splitlines() if "Error" in line]
    check(not errors, f"{path}: {errors[:5]}")
    check('<html lang="nl"' in text, f"{path} has no language")
    check("<script" not in text.lower(), f"{path} has a script")
    outside = re.findall(r'(?:src|href)="(?!#|data:)([^"]*)"', text)
    check(not [to for to in outside if not to.startswith("https://")], f"{path} leads to {outside[:3]}")
    check(not re.search(r'(?:src|url\()="?https?:', text), f"{path} loads something from elsewhere")
    bare = html.unescape(re.sub(r"<[^>]*>", " ", re.sub(r"(?s)<style.*?</style>", "", text)))
    headings = [int(level) for level in re.findall(r"<h([1-6])", text)]
    check(headings.count(1) == 1 or not headings, f"{path} has {headings.count(1)} main headings")
    steps = [b - a for a, b in zip(headings, headings[1:])]
    check(all(step <= 1 for step in steps), f"{path} skips a heading: {headings}")
    for table in re.findall(r"(?s)<table.*?</table>", text):
        check("<th" in table, f"{path} has a table without headings")
    for text in texts:
        check(squeezed(text) in squeezed(bare), f"{path} has lost: {text}")


def word(path, texts):
    for name in zipfile.ZipFile(path).namelist():
        check(".." not in name, name)
    document = docx.Document(path)
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    check("Title" in styles, f"{path} has no title: {styles}")
    check(any(style.startswith("Heading") for style in styles), f"{path} has no headings: {styles}")
    said = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        said += [cell.text for row in table.rows for cell in row.cells]
    said = squeezed(" ".join(said))
    for text in texts:
        check(squeezed(text) in said, f"{path} has lost: {text}")
    return document


def calendar(path, texts):
    raw = open(path, "rb").read()
    check(raw.count(b"\n") == raw.count(b"\r\n"), f"{path} has a bare newline")
    check(all(len(line) <= 75 for line in raw.split(b"\r\n")), f"{path} has a long line")
    found = icalendar.Calendar.from_ical(raw)
    events = [part for part in found.walk("VEVENT")]
    other = list(vobject.readOne(raw.decode()).contents.get("vevent", []))
    check(len(events) == len(other), f"{path}: {len(events)} and {len(other)}")
    for event in events:
        for key in ["UID", "DTSTAMP", "SEQUENCE", "DTSTART", "SUMMARY"]:
            check(key in event, f"{path} has an event without {key}")
        check(event.walk("VALARM"), f"{path} has an event without an alarm")
        check(isinstance(event["DTSTART"].dt, datetime.date), path)
    said = squeezed(" ".join(str(event["SUMMARY"]) for event in events))
    for text in texts:
        check(squeezed(text) in said, f"{path} has lost: {text}")
    check(len({str(event["UID"]) for event in events}) == len(events), f"{path} has an UID twice")
    return len(events)


def table(path, texts):
    raw = open(path, "rb").read()
    check(raw.startswith("\ufeff".encode()), f"{path} has no byte order mark")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";", strict=True))
    check(all(len(row) == len(rows[0]) for row in rows), f"{path} has crooked rows")
    for row in rows:
        for cell in row:
            check(not cell.startswith(("=", "+", "-", "@")), f"{path} has a formula: {cell}")
    said = squeezed(" ".join(cell for row in rows for cell in row))
    for text in texts:
        check(squeezed(text) in said, f"{path} has lost: {text}")


def markdown(path, texts):
    text = open(path, encoding="utf-8").read()
    check(not re.search("[\u2500-\u259f]", text), f"{path} has drawn lines in it")
    drawn = MarkdownIt("commonmark").enable("table").render(text)
    check(drawn.count("<h1>") == 1, f"{path} has {drawn.count('<h1>')} titles")
    bare = html.unescape(re.sub(r"<[^>]*>", " ", drawn))
    for text in texts:
        check(squeezed(text) in squeezed(bare), f"{path} has lost: {text}")


def message(path):
    text = open(path, encoding="utf-8").read()
    check(300 <= len(text) <= 500, f"{path} has {len(text)} characters")
    check("Notitie" not in text, f"{path} has a note")


def reports():
    shutil.copytree("sessions", SESSIONS)
    example = "2026-11-12-gemeente-08-team-voorbeeld"
    text, found = full()
    for name, said in [("leeg", empty()), ("vol", text)]:
        with open(os.path.join(SESSIONS, f"2026-11-20-gemeente-08-{name}.toml"), "w", encoding="utf-8") as file:
            file.write(said)
    bedoeling("controleer", SESSIONS)
    known = {
        example: {"all": ["twee handtekeningen onder elke brief", "Iedereen in de cc"], "agreed": ["Twee weken geen weekformulier"]},
        "2026-11-20-gemeente-08-leeg": {"all": [], "agreed": []},
        "2026-11-20-gemeente-08-vol": found,
    }
    for session, texts in known.items():
        for form in FORMS:
            path = os.path.join(FOLDER, f"{session}.{form}")
            bedoeling("verslag", session, "--als", form, "--naar", path, "--overschrijf")
            everything, agreed = texts["all"], texts["agreed"]
            if form == "pdf":
                pdf(path, [text for text in everything if "🙂" not in text], [(595, 84)])
            elif form == "html":
                page(path, everything)
            elif form == "docx":
                document = word(path, everything)
                check(bool(document.tables) == bool(agreed), f"{path}: tables")
            elif form == "ics":
                check(calendar(path, agreed) >= len(agreed), f"{path}: events")
            elif form == "csv":
                table(path, agreed)
            elif form == "md":
                markdown(path, everything)
            elif form == "app":
                message(path)
            else:
                data = json.loads(open(path, encoding="utf-8").read())
                said = squeezed(json.dumps(data, ensure_ascii=False))
                for text in everything:
                    check(squeezed(text) in said, f"{path} has lost: {text}")


def paper():
    for of, what, size, form in [
        ("gemeente-08", "kaarten", [(595, 84)], "pdf"),
        ("gemeente-08", "platen", [(1190, 84)], "pdf"),
        ("gemeente-08", "muurkaart", [(1190, 84)], "pdf"),
        ("gemeente-08", "draaiboek", [(595, 84)], "pdf"),
        ("gemeente-08", "voorbereiding", [(595, 84)], "pdf"),
        ("wijk", "kaarten", [(595, 84)], "pdf"),
        ("wijk", "platen", [(1190, 84)], "pdf"),
        ("gemeente-08", "kaarten", [], "html"),
        ("gemeente-08", "platen", [], "html"),
        ("gemeente-08", "draaiboek", [], "html"),
        ("gemeente-08", "voorbereiding", [], "html"),
    ]:
        path = os.path.join(FOLDER, f"{of}-{what}.{form}")
        bedoeling("print", of, "--wat", what, "--als", form, "--naar", path)
        if form == "pdf":
            pdf(path, [], size)
        else:
            page(path, [])
    for session in os.listdir(SESSIONS):
        session = session.removesuffix(".toml")
        if session.endswith("-leeg"):
            continue
        path = os.path.join(FOLDER, f"{session}-platen.pdf")
        bedoeling("print", session, "--wat", "platen", "--als", "pdf", "--naar", path)
        texts = [f"Regel {n} hoort bij" for n in range(60)] if session.endswith("-vol") else []
        pdf(path, texts, [(1190, 84)])
    path = os.path.join(FOLDER, "alles.html")
    bedoeling("print", "alles", "--als", "html", "--naar", path)
    page(path, ["Hoort het? Of helpt het?", "Incidentmethode"])


def office():
    """LibreOffice opens what is for Word and Excel."""
    for name in os.listdir(FOLDER):
        if not name.endswith((".docx", ".csv")):
            continue
        path = os.path.join(FOLDER, name)
        to = "pdf" if name.endswith(".docx") else "xlsx"
        # Field separator ;, UTF-8, Dutch.
        load = ["--infilter=CSV:59,34,76,1,,1043,false"] if to == "xlsx" else []
        run("soffice", "--headless", *load, "--convert-to", to, "--outdir", FOLDER + "/office", path, env={**os.environ, "HOME": FOLDER})
        made = os.path.join(FOLDER, "office", re.sub(r"\.\w+$", "." + to, name))
        check(os.path.exists(made), f"LibreOffice made nothing of {name}")
        if to == "pdf" and "-vol" in name:
            said = squeezed(run("pdftotext", "-enc", "UTF-8", made, "-").decode())
            _, found = full()
            for text in found["all"]:
                bare = squeezed(text)
                check(bare in said, f"LibreOffice has lost: {text}")


reports()
paper()
if HEAVY:
    office()
print(f"Formats: {checks} facts hold.")
