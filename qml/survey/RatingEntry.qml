pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// So many stars.
Flow {
    id: entry
    required property string ref
    required property string label
    required property string value
    required property var range

    signal answered(string value)

    spacing: Theme.unit
    Repeater {
        model: Math.min(20, Math.floor(Number(entry.range.to)))
        AppButton {
            required property int index
            objectName: "star-" + entry.ref + "-" + (index + 1)
            width: Theme.touch
            glyph: index < Number(entry.value) ? "star" : "star_border"
            Accessible.name: entry.label + " " + (index + 1)
            onClicked: entry.answered(Number(entry.value) === index + 1 ? "" : String(index + 1))
        }
    }
}
