import QtQuick
import Rembug.Controls

// How many women and men of one status: never more than came.
Column {
    id: row
    required property string label
    required property CountedAnswer women
    required property CountedAnswer men
    property string name: ""

    spacing: Theme.unit / 2
    visible: women.there || men.there

    AppText { width: parent.width; text: row.label; font.weight: Font.DemiBold }
    Flow {
        width: parent.width
        spacing: 2 * Theme.unit
        Row {
            spacing: Theme.unit
            AppText { anchors.verticalCenter: parent.verticalCenter; text: qsTr("Perempuan"); color: Theme.faint }
            StepCount { name: row.name + "-women"; label: row.label + ", " + qsTr("Perempuan"); value: row.women.value; most: row.women.most; onAsked: (value) => row.women.ask(value) }
        }
        Row {
            spacing: Theme.unit
            AppText { anchors.verticalCenter: parent.verticalCenter; text: qsTr("Laki-laki"); color: Theme.faint }
            StepCount { name: row.name + "-men"; label: row.label + ", " + qsTr("Laki-laki"); value: row.men.value; most: row.men.most; onAsked: (value) => row.men.ask(value) }
        }
    }
    AppText { visible: text.length > 0; width: parent.width; color: Theme.wrong; text: row.women.problem || row.men.problem }
}
