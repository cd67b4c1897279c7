pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// Choices side by side; one of them, or none.
Column {
    id: chips
    required property var choices
    property string label: ""
    property string value: ""
    property string name: ""
    // Whether touching what is chosen takes it away.
    property bool optional: false
    signal picked(string value)

    spacing: Theme.unit / 2
    visible: choices.length > 0

    AppText { visible: chips.label.length > 0; width: parent.width; text: chips.label; color: Theme.faint; font.pixelSize: Theme.hint }
    Flow {
        width: parent.width
        spacing: Theme.unit
        Repeater {
            model: chips.choices
            ChoiceButton {
                required property var modelData
                objectName: "chip-" + chips.name + "-" + modelData.value
                width: Math.min(implicitWidth, chips.width)
                text: modelData.label
                chosen: chips.value === modelData.value
                onClicked: chips.picked(chosen && chips.optional ? "" : modelData.value)
            }
        }
    }
}
