pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// What the berita acara says besides the count: when, where, and who signs in which part.
Card {
    id: card
    // What was said before, by a tally that this one corrects; {} for nothing.
    property var told: ({})
    property bool filled: false
    onToldChanged: card.fill()

    readonly property var fields: [
        { key: "number", label: qsTr("Nomor berita acara") }, { key: "place", label: qsTr("Tempat") },
        { key: "opened", label: qsTr("Dibuka pukul (08:00)") }, { key: "closed", label: qsTr("Ditutup pukul (12:00)") },
        { key: "CHAIR", label: qsTr("Ketua panitia") }, { key: "NOTE_TAKER", label: qsTr("Notulis") },
        { key: "HEAD", label: qsTr("Ketua RT atau lurah") }, { key: "FACILITATOR", label: qsTr("Fasilitator") }
    ]

    function toldOf(key) {
        const person = (card.told.people || []).find((each) => each.role === key)
        return card.told[key] || (person ? person.name : "")
    }
    // Once: what somebody has cleared stays so.
    function fill() {
        if (card.filled || entries.count < card.fields.length || Object.keys(card.told).length === 0) {
            return
        }
        card.filled = true
        card.fields.forEach((field, at) => entries.itemAt(at).fill(card.toldOf(field.key)))
    }
    Component.onCompleted: card.fill()

    // The "details" of a count; witnesses are {name, sex}.
    function details(witnesses) {
        // What this card does not ask for stays as it was.
        const told = Object.assign({}, card.told, { day: Qt.formatDate(new Date(), "yyyy-MM-dd") })
        told.people = (card.told.people || []).filter((person) => person.role === "COMMITTEE")
        card.fields.forEach((field, at) => {
            const text = entries.itemAt(at).value.trim()
            delete told[field.key]
            if (text.length === 0) {
                return
            }
            if (field.key === field.key.toUpperCase()) {
                told.people.push({ role: field.key, name: text })
            } else {
                told[field.key] = text
            }
        })
        witnesses.forEach((witness) => told.people.push({ role: "WITNESS", name: witness.name, sex: witness.sex }))
        return told
    }

    padding: 2 * Theme.unit
    spacing: 1.5 * Theme.unit

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Untuk berita acara") }
    Grid {
        id: grid
        width: parent.width
        columns: width > 2 * Theme.cardWidth * Theme.scale ? 2 : 1
        spacing: Theme.unit
        Repeater {
            id: entries
            model: card.fields
            Field {
                required property var modelData
                readonly property string value: text
                function fill(words) { text = words }
                objectName: "detail-" + modelData.key
                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                placeholderText: modelData.label
                Accessible.name: modelData.label
            }
        }
    }
}
