import QtQuick
import QtQuick.Templates as T
import Rembug.Controls

// A large tile: one touch is one person.
T.AbstractButton {
    id: tile
    required property CountedAnswer answer
    required property string label
    property string name: ""

    implicitHeight: 1.4 * (Theme.title + Theme.figure) + Theme.touch + 5 * Theme.unit
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1: %2, sentuh untuk menambah").arg(tile.label).arg(tile.answer.value)
    objectName: "tap-" + tile.name
    onClicked: tile.answer.ask(tile.answer.value + 1)

    contentItem: Item {
        AppText {
            id: words
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 1.5 * Theme.unit }
            horizontalAlignment: Text.AlignHCenter
            text: tile.label
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            maximumLineCount: 1
        }
        AppText {
            anchors { top: words.bottom; bottom: more.top; horizontalCenter: parent.horizontalCenter }
            verticalAlignment: Text.AlignVCenter
            text: tile.answer.value
            font.pixelSize: Theme.figure
            font.weight: Font.DemiBold
            color: Theme.act
        }
        Row {
            id: more
            anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: Theme.unit }
            spacing: Theme.unit
            AppButton { objectName: "less-" + tile.name; text: "−1"; width: 1.3 * Theme.touch; enabled: tile.answer.value > 0; Accessible.name: qsTr("Kurangi: %1").arg(tile.label); onClicked: tile.answer.ask(tile.answer.value - 1) }
            AppButton { objectName: "five-" + tile.name; text: "+5"; width: 1.3 * Theme.touch; Accessible.name: qsTr("Tambah lima: %1").arg(tile.label); onClicked: tile.answer.ask(tile.answer.value + 5) }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: tile.down ? Theme.actSoft : Theme.surface
        border.width: tile.visualFocus ? 2 * Theme.thin : Theme.thin
        border.color: tile.visualFocus || tile.down ? Theme.act : Theme.line
    }
}
