import QtQuick
import QtQuick.Templates as T
import Rembug.Controls

// A name with its votes as strokes. One touch adds it to the paper in hand.
T.AbstractButton {
    id: tile
    required property string name
    required property int votes
    property bool marked: false

    implicitHeight: Math.max(Theme.turus, column.implicitHeight + 3 * Theme.unit)
    Accessible.role: Accessible.Button
    Accessible.name: tile.name + ", " + tile.votes

    contentItem: Item {
        Column {
            id: column
            anchors { left: parent.left; right: figure.left; top: parent.top; margins: 1.5 * Theme.unit }
            spacing: Theme.unit
            AppText { width: parent.width; text: tile.name; font.pixelSize: Theme.title; font.weight: Font.DemiBold; elide: Text.ElideRight; maximumLineCount: 2 }
            TurusMark { width: parent.width; votes: tile.votes; tone: Theme.faint }
        }
        AppText {
            id: figure
            text: tile.votes
            font.pixelSize: Theme.page
            font.weight: Font.DemiBold
            color: Theme.act
            anchors { right: parent.right; top: parent.top; margins: 1.5 * Theme.unit }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: tile.marked ? Theme.waitsSoft : tile.down ? Theme.actSoft : Theme.surface
        border.width: tile.marked ? 2 * Theme.thin : Theme.thin
        border.color: tile.marked ? Theme.waits : tile.visualFocus ? Theme.act : Theme.line
    }
}
