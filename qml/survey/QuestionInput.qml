import QtQuick
import Rembug.App
import Rembug.Controls

// The way to answer one question, by its kind; only that one is made.
Item {
    id: entry
    required property FormModel form
    required property string ref
    required property string label
    required property string value
    required property string shown
    required property string input
    required property var choices
    required property bool fixed
    required property bool wrong
    required property string appearance
    required property var range

    readonly property var kinds: ({
        "choice": buttons, "choices": buttons, "list": list, "lists": list, "number": number, "decimal": number, "digits": number,
        "counter": counter, "date": date, "month": date, "year": date, "time": date, "datetime": date, "range": scale,
        "rating": rating, "rank": rank, "trigger": trigger, "text": words, "long": words, "masked": words
    })
    // Answers that need the device, and the part of Rembug.Media that takes them.
    readonly property var parts: ({
        "geopoint": "Geopoint", "geotrace": "Geotrace", "geoshape": "Geoshape", "barcode": "Barcode",
        "image": "Image", "annotate": "Image", "signature": "Signature", "draw": "Signature", "audio": "Audio", "video": "Upload", "file": "Upload"
    })
    readonly property bool media: entry.input in entry.parts

    signal answered(string value)

    // Puts a choice among those that are chosen, or takes it out.
    function toggled(touched) {
        const all = entry.value.length > 0 ? entry.value.split(" ") : []
        const at = all.indexOf(touched)
        if (at < 0) {
            all.push(touched)
        } else {
            all.splice(at, 1)
        }
        return all.join(" ")
    }

    implicitHeight: entry.media ? (device.item ? (device.item as Item).implicitHeight : 0) : entry.fixed ? (given.visible ? given.implicitHeight : 0) : loader.item ? (loader.item as Item).implicitHeight : 0

    AppText {
        id: given
        visible: entry.fixed && !entry.media && entry.input !== "note"
        width: parent.width
        text: entry.value.length > 0 ? entry.shown : "–"
        font.pixelSize: Theme.title
        color: Theme.act
    }
    Loader {
        id: loader
        width: parent.width
        visible: !entry.fixed || entry.media
        sourceComponent: entry.fixed || entry.media ? null : entry.kinds[entry.input] ?? null
    }
    // What needs the device comes from a part of its own.
    Loader {
        id: device
        width: parent.width
        Component.onCompleted: {
            if (entry.media) {
                setSource("qrc:/qt-project.org/imports/Rembug/Media/" + entry.parts[entry.input] + "Input.qml",
                          { form: entry.form, ref: entry.ref, label: entry.label, value: Qt.binding(() => entry.value), fixed: Qt.binding(() => entry.fixed) })
            }
        }
    }

    // A Loader of Qt 6.4 cannot make bound components, so these reach for the input by its id.
    // qmllint disable unqualified
    Component {
        id: buttons
        ChoiceButtons { form: entry.form; ref: entry.ref; value: entry.value; choices: entry.choices; appearance: entry.appearance; many: entry.input === "choices"
            onTouched: (value) => entry.answered(many ? entry.toggled(value) : value === entry.value ? "" : value) }
    }
    Component {
        id: list
        Column {
            AppButton {
                objectName: "list-" + entry.ref
                width: Math.min(parent.width, Math.max(Theme.cardWidth, implicitWidth))
                text: entry.value.length > 0 ? entry.shown : qsTr("Pilih…")
                glyph: "expand_more"
                Accessible.name: entry.label + ": " + text
                onClicked: sheet.open()
            }
            ChoiceSheet { id: sheet; form: entry.form; ref: entry.ref; label: entry.label; value: entry.value; many: entry.input === "lists"
                onTouched: (value) => entry.answered(sheet.many ? entry.toggled(value) : value) }
        }
    }
    Component {
        id: number
        NumberEntry { ref: entry.ref; mode: entry.input; label: entry.label; value: entry.value; appearance: entry.appearance; wrong: entry.wrong
            onAnswered: (value) => entry.answered(value) }
    }
    Component {
        id: counter
        CounterEntry { ref: entry.ref; label: entry.label; value: entry.value; wrong: entry.wrong; onAnswered: (value) => entry.answered(value) }
    }
    Component {
        id: date
        DateEntry { ref: entry.ref; label: entry.label; value: entry.value; input: entry.input; wrong: entry.wrong; appearance: entry.appearance
            onAnswered: (value) => entry.answered(value) }
    }
    Component {
        id: scale
        RangeEntry { ref: entry.ref; label: entry.label; value: entry.value; range: entry.range; appearance: entry.appearance; onAnswered: (value) => entry.answered(value) }
    }
    Component {
        id: rating
        RatingEntry { ref: entry.ref; label: entry.label; value: entry.value; range: entry.range; onAnswered: (value) => entry.answered(value) }
    }
    Component {
        id: rank
        RankEntry { ref: entry.ref; value: entry.value; choices: entry.choices; onAnswered: (value) => entry.answered(value) }
    }
    Component {
        id: trigger
        Row {
            ChoiceButton { objectName: "trigger-" + entry.ref; many: true; chosen: entry.value.length > 0; text: qsTr("Sudah")
                onClicked: entry.answered(chosen ? "" : "OK") }
        }
    }
    Component {
        id: words
        TextEntry { ref: entry.ref; label: entry.label; value: entry.value; wrong: entry.wrong; lines: entry.input === "long"; masked: entry.input === "masked"
            onAnswered: (value) => entry.answered(value) }
    }
    // qmllint enable unqualified
}
