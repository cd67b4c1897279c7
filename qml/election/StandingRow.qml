import QtQuick
import Rembug.Controls

// Whether a signed tally counts, by an icon and in words.
Row {
    id: row
    required property string standing
    required property CountWords words
    readonly property bool counts: row.standing === "COUNTED"
    readonly property bool past: row.standing === "REPLACED" || row.standing === "IN_SUM"
    readonly property color tone: row.counts ? Theme.done : row.past ? Theme.faint : row.standing === "NOT_SUMMED" ? Theme.waits : Theme.wrong

    spacing: Theme.unit

    Glyph { id: mark; name: row.counts ? "verified" : row.past ? "history" : "error"; color: row.tone }
    AppText { width: row.width - mark.width - row.spacing; color: row.tone; text: row.words.standings[row.standing] || row.standing }
}
