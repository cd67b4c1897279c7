import QtQuick
import QtQuick.Templates as T
import Rembug.Controls

// One of the three things to do, with how much of it there is.
T.AbstractButton {
    id: card
    required property string glyph
    required property int amount
    required property string unit

    implicitHeight: column.implicitHeight + 6 * Theme.unit
    Accessible.role: Accessible.Button
    Accessible.name: card.text + ", " + card.amount + " " + card.unit

    contentItem: Item {
        Column {
            id: column
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 3 * Theme.unit }
            spacing: Theme.unit
            Row {
                spacing: Theme.unit
                Glyph { name: card.glyph; color: Theme.act; anchors.verticalCenter: parent.verticalCenter }
                AppText { text: card.text; font.pixelSize: Theme.title; font.weight: Font.DemiBold; anchors.verticalCenter: parent.verticalCenter }
            }
            AppText { text: card.amount; font.pixelSize: Theme.figure; font.weight: Font.DemiBold; color: Theme.act }
            AppText { width: parent.width; text: card.unit; color: Theme.faint }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: card.down ? Theme.raised : Theme.surface
        border.width: Theme.thin
        border.color: card.visualFocus ? Theme.act : Theme.line
    }
}
