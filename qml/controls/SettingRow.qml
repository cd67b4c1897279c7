import QtQuick
import Rembug.Controls

// One setting: what it is for, and the choices under it.
Card {
    id: row
    required property string heading
    property string explanation: ""
    default property alias choices: flow.data

    spacing: Theme.unit

    AppText { width: parent.width; text: row.heading; font.weight: Font.DemiBold; Accessible.role: Accessible.Heading }
    AppText { visible: row.explanation.length > 0; width: parent.width; text: row.explanation; color: Theme.faint; font.pixelSize: Theme.hint }
    Flow {
        id: flow
        width: parent.width
        spacing: Theme.unit
    }
}
