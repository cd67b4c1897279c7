import QtQuick
import QtQuick.Templates as T
import Rembug.Controls

// A round button on a map: an icon, and its word for those who listen.
T.Button {
    id: button
    required property string glyph
    property bool chosen: false

    implicitWidth: Theme.touch
    implicitHeight: Theme.touch
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Button
    Accessible.name: button.text

    contentItem: Item {
        Glyph { anchors.centerIn: parent; name: button.glyph; color: button.chosen ? Theme.overAct : Theme.act }
    }
    background: Rectangle {
        radius: width / 2
        color: button.chosen ? Theme.act : button.down ? Theme.raised : Theme.surface
        border.width: Theme.thin
        border.color: button.visualFocus ? Theme.act : Theme.line
    }
}
