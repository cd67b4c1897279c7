import QtQuick
import QtQuick.Templates as T
import Rembug.Controls

// A whole surface to be touched; what it looks like stands around it.
T.AbstractButton {
    id: button
    implicitHeight: Theme.touch
    Accessible.role: Accessible.Button
    background: Rectangle {
        radius: Theme.radius
        color: button.down ? Theme.raised : Theme.clear
    }
}
