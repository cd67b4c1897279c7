import QtQuick
import Rembug.Controls

// A number that is counted up and down.
Row {
    id: entry
    required property string ref
    required property string label
    required property string value
    required property bool wrong

    signal answered(string value)

    spacing: 2 * Theme.unit
    AppButton {
        objectName: "minus-" + entry.ref
        text: "−"
        width: 2 * Theme.touch
        large: true
        enabled: Number(entry.value) > 0
        Accessible.name: qsTr("Kurangi")
        onClicked: entry.answered(String(Number(entry.value) - 1))
    }
    NumberEntry {
        objectName: "counter-" + entry.ref
        ref: entry.ref
        width: 3 * Theme.touch
        mode: "number"
        centred: true
        label: entry.label
        value: entry.value
        appearance: ""
        wrong: entry.wrong
        onAnswered: (value) => entry.answered(value)
    }
    AppButton {
        objectName: "plus-" + entry.ref
        text: "+"
        width: 2 * Theme.touch
        large: true
        Accessible.name: qsTr("Tambah")
        onClicked: entry.answered(String(Number(entry.value) + 1))
    }
}
