import QtQuick
import Rembug.Controls

// One thing that is missing, and the way there.
Item {
    id: line
    required property string title
    required property string words
    property bool wrong: false
    signal go()

    height: Math.max(Theme.touch, text.implicitHeight) + Theme.unit

    Row {
        id: text
        anchors { left: parent.left; right: there.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
        spacing: Theme.unit
        Glyph { name: line.wrong ? "error_outline" : "info_outline"; color: line.wrong ? Theme.wrong : Theme.waits }
        Column {
            width: parent.width - 5 * Theme.unit
            AppText { width: parent.width; text: line.words; color: line.wrong ? Theme.wrong : Theme.ink }
            AppText { width: parent.width; text: line.title; color: Theme.faint; font.pixelSize: Theme.hint }
        }
    }
    AppButton { id: there; text: qsTr("Isi"); Accessible.name: qsTr("Isi: %1").arg(line.words); anchors { right: parent.right; verticalCenter: parent.verticalCenter } onClicked: line.go() }
}
