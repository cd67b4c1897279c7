pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Rembug.App
import Rembug.Controls

// The tree as indented lines: for large text, and for those who have the screen read out.
Column {
    id: list
    required property CauseTreeModel tree
    signal touched(string key)
    spacing: Theme.unit

    Repeater {
        model: list.tree.nodes
        T.AbstractButton {
            id: line
            required property var modelData
            x: Math.min(modelData.level, 8) * 3 * Theme.unit
            width: list.width - x
            implicitHeight: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.unit)
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("Tingkat %1: %2").arg(modelData.level).arg(modelData.text)
            onClicked: list.touched(modelData.key)
            contentItem: Item {
                Row {
                    id: words
                    anchors { left: parent.left; right: parent.right; leftMargin: 1.5 * Theme.unit; verticalCenter: parent.verticalCenter }
                    spacing: Theme.unit
                    Glyph { name: ({ "MASALAH": "error_outline", "AKAR": "spa", "AKIBAT": "arrow_upward" })[line.modelData.kind] || "subdirectory_arrow_right"; color: Theme.act }
                    AppText { width: parent.width - 6 * Theme.unit; text: line.modelData.text; font.weight: line.modelData.kind === "MASALAH" ? Font.DemiBold : Font.Normal }
                }
            }
            background: Rectangle {
                readonly property bool marked: list.tree.chosen === line.modelData.key
                radius: Theme.radius
                color: marked ? Theme.actSoft : Theme.surface
                border.width: marked ? 2 * Theme.thin : Theme.thin
                border.color: marked ? Theme.act : Theme.line
            }
        }
    }
}
