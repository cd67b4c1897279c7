pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// The pages of a form with what each still lacks; one touch goes there.
ListView {
    id: steps
    required property FormModel form
    signal chosen()

    model: steps.form.steps
    spacing: Theme.unit
    clip: true
    topMargin: 2 * Theme.unit
    bottomMargin: 2 * Theme.unit

    delegate: Item {
        id: entry
        required property int index
        required property var modelData
        readonly property bool done: modelData.missing === 0 && modelData.answered > 0
        visible: modelData.relevant
        width: ListView.view.width
        height: visible ? tile.height : 0
        Rectangle {
            id: tile
            x: (parent.width - width) / 2
            width: Math.min(Theme.columnWidth, parent.width - 4 * Theme.unit)
            height: Math.max(Theme.touch, words.implicitHeight) + 2 * Theme.unit
            radius: Theme.radius
            color: entry.index === steps.form.page ? Theme.actSoft : Theme.surface
            border.width: Theme.thin
            border.color: entry.index === steps.form.page ? Theme.act : Theme.line
            PlainButton {
                objectName: "page-" + entry.index
                anchors.fill: parent
                Accessible.name: title.text + ", " + standing.text
                onClicked: { steps.form.page = entry.index; steps.chosen() }
            }
            Glyph {
                id: mark
                anchors { left: parent.left; leftMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter }
                name: entry.done ? "check_circle" : entry.modelData.missing > 0 ? "error_outline" : "radio_button_unchecked"
                color: entry.done ? Theme.done : entry.modelData.missing > 0 ? Theme.waits : Theme.faint
            }
            Column {
                id: words
                anchors { left: mark.right; leftMargin: 2 * Theme.unit; right: parent.right; rightMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter }
                AppText { id: title; width: parent.width; text: (entry.index + 1) + ". " + entry.modelData.title; font.weight: Font.DemiBold; elide: Text.ElideRight; maximumLineCount: 2 }
                AppText {
                    id: standing
                    width: parent.width
                    font.pixelSize: Theme.hint
                    color: entry.done ? Theme.done : entry.modelData.missing > 0 ? Theme.waits : Theme.faint
                    text: entry.done ? qsTr("lengkap") : entry.modelData.missing > 0 ? qsTr("%n perlu diisi", "", entry.modelData.missing) : qsTr("belum diisi")
                }
            }
        }
    }
}
