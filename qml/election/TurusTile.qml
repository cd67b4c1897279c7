import QtQuick
import QtQuick.Templates as T
import Rembug.Controls

// A name with its votes as strokes. One touch adds it to the paper in hand.
T.AbstractButton {
    id: tile
    required property string name
    required property int votes
    property bool marked: false
    property bool compact: false
    // The key that does the same; 0 for none.
    property int number: 0
    // The name as written says another sex than the person has.
    property bool doubt: false

    readonly property real gap: compact ? Theme.unit : 1.5 * Theme.unit

    implicitHeight: Theme.turus
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: tile.name + ", " + tile.votes

    contentItem: Item {
        clip: true
        Column {
            id: column
            anchors { left: parent.left; right: figure.left; margins: tile.gap }
            // Not by anchors that come and go: going back to an earlier one would leave it where it was.
            y: tile.compact ? (parent.height - height) / 2 : tile.gap
            spacing: Theme.unit / 2
            AppText { width: parent.width; text: (tile.number > 0 ? tile.number + "  " : "") + tile.name; font.pixelSize: tile.compact ? Theme.body : Theme.title; font.weight: Font.DemiBold; elide: Text.ElideRight; maximumLineCount: tile.compact ? 1 : 2 }
            TurusMark { visible: !tile.compact; width: parent.width; votes: tile.votes; tone: Theme.faint }
            AppText { visible: tile.doubt && !tile.compact; width: parent.width; color: Theme.waits; font.pixelSize: Theme.hint; text: qsTr("Laki-laki atau perempuan?") }
        }
        AppText {
            id: figure
            text: tile.votes
            font.pixelSize: tile.compact ? Theme.title : Theme.page
            font.weight: Font.DemiBold
            color: Theme.act
            anchors { right: parent.right; margins: tile.gap }
            y: tile.compact ? (parent.height - height) / 2 : tile.gap
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: tile.marked ? Theme.waitsSoft : tile.down ? Theme.actSoft : Theme.surface
        border.width: tile.marked ? 2 * Theme.thin : Theme.thin
        border.color: tile.marked ? Theme.waits : tile.visualFocus ? Theme.act : Theme.line
    }
}
