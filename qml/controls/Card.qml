import QtQuick
import Rembug.Controls

// A surface with room inside; what is put into it stands in a column.
Rectangle {
    id: card
    default property alias content: column.data
    property int padding: 3 * Theme.unit
    property alias spacing: column.spacing

    implicitHeight: column.implicitHeight + 2 * padding
    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.thin
    border.color: Theme.line

    Column {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: card.padding }
        spacing: 2 * Theme.unit
    }
}
