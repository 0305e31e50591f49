//! Every board with the keys that fill it, for the screens and the pictures.

/// A board with the keys that fill it: half, and then full.
pub(crate) struct Board {
    pub(crate) name: &'static str,
    pub(crate) step: u32,
    pub(crate) half: &'static str,
    pub(crate) full: &'static str,
}

/// The boards of `borden.toml`, a step each.
pub(crate) const BOARDS: [Board; 9] = [
    Board {
        name: "cirkel",
        step: 1,
        half: "mevrouw van nummer twaalf<enter>",
        full: "omdat de wijk zelf kan kiezen<enter>zodat niemand alleen staat als het misgaat<enter>\
            ook als het een keer langer duurt dan we dachten<enter><esc>",
    },
    Board {
        name: "ringen",
        step: 2,
        half: "<enter>de vrouw van nummer twaalf wil zelf koken<enter><enter><up>",
        full: "<enter>de trap is te steil<enter>haar zus komt op dinsdag en neemt dan de \
            boodschappen mee<enter><enter><up><enter>drie formulieren<enter>een keukentafelgesprek\
            <enter>de lift staat in een plan voor 2031<enter>het plan ligt bij een ander team\
            <enter><enter><tab>",
    },
    Board {
        name: "kolommen",
        step: 3,
        half: "<enter>een app voor meldingen<enter><enter><right>",
        full: "<enter>mensen weten niet wie ze moeten bellen<enter>niemand neemt op na vieren<enter>\
            <enter><right><enter>één nummer<enter>een mens aan de lijn<enter>tot acht uur<enter>ook \
            op zaterdag, want dan gebeurt het<enter>en een lijst van wie wat weet<enter><enter>",
    },
    Board {
        name: "kolommen-zeven",
        step: 4,
        half: "<enter>klachten over wachttijd<enter><enter>3",
        full: "<enter>binnen een week antwoord<enter>en iemand die terugbelt als het langer duurt\
            <enter><enter><down><enter>twee weken één telefoondienst<enter>nog een<enter>een derde\
            <enter>een vierde ding<enter>een vijfde<enter><enter>",
    },
    Board {
        name: "route",
        step: 5,
        half: "h<enter>een app voor meldingen<enter><enter><right>h<right><enter>meneer de Wit van \
            de flat<enter><enter>",
        full: "7h<enter>bellen in plaats van een app<enter>en dan langsgaan<enter><enter>",
    },
    Board {
        name: "route-vier",
        step: 6,
        half: "h<enter>overlast bij het plein<enter><enter><right>",
        full: "<enter>ze lopen om<enter>de bankjes zijn weg<enter><enter><right>h<enter>een overleg \
            met zeven partijen<enter><enter>",
    },
    Board {
        name: "turf",
        step: 7,
        half: "<space><space><space>2",
        full: "11111111111111111111222222222233",
    },
    Board {
        name: "turf-week",
        step: 8,
        half: "<space><space><down><space>",
        full: "222222222<down>333<down>44<down>1<up><space><space>222222222222222222222222222",
    },
    Board {
        name: "ladder",
        step: 9,
        half: "<enter>bellen met de buurvrouw<enter><enter>",
        full: "<up><up><enter>nee zeggen tegen het formulier<enter>en uitleggen waarom<enter><enter>",
    },
];

/// The boards of `cijfers.toml`, a step each.
pub(crate) const SCORED: [Board; 11] = [
    Board {
        name: "schuiven",
        step: 1,
        half: "3855674<enter>55667<enter>",
        full: "1122<enter>899x<enter>45556<enter>w<up><up><up><up>7<enter>6<enter>8<enter>8<enter>\
            7<enter>t",
    },
    Board {
        name: "schuif",
        step: 2,
        half: "1<enter>",
        full: "0122233455x<enter>",
    },
    Board {
        name: "spectrum",
        step: 3,
        half: "3855674<enter><enter><tab>het loket wilde eerst een formulier<enter>3<esc>",
        full: "w66677<enter>w989<enter><enter><tab>de buurvrouw kreeg een sleutel<enter>7\
            wij gaven iemand voorrang omdat hij aan de balie stond te huilen<enter>x<esc>",
    },
    Board {
        name: "driehoek",
        step: 4,
        half: "8889<enter>334<enter>",
        full: "556<enter>w<up><up>6<enter>6<enter>5<enter><up><right><enter>ook de inwoner aan \
            tafel vragen wat hij zelf al weet<enter><esc><left>",
    },
    Board {
        name: "scan",
        step: 5,
        half: "3855674<enter>55667<enter>",
        full: "11282<enter>899x<enter>45556<enter>77788<enter><right><enter>we hielden twee keer \
            een nabespreking<enter><esc><up><right><enter>elke maand één inwoner uitnodigen<enter>\
            <esc><left><left>t",
    },
    Board {
        name: "scan-negen",
        step: 6,
        half: "3456<enter>4567<enter>",
        full: "4567<enter>4569<enter>5567<enter>0x<enter>4567<enter>4567<enter>4567<enter>w\
            <up><up><up><up><up><up><up><up>8<enter>8<enter>8<enter>8<enter>8<enter>8<enter>\
            8<enter>8<enter>8<enter>",
    },
    Board {
        name: "balans",
        step: 7,
        half: "8899<enter>",
        full: "4556<enter>334<enter>",
    },
    Board {
        name: "balans-regels",
        step: 8,
        half: "<enter>de norm per afdeling<enter><enter>",
        full: "<enter>wie het eerst klaar is<enter>de jaarlijkse rapportage aan de directie<enter>\
            <enter><right><enter>de wijk belt terug<enter><enter>",
    },
    Board {
        name: "raster",
        step: 9,
        half: "<enter>Mevrouw A<enter><enter>allebei schulden<enter><enter>",
        full: "<enter>allebei een zieke zoon<enter><enter><right><enter>zij heeft een zus in de \
            straat die op dinsdag helpt<enter><enter>rMeneer B<enter><right><enter>uitstel tot \
            mei<enter><enter>",
    },
    Board {
        name: "raster-vijf",
        step: 10,
        half: "<enter>opnieuw vertrouwen<enter><enter>",
        full: "<down><right><enter>het protocol<enter>en de oude lijst van 2019<enter><enter>\
            <down><right><enter>rust<enter><enter>",
    },
    Board {
        name: "kwadrant",
        step: 11,
        half: "<enter>de vergunning<enter>2<esc>",
        full: "<enter>het spreekuur in de wijk<enter>1de kwartaalrapportage<enter>2de koffie op \
            dinsdag, waar iedereen binnenloopt<enter>3het overleg over het overleg<enter>4<esc>\
            <right>",
    },
];
