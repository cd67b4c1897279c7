pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// Large keys for the field that has the focus; the keys never take it.
Rectangle {
    id: pad
    required property DigitField target

    readonly property string mode: pad.target ? pad.target.mode : ""
    readonly property var keys: ["1", "2", "3", "back", "4", "5", "6", pad.signKey, "7", "8", "9", pad.lastKey, "000", "0", pad.commaKey, "next"]
    readonly property string signKey: mode === "number" || mode === "decimal" ? "±" : mode === "digits" ? "+" : ""
    readonly property string commaKey: mode === "decimal" ? "," : mode === "digits" ? "-" : ""
    readonly property string lastKey: "clear"

    signal next()

    implicitHeight: grid.implicitHeight + 3 * Theme.unit
    color: Theme.raised

    Grid {
        id: grid
        columns: 4
        spacing: Theme.unit
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter }
        Repeater {
            model: pad.keys
            AppButton {
                required property string modelData
                readonly property bool grouping: modelData === "000"
                objectName: "pad-" + modelData
                visible: pad.visible
                opacity: usable ? 1 : 0
                enabled: usable
                readonly property bool usable: modelData.length > 0 && (!grouping || pad.mode === "number" || pad.mode === "decimal")
                width: Math.min(Theme.columnWidth, pad.width - 4 * Theme.unit) / 4 - Theme.unit
                height: Theme.touch
                large: modelData.length < 4
                primary: modelData === "next"
                focusPolicy: Qt.NoFocus
                glyph: modelData === "back" ? "backspace" : modelData === "clear" && !roomy ? "clear" : ""
                // Words where there is room for them.
                readonly property bool roomy: width > 10 * Theme.body
                readonly property string words: modelData === "back" ? qsTr("Hapus") : modelData === "clear" ? qsTr("Kosongkan") : ""
                Accessible.name: words.length > 0 ? words : text
                text: words.length > 0 ? (roomy ? words : "") : modelData === "next" ? qsTr("Lanjut") : modelData
                onClicked: modelData === "next" ? pad.next() : pad.target.press(modelData === "±" ? "-" : modelData)
            }
        }
    }
}
