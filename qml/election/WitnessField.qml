import QtQuick
import Rembug.Controls

// A witness who signs: name, and whether a woman, as one of them should be.
Flow {
    id: row
    required property string label
    required property string name
    readonly property string witness: field.text.trim()
    property string sex: ""

    spacing: Theme.unit

    Field { id: field; objectName: row.name; width: Math.max(Theme.cardWidth, row.width - woman.width - man.width - 2 * row.spacing); placeholderText: row.label; Accessible.name: row.label }
    ChoiceButton { id: woman; objectName: row.name + "-f"; text: qsTr("P"); Accessible.name: row.label + ", " + qsTr("Perempuan"); chosen: row.sex === "f"; onClicked: row.sex = "f" }
    ChoiceButton { id: man; objectName: row.name + "-m"; text: qsTr("L"); Accessible.name: row.label + ", " + qsTr("Laki-laki"); chosen: row.sex === "m"; onClicked: row.sex = "m" }
}
