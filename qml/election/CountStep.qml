import QtQuick
import Rembug.Controls

// A step of the session in which people do something away from the tablet: what to do, and the button for when it is done.
Card {
    id: step
    required property string heading
    required property string words
    required property string action
    property string glyph: "arrow_forward"
    property string buttonName: "stepDone"
    default property alias content: inside.data

    signal done()

    padding: 3 * Theme.unit
    spacing: 2 * Theme.unit

    AppText { width: parent.width; font.pixelSize: Theme.page; font.weight: Font.DemiBold; text: step.heading }
    AppText { width: parent.width; text: step.words }
    Column { id: inside; width: parent.width; spacing: 2 * Theme.unit }
    AppButton { objectName: step.buttonName; primary: true; large: true; text: step.action; glyph: step.glyph; onClicked: step.done() }
}
