//! What keys do, in words: long for the help, short for the footer, the lines of the menu, and
//! the headings of the page with every key.

pub const CHOOSE_LINE: &str = "kies een regel";
pub const OPEN: &str = "open deze regel";
pub const OTHER_CHOICE: &str = "een andere keuze";
pub const TYPE_OR_READY: &str = "typ hier iets, of zet klaar";
pub const SET_READY: &str = "naar Klaarzetten, en nog eens: zet klaar";
pub const HINT_READY: &str = "klaarzetten";
pub const BACK_TO_PREPARE: &str = "terug naar het klaarzetten";
pub const BACK_HOME: &str = "terug naar het begin";
pub const OTHER_CARD: &str = "een andere kaart";
pub const CARD_BEFORE: &str = "de vorige kaart";
pub const TIME: &str = "tijd laten lopen of stilzetten";
pub const MORE_TIME: &str = "een minuut erbij";
pub const LESS_TIME: &str = "een minuut eraf";
pub const SKIP_STEP: &str = "sla deze stap over, of toch niet";
pub const EARLIER: &str = "deze stap komt eerder";
pub const LATER: &str = "deze stap komt later";
pub const INSERT: &str = "zet hier een stap bij";
pub const JUDGE: &str = "wat er van de afspraak kwam";
pub const CLOSE: &str = "sluit dit";
pub const SUBMIT: &str = "bewaar deze regel; op een lege regel: klaar";
pub const PUT_AWAY: &str = "klaar; wat er staat, blijft klaarliggen";
pub const OTHER_KIND: &str = "wissel: notitie, oogst, afspraak, parkeer";
pub const HELP: &str = "alle toetsen";
pub const BLACK: &str = "scherm zwart, en weer terug";
pub const LOOK: &str = "licht, donker of extra contrast";
pub const QUIT: &str = "afsluiten; in een gesprek blijft alles staan";
pub const INTERRUPT: &str = "sluit een tekstregel; nooit een gesprek";
pub const WAKE: &str = "elke andere toets: het scherm komt terug";
pub const NEXT: &str = "verder";
pub const PREVIOUS: &str = "terug";
pub const NEXT_PAGE: &str = "volgende bladzijde";
pub const PAGE_BEFORE: &str = "vorige bladzijde";
pub const OFFER: &str = "doe wat het scherm aanbiedt";
pub const NOTE: &str = "schrijf een notitie";
pub const OOGST: &str = "schrijf een regel oogst";
pub const AFSPRAAK: &str = "schrijf een afspraak";
pub const PARK: &str = "parkeer iets voor later";
pub const SHOW: &str = "toon of verberg wat is opgeschreven";
pub const MAP: &str = "kaart van de stappen";
pub const NOTES: &str = "tips voor de begeleider";
pub const MENU: &str = "menu open of dicht";
pub const UNDO: &str = "draai het laatste terug";
pub const REDO: &str = "doe het toch weer";
pub const SAVED: &str = "is alles opgeslagen?";
pub const KEEP_ALL: &str = "bewaar alles, of minder";
pub const CHOOSE_VAK: &str = "kies een vak";
pub const WRITE: &str = "schrijf een regel, of pas de gekozen regel aan";
pub const ACCEPT: &str = "leg de regel in het gekozen vak";
pub const LEAVE_BOARD: &str = "klaar met het bord";
pub const NEXT_ITEM: &str = "kies de volgende regel";
pub const ITEM_BEFORE: &str = "kies de vorige regel";
pub const PLACE: &str = "leg de regel in dit vak";
pub const REMOVE: &str = "haal de gekozen regel weg";
pub const TRY: &str = "deze regel proberen we: wat gaat iemand doen?";

pub const HINT_NEXT: &str = "verder";
pub const HINT_BACK: &str = "terug";
pub const HINT_TIME: &str = "tijd";
pub const HINT_NOTE: &str = "noteer";
pub const HINT_MORE: &str = "meer";
pub const HINT_QUIT: &str = "sluit";
pub const HINT_KEEP: &str = "bewaart";
pub const HINT_WRITE: &str = "schrijf";
pub const HINT_ITEM: &str = "kies regel";
pub const HINT_TRY: &str = "probeer dit";
pub const HINT_DONE: &str = "klaar";
pub const HINT_OTHER: &str = "andere kaart";
pub const HINT_CHOOSE: &str = "kies";
pub const HINT_MINUTE: &str = "minuut";
pub const HINT_SKIP: &str = "sla over";
pub const HINT_KIND: &str = "andere soort";

pub const MENU_CONTINUE: &str = "Verder";
pub const MENU_ROUND_OFF: &str = "Rond af: naar de oogst en de laatste ronde";
pub const MENU_SKIP: &str = "Sla deze stap over";
pub const MENU_MAP: &str = "Kaart van de stappen";
pub const MENU_KEEP_LESS: &str = "Bewaar minder";
pub const MENU_NOTES: &str = "Tips voor de begeleider";
pub const MENU_LEAVE: &str = "Sluit: het gesprek blijft open staan";

pub const PAGE_TITLE: &str = "Toetsen";
pub const PAGE_INTRODUCTION: &str = "\
Hoofdletters en kleine letters zijn dezelfde toets. Op het scherm laat `?` de toetsen zien die op
dat moment werken. De muis is nergens nodig.

Deze bladzijde is gemaakt uit de tabel in `src/tui/keymap.rs`. Maak haar opnieuw met
`cargo run --example pictures`.";
pub const PAGE_COLUMNS: &str = "| toets | wat het doet |";

pub const AT_HOME: &str = "Op het eerste scherm";
pub const AT_PREPARE: &str = "Bij het klaarzetten";
pub const AT_WAITING: &str = "Terwijl het gesprek wordt klaargezet";
pub const AT_CARD: &str = "Bij één kaart";
pub const AT_WELCOME: &str = "Op het welkomscherm";
pub const AT_STEP: &str = "Tijdens een stap";
pub const AT_BOARD: &str = "Op het bord";
pub const AT_SORTING: &str = "Als een nieuwe regel een vak zoekt";
pub const AT_CLOSING: &str = "Op het laatste scherm";
pub const AT_THANKS: &str = "Na het afsluiten";
pub const AT_LIST: &str = "In het menu en op de kaart van de stappen";
pub const AT_PAGE: &str = "Bij de toetsen, de tips en een voorstel";
pub const AT_COVER: &str = "Na één keer `q` in een gesprek";
pub const AT_BLACK: &str = "Als het scherm zwart is";
pub const AT_FIELD: &str = "Tijdens het typen";

pub const NOTE_STEP: &str = "\
Past een tekst niet op één scherm, dan gaan `→` en `←` eerst langs de bladzijden. Druk je een tijdje
op niets, dan blijven alleen de vraag en de tijd staan. Elke toets haalt de rest terug.";
pub const NOTE_FIELD: &str = "\
De pijlen `←` en `→`, Home, End, Backspace en Del werken zoals in elke tekst. `Ctrl+←` en `Ctrl+→`
gaan een woord verder, `Ctrl+W` haalt een woord weg en `Ctrl+U` alles wat voor de cursor staat. Een
letter is hier altijd een letter, en nooit een opdracht.";
pub const NOTE_THANKS: &str = "Elke andere toets gaat naar het eerste scherm.";
pub const NOTE_COVER: &str = "Elke andere toets gaat terug naar het gesprek.";
pub const NOTE_BLACK: &str = "Elke andere toets haalt het scherm terug.";
